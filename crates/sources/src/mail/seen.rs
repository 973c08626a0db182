//! The same mail in several mailboxes is one mail.

use std::collections::HashSet;

use countersign_model::{Mail, MessageId};

/// The ids met so far. Whoever comes first wins: feed it in the order of [`Folder::mails`](crate::Folder::mails).
#[derive(Debug, Clone, Default)]
pub struct Seen(HashSet<MessageId>);

impl Seen {
    /// Notes `mail`; `true` when it had not been met before.
    pub fn first_time(&mut self, mail: &Mail) -> bool {
        self.0.insert(mail.id.clone())
    }

    /// How many different mails were met.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Has none been met?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
