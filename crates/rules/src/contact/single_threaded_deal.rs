//! CS201 single-threaded-deal: only one person of the buying organisation has ever really taken part.

use countersign_model::Phase;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::Subject;

pub(crate) const RULE: Rule = Rule {
    code: "CS201",
    name: "single-threaded-deal",
    severity: Severity::Medium,
    page_en: include_str!("single_threaded_deal.en.md"),
    page_sv: include_str!("single_threaded_deal.sv.md"),
    explains: &[],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.phase() < Phase::Develop {
        return Vec::new();
    }
    let [only] = subject.committee.participants()[..] else { return Vec::new() };
    let acts: Vec<_> = subject.committee.acts_of(only).collect();
    let mut evidence: Vec<_> = acts.iter().rev().take(3).map(|act| act.evidence.clone()).collect();
    evidence.push(subject.searched());
    vec![Match::new(vec![only], evidence, 0.9).slot("who", Slot::Person(only))]
}
