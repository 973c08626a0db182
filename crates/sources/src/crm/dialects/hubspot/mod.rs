//! HubSpot: exports from its pages (labels), dumps of its API (internal names), and warehouses.
//!
//! Labels and internal names stand side by side in one table, because the same export can mix them.

mod activities;
mod objects;
mod warehouse;

use crate::crm::shape::Dialect;

/// Everything that HubSpot exports.
pub(super) static HUBSPOT: Dialect = Dialect {
    name: "HubSpot",
    utc: false,
    point: false,
    shapes: &[
        objects::DEAL,
        objects::CONTACT,
        objects::COMPANY,
        objects::OWNER,
        activities::CALL,
        activities::MEETING,
        activities::NOTE,
        activities::TASK,
        activities::EMAIL,
        activities::ENGAGEMENT,
        warehouse::STAGE_ENTRY,
        warehouse::PROPERTY_HISTORY,
        warehouse::PIPELINE_STAGE,
        warehouse::DEAL_CONTACT,
        warehouse::DEAL_COMPANY,
        warehouse::CONTACT_COMPANY,
        warehouse::ENGAGEMENT_LINK,
        warehouse::ENGAGEMENT,
        warehouse::MERGES,
        warehouse::OTHER,
    ],
};
