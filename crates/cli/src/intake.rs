//! From a folder of exports to what was read.

use std::path::Path;

use anyhow::Result;
use countersign_linking::{Material, ReadMail, ReadNote, Team};
use countersign_model::LoggedActivity;
use countersign_reading::Reader;
use countersign_sources::crm::{Mapping, read_crm_folder};
use countersign_sources::{Folder, RawMail, Seen, parse_mail};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;

/// Mails parsed and read at one go: enough to keep every core busy, little enough to stay in memory.
const BATCH: usize = 1024;

/// Reads everything in `folder`.
pub(crate) fn read(folder: &Path, zone: &TimeZone, at: Timestamp) -> Result<Material> {
    let folder = Folder::open(folder)?;
    let reader = Reader::new();
    let (mut crm, _coverage, _doubts) = read_crm_folder(&folder, &Mapping::default());
    let (meetings, _doubts) = folder.calendars(zone, at);
    let notes = std::mem::take(&mut crm.activities).into_par_iter().map(|logged| read_note(&reader, logged, zone)).collect();
    let team = Team::new(crm.sellers.clone(), []);
    let mails = read_mails(&folder, &reader);
    let mut material = Material { crm, mails, meetings, notes, team };
    material.sort();
    Ok(material)
}

fn read_mails(folder: &Folder, reader: &Reader) -> Vec<ReadMail> {
    let mut source = folder.mails();
    let mut seen = Seen::default();
    let mut mails = Vec::new();
    loop {
        let batch: Vec<RawMail> = source.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            return mails;
        }
        let read: Vec<ReadMail> = batch
            .par_iter()
            .map(|raw| {
                let parsed = parse_mail(raw);
                let reading = reader.read(&parsed.mail, &parsed.body);
                ReadMail { mail: parsed.mail, reading }
            })
            .collect();
        mails.extend(read.into_iter().filter(|m| seen.first_time(&m.mail)));
    }
}

fn read_note(reader: &Reader, logged: LoggedActivity, zone: &TimeZone) -> ReadNote {
    let reading = reader.read_note(&logged.text, zone.to_datetime(logged.at).date());
    ReadNote { logged, reading }
}
