//! Who they are and who decides: people merged across records, what they said of each other, who took part,
//! and the one with the final say, with a probability and its evidence, including someone not yet seen.
#![deny(clippy::disallowed_methods)]

mod bind;
mod cite;
mod committee;
mod focus;
mod names;
mod nicknames;
mod participation;
mod people;
mod power;
mod roll;
mod statement;

pub use cite::{cite_mail, cite_meeting, cite_note, cite_passage};
pub use committee::Committee;
pub use participation::{Act, ActKind};
pub use people::{Person, PersonId, Side};
pub use power::{Candidate, EconomicBuyer};
pub use statement::Statement;
