//! Which dialect and which kind of table a header row belongs to: by the set of its headers, never by position.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use csv::StringRecord;

use super::dialects::DIALECTS;
use super::field::Field;
use super::fold::fold_header;
use super::shape::{Dialect, Shape};
use super::table::Table;

/// A header row stands among the first rows; reports put titles above it.
const HEADER_ROWS_MAX: usize = 25;
/// What a telling file name is worth, in recognised columns.
const FILE_NAME_BONUS: usize = 2;

/// A recognised table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// Number of the dialect, as a namespace for its ids.
    pub(super) number: usize,
    /// The dialect.
    pub(super) dialect: &'static Dialect,
    /// The kind of table.
    pub(super) shape: &'static Known,
    /// Which row is the header.
    pub(super) header: usize,
}

/// A shape with its headers folded once.
#[derive(Debug)]
pub(super) struct Known {
    /// The shape.
    pub(super) shape: &'static Shape,
    must: Vec<Vec<String>>,
    /// From folded header to field.
    pub(super) columns: HashMap<String, Field>,
}

static KNOWN: LazyLock<Vec<Vec<Known>>> =
    LazyLock::new(|| DIALECTS.iter().map(|dialect| dialect.shapes.iter().map(Known::of).collect()).collect());

impl Known {
    fn of(shape: &'static Shape) -> Self {
        let must =
            shape.must.iter().map(|group| group.iter().map(|header| fold_header(header)).collect()).collect();
        let columns = shape.columns.iter().map(|(header, field)| (fold_header(header), *field)).collect();
        Self { shape, must, columns }
    }

    /// How many of `headers` it knows; `None` when one that must be there is missing.
    fn score(&self, headers: &HashSet<String>) -> Option<usize> {
        let complete = self.must.iter().all(|group| group.iter().any(|header| headers.contains(header)));
        complete.then(|| headers.iter().filter(|header| self.columns.contains_key(*header)).count())
    }
}

/// Recognises `table`; `None` when no header row of any dialect stands in it.
pub(super) fn detect(table: &Table) -> Option<Found> {
    let stem = stem(&table.file);
    table.rows.iter().take(HEADER_ROWS_MAX).enumerate().find_map(|(header, row)| {
        let headers = headers(row);
        if headers.len() < 2 { None } else { best(&headers, &stem, header) }
    })
}

fn best(headers: &HashSet<String>, stem: &str, header: usize) -> Option<Found> {
    let mut best: Option<(usize, Found)> = None;
    for (number, (dialect, shapes)) in DIALECTS.iter().zip(KNOWN.iter()).enumerate() {
        for shape in shapes {
            let Some(score) = shape.score(headers) else { continue };
            let named = shape.shape.files.iter().any(|word| stem.contains(word));
            let score = score + if named { FILE_NAME_BONUS } else { 0 };
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, Found { number, dialect, shape, header }));
            }
        }
    }
    best.map(|(_, found)| found)
}

fn headers(row: &StringRecord) -> HashSet<String> {
    row.iter().map(fold_header).filter(|header| !header.is_empty()).collect()
}

/// The file's own name (and sheet), folded.
fn stem(file: &str) -> String {
    fold_header(file.rsplit('/').next().unwrap_or(file))
}
