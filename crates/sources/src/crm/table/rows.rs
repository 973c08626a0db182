//! Rows of cells in one piece of text: a hundred thousand rows are three allocations, not three each.

/// Rows of cells.
#[derive(Debug, Default)]
pub(in crate::crm) struct Rows {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<usize>,
    /// The first cell of each row, and the line on which it begins.
    starts: Vec<(usize, u64)>,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub(in crate::crm) struct Cells<'a> {
    text: &'a str,
    from: usize,
    ends: &'a [usize],
    /// The line on which it begins.
    pub(in crate::crm) line: u64,
}

impl Rows {
    /// Begins a row.
    pub(in crate::crm) fn begin(&mut self, line: u64) {
        self.starts.push((self.ends.len(), line));
    }

    /// Adds a cell to the last row.
    pub(in crate::crm) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    /// Adds a whole row.
    pub(in crate::crm) fn add<'c>(&mut self, line: u64, cells: impl IntoIterator<Item = &'c str>) {
        self.begin(line);
        cells.into_iter().for_each(|cell| self.push(cell));
    }

    /// How many rows there are.
    pub(in crate::crm) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Are there none?
    pub(in crate::crm) fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The row with this number.
    pub(in crate::crm) fn get(&self, number: usize) -> Option<Cells<'_>> {
        let (first, line) = *self.starts.get(number)?;
        let end = self.starts.get(number + 1).map_or(self.ends.len(), |(next, _)| *next);
        let from = first.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(Cells { text: &self.text, from, ends: &self.ends[first..end], line })
    }

    /// Every row.
    pub(in crate::crm) fn iter(&self) -> impl DoubleEndedIterator<Item = Cells<'_>> + ExactSizeIterator {
        (0..self.len()).map(|number| self.get(number).unwrap_or(NONE))
    }
}

const NONE: Cells<'_> = Cells { text: "", from: 0, ends: &[], line: 0 };

impl<'a> Cells<'a> {
    /// How many cells it has.
    pub(in crate::crm) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell in `column`.
    pub(in crate::crm) fn get(&self, column: usize) -> Option<&'a str> {
        let end = *self.ends.get(column)?;
        let from = column.checked_sub(1).map_or(self.from, |before| self.ends[before]);
        self.text.get(from..end)
    }

    /// Every cell.
    pub(in crate::crm) fn iter(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.get(column).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_cells_and_lines() {
        let mut rows = Rows::default();
        rows.add(1, ["a", "", "åä"]);
        rows.add(3, []);
        rows.add(4, ["x"]);
        let cells: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().collect()).collect();
        assert_eq!(cells, [vec!["a", "", "åä"], vec![], vec!["x"]]);
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 3, 4]);
        assert_eq!(
            (rows.get(2).and_then(|row| row.get(0)), rows.get(2).and_then(|row| row.get(1))),
            (Some("x"), None)
        );
    }
}
