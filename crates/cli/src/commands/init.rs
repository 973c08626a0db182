//! `countersign init FOLDER`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use countersign_linking::{is_free_mail, registrable};
use countersign_model::Crm;
use countersign_sources::Folder;
use countersign_sources::crm::{Mapping, read_crm_folder};

use crate::settings::{FILE, Found, template};
use crate::terminal;

/// Write a commented countersign.toml with what the folder tells
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The folder of exports
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Replace the file where there is one
    #[arg(long)]
    force: bool,
}

impl Init {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let path = self.folder.join(FILE);
        if path.exists() && !self.force {
            bail!("{} is there already; --force replaces it", path.display());
        }
        let found = match Folder::open(&self.folder) {
            Ok(folder) => found(&folder),
            // An empty folder gets a file to begin with.
            Err(countersign_sources::SourcesError::NothingUsable { .. }) => Found::default(),
            Err(error) => return Err(error.into()),
        };
        std::fs::write(&path, template(&found))
            .with_context(|| format!("{} cannot be written", path.display()))?;
        terminal::write_line(&format!("Wrote {}.", path.display()))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn found(folder: &Folder) -> Found {
    let (crm, _, _) = read_crm_folder(folder, &Mapping::default());
    let zone = folder.usual_zone();
    Found {
        people: crm
            .sellers
            .iter()
            .map(|seller| match &seller.email {
                Some(email) => format!("{} <{email}>", seller.name),
                None => seller.name.to_string(),
            })
            .collect(),
        domains: domains(&crm),
        zone: zone.as_ref().and_then(|zone| zone.iana_name()).map(str::to_owned),
        stages: stages(&crm),
        countries: most_frequent(
            crm.accounts.iter().map(|account| account.country.trim()).filter(|c| !c.is_empty()),
        ),
    }
}

fn domains(crm: &Crm) -> Vec<String> {
    let addresses = crm.sellers.iter().filter_map(|seller| seller.email.as_ref());
    let own = addresses.map(|address| registrable(address.domain())).filter(|domain| !is_free_mail(domain));
    most_frequent(own)
}

/// Every stage that a deal is or was in and that is no end, in the order in which they first appear.
fn stages(crm: &Crm) -> Vec<String> {
    let mut stages: Vec<String> = Vec::new();
    for deal in &crm.deals {
        let changes = deal.history.iter().flatten().chain([&deal.current]);
        for change in changes.filter(|change| change.outcome.is_none() && !change.stage.trim().is_empty()) {
            if !stages.iter().any(|known| known.eq_ignore_ascii_case(change.stage.trim())) {
                stages.push(change.stage.trim().to_owned());
            }
        }
    }
    stages
}

fn most_frequent<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    words.for_each(|word| *counts.entry(word).or_default() += 1);
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    counts.into_iter().map(|(word, _)| word.to_owned()).collect()
}
