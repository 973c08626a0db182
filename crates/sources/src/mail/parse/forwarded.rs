//! Mails that are attached to a mail: their text is appended under the header block that mail programs write
//! above a forwarded mail, so that readers find their zones and voices.

use mail_parser::{Address, HeaderName, HeaderValue, Message, MessagePart, PartType};

use super::{headers, parts, text};

/// So many attached mails are read.
const ATTACHED_MAX: usize = 20;
/// So deep within one another.
const DEPTH_MAX: usize = 3;

/// Appends the mails attached to `message`. A bounce returns the mail that it is about; that one is not forwarded.
pub(super) fn append(message: &Message<'_>, out: &mut String) {
    append_at(message, out, 0);
}

fn append_at(message: &Message<'_>, out: &mut String, depth: usize) {
    let report = message.parts.first().is_some_and(|root| parts::media_type(root) == "multipart/report");
    if report || depth == DEPTH_MAX {
        return;
    }
    let parts = message.attachments.iter().filter_map(|&id| message.part(id));
    let attached = parts.filter_map(|part| match &part.body {
        PartType::Message(nested) if !nested.parts.is_empty() => Some(nested),
        _ => None,
    });
    for nested in attached.take(ATTACHED_MAX) {
        one(nested, out, depth);
    }
}

fn one(nested: &Message<'_>, out: &mut String, depth: usize) {
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    block(nested, out);
    out.push_str(&text::of(nested).0);
    append_at(nested, out, depth + 1);
}

fn block(message: &Message<'_>, out: &mut String) {
    let Some(root) = message.parts.first() else { return };
    out.push_str("---------- Forwarded message ----------\n");
    let mut line = |name: &str, value: String| {
        if !value.is_empty() {
            out.push_str(&format!("{name}: {value}\n"));
        }
    };
    line("From", people(root, &HeaderName::From));
    line("Date", date(root));
    line("Subject", headers::subject(message));
    line("To", people(root, &HeaderName::To));
    line("Cc", people(root, &HeaderName::Cc));
    out.push('\n');
}

fn date(root: &MessagePart<'_>) -> String {
    let value =
        root.headers.iter().rev().find(|header| header.name == HeaderName::Date).map(|header| &header.value);
    match value {
        Some(HeaderValue::DateTime(date)) if date.is_valid() => date.to_rfc822(),
        _ => String::new(),
    }
}

/// `Anna Jones <anna@example.com>, …`
fn people(root: &MessagePart<'_>, name: &HeaderName<'static>) -> String {
    let value = root.headers.iter().rev().find(|header| &header.name == name);
    let Some(addresses) = value.and_then(|header| header.value.as_address()) else { return String::new() };
    let flat: Vec<_> = match addresses {
        Address::List(list) => list.iter().collect(),
        Address::Group(groups) => groups.iter().flat_map(|group| &group.addresses).collect(),
    };
    let shown = flat.iter().take(50).map(|one| {
        let name = one.name().map(super::addresses::name).unwrap_or_default();
        match (name.is_empty(), one.address()) {
            (false, Some(address)) => format!("{name} <{}>", super::addresses::name(address)),
            (true, Some(address)) => super::addresses::name(address),
            (_, None) => name,
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}
