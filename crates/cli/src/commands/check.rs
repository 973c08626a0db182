//! `countersign check FOLDER`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use countersign_linking::DealRecord;
use countersign_report::brief::Brief;
use countersign_report::json::{self, CoverageJson, DealJson, DealLine, Document};
use countersign_report::text::{Look, overview};
use countersign_report::{csv, markdown};

use crate::pipeline::{Closed, Pipeline, Reviewed};
use crate::scope::Scope;
use crate::terminal::{self, Colour};

/// Read a folder of exports and tell what endangers each deal
///
/// Exit status: 0 when nothing was found, 1 with findings, 2 when it could not run.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The folder of exports: CRM tables, mailboxes, calendars
    folder: PathBuf,
    #[command(flatten)]
    scope: Scope,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Only the deals of this seller (a name, a part of it, or an address)
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: Colour,
    /// Tell everything: all evidence in short, all consequences in full, all doubts
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person at a terminal
    Text,
    /// The stable document for programs
    Json,
    /// One deal a line, each with the version and the date
    Jsonl,
    /// One finding a line, for a spreadsheet
    Csv,
    /// A document for a meeting
    Markdown,
}

impl Check {
    /// The check of `folder` as a person at a terminal sees it first.
    pub(crate) fn plain(folder: PathBuf, scope: Scope, color: Colour) -> Self {
        Self { folder, scope, format: Format::Text, owner: None, color, verbose: false }
    }

    pub(crate) fn run(self) -> Result<ExitCode> {
        let mut pipeline = Pipeline::open(&self.folder, &self.scope)?;
        self.check_owner(&pipeline)?;
        pipeline.read_texts(|record| self.wants(record) && (self.tells_closed() || record.phase().is_open()));
        let found = match self.format {
            Format::Json | Format::Jsonl => self.for_programs(&pipeline)?,
            Format::Text | Format::Csv | Format::Markdown => self.for_people(&pipeline)?,
        };
        Ok(if found { ExitCode::from(1) } else { ExitCode::SUCCESS })
    }

    /// Is anything told of closed deals that what was written on them decides? Nothing endangers them, but programs
    /// are told who had the final say.
    fn tells_closed(&self) -> bool {
        matches!(self.format, Format::Json | Format::Jsonl)
    }

    fn for_programs(&self, pipeline: &Pipeline) -> Result<bool> {
        let reviewed: Reviewed<(DealJson, u32)> = pipeline.review(
            |record| self.wants(record),
            Closed::Reviewed,
            |record, mut review| {
                let dismissed = pipeline.leave_out_dismissed(&mut review);
                (json::deal(record, &review, pipeline.tongue), dismissed)
            },
        )?;
        let dismissed = reviewed.deals.iter().map(|(_, dismissed)| u64::from(*dismissed)).sum();
        let deals: Vec<DealJson> = reviewed.deals.into_iter().map(|(deal, _)| deal).collect();
        let found = deals.iter().any(DealJson::has_findings);
        if self.format == Format::Jsonl {
            for deal in &deals {
                let line = DealLine { schema: json::SCHEMA, as_of: pipeline.day, deal };
                terminal::write_line(&serde_json::to_string(&line)?)?;
            }
        } else {
            let coverage = CoverageJson::of(&reviewed.coverage, dismissed);
            let document = Document { schema: json::SCHEMA, as_of: pipeline.day, deals, coverage };
            terminal::write_line(&serde_json::to_string_pretty(&document)?)?;
        }
        Ok(found)
    }

    fn for_people(&self, pipeline: &Pipeline) -> Result<bool> {
        let marked = self.color.wanted() || self.format == Format::Markdown;
        let telling = pipeline.telling(marked, self.verbose || self.format == Format::Markdown);
        let Reviewed { deals: briefs, coverage } = pipeline.review(
            |record| self.wants(record),
            Closed::Counted,
            |record, mut review| {
                let dismissed = pipeline.leave_out_dismissed(&mut review);
                Brief::of(record, &review, dismissed, telling)
            },
        )?;
        let text = match self.format {
            Format::Csv => csv::findings(&briefs),
            Format::Markdown => markdown::document(&briefs, &coverage, pipeline.day, pipeline.tongue),
            Format::Text | Format::Json | Format::Jsonl => {
                let look = Look { tongue: pipeline.tongue, width: terminal::width(), verbose: self.verbose };
                overview(&briefs, &coverage, pipeline.day, look).print(self.color.wanted())
            }
        };
        terminal::write(&text)?;
        Ok(briefs.iter().any(|brief| !brief.findings.is_empty()))
    }

    fn wants(&self, record: &DealRecord<'_>) -> bool {
        self.owner.as_deref().is_none_or(|owner| record.owner.is_some_and(|seller| is_called(seller, owner)))
    }

    /// Fails when no seller is called as asked, rather than telling that all is well.
    fn check_owner(&self, pipeline: &Pipeline) -> Result<()> {
        let Some(owner) = &self.owner else { return Ok(()) };
        let sellers = &pipeline.intake().material.team.sellers;
        if sellers.iter().any(|seller| is_called(seller, owner)) {
            return Ok(());
        }
        let names: Vec<&str> = sellers.iter().map(|seller| &*seller.name).collect();
        bail!("no seller is called {owner}; there are {}", names.join(", "))
    }
}

fn is_called(seller: &countersign_model::Seller, name: &str) -> bool {
    let email = seller.email.as_ref().is_some_and(|email| email.as_str().eq_ignore_ascii_case(name));
    email || seller.name.to_lowercase().contains(&name.to_lowercase())
}
