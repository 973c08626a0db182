//! The mails of many files, one at a time.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;
use std::vec::IntoIter;

use countersign_model::{Doubt, Place};

use super::drafts::is_draft;
use super::mbox::{MboxReader, too_large};
use super::raw::{KEPT_BYTES, MAIL_BYTES_MAX, RawMail};
#[cfg(feature = "pst")]
use crate::outlook::Archive;
use crate::outlook::{read_message, to_mail};
use crate::{FileKind, FoundFile};

/// Every mail of some files, in the files' order. No more than one mail is held at a time. Iterate until `None`,
/// then ask for the [`doubts`](Self::take_doubts).
#[derive(Debug)]
pub struct Mails<'folder> {
    files: IntoIter<&'folder FoundFile>,
    open: Option<Open>,
    doubts: Vec<Doubt>,
    /// How many drafts were passed over in which mailbox.
    drafts: Option<(Arc<str>, usize)>,
}

/// A file of many mails that is being read.
#[derive(Debug)]
enum Open {
    Mbox(MboxReader<File>),
    #[cfg(feature = "pst")]
    Archive(Archive),
}

impl<'folder> Mails<'folder> {
    pub(crate) fn of(files: Vec<&'folder FoundFile>) -> Self {
        Self { files: files.into_iter(), open: None, doubts: Vec::new(), drafts: None }
    }

    /// The doubts met so far, leaving none behind.
    pub fn take_doubts(&mut self) -> Vec<Doubt> {
        std::mem::take(&mut self.doubts)
    }

    /// The next mail of the file that is open; closes it at its end.
    fn next_of_open(&mut self) -> Option<RawMail> {
        let mail = match self.open.as_mut()? {
            Open::Mbox(reader) => {
                let mail = reader.next();
                self.doubts.append(&mut reader.take_doubts());
                mail
            }
            #[cfg(feature = "pst")]
            Open::Archive(archive) => archive.next(&mut self.doubts),
        };
        if mail.is_none() {
            self.open = None;
        }
        mail
    }

    fn start(&mut self, file: &FoundFile) -> Option<RawMail> {
        match file.kind {
            FileKind::Mbox => self.open(file, |input| Open::Mbox(MboxReader::new(input, file.name.clone()))),
            #[cfg(feature = "pst")]
            FileKind::OutlookArchive => {
                self.open(file, |input| Open::Archive(Archive::open(input, file.name.clone())))
            }
            FileKind::Mail => match whole(file) {
                Ok(bytes) => Some(self.single(file, bytes)),
                Err(error) => self.unreadable(file, &error),
            },
            FileKind::OutlookMessage => match whole(file).and_then(|bytes| read_message(&bytes)) {
                Ok(item) if item.is_mail() => Some(self.single(file, to_mail(&item))),
                Ok(_) => self.left_out(file, "it is an Outlook item, but not a mail"),
                Err(error) => self.unreadable(file, &error),
            },
            _ => None,
        }
    }

    fn open(&mut self, file: &FoundFile, opened: impl FnOnce(File) -> Open) -> Option<RawMail> {
        match File::open(&file.path) {
            Ok(input) => {
                self.open = Some(opened(input));
                None
            }
            Err(error) => self.unreadable(file, &error),
        }
    }

    fn single(&mut self, file: &FoundFile, mut bytes: Vec<u8>) -> RawMail {
        let place = Place { file: file.name.clone(), offset: 0 };
        if file.bytes > MAIL_BYTES_MAX as u64 {
            bytes.truncate(KEPT_BYTES);
            self.doubts.push(too_large(place.clone(), file.bytes));
        }
        let mut mail = RawMail::new(place, without_apple_frame(bytes));
        mail.mailbox = file.mailbox.clone();
        mail
    }

    fn unreadable(&mut self, file: &FoundFile, error: &io::Error) -> Option<RawMail> {
        self.left_out(file, &format!("it cannot be read: {error}"))
    }

    fn left_out(&mut self, file: &FoundFile, what: &str) -> Option<RawMail> {
        self.doubts.push(Doubt {
            place: Place { file: file.name.clone(), offset: 0 },
            what: what.to_owned(),
            assumed: "it was left out".to_owned(),
            settle: String::new(),
        });
        None
    }
}

impl Mails<'_> {
    /// The next mail, drafts included.
    fn any(&mut self) -> Option<RawMail> {
        loop {
            if let Some(mail) = self.next_of_open() {
                return Some(mail);
            }
            let file = self.files.next()?;
            if let Some(mail) = self.start(file) {
                return Some(mail);
            }
        }
    }

    /// Tells of the drafts that were passed over, when the mailbox ends.
    fn tell_of_drafts(&mut self, next: Option<&RawMail>) {
        let Some((mailbox, count)) =
            self.drafts.take_if(|(mailbox, _)| next.is_none_or(|mail| mail.mailbox != *mailbox))
        else {
            return;
        };
        self.doubts.push(Doubt {
            place: Place { file: mailbox, offset: 0 },
            what: format!("{count} drafts: mail that was never sent"),
            assumed: "they were left out".to_owned(),
            settle: String::new(),
        });
    }
}

impl Iterator for Mails<'_> {
    type Item = RawMail;

    fn next(&mut self) -> Option<RawMail> {
        loop {
            let mail = self.any();
            self.tell_of_drafts(mail.as_ref());
            let mail = mail?;
            if !is_draft(&mail) {
                return Some(mail);
            }
            self.drafts.get_or_insert_with(|| (mail.mailbox.clone(), 0)).1 += 1;
        }
    }
}

/// The whole file, or one byte more than is read of any mail.
fn whole(file: &FoundFile) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(file.bytes).unwrap_or(0).min(MAIL_BYTES_MAX));
    File::open(&file.path)?.take(MAIL_BYTES_MAX as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Apple Mail's `.emlx` has the mail's length above it and a property list below.
fn without_apple_frame(mut bytes: Vec<u8>) -> Vec<u8> {
    let Some(end) = memchr::memchr(b'\n', &bytes[..bytes.len().min(24)]) else { return bytes };
    let length =
        std::str::from_utf8(bytes[..end].trim_ascii()).ok().and_then(|text| text.parse::<usize>().ok());
    if let Some(length) = length {
        bytes.drain(..=end);
        bytes.truncate(length);
    }
    bytes
}
