//! Tables as text: comma, semicolon, tab or bar between the cells, quotes around what holds them.

use countersign_model::Doubt;
use csv::{Position, ReaderBuilder, StringRecord};

use super::{Rows, Table, decode, place};
use crate::crm::CrmFile;

/// What can stand between two cells, the likelier first.
const DELIMITERS: [u8; 4] = *b",;\t|";
/// How much of a file is looked at to find its delimiter.
const SAMPLE_BYTES: usize = 64 * 1024;
/// How many rows are looked at to find the delimiter.
const SAMPLE_ROWS: usize = 20;
/// A cell with more lines than this, in a row that is too short, was never closed.
const CELL_LINES_MAX: usize = 200;

/// Reads the table in `file`.
pub(super) fn table(file: &CrmFile<'_>, doubts: &mut Vec<Doubt>) -> Table {
    let (text, guessed) = decode(&file.bytes);
    if guessed {
        doubts.push(Doubt {
            place: place(&file.name, 0),
            what: "the text is not UTF-8".to_owned(),
            assumed: "it was read as Windows-1252".to_owned(),
            settle: "if names look wrong, export it again as UTF-8".to_owned(),
        });
    }
    let (text, declared) = declared_delimiter(&text);
    let delimiter = declared.unwrap_or_else(|| sniff(text));
    let rows = rows(text.as_bytes(), delimiter, usize::MAX);
    unclosed_quote(file, &rows, doubts);
    Table { file: file.name.clone(), rows, delimiter, typed: false }
}

/// Excel's `sep=;` line, and the text behind it.
fn declared_delimiter(text: &str) -> (&str, Option<u8>) {
    let Some(rest) = text.strip_prefix("sep=") else { return (text, None) };
    match rest.as_bytes() {
        [delimiter, b'\r', b'\n', ..] => (&rest[3..], Some(*delimiter)),
        [delimiter, b'\n', ..] => (&rest[2..], Some(*delimiter)),
        _ => (text, None),
    }
}

/// The delimiter that cuts the first rows into the most cells of even number.
fn sniff(text: &str) -> u8 {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text.as_bytes()[..end];
    let score = |delimiter: u8| {
        let widths: Vec<usize> = rows(sample, delimiter, SAMPLE_ROWS).iter().map(|row| row.len()).collect();
        let first = widths.iter().copied().max().unwrap_or(0);
        let even = widths.iter().filter(|width| **width == first).count();
        if first < 2 { 0 } else { first * 100 * even / widths.len().max(1) }
    };
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(*delimiter));
    best.unwrap_or(b',')
}

/// The first `rows_max` rows of `text`.
fn rows(text: &[u8], delimiter: u8, rows_max: usize) -> Rows {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    let mut rows = Rows::default();
    let mut record = StringRecord::new();
    while rows.len() < rows_max && matches!(reader.read_record(&mut record), Ok(true)) {
        rows.add(record.position().map_or(0, Position::line), &record);
    }
    rows
}

fn unclosed_quote(file: &CrmFile<'_>, rows: &Rows, doubts: &mut Vec<Doubt>) {
    let (Some(first), Some(last)) = (rows.get(0), rows.iter().next_back()) else { return };
    let swallowed =
        last.iter().any(|cell| cell.bytes().filter(|byte| *byte == b'\n').count() > CELL_LINES_MAX);
    if last.len() < first.len() && swallowed {
        doubts.push(Doubt {
            place: place(&file.name, last.line),
            what: "a quotation mark is opened here and never closed".to_owned(),
            assumed: "the rest of the file was left out".to_owned(),
            settle: "close the quotation mark, or export the file again".to_owned(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, delimiter: u8, second: &[&str]) {
        let file = CrmFile::new("deals.csv", text.as_bytes());
        let table = table(&file, &mut Vec::new());
        assert_eq!(table.delimiter, delimiter, "{text:?}");
        assert_eq!(table.rows.get(1).unwrap().iter().collect::<Vec<_>>(), second);
    }

    #[test]
    fn the_delimiter_is_found() {
        check("Id,Name\n1,\"a;b;c;d\"\n", b',', &["1", "a;b;c;d"]);
        check("Id;Name;Amount\r\n1;Acme, Inc;1,5\r\n", b';', &["1", "Acme, Inc", "1,5"]);
        check("Id\tName\n1\tA\n", b'\t', &["1", "A"]);
        check("sep=|\nId|Name\n1|A\n", b'|', &["1", "A"]);
    }

    #[test]
    fn a_cell_may_hold_lines_and_quotes() {
        check(
            "Id,Text\n1,\"He said \"\"yes\"\",\nthen left\"\n",
            b',',
            &["1", "He said \"yes\",\nthen left"],
        );
    }
}
