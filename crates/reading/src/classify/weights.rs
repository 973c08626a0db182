//! The linear model's weights: one row per feature bucket, one column per kind of signal, in 8 bits.

use crate::signals::SignalKind;

use super::{BUCKETS, Features};

const MAGIC: &[u8; 8] = b"CSGNW003";

/// What belongs to one kind of signal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Output {
    /// Size of one step of this column's 8-bit weights.
    pub scale: f32,
    /// Added to the sum.
    pub bias: f32,
}

/// A trained classifier.
#[derive(Debug, Clone)]
pub struct Weights {
    outputs: Vec<Output>,
    cells: Vec<i8>,
}

/// The bytes are not weights of this version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidWeights(pub &'static str);

impl Weights {
    /// A model that reports nothing: what is left when the shipped file is damaged.
    pub fn empty() -> Self {
        let kinds = SignalKind::ALL.len();
        let silent = Output { scale: 0.0, bias: 0.0 };
        Self { outputs: vec![silent; kinds], cells: vec![0; BUCKETS * kinds] }
    }

    /// Makes a model from dense columns, rounding each to 8 bits.
    ///
    /// `columns[k][bucket]` is the weight of a bucket for `SignalKind::ALL[k]`.
    pub fn quantise(columns: &[Vec<f32>], outputs: &[Output]) -> Self {
        let kinds = columns.len();
        let mut cells = vec![0_i8; BUCKETS * kinds];
        let mut outputs = outputs.to_vec();
        for (k, column) in columns.iter().enumerate() {
            let largest = column.iter().fold(1e-6_f32, |max, w| max.max(w.abs()));
            let scale = largest / 127.0;
            outputs[k].scale = scale;
            for (bucket, weight) in column.iter().enumerate() {
                #[expect(clippy::cast_possible_truncation, reason = "|weight / scale| ≤ 127 by construction")]
                let cell = (weight / scale).round() as i8;
                cells[bucket * kinds + k] = cell;
            }
        }
        Self { outputs, cells }
    }

    /// Reads what [`Weights::to_bytes`] wrote.
    ///
    /// # Errors
    /// When the bytes are of another version or cut short.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidWeights> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(InvalidWeights("wrong version"))?;
        let kinds = SignalKind::ALL.len();
        let (head, tail) = rest.split_at_checked(kinds * 8).ok_or(InvalidWeights("cut in the head"))?;
        let outputs = head
            .chunks_exact(8)
            .map(|chunk| {
                let at = |i: usize| f32::from_le_bytes([chunk[i], chunk[i + 1], chunk[i + 2], chunk[i + 3]]);
                Output { scale: at(0), bias: at(4) }
            })
            .collect();
        let mut cells = vec![0_i8; BUCKETS * kinds];
        let mut rows = tail.chunks_exact(4 + kinds);
        for row in &mut rows {
            let bucket = u32::from_le_bytes([row[0], row[1], row[2], row[3]]) as usize;
            let cells = cells
                .get_mut(bucket * kinds..(bucket + 1) * kinds)
                .ok_or(InvalidWeights("bucket out of range"))?;
            for (cell, byte) in cells.iter_mut().zip(&row[4..]) {
                *cell = i8::from_le_bytes([*byte]);
            }
        }
        if rows.remainder().is_empty() {
            Ok(Self { outputs, cells })
        } else {
            Err(InvalidWeights("cut in a row"))
        }
    }

    /// The stored form: only buckets with a weight.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for output in &self.outputs {
            for number in [output.scale, output.bias] {
                bytes.extend(number.to_le_bytes());
            }
        }
        for (bucket, row) in self.cells.chunks_exact(self.outputs.len()).enumerate() {
            if row.iter().any(|cell| *cell != 0) {
                bytes.extend(u32::try_from(bucket).unwrap_or(0).to_le_bytes());
                bytes.extend(row.iter().map(|cell| cell.to_le_bytes()[0]));
            }
        }
        bytes
    }

    /// The raw score of each kind, in the order of `SignalKind::ALL`.
    pub fn scores(&self, features: &Features) -> Vec<f32> {
        let kinds = self.outputs.len();
        let mut sums = vec![0.0_f32; kinds];
        for (bucket, value) in features.weighed() {
            let row = &self.cells[bucket * kinds..(bucket + 1) * kinds];
            for (sum, cell) in sums.iter_mut().zip(row) {
                *sum += f32::from(*cell) * value;
            }
        }
        self.outputs.iter().zip(sums).map(|(output, sum)| output.bias + output.scale * sum).collect()
    }
}
