//! Mail addresses, and mailboxes with a name.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A mail address, lower-cased, with exactly one `@` and something on each side of it.
///
/// Cheap to clone: a million mails share a few thousand addresses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EmailAddress(Arc<str>);

/// The text is not a mail address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a mail address: expected name@domain")]
pub struct InvalidAddress(pub String);

impl EmailAddress {
    /// Parses `text`, trimmed and without regard to case.
    ///
    /// # Errors
    /// When there is not exactly one `@`, a side is empty, or white space or control characters stand in it.
    pub fn parse(text: &str) -> Result<Self, InvalidAddress> {
        let text = text.trim().trim_start_matches("mailto:").trim_matches(['<', '>', '\'', '"']);
        let valid = text
            .split_once('@')
            .is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty() && !domain.contains('@'))
            && !text.chars().any(|c| c.is_whitespace() || c.is_control());
        if valid { Ok(Self(text.to_lowercase().into())) } else { Err(InvalidAddress(text.to_owned())) }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }

    /// What stands behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name and an address as they stand in a header: `Anna Jones <anna@example.com>`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mailbox {
    /// The display name, empty where the header gives none.
    pub name: Arc<str>,
    /// The address.
    pub address: EmailAddress,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_folded_and_split() {
        let address = EmailAddress::parse(" <Anna.Jones@Example.COM> ").unwrap();
        assert_eq!(
            (address.as_str(), address.local(), address.domain()),
            ("anna.jones@example.com", "anna.jones", "example.com")
        );
    }

    #[test]
    fn half_an_address_is_refused() {
        for text in ["", "anna", "@example.com", "anna@", "a@b@c", "an na@b.c"] {
            assert!(EmailAddress::parse(text).is_err(), "{text:?}");
        }
    }
}
