//! The heads of all mails: batch by batch, each mail once, every core busy. Texts are read later, and only where
//! something asks for them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use countersign_linking::ReadMail;
use countersign_model::Meeting;
use countersign_sources::{
    Folder, MailHead, MailboxCount, MailboxStats, Mails, Pool, RawMail, Seen, Stretch, parse_head,
};
use jiff::Timestamp;
use rayon::prelude::*;

use super::progress::Progress;
use super::unread::Unread;

/// Mails taken apart at one go: enough to keep every core busy, little enough to stay in memory.
pub(super) const BATCH: usize = 1024;

/// What the mail holds.
#[derive(Debug)]
pub(super) struct MailIntake {
    /// Every mail, each once, in the order of the files, its text unread.
    pub(super) mails: Vec<ReadMail>,
    /// What mails say of meetings, with the method.
    pub(super) invitations: Vec<(Arc<str>, Meeting)>,
    /// What each mailbox covers.
    pub(super) mailboxes: Vec<MailboxStats>,
    /// Where the texts are, and what could not be taken as it stands.
    pub(super) unread: Unread,
}

/// A mail's head, on its way into the intake.
struct Arrived {
    mailbox: Arc<str>,
    stretch: Stretch,
    head: MailHead,
}

/// Takes the head of every mail of `folder`. Coverage, doubts and invitations are those known at `at`.
pub(super) fn read(folder: &Folder, at: Timestamp) -> MailIntake {
    let progress = Progress::of(folder);
    let mut source = folder.mails();
    let mut intake = MailIntake {
        mails: Vec::new(),
        invitations: Vec::new(),
        mailboxes: Vec::new(),
        unread: Unread::of(folder),
    };
    let mut desk = Desk::default();
    let open = |raw: &RawMail| progress.after(raw, Arrived::open(raw));
    in_batches(&mut source, |batch| {
        let arrived: Vec<Arrived> = batch.par_iter().map(open).collect();
        arrived.into_iter().for_each(|mail| desk.take(mail, at, &mut intake));
    });
    intake.unread.doubts_at_the_end(source.take_doubts());
    intake.mailboxes = desk.counts.into_iter().filter_map(|(file, count)| count.stats(file)).collect();
    intake
}

/// Hands `source` on in batches; while one is worked on, the next is taken from the disk.
fn in_batches(source: &mut Mails<'_>, mut work: impl FnMut(Vec<RawMail>)) {
    std::thread::scope(|scope| {
        let (give, take) = sync_channel(1);
        scope.spawn(move || {
            loop {
                let batch: Vec<RawMail> = source.by_ref().take(BATCH).collect();
                if batch.is_empty() || give.send(batch).is_err() {
                    break;
                }
            }
        });
        take.into_iter().for_each(&mut work);
    });
}

impl Arrived {
    fn open(raw: &RawMail) -> Self {
        Self { mailbox: raw.mailbox.clone(), stretch: raw.stretch(), head: parse_head(raw) }
    }
}

/// What is kept while mails go by.
#[derive(Default)]
struct Desk {
    seen: Seen,
    pool: Pool,
    counts: BTreeMap<Arc<str>, MailboxCount>,
}

impl Desk {
    fn take(&mut self, arrived: Arrived, at: Timestamp, intake: &mut MailIntake) {
        let Arrived { mailbox, stretch, head: MailHead { mut mail, invitations, doubts } } = arrived;
        let known = mail.known_at <= at;
        if known {
            self.counts.entry(mailbox).or_default().add(&mail);
        }
        if !self.seen.first_time(&mail) {
            return;
        }
        if known {
            intake.unread.doubt(&mail.place, doubts);
            let method = mail.meeting.as_ref().map(|meeting| meeting.method.clone()).unwrap_or_default();
            intake.invitations.extend(invitations.into_iter().map(|meeting| (method.clone(), meeting)));
        }
        self.pool.share(&mut mail);
        intake.unread.note(&mail.place.file, stretch);
        intake.mails.push(ReadMail::unread(mail));
    }
}
