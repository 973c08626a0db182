//! A signal bound to people: who says what about whom.

use countersign_model::{Evidence, Phase, Probability};
use countersign_reading::dates::DateMention;
use countersign_reading::signals::SignalKind;
use jiff::Timestamp;

use crate::people::PersonId;

/// Who says what about whom, when, in which words.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What.
    pub kind: SignalKind,
    /// How likely it is that a careful reader would say so.
    pub certainty: Probability,
    /// The reader counts it; otherwise it is only a hint.
    pub clear: bool,
    /// Who says it; in a seller's note the seller.
    pub by: PersonId,
    /// Whom it is about; for what people do (promise, question, reopen, look at rivals) the one who does it.
    pub about: Option<PersonId>,
    /// When it was said.
    pub at: Timestamp,
    /// The deal's phase then.
    pub phase: Phase,
    /// Words, and where they stand.
    pub evidence: Evidence,
    /// The days that the sentence names.
    pub dates: Vec<DateMention>,
    /// A seller's note reports it.
    pub reported: bool,
    /// It stands in somebody's forwarded words.
    pub forwarded: bool,
    /// The number of the mail or note within the record, in order of time: what is said in one breath.
    pub source: usize,
}

impl Statement {
    /// The last day that the sentence names, if any.
    pub fn due(&self) -> Option<jiff::civil::Date> {
        self.dates.iter().map(|d| d.to).max()
    }
}
