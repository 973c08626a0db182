//! Denmark: the holidays of the Danish church; store bededag was abolished from 2024 by lov nr. 214 of 2023.

use super::{Table, Weekend, after_easter, on};

pub(super) const TABLE: Table = Table {
    holidays: &[
        on(1, 1),
        after_easter(-3), // Maundy Thursday
        after_easter(-2),
        after_easter(1),
        after_easter(26).until(2023), // store bededag
        after_easter(39),             // Ascension
        after_easter(50),             // Whit Monday
        on(12, 25),
        on(12, 26),
    ],
    weekend: Weekend::Lost,
};
