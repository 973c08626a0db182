//! Sets and tables of words that are asked for every word of every sentence, so a look must be cheap: the hash is
//! taken once for each word, and a word that a table lacks is mostly told by one number.

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;

/// The hash by which tables know `word`; never 0.
pub(crate) fn hash(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    let hash = hasher.finish();
    ((hash ^ hash >> 32) as u32).max(1)
}

/// Words, and what each stands for.
#[derive(Debug)]
pub(crate) struct WordMap<V> {
    /// The entries' hashes in an open table; 0 where there is none.
    hashes: Vec<u32>,
    entries: Vec<Option<(Cow<'static, str>, V)>>,
}

impl<V> WordMap<V> {
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        self.get_hashed(hash(word), word)
    }

    /// What `word`, whose hash is `hash`, stands for.
    pub(crate) fn get_hashed(&self, hash: u32, word: &str) -> Option<&V> {
        let last = self.hashes.len() - 1;
        let mut slot = hash as usize & last;
        while self.hashes[slot] != 0 {
            if self.hashes[slot] == hash
                && let Some((known, value)) = &self.entries[slot]
                && known == word
            {
                return Some(value);
            }
            slot = (slot + 1) & last;
        }
        None
    }

    pub(crate) fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.entries.iter().flatten().map(|(word, value)| (word.as_ref(), value))
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(word, _)| word)
    }

    fn insert(&mut self, word: Cow<'static, str>, value: V) {
        let (hash, last) = (hash(&word), self.hashes.len() - 1);
        let mut slot = hash as usize & last;
        while self.entries[slot].as_ref().is_some_and(|(known, _)| *known != word) {
            slot = (slot + 1) & last;
        }
        self.hashes[slot] = hash;
        self.entries[slot] = Some((word, value));
    }
}

impl<V, W: Into<Cow<'static, str>>> FromIterator<(W, V)> for WordMap<V> {
    /// Of several values for a word, the last one stays.
    fn from_iter<I: IntoIterator<Item = (W, V)>>(entries: I) -> Self {
        let given: Vec<(W, V)> = entries.into_iter().collect();
        let slots = (given.len() * 3 + 1).next_power_of_two();
        let mut map = Self { hashes: vec![0; slots], entries: (0..slots).map(|_| None).collect() };
        for (word, value) in given {
            map.insert(word.into(), value);
        }
        map
    }
}

/// Words.
pub(crate) type WordSet = WordMap<()>;

/// The words of `text`.
pub(crate) fn word_set(text: &'static str) -> WordSet {
    text.split_whitespace().map(|word| (word, ())).collect()
}

/// The words of a data file, without its comments.
pub(crate) fn word_file(text: &'static str) -> WordSet {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(|word| (word, ())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_hash() {
        let words = word_set("chef vd ordförande chef");
        for word in ["chef", "vd", "ordförande"] {
            assert!(words.contains(word) && words.get_hashed(hash(word), word).is_some(), "{word:?}");
        }
        assert!(!words.contains("") && !words.contains("che"));
        assert_eq!(words.words().count(), 3);
    }

    #[test]
    fn the_last_value_stays() {
        let map: WordMap<u8> = [("a", 1), ("b", 2), ("a", 3)].into_iter().collect();
        assert_eq!((map.get("a"), map.get("b"), map.get("c")), (Some(&3), Some(&2), None));
    }
}
