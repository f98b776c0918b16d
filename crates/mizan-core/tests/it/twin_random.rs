//! The engine against the literal twin on thousands of random conflicts, with shrinking.

use crate::common::merged::*;
use crate::common::*;
use mizan_core::Traversal;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fn agrees(conflict: &mizan_core::Conflict) -> Result<(), TestCaseError> {
    compare_with_twin(conflict).map_err(TestCaseError::fail)
}

proptest! {
    #![proptest_config(Config { cases: 2000, ..Config::default() })]

    #[test]
    fn option_form(conflict in option_conflicts(Size { dms: 4, options: 5 }, false)) {
        agrees(&conflict)?;
    }

    #[test]
    fn option_form_with_barred_moves(conflict in option_conflicts(Size { dms: 3, options: 4 }, true)) {
        agrees(&conflict)?;
    }

    #[test]
    fn option_form_with_misperceptions(conflict in misperceived_conflicts(Size { dms: 3, options: 4 })) {
        agrees(&conflict)?;
    }

    #[test]
    fn graph_form(conflict in graph_conflicts(4, 8)) {
        agrees(&conflict)?;
    }
}

proptest! {
    #![proptest_config(Config { cases: 1000, max_global_rejects: 100_000, ..Config::default() })]

    #[test]
    fn merged_states(conflict in merged_conflicts(Size { dms: 4, options: 5 }, false)) {
        agrees(&conflict)?;
    }

    #[test]
    fn merged_states_with_barred_moves(conflict in merged_conflicts(Size { dms: 3, options: 4 }, true)) {
        agrees(&conflict)?;
    }
}

/// An engine that forgets "nobody moves twice in a row" must not get past the tests above: outside the transitive case
/// a conflict is found on which it is wrong.
#[test]
fn an_engine_that_lets_one_move_twice_in_a_row_is_caught() {
    assert!(catches_the_mutant(&graph_conflicts(4, 8)), "the mutant passed in graph form");
    let barred = option_conflicts(Size { dms: 3, options: 4 }, true);
    assert!(catches_the_mutant(&barred), "the mutant passed with barred moves");
    let merged = merged_conflicts(Size { dms: 4, options: 5 }, false);
    assert!(catches_the_mutant(&merged), "the mutant passed with merged states");
}

fn catches_the_mutant(conflicts: &impl Strategy<Value = mizan_core::Conflict>) -> bool {
    // That one is found is enough: which is the smallest would take most of the time.
    let config = Config { cases: 2000, failure_persistence: None, max_shrink_iters: 0, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let mutant = |conflict| compare_with_twin_by(&conflict, Some(Traversal::Plain)).map_err(TestCaseError::fail);
    runner.run(conflicts, mutant).is_err()
}
