//! Dates as people write them, worked out from the day on which they were written.

mod beside;
mod calendar;
mod days;
mod feasts;
mod found;
mod frames;
mod lexicon;
mod meaning;
mod months;
mod numeric;
mod parts;
mod ranges;
mod relative;
mod resolve;
mod stretches;
mod tense;
mod text;
mod weekdays;
mod weeks;

#[cfg(test)]
mod tests;

use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use self::frames::framed;
use self::meaning::is_promising;
use self::ranges::range_or_single;
use self::text::Text;
use crate::titles::words::fold;

/// A date or a stretch of days that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateMention {
    /// Bytes of the sentence.
    pub span: Range<usize>,
    /// First day.
    pub from: Date,
    /// Last day; equal to `from` for a single day. "By Friday" and "until 10 April" end there.
    pub to: Date,
    /// How the words frame it.
    pub frame: Frame,
}

/// What the words around a date make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Frame {
    /// On that day: "Thursday at 3", "den 17:e".
    On,
    /// No later than: "by the 10th", "senast fredag", "before Easter".
    By,
    /// Up to and including: "until 10 April", "till och med den 2 december".
    Until,
    /// From then on: "back on 1 December", "åter 4 augusti", "after the 20th".
    From,
    /// In the past as seen from the day of writing: "yesterday", "i förra veckan", "on the 3rd" already gone.
    Past,
}

/// The dates in `sentence`, written on `written`, in order.
pub fn dates(sentence: &str, written: Date) -> Vec<DateMention> {
    let mut mentions: Vec<DateMention> = Vec::new();
    let low = fold(sentence);
    if !is_promising(&low) {
        return mentions;
    }
    let text = Text::new(sentence, &low, written);
    if !text.promising() {
        return mentions;
    }
    let mut i = 0;
    while i < text.tokens.len() {
        if !text.may_begin(i) {
            i += 1;
            continue;
        }
        let previous = mentions.last().map(|m| m.from);
        let Some(found) = range_or_single(&text, i, previous).filter(|found| found.next > i) else {
            i += 1;
            continue;
        };
        let (found, frame) = framed(&text, i, found);
        let (from, to) = found.days;
        let bytes = text.tokens[i].span.start..text.tokens[found.next - 1].span.end;
        mentions.push(DateMention { span: bytes, from, to: to.max(from), frame });
        i = found.next;
    }
    mentions
}
