//! What was read of each table and what was not.

use std::sync::Arc;

/// What was read of all the tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CrmCoverage {
    /// Every table, in the order of its file.
    pub tables: Vec<TableCoverage>,
}

/// What was read of one table: a text file or a sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCoverage {
    /// The file; a sheet of a workbook has `#` and its name appended.
    pub file: Arc<str>,
    /// The program whose export it is, such as `Salesforce`; `None` when it was not recognised.
    pub dialect: Option<Arc<str>>,
    /// What its rows are, such as `deals`; empty when it was not recognised.
    pub object: &'static str,
    /// Rows below the header.
    pub rows: usize,
    /// Rows that were left out, by reason.
    pub skipped: Vec<SkippedRows>,
}

/// Rows left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedRows {
    /// Why, in a few words.
    pub reason: &'static str,
    /// How many.
    pub rows: usize,
    /// The line of the first one.
    pub first_line: u64,
}

impl TableCoverage {
    /// Rows that were taken.
    pub fn taken(&self) -> usize {
        self.rows - self.skipped.iter().map(|skipped| skipped.rows).sum::<usize>().min(self.rows)
    }

    pub(super) fn skip(&mut self, reason: &'static str, line: u64) {
        match self.skipped.iter_mut().find(|skipped| skipped.reason == reason) {
            Some(skipped) => skipped.rows += 1,
            None => self.skipped.push(SkippedRows { reason, rows: 1, first_line: line }),
        }
    }
}
