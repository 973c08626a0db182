//! The way in: files become sheets, sheets become the model's nouns.

use std::borrow::Cow;
use std::sync::Arc;

use countersign_model::{Crm, Doubt, Place};
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::assemble::assemble;
use super::coverage::{CrmCoverage, TableCoverage};
use super::detect::detect;
use super::dialects::{FREE, namespace};
use super::field::Object;
use super::layout::Layout;
use super::log::Log;
use super::mapping::{MappedTable, Mapping};
use super::sheet::Sheet;
use super::study::Study;
use super::table::{self, Cells, Rows, Table};
use super::values::currency_of_header;
use crate::{FileKind, Folder};

/// A file with tables: `.csv`, `.tsv`, `.xlsx`, or `deals.toml`.
#[derive(Debug, Clone)]
pub struct CrmFile<'a> {
    /// Its path relative to the folder.
    pub name: Arc<str>,
    /// Its contents.
    pub bytes: Cow<'a, [u8]>,
}

impl<'a> CrmFile<'a> {
    /// The file called `name`, with `bytes` in it.
    pub fn new(name: &str, bytes: impl Into<Cow<'a, [u8]>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

/// Reads every table of `folder`.
pub fn read_crm_folder(folder: &Folder, mapping: &Mapping) -> (Crm, CrmCoverage, Vec<Doubt>) {
    let kinds = [FileKind::Table, FileKind::Workbook, FileKind::DealList];
    let mut unreadable = Vec::new();
    let mut files = Vec::new();
    for file in folder.files().iter().filter(|file| kinds.contains(&file.kind)) {
        match std::fs::read(&file.path) {
            Ok(bytes) => files.push(CrmFile { name: file.name.clone(), bytes: bytes.into() }),
            Err(error) => unreadable.push(Doubt {
                place: Place { file: file.name.clone(), offset: 0 },
                what: format!("it cannot be read: {error}"),
                assumed: "it was left out".to_owned(),
                settle: "make it readable for the user who runs the check".to_owned(),
            }),
        }
    }
    let (crm, coverage, mut doubts) = read_crm(&files, mapping);
    doubts.extend(unreadable);
    (crm, coverage, doubts)
}

/// Reads every table in `files`. The order of the files does not matter, unless two hold the same rows without
/// saying which is newer: then the later one is taken.
pub fn read_crm(files: &[CrmFile<'_>], mapping: &Mapping) -> (Crm, CrmCoverage, Vec<Doubt>) {
    let recognised: Vec<(Vec<Sheet>, Log)> = files.par_iter().map(|file| sheets(file, mapping)).collect();
    let mut log = Log::default();
    let mut sheets = Vec::new();
    for (own, told) in recognised {
        let before = log.absorb(told);
        sheets.extend(own.into_iter().map(|sheet| Sheet { number: before + sheet.number, ..sheet }));
    }
    let crm = assemble(&sheets, &mut log);
    let (coverage, doubts) = log.close();
    (crm, coverage, doubts)
}

/// The sheets of one file, and what is to be said about them.
fn sheets(file: &CrmFile<'_>, mapping: &Mapping) -> (Vec<Sheet>, Log) {
    let mut log = Log::default();
    let mut doubts = Vec::new();
    let tables = table::tables(file, &mut doubts);
    log.extend(doubts);
    let sheets = tables.into_iter().filter_map(|table| sheet(table, mapping, &mut log)).collect();
    (sheets, log)
}

/// Recognises `table`; what is not recognised is told.
fn sheet(table: Table, mapping: &Mapping, log: &mut Log) -> Option<Sheet> {
    let mapped = mapping.of(&table.file);
    let own = mapped.filter(|mapped| mapped.object.is_some());
    let found = if own.is_some() { None } else { detect(&table) };
    let header = found.as_ref().map_or(0, |found| found.header);
    let headers = table.rows.get(header)?;
    let layout = match (own, &found) {
        (Some(own), _) => {
            let (layout, missing) = Layout::mapped(own, headers);
            missing_columns(&table, &missing, log);
            layout
        }
        (None, Some(found)) => Layout::of(found, headers),
        (None, None) => {
            unknown(&table, log);
            return None;
        }
    };
    let dialect = found.map(|found| found.dialect);
    let object = own.and_then(|own| own.object).or(found.map(|found| found.known.shape.object))?;
    let number = log.open(TableCoverage {
        file: table.file.clone(),
        dialect: Some(dialect.map_or("own mapping", |dialect| dialect.name).into()),
        object: object.name(),
        rows: table.rows.len() - header - 1,
        skipped: Vec::new(),
    });
    let data = data(&table.rows, header, &mut log.coverage.tables[number]);
    let study = Study {
        table: &table,
        header,
        data: &data,
        layout: &layout,
        mapped,
        utc: dialect.is_some_and(|dialect| dialect.utc),
        point: dialect.is_some_and(|dialect| dialect.point),
    };
    let styles = study.styles(log);
    Some(Sheet {
        number,
        crm: dialect.map_or(FREE, namespace),
        object,
        kind: found.and_then(|found| found.known.shape.kind),
        currencies: currencies(headers, styles.len(), mapped),
        file: table.file,
        data,
        layout,
        styles,
        zone: mapped.and_then(|mapped| mapped.zone.clone()).unwrap_or(TimeZone::UTC),
        table: table.rows,
    })
}

/// The numbers of the rows that hold data: not empty ones, and not what reports print below their data.
fn data(rows: &Rows, header: usize, coverage: &mut TableCoverage) -> Vec<usize> {
    let width = rows.get(header).map_or(0, |row| row.len());
    let filled = |row: Cells<'_>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let is_footer = |row: Cells<'_>| {
        let alone = filled(row) == 1 && (row.len() == 1 || row.get(0).is_some_and(|first| !first.is_empty()));
        filled(row) == 0 || (width > 2 && alone)
    };
    let footer = rows.iter().skip(header + 1).rev().take_while(|row| is_footer(*row)).count();
    let end = rows.len() - footer;
    let mut data = Vec::with_capacity(end);
    for (number, row) in rows.iter().enumerate().skip(header + 1) {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            coverage.skip("empty", row.line);
        } else if number >= end {
            coverage.skip("below the data of a report", row.line);
        } else {
            data.push(number);
        }
    }
    data
}

fn currencies(
    headers: Cells<'_>,
    width: usize,
    mapped: Option<&MappedTable>,
) -> Vec<Option<countersign_model::Currency>> {
    let whole = mapped.and_then(|mapped| mapped.currency);
    let of = |column| headers.get(column).and_then(currency_of_header).or(whole);
    (0..width).map(of).collect()
}

/// Tells of columns that the mapping file names and the table lacks.
fn missing_columns(table: &Table, missing: &[String], log: &mut Log) {
    if missing.is_empty() {
        return;
    }
    let what = format!("it lacks the columns that its mapping names: {}", missing.join(", "));
    let settle = "correct the entry in countersign-mapping.toml".to_owned();
    log.doubt(Place { file: table.file.clone(), offset: 1 }, what, "they were left empty", settle);
}

/// Tells of a table that no dialect knows, with what would make it readable.
fn unknown(table: &Table, log: &mut Log) {
    const SHOWN: usize = 30;
    let Some(headers) = table.rows.iter().take(3).rev().max_by_key(Cells::len) else { return };
    let named: Vec<String> = headers
        .iter()
        .map(str::trim)
        .filter(|header| !header.is_empty())
        .take(SHOWN)
        .map(|h| format!("{h:?}"))
        .collect();
    log.open(TableCoverage {
        file: table.file.clone(),
        dialect: None,
        object: "",
        rows: table.rows.len().saturating_sub(1),
        skipped: Vec::new(),
    });
    let example = named.first().cloned().unwrap_or_default();
    let settle = format!(
        "add to countersign-mapping.toml: [[table]] file = {:?} holds = \"deals\" (or {}) and [table.columns] id = \
         {example}, name = …, account = …, owner = …, stage = …, amount = …, close_date = …",
        table.file,
        Object::names().filter(|name| !["deals", "nothing"].contains(name)).collect::<Vec<_>>().join(", "),
    );
    let what = format!("its columns are not those of a CRM that is known: {}", named.join(", "));
    log.doubt(Place { file: table.file.clone(), offset: 0 }, what, "it was left out", settle);
}
