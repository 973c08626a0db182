//! CS101 absent-economic-buyer: the one with the final say has had no part in working out the solution.

use countersign_model::Phase;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::Subject;

const EVIDENCE_MAX: usize = 4;

pub(crate) const RULE: Rule = Rule {
    code: "CS101",
    name: "absent-economic-buyer",
    severity: Severity::High,
    page_en: include_str!("absent_economic_buyer.en.md"),
    page_sv: include_str!("absent_economic_buyer.sv.md"),
    explains: &["CS103", "CS105", "CS204", "CS205", "CS301", "CS303", "CS402", "CS403"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.phase() < Phase::Develop {
        return Vec::new();
    }
    let Some(buyer) = subject.committee.economic_buyer.likeliest() else { return Vec::new() };
    if subject.committee.took_part(buyer.person) {
        return Vec::new();
    }
    let mut evidence: Vec<_> = buyer.evidence.iter().take(EVIDENCE_MAX).cloned().collect();
    evidence.push(subject.searched());
    let certainty = buyer.probability.value();
    vec![Match::new(vec![buyer.person], evidence, certainty).slot("who", Slot::Person(buyer.person))]
}
