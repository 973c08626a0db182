//! Months, quarters and years as a whole: "in August", "March 2027", "Q3", "under 2027".

use std::sync::LazyLock;

use super::calendar::months;
use super::days::{month_at, year_at};
use super::found::Found;
use super::lexicon::{Lex, Unit, Which};
use super::resolve::bare_month;
use super::stretches::moved;
use super::tense::past;
use super::text::Text;
use crate::titles::wordset::{WordSet, word_set};

/// A month after a word that shows that it is one, or with its year.
pub(super) fn month(text: &Text<'_>, i: usize) -> Option<Found> {
    let (month, next) = month_at(text, i)?;
    if let Some((year, next)) = year_at(text, next) {
        return Some(Found::stretch(next, months(year, month, 1)?));
    }
    let before = text.before(i, 1);
    let noted = matches!(before, ":" | "=" | "~") && text.capital(i) && text.number(next).is_none();
    let beside = text.is(i + 1, &["/", "–", "-"]) && text.month(i + 2).is_some()
        || text.is(i.wrapping_sub(1), &["/", "–", "-", "or", "eller", "and", "och"])
            && text.month(i.wrapping_sub(2)).is_some();
    let shown = noted
        || beside
        || MONTH_LEADERS.contains(before)
        || PLAIN_MONTHS.contains(&text.low(i)) && text.number(next).is_none();
    let which = i.checked_sub(1).and_then(|at| text.which(at));
    if !shown && which.is_none() || other_word(text, i, before) {
        return None;
    }
    let gone = which == Some(Which::Last) || before == "since" || past(text, i);
    Some(Found::stretch(next, bare_month(text.written, month, gone)?))
}

/// "I may", "till Jan", "the people at Mars": names and verbs that look like months.
fn other_word(text: &Text<'_>, i: usize, before: &str) -> bool {
    match text.low(i) {
        "may" => {
            before == "i" || before == "to" || !text.capital(i) && text.which(i.wrapping_sub(1)).is_some()
        }
        "jan" => !matches!(before, "in" | "i" | "until" | "since" | "by" | "during" | "under"),
        "march" => before == "i",
        "mars" => text.english,
        "august" => text.swedish,
        "mar" => !text.capital(i),
        _ => false,
    }
}

/// A month after "end of" and the like, which show it well enough.
pub(super) fn loose_month(text: &Text<'_>, i: usize) -> Option<Found> {
    let (month, next) = month_at(text, i)?;
    Some(Found::stretch(next, bare_month(text.written, month, past(text, i))?))
}

static MONTH_LEADERS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "in by before until till til after from since through thru during for around to i under före innan \
         efter från sedan senast tills kring runt inför into over av of över mellan between",
    )
});
const PLAIN_MONTHS: &[&str] = &[
    "january",
    "february",
    "september",
    "october",
    "november",
    "december",
    "januari",
    "februari",
    "oktober",
];

/// "Q3", "kvartal 3", "third quarter", "2027" after a preposition.
pub(super) fn quarter(text: &Text<'_>, i: usize) -> Option<Found> {
    if let Some(found) = half_year(text, i) {
        return Some(found);
    }
    let (which, next) = match (text.low(i), text.lex(i), text.unit(i + 1)) {
        ("q", ..) if text.tight(i + 1) => (text.number(i + 1)?, i + 2),
        ("kvartal" | "quarter", ..) => (text.number(i + 1)?, i + 2),
        (_, Some(Lex::Ordinal(nth)), Some(Unit::Quarter)) => (u32::from(nth), i + 2),
        _ => return year(text, i),
    };
    let which = u8::try_from(which).ok().filter(|q| (1..=4).contains(q))?;
    let of = text.skip(next, &["of", "i", "in"]);
    if let Some((year, next)) = year_at(text, of) {
        return Some(Found::stretch(next, months(year, 3 * which - 2, 3)?));
    }
    let this = months(text.written.year(), 3 * which - 2, 3)?;
    let days = if this.1 < text.written && !past(text, i) { moved(this, 12) } else { this };
    Some(Found::stretch(next, days))
}

/// "H2O" is no half-year.
fn lettered(text: &Text<'_>, i: usize) -> bool {
    text.tight(i) && text.low(i).starts_with(char::is_alphanumeric)
}

/// "H2", "H1 2027", "andra halvåret".
fn half_year(text: &Text<'_>, i: usize) -> Option<Found> {
    let half = match (text.low(i), text.lex(i)) {
        ("h", _) if text.capital(i) && text.tight(i + 1) && !lettered(text, i + 2) => text.number(i + 1)?,
        (_, Some(Lex::Ordinal(nth))) if text.unit(i + 1) == Some(Unit::HalfYear) => u32::from(nth),
        _ => return None,
    };
    let first = match half {
        1 => 1,
        2 => 7,
        _ => return None,
    };
    if let Some((year, next)) = year_at(text, i + 2) {
        return Some(Found::stretch(next, months(year, first, 6)?));
    }
    let this = months(text.written.year(), first, 6)?;
    Some(Found::stretch(i + 2, if this.1 < text.written { moved(this, 12) } else { this }))
}

fn year(text: &Text<'_>, i: usize) -> Option<Found> {
    let year = i16::try_from(text.number(i)?)
        .ok()
        .filter(|year| text.digits(i) == 4 && (2015..=2060).contains(year))?;
    let led = text.is(
        i.wrapping_sub(1),
        &["in", "during", "under", "by", "until", "before", "from", "since", "till", "into", "of", "sedan"],
    );
    let counted = text
        .tokens
        .get(i + 1)
        .is_some_and(|t| t.low.starts_with(char::is_alphabetic) && t.meaning.lex.is_none() && text.swedish);
    let measured = text.is(i + 1, &["-", "–", "/", "kr", "%", ",", "."]) && text.number(i + 2).is_some();
    (led && !counted && !measured).then_some(())?;
    Some(Found::stretch(i + 1, months(year, 1, 12)?))
}
