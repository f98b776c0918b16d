//! What becomes of the equilibria of the prisoners' dilemma where one assumption is otherwise.
//!
//! Run with `cargo run -p mizan-core --example sweep`.
#![allow(clippy::print_stdout, reason = "an example prints what it finds")]

#[path = "conflicts/dilemma.rs"]
mod dilemma;

use mizan_core::vary::{Assumptions, Sweep, Trial, changes};
use mizan_core::{Claims, Concept, GraphModel, Limits, Watch};

fn main() {
    let (conflict, assumptions, limits) = (dilemma::prisoners_dilemma(), Assumptions::default(), Limits::default());
    let model = GraphModel::expand(&conflict, &limits).expect("four states are not too many");
    let concepts = [Concept::Nash, Concept::Seq];
    let changes = changes(&conflict, &assumptions);
    let trials: Vec<Trial> = changes.iter().map(|&change| Trial::Changed(vec![change])).collect();
    let sweep = Sweep {
        model: &model,
        claims: &Claims::new(),
        concepts: &concepts,
        assumptions: &assumptions,
        limits: &limits,
    };

    // Each trial on whichever thread is free, the rows in the order of the trials.
    let rows = sweep.ask_while(&trials, Watch::nobody(), |_, outcome| {
        let swept = outcome.ok()?;
        let numbers = |concept| {
            let states = swept.stability.equilibria(concept)?;
            Some(states.iter().map(|state| state.number()).collect::<Vec<usize>>())
        };
        Some(concepts.map(|concept| numbers(concept).unwrap_or_default()))
    });
    let rows: Option<Vec<_>> = rows.and_then(|rows| rows.into_iter().collect());
    let rows = rows.expect("every single change gives a conflict");

    println!("{:<38} {:<12} {:<12}", "change", concepts[0].id(), concepts[1].id());
    for (change, [nash, seq]) in changes.iter().zip(&rows) {
        let what = format!("{:?} {}", change.assumption, change.kind.id());
        println!("{what:<38} {:<12} {:<12}", format!("{nash:?}"), format!("{seq:?}"));
    }
    let kept = rows.iter().filter(|[nash, _]| nash.contains(&1)).count();
    println!("\nThat nobody keeps silent stays a Nash equilibrium under {kept} of {} changes.", rows.len());
    assert_eq!((rows.len(), kept), (12, 10), "each of four statements is dropped, negated and moved");
}
