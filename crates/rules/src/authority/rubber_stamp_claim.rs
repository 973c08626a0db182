//! CS103 rubber-stamp-claim: somebody on the buying side calls the approval a formality.

use countersign_committee::Statement;
use countersign_reading::signals::SignalKind;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

pub(crate) const RULE: Rule = Rule {
    code: "CS103",
    name: "rubber-stamp-claim",
    severity: Severity::High,
    page_en: include_str!("rubber_stamp_claim.en.md"),
    page_sv: include_str!("rubber_stamp_claim.sv.md"),
    explains: &["CS105"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let claims: Vec<&Statement> = subject
        .committee
        .statements
        .iter()
        .filter(|s| s.kind == SignalKind::Formality && (s.clear || defers_in_the_same_breath(subject, s)))
        .filter(|s| !s.reported && !s.forwarded && subject.committee.is_buyer(s.by))
        .filter(|s| approver_is_still_absent(subject, s))
        .collect();
    let Some(first) = claims.first() else { return Vec::new() };
    let certainty = claims.iter().map(|s| s.certainty.value()).fold(0.0, f64::max);
    let found = Match::new(vec![first.by], evidence_of(claims.iter().copied(), 3), certainty);
    vec![found.slot("who", Slot::Person(first.by))]
}

/// A hint of a formality counts when the same mail says in clear words that somebody else decides.
fn defers_in_the_same_breath(subject: &Subject<'_>, claim: &Statement) -> bool {
    subject.same_breath(claim).any(|s| {
        s.clear
            && s.by == claim.by
            && s.about != Some(s.by)
            && matches!(s.kind, SignalKind::DecidesOther | SignalKind::DecidesBody)
    })
}

/// The claim falls when the one whose approval was called a formality takes part after it was said.
fn approver_is_still_absent(subject: &Subject<'_>, claim: &Statement) -> bool {
    let approver = claim.about.filter(|id| *id != claim.by).or_else(|| subject.economic_buyer());
    let Some(approver) = approver else { return true };
    let buyer = subject.economic_buyer().unwrap_or(approver);
    !subject.committee.took_part(approver) && !subject.committee.took_part(buyer)
}
