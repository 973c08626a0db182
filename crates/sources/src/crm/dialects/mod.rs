//! One file for each program whose exports are read. To add one: write down its tables as the others do (what
//! the rows are, which headers give it away, what each column says), and list it here.

mod dynamics;
mod espocrm;
mod hubspot;
mod odoo;
mod pipedrive;
mod plain;
mod salesforce;
mod twenty;

use super::shape::Dialect;

/// Every dialect. Where two fit a table equally well, the earlier is taken.
pub(super) static DIALECTS: &[&Dialect] = &[
    &salesforce::API,
    &salesforce::REPORT,
    &hubspot::HUBSPOT,
    &pipedrive::PIPEDRIVE,
    &dynamics::DYNAMICS,
    &espocrm::ESPOCRM,
    &twenty::TWENTY,
    &odoo::ODOO,
    &plain::PLAIN,
];

/// The namespace of ids in tables that belong to no program: their ids may be those of any.
pub(super) const FREE: usize = 0;

/// The namespace of a dialect's ids; dialects of one program share it.
pub(super) fn namespace(dialect: &Dialect) -> usize {
    if dialect.name == plain::PLAIN.name {
        return FREE;
    }
    DIALECTS.iter().position(|other| other.name == dialect.name).map_or(FREE, |number| number + 1)
}
