//! Stretches named as a whole, and first of all units of the calendar: "next week", "i år", "the weekend".

use super::Frame;
use super::calendar::{Days, months, plus, plus_months, week_of};
use super::feasts::named;
use super::found::Found;
use super::lexicon::{Unit, Which};
use super::months::{loose_month, month, quarter};
use super::parts::{bare_unit, part};
use super::tense::past;
use super::text::Text;
use super::weeks::{week_number, week_of_date};

/// A stretch or a part of one at `i`.
pub(super) fn stretch_or_part(text: &Text<'_>, i: usize) -> Option<Found> {
    part(text, i).or_else(|| stretch(text, i))
}

/// A stretch as a whole.
pub(super) fn stretch(text: &Text<'_>, i: usize) -> Option<Found> {
    let found = week_number(text, i)
        .or_else(|| week_of_date(text, i))
        .or_else(|| which_unit(text, i))
        .or_else(|| month(text, i))
        .or_else(|| quarter(text, i))
        .or_else(|| named(text, i));
    found.filter(|found| found.next > i)
}

/// A stretch, or a month or unit that the words before show to be one: "May", "the month".
pub(super) fn whole(text: &Text<'_>, i: usize) -> Option<Found> {
    stretch(text, i).or_else(|| loose_month(text, i)).or_else(|| bare_unit(text, i, true))
}

/// "this week", "nästa månad", "i veckan", "the weekend", "the week after next", "förra året".
fn which_unit(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the", "den"]);
    if let Some(found) = definite(text, i, at) {
        return Some(found);
    }
    let which = text.which(at)?;
    let mut next = text.skip(at + 1, &["här"]);
    while text.is(next, &["working", "calendar", "business", "financial", "fiscal", "budget"]) {
        next += 1;
    }
    let unit = text.unit(next)?;
    let plural = matches!(
        text.low(next),
        "weeks" | "months" | "years" | "quarters" | "veckorna" | "månaderna" | "åren"
    );
    if plural || text.number(next + 1).is_some() && unit == Unit::Week {
        return None;
    }
    let steps = match which {
        Which::This => 0,
        Which::Coming if unit == Unit::Weekend => 0,
        Which::Next if text.is(at, &["övernästa", "nästnästa"]) => 2,
        Which::Coming | Which::Next => 1,
        Which::Last => -1,
    };
    let found = Found::stretch(next + 1, current(text, unit, steps)?);
    Some(if which == Which::Last { found.framed(Frame::Past) } else { found })
}

/// "veckan" in "i veckan", "the weekend", "the week after next", "veckan därpå", "i år".
fn definite(text: &Text<'_>, i: usize, at: usize) -> Option<Found> {
    let unit = text.unit(at)?;
    let (low, before) = (text.low(at), text.before(i, 1));
    match unit {
        Unit::Week if text.low(at + 1) == "after" && text.low(at + 2) == "next" => {
            current(text, unit, 2).map(|days| Found::stretch(at + 3, days))
        }
        Unit::Weekend if at > i || low == "helgen" || before == "over" => {
            let days = current(text, unit, if past(text, i) { -1 } else { 0 })?;
            Some(Found::stretch(at + 1, days))
        }
        Unit::Week if low == "veckan" && before == "i" => {
            current(text, unit, 0).map(|days| Found::stretch(at + 1, days))
        }
        Unit::Year if low == "år" && before == "i" => {
            current(text, unit, 0).map(|days| Found::stretch(at + 1, days))
        }
        _ => None,
    }
}

/// The unit that `text` was written in, moved by `steps`.
pub(super) fn current(text: &Text<'_>, unit: Unit, steps: i32) -> Option<Days> {
    let written = text.written;
    let (year, month) = (written.year(), u8::try_from(written.month()).ok()?);
    match unit {
        Unit::Week => {
            let (monday, _) = week_of(written);
            Some((plus(monday, 7 * steps), plus(monday, 7 * steps + 6)))
        }
        Unit::Weekend => {
            let (monday, _) = week_of(written);
            Some((plus(monday, 7 * steps + 5), plus(monday, 7 * steps + 6)))
        }
        Unit::Month => Some(moved(months(year, month, 1)?, steps)),
        Unit::Quarter => Some(moved(months(year, month - (month - 1) % 3, 3)?, 3 * steps)),
        Unit::HalfYear => Some(moved(months(year, if month > 6 { 7 } else { 1 }, 6)?, 6 * steps)),
        Unit::Year => Some(moved(months(year, 1, 12)?, 12 * steps)),
        Unit::Hour | Unit::Day | Unit::WorkingDay | Unit::Fortnight => None,
    }
}

pub(super) fn moved((from, to): Days, steps: i32) -> Days {
    (plus_months(from, steps), plus_months(to.first_of_month(), steps).last_of_month())
}
