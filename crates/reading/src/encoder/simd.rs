//! What happens between the matrix products, compiled once for each kind of processor and picked at run time.

use rten_simd::functional::simd_map;
use rten_simd::{Isa, SimdOp, SimdUnaryOp};
use rten_vecmath::{ApproxGelu, MinMax, Normalize, NormalizeOptions, Softmax, Sum, SumSquareSub};

use super::forward::{HEAD_WIDTH, Norm, WIDTH};
use super::linear::{Part, RowCode};

const EPSILON: f32 = 1e-12;
/// Keys looked at side by side.
const LANES: usize = 16;

/// Codes each row in 8 bits: from its least to its greatest value, zero always among them.
pub(super) struct Code<'a> {
    pub(super) x: &'a [f32],
    pub(super) width: usize,
    pub(super) levels: f32,
    pub(super) cells: &'a mut [u8],
}

impl SimdOp for Code<'_> {
    type Output = Vec<RowCode>;

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) -> Vec<RowCode> {
        let mut codes = Vec::with_capacity(self.x.len() / self.width);
        for (row, cells) in self.x.chunks_exact(self.width).zip(self.cells.chunks_exact_mut(self.width)) {
            let (least, greatest) = MinMax::new(row).eval(isa);
            let (least, greatest) = (least.min(0.0), greatest.max(0.0));
            let scale = ((greatest - least) / self.levels).max(f32::MIN_POSITIVE);
            let inverse = 1.0 / scale;
            let zero = (-least * inverse).round_ties_even();
            for (cell, x) in cells.iter_mut().zip(row) {
                *cell = nearest(x * inverse + zero);
            }
            codes.push(RowCode { scale, zero });
        }
        codes
    }
}

/// The whole number nearest to one between 0 and 255, read off the low bits of a large float: a plain conversion
/// would not vectorise.
#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "the low byte is meant")]
fn nearest(x: f32) -> u8 {
    const LARGE: f32 = 12_582_912.0; // 1.5 × 2²³
    (x.clamp(0.0, 255.0) + LARGE).to_bits() as u8
}

/// What is done with the output of a linear layer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// It is what was asked for.
    Keep,
    /// It goes through the activation.
    Activate,
    /// It is added to what was there.
    Add,
}

/// Turns products of coded numbers into numbers.
pub(super) struct Decode<'a> {
    pub(super) products: &'a [i32],
    pub(super) codes: &'a [RowCode],
    pub(super) part: &'a Part,
    pub(super) out: &'a mut [f32],
    /// Width of a row of `out`, and the column at which the part begins.
    pub(super) stride: usize,
    pub(super) from: usize,
    pub(super) then: Then,
}

impl SimdOp for Decode<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let Part { scales, sums, bias, .. } = self.part;
        let (stride, columns) = (self.stride, self.from..self.from + bias.len());
        let rows = self.products.chunks_exact(bias.len()).zip(self.codes);
        for ((products, code), out) in rows.zip(self.out.chunks_exact_mut(stride)) {
            let out = &mut out[columns.clone()];
            let decoded = products.iter().zip(scales).zip(sums).zip(bias).map(
                #[inline(always)]
                |(((product, scale), sum), bias)| {
                    #[expect(clippy::cast_precision_loss, reason = "finer than the code itself")]
                    let product = *product as f32;
                    (product - code.zero * sum) * (code.scale * scale) + bias
                },
            );
            if self.then == Then::Add {
                out.iter_mut().zip(decoded).for_each(|(out, v)| *out += v);
            } else {
                out.iter_mut().zip(decoded).for_each(|(out, v)| *out = v);
            }
            if self.then == Then::Activate {
                simd_map(
                    isa.f32(),
                    out,
                    #[inline(always)]
                    |x| ApproxGelu {}.eval(isa, x),
                );
            }
        }
    }
}

/// Normalises each row in place.
pub(super) struct Normalise<'a>(pub(super) &'a mut [f32], pub(super) &'a Norm);

impl SimdOp for Normalise<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        #[expect(clippy::cast_precision_loss, reason = "384")]
        let n = WIDTH as f32;
        for row in self.0.chunks_exact_mut(WIDTH) {
            let mean = Sum::new(row).eval(isa) / n;
            let variance = SumSquareSub::new(row, mean).eval(isa) / n;
            let options = NormalizeOptions {
                pre_scale_bias: mean,
                scale: 1.0 / (variance + EPSILON).sqrt(),
                element_scale: Some(&self.1.scale),
                element_bias: Some(&self.1.shift),
                ..NormalizeOptions::default()
            };
            Normalize::new_mut(row, options).eval(isa);
        }
    }
}

/// What each token of one sentence takes from the others. Rows of `x` are query, key and value side by side.
pub(super) struct Attend<'a> {
    pub(super) x: &'a [f32],
    pub(super) out: &'a mut [f32],
}

impl SimdOp for Attend<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        #[expect(clippy::cast_precision_loss, reason = "32")]
        let scale = 1.0 / (HEAD_WIDTH as f32).sqrt();
        let tokens = self.out.len() / WIDTH;
        let padded = tokens.next_multiple_of(LANES);
        let mut keys = vec![0.0; HEAD_WIDTH * padded];
        let mut weights = vec![0.0; padded];
        for head in (0..WIDTH).step_by(HEAD_WIDTH) {
            for (token, row) in self.x.chunks_exact(3 * WIDTH).enumerate() {
                let key = &row[WIDTH + head..WIDTH + head + HEAD_WIDTH];
                keys[token..].iter_mut().step_by(padded).zip(key).for_each(|(k, v)| *k = v * scale);
            }
            for (row, out) in self.x.chunks_exact(3 * WIDTH).zip(self.out.chunks_exact_mut(WIDTH)) {
                let query = &row[head..head + HEAD_WIDTH];
                for (i, weights) in weights.chunks_exact_mut(LANES).enumerate() {
                    let mut sum = [0.0; LANES];
                    for (q, keys) in query.iter().zip(keys.chunks_exact(padded)) {
                        add_scaled(&mut sum, &keys[i * LANES..][..LANES], *q);
                    }
                    weights.copy_from_slice(&sum);
                }
                Softmax::new_mut(&mut weights[..tokens]).eval(isa);
                let mut sum = [0.0; HEAD_WIDTH];
                for (weight, row) in weights.iter().zip(self.x.chunks_exact(3 * WIDTH)) {
                    add_scaled(&mut sum, &row[2 * WIDTH + head..][..HEAD_WIDTH], *weight);
                }
                out[head..head + HEAD_WIDTH].copy_from_slice(&sum);
            }
        }
    }
}

#[inline(always)]
fn add_scaled<const N: usize>(sum: &mut [f32; N], values: &[f32], factor: f32) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += value * factor;
    }
}
