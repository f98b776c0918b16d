//! Random and exhaustive conflicts, and the comparison of the engine with the twin on one of them.
pub mod changes;
pub mod claims;
pub mod merged;
pub mod open;
pub mod views;

use mizan_core::Request;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::proof::verify::{Checker, check_farsighted, check_stability};
use mizan_core::proof::witness::{StabilityWitness, explain, explain_farsighted};
use mizan_core::solve::farsighted::Farsighted;
use mizan_core::solve::stability::solve_by;
use mizan_core::*;
use proptest::prelude::*;

pub fn dm(index: usize) -> DmId {
    DmId::from_index(index)
}

pub fn option(index: usize) -> Formula {
    Formula::Taken(OptionId::from_index(index))
}

/// The formula that holds in the one state `key`, and nowhere else.
pub fn exactly(key: u64, n_options: usize) -> Formula {
    let literal = |o: usize| if key >> o & 1 == 1 { option(o) } else { option(o).negated() };
    Formula::And((0..n_options).map(literal).collect())
}

/// A conflict in option form whose decision makers own `owners[0]`, `owners[1]`, … options.
pub fn option_form(owners: &[usize], directions: &[Direction], rules: Vec<Rule>) -> OptionForm {
    let owner_of = owners.iter().enumerate().flat_map(|(owner, &n)| std::iter::repeat_n(dm(owner), n));
    let options = owner_of.zip(directions).map(|(owner, &direction)| OptionSpec { owner, direction }).collect();
    OptionForm { options, rules, ..OptionForm::default() }
}

pub fn model_of(conflict: &Conflict) -> GraphModel {
    GraphModel::expand(conflict, &Limits::default()).unwrap_or_else(|error| panic!("{error:?}\n{conflict:#?}"))
}

/// What the engine says against what the definitions say: states, ranks, moves, stability under every concept, and a
/// witness for each verdict that the independent checker accepts.
pub fn compare_with_twin(conflict: &Conflict) -> Result<(), String> {
    compare_with_twin_by(conflict, None)
}

pub fn compare_with_twin_by(conflict: &Conflict, traversal: Option<Traversal>) -> Result<(), String> {
    let model = model_of(conflict);
    let definitions = Definitions::new(conflict);
    let twin = Twin::new(definitions);
    let point = |state: StateId| model.space().key(state).map_or(Point(state.index() as u64), |key| Point(key.0));
    let states: Vec<StateId> = model.space().ids().collect();
    let points: Vec<Point> = states.iter().map(|&state| point(state)).collect();
    same("states", &points, &twin.states().to_vec())?;
    for i in model.dms() {
        for &s in &states {
            same(&format!("rank of {s:?} for {i:?}"), &model.ranks(i).rank(s), &twin.rank(i, point(s)))?;
            let moves: Vec<Point> = model.moves_from(i, s).into_iter().map(point).collect();
            same(&format!("moves of {i:?} from {s:?}"), &moves, &definitions.moves(i, point(s)))?;
        }
    }
    let stability = solve_by(&model, &Request::of(&Concept::ALL), traversal.unwrap_or(Traversal::exact_for(&model)));
    let checker = Checker { definitions, space: model.space() };
    let far = Farsighted::of(&model).map_err(|too_many| format!("{too_many:?}"))?;
    for concept in stability.concepts() {
        for i in model.dms() {
            for &s in &states {
                let what = || format!("{concept:?} of {s:?} for {i:?}");
                let stable = stability.stable(concept, i).unwrap().contains(s);
                same(&what(), &stable, &twin.is_stable(concept, i, point(s)))?;
                let witness = match concept {
                    Concept::Far => Some(explain_farsighted(&model, &far, i, s)),
                    _ => explain(&model, concept, i, s),
                };
                let witness = witness.ok_or_else(|| format!("no witness: {}", what()))?;
                same(&format!("witness of {}", what()), &matches!(witness, StabilityWitness::Stable(_)), &stable)?;
                let checked = match concept {
                    Concept::Far => check_farsighted(&checker, twin.foresight(), i, s, &witness),
                    _ => check_stability(&checker, concept, i, s, &witness),
                };
                checked.map_err(|flaw| format!("{}: {flaw:?} in {witness:?}", what()))?;
            }
        }
        let all = |s: &StateId| model.dms().all(|i| stability.stable(concept, i).unwrap().contains(*s));
        let expected: Vec<StateId> = states.iter().copied().filter(all).collect();
        same("equilibria", &stability.equilibria(concept).unwrap().iter().collect::<Vec<_>>(), &expected)?;
    }
    Ok(())
}

const DIRECTIONS: [Direction; 3] = [Direction::Reversible, Direction::OnlyOn, Direction::OnlyOff];

/// Every complete preorder over `n` things, as a group number for each, groups without gaps.
pub fn preorders(n: usize) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..n {
        all = all.into_iter().flat_map(|p| (0..n).map(move |g| [p.clone(), vec![g]].concat())).collect();
    }
    all.retain(|p| (0..p.iter().max().map_or(0, |max| max + 1)).all(|g| p.contains(&g)));
    all
}

