//! Lists of words and phrases that are looked up without regard to case and without allocating.

/// A set of words or phrases in lower case.
#[derive(Debug)]
pub(crate) struct WordList {
    /// An open table; the hash is kept beside each entry.
    slots: Vec<(u32, &'static str)>,
    /// The longest entry, in bytes.
    longest: usize,
    /// Which pairs of first bytes entries have, as bits.
    starts: [u64; 16],
}

const SEED: u32 = 0x811C_9DC5;

impl WordList {
    /// The entries of `text`, parted by `separator`. They are written in lower case.
    pub(crate) fn new(text: &'static str, separator: char) -> Self {
        let entries: Vec<&'static str> =
            text.split(separator).map(str::trim).filter(|entry| !entry.is_empty()).collect();
        let mut list = Self {
            slots: vec![(0, ""); (entries.len() * 3).next_power_of_two()],
            longest: entries.iter().map(|entry| entry.len()).max().unwrap_or(0),
            starts: [0; 16],
        };
        for entry in entries {
            list.insert(entry);
        }
        list
    }

    fn insert(&mut self, entry: &'static str) {
        let start = start(entry.as_bytes());
        self.starts[start / 64] |= 1 << (start % 64);
        let hash = entry.bytes().fold(SEED, step);
        let mut slot = hash as usize & (self.slots.len() - 1);
        while !self.slots[slot].1.is_empty() && self.slots[slot].1 != entry {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        self.slots[slot] = (hash, entry);
    }

    /// Is `word` on the list?
    pub(crate) fn contains(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        bytes.len() <= self.longest
            && self.starts(bytes)
            && self.holds(bytes.iter().copied().fold(SEED, step), bytes)
    }

    /// The longest entry that `text` begins with and that ends where `text` ends or a sign or space follows.
    pub(crate) fn prefix(&self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let (mut hash, mut found) = (SEED, None);
        if !self.starts(bytes) {
            return None;
        }
        for end in 1..=self.longest.min(bytes.len()) {
            hash = step(hash, bytes[end - 1]);
            let ends = bytes.get(end).is_none_or(|next| !next.is_ascii_alphanumeric() && *next < 0x80);
            if ends && self.holds(hash, &bytes[..end]) {
                found = Some(end);
            }
        }
        found
    }

    /// Does an entry begin with the same two bytes? Most words of a text are told by that.
    fn starts(&self, text: &[u8]) -> bool {
        let start = start(text);
        self.starts[start / 64] >> (start % 64) & 1 == 1
    }

    fn holds(&self, hash: u32, word: &[u8]) -> bool {
        let mut slot = hash as usize & (self.slots.len() - 1);
        loop {
            let (known, entry) = self.slots[slot];
            if entry.is_empty() {
                return false;
            }
            if known == hash && is_same(entry.as_bytes(), word) {
                return true;
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }
}

/// Is `word` the `entry`, but for capitals, as far as Latin ones go?
pub(super) fn is_same(entry: &[u8], word: &[u8]) -> bool {
    let mut before = 0;
    entry.len() == word.len()
        && entry.iter().zip(word).all(|(&small, &byte)| {
            let marked = before == 0xC3 && (0x80..=0x9E).contains(&byte);
            before = byte;
            small == if marked { byte + 0x20 } else { byte.to_ascii_lowercase() }
        })
}

/// Capitals and small letters hash alike; so do a few signs, which [`is_same`] tells apart.
fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193)
}

/// The first two bytes of a word as a number below 1024. Entries of a single byte begin like words that go on with
/// any sign, for `prefix` looks at whole texts.
fn start(bytes: &[u8]) -> usize {
    let first = bytes.first().map_or(0, |byte| byte | 0x20);
    let second = bytes
        .get(1)
        .filter(|byte| byte.is_ascii_alphabetic() || **byte >= 0x80)
        .map_or(0, |byte| byte | 0x20);
    (usize::from(first) & 31) << 5 | usize::from(second) & 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let list = WordList::new("med vänlig hälsning;best;best regards;åter", ';');
        for word in ["Best", "BEST REGARDS", "Med Vänlig Hälsning", "ÅTER"] {
            assert!(list.contains(word), "{word:?}");
        }
        for word in ["", "bes", "regards", "best regard", "best  regards"] {
            assert!(!list.contains(word), "{word:?}");
        }
    }

    #[test]
    fn the_longest_entry_is_the_prefix() {
        let list = WordList::new("best;best regards", ';');
        assert_eq!(list.prefix("Best regards, Anna"), Some(12));
        assert_eq!(list.prefix("Best Anna"), Some(4));
        assert_eq!(list.prefix("Bestå"), None);
    }
}
