//! Finland: laki eräistä kirkon juhlapäivistä, and laki itsenäisyyspäivän viettämisestä; the eves that agreements free.

use jiff::civil::Weekday::Friday;

use super::{Table, Weekend, after_easter, first_from, on};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        on(1, 6).since(1991), // until then Epiphany was kept on a Saturday
        after_easter(-2),
        after_easter(1),
        on(5, 1),
        after_easter(39).since(1992), // Ascension, until then on a Saturday
        first_from(6, 19, Friday),    // Midsummer Eve
        on(12, 6),
        on(12, 24),
        on(12, 25),
        on(12, 26),
    ],
    weekend: Weekend::Lost,
};
