//! Titles that point at people, and titles that stand with a name.

use std::sync::LazyLock;

use crate::titles::running::Found;
use crate::titles::wordset::{WordSet, word_set};

use super::names::HONORIFICS;
use super::sentence::Sentence;

/// Does the title point at a person of the house, or only speak of a post ("any manager")?
pub(super) fn points_at_somebody(sentence: &Sentence<'_>, found: &Found) -> bool {
    static VAGUE: LazyLock<WordSet> = LazyLock::new(|| {
        word_set("any every each no some another varje någon ingen vilken a an en ett as som same")
    });
    let start = found.words.start;
    let vague = start > 0 && sentence.among(start - 1, &VAGUE);
    let new = sentence.is(start, &["new", "ny", "nya"])
        || start > 0 && sentence.is(start - 1, &["new", "ny", "nya"]);
    let same_role = sentence.is(start.wrapping_sub(1), &["as", "som"]) && found.level >= 3;
    !vague || new || same_role
}

/// Where a name may begin that belongs to the title before it: "our CFO Preston Vail", "the owner, Mr Bale".
pub(super) fn name_behind(sentence: &Sentence<'_>, found: &Found) -> Option<usize> {
    let end = found.words.end;
    if sentence.capital(end) {
        return Some(end);
    }
    let comma = sentence.is(end, &[",", ":", "-", "–", "(", "=", "is", "är", "heter", "called", "named"]);
    let next = sentence.words.get(end + 1)?;
    let named = sentence.given(end + 1).is_some() || sentence.among(end + 1, &HONORIFICS);
    (comma && next.capital && named).then_some(end + 1)
}

/// The title that stands behind a name which ends before word `end`, and whether the name opens the sentence.
pub(super) fn title_behind<'s>(sentence: &'s Sentence<'_>, end: usize, opens: bool) -> Option<&'s Found> {
    static DETERMINERS: LazyLock<WordSet> =
        LazyLock::new(|| word_set("our the their my its vår vårt min deras a en your er new nya"));
    let linked = sentence.is(end, &[",", "(", "-", "–", "—"]);
    let is = predicate(sentence, end);
    if !linked && is.is_none() {
        return sentence.title_at(end).filter(|found| sentence.capital(found.words.start));
    }
    let mut at = is.unwrap_or(end + 1);
    while sentence.among(at, &DETERMINERS) && sentence.title_at(at).is_none() {
        at += 1;
    }
    let found = sentence.title_at(at)?;
    let closed = !sentence.word(found.words.end)
        || sentence.is(
            found.words.end,
            &["of", "at", "for", "på", "i", "hos", "för", "in", "who", "som", "and", "och"],
        );
    let bracket = sentence.low(end) == "(";
    let definite = sentence.swedish
        && at == end + 1
        && linked
        && !bracket
        && definite_form(sentence.low(found.words.end - 1));
    let new_clause = linked
        && !bracket
        && !closed
        && (opens
            || definite
            || is.is_none() && sentence.is(at.wrapping_sub(1), &["the", "my", "our", "vår", "min"]));
    (!new_clause).then_some(found)
}

/// Behind "is our", "är vår", ", who is", ", som är": where the title begins.
fn predicate(sentence: &Sentence<'_>, end: usize) -> Option<usize> {
    let at = if sentence.low(end) == "," { end + 1 } else { end };
    let at = if sentence.is(at, &["who", "som"]) { at + 1 } else { at };
    let commas = at > end && sentence.low(at - 1) == ",";
    (sentence.is(at, &["is", "är"]) && !commas).then_some(at + 1)
}

fn definite_form(word: &str) -> bool {
    word.ends_with("en") || word.ends_with(":n") || word.ends_with("rn") || word.ends_with("ren")
}
