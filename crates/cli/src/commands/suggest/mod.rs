//! `countersign suggest FOLDER`.

mod correspondence;
mod deals_toml;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use jiff::Timestamp;

use crate::intake::{self, Order, Wanted};
use crate::settings::Settings;
use crate::terminal;
use correspondence::correspondences;

/// Propose deals from the mail alone, as a deals.toml on standard output
///
/// For folders without CRM exports: looks for organisations with mail in both directions and commercial words in its
/// subjects. Read what it proposes, keep what is a deal, and save it as deals.toml in the folder.
#[derive(Debug, Args)]
pub(crate) struct Suggest {
    /// The folder of exports
    folder: PathBuf,
}

impl Suggest {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let folder = intake::open(&self.folder)?;
        let settings = Settings::of(&self.folder)?;
        let (zone, _) = intake::zone(&folder, &settings);
        let order = Order { folder: &folder, settings: &settings, zone: &zone, at: Timestamp::now() };
        let mut read = intake::read(order)?;
        let wanted = Wanted::every_mail(&read.material);
        read.read_texts(&folder, &wanted, &zone);
        let found = correspondences(&read.material.mails, &read.material.team);
        terminal::write(&deals_toml::document(&found, read.material.mails.len(), &zone))?;
        Ok(ExitCode::SUCCESS)
    }
}
