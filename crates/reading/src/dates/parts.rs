//! Parts of stretches: "the end of June", "i början av nästa vecka", "mid-May", "month end", "EOD".

use super::Frame;
use super::calendar::{Days, plus};
use super::found::Found;
use super::lexicon::{Lex, Part, Unit, Which};
use super::months::loose_month;
use super::stretches::{current, stretch, whole};
use super::text::Text;

/// "end of", "early", "mid-", "i slutet av": which part, and where the stretch begins.
pub(super) fn part(text: &Text<'_>, i: usize) -> Option<Found> {
    if let Some(Lex::EndOf(unit)) = text.lex(i) {
        let dated = i > 0
            && (text.number(i - 1).is_some()
                || matches!(text.lex(i - 1), Some(Lex::Month(_) | Lex::Weekday(_))));
        let alone = unit != Unit::Day
            || ends_day(text, i + 1) && !dated && !text.is(i.wrapping_sub(1), &["th", "st", "nd", "rd"]);
        return end_of(text, unit).filter(|_| alone).map(|days| Found::part(i + 1, days).framed(Frame::By));
    }
    if let Some(found) = month_end(text, i).or_else(|| nth_week(text, i)) {
        return Some(found);
    }
    let (part, at) = part_words(text, i)?;
    let linked = text.skip(text.skip(at, &["-", "of", "in", "av", "på", "i"]), &["-"]);
    let at = text.skip(linked, &["the", "den"]);
    let noun = text.is(i, &["start", "beginning", "end", "middle"]);
    let known = !noun || text.is(i + 1, &["of", "-", "the"]) || text.low(i) == "end" && linked == i + 1;
    let whole = stretch(text, at)
        .or_else(|| bare_unit(text, at, linked > i + 1))
        .or_else(|| loose_month(text, at))
        .filter(|_| known)?;
    if whole.frame == Some(Frame::Past) && part != Part::Whole {
        return Some(Found::part(whole.next, cut(part, whole.days)).framed(Frame::Past));
    }
    Some(Found::part(whole.next, cut(part, whole.days)))
}

fn part_words(text: &Text<'_>, i: usize) -> Option<(Part, usize)> {
    if let Some(Lex::Part(part)) = text.lex(i) {
        let again = text.skip(i + 1, &["or", "to"]);
        return match text.lex(again) {
            Some(Lex::Part(later)) if again > i + 1 => Some((later, again + 1)),
            _ => Some((part, i + 1)),
        };
    }
    if text.is(i + 1, &["half", "halvan", "hälften"]) {
        return match text.lex(i)? {
            Lex::Ordinal(1) => Some((Part::FirstHalf, i + 2)),
            Lex::Ordinal(2) => Some((Part::SecondHalf, i + 2)),
            _ => None,
        };
    }
    None
}

/// The days of a part of a stretch, by its length.
fn cut(part: Part, (from, to): Days) -> Days {
    let length = to.since(from).map_or(0, |span| span.get_days());
    let (share, week) = ((length / 3).min(30), length == 6);
    match part {
        Part::Beginning if week => (from, plus(from, 2)),
        Part::Middle if week => (plus(from, 1), plus(from, 3)),
        Part::End if week => (plus(from, 3), plus(from, 4)),
        Part::Beginning => (from, plus(from, share - 1)),
        Part::Middle => (plus(from, share), plus(from, 2 * share - 1)),
        Part::End => (plus(to, -share), to),
        Part::FirstHalf => (from, plus(from, length / 2)),
        Part::SecondHalf => (plus(from, length / 2), to),
        Part::Whole => (from, to),
    }
}

/// "the month", "veckan", "business", "day": what "end of" may be said of without more words.
pub(super) fn bare_unit(text: &Text<'_>, i: usize, linked: bool) -> Option<Found> {
    if text.is(i, &["business", "play", "day", "working", "dagen"]) && linked {
        let next = text.skip(i + 1, &["day"]);
        return ends_day(text, next).then(|| Found::day(next, text.written).framed(Frame::By));
    }
    let unit = text.unit(i).filter(|_| linked)?;
    current(text, unit, 0).map(|days| Found::stretch(i + 1, days))
}

/// "end of day Friday" leaves the day to what follows.
fn ends_day(text: &Text<'_>, next: usize) -> bool {
    let on = text.skip(next, &["on", "på", "the"]);
    !matches!(text.lex(on), Some(Lex::Weekday(_) | Lex::ShortWeekday(_) | Lex::Month(_) | Lex::Near(_)))
        && text.number(on).is_none()
}

fn end_of(text: &Text<'_>, unit: Unit) -> Option<Days> {
    if unit == Unit::Day {
        return Some((text.written, text.written));
    }
    current(text, unit, 0).map(|days| cut(Part::End, days))
}

/// "month end", "month-end", "the month's end", "year end".
fn month_end(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the"]);
    let unit =
        text.unit(at).filter(|u| matches!(u, Unit::Month | Unit::Quarter | Unit::Year | Unit::Week))?;
    let joint = text.skip(at + 1, &["-", "'", "’"]);
    let joint = text.skip(joint, &["s"]);
    (text.low(joint) == "end").then_some(())?;
    end_of(text, unit).map(|days| Found::part(joint + 1, days))
}

/// "the first week of June", "sista veckan i maj".
fn nth_week(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the", "den"]);
    let nth = match text.lex(at) {
        Some(Lex::Ordinal(nth)) if nth <= 4 => Some(i32::from(nth)),
        Some(Lex::Which(Which::Last)) => None,
        _ if text.low(at) == "sista" => None,
        _ => return None,
    };
    let days = match text.unit(at + 1)? {
        Unit::Week => 7,
        Unit::Day => 1,
        _ => return None,
    };
    if !text.is(at + 2, &["of", "in", "i", "av"]) {
        return None;
    }
    let whole = text.skip(at + 3, &["the"]);
    let found = self::whole(text, whole)?;
    let (from, to) = found.days;
    let week = nth
        .map_or_else(|| (plus(to, 1 - days), to), |n| (plus(from, days * (n - 1)), plus(from, days * n - 1)));
    Some(Found::part(found.next, week))
}
