//! CS104 bypassed-owner: the area that the deal changes is somebody's, and they have not been asked.

use countersign_committee::{PersonId, Statement};
use countersign_model::Phase;
use countersign_reading::signals::SignalKind as K;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// How much must speak for it: one clear statement of ownership and one of being kept out, or several.
const WEIGHT_MIN: f64 = 0.9;

pub(crate) const RULE: Rule = Rule {
    code: "CS104",
    name: "bypassed-owner",
    severity: Severity::High,
    page_en: include_str!("bypassed_owner.en.md"),
    page_sv: include_str!("bypassed_owner.sv.md"),
    explains: &["CS402", "CS403"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.phase() < Phase::Develop {
        return Vec::new();
    }
    let committee = subject.committee;
    let candidates =
        committee.ids().filter(|id| committee.is_buyer(*id) && Some(*id) != subject.economic_buyer());
    candidates
        .filter(|id| committee.person(*id).boss_of.is_none() && !committee.person(*id).is_assistant())
        .filter(|id| !committee.took_part(*id) && !was_asked(subject, *id))
        .filter_map(|id| weigh(subject, id))
        .collect()
}

fn weigh(subject: &Subject<'_>, id: PersonId) -> Option<Match> {
    let about: Vec<&Statement> = subject
        .committee
        .statements
        .iter()
        .filter(|s| s.about == Some(id) && matches!(s.kind, K::OwnsArea | K::KeepsOut))
        .collect();
    let best = |kind: K| {
        let weights = about
            .iter()
            .filter(|s| s.kind == kind)
            .map(|s| s.certainty.value() * if s.clear { 1.0 } else { 0.6 });
        weights.fold(0.0, f64::max)
    };
    let (owns, kept_out) = (best(K::OwnsArea), best(K::KeepsOut));
    let weight = owns + 1.2 * kept_out;
    if weight < WEIGHT_MIN {
        return None;
    }
    let found = Match::new(vec![id], evidence_of(about, 4), (weight / 2.2).min(0.95));
    Some(found.slot("who", Slot::Person(id)))
}

/// A seller has written to them. Being invited by way of others, without ever answering, is not being asked.
fn was_asked(subject: &Subject<'_>, id: PersonId) -> bool {
    let addresses = &subject.committee.person(id).addresses;
    subject.record.mails.iter().any(|m| {
        m.mail.to.iter().any(|to| addresses.contains(&to.address))
            && m.mail.sender().is_some_and(|from| subject.record.team.is_ours(from))
    })
}
