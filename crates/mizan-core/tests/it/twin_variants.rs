//! The variants of the sanction against the literal twin, on random conflicts.

use crate::common::merged::*;
use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::solve::stability::sanction_rules::{TooManyNodes, differences, sanction_with, solve_with, stable_with};
use mizan_core::*;
use proptest::prelude::*;

const CONCEPTS: [Concept; 8] = [
    Concept::Gmr,
    Concept::Smr,
    Concept::Seq,
    Concept::Sseq,
    Concept::StrongGmr,
    Concept::StrongSmr,
    Concept::StrongSeq,
    Concept::StrongSseq,
];

fn agrees(conflict: &Conflict) -> Result<(), TestCaseError> {
    let model = model_of(conflict);
    let twin = Twin::new(Definitions::new(conflict));
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    for sanctions in SanctionRule::ALL {
        let stability = solve_with(&model, &Request::of(&CONCEPTS), sanctions).unwrap();
        for (concept, dm) in CONCEPTS.into_iter().flat_map(|concept| model.dms().map(move |dm| (concept, dm))) {
            for state in model.space().ids() {
                let stable = stability.stable(concept, dm).unwrap().contains(state);
                let expected = twin.is_stable_with(sanctions, concept, dm, point(state));
                prop_assert_eq!(stable, expected, "{:?} {:?} for {:?} of {:?}", sanctions, concept, dm, state);
                let sanctions_of = |to| sanction_with(&model, concept, dm, [state, to], sanctions);
                let told: Vec<_> = model.improvements_from(dm, state).into_iter().map(sanctions_of).collect();
                prop_assert_eq!(told.iter().all(Option::is_some), expected);
                for steps in told.into_iter().flatten() {
                    is_allowed(&model, sanctions, dm, &steps)?;
                }
            }
        }
    }
    every_difference_is_one(&model)
}

/// Whether the steps follow on each other, and the variant allows them.
fn is_allowed(model: &GraphModel, sanctions: SanctionRule, dm: DmId, steps: &[Step]) -> Result<(), TestCaseError> {
    let movers: Vec<DmId> = steps.iter().map(|step| step.by).collect();
    let fits = match sanctions {
        SanctionRule::Legal => movers.windows(2).all(|two| two[0] != two[1]),
        SanctionRule::Once => movers.iter().all(|mover| movers.iter().filter(|other| *other == mover).count() == 1),
        SanctionRule::Single => movers.len() == 1,
    };
    prop_assert!(fits && !movers.is_empty() && !movers.contains(&dm), "{:?} {:?}", sanctions, steps);
    prop_assert!(steps.windows(2).all(|two| two[0].to == two[1].from));
    prop_assert!(steps.iter().all(|step| model.moves_from(step.by, step.from).contains(&step.to)));
    Ok(())
}

fn every_difference_is_one(model: &GraphModel) -> Result<(), TestCaseError> {
    let told = differences(model, &CONCEPTS).unwrap();
    for (concept, dm) in CONCEPTS.into_iter().flat_map(|concept| model.dms().map(move |dm| (concept, dm))) {
        let [legal, once, single] = SanctionRule::ALL.map(|which| stable_with(model, dm, concept, which).unwrap());
        prop_assert!(single.is_subset(&once) && once.is_subset(&legal));
        let differ = model.space().ids().filter(|state| legal.contains(*state) && !single.contains(*state));
        let listed = told.iter().filter(|one| one.concept == concept && one.dm == dm).map(|one| one.state);
        prop_assert_eq!(listed.collect::<Vec<_>>(), differ.collect::<Vec<_>>());
    }
    for one in told {
        let by = |which| sanction_with(model, one.concept, one.dm, [one.state, one.improvement], which);
        prop_assert_eq!(by(one.unstable_with), None);
        prop_assert_eq!(by(one.stable_with), Some(one.sanction));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn conflicts_in_option_form(conflict in option_conflicts(Size { dms: 4, options: 5 }, false)) {
        agrees(&conflict)?;
    }

    #[test]
    fn barred_moves(conflict in option_conflicts(Size { dms: 3, options: 4 }, true)) {
        agrees(&conflict)?;
    }

    #[test]
    fn merged_states(conflict in merged_conflicts(Size { dms: 3, options: 4 }, false)) {
        agrees(&conflict)?;
    }

    #[test]
    fn graph_form(conflict in graph_conflicts(4, 7)) {
        agrees(&conflict)?;
    }
}

/// Thirty-three decision makers, and the sets of the other thirty-two that may have moved.
#[test]
fn too_many_decision_makers_are_refused() {
    let owners = [&[1_usize][..], &[0; 32]].concat();
    let form = option_form(&owners, &[Direction::Reversible], Vec::new());
    let preferences = vec![Preference::statements(vec![option(0)]); owners.len()];
    let model = model_of(&Conflict { form: Form::Options(form), preferences, views: Vec::new() });
    let refused = stable_with(&model, dm(0), Concept::Gmr, SanctionRule::Once);
    assert_eq!(refused, Err(TooManyNodes(2 << 32)));
    assert!(stable_with(&model, dm(0), Concept::Gmr, SanctionRule::Single).is_ok());
}
