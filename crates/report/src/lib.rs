//! What is said outside: the JSON, and the words of findings in English and Swedish, for a terminal, a meeting's
//! document and a spreadsheet.
//!
//! Words that come from mail, calendars and CRM tables go through [`Clean`] before they are shown; the JSON escapes
//! them itself.
#![deny(clippy::disallowed_methods)]

pub mod brief;
mod clean;
pub mod coverage;
pub mod csv;
pub mod figures;
pub mod json;
pub mod markdown;
pub mod page;
pub mod rules;
pub mod show;
pub mod text;
mod tongue;
pub mod totals;
pub mod words;

pub use clean::Clean;
pub use tongue::Tongue;
