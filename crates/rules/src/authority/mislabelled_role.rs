//! CS105 mislabelled-role: the CRM names as decision maker someone whom the record shows not to be.

use std::sync::Arc;

use countersign_committee::PersonId;
use countersign_model::{Citation, ClaimedRole, Evidence, SourceKind};
use countersign_reading::signals::SignalKind;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

/// "That is not for me to say" must be read with this certainty when nothing else contradicts the CRM.
const DISCLAIMS_MIN: f64 = 0.6;

pub(crate) const RULE: Rule = Rule {
    code: "CS105",
    name: "mislabelled-role",
    severity: Severity::Medium,
    page_en: include_str!("mislabelled_role.en.md"),
    page_sv: include_str!("mislabelled_role.sv.md"),
    explains: &[],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let claimed = subject.committee.claimed_deciders.iter().copied();
    claimed.filter_map(|id| contradicted(subject, id)).collect()
}

fn contradicted(subject: &Subject<'_>, id: PersonId) -> Option<Match> {
    let committee = subject.committee;
    let disclaims: Vec<_> = subject
        .buyers_say(SignalKind::Disclaims)
        .filter(|s| s.about == Some(id) && s.certainty.value() >= DISCLAIMS_MIN)
        .collect();
    let (mut evidence, certainty) = match committee.economic_buyer.likeliest() {
        Some(other) if other.person != id => {
            (other.evidence.iter().take(3).cloned().collect(), other.probability.value())
        }
        Some(_) => return None,
        None if !committee.is_buyer(id) => {
            let own = committee.acts_of(id).next().map(|act| act.evidence.clone());
            (own.into_iter().collect(), 0.8)
        }
        None if !disclaims.is_empty() => (Vec::new(), 0.7),
        None => return None,
    };
    let mut first = evidence_of(disclaims, 2);
    first.append(&mut evidence);
    first.extend(claim_rows(subject, id));
    Some(Match::new(vec![id], first, certainty).slot("who", Slot::Person(id)))
}

/// The rows of the CRM that make the claim.
fn claim_rows(subject: &Subject<'_>, id: PersonId) -> Vec<Evidence> {
    let addresses = &subject.committee.person(id).addresses;
    let rows = subject.record.claims.iter().filter(|claim| {
        claim.role == ClaimedRole::Decider
            && subject
                .record
                .contacts
                .iter()
                .any(|c| c.id == claim.contact && c.emails.iter().any(|e| addresses.contains(e)))
    });
    rows.map(|claim| Evidence::Quoted {
        citation: Citation {
            source: SourceKind::Crm,
            id: claim.id.clone(),
            at: claim.known_at.unwrap_or(subject.record.at),
            utc_offset_minutes: 0,
            by: Arc::from(""),
        },
        quote: Arc::from(""),
        span: None,
    })
    .collect()
}
