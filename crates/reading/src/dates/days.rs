//! A day by its number: "12 March", "March 12th", "the 10th", "den 25:e", "17 till 26 april".

use std::sync::LazyLock;

use super::calendar::day;
use super::found::Found;
use super::lexicon::{Lex, Unit, Which};
use super::resolve::{bare_month, day_of_month, day_of_year};
use super::tense::past;
use super::text::Text;
use crate::titles::wordset::{WordSet, word_set};

/// The number of a day, and what shows that it is one.
#[derive(Clone, Copy)]
pub(super) struct DayNumber {
    pub(super) value: u8,
    /// "10th", "25:e", "tionde".
    pub(super) ordinal: bool,
    /// A word rather than figures.
    pub(super) word: bool,
    pub(super) next: usize,
}

/// A day number at `i`.
pub(super) fn day_number(text: &Text<'_>, i: usize) -> Option<DayNumber> {
    if let Some(Lex::Ordinal(value)) = text.lex(i) {
        return Some(DayNumber { value, ordinal: true, word: true, next: i + 1 });
    }
    let value = u8::try_from(text.number(i)?).ok().filter(|v| (1..=31).contains(v) && text.digits(i) <= 2)?;
    if text.tight(i) && text.is(i.wrapping_sub(1), &[".", ",", "/", "£", "$", "€", "#", "+", ":", "v", "q"])
    {
        return None;
    }
    let next = ordinal_end(text, i);
    Some(DayNumber { value, ordinal: next > i + 1, word: false, next })
}

fn ordinal_end(text: &Text<'_>, i: usize) -> usize {
    if text.tight(i + 1) && text.is(i + 1, &["st", "nd", "rd", "th", "e", "a"]) {
        return i + 2;
    }
    let colon =
        text.tight(i + 1) && text.low(i + 1) == ":" && text.tight(i + 2) && text.is(i + 2, &["e", "a", "th"]);
    if colon { i + 3 } else { i + 1 }
}

/// A month at `i`, past an abbreviation's full stop.
pub(super) fn month_at(text: &Text<'_>, i: usize) -> Option<(u8, usize)> {
    let month = text.month(i)?;
    let abbreviated = text.low(i).len() <= 4 && text.low(i + 1) == "." && text.tight(i + 1);
    let more = text.number(i + 2).is_some() || text.is(i + 2, &["to", "till", "-", "–", "and", "at", "kl"]);
    Some((month, if abbreviated && more { i + 2 } else { i + 1 }))
}

/// A year at `i`: "2026", ", 2026", "'26".
pub(super) fn year_at(text: &Text<'_>, i: usize) -> Option<(i16, usize)> {
    let four = |at: usize| {
        let year = i16::try_from(text.number(at)?).ok()?;
        (text.digits(at) == 4 && (1990..=2099).contains(&year)).then_some((year, at + 1))
    };
    if let Some(found) = four(i) {
        return Some(found);
    }
    if text.low(i) == "," {
        return four(i + 1);
    }
    let of = text.skip(i, &["of"]);
    if let (Some(which), Some(Unit::Year)) = (text.which(of), text.unit(of + 1)) {
        let steps = match which {
            Which::This => 0,
            Which::Coming | Which::Next => 1,
            Which::Last => -1,
        };
        return Some((text.written.year() + steps, of + 2));
    }
    let short = text.is(i, &["'", "’", "-"]) && text.tight(i + 1) && text.digits(i + 1) == 2;
    let year = i16::try_from(text.number(i + 1)?).ok()?;
    (short && (20..=60).contains(&year)).then_some((2000 + year, i + 2))
}

/// A day with its month at `i`, in either order, alone or as a range of days of one month.
pub(super) fn day_and_month(text: &Text<'_>, i: usize) -> Option<Found> {
    last_day(text, i).or_else(|| day_first(text, i)).or_else(|| month_first(text, i))
}

fn article(text: &Text<'_>, i: usize) -> usize {
    text.skip(i, &["the", "den", "d"])
}

/// "sista mars", "the last day of March".
fn last_day(text: &Text<'_>, i: usize) -> Option<Found> {
    if text.low(i) != "sista" {
        return None;
    }
    let (month, next) = month_at(text, i + 1)?;
    let (_, to) = bare_month(text.written, month, past(text, i))?;
    Some(Found::day(next, to))
}

fn day_first(text: &Text<'_>, i: usize) -> Option<Found> {
    let first = day_number(text, article(text, i))?;
    let (last, at) = last_of_list(text, first);
    let at = text.skip(at, &["of", "i", "in"]);
    let at = if text.low(at) == "." && text.tight(at) { at + 1 } else { at };
    let (month, next) = month_at(text, at)?;
    if text.low(at) == "may" && !text.capital(at) && !first.ordinal {
        return None;
    }
    resolve(text, i, month, (first.value, last.value), next)
}

