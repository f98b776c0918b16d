//! The conflicts of the benchmarks have the answers that are recorded for them, and the twin agrees where it is quick.

use mizan_core::proof::literal::{Definitions, Twin};
use mizan_core::{GraphModel, Limits, solve};

use crate::generate::conflict;
use crate::generate::expected::{CONCEPTS, EXPECTED, found, request};

/// Up to this many options the twin answers within seconds.
const TWIN_OPTIONS: usize = 8;

#[test]
fn the_recorded_answers_are_found() {
    let mut wrong = Vec::new();
    for (kind, n_options, n_states, equilibria) in EXPECTED {
        let model = GraphModel::expand(&conflict(n_options, kind), &Limits::default()).unwrap();
        let (states, sizes) = found(&model, &solve(&model, &request()));
        if (states, sizes) != (n_states, equilibria) {
            wrong.push(format!("    (Kind::{kind:?}, {n_options}, {states}, {sizes:?}),"));
        }
    }
    assert!(wrong.is_empty(), "found instead:\n{}", wrong.join("\n"));
}

#[test]
fn the_twin_finds_them_too() {
    for (kind, n_options, n_states, equilibria) in EXPECTED.into_iter().filter(|entry| entry.1 <= TWIN_OPTIONS) {
        let conflict = conflict(n_options, kind);
        let twin = Twin::new(Definitions::new(&conflict));
        assert_eq!(twin.states().len(), n_states, "{kind:?} {n_options}");
        let sizes = CONCEPTS.map(|concept| {
            let is_equilibrium = |state| conflict.dms().all(|dm| twin.is_stable(concept, dm, state));
            twin.states().iter().filter(|&&state| is_equilibrium(state)).count()
        });
        assert_eq!(sizes, equilibria, "{kind:?} {n_options}");
    }
}
