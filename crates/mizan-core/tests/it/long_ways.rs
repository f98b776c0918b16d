//! What is carried over where it is put to the test: many states and few moves, so that ways are long and can be lost in
//! part, and many claims about few states, whose questions are nearly the same. Against deciding everything anew.

use crate::carried::alike;
use crate::common::changes::no_rivals;
use crate::common::claims::vocabulary;
use crate::common::*;
use mizan_core::algorithms::seeded_random::SeededRandom;
use mizan_core::vary::*;
use mizan_core::*;
use proptest::prelude::*;

fn one_of<T: Clone>(things: &[T], random: &mut SeededRandom) -> T {
    things[random.below(things.len() as u32) as usize].clone()
}

/// A conflict in graph form in which everybody has few moves from each state, and ranks the states in a few groups.
fn sparse(random: &mut SeededRandom) -> Conflict {
    let (n_states, n_groups) = (12 + random.below(30), 3 + random.below(4));
    let n_arcs = n_states / 2 + random.below(n_states);
    let ids: Vec<StateId> = (0..n_states as usize).map(StateId::from_index).collect();
    let (mut arcs, mut preferences) = (Vec::new(), Vec::new());
    for _ in 0..2 + random.below(3) {
        let of_dm = (0..n_arcs).map(|_| (one_of(&ids, random), one_of(&ids, random)));
        arcs.push(of_dm.filter(|(from, to)| from != to).collect());
        let mut groups = vec![Vec::new(); n_groups as usize];
        ids.iter().for_each(|&state| groups[random.below(n_groups) as usize].push(Entry::State(state)));
        preferences.push(Preference::groups(groups.into_iter().filter(|group| !group.is_empty())));
    }
    Conflict { form: Form::Graph(GraphForm { n_states: n_states as usize, arcs }), preferences, views: Vec::new() }
}

/// Claims of the forms whose answers are carried over, from one of two states, about few conditions.
fn claims_of(conflict: &Conflict, random: &mut SeededRandom) -> Claims {
    let words = vocabulary(conflict);
    let starts = [0, 1].map(|_| one_of(&words.states, random));
    let some_state = |random: &mut SeededRandom| Condition::Is(one_of(&words.states, random));
    let mut such: Vec<Condition> =
        (1..4).map(|n| Condition::Or((0..n).map(|_| some_state(random)).collect())).collect();
    such.extend(such.clone().into_iter().map(Condition::negated));
    // Where there are many states it takes long to look ahead.
    let is_asked = |concept: &Concept| !words.is_graph || !matches!(concept, Concept::Sim | Concept::Far);
    let concepts: Vec<Concept> = Concept::ALL.into_iter().filter(is_asked).collect();
    let claim = |random: &mut SeededRandom| {
        let (state, condition, concept) = (one_of(&starts, random), one_of(&such, random), one_of(&concepts, random));
        let way = one_of(&[None, Some(Way::Best), Some(Way::Seq)], random);
        let who = dm(random.below(words.n_dms as u32) as usize);
        let at = |condition| Claim::At { state, holding: None, condition };
        let path = |form| at(Condition::Path(form, Box::new(condition.clone()), way));
        let quantifier = one_of(&[Quantifier::Every, Quantifier::Some, Quantifier::No], random);
        let among =
            |kind| Claim::Quantified { quantifier, set: SetTerm { kind, filter: None }, condition: condition.clone() };
        match random.below(8) {
            0 => path(PathForm::Possible),
            1 => path(PathForm::Always),
            2 => path(PathForm::LeadsTo),
            3 => path(PathForm::Attainable(who)),
            4 => among(SetKind::Attractors(way, state)),
            5 => among(SetKind::Equilibria(concept.into(), Deviators::DecisionMakers, None)),
            6 => among(SetKind::Equilibria(concept.into(), Deviators::DecisionMakers, Some(state))),
            _ => at(Condition::Stable(who.into(), concept.into())),
        }
    };
    (0..12).map(|place| (ClaimId::from_index(place), claim(random))).collect()
}

/// The verdicts after two to four changes at once.
fn swept_alike(model: &GraphModel, claims: &Claims, random: &mut SeededRandom) -> Result<(), TestCaseError> {
    let (assumptions, limits) = (no_rivals(model.conflict()), Limits::default());
    let singly = changes(model.conflict(), &assumptions);
    if singly.is_empty() {
        return Ok(());
    }
    let some = |random: &mut SeededRandom| (0..2 + random.below(3)).map(|_| one_of(&singly, random)).collect();
    let trials: Vec<Trial> = (0..15).map(|_| Trial::Changed(some(random))).collect();
    let sweep = Sweep { model, claims, concepts: &[], assumptions: &assumptions, limits: &limits };
    let rows = sweep.ask_while(&trials, Watch::nobody(), |_, swept| swept).unwrap();
    for (trial, swept) in trials.iter().zip(rows) {
        let Ok(swept) = swept else { continue };
        let alone = Decider::new(&swept.model);
        for (id, claim) in claims {
            prop_assert_eq!(swept.verdicts[id], alone.decide(claim, Way::Nash), "{:?} after {:?}", claim, trial);
        }
    }
    Ok(())
}

/// After one change, after some pairs of changes, and after several.
fn carried_over(conflict: &Conflict, random: &mut SeededRandom) -> Result<(), TestCaseError> {
    let (model, claims) = (model_of(conflict), claims_of(conflict, random));
    let first = random.below(3) as usize;
    alike(&model, &claims, |place| place % 3 == first)?;
    swept_alike(&model, &claims, random)
}

#[test]
fn in_sparse_graphs() {
    for seed in 0..40 {
        let random = &mut SeededRandom::new(seed);
        carried_over(&sparse(random), random).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, max_shrink_iters: 500, ..ProptestConfig::default() })]

    #[test]
    fn in_option_form(conflict in option_conflicts(Size { dms: 3, options: 5 }, false), seed in any::<u64>()) {
        carried_over(&conflict, &mut SeededRandom::new(seed))?;
    }

    #[test]
    fn with_barred_moves(conflict in option_conflicts(Size { dms: 3, options: 5 }, true), seed in any::<u64>()) {
        carried_over(&conflict, &mut SeededRandom::new(seed))?;
    }
}
