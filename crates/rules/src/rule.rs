//! What a rule is, and the list of all of them.

use crate::finding::Match;
use crate::subject::Subject;
use crate::{authority, change, contact, progress};

/// How much a finding endangers the deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Low,
    /// Endangers the date or the amount.
    Medium,
    /// Endangers the deal.
    High,
}

/// One rule: what it is called and how it looks. Its words stand in the pages beside its code.
#[derive(Debug)]
pub struct Rule {
    /// `CS101`. Never changes its meaning.
    pub code: &'static str,
    /// `absent-economic-buyer`: the defect.
    pub name: &'static str,
    /// How much its findings endanger a deal.
    pub severity: Severity,
    /// Its page, by language: documentation, `explain` text and executed examples.
    pub page_en: &'static str,
    /// See `page_en`.
    pub page_sv: &'static str,
    /// The rules whose findings are consequences of this one and are folded under it.
    pub explains: &'static [&'static str],
    pub(crate) detect: fn(&Subject<'_>) -> Vec<Match>,
}

/// Every rule, in the order of codes. A rule that is not here does not exist: a test compares with the files.
pub fn all() -> &'static [&'static Rule] {
    &[
        &authority::absent_economic_buyer::RULE,
        &authority::unknown_economic_buyer::RULE,
        &authority::rubber_stamp_claim::RULE,
        &authority::bypassed_owner::RULE,
        &authority::mislabelled_role::RULE,
        &contact::single_threaded_deal::RULE,
        &contact::gone_dark::RULE,
        &contact::departed_contact::RULE,
        &contact::overdue_promise::RULE,
        &contact::missing_next_step::RULE,
        &progress::stalled_approval::RULE,
        &progress::slipping_close_date::RULE,
        &progress::overstated_stage::RULE,
        &change::late_rival::RULE,
        &change::late_newcomer::RULE,
        &change::reopened_solution::RULE,
    ]
}

/// The rule with this code or name, in any case.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all()
        .iter()
        .copied()
        .find(|r| r.code.eq_ignore_ascii_case(code_or_name) || r.name.eq_ignore_ascii_case(code_or_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_file_is_on_the_list_and_codes_rise() {
        let rooms = [
            include_str!("authority/mod.rs"),
            include_str!("contact/mod.rs"),
            include_str!("progress/mod.rs"),
            include_str!("change/mod.rs"),
        ];
        let mut files: Vec<String> = rooms
            .iter()
            .flat_map(|room| room.lines().filter_map(|line| line.strip_prefix("pub(crate) mod ")))
            .map(|name| name.trim_end_matches(';').replace('_', "-"))
            .collect();
        let mut listed: Vec<&str> = all().iter().map(|rule| rule.name).collect();
        assert!(all().windows(2).all(|pair| pair[0].code < pair[1].code));
        files.sort();
        listed.sort_unstable();
        assert_eq!(files, listed);
    }
}
