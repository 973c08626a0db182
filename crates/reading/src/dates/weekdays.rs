//! Weekdays: "on Friday", "nu på torsdag", "nästa fredag", "Wednesday 1st April", "fredagen därpå".

use std::sync::LazyLock;

use crate::titles::wordset::{WordSet, word_set};
use jiff::civil::Date;

use super::Frame;
use super::calendar::{month_of, nth_weekday, plus, week_of, weekday_after, weekday_before};
use super::days::{day_alone, day_and_month};
use super::found::Found;
use super::lexicon::{Lex, Part, Unit, Which};
use super::numeric::numeric_on;
use super::resolve::bare_weekday;
use super::stretches::{stretch, whole};
use super::tense::past;
use super::text::Text;

/// A weekday with what belongs to it; `previous` is the date named before in the sentence.
pub(super) fn weekday(text: &Text<'_>, i: usize, previous: Option<Date>) -> Option<Found> {
    gone(text, i).or_else(|| nth_of_month(text, i)).or_else(|| with_which(text, i, previous)).or_else(|| {
        let at = text.skip(i, &["the"]);
        plain(text, at, previous)
    })
}

/// The weekday word at `i`; an abbreviation that is also another word needs a date beside it.
pub(super) fn weekday_word(text: &Text<'_>, i: usize) -> Option<(i32, usize)> {
    let (day, next) = match text.lex(i)? {
        Lex::Weekday(day) => (day, i + 1),
        Lex::ShortWeekday(day) if short_holds(text, i) => (day, i + 1),
        _ => return None,
    };
    let dotted =
        text.low(i).len() <= 5 && text.low(next) == "." && text.tight(next) && next + 1 < text.tokens.len();
    let genitive =
        text.is(next, &["'", "’"]) && text.tight(next) && text.low(next + 1) == "s" && text.tight(next + 1);
    let next = if genitive {
        next + 2
    } else if dotted && !text.capital(next + 1) {
        next + 1
    } else {
        next
    };
    Some((i32::from(day), next))
}

fn short_holds(text: &Text<'_>, i: usize) -> bool {
    if text.number(i.wrapping_sub(1)).is_some()
        || text.tight(i) && i > 0 && !text.is(i - 1, &["(", "-", "–", "/"])
    {
        return false;
    }
    let behind = i + 1 + usize::from(text.low(i + 1) == ".");
    let dated = text.number(behind).is_some() && !text.tight(i + 1) || text.is(behind, &["den", "the", "kl"]);
    let english = matches!(text.low(i), "mon" | "wed" | "fri" | "sat" | "sun");
    let small =
        english && !text.swedish && text.is(i.wrapping_sub(1), &["by", "until", "til", "till", "next", "on"]);
    let english = english && text.capital(i) || small;
    let ranged = text.is(i + 1, &["-", "–", "/"])
        && matches!(text.lex(i + 2), Some(Lex::ShortWeekday(_) | Lex::Weekday(_)));
    let placed = text.is(
        i.wrapping_sub(1),
        &[
            "on", "by", "until", "til", "before", "next", "på", "till", "senast", "to", "-", "–", "/", "or",
            "eller",
        ],
    );
    let swedish = !matches!(text.low(i), "mon" | "wed" | "fri" | "sat" | "sun") && !text.capital(i);
    dated && (english || swedish || !text.english) || ranged || placed && (english || swedish)
}

/// "i torsdags".
fn gone(text: &Text<'_>, i: usize) -> Option<Found> {
    let (at, day) = match (text.low(i), text.lex(i), text.lex(i + 1)) {
        ("i", _, Some(Lex::WeekdayGone(day))) => (i + 2, day),
        _ => return None,
    };
    Some(Found::day(at, weekday_before(text.written, i32::from(day))).framed(Frame::Past))
}

/// "the first Monday in May", "sista fredagen i månaden".
fn nth_of_month(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the", "den"]);
    let nth = match text.lex(at)? {
        Lex::Ordinal(nth) if nth <= 5 => nth,
        Lex::Which(Which::Last) => 0,
        _ if text.low(at) == "sista" => 0,
        _ => return None,
    };
    let (wanted, at) = weekday_word(text, at + 1)?;
    if !text.is(at, &["of", "in", "i"]) {
        return None;
    }
    let found = whole(text, text.skip(at + 1, &["the"]))?;
    let month = found.days.0;
    let date = nth_weekday(month.year(), u8::try_from(month.month()).ok()?, wanted, nth)?;
    (month_of(month) == found.days).then(|| Found::day(found.next, date))
}

/// "next Tuesday", "last Thursday", "the following Monday", "nu på fredag".
fn with_which(text: &Text<'_>, i: usize, previous: Option<Date>) -> Option<Found> {
    let at = text.skip(i, &["the", "den"]);
    let which = text.which(at)?;
    let at = text.skip(at + 1, &["här"]);
    let (wanted, next) = weekday_word(text, at)?;
    let written = text.written;
    if let Some(dated) = dated(text, next, wanted) {
        return Some(dated);
    }
    let following = text.is(at.wrapping_sub(1), &["following", "följande"]);
    let next_week = plus(week_of(written).0, 7 + wanted);
    let date = match which {
        _ if following => weekday_after(previous.unwrap_or(written), wanted),
        Which::Last => return Some(Found::day(next, weekday_before(written, wanted)).framed(Frame::Past)),
        Which::Next => next_week,
        Which::This | Which::Coming => bare_weekday(written, wanted, which == Which::This && past(text, i)),
    };
    Some(Found::day(next, date))
}

