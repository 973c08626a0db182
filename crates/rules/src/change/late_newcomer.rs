//! CS402 late-newcomer: somebody with a say first appears when the proposal is out.

use countersign_committee::PersonId;
use countersign_model::Phase;
use countersign_reading::signals::SignalKind as K;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// From this step of the title ladder somebody has a say.
const LEVEL_MIN: u8 = 3;

pub(crate) const RULE: Rule = Rule {
    code: "CS402",
    name: "late-newcomer",
    severity: Severity::Medium,
    page_en: include_str!("late_newcomer.en.md"),
    page_sv: include_str!("late_newcomer.sv.md"),
    explains: &[],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.record.reached(Phase::Propose).is_none() {
        return Vec::new();
    }
    let committee = subject.committee;
    let late =
        committee.ids().filter(|id| committee.is_buyer(*id) && committee.person(*id).boss_of.is_none());
    late.filter_map(|id| newcomer(subject, id)).collect()
}

fn newcomer(subject: &Subject<'_>, id: PersonId) -> Option<Match> {
    let person = subject.committee.person(id);
    let (seen, evidence) = person.first_seen.as_ref()?;
    let bare =
        person.name.split_whitespace().count() < 2 && person.title.is_none() && person.addresses.is_empty();
    if bare
        || subject.record.phase_at(*seen) < Phase::Propose
        || person.is_assistant()
        || !has_a_say(subject, id)
    {
        return None;
    }
    let about = subject.committee.statements.iter().filter(|s| s.about == Some(id) || s.by == id);
    let mut cited = vec![evidence.clone()];
    cited.extend(evidence_of(about.filter(|s| says_power(s.kind)), 2));
    cited.dedup();
    Some(Match::new(vec![id], cited, 0.8).slot("who", Slot::Person(id)))
}

fn has_a_say(subject: &Subject<'_>, id: PersonId) -> bool {
    let by_title = subject.committee.person(id).level().is_some_and(|level| level >= LEVEL_MIN);
    by_title
        || subject.committee.statements.iter().any(|s| {
            s.clear
                && (s.about == Some(id) || (s.by == id && s.kind != K::DecidesOther))
                && says_power(s.kind)
        })
}

fn says_power(kind: K) -> bool {
    matches!(
        kind,
        K::DecidesOther
            | K::DecidesSelf
            | K::Gate
            | K::Questioned
            | K::Reopens
            | K::Refused
            | K::BringsDecider
            | K::OwnsArea
            | K::Pending
    )
}
