//! Citing: from a record, or a passage of it, to evidence.

use std::sync::Arc;

use countersign_linking::{ReadMail, ReadNote};
use countersign_model::{Citation, Evidence, LoggedKind, Meeting, SourceKind};
use countersign_reading::signals::Passage;

/// A passage of a mail or note.
pub fn cite_passage(whole: &Evidence, passage: &Passage) -> Evidence {
    match whole {
        Evidence::Quoted { citation, .. } => Evidence::Quoted {
            citation: citation.clone(),
            quote: passage.quote.clone(),
            span: Some(passage.span),
        },
        searched @ Evidence::Searched(_) => searched.clone(),
    }
}

/// The same evidence as said by somebody else: the author of forwarded words.
pub(crate) fn said_by(evidence: Evidence, by: &str) -> Evidence {
    match evidence {
        Evidence::Quoted { citation, quote, span } => {
            Evidence::Quoted { citation: Citation { by: Arc::from(by), ..citation }, quote, span }
        }
        searched @ Evidence::Searched(_) => searched,
    }
}

/// A mail as a whole.
pub fn cite_mail(mail: &ReadMail) -> Evidence {
    let by = mail.mail.sender().map_or_else(|| Arc::from(""), |a| Arc::from(a.as_str()));
    whole(
        SourceKind::Mail,
        Arc::from(mail.mail.id.as_str()),
        mail.mail.sent_at,
        mail.mail.utc_offset_minutes,
        by,
    )
}

/// A meeting as a whole.
pub fn cite_meeting(meeting: &Meeting) -> Evidence {
    let by = meeting.organizer.as_ref().map_or_else(|| Arc::from(""), |o| Arc::from(o.address.as_str()));
    whole(SourceKind::Meeting, meeting.uid.clone(), meeting.start, meeting.utc_offset_minutes, by)
}

/// A call or note as a whole.
pub fn cite_note(note: &ReadNote) -> Evidence {
    let kind = match note.logged.kind {
        LoggedKind::Call => SourceKind::Call,
        LoggedKind::Meeting => SourceKind::Meeting,
        LoggedKind::Note | LoggedKind::Task | LoggedKind::Email => SourceKind::Note,
    };
    whole(kind, note.logged.id.clone(), note.logged.at, 0, note.logged.owner.clone().unwrap_or_default())
}

fn whole(
    source: SourceKind,
    id: Arc<str>,
    at: jiff::Timestamp,
    utc_offset_minutes: i16,
    by: Arc<str>,
) -> Evidence {
    Evidence::Quoted {
        citation: Citation { source, id, at, utc_offset_minutes, by },
        quote: Arc::from(""),
        span: None,
    }
}
