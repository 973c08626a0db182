//! CS201 single-threaded-deal: only one person of the buying organisation has ever really taken part.

use countersign_committee::ActKind;
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
    // The last meeting, the last call and the last mail: three ways in which others could have been there.
    let last = |kinds: &[ActKind]| {
        let acts = subject.committee.acts_of(only).filter(|act| kinds.contains(&act.kind));
        acts.last().map(|act| act.evidence.clone())
    };
    let ways = [&[ActKind::Accepted, ActKind::WasThere][..], &[ActKind::Spoke], &[ActKind::Wrote]];
    let mut evidence: Vec<_> = ways.into_iter().filter_map(last).collect();
    evidence.push(subject.searched());
    vec![Match::new(vec![only], evidence, 0.9).slot("who", Slot::Person(only))]
}
