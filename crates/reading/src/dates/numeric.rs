//! Dates in figures: 2026-04-05, 12/3, 12.3.2026.

use std::sync::LazyLock;

use crate::titles::wordset::{WordSet, word_set};
use jiff::civil::Date;

use super::calendar::{Days, day, weekday};
use super::days::year_at;
use super::found::Found;
use super::resolve::day_of_year;
use super::tense::{ahead, past};
use super::text::Text;

/// A date in figures at `i`, or a range of two that share a month ("20-24/7").
pub(super) fn numeric(text: &Text<'_>, i: usize) -> Option<Found> {
    numeric_on(text, i, None)
}

/// A date in figures behind the weekday `on`, which tells day and month apart.
pub(super) fn numeric_on(text: &Text<'_>, i: usize, on: Option<i32>) -> Option<Found> {
    text.number(i)?;
    if text.tight(i) && (text.number(i.wrapping_sub(1)).is_some() || glued(text, i)) {
        return None;
    }
    iso(text, i)
        .or_else(|| dotted(text, i))
        .or_else(|| slashed_range(text, i))
        .or_else(|| slashed(text, i, on))
}

/// Is the number at `i` the tail of something longer, such as `A-12` or `/12`?
fn glued(text: &Text<'_>, i: usize) -> bool {
    let sign = text.before(i, 1);
    match sign {
        "(" | "\"" | "'" | "“" | "”" | "," | ":" | ";" => {
            text.number(i.wrapping_sub(2)).is_some() && text.tight(i - 1)
        }
        "-" | "–" => {
            i < 2 || text.number(i - 2).is_none() && text.tight(i - 1) && text.lex(i - 2).is_none()
        }
        _ => true,
    }
}

fn year(text: &Text<'_>, i: usize) -> Option<i16> {
    let number = i16::try_from(text.number(i)?).ok()?;
    match text.digits(i) {
        4 if (1990..=2099).contains(&number) => Some(number),
        2 if (20..=59).contains(&number) => Some(2000 + number),
        _ => None,
    }
}

fn small(text: &Text<'_>, i: usize) -> Option<u8> {
    if text.digits(i) > 2 { None } else { u8::try_from(text.number(i)?).ok() }
}

/// Do the tokens `i + 1 ..` hold `sign` number `sign` number, all tight?
fn triple(text: &Text<'_>, i: usize, sign: &str) -> bool {
    text.low(i + 1) == sign
        && text.low(i + 3) == sign
        && (i + 1..i + 5).all(|at| text.tight(at))
        && closes(text, i + 5)
}

/// Nothing that would make the figures something else follows.
fn closes(text: &Text<'_>, i: usize) -> bool {
    let another = text.low(i) == "-" && text.low(i + 2) == "/";
    let continued =
        !another && text.is(i, &["/", "-", ".", ":"]) && text.number(i + 1).is_some() && text.tight(i + 1);
    let measured = text.is(i, &["%", "kr", "€", "$", "£", "°"]);
    let lettered = text.tight(i) && text.low(i).starts_with(char::is_alphabetic) && text.low(i) != "t";
    !continued && !measured && !lettered
}

fn iso(text: &Text<'_>, i: usize) -> Option<Found> {
    let sign = text.low(i + 1);
    if text.digits(i) != 4 || !matches!(sign, "-" | "/") || !triple(text, i, sign) {
        return None;
    }
    Some(Found::day(i + 5, day(year(text, i)?, small(text, i + 2)?, small(text, i + 4)?)?))
}

fn dotted(text: &Text<'_>, i: usize) -> Option<Found> {
    let sign = text.low(i + 1);
    if !matches!(sign, "." | "/" | "-") || !triple(text, i, sign) {
        return None;
    }
    if sign == "-" && text.digits(i + 4) != 4 {
        return None;
    }
    let (a, b, year) = (small(text, i)?, small(text, i + 2)?, year(text, i + 4)?);
    let day_first = day(year, b, a);
    let month_first = if sign == "/" { day(year, a, b) } else { None };
    Some(Found::day(i + 5, pick(text, i, day_first, month_first)?))
}

