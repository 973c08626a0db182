//! What the date grammar knows of a word, told by one look, and whether a sentence is worth reading for dates.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lexicon::{Lex, lexicon};
use crate::titles::wordset::{WordMap, WordSet};

/// What is known of a word by itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Meaning {
    /// What it can be part of a date as.
    pub(super) lex: Option<Lex>,
    /// It means nothing by itself, but may begin a date.
    pub(super) begins: bool,
    pub(super) swedish: bool,
    pub(super) english: bool,
}

impl Meaning {
    /// Has it anything to do with dates?
    pub(super) fn is_known(self) -> bool {
        self.lex.is_some() || self.begins
    }
}

/// What `word`, in lower case and with the hash `hash`, means.
pub(super) fn meaning(hash: u32, word: &str) -> Meaning {
    MEANINGS.get_hashed(hash, word).copied().unwrap_or_default()
}

static MEANINGS: LazyLock<WordMap<Meaning>> = LazyLock::new(|| {
    let mut meanings = FxHashMap::<&str, Meaning>::default();
    for (word, lex) in lexicon() {
        meanings.entry(word).or_default().lex = Some(lex);
    }
    for word in BEGINNINGS.split_whitespace() {
        meanings.entry(word).or_default().begins = true;
    }
    for word in SWEDISH.split_whitespace() {
        meanings.entry(word).or_default().swedish = true;
    }
    for word in ENGLISH.split_whitespace() {
        meanings.entry(word).or_default().english = true;
    }
    meanings.into_iter().collect()
});

const SWEDISH: &str = "måndag tisdag onsdag torsdag fredag lördag söndag fre tis ons mån tors januari februari mars maj juni juli \
    augusti oktober okt vecka och att det är på för till vi jag den inte om av som med kl ska har kan en ett senast från \
    åter efter före innan vid men mellan hej blir ni du";
const ENGLISH: &str = "monday tuesday wednesday thursday friday saturday sunday january february march june july october week the \
    and to is of we you on by it that be at will our this are with before from until but not a was my out back next after \
    she he they your";

/// Words that mean nothing to the lexicon but may begin a date.
const BEGINNINGS: &str =
    "now nu new h i the den d de in om within inom later för v q w sista närmaste närmsta påföljande";

/// Words without which, or a figure, nobody names a date.
static TELLING: LazyLock<WordSet> =
    LazyLock::new(|| lexicon().filter(|(_, lex)| lex.tells()).map(|(word, _)| (word, ())).collect());

/// Does a figure or a word of dates stand in the sentence whose folded text is `low`? Most sentences have neither.
pub(super) fn is_promising(low: &str) -> bool {
    let bytes = low.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while let Some(length) = letter(bytes, at) {
            at += length;
        }
        if at > start + 1 && TELLING.contains(&low[start..at])
            || bytes.get(at).is_some_and(u8::is_ascii_digit)
        {
            return true;
        }
        at += 1;
        while bytes.get(at).is_some_and(|byte| matches!(byte, 0x80..0xC0)) {
            at += 1;
        }
    }
    false
}

/// How many bytes the letter at `at` has, if it is one of those that words of dates are written with.
fn letter(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'a'..=b'z' => Some(1),
        0xC3 if matches!(bytes.get(at + 1), Some(0xA4 | 0xA5 | 0xB6)) => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_without_dates_are_told_at_once() {
        for low in ["see you in may", "på lördag.", "“friday”", "room 4", "i höstas", "idag!", "é;år"]
        {
            assert!(is_promising(low), "{low:?}");
        }
        for low in ["", "maybe we should", "the first one", "daglig rapport på näset", "vi är – så – klara"]
        {
            assert!(!is_promising(low), "{low:?}");
        }
    }
}
