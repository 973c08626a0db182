//! The kinds of signals, and how a passage comes to carry one.

mod kind;
mod passage;

pub use kind::SignalKind;
pub use passage::{Passage, Signal};
