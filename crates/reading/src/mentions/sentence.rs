//! A sentence as the finders of people see it: its words, its titles, its language.

use std::sync::LazyLock;

use crate::titles::running::{Found, titles};
use crate::titles::words::{Word, words};
use crate::titles::wordset::{WordSet, word_set};

/// Words, titles and what the whole sentence is like.
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Word<'a>>,
    pub(super) titles: Vec<Found>,
    pub(super) swedish: bool,
    pub(super) english: bool,
    /// Nearly every word has a capital, so capitals tell nothing.
    pub(super) headline: bool,
}

impl<'a> Sentence<'a> {
    /// Reads `text`, whose folded form is `low`.
    pub(super) fn new(text: &'a str, low: &'a str) -> Self {
        let words = words(text, low);
        let titles = titles(&words, true);
        let lead = swedish_lead(&words);
        let headline = headline(&words);
        Self { text, words, titles, swedish: lead > 0, english: lead < 0, headline }
    }

    /// The word at `i` in lower case; empty beyond the ends.
    pub(super) fn low(&self, i: usize) -> &'a str {
        self.words.get(i).map_or("", |word| word.low)
    }

    /// The word `back` places before `i`.
    pub(super) fn before(&self, i: usize, back: usize) -> &'a str {
        i.checked_sub(back).map_or("", |at| self.low(at))
    }

    pub(super) fn is(&self, i: usize, list: &[&str]) -> bool {
        self.words.get(i).is_some_and(|word| list.contains(&word.low))
    }

    pub(super) fn among(&self, i: usize, list: &WordSet) -> bool {
        self.words.get(i).is_some_and(|word| list.contains(word.low))
    }

    pub(super) fn capital(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| word.capital && !word.sign)
    }

    /// Is there a word, not a sign, at `i`?
    pub(super) fn word(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| !word.sign)
    }

    /// The title that begins at `i`.
    pub(super) fn title_at(&self, i: usize) -> Option<&Found> {
        self.titles.binary_search_by_key(&i, |found| found.words.start).ok().map(|at| &self.titles[at])
    }

    /// Does `i` begin the sentence, or a sentence within it?
    pub(super) fn opens(&self, i: usize) -> bool {
        let mut before = self.words[..i].iter().rev();
        match before.next() {
            None => true,
            Some(word) if matches!(word.low, "." | "!" | "?" | ":" | "•" | "*") => true,
            Some(word) if word.low == ")" && i <= 3 => true,
            Some(word) if word.sign => before.all(|word| word.sign),
            Some(word) => word.low.bytes().all(|b| b.is_ascii_digit()) && i == 1,
        }
    }
}

static SWEDISH: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "och att det är på för till vi jag inte om av som med ska har kan ett från efter vid men hej blir \
         ni du sig han hon oss var vill den en",
    )
});
static ENGLISH: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "the and to is of we you on by it that be at will our this are with but a was she he they have for \
         not from as would can",
    )
});

/// How many more words are Swedish than English.
fn swedish_lead(words: &[Word<'_>]) -> i32 {
    let mut lead = 0i32;
    for word in words {
        if word.low.bytes().any(|b| b == 0xc3) || SWEDISH.contains(word.low) {
            lead += 1;
        } else if ENGLISH.contains(word.low) {
            lead -= 1;
        }
    }
    lead
}

fn headline(words: &[Word<'_>]) -> bool {
    if words.last().is_some_and(|word| matches!(word.low, "." | "!" | "?" | ",")) {
        return false;
    }
    let letters = || words.iter().filter(|word| word.low.starts_with(char::is_alphabetic));
    let (all, capitals) = (letters().count(), letters().filter(|word| word.capital).count());
    all >= 4 && capitals * 10 >= all * 7
}
