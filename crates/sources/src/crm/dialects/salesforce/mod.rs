//! Salesforce: its API and weekly export, warehouses that copy it, and reports with labels.

mod api;

pub(super) use api::API;
