//! A mail as it was sent, before it takes the form of bytes.

use jiff::ZonedDateTime;

use crate::cast::Person;
use crate::script::MailKind;

/// A mail as it was sent.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    /// Its Message-ID, without the angle brackets.
    pub(crate) id: String,
    /// The ids of the mails before it in the conversation, the oldest first.
    pub(crate) references: Vec<String>,
    pub(crate) at: ZonedDateTime,
    pub(crate) from: Person,
    pub(crate) to: Vec<Person>,
    pub(crate) cc: Vec<Person>,
    pub(crate) subject: String,
    pub(crate) kind: MailKind,
    pub(crate) html: bool,
    /// What the sender wrote themself, as they typed it.
    pub(crate) words: String,
    /// All that the mail shows: own words, signature, and what is quoted or passed on.
    pub(crate) body: String,
    pub(crate) attach: Vec<String>,
}

impl Letter {
    /// Does it lie in the mailbox of `address`?
    pub(crate) fn concerns(&self, address: &str) -> bool {
        [&self.from].into_iter().chain(&self.to).chain(&self.cc).any(|person| person.address == address)
    }
}
