//! What must be put right before a mail is parsed: headers in a charset of old, and structures made to exhaust.

use std::borrow::Cow;

use countersign_model::Doubt;
use memchr::memmem;

use crate::charset;
use crate::mail::RawMail;

/// Mails smaller than this cannot be nested deep enough to do harm, in bytes.
const HARMLESS_BYTES: usize = 30_000;
/// Longer encoded words are none, in bytes.
const WORD_BYTES_MAX: usize = 1000;
/// So many mails within mails are taken apart.
const NESTED_MAX: usize = 500;
/// The number of multiparts times the mail's size in bytes, which bounds the search for boundaries.
const MULTIPART_BYTES_MAX: usize = 10_000_000_000;

/// The bytes to parse: those of `raw`, unless something in them had to be changed.
pub(super) fn checked<'a>(raw: &'a RawMail, doubts: &mut Vec<Doubt>) -> Cow<'a, [u8]> {
    let bytes = bounded(raw, doubts);
    let head_end = headers_end(bytes);
    let (head, rest) = bytes.split_at(head_end);
    if head.is_ascii() || std::str::from_utf8(head).is_ok() {
        return Cow::Borrowed(bytes);
    }
    let head = escaped_words(head);
    if head.is_ascii() {
        return Cow::Owned([&head, rest].concat());
    }
    let (text, name) = charset::guess(&head);
    doubts.push(Doubt {
        place: raw.place.clone(),
        what: "the headers hold letters of an undeclared charset".to_owned(),
        assumed: format!("they were read as {name}"),
        settle: String::new(),
    });
    Cow::Owned([text.as_bytes(), rest].concat())
}

/// `head` with the bare letters inside encoded words written as those words want them, in the words' own charset.
fn escaped_words(head: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(head.len() + 64);
    let mut rest = head;
    while let Some(at) = memmem::find(rest, b"=?") {
        let window = &rest[at..rest.len().min(at + WORD_BYTES_MAX)];
        let (inner, whole) = match encoded_text(window) {
            Some((text, end)) => (&window[text..end], at + end),
            None => (&window[..0], at + 2),
        };
        out.extend_from_slice(&rest[..whole - inner.len()]);
        for &byte in inner {
            if byte.is_ascii() {
                out.push(byte);
            } else {
                out.extend_from_slice(format!("={byte:02X}").as_bytes());
            }
        }
        rest = &rest[whole..];
    }
    out.extend_from_slice(rest);
    out
}

/// Where in `word`, which begins with `=?`, the text in the `Q` encoding begins and ends.
fn encoded_text(word: &[u8]) -> Option<(usize, usize)> {
    let charset = 2 + memchr::memchr(b'?', &word[2..])?;
    let quoted = word.get(charset + 1..charset + 3)?.eq_ignore_ascii_case(b"Q?");
    let end = charset + 3 + memmem::find(word.get(charset + 3..)?, b"?=")?;
    quoted.then_some((charset + 3, end))
}

/// `raw` up to where its structure becomes unreasonable.
fn bounded<'a>(raw: &'a RawMail, doubts: &mut Vec<Doubt>) -> &'a [u8] {
    let bytes = raw.bytes();
    if bytes.len() < HARMLESS_BYTES {
        return bytes;
    }
    let multiparts_max = MULTIPART_BYTES_MAX / bytes.len();
    let cut = nth(bytes, b"message/", NESTED_MAX).or_else(|| nth(bytes, b"multipart/", multiparts_max));
    let Some(cut) = cut else { return bytes };
    doubts.push(Doubt {
        place: raw.place.clone(),
        what: "this mail is nested or divided beyond reason".to_owned(),
        assumed: format!("only its first {cut} bytes were read"),
        settle: String::new(),
    });
    &bytes[..cut]
}

/// Where `word` (in lower case) stands for the `count`th time, whatever its case.
fn nth(bytes: &[u8], word: &[u8], count: usize) -> Option<usize> {
    let slashes = memchr::memchr_iter(b'/', bytes);
    let stem = word.len() - 1;
    slashes
        .filter_map(|slash| slash.checked_sub(stem))
        .filter(|&start| bytes[start..start + stem].eq_ignore_ascii_case(&word[..stem]))
        .nth(count)
}

fn headers_end(bytes: &[u8]) -> usize {
    let unix = memmem::find(bytes, b"\n\n");
    let internet = memmem::find(&bytes[..unix.unwrap_or(bytes.len())], b"\r\n\r\n");
    internet.or(unix).unwrap_or(bytes.len())
}
