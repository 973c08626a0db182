//! Weeks by their number or by a day in them: "v 41", "vecka 28-31", "the week of 15 June".

use super::calendar::week_of;
use super::days::{day_alone, day_and_month};
use super::found::Found;
use super::lexicon::Unit;
use super::numeric::numeric;
use super::resolve::numbered_week;
use super::tense::past;
use super::text::Text;
use super::weekdays::weekday;

/// "v 41", "vecka 28-31", "week 12", "v. 28 och 29".
pub(super) fn week_number(text: &Text<'_>, i: usize) -> Option<Found> {
    let letter = text.low(i) == "v" && !text.english;
    if !(letter || text.unit(i) == Some(Unit::Week) && !matches!(text.low(i), "veckor" | "veckan")) {
        return None;
    }
    let dot = text.low(i + 1) == "." && text.tight(i + 1);
    let at = if dot { i + 2 } else { i + 1 };
    let first = week_value(text, at)?;
    let unsure = letter && text.tight(at) && !dot && text.digits(at) < 2;
    if unsure
        || text.low(at + 1) == "."
            && text.tight(at + 1)
            && text.number(at + 2).is_some()
            && text.tight(at + 2)
    {
        return None;
    }
    let mut next = at + 1;
    let mut last = first;
    while text.is(next, &["-", "–", "—", "to", "till", "och", "and", "or", "eller", ","]) {
        let at = text.skip(text.skip(next + 1, &["v", "vecka", "week"]), &["."]);
        let Some(more) = week_value(text, at).filter(|more| *more > last) else { break };
        (last, next) = (more, at + 1);
    }
    let past = past(text, i);
    let (from, _) = numbered_week(text.written, first, past)?;
    let (_, to) = numbered_week(text.written, last, past)?;
    (from <= to).then(|| Found::stretch(next, (from, to)))
}

fn week_value(text: &Text<'_>, i: usize) -> Option<u8> {
    u8::try_from(text.number(i)?).ok().filter(|week| (1..=53).contains(week) && text.digits(i) <= 2)
}

/// "the week of 15 June", "wk of 1/12", "w/c 15 June", "veckan som börjar den 15".
pub(super) fn week_of_date(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the"]);
    let commencing = text.low(at) == "w" && text.low(at + 1) == "/" && text.is(at + 2, &["c", "b"]);
    let at = if commencing {
        at + 3
    } else if text.unit(at) == Some(Unit::Week) {
        at + 1
    } else {
        return None;
    };
    let linked = skip_all(
        text,
        at,
        &["of", "commencing", "beginning", "starting", "som", "börjar", "med", "start", "från", "on", "the"],
    );
    if linked == at && !commencing {
        return None;
    }
    let found = numeric(text, linked)
        .or_else(|| day_and_month(text, linked))
        .or_else(|| day_alone(text, linked.saturating_sub(usize::from(text.is(linked - 1, &["the"]))), None))
        .or_else(|| weekday(text, linked, None))?;
    Some(Found::stretch(found.next, week_of(found.days.0)))
}

fn skip_all(text: &Text<'_>, mut i: usize, words: &[&str]) -> usize {
    while i < text.tokens.len() && text.is(i, words) {
        i += 1;
    }
    i
}
