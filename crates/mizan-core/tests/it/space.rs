//! The state space against a plain filter of all combinations, and where the combinations are far too many for that.

use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point};
use mizan_core::*;
use proptest::prelude::*;

/// Option forms with up to ten options, so that one decision maker may have more than are tried one by one.
fn forms() -> impl Strategy<Value = OptionForm> {
    let owners = prop_oneof![Just(vec![8, 2]), Just(vec![1, 7]), Just(vec![2, 0, 3]), Just(vec![9]), Just(vec![3, 7])];
    owners
        .prop_flat_map(|owners: Vec<usize>| {
            let n: usize = owners.iter().sum();
            let rules = prop::collection::vec(rules(n, owners.len(), true), 0..6);
            (Just(owners), prop::collection::vec(directions(), n), rules)
        })
        .prop_map(|(owners, directions, rules)| with_some_state(option_form(&owners, &directions, rules)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn states_are_the_feasible_combinations_in_order(form in forms()) {
        let space = Space::enumerate(&form, &Limits::default()).unwrap();
        let n = form.options.len();
        let expected: Vec<u64> = (0..1_u64 << n).filter(|&key| form.is_feasible(StateKey(key))).collect();
        let found: Vec<u64> = space.ids().map(|state| space.key(state).unwrap().0).collect();
        prop_assert_eq!(&found, &expected);
        for key in 0..1_u64 << n {
            let place = expected.binary_search(&key).ok().map(StateId::from_index);
            prop_assert_eq!(space.find(StateKey(key)), place);
        }
    }

    #[test]
    fn moves_are_those_of_the_definition(form in forms()) {
        let n_dms = form.options.iter().map(|option| option.owner.index() + 1).max().unwrap_or(1);
        let conflict = Conflict { form: Form::Options(form), preferences: vec![Preference::Indifferent; n_dms], views: Vec::new() };
        let (model, definitions) = (model_of(&conflict), Definitions::new(&conflict));
        for i in model.dms() {
            for s in model.space().ids().step_by(7) {
                let key = |state| Point(model.space().key(state).unwrap().0);
                let mut expected = definitions.moves(i, key(s));
                expected.sort_unstable();
                let moves: Vec<Point> = model.moves_from(i, s).into_iter().map(key).collect();
                prop_assert_eq!(moves, expected);
            }
        }
    }

    #[test]
    fn formulas_hold_in_the_same_states_sixty_four_at_a_time(form in forms(), seed in formulas(5)) {
        let space = Space::enumerate(&form, &Limits::default()).unwrap();
        let expected: Vec<StateId> =
            space.ids().filter(|&state| seed.holds_in(space.key(state).unwrap())).collect();
        prop_assert_eq!(space.where_holds(&seed).iter().collect::<Vec<_>>(), expected);
    }
}

fn without_rules(n_options: usize) -> OptionForm {
    option_form(&[n_options], &vec![Direction::Reversible; n_options], Vec::new())
}

/// Sixty options in four groups of which each takes exactly one: 2^60 combinations, 15^4 states.
fn one_of_fifteen_four_times() -> OptionForm {
    let group = |g: usize| (15 * g..15 * g + 15).map(OptionId::from_index).collect();
    let rules = (0..4).map(|g| Rule::Options(Count::ExactlyOne, group(g))).collect();
    option_form(&[15, 15, 15, 15], &[Direction::Reversible; 60], rules)
}

#[test]
fn few_feasible_states_among_many_combinations_are_found_without_trying_them() {
    let form = one_of_fifteen_four_times();
    let conflict =
        Conflict { form: Form::Options(form), preferences: vec![Preference::Indifferent; 4], views: Vec::new() };
    let model = model_of(&conflict);
    assert_eq!(model.n_states(), 15_usize.pow(4));
    for state in [0, 1, 1000, 50_624].map(StateId::from_index) {
        assert_eq!(model.space().find(model.space().key(state).unwrap()), Some(state));
        assert!(model.dms().all(|dm| model.moves_from(dm, state).len() == 14));
    }
    assert_eq!(model.space().find(StateKey(0)), None);
}

#[test]
fn what_is_too_large_is_refused_with_its_size() {
    let limits = Limits { max_states: 1000 };
    let refusal = Space::enumerate(&without_rules(64), &limits).unwrap_err();
    assert_eq!(refusal, TooLarge { combinations: 1 << 64, at_least: 1 << 64, exact: true, limit: 1000 });
    let refusal = Space::enumerate(&one_of_fifteen_four_times(), &limits).unwrap_err();
    assert_eq!(refusal, TooLarge { combinations: 1 << 60, at_least: 15_u128.pow(4), exact: true, limit: 1000 });
    assert!(Space::enumerate(&without_rules(9), &limits).is_ok());
}

/// The rules say in a roundabout way that nothing is feasible: counting must give up, not go on for years.
#[test]
fn dead_ends_do_not_take_for_ever() {
    let n = 60;
    let pairs = (0..n).flat_map(|a| (0..a).map(move |b| (a, b)));
    let parity = pairs.map(|(a, b)| Formula::Iff(Box::new(option(a)), Box::new(option(b)))).collect::<Vec<_>>();
    let at_least_31 = Formula::Or(parity.chunks(3).map(|chunk| Formula::And(chunk.to_vec())).collect());
    let mut form = without_rules(n);
    form.rules = vec![Rule::Require(at_least_31.clone()), Rule::Forbid(at_least_31)];
    let refusal = Space::enumerate(&form, &Limits { max_states: 1000 }).unwrap_err();
    assert!(!refusal.exact && refusal.at_least == 0, "{refusal:?}");
}

#[test]
fn no_option_at_all_is_one_state() {
    let space = Space::enumerate(&without_rules(0), &Limits::default()).unwrap();
    assert_eq!(space.ids().map(|s| space.key(s).unwrap().0).collect::<Vec<_>>(), [0]);
}
