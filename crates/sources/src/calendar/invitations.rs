//! Meetings that come by mail: asked for, answered, called off.

use std::collections::BTreeMap;
use std::sync::Arc;

use countersign_model::{Answer, Attendee, Doubt, Mail, Meeting, Place};
use jiff::tz::{Offset, TimeZone};

use super::merge::merge_answers;
use super::{Context, read, two_years_after};

/// What a mail's calendar part says.
pub(crate) struct Invitation {
    /// `REQUEST`, `REPLY`, `CANCEL` …; `None` where the part does not say.
    pub(crate) method: Option<String>,
    /// The meetings that it is about.
    pub(crate) meetings: Vec<Meeting>,
}

/// Reads the calendar part of `mail`. What it says was known when the mail came; times without a zone are the
/// sender's.
pub(crate) fn read_invitation(text: &str, mail: &Mail, place: &Place) -> (Invitation, Vec<Doubt>) {
    let offset = Offset::from_seconds(i32::from(mail.utc_offset_minutes) * 60).unwrap_or(Offset::UTC);
    let zone = TimeZone::fixed(offset);
    let mut doubts = Vec::new();
    let context = Context { place, zone: &zone, until: two_years_after(mail.known_at) };
    let contents = read::occurrences(text, &context, &mut doubts);
    let cancels = contents.method.as_deref() == Some("CANCEL");
    let meetings = contents.occurrences.into_iter().map(|occurrence| {
        let mut meeting = occurrence.meeting;
        meeting.known_at = mail.known_at;
        if cancels || meeting.cancelled_at.is_some() {
            meeting.cancelled_at = Some(mail.known_at);
        }
        meeting
    });
    (Invitation { method: contents.method, meetings: meetings.collect() }, doubts)
}

/// Adds what mails say of meetings to what the calendars hold, so that each meeting comes out once. `invitations`
/// are pairs of a method ([`MeetingMessage::method`](countersign_model::MeetingMessage)) and a meeting; they are
/// taken in the order in which they became known. A request makes or moves a meeting, an answer is noted on it, a
/// cancellation ends it; the calendars' own times stand where they know the meeting. Pass only what was known at
/// the date looked at.
pub fn merge_invitations(
    calendars: Vec<Meeting>,
    invitations: impl IntoIterator<Item = (Arc<str>, Meeting)>,
) -> Vec<Meeting> {
    let mut invitations = invitations.into_iter().collect::<Vec<_>>();
    invitations.sort_by(|(_, a), (_, b)| (a.known_at, &a.place).cmp(&(b.known_at, &b.place)));
    let mut known = Merged::default();
    for meeting in calendars {
        known.calendar.insert(meeting.uid.clone(), true);
        known.meetings.insert(meeting.uid.clone(), meeting);
    }
    for (method, meeting) in invitations {
        known.take(&method, meeting);
    }
    let mut meetings = known.meetings.into_values().collect::<Vec<_>>();
    meetings.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    meetings
}

#[derive(Default)]
struct Merged {
    meetings: BTreeMap<Arc<str>, Meeting>,
    /// The meetings that a calendar holds.
    calendar: BTreeMap<Arc<str>, bool>,
}

impl Merged {
    fn take(&mut self, method: &str, meeting: Meeting) {
        let in_calendar = self.calendar.contains_key(&meeting.uid);
        let Some(known) = self.meetings.get_mut(&meeting.uid) else {
            self.meetings.insert(meeting.uid.clone(), meeting);
            return;
        };
        known.known_at = known.known_at.min(meeting.known_at);
        match method {
            "REPLY" | "COUNTER" => note_answers(&mut known.attendees, meeting.attendees),
            "CANCEL" => known.cancelled_at = Some(earlier(known.cancelled_at, &meeting)),
            _ => {
                if !in_calendar {
                    (known.start, known.end) = (meeting.start, meeting.end);
                    known.utc_offset_minutes = meeting.utc_offset_minutes;
                    known.title = meeting.title;
                    known.description = meeting.description;
                    known.cancelled_at = meeting.cancelled_at;
                }
                known.organizer = known.organizer.take().or(meeting.organizer);
                merge_answers(&mut known.attendees, meeting.attendees);
            }
        }
    }
}

fn earlier(known: Option<jiff::Timestamp>, cancelling: &Meeting) -> jiff::Timestamp {
    let at = cancelling.cancelled_at.unwrap_or(cancelling.known_at);
    known.map_or(at, |known| known.min(at))
}

/// The latest answer holds.
fn note_answers(attendees: &mut Vec<Attendee>, answered: Vec<Attendee>) {
    for answer in answered.into_iter().filter(|answer| answer.answer != Answer::None) {
        match attendees.iter_mut().find(|known| known.mailbox.address == answer.mailbox.address) {
            Some(known) => known.answer = answer.answer,
            None => attendees.push(answer),
        }
    }
}
