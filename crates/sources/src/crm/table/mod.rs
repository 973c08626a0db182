//! Tables as they stand in a file: headers and rows of text, before anybody knows what they mean.

mod delimited;
mod rows;
mod text;
mod workbook;

use std::sync::Arc;

use countersign_model::{Doubt, Place};

pub(super) use rows::{Cells, Rows};
pub(super) use text::decode;

use super::{CrmFile, deal_list};

/// Rows of text; which of them is the header is not yet known.
#[derive(Debug)]
pub(super) struct Table {
    /// The file; a sheet of a workbook has `#` and its name appended.
    pub(super) file: Arc<str>,
    /// Every row, the header among them.
    pub(super) rows: Rows,
    /// What stands between two cells; `,` for a workbook.
    pub(super) delimiter: u8,
    /// Numbers and dates come from typed cells: a decimal point is a decimal point.
    pub(super) typed: bool,
}

/// The tables of `file`: one for a text file, one per sheet for a workbook.
pub(super) fn tables(file: &CrmFile<'_>, doubts: &mut Vec<Doubt>) -> Vec<Table> {
    if file.bytes.starts_with(b"PK\x03\x04") {
        workbook::tables(file, doubts)
    } else if file.name.to_lowercase().ends_with(".toml") {
        deal_list::tables(file, doubts)
    } else {
        vec![delimited::table(file, doubts)]
    }
}

fn place(file: &Arc<str>, offset: u64) -> Place {
    Place { file: file.clone(), offset }
}
