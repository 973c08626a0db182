//! Dates told by their distance: "tomorrow", "in two weeks", "inom tio dagar", "a week on Friday", "two weeks ago".

use std::sync::LazyLock;

use crate::titles::wordset::{WordSet, word_set};
use jiff::civil::Date;

use super::Frame;
use super::calendar::{Days, plus, plus_months, plus_working_days, week_of};
use super::days::day_number;
use super::found::Found;
use super::lexicon::{Lex, Unit, Which};
use super::tense::past;
use super::text::{LENGTH_WORDS_MAX, Text};
use super::weekdays::weekday;

/// A date told by its distance at `i`; `previous` is the date named before in the sentence.
pub(super) fn relative(text: &Text<'_>, i: usize, previous: Option<Date>) -> Option<Found> {
    near(text, i)
        .or_else(|| split_near(text, i))
        .or_else(|| following(text, i, previous))
        .or_else(|| measured(text, i))
}

fn near(text: &Text<'_>, i: usize) -> Option<Found> {
    if text.is(i, &["now", "nu"]) && text.is(i.wrapping_sub(1), &["between", "mellan"]) {
        return Some(Found::day(i + 1, text.written));
    }
    let Some(Lex::Near(days)) = text.lex(i) else { return None };
    let found = Found::day(i + 1, plus(text.written, i32::from(days)));
    Some(if days < 0 { found.framed(Frame::Past) } else { found })
}

/// Dates of two or more words: "i morgon", "this afternoon", "the day after tomorrow".
fn split_near(text: &Text<'_>, i: usize) -> Option<Found> {
    let day = |words: usize, days: i32| Some(Found::day(i + words, plus(text.written, days)));
    let article = text.skip(i, &["the"]) - i;
    match (text.low(i), text.low(i + 1)) {
        ("i", "dag" | "kväll" | "natt" | "eftermiddag" | "förmiddag") => day(2, 0),
        ("i", "morse") => day(2, 0).map(|f| f.framed(Frame::Past)),
        ("i", "morgon" | "morron") if text.low(i + 2) == "bitti" => day(3, 1),
        ("i", "morgon" | "morron") => day(2, 1),
        ("i", "övermorgon") => day(2, 2),
        ("i", "går") => day(2, -1).map(|f| f.framed(Frame::Past)),
        ("i", "förrgår") => day(2, -2).map(|f| f.framed(Frame::Past)),
        ("i", "fjol") => {
            let days = (
                Date::new(text.written.year() - 1, 1, 1).ok()?,
                Date::new(text.written.year() - 1, 12, 31).ok()?,
            );
            Some(Found::stretch(i + 2, days).framed(Frame::Past))
        }
        ("this", "morning" | "afternoon" | "evening") | ("later", "today") => day(2, 0),
        ("last", "night" | "evening") => day(2, -1).map(|f| f.framed(Frame::Past)),
        _ => match (text.low(i + article), text.low(i + article + 1), text.low(i + article + 2)) {
            ("day", "after", "tomorrow") => day(article + 3, 2),
            ("day", "before", "yesterday") => day(article + 3, -2).map(|f| f.framed(Frame::Past)),
            _ => None,
        },
    }
}

/// "the week after", "veckan därpå", "dagen efter", "the following week", "the next day".
fn following(text: &Text<'_>, i: usize, previous: Option<Date>) -> Option<Found> {
    let at = text.skip(i, &["the"]);
    if let (Some(Unit::Week), "before" | "före" | "innan", Some(date)) =
        (text.unit(at), text.low(at + 1), previous)
    {
        let (monday, sunday) = week_of(date);
        let definite = at > i || text.low(at) == "veckan";
        return (definite && nothing_after(text, at + 2))
            .then(|| Found::stretch(at + 2, (plus(monday, -7), plus(sunday, -7))));
    }
    let (unit, next) = match (text.unit(at), text.low(at + 1)) {
        (Some(unit), "after" | "därpå" | "efter" | "därefter" | "thereafter")
            if nothing_after(text, at + 2) =>
        {
            (unit, at + 2)
        }
        _ if text.is(at, &["following", "next", "påföljande", "nästa"]) => (text.unit(at + 1)?, at + 2),
        _ => return None,
    };
    let definite = at > i || matches!(text.low(at), "veckan" | "dagen" | "månaden" | "påföljande" | "nästa");
    let only_here = text.is(at, &["next", "nästa"]) && unit != Unit::Day;
    if !definite || only_here {
        return None;
    }
    match (unit, previous) {
        (Unit::Day, Some(date)) => Some(Found::day(next, plus(date, 1))),
        (Unit::Week, _) => {
            let (monday, sunday) = week_of(previous.unwrap_or(text.written));
            Some(Found::stretch(next, (plus(monday, 7), plus(sunday, 7))))
        }
        (Unit::Month, _) => {
            let month = plus_months(previous.unwrap_or(text.written).first_of_month(), 1);
            Some(Found::stretch(next, (month, month.last_of_month())))
        }
        _ => None,
    }
}

fn nothing_after(text: &Text<'_>, i: usize) -> bool {
    text.tokens.get(i).is_none_or(|t| {
        let word = t.low.starts_with(char::is_alphanumeric);
        !word
            || text.is(
                i,
                &[
                    "and", "or", "och", "eller", "if", "om", "works", "is", "är", "would", "då", "kan", "we",
                    "vi",
                ],
            )
    })
}

/// A length of time.
struct Length {
    amount: i32,
    unit: Unit,
    next: usize,
}

