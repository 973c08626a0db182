//! What a dialect is: for each kind of table, which headers give it away and what its columns say.

use countersign_model::LoggedKind;

use super::field::{Field, Object};

/// The exports of one program.
#[derive(Debug)]
pub(super) struct Dialect {
    /// The program's name.
    pub(super) name: &'static str,
    /// Times without a distance from UTC are in UTC; otherwise they are in the time zone of whoever exported.
    pub(super) utc: bool,
    /// Numbers are written by the program, always with a decimal point.
    pub(super) point: bool,
    /// Its tables.
    pub(super) shapes: &'static [Shape],
}

/// One kind of table.
#[derive(Debug)]
pub(super) struct Shape {
    /// What its rows are.
    pub(super) object: Object,
    /// Words in file names that break ties.
    pub(super) files: &'static [&'static str],
    /// Headers without which it is something else: of each group at least one.
    pub(super) must: &'static [&'static [&'static str]],
    /// What its columns say. Headers are compared by their letters and digits alone.
    pub(super) columns: &'static [(&'static str, Field)],
    /// The kind of its activities, where the table has only one.
    pub(super) kind: Option<LoggedKind>,
}

impl Shape {
    /// A table whose rows are `object`.
    pub(super) const fn of(object: Object) -> Self {
        Self { object, files: &[], must: &[], columns: &[], kind: None }
    }

    /// Activities of one kind.
    pub(super) const fn activities(kind: LoggedKind) -> Self {
        Self { kind: Some(kind), ..Self::of(Object::Activities) }
    }

    /// Recognised by these headers where nothing else fits, and nothing in it is needed.
    pub(super) const fn nothing(must: &'static [&'static [&'static str]]) -> Self {
        Self::of(Object::Nothing).must(must)
    }

    /// With words of file names.
    pub(super) const fn files(self, files: &'static [&'static str]) -> Self {
        Self { files, ..self }
    }

    /// With headers that must be there.
    pub(super) const fn must(self, must: &'static [&'static [&'static str]]) -> Self {
        Self { must, ..self }
    }

    /// With columns.
    pub(super) const fn columns(self, columns: &'static [(&'static str, Field)]) -> Self {
        Self { columns, ..self }
    }
}
