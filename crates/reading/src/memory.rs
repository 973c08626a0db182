//! Remembering what the slow half of reading said of a sentence.
//!
//! Only the encoder is slow, and what it says depends on the sentence and the one before it; so it is remembered by
//! their hash. A memory holds hashes and numbers, never words: nothing of a mail can be read from it.

use std::fmt::Debug;

use xxhash_rust::xxh3::xxh3_128_with_seed;

use crate::classify::Genre;
use crate::encoder::InPlace;

/// What a sentence is remembered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SentenceKey(pub u128);

impl SentenceKey {
    /// The key of what was `said` in `genre`, as read by the encoder with this fingerprint.
    pub fn new(said: &InPlace<'_>, genre: Genre, encoder: u64) -> Self {
        let genre = match genre {
            Genre::Mail => 0,
            Genre::Note => 1,
        };
        let text = [said.sentence, said.before].join("\u{1f}");
        Self(xxh3_128_with_seed(text.as_bytes(), encoder.rotate_left(1) ^ genre))
    }
}

/// Scores by sentence. Implementors keep them where they like; losing some costs only time.
pub trait Memory: Debug + Send + Sync {
    /// The scores of each key, where they are known.
    fn recall(&self, keys: &[SentenceKey]) -> Vec<Option<Vec<f32>>>;
    /// Keeps scores for later.
    fn remember(&self, scores: Vec<(SentenceKey, Vec<f32>)>);
}
