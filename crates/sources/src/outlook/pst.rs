//! `.pst`: Outlook's archive, through Microsoft's own reader.
//!
//! That reader shares its caches within one thread, so each archive gets a thread of its own, which hands over mail
//! after mail and never more than a few ahead. A damaged archive that stops the reader ends that thread alone.

mod read;

use std::fs::File;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use countersign_model::{Doubt, Place};

use crate::mail::RawMail;

/// So many mails are read ahead.
const AHEAD: usize = 16;

/// What the reading thread hands over.
enum Found {
    Mail(RawMail),
    Doubt(Doubt),
}

/// An archive that is being read.
#[derive(Debug)]
pub(crate) struct Archive {
    found: Receiver<Found>,
    reader: Option<JoinHandle<()>>,
    place: Place,
}

impl Archive {
    /// Begins to read `file`, which is called `name` in places and doubts.
    pub(crate) fn open(file: File, name: Arc<str>) -> Self {
        let (sender, found) = sync_channel(AHEAD);
        let place = Place { file: name, offset: 0 };
        let whole = place.clone();
        let reader = std::thread::spawn(move || {
            if let Err(error) = read::read(file, &whole, &sender) {
                _ = sender.send(Found::Doubt(unreadable(whole, &error.to_string())));
            }
        });
        Self { found, reader: Some(reader), place }
    }

    /// The next mail; doubts on the way to it are added to `doubts`.
    pub(crate) fn next(&mut self, doubts: &mut Vec<Doubt>) -> Option<RawMail> {
        loop {
            match self.found.recv() {
                Ok(Found::Mail(mail)) => return Some(mail),
                Ok(Found::Doubt(doubt)) => doubts.push(doubt),
                Err(_) => break,
            }
        }
        if self.reader.take().is_some_and(|reader| reader.join().is_err()) {
            doubts.push(unreadable(self.place.clone(), "its structure is damaged"));
        }
        None
    }
}

fn unreadable(place: Place, error: &str) -> Doubt {
    Doubt {
        place,
        what: format!("the archive cannot be read further: {error}"),
        assumed: "the mails before were read, the rest is missing".to_owned(),
        settle: "repair it with Outlook's scanpst, or export it again".to_owned(),
    }
}

/// Hands `found` over; `false` when nobody wants more.
fn hand_over(sender: &SyncSender<Found>, found: Found) -> bool {
    sender.send(found).is_ok()
}
