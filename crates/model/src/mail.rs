//! A mail without its text, and its text.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{EmailAddress, Mailbox, Place};

/// A Message-ID with its angle brackets, as a citation shows it.
///
/// A mail without one gets an id made from its content by `sources`, so that it can still be cited.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MessageId(Arc<str>);

impl MessageId {
    /// Wraps `text`, adding angle brackets where they lack.
    pub fn new(text: &str) -> Self {
        let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
        Self(format!("<{bare}>").into())
    }

    /// The id with its angle brackets.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A mail without its text: who, whom, when. The text ([`MailBody`]) is read once and let go, so that a
/// million of these fit in memory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mail {
    /// Its Message-ID.
    pub id: MessageId,
    /// The mail that this one answers, where the header says so.
    pub in_reply_to: Option<MessageId>,
    /// The conversation so far, oldest first, where the header says so.
    pub references: Vec<MessageId>,
    /// When it was sent (Date header, else when it was received).
    pub sent_at: Timestamp,
    /// The sender's distance from UTC in minutes, for showing the time as it was written.
    pub utc_offset_minutes: i16,
    /// When the selling team could know it: received, else sent.
    pub known_at: Timestamp,
    /// Who sent it; `None` when the header is missing or broken.
    pub from: Option<Mailbox>,
    /// Whom it is addressed to.
    pub to: Vec<Mailbox>,
    /// Who was copied.
    pub cc: Vec<Mailbox>,
    /// Who was copied without the others seeing it (only in the sender's own mailbox).
    pub bcc: Vec<Mailbox>,
    /// The decoded subject.
    pub subject: Arc<str>,
    /// Names and sizes of what was attached; contents are never opened.
    pub attachments: Vec<Attachment>,
    /// What the headers say about how the mail came to be.
    pub marks: HeaderMarks,
    /// A calendar object inside the mail: an invitation or an answer to one.
    pub meeting: Option<MeetingMessage>,
    /// Where it was found first; copies in other mailboxes are the same mail.
    pub place: Place,
}

impl Mail {
    /// Everyone it was sent to, copied or blind-copied, in header order.
    pub fn recipients(&self) -> impl Iterator<Item = &Mailbox> {
        self.to.iter().chain(&self.cc).chain(&self.bcc)
    }

    /// Everyone in the headers, the sender first.
    pub fn everyone(&self) -> impl Iterator<Item = &Mailbox> {
        self.from.iter().chain(self.recipients())
    }

    /// The sender's address.
    pub fn sender(&self) -> Option<&EmailAddress> {
        self.from.as_ref().map(|from| &from.address)
    }
}

/// The decoded text of a mail: its plain part, or our text of its HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailBody {
    /// Line ends are `\n`. Citations count Unicode scalars from its beginning.
    pub text: String,
    /// The text was made from HTML, because no plain part came with it.
    pub from_html: bool,
}

/// A file that came with a mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its decoded file name, empty where none was given.
    pub name: Arc<str>,
    /// Its declared media type, such as `application/pdf`.
    pub media_type: Arc<str>,
    /// Its size in bytes, decoded.
    pub bytes: u32,
}

/// Headers by which automatic mail gives itself away.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HeaderMarks {
    /// `Auto-Submitted`, lower case, unless `no`.
    pub auto_submitted: Option<Arc<str>>,
    /// `Precedence`, lower case.
    pub precedence: Option<Arc<str>>,
    /// `List-Unsubscribe`, `List-Id` or a bulk mailer's own header is present.
    pub mailing_list: bool,
    /// `X-Autoreply`, `X-Autorespond` or `X-Auto-Response-Suppress` is present.
    pub auto_response: bool,
    /// `Return-Path: <>`, as bounces have it.
    pub null_return_path: bool,
    /// The content type is a delivery report.
    pub delivery_report: bool,
    /// The content type is a read receipt (disposition notification).
    pub read_receipt: bool,
    /// The addresses that a delivery report says could not be reached.
    pub failed_recipients: Vec<EmailAddress>,
}

/// A meeting invitation or an answer to one, carried inside a mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingMessage {
    /// `REQUEST`, `REPLY`, `CANCEL` …, upper case.
    pub method: Arc<str>,
    /// The meeting's calendar UID.
    pub uid: Arc<str>,
}
