//! What a part holds, decoded only when it is asked for: most of a mail's bytes are attachments and HTML beside a
//! plain text, which nobody reads.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::{HeaderName, Message, MessagePart, MimeHeaders};

use super::quoted_printable;
use crate::charset;

/// How a part is encoded for transport.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// As it is.
    Plain,
    /// Base64.
    Base64,
    /// Quoted-printable.
    QuotedPrintable,
}

/// How the part says that it is encoded. (The parser need not know.)
pub(super) fn encoding(message: &Message<'_>, part: &MessagePart<'_>) -> Encoding {
    let headers = part.headers.iter().rev();
    let declared = headers
        .filter(|header| header.name == HeaderName::ContentTransferEncoding)
        .find_map(|header| message.raw_message.get(header.offset_start as usize..header.offset_end as usize));
    let word = declared.unwrap_or_default().trim_ascii();
    let word =
        word.split(|byte| matches!(byte, b' ' | b';' | b'(' | b'\r' | b'\n')).next().unwrap_or_default();
    if word.eq_ignore_ascii_case(b"base64") {
        Encoding::Base64
    } else if word.eq_ignore_ascii_case(b"quoted-printable") {
        Encoding::QuotedPrintable
    } else {
        Encoding::Plain
    }
}

/// The part as it stands in the mail.
pub(super) fn raw<'a>(message: &'a Message<'_>, part: &MessagePart<'_>) -> &'a [u8] {
    message.raw_message.get(part.offset_body as usize..part.offset_end as usize).unwrap_or_default()
}

/// The part's bytes. What is not in the encoding that it declares is left as it stands.
pub(super) fn bytes<'a>(message: &'a Message<'_>, part: &MessagePart<'_>) -> Cow<'a, [u8]> {
    let raw = raw(message, part);
    match encoding(message, part) {
        Encoding::Plain => Cow::Borrowed(raw),
        Encoding::Base64 => whole_groups(raw).map_or(Cow::Borrowed(raw), Cow::Owned),
        Encoding::QuotedPrintable => Cow::Owned(quoted_printable::decoded(raw)),
    }
}

/// How many bytes the part has when it is decoded.
pub(super) fn size(message: &Message<'_>, part: &MessagePart<'_>) -> usize {
    let raw = raw(message, part);
    match encoding(message, part) {
        Encoding::Plain => raw.len(),
        Encoding::Base64 => {
            raw.iter().filter(|byte| !byte.is_ascii_whitespace() && **byte != b'=').count() * 3 / 4
        }
        Encoding::QuotedPrintable => quoted_printable::decoded(raw).len(),
    }
}

/// Decodes base64 as far as its groups are whole, so that a part cut in the middle keeps what it has.
fn whole_groups(raw: &[u8]) -> Option<Vec<u8>> {
    base64_decode(raw).or_else(|| {
        let alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        let known = raw.iter().copied().take_while(|byte| alphabet(byte) || byte.is_ascii_whitespace());
        let mut letters: Vec<u8> = known.filter(alphabet).collect();
        letters.truncate(letters.len() / 4 * 4);
        base64_decode(&letters)
    })
}

/// A text part's letters; where the declared charset is unknown or wrong, by guess, with a remark.
pub(super) fn text<'a>(message: &'a Message<'_>, part: &MessagePart<'_>) -> (Cow<'a, str>, Option<String>) {
    let bytes = bytes(message, part);
    let declared = part.content_type().and_then(|kind| kind.attribute("charset"));
    if declared.is_none_or(is_western) {
        // What many programs call something else is UTF-8; in nothing else does it come out as valid by chance.
        match utf8(bytes) {
            Ok(text) => return (text, None),
            Err(bytes) => return not_utf8(&bytes, declared),
        }
    }
    not_utf8(&bytes, declared)
}

fn utf8(bytes: Cow<'_, [u8]>) -> Result<Cow<'_, str>, Cow<'_, [u8]>> {
    match bytes {
        Cow::Borrowed(bytes) => {
            std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| Cow::Borrowed(bytes))
        }
        Cow::Owned(bytes) => {
            String::from_utf8(bytes).map(Cow::Owned).map_err(|error| Cow::Owned(error.into_bytes()))
        }
    }
}

fn not_utf8<'a>(bytes: &[u8], declared: Option<&str>) -> (Cow<'a, str>, Option<String>) {
    if let Some(text) = declared.and_then(|label| charset::decode(bytes, label)) {
        return (Cow::Owned(text), None);
    }
    let (text, name) = charset::guess(bytes);
    let remark = match declared {
        _ if bytes.is_ascii() => None,
        None => Some(format!("its text declares no charset; it looks like {name}")),
        Some(label) => Some(format!("its text is not in its charset {label:?}; it looks like {name}")),
    };
    (Cow::Owned(text), remark)
}

/// Charsets that programs declare whatever they send.
fn is_western(label: &str) -> bool {
    ["utf-8", "us-ascii", "iso-8859-1", "windows-1252", "iso-8859-15", "utf8", "ascii"]
        .iter()
        .any(|name| label.trim().eq_ignore_ascii_case(name))
}
