//! `countersign rules`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use countersign_report::rules::{Listed, list};
use countersign_report::text::Look;
use countersign_rules::all;

use crate::scope::Scope;
use crate::settings::Settings;
use crate::terminal::{self, Colour};

/// List the rules: code, name, severity, and whether it is on
#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// A folder whose countersign.toml says which rules are on
    #[arg(default_value = ".")]
    folder: PathBuf,
    #[command(flatten)]
    scope: Scope,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: Colour,
}

impl Rules {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let settings = Settings::of(&self.folder)?;
        let config = self.scope.config(&settings)?;
        let rules: Vec<Listed> = all().iter().map(|rule| Listed { rule, on: config.wants(rule) }).collect();
        let look = Look { tongue: self.scope.tongue(&settings), width: terminal::width(), verbose: false };
        terminal::write(&list(&rules, look).print(self.color.wanted()))?;
        Ok(ExitCode::SUCCESS)
    }
}
