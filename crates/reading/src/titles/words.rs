//! A sentence cut into whole words ("Britt-Marie", "O'Neill", "vd:n", "R&D") and signs, for titles and names.

use std::ops::Range;

/// A word or a sign.
#[derive(Debug, Clone)]
pub(crate) struct Word<'a> {
    pub(crate) span: Range<usize>,
    pub(crate) raw: &'a str,
    /// Lower case.
    pub(crate) low: &'a str,
    pub(crate) capital: bool,
    /// A single mark that is no letter or digit.
    pub(crate) sign: bool,
}

impl Word<'_> {
    /// The word without an English genitive, in lower case.
    pub(crate) fn bare(&self) -> &str {
        bare(self.low)
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
    let mut low = String::with_capacity(sentence.len());
    for c in sentence.chars() {
        let mut small = c.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => low.push(one),
            _ => low.push(c),
        }
    }
    low
}

/// Cuts `sentence`; `low` is its folded text.
pub(crate) fn words<'a>(sentence: &'a str, low: &'a str) -> Vec<Word<'a>> {
    let mut words = Vec::with_capacity(sentence.len() / 5 + 2);
    let addresses = sentence.contains('@') || sentence.contains("://") || sentence.contains("www.");
    let mut at = 0;
    while let Some(first) = sentence[at..].chars().next() {
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
            at = word_end(sentence, at, first);
        }
        let span = start..at;
        let (raw, low) = (&sentence[span.clone()], low.get(span.clone()).unwrap_or_default());
        words.push(Word { span, raw, low, capital: first.is_uppercase(), sign });
    }
    words
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

fn word_end(sentence: &str, mut at: usize, first: char) -> usize {
    let mut last = first;
    loop {
        let mut rest = sentence[at..].chars();
        let Some(c) = rest.next() else { return at };
        let next = rest.next();
        let joins = match c {
            '-' | '\'' | '’' | '&' => next.is_some_and(char::is_alphanumeric),
            ':' => last.is_alphabetic() && next.is_some_and(char::is_lowercase),
            _ => false,
        };
        let hangs = c == '-' && last.is_alphabetic() && next.is_some_and(char::is_whitespace);
        if !(c.is_alphanumeric() || joins || hangs) {
            return at;
        }
        last = c;
        at += c.len_utf8();
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
