//! Given names, and capitalised words that are nobody's name, read from `data/`.

use std::sync::LazyLock;

use crate::titles::wordset::{WordMap, WordSet, word_file};

/// How surely a word is a given name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Given {
    /// Also an ordinary word that may begin a sentence: "Will", "Per", "Hope".
    Ambiguous,
    /// Also a word when written small: "frank", "rosa".
    Word,
    /// A name and nothing else, even when written small.
    Sure,
}

static NAMES: LazyLock<WordMap<Given>> = LazyLock::new(|| {
    let files = [
        (include_str!("../../data/first_names.txt"), Given::Sure),
        (include_str!("../../data/first_names_words.txt"), Given::Word),
        (include_str!("../../data/first_names_ambiguous.txt"), Given::Ambiguous),
    ];
    files.into_iter().flat_map(|(text, given)| text.lines().map(move |name| (name, given))).collect()
});

/// The same, and names with marks on their letters as people type them without: "goran", "zoe".
static TYPED: LazyLock<WordMap<Given>> = LazyLock::new(|| {
    let marked = NAMES.iter().filter(|(name, _)| !name.is_ascii() && name.chars().count() > 3);
    let unmarked = marked
        .map(|(name, given)| (name.chars().map(without_mark).collect::<String>(), (*given).min(Given::Word)))
        .filter(|(name, _)| !NOT_NAMES.contains(name));
    let marked = NAMES.iter().map(|(name, given)| (name.to_owned(), *given));
    unmarked.chain(marked).collect()
});

fn without_mark(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => 'a',
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'é' | 'è' | 'ê' | 'ë' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ğ' => 'g',
        'ş' | 'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ñ' | 'ń' => 'n',
        'ł' => 'l',
        'đ' => 'd',
        other => other,
    }
}

static NOT_NAMES: LazyLock<WordSet> = LazyLock::new(|| word_file(include_str!("../../data/not_names.txt")));
static FIRM_WORDS: LazyLock<WordSet> = LazyLock::new(|| word_file(include_str!("../../data/firm_words.txt")));

/// How surely `word`, in lower case and without a genitive, is a given name. "Britt-Marie" is one by its parts.
pub(super) fn given(word: &str) -> Option<Given> {
    if let Some(given) = TYPED.get(word) {
        return Some(*given);
    }
    if word.chars().any(|c| !matches!(c, 'å' | 'ä' | 'ö') && !c.is_ascii()) {
        let plain: String = word.chars().map(without_mark).collect();
        if let Some(given) = NAMES.get(plain.as_str()) {
            return Some((*given).min(Given::Word));
        }
    }
    let (first, rest) = word.split_once('-')?;
    let known = |part: &str| TYPED.contains(part);
    (known(first) && rest.split('-').all(known)).then_some(Given::Sure)
}

/// All given names, as people type them.
pub(super) fn given_names() -> impl Iterator<Item = (&'static str, Given)> {
    TYPED.iter().map(|(name, given)| (name, *given))
}

/// All capitalised words that are nobody's name.
pub(super) fn not_names() -> impl Iterator<Item = &'static str> {
    NOT_NAMES.words()
}

/// All words that make a firm's or a place's name of what stands before them.
pub(super) fn firm_words() -> impl Iterator<Item = &'static str> {
    FIRM_WORDS.words()
}

/// The given name that `word`, in lower case, is the Swedish genitive of: "maritas".
pub(super) fn given_in_genitive(word: &str) -> Option<(&str, Given)> {
    let base = word.strip_suffix('s')?;
    given(base).filter(|given| *given > Given::Ambiguous).map(|given| (base, given))
}

/// Is `word`, in lower case, a capitalised word that is nobody's name?
pub(super) fn not_a_name(word: &str) -> bool {
    NOT_NAMES.contains(word)
}

/// Does `word`, in lower case, make a firm's or a place's name of what stands before it?
pub(super) fn firm_word(word: &str) -> bool {
    FIRM_WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_of_names_do_not_overlap_and_are_in_lower_case() {
        let files = [
            include_str!("../../data/first_names.txt"),
            include_str!("../../data/first_names_words.txt"),
            include_str!("../../data/first_names_ambiguous.txt"),
        ];
        let mut seen = std::collections::HashSet::new();
        for name in files.iter().flat_map(|text| text.lines()) {
            assert!(seen.insert(name), "{name} twice");
            assert_eq!(name, name.to_lowercase());
        }
        assert!(seen.len() > 2_500);
    }

    #[test]
    fn double_names_are_known_by_their_parts() {
        assert_eq!(given("britt-marie"), Some(Given::Sure));
        assert_eq!(given("jack-up"), None);
        assert_eq!(given_in_genitive("maritas"), Some(("marita", Given::Sure)));
    }
}
