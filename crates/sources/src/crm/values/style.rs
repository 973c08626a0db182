//! How a column writes its dates and numbers, inferred from all of it.

use super::day::{self, DateOrder, Hint};
use super::number::{DecimalMark, NumberStyle};
use super::{When, money};

/// How a column writes what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::crm) struct ColumnStyle {
    /// Order of day and month.
    pub(in crate::crm) order: DateOrder,
    /// Mark of decimals.
    pub(in crate::crm) mark: DecimalMark,
}

/// What a whole column tells about the order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::crm) struct DateEvidence {
    /// Cells that can be read day first only.
    pub(in crate::crm) day_first: usize,
    /// Cells that can be read month first only.
    pub(in crate::crm) month_first: usize,
    /// Cells that can be read both ways.
    pub(in crate::crm) either: usize,
    /// Cells that are no date.
    pub(in crate::crm) unreadable: usize,
    /// Times with AM or PM behind them.
    pub(in crate::crm) halves: usize,
    /// Times without a distance from UTC.
    pub(in crate::crm) zoneless: usize,
}

impl DateEvidence {
    /// Adds a cell that is not empty.
    pub(in crate::crm) fn add(&mut self, cell: &str) {
        match When::parse(cell, DateOrder::DayFirst).or_else(|| When::parse(cell, DateOrder::MonthFirst)) {
            None => self.unreadable += 1,
            Some(when) => {
                self.zoneless += usize::from(when.time.is_some() && when.offset.is_none());
                self.hint(cell);
            }
        }
    }

    fn hint(&mut self, cell: &str) {
        match day::hint(cell.trim()) {
            Some(Hint::Only(DateOrder::DayFirst)) => self.day_first += 1,
            Some(Hint::Only(DateOrder::MonthFirst)) => self.month_first += 1,
            Some(Hint::Either) => self.either += 1,
            Some(Hint::Clear) | None => return,
        }
        self.halves += usize::from(cell.ends_with(['M', 'm']));
    }

    /// The order, where the column settles it.
    pub(in crate::crm) fn order(&self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (0, 0) => None,
            (day, month) if day >= month => Some(DateOrder::DayFirst),
            _ => Some(DateOrder::MonthFirst),
        }
    }

    /// Are some cells readable in one order only and others in the other only?
    pub(in crate::crm) fn is_mixed(&self) -> bool {
        self.day_first > 0 && self.month_first > 0
    }
}

/// What a whole column tells about the mark of decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::crm) struct NumberEvidence {
    /// Cells that need a decimal point.
    pub(in crate::crm) point: usize,
    /// Cells that need a decimal comma.
    pub(in crate::crm) comma: usize,
    /// Cells with three figures behind a single point.
    pub(in crate::crm) open_point: usize,
    /// Cells with three figures behind a single comma.
    pub(in crate::crm) open_comma: usize,
    /// Cells that are no number.
    pub(in crate::crm) unreadable: usize,
}

impl NumberEvidence {
    /// Adds a cell that is not empty.
    pub(in crate::crm) fn add(&mut self, cell: &str) {
        match money::style(cell) {
            None => self.unreadable += 1,
            Some(NumberStyle::Clear) => {}
            Some(NumberStyle::Only(DecimalMark::Point)) => self.point += 1,
            Some(NumberStyle::Only(DecimalMark::Comma)) => self.comma += 1,
            Some(NumberStyle::Point) => self.open_point += 1,
            Some(NumberStyle::Comma) => self.open_comma += 1,
        }
    }

    /// The mark, where the column settles it. A mark with three figures behind it in every cell is one of
    /// thousands: nobody writes amounts with three decimals.
    pub(in crate::crm) fn mark(&self) -> Option<DecimalMark> {
        match (self.point, self.comma) {
            (0, 0) if self.open_comma > 0 && self.open_point == 0 => Some(DecimalMark::Point),
            (0, 0) => None,
            (point, comma) if point >= comma => Some(DecimalMark::Point),
            _ => Some(DecimalMark::Comma),
        }
    }
}
