//! A sentence cut into words, numbers and signs, as the date grammar wants it.

use jiff::civil::Date;
use std::ops::Range;

use super::lexicon::{Lex, Unit, Which};
use super::meaning::{Meaning, meaning};
use crate::titles::words::char_at;
use crate::titles::wordset::{WordSet, hash};

/// A run of letters, a run of digits, or one sign.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) span: Range<usize>,
    /// Lower case.
    pub(super) low: &'a str,
    /// The hash of `low`.
    pub(super) hash: u32,
    pub(super) capital: bool,
    /// White space stands before it.
    pub(super) gap: bool,
    pub(super) meaning: Meaning,
    pub(super) number: Option<u32>,
}

/// A count and its unit stand no further apart than this: "a good two to three working days".
pub(super) const LENGTH_WORDS_MAX: usize = 6;

/// A sentence and the day on which it was written.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) tokens: Vec<Token<'a>>,
    pub(super) written: Date,
    pub(super) swedish: bool,
    pub(super) english: bool,
}

impl<'a> Text<'a> {
    /// Cuts `low`, the folded text of `sentence` with the same bytes.
    pub(super) fn new(sentence: &str, low: &'a str, written: Date) -> Self {
        let tokens = tokens(sentence, low);
        let (swedish, english) = leaning(&tokens);
        Self { tokens, written, swedish, english }
    }

    /// The word at `i` in lower case; empty beyond the ends.
    pub(super) fn low(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.low)
    }

    /// The word `back` places before `i`; empty beyond the beginning.
    pub(super) fn before(&self, i: usize, back: usize) -> &'a str {
        i.checked_sub(back).map_or("", |at| self.low(at))
    }

    pub(super) fn lex(&self, i: usize) -> Option<Lex> {
        self.tokens.get(i).and_then(|t| t.meaning.lex)
    }

    pub(super) fn number(&self, i: usize) -> Option<u32> {
        self.tokens.get(i).and_then(|t| t.number)
    }

    /// How many digits the number at `i` has.
    pub(super) fn digits(&self, i: usize) -> usize {
        self.number(i).map_or(0, |_| self.low(i).len())
    }

    /// Does `i` follow its predecessor without white space?
    pub(super) fn tight(&self, i: usize) -> bool {
        i > 0 && self.tokens.get(i).is_some_and(|t| !t.gap)
    }

    pub(super) fn capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.capital)
    }

    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.low(i))
    }

    pub(super) fn among(&self, i: usize, words: &WordSet) -> bool {
        match self.tokens.get(i) {
            Some(token) => words.get_hashed(token.hash, token.low).is_some(),
            None => false,
        }
    }

    /// `i`, or the place behind it when one of `words` stands there.
    pub(super) fn skip(&self, i: usize, words: &[&str]) -> usize {
        if i < self.tokens.len() && self.is(i, words) { i + 1 } else { i }
    }

    pub(super) fn unit(&self, i: usize) -> Option<Unit> {
        if let Some(Lex::Unit(unit)) = self.lex(i) { Some(unit) } else { None }
    }

    pub(super) fn which(&self, i: usize) -> Option<Which> {
        if let Some(Lex::Which(which)) = self.lex(i) { Some(which) } else { None }
    }

    pub(super) fn month(&self, i: usize) -> Option<u8> {
        if let Some(Lex::Month(month)) = self.lex(i) { Some(month) } else { None }
    }

    /// Can a date begin at `i`? Articles, prepositions and counts stand before all kinds of words, and only few of
    /// those are parts of dates.
    pub(super) fn may_begin(&self, i: usize) -> bool {
        let Some(token) = self.tokens.get(i) else { return false };
        match token.meaning.lex {
            Some(Lex::Count(_)) => (i + 1..i + 1 + LENGTH_WORDS_MAX).any(|at| self.unit(at).is_some()),
            Some(_) => true,
            None => token.number.is_some() || token.meaning.begins && self.leads_on(i),
        }
    }

    /// Does what follows the word at `i`, which means nothing by itself, make it the beginning of a date?
    fn leads_on(&self, i: usize) -> bool {
        const BRIDGES: &[&str] = &[".", "/", "about", "ungefär", "ca", "cirka", "another", "ytterligare"];
        self.tokens.get(i + 1).is_some_and(|next| next.number.is_some() || next.meaning.is_known())
            || self.is(i + 1, BRIDGES)
            || self.is(i, &["now", "nu"])
    }

    /// Does anything here deserve a closer look?
    pub(super) fn promising(&self) -> bool {
        self.tokens.iter().any(|t| t.number.is_some() || t.meaning.lex.is_some_and(Lex::tells))
    }
}

#[derive(PartialEq, Clone, Copy)]
enum Kind {
    Letters,
    Digits,
    Sign,
}

fn kind(c: char) -> Kind {
    match c {
        c if c.is_alphabetic() => Kind::Letters,
        c if c.is_ascii_digit() => Kind::Digits,
        _ => Kind::Sign,
    }
}

fn tokens<'a>(sentence: &str, low: &'a str) -> Vec<Token<'a>> {
    let mut tokens = Vec::with_capacity(sentence.len() / 4 + 1);
    let (mut at, mut gap) = (0, true);
    while let Some(first) = char_at(sentence, at) {
        let start = at;
        at += first.len_utf8();
        if first.is_whitespace() {
            gap = true;
            continue;
        }
        let kind = kind(first);
        if kind != Kind::Sign {
            at = end_of_run(sentence, at, kind);
        }
        let word = low.get(start..at).unwrap_or_default();
        let hash = hash(word);
        let number = if kind == Kind::Digits && word.len() <= 8 { word.parse().ok() } else { None };
        let meaning = if kind == Kind::Letters { meaning(hash, word) } else { Meaning::default() };
        let capital = first.is_uppercase();
        tokens.push(Token { span: start..at, low: word, hash, capital, gap, meaning, number });
        gap = false;
    }
    tokens
}

/// Where the letters or digits end that go on at `at`.
fn end_of_run(sentence: &str, mut at: usize, wanted: Kind) -> usize {
    while let Some(c) = char_at(sentence, at).filter(|c| kind(*c) == wanted) {
        at += c.len_utf8();
    }
    at
}

/// Whether the sentence leans towards Swedish, towards English, or neither.
fn leaning(tokens: &[Token<'_>]) -> (bool, bool) {
    let (mut swedish, mut english) = (0, 0);
    for token in tokens.iter().filter(|t| t.number.is_none()) {
        if token.meaning.swedish || !token.low.is_ascii() && token.low.bytes().any(|b| b == 0xc3) {
            swedish += 1;
        } else if token.meaning.english {
            english += 1;
        }
    }
    (swedish > english, english > swedish)
}
