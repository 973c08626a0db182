//! Which words of a sentence made the reader believe what it says: what to underline when it is quoted.

use std::ops::Range;

use super::Reader;
use crate::classify::{Extractor, Features, Genre};
use crate::signals::SignalKind;

/// So many words in a row are looked for at most.
const WORDS_MAX: usize = 6;
/// A shorter run will do if leaving it out costs this share of what the longest costs.
const SHARE: f32 = 0.75;

impl Reader {
    /// The bytes of the few words in a row without which `sentence`, of a mail or a seller's note, would speak least
    /// for `kind`; `None` when it is short or no words stand out. By the linear model, so it costs little.
    pub fn telling(&self, sentence: &str, kind: SignalKind, note: bool) -> Option<Range<usize>> {
        let words = words(sentence);
        if words.len() <= WORDS_MAX {
            return None;
        }
        let column = SignalKind::ALL.iter().position(|k| *k == kind)?;
        let genre = if note { Genre::Note } else { Genre::Mail };
        let (mut extractor, mut features) = (Extractor::default(), Features::default());
        let mut score = |text: &str| {
            extractor.extract(text, genre, &mut features);
            self.weights.scores(&features).get(column).copied().unwrap_or(0.0)
        };
        let whole = score(sentence);
        let mut costs = |length: usize| {
            let runs = words.windows(length).map(|run| run[0].start..run[length - 1].end);
            let cost = |run: Range<usize>| {
                let without = format!("{}{}", &sentence[..run.start], &sentence[run.end..]);
                (whole - score(&without), run)
            };
            runs.map(cost).max_by(|a, b| a.0.total_cmp(&b.0))
        };
        let (most, longest) = costs(WORDS_MAX)?;
        if most <= 0.0 {
            return None;
        }
        let shorter = (2..WORDS_MAX).filter_map(&mut costs).find(|(cost, _)| *cost >= SHARE * most);
        Some(shorter.map_or(longest, |(_, run)| run))
    }
}

/// The bytes of each word, without the punctuation around it.
fn words(sentence: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in sentence.char_indices().chain([(sentence.len(), ' ')]) {
        match (letter.is_whitespace(), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                start = None;
                let word = &sentence[from..at];
                let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
                let from = at - bare.len();
                let bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
                if !bare.is_empty() {
                    words.push(from..from + bare.len());
                }
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_without_their_punctuation() {
        let sentence = "»Helen decides, as always.« – yes";
        let found: Vec<&str> = words(sentence).into_iter().map(|word| &sentence[word]).collect();
        assert_eq!(found, ["Helen", "decides", "as", "always", "yes"]);
    }

    #[test]
    fn the_words_of_power_are_the_telling_ones() {
        let reader = Reader::new();
        let sentence = "We liked the second layout best and Helen Marsh has the final say on this purchase after summer";
        let told = reader.telling(sentence, SignalKind::DecidesOther, false).map(|run| &sentence[run]);
        assert!(told.is_some_and(|words| words.contains("final say")), "{told:?}");
    }
}
