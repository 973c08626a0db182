//! `countersign show FOLDER DEAL`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use countersign_model::{Crm, Deal};
use countersign_report::show::{Portrait, sheet};
use countersign_report::text::Look;

use crate::nearest::hint;
use crate::pipeline::{Closed, Pipeline, Reviewed};
use crate::scope::Scope;
use crate::terminal::{self, Colour};

/// Show one deal: its committee, its findings with all evidence, its history
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The folder of exports
    folder: PathBuf,
    /// The deal: its id, its name, or a part of its name that no other deal has
    deal: String,
    #[command(flatten)]
    scope: Scope,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: Colour,
    /// Leave nothing out: everybody, whole sentences
    #[arg(long, short)]
    verbose: bool,
}

impl Show {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let mut pipeline = Pipeline::open(&self.folder, &self.scope)?;
        let id = self.chosen(&pipeline)?;
        pipeline.read_texts(|record| *record.deal.id.0 == *id);
        let Reviewed { deals, .. } = pipeline.review(
            |record| *record.deal.id.0 == *id,
            Closed::Reviewed,
            |record, mut review| {
                let dismissed = pipeline.leave_out_dismissed(&mut review);
                Portrait::of(record, &review, dismissed, pipeline.telling(self.color.wanted(), true))
            },
        )?;
        let Some(portrait) = deals.first() else {
            bail!("{id} was not known on {}", pipeline.day);
        };
        let look = Look { tongue: pipeline.tongue, width: terminal::width(), verbose: self.verbose };
        terminal::write(&sheet(portrait, look).print(self.color.wanted()))?;
        Ok(ExitCode::SUCCESS)
    }

    /// The id of the deal that is meant.
    fn chosen(&self, pipeline: &Pipeline) -> Result<String> {
        let crm = &pipeline.intake().material.crm;
        let deals: Vec<Named> = crm.deals.iter().map(|deal| Named::of(deal, crm)).collect();
        let wanted = self.deal.trim().to_lowercase();
        let exact: Vec<&Named> = deals
            .iter()
            .filter(|deal| deal.id.to_lowercase() == wanted || deal.name.to_lowercase() == wanted)
            .collect();
        let partly: Vec<&Named> = deals.iter().filter(|deal| deal.words.contains(&wanted)).collect();
        match (exact.as_slice(), partly.as_slice()) {
            ([one], _) | ([], [one]) => Ok(one.id.clone()),
            ([], []) => bail!(
                "no deal is called {}{}",
                self.deal,
                hint(&self.deal, deals.iter().map(|deal| deal.name.as_str()))
            ),
            (some, more) => {
                let all = if some.is_empty() { more } else { some };
                let names: Vec<String> =
                    all.iter().take(12).map(|deal| format!("{} ({})", deal.name, deal.id)).collect();
                bail!("{} deals are called {}; which of them?\n{}", all.len(), self.deal, names.join("\n"))
            }
        }
    }
}

/// What a deal goes by.
struct Named {
    id: String,
    name: String,
    words: String,
}

impl Named {
    fn of(deal: &Deal, crm: &Crm) -> Self {
        let account = crm.accounts.iter().find(|account| Some(&account.id) == deal.account.as_ref());
        let account = account.map_or("", |account| &account.name);
        Self {
            id: deal.id.0.to_string(),
            name: deal.name.to_string(),
            words: format!("{} {account} {}", deal.name, deal.id.0).to_lowercase(),
        }
    }
}
