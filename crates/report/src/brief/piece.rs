//! A piece of evidence as it is shown: whose words, when, where they stand.

use countersign_committee::Side;
use countersign_linking::DealRecord;
use countersign_model::{Citation, Evidence, Searched, SourceKind, Span};
use countersign_reading::Reader;
use countersign_reading::signals::{Passage, SignalKind};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::Ground;
use crate::clean::Clean;

/// A piece of evidence.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What kind of record; `None` for what was searched without finding anything.
    pub source: Option<SourceKind>,
    /// The record's id.
    pub id: Clean,
    /// Who said it.
    pub by: Clean,
    /// Their words are a seller's.
    pub by_seller: bool,
    /// When, in the clock in which it was written.
    pub at: DateTime,
    /// The words.
    pub quote: Option<Quote>,
    /// What the record is about: a mail's subject, a meeting's title.
    pub subject: Clean,
    /// What was searched without finding anything.
    pub searched: Option<SearchedBrief>,
}

/// Quoted words, in three pieces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quote {
    /// What stands before the telling words.
    pub before: Clean,
    /// The telling words; empty where none are marked.
    pub telling: Clean,
    /// What stands after them.
    pub after: Clean,
}

/// What was looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchedBrief {
    /// Mails.
    pub mails: u32,
    /// Meetings, calls and notes.
    pub meetings: u32,
    /// The first day covered.
    pub from: Date,
    /// The last day covered.
    pub to: Date,
}

impl Piece {
    pub(crate) fn of(evidence: &Evidence, ground: Ground<'_>, reader: Option<&Reader>) -> Self {
        match evidence {
            Evidence::Quoted { citation, quote, span } => {
                let (by, by_seller) = author(citation, ground);
                let range = reader
                    .zip(*span)
                    .and_then(|(reader, span)| telling(reader, citation, span, ground.record));
                Self {
                    source: Some(citation.source),
                    id: Clean::of(&citation.id),
                    by,
                    by_seller,
                    at: local(citation.at, citation.utc_offset_minutes),
                    quote: (!quote.is_empty()).then(|| Quote::of(quote, range)),
                    subject: subject(citation, ground.record),
                    searched: None,
                }
            }
            Evidence::Searched(searched) => Self::nothing_found(searched, ground.as_of),
        }
    }

    fn nothing_found(searched: &Searched, as_of: Date) -> Self {
        let to = local(searched.to, 0);
        let found = SearchedBrief {
            mails: searched.mails,
            meetings: searched.meetings,
            from: local(searched.from, 0).date(),
            // The end of a day in the team's clock may be another day's beginning in UTC.
            to: to.date().min(as_of),
        };
        let nobody = Clean::default();
        Self {
            source: None,
            id: nobody.clone(),
            by: nobody.clone(),
            by_seller: false,
            at: to,
            quote: None,
            subject: nobody,
            searched: Some(found),
        }
    }
}

impl Quote {
    /// `words` with the bytes of `telling` marked.
    pub fn of(words: &str, telling: Option<std::ops::Range<usize>>) -> Self {
        let marked = telling.filter(|range| words.get(range.clone()).is_some()).unwrap_or(0..0);
        Self {
            before: Clean::piece(words[..marked.start].trim_start()),
            telling: Clean::piece(&words[marked.clone()]),
            after: Clean::piece(words[marked.end..].trim_end()),
        }
    }

    /// All of the words.
    pub fn whole(&self) -> String {
        format!("{}{}{}", self.before, self.telling, self.after)
    }
}

/// The day of a piece of evidence, in the clock in which it was written.
pub(crate) fn local_day(evidence: &Evidence) -> Date {
    match evidence {
        Evidence::Quoted { citation, .. } => local(citation.at, citation.utc_offset_minutes).date(),
        Evidence::Searched(searched) => local(searched.to, 0).date(),
    }
}

/// A moment in the clock in which it was written.
pub(crate) fn local(at: Timestamp, offset_minutes: i16) -> DateTime {
    Offset::from_seconds(i32::from(offset_minutes) * 60).unwrap_or(Offset::UTC).to_datetime(at)
}

/// What to call whoever said it, and whether they are one of ours.
fn author(citation: &Citation, ground: Ground<'_>) -> (Clean, bool) {
    let person = ground
        .committee
        .people
        .iter()
        .find(|p| p.addresses.iter().any(|address| address.as_str() == &*citation.by));
    match person {
        Some(person) if !person.name.is_empty() => (Clean::of(&person.name), person.side == Side::Seller),
        Some(person) => (Clean::of(&citation.by), person.side == Side::Seller),
        None => {
            let seller = ground.record.team.seller(&citation.by);
            (Clean::of(seller.map_or(&*citation.by, |seller| &seller.name)), seller.is_some())
        }
    }
}

fn subject(citation: &Citation, record: &DealRecord<'_>) -> Clean {
    let found = match citation.source {
        SourceKind::Mail => {
            record.mails.iter().find(|m| m.mail.id.as_str() == &*citation.id).map(|m| &m.mail.subject)
        }
        SourceKind::Meeting => record.meetings.iter().find(|m| m.uid == citation.id).map(|m| &m.title),
        SourceKind::Call | SourceKind::Note => {
            record.notes.iter().find(|n| n.logged.id == citation.id).map(|n| &n.logged.subject)
        }
        SourceKind::Crm => None,
    };
    found.map(|subject| Clean::of(subject)).unwrap_or_default()
}

/// The words that made the reader believe what the cited sentence says.
fn telling(
    reader: &Reader,
    citation: &Citation,
    span: Span,
    record: &DealRecord<'_>,
) -> Option<std::ops::Range<usize>> {
    let passage = passage(citation, span, record)?;
    let strongest: SignalKind = passage.signals.iter().find(|signal| signal.clear)?.kind;
    let note = matches!(citation.source, SourceKind::Call | SourceKind::Note);
    reader.telling(&passage.quote, strongest, note)
}

fn passage<'r>(citation: &Citation, span: Span, record: &'r DealRecord<'_>) -> Option<&'r Passage> {
    let passages = match citation.source {
        SourceKind::Mail => {
            let mail = record.mails.iter().find(|m| m.mail.id.as_str() == &*citation.id)?;
            &mail.reading.text.passages
        }
        SourceKind::Call | SourceKind::Note => {
            let note = record.notes.iter().find(|n| n.logged.id == citation.id)?;
            &note.reading.passages
        }
        SourceKind::Meeting | SourceKind::Crm => return None,
    };
    passages.iter().find(|passage| passage.span == span)
}
