//! A sentence as a bag of hashed features: words, pairs of words, pieces of words, and who speaks.

use std::hash::Hasher;

/// Buckets of the feature space, a power of two.
pub const BUCKETS: usize = 1 << 18;

/// Where the sentence stands: the same words weigh differently in a mail and in a seller's clipped note.
///
/// Who wrote the mail is not a feature: reading is a function of the mail alone, which does not know the sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Genre {
    /// A mail, by whomever.
    Mail,
    /// A seller's note about a deal.
    Note,
}

/// The features of one sentence: bucket numbers, each once. Words and pieces of words are weighed apart, since a
/// sentence has many times more pieces than words.
#[derive(Debug, Default, Clone)]
pub struct Features {
    /// Sorted, distinct buckets of words and runs of words.
    pub words: Vec<u32>,
    /// Sorted, distinct buckets of pieces of words.
    pub pieces: Vec<u32>,
}

impl Features {
    /// Every bucket with its value: the values of each group have length 1.
    pub fn weighed(&self) -> impl Iterator<Item = (usize, f32)> {
        let group = |buckets: &'_ [u32]| {
            #[expect(clippy::cast_precision_loss, reason = "a few hundred features")]
            let value = 1.0 / (buckets.len().max(1) as f32).sqrt();
            value
        };
        let (word, piece) = (group(&self.words), group(&self.pieces));
        let words = self.words.iter().map(move |b| (*b as usize, word));
        words.chain(self.pieces.iter().map(move |b| (*b as usize, piece)))
    }
}

/// Turns sentences into [`Features`], reusing its buffers.
#[derive(Debug, Default)]
pub struct Extractor {
    words: Vec<String>,
    piece: String,
}

impl Extractor {
    /// Writes the features of `sentence`, of a mail or note, into `out`.
    pub fn extract(&mut self, sentence: &str, genre: Genre, out: &mut Features) {
        out.words.clear();
        out.pieces.clear();
        self.split(sentence);
        let voice = match genre {
            Genre::Mail => "m",
            Genre::Note => "n",
        };
        out.words.push(bucket(&[b"voice", voice.as_bytes()]));
        if sentence.contains('?') {
            out.words.push(bucket(&[b"asks", voice.as_bytes()]));
        }
        for (i, word) in self.words.iter().enumerate() {
            out.words.push(bucket(&[b"1", word.as_bytes()]));
            let next = self.words.get(i + 1).map_or("</s>", String::as_str);
            out.words.push(bucket(&[b"2", word.as_bytes(), b" ", next.as_bytes()]));
            if !word.starts_with('<') {
                pieces(word, &mut self.piece, &mut out.pieces);
            }
        }
        if let Some(first) = self.words.first() {
            out.words.push(bucket(&[b"^", first.as_bytes()]));
        }
        for group in [&mut out.words, &mut out.pieces] {
            group.sort_unstable();
            group.dedup();
        }
    }

    /// Words in lower case; numbers, names and initials are folded to their kind, so that the model learns
    /// "X signs", not "Jones signs".
    fn split(&mut self, sentence: &str) {
        self.words.clear();
        let mut first = true;
        for raw in sentence.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’')) {
            let raw = raw.trim_matches(['\'', '’']);
            if raw.is_empty() {
                continue;
            }
            self.words.push(fold(raw, first));
            first = false;
        }
    }
}

fn fold(raw: &str, first: bool) -> String {
    let mut chars = raw.chars();
    let initial = chars.next().unwrap_or(' ');
    if initial.is_ascii_digit() {
        return number_kind(raw).to_owned();
    }
    let length = raw.chars().count();
    if length <= 3 && length > 1 && raw.chars().all(char::is_uppercase) && !first {
        return "<initials>".to_owned();
    }
    let lower = raw.to_lowercase().replace('’', "'");
    if !first
        && initial.is_uppercase()
        && chars.any(char::is_lowercase)
        && !is_calendar_word(&lower)
        && lower != "i'll"
        && lower != "i'm"
        && lower != "i've"
        && lower != "i'd"
    {
        return "<name>".to_owned();
    }
    lower
}

fn number_kind(raw: &str) -> &'static str {
    let tail = raw.trim_start_matches(|c: char| c.is_ascii_digit());
    match tail {
        "st" | "nd" | "rd" | "th" => "<ordinal>",
        "k" | "K" | "m" | "M" | "kr" | "tkr" | "mkr" => "<sum>",
        "" if raw.len() >= 4 => "<bignumber>",
        _ => "<number>",
    }
}

fn is_calendar_word(lower: &str) -> bool {
    const WORDS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    WORDS.contains(&lower)
}

/// Pieces of 3 to 5 letters of the word with its borders: Swedish compounds and endings share them.
fn pieces(word: &str, buffer: &mut String, out: &mut Vec<u32>) {
    buffer.clear();
    buffer.push('<');
    buffer.push_str(word);
    buffer.push('>');
    let starts: Vec<usize> = buffer.char_indices().map(|(i, _)| i).chain([buffer.len()]).collect();
    let letters = (starts.len() - 1).min(24);
    for size in 3..=5 {
        for start in 0..letters.saturating_sub(size - 1) {
            let piece = &buffer.as_bytes()[starts[start]..starts[start + size]];
            out.push(bucket(&[b"c", piece]));
        }
    }
}

fn bucket(parts: &[&[u8]]) -> u32 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    for part in parts {
        hasher.write(part);
    }
    let hash = hasher.finish();
    u32::try_from((hash ^ (hash >> 29)) as usize & (BUCKETS - 1)).unwrap_or(0)
}

/// FNV-1a: short keys, stable across versions and machines, as stored weights demand.
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    fn finish(&self) -> u64 {
        self.0
    }
}
