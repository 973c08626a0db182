//! A finding as it is shown.

use countersign_committee::PersonId;
use countersign_model::Probability;
use countersign_review::ReviewedFinding;
use countersign_rules::Severity;

use super::piece::Piece;
use super::{Ground, Telling};
use crate::clean::Clean;
use crate::words::{person, words};

/// A finding in safe words.
#[derive(Debug, Clone)]
pub struct FindingBrief {
    /// The rule's code.
    pub code: &'static str,
    /// The rule's name.
    pub rule: &'static str,
    /// How much it endangers the deal.
    pub severity: Severity,
    /// How certain it is.
    pub certainty: Probability,
    /// What, in one sentence.
    pub message: Clean,
    /// What to do, in one sentence; empty where the rule's page has none.
    pub ask: Clean,
    /// Whom it is about.
    pub people: Vec<Clean>,
    /// What proves it, the most telling first.
    pub evidence: Vec<Piece>,
    /// The one thing to show of the deal.
    pub headline: bool,
    /// The finding (by number) whose consequence it is.
    pub under: Option<usize>,
    /// Stays while the facts change.
    pub fingerprint: String,
}

impl FindingBrief {
    pub(super) fn of(reviewed: &ReviewedFinding, ground: Ground<'_>, telling: Telling<'_>) -> Self {
        let finding = &reviewed.finding;
        let said = words(finding, ground.committee, telling.tongue);
        let called = |id: &PersonId| Clean::of(&person(*id, ground.committee, telling.tongue));
        let marked =
            |first: bool| if telling.all || (first && reviewed.headline) { telling.reader } else { None };
        let mut first = true;
        let pieces = finding.evidence().iter().map(|evidence| {
            let piece = Piece::of(evidence, ground, marked(first));
            first &= piece.quote.is_none();
            piece
        });
        Self {
            code: finding.rule.code,
            rule: finding.rule.name,
            severity: finding.severity,
            certainty: finding.certainty,
            message: Clean::of(&said.message),
            ask: Clean::of(&said.ask),
            people: finding.people.iter().map(called).collect(),
            evidence: pieces.collect(),
            headline: reviewed.headline,
            under: reviewed.under,
            fingerprint: reviewed.fingerprint.0.clone(),
        }
    }

    /// The first piece that quotes words.
    pub fn quotation(&self) -> Option<(&Piece, &super::Quote)> {
        self.evidence.iter().find_map(|piece| piece.quote.as_ref().map(|quote| (piece, quote)))
    }
}
