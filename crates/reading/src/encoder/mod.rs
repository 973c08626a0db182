//! The careful half of reading: a small sentence encoder (multilingual-e5-small, tuned on the labelled sentences
//! of `training/`) that runs in-process, offline, on the processor.
//!
//! Wang et al., "Multilingual E5 Text Embeddings" (2024), arXiv 2402.05672, MIT licence.

mod file;
mod forward;
mod tokenizer;

pub use file::InvalidEncoder;

use crate::classify::Genre;

use file::Parts;
use forward::Layers;
use tokenizer::Tokenizer;

/// Tokens of one sentence that are read; the rest of a longer one is left out.
const TOKENS_MAX: usize = 62;
/// Tokens worked on at one go.
const BATCH_TOKENS: usize = 640;
/// The words that E5 was trained to see before a short text.
const PREFIX: &str = "query: ";

/// From sentences to the raw score of each kind of signal.
pub struct Encoder {
    tokenizer: Tokenizer,
    layers: Layers,
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
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidEncoder> {
        let Parts { tokenizer, layers } = file::read(bytes)?;
        Ok(Self { tokenizer, layers })
    }

    /// The raw score of each kind, in the order of `SignalKind::ALL`, for each sentence.
    pub fn scores(&self, sentences: &[&str], genre: Genre) -> Vec<Vec<f32>> {
        let tokens: Vec<Vec<u32>> = sentences.iter().map(|s| self.tokens(s)).collect();
        let mut scores = vec![Vec::new(); sentences.len()];
        // Sentences of like length together: attention works on one sentence at a time.
        let mut batch: Vec<usize> = Vec::new();
        let mut length = 0;
        for i in 0..tokens.len() {
            if length + tokens[i].len() > BATCH_TOKENS && !batch.is_empty() {
                self.run(&batch, &tokens, genre, &mut scores);
                batch.clear();
                length = 0;
            }
            batch.push(i);
            length += tokens[i].len();
        }
        self.run(&batch, &tokens, genre, &mut scores);
        scores
    }

    fn run(&self, batch: &[usize], tokens: &[Vec<u32>], genre: Genre, scores: &mut [Vec<f32>]) {
        if batch.is_empty() {
            return;
        }
        let sequences: Vec<&[u32]> = batch.iter().map(|i| tokens[*i].as_slice()).collect();
        for (i, row) in batch.iter().zip(self.layers.scores(&sequences, genre)) {
            scores[*i] = row;
        }
    }

    fn tokens(&self, sentence: &str) -> Vec<u32> {
        let mut tokens = vec![Tokenizer::BEGIN];
        let content = self.tokenizer.encode(&format!("{PREFIX}{sentence}"));
        tokens.extend(content.into_iter().take(TOKENS_MAX - 2));
        tokens.push(Tokenizer::END);
        tokens
    }
}
