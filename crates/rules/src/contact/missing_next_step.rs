//! CS205 missing-next-step: no meeting is set and nobody has promised anything for a day to come.

use countersign_committee::Statement;
use countersign_linking::ReadMail;
use countersign_model::Phase;
use countersign_reading::dates::{DateMention, Frame};
use countersign_reading::signals::SignalKind as K;

use crate::finding::Match;
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// What kinds of sentence make a day a next step.
const STEPS: &[K] = &[K::Promise, K::Meeting, K::Submitted, K::Approved, K::BringsDecider, K::DecidesBody];

/// Before the proposal, the buyers' last word may be this old.
const LIVELY_WORKING_DAYS_MAX: u32 = 12;

pub(crate) const RULE: Rule = Rule {
    code: "CS205",
    name: "missing-next-step",
    severity: Severity::Medium,
    page_en: include_str!("missing_next_step.en.md"),
    page_sv: include_str!("missing_next_step.sv.md"),
    explains: &[],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.phase() <= Phase::Qualify
        || meeting_is_set(subject)
        || day_is_named(subject)
        || is_lively(subject)
    {
        return Vec::new();
    }
    let last = subject.committee.statements.iter().rev().filter(|s| s.clear && STEPS.contains(&s.kind));
    let mut evidence = subject.latest(2);
    evidence.extend(evidence_of(last, 2));
    evidence.push(subject.searched());
    vec![Match::new(Vec::new(), evidence, 0.85)]
}

fn meeting_is_set(subject: &Subject<'_>) -> bool {
    subject
        .record
        .meetings
        .iter()
        .any(|m| m.end > subject.record.at && m.cancelled_at.is_none_or(|t| t > subject.record.at))
}

/// Some mail or note takes a step and names a day to come, in one sentence or in two.
fn day_is_named(subject: &Subject<'_>) -> bool {
    let steps: Vec<&Statement> = subject
        .committee
        .statements
        .iter()
        .filter(|s| s.clear && STEPS.contains(&s.kind) && !s.forwarded && !called_off(subject, s))
        .filter(|s| !is_offer(subject, s))
        .collect();
    let passages = |m: &ReadMail| {
        m.reading.text.passages.iter().filter(|p| p.voice == 0).any(|p| names_day_ahead(subject, &p.dates))
    };
    let in_mail = |s: &Statement| {
        subject.record.mails.iter().any(|m| m.mail.sent_at == s.at && !s.reported && passages(m))
    };
    let in_note = |s: &Statement| {
        subject.record.notes.iter().any(|n| {
            n.logged.at == s.at
                && s.reported
                && n.reading.passages.iter().any(|p| names_day_ahead(subject, &p.dates))
        })
    };
    steps.iter().any(|s| names_day_ahead(subject, &s.dates) || in_mail(s) || in_note(s))
}

/// A seller's proposal of a day that no buyer has taken up is no step.
fn is_offer(subject: &Subject<'_>, s: &Statement) -> bool {
    let taken_up = || subject.buyers_say(K::Meeting).any(|answer| answer.at > s.at);
    s.kind == K::Meeting && !s.reported && subject.committee.is_seller(s.by) && !taken_up()
}

/// While the solution is still worked out, a conversation that goes to and fro is its own next step.
fn is_lively(subject: &Subject<'_>) -> bool {
    let last = subject.committee.acts.iter().rev().find(|act| !subject.committee.is_seller(act.person));
    subject.phase() < Phase::Propose
        && last.is_some_and(|act| subject.working_days_since(subject.day(act.at)) <= LIVELY_WORKING_DAYS_MAX)
}

/// A day after today, other than as the end of an absence or a validity.
fn names_day_ahead(subject: &Subject<'_>, dates: &[DateMention]) -> bool {
    dates.iter().any(|d| d.to > subject.today && matches!(d.frame, Frame::On | Frame::By | Frame::From))
}

/// A later mail moves or cancels what was set.
fn called_off(subject: &Subject<'_>, step: &Statement) -> bool {
    let moved = subject.clear(K::Delayed).chain(subject.clear(K::Refused));
    moved
        .into_iter()
        .any(|s| s.at > step.at && s.dates.iter().any(|d| step.dates.iter().any(|own| own.to == d.to)))
}
