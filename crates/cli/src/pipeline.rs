//! A folder as a command looks at it: its settings and fates, what was read, and the review of each deal.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use countersign_linking::{DealRecord, link};
use countersign_report::Tongue;
use countersign_report::brief::Telling;
use countersign_report::coverage::Coverage;
use countersign_review::{Config, Review, review_deal};
use countersign_sources::Folder;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rayon::prelude::*;

use crate::fates::Fates;
use crate::intake::{self, Intake, Order, Wanted};
use crate::scope::Scope;
use crate::settings::Settings;

/// A folder that was read.
pub(crate) struct Pipeline {
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// What the team has set.
    pub(crate) settings: Settings,
    /// What the team has dismissed.
    pub(crate) fates: Fates,
    /// The day that is looked at.
    pub(crate) day: Date,
    /// The reader's language.
    pub(crate) tongue: Tongue,
    config: Config,
    at: Timestamp,
    intake: Intake,
    found: Folder,
}

/// What came of each deal, and what all that rests on.
pub(crate) struct Reviewed<T> {
    /// One for each deal that was wanted, in the CRM's order.
    pub(crate) deals: Vec<T>,
    /// What was read.
    pub(crate) coverage: Coverage,
}

/// What becomes of closed deals, which nothing endangers any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// They are reviewed like others.
    Reviewed,
    /// They are counted: nothing else is told of them.
    Counted,
}

impl Pipeline {
    /// Reads `folder` as `scope` asks, all but the texts of mails and notes.
    ///
    /// # Errors
    /// When the folder holds nothing usable, or its settings or the flags are not understood.
    pub(crate) fn open(folder: &Path, scope: &Scope) -> Result<Self> {
        let found = intake::open(folder)?;
        let settings = Settings::of(folder)?;
        let mut config = scope.config(&settings)?;
        let fates = Fates::of(folder)?;
        let (zone, zone_from) = intake::zone(&found, &settings);
        let day = scope.as_of.unwrap_or_else(|| zone.to_datetime(Timestamp::now()).date());
        let at = end_of(day, &zone)?;
        let mut intake = intake::read(Order { folder: &found, settings: &settings, zone: &zone, at })?;
        intake.tell(&zone, zone_from);
        intake.doubt(fates.doubts());
        config.zone = zone;
        let tongue = scope.tongue(&settings);
        Ok(Self { folder: folder.to_path_buf(), settings, fates, day, tongue, config, at, intake, found })
    }

    /// What was read.
    pub(crate) fn intake(&self) -> &Intake {
        &self.intake
    }

    /// Reads what was written on the deals that are `wanted`. Without it, a review knows who wrote when, but not what.
    pub(crate) fn read_texts(&mut self, wanted: impl Fn(&DealRecord<'_>) -> bool) {
        let snapshot = self.intake.material.as_of(self.at);
        let linked = link(&snapshot, &self.settings.stage_map());
        let wanted = Wanted::of(linked.records.iter().filter(|record| wanted(record)));
        self.intake.read_texts(&self.found, &wanted, &self.config.zone);
    }

    /// In which words briefs are made; whether telling words are `marked`, in `all` quotations or in headlines only.
    pub(crate) fn telling(&self, marked: bool, all: bool) -> Telling<'_> {
        Telling { tongue: self.tongue, reader: marked.then_some(&self.intake.reader), all }
    }

    /// Reviews the deals that are `wanted`, many at a time, and makes something of each.
    ///
    /// # Errors
    /// When the folder names no deals at all.
    pub(crate) fn review<T: Send>(
        &self,
        wanted: impl Fn(&DealRecord<'_>) -> bool,
        closed: Closed,
        make: impl Fn(&DealRecord<'_>, Review) -> T + Sync,
    ) -> Result<Reviewed<T>> {
        let material = &self.intake.material;
        if material.crm.deals.is_empty() {
            bail!(
                "no deals in {}: {} mails were read, but no CRM table, deals.csv or deals.toml says what the deals are; \
                 `countersign suggest` proposes some from the mail",
                self.folder.display(),
                material.mails.len()
            );
        }
        let snapshot = material.as_of(self.at);
        let linked = link(&snapshot, &self.settings.stage_map());
        let records: Vec<&DealRecord<'_>> = linked.records.iter().filter(|record| wanted(record)).collect();
        let review = |record: &DealRecord<'_>| make(record, review_deal(record, &self.config));
        let deals = records.par_iter().map(|record| match closed {
            Closed::Counted if !record.phase().is_open() => review(&record.bare()),
            Closed::Counted | Closed::Reviewed => review(record),
        });
        let deals = deals.collect();
        let mut coverage = self.intake.coverage();
        coverage.mails_read = snapshot.mails.len() as u64;
        coverage.mails_linked = u64::from(linked.mails_linked);
        coverage.mails_unlinked = u64::from(linked.mails_unlinked);
        coverage.meetings = snapshot.meetings.len() as u64;
        coverage.notes = snapshot.notes.len() as u64;
        Ok(Reviewed { deals, coverage })
    }

    /// Leaves out of `review` what the team has dismissed; returns how many findings that are.
    pub(crate) fn leave_out_dismissed(&self, review: &mut Review) -> u32 {
        let dismissed =
            review.leave_out(|found| self.fates.dismissed(&found.fingerprint.0, &found.facts.0, self.day));
        u32::try_from(dismissed).unwrap_or(u32::MAX)
    }
}

/// The last moment of `day`.
fn end_of(day: Date, zone: &TimeZone) -> Result<Timestamp> {
    let next = day.checked_add(1.day()).context("the date is out of range")?;
    let midnight =
        zone.to_timestamp(next.to_datetime(Time::midnight())).context("the date is out of range")?;
    Ok(midnight.checked_sub(1.microsecond())?)
}
