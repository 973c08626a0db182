//! Feasts and seasons: "before Easter", "efter helgerna", "in the autumn", "i höst".

use std::sync::LazyLock;

use super::found::Found;
use super::lexicon::Lex;
use super::resolve::{feast, season};
use super::stretches::moved;
use super::tense::past;
use super::text::Text;
use crate::titles::wordset::{WordSet, word_set};

/// A feast or a season.
pub(super) fn named(text: &Text<'_>, i: usize) -> Option<Found> {
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
        "and or if when so but is we i it to for with at as then because och eller om när så men är vi jag \
         det för med då innan efter ska kommer blir har igen there she he they you our this will that \
         anyway instead break holidays before after",
    )
});
