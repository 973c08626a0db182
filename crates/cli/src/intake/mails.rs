//! Reading the mail: batch by batch, each mail once, every core busy.

use std::collections::BTreeMap;
use std::sync::Arc;

use countersign_linking::ReadMail;
use countersign_model::{Doubt, Meeting};
use countersign_reading::Reader;
use countersign_sources::{Folder, MailboxCount, MailboxStats, Pool, RawMail, Seen, parse_mail};
use jiff::Timestamp;
use rayon::prelude::*;

use super::progress::Progress;

/// Mails parsed and read at one go: enough to keep every core busy, little enough to stay in memory.
const BATCH: usize = 1024;

/// What the mail holds.
#[derive(Debug, Default)]
pub(super) struct MailIntake {
    /// Every mail, each once, in the order of the files.
    pub(super) mails: Vec<ReadMail>,
    /// What mails say of meetings, with the method.
    pub(super) invitations: Vec<(Arc<str>, Meeting)>,
    /// What each mailbox covers.
    pub(super) mailboxes: Vec<MailboxStats>,
    /// What could not be taken as it stands.
    pub(super) doubts: Vec<Doubt>,
}

/// A mail that was parsed and read, on its way into the intake.
struct Arrived {
    mailbox: Arc<str>,
    mail: ReadMail,
    invitations: Vec<Meeting>,
    doubts: Vec<Doubt>,
}

/// Reads every mail of `folder`. Coverage, doubts and invitations are those known at `at`.
pub(super) fn read(folder: &Folder, reader: &Reader, at: Timestamp) -> MailIntake {
    let progress = Progress::of(folder);
    let mut source = folder.mails();
    let mut intake = MailIntake::default();
    let mut desk = Desk::default();
    loop {
        let batch: Vec<RawMail> = source.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let arrived: Vec<Arrived> =
            batch.par_iter().map(|raw| progress.after(raw, open(raw, reader))).collect();
        arrived.into_iter().for_each(|mail| desk.take(mail, at, &mut intake));
    }
    intake.doubts.extend(source.take_doubts());
    intake.mailboxes = desk.counts.into_iter().filter_map(|(file, count)| count.stats(file)).collect();
    intake
}

fn open(raw: &RawMail, reader: &Reader) -> Arrived {
    let parsed = parse_mail(raw);
    let reading = reader.read(&parsed.mail, &parsed.body);
    Arrived {
        mailbox: raw.mailbox.clone(),
        mail: ReadMail { mail: parsed.mail, reading },
        invitations: parsed.invitations,
        doubts: parsed.doubts,
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
    fn take(&mut self, mut arrived: Arrived, at: Timestamp, intake: &mut MailIntake) {
        let known = arrived.mail.mail.known_at <= at;
        if known {
            self.counts.entry(arrived.mailbox).or_default().add(&arrived.mail.mail);
        }
        if !self.seen.first_time(&arrived.mail.mail) {
            return;
        }
        if known {
            intake.doubts.append(&mut arrived.doubts);
            let method =
                arrived.mail.mail.meeting.as_ref().map(|meeting| meeting.method.clone()).unwrap_or_default();
            intake
                .invitations
                .extend(arrived.invitations.into_iter().map(|meeting| (method.clone(), meeting)));
        }
        self.pool.share(&mut arrived.mail.mail);
        intake.mails.push(arrived.mail);
    }
}
