//! A sentence as the finders of people see it: its words, its titles, its language.

use super::gazetteer::{self, Given};
use super::known::Known;
use crate::titles::running::{Found, titles};
use crate::titles::words::{Make, Word, words};
use crate::titles::wordset::WordSet;

/// Words, titles and what the whole sentence is like.
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Word<'a>>,
    /// What is known of each word by itself.
    pub(super) known: Vec<Known>,
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
        let known: Vec<Known> = words.iter().map(Known::of).collect();
        let lead = swedish_lead(&words, &known);
        let headline = headline(&words);
        Self { text, words, known, titles, swedish: lead > 0, english: lead < 0, headline }
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
        self.words.get(i).is_some_and(|word| word.among(list))
    }

    /// How surely the word at `i`, without an English genitive, is a given name.
    pub(super) fn given(&self, i: usize) -> Option<Given> {
        let word = self.words.get(i)?;
        if word.make == Make::Mixed { gazetteer::given(word.bare()) } else { self.known[i].given() }
    }

    /// Is the word at `i`, without an English genitive, nobody's name?
    pub(super) fn not_a_name(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| match word.make {
            Make::Mixed => gazetteer::not_a_name(word.bare()),
            _ => self.known[i].is(Known::NOT_A_NAME),
        })
    }

    /// Does the word at `i`, without an English genitive, make a firm's name of what stands before it?
    pub(super) fn firm_word(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| match word.make {
            Make::Mixed => gazetteer::firm_word(word.bare()),
            _ => self.known[i].is(Known::FIRM),
        })
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

/// How many more words are Swedish than English.
fn swedish_lead(words: &[Word<'_>], known: &[Known]) -> i32 {
    let mut lead = 0i32;
    for (word, known) in words.iter().zip(known) {
        if known.is(Known::SWEDISH) || !word.low.is_ascii() && word.low.bytes().any(|b| b == 0xc3) {
            lead += 1;
        } else if known.is(Known::ENGLISH) {
            lead -= 1;
        }
    }
    lead
}

fn headline(words: &[Word<'_>]) -> bool {
    if words.last().is_some_and(|word| matches!(word.low, "." | "!" | "?" | ",")) {
        return false;
    }
    let letters = |word: &&Word<'_>| match word.make {
        Make::Letters => true,
        Make::Figures => false,
        Make::Mixed => word.low.starts_with(char::is_alphabetic),
    };
    let (all, capitals) = words
        .iter()
        .filter(letters)
        .fold((0, 0), |(all, capitals), word| (all + 1, capitals + usize::from(word.capital)));
    all >= 4 && capitals * 10 >= all * 7
}
