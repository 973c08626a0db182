//! The languages in which Countersign speaks.

/// English or Swedish; equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Tongue {
    /// English.
    #[default]
    En,
    /// Swedish.
    Sv,
}

impl Tongue {
    /// The words for this tongue.
    pub fn say<T>(self, english: T, swedish: T) -> T {
        match self {
            Self::En => english,
            Self::Sv => swedish,
        }
    }

    /// The tongue with this two-letter code.
    pub fn of_code(code: &str) -> Option<Self> {
        match code.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "sv" => Some(Self::Sv),
            _ => None,
        }
    }
}
