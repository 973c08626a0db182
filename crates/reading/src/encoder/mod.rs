//! The careful half of reading: a small sentence encoder (multilingual-e5-small, tuned on the labelled sentences
//! of `training/`) that runs in-process, offline, on the processor.
//!
//! Wang et al., "Multilingual E5 Text Embeddings" (2024), arXiv 2402.05672, MIT licence.

mod file;
mod forward;
mod linear;
mod simd;
mod tokenizer;

pub use file::InvalidEncoder;

use std::sync::OnceLock;

use crate::classify::Genre;

use file::Stored;
use forward::Layers;
use tokenizer::Tokenizer;

/// Tokens of one sentence that are read; the rest of a longer one is left out.
const TOKENS_MAX: usize = 62;
/// Tokens of the sentence before it that are read.
const BEFORE_TOKENS_MAX: usize = 30;
/// Tokens worked on at one go.
const BATCH_TOKENS: usize = 256;
/// The words that E5 was trained to see before a short text.
const PREFIX: &str = "query: ";

/// A sentence in its place: what "that is hers" says depends on what was said before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InPlace<'a> {
    /// The sentence that is judged.
    pub sentence: &'a str,
    /// The one before it in the same text; empty where it is the first.
    pub before: &'a str,
}

/// The tokens of a sentence, followed by those of the one before it.
struct Sequence {
    tokens: Vec<u32>,
    /// So many are the sentence's own.
    own: usize,
}

/// From sentences to the raw score of each kind of signal.
pub struct Encoder {
    tokenizer: Tokenizer,
    stored: Stored,
    /// Laid out when the first sentence comes: a run whose sentences are all remembered needs none.
    layers: OnceLock<Layers>,
}

impl std::fmt::Debug for Encoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Encoder").finish_non_exhaustive()
    }
}

impl Encoder {
    /// Reads the stored form.
    ///
    /// # Errors
    /// When the bytes are of another version or cut short.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, InvalidEncoder> {
        let (tokenizer, stored) = file::read(bytes)?;
        Ok(Self { tokenizer, stored, layers: OnceLock::new() })
    }

    /// The raw score of each kind, in the order of `SignalKind::ALL`, for each sentence.
    pub fn scores(&self, sentences: &[InPlace<'_>], genre: Genre) -> Vec<Vec<f32>> {
        let sequences: Vec<Sequence> = sentences.iter().map(|s| self.sequence(s)).collect();
        let mut scores = vec![Vec::new(); sentences.len()];
        // Sentences of like length together: attention works on one sentence at a time.
        let mut batch: Vec<usize> = Vec::new();
        let mut length = 0;
        for (i, sequence) in sequences.iter().enumerate() {
            if length + sequence.tokens.len() > BATCH_TOKENS && !batch.is_empty() {
                self.run(&batch, &sequences, genre, &mut scores);
                batch.clear();
                length = 0;
            }
            batch.push(i);
            length += sequence.tokens.len();
        }
        self.run(&batch, &sequences, genre, &mut scores);
        scores
    }

    fn run(&self, batch: &[usize], sequences: &[Sequence], genre: Genre, scores: &mut [Vec<f32>]) {
        if batch.is_empty() {
            return;
        }
        let sequences: Vec<&Sequence> = batch.iter().map(|i| &sequences[*i]).collect();
        let layers = self.layers.get_or_init(|| Layers::new(&self.stored));
        for (i, row) in batch.iter().zip(layers.scores(&sequences, genre)) {
            scores[*i] = row;
        }
    }

    fn sequence(&self, said: &InPlace<'_>) -> Sequence {
        let mut tokens = vec![Tokenizer::BEGIN];
        let content = self.tokenizer.encode(&format!("{PREFIX}{}", said.sentence));
        tokens.extend(content.into_iter().take(TOKENS_MAX - 2));
        tokens.push(Tokenizer::END);
        let own = tokens.len();
        if !said.before.is_empty() {
            tokens.extend(self.tokenizer.encode(said.before).into_iter().take(BEFORE_TOKENS_MAX));
            tokens.push(Tokenizer::END);
        }
        Sequence { tokens, own }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static WEIGHTS: &[u8] = include_bytes!("../../weights/encoder.bin");

    /// Sentences in their place, and the scores that arithmetic in 32 bits gives them.
    fn reference() -> Vec<(InPlace<'static>, Vec<f32>)> {
        let lines = include_str!("reference.tsv").lines().map(|line| {
            let mut cells = line.split('\t');
            let said = InPlace { sentence: cells.next().unwrap(), before: cells.next().unwrap() };
            (said, cells.map(|cell| cell.parse().unwrap()).collect())
        });
        lines.collect()
    }

    #[test]
    fn eight_bits_are_enough() {
        let encoder = Encoder::from_bytes(WEIGHTS).unwrap();
        let (sentences, expected): (Vec<_>, Vec<_>) = reference().into_iter().unzip();
        let scores = encoder.scores(&sentences, Genre::Mail);
        let differences: Vec<f32> =
            scores.iter().flatten().zip(expected.iter().flatten()).map(|(a, b)| (a - b).abs()).collect();
        assert_eq!(differences.len(), expected.iter().map(Vec::len).sum::<usize>());
        let mean = differences.iter().sum::<f32>() / f32::from(u16::try_from(differences.len()).unwrap());
        let largest = differences.iter().copied().fold(0.0, f32::max);
        // Processors whose product would overflow get seven bits, and about twice the difference.
        assert!(mean < 0.12 && largest < 1.0, "mean {mean}, largest {largest}");
    }

    #[test]
    fn a_sentence_scores_the_same_alone_and_among_others() {
        let encoder = Encoder::from_bytes(WEIGHTS).unwrap();
        let sentences: Vec<InPlace<'_>> = reference().into_iter().map(|(sentence, _)| sentence).collect();
        let many: Vec<InPlace<'_>> = sentences.iter().copied().cycle().take(40).collect();
        let together = encoder.scores(&many, Genre::Note);
        for (sentence, together) in many.iter().zip(together) {
            assert_eq!(encoder.scores(&[*sentence], Genre::Note), [together], "{sentence:?}");
        }
    }

    #[test]
    fn threads_may_share_an_encoder() {
        fn shared<T: Send + Sync>() {}
        shared::<Encoder>();
    }

    #[test]
    fn no_sentences_have_no_scores() {
        assert!(Encoder::from_bytes(WEIGHTS).unwrap().scores(&[], Genre::Mail).is_empty());
    }

    #[test]
    fn an_encoder_that_is_cut_short_is_refused() {
        for length in [0, 8, 20, 1000, WEIGHTS.len() / 2, WEIGHTS.len() - 1] {
            assert!(Encoder::from_bytes(&WEIGHTS[..length]).is_err(), "{length}");
        }
    }
}
