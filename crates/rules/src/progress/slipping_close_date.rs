//! CS302 slipping-close-date: the close date was moved later twice, or has passed while the deal is open.

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::Subject;

const MOVES_MIN: u32 = 2;

pub(crate) const RULE: Rule = Rule {
    code: "CS302",
    name: "slipping-close-date",
    severity: Severity::Low,
    page_en: include_str!("slipping_close_date.en.md"),
    page_sv: include_str!("slipping_close_date.sv.md"),
    explains: &[],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let close = subject.record.close;
    let moves = close.moved_later.unwrap_or(0);
    let passed = close.current.is_some_and(|day| day < subject.today);
    if moves < MOVES_MIN && !passed {
        return Vec::new();
    }
    let mut found = Match::new(Vec::new(), vec![subject.deal_row()], 1.0).slot("moves", Slot::Count(moves));
    if let Some(day) = close.current {
        found = found.slot("day", Slot::Day(day));
    }
    vec![found]
}