pub fn ranking_of(keys: &[u64], groups: &[usize]) -> Preference {
    let n_groups = groups.iter().max().map_or(0, |max| max + 1);
    let members = |g| keys.iter().zip(groups).filter(move |(_, group)| **group == g);
    let group = |g| members(g).map(|(&key, _)| Entry::Key(StateKey(key))).collect();
    Preference::groups((0..n_groups).map(group))
}

/// Calls `visit` with each conflict of two decision makers of one option: all sets of feasible states, all directions,
/// all pairs of rankings with ties.
pub fn all_of_one_option_each(visit: &mut dyn FnMut(&Conflict)) {
    for feasible in 1_u64..16 {
        let keys: Vec<u64> = (0..4).filter(|key| feasible >> key & 1 == 1).collect();
        let infeasible = (0..4).filter(|key| feasible >> key & 1 == 0);
        let rules: Vec<Rule> = infeasible.map(|key| Rule::Forbid(exactly(key, 2))).collect();
        let rankings: Vec<Preference> = preorders(keys.len()).iter().map(|groups| ranking_of(&keys, groups)).collect();
        for first in DIRECTIONS {
            for second in DIRECTIONS {
                let form = Form::Options(option_form(&[1, 1], &[first, second], rules.clone()));
                for a in &rankings {
                    for b in &rankings {
                        visit(&Conflict {
                            form: form.clone(),
                            preferences: vec![a.clone(), b.clone()],
                            views: Vec::new(),
                        });
                    }
                }
            }
        }
    }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, engine: &T, twin: &T) -> Result<(), String> {
    if engine == twin { Ok(()) } else { Err(format!("{what}: the engine says {engine:?}, the definitions {twin:?}")) }
}

/// Random formulas over `n_options` options.
pub fn formulas(n_options: usize) -> BoxedStrategy<Formula> {
    let constant = any::<bool>().prop_map(Formula::Constant);
    let leaf = match n_options {
        0 => constant.boxed(),
        n => prop_oneof![1 => constant, 12 => (0..n).prop_map(option)].boxed(),
    };
    leaf.prop_recursive(3, 8, 3, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            inner.clone().prop_map(Formula::negated),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Formula::And),
            prop::collection::vec(inner, 2..4).prop_map(Formula::Or),
            pair.clone().prop_map(|(a, b)| Formula::Implies(Box::new(a), Box::new(b))),
            pair.prop_map(|(a, b)| Formula::Iff(Box::new(a), Box::new(b))),
        ]
    })
    .boxed()
}

pub fn directions() -> impl Strategy<Value = Direction> {
    prop_oneof![4 => Just(Direction::Reversible), 1 => Just(Direction::OnlyOn), 1 => Just(Direction::OnlyOff)]
}

pub fn rules(n_options: usize, n_dms: usize, with_move_rules: bool) -> BoxedStrategy<Rule> {
    let formula = formulas(n_options);
    let listed = prop::collection::btree_set(0..n_options.max(1), 0..=n_options.min(3));
    let listed = listed
        .prop_map(move |set| set.into_iter().filter(|&o| o < n_options).map(OptionId::from_index).collect::<Vec<_>>());
    let count = prop_oneof![Just(Count::ExactlyOne), Just(Count::AtMostOne), Just(Count::AtLeastOne)];
    let by = prop::option::of((0..n_dms).prop_map(dm));
    let barred = (by, formula.clone(), formula.clone());
    prop_oneof![
        3 => formula.clone().prop_map(Rule::Forbid),
        1 => formula.prop_map(Rule::Require),
        1 => (count, listed).prop_map(|(count, options)| Rule::Options(count, options)),
        if with_move_rules { 12 } else { 0 } => barred.prop_map(|(by, from, to)| Rule::Move(MoveRule { by, from, to })),
    ]
    .boxed()
}

/// A preference of any kind over the states `keys`.
pub fn preferences(n_options: usize, keys: Vec<u64>) -> BoxedStrategy<Preference> {
    let weight = (-30_i32..30, 0_u32..3)
        .prop_map(|(n, scale)| Weight::parse(&format!("{n}e-{scale}")).expect("a short decimal"));
    let statements = prop::collection::vec((formulas(n_options), any::<bool>()), 0..6);
    let weighted = prop::collection::vec((formulas(n_options), weight), 1..5);
    prop_oneof![
        5 => (statements, any::<bool>()).prop_map(|(statements, at_head)| with_vital(statements, at_head)),
        2 => weighted.prop_map(Preference::Weighted),
        5 => rankings(n_options, keys),
        1 => Just(Preference::Indifferent),
    ]
    .boxed()
}

