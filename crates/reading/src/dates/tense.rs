//! Whether the clause around a date tells of the past.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::text::Text;

/// Is `i` in a clause whose verbs are all in the past?
pub(super) fn past(text: &Text<'_>, i: usize) -> bool {
    let (start, end) = clause(text, i);
    match tense(text, start, end) {
        Some(past) => past,
        None if start == 0 && end < text.tokens.len() => {
            let (next, last) = clause(text, end + 1);
            tense(text, next, last).unwrap_or(false)
        }
        None => false,
    }
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
        ";" | ":" | "(" | ")" | "and" | "och" | "but" | "men" | "so" | "then" | "if" | "om" | "när"
        | "when" | "–" | "—" => !between_digits && !text.tight(i) || text.is(i, &[";", "(", ")"]),
        _ => false,
    }
}

/// `Some(true)` when there are past verbs and no others; `None` without any verb.
fn tense(text: &Text<'_>, start: usize, end: usize) -> Option<bool> {
    let mut found = None;
    for i in start..end.min(text.tokens.len()) {
        let word = text.low(i);
        if OPEN.contains(word) || FORWARD.contains(word) {
            return Some(false);
        }
        if gone(word) {
            found = Some(true);
        }
    }
    found
}

fn gone(word: &str) -> bool {
    if GONE.contains(word) {
        return true;
    }
    word.len() > 4 && (word.ends_with("ed") || word.ends_with("ade") || word.ends_with("tte"))
}

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// Verbs that leave a date in the future.
static OPEN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "will ll shall can could should would may might must is are am re has have need needs want wants going let lets \
         please wo ca hope hopes plan plans expect expects aim aiming try trying intend promise promises \
         ska skall kommer kan kunde bör borde måste får vill ville skulle är har hoppas tar behöver återkommer tänker \
         räknar planerar väntar lovar ber snälla gärna blir hinner ser funkar passar",
    )
});

/// Past verbs that endings do not betray.
static GONE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "was were did had went came got sent met saw spoke rang took gave wrote had held ran sat stood left kept lost \
         won paid bought sold made found heard felt knew thought read began broke brought caught chose drove fell flew \
         var hade fick kom gick gjorde tog gav såg skrev satt stod låg blev höll sålde köpte hörde träffade ringde \
         skickade mötte visste trodde läste bröt drog föll flög lät hann",
    )
});

/// Past in form, but the day that they speak of lies ahead: "it was moved to Friday".
static FORWARD: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "moved postponed pushed booked scheduled rescheduled agreed planned wanted hoped invited promised asked delayed \
         supposed expected proposed arranged deferred \
         flyttade bokade planerade hoppades lovade frågade föreslog kallade senarelade bjöd önskade",
    )
});
