//! A sentence that says something: its signals, whom it speaks of, and when.

use std::sync::Arc;

use countersign_model::{Probability, Span};
use serde::{Deserialize, Serialize};

use crate::dates::DateMention;
use crate::language::Language;
use crate::mentions::Mention;

use super::SignalKind;

/// What a sentence says, with how sure the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Signal {
    /// What.
    pub kind: SignalKind,
    /// How likely it is that a careful reader would say so.
    pub certainty: Probability,
    /// Certain enough to count; otherwise it is a hint that needs other evidence beside it.
    pub clear: bool,
}

/// A sentence of somebody's own or forwarded words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// Who speaks: an index into the reading's voices.
    pub voice: u8,
    /// Where it stands in the record's text.
    pub span: Span,
    /// The words.
    pub quote: Arc<str>,
    /// Their language.
    pub language: Language,
    /// What they say, strongest first.
    pub signals: Vec<Signal>,
    /// Whom they speak of.
    pub mentions: Vec<Mention>,
    /// When.
    pub dates: Vec<DateMention>,
}

impl Passage {
    /// How certain it is that the sentence carries `kind`; zero where it was not reported.
    pub fn certainty(&self, kind: SignalKind) -> Probability {
        self.signals.iter().find(|s| s.kind == kind).map_or(Probability::ZERO, |s| s.certainty)
    }

    /// Does it carry `kind`, certain enough to count?
    pub fn clearly(&self, kind: SignalKind) -> bool {
        self.signals.iter().any(|s| s.clear && s.kind == kind)
    }
}
