//! Phases and outcomes.

use serde::{Deserialize, Serialize};

/// What a pipeline's stages are mapped to, in the order in which a deal passes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// Is there anything to sell here at all?
    Qualify,
    /// What do they need?
    Discover,
    /// The solution is worked out.
    Develop,
    /// A proposal is made.
    Propose,
    /// They decide; terms, contract, signature.
    Decide,
    /// Over, one way or the other.
    Closed(Outcome),
}

impl Phase {
    /// Is the deal still to be won or lost?
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed(_))
    }
}

/// How a deal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// Bought from us.
    Won,
    /// Bought from somebody else, or refused us.
    Lost,
    /// Bought from nobody.
    NoDecision,
}