/// Statements of which some are vital: where they do not stand at the head, as after some changes, all the same.
fn with_vital(statements: Vec<(Formula, bool)>, at_head: bool) -> Preference {
    let n_vital = statements.iter().filter(|(_, vital)| *vital).count();
    let statement = |(place, (formula, vital)): (usize, (Formula, bool))| {
        let vital = if at_head { place < n_vital / 2 } else { vital };
        PreferenceStatement { formula, vital }
    };
    Preference::statements(statements.into_iter().enumerate().map(statement))
}

/// A ranking with the great steps that these bits say.
fn with_steps(groups: Vec<Vec<Entry>>, steps: u16) -> Preference {
    let great_steps = (1..groups.len()).filter(|step| steps >> step & 1 == 1).collect();
    Preference::Ranking(DirectRanking { groups, great_steps })
}

/// Every state goes to one of a few groups, as a pattern or as itself; one group may also be "the rest".
fn rankings(n_options: usize, keys: Vec<u64>) -> impl Strategy<Value = Preference> {
    let n = keys.len();
    (prop::collection::vec((0..9_usize, any::<bool>()), n), prop::option::of(0..9_usize), any::<u16>()).prop_map(
        move |(places, rest, steps)| {
            let mut groups: Vec<Vec<Entry>> = vec![Vec::new(); 9];
            for (&key, (group, as_pattern)) in keys.iter().zip(places) {
                let fixed = (1_u64 << n_options) - 1;
                let entry =
                    if as_pattern { Entry::Pattern(Pattern { fixed, taken: key }) } else { Entry::Key(StateKey(key)) };
                if Some(group) != rest {
                    groups[group].push(entry);
                }
            }
            if let Some(rest) = rest {
                groups[rest].push(Entry::Rest);
            }
            groups.retain(|group| !group.is_empty());
            with_steps(groups, steps)
        },
    )
}

/// How large random conflicts become.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub dms: usize,
    pub options: usize,
}

/// Random conflicts in option form; rules that would leave no state are left out.
pub fn option_conflicts(size: Size, with_move_rules: bool) -> impl Strategy<Value = Conflict> {
    let owner = prop_oneof![1 => Just(0_usize), 4 => Just(1), 4 => Just(2), 2 => Just(3)];
    let owners = prop::collection::vec(owner, 1..=size.dms)
        .prop_filter("as many options as are wanted", move |owners| owners.iter().sum::<usize>() <= size.options);
    owners
        .prop_flat_map(move |owners| {
            let n_options = owners.iter().sum();
            let n_rules = if with_move_rules { 1..3 } else { 0..3 };
            (
                Just(owners.clone()),
                prop::collection::vec(directions(), n_options),
                prop::collection::vec(rules(n_options, owners.len(), with_move_rules), n_rules),
            )
        })
        .prop_flat_map(|(owners, directions, rules)| {
            let n_options: usize = owners.iter().sum();
            let form = with_some_state(option_form(&owners, &directions, rules));
            let keys = (0..1_u64 << n_options).filter(|&key| form.is_feasible(StateKey(key))).collect::<Vec<_>>();
            (Just(form), prop::collection::vec(preferences(n_options, keys), owners.len()))
        })
        .prop_map(|(form, preferences)| Conflict { form: Form::Options(form), preferences, views: Vec::new() })
}

/// Drops rules from the end until a state is feasible.
pub fn with_some_state(mut form: OptionForm) -> OptionForm {
    let n_options = form.options.len();
    while !(0..1_u64 << n_options).any(|key| form.is_feasible(StateKey(key))) {
        form.rules.pop();
    }
    form
}

/// Random conflicts in graph form: arcs need not be transitive.
pub fn graph_conflicts(max_dms: usize, max_states: usize) -> impl Strategy<Value = Conflict> {
    (1..=max_dms, 1..=max_states)
        .prop_flat_map(|(n_dms, n_states)| {
            let arc = (0..n_states, 0..n_states).prop_map(|(s, t)| (StateId::from_index(s), StateId::from_index(t)));
            let arcs = prop::collection::vec(arc, 0..=3 * n_states);
            let groups = (prop::collection::vec(0..5_usize, n_states), any::<u16>());
            (Just(n_states), prop::collection::vec((arcs, groups), n_dms))
        })
        .prop_map(|(n_states, dms)| {
            let loopless = |arcs: Vec<(StateId, StateId)>| arcs.into_iter().filter(|(s, t)| s != t).collect();
            let ranking = |(places, steps): &(Vec<usize>, u16)| {
                let group = |g: usize| {
                    let members = places.iter().enumerate().filter(move |(_, place)| **place == g);
                    members.map(|(s, _)| Entry::State(StateId::from_index(s))).collect::<Vec<_>>()
                };
                with_steps((0..5).map(group).filter(|group| !group.is_empty()).collect(), *steps)
            };
            let preferences = dms.iter().map(|(_, places)| ranking(places)).collect();
            let arcs = dms.into_iter().map(|(arcs, _)| loopless(arcs)).collect();
            Conflict { form: Form::Graph(GraphForm { n_states, arcs }), preferences, views: Vec::new() }
        })
}
