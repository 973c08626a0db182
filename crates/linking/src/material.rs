//! Everything that was read, and what of it was known on a date.

use countersign_model::{Crm, LoggedActivity, Mail, Meeting};
use countersign_reading::{MailReading, TextReading};
use jiff::Timestamp;

use crate::team::Team;

/// A mail with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadMail {
    /// Who, whom, when.
    pub mail: Mail,
    /// What.
    pub reading: MailReading,
}

impl ReadMail {
    /// A mail whose text is not read, because nothing asks for it.
    pub fn unread(mail: Mail) -> Self {
        let text = TextReading::default();
        Self { mail, reading: MailReading { automatic: None, voices: Vec::new(), text } }
    }
}

/// A logged activity with what its text says.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadNote {
    /// The CRM's record.
    pub logged: LoggedActivity,
    /// What its text says.
    pub reading: TextReading,
}

/// Everything that was read.
#[derive(Debug, Default)]
pub struct Material {
    /// The CRM's records; activities are in `notes`.
    pub crm: Crm,
    /// Mails, each once, by the time they were sent.
    pub mails: Vec<ReadMail>,
    /// Meetings by start.
    pub meetings: Vec<Meeting>,
    /// Calls and notes by time.
    pub notes: Vec<ReadNote>,
    /// Our side.
    pub team: Team,
}

/// What was known at a moment. Later records do not exist in it.
#[derive(Debug)]
pub struct Snapshot<'a> {
    /// The moment.
    pub at: Timestamp,
    /// The CRM's records; look at their `known_at`.
    pub crm: &'a Crm,
    /// Mails known by then, by the time they were sent.
    pub mails: Vec<&'a ReadMail>,
    /// Meetings known by then, by start.
    pub meetings: Vec<&'a Meeting>,
    /// Calls and notes known by then, by time.
    pub notes: Vec<&'a ReadNote>,
    /// Our side.
    pub team: &'a Team,
}

impl Material {
    /// Puts everything in order of time, ties broken by id, so that the order of files does not matter.
    pub fn sort(&mut self) {
        self.mails.sort_by(|a, b| (a.mail.sent_at, &a.mail.id).cmp(&(b.mail.sent_at, &b.mail.id)));
        self.meetings.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
        self.notes.sort_by(|a, b| (a.logged.at, &a.logged.id).cmp(&(b.logged.at, &b.logged.id)));
    }

    /// What was known at `at`.
    pub fn as_of(&self, at: Timestamp) -> Snapshot<'_> {
        Snapshot {
            at,
            crm: &self.crm,
            mails: self.mails.iter().filter(|m| m.mail.known_at <= at).collect(),
            meetings: self.meetings.iter().filter(|m| m.known_at <= at).collect(),
            notes: self.notes.iter().filter(|n| n.logged.known_at <= at).collect(),
            team: &self.team,
        }
    }
}
