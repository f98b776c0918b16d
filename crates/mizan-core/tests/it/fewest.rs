//! The fewest changes that bring a claim about, against trying every set of changes one after the other.
use crate::common::changes::{all_changes, is_well_formed, no_rivals};
use crate::common::*;
use mizan_core::proof::literal::{ClaimTwin, TwinVerdict};
use mizan_core::vary::{Change, Fewest, Outcome, changes, fewest, vary};
use mizan_core::*;
use proptest::prelude::*;
use proptest::test_runner::Config;

/// `some equilibrium(concept) is σ`.
fn wanted(concept: Concept, condition: Condition) -> Claim {
    let set = SetTerm { kind: SetKind::Equilibria(concept.into(), Deviators::DecisionMakers, None), filter: None };
    Claim::Quantified { quantifier: Quantifier::Some, set, condition }
}

fn concepts() -> impl Strategy<Value = Concept> {
    prop::sample::select(vec![Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq])
}

/// Whether the definitions say that the claim holds in the conflict, where it is one.
fn holds(conflict: &Conflict, claim: &Claim) -> bool {
    ClaimTwin::new(conflict).decide(claim, Way::Nash) == TwinVerdict::Holds
}

fn search(conflict: &Conflict, claim: &Claim, depth: usize) -> Fewest {
    fewest(&model_of(conflict), claim, &no_rivals(conflict), &Limits::default(), depth, Watch::nobody()).unwrap()
}

/// Every set of at most two changes, of two assumptions, tried by the definitions.
fn compare(conflict: &Conflict, claim: &Claim) -> Result<(), TestCaseError> {
    let found = search(conflict, claim, 2);
    if holds(conflict, claim) {
        prop_assert_eq!(found.outcome, Outcome::Already);
        return Ok(());
    }
    let assumptions = no_rivals(conflict);
    let single = changes(conflict, &assumptions);
    // Single changes are those of the documented list, made independently of the engine.
    let changed = all_changes(conflict, &assumptions);
    prop_assert_eq!(single.len(), changed.len());
    let alone: Vec<Vec<Change>> = single
        .iter()
        .zip(&changed)
        .filter(|(_, (_, changed))| is_well_formed(changed) && holds(changed, claim))
        .map(|(change, _)| vec![*change])
        .collect();
    if !alone.is_empty() {
        prop_assert_eq!(found.outcome, Outcome::Found(alone));
        return Ok(());
    }
    let model = model_of(conflict);
    let brings_about = |set: &Vec<Change>| {
        let varied = vary(&model, set, &assumptions, &Limits::default());
        varied.is_ok_and(|varied| holds(varied.conflict(), claim))
    };
    let single = &single;
    let later = |place: usize| single[place + 1..].iter().map(move |second| (single[place], *second));
    let apart = (0..single.len()).flat_map(later).filter(|(first, second)| first.assumption != second.assumption);
    let pairs: Vec<Vec<Change>> = apart.map(|(first, second)| vec![first, second]).filter(brings_about).collect();
    prop_assert_eq!(found.outcome, if pairs.is_empty() { Outcome::NoneWithin(2) } else { Outcome::Found(pairs) });
    Ok(())
}

proptest! {
    #![proptest_config(Config { cases: 150, ..Config::default() })]

    #[test]
    fn in_option_form(
        conflict in option_conflicts(Size { dms: 3, options: 3 }, false),
        concept in concepts(),
        key in 0..8_u64,
    ) {
        let Form::Options(form) = &conflict.form else { panic!("option form") };
        let n_options = form.options.len();
        compare(&conflict, &wanted(concept, exactly(key % (1 << n_options), n_options).into()))?;
    }

    #[test]
    fn in_graph_form(conflict in graph_conflicts(3, 5), concept in concepts(), place in 0..5_usize) {
        let Form::Graph(form) = &conflict.form else { panic!("graph form") };
        let state = StateId::from_index(place % form.n_states);
        compare(&conflict, &wanted(concept, Condition::Is(StateTerm::Graph(state))))?;
    }
}

/// Two decision makers who are each content alone with what they have: three changes, and no fewer, move them both.
#[test]
fn a_third_change_is_found_where_two_are_not_enough() {
    let form = option_form(&[1, 1, 1], &[Direction::Reversible; 3], Vec::new());
    let against = |o: usize| Preference::statements(vec![option(o).negated()]);
    let conflict =
        Conflict { form: Form::Options(form), preferences: (0..3).map(against).collect(), views: Vec::new() };
    let claim = wanted(Concept::Nash, exactly(7, 3).into());
    assert_eq!(search(&conflict, &claim, 2).outcome, Outcome::NoneWithin(2));
    let found = search(&conflict, &claim, 5);
    let Outcome::Found(sets) = found.outcome else { panic!("{found:?}") };
    // Each statement is dropped or turned round.
    assert_eq!((found.n_changes, sets.len(), sets[0].len()), (6, 8, 3));
    assert_eq!(search(&conflict, &claim, 0).outcome, Outcome::NoneWithin(0));
}

/// Where it is no longer wanted it stops.
#[test]
fn it_can_be_broken_off() {
    let form = option_form(&[1], &[Direction::Reversible], Vec::new());
    let wish = Preference::statements(vec![option(0)]);
    let conflict = Conflict { form: Form::Options(form), preferences: vec![wish], views: Vec::new() };
    let claim = wanted(Concept::Nash, option(0).negated().into());
    let stopped = Watch::new(&|_, _| {}, &|| false);
    let found = fewest(&model_of(&conflict), &claim, &no_rivals(&conflict), &Limits::default(), 2, &stopped);
    assert_eq!(found, None);
}

/// Too many sets are not begun with: 200 statements have 400 changes and more, and of five there are too many sets.
#[test]
fn too_many_sets_are_told() {
    let form = option_form(&[1], &[Direction::OnlyOff], vec![Rule::Forbid(option(0))]);
    let statements = vec![Formula::Constant(true); 100];
    let conflict = Conflict {
        form: Form::Options(form),
        preferences: vec![Preference::statements(statements)],
        views: Vec::new(),
    };
    let never = wanted(Concept::Nash, Formula::Constant(false).into());
    let found = search(&conflict, &never, 3);
    assert!(matches!(found.outcome, Outcome::Stopped { size: 3, sets } if sets > 1_000_000), "{found:?}");
}
