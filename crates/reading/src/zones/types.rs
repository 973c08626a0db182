//! What zoning gives: zones in order, and the voices that speak in them.

use std::ops::Range;

use countersign_model::EmailAddress;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A mail's text, divided. The zones are in order, do not overlap and cover the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Zoned {
    /// Stretches of the text, in order.
    pub zones: Vec<Zone>,
    /// Who speaks. The first is the mail's own author, of whom the text knows only the signature.
    pub voices: Vec<Voice>,
}

impl Zoned {
    /// The zones of one kind, with their voices.
    pub fn of(&self, kind: ZoneKind) -> impl Iterator<Item = (&Zone, &Voice)> {
        self.zones.iter().filter(move |zone| zone.kind == kind).map(|zone| (zone, &self.voices[zone.voice]))
    }
}

/// A stretch of the text that is one voice's and of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// What it is.
    pub kind: ZoneKind,
    /// Bytes of the text; both ends are character boundaries.
    pub span: Range<usize>,
    /// Whose it is: an index into [`Zoned::voices`].
    pub voice: usize,
}

/// What a zone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ZoneKind {
    /// What the mail's author wrote in this mail.
    Own,
    /// An earlier mail that is being answered; also the header and attribution lines above quoted or
    /// forwarded words, which nobody wrote.
    Quoted,
    /// Somebody else's words, passed on: evidence about whoever wrote them.
    Forwarded,
    /// Closing, name, title, address.
    Signature,
    /// Confidentiality, virus and environment notices, unsubscribe footers.
    Disclaimer,
}

/// Someone who speaks in the mail.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Voice {
    /// Who, as far as an attribution or a header tells; always `None` for the mail's own author, whom the
    /// mail's own headers name.
    pub author: Option<VoiceAuthor>,
    /// When they wrote it, in their own clock.
    pub sent: Option<DateTime>,
    /// To whom they wrote it.
    pub recipients: Vec<VoiceAuthor>,
    /// Under what subject, empty where unknown.
    pub subject: String,
    /// How they signed.
    pub signature: Option<SignatureBlock>,
    /// From the first to the last byte of what is theirs, header lines included.
    pub span: Range<usize>,
}

/// A name and, where it is given, an address, as an attribution or a header inside the text has them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct VoiceAuthor {
    /// The name, empty where only an address is given.
    pub name: String,
    /// The address.
    pub address: Option<EmailAddress>,
}

/// A signature, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SignatureBlock {
    /// Its lines without quote marks, white space and blank lines.
    pub lines: Vec<String>,
    /// The name that it gives.
    pub name: Option<String>,
    /// The title: how we learn who somebody is.
    pub title: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The first telephone number.
    pub phone: Option<String>,
}
