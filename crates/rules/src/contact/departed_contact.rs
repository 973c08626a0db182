//! CS203 departed-contact: somebody who mattered has left, changed job or is on long leave.

use countersign_committee::{PersonId, Statement, cite_mail};
use countersign_model::Evidence;
use countersign_reading::automatic::Automatic;
use countersign_reading::signals::SignalKind;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// Someone who is back within this time has not left.
const LEAVE_DAYS_MAX: i32 = 120;
/// Someone away for longer than this is on long leave, whatever it is called.
const LONG_LEAVE_DAYS: i32 = 56;

pub(crate) const RULE: Rule = Rule {
    code: "CS203",
    name: "departed-contact",
    severity: Severity::Medium,
    page_en: include_str!("departed_contact.en.md"),
    page_sv: include_str!("departed_contact.sv.md"),
    explains: &["CS202", "CS204"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let committee = subject.committee;
    let known = committee.ids().filter(|id| !committee.is_seller(*id) && committee.took_part(*id));
    known.filter_map(|id| departed(subject, id)).collect()
}

fn departed(subject: &Subject<'_>, id: PersonId) -> Option<Match> {
    let told: Vec<&Statement> = subject
        .buyers_say(SignalKind::Left)
        .filter(|s| !returns(subject, s))
        .chain(subject.buyers_say(SignalKind::Absent).filter(|s| is_long(subject, s)))
        .filter(|s| s.about == Some(id) && !s.reported)
        .collect();
    let bounced = bounces(subject, id);
    let last = told.last().map(|s| s.at).into_iter().chain(bounced.iter().map(|(at, _)| *at)).max()?;
    if told.is_empty() && bounced.is_empty() || wrote_after(subject, id, last) {
        return None;
    }
    let certainty =
        told.iter().map(|s| s.certainty.value()).fold(if bounced.is_empty() { 0.0 } else { 0.8 }, f64::max);
    let mut evidence = evidence_of(told, 3);
    evidence.extend(bounced.into_iter().map(|(_, evidence)| evidence));
    Some(Match::new(vec![id], evidence, certainty).slot("who", Slot::Person(id)))
}

/// The same mail names the day of their return: that is leave, not departure.
fn returns(subject: &Subject<'_>, left: &Statement) -> bool {
    let said = subject.day(left.at);
    let soon = |day: jiff::civil::Date| day.since(said).is_ok_and(|span| span.get_days() <= LEAVE_DAYS_MAX);
    subject.same_breath(left).any(|s| s.kind == SignalKind::Absent && s.clear && s.due().is_some_and(soon))
}

/// "Not in until the end of September", said in June.
fn is_long(subject: &Subject<'_>, absent: &Statement) -> bool {
    let said = subject.day(absent.at);
    absent.due().is_some_and(|back| back.since(said).is_ok_and(|span| span.get_days() >= LONG_LEAVE_DAYS))
}

/// Mail to them came back.
fn bounces(subject: &Subject<'_>, id: PersonId) -> Vec<(jiff::Timestamp, Evidence)> {
    let addresses = &subject.committee.person(id).addresses;
    let returned = subject.record.mails.iter().filter(|m| {
        m.reading.automatic == Some(Automatic::Bounce)
            && m.mail.marks.failed_recipients.iter().any(|failed| addresses.contains(failed))
    });
    returned.map(|m| (m.mail.sent_at, cite_mail(m))).collect()
}

/// Someone on long leave may still write until it begins; someone who writes weeks later has not left.
fn wrote_after(subject: &Subject<'_>, id: PersonId, at: jiff::Timestamp) -> bool {
    const GRACE_WORKING_DAYS: u32 = 20;
    subject.committee.acts_of(id).any(|act| {
        act.at > at && subject.work.working_days(subject.day(at), subject.day(act.at)) > GRACE_WORKING_DAYS
    })
}
