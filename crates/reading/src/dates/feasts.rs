//! Feasts and seasons: "before Easter", "efter helgerna", "in the autumn", "i höst".

use std::sync::LazyLock;

use super::Frame;
use super::days::year_at;
use super::found::Found;
use super::lexicon::{Feast, Lex};
use super::resolve::{feast, feast_of, season, season_of};
use super::stretches::moved;
use super::tense::past;
use super::text::Text;
use crate::titles::wordset::{WordSet, word_set};

/// A feast or a season.
pub(super) fn named(text: &Text<'_>, i: usize) -> Option<Found> {
    let at = text.skip(i, &["the", "this", "next", "last", "nästa", "förra", "denna"]);
    let written = text.written;
    let past = || at > i && text.is(at - 1, &["last", "förra"]) || past(text, i);
    if new_year(text, at) {
        let days = feast(written, Feast::NewYear, past())?;
        return Some(Found::season(at + 2, days));
    }
    match text.lex(at)? {
        Lex::Feast(name) if feast_holds(text, i, at) => {
            let next = at + 1 + usize::from(text.low(at) == "kristi");
            if let Some((year, next)) = year_at(text, next) {
                return Some(Found::season(next, feast_of(year, name)?));
            }
            Some(Found::season(next, feast(written, name, past())?))
        }
        Lex::Season(name) if season_holds(text, i, at) => {
            if let Some((year, next)) = year_at(text, text.skip(at + 1, &["of"])) {
                return Some(Found::season(next, season_of(year, name)?));
            }
            let days = season(written, name, past())?;
            let shifted = at > i && text.is(at - 1, &["next", "nästa"]) && days.0 <= written;
            Some(Found::season(at + 1, if shifted { moved(days, 12) } else { days }))
        }
        Lex::SeasonGone(name) if text.before(at, 1) == "i" => {
            Some(Found::season(at + 1, season(written, name, true)?).framed(Frame::Past))
        }
        _ => None,
    }
}

/// "New Year", "the new year", where no noun follows.
fn new_year(text: &Text<'_>, at: usize) -> bool {
    if text.low(at) != "new" || text.low(at + 1) != "year" {
        return false;
    }
    let led = text.capital(at + 1)
        || text.before(at, 1) == "the"
            && text.is(at.wrapping_sub(2), &["in", "into", "until", "after", "before", "by"]);
    let ends = text
        .tokens
        .get(at + 2)
        .is_none_or(|t| !t.low.starts_with(char::is_alphabetic) || SEASON_FOLLOWERS.contains(t.low));
    led && ends
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
    if year_at(text, text.skip(at + 1, &["of"])).is_some() {
        return true;
    }
    let before = text.before(at, 1);
    let ends = text
        .tokens
        .get(at + 1)
        .is_none_or(|t| !t.low.starts_with(char::is_alphabetic) || SEASON_FOLLOWERS.contains(t.low));
    match text.low(at) {
        "vår" | "höst" | "sommar" | "vinter" => matches!(before, "i" | "nästa" | "till" | "förra") && ends,
        "fall" | "spring" => ends && (at > i || matches!(before, "in" | "by" | "until" | "before" | "after")),
        "summer" | "winter" | "autumn" => ends,
        _ => true,
    }
}

static SEASON_FOLLOWERS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "and or if when so but is are of the we i it to for with at as then because och eller om när så men är vi jag \
         det för med då innan efter ska kommer blir har igen there she he they you our this will that \
         anyway instead break holidays before after",
    )
});
