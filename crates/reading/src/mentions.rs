//! Who is spoken of in a sentence.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::titles::Title;

/// Somebody that a sentence speaks of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Bytes of the sentence.
    pub span: Range<usize>,
    /// Who, as far as the words tell.
    pub who: Who,
}

/// How a sentence points at somebody. Which person that is, is for `committee` to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Who {
    /// By name: "Jack Ström, vår trafikchef", "Mr Jones", "Ingemar".
    Named {
        /// The name without honorific: "Jack Ström", "Jones", "Ingemar".
        name: String,
        /// A title that stands with the name.
        title: Option<Title>,
        /// "Mr", "Ms", "Dr", "herr", "fru" stood before it: the name is a last name or a full name.
        honorific: bool,
        /// Surely a person's name. Otherwise a capitalised word at the beginning of a sentence or one that
        /// may be a firm's, a product's or a place's: it counts only if somebody of that name is known.
        sure: bool,
    },
    /// By initials, as sellers' notes have them: "RH".
    Initials(String),
    /// By title alone: "our CFO", "byråchefen".
    Role(Title),
    /// Someone above the speaker: "my boss", "min chef", "upstairs".
    SpeakersBoss,
    /// Someone above the person named before: "her boss", "hans chef".
    TheirBoss,
    /// A group: "the board", "styrgruppen", "ledningen", "the partners".
    Body(String),
    /// A third person by pronoun.
    Pronoun(Pronoun),
    /// The speaker: "I", "my", "jag", "mitt".
    Speaker,
}

/// Which pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Pronoun {
    /// he, him, his; han, honom, hans.
    He,
    /// she, her, hers; hon, henne, hennes.
    She,
    /// they, them (one or more); de, dem, hen.
    They,
}

/// Everyone whom `sentence` speaks of, in order.
pub fn mentions(sentence: &str) -> Vec<Mention> {
    let _ = sentence;
    Vec::new()
}
