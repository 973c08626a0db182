//! What came with a mail: names and sizes only.

use countersign_model::Attachment;
use mail_parser::{ContentType, Message, MessagePart, MimeHeaders, PartType};

use super::content;

/// More attachments than this are not listed.
const ATTACHMENTS_MAX: usize = 500;
/// Longer names are cut, in characters.
const NAME_CHARS_MAX: usize = 255;

/// Parts that carry a protocol and not something for a person.
const PROTOCOL_TYPES: [&str; 8] = [
    "text/calendar",
    "application/ics",
    "message/delivery-status",
    "message/disposition-notification",
    "text/rfc822-headers",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
];

/// The mail's attachments in their order.
pub(super) fn attachments(message: &Message<'_>) -> Vec<Attachment> {
    let parts = message.attachments.iter().filter_map(|&id| message.part(id));
    parts
        .map(|part| (part, media_type(part)))
        .filter(|(part, _)| !is_broken_text(part))
        .filter(|(_, media_type)| !PROTOCOL_TYPES.contains(&media_type.as_str()))
        .take(ATTACHMENTS_MAX)
        .map(|(part, media_type)| Attachment {
            name: name(part).into(),
            media_type: media_type.into(),
            bytes: u32::try_from(size(message, part)).unwrap_or(u32::MAX),
        })
        .collect()
}

/// Its decoded size; for a part without content, the size that it declares.
fn size(message: &Message<'_>, part: &MessagePart<'_>) -> usize {
    let declared = || part.content_disposition()?.attribute("size")?.parse().ok();
    match content::size(message, part) {
        0 => declared().unwrap_or(0),
        size => size,
    }
}

/// The texts that the parser lists among the attachments because they are cut or wrongly encoded.
pub(super) fn broken_texts(message: &Message<'_>) -> Vec<u32> {
    let only = message.parts.len() == 1;
    let ids = (0_u32..).zip(&message.parts);
    ids.filter(|(_, part)| only || is_broken_text(part)).map(|(id, _)| id).collect()
}

fn is_broken_text(part: &MessagePart<'_>) -> bool {
    let attached = part.content_disposition().is_some_and(ContentType::is_attachment);
    part.is_encoding_problem && !attached && matches!(media_type(part).as_str(), "text/plain" | "text/html")
}

/// Is it HTML, also where the parser could not say so?
pub(super) fn is_html(part: &MessagePart<'_>) -> bool {
    matches!(part.body, PartType::Html(_)) || part.is_encoding_problem && media_type(part) == "text/html"
}

/// Can its text be read: is it text, or a multipart that names no boundary?
pub(super) fn is_readable(part: &MessagePart<'_>) -> bool {
    match &part.body {
        PartType::Text(_) | PartType::Html(_) => true,
        PartType::Binary(_) => media_type(part).starts_with("multipart/"),
        _ => false,
    }
}

/// The declared type in lower case; a text without one is plain.
pub(super) fn media_type(part: &MessagePart<'_>) -> String {
    let declared = part.content_type().map(|kind| {
        let subtype = kind.subtype().unwrap_or_default();
        format!("{}/{subtype}", kind.ctype()).to_ascii_lowercase()
    });
    declared.unwrap_or_else(|| match &part.body {
        PartType::Message(_) => "message/rfc822".to_owned(),
        PartType::Html(_) => "text/html".to_owned(),
        _ => "text/plain".to_owned(),
    })
}

fn name(part: &MessagePart<'_>) -> String {
    let declared = part.attachment_name().map(str::to_owned);
    let name = declared.or_else(|| match &part.body {
        PartType::Message(nested) => nested.parts.first().map(|_| super::headers::subject(nested)),
        _ => None,
    });
    name.unwrap_or_default().chars().filter(|c| !c.is_control()).take(NAME_CHARS_MAX).collect()
}
