//! Whom a bounce could not reach: by its report, by its header, else by its words.

use countersign_model::{EmailAddress, HeaderMarks, Mail};
use mail_parser::{Message, MessagePart};

use super::{addresses, content, parts, raw_header};

/// So many addresses are kept of one bounce.
const FAILED_MAX: usize = 100;
/// A bounce says whom it is about at its beginning, in bytes.
const WORDS_BYTES_MAX: usize = 8000;

/// Words that say that a mail did not arrive and will not.
const REFUSALS: [&str; 14] = [
    "undeliverable",
    "undelivered",
    "could not be delivered",
    "couldn't be delivered",
    "wasn't delivered",
    "delivery has failed",
    "delivery failed",
    "delivery failure",
    "user unknown",
    "does not exist",
    "address not found",
    "permanent",
    "kunde inte levereras",
    "gick inte att leverera",
];

/// The addresses that could not be reached.
pub(super) fn failed_recipients(
    message: &Message<'_>,
    mail: &Mail,
    marks: &HeaderMarks,
    text: &str,
) -> Vec<EmailAddress> {
    let mut failed = message
        .parts
        .iter()
        .filter(|part| is_status(part))
        .flat_map(|part| reported(&content::bytes(message, part)));
    let mut found = failed.by_ref().take(FAILED_MAX).collect::<Vec<_>>();
    if found.is_empty() {
        found = raw_header(message, &"X-Failed-Recipients".into())
            .map(|list| list.split([',', ' ']).filter_map(addresses::parse).collect())
            .unwrap_or_default();
    }
    if found.is_empty() && is_bounce(mail, marks) {
        found = named(text, mail);
    }
    found.sort();
    found.dedup();
    found
}

fn is_status(part: &MessagePart<'_>) -> bool {
    matches!(parts::media_type(part).as_str(), "message/delivery-status" | "message/global-delivery-status")
}

/// The recipients of a `message/delivery-status` part whose action is not something milder than failure.
fn reported(contents: &[u8]) -> Vec<EmailAddress> {
    let text = String::from_utf8_lossy(contents).replace("\r\n", "\n");
    let blocks = text.split("\n\n").filter(|block| {
        let action = field(block, "action:").unwrap_or("failed").to_ascii_lowercase();
        action.starts_with("failed")
    });
    blocks
        .filter_map(|block| field(block, "final-recipient:").or_else(|| field(block, "original-recipient:")))
        .filter_map(|value| addresses::parse(value.rsplit(';').next()?))
        .collect()
}

fn field<'a>(block: &'a str, name: &str) -> Option<&'a str> {
    let line = block
        .lines()
        .find(|line| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))?;
    Some(line[name.len()..].trim())
}

/// Does it come from a mail system?
pub(super) fn is_bounce(mail: &Mail, marks: &HeaderMarks) -> bool {
    let robot = mail.sender().is_some_and(|sender| {
        matches!(sender.local(), "mailer-daemon" | "postmaster" | "mail-daemon" | "microsoftexchange")
    });
    marks.delivery_report || robot
}

/// The addresses that a bounce's words name beside those of its own headers.
fn named(text: &str, mail: &Mail) -> Vec<EmailAddress> {
    let start = &text[..text.floor_char_boundary(WORDS_BYTES_MAX)];
    let lower = start.to_lowercase();
    if !REFUSALS.iter().any(|words| lower.contains(words)) {
        return Vec::new();
    }
    let own = |address: &EmailAddress| mail.everyone().any(|mailbox| &mailbox.address == address);
    let words = start
        .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '\''));
    words
        .filter(|word| word.contains('@'))
        .map(|word| word.trim_start_matches("mailto:").trim_matches(['.', ':', '*', '[', ']']))
        .filter_map(addresses::parse)
        .filter(|address| address.domain().contains('.') && !own(address))
        .take(3)
        .collect()
}
