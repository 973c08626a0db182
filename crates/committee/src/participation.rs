//! What people did themselves: wrote, came, spoke. Being copied, invited or talked about is not participation.

use countersign_linking::DealRecord;
use countersign_model::{Answer, Evidence, LoggedKind, Phase, Probability};
use countersign_reading::signals::SignalKind;
use jiff::{SignedDuration, Timestamp};

use crate::bind::with;
use crate::cite::{cite_mail, cite_meeting, cite_note};
use crate::people::{People, PersonId};
use crate::statement::Statement;

/// A call shorter than this is a message on a machine.
const CALL_SECONDS_MIN: u32 = 121;
/// Notes within this time of a meeting tell who was there.
pub(crate) const NOTE_AFTER_MEETING: SignedDuration = SignedDuration::from_hours(36);

/// How somebody took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActKind {
    /// Wrote a mail themselves.
    Wrote,
    /// Accepted a meeting that took place: presumed to have been there.
    Accepted,
    /// Was there or spoke, as a note, minutes or a mail says.
    WasThere,
    /// Spoke on the telephone.
    Spoke,
    /// Had somebody write for them: "she asks me to tell you".
    WroteThrough,
}

/// One thing that somebody did themselves.
#[derive(Debug, Clone)]
pub struct Act {
    /// Who.
    pub person: PersonId,
    /// How.
    pub kind: ActKind,
    /// How sure that is.
    pub certainty: Probability,
    /// When.
    pub at: Timestamp,
    /// The deal's phase then.
    pub phase: Phase,
    /// Where it stands.
    pub evidence: Evidence,
}

/// Everything that people did themselves, by time.
pub(crate) fn acts(record: &DealRecord<'_>, people: &People, statements: &[Statement]) -> Vec<Act> {
    let mut acts = Vec::new();
    wrote(record, people, &mut acts);
    came(record, people, statements, &mut acts);
    spoke(record, people, statements, &mut acts);
    wrote_through(people, statements, &mut acts);
    acts.sort_by_key(|act| act.at);
    acts
}

fn wrote(record: &DealRecord<'_>, people: &People, acts: &mut Vec<Act>) {
    for mail in record.mails.iter().filter(|m| m.reading.automatic.is_none()) {
        let Some(person) = mail.mail.sender().and_then(|a| people.by_address(a)) else { continue };
        acts.push(Act {
            person,
            kind: ActKind::Wrote,
            certainty: Probability::ONE,
            at: mail.mail.sent_at,
            phase: record.phase_at(mail.mail.sent_at),
            evidence: cite_mail(mail),
        });
    }
}

fn came(record: &DealRecord<'_>, people: &People, statements: &[Statement], acts: &mut Vec<Act>) {
    let held =
        record.meetings.iter().filter(|m| m.end <= record.at && m.cancelled_at.is_none_or(|t| t > record.at));
    for meeting in held {
        let organizer = meeting.organizer.as_ref().map(|o| &o.address);
        let accepted = meeting.attendees.iter().filter(|a| {
            a.answer == Answer::Accepted
                || Some(&a.mailbox.address) == organizer && a.answer != Answer::Declined
        });
        for attendee in accepted {
            let Some(person) = people.by_address(&attendee.mailbox.address) else { continue };
            if failed_to_come(person, meeting.start, statements) {
                continue;
            }
            acts.push(Act {
                person,
                kind: ActKind::Accepted,
                certainty: Probability::new(0.8),
                at: meeting.start,
                phase: record.phase_at(meeting.start),
                evidence: cite_meeting(meeting),
            });
        }
    }
}

/// What an assistant writes for somebody is that somebody's own word.
fn wrote_through(people: &People, statements: &[Statement], acts: &mut Vec<Act>) {
    let words = statements.iter().filter(|s| s.kind == SignalKind::OnBehalf && s.clear && !s.reported);
    for s in words.filter(|s| people.get(s.by).is_assistant()) {
        let Some(person) = s.about.filter(|id| *id != s.by) else { continue };
        acts.push(Act {
            person,
            kind: ActKind::WroteThrough,
            certainty: s.certainty,
            at: s.at,
            phase: s.phase,
            evidence: s.evidence.clone(),
        });
    }
}

/// A note right after the meeting says that they did not come.
fn failed_to_come(person: PersonId, start: Timestamp, statements: &[Statement]) -> bool {
    let until = start.saturating_add(NOTE_AFTER_MEETING).unwrap_or(Timestamp::MAX);
    statements.iter().any(|s| {
        s.kind == SignalKind::Unreachable
            && s.clear
            && s.about == Some(person)
            && s.at >= start
            && s.at <= until
    })
}

fn spoke(record: &DealRecord<'_>, people: &People, statements: &[Statement], acts: &mut Vec<Act>) {
    for note in &record.notes {
        let evidence = cite_note(note);
        let talked = matches!(note.logged.kind, LoggedKind::Call | LoggedKind::Meeting)
            && note.logged.done
            && note.logged.at <= record.at
            && note.logged.duration_seconds.is_none_or(|s| s >= CALL_SECONDS_MIN)
            && !note.reading.passages.iter().any(|p| p.clearly(SignalKind::Unreachable));
        if talked {
            for person in with(note, record, people) {
                acts.push(Act {
                    person,
                    kind: ActKind::Spoke,
                    certainty: Probability::new(0.95),
                    at: note.logged.at,
                    phase: record.phase_at(note.logged.at),
                    evidence: evidence.clone(),
                });
            }
        }
    }
    for s in statements.iter().filter(|s| s.kind == SignalKind::TookPart && s.clear && s.reported) {
        let Some(person) = s.about else { continue };
        acts.push(Act {
            person,
            kind: ActKind::WasThere,
            certainty: s.certainty,
            at: s.at,
            phase: s.phase,
            evidence: s.evidence.clone(),
        });
    }
}
