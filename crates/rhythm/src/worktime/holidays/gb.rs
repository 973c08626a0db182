//! United Kingdom: the bank holidays of England and Wales, as gov.uk/bank-holidays lists them, with moved and single days.

use jiff::civil::Weekday::Monday;

use super::{Table, Weekend, after_easter, nth, on, once};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        after_easter(-2),
        after_easter(1),
        // Early May, on 8 May fifty and seventy-five years after the war.
        nth(1, Monday, 5).until(1994),
        once(1995, 5, 8),
        nth(1, Monday, 5).since(1996).until(2019),
        once(2020, 5, 8),
        nth(1, Monday, 5).since(2021),
        // Spring, moved for the jubilees.
        nth(-1, Monday, 5).until(2001),
        once(2002, 6, 4),
        nth(-1, Monday, 5).since(2003).until(2011),
        once(2012, 6, 4),
        nth(-1, Monday, 5).since(2013).until(2021),
        once(2022, 6, 2),
        nth(-1, Monday, 5).since(2023),
        nth(-1, Monday, 8),
        on(12, 25),
        on(12, 26),
        // Single days: the turn of the millennium, jubilees, a wedding, a funeral, a coronation.
        once(1999, 12, 31),
        once(2002, 6, 3),
        once(2011, 4, 29),
        once(2012, 6, 5),
        once(2022, 6, 3),
        once(2022, 9, 19),
        once(2023, 5, 8),
    ],
    weekend: Weekend::Next,
};
