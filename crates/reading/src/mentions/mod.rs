//! Who is spoken of in a sentence.

mod bodies;
mod bosses;
mod gazetteer;
mod initials;
mod known;
mod names;
mod pronouns;
mod roles;
mod sentence;

#[cfg(test)]
mod tests;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use self::known::Known;
use self::names::{Name, Reading};
use self::sentence::Sentence;
use crate::titles::running::Found;
use crate::titles::words::fold;
use crate::titles::{Function, Title};

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
    let low = fold(sentence);
    let sentence = Sentence::new(sentence, &low);
    let mut mentions = Vec::new();
    let mut i = 0;
    while i < sentence.words.len() {
        let (next, found) = if sentence.words[i].sign { (i + 1, None) } else { at(&sentence, i) };
        mentions.extend(found);
        i = next.max(i + 1);
    }
    mentions
}

/// Whoever is spoken of at word `i`, and where to go on.
fn at(sentence: &Sentence<'_>, i: usize) -> (usize, Option<Mention>) {
    let known = sentence.known[i];
    if known.is(Known::BOSS)
        && let Some((end, who)) = bosses::boss(sentence, i)
    {
        return boss_by_name(sentence, i, end).unwrap_or_else(|| (end, Some(mention(sentence, i, end, who))));
    }
    if known.is(Known::BODY)
        && let Some(end) = body(sentence, i)
    {
        let words = sentence.words[i].span.start..sentence.words[end - 1].span.end;
        let who = Who::Body(bodies::bare(&sentence.text[words]).to_owned());
        return (end, Some(mention(sentence, i, end, who)));
    }
    if let Some(found) = sentence.title_at(i) {
        return role(sentence, found);
    }
    if let Some(letters) = initials::initials(sentence, i) {
        return (i + 1, Some(mention(sentence, i, i + 1, Who::Initials(letters))));
    }
    if known.is(Known::PRONOUN)
        && let Some(who) = pronouns::pronoun(sentence, i)
    {
        return (i + 1, Some(mention(sentence, i, i + 1, who)));
    }
    match names::name(sentence, i) {
        Reading::Name(name) => named(sentence, i, name, None),
        Reading::Thing(end) => (end, None),
        Reading::Nothing => (i + 1, None),
    }
}

/// The word behind the group that begins at word `i`, unless that is the beginning of a longer title.
fn body(sentence: &Sentence<'_>, i: usize) -> Option<usize> {
    let chair = sentence.title_at(i).filter(|found| found.words.len() > 1);
    bodies::body(sentence, i).filter(|end| chair.is_none_or(|found| found.words.end <= *end))
}

/// How high somebody's boss is, when nothing else tells.
const BOSS_LEVEL: u8 = 3;

/// "my boss Ingeborg", "hennes chef, Nils Wik": a name, with the words for the boss as title.
fn boss_by_name(sentence: &Sentence<'_>, start: usize, end: usize) -> Option<(usize, Option<Mention>)> {
    let behind = if sentence.low(end) == "," { end + 1 } else { end };
    let Reading::Name(name) = names::name(sentence, behind) else { return None };
    if !name.sure || !sentence.capital(behind) {
        return None;
    }
    let words = sentence.words[start].span.start..sentence.words[end - 1].span.end;
    let text = sentence.text[words].to_owned();
    let title = Title { text, level: BOSS_LEVEL, function: Function::Other, assistant: false };
    let bare = sentence.text[name.bytes.clone()].to_owned();
    let who = Who::Named { name: bare, title: Some(title), honorific: name.honorific, sure: true };
    Some((name.end, Some(Mention { span: name.bytes, who })))
}

/// A title, with the name that stands behind it or alone.
fn role(sentence: &Sentence<'_>, found: &Found) -> (usize, Option<Mention>) {
    let (start, end) = (found.words.start, found.words.end);
    if let Some(behind) = roles::name_behind(sentence, found)
        && let Reading::Name(name) = names::name(sentence, behind)
        && (name.sure || behind == end)
    {
        return named(sentence, behind, name, Some(found));
    }
    if !roles::points_at_somebody(sentence, found) {
        return (end, None);
    }
    (end, Some(mention(sentence, start, end, Who::Role(title(sentence, found)))))
}

/// A name, with the title before or behind it.
fn named(
    sentence: &Sentence<'_>,
    start: usize,
    name: Name,
    before: Option<&Found>,
) -> (usize, Option<Mention>) {
    let opens = sentence.opens(start);
    let behind = if before.is_some() { None } else { roles::title_behind(sentence, name.end, opens) };
    let next = behind.map_or(name.end, |found| found.words.end);
    let title = before.or(behind).map(|found| title(sentence, found));
    let text = sentence.text[name.bytes.clone()].to_owned();
    let sure = name.sure || title.is_some() && text.contains(' ');
    let who = Who::Named { name: text, title, honorific: name.honorific, sure };
    (next, Some(Mention { span: name.bytes, who }))
}

fn title(sentence: &Sentence<'_>, found: &Found) -> Title {
    let bytes = sentence.words[found.words.start].span.start..sentence.words[found.words.end - 1].span.end;
    found.title(&sentence.text[bytes])
}

fn mention(sentence: &Sentence<'_>, start: usize, end: usize, who: Who) -> Mention {
    Mention { span: sentence.words[start].span.start..sentence.words[end - 1].span.end, who }
}
