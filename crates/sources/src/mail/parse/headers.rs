//! The header fields of a mail as the model's [`Mail`].

use countersign_model::{Doubt, HeaderMarks, Mail, Mailbox};
use mail_parser::{HeaderName, HeaderValue, Message};

use super::dates::Dates;
use super::{Context, addresses, ids};

/// Longer subjects are cut, in characters.
const SUBJECT_CHARS_MAX: usize = 2000;

/// Reads everything but attachments, marks and meetings.
pub(super) fn read(
    message: &Message<'_>,
    context: &Context<'_>,
    dates: Dates,
    doubts: &mut Vec<Doubt>,
) -> Mail {
    let mut dropped = Vec::new();
    let mut all = |name| addresses::all(message, &name, &mut dropped);
    let from = first(all(HeaderName::From)).or_else(|| first(all(HeaderName::Sender)));
    let (to, cc, bcc) = (all(HeaderName::To), all(HeaderName::Cc), all(HeaderName::Bcc));
    if !dropped.is_empty() {
        let more = if dropped.len() > 3 { ", …" } else { "" };
        let what = format!("not mail addresses: {}{more}", dropped[..dropped.len().min(3)].join(", "));
        doubts.push(context.doubt(what, "they were left out"));
    }
    if from.is_none() {
        doubts.push(context.doubt("this mail does not say who sent it", "it was read without a sender"));
    }
    Mail {
        id: ids::own(message, context.raw),
        in_reply_to: ids::in_reply_to(message),
        references: ids::references(message),
        sent_at: dates.sent_at,
        utc_offset_minutes: dates.utc_offset_minutes,
        known_at: dates.known_at,
        from,
        to,
        cc,
        bcc,
        subject: subject(message).into(),
        attachments: Vec::new(),
        marks: HeaderMarks::default(),
        meeting: None,
        place: context.raw.place.clone(),
    }
}

fn first(mailboxes: Vec<Mailbox>) -> Option<Mailbox> {
    mailboxes.into_iter().next()
}

/// The decoded subject on one line.
pub(super) fn subject(message: &Message<'_>) -> String {
    let headers = message.parts.first().map(|part| part.headers.as_slice()).unwrap_or_default();
    let value =
        headers.iter().rev().find(|header| header.name == HeaderName::Subject).map(|header| &header.value);
    let text = match value {
        Some(HeaderValue::Text(text)) => text.as_ref(),
        _ => "",
    };
    let plain = text.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c });
    plain
        .take(SUBJECT_CHARS_MAX)
        .collect::<String>()
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
