//! A sentence cut into whole words ("Britt-Marie", "O'Neill", "vd:n", "R&D") and signs, for titles and names.

use std::ops::Range;

use super::wordset::{WordMap, hash};

/// A word or a sign.
#[derive(Debug, Clone)]
pub(crate) struct Word<'a> {
    pub(crate) span: Range<usize>,
    pub(crate) raw: &'a str,
    /// Lower case.
    pub(crate) low: &'a str,
    /// The hash of `low`.
    pub(crate) hash: u32,
    pub(crate) capital: bool,
    /// A single mark that is no letter or digit.
    pub(crate) sign: bool,
    pub(crate) make: Make,
}

/// What a word consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Make {
    /// The letters of English and Swedish alone: it is in a table as it stands, or not at all.
    Letters,
    /// Not one letter.
    Figures,
    /// Hyphens, apostrophes, letters of other languages.
    Mixed,
}

impl Make {
    /// What `low`, in lower case, consists of.
    fn of(low: &str) -> Self {
        match low.bytes().fold(LETTER | FIGURE, |made, byte| made & MAKES[usize::from(byte)]) {
            0 => Self::Mixed,
            FIGURE => Self::Figures,
            _ => Self::Letters,
        }
    }
}

const LETTER: u8 = 1;
const FIGURE: u8 = 2;

/// Which bytes are parts of a-z, å, ä and ö, and which are ASCII but no letters.
static MAKES: [u8; 256] = {
    let mut makes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        makes[byte] = match byte as u8 {
            b'a'..=b'z' | 0xC3 | 0xA4 | 0xA5 | 0xB6 => LETTER,
            b'A'..=b'Z' | 0x80.. => 0,
            _ => FIGURE,
        };
        byte += 1;
    }
    makes
};

impl Word<'_> {
    /// The word without an English genitive, in lower case.
    pub(crate) fn bare(&self) -> &str {
        if self.make == Make::Mixed { bare(self.low) } else { self.low }
    }

    /// The word as far as its first apostrophe, in lower case.
    pub(crate) fn before_apostrophe(&self) -> &str {
        match self.make {
            Make::Mixed => self.low.split(['\'', '’']).next().unwrap_or_default(),
            _ => self.low,
        }
    }

    /// Is it, in lower case, one of `list`?
    pub(crate) fn among<V>(&self, list: &WordMap<V>) -> bool {
        self.within(list).is_some()
    }

    /// What it stands for in `map`.
    pub(crate) fn within<'m, V>(&self, map: &'m WordMap<V>) -> Option<&'m V> {
        map.get_hashed(self.hash, self.low)
    }

    /// Does it end in an English genitive?
    pub(crate) fn genitive(&self) -> bool {
        self.bare().len() < self.low.len()
    }
}

/// `word` without "'s".
pub(crate) fn bare(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// `sentence` in lower case with every byte in its place: letters whose lower case is longer or shorter stay.
pub(crate) fn fold(sentence: &str) -> String {
    if sentence.is_ascii() {
        return sentence.to_ascii_lowercase();
    }
    let mut low = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (plain, marked) = rest.split_at(at);
        let end = marked.bytes().position(|byte| byte.is_ascii()).unwrap_or(marked.len());
        low.push_str(plain);
        low.extend(marked[..end].chars().map(small));
        rest = &marked[end..];
    }
    low.push_str(rest);
    low.make_ascii_lowercase();
    low
}

/// The lower case of a letter beyond ASCII, where it is as long as the letter.
fn small(letter: char) -> char {
    if matches!(letter, '\u{df}'..='\u{ff}') {
        return letter;
    }
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
        _ => letter,
    }
}

/// Cuts `sentence`; `low` is its folded text.
pub(crate) fn words<'a>(sentence: &'a str, low: &'a str) -> Vec<Word<'a>> {
    let mut words = Vec::with_capacity(sentence.len() / 5 + 2);
    let addresses = holds_address(sentence.as_bytes());
    let mut at = 0;
    while let Some(first) = char_at(sentence, at) {
        let start = at;
        at += first.len_utf8();
        if first.is_whitespace() {
            continue;
        }
        let address = if addresses { address_end(sentence, start) } else { None };
        let sign = !first.is_alphanumeric() || address.is_some();
        if let Some(end) = address {
            at = end;
        } else if !sign {
            at = word_end(sentence, at);
        }
        let span = start..at;
        let (raw, low) = (&sentence[span.clone()], low.get(span.clone()).unwrap_or_default());
        words.push(Word {
            span,
            raw,
            low,
            hash: hash(low),
            capital: first.is_uppercase(),
            sign,
            make: Make::of(low),
        });
    }
    words
}

/// The letter or sign at `at`, which for most is its byte.
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(char::from(byte)) } else { text[at..].chars().next() }
}

/// Does anything look like a part of a mail or web address?
fn holds_address(sentence: &[u8]) -> bool {
    memchr::memchr3_iter(b'@', b'/', b'.', sentence).any(|at| match sentence[at] {
        b'@' => true,
        b'/' => sentence[..=at].ends_with(b"://"),
        _ => sentence[..at].ends_with(b"www"),
    })
}

/// Where the mail or web address that begins at `start` ends; its parts are no words.
fn address_end(sentence: &str, start: usize) -> Option<usize> {
    let rest = &sentence[start..];
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';');
    let chunk = &rest[..rest.find(ends).unwrap_or(rest.len())];
    let holds = chunk.find('@').is_some_and(|at| at > 0 && at + 1 < chunk.len())
        || chunk.contains("://")
        || chunk.starts_with("www.");
    holds.then_some(start + chunk.len())
}

/// Where the word ends whose first letters end at `at`.
fn word_end(sentence: &str, mut at: usize) -> usize {
    let bytes = sentence.as_bytes();
    loop {
        at += bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let Some(c) = char_at(sentence, at) else { return at };
        let next = at + c.len_utf8();
        if !(c.is_alphanumeric() || holds_together(sentence, at, c, next)) {
            return at;
        }
        at = next;
    }
}

/// Does the sign `c` at `at`, behind which stands `next`, belong to the word before it?
fn holds_together(sentence: &str, at: usize, c: char, next: usize) -> bool {
    if !matches!(c, '-' | '\'' | '’' | '&' | ':') {
        return false;
    }
    let next = char_at(sentence, next);
    let alphabetic = || sentence[..at].chars().next_back().is_some_and(char::is_alphabetic);
    match c {
        ':' => alphabetic() && next.is_some_and(char::is_lowercase),
        '-' if next.is_some_and(char::is_whitespace) => alphabetic(),
        _ => next.is_some_and(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_hyphens_and_apostrophes() {
        let text = "Britt-Marie O'Neill (vd:n), ekonomi- och R&D-chef.";
        let low = fold(text);
        let raw: Vec<&str> = words(text, &low).iter().map(|w| w.raw).collect();
        assert_eq!(
            raw,
            ["Britt-Marie", "O'Neill", "(", "vd:n", ")", ",", "ekonomi-", "och", "R&D-chef", "."]
        );
    }
}
