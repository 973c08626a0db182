//! What proves a conclusion, and its address.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A stretch of a text, in Unicode scalars from its beginning; `end` is not part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First scalar.
    pub start: u32,
    /// One past the last scalar.
    pub end: u32,
}

/// What kind of record is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SourceKind {
    /// A mail, by Message-ID.
    Mail,
    /// A meeting, by calendar UID.
    Meeting,
    /// A call logged in the CRM.
    Call,
    /// A note logged in the CRM.
    Note,
    /// A row of the CRM: deal, history, role.
    Crm,
}

/// The address of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Citation {
    /// What kind of record.
    pub source: SourceKind,
    /// Message-ID with angle brackets, calendar UID or the CRM record's id.
    pub id: Arc<str>,
    /// When it was written or took place.
    pub at: Timestamp,
    /// Distance from UTC in minutes, for showing `at` as it was written.
    pub utc_offset_minutes: i16,
    /// Who said it: an address or a name; empty for a record without an author.
    pub by: Arc<str>,
}

/// What proves a conclusion: quoted words, or, for an absence, what was searched.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// Words that stand literally in the cited record; an empty quote cites the record as a whole.
    Quoted {
        /// Where.
        citation: Citation,
        /// The words.
        quote: Arc<str>,
        /// Where in the record's text they stand.
        span: Option<Span>,
    },
    /// Nothing was found there.
    Searched(Searched),
}

/// What was looked through without finding anything.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Searched {
    /// Mails looked through.
    pub mails: u32,
    /// Meetings and calls looked through.
    pub meetings: u32,
    /// The first moment covered.
    pub from: Timestamp,
    /// The last moment covered.
    pub to: Timestamp,
}
