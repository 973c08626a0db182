//! CRM exports: tables of deals, accounts, contacts, roles, histories and activities, in the dialect of whichever
//! program wrote them.
//!
//! A file becomes tables ([`table`]), a table is recognised by the set of its headers ([`detect`]) and gets a
//! layout (which column says what), and its rows are put together with those of the others ([`assemble`]). What a
//! dialect calls things stands in its own file under `dialects`.

mod assemble;
mod coverage;
mod deal_list;
mod detect;
mod dialects;
mod field;
mod fold;
mod header;
mod layout;
mod log;
mod mapping;
mod read;
mod shape;
mod sheet;
mod study;
mod table;
mod values;
#[cfg(feature = "write")]
pub mod write;

pub use coverage::{CrmCoverage, SkippedRows, TableCoverage};
pub use mapping::Mapping;
pub use read::{CrmFile, read_crm, read_crm_folder};
