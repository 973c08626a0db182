//! Spreadsheets: every sheet is a table. Sheets are read cell by cell, since a single cell far away would make
//! the whole rectangle before it enormous.

use std::io::Cursor;

use calamine::{Cell, DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use countersign_model::Doubt;
use jiff::civil::{DateTime, Time};

use super::{Rows, Table, place};
use crate::crm::CrmFile;

/// Columns further to the right belong to no table.
const COLUMNS_MAX: u32 = 2_000;
/// A workbook that unpacks to more is not opened, in bytes.
const UNPACKED_BYTES_MAX: u64 = 1 << 30;
/// More text than this is not taken from one sheet, in bytes.
const TEXT_BYTES_MAX: usize = 1 << 30;

/// Reads the sheets of `file`.
pub(super) fn tables(file: &CrmFile<'_>, doubts: &mut Vec<Doubt>) -> Vec<Table> {
    let bytes = Cursor::new(&file.bytes[..]);
    let unpacked = zip::ZipArchive::new(bytes.clone()).ok().and_then(|archive| archive.decompressed_size());
    if unpacked.is_some_and(|unpacked| unpacked > u128::from(UNPACKED_BYTES_MAX)) {
        doubts.push(unreadable(file, "it unpacks to more than a gigabyte"));
        return Vec::new();
    }
    let mut workbook = match Xlsx::new(bytes) {
        Ok(workbook) => workbook,
        Err(error) => {
            doubts.push(unreadable(file, &error.to_string()));
            return Vec::new();
        }
    };
    let mut tables = Vec::new();
    for name in workbook.sheet_names() {
        match rows(&mut workbook, &name) {
            Ok(rows) if rows.is_empty() => {}
            Ok(rows) => {
                let file = format!("{}#{name}", file.name).into();
                tables.push(Table { file, rows, delimiter: b',', typed: true });
            }
            // Sheets of charts hold no cells.
            Err(XlsxError::WorksheetNotFound(_)) => {}
            Err(error) => doubts.push(unreadable(file, &error.to_string())),
        }
    }
    tables
}

fn unreadable(file: &CrmFile<'_>, error: &str) -> Doubt {
    Doubt {
        place: place(&file.name, 0),
        what: format!("the workbook cannot be read: {error}"),
        assumed: "it was left out".to_owned(),
        settle: "open it and save it again as .xlsx or .csv".to_owned(),
    }
}

/// The rows of a sheet that hold anything.
fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Rows, XlsxError> {
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let mut rows = Rows::default();
    let (mut last, mut width, mut taken) = (None, 0, 0);
    while let Some(cell) = cells.next_cell()? {
        let (line, column) = cell.get_position();
        let text = text(&cell);
        if column >= COLUMNS_MAX || taken > TEXT_BYTES_MAX || text.is_empty() {
            continue;
        }
        taken += text.len();
        if last != Some(line) {
            rows.begin(u64::from(line) + 1);
            (last, width) = (Some(line), 0);
        }
        for _ in width..column {
            rows.push("");
        }
        rows.push(&text);
        width = width.max(column) + 1;
    }
    Ok(rows)
}

/// The text of a cell: dates as ISO, numbers with a decimal point.
fn text(cell: &Cell<DataRef<'_>>) -> String {
    match cell.get_value() {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(moment) if moment.is_datetime() => iso(moment).unwrap_or_default(),
        DataRef::DateTime(span) => clock(span.as_f64()),
    }
}

fn iso(moment: &ExcelDateTime) -> Option<String> {
    // Beyond the year 9999 Excel itself has no dates.
    if !(0.0..2_958_466.0).contains(&moment.as_f64()) {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let part = |number: u8| i8::try_from(number).ok();
    let moment = DateTime::new(
        i16::try_from(year).ok()?,
        part(month)?,
        part(day)?,
        part(hour)?,
        part(minute)?,
        part(second)?,
        0,
    );
    let moment = moment.ok()?;
    let midnight = moment.time() == Time::midnight();
    Some(if midnight { moment.date().to_string() } else { moment.to_string() })
}

/// A span of days as `hh:mm:ss`.
fn clock(days: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of a float saturates"
    )]
    let seconds = (days * 86_400.0).round() as u64;
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
