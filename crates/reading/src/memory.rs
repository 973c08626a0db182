//! Remembering what the slow half of reading said of a sentence.
//!
//! Only the encoder is slow, and what it says depends on the sentence alone; so it is remembered by the
//! sentence's hash. A memory holds hashes and numbers, never words: nothing of a mail can be read from it.

use std::fmt::Debug;

use xxhash_rust::xxh3::xxh3_128_with_seed;

use crate::classify::Genre;

/// What a sentence is remembered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SentenceKey(pub u128);

impl SentenceKey {
    /// The key of `sentence` in `genre`, as read by the encoder with this fingerprint.
    pub fn new(sentence: &str, genre: Genre, encoder: u64) -> Self {
        let genre = match genre {
            Genre::Mail => 0,
            Genre::Note => 1,
        };
        Self(xxh3_128_with_seed(sentence.as_bytes(), encoder.rotate_left(1) ^ genre))
    }
}

/// Scores by sentence. Implementors keep them where they like; losing some costs only time.
pub trait Memory: Debug + Send + Sync {
    /// The scores of each key, where they are known.
    fn recall(&self, keys: &[SentenceKey]) -> Vec<Option<Vec<f32>>>;
    /// Keeps scores for later.
    fn remember(&self, scores: Vec<(SentenceKey, Vec<f32>)>);
}
