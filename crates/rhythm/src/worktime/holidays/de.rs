//! Germany: the holidays that all states keep. Those of some states only count as quiet days.

use super::{Table, Weekend, after_easter, on, once};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        after_easter(-2),
        after_easter(1),
        on(5, 1),
        after_easter(39), // Ascension
        after_easter(50), // Whit Monday
        on(10, 3),
        once(2017, 10, 31), // five hundred years of the Reformation
        on(12, 25),
        on(12, 26),
    ],
    weekend: Weekend::Lost,
};
