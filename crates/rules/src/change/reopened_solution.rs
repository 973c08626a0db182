//! CS403 reopened-solution: after the solution was agreed the buying side opens it again.

use countersign_committee::{PersonId, Statement};
use countersign_model::Phase;
use countersign_reading::signals::SignalKind as K;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

pub(crate) const RULE: Rule = Rule {
    code: "CS403",
    name: "reopened-solution",
    severity: Severity::High,
    page_en: include_str!("reopened_solution.en.md"),
    page_sv: include_str!("reopened_solution.sv.md"),
    explains: &["CS301", "CS302", "CS303"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let mut reopened: Vec<&Statement> = subject
        .buyers_say(K::Reopens)
        .chain(subject.buyers_say(K::Questioned).filter(|s| by_an_outsider(subject, s)))
        .filter(|s| s.phase >= Phase::Propose && !subject.committee.is_seller(s.by))
        .filter(|s| !agreed_since(subject, s))
        .collect();
    if reopened.is_empty() {
        return Vec::new();
    }
    reopened.sort_by_key(|s| s.at);
    let mut who: Vec<PersonId> = Vec::new();
    for id in reopened.iter().filter_map(|s| s.about) {
        if !who.contains(&id) && !subject.committee.is_seller(id) {
            who.push(id);
        }
    }
    let certainty = reopened.iter().map(|s| s.certainty.value()).fold(0.0, f64::max);
    let mut found = Match::new(who.clone(), evidence_of(reopened.iter().rev().copied(), 3), certainty);
    if let Some(id) = who.first() {
        found = found.slot("who", Slot::Person(*id));
    }
    vec![found]
}

/// Questions of the one with the final say who was not there when the solution was worked out: to them nothing is
/// settled.
fn by_an_outsider(subject: &Subject<'_>, question: &Statement) -> bool {
    let buyer = subject.economic_buyer();
    let asks = buyer.is_some() && (question.about == buyer || Some(question.by) == buyer);
    let part = |id: PersonId| subject.committee.acts_of(id).any(|act| act.at < question.at);
    asks && buyer.is_some_and(|id| !part(id))
}

/// The one who reopened it, or the one with the final say, has agreed to it since.
fn agreed_since(subject: &Subject<'_>, reopened: &Statement) -> bool {
    let buyer = subject.economic_buyer();
    subject.buyers_say(K::Settled).any(|s| {
        s.at > reopened.at && (s.by == reopened.by || s.about == reopened.about || Some(s.by) == buyer)
    })
}
