//! What was written: zones, language, sentences and signals of one mail. A function of the mail alone, so what
//! was read can be kept by the mail's content hash.
//!
//! Pure: no clock, no files, no network.
#![deny(clippy::disallowed_methods)]

pub mod automatic;
pub mod classify;
pub mod dates;
pub mod encoder;
pub mod frames;
pub mod language;
pub mod memory;
pub mod mentions;
pub mod sentences;
pub mod signals;
pub mod titles;
pub mod zones;

mod read;

pub use read::{MailReading, Reader, TextReading, VoiceReading};
