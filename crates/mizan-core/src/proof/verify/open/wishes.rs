//! Where the readings of a decision maker's statements hold, a bit each: to compare two states is to look at a word of them.

use smallvec::SmallVec;

use super::base::StateIndex;
use crate::conflict::formula::Formula;
use crate::conflict::ids::StateKey;
use crate::proof::literal::Point;

/// Some of the statements of a list, or of the readings of all of them. Up to 128 lie where the set itself does: a set is made
/// for every comparison, and one on the heap would take longer than the comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bits(SmallVec<[u64; 2]>);

impl Bits {
    /// None of so many.
    pub fn none(n: usize) -> Self {
        Self(SmallVec::from_elem(0, n.div_ceil(64)))
    }

    /// What two words make together, one after the other.
    pub fn joined(first: &[u64], second: &[u64], join: impl Fn(u64, u64) -> u64) -> Self {
        Self(first.iter().zip(second).map(|(a, b)| join(*a, *b)).collect())
    }

    pub fn add(&mut self, place: usize) {
        self.0[place / 64] |= 1 << (place % 64);
    }

    pub fn has(&self, place: usize) -> bool {
        self.0[place / 64] >> (place % 64) & 1 == 1
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Whether all of these are among the others.
    pub fn are_within(&self, others: &Self) -> bool {
        self.0.iter().zip(&others.0).all(|(own, others)| own & !others == 0)
    }

    /// Whether one of these is among the others.
    pub fn meet(&self, others: &Self) -> bool {
        self.0.iter().zip(&others.0).any(|(own, others)| own & others != 0)
    }
}

/// For each state which readings hold in it, those of the first statement first.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    n_words: usize,
    holds: Vec<u64>,
}

impl Wishes {
    pub fn of(readings: &[&Formula], states: &[Point]) -> Self {
        let n_words = readings.len().div_ceil(64);
        let mut holds = vec![0; n_words * states.len()];
        for (state, point) in states.iter().enumerate() {
            let own = readings.iter().enumerate().filter(|(_, reading)| reading.holds_in(StateKey(point.0)));
            own.for_each(|(place, _)| holds[state * n_words + place / 64] |= 1 << (place % 64));
        }
        Self { n_words, holds }
    }

    /// The readings that hold in a state.
    pub fn in_state(&self, state: StateIndex) -> &[u64] {
        &self.holds[state * self.n_words..(state + 1) * self.n_words]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conflict::ids::OptionId;

    fn bits(n: usize, places: &[usize]) -> Bits {
        let mut bits = Bits::none(n);
        places.iter().for_each(|&place| bits.add(place));
        bits
    }

    #[test]
    fn bits_of_several_words() {
        let some = bits(200, &[3, 64, 199]);
        assert!([3, 64, 199].iter().all(|&place| some.has(place)));
        assert!(![2, 63, 65, 198].iter().any(|&place| some.has(place)));
        assert!(bits(200, &[64, 199]).are_within(&some));
        assert!(!bits(200, &[64, 198]).are_within(&some));
        assert!(bits(200, &[0, 199]).meet(&some));
        assert!(!bits(200, &[0, 63, 128]).meet(&some));
        assert!(bits(200, &[]).is_empty() && bits(200, &[]).are_within(&some) && !some.is_empty());
        assert_eq!(Bits::joined(&some.0, &bits(200, &[3, 198]).0, |a, b| a & !b), bits(200, &[64, 199]));
    }

    #[test]
    fn each_reading_has_its_place() {
        let [taken, left_out] = [0, 1].map(|o| Formula::Taken(OptionId::from_index(o)));
        let readings: Vec<&Formula> = (0..70).map(|place| if place % 3 == 0 { &taken } else { &left_out }).collect();
        let wishes = Wishes::of(&readings, &[Point(0b00), Point(0b01), Point(0b10)]);
        let of = |wanted: usize| {
            bits(70, &(0..70).filter(|place| usize::from(place % 3 != 0) == wanted).collect::<Vec<_>>())
        };
        assert_eq!([0, 1, 2].map(|state| wishes.in_state(state)), [&bits(70, &[]).0[..], &of(0).0[..], &of(1).0[..]]);
    }
}
