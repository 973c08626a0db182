//! The tables of titles and areas, read from `data/`.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Function;
use super::words::{Make, Word};
use super::wordset::{WordMap, WordSet};

/// Where a title counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    /// Everywhere.
    Any,
    /// In running text only after a determiner, an area or with a capital.
    Led,
    /// In running text only after an area or modifier.
    With,
    /// Only in a title field.
    Field,
    /// Assists whoever follows ("assistant to the CFO"), else is a simple title.
    Assist,
    /// Assists somebody, named or not.
    Helper,
    /// A trade that "lead", "head" and "chief" raise.
    Staff,
}

/// A title's place on the ladder.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) level: u8,
    pub(super) function: Option<Function>,
    pub(super) guard: Guard,
}

/// Titles that begin with the same word: their other words, the longest title first.
pub(super) type Titles = Vec<(Vec<&'static str>, Entry)>;
/// Titles of one or more words, by their first word.
pub(super) type Phrases = WordMap<Titles>;

pub(super) static ENGLISH: LazyLock<Phrases> =
    LazyLock::new(|| phrases(include_str!("../../data/titles_en.txt")));
pub(super) static SWEDISH: LazyLock<Phrases> =
    LazyLock::new(|| phrases(include_str!("../../data/titles_sv.txt")));

/// Endings of Swedish compound titles, the longest first.
pub(super) static ENDINGS: LazyLock<Vec<(&'static str, Entry)>> = LazyLock::new(|| {
    let mut endings: Vec<(&str, Entry)> = Vec::new();
    for (head, titles) in lines(include_str!("../../data/title_endings_sv.txt")) {
        let Some(entry) = entry(&format!("{head} any")) else { continue };
        endings.extend(titles.map(|ending| (ending, entry)));
    }
    endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
    endings
});

/// What hangs behind a Swedish title: the definite form and the genitive.
const HANGING: [&str; 6] = ["", "n", "en", "ns", "ens", "et"];

/// All first words of Swedish titles, in all their forms.
static FORMS: LazyLock<WordSet> = LazyLock::new(|| {
    let forms = SWEDISH.words().flat_map(|word| HANGING.map(|hanging| format!("{word}{hanging}")));
    forms.map(|form| (form, ())).collect()
});

/// The last four bytes of compound titles, in all their forms.
static TAILS: LazyLock<FxHashSet<u32>> = LazyLock::new(|| {
    let forms = ENDINGS.iter().flat_map(|(ending, _)| HANGING.map(|hanging| format!("{ending}{hanging}")));
    forms.filter_map(|form| tail(&form)).collect()
});

fn tail(word: &str) -> Option<u32> {
    word.as_bytes().last_chunk().map(|four| u32::from_le_bytes(*four))
}

/// May a Swedish title begin with `word`? Most words are told by one look.
pub(super) fn may_begin_swedish(word: &Word<'_>) -> bool {
    word.among(&FORMS) || word.make == Make::Mixed && word.low.contains(':')
}

/// May `word` be a compound title? Most words are told by one look.
pub(super) fn may_be_compound(word: &Word<'_>) -> bool {
    word.low.len() >= COMPOUND_BYTES_MIN
        && (tail(word.low).is_some_and(|tail| TAILS.contains(&tail))
            || word.make == Make::Mixed && word.low.contains(':'))
}

/// Shorter words are no compounds.
const COMPOUND_BYTES_MIN: usize = 7;

struct Areas {
    words: WordMap<Function>,
    stems: Vec<(&'static str, Function)>,
}

static AREAS: LazyLock<Areas> = LazyLock::new(|| {
    let (mut whole, mut stems) = (Vec::new(), Vec::new());
    for (name, words) in lines(include_str!("../../data/title_areas.txt")) {
        let Some(function) = function(name) else { continue };
        for word in words {
            match word.strip_suffix('*') {
                Some(stem) => stems.push((stem, function)),
                None => whole.push((word, function)),
            }
        }
    }
    stems.sort_by_key(|(stem, _): &(&str, _)| std::cmp::Reverse(stem.len()));
    Areas { words: whole.into_iter().collect(), stems }
});

/// What `word`, in lower case, is about, if it names an area.
pub(super) fn area(word: &str) -> Option<Function> {
    let word = word.trim_end_matches('-');
    AREAS.words.get(word).copied().or_else(|| stem(word))
}

/// What the first part of a Swedish compound is about.
pub(super) fn stem(word: &str) -> Option<Function> {
    let known = AREAS.stems.iter().find(|(stem, _)| word.starts_with(stem));
    known
        .map(|(_, function)| *function)
        .or_else(|| AREAS.words.get(word.trim_end_matches(['-', 's'])).copied())
}

/// Lines of the form `head: a, b, c`.
fn lines(text: &'static str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(head, rest)| (head, rest.split(", ").map(str::trim)))
}

fn phrases(text: &'static str) -> Phrases {
    let mut phrases = HashMap::<&str, Titles>::new();
    for (head, titles) in lines(text) {
        let Some(entry) = entry(head) else { continue };
        for title in titles {
            let mut words = title.split(' ');
            let Some(first) = words.next() else { continue };
            phrases.entry(first).or_default().push((words.collect(), entry));
        }
    }
    for titles in phrases.values_mut() {
        titles.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    phrases.into_iter().collect()
}

fn entry(head: &str) -> Option<Entry> {
    let mut parts = head.split(' ');
    let level = parts.next()?.parse().ok()?;
    let function = function(parts.next()?);
    let guard = match parts.next()? {
        "any" => Guard::Any,
        "led" => Guard::Led,
        "with" => Guard::With,
        "field" => Guard::Field,
        "assist" => Guard::Assist,
        "helper" => Guard::Helper,
        "staff" => Guard::Staff,
        _ => return None,
    };
    Some(Entry { level, function, guard })
}

fn function(name: &str) -> Option<Function> {
    Some(match name {
        "general" => Function::General,
        "finance" => Function::Finance,
        "it" => Function::It,
        "procurement" => Function::Procurement,
        "legal" => Function::Legal,
        "hr" => Function::Hr,
        "operations" => Function::Operations,
        "sales" => Function::Sales,
        "other" => Function::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_tables_is_understood() {
        for text in [include_str!("../../data/titles_en.txt"), include_str!("../../data/titles_sv.txt")] {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let head = line.split_once(": ").map_or("", |(head, _)| head);
                assert!(entry(head).is_some(), "{line}");
                assert!(!line.contains(",,") && !line.ends_with(','), "{line}");
            }
        }
        assert!(ENDINGS.len() > 20);
        assert_eq!(area("ekonomi"), Some(Function::Finance));
    }
}
