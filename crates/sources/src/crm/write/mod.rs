//! Writing exports, for tests and demonstrations: the same records in the dialect of each program, as far as that
//! program's exports can carry them.
//!
//! What is lost is lost in the programs' own exports too: Pipedrive, Twenty and Odoo have no roles; Pipedrive,
//! Dynamics, EspoCRM and Twenty have no history.

mod deal_list;
mod dynamics;
mod espocrm;
mod hubspot;
mod odoo;
mod parts;
mod pipedrive;
mod records;
mod salesforce;
mod salesforce_report;
mod twenty;

use countersign_model::Crm;

pub use parts::ExportFile;

/// A program whose exports can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExportDialect {
    /// API names, history and roles: loses nothing.
    Salesforce,
    /// Report labels, history and roles.
    SalesforceReport,
    /// Labels, roles as labelled associations, history as a warehouse has it.
    HubSpot,
    /// Names as links; no roles, no history.
    Pipedrive,
    /// Serial dates, roles as connections; no history.
    Dynamics,
    /// Field names, a table of roles; no history.
    EspoCrm,
    /// Compound labels; one contact per deal, notes; no roles, no history.
    Twenty,
    /// Technical names, tracked values as history; one contact per deal, no roles.
    Odoo,
    /// `deals.toml`: roles and history; no activities.
    DealList,
}

impl ExportDialect {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Salesforce,
        Self::SalesforceReport,
        Self::HubSpot,
        Self::Pipedrive,
        Self::Dynamics,
        Self::EspoCrm,
        Self::Twenty,
        Self::Odoo,
        Self::DealList,
    ];

    /// Do its exports say who has which role?
    pub fn carries_roles(self) -> bool {
        !matches!(self, Self::Pipedrive | Self::Twenty | Self::Odoo)
    }

    /// Do its exports tell how a deal changed?
    pub fn carries_history(self) -> bool {
        matches!(
            self,
            Self::Salesforce | Self::SalesforceReport | Self::HubSpot | Self::Odoo | Self::DealList
        )
    }

    /// Do its exports hold logged activities?
    pub fn carries_activities(self) -> bool {
        self != Self::DealList
    }
}

/// The files of an export of `crm`.
pub fn write_crm(crm: &Crm, dialect: ExportDialect) -> Vec<ExportFile> {
    let records = records::Records::of(crm);
    match dialect {
        ExportDialect::Salesforce => salesforce::write(&records),
        ExportDialect::SalesforceReport => salesforce_report::write(&records),
        ExportDialect::HubSpot => hubspot::write(&records),
        ExportDialect::Pipedrive => pipedrive::write(&records),
        ExportDialect::Dynamics => dynamics::write(&records),
        ExportDialect::EspoCrm => espocrm::write(&records),
        ExportDialect::Twenty => twenty::write(&records),
        ExportDialect::Odoo => odoo::write(&records),
        ExportDialect::DealList => deal_list::write(&records),
    }
}
