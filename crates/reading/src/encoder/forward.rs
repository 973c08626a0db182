//! The encoder's arithmetic: a post-norm transformer, mean pooling, one linear head.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView2, ArrayViewMut1, ArrayViewMut2, Axis, Slice};

use crate::classify::Genre;

/// Width of a token's vector.
pub(super) const WIDTH: usize = 384;
const HEADS: usize = 12;
const HEAD_WIDTH: usize = WIDTH / HEADS;
const EPSILON: f32 = 1e-12;

pub(super) struct Linear {
    pub(super) weight: Array2<f32>,
    pub(super) bias: Array1<f32>,
}

pub(super) struct Norm {
    pub(super) scale: Array1<f32>,
    pub(super) shift: Array1<f32>,
}

pub(super) struct Block {
    pub(super) query: Linear,
    pub(super) key: Linear,
    pub(super) value: Linear,
    pub(super) output: Linear,
    pub(super) attended: Norm,
    pub(super) widen: Linear,
    pub(super) narrow: Linear,
    pub(super) fed: Norm,
}

pub(super) struct Layers {
    /// Piece × width.
    pub(super) embedding: Array2<f32>,
    /// Position × width.
    pub(super) position: Array2<f32>,
    /// Genre × width: what is added to every token of a mail, of a note.
    pub(super) genre: Array2<f32>,
    pub(super) norm: Norm,
    pub(super) blocks: Vec<Block>,
    pub(super) head: Linear,
}

impl Layers {
    /// Scores of each sequence of tokens.
    pub(super) fn scores(&self, sequences: &[&[u32]], genre: Genre) -> Vec<Vec<f32>> {
        let mut x = self.embed(sequences, genre);
        for block in &self.blocks {
            x = block.apply(&x, sequences);
        }
        let mut start = 0;
        sequences
            .iter()
            .map(|tokens| {
                let rows = x.slice_axis(Axis(0), Slice::from(start..start + tokens.len()));
                start += tokens.len();
                let mean = rows.mean_axis(Axis(0)).unwrap_or_else(|| Array1::zeros(WIDTH));
                (mean.dot(&self.head.weight) + &self.head.bias).to_vec()
            })
            .collect()
    }

    fn embed(&self, sequences: &[&[u32]], genre: Genre) -> Array2<f32> {
        let total = sequences.iter().map(|tokens| tokens.len()).sum();
        let mut x = Array2::zeros((total, WIDTH));
        let genre = self.genre.row(match genre {
            Genre::Mail => 0,
            Genre::Note => 1,
        });
        let tokens = sequences.iter().flat_map(|tokens| tokens.iter().enumerate());
        for (mut row, (position, token)) in x.rows_mut().into_iter().zip(tokens) {
            let piece = (*token as usize).min(self.embedding.nrows() - 1);
            row += &self.embedding.row(piece);
            row += &self.position.row(position.min(self.position.nrows() - 1));
            row += &genre;
        }
        self.norm.apply(&mut x);
        x
    }
}

impl Block {
    fn apply(&self, x: &Array2<f32>, sequences: &[&[u32]]) -> Array2<f32> {
        let attended = self.attend(x, sequences);
        let mut x = self.output.apply(&attended) + x;
        self.attended.apply(&mut x);
        let mut wide = self.widen.apply(&x);
        wide.mapv_inplace(gelu);
        let mut x = self.narrow.apply(&wide) + &x;
        self.fed.apply(&mut x);
        x
    }

    fn attend(&self, x: &Array2<f32>, sequences: &[&[u32]]) -> Array2<f32> {
        let mut query = self.query.apply(x);
        #[expect(clippy::cast_precision_loss, reason = "32")]
        let scale = 1.0 / (HEAD_WIDTH as f32).sqrt();
        query *= scale;
        let (key, value) = (self.key.apply(x), self.value.apply(x));
        let mut out = Array2::zeros(x.raw_dim());
        let mut start = 0;
        for tokens in sequences {
            let rows = start..start + tokens.len();
            for head in 0..HEADS {
                let columns = head * HEAD_WIDTH..(head + 1) * HEAD_WIDTH;
                let part = |m: &Array2<f32>| window(m, rows.clone(), columns.clone()).to_owned();
                let mut weights = part(&query).dot(&part(&key).t());
                weights.rows_mut().into_iter().for_each(softmax);
                window_mut(&mut out, rows.clone(), columns.clone()).assign(&weights.dot(&part(&value)));
            }
            start += tokens.len();
        }
        out
    }
}

impl Linear {
    fn apply(&self, x: &Array2<f32>) -> Array2<f32> {
        let view: ArrayView2<'_, f32> = self.weight.view();
        x.dot(&view) + &self.bias
    }
}

impl Norm {
    fn apply(&self, x: &mut Array2<f32>) {
        for mut row in x.rows_mut() {
            #[expect(clippy::cast_precision_loss, reason = "384")]
            let n = row.len() as f32;
            let mean = row.sum() / n;
            let variance = row.iter().map(|v| (v - mean) * (v - mean)).sum::<f32>() / n;
            let inverse = 1.0 / (variance + EPSILON).sqrt();
            for ((v, scale), shift) in row.iter_mut().zip(&self.scale).zip(&self.shift) {
                *v = (*v - mean) * inverse * scale + shift;
            }
        }
    }
}

fn window(matrix: &Array2<f32>, rows: Range<usize>, columns: Range<usize>) -> ArrayView2<'_, f32> {
    let mut view = matrix.view();
    view.slice_axis_inplace(Axis(0), Slice::from(rows));
    view.slice_axis_inplace(Axis(1), Slice::from(columns));
    view
}

fn window_mut(matrix: &mut Array2<f32>, rows: Range<usize>, columns: Range<usize>) -> ArrayViewMut2<'_, f32> {
    let mut view = matrix.view_mut();
    view.slice_axis_inplace(Axis(0), Slice::from(rows));
    view.slice_axis_inplace(Axis(1), Slice::from(columns));
    view
}

fn softmax(mut row: ArrayViewMut1<'_, f32>) {
    let largest = row.iter().fold(f32::NEG_INFINITY, |a, b| a.max(*b));
    row.mapv_inplace(|v| (v - largest).exp());
    let sum = row.sum();
    row.mapv_inplace(|v| v / sum);
}

/// The usual approximation by tanh, here through a rational function that vectorises.
fn gelu(x: f32) -> f32 {
    let inner = 0.797_884_6 * (x + 0.044_715 * x * x * x);
    0.5 * x * (1.0 + tanh(inner))
}

/// Padé-like approximation of tanh with an error below 3e-7 inside ±7.9, exact ±1 outside (after Eigen's).
fn tanh(x: f32) -> f32 {
    let x = x.clamp(-7.905_311, 7.905_311);
    let x2 = x * x;
    let p = x2 * -2.760_768_5e-16 + 2.000_188e-13;
    let p = x2 * p + -8.604_672e-11;
    let p = x2 * p + 5.122_297e-8;
    let p = x2 * p + 1.485_722_4e-5;
    let p = x2 * p + 6.372_619_3e-4;
    let p = x * (x2 * p + 4.893_525e-3);
    let q = x2 * 1.198_258_4e-6 + 1.185_347e-4;
    let q = x2 * q + 2.268_434_6e-3;
    let q = x2 * q + 4.893_525e-3;
    p / q
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_tanh_is_tanh() {
        for i in -100..=100 {
            let x = f32::from(i8::try_from(i).unwrap()) / 10.0;
            assert!((tanh(x) - x.tanh()).abs() < 2e-6, "{x}");
        }
    }
}
