//! What is said about the tables while they are read: doubts, many of one kind told once, and coverage.

use std::collections::BTreeMap;
use std::sync::Arc;

use countersign_model::{Doubt, Place};

use super::coverage::{CrmCoverage, TableCoverage};
use super::sheet::Row;

/// Doubts and coverage so far.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) coverage: CrmCoverage,
    doubts: Vec<Doubt>,
    tallies: BTreeMap<(Arc<str>, Kind), Tally>,
}

/// A doubt that many rows of a table can share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    /// What is wrong with such a row, in one sentence.
    pub(super) what: &'static str,
    /// What was assumed or left out.
    pub(super) assumed: &'static str,
    /// How to settle it.
    pub(super) settle: &'static str,
}

#[derive(Debug)]
struct Tally {
    rows: usize,
    line: u64,
    example: String,
}

impl Log {
    /// Notes a doubt.
    pub(super) fn doubt(&mut self, place: Place, what: String, assumed: &str, settle: String) {
        self.doubts.push(Doubt { place, what, assumed: assumed.to_owned(), settle });
    }

    /// Notes doubts that were found elsewhere.
    pub(super) fn extend(&mut self, doubts: Vec<Doubt>) {
        self.doubts.extend(doubts);
    }

    /// Takes over what was said about another file; returns how many tables were known before.
    pub(super) fn absorb(&mut self, other: Self) -> usize {
        let before = self.coverage.tables.len();
        self.coverage.tables.extend(other.coverage.tables);
        self.doubts.extend(other.doubts);
        self.tallies.extend(other.tallies);
        before
    }

    /// Notes that `row` is in doubt as others of its table may be; `example` is the value that is wrong.
    pub(super) fn tally(&mut self, row: Row<'_>, kind: Kind, example: &str) {
        let place = row.place();
        let tally = self.tallies.entry((place.file, kind)).or_insert_with(|| Tally {
            rows: 0,
            line: place.offset,
            example: example.chars().take(60).collect(),
        });
        tally.rows += 1;
    }

    /// Notes that `row` is left out.
    pub(super) fn skip(&mut self, row: Row<'_>, reason: &'static str) {
        if let Some(table) = self.coverage.tables.get_mut(row.table()) {
            table.skip(reason, row.place().offset);
        }
    }

    /// Opens the account of a table; returns its number.
    pub(super) fn open(&mut self, table: TableCoverage) -> usize {
        self.coverage.tables.push(table);
        self.coverage.tables.len() - 1
    }

    /// Everything that was said, ordered by place.
    pub(super) fn close(self) -> (CrmCoverage, Vec<Doubt>) {
        let mut doubts = self.doubts;
        doubts.extend(self.tallies.into_iter().map(|((file, kind), tally)| Doubt {
            place: Place { file, offset: tally.line },
            what: sentence(&tally, kind.what),
            assumed: kind.assumed.to_owned(),
            settle: kind.settle.to_owned(),
        }));
        doubts.sort();
        doubts.dedup();
        (self.coverage, doubts)
    }
}

fn sentence(tally: &Tally, what: &str) -> String {
    let rows = if tally.rows == 1 { "1 row".to_owned() } else { format!("{} rows", tally.rows) };
    match (tally.example.as_str(), tally.rows) {
        ("", _) => format!("{what} ({rows})"),
        (example, 1) => format!("{what} ({rows}, {example:?})"),
        (example, _) => format!("{what} ({rows}, the first {example:?})"),
    }
}
