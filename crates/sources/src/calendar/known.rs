//! When the selling team could know of a meeting, and of its cancellation.

use countersign_model::{Meeting, Place};
use jiff::{SignedDuration, Timestamp};

use super::components::Event;

/// Without a date of issue, an invitation is held to have come so long before the start.
const NOTICE: SignedDuration = SignedDuration::from_hours(72);

/// The event as the model's meeting.
pub(super) fn meeting(uid: String, event: &Event, place: &Place) -> Meeting {
    let start = event.start.timestamp().unwrap_or(Timestamp::UNIX_EPOCH);
    let offset = event.start.zone.to_offset(start).seconds() / 60;
    Meeting {
        uid: uid.into(),
        start,
        end: start.checked_add(event.duration.max(SignedDuration::ZERO)).unwrap_or(start),
        utc_offset_minutes: i16::try_from(offset).unwrap_or(0),
        title: event.title.as_str().into(),
        description: event.description.as_str().into(),
        organizer: event.organizer.clone(),
        attendees: event.attendees.clone(),
        cancelled_at: event.cancelled.then(|| cancelled_at(event, start)),
        known_at: known_at(event, start),
        place: place.clone(),
    }
}

/// When it was created, else when the entry was written, else three days before; never after the start. An entry
/// written after the start was written by an export.
fn known_at(event: &Event, start: Timestamp) -> Timestamp {
    if let Some(created) = event.created {
        return created.min(start);
    }
    let before = start.checked_sub(NOTICE).unwrap_or(start);
    event.stamp.filter(|stamp| *stamp <= start).unwrap_or(before)
}

/// When it was last changed, if that was before the start; else when the entry was written, if that is a change at
/// all; else, with nothing to tell, the start.
fn cancelled_at(event: &Event, start: Timestamp) -> Timestamp {
    let modified = event.modified.filter(|modified| *modified < start);
    let rewritten = || {
        let (stamp, created) = (event.stamp?, event.created?);
        (event.modified.is_some() && stamp >= created && stamp < start).then_some(stamp)
    };
    modified.or_else(rewritten).unwrap_or(start)
}
