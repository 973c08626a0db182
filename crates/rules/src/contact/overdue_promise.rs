//! CS204 overdue-promise: somebody on the buying side promised something by a time, and it has not come.

use countersign_committee::{ActKind, PersonId, Statement};
use countersign_reading::dates::Frame;
use countersign_reading::signals::SignalKind as K;
use jiff::civil::Date;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// "More than a couple of working days."
const LATE_WORKING_DAYS_MIN: u32 = 3;
/// A promise further ahead than this is a plan.
const AHEAD_DAYS_MAX: i32 = 120;

pub(crate) const RULE: Rule = Rule {
    code: "CS204",
    name: "overdue-promise",
    severity: Severity::Medium,
    page_en: include_str!("overdue_promise.en.md"),
    page_sv: include_str!("overdue_promise.sv.md"),
    explains: &[],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let mut found: Vec<(PersonId, Vec<&Statement>)> = Vec::new();
    for promise in subject.committee.statements.iter().filter(|s| is_promise(subject, s)) {
        let Some(due) = due(subject, promise) else { continue };
        let late = subject.working_days_since(due) >= LATE_WORKING_DAYS_MIN;
        if !late || kept(subject, promise, due) || renewed(subject, promise, due) {
            continue;
        }
        let who = promise.about.filter(|id| !subject.committee.is_seller(*id)).unwrap_or(promise.by);
        match found.iter_mut().find(|(id, _)| *id == who) {
            Some((_, promises)) => promises.push(promise),
            None => found.push((who, vec![promise])),
        }
    }
    found.into_iter().map(|(who, promises)| dress(subject, who, &promises)).collect()
}

/// A buyer's own words that promise, or seem to and name a deadline.
fn is_promise(subject: &Subject<'_>, s: &Statement) -> bool {
    let deadline = s.dates.iter().any(|d| d.frame == Frame::By);
    s.kind == K::Promise && (s.clear || deadline) && !s.reported && subject.committee.is_buyer(s.by)
}

fn dress(subject: &Subject<'_>, who: PersonId, promises: &[&Statement]) -> Match {
    let certainty = promises.iter().map(|s| s.certainty.value()).fold(0.0, f64::max);
    let mut evidence = evidence_of(promises.iter().rev().copied(), 2);
    let since = promises.first().map(|s| s.at);
    let excuses = subject.committee.statements.iter().filter(|s| {
        matches!(s.kind, K::Delayed | K::Pending) && Some(s.at) > since && s.by == promises[0].by
    });
    evidence.extend(evidence_of(excuses, 2));
    let mut found = Match::new(vec![who], evidence, certainty).slot("who", Slot::Person(who));
    if let Some(due) = promises.last().and_then(|s| due(subject, s)) {
        found = found.slot("day", Slot::Day(due));
    }
    found
}

/// The day by which it was promised: the last day named, if it lies ahead of the words.
fn due(subject: &Subject<'_>, promise: &Statement) -> Option<Date> {
    let said = subject.day(promise.at);
    let ahead = |day: Date| day.since(said).map_or(0, |span| span.get_days());
    let due = promise.due().filter(|due| *due >= said && ahead(*due) <= AHEAD_DAYS_MAX)?;
    // Forwarded words promise to somebody else.
    (!promise.forwarded).then_some(due)
}

/// It came: the promiser (or a colleague in their stead) handed something over, or it was signed, after the promise.
fn kept(subject: &Subject<'_>, promise: &Statement, due: Date) -> bool {
    let statements = &subject.committee.statements;
    let delivered = statements.iter().any(|s| {
        s.at > promise.at
            && s.source != promise.source
            && (s.by == promise.by || promise.about == Some(s.by))
            && (s.kind == K::Delivered || s.clear && s.kind == K::Approved)
    });
    delivered || attached(subject, promise) || met(subject, promise, due)
}

fn attached(subject: &Subject<'_>, promise: &Statement) -> bool {
    let addresses = &subject.committee.person(promise.by).addresses;
    subject.record.mails.iter().any(|m| {
        m.mail.sent_at > promise.at
            && !m.mail.attachments.is_empty()
            && m.reading.automatic.is_none()
            && m.mail.sender().is_some_and(|from| addresses.contains(from))
    })
}

/// "Let's speak on the 22nd" is kept by the meeting or call of that day; so is whatever is told by telephone then.
fn met(subject: &Subject<'_>, promise: &Statement, due: Date) -> bool {
    let speaks_of_meeting =
        subject.same_breath(promise).any(|s| s.kind == K::Meeting && s.evidence == promise.evidence);
    let acts = || subject.committee.acts_of(promise.by);
    speaks_of_meeting && acts().any(|act| subject.day(act.at) == due)
        || acts().any(|act| act.kind == ActKind::Spoke && subject.day(act.at) == due)
}

/// A later word from the same person puts another day in its place, or takes it back before it was due.
fn renewed(subject: &Subject<'_>, promise: &Statement, due: Date) -> bool {
    let later = subject.clear(K::Delayed).filter(|s| s.at > promise.at && s.by == promise.by);
    let new_day = |delay: &Statement| {
        let steps =
            subject.same_breath(delay).filter(|s| s.clear && matches!(s.kind, K::Promise | K::Delayed));
        steps.filter_map(Statement::due).any(|new| new > due && new >= subject.day(delay.at))
    };
    later.into_iter().any(|delay| subject.day(delay.at) <= due || new_day(delay))
}
