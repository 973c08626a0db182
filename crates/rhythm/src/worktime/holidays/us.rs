//! United States: the federal holidays of 5 U.S.C. § 6103.

use jiff::civil::Weekday::{Monday, Thursday};

use super::{Table, Weekend, nth, on};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        nth(3, Monday, 1),
        nth(3, Monday, 2),
        nth(-1, Monday, 5),
        on(6, 19).since(2021),
        on(7, 4),
        nth(1, Monday, 9),
        nth(2, Monday, 10),
        on(11, 11),
        nth(4, Thursday, 11), // Thanksgiving
        on(12, 25),
    ],
    weekend: Weekend::Nearest,
};
