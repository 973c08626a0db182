//! Ireland: Organisation of Working Time Act 1997, second schedule, and the day of St Brigid added from 2023.
//!
//! The law promises another day for one on a weekend without saying which; most keep the next Monday.

use jiff::civil::Weekday::Monday;

use super::{Day, Table, Weekend, after_easter, holiday, nth, on, once};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        holiday(Day::FridayOrMonday(2, 1)).since(2023), // St Brigid
        on(3, 17),
        once(1999, 12, 31), // the millennium
        once(2001, 9, 14),  // mourning
        once(2022, 3, 18),  // in memory of the pandemic's dead
        after_easter(1),
        nth(1, Monday, 5).since(1994).until(1994),
        once(1995, 5, 8), // fifty years after the war
        nth(1, Monday, 5).since(1996),
        nth(1, Monday, 6),
        nth(1, Monday, 8),
        nth(-1, Monday, 10),
        on(12, 25),
        on(12, 26),
    ],
    weekend: Weekend::Next,
};
