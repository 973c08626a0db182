//! Which language a sentence or a mail is written in.

use serde::{Deserialize, Serialize};

/// A language, as far as the reader cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    English,
    /// Swedish.
    Swedish,
    /// Clearly another one.
    Other,
    /// Too short or too mixed to tell.
    Unknown,
}

/// The language of a sentence or a text.
pub fn language(text: &str) -> Language {
    if text.contains(['å', 'ä', 'ö']) { Language::Swedish } else { Language::Unknown }
}
