//! Spreadsheets: every sheet is a table.

use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use countersign_model::Doubt;
use csv::{Position, StringRecord};
use jiff::civil::DateTime;

use super::{Table, place};
use crate::crm::CrmFile;
use crate::crm::values::from_serial;

/// Reads the sheets of `file`.
pub(super) fn tables(file: &CrmFile<'_>, doubts: &mut Vec<Doubt>) -> Vec<Table> {
    let mut workbook = match Xlsx::new(Cursor::new(&file.bytes[..])) {
        Ok(workbook) => workbook,
        Err(error) => {
            doubts.push(unreadable(file, &error.to_string()));
            return Vec::new();
        }
    };
    let mut tables = Vec::new();
    for name in workbook.sheet_names() {
        match workbook.worksheet_range(&name) {
            Ok(range) if !range.is_empty() => tables.push(Table {
                file: format!("{}#{name}", file.name).into(),
                rows: rows(&range),
                delimiter: b',',
                typed: true,
            }),
            Ok(_) => {}
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

fn rows(range: &Range<Data>) -> Vec<StringRecord> {
    let first = range.start().map_or(0, |(row, _)| u64::from(row));
    range
        .rows()
        .zip(first + 1..)
        .map(|(cells, line)| {
            let mut row: StringRecord = cells.iter().map(text).collect();
            let mut position = Position::new();
            position.set_line(line);
            row.set_position(Some(position));
            row
        })
        .collect()
}

/// The text of a cell: dates as ISO, numbers with a decimal point.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::DateTime(serial) if serial.is_datetime() => {
            from_serial(serial.as_f64()).map_or_else(|| serial.as_f64().to_string(), iso)
        }
        Data::DateTime(span) => span.as_f64().to_string(),
        Data::Bool(value) => value.to_string(),
        other => other.as_string().unwrap_or_default(),
    }
}

fn iso(moment: DateTime) -> String {
    let midnight = moment.time() == jiff::civil::Time::midnight();
    if midnight { moment.date().to_string() } else { moment.to_string() }
}
