//! Which dialect and which kind of table a header row belongs to: by the set of its headers, never by position.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::dialects::DIALECTS;
use super::field::Field;
use super::fold::fold_header;
use super::header::spellings;
use super::shape::{Dialect, Shape};
use super::table::{Cells, Table};

/// A header row stands among the first rows; reports put titles above it.
const HEADER_ROWS_MAX: usize = 25;
/// A row with more cells is no header.
const HEADERS_MAX: usize = 2_000;
/// What a telling file name is worth, in recognised columns.
const FILE_NAME_BONUS: usize = 2;

/// A recognised table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// The dialect.
    pub(super) dialect: &'static Dialect,
    /// The kind of table.
    pub(super) known: &'static Known,
    /// Which row is the header.
    pub(super) header: usize,
}

/// A shape with its headers folded once.
#[derive(Debug)]
pub(super) struct Known {
    /// The shape.
    pub(super) shape: &'static Shape,
    must: Vec<Vec<String>>,
    columns: HashMap<String, Field>,
}

static KNOWN: LazyLock<Vec<(&Dialect, Vec<Known>)>> = LazyLock::new(|| {
    DIALECTS.iter().map(|dialect| (*dialect, dialect.shapes.iter().map(Known::of).collect())).collect()
});

impl Known {
    fn of(shape: &'static Shape) -> Self {
        let fold = |group: &&[&str]| group.iter().map(|header| fold_header(header)).collect();
        let columns = shape.columns.iter().map(|(header, field)| (fold_header(header), *field)).collect();
        Self { shape, must: shape.must.iter().map(fold).collect(), columns }
    }

    /// What the column with these spellings of its header says.
    pub(super) fn field(&self, spellings: &[String]) -> Option<Field> {
        spellings.iter().find_map(|spelling| self.columns.get(spelling)).copied()
    }

    /// How many of `headers` it knows; `None` when one that must be there is missing.
    fn score(&self, headers: &[Vec<String>]) -> Option<usize> {
        let is_there = |wanted: &String| headers.iter().any(|spellings| spellings.contains(wanted));
        let complete = self.must.iter().all(|group| group.iter().any(is_there));
        complete.then(|| headers.iter().filter(|spellings| self.field(spellings).is_some()).count())
    }
}

/// Recognises `table`; `None` when no header row of any dialect stands in it.
pub(super) fn detect(table: &Table) -> Option<Found> {
    let stem = fold_header(table.file.rsplit('/').next().unwrap_or(&table.file));
    table.rows.iter().take(HEADER_ROWS_MAX).enumerate().find_map(|(header, row)| {
        if row.len() > HEADERS_MAX {
            return None;
        }
        let headers = headers(row);
        if headers.len() < 2 { None } else { best(&headers, &stem, header) }
    })
}

/// The shape that knows the most headers; of equals the first.
fn best(headers: &[Vec<String>], stem: &str, header: usize) -> Option<Found> {
    let mut best: Option<(usize, Found)> = None;
    for (dialect, known) in
        KNOWN.iter().flat_map(|(dialect, shapes)| shapes.iter().map(move |known| (dialect, known)))
    {
        let Some(score) = known.score(headers) else { continue };
        let named = known.shape.files.iter().any(|word| stem.contains(word));
        let score = score + if named { FILE_NAME_BONUS } else { 0 };
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            best = Some((score, Found { dialect, known, header }));
        }
    }
    best.map(|(_, found)| found)
}

fn headers(row: Cells<'_>) -> Vec<Vec<String>> {
    let mut headers: Vec<Vec<String>> =
        row.iter().map(spellings).filter(|spellings| !spellings.is_empty()).collect();
    headers.sort_unstable();
    headers.dedup();
    headers
}
