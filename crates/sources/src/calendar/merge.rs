//! The same meeting in several calendars is one meeting.

use std::collections::BTreeMap;
use std::sync::Arc;

use countersign_model::{Answer, Attendee, Meeting};

use super::read::Occurrence;

/// Each meeting once, in the order of their starts: the version that was changed most or last, with the answers of
/// all versions.
pub(super) fn merged(occurrences: Vec<Occurrence>) -> Vec<Meeting> {
    let mut by_uid: BTreeMap<Arc<str>, Occurrence> = BTreeMap::new();
    let mut nameless = Vec::new();
    for occurrence in occurrences {
        if occurrence.meeting.uid.is_empty() || occurrence.meeting.uid.starts_with('#') {
            nameless.push(named(occurrence.meeting));
            continue;
        }
        match by_uid.entry(occurrence.meeting.uid.clone()) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(occurrence);
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => join(entry.get_mut(), occurrence),
        }
    }
    let mut meetings =
        by_uid.into_values().map(|occurrence| occurrence.meeting).chain(nameless).collect::<Vec<_>>();
    meetings.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    meetings.dedup_by(|a, b| a.uid == b.uid && a.start == b.start);
    meetings
}

/// A meeting without an id gets one from what it is, so that it can be cited.
fn named(mut meeting: Meeting) -> Meeting {
    let mut hasher = blake3::Hasher::new();
    hasher.update(meeting.title.as_bytes()).update(&meeting.start.as_second().to_le_bytes());
    let hash = hasher.finalize().to_hex();
    meeting.uid = format!("countersign-{}@generated", &hash[..32]).into();
    meeting
}

fn join(known: &mut Occurrence, other: Occurrence) {
    let newer = (other.sequence, other.stamp) > (known.sequence, known.stamp);
    let older = if newer { std::mem::replace(known, other) } else { other };
    let earliest = older.meeting.known_at.min(known.meeting.known_at);
    known.meeting.known_at = earliest;
    if known.meeting.description.is_empty() {
        known.meeting.description = older.meeting.description;
    }
    known.meeting.organizer = known.meeting.organizer.take().or(older.meeting.organizer);
    known.meeting.cancelled_at = match (known.meeting.cancelled_at, older.meeting.cancelled_at) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) if known.sequence == older.sequence => a.or(b),
        (a, _) => a,
    };
    merge_answers(&mut known.meeting.attendees, older.meeting.attendees);
}

/// Adds `others` to `attendees`; an explicit answer beats none.
pub(super) fn merge_answers(attendees: &mut Vec<Attendee>, others: Vec<Attendee>) {
    for other in others {
        match attendees.iter_mut().find(|known| known.mailbox.address == other.mailbox.address) {
            Some(known) => {
                if known.answer == Answer::None {
                    known.answer = other.answer;
                }
                if known.mailbox.name.is_empty() {
                    known.mailbox.name = other.mailbox.name;
                }
            }
            None => attendees.push(other),
        }
    }
}
