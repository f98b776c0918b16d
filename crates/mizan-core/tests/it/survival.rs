//! What stays an equilibrium under which change, against the literal twin of each changed conflict.

use crate::common::changes::{all_changes, no_rivals};
use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::vary::{changes, survival};
use mizan_core::*;
use proptest::prelude::*;

const CONCEPTS: [Concept; 2] = [Concept::Nash, Concept::Seq];

fn agrees(conflict: &Conflict) -> Result<(), TestCaseError> {
    let model = model_of(conflict);
    let assumptions = no_rivals(conflict);
    let changed = all_changes(conflict, &assumptions);
    let singly: Vec<_> = changes(conflict, &assumptions).into_iter().map(|change| vec![change]).collect();
    let found = survival(&model, &CONCEPTS, &singly, &assumptions, &Limits::default(), Watch::nobody()).unwrap();
    prop_assert_eq!(found.variants.len(), changed.len());
    let unwanted =
        survival(&model, &CONCEPTS, &singly, &assumptions, &Limits::default(), &Watch::new(&|_, _| {}, &|| false));
    prop_assert!(unwanted.is_none() || singly.is_empty(), "it goes on though nobody waits");
    let request = Request::of(&Concept::ALL);
    prop_assert_eq!(solve_while(&model, &request, &Watch::new(&|_, _| {}, &|| false)), None);
    prop_assert_eq!(solve_while(&model, &request, Watch::nobody()), Some(solve(&model, &request)));
    let mut counts = vec![[0; 2]; model.n_states()];
    for (variant, (name, changed)) in found.variants.iter().zip(&changed) {
        let Ok(equilibria) = variant else { continue };
        let twin = Twin::new(Definitions::new(changed));
        for state in model.space().ids() {
            let point = model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
            for (place, concept) in CONCEPTS.into_iter().enumerate() {
                let stays =
                    twin.states().contains(&point) && changed.dms().all(|dm| twin.is_stable(concept, dm, point));
                prop_assert_eq!(equilibria[place].contains(state), stays, "{} {:?} {:?}", name, concept, point);
                counts[state.index()][place] += usize::from(stays);
            }
        }
    }
    for state in model.space().ids() {
        prop_assert_eq!([0, 1].map(|place| found.stays(state, place)), counts[state.index()]);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn in_option_form(conflict in option_conflicts(Size { dms: 2, options: 3 }, true)) {
        agrees(&conflict)?;
    }

    #[test]
    fn in_graph_form(conflict in graph_conflicts(3, 5)) {
        agrees(&conflict)?;
    }
}
