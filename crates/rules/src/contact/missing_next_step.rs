//! CS205 missing-next-step: no meeting is set and nobody has promised anything for a day to come.

use countersign_committee::Statement;
use countersign_model::Phase;
use countersign_reading::dates::Frame;
use countersign_reading::signals::SignalKind as K;

use crate::finding::Match;
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// What kinds of sentence make a day a next step.
const STEPS: &[K] = &[K::Promise, K::Meeting, K::Submitted, K::Approved, K::BringsDecider, K::DecidesBody];

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
    if subject.phase() <= Phase::Qualify || meeting_is_set(subject) || day_is_named(subject) {
        return Vec::new();
    }
    let last = subject.committee.statements.iter().rev().filter(|s| s.clear && STEPS.contains(&s.kind));
    let mut evidence = vec![subject.searched()];
    evidence.extend(evidence_of(last, 2));
    if let Some(act) = subject.committee.acts.last() {
        evidence.push(act.evidence.clone());
    }
    vec![Match::new(Vec::new(), evidence, 0.85)]
}

fn meeting_is_set(subject: &Subject<'_>) -> bool {
    subject
        .record
        .meetings
        .iter()
        .any(|m| m.end > subject.record.at && m.cancelled_at.is_none_or(|t| t > subject.record.at))
}

fn day_is_named(subject: &Subject<'_>) -> bool {
    subject.committee.statements.iter().any(|s| {
        s.clear && STEPS.contains(&s.kind) && !s.forwarded && names_day_ahead(subject, s) && !called_off(subject, s)
    })
}

/// A day after today, other than as the end of an absence or a validity.
fn names_day_ahead(subject: &Subject<'_>, s: &Statement) -> bool {
    s.dates.iter().any(|d| d.to > subject.today && matches!(d.frame, Frame::On | Frame::By | Frame::From))
}

/// A later mail moves or cancels what was set.
fn called_off(subject: &Subject<'_>, step: &Statement) -> bool {
    let moved = subject.clear(K::Delayed).chain(subject.clear(K::Refused));
    moved.into_iter().any(|s| s.at > step.at && s.dates.iter().any(|d| step.dates.iter().any(|own| own.to == d.to)))
}
