//! Norway: lov om helligdager og helligdagsfred (1995-02-24 nr. 12); lov om 1. og 17. mai (1947-04-26 nr. 1).

use super::{Table, Weekend, after_easter, on};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        after_easter(-3), // Maundy Thursday
        after_easter(-2),
        after_easter(1),
        on(5, 1),
        on(5, 17),
        after_easter(39), // Ascension
        after_easter(50), // Whit Monday
        on(12, 25),
        on(12, 26),
    ],
    weekend: Weekend::Lost,
};
