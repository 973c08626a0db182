//! CS301 stalled-approval: it lies with somebody for approval or signature, longer than was said or is normal.

use countersign_committee::{PersonId, Statement};
use countersign_model::Phase;
use countersign_reading::dates::Frame;
use countersign_reading::signals::SignalKind as K;
use jiff::civil::Date;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// Past the day that was named.
const PAST_NAMED_DAY_WORKING_DAYS_MIN: u32 = 3;
/// Where no day was named.
const UNNAMED_WORKING_DAYS_MIN: u32 = 12;

/// From this certainty the approver's own reopening ends the waiting: the paper is not waiting, it is torn up.
const TORN_UP_MIN: f64 = 0.6;

pub(crate) const RULE: Rule = Rule {
    code: "CS301",
    name: "stalled-approval",
    severity: Severity::High,
    page_en: include_str!("stalled_approval.en.md"),
    page_sv: include_str!("stalled_approval.sv.md"),
    explains: &["CS204", "CS205", "CS302"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.phase() < Phase::Propose {
        return Vec::new();
    }
    let lies: Vec<&Statement> = waiting(subject);
    let (Some(first), Some(last)) = (lies.first(), lies.last()) else { return Vec::new() };
    if ended(subject, last) || day_is_ahead(subject) {
        return Vec::new();
    }
    let late = match named_day(subject, &lies) {
        Some(day) => {
            subject.working_days_since(day) >= PAST_NAMED_DAY_WORKING_DAYS_MIN && day <= subject.today
        }
        None => subject.working_days_since(subject.day(first.at)) >= UNNAMED_WORKING_DAYS_MIN,
    };
    if !late {
        return Vec::new();
    }
    // Where it lies tells more than who promised that it would be signed.
    let (promises, places): (Vec<&Statement>, Vec<&Statement>) =
        lies.iter().partition(|s| s.kind == K::Promise);
    let with = places.iter().rev().chain(promises.iter().rev()).find_map(|s| with_whom(subject, s));
    let with = with.or_else(|| subject.economic_buyer());
    let certainty = lies.iter().map(|s| s.certainty.value()).fold(0.0, f64::max);
    let days = subject.working_days_since(subject.day(first.at));
    let mut found = Match::new(with.into_iter().collect(), evidence_of(lies.iter().copied(), 4), certainty)
        .slot("days", Slot::Count(days));
    if let Some(with) = with {
        found = found.slot("who", Slot::Person(with));
    }
    vec![found]
}

/// Statements that it has been put before somebody or still lies there, since the proposal, by time.
fn waiting<'s>(subject: &'s Subject<'_>) -> Vec<&'s Statement> {
    let said = subject.committee.statements.iter().filter(|s| {
        s.clear
            && matches!(s.kind, K::Submitted | K::Pending)
            && s.phase >= Phase::Propose
            && (s.reported || !subject.committee.is_seller(s.by))
    });
    let mut lies: Vec<&Statement> = said.collect();
    let signing = subject.buyers_say(K::Promise).filter(|s| {
        s.phase >= Phase::Propose
            && subject.committee.statements.iter().any(|o| {
                o.evidence == s.evidence
                    && matches!(
                        o.kind,
                        K::Approved
                            | K::Submitted
                            | K::Pending
                            | K::DecidesOther
                            | K::DecidesSelf
                            | K::DecidesBody
                    )
            })
    });
    lies.extend(signing);
    lies.sort_by_key(|s| s.at);
    lies
}

/// Since it was last said to wait, it was approved or taken back to the drawing board.
fn ended(subject: &Subject<'_>, last: &Statement) -> bool {
    let back =
        subject.record.phases.last().is_some_and(|span| span.phase < Phase::Propose && span.from > last.at);
    let buyer = subject.economic_buyer();
    let torn_up = subject.buyers_say(K::Reopens).any(|s| {
        s.at > last.at && s.certainty.value() >= TORN_UP_MIN && (Some(s.by) == buyer || s.about == buyer)
    });
    let done = |s: &Statement| s.at > last.at && !s.dates.iter().any(|d| d.to > subject.day(s.at));
    back || torn_up || subject.buyers_say(K::Approved).any(done)
}

/// Somebody has named a day to come on which it will be decided or signed.
fn day_is_ahead(subject: &Subject<'_>) -> bool {
    let said = [K::Approved, K::DecidesSelf, K::DecidesOther, K::Submitted, K::Pending]
        .into_iter()
        .flat_map(|kind| subject.buyers_say(kind));
    said.filter(|s| !s.forwarded)
        .any(|s| s.dates.iter().any(|d| d.to > subject.today && d.frame != Frame::Until))
}

/// The last day that somebody named for it.
fn named_day(subject: &Subject<'_>, lies: &[&Statement]) -> Option<Date> {
    let promised = subject.buyers_say(K::Promise).filter(|p| lies.iter().any(|s| s.source == p.source));
    let days =
        lies.iter().copied().chain(promised).filter_map(|s| s.due().filter(|due| *due >= subject.day(s.at)));
    days.max()
}

fn with_whom(subject: &Subject<'_>, s: &Statement) -> Option<PersonId> {
    s.about.filter(|id| subject.committee.is_buyer(*id) && !subject.committee.person(*id).is_assistant())
}