/// A weekday on its own, with a date, or with a week.
fn plain(text: &Text<'_>, i: usize, previous: Option<Date>) -> Option<Found> {
    let (wanted, next) = weekday_word(text, i)?;
    if recurs(text, i) {
        return None;
    }
    if let Some(found) = dated(text, next, wanted).or_else(|| of_week(text, next, wanted)) {
        return Some(found);
    }
    if let Some(week) = shared_week(text, next) {
        return Some(Found::day(next, plus(week, wanted)));
    }
    if text.is(next, &["därpå", "därefter"])
        || text.low(i).ends_with("dagen") && text.low(next) == "efter" && ends_there(text, next + 1)
    {
        return Some(Found::day(next + 1, weekday_after(previous.unwrap_or(text.written), wanted)));
    }
    if text.is(i.wrapping_sub(1), &["from", "från"]) && text.among(i.wrapping_sub(2), &SPOKEN_OF) {
        return Some(Found::day(next, weekday_before(text.written, wanted)).framed(Frame::Past));
    }
    if next_week_before(text, i) {
        return Some(Found::day(next, plus(week_of(text.written).0, 7 + wanted)));
    }
    Some(Found::day(next, bare_weekday(text.written, wanted, past(text, i))))
}

/// "Next week is fine, Thursday best": the sentence has said which week it speaks of.
fn next_week_before(text: &Text<'_>, i: usize) -> bool {
    (1..i).any(|at| text.is(at - 1, &["next", "nästa"]) && text.unit(at) == Some(Unit::Week))
}

/// The Monday of the week that a second weekday names for both: "Tuesday or Wednesday next week".
fn shared_week(text: &Text<'_>, next: usize) -> Option<Date> {
    if !text.is(next, &["or", "eller", "and", "och", "/", ","]) {
        return None;
    }
    let (wanted, behind) = weekday_word(text, text.skip(next + 1, &["on", "på"]))?;
    of_week(text, behind, wanted).map(|found| week_of(found.days.0).0)
}

/// What comes "from Thursday" has happened then.
static SPOKEN_OF: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "call notes meeting terms mail email demo minutes numbers figures questions list discussion \
         conversation visit workshop slides message mötet mejlet samtalet anteckningar anteckningarna \
         protokollet siffrorna listan besöket frågorna genomgången",
    )
});

fn ends_there(text: &Text<'_>, i: usize) -> bool {
    text.tokens.get(i).is_none_or(|t| !t.low.starts_with(char::is_alphanumeric))
}

/// "every Friday", "varje fredag": no date.
fn recurs(text: &Text<'_>, i: usize) -> bool {
    const EVERY: &[&str] = &["every", "each", "varje", "most", "any", "alla", "other", "varannan", "one"];
    let of_every = text.is(i + 1, &["of", "in", "i"]) && text.is(i + 2, EVERY);
    of_every || text.is(i.wrapping_sub(1), EVERY)
}

/// The date that stands with a weekday: ", 16 September", " the 25th", " den 17:e", " 12/3".
fn dated(text: &Text<'_>, next: usize, wanted: i32) -> Option<Found> {
    let at = text.skip(text.skip(next, &[","]), &["("]);
    let at = text.skip(at, &["on"]);
    let found = numeric_on(text, at, Some(wanted))
        .or_else(|| day_and_month(text, at))
        .or_else(|| day_alone(text, at, Some(wanted)))?;
    let closing = usize::from(text.low(found.next) == ")" && text.is(at.wrapping_sub(1), &["("]));
    Some(Found { next: found.next + closing, ..found })
}

/// "Friday next week", "fredag nästa vecka", "tisdag v 41", "Friday week".
fn of_week(text: &Text<'_>, next: usize, wanted: i32) -> Option<Found> {
    if text.low(next) == "week" && text.unit(next) == Some(Unit::Week) && text.number(next + 1).is_none() {
        return Some(Found::day(next + 1, plus(weekday_after(text.written, wanted), 7)));
    }
    if text.low(next) == "om" && text.unit(next + 2) == Some(Unit::Week) {
        let weeks = match text.lex(next + 1) {
            Some(Lex::Count(weeks)) => i32::from(weeks),
            _ => i32::try_from(text.number(next + 1)?).ok()?,
        };
        return Some(Found::day(next + 3, plus(weekday_after(text.written, wanted), 7 * weeks.min(520))));
    }
    if text.low(next) == "fortnight" {
        return Some(Found::day(next + 1, plus(weekday_after(text.written, wanted), 14)));
    }
    let at = text.skip(text.skip(next, &[","]), &["in", "of", "i"]);
    let found = stretch(text, at)?;
    let week = week_of(found.days.0) == found.days;
    let weekly = week && !matches!(text.lex(at), Some(Lex::Part(Part::Whole)));
    weekly.then(|| Found::day(found.next, plus(found.days.0, wanted)))
}
