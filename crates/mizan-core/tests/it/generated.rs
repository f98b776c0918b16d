//! The conflicts of the benchmarks have the answers that are recorded for them, and the twin agrees where it is quick.

use mizan_core::proof::literal::{ClaimTwin, Definitions, Twin, TwinVerdict};
use mizan_core::vary::{Assumptions, audit, changes, vary};
use mizan_core::{GraphModel, Limits, Watch, Way, solve};

use crate::common::changes::is_well_formed;
use crate::generate::audited::{AUDITED, claims, counted};
use crate::generate::conflict;
use crate::generate::expected::{CONCEPTS, EXPECTED, found, request};

/// Up to this many options the twin answers within seconds.
const TWIN_OPTIONS: usize = 8;
/// The same for audits.
const TWIN_AUDITED: usize = 6;

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

#[test]
fn the_recorded_audits_are_found() {
    let mut wrong = Vec::new();
    for (kind, n_options, answer) in AUDITED {
        let model = GraphModel::expand(&conflict(n_options, kind), &Limits::default()).unwrap();
        let claims = claims(&model, n_options);
        let found = audit(&model, &claims, &Assumptions::default(), &Limits::default(), Watch::nobody()).unwrap();
        if counted(&found) != answer {
            wrong.push(format!("    (Kind::{kind:?}, {n_options}, {:?}),", counted(&found)));
        }
    }
    assert!(wrong.is_empty(), "found instead:\n{}", wrong.join("\n"));
}

/// Every claim as the case is and under every change, by the definitions.
#[test]
fn the_twin_audits_alike() {
    for (kind, n_options, answer) in AUDITED.into_iter().filter(|entry| entry.1 <= TWIN_AUDITED) {
        let conflict = conflict(n_options, kind);
        let model = GraphModel::expand(&conflict, &Limits::default()).unwrap();
        let twin = ClaimTwin::new(&conflict);
        let assumptions = Assumptions::default();
        let claims = claims(&model, n_options);
        let decided = |twin: &ClaimTwin| claims.values().map(|claim| twin.decide(claim, Way::Nash)).collect::<Vec<_>>();
        let verdicts = decided(&twin);
        let mut hinges = 0;
        for change in changes(&conflict, &assumptions) {
            let varied = vary(&model, &[change], &assumptions, &Limits::default());
            let Some(varied) = varied.ok().filter(|varied| is_well_formed(varied.conflict())) else { continue };
            let answers = decided(&ClaimTwin::new(varied.conflict()));
            let turned = answers.iter().zip(&verdicts).filter(|(answer, verdict)| answer != verdict);
            hinges += turned.filter(|(answer, _)| **answer != TwinVerdict::Undecidable).count();
        }
        let hold = verdicts.iter().filter(|verdict| **verdict == TwinVerdict::Holds).count();
        assert_eq!([hold, hinges], answer, "{kind:?} {n_options}");
    }
}
