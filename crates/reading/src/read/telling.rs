//! Which words of a sentence made the reader believe what it says: what to underline when it is quoted.

use std::ops::Range;

use super::Reader;
use crate::classify::{Extractor, Features, Genre};
use crate::signals::SignalKind;

/// So many words in a row are looked for.
const WORDS: usize = 6;
/// Fewer will do if leaving them out costs this share of what leaving out all of them costs.
const SHARE: f32 = 0.85;
/// So many places in a long sentence are tried.
const TRIES: usize = 16;

impl Reader {
    /// The bytes of the few words in a row without which `sentence`, of a mail or a seller's note, would speak least
    /// for `kind`; `None` when it is short or no words stand out. Reads the sentence a score of times.
    pub fn telling(&self, sentence: &str, kind: SignalKind, note: bool) -> Option<Range<usize>> {
        let words = words(sentence);
        if words.len() < WORDS + 4 {
            return None;
        }
        let column = SignalKind::ALL.iter().position(|k| *k == kind)?;
        let genre = if note { Genre::Note } else { Genre::Mail };
        let step = words.len().div_ceil(TRIES);
        let places = (0..=words.len() - WORDS).step_by(step);
        let runs: Vec<_> = places.map(|at| words[at].start..words[at + WORDS - 1].end).collect();
        let (most, best) = self.dearest(sentence, &runs, column, genre)?;
        let within: Vec<_> =
            words.iter().filter(|word| word.start >= best.start && word.end <= best.end).collect();
        let shorter: Vec<_> = (4..WORDS)
            .flat_map(|length| within.windows(length).map(|run| run[0].start..run[run.len() - 1].end))
            .collect();
        match self.dearest(sentence, &shorter, column, genre) {
            Some((cost, run)) if cost >= SHARE * most => Some(run),
            _ => Some(best),
        }
    }

    /// The run whose leaving out costs most, and what it costs; `None` when none costs anything.
    fn dearest(
        &self,
        sentence: &str,
        runs: &[Range<usize>],
        column: usize,
        genre: Genre,
    ) -> Option<(f32, Range<usize>)> {
        let without =
            |run: &Range<usize>| format!("{}{}", &sentence[..run.start], sentence[run.end..].trim_start());
        let texts: Vec<String> =
            std::iter::once(sentence.to_owned()).chain(runs.iter().map(without)).collect();
        let scores = self.scores(&texts.iter().map(String::as_str).collect::<Vec<_>>(), column, genre);
        let whole = scores.first()?;
        let costs = scores[1..].iter().map(|score| whole - score).zip(runs);
        costs
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(cost, _)| *cost > 0.0)
            .map(|(cost, run)| (cost, run.clone()))
    }

    /// How much each text speaks for one kind, by the fast model: a score of readings must not cost a score of times.
    fn scores(&self, texts: &[&str], column: usize, genre: Genre) -> Vec<f32> {
        let (mut extractor, mut features) = (Extractor::default(), Features::default());
        let mut score = |text: &&str| {
            extractor.extract(text, genre, &mut features);
            self.weights.scores(&features)[column]
        };
        texts.iter().map(&mut score).collect()
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
        let sentence =
            "We liked the second layout best and Helen has the final say on this purchase after summer";
        let told = reader.telling(sentence, SignalKind::DecidesOther, false).map(|run| &sentence[run]);
        assert!(told.is_some_and(|words| words.contains("final say")), "{told:?}");
    }
}
