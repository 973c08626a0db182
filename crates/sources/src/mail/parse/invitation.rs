//! Meetings inside mail: invitations, answers, cancellations.

use countersign_model::{Doubt, Mail, Meeting, MeetingMessage};
use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

use super::{Context, content, parts};
use crate::calendar;

/// Larger calendar parts are not read, in bytes.
const CALENDAR_BYTES_MAX: usize = 1 << 20;

/// Reads the first calendar part that holds a meeting, and notes on `mail` what it is about.
pub(super) fn read(
    message: &Message<'_>,
    context: &Context<'_>,
    mail: &mut Mail,
    doubts: &mut Vec<Doubt>,
) -> Vec<Meeting> {
    for part in message.parts.iter().filter(|part| is_calendar(part)) {
        let Some(text) = contents(message, part) else { continue };
        let declared = part.content_type().and_then(|kind| kind.attribute("method")).unwrap_or_default();
        let (read, odd) = calendar::read_invitation(&text, mail, &context.raw.place);
        doubts.extend(odd);
        let Some(first) = read.meetings.first() else { continue };
        let method = read.method.unwrap_or_else(|| match declared {
            "" => "PUBLISH".to_owned(),
            declared => declared.to_ascii_uppercase(),
        });
        let uid = first.uid.split('#').next().unwrap_or_default().into();
        mail.meeting = Some(MeetingMessage { method: method.into(), uid });
        return read.meetings;
    }
    Vec::new()
}

pub(super) fn is_calendar(part: &MessagePart<'_>) -> bool {
    let kind = parts::media_type(part);
    kind == "text/calendar"
        || kind == "application/ics"
        || part.attachment_name().is_some_and(|name| name.to_ascii_lowercase().ends_with(".ics"))
}

fn contents(message: &Message<'_>, part: &MessagePart<'_>) -> Option<String> {
    if matches!(part.body, PartType::Multipart(_) | PartType::Message(_)) {
        return None;
    }
    let text = content::text(message, part).0;
    (text.len() <= CALENDAR_BYTES_MAX).then(|| text.into_owned())
}
