//! How the columns of a table write their dates and amounts, and what is doubtful about it.

use countersign_model::Place;

use super::field::Field;
use super::layout::Layout;
use super::log::Log;
use super::mapping::MappedTable;
use super::table::Table;
use super::values::{ColumnStyle, DateEvidence, DateOrder, DecimalMark, NumberEvidence};

/// A table about to be read.
pub(super) struct Study<'a> {
    /// The table.
    pub(super) table: &'a Table,
    /// Which of its rows is the header.
    pub(super) header: usize,
    /// The numbers of the rows that hold data.
    pub(super) data: &'a [usize],
    /// What its columns say.
    pub(super) layout: &'a Layout,
    /// What the team says about it.
    pub(super) mapped: Option<&'a MappedTable>,
    /// Times without a zone are in UTC, for certain.
    pub(super) utc: bool,
    /// Decimals stand behind a point, for certain.
    pub(super) point: bool,
}

impl Study<'_> {
    /// The style of every column.
    pub(super) fn styles(&self, log: &mut Log) -> Vec<ColumnStyle> {
        let width = self.table.rows.iter().map(|row| row.len()).max().unwrap_or(0);
        let mut styles = vec![ColumnStyle::default(); width];
        self.dates(&mut styles, log);
        self.numbers(&mut styles, log);
        styles
    }

    fn dates(&self, styles: &mut [ColumnStyle], log: &mut Log) {
        let stages = self.layout.stage_columns.iter().map(|(_, column)| *column);
        let dates = self.layout.all().filter(|(field, _)| field.is_date()).map(|(_, column)| column);
        let columns: Vec<(usize, DateEvidence)> = dates
            .chain(stages)
            .map(|column| {
                let mut evidence = DateEvidence::default();
                self.cells(column).for_each(|(_, cell)| evidence.add(cell));
                (column, evidence)
            })
            .collect();
        let whole = order_of_all(&columns);
        for column in self.mixed_columns() {
            let mut evidence = DateEvidence::default();
            self.cells(column).for_each(|(_, cell)| evidence.add(cell));
            let told = self.mapped.and_then(|mapped| mapped.order);
            let settled = told.or(evidence.order()).or(whole);
            styles[column].order = settled.unwrap_or_else(|| guess(&columns));
            evidence.unreadable = 0;
            self.doubt_dates(column, &evidence, settled.is_none(), styles[column].order, log);
        }
        for (column, evidence) in &columns {
            let told = self.mapped.and_then(|mapped| mapped.order);
            let settled = told.or(evidence.order()).or(whole);
            styles[*column].order = settled.unwrap_or_else(|| guess(&columns));
            self.doubt_dates(*column, evidence, settled.is_none(), styles[*column].order, log);
        }
        let zoneless: usize = columns.iter().map(|(_, evidence)| evidence.zoneless).sum();
        let zone = self.mapped.and_then(|mapped| mapped.zone.as_ref());
        if zoneless > 0 && zone.is_none() && !self.utc {
            let settle = self.entry("timezone = \"Europe/Stockholm\", or wherever it was exported");
            log.doubt(
                self.place(0),
                "its times name no time zone".to_owned(),
                "they were read as UTC",
                settle,
            );
        }
    }

    fn doubt_dates(
        &self,
        column: usize,
        evidence: &DateEvidence,
        open: bool,
        order: DateOrder,
        log: &mut Log,
    ) {
        let (assumed, both) = match order {
            DateOrder::DayFirst => {
                ("they were read with the day first", "dates = \"day-first\" or \"month-first\"")
            }
            DateOrder::MonthFirst => {
                ("they were read with the month first", "dates = \"month-first\" or \"day-first\"")
            }
        };
        let header = self.header(column);
        if open && evidence.either > 0 {
            let example = self.example(column, |cell| {
                let mut one = DateEvidence::default();
                one.add(cell);
                one.either > 0
            });
            let what =
                format!("the dates of the column {header:?} can be read in two ways, such as {}", example.1);
            log.doubt(self.place(example.0), what, assumed, self.entry(both));
        }
        if evidence.is_mixed() {
            let what =
                format!("the column {header:?} mixes dates with the day first and with the month first");
            let assumed = "each was read in the way that gives a date, those that can be both like the most";
            log.doubt(self.place(0), what, assumed, "export it again with one format of dates".to_owned());
        }
        if evidence.unreadable > 0 {
            let example = self.example(column, |cell| {
                let mut one = DateEvidence::default();
                one.add(cell);
                one.unreadable > 0
            });
            self.doubt_unreadable(header, evidence.unreadable, "date", &example, log);
        }
    }

    /// Columns that hold values of many kinds, dates and amounts among them.
    fn mixed_columns(&self) -> impl Iterator<Item = usize> {
        let is_mixed = |field| matches!(field, Field::OldValue | Field::NewValue);
        self.layout.all().filter(move |(field, _)| is_mixed(*field)).map(|(_, column)| column)
    }

    fn numbers(&self, styles: &mut [ColumnStyle], log: &mut Log) {
        let told = self
            .mapped
            .and_then(|mapped| mapped.mark)
            .or((self.point || self.table.typed).then_some(DecimalMark::Point));
        for (_, column) in self.layout.all().filter(|(field, _)| field.is_number()) {
            let mut evidence = NumberEvidence::default();
            self.cells(column).for_each(|(_, cell)| evidence.add(cell));
            let semicolons = (self.table.delimiter == b';').then_some(DecimalMark::Comma);
            let settled = told.or(evidence.mark()).or(semicolons);
            styles[column].mark = settled.unwrap_or(DecimalMark::Comma);
            self.doubt_numbers(column, &evidence, settled.is_none(), log);
        }
        for column in self.mixed_columns() {
            let mut evidence = NumberEvidence::default();
            self.cells(column).for_each(|(_, cell)| evidence.add(cell));
            styles[column].mark = told.or(evidence.mark()).unwrap_or_default();
        }
    }

    fn doubt_numbers(&self, column: usize, evidence: &NumberEvidence, open: bool, log: &mut Log) {
        let header = self.header(column);
        if open && evidence.open_point > 0 {
            let example = self.example(column, |cell| cell.contains('.'));
            let what = format!(
                "the amounts of the column {header:?} can be read in two ways, such as {}",
                example.1
            );
            let settle = self.entry("decimals = \",\" or \".\"");
            log.doubt(self.place(example.0), what, "the point was read as a mark of thousands", settle);
        }
        if evidence.unreadable > 0 {
            let example = self.example(column, |cell| {
                let mut one = NumberEvidence::default();
                one.add(cell);
                one.unreadable > 0
            });
            self.doubt_unreadable(header, evidence.unreadable, "amount", &example, log);
        }
    }

    fn doubt_unreadable(
        &self,
        header: &str,
        count: usize,
        noun: &str,
        example: &(u64, String),
        log: &mut Log,
    ) {
        let values = if count == 1 { "1 value".to_owned() } else { format!("{count} values") };
        let what =
            format!("{values} of the column {header:?} cannot be read as {noun}, such as {:?}", example.1);
        log.doubt(self.place(example.0), what, "they were left empty", "correct them in the CRM".to_owned());
    }

    /// Every cell of `column` that is not empty, with its line.
    fn cells(&self, column: usize) -> impl Iterator<Item = (u64, &str)> {
        let rows = self.data.iter().filter_map(|number| self.table.rows.get(*number));
        rows.filter_map(move |row| {
            let cell = row.get(column)?.trim();
            (!cell.is_empty()).then_some((row.line, cell))
        })
    }

    fn example(&self, column: usize, wanted: impl Fn(&str) -> bool) -> (u64, String) {
        let found = self.cells(column).find(|(_, cell)| wanted(cell));
        found.map_or_else(Default::default, |(line, cell)| (line, cell.chars().take(40).collect()))
    }

    fn header(&self, column: usize) -> &str {
        self.table.rows.get(self.header).and_then(|row| row.get(column)).unwrap_or_default().trim()
    }

    fn place(&self, line: u64) -> Place {
        Place { file: self.table.file.clone(), offset: line }
    }

    fn entry(&self, line: &str) -> String {
        format!("add to countersign-mapping.toml: [[table]] file = {:?} and {line}", self.table.file)
    }
}

/// The order that the other columns of the same file settle.
fn order_of_all(columns: &[(usize, DateEvidence)]) -> Option<DateOrder> {
    let mut all = DateEvidence::default();
    for (_, evidence) in columns {
        all.day_first += evidence.day_first;
        all.month_first += evidence.month_first;
    }
    all.order()
}

/// Whoever writes AM and PM writes the month first, mostly.
fn guess(columns: &[(usize, DateEvidence)]) -> DateOrder {
    let halves = columns.iter().any(|(_, evidence)| evidence.halves > 0);
    if halves { DateOrder::MonthFirst } else { DateOrder::DayFirst }
}
