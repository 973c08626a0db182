//! What a rule concludes. A finding cannot be made without evidence.

use countersign_committee::PersonId;
use countersign_model::{Evidence, Probability};
use jiff::civil::Date;

use crate::rule::{Rule, Severity};

/// A value that the rule's message names.
#[derive(Debug, Clone, PartialEq)]
pub enum Slot {
    /// Somebody.
    Person(PersonId),
    /// A day.
    Day(Date),
    /// A number of something.
    Count(u32),
    /// Words that need no translation.
    Text(String),
}

/// What a rule found, before it is dressed as a [`Finding`].
#[derive(Debug, Clone)]
pub(crate) struct Match {
    pub(crate) people: Vec<PersonId>,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) certainty: Probability,
    pub(crate) slots: Vec<(&'static str, Slot)>,
}

impl Match {
    pub(crate) fn new(people: Vec<PersonId>, evidence: Vec<Evidence>, certainty: f64) -> Self {
        Self { people, evidence, certainty: Probability::new(certainty), slots: Vec::new() }
    }

    pub(crate) fn slot(mut self, name: &'static str, value: Slot) -> Self {
        self.slots.push((name, value));
        self
    }
}

/// A condition that holds for a deal, with what proves it.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it endangers this deal.
    pub severity: Severity,
    /// How certain.
    pub certainty: Probability,
    /// Whom it is about.
    pub people: Vec<PersonId>,
    evidence: Vec<Evidence>,
    /// Values for the rule's message.
    pub slots: Vec<(&'static str, Slot)>,
}

impl Finding {
    /// Dresses a match; `None` without evidence, since a claim without proof is not made.
    pub(crate) fn from_match(rule: &'static Rule, found: Match) -> Option<Self> {
        (!found.evidence.is_empty()).then_some(Self {
            rule,
            severity: rule.severity,
            certainty: found.certainty,
            people: found.people,
            evidence: found.evidence,
            slots: found.slots,
        })
    }

    /// What proves it, the most telling first; never empty.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }
}
