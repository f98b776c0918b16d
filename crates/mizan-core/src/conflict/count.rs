//! How many completions open questions have: orders are counted, never gone through.

use std::collections::BTreeSet;

use num_bigint::BigUint;

use super::open::{OpenList, OpenQuestions, Tier};

/// How many completions there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HowMany {
    /// The number; a lower bound, where there are more than can be counted.
    pub number: BigUint,
    /// Whether it is exact.
    pub is_exact: bool,
}

/// The most neighbours that depend on one another whose orders are counted exactly.
const MOST_COUNTED: usize = 20;

impl OpenQuestions {
    /// How many completions there are: one answer to every question is one, whether or not it makes a conflict.
    ///
    /// Orders are the linear extensions of what is known of a tier. They are counted exactly for every part of a tier in
    /// which up to twenty statements are tied to one another by what is known; of a larger part there are at least
    /// n!/∏ᵢhᵢ, where hᵢ counts the statements that the i-th is known to come before, and itself (Hammett & Pittel 2008).
    #[must_use]
    pub fn n_completions(&self) -> HowMany {
        let mut all = HowMany { number: BigUint::from(1_u32) << self.rules.len(), is_exact: true };
        self.lists.iter().for_each(|list| all.times_list(list));
        all
    }
}

impl HowMany {
    fn times_list(&mut self, list: &OpenList) {
        self.number <<= list.perhaps.len();
        for others in list.readings.values() {
            self.number *= others.len() + 1;
        }
        list.tiers.iter().for_each(|tier| self.times_orders(tier));
    }

    /// The orders of parts that know nothing of each other go together in every way.
    fn times_orders(&mut self, tier: &Tier) {
        let known = tier.implied();
        let mut n_before = 0;
        for part in parts(tier, &known) {
            n_before += part.len();
            self.number *= binomial(n_before, part.len());
            if part.len() <= MOST_COUNTED {
                self.number *= counted(&part, &known);
            } else {
                self.number *= at_least(&part, &known);
                self.is_exact = false;
            }
        }
    }
}

/// The places of a tier, those together of which something is known.
fn parts(tier: &Tier, known: &BTreeSet<(usize, usize)>) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for place in tier.places() {
        let meets = |part: &Vec<usize>| {
            part.iter().any(|other| known.contains(&(place, *other)) || known.contains(&(*other, place)))
        };
        let (met, mut rest): (Vec<_>, Vec<_>) = parts.into_iter().partition(meets);
        rest.push(met.into_iter().flatten().chain([place]).collect());
        parts = rest;
    }
    parts
}

/// The orders of `part`, counted along its sets of first statements: at most 20! of them.
fn counted(part: &[usize], known: &BTreeSet<(usize, usize)>) -> u64 {
    let before = |place: &usize| {
        let above = part.iter().enumerate().filter(|(_, other)| known.contains(&(**other, *place)));
        above.fold(0_usize, |set, (bit, _)| set | 1 << bit)
    };
    let before: Vec<usize> = part.iter().map(before).collect();
    let mut orders = vec![0_u64; 1 << part.len()];
    orders[0] = 1;
    for first in 0..orders.len() {
        if orders[first] == 0 {
            continue;
        }
        for (bit, above) in before.iter().enumerate() {
            if first & (1 << bit) == 0 && above & !first == 0 {
                orders[first | 1 << bit] += orders[first];
            }
        }
    }
    orders.last().copied().unwrap_or(1)
}

/// A lower bound for the number of orders of `part`.
fn at_least(part: &[usize], known: &BTreeSet<(usize, usize)>) -> BigUint {
    let below = |place: usize| part.iter().filter(|other| known.contains(&(place, **other))).count();
    let hooks = part.iter().fold(BigUint::from(1_u32), |product, place| product * (below(*place) + 1));
    let orders = (1..=part.len()).fold(BigUint::from(1_u32), |product, factor| product * factor);
    (orders + &hooks - 1_u32) / hooks
}

/// In how many ways `k` of `n` can be chosen.
fn binomial(n: usize, k: usize) -> BigUint {
    (0..k).fold(BigUint::from(1_u32), |ways, i| ways * (n - i) / (i + 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tier(len: usize, above: Vec<(usize, usize)>) -> Tier {
        Tier { first: 0, len, above }
    }

    fn orders(tier: Tier) -> HowMany {
        let list = OpenList { tiers: vec![tier], ..OpenList::default() };
        OpenQuestions { lists: vec![list], ..OpenQuestions::default() }.n_completions()
    }

    fn exactly(number: u64) -> HowMany {
        HowMany { number: number.into(), is_exact: true }
    }

    #[test]
    fn orders_of_which_nothing_is_known_are_factorials() {
        assert_eq!(orders(tier(3, Vec::new())), exactly(6));
        assert_eq!(orders(tier(12, Vec::new())), exactly(479_001_600));
        let many = orders(tier(100, Vec::new()));
        assert!(many.is_exact && many.number.to_string().len() == 158);
    }

    #[test]
    fn what_is_known_leaves_fewer() {
        let chain = |n: usize| (1..n).map(|next| (next - 1, next)).collect::<Vec<_>>();
        assert_eq!(orders(tier(20, chain(20))), exactly(1));
        assert_eq!(orders(tier(22, chain(2))).number, orders(tier(22, Vec::new())).number / 2_u32);
        // Beyond what is counted there is a bound; of a chain it is met.
        assert_eq!(orders(tier(30, chain(30))), HowMany { number: 1_u32.into(), is_exact: false });
    }

    proptest! {
        #[test]
        fn the_bound_is_none_too_high(pairs in prop::collection::vec((0..7_usize, 0..7_usize), 0..9)) {
            let above = pairs.into_iter().filter(|(a, b)| a < b).collect();
            let tier = tier(7, above);
            let known = tier.implied();
            let whole: Vec<usize> = tier.places().collect();
            prop_assert!(at_least(&whole, &known) <= BigUint::from(counted(&whole, &known)));
            prop_assert_eq!(orders(tier), exactly(counted(&whole, &known)));
        }
    }
}
