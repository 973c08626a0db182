//! `countersign check FOLDER`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use countersign_linking::{StageMap, link};
use countersign_report::json::{self, CoverageJson, Document};
use countersign_report::words::Tongue;
use countersign_review::{Config, review_deal};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::intake;

/// Read a folder of exports and tell what endangers each deal.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The folder of exports: CRM tables, mailboxes, calendars.
    folder: PathBuf,
    /// Look at the deals as they were known at the end of this day (YYYY-MM-DD); today if left out.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// The stable document for programs.
    Json,
}

impl Check {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let zone = TimeZone::system();
        let day = self.as_of.unwrap_or_else(|| zone.to_datetime(Timestamp::now()).date());
        let at = end_of(day, &zone)?;
        let material = intake::read(&self.folder, &zone, at)?;
        let snapshot = material.as_of(at);
        let linked = link(&snapshot, &StageMap::default());
        let config = Config { zone, ..Config::default() };
        let deals: Vec<_> = linked
            .records
            .iter()
            .map(|record| json::deal(record, &review_deal(record, &config), Tongue::En))
            .collect();
        let coverage = CoverageJson {
            mails_read: snapshot.mails.len() as u64,
            mails_linked: u64::from(linked.mails_linked),
            mails_unlinked: u64::from(linked.mails_unlinked),
            doubts: 0,
        };
        let document = Document { schema: json::SCHEMA, as_of: day, deals, coverage };
        match self.format {
            Format::Json => println!("{}", serde_json::to_string_pretty(&document)?),
        }
        let found = document.deals.iter().any(|deal| deal.has_findings());
        Ok(if found { ExitCode::from(1) } else { ExitCode::SUCCESS })
    }
}

/// The last moment of `day`.
fn end_of(day: Date, zone: &TimeZone) -> Result<Timestamp> {
    let next = day.checked_add(1.day()).context("the date is out of range")?;
    let midnight = zone.to_timestamp(next.to_datetime(jiff::civil::Time::midnight()))?;
    Ok(midnight.checked_sub(1.microsecond())?)
}
