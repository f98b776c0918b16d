//! A claim about the prisoners' dilemma: decided, shown, checked without the engine, and tested for what it hinges on.
//!
//! Run with `cargo run -p mizan-core --example audit_claim`.
#![allow(clippy::print_stdout, reason = "an example prints what it finds")]

#[path = "conflicts/dilemma.rs"]
mod dilemma;

use mizan_core::proof::verify::check_claim;
use mizan_core::proof::witnesses;
use mizan_core::vary::{Assumptions, audit};
use mizan_core::{
    Claim, ClaimId, Claims, Condition, GraphModel, Limits, OptionId, PathForm, StateKey, StateTerm, Verdict, Watch, Way,
};

/// "Where both keep silent now, neither will in the end."
fn nobody_will_keep_silent() -> Claim {
    let talks = |option| Condition::Taken(OptionId::from_index(option)).negated();
    let nobody = Condition::And(vec![talks(0), talks(1)]);
    Claim::At {
        state: StateTerm::Key(StateKey(0b11)),
        holding: None,
        condition: Condition::Path(PathForm::LeadsTo, Box::new(nobody), None),
    }
}

fn main() {
    let (conflict, limits) = (dilemma::prisoners_dilemma(), Limits::default());
    let model = GraphModel::expand(&conflict, &limits).expect("four states are not too many");
    let id = ClaimId::from_index(0);
    let claims = Claims::from([(id, nobody_will_keep_silent())]);
    let audit =
        audit(&model, &claims, &Assumptions::default(), &limits, Watch::nobody()).expect("the claim can be decided");

    let found = &audit.claims[&id];
    println!("verdict   {}", found.verdict.id());
    println!("tried     {} single changes of assumptions", audit.changes.len());
    for hinge in &found.hinges {
        println!("hinge     {:?} {}: {}", hinge.change.assumption, hinge.change.kind.id(), hinge.verdict.id());
    }
    assert_eq!(found.verdict, Verdict::Holds);
    assert!(!found.hinges.is_empty() && found.hinges.len() < audit.changes.len(), "it hinges on some, not on all");

    // What shows the verdict is re-examined by the checker, here and, once more, by hand.
    let shown = witnesses(&model, &claims, &audit.verdicts(), Watch::nobody())
        .expect("the checker accepts what the engine found")
        .shown;
    let check = |verdict| check_claim(&conflict, model.space(), &claims[&id], Way::Nash, verdict, &shown[&id]);
    println!("checked   {:?}", check(Verdict::Holds));
    assert_eq!(check(Verdict::Holds), Ok(()));
    assert!(check(Verdict::Fails).is_err(), "it does not show the opposite");
}
