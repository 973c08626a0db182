//! CS102 unknown-economic-buyer: a proposal is out and nothing tells who has the final say.

use countersign_model::Phase;

use crate::finding::Match;
use crate::rule::{Rule, Severity};
use crate::subject::Subject;

pub(crate) const RULE: Rule = Rule {
    code: "CS102",
    name: "unknown-economic-buyer",
    severity: Severity::High,
    page_en: include_str!("unknown_economic_buyer.en.md"),
    page_sv: include_str!("unknown_economic_buyer.sv.md"),
    explains: &["CS105", "CS303"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.phase() < Phase::Propose || subject.economic_buyer().is_some() {
        return Vec::new();
    }
    let nobody = subject.committee.economic_buyer.nobody.value();
    let mut evidence = asked_in_vain(subject);
    evidence.extend(subject.latest(2));
    evidence.push(subject.searched());
    vec![Match::new(Vec::new(), evidence, nobody)]
}

/// Answers that leave it open: somebody says that it is not they.
fn asked_in_vain(subject: &Subject<'_>) -> Vec<countersign_model::Evidence> {
    use countersign_reading::signals::SignalKind::{DecidesBody, Disclaims};
    let open = subject.buyers_say(Disclaims).chain(subject.buyers_say(DecidesBody));
    crate::subject::evidence_of(open, 3)
}
