//! Sweden: lag (1989:253) om allmänna helgdagar; the three eves that semesterlagen (1977:480) § 3 a treats as Sundays.

use jiff::civil::Weekday::Friday;

use super::{Table, Weekend, after_easter, first_from, on};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        on(1, 6),
        after_easter(-2), // Good Friday
        after_easter(1),
        on(5, 1),
        after_easter(39),             // Ascension
        after_easter(50).until(2004), // Whit Monday gave way to the National Day
        on(6, 6).since(2005),         // National Day
        first_from(6, 19, Friday),    // Midsummer Eve
        on(12, 24),
        on(12, 25),
        on(12, 26),
        on(12, 31),
    ],
    weekend: Weekend::Lost,
};
