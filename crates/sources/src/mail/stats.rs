//! What a mailbox covers: whose it is, from when to when, and whether it has both directions.

use std::collections::HashMap;
use std::sync::Arc;

use countersign_model::{EmailAddress, Mail};
use jiff::Timestamp;

/// An address is the owner's when it occurs in at least this share of a mailbox's mails.
const OWNER_SHARE_MIN: f64 = 0.8;

/// What is known of one mailbox, copies in other mailboxes included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxStats {
    /// The mailbox: an mbox file or the directory of single mails, as in [`RawMail::mailbox`](crate::RawMail).
    pub file: Arc<str>,
    /// When its first mail was sent.
    pub first: Timestamp,
    /// When its last mail was sent.
    pub last: Timestamp,
    /// How many mails it holds; undated ones are not counted.
    pub mails: usize,
    /// How many of them its owner sent; 0 without an owner.
    pub sent_by_owner: usize,
    /// The address that is in almost all of its mails, as sender or recipient.
    pub owner: Option<EmailAddress>,
}

/// Counts while mails go by; one for each mailbox.
#[derive(Debug, Clone, Default)]
pub struct MailboxCount {
    mails: usize,
    span: Option<(Timestamp, Timestamp)>,
    /// For each address: in how many mails, and how many of them it sent.
    addresses: HashMap<EmailAddress, (usize, usize)>,
}

impl MailboxCount {
    /// Counts `mail`. Undated mails don't count.
    pub fn add(&mut self, mail: &Mail) {
        if mail.sent_at == Timestamp::UNIX_EPOCH {
            return;
        }
        self.mails += 1;
        let (first, last) = self.span.unwrap_or((mail.sent_at, mail.sent_at));
        self.span = Some((first.min(mail.sent_at), last.max(mail.sent_at)));
        let mut met: Vec<&EmailAddress> = mail.everyone().map(|mailbox| &mailbox.address).collect();
        met.sort();
        met.dedup();
        for address in met {
            self.addresses.entry(address.clone()).or_default().0 += 1;
        }
        if let Some(sent) = mail.sender().and_then(|sender| self.addresses.get_mut(sender)) {
            sent.1 += 1;
        }
    }

    /// What the mails of the mailbox called `file` come to; `None` when there was none with a date.
    pub fn stats(&self, file: Arc<str>) -> Option<MailboxStats> {
        let (first, last) = self.span?;
        let most =
            self.addresses.iter().max_by(|(a, x), (b, y)| (x.0, x.1).cmp(&(y.0, y.1)).then_with(|| b.cmp(a)));
        let owner = most.filter(|(_, (in_mails, _))| *in_mails as f64 >= OWNER_SHARE_MIN * self.mails as f64);
        Some(MailboxStats {
            file,
            first,
            last,
            mails: self.mails,
            sent_by_owner: owner.map_or(0, |(_, (_, sent))| *sent),
            owner: owner.map(|(address, _)| address.clone()),
        })
    }
}
