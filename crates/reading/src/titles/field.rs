//! A title field or a signature's title line, which holds little else.

use super::Title;
use super::around::area_of;
use super::running::{Found, titles};
use super::words::{Word, fold, words};

/// The highest title that `text` holds.
pub(super) fn parse(text: &str) -> Option<Title> {
    let text = text.trim();
    let low = fold(text);
    let words = words(text, &low);
    if words.first().is_some_and(|word| matches!(word.low, "former" | "ex" | "retired" | "tidigare")) {
        return None;
    }
    let found = titles(&words, false);
    let helper = found.iter().any(|f| f.assistant);
    let best = found.iter().max_by_key(|f| (f.level, f.assistant))?;
    let function = best.function.or_else(|| elsewhere(&words, best));
    let assistant = best.assistant || helper && best.level <= 2;
    Some(Found { function, assistant, ..best.clone() }.title(text))
}

/// "VP, Operations", "Manager - Facilities": the area stands apart.
fn elsewhere(words: &[Word<'_>], best: &Found) -> Option<super::Function> {
    area_of(&words[best.words.end..]).or_else(|| area_of(&words[..best.words.start]))
}
