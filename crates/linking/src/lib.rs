//! Which mail, meeting and note belongs to which deal, and what was known of each deal on a date.
#![deny(clippy::disallowed_methods)]

mod domains;
mod index;
mod ledger;
mod linker;
mod material;
mod record;
mod stages;
mod team;

pub use domains::{is_free_mail, registrable};
pub use linker::{Linked, link};
pub use material::{Material, ReadMail, ReadNote, Snapshot};
pub use record::{CloseDates, DealRecord, PhaseSpan};
pub use stages::StageMap;
pub use team::Team;
