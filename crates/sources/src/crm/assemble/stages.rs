//! Stages: their labels, and which of them are ends.

use std::collections::HashMap;
use std::sync::Arc;

use super::outcome::word;
use crate::crm::field::Field;
use crate::crm::fold::fold_header;
use crate::crm::sheet::Row;

/// What a stage is known to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Deals in it are open.
    Open,
    /// It ends with a sale.
    Won,
    /// It ends without one.
    Lost,
}

/// Stages so far.
#[derive(Debug, Default)]
pub(super) struct Stages {
    labels: HashMap<String, Arc<str>>,
    ends: HashMap<String, End>,
}

impl Stages {
    /// Reads a row of a table of stages.
    pub(super) fn read(&mut self, row: Row<'_>) {
        let (id, label) = (row.text(Field::Id), row.text(Field::Name));
        if !id.is_empty() && !label.is_empty() {
            self.labels.insert(fold_header(id), label.into());
        }
        let end = match (row.flag(Field::Closed), row.flag(Field::Won), row.flag(Field::Lost)) {
            (_, Some(true), _) => End::Won,
            (Some(true), ..) | (.., Some(true)) => End::Lost,
            (Some(false), ..) => End::Open,
            // A stage that is not won may still be lost.
            (None, Some(false), _) => word(label).unwrap_or(End::Open),
            _ => return,
        };
        self.learn(if label.is_empty() { id } else { label }, end);
    }

    /// The label of the stage that a cell names by label or id.
    pub(super) fn label(&self, cell: &str) -> Arc<str> {
        if self.labels.is_empty() {
            return cell.into();
        }
        self.labels.get(&fold_header(cell)).cloned().unwrap_or_else(|| cell.into())
    }

    /// Notes what a stage is, from a deal in it that has flags.
    pub(super) fn learn(&mut self, stage: &str, end: End) {
        if !self.ends.contains_key(stage) {
            self.ends.insert(stage.to_owned(), end);
        }
    }

    /// Does a stage end deals by itself, by what is known of it or by its words?
    pub(super) fn ends(&self, stage: &str) -> bool {
        matches!(self.end(stage).or_else(|| word(stage)), Some(End::Won | End::Lost))
    }

    /// What a stage is known to be.
    pub(super) fn end(&self, stage: &str) -> Option<End> {
        self.ends.get(stage).copied()
    }
}
