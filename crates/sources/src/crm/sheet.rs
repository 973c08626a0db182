//! A recognised table, and what its cells say.

use std::sync::Arc;

use countersign_model::{Currency, EmailAddress, LoggedKind, Money, Place};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::field::{Field, Object};
use super::fold::is_legal_form;
use super::layout::Layout;
use super::table::{Cells, Rows};
use super::values::{self, ColumnStyle, When};

/// Hour at which something that has only a day is taken to have happened: the same day in most time zones.
const NOON: i8 = 12;

/// A recognised table.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its number in the coverage report.
    pub(super) number: usize,
    /// The namespace of its ids.
    pub(super) crm: usize,
    /// What its rows are.
    pub(super) object: Object,
    /// The kind of its activities, where it has only one.
    pub(super) kind: Option<LoggedKind>,
    /// The file.
    pub(super) file: Arc<str>,
    /// What its columns say.
    pub(super) layout: Layout,
    /// All rows of the table.
    pub(super) table: Rows,
    /// The numbers of those that hold data.
    pub(super) data: Vec<usize>,
    /// How each column writes what it holds.
    pub(super) styles: Vec<ColumnStyle>,
    /// The time zone of times without one.
    pub(super) zone: TimeZone,
    /// The currency of each column whose header names one, and of the whole table behind that.
    pub(super) currencies: Vec<Option<Currency>>,
}

impl Sheet {
    /// Every row.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = self.data.iter().filter_map(|number| self.table.get(*number));
        rows.map(move |cells| Row { sheet: self, cells })
    }
}

/// One row of a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    /// Its sheet.
    pub(super) sheet: &'a Sheet,
    cells: Cells<'a>,
}

impl<'a> Row<'a> {
    /// The number of its table in the coverage report.
    pub(super) fn table(&self) -> usize {
        self.sheet.number
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        Place { file: self.sheet.file.clone(), offset: self.cells.line }
    }

    /// The cell in `column`, trimmed.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// Every cell of `field` that is not empty, with its column.
    pub(super) fn cells(self, field: Field) -> impl Iterator<Item = (usize, &'a str)> {
        let columns = self.sheet.layout.columns(field);
        columns.iter().map(move |column| (*column, self.cell(*column))).filter(|(_, cell)| !cell.is_empty())
    }

    /// The first cell of `field` that is not empty, else the empty text.
    pub(super) fn text(self, field: Field) -> &'a str {
        self.cells(field).next().map_or("", |(_, cell)| cell)
    }

    /// The whole name, from one column or from its parts.
    pub(super) fn name(self) -> String {
        let whole = self.text(Field::Name);
        if !whole.is_empty() {
            return whole.to_owned();
        }
        let (first, last) = (self.text(Field::FirstName), self.text(Field::LastName));
        format!("{first} {last}").trim().to_owned()
    }

    /// The first id in `field`.
    pub(super) fn first_id(self, field: Field) -> &'a str {
        self.cells(field).flat_map(|(_, cell)| values::ids(cell)).next().unwrap_or_default()
    }

    /// The name of the first account that the row names, without a domain behind it: `Acme (acme.example); Beta`.
    pub(super) fn account_name(self) -> &'a str {
        let first = self.text(Field::AccountName).split(';').next().unwrap_or_default().trim();
        match first.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
            Some((name, inner)) if inner.contains('.') && !inner.contains(' ') => name,
            _ => first,
        }
    }

    /// The id of the account that `self` belongs to, or of a partner that may be one.
    pub(super) fn account_id(self) -> &'a str {
        let id = self.first_id(Field::AccountId);
        if id.is_empty() { self.text(Field::PartnerId) } else { id }
    }

    /// The account and the contact in `Acme, Anna Jones`; either may be empty.
    pub(super) fn partner(self) -> (&'a str, &'a str) {
        let whole = self.text(Field::Partner);
        match whole.rsplit_once(", ") {
            Some((account, contact)) if !is_legal_form(contact) => (account, contact),
            _ => (whole, ""),
        }
    }

    /// Is the row of a table of contacts an account in truth?
    pub(super) fn is_account(self) -> bool {
        let cell = self.text(Field::IsAccount);
        values::flag(cell) == Some(true) || cell.eq_ignore_ascii_case("company")
    }

    /// Yes, no, or neither.
    pub(super) fn flag(self, field: Field) -> Option<bool> {
        values::flag(self.text(field))
    }

    /// All addresses of `field`, each once.
    pub(super) fn addresses(self, field: Field) -> Vec<EmailAddress> {
        let mut found: Vec<EmailAddress> = Vec::new();
        for address in self.cells(field).flat_map(|(_, cell)| values::addresses(cell)) {
            if !found.contains(&address) {
                found.push(address);
            }
        }
        found
    }

    /// The day in `field`.
    pub(super) fn day(self, field: Field) -> Option<Date> {
        self.when(field).map(|when| when.date)
    }

    /// The day, and the time where it has one, in `field`.
    pub(super) fn when(self, field: Field) -> Option<When> {
        self.cells(field).find_map(|(column, cell)| self.parse(column, cell))
    }

    /// The moment in `field`; noon where it has only a day.
    pub(super) fn moment(self, field: Field) -> Option<Timestamp> {
        self.when(field)?.moment(&self.sheet.zone, NOON)
    }

    /// The moment in `field`; the beginning of the day where it has only a day.
    pub(super) fn beginning(self, field: Field) -> Option<Timestamp> {
        self.when(field)?.moment(&self.sheet.zone, 0)
    }

    /// The moment in `column`.
    pub(super) fn moment_in(self, column: usize) -> Option<Timestamp> {
        self.parse(column, self.cell(column))?.moment(&self.sheet.zone, NOON)
    }

    /// A date in the column's order; in a column that mixes two orders, in the one that gives a date.
    fn parse(self, column: usize, cell: &str) -> Option<When> {
        let order = self.sheet.styles[column].order;
        When::parse(cell, order).or_else(|| When::parse(cell, order.other()))
    }

    /// The amount in `field`, with the currency of its cell, its row, its header or its table.
    pub(super) fn money(self, field: Field) -> Option<Money> {
        self.cells(field).find_map(|(column, cell)| {
            let money = values::amount(cell, self.sheet.styles[column].mark)?;
            Some(Money { value: money.value, currency: money.currency.or_else(|| self.currency(column)) })
        })
    }

    fn currency(self, column: usize) -> Option<Currency> {
        let cell = self.text(Field::Currency);
        let named = values::currency_word(cell).or_else(|| Currency::parse(cell).ok());
        named.or(self.sheet.currencies[column])
    }

    /// The whole number in `field`.
    pub(super) fn count(self, field: Field) -> Option<u32> {
        let text = self.text(field);
        text.strip_suffix(".0").unwrap_or(text).parse().ok()
    }
}
