//! Whether the clause around a date tells of the past.

use std::sync::LazyLock;

use crate::titles::wordset::{WordSet, word_set};

use super::text::Text;

/// Do the words around token `i` tell of the past?
pub(super) fn past(text: &Text<'_>, i: usize) -> bool {
    match lead(text, i) {
        Some("by" | "until" | "senast" | "till" | "for" | "inför" | "due" | "later" | "latest") => {
            return false;
        }
        Some("since" | "sedan" | "sen") => return true,
        _ => {}
    }
    if (i + 1..i + 3).any(|at| text.is(at, &["was", "were", "var", "gick"])) {
        return true;
    }
    let (start, end) = clause(text, i);
    let before = (start..i.min(end)).rev().find_map(|at| verb(text, at, i));
    match before {
        Some(true) if shares_verb(text, start) => earlier_clause(text, start).unwrap_or(true),
        Some(past) => past,
        None if i <= start + FRONTED_MAX => following(text, i, end).unwrap_or(false),
        None => false,
    }
}

/// Does the nearest verb before `i` look ahead?
pub(super) fn ahead(text: &Text<'_>, i: usize) -> bool {
    let (start, end) = clause(text, i);
    (start..i.min(end)).rev().find_map(|at| verb(text, at, i)) == Some(false)
}

/// A date so near its clause's beginning stands before its verb.
const FRONTED_MAX: usize = 3;

/// The verb behind a date that opens its clause, in the clause or, at the sentence's beginning, in the next one.
fn following(text: &Text<'_>, i: usize, end: usize) -> Option<bool> {
    let here = (i + 1..end).find_map(|at| verb(text, at, i));
    here.or_else(|| {
        let opens = clause(text, i).0 == 0 && text.low(end) == ",";
        let (start, last) = clause(text, end + 1);
        if opens { (start..last).find_map(|at| verb(text, at, i)) } else { None }
    })
}

fn earlier_clause(text: &Text<'_>, start: usize) -> Option<bool> {
    let (before, _) = clause(text, start - 1);
    (before..start - 1).rev().find_map(|at| verb(text, at, start))
}

/// The word that leads a date in: "by the 22nd" lies ahead, "since the 2nd" is gone, whatever the verb.
fn lead<'a>(text: &Text<'a>, i: usize) -> Option<&'a str> {
    (0..4).map(|back| text.before(i, back + 1)).find(|word| !FILLERS.contains(word))
}

const FILLERS: &[&str] = &["the", "den", "on", "på", "end", "of", "slutet", "av", "than"];

/// "done and copied": a second verb without a subject shares the first one's tense.
fn shares_verb(text: &Text<'_>, start: usize) -> bool {
    start > 0 && text.is(start - 1, &["and", "och"]) && gone(text.low(start))
}

/// The clause around `i`, as token places.
fn clause(text: &Text<'_>, i: usize) -> (usize, usize) {
    let len = text.tokens.len();
    let i = i.min(len);
    let start = (0..i).rev().find(|at| breaks(text, *at)).map_or(0, |at| at + 1);
    let end = (i..len).find(|at| breaks(text, *at)).unwrap_or(len);
    (start, end)
}

fn breaks(text: &Text<'_>, i: usize) -> bool {
    let between_digits = text.number(i + 1).is_some() && i > 0 && text.number(i - 1).is_some();
    match text.low(i) {
        "," | "." => !between_digits,
        ";" | ":" | "(" | ")" | "and" | "och" | "but" | "men" | "so" | "then" | "if" | "om" | "att"
        | "när" | "when" | "–" | "—" => {
            !between_digits && !text.tight(i) || text.is(i, &[";", "(", ")"])
        }
        _ => false,
    }
}

