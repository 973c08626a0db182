//! The text of a mail: its plain part, else our text of its HTML.

use std::borrow::Cow;

use countersign_model::{Doubt, MailBody};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders, PartType};

use super::{Context, flowed, forwarded, html, parts};
use crate::charset;

/// Longer texts are cut, in bytes.
const TEXT_BYTES_MAX: usize = 4 << 20;

/// Reads the text, with that of mails forwarded as attachments behind it.
pub(super) fn read(message: &Message<'_>, context: &Context<'_>, doubts: &mut Vec<Doubt>) -> MailBody {
    let (mut text, from_html, guessed) = of(message);
    if let Some(guessed) = guessed {
        doubts.push(context.doubt(guessed, "the most likely charset was taken"));
    }
    forwarded::append(message, &mut text);
    if text.len() > TEXT_BYTES_MAX {
        doubts
            .push(context.doubt(format!("its text has {} MiB", text.len() >> 20), "its beginning was read"));
        text.truncate(text.floor_char_boundary(TEXT_BYTES_MAX));
    }
    MailBody { text, from_html }
}

/// The text, whether it was made from HTML, and what was odd about its letters.
pub(super) fn of(message: &Message<'_>) -> (String, bool, Option<String>) {
    let mut pieces = Pieces::default();
    for &id in &message.text_body {
        pieces.take(message, id);
    }
    if pieces.text.trim().is_empty() {
        for &id in &message.html_body {
            pieces.take(message, id);
        }
    }
    if pieces.text.trim().is_empty() {
        for id in parts::broken_texts(message) {
            pieces.take(message, id);
        }
    }
    (pieces.text, pieces.html && !pieces.plain, pieces.guessed)
}

/// What has been put together so far.
#[derive(Default)]
struct Pieces {
    text: String,
    plain: bool,
    html: bool,
    guessed: Option<String>,
}

impl Pieces {
    fn take(&mut self, message: &Message<'_>, id: u32) {
        let Some(part) = message.part(id) else { return };
        let (letters, guessed) = match &part.body {
            PartType::Text(text) | PartType::Html(text) => letters(message, part, text),
            // A multipart that names no boundary.
            PartType::Binary(bytes) if parts::media_type(part).starts_with("multipart/") => {
                (String::from_utf8_lossy(bytes), None)
            }
            _ => return,
        };
        self.guessed = self.guessed.take().or(guessed);
        let is_html = parts::is_html(part);
        let piece = if is_html { Cow::Owned(html::to_text(&letters)) } else { unflowed(part, letters) };
        if piece.trim().is_empty() {
            return;
        }
        *(if is_html { &mut self.html } else { &mut self.plain }) = true;
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        clean_onto(&mut self.text, &piece);
    }
}

fn unflowed<'a>(part: &MessagePart<'_>, text: Cow<'a, str>) -> Cow<'a, str> {
    let attribute = |name| part.content_type().and_then(|kind| kind.attribute(name)).unwrap_or_default();
    if attribute("format").eq_ignore_ascii_case("flowed") {
        Cow::Owned(flowed::joined(&text, attribute("delsp").eq_ignore_ascii_case("yes")))
    } else {
        text
    }
}

/// A text part's letters; where the declared charset is unknown or wrong, by guess, with a remark.
pub(super) fn letters<'a>(
    message: &Message<'_>,
    part: &MessagePart<'_>,
    parsed: &'a str,
) -> (Cow<'a, str>, Option<String>) {
    // These are what UTF-8 looks like when it is taken for something else.
    let odd = || parsed.contains(['\u{fffd}', 'Ã', 'â']);
    if !part.is_encoding_problem && (parsed.is_ascii() || !odd()) {
        return (Cow::Borrowed(parsed), None);
    }
    let declared = part.content_type().and_then(|kind| kind.attribute("charset"));
    let Some(bytes) = raw_bytes(message, part) else { return (Cow::Borrowed(parsed), None) };
    let western = declared.is_none_or(is_western);
    if let Some(text) = western.then(|| std::str::from_utf8(&bytes).ok()).flatten() {
        return (Cow::Owned(text.to_owned()), None);
    }
    if !part.is_encoding_problem && !parsed.contains('\u{fffd}') {
        return (Cow::Borrowed(parsed), None);
    }
    let known =
        declared.and_then(|label| charset::decode(&bytes, label)).filter(|text| !text.contains('\u{fffd}'));
    if let Some(text) = known {
        return (Cow::Owned(text), None);
    }
    let (text, name) = charset::guess(&bytes);
    let said =
        declared.map_or("declares no charset".to_owned(), |label| format!("is not in its charset {label:?}"));
    (Cow::Owned(text), Some(format!("its text {said}; it looks like {name}")))
}

/// Charsets that programs declare whatever they send.
fn is_western(label: &str) -> bool {
    ["us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "utf-8"]
        .iter()
        .any(|name| label.trim().eq_ignore_ascii_case(name))
}

fn raw_bytes<'a>(message: &'a Message<'_>, part: &MessagePart<'_>) -> Option<Cow<'a, [u8]>> {
    let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize)?;
    let declared = if part.is_encoding_problem { parts::declared_encoding(part) } else { part.encoding };
    match declared {
        Encoding::None => Some(Cow::Borrowed(raw)),
        Encoding::Base64 => whole_groups(raw).or_else(|| Some(raw.to_vec())).map(Cow::Owned),
        Encoding::QuotedPrintable => {
            quoted_printable_decode(raw).or_else(|| Some(raw.to_vec())).map(Cow::Owned)
        }
    }
}

/// Decodes base64 as far as its groups are whole, so that a part cut in the middle keeps what it has.
fn whole_groups(raw: &[u8]) -> Option<Vec<u8>> {
    let mut letters: Vec<u8> = raw.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    letters.truncate(letters.len() / 4 * 4);
    base64_decode(&letters)
}

/// Appends `text` with `\n` line ends and without control characters other than `\n` and `\t`.
fn clean_onto(out: &mut String, text: &str) {
    let mut rest = text.trim_start_matches('\u{feff}');
    out.reserve(rest.len());
    while let Some(at) = control_at(rest.as_bytes()) {
        out.push_str(&rest[..at]);
        let control = rest[at..].chars().next().unwrap_or_default();
        rest = &rest[at + control.len_utf8()..];
        if control == '\r' && !rest.starts_with('\n') {
            out.push('\n');
        }
    }
    out.push_str(rest);
}

/// Where the first control character other than `\n` and `\t` begins.
fn control_at(bytes: &[u8]) -> Option<usize> {
    // Most stretches hold none, which is seen fastest by the block.
    let clean = |block: &&[u8]| !block.iter().fold(false, |found, &byte| found | may_be_control(byte));
    let start = bytes.chunks(64).take_while(clean).map(<[u8]>::len).sum::<usize>();
    let is_control = |at: usize| match bytes[at] {
        0xc2 => bytes.get(at + 1).is_some_and(|next| (0x80..0xa0).contains(next)),
        byte => may_be_control(byte),
    };
    (start..bytes.len()).find(|&at| is_control(at))
}

/// A control character, or the first byte of one of those above ASCII.
fn may_be_control(byte: u8) -> bool {
    (byte < 0x20) & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f) | (byte == 0xc2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_one_and_control_characters_go() {
        let mut out = String::new();
        clean_onto(&mut out, "a\r\nb\rc\0d\u{1b}[31m\u{9b}e\tf\n");
        assert_eq!(out, "a\nb\ncd[31me\tf\n");
    }
}
