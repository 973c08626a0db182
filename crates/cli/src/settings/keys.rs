//! Which keys `countersign.toml` knows, and the words that stand for phases.

use countersign_model::{Outcome, Phase};

/// The tables with their keys; a table without keys takes any.
pub(super) const TABLES: &[(&str, &[&str])] = &[
    ("team", &["people", "domains", "country", "time_zone", "language"]),
    ("stages", &[]),
    ("rules", &["select", "ignore", "min_severity"]),
    ("mapping", &["table"]),
];

/// The words for phases.
pub(super) const PHASES: &[(&str, Phase)] = &[
    ("qualify", Phase::Qualify),
    ("discover", Phase::Discover),
    ("develop", Phase::Develop),
    ("propose", Phase::Propose),
    ("decide", Phase::Decide),
    ("won", Phase::Closed(Outcome::Won)),
    ("lost", Phase::Closed(Outcome::Lost)),
    ("no-decision", Phase::Closed(Outcome::NoDecision)),
];

/// The word for `phase`.
pub(super) fn phase_word(phase: Phase) -> &'static str {
    PHASES.iter().find(|(_, known)| *known == phase).map_or("qualify", |(word, _)| word)
}

/// The keys of a table, where it is one that is known.
pub(super) fn keys_of(table: &str) -> Option<&'static [&'static str]> {
    TABLES.iter().find(|(name, _)| *name == table).map(|(_, keys)| *keys)
}
