//! What a team can choose.

use std::collections::BTreeSet;

use countersign_rhythm::Habits;
use countersign_rules::{Rule, Severity};
use jiff::tz::TimeZone;

/// What holds for every deal of a run.
#[derive(Debug, Clone)]
pub struct Config {
    /// The team's clock.
    pub zone: TimeZone,
    /// Country of the buyers where their account tells none.
    pub country: String,
    /// Only these rules (codes or names); empty for all.
    pub select: BTreeSet<String>,
    /// Not these rules.
    pub ignore: BTreeSet<String>,
    /// Only findings at least this severe.
    pub min_severity: Severity,
    /// How buyers answer this team.
    pub habits: Habits,
}

impl Config {
    /// Does this run want `rule`?
    pub fn wants(&self, rule: &Rule) -> bool {
        let named = |set: &BTreeSet<String>| {
            set.iter().any(|s| {
                s.eq_ignore_ascii_case(rule.name)
                    || rule.code.get(..s.len()).is_some_and(|head| head.eq_ignore_ascii_case(s))
            })
        };
        (self.select.is_empty() || named(&self.select))
            && !named(&self.ignore)
            && rule.severity >= self.min_severity
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            zone: TimeZone::UTC,
            country: String::new(),
            select: BTreeSet::new(),
            ignore: BTreeSet::new(),
            min_severity: Severity::Low,
            habits: Habits::default(),
        }
    }
}
