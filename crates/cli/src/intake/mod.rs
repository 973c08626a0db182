//! From a folder of exports to what was read, with what that covers.

mod gaps;
mod mails;
mod memory;
mod progress;
mod team;
mod texts;
mod unread;

use std::path::Path;

use anyhow::{Context, Result};
use countersign_linking::{Material, ReadNote, Team};
use countersign_model::{Doubt, Place};
use countersign_reading::{Reader, TextReading};
use countersign_report::Clean;
use countersign_report::coverage::{Coverage, MailboxCoverage, TableCoverage, ZoneFrom};
use countersign_sources::crm::{CrmCoverage, Mapping, read_crm_folder};
use countersign_sources::{Folder, MailboxStats, merge_invitations};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::settings::{self, Settings};

pub(crate) use texts::Wanted;
use unread::Unread;

/// Explains tables that no dialect knows.
const MAPPING_FILE: &str = "countersign-mapping.toml";

/// Everything that was read.
#[derive(Debug)]
pub(crate) struct Intake {
    /// The records.
    pub(crate) material: Material,
    /// The reader that read them.
    pub(crate) reader: Reader,
    /// What was read, without what linking tells, and without what is doubted of single mails.
    coverage: Coverage,
    unread: Unread,
}

impl Intake {
    /// Notes on whose clock days are.
    pub(crate) fn tell(&mut self, zone: &TimeZone, from: ZoneFrom) {
        self.coverage.zone = zone.iana_name().unwrap_or("UTC").into();
        self.coverage.zone_from = from;
    }

    /// Notes doubts that are not the records'.
    pub(crate) fn doubt(&mut self, doubts: impl IntoIterator<Item = Doubt>) {
        self.unread.doubts_at_the_end(doubts.into_iter().collect());
    }

    /// What was read, without what linking tells.
    pub(crate) fn coverage(&self) -> Coverage {
        let mut coverage = self.coverage.clone();
        coverage.doubts.extend(self.unread.doubts().cloned());
        coverage
    }
}

/// What is read, and how it is understood.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Order<'a> {
    /// The exports.
    pub(crate) folder: &'a Folder,
    /// What the team has set.
    pub(crate) settings: &'a Settings,
    /// The team's clock.
    pub(crate) zone: &'a TimeZone,
    /// Later records do not exist.
    pub(crate) at: Timestamp,
}

/// Opens the folder of exports.
pub(crate) fn open(path: &Path) -> Result<Folder> {
    Ok(Folder::open(path)?)
}

/// The team's clock: what it has set, else its calendars' most frequent zone, else the machine's.
pub(crate) fn zone(folder: &Folder, settings: &Settings) -> (TimeZone, ZoneFrom) {
    if let Some(zone) = &settings.zone {
        return (zone.clone(), ZoneFrom::Settings);
    }
    match folder.usual_zone() {
        Some(zone) => (zone, ZoneFrom::Calendars),
        None => (TimeZone::system(), ZoneFrom::System),
    }
}

/// Reads everything but the texts of mails and notes, which are left to [`Intake::read_texts`].
pub(crate) fn read(order: Order<'_>) -> Result<Intake> {
    let mut doubts = order.folder.doubts().to_vec();
    let reader = memory::reader(&mut doubts);
    let mapping = mapping(order.folder.path(), &mut doubts)?;
    let (mut crm, tables, more) = read_crm_folder(order.folder, &mapping);
    doubts.extend(more);
    let (meetings, more) = order.folder.calendars(order.zone, order.at);
    doubts.extend(more);
    let logged = std::mem::take(&mut crm.activities).into_iter();
    let notes = logged.map(|logged| ReadNote { logged, reading: TextReading::default() }).collect();
    let read = mails::read(order.folder, order.at);
    let meetings = merge_invitations(meetings, read.invitations);
    let team = team::ours(&crm, order.settings, &read.mailboxes, &mut doubts);
    doubts.extend(gaps::gaps(&read.mailboxes, &crm, &team, order));
    let coverage = Coverage {
        mailboxes: read.mailboxes.iter().map(|stats| mailbox(stats, &team, order.zone)).collect(),
        tables: tables_covered(&tables),
        left_out: order.folder.left_out().iter().map(|file| (Clean::of(&file.name), file.reason)).collect(),
        doubts,
        ..Coverage::default()
    };
    let mut material = Material { crm, mails: read.mails, meetings, notes, team };
    material.sort();
    Ok(Intake { material, reader, coverage, unread: read.unread })
}

/// What the team says about its own tables, in a file of its own or in its settings.
fn mapping(folder: &Path, doubts: &mut Vec<Doubt>) -> Result<Mapping> {
    let path = folder.join(MAPPING_FILE);
    let own = path.is_file().then(|| std::fs::read_to_string(&path)).transpose();
    let own = own.with_context(|| format!("{MAPPING_FILE} cannot be read"))?;
    let (name, text) = match own {
        Some(text) => (MAPPING_FILE, text),
        None => (settings::FILE, settings::text(folder)?.unwrap_or_default()),
    };
    let (mapping, more) = Mapping::parse(name, &text);
    doubts.extend(more);
    Ok(mapping)
}

fn mailbox(stats: &MailboxStats, team: &Team, zone: &TimeZone) -> MailboxCoverage {
    MailboxCoverage {
        file: Clean::of(&stats.file),
        owner: stats
            .owner
            .as_ref()
            .filter(|owner| team.is_ours(owner))
            .map(|owner| Clean::of(owner.as_str())),
        mails: stats.mails as u64,
        sent: stats.sent_by_owner as u64,
        first: zone.to_datetime(stats.first).date(),
        last: zone.to_datetime(stats.last).date(),
    }
}

fn tables_covered(coverage: &CrmCoverage) -> Vec<TableCoverage> {
    let table = |table: &countersign_sources::crm::TableCoverage| TableCoverage {
        file: Clean::of(&table.file),
        dialect: table.dialect.as_ref().map(|dialect| Clean::of(dialect)),
        holds: Clean::of(table.object),
        rows: table.rows as u64,
        taken: table.taken() as u64,
        skipped: table.skipped.iter().map(|s| (s.reason, s.rows as u64, s.first_line)).collect(),
    };
    coverage.tables.iter().map(table).collect()
}

/// A place that is a whole file.
fn whole(file: &str) -> Place {
    Place { file: file.into(), offset: 0 }
}
