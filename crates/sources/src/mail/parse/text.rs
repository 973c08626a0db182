//! The text of a mail: its plain part, else our text of its HTML.

use std::borrow::Cow;

use countersign_model::{Doubt, MailBody};
use mail_parser::{Message, MessagePart, MimeHeaders};

use super::{Context, content, flowed, forwarded, html, parts};

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
        if !parts::is_readable(part) {
            return;
        }
        let (letters, guessed) = content::text(message, part);
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
