//! Weeks, months, quarters, seasons and feasts, named as a whole or in part: "next week", "v 41", "in August",
//! "i slutet av mars", "mid-May", "before Easter".

use super::Frame;
use super::calendar::{Days, months, plus, plus_months, week_of};
use super::days::{day_alone, day_and_month, month_at, year_at};
use super::found::Found;
use super::lexicon::{Lex, Part, Unit, Which};
use super::numeric::numeric;
use super::resolve::{bare_month, feast, numbered_week, season};
use super::tense::past;
use super::text::Text;
use super::weekdays::weekday;

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

/// "end of", "early", "mid-", "i slutet av": which part, and where the stretch begins.
fn part(text: &Text<'_>, i: usize) -> Option<Found> {
    if let Some(Lex::EndOf(unit)) = text.lex(i) {
        let alone = unit != Unit::Day || ends_day(text, i + 1);
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
    let (share, week) = (length / 3, length == 6);
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
fn bare_unit(text: &Text<'_>, i: usize, linked: bool) -> Option<Found> {
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

/// A stretch, or a month or unit that the words before show to be one: "May", "the month".
pub(super) fn whole(text: &Text<'_>, i: usize) -> Option<Found> {
    stretch(text, i).or_else(|| loose_month(text, i)).or_else(|| bare_unit(text, i, true))
}

/// The unit that `text` was written in, moved by `steps`.
fn current(text: &Text<'_>, unit: Unit, steps: i32) -> Option<Days> {
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

fn moved((from, to): Days, steps: i32) -> Days {
    (plus_months(from, steps), plus_months(to.first_of_month(), steps).last_of_month())
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

/// "v 41", "vecka 28-31", "week 12", "v. 28 och 29".
fn week_number(text: &Text<'_>, i: usize) -> Option<Found> {
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
fn week_of_date(text: &Text<'_>, i: usize) -> Option<Found> {
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

/// A month after a word that shows that it is one, or with its year.
fn month(text: &Text<'_>, i: usize) -> Option<Found> {
    let (month, next) = month_at(text, i)?;
    if let Some((year, next)) = year_at(text, next) {
        return Some(Found::stretch(next, months(year, month, 1)?));
    }
    let before = text.before(i, 1);
    let shown =
        MONTH_LEADERS.contains(&before) || PLAIN_MONTHS.contains(&text.low(i)) && text.number(next).is_none();
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
fn loose_month(text: &Text<'_>, i: usize) -> Option<Found> {
    let (month, next) = month_at(text, i)?;
    Some(Found::stretch(next, bare_month(text.written, month, past(text, i))?))
}

const MONTH_LEADERS: &[&str] = &[
    "in", "by", "before", "until", "till", "til", "after", "from", "since", "through", "thru", "during",
    "for", "around", "to", "i", "under", "före", "innan", "efter", "från", "sedan", "senast", "tills",
    "kring", "runt", "inför", "into", "over", "av", "of", "över", "mellan", "between",
];
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
fn quarter(text: &Text<'_>, i: usize) -> Option<Found> {
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
        .is_some_and(|t| t.low.starts_with(char::is_alphabetic) && t.lex.is_none() && text.swedish);
    let measured = text.is(i + 1, &["-", "–", "/", "kr", "%", ",", "."]) && text.number(i + 2).is_some();
    (led && !counted && !measured).then_some(())?;
    Some(Found::stretch(i + 1, months(year, 1, 12)?))
}

/// A feast or a season.
fn named(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the", "this", "next", "last", "nästa", "förra", "denna"]);
    let written = text.written;
    let gone = text.is(at.wrapping_sub(1), &["last", "förra"]) && at > i;
    match text.lex(at)? {
        Lex::Feast(day) => {
            let days = feast(written, day, gone || past(text, i))?;
            feast_holds(text, i, at).then(|| Found::season(at + 1, days))
        }
        Lex::Season(name) if season_holds(text, i, at) => {
            let days = season(written, name, gone || past(text, i))?;
            let shifted = text.is(at.wrapping_sub(1), &["next", "nästa"]) && at > i && days.0 <= written;
            Some(Found::season(at + 1, if shifted { moved(days, 12) } else { days }))
        }
        _ => None,
    }
}

fn feast_holds(text: &Text<'_>, i: usize, at: usize) -> bool {
    match text.low(at) {
        "holidays" => at > i,
        "kristi" => text.low(at + 1).starts_with("himm"),
        "lucia" => text.is(i.wrapping_sub(1), &["före", "efter", "till", "innan", "på", "runt"]),
        _ => true,
    }
}

/// "i vår" is a season only where no noun follows, "fall" only with its article.
fn season_holds(text: &Text<'_>, i: usize, at: usize) -> bool {
    let before = text.before(at, 1);
    let ends = text
        .tokens
        .get(at + 1)
        .is_none_or(|t| !t.low.starts_with(char::is_alphabetic) || SEASON_FOLLOWERS.contains(&t.low));
    match text.low(at) {
        "vår" | "höst" | "sommar" | "vinter" => matches!(before, "i" | "nästa" | "till" | "förra") && ends,
        "fall" | "spring" => ends && (at > i || matches!(before, "in" | "by" | "until" | "before" | "after")),
        "summer" | "winter" | "autumn" => ends,
        _ => true,
    }
}

const SEASON_FOLLOWERS: &[&str] = &[
    "and", "or", "if", "when", "so", "but", "is", "we", "i", "it", "to", "for", "with", "at", "as", "then",
    "because", "och", "eller", "om", "när", "så", "men", "är", "vi", "jag", "det", "för", "med", "då",
    "innan", "efter", "ska", "kommer", "blir", "har", "igen", "there", "she", "he", "they", "you", "our",
    "this", "will", "that", "anyway", "instead", "break", "holidays", "before", "after",
];
