//! When a mail was sent, and when the selling team could know it.

use countersign_model::Doubt;
use jiff::civil::DateTime as Civil;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use mail_parser::{DateTime, HeaderName, HeaderValue, Message};

use super::Context;
use crate::mail::separator_date;

/// A clock ahead of the receiving server by more than this is wrong.
const AHEAD_MAX: SignedDuration = SignedDuration::from_hours(48);
/// Received so long after it was sent is a mailbox that was moved, not mail on its way.
const UNDERWAY_MAX: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The times of one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dates {
    pub(super) sent_at: Timestamp,
    pub(super) utc_offset_minutes: i16,
    pub(super) known_at: Timestamp,
}

/// A moment and the distance from UTC at which it was written.
type Written = (Timestamp, i16);

/// Takes the Date header, else the first server's Received header, else the mbox's `From ` line.
pub(super) fn read(message: &Message<'_>, context: &Context<'_>, doubts: &mut Vec<Doubt>) -> Dates {
    let received = received(message);
    let arrived = received.first().copied();
    let (sent_at, utc_offset_minutes) = sent(message, context, &received, doubts);
    let known_at = match arrived {
        Some((arrived, _)) if arrived >= sent_at && arrived.duration_since(sent_at) <= UNDERWAY_MAX => {
            arrived
        }
        _ => sent_at,
    };
    Dates { sent_at, utc_offset_minutes, known_at }
}

fn sent(
    message: &Message<'_>,
    context: &Context<'_>,
    received: &[Written],
    doubts: &mut Vec<Doubt>,
) -> Written {
    let declared = declared(message);
    let earliest = received.last().copied();
    if let Some(date) = declared {
        let ahead = received.first().filter(|(arrived, _)| date.0.duration_since(*arrived) > AHEAD_MAX);
        let Some(_) = ahead else { return date };
        doubts.push(context.doubt(
            format!("the sender's date {} lies after the mail's arrival", date.0),
            "the time of its first server was taken",
        ));
        return earliest.unwrap_or(date);
    }
    if let Some(date) = earliest {
        doubts
            .push(context.doubt("this mail has no readable date", "the time of its first server was taken"));
        return date;
    }
    if let Some(date) = separator_date(context.raw.separator()) {
        doubts.push(
            context.doubt("this mail has no readable date", "the date on its From line was taken, in UTC"),
        );
        return (date, 0);
    }
    doubts
        .push(context.doubt("this mail has no date at all", "it stands at 1970-01-01, outside every period"));
    (Timestamp::UNIX_EPOCH, 0)
}

/// The Date header, where it can be read and is a date of the age of mail.
fn declared(message: &Message<'_>) -> Option<Written> {
    let headers = message.parts.first()?.headers.iter();
    let mut dates = headers.rev().filter(|header| header.name == HeaderName::Date);
    dates.find_map(|header| match &header.value {
        HeaderValue::DateTime(date) => plausible(date),
        _ => {
            let range = header.offset_start as usize..header.offset_end as usize;
            loose(std::str::from_utf8(message.raw_message.get(range)?).ok()?)
        }
    })
}

/// The dates of the Received headers that have one, the last server's first.
fn received(message: &Message<'_>) -> Vec<Written> {
    let headers = message.parts.first().map(|part| part.headers.as_slice()).unwrap_or_default();
    let texts = headers
        .iter()
        .filter(|header| header.name == HeaderName::Received)
        .filter_map(|header| header.value.as_text());
    texts.filter_map(|text| text.rsplit_once(';')).filter_map(|(_, date)| rfc822(date)).collect()
}

fn rfc822(text: &str) -> Option<Written> {
    plausible(&DateTime::parse_rfc822(text)?)
}

fn plausible(date: &DateTime) -> Option<Written> {
    let civil = Civil::new(
        i16::try_from(date.year).ok()?,
        i8::try_from(date.month).ok()?,
        i8::try_from(date.day).ok()?,
        i8::try_from(date.hour).ok()?,
        i8::try_from(date.minute).ok()?,
        i8::try_from(date.second.min(59)).ok()?,
        0,
    )
    .ok()?;
    let minutes = i16::from(date.tz_hour) * 60 + i16::from(date.tz_minute);
    at_offset(civil, if date.tz_before_gmt { -minutes } else { minutes })
}

/// `civil` at a distance of `minutes` from UTC, where that is a time at which there was mail.
pub(super) fn at_offset(civil: Civil, minutes: i16) -> Option<Written> {
    let offset = Offset::from_seconds(i32::from(minutes) * 60).ok()?;
    let at = offset.to_timestamp(civil).ok()?;
    (1980..2100).contains(&civil.year()).then_some((at, minutes))
}

/// Dates that are not as the standard wants them: ISO, or the form of Unix's `ctime`.
fn loose(text: &str) -> Option<Written> {
    let text = text.trim();
    if let Ok(at) = text.replacen(' ', "T", 1).parse::<Timestamp>() {
        return (at.as_second() > 0).then_some((at, 0));
    }
    if let Ok(civil) = text.parse::<Civil>() {
        return at_offset(civil, 0);
    }
    separator_date(text.as_bytes()).map(|at| (at, 0))
}
