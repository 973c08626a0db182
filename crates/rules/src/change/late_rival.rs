//! CS401 late-rival: an alternative comes up after the solution was thought settled.

use countersign_committee::Statement;
use countersign_model::Phase;
use countersign_reading::signals::SignalKind as K;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

pub(crate) const RULE: Rule = Rule {
    code: "CS401",
    name: "late-rival",
    severity: Severity::High,
    page_en: include_str!("late_rival.en.md"),
    page_sv: include_str!("late_rival.sv.md"),
    explains: &["CS301", "CS403", "CS204"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let buyer = subject.economic_buyer();
    let live: Vec<&Statement> = subject
        .buyers_say(K::Rival)
        .filter(|s| {
            s.phase >= Phase::Propose || (buyer.is_some() && s.about == buyer && s.phase >= Phase::Develop)
        })
        .collect();
    let Some(last) = live.last() else { return Vec::new() };
    if subject.buyers_say(K::RivalDismissed).any(|s| s.at > last.at) {
        return Vec::new();
    }
    let who: Vec<_> = live
        .first()
        .and_then(|s| s.about.filter(|id| !subject.committee.is_seller(*id)))
        .into_iter()
        .collect();
    let certainty = live.iter().map(|s| s.certainty.value()).fold(0.0, f64::max);
    let mut found = Match::new(who.clone(), evidence_of(live, 3), certainty);
    if let Some(id) = who.first() {
        found = found.slot("who", Slot::Person(*id));
    }
    vec![found]
}
