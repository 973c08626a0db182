//! Meetings, and who answered what.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Mailbox, Place};

/// One occurrence of a meeting in a calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// The calendar UID; an occurrence of a series has `#` and its start appended.
    pub uid: Arc<str>,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// The distance from UTC in minutes at its start, for showing the time as it was written.
    pub utc_offset_minutes: i16,
    /// Its title.
    pub title: Arc<str>,
    /// Its description, possibly empty.
    pub description: Arc<str>,
    /// Who called it.
    pub organizer: Option<Mailbox>,
    /// Who was invited (the organizer too, where the calendar lists them), with their answers.
    pub attendees: Vec<Attendee>,
    /// When it became known that it is cancelled; `None` while it stands. Where the calendar gives no date of
    /// the cancellation, its start.
    pub cancelled_at: Option<Timestamp>,
    /// When the selling team could know it: the invitation's issue, else three days before the start.
    pub known_at: Timestamp,
    /// Where it stands.
    pub place: Place,
}

/// Someone invited to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// Who.
    pub mailbox: Mailbox,
    /// What they answered: an intention, not a proof of having come.
    pub answer: Answer,
}

/// An answer to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Will come.
    Accepted,
    /// Won't come.
    Declined,
    /// May come.
    Tentative,
    /// Has not answered.
    None,
}
