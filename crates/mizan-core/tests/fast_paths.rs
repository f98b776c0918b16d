//! Every way in which the engine takes a short cut, against the literal twin: cubes, blocks that rules cut, one-way
//! options, barred moves, and all of these at once; and the same answer from any number of threads.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

mod common;
#[path = "../benches/generate/mod.rs"]
#[allow(dead_code, reason = "the benchmarks use the rest")]
mod generate;

use common::*;
use generate::Kind;
use mizan_core::*;
use proptest::prelude::*;

/// How the moves and the states of random conflicts are limited.
#[derive(Debug, Clone, Copy, Default)]
struct Limited {
    one_way: bool,
    rules: bool,
    barred: bool,
}

/// Random conflicts of decision makers who own these numbers of options.
fn conflicts(owners: Vec<usize>, limited: Limited) -> BoxedStrategy<Conflict> {
    let n_options: usize = owners.iter().sum();
    let direction = if limited.one_way { directions().boxed() } else { Just(Direction::Reversible).boxed() };
    let n_rules = if limited.rules || limited.barred { 1..3 } else { 0..1 };
    let rule = rules(n_options, owners.len(), limited.barred)
        .prop_filter("of the kind wanted", move |rule| limited.rules || matches!(rule, Rule::Move(_)));
    (prop::collection::vec(direction, n_options), prop::collection::vec(rule, n_rules))
        .prop_flat_map(move |(directions, rules)| {
            let form = with_some_state(option_form(&owners, &directions, rules));
            let keys = (0..1_u64 << n_options).filter(|&key| form.is_feasible(StateKey(key))).collect::<Vec<_>>();
            (Just(form), prop::collection::vec(preferences(n_options, keys), owners.len()))
        })
        .prop_map(|(form, preferences)| Conflict { form: Form::Options(form), preferences })
        .boxed()
}

/// Two to four decision makers of none to three options.
fn of_a_few(limited: Limited) -> impl Strategy<Value = Conflict> {
    let few = |owners: &Vec<usize>| (1..=5).contains(&owners.iter().sum::<usize>());
    prop::collection::vec(0..=3_usize, 2..=4)
        .prop_filter("a few options", few)
        .prop_flat_map(move |owners| conflicts(owners, limited))
}

fn agrees(conflict: &Conflict) -> Result<(), TestCaseError> {
    compare_with_twin(conflict).map_err(TestCaseError::fail)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn cubes(conflict in of_a_few(Limited::default())) {
        agrees(&conflict)?;
    }

    #[test]
    fn blocks_that_rules_cut(conflict in of_a_few(Limited { rules: true, ..Limited::default() })) {
        agrees(&conflict)?;
    }

    #[test]
    fn one_way_options(conflict in of_a_few(Limited { one_way: true, ..Limited::default() })) {
        agrees(&conflict)?;
    }

    #[test]
    fn barred_moves(conflict in of_a_few(Limited { barred: true, ..Limited::default() })) {
        agrees(&conflict)?;
    }

    #[test]
    fn all_limits_at_once(conflict in of_a_few(Limited { one_way: true, rules: true, barred: true })) {
        agrees(&conflict)?;
    }
}

#[test]
fn the_answer_does_not_depend_on_the_number_of_threads() {
    for kind in [Kind::Whole, Kind::Ruled, Kind::Barred] {
        let model = model_of(&generate::conflict(12, kind));
        let request = generate::expected::request();
        let by = |n| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n).build().unwrap();
            pool.install(|| solve(&model.clone(), &request))
        };
        let alone = by(1);
        for n in [2, 3, 8] {
            assert_eq!(by(n), alone, "{kind:?} on {n} threads");
        }
    }
}
