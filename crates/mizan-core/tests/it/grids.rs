//! Stability in a grid of all combinations, against the same conflict with every move listed, in which no grid is known:
//! more options for each decision maker than the twin has time for, and on both sides of what a grid holds.

use crate::common::*;
use crate::fast_paths::{Limited, conflicts};
use crate::fronts::listed;
use crate::generate::expected::request;
use crate::generate::{self, Kind};
use mizan_core::*;
use proptest::prelude::*;

fn solved_alike(conflict: &Conflict) -> Result<(), TestCaseError> {
    let model = model_of(conflict);
    prop_assert_eq!(solve(&model, &request()), solve(&listed(&model), &request()));
    Ok(())
}

fn limits() -> impl Strategy<Value = Limited> {
    any::<[bool; 3]>().prop_map(|[one_way, rules, barred]| Limited { one_way, rules, barred })
}

/// Four options make sixteen states of a block, for which short masks are enough; six are the most for a long one; seven are
/// too many where moves are limited.
fn wide() -> impl Strategy<Value = Conflict> {
    let owners = [&[4, 2][..], &[4, 1, 1], &[5, 2], &[1, 5, 1], &[6, 1], &[2, 6], &[7, 1], &[3, 3, 2], &[2, 4, 0]];
    let owners = prop::sample::select(owners.map(<[usize]>::to_vec).to_vec());
    (owners, limits()).prop_flat_map(|(owners, limited)| conflicts(owners, limited))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn of_many_options(conflict in wide()) {
        solved_alike(&conflict)?;
    }
}

#[test]
fn of_generated_conflicts() {
    for kind in [Kind::Whole, Kind::Ruled, Kind::Barred, Kind::OneRule, Kind::OneWay] {
        for (n_dms, n_options) in [(2, 8), (3, 9), (2, 11)] {
            solved_alike(&generate::conflict_among(n_dms, n_options, kind)).unwrap();
        }
    }
}
