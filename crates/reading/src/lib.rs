//! What was written: zones, language, sentences, and the signals that they carry, each with its span.
//!
//! A function of the mail alone, so what was read can be kept by the mail's content hash.
#![deny(clippy::disallowed_methods)]

pub mod classify;
pub mod signals;
