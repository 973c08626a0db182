//! The encoder's stored form: pieces, and matrices in 8 bits with a scale for each row.

use ndarray::{Array1, Array2};

use super::forward::{Block, Layers, Linear, Norm, WIDTH};
use super::tokenizer::Tokenizer;

const MAGIC: &[u8; 8] = b"CSGNE001";
const BLOCK_LINEARS: usize = 6;

/// The bytes are not an encoder of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidEncoder(pub &'static str);

pub(super) struct Parts {
    pub(super) tokenizer: Tokenizer,
    pub(super) layers: Layers,
}

/// Reads what `training/finetune/export.py` wrote.
pub(super) fn read(bytes: &[u8]) -> Result<Parts, InvalidEncoder> {
    let mut cursor = Cursor(bytes.strip_prefix(MAGIC).ok_or(InvalidEncoder("wrong version"))?);
    let (pieces, blocks) = (cursor.count()?, cursor.count()?);
    let tokenizer = Tokenizer::new((0..pieces).map(|_| cursor.piece()).collect::<Result<Vec<_>, _>>()?);
    let embedding = cursor.matrix()?;
    let position = cursor.matrix()?;
    let genre = cursor.matrix()?;
    let norm = cursor.norm()?;
    let mut stack = Vec::new();
    for _ in 0..blocks {
        let linears: Vec<Linear> = (0..BLOCK_LINEARS).map(|_| cursor.linear()).collect::<Result<_, _>>()?;
        let [query, key, value, output, widen, narrow] = <[Linear; BLOCK_LINEARS]>::try_from(linears)
            .map_err(|_| InvalidEncoder("a block is incomplete"))?;
        let (attended, fed) = (cursor.norm()?, cursor.norm()?);
        stack.push(Block { query, key, value, output, attended, widen, narrow, fed });
    }
    let head = cursor.linear()?;
    if embedding.ncols() != WIDTH || head.weight.nrows() != WIDTH {
        return Err(InvalidEncoder("another width"));
    }
    Ok(Parts { tokenizer, layers: Layers { embedding, position, genre, norm, blocks: stack, head } })
}

struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn take(&mut self, length: usize) -> Result<&[u8], InvalidEncoder> {
        let (head, tail) = self.0.split_at_checked(length).ok_or(InvalidEncoder("cut short"))?;
        self.0 = tail;
        Ok(head)
    }

    fn count(&mut self) -> Result<usize, InvalidEncoder> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
    }

    fn floats(&mut self, count: usize) -> Result<Vec<f32>, InvalidEncoder> {
        let bytes = self.take(count * 4)?;
        Ok(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
    }

    fn piece(&mut self) -> Result<(Box<str>, f32), InvalidEncoder> {
        let length = usize::from(self.take(1)?[0]);
        let text = std::str::from_utf8(self.take(length)?)
            .map_err(|_| InvalidEncoder("a piece is not text"))?
            .into();
        Ok((text, self.floats(1)?[0]))
    }

    /// Rows, columns, a scale for each row, then 8-bit cells.
    fn matrix(&mut self) -> Result<Array2<f32>, InvalidEncoder> {
        let (rows, columns) = (self.count()?, self.count()?);
        let scales = self.floats(rows)?;
        let cells = self.take(rows * columns)?;
        let values = cells.chunks_exact(columns.max(1)).zip(&scales);
        let values = values.flat_map(|(row, scale)| {
            row.iter().map(move |cell| f32::from(i8::from_le_bytes([*cell])) * scale)
        });
        Array2::from_shape_vec((rows, columns), values.collect())
            .map_err(|_| InvalidEncoder("a matrix has another shape"))
    }

    fn vector(&mut self) -> Result<Array1<f32>, InvalidEncoder> {
        let length = self.count()?;
        Ok(Array1::from_vec(self.floats(length)?))
    }

    /// The weight is stored with one row for each output and used with one column for each.
    fn linear(&mut self) -> Result<Linear, InvalidEncoder> {
        let stored = self.matrix()?;
        Ok(Linear { weight: stored.t().as_standard_layout().into_owned(), bias: self.vector()? })
    }

    fn norm(&mut self) -> Result<Norm, InvalidEncoder> {
        Ok(Norm { scale: self.vector()?, shift: self.vector()? })
    }
}
