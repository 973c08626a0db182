//! Matrix products in 8 bits: what goes in is coded row by row, weights are stored with a scale for each output.

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_tensor::NdTensorView;

use super::file::Matrix;
use super::simd::{Code, Decode, Then};
use rten_simd::SimdOp;

/// Rows that are multiplied at one go, and columns of one part of a weight. The library splits nothing smaller than
/// these among threads, so a product stays on the thread that asked for it, whatever pool that thread is in.
const ROWS: usize = 64;
const COLUMNS: usize = 128;

/// The product of the processor at hand.
pub(super) struct Engine {
    gemm: GemmExecutor<u8, i8, i32>,
    levels: f32,
}

impl Engine {
    pub(super) fn new() -> Self {
        let gemm = GemmExecutor::<u8, i8, i32>::new();
        // Older x86 adds two products in 16 bits: a bit less of what goes in keeps the sum inside.
        let levels = if gemm.may_saturate() { 127.0 } else { 255.0 };
        Self { gemm, levels }
    }
}

/// A linear layer, in parts of some columns each.
pub(super) struct Linear {
    parts: Vec<Part>,
    inputs: usize,
    outputs: usize,
}

pub(super) struct Part {
    weight: PackedBMatrix<i8>,
    pub(super) scales: Vec<f32>,
    /// Sum of the weights of each output: what an offset of the coded input adds.
    pub(super) sums: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

/// One coded row: a cell is `(value / scale) + zero`.
#[derive(Clone, Copy)]
pub(super) struct RowCode {
    pub(super) scale: f32,
    pub(super) zero: f32,
}

impl Linear {
    /// One layer of several that read the same input, their outputs side by side.
    pub(super) fn new<'a>(engine: &Engine, stored: impl IntoIterator<Item = &'a (Matrix, Vec<f32>)>) -> Self {
        let mut linear = Self { parts: Vec::new(), inputs: 0, outputs: 0 };
        for (matrix, bias) in stored {
            linear.inputs = matrix.columns;
            linear.outputs += matrix.rows;
            let cells = matrix.cells.chunks(COLUMNS * matrix.columns);
            for ((cells, scales), bias) in cells.zip(matrix.scales.chunks(COLUMNS)).zip(bias.chunks(COLUMNS))
            {
                linear.parts.push(Part::new(engine, cells, scales, bias));
            }
        }
        linear
    }

    /// Writes to `out`, row by row, what the layer makes of the rows of `x`.
    pub(super) fn apply(&self, engine: &Engine, x: &[f32], out: &mut [f32], then: Then) {
        let mut cells = vec![0; ROWS.min(x.len() / self.inputs) * self.inputs];
        let mut products = [0; ROWS * COLUMNS];
        for (x, out) in x.chunks(ROWS * self.inputs).zip(out.chunks_mut(ROWS * self.outputs)) {
            let rows = x.len() / self.inputs;
            let cells = &mut cells[..x.len()];
            let codes = Code { x, width: self.inputs, levels: engine.levels, cells }.dispatch();
            let packed = engine.gemm.prepack_a(NdTensorView::from_data([rows, self.inputs], &*cells));
            let mut from = 0;
            for part in &self.parts {
                let products = &mut products[..rows * part.bias.len()];
                let (a, b) = (GemmInputA::Packed(&packed), GemmInputB::Packed(&part.weight));
                let done = engine.gemm.gemm(products, a, b, GemmOptions::default());
                debug_assert!(done.is_ok(), "{done:?}");
                Decode { products, codes: &codes, part, out, stride: self.outputs, from, then }.dispatch();
                from += part.bias.len();
            }
        }
    }
}

impl Part {
    fn new(engine: &Engine, cells: &[u8], scales: &[f32], bias: &[f32]) -> Self {
        let (outputs, inputs) = (scales.len(), cells.len() / scales.len());
        let cells: Vec<i8> = cells.iter().map(|cell| cell.cast_signed()).collect();
        #[expect(clippy::cast_precision_loss, reason = "at most 1536 × 127")]
        let sum = |row: &[i8]| row.iter().map(|cell| i32::from(*cell)).sum::<i32>() as f32;
        let sums = cells.chunks_exact(inputs).map(sum).collect();
        let weight = engine.gemm.prepack_b(NdTensorView::from_data([outputs, inputs], &*cells).transposed());
        Self { weight, scales: scales.to_vec(), sums, bias: bias.to_vec() }
    }
}
