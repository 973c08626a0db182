//! Titles: how high, and of what.

mod around;
mod field;
mod heads;
mod ladder;
pub(crate) mod running;
pub(crate) mod words;
pub(crate) mod wordset;

#[cfg(test)]
mod tests;

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A title, placed on a ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// As written.
    pub text: String,
    /// 0 staff, handläggare, assistant · 1 specialist, controller · 2 team lead, gruppchef, project manager ·
    /// 3 manager, chef, inköpschef · 4 head of, avdelningschef, director (Europe) · 5 VP, områdeschef, director
    /// (board) · 6 C-level, CFO, ekonomidirektör · 7 CEO, VD, owner, chair, president.
    pub level: u8,
    /// What it is about.
    pub function: Function,
    /// Assists the one whose title follows ("PA to the Managing Director"): the level is the assistant's.
    pub assistant: bool,
}

/// What a title is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Function {
    /// The whole organisation.
    General,
    /// Money.
    Finance,
    /// Computers.
    It,
    /// Buying.
    Procurement,
    /// Law.
    Legal,
    /// People.
    Hr,
    /// What the organisation does: production, warehouse, care, teaching.
    Operations,
    /// Selling and marketing.
    Sales,
    /// Anything else, or unknown.
    Other,
}

/// The title that `text`, a title line or a CRM field, holds; `None` when no title word is in it.
pub fn parse(text: &str) -> Option<Title> {
    field::parse(text)
}

/// Titles inside running text, with their bytes.
pub fn find(text: &str) -> Vec<(Range<usize>, Title)> {
    let low = words::fold(text);
    let words = words::words(text, &low);
    let bytes =
        |found: &running::Found| words[found.words.start].span.start..words[found.words.end - 1].span.end;
    running::titles(&words, true)
        .iter()
        .map(|found| (bytes(found), found.title(&text[bytes(found)])))
        .collect()
}
