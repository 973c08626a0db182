//! Message-IDs, as the world writes them.

use countersign_model::MessageId;
use mail_parser::{HeaderName, Message};

use super::raw_header;
use crate::mail::RawMail;

/// Of a longer chain of references the last so many are kept.
const REFERENCES_MAX: usize = 100;
/// Longer ids are no ids, in bytes.
const ID_BYTES_MAX: usize = 998;

/// The mail's own id, or one made from its content.
pub(super) fn own(message: &Message<'_>, raw: &RawMail) -> MessageId {
    let declared = raw_header(message, &HeaderName::MessageId).and_then(|text| {
        bracketed(text)
            .next()
            .or_else(|| (text.split_ascii_whitespace().count() == 1).then(|| MessageId::new(text)))
    });
    declared.filter(|id| id.as_str().len() > 2).unwrap_or_else(|| generated(raw))
}

/// The mail that it answers.
pub(super) fn in_reply_to(message: &Message<'_>) -> Option<MessageId> {
    bracketed(raw_header(message, &HeaderName::InReplyTo)?).next()
}

/// The conversation so far.
pub(super) fn references(message: &Message<'_>) -> Vec<MessageId> {
    let Some(text) = raw_header(message, &HeaderName::References) else { return Vec::new() };
    let mut ids = bracketed(text).collect::<Vec<_>>();
    let excess = ids.len().saturating_sub(REFERENCES_MAX);
    ids.drain(..excess);
    ids
}

/// Everything that stands between angle brackets, without the white space that folding left in it.
fn bracketed(text: &str) -> impl Iterator<Item = MessageId> {
    text.split('<').skip(1).filter_map(|rest| {
        let id = rest.split_once('>')?.0;
        let id = id.split_ascii_whitespace().collect::<String>();
        (!id.is_empty() && id.len() <= ID_BYTES_MAX && !id.contains(char::is_control))
            .then(|| MessageId::new(&id))
    })
}

/// An id that the same mail gets in every mailbox: line ends and the headers that each server adds don't count.
fn generated(raw: &RawMail) -> MessageId {
    let mut hasher = blake3::Hasher::new();
    let mut in_headers = true;
    let mut counts = true;
    for line in raw.bytes().split(|&byte| byte == b'\n') {
        let line = line.trim_ascii_end();
        in_headers &= !line.is_empty();
        if in_headers && !line.starts_with(b" ") && !line.starts_with(b"\t") {
            counts = is_the_senders(line);
        }
        if !in_headers || counts {
            hasher.update(line);
            hasher.update(b"\n");
        }
    }
    let hash = hasher.finalize().to_hex();
    MessageId::new(&format!("countersign-{}@generated", &hash[..32]))
}

/// Is this a header that the sender wrote, the same in every copy?
fn is_the_senders(line: &[u8]) -> bool {
    ["from:", "to:", "cc:", "date:", "subject:"]
        .iter()
        .any(|name| line.len() >= name.len() && line[..name.len()].eq_ignore_ascii_case(name.as_bytes()))
}
