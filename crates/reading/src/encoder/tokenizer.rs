//! A unigram tokenizer (Kudo 2018): the split of a text into pieces whose scores add up to most.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// Pieces longer than this do not exist.
const PIECE_BYTES_MAX: usize = 48;
/// An unknown character costs this much more than the rarest piece.
const UNKNOWN_PENALTY: f32 = 10.0;

/// Pieces and their scores.
pub(crate) struct Tokenizer {
    pieces: HashMap<&'static str, (u32, f32)>,
    unknown_score: f32,
}

impl Tokenizer {
    /// Stands before every sequence.
    pub(crate) const BEGIN: u32 = 0;
    /// Stands behind every sequence.
    pub(crate) const END: u32 = 2;
    const UNKNOWN: u32 = 3;

    /// A tokenizer of `pieces` in the order of their ids; the first four are markers.
    pub(crate) fn new(pieces: impl IntoIterator<Item = (&'static str, f32)>) -> Self {
        let pieces: HashMap<&'static str, (u32, f32)> = pieces
            .into_iter()
            .zip(0..)
            .filter(|(_, id)| *id > 3)
            .map(|((piece, score), id)| (piece, (id, score)))
            .collect();
        let rarest = pieces.values().map(|(_, score)| *score).fold(0.0, f32::min);
        Self { pieces, unknown_score: rarest - UNKNOWN_PENALTY }
    }

    /// The ids of the best split of `text`.
    pub(crate) fn encode(&self, text: &str) -> Vec<u32> {
        let text = normalise(text);
        let mut best: Vec<(f32, usize, u32)> = vec![(f32::NEG_INFINITY, 0, Self::UNKNOWN); text.len() + 1];
        best[0].0 = 0.0;
        for (start, first) in text.char_indices() {
            let so_far = best[start].0;
            let mut single = false;
            let ends = text[start..].char_indices().map(|(i, c)| start + i + c.len_utf8());
            for end in ends.take_while(|end| end - start <= PIECE_BYTES_MAX) {
                if let Some((id, score)) = self.pieces.get(&text[start..end]) {
                    single |= end == start + first.len_utf8();
                    if so_far + score > best[end].0 {
                        best[end] = (so_far + score, start, *id);
                    }
                }
            }
            let end = start + first.len_utf8();
            if !single && so_far + self.unknown_score > best[end].0 {
                best[end] = (so_far + self.unknown_score, start, Self::UNKNOWN);
            }
        }
        walk_back(&best, text.len())
    }
}

fn walk_back(best: &[(f32, usize, u32)], mut end: usize) -> Vec<u32> {
    let mut ids = Vec::new();
    while end > 0 {
        let (_, start, id) = best[end];
        // Unknown characters in a row are one unknown piece.
        if id != Tokenizer::UNKNOWN || ids.last() != Some(&Tokenizer::UNKNOWN) {
            ids.push(id);
        }
        end = start;
    }
    ids.reverse();
    ids
}

/// Compatibility composition, white space folded, words marked by `▁` at their beginning.
fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for word in text.nfkc().collect::<String>().split_whitespace() {
        out.push('▁');
        out.push_str(word);
    }
    out
}
