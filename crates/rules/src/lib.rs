//! The linter: one rule per file, each a pure function from a deal's record and committee to matches with
//! their evidence.
#![deny(clippy::disallowed_methods)]

mod authority;
mod change;
mod contact;
mod finding;
mod progress;
mod rule;
mod subject;

pub use finding::{Finding, Slot};
pub use rule::{Rule, Severity, all, find};
pub use subject::Subject;