/// Whether the word at `at` is a verb of the past, seen from a date at `date`; `None` for other words.
fn verb(text: &Text<'_>, at: usize, date: usize) -> Option<bool> {
    let word = text.low(at);
    if missed(text, at) {
        return Some(true);
    }
    if OPEN.contains(word) || FORWARD.contains(word) {
        return Some(false);
    }
    if REPORTS.contains(&word) {
        return text.is(date.wrapping_sub(1), &["on", "in", "last", "i"]).then_some(true);
    }
    (gone(word) && !participle(text, at)).then_some(true)
}

/// "should have sent", "borde ha tänkt": a wish about the past.
fn missed(text: &Text<'_>, at: usize) -> bool {
    const MODALS: &[&str] =
        &["should", "could", "would", "must", "might", "borde", "skulle", "kunde", "måste"];
    let next = text.low(at + 1);
    let done = match text.low(at) {
        "have" => {
            gone(next)
                || matches!(
                    next,
                    "been" | "done" | "known" | "seen" | "spoken" | "written" | "taken" | "gone" | "come"
                )
        }
        "ha" => next.len() > 3 && next.ends_with('t'),
        "borde" => return next.len() > 4 && next.ends_with('t'),
        _ => false,
    };
    done && text.is(at.wrapping_sub(1), MODALS)
}

/// "to be signed", "want it delivered": the form of the past without its meaning.
fn participle(text: &Text<'_>, at: usize) -> bool {
    static AUXILIARIES: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "be been being is are get gets getting re m ll will to can could should would may might must \
             shall att ska kan",
        )
    });
    const OBJECTS: &[&str] = &["it", "them", "this", "that", "everything", "all"];
    static WANTS: LazyLock<WordSet> =
        LazyLock::new(|| word_set("want wants need needs have has get like see had"));
    if text.is(at, &["was", "were", "did", "had", "var", "hade"]) {
        return false;
    }
    let object = text.is(at.wrapping_sub(1), OBJECTS) || text.capital(at.wrapping_sub(1));
    let wanted = object && text.among(at.wrapping_sub(2), &WANTS);
    wanted || text.among(at.wrapping_sub(1), &AUXILIARIES)
}

fn gone(word: &str) -> bool {
    if GONE.contains(word) {
        return true;
    }
    let ending = ["ed", "ade", "tte", "ades", "tes"].iter().any(|ending| word.ends_with(ending));
    word.len() > 4 && ending && !NO_VERBS.contains(word)
}

/// Verbs of saying: the date may belong to what was said.
const REPORTS: &[&str] = &["told", "said", "asked", "promised", "sa", "sade", "lovade", "frågade"];
/// Words that only end like past verbs.
static NO_VERBS: LazyLock<WordSet> =
    LazyLock::new(|| word_set("hundred indeed speed exceed proceed embed måtte mitte agreed attached"));

/// Verbs that leave a date in the future.
static OPEN: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "will ll shall can could should would may might must is are am re has have need needs want wants going let lets \
         please wo ca hope hopes plan plans expect expects aim aiming try trying intend promise promises \
         ska skall kommer kan kunde bör borde måste får vill ville skulle är har hoppas tar behöver återkommer tänker \
         räknar planerar väntar lovar ber snälla gärna blir hinner ser funkar passar",
    )
});

/// Past verbs that endings do not betray.
static GONE: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "was were did had went came got sent met saw spoke rang took gave wrote had held ran sat stood left kept lost \
         won paid bought sold made found heard felt knew thought read began broke brought caught chose drove fell flew \
         var hade fick kom gick gjorde tog gav såg skrev satt stod låg blev höll sålde köpte hörde träffade ringde \
         skickade mötte visste trodde läste bröt drog föll flög lät hann",
    )
});

/// Past in form, but the day that they speak of lies ahead: "it was moved to Friday".
static FORWARD: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "dated penciled pencilled slated earmarked targeted targetted moved postponed pushed booked scheduled rescheduled agreed planned wanted hoped invited promised asked delayed \
         supposed expected proposed arranged deferred \
         flyttade bokade planerade hoppades lovade frågade föreslog kallade senarelade bjöd önskade",
    )
});
