//! The sets of so many out of `n`.

/// Every set of `size` of the numbers below `n`, each in increasing order, in the order of their members.
pub(crate) fn of_size(n: usize, size: usize) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..size {
        let longer = |set: Vec<usize>| {
            let next = set.last().map_or(0, |last| last + 1);
            (next..n).map(move |member| [&set[..], &[member]].concat())
        };
        sets = sets.into_iter().flat_map(longer).collect();
    }
    sets
}

/// How many sets of `size` there are, or more than fit.
pub fn count(n: usize, size: usize) -> u128 {
    if size > n {
        return 0;
    }
    (0..size.min(n - size)).fold(1_u128, |sets, k| sets.saturating_mul((n - k) as u128) / (k as u128 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_as_are_counted() {
        for n in 0..7 {
            for size in 0..=n + 1 {
                assert_eq!(of_size(n, size).len() as u128, count(n, size), "{size} of {n}");
            }
        }
        assert_eq!(of_size(4, 2), [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
    }
}
