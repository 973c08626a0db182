//! Sets and tables of words that are asked for every word of every sentence, so hashing must be cheap.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a: short words, no adversary.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// Words.
pub(crate) type WordSet = HashSet<&'static str, BuildHasherDefault<Fnv>>;
/// Words, and what each stands for.
pub(crate) type WordMap<V> = HashMap<&'static str, V, BuildHasherDefault<Fnv>>;

/// The words of `text`.
pub(crate) fn word_set(text: &'static str) -> WordSet {
    text.split_whitespace().collect()
}

/// The words of a data file, without its comments.
pub(crate) fn word_file(text: &'static str) -> WordSet {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}
