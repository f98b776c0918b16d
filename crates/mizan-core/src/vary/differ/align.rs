//! Two lists side by side: what stands in both, and what in one of them only.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// An element of the old list, of the new one, or of both, by its place in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matched {
    /// Its place in the old list.
    pub old: Option<usize>,
    /// Its place in the new list.
    pub new: Option<usize>,
}

/// Two lists, merged into one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alignment {
    /// The elements of both, in an order that is that of the old list among its elements, and of the new one among its.
    slots: Vec<Matched>,
    /// What is not the same in both: elements that are gone, that are new, and those that say something else now or stand
    /// elsewhere.
    differing: Vec<Matched>,
}

impl Alignment {
    /// Puts two lists side by side. Of those elements that are not in both in the same order, one of each is taken for the
    /// same one, changed: those that `same` names, then those that are equal, then those that stand between the same two
    /// neighbours.
    #[must_use]
    pub fn of<T: PartialEq>(old: &[T], new: &[T], same: &[(usize, usize)]) -> Self {
        let slots = slots(old, new);
        let is_single = |pair: &&Matched| pair.old.is_none() || pair.new.is_none();
        let mut unpaired: Vec<Matched> = slots.iter().filter(is_single).copied().collect();
        let mut differing = Vec::new();
        let mut pair_up = |unpaired: &mut Vec<Matched>, old: usize, new: usize| {
            let is_there = |pair: Matched| unpaired.contains(&pair);
            let singles = [Matched { old: Some(old), new: None }, Matched { old: None, new: Some(new) }];
            if singles.into_iter().all(is_there) {
                unpaired.retain(|pair| !singles.contains(pair));
                differing.push(Matched { old: Some(old), new: Some(new) });
            }
        };
        same.iter().for_each(|&(i, j)| pair_up(&mut unpaired, i, j));
        for (i, this) in old.iter().enumerate() {
            for (j, _) in new.iter().enumerate().filter(|(_, that)| *that == this) {
                pair_up(&mut unpaired, i, j);
            }
        }
        for (i, j) in neighbours(&slots) {
            pair_up(&mut unpaired, i, j);
        }
        differing.extend(unpaired);
        let place = |pair: &Matched| slots.iter().position(|slot| shares(slot, pair));
        differing.sort_by_key(place);
        Self { slots, differing }
    }

    /// What is not the same in both, in the merged order.
    #[must_use]
    pub fn differing(&self) -> &[Matched] {
        &self.differing
    }

    /// The elements that are the same in both, changed or not.
    pub fn kept(&self) -> impl Iterator<Item = Matched> + '_ {
        let both = |pair: &Matched| pair.old.is_some() && pair.new.is_some();
        self.slots.iter().copied().filter(both).chain(self.differing.iter().copied().filter(both))
    }

    /// The old list with those of its differences made for which `is_made` holds.
    pub fn mixed<T: Clone>(&self, old: &[T], new: &[T], is_made: impl Fn(Matched) -> bool) -> Vec<T> {
        let made =
            |slot: &Matched| self.differing.iter().find(|pair| shares(slot, pair)).is_some_and(|&pair| is_made(pair));
        let element = |slot: &Matched| match (slot.old, slot.new) {
            (Some(i), None) if !made(slot) => Some(old[i].clone()),
            (None, Some(j)) if made(slot) => Some(new[j].clone()),
            (Some(_), Some(j)) => Some(new[j].clone()),
            _ => None,
        };
        self.slots.iter().filter_map(element).collect()
    }
}

/// Whether a slot holds an element of `pair`.
fn shares(slot: &Matched, pair: &Matched) -> bool {
    (slot.old.is_some() && slot.old == pair.old) || (slot.new.is_some() && slot.new == pair.new)
}

fn slots<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Matched> {
    // Equal elements have equal numbers: elements need no order or hash of their own.
    let all: Vec<&T> = old.iter().chain(new).collect();
    let number = |this: &T| all.iter().position(|that| *that == this);
    let numbers = |list: &[T]| list.iter().map(number).collect::<Vec<_>>();
    let mut slots = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &numbers(old), &numbers(new)) {
        let (olds, news) = (op.old_range(), op.new_range());
        let is_same = matches!(op, DiffOp::Equal { .. });
        for step in 0..olds.len().max(news.len()) {
            let (i, j) = (olds.clone().nth(step), news.clone().nth(step));
            match is_same {
                true => slots.push(Matched { old: i, new: j }),
                false => {
                    slots.extend(i.map(|i| Matched { old: Some(i), new: None }));
                    slots.extend(j.map(|j| Matched { old: None, new: Some(j) }));
                }
            }
        }
    }
    slots
}

/// Elements of the old list each with the one of the new list that stands in its place.
fn neighbours(slots: &[Matched]) -> Vec<(usize, usize)> {
    let replaced = |pair: &[Matched]| match pair {
        [Matched { old: Some(i), new: None }, Matched { old: None, new: Some(j) }] => Some((*i, *j)),
        _ => None,
    };
    slots.windows(2).filter_map(replaced).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(old: Option<usize>, new: Option<usize>) -> Matched {
        Matched { old, new }
    }

    #[test]
    fn an_element_is_new_gone_reworded_or_moved() {
        let differing = |old: &str, new: &str| {
            let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
            Alignment::of(&old, &new, &[]).differing().to_vec()
        };
        assert_eq!(differing("abc", "abc"), []);
        assert_eq!(differing("abc", "ac"), [pair(Some(1), None)]);
        assert_eq!(differing("ac", "abc"), [pair(None, Some(1))]);
        assert_eq!(differing("abc", "axc"), [pair(Some(1), Some(1))]);
        assert_eq!(differing("abc", "bca"), [pair(Some(0), Some(2))]);
        assert_eq!(differing("", "ab"), [pair(None, Some(0)), pair(None, Some(1))]);
    }

    #[test]
    fn what_has_one_name_is_one_element() {
        let alignment = Alignment::of(&["a", "b", "c"], &["c", "x", "a"], &[(1, 1)]);
        assert!(alignment.differing().contains(&pair(Some(1), Some(1))), "{alignment:?}");
        assert!(alignment.kept().any(|kept| kept == pair(Some(0), Some(2))), "{alignment:?}");
    }

    /// Every two lists of up to four of three letters: with nothing made the old list, with everything the new one; and
    /// each element is in one pair only.
    #[test]
    fn mixing_goes_from_the_old_list_to_the_new() {
        let lists: Vec<Vec<u8>> = (0..=4)
            .flat_map(|length| {
                (0..3_usize.pow(length)).map(move |n| (0..length).map(|k| (n / 3_usize.pow(k) % 3) as u8).collect())
            })
            .collect();
        for old in &lists {
            for new in &lists {
                let alignment = Alignment::of(old, new, &[]);
                assert_eq!(&alignment.mixed(old, new, |_| false), old);
                assert_eq!(&alignment.mixed(old, new, |_| true), new);
                let pairs: Vec<Matched> = alignment.kept().chain(alignment.differing().iter().copied()).collect();
                let mut olds: Vec<usize> = pairs.iter().filter_map(|pair| pair.old).collect();
                olds.sort_unstable();
                olds.dedup();
                assert_eq!(olds.len(), old.len());
            }
        }
    }
}
