//! Every way in which the engine takes a short cut, against the literal twin: cubes, blocks that rules cut, one-way
//! options, barred moves, and all of these at once; and the same answer from any number of threads.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::*;
use crate::generate::expected::{CONCEPTS, request};
use crate::generate::{self, Kind};
use mizan_core::algorithms::seeded_random::SeededRandom;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::*;
use proptest::prelude::*;

/// How the moves and the states of random conflicts are limited.
#[derive(Debug, Clone, Copy, Default)]
pub struct Limited {
    pub one_way: bool,
    pub rules: bool,
    pub barred: bool,
}

/// Random conflicts of decision makers who own these numbers of options.
pub fn conflicts(owners: Vec<usize>, limited: Limited) -> BoxedStrategy<Conflict> {
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
        .prop_map(|(form, preferences)| Conflict { form: Form::Options(form), preferences, views: Vec::new() })
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
    for kind in [Kind::Whole, Kind::Ruled, Kind::Barred, Kind::Merged] {
        let conflict = generate::conflict(12, kind);
        let request = request();
        let by = |n| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n).build().unwrap();
            pool.install(|| solve(&model_of(&conflict), &request))
        };
        let alone = by(1);
        for n in [2, 3, 8] {
            assert_eq!(by(n), alone, "{kind:?} on {n} threads");
        }
    }
}

/// A rule that bars no move at all.
fn bars_nothing() -> Rule {
    Rule::Move(MoveRule { by: None, from: Formula::Constant(false), to: Formula::Constant(true) })
}

/// A block of a cube has a place of two bytes for each state: with more options than that has bits, it is no cube.
#[test]
fn as_many_options_as_a_cube_holds_and_one_more() {
    for n_options in [16, 17] {
        let directions = vec![Direction::Reversible; n_options + 1];
        let form = |rules| Form::Options(option_form(&[n_options, 1], &directions, rules));
        let own = |first: usize| (0..n_options).map(move |o| option((o + first) % n_options));
        let mind_the_other = Formula::Iff(Box::new(option(0)), Box::new(option(n_options)));
        let preferences = vec![
            // No two states of a block are ranked alike, so that levels go up to the size of the block.
            Preference::statements(std::iter::once(mind_the_other.clone()).chain(own(3))),
            Preference::statements(vec![mind_the_other.negated(), option(5)]),
        ];
        let answer = |rules| {
            let conflict = Conflict { form: form(rules), preferences: preferences.clone(), views: Vec::new() };
            solve(&model_of(&conflict), &request())
        };
        let free = answer(Vec::new());
        assert_eq!(free, answer(vec![bars_nothing()]), "{n_options} options");
        let best: Vec<usize> = free.stable(Concept::Nash, dm(0)).unwrap().iter().map(StateId::index).collect();
        let all = (1 << n_options) - 1;
        assert_eq!(best, [all - 1, (all << 1) + 1], "{n_options} options: all are taken, the first if the other's is");
    }
}

/// Thirteen options that only go on tell each of their combinations apart, which is more than a table of all pairs is
/// made for. The same conflict with its moves listed one by one has the same answers, and so has the twin where it is
/// quick enough: towards the end, where few moves are left.
#[test]
fn more_kinds_of_states_than_are_told_apart() {
    const N: usize = 13;
    const OWN: u64 = (1 << N) - 1;
    let directions: Vec<Direction> =
        (0..N + 2).map(|o| if o <= N { Direction::OnlyOn } else { Direction::Reversible }).collect();
    // The last option goes with some of the others only, and what the others own may be taken near the end.
    let late = Formula::And((0..8).map(option).collect());
    let any_late = Formula::Or(vec![option(N - 4), option(N - 3), option(N - 2)]);
    let rules = vec![
        Rule::Forbid(Formula::And(vec![option(N - 1), any_late.clone(), late.clone().negated()])),
        Rule::Forbid(Formula::And(vec![Formula::Or(vec![option(N), option(N + 1)]), late.negated()])),
    ];
    let mut random = SeededRandom::new(5);
    let mut preference = || {
        let mut statement = || {
            let mut literal = || {
                let option = option(random.below(N as u32 + 2) as usize);
                if random.below(2) == 0 { option } else { option.negated() }
            };
            Formula::Iff(Box::new(literal()), Box::new(literal()))
        };
        Preference::statements((0..6).map(|_| statement()))
    };
    let preferences: Vec<Preference> = (0..3).map(|_| preference()).collect();
    let conflict =
        Conflict { form: Form::Options(option_form(&[N, 1, 1], &directions, rules)), preferences, views: Vec::new() };
    let model = model_of(&conflict);
    let keys: Vec<u64> = model.space().ids().map(|state| model.space().key(state).unwrap().0).collect();
    let kinds: BTreeSet<u64> = keys.iter().map(|key| key & OWN).collect();
    assert!(kinds.len() > 4096, "{}", kinds.len());
    let stability = solve(&model, &request());
    assert_eq!(stability, solve(&model_of(&listed(&model, &keys)), &request()));

    let definitions = Definitions::new(&conflict);
    let twin = Twin::over(definitions, Vec::new());
    let near_the_end = |key: &u64| (key & OWN).count_ones() as usize + 2 >= N;
    for (state, &key) in keys.iter().enumerate().filter(|(_, key)| near_the_end(key)) {
        for concept in CONCEPTS {
            for i in model.dms() {
                let stable = stability.stable(concept, i).unwrap().contains(StateId::from_index(state));
                let point = Point(key);
                assert_eq!(stable, twin.is_stable(concept, i, point), "{concept:?} of {key:b} for {i:?}");
            }
        }
    }
}

/// The conflict of a model in graph form: its states in the same order, with every move and every rank written out.
fn listed(model: &GraphModel, keys: &[u64]) -> Conflict {
    let Form::Options(form) = &model.conflict().form else { panic!("options") };
    let ids = || (0..keys.len()).map(StateId::from_index);
    let arcs_of = |i: DmId| {
        let mut blocks: BTreeMap<u64, Vec<StateId>> = BTreeMap::new();
        ids().for_each(|state| blocks.entry(keys[state.index()] & !form.mask(i)).or_default().push(state));
        let leads = |from: StateId, to: StateId| {
            let (from, to) = (keys[from.index()], keys[to.index()]);
            from != to && from & !to & form.only_on() == 0
        };
        let of_block = |block: &Vec<StateId>| {
            let pairs = block.iter().flat_map(|&from| block.iter().map(move |&to| (from, to)));
            pairs.filter(|&(from, to)| leads(from, to)).collect::<Vec<_>>()
        };
        blocks.values().flat_map(of_block).collect()
    };
    let ranking_of = |i: DmId| {
        let ranks = model.ranks(i);
        let highest = ids().map(|state| ranks.rank(state)).max().unwrap_or(1);
        let group = |rank| ids().filter(|&state| ranks.rank(state) == rank).map(Entry::State).collect();
        Preference::groups((1..=highest).rev().map(group))
    };
    let graph = GraphForm { n_states: keys.len(), arcs: model.dms().map(arcs_of).collect() };
    Conflict { form: Form::Graph(graph), preferences: model.dms().map(ranking_of).collect(), views: Vec::new() }
}
