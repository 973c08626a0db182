//! Two dates joined to a range: "23 March - 10 April", "från måndag till onsdag", "between the 3rd and Friday".

use std::sync::LazyLock;

use crate::titles::wordset::{WordSet, word_set};
use jiff::civil::Date;

use super::beside::{beside, with_day};
use super::calendar::{plus, plus_months};
use super::days::{day_alone, day_and_month};
use super::found::{Found, Kind};
use super::numeric::numeric;
use super::relative::relative;
use super::stretches::stretch_or_part;
use super::text::Text;
use super::weekdays::weekday;

/// A date at `i`, with the one it is joined to, if any.
pub(super) fn range_or_single(text: &Text<'_>, i: usize, previous: Option<Date>) -> Option<Found> {
    let first = single(text, i, previous)?;
    joined(text, i, first).or(Some(first))
}

/// A date at `i` that is joined to no other.
pub(super) fn single(text: &Text<'_>, i: usize, previous: Option<Date>) -> Option<Found> {
    numeric(text, i)
        .or_else(|| day_and_month(text, i))
        .or_else(|| beside(text, i))
        .or_else(|| weekday(text, i, previous))
        .or_else(|| relative(text, i, previous))
        .or_else(|| stretch_or_part(text, i).map(|found| with_day(text, found)))
        .or_else(|| day_alone(text, i, None))
}

fn joined(text: &Text<'_>, i: usize, first: Found) -> Option<Found> {
    let at = joiner(text, i, first.next)?;
    let second = single(text, at, Some(first.days.0))?;
    let from = first.days.0;
    let to = not_before(second.days.1, from)?;
    Some(Found { next: second.next, days: (from, to), kind: Kind::Days, frame: None })
}

/// The place behind the words that make a range of what stands before and behind them.
fn joiner(text: &Text<'_>, start: usize, i: usize) -> Option<usize> {
    static MOVING: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "move moved moving push pushed postponed flytta flyttat flyttar flyttade skjuta ändra changed",
        )
    });
    let moves = (start.saturating_sub(8)..start).any(|at| text.among(at, &MOVING));
    match (text.low(i), text.low(i + 1), text.low(i + 2)) {
        ("till", "och", "med") => Some(i + 3),
        ("t", "o", "m") => Some(i + 3),
        ("t", ".", "o") => Some(i + 5 + usize::from(text.low(i + 5) == ".")),
        ("fram", "till", _) => Some(i + 2),
        ("-" | "–" | "—" | "through" | "thru" | "tom", ..) => Some(i + 1),
        ("to" | "till" | "until" | "til", ..) if !moves => Some(i + 1),
        ("and" | "och", ..)
            if (start.saturating_sub(2)..start).any(|at| text.is(at, &["between", "mellan"])) =>
        {
            Some(i + 1)
        }
        _ => None,
    }
}

/// `to`, moved by a week or a year where it would lie before `from`.
fn not_before(to: Date, from: Date) -> Option<Date> {
    [to, plus(to, 7), plus_months(to, 12)].into_iter().find(|date| *date >= from)
}
