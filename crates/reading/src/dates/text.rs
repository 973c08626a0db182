//! A sentence cut into words, numbers and signs, as the date grammar wants it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::titles::wordset::{WordSet, word_set};

use jiff::civil::Date;

use super::lexicon::{Lex, Unit, Which, lex};

/// A run of letters, a run of digits, or one sign.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) span: Range<usize>,
    /// Lower case.
    pub(super) low: &'a str,
    pub(super) capital: bool,
    /// White space stands before it.
    pub(super) gap: bool,
    pub(super) lex: Option<Lex>,
    pub(super) number: Option<u32>,
}

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
        self.tokens.get(i).and_then(|t| t.lex)
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
        words.contains(self.low(i))
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

    /// Can a date begin at `i`?
    pub(super) fn may_begin(&self, i: usize) -> bool {
        self.tokens
            .get(i)
            .is_some_and(|t| t.lex.is_some() || t.number.is_some() || BEGINNINGS.contains(t.low))
    }

    /// Does anything here deserve a closer look?
    pub(super) fn promising(&self) -> bool {
        self.tokens.iter().any(|t| {
            t.number.is_some()
                || t.lex.is_some_and(|lex| {
                    !matches!(lex, Lex::Count(_) | Lex::Part(_) | Lex::Which(_) | Lex::Ordinal(_))
                })
        })
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
    let mut chars = sentence.char_indices().peekable();
    let mut gap = true;
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            gap = true;
            continue;
        }
        let kind_here = kind(first);
        let mut end = start + first.len_utf8();
        while kind_here != Kind::Sign && chars.peek().is_some_and(|(_, c)| kind(*c) == kind_here) {
            if let Some((at, c)) = chars.next() {
                end = at + c.len_utf8();
            }
        }
        let word = low.get(start..end).unwrap_or_default();
        let number = if kind_here == Kind::Digits && word.len() <= 8 { word.parse().ok() } else { None };
        let lex = if kind_here == Kind::Letters { lex(word) } else { None };
        tokens.push(Token { span: start..end, low: word, capital: first.is_uppercase(), gap, lex, number });
        gap = false;
    }
    tokens
}

static SWEDISH: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "måndag tisdag onsdag torsdag fredag lördag söndag fre tis ons mån tors januari februari mars maj juni juli augusti oktober okt vecka och att det är på för till vi jag den inte om av som med kl ska har kan en ett senast från åter \
         efter före innan vid men mellan hej blir ni du",
    )
});
static ENGLISH: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "monday tuesday wednesday thursday friday saturday sunday january february march june july october week the and to is of we you on by it that be at will our this are with before from until but not a \
         was my out back next after she he they your",
    )
});

/// Words that mean nothing to the lexicon but may begin a date.
static BEGINNINGS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "now nu new h i the den d de in om within inom later för v q w sista närmaste närmsta påföljande",
    )
});

/// Whether the sentence leans towards Swedish, towards English, or neither.
fn leaning(tokens: &[Token<'_>]) -> (bool, bool) {
    let (mut swedish, mut english) = (0, 0);
    for token in tokens.iter().filter(|t| t.number.is_none()) {
        if SWEDISH.contains(token.low) || token.low.bytes().any(|b| b == 0xc3) {
            swedish += 1;
        } else if ENGLISH.contains(token.low) {
            english += 1;
        }
    }
    (swedish > english, english > swedish)
}
