//! What a command looks at: the flags that several commands share, and how they go before the folder's settings.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use countersign_report::Tongue;
use countersign_review::Config;
use countersign_rules::{Severity, all};
use jiff::civil::Date;

use crate::nearest::hint;
use crate::settings::Settings;

/// The flags.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Scope {
    /// Look at the deals as they were known at the end of this day (YYYY-MM-DD); today if left out
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    /// Only these rules: codes, beginnings of codes (CS1) or names, with commas between
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Not these rules
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Only rules at least this severe
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(crate) min_severity: Option<Level>,
    /// The language of messages
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    pub(crate) lang: Option<Lang>,
}

/// A severity on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Level {
    /// Everything
    Low,
    /// What endangers the date or the amount
    Medium,
    /// What endangers the deal
    High,
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// English
    En,
    /// Swedish
    Sv,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Low => Self::Low,
            Level::Medium => Self::Medium,
            Level::High => Self::High,
        }
    }
}

impl From<Lang> for Tongue {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::En,
            Lang::Sv => Self::Sv,
        }
    }
}

impl Scope {
    /// The language: the flag's, else the folder's, else English.
    pub(crate) fn tongue(&self, settings: &Settings) -> Tongue {
        self.lang.map(Tongue::from).or(settings.tongue).unwrap_or_default()
    }

    /// What the review is to look at: the flags before `settings`.
    ///
    /// # Errors
    /// When a flag names a rule that does not exist.
    pub(crate) fn config(&self, settings: &Settings) -> Result<Config> {
        self.select.iter().chain(&self.ignore).try_for_each(|code| known_rule(code))?;
        let select = if self.select.is_empty() { &settings.select } else { &self.select };
        let ignore = settings.ignore.iter().chain(&self.ignore);
        Ok(Config {
            country: settings.country.clone(),
            select: select.iter().cloned().collect::<BTreeSet<_>>(),
            ignore: ignore.cloned().collect(),
            min_severity: self
                .min_severity
                .map(Severity::from)
                .or(settings.min_severity)
                .unwrap_or(Severity::Low),
            ..Config::default()
        })
    }
}

/// Fails when `code` is no rule's code, beginning of a code, or name.
pub(crate) fn known_rule(code: &str) -> Result<()> {
    let fits = |rule: &&&countersign_rules::Rule| {
        rule.name.eq_ignore_ascii_case(code)
            || rule
                .code
                .get(..code.len())
                .is_some_and(|head| !code.is_empty() && head.eq_ignore_ascii_case(code))
    };
    if all().iter().any(|rule| fits(&rule)) {
        return Ok(());
    }
    let hint = hint(code, all().iter().flat_map(|rule| [rule.code, rule.name]));
    bail!("no rule is called {code}{hint}; `countersign rules` lists them")
}
