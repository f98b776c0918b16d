//! Stability under unknown preference against the literal twin; and where nothing is open, against ordinary stability.

use crate::common::merged::*;
use crate::common::open::*;
use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin, UnknownTwin};
use mizan_core::solve::relations::UnknownVariant;
use mizan_core::solve::unknown::{UNKNOWN, solve_unknown};
use mizan_core::*;
use proptest::prelude::*;

fn open_conflicts<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, OpenQuestions)> {
    conflicts.prop_flat_map(|conflict| {
        let questions = questions(&conflict);
        (Just(conflict), questions)
    })
}

fn agrees(conflict: &Conflict, open: &OpenQuestions) -> Result<(), TestCaseError> {
    let (model, twin) = (model_of(conflict), UnknownTwin::new(conflict, open));
    let solved = solve_unknown(&model, open, &UNKNOWN).expect("the questions fit");
    prop_assert_eq!(solved.len(), UNKNOWN.len() * UnknownVariant::ALL.len());
    for answer in solved {
        for dm in model.dms() {
            let stable = &answer.stable[dm.index()];
            for (state, &point) in model.space().ids().zip(twin.states()) {
                let expected = twin.is_stable(answer.concept, answer.variant.id(), dm, point);
                prop_assert_eq!(stable.contains(state), expected, "{:?} {:?} {:?} {:?}", answer, dm, state, open);
            }
        }
        let all = |state: &StateId| answer.stable.iter().all(|stable| stable.contains(*state));
        prop_assert!(model.space().ids().all(|state| answer.equilibria.contains(state) == all(&state)));
    }
    Ok(())
}

/// Without anything open all four variants are the concept itself.
fn is_ordinary(conflict: &Conflict) -> Result<(), TestCaseError> {
    let (model, twin) = (model_of(conflict), Twin::new(Definitions::new(conflict)));
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    for answer in solve_unknown(&model, &OpenQuestions::default(), &UNKNOWN).expect("there are no questions") {
        for dm in model.dms() {
            let expected = |&state: &StateId| twin.is_stable(answer.concept, dm, point(state));
            let stable: Vec<StateId> = answer.stable[dm.index()].iter().collect();
            prop_assert_eq!(stable, model.space().ids().filter(expected).collect::<Vec<_>>(), "{:?}", answer);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_shrink_iters: 3000, ..ProptestConfig::default() })]

    #[test]
    fn in_option_form((conflict, open) in open_conflicts(option_conflicts(Size { dms: 3, options: 4 }, false))) {
        agrees(&conflict, &open)?;
        is_ordinary(&conflict)?;
    }

    #[test]
    fn with_barred_moves((conflict, open) in open_conflicts(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        agrees(&conflict, &open)?;
        is_ordinary(&conflict)?;
    }

    #[test]
    fn in_graph_form((conflict, open) in open_conflicts(graph_conflicts(3, 6))) {
        agrees(&conflict, &open)?;
        is_ordinary(&conflict)?;
    }

    #[test]
    fn with_merged_states((conflict, open) in open_conflicts(merged_conflicts(Size { dms: 3, options: 4 }, false))) {
        agrees(&conflict, &open)?;
        is_ordinary(&conflict)?;
    }
}
