//! The same mail in several mailboxes is one mail.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use countersign_model::{Mail, MessageId};
use jiff::Timestamp;

/// The mails met so far. Whoever comes first wins: feed it in the order of [`Folder::mails`](crate::Folder::mails).
///
/// Mails are the same when their ids are. Outlook keeps what was sent without an id; such a mail is the same as one
/// of the same sender, second and subject.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    ids: HashSet<MessageId>,
    /// For a hash of sender, second and subject: was the mail met without an id?
    letters: HashMap<u64, bool>,
}

impl Seen {
    /// Notes `mail`; `true` when it had not been met before.
    pub fn first_time(&mut self, mail: &Mail) -> bool {
        if !self.ids.insert(mail.id.clone()) {
            return false;
        }
        let nameless = mail.id.as_str().starts_with("<countersign-");
        let Some(letter) = letter(mail) else { return true };
        match self.letters.entry(letter) {
            Entry::Vacant(entry) => {
                entry.insert(nameless);
                true
            }
            // Two mails with ids of their own are two, however alike.
            Entry::Occupied(mut entry) => {
                let same = nameless != *entry.get();
                entry.insert(false);
                !same
            }
        }
    }

    /// How many different ids were met.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Has none been met?
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

/// A hash of who sent it, when, and under which subject; `None` where one of them lacks.
fn letter(mail: &Mail) -> Option<u64> {
    let dated = mail.sent_at != Timestamp::UNIX_EPOCH;
    let sender = mail.sender().filter(|_| dated)?;
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    Some(hasher.hash_one((sender, mail.sent_at.as_second(), mail.subject.as_ref())))
}
