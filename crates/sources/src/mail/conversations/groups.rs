//! Groups that grow together.

/// Which of some things belong to one group; every thing begins alone.
pub(super) struct Groups {
    parents: Vec<u32>,
}

impl Groups {
    pub(super) fn new(count: usize) -> Self {
        Self { parents: (0..u32::try_from(count).unwrap_or(u32::MAX)).collect() }
    }

    /// Makes the groups of `a` and `b` one, whose head is the smaller of their heads.
    pub(super) fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.head(a), self.head(b));
        let (head, other) = (a.min(b), a.max(b));
        self.parents[other] = head as u32;
    }

    fn head(&mut self, mut index: usize) -> usize {
        while self.parents[index] as usize != index {
            let grandparent = self.parents[self.parents[index] as usize];
            self.parents[index] = grandparent;
            index = grandparent as usize;
        }
        index
    }

    /// For each thing the first of its group.
    pub(super) fn into_firsts(mut self) -> Vec<u32> {
        (0..self.parents.len()).map(|index| self.head(index) as u32).collect()
    }
}