fn slashed(text: &Text<'_>, i: usize, on: Option<i32>) -> Option<Found> {
    let led = text.low(i + 1) == "." && text.is(i.wrapping_sub(1), &["den"]);
    if text.low(i + 1) != "/" && !led || !text.tight(i + 1) || !text.tight(i + 2) {
        return None;
    }
    let (a, b) = (small(text, i)?, small(text, i + 2)?);
    if let Some((year, next)) =
        year_at(text, i + 3).filter(|(_, next)| text.low(i + 3) == "-" && text.low(*next) != "/")
    {
        return Some(Found::day(next, day(year, b, a)?));
    }
    if !closes(text, i + 3) {
        return None;
    }
    if is_fraction(text, i, (a, b)) {
        return None;
    }
    let past = past(text, i);
    let day_first = day_of_year(text.written, b, a, past).filter(|_| b <= 12);
    let month_first = day_of_year(text.written, a, b, past).filter(|_| a <= 12);
    let fits = |date: &Option<Date>| date.is_some_and(|date| on == Some(weekday(date)));
    let fitting = [day_first, month_first].into_iter().filter(fits).flatten().min();
    Some(Found::day(i + 3, fitting.or_else(|| pick(text, i, day_first, month_first))?))
}

/// "24/7", "1/3 of them", "step 1/2": no dates.
fn is_fraction(text: &Text<'_>, i: usize, (a, b): (u8, u8)) -> bool {
    static PLACES: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "page sida step steg part del bild slide cirka ca about version punkt room rum score bay dock gate port betyg rating ratio unit lot art nr no",
        )
    });
    static WHOLES: LazyLock<WordSet> =
        LazyLock::new(|| word_set("of av the inch tum majority majoritet delar speed mm"));
    static LEADING: LazyLock<WordSet> =
        LazyLock::new(|| word_set("den from från till before by until senast före on"));
    let always_open = (a, b) == (24, 7) && !text.among(i.wrapping_sub(1), &LEADING);
    let share =
        (a, b) != (1, 12) && a < b && text.among(i + 3, &WHOLES) && !text.among(i.wrapping_sub(1), &LEADING);
    let marks = b == 10 && a >= 5 && !text.swedish && !text.among(i.wrapping_sub(1), &LEADING);
    always_open || share || marks || text.among(i.wrapping_sub(1), &PLACES)
}

/// Day first where Swedish is written; else as the sentence's other dates have it, else whichever is nearer to
/// the day of writing.
fn pick(text: &Text<'_>, i: usize, day_first: Option<Date>, month_first: Option<Date>) -> Option<Date> {
    let (Some(one), Some(other)) = (day_first, month_first) else { return day_first.or(month_first) };
    if text.swedish || text.is(i.wrapping_sub(1), &["den"]) {
        return Some(one);
    }
    if let Some(first) = day_comes_first(text, i) {
        return Some(if first { one } else { other });
    }
    let ahead = ahead(text, i);
    let distance = |date: Date| {
        let days = date.since(text.written).map_or(i32::MAX, |span| span.get_days());
        if days < 0 { days.saturating_mul(if ahead { -1_000 } else { -2 }) } else { days }
    };
    Some(if distance(one) < distance(other) { one } else { other })
}

/// What another date with a slash, before or behind `i`, tells of the order that the writer uses.
fn day_comes_first(text: &Text<'_>, i: usize) -> Option<bool> {
    let slashes = (1..text.tokens.len()).filter(|at| text.low(*at) == "/" && *at != i + 1 && text.tight(*at));
    let pairs = slashes.filter_map(|at| Some((at - 1, small(text, at - 1)?, small(text, at + 1)?)));
    pairs.filter(|(at, a, b)| *at < i || *a > 12 || *b > 12).find_map(|(_, a, b)| match (a > 12, b > 12) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        (true, true) => None,
        (false, false) => {
            let (day_first, month_first) =
                (day_of_year(text.written, b, a, false)?, day_of_year(text.written, a, b, false)?);
            Some(day_first < month_first)
        }
    })
}

/// "20-24/7", "20–24/7".
fn slashed_range(text: &Text<'_>, i: usize) -> Option<Found> {
    if !text.is(i + 1, &["-", "–"]) || text.low(i + 3) != "/" || !(i + 3..i + 5).all(|at| text.tight(at)) {
        return None;
    }
    let (from, to, month) = (small(text, i)?, small(text, i + 2)?, small(text, i + 4)?);
    let last = day_of_year(text.written, month, to, past(text, i))?;
    let days: Days = (day(last.year(), month, from)?, last);
    (from < to && closes(text, i + 5)).then(|| Found::days(i + 5, days))
}
