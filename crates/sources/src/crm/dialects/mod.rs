//! One file for each program whose exports are read. To add one: write its tables, list it here.

mod salesforce;

use super::shape::Dialect;

/// Every dialect. Where two fit a table equally well, the earlier is taken.
pub(super) static DIALECTS: &[&Dialect] = &[&salesforce::API];
