//! What stands in a cell: numbers, amounts, days, moments, flags, lists, formatted text.

mod clock;
mod day;
mod flag;
mod list;
mod money;
mod number;
mod serial;
mod style;
mod text;
mod when;

pub(super) use day::DateOrder;
pub(super) use flag::flag;
pub(super) use list::{Named, addresses, ids, named, people};
pub(super) use money::{amount, currency_of_header, currency_word};
pub(super) use number::DecimalMark;
pub(super) use serial::from_serial;
pub(super) use style::{ColumnStyle, DateEvidence, NumberEvidence};
pub(super) use text::plain;
pub(super) use when::When;
