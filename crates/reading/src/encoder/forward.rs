//! The encoder's arithmetic: a post-norm transformer, mean pooling, one linear head.

use rten_simd::SimdOp;

use crate::classify::Genre;

use super::Sequence;
use super::file::{Matrix, Stored};
use super::linear::{Engine, Linear};
use super::simd::{Attend, Normalise, Then};

/// Width of a token's vector.
pub(super) const WIDTH: usize = 384;
/// Width of the feed-forward layer.
pub(super) const WIDE: usize = 4 * WIDTH;
pub(super) const HEAD_WIDTH: usize = 32;

#[derive(Clone)]
pub(super) struct Norm {
    pub(super) scale: Vec<f32>,
    pub(super) shift: Vec<f32>,
}

/// Room for what lies between a block's layers, used again by the next block.
struct Room {
    looked: Vec<f32>,
    taken: Vec<f32>,
    wide: Vec<f32>,
}

struct Block {
    /// Query, key and value side by side.
    look: Linear,
    output: Linear,
    attended: Norm,
    widen: Linear,
    narrow: Linear,
    fed: Norm,
}

pub(super) struct Layers {
    embedding: Matrix,
    /// Position × width.
    position: Vec<f32>,
    /// Four rows: what is added to every token of the sentence itself in a mail, in a note, and of the sentence before
    /// it in a mail, in a note.
    part: Vec<f32>,
    norm: Norm,
    blocks: Vec<Block>,
    /// Output × width. One row a sentence goes through it: not worth coding.
    head: Vec<f32>,
    head_bias: Vec<f32>,
}

impl Layers {
    /// Lays the weights out as the processor at hand wants them. The embedding stays as it is stored.
    pub(super) fn new(stored: &Stored) -> Self {
        let engine = Engine::new();
        let blocks = stored.blocks.iter().map(|block| {
            let [query, key, value, output, widen, narrow] = &block.linears;
            Block {
                look: Linear::new(&engine, [query, key, value]),
                output: Linear::new(&engine, [output]),
                attended: block.attended.clone(),
                widen: Linear::new(&engine, [widen]),
                narrow: Linear::new(&engine, [narrow]),
                fed: block.fed.clone(),
            }
        });
        Self {
            blocks: blocks.collect(),
            embedding: stored.embedding.clone(),
            position: stored.position.values(),
            part: stored.part.values(),
            norm: stored.norm.clone(),
            head: stored.head.0.values(),
            head_bias: stored.head.1.clone(),
        }
    }

    /// Scores of each sequence of tokens.
    pub(super) fn scores(&self, sequences: &[&Sequence], genre: Genre) -> Vec<Vec<f32>> {
        let engine = Engine::new();
        let mut x = self.embed(sequences, genre);
        let mut room = Room {
            looked: vec![0.0; 3 * x.len()],
            taken: vec![0.0; x.len()],
            wide: vec![0.0; x.len() / WIDTH * WIDE],
        };
        for block in &self.blocks {
            block.apply(&engine, &mut x, &mut room, sequences);
        }
        let mut rest = x.as_slice();
        sequences
            .iter()
            .map(|sequence| {
                let rows;
                (rows, rest) = rest.split_at(sequence.tokens.len() * WIDTH);
                self.head(&mean(&rows[..sequence.own * WIDTH]))
            })
            .collect()
    }

    fn embed(&self, sequences: &[&Sequence], genre: Genre) -> Vec<f32> {
        let total: usize = sequences.iter().map(|sequence| sequence.tokens.len()).sum();
        let mut x = vec![0.0; total * WIDTH];
        let first = match genre {
            Genre::Mail => 0,
            Genre::Note => 1,
        };
        let last = self.position.len() / WIDTH - 1;
        let tokens = sequences.iter().flat_map(|sequence| {
            let own = |position| if position < sequence.own { first } else { first + 2 };
            sequence.tokens.iter().enumerate().map(move |(position, token)| (position, token, own(position)))
        });
        for (row, (position, token, part)) in x.chunks_exact_mut(WIDTH).zip(tokens) {
            let piece = (*token as usize).min(self.embedding.rows - 1);
            let position = &self.position[position.min(last) * WIDTH..][..WIDTH];
            let part = &self.part[part * WIDTH..][..WIDTH];
            let terms = self.embedding.row(piece).zip(position).zip(part);
            row.iter_mut().zip(terms).for_each(|(v, ((piece, position), part))| *v = piece + position + part);
        }
        Normalise(&mut x, &self.norm).dispatch();
        x
    }

    fn head(&self, mean: &[f32]) -> Vec<f32> {
        let rows = self.head.chunks_exact(WIDTH).zip(&self.head_bias);
        rows.map(|(row, bias)| row.iter().zip(mean).map(|(w, x)| w * x).sum::<f32>() + bias).collect()
    }
}

impl Block {
    fn apply(&self, engine: &Engine, x: &mut [f32], room: &mut Room, sequences: &[&Sequence]) {
        let Room { looked, taken, wide } = room;
        self.look.apply(engine, x, looked, Then::Keep);
        let mut start = 0;
        for sequence in sequences {
            let rows = start * WIDTH..(start + sequence.tokens.len()) * WIDTH;
            let out = &mut taken[rows.clone()];
            Attend { x: &looked[3 * rows.start..3 * rows.end], out }.dispatch();
            start += sequence.tokens.len();
        }
        self.output.apply(engine, taken, x, Then::Add);
        Normalise(x, &self.attended).dispatch();
        self.widen.apply(engine, x, wide, Then::Activate);
        self.narrow.apply(engine, wide, x, Then::Add);
        Normalise(x, &self.fed).dispatch();
    }
}

fn mean(rows: &[f32]) -> Vec<f32> {
    let mut mean = vec![0.0; WIDTH];
    #[expect(clippy::cast_precision_loss, reason = "a sentence has few tokens")]
    let share = 1.0 / (rows.len() / WIDTH).max(1) as f32;
    for row in rows.chunks_exact(WIDTH) {
        mean.iter_mut().zip(row).for_each(|(mean, x)| *mean += x * share);
    }
    mean
}
