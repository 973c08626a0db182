//! Dates told by the one beside them: "the week after Easter", "dagen före julafton", "next week, Thursday".

use super::calendar::{plus, week_of};
use super::found::{Found, Kind};
use super::lexicon::{Lex, Unit};
use super::ranges::single;
use super::text::Text;
use super::weekdays::weekday_word;

/// "the day after midsummer", "veckan före påsk".
pub(super) fn beside(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the"]);
    let unit = text.unit(at).filter(|unit| matches!(unit, Unit::Day | Unit::Week))?;
    let after = match text.low(at + 1) {
        "after" | "efter" => true,
        "before" | "före" | "innan" => false,
        _ => return None,
    };
    let definite = at > i || matches!(text.low(at), "veckan" | "dagen");
    let base = single(text, at + 2, None).filter(|_| definite)?;
    let (from, to) = base.days;
    Some(match (unit, after) {
        (Unit::Day, true) => Found::day(base.next, plus(to, 1)),
        (Unit::Day, false) => Found::day(base.next, plus(from, -1)),
        (_, true) => Found::stretch(base.next, week_of(plus(week_of(from).0, 7))),
        (_, false) => Found::stretch(base.next, week_of(plus(week_of(from).0, -7))),
    })
}

/// A week and, behind it, one of its days: "next week, Thursday", "nästa vecka på onsdag".
pub(super) fn with_day(text: &Text<'_>, found: Found) -> Found {
    let at = text.skip(text.skip(found.next, &[","]), &["on", "på"]);
    let weekly = found.kind == Kind::Stretch && week_of(found.days.0) == found.days && found.frame.is_none();
    let Some((wanted, next)) = weekday_word(text, at).filter(|_| weekly) else { return found };
    let dated = text.number(next).is_some() || text.is(next, &["den", "the"]) || text.month(next).is_some();
    let elsewhere = matches!(text.lex(next), Some(Lex::Which(_) | Lex::Unit(_)));
    if dated || elsewhere { found } else { Found::day(next, plus(found.days.0, wanted)) }
}
