//! What is claimed about the generated conflicts, and how an audit of it ends: recorded from the engine, and compared with
//! the literal twin where the twin is quick enough (`tests/it/generated.rs`).

use mizan_core::vary::Audit;
use mizan_core::{
    Claim, ClaimId, Claims, Concept, Condition, Deviators, DmId, Formula, GraphModel, OptionId, PathForm, Quantifier,
    SetKind, SetTerm, StateId, StateKey, StateTerm, Verdict, Way,
};

use super::Kind;

/// An audited conflict of four decision makers and its answer: kind, options, how many claims hold, and how many hinges all
/// have together.
pub type Audited = (Kind, usize, [usize; 2]);

/// The answers.
pub const AUDITED: [Audited; 18] = [
    (Kind::Whole, 6, [5, 42]),
    (Kind::Whole, 8, [7, 39]),
    (Kind::Whole, 10, [7, 60]),
    (Kind::Ruled, 6, [6, 49]),
    (Kind::Ruled, 8, [8, 50]),
    (Kind::Ruled, 10, [4, 50]),
    (Kind::Barred, 6, [7, 89]),
    (Kind::Barred, 8, [7, 76]),
    (Kind::Barred, 10, [8, 34]),
    (Kind::OneRule, 6, [5, 55]),
    (Kind::OneRule, 8, [8, 31]),
    (Kind::OneRule, 10, [7, 67]),
    (Kind::OneWay, 6, [5, 42]),
    (Kind::OneWay, 8, [7, 36]),
    (Kind::OneWay, 10, [7, 63]),
    (Kind::Merged, 6, [5, 25]),
    (Kind::Merged, 8, [5, 21]),
    (Kind::Merged, 10, [6, 42]),
];

/// How many claims hold, and how many hinges all have together.
pub fn counted(audit: &Audit) -> [usize; 2] {
    let hold = audit.claims.values().filter(|claim| claim.verdict == Verdict::Holds).count();
    [hold, audit.claims.values().map(|claim| claim.hinges.len()).sum()]
}

/// Claims of the forms that analysts use most, from the first state and from the last.
pub fn claims(model: &GraphModel, n_options: usize) -> Claims {
    let option = |option: usize| Condition::Taken(OptionId::from_index(option % n_options));
    // Where all in which the first option is taken is one state, the others say nothing of it.
    let says_nothing = |number: usize| !number.is_multiple_of(n_options) && model.space().merged().is_some();
    let taken = |number: usize| match says_nothing(number) {
        true => Condition::And(vec![option(number), Condition::Not(Box::new(option(0)))]),
        false => option(number),
    };
    let term = |state| StateTerm::Key(model.space().key(state).unwrap_or(StateKey(0)));
    let [first, last] = [0, model.n_states() - 1].map(StateId::from_index).map(term);
    // The conflict as long as the first option is taken begins where it is.
    let held = Formula::Taken(OptionId::from_index(0));
    let last_held = model.where_holds(&held).iter().last().map_or(last, term);
    let at = |state, condition| Claim::At { state, holding: None, condition };
    let path = |form, option, way| Condition::Path(form, Box::new(taken(option)), way);
    let dm = |index: usize| DmId::from_index(index % model.n_dms());
    let every = |kind, condition| Claim::Quantified {
        quantifier: Quantifier::Every,
        set: SetTerm { kind, filter: None },
        condition,
    };
    let equilibria = |concept: Concept| SetKind::Equilibria(concept.into(), Deviators::DecisionMakers, None);
    let held = Claim::At { state: last_held, holding: Some(held), condition: path(PathForm::Possible, 3, None) };
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