/// "two weeks", "14 dagar", "a couple of days", "2-3 weeks", "ten working days".
fn length(text: &Text<'_>, i: usize) -> Option<Length> {
    static BETWEEN: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "of or more short full hela bra goda calendar next coming kommande närmaste good to till - – \
             eller , half så",
        )
    });
    let mut amount = count(text, i)?;
    let mut at = i + 1;
    while at < text.tokens.len() && at < i + LENGTH_WORDS_MAX {
        if let Some(unit) = text.unit(at) {
            let unit = if text.low(at - 1) == "arbets" { Unit::WorkingDay } else { unit };
            return Some(Length { amount, unit, next: at + 1 });
        }
        if text.is(at, &["working", "business", "banking", "work"]) && text.unit(at + 1) == Some(Unit::Day) {
            return Some(Length { amount, unit: Unit::WorkingDay, next: at + 2 });
        }
        match count(text, at) {
            Some(more) => amount = if amount == 1 { more } else { amount.max(more) },
            None if text.among(at, &BETWEEN) => {}
            None => return None,
        }
        at += 1;
    }
    None
}

fn count(text: &Text<'_>, i: usize) -> Option<i32> {
    if let Some(Lex::Count(amount)) = text.lex(i) {
        return Some(i32::from(amount));
    }
    i32::try_from(text.number(i)?).ok().filter(|_| text.digits(i) <= 3)
}

fn after(date: Date, length: &Length, sign: i32) -> Date {
    let amount = length.amount * sign;
    match length.unit {
        Unit::Hour => plus(date, (amount + 23) / 24),
        Unit::Day => plus(date, amount),
        Unit::WorkingDay if sign > 0 => plus_working_days(date, amount),
        Unit::WorkingDay => plus(date, amount),
        Unit::Week | Unit::Weekend => plus(date, 7 * amount),
        Unit::Fortnight => plus(date, 14 * amount),
        Unit::Month => plus_months(date, amount),
        Unit::Quarter => plus_months(date, 3 * amount),
        Unit::HalfYear => plus_months(date, 6 * amount),
        Unit::Year => plus_months(date, 12 * amount),
    }
}

fn measured(text: &Text<'_>, i: usize) -> Option<Found> {
    ago(text, i).or_else(|| ahead(text, i)).or_else(|| coming(text, i)).or_else(|| on_top_of(text, i))
}

/// "two weeks ago", "för två veckor sedan".
fn ago(text: &Text<'_>, i: usize) -> Option<Found> {
    let start = text.skip(i, &["för"]);
    let length = length(text, start)?;
    let swedish = start > i && text.is(length.next, &["sedan", "sen"]);
    if !(swedish || text.is(length.next, &["ago", "back"])) {
        return None;
    }
    Some(Found::day(length.next + 1, after(text.written, &length, -1)).framed(Frame::Past))
}

/// "in two weeks", "om 14 dagar", "within ten days", "inom en vecka".
fn ahead(text: &Text<'_>, i: usize) -> Option<Found> {
    let lead = text.low(i);
    let within = matches!(lead, "within" | "inom");
    if !within && !matches!(lead, "in" | "om") || lead == "om" && text.english {
        return None;
    }
    let at = text.skip(
        text.skip(i + 1, &["the", "about", "ungefär", "ca", "cirka", "another", "ytterligare"]),
        &["next", "coming"],
    );
    let spread = text.which(at.wrapping_sub(1)).is_some();
    let length = length(text, at)?;
    let hours = length.unit == Unit::Hour && length.amount < 24;
    let clock = length.unit == Unit::Hour && !within;
    if hours || clock || tied(text, length.next) || !within && past(text, i) {
        return None;
    }
    let next = text.skip(text.skip(length.next, &["'", "’"]), &["time", "tid"]);
    let to = after(text.written, &length, 1);
    Some(if within || spread {
        Found::days(next, (text.written, to)).framed(Frame::By)
    } else {
        Found::day(next, to)
    })
}

/// "within 30 days of signature", "inom 10 dagar från beställning": counted from something else.
fn tied(text: &Text<'_>, i: usize) -> bool {
    text.is(i, &["of", "from", "from", "efter", "after", "från"])
        && !text.is(i + 1, &["now", "today", "nu", "idag"])
}

/// "over the next two weeks", "de närmaste veckorna", "next few days", "the coming weeks".
fn coming(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the", "de"]);
    let lead =
        matches!(text.which(at), Some(Which::Next | Which::Coming)) || text.is(at, &["närmaste", "närmsta"]);
    if !lead {
        return None;
    }
    let length = length(text, at + 1).or_else(|| {
        let unit = text.unit(at + 1)?;
        let plural =
            matches!(text.low(at + 1), "days" | "weeks" | "months" | "dagarna" | "veckorna" | "månaderna");
        plural.then_some(Length { amount: 3, unit, next: at + 2 })
    })?;
    let days: Days = (text.written, after(text.written, &length, 1));
    Some(Found { kind: super::found::Kind::Days, ..Found::days(length.next, days) })
}

/// "two weeks from now", "a week on Friday", "a week from tomorrow", "fredag om en vecka".
fn on_top_of(text: &Text<'_>, i: usize) -> Option<Found> {
    let length = length(text, i)?;
    let from = text.skip(length.next, &["from", "on", "från", "after"]);
    if from > length.next && text.is(from, &["now", "today", "nu", "idag"]) {
        return Some(Found::day(from + 1, after(text.written, &length, 1)));
    }
    let base = near(text, from).or_else(|| weekday(text, from, None))?;
    let weekly = matches!(length.unit, Unit::Week | Unit::Fortnight)
        || from > length.next && text.low(from - 1) != "on";
    if !weekly || from == length.next && day_number(text, from).is_some() {
        return None;
    }
    Some(Found::day(base.next, after(base.days.0, &length, 1)))
}
