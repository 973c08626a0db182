//! Salesforce: its API and weekly export, warehouses that copy it, and reports with labels.

mod api;
mod report;
mod warehouse;

pub(super) use api::API;
pub(super) use report::REPORT;
