//! Dynamics 365: sheets that begin with `(Do Not Modify)` columns; dates are Excel's serials.

mod activities;
mod objects;

use crate::crm::shape::Dialect;

/// Everything that Dynamics exports.
pub(super) static DYNAMICS: Dialect = Dialect {
    name: "Dynamics 365",
    utc: false,
    point: false,
    shapes: &[
        objects::OPPORTUNITY,
        objects::ROWS,
        objects::CONTACT,
        objects::ACCOUNT,
        objects::CONNECTION,
        objects::USER,
        activities::CALL,
        activities::APPOINTMENT,
        activities::TASK,
        activities::EMAIL,
        activities::NOTE,
        activities::ACTIVITY,
        objects::OTHER,
    ],
};
