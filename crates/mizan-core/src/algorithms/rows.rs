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

/// No rows yet.
impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { items: Vec::new(), start: vec![0] }
    }
}

impl<T> Rows<T> {
    /// Adds an item to the row that [`end_row`](Self::end_row) will end.
    pub(crate) fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// All items that were added since the last row are one more.
    pub(crate) fn end_row(&mut self) {
        self.start.push(self.items.len() as u32);
    }

    /// The items of all rows.
    pub(crate) fn items(&self) -> &[T] {
        &self.items
    }

    /// Every item with its row.
    pub(crate) fn by_row(&self) -> impl Iterator<Item = (usize, &T)> + Clone {
        (0..self.len()).flat_map(move |row| self.row(row).iter().map(move |item| (row, item)))
    }

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

    #[test]
    fn rows_can_be_made_one_after_the_other() {
        let mut rows = Rows::default();
        assert_eq!(rows.len(), 0);
        [1, 2].into_iter().for_each(|item| rows.push(item));
        rows.end_row();
        rows.end_row();
        rows.push(3);
        rows.end_row();
        assert_eq!([0, 1, 2].map(|row| rows.row(row)), [&[1, 2][..], &[], &[3]]);
        assert!(rows.by_row().eq([(0, &1), (0, &2), (2, &3)]));
        assert_eq!(Rows::of(3, rows.by_row().map(|(row, &item)| (row, item))), rows);
    }
}
