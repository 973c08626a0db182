//! A piece of evidence, as JSON.

use countersign_model::{Citation, Evidence, SourceKind, Span};
use jiff::Timestamp;
use jiff::tz::Offset;
use serde::Serialize;

use crate::brief::Ground;

/// A piece of evidence.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceJson {
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    searched: Option<SearchedJson>,
}

#[derive(Debug, Serialize)]
struct SearchedJson {
    mails: u32,
    meetings: u32,
    from: String,
    to: String,
}

impl EvidenceJson {
    /// `evidence`, found in `ground`.
    pub(super) fn of(evidence: &Evidence, ground: Ground<'_>) -> Self {
        match evidence {
            Evidence::Quoted { citation, quote, span } => Self {
                source: source_name(citation.source),
                id: Some(citation.id.to_string()),
                at: local(citation.at, citation.utc_offset_minutes),
                by: author(citation, ground),
                quote: (!quote.is_empty()).then(|| quote.to_string()),
                start: span.map(|Span { start, .. }| start),
                end: span.map(|Span { end, .. }| end),
                searched: None,
            },
            Evidence::Searched(searched) => Self {
                source: "searched",
                id: None,
                at: local(searched.to, 0),
                by: None,
                quote: None,
                start: None,
                end: None,
                searched: Some(SearchedJson {
                    mails: searched.mails,
                    meetings: searched.meetings,
                    from: local(searched.from, 0),
                    to: local(searched.to, 0),
                }),
            },
        }
    }
}

/// An address or a name; a seller whom the CRM gives by an id is told by their address, else their name.
fn author(citation: &Citation, ground: Ground<'_>) -> Option<String> {
    let told = || match ground.record.team.seller(&citation.by) {
        Some(seller) => seller.email.as_ref().map_or_else(|| seller.name.to_string(), ToString::to_string),
        None => citation.by.to_string(),
    };
    (!citation.by.is_empty()).then(told)
}

/// The name of a kind of record.
pub fn source_name(source: SourceKind) -> &'static str {
    match source {
        SourceKind::Mail => "mail",
        SourceKind::Meeting => "meeting",
        SourceKind::Call => "call",
        SourceKind::Note => "note",
        SourceKind::Crm => "crm",
    }
}

/// RFC 3339 in the clock in which it was written.
fn local(at: Timestamp, offset_minutes: i16) -> String {
    let offset = Offset::from_seconds(i32::from(offset_minutes) * 60).unwrap_or(Offset::UTC);
    at.display_with_offset(offset).to_string()
}