fn month_first(text: &Text<'_>, i: usize) -> Option<Found> {
    let (month, at) = month_at(text, i)?;
    let first = day_number(text, article(text, at))?;
    let lower_may = text.low(i) == "may" && !text.capital(i);
    if !first.ordinal && (text.swedish || lower_may)
        || first.word && article(text, at) == at && first.value < 3
    {
        return None;
    }
    let (last, next) = last_of_list(text, first);
    if text.is(next, &["%", "/"]) || month_at(text, last.next).is_some() && last.value != first.value {
        return resolve(text, i, month, (first.value, first.value), first.next);
    }
    resolve(text, i, month, (first.value, last.value), next)
}

/// "17", "17 till 26", "3rd or 5th", "3, 4 or 5": the last of days that share a month.
fn last_of_list(text: &Text<'_>, first: DayNumber) -> (DayNumber, usize) {
    const JOINERS: &[&str] = &[
        "-", "–", "—", "to", "till", "or", "eller", "and", "och", "&", "through", "thru", ",", "/", "until",
    ];
    let mut last = first;
    while text.is(last.next, JOINERS) {
        let at = article(text, last.next + 1);
        let Some(more) =
            day_number(text, at).filter(|more| more.value > last.value && more.word == first.word)
        else {
            break;
        };
        last = more;
    }
    (last, last.next)
}

fn resolve(text: &Text<'_>, i: usize, month: u8, (first, last): (u8, u8), next: usize) -> Option<Found> {
    if let Some((year, next)) = year_at(text, next) {
        return Some(Found::days(next, (day(year, month, first)?, day(year, month, last)?)));
    }
    let to = day_of_year(text.written, month, last, past(text, i))?;
    Some(Found::days(next, (day(to.year(), month, first)?, to)))
}

/// "the 10th", "den 25:e", "17:e", "den 17", "3rd or 5th"; `on` is a weekday that stands before it.
pub(super) fn day_alone(text: &Text<'_>, i: usize, on: Option<i32>) -> Option<Found> {
    let at = article(text, i);
    let first = day_number(text, at)?;
    let swedish_article = text.is(i, &["den", "d"]) && at > i;
    let spelt = first.word && !(on.is_some() && at > i);
    if spelt || !(first.ordinal || swedish_article || on.is_some() && at > i) {
        return None;
    }
    let (last, next) = last_of_list(text, first);
    let (last, next) = if stands_alone(text, next) { (last, next) } else { (first, first.next) };
    const EVERY: &[&str] = &["varje", "every", "each"];
    let recurs = text.is(next, EVERY) || text.is(next, &["i", "of", "in"]) && text.is(next + 1, EVERY);
    if !stands_alone(text, next) || recurs {
        return None;
    }
    let to = day_of_month(text.written, last.value, on, past(text, i))?;
    let from = day(to.year(), u8::try_from(to.month()).ok()?, first.value)?;
    Some(Found::days(next, (from, to)))
}

/// Nothing follows that the number would count: "the 10th floor", "den 3 veckor långa".
fn stands_alone(text: &Text<'_>, i: usize) -> bool {
    let Some(token) = text.tokens.get(i) else { return true };
    if token.number.is_some() {
        return false;
    }
    if !token.low.starts_with(char::is_alphabetic) {
        let decimal = text.low(i) == "." && text.number(i + 1).is_some() && text.tight(i + 1);
        let hyphenated = decimal || text.is(i, &["-", "–"]) && text.tight(i) && text.tight(i + 1);
        return !hyphenated && !text.is(i, &["%", "/", "$", "£", "€"]);
    }
    let verb_after = text.is(before_ordinal(i), &["after", "before", "by", "until", "since", "from"])
        && token.low.ends_with('s');
    let swedish_noun = ["en", "an", "et", "na", "n"].iter().any(|ending| token.low.ends_with(ending));
    let after_ordinal = text.swedish && text.is(i - 1, &["e", "a"]) && !swedish_noun;
    after_ordinal
        || verb_after
        || FOLLOWERS.contains(token.low)
        || matches!(token.meaning.lex, Some(Lex::Near(_) | Lex::Which(_)))
}

/// The place before "the 15th" that ends before `i`.
fn before_ordinal(i: usize) -> usize {
    i.wrapping_sub(4)
}

/// Words that may follow a day without being counted by it.
static FOLLOWERS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "of at to and or is was for in on then if so because but with we i you he she they it works would \
         will unless latest when as by from until till only that the our my before after please since \
         while might should can could may not where which who onwards onward morning afternoon evening \
         instead though again too has kl klockan är för om på och eller men då så ska kommer blir passar \
         funkar går hade vi jag du ni han hon de efter före hos med som att därför därefter eftermiddag \
         förmiddag eftersom när kan skulle från tack vid utan har var inte annars istället gärna också \
         senast sedan sen innan igen gäller this next denna nästa suits sounds looks gick ändå framåt fram \
         either already redan",
    )
});
