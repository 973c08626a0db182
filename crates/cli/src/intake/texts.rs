//! The texts of the mails and notes that something asks for.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use countersign_linking::{DealRecord, Material};
use countersign_model::{Attachment, DealId, Doubt, Place};
use countersign_reading::{MailReading, Reader};
use countersign_sources::{Folder, FoundFile, RawMail, Stretch, parse_mail};
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::mails::BATCH;
use super::progress::Progress;
use super::{Intake, whole};

/// Whose texts are read.
#[derive(Debug, Default)]
pub(crate) struct Wanted {
    mails: HashSet<Place>,
    notes_of: HashSet<DealId>,
}

impl Wanted {
    /// The mails and notes of these deals.
    pub(crate) fn of<'r, 'm: 'r>(records: impl IntoIterator<Item = &'r DealRecord<'m>>) -> Self {
        let mut wanted = Self::default();
        for record in records {
            wanted.notes_of.insert(record.deal.id.clone());
            wanted.mails.extend(record.mails.iter().map(|mail| mail.mail.place.clone()));
        }
        wanted
    }

    /// Every mail of `material`.
    pub(crate) fn every_mail(material: &Material) -> Self {
        let mails = material.mails.iter().map(|mail| mail.mail.place.clone()).collect();
        Self { mails, ..Self::default() }
    }
}

/// What the text of one mail adds to its head.
struct Text {
    place: Place,
    attachments: Vec<Attachment>,
    reading: MailReading,
    doubts: Vec<Doubt>,
}

impl Text {
    fn open(raw: &RawMail, reader: &Reader) -> Self {
        let parsed = parse_mail(raw);
        let reading = reader.read(&parsed.mail, &parsed.body);
        Self {
            place: raw.place.clone(),
            attachments: parsed.mail.attachments,
            reading,
            doubts: parsed.doubts,
        }
    }
}

impl Intake {
    /// Reads the texts that are `wanted`, from the folder that the heads were taken from.
    pub(crate) fn read_texts(&mut self, folder: &Folder, wanted: &Wanted, zone: &TimeZone) {
        let Self { material, reader, unread, .. } = self;
        let notes = material
            .notes
            .par_iter_mut()
            .filter(|note| note.logged.deal.as_ref().is_some_and(|deal| wanted.notes_of.contains(deal)));
        notes.for_each(|note| {
            note.reading = reader.read_note(&note.logged.text, zone.to_datetime(note.logged.at).date());
        });
        let numbers = numbers(material, &wanted.mails);
        let stretches = unread.stretches(folder, numbers.keys());
        let mut missing: HashMap<Arc<str>, usize> =
            stretches.iter().map(|(file, wanted)| (file.name.clone(), wanted.len())).collect();
        read(stretches, reader, |text| {
            let Some(number) = numbers.get(&text.place) else { return };
            let mail = &mut material.mails[*number];
            mail.mail.attachments = text.attachments;
            mail.reading = text.reading;
            missing.entry(text.place.file.clone()).and_modify(|count| *count -= 1);
            unread.doubt(&text.place, text.doubts);
        });
        missing.retain(|_, count| *count > 0);
        unread.doubts_at_the_end(missing.iter().map(|(file, count)| gone(file, *count)).collect());
    }
}

/// The numbers of the mails at `places`.
fn numbers(material: &Material, places: &HashSet<Place>) -> HashMap<Place, usize> {
    let mails = material.mails.iter().enumerate().filter(|(_, mail)| places.contains(&mail.mail.place));
    mails.map(|(number, mail)| (mail.mail.place.clone(), number)).collect()
}

fn read(stretches: Vec<(&FoundFile, Vec<Stretch>)>, reader: &Reader, mut take: impl FnMut(Text)) {
    let bytes = stretches.iter().map(|(file, wanted)| bytes(file, wanted)).sum();
    let progress = Progress::over(bytes);
    let mut source = stretches.into_iter().flat_map(|(file, wanted)| file.again(wanted));
    loop {
        let batch: Vec<RawMail> = source.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let open = |raw: &RawMail| progress.after(raw, Text::open(raw, reader));
        let texts: Vec<Text> = batch.par_iter().map(open).collect();
        texts.into_iter().for_each(&mut take);
    }
}

fn bytes(file: &FoundFile, wanted: &[Stretch]) -> u64 {
    let of_mbox: u64 = wanted.iter().map(|stretch| u64::from(stretch.bytes)).sum();
    if of_mbox == 0 { file.bytes } else { of_mbox }
}

/// Mails that were there when their heads were taken.
fn gone(file: &str, count: usize) -> Doubt {
    Doubt {
        place: whole(file),
        what: format!("the texts of {count} mails are no longer where they were"),
        assumed: "what these mails say is missing".to_owned(),
        settle: "check again when nothing writes to the folder".to_owned(),
    }
}
