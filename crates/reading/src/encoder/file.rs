//! The encoder's stored form: pieces, and matrices in 8 bits with a scale for each row.

use super::forward::{Norm, WIDE, WIDTH};
use super::tokenizer::Tokenizer;

const MAGIC: &[u8; 8] = b"CSGNE002";
/// Inputs and outputs of a block's linear layers: query, key, value, output, widen, narrow.
const LINEARS: [(usize, usize); 6] =
    [(WIDTH, WIDTH), (WIDTH, WIDTH), (WIDTH, WIDTH), (WIDTH, WIDTH), (WIDTH, WIDE), (WIDE, WIDTH)];

/// The bytes are not an encoder of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidEncoder(pub &'static str);

/// The layers as they are stored. Nothing that is large is copied.
pub(super) struct Stored {
    pub(super) embedding: Matrix,
    pub(super) position: Matrix,
    pub(super) part: Matrix,
    pub(super) norm: Norm,
    pub(super) blocks: Vec<StoredBlock>,
    pub(super) head: (Matrix, Vec<f32>),
}

pub(super) struct StoredBlock {
    pub(super) linears: [(Matrix, Vec<f32>); LINEARS.len()],
    pub(super) attended: Norm,
    pub(super) fed: Norm,
}

/// Cells in 8 bits, row by row, and a scale for each row.
#[derive(Clone)]
pub(super) struct Matrix {
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) scales: Vec<f32>,
    pub(super) cells: &'static [u8],
}

impl Matrix {
    pub(super) fn row(&self, row: usize) -> impl Iterator<Item = f32> {
        let scale = self.scales[row];
        let cells = &self.cells[row * self.columns..(row + 1) * self.columns];
        cells.iter().map(move |cell| f32::from(cell.cast_signed()) * scale)
    }

    pub(super) fn values(&self) -> Vec<f32> {
        (0..self.rows).flat_map(|row| self.row(row)).collect()
    }
}

/// Reads what `training/finetune/export.py` wrote.
pub(super) fn read(bytes: &'static [u8]) -> Result<(Tokenizer, Stored), InvalidEncoder> {
    let mut cursor = Cursor(bytes.strip_prefix(MAGIC).ok_or(InvalidEncoder("wrong version"))?);
    let (pieces, blocks) = (cursor.count()?, cursor.count()?);
    let tokenizer = Tokenizer::new((0..pieces).map(|_| cursor.piece()).collect::<Result<Vec<_>, _>>()?);
    let embedding = cursor.matrix(WIDTH)?;
    let position = cursor.matrix(WIDTH)?;
    let part = cursor.matrix(WIDTH)?;
    if embedding.rows != pieces || pieces == 0 || position.rows == 0 || part.rows != 4 {
        return Err(InvalidEncoder("an embedding has another height"));
    }
    let norm = cursor.norm()?;
    let blocks = (0..blocks).map(|_| cursor.block()).collect::<Result<_, _>>()?;
    let head = cursor.linear(WIDTH)?;
    Ok((tokenizer, Stored { embedding, position, part, norm, blocks, head }))
}

struct Cursor(&'static [u8]);

impl Cursor {
    fn take(&mut self, length: usize) -> Result<&'static [u8], InvalidEncoder> {
        let (head, tail) = self.0.split_at_checked(length).ok_or(InvalidEncoder("cut short"))?;
        self.0 = tail;
        Ok(head)
    }

    fn count(&mut self) -> Result<usize, InvalidEncoder> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
    }

    fn floats(&mut self, count: usize) -> Result<Vec<f32>, InvalidEncoder> {
        let bytes = self.take(count.saturating_mul(4))?;
        Ok(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
    }

    fn piece(&mut self) -> Result<(&'static str, f32), InvalidEncoder> {
        let length = usize::from(self.take(1)?[0]);
        let text =
            std::str::from_utf8(self.take(length)?).map_err(|_| InvalidEncoder("a piece is not text"))?;
        let score = self.take(4)?;
        Ok((text, f32::from_le_bytes([score[0], score[1], score[2], score[3]])))
    }

    /// Rows, columns, a scale for each row, then 8-bit cells.
    fn matrix(&mut self, width: usize) -> Result<Matrix, InvalidEncoder> {
        let (rows, columns) = (self.count()?, self.count()?);
        if columns != width {
            return Err(InvalidEncoder("another width"));
        }
        Ok(Matrix {
            rows,
            columns,
            scales: self.floats(rows)?,
            cells: self.take(rows.saturating_mul(columns))?,
        })
    }

    fn vector(&mut self) -> Result<Vec<f32>, InvalidEncoder> {
        let length = self.count()?;
        self.floats(length)
    }

    /// A weight with one row for each output, and the bias of each.
    fn linear(&mut self, inputs: usize) -> Result<(Matrix, Vec<f32>), InvalidEncoder> {
        let (matrix, bias) = (self.matrix(inputs)?, self.vector()?);
        if matrix.rows != bias.len() {
            return Err(InvalidEncoder("a bias has another length"));
        }
        Ok((matrix, bias))
    }

    fn norm(&mut self) -> Result<Norm, InvalidEncoder> {
        let norm = Norm { scale: self.vector()?, shift: self.vector()? };
        if norm.scale.len() != WIDTH || norm.shift.len() != WIDTH {
            return Err(InvalidEncoder("another width"));
        }
        Ok(norm)
    }

    fn block(&mut self) -> Result<StoredBlock, InvalidEncoder> {
        let linears = LINEARS.iter().map(|(inputs, outputs)| {
            let linear = self.linear(*inputs)?;
            if linear.1.len() != *outputs { Err(InvalidEncoder("another width")) } else { Ok(linear) }
        });
        let linears = linears.collect::<Result<Vec<_>, _>>()?;
        let linears = linears.try_into().map_err(|_| InvalidEncoder("a block is incomplete"))?;
        Ok(StoredBlock { linears, attended: self.norm()?, fed: self.norm()? })
    }
}
