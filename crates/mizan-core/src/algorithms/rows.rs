//! Rows of different lengths in one piece of memory.

/// For each row some items, in the order in which they were given. Memory: the items, and four bytes a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rows<T> {
    items: Vec<T>,
    /// Where each row starts; one more entry for the end.
    start: Vec<u32>,
}

impl<T: Copy + Default> Rows<T> {
    /// So many rows of `items`, each of which says its row. Cost: two passes over the items.
    pub(crate) fn of(n_rows: usize, items: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let mut start = vec![0_u32; n_rows + 1];
        items.clone().for_each(|(row, _)| start[row + 1] += 1);
        (1..start.len()).for_each(|row| start[row] += start[row - 1]);
        let mut next = start.clone();
        let mut sorted = vec![T::default(); start[n_rows] as usize];
        for (row, item) in items {
            sorted[next[row] as usize] = item;
            next[row] += 1;
        }
        Self { items: sorted, start }
    }
}

impl<T> Rows<T> {
    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.start.len() - 1
    }

    /// The items of a row.
    pub(crate) fn row(&self, row: usize) -> &[T] {
        &self.items[self.start[row] as usize..self.start[row + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;

    #[test]
    fn items_are_sorted_by_row_and_else_stay_in_order() {
        let rows = Rows::of(4, [(2, 'a'), (0, 'b'), (2, 'c'), (3, 'd')].into_iter());
        assert_eq!([0, 1, 2, 3].map(|row| rows.row(row)), [&['b'][..], &[], &['a', 'c'], &['d']]);
        assert_eq!(rows.len(), 4);
        assert_eq!(Rows::<u8>::of(0, std::iter::empty()).len(), 0);
    }
}
