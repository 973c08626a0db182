//! What a team has set: `countersign.toml` in the folder. Defaults go below it, flags above.

mod keys;
mod parse;
mod template;

use std::path::Path;

use anyhow::{Context, Result};
use countersign_linking::StageMap;
use countersign_model::{Mailbox, Phase};
use countersign_report::Tongue;
use countersign_rules::Severity;
use jiff::tz::TimeZone;

pub(crate) use template::{Found, quoted, template};

/// The file's name.
pub(crate) const FILE: &str = "countersign.toml";

/// What a team has set; empty where it has set nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    /// Our own people, besides those that the CRM names.
    pub(crate) people: Vec<Mailbox>,
    /// Our own domains.
    pub(crate) domains: Vec<String>,
    /// Country of buyers whose account names none.
    pub(crate) country: String,
    /// The team's clock.
    pub(crate) zone: Option<TimeZone>,
    /// The language of messages.
    pub(crate) tongue: Option<Tongue>,
    /// From the CRM's stages to phases.
    pub(crate) stages: Vec<(String, Phase)>,
    /// Only these rules.
    pub(crate) select: Vec<String>,
    /// Not these rules.
    pub(crate) ignore: Vec<String>,
    /// Only rules at least this severe.
    pub(crate) min_severity: Option<Severity>,
}

impl Settings {
    /// The settings of `folder`; the defaults where it has none.
    ///
    /// # Errors
    /// When the file cannot be read or says something that is not understood.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        match text(folder)? {
            Some(text) => parse::parse(&text).with_context(|| format!("{FILE} cannot be used")),
            None => Ok(Self::default()),
        }
    }

    /// The map from stages to phases.
    pub(crate) fn stage_map(&self) -> StageMap {
        StageMap::new(self.stages.iter().cloned())
    }
}

/// The text of the folder's settings, if there are any.
pub(crate) fn text(folder: &Path) -> Result<Option<String>> {
    let path = folder.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error)
            if matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) =>
        {
            Ok(None)
        }
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", path.display())),
    }
}
