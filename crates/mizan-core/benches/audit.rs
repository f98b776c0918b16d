//! How long an audit takes: every claim decided under every change, and what shows each verdict found and re-examined.
//!
//! `cargo bench -p mizan-core --bench audit -- OPTIONS DMS [KIND] [ROUNDS]` takes the best of the rounds. How many claims
//! hold, and how many changes turn one, is asserted where it is known.
#![allow(missing_docs, clippy::print_stdout, reason = "a program that prints what it measured")]

#[allow(dead_code, reason = "the other benchmarks use the rest")]
mod generate;
mod measure;

use std::time::Duration;

use mizan_core::proof::witnesses;
use mizan_core::vary::{Assumptions, Audit, audit};
use mizan_core::{
    Claim, ClaimId, Claims, Concept, Condition, Deviators, DmId, Formula, GraphModel, Limits, OptionId, PathForm,
    Quantifier, SetKind, SetTerm, StateKey, StateTerm, Verdict, Watch, Way,
};

use generate::{Kind, conflict_among};
use measure::{Measured, milliseconds, same, timed, typed};

/// With so many options of so many decision makers: how many claims hold, how many hinges all have together, and how many
/// are not re-examined.
const KNOWN: [(usize, usize, Kind, [usize; 3]); 0] = [];

fn main() {
    match typed([12, 4, 1]) {
        Some(measured) => measure(&measured),
        None => println!("OPTIONS DMS [whole|ruled|barred|one-rule|one-way] [ROUNDS]"),
    }
}

fn measure(&Measured { n_options, n_dms, kind, rounds }: &Measured) {
    let expand = || {
        GraphModel::expand(&conflict_among(n_dms, n_options, kind), &Limits::default())
            .unwrap_or_else(|error| unreachable!("{error:?}"))
    };
    let model = expand();
    let claims = claims(&model, n_options);
    let (mut auditing, mut showing) = (Duration::MAX, Duration::MAX);
    let mut answers = Vec::new();
    let mut n_changes = 0;
    for _ in 0..rounds {
        let fresh = expand();
        let (time, found) =
            timed(|| audit(&fresh, &claims, &Assumptions::default(), &Limits::default(), Watch::nobody()));
        let found = found.unwrap_or_else(|error| unreachable!("{error:?}"));
        auditing = auditing.min(time);
        let (time, shown) = timed(|| witnesses(&fresh, &claims, &found.verdicts(), Watch::nobody()));
        let shown = shown.unwrap_or_else(|error| unreachable!("{error:?}"));
        showing = showing.min(time);
        n_changes = found.changes.len();
        answers.push(counted(&found, shown.unchecked.len()));
    }
    let answer = same(answers);
    let known = KNOWN.iter().find(|known| (known.0, known.1, known.2) == (n_options, n_dms, kind));
    known.iter().for_each(|known| assert_eq!(answer, known.3, "the answer is another"));
    let [hold, hinges, unchecked] = answer;
    println!("{n_options} options, {n_dms} decision makers, {kind:?}: {} states", model.n_states());
    println!(
        "{} claims under {n_changes} changes: {hold} hold, {hinges} hinges, {unchecked} not re-examined",
        claims.len()
    );
    println!("auditing      {:>9.1} ms", milliseconds(auditing));
    println!("showing       {:>9.1} ms", milliseconds(showing));
}

fn counted(audit: &Audit, n_unchecked: usize) -> [usize; 3] {
    let hold = audit.claims.values().filter(|claim| claim.verdict == Verdict::Holds).count();
    [hold, audit.claims.values().map(|claim| claim.hinges.len()).sum(), n_unchecked]
}

/// Claims of the forms that analysts use most, from the first state and from the last.
fn claims(model: &GraphModel, n_options: usize) -> Claims {
    let taken = |option: usize| Condition::Taken(OptionId::from_index(option % n_options));
    let term = |place: usize| {
        let state = mizan_core::StateId::from_index(place);
        StateTerm::Key(model.space().key(state).unwrap_or(StateKey(0)))
    };
    let [first, last] = [0, model.n_states() - 1].map(term);
    let at = |state, condition| Claim::At { state, holding: None, condition };
    let path = |form, option, way| Condition::Path(form, Box::new(taken(option)), way);
    let dm = |index: usize| DmId::from_index(index % model.n_dms());
    let every = |kind, condition| Claim::Quantified {
        quantifier: Quantifier::Every,
        set: SetTerm { kind, filter: None },
        condition,
    };
    let equilibria = |concept: Concept| SetKind::Equilibria(concept.into(), Deviators::DecisionMakers, None);
    let held = Claim::At {
        state: last,
        holding: Some(Formula::Taken(OptionId::from_index(0))),
        condition: path(PathForm::Possible, 3, None),
    };
    let claims = [
        at(first, path(PathForm::Possible, 1, None)),
        at(last, path(PathForm::Always, 2, None)),
        at(first, path(PathForm::LeadsTo, 3, None)),
        at(last, path(PathForm::LeadsTo, 5, Some(Way::Best))),
        at(first, path(PathForm::LeadsTo, 4, Some(Way::Seq))),
        at(last, path(PathForm::Attainable(dm(1)), 6, None)),
        every(SetKind::Attractors(None, first), taken(7)),
        every(equilibria(Concept::Nash), taken(0)),
        every(equilibria(Concept::Seq), taken(1)),
        at(first, Condition::Stable(dm(2).into(), Concept::Sseq.into())),
        at(last, Condition::Improves(dm(3).into(), Box::new(taken(2)))),
        every(SetKind::States, Condition::Improves(dm(0).into(), Box::new(taken(0)))),
        at(first, path(PathForm::Possible, 0, None).negated()),
        held,
    ];
    claims.into_iter().enumerate().map(|(place, claim)| (ClaimId::from_index(place), claim)).collect()
}
