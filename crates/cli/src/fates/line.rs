//! One line of the file: a fate, or something else that stays as it is.

use std::fmt;

use countersign_report::Clean;
use jiff::civil::Date;
use toml::Value;

/// Somebody's decision that a finding need not be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fate {
    /// The finding's fingerprint.
    pub(crate) fingerprint: String,
    /// Its rule's code, for the reader.
    pub(crate) code: String,
    /// The facts it rested on; other facts wake it.
    pub(crate) facts: String,
    /// Why, in the user's own words.
    pub(crate) reason: String,
    /// The last day on which it is dismissed.
    pub(crate) until: Option<Date>,
    /// The day on which it was dismissed.
    pub(crate) dismissed_on: Date,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    Fate(Fate),
    /// A comment, a heading, an empty line.
    Other(String),
    /// Anything else.
    Unread(String),
}

impl Line {
    pub(super) fn parse(line: &str) -> Self {
        let text = line.trim();
        if text.is_empty() || text.starts_with('#') || text == "[dismissed]" {
            return Self::Other(line.to_owned());
        }
        Fate::parse(text).map_or_else(|| Self::Unread(line.to_owned()), Self::Fate)
    }

    pub(super) fn fate(&self) -> Option<&Fate> {
        match self {
            Self::Fate(fate) => Some(fate),
            Self::Other(_) | Self::Unread(_) => None,
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fate(fate) => fate.fmt(f),
            Self::Other(text) | Self::Unread(text) => f.write_str(text),
        }
    }
}

impl Fate {
    /// Is the finding dismissed on `day`, as far as days go?
    pub(super) fn holds_on(&self, day: Date) -> bool {
        self.dismissed_on <= day && self.until.is_none_or(|until| day <= until)
    }

    fn parse(line: &str) -> Option<Self> {
        let line: toml::Table = line.parse().ok()?;
        let (fingerprint, entry) = line.iter().next().filter(|_| line.len() == 1)?;
        let hexadecimal = fingerprint.len() == 16 && fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit());
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
        let day = |key: &str| entry.get(key).and_then(day);
        Some(Self {
            fingerprint: hexadecimal.then(|| fingerprint.to_ascii_lowercase())?,
            code: text("code").unwrap_or_default(),
            facts: text("facts")?,
            reason: text("reason").unwrap_or_default(),
            until: match entry.get("until") {
                Some(_) => Some(day("until")?),
                None => None,
            },
            dismissed_on: day("dismissed_on").unwrap_or(Date::MIN),
        })
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |text: &str| serde_json::Value::String(Clean::of(text).to_string()).to_string();
        write!(
            f,
            "{} = {{ code = {}, facts = {}",
            self.fingerprint,
            quoted(&self.code),
            quoted(&self.facts)
        )?;
        write!(f, ", reason = {}", quoted(&self.reason))?;
        if let Some(until) = self.until {
            write!(f, ", until = {until}")?;
        }
        write!(f, ", dismissed_on = {} }}", self.dismissed_on)
    }
}

fn day(value: &Value) -> Option<Date> {
    match value {
        Value::Datetime(day) => day.to_string().parse().ok(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_with_every_letter_comes_back() {
        let fate = Fate {
            fingerprint: "0123456789abcdef".to_owned(),
            code: "CS202".to_owned(),
            facts: "fedcba9876543210".to_owned(),
            reason: "She said \"not now\" – C:\\temp = ok # really, å".to_owned(),
            until: Some(jiff::civil::date(2026, 5, 1)),
            dismissed_on: jiff::civil::date(2026, 4, 5),
        };
        assert_eq!(Line::parse(&fate.to_string()), Line::Fate(fate));
    }
}
