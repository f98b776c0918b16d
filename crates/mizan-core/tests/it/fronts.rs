//! Where it goes by blocks in order, against the same conflict with every move listed, in which no block is known.

use crate::common::merged::merged_conflicts;
use crate::common::*;
use crate::generate::{self, Kind};
use mizan_core::graph::front::Front;
use mizan_core::graph::moves::Along;
use mizan_core::*;
use proptest::prelude::*;

/// The same states, moves and ranks as arcs and groups.
pub fn listed(model: &GraphModel) -> GraphModel {
    let arcs_of = |i: DmId| {
        let from = |s: StateId| model.moves_from(i, s).into_iter().map(move |t| (s, t));
        model.space().ids().flat_map(from).collect()
    };
    let ranking_of = |i: DmId| {
        let rank = |s: &StateId| model.ranks(i).rank(*s);
        let highest = model.space().ids().map(|s| rank(&s)).max().unwrap();
        let group = |wanted| model.space().ids().filter(|s| rank(s) == wanted).map(Entry::State).collect();
        Preference::groups((1..=highest).rev().map(group))
    };
    let graph = GraphForm { n_states: model.n_states(), arcs: model.dms().map(arcs_of).collect() };
    let preferences = model.dms().map(ranking_of).collect();
    model_of(&Conflict { form: Form::Graph(graph), preferences, views: Vec::new() })
}

/// What is told of a flow: what is reached, where it can settle, ends, circles, and whether one is met on the way.
type ToldFlow = (Vec<usize>, Vec<usize>, Vec<Vec<StateId>>, Vec<Vec<StateId>>, bool);

fn told(flow: &Flow) -> ToldFlow {
    let places = |set: &StateSet| set.iter().map(StateId::index).collect();
    let (attractors, circles) = (flow.attractors.clone(), flow.circles.clone());
    (places(&flow.reached), places(&flow.settled), attractors, circles, flow.has_cycle_on_the_way)
}

/// Flows from `starts` and from everywhere, and what leads where, under each way of acting.
fn goes_alike(conflict: &Conflict, starts: &[StateId]) -> Result<(), TestCaseError> {
    let model = model_of(conflict);
    let listed = listed(&model);
    for way in Way::STEPWISE {
        let (graph, by_arcs) = (ImprovementGraph::new(&model, way), ImprovementGraph::new(&listed, way));
        let everywhere = graph.flow(&model, model.space().ids());
        prop_assert_eq!(told(&everywhere), told(&by_arcs.flow(&listed, listed.space().ids())), "{:?}", way);
        for &start in starts {
            let flow = graph.flow(&model, std::iter::once(start));
            prop_assert_eq!(told(&flow), told(&by_arcs.flow(&listed, std::iter::once(start))), "{:?} {:?}", way, start);
        }
        ends_alike(&model, way, starts)?;
        let some = |keep: fn(usize) -> bool| StateSet::where_(model.n_states(), |s| keep(s.index()));
        let free = model.dms().map(Movers::Free);
        for movers in std::iter::once(Movers::Improving).chain(free) {
            for along in [Along::Forward, Along::Backward] {
                for set in [some(|s| s == 0), some(|s| s % 7 == 3), some(|s| s % 3 == 1)] {
                    let reached = graph.reach(&model, movers, &set, along);
                    prop_assert_eq!(&reached, &by_arcs.reach(&listed, movers, &set, along), "{:?} {:?}", way, movers);
                }
            }
        }
    }
    let targets = StateSet::where_(model.n_states(), |s| s.index() % 5 == 2);
    for (i, front) in model.dms().filter_map(|i| Some((i, Front::of_improvements(&model, i)?))) {
        let leads = |s| model.improvements_from(i, s).into_iter().any(|t| targets.contains(t));
        prop_assert_eq!(front.before(&targets), StateSet::where_(model.n_states(), leads), "{:?}", i);
    }
    Ok(())
}

/// Where it ends, as it is asked for some states, and by all attractors.
fn ends_alike(model: &GraphModel, way: Way, starts: &[StateId]) -> Result<(), TestCaseError> {
    let (graph, decider) = (ImprovementGraph::new(model, way), Decider::new(model));
    let term = |s: StateId| model.space().key(s).map_or(StateTerm::Graph(s), StateTerm::Key);
    for &start in starts {
        let settled = graph.flow(model, std::iter::once(start)).settled;
        let first = settled.iter().next();
        let (few, ends) = (|s: StateId| s.index() % 3 == 1, |s| settled.contains(s));
        let sets: [&dyn Fn(StateId) -> bool; 5] =
            [&few, &ends, &|s| !ends(s), &|s| Some(s) == first, &|s| Some(s) != first];
        for such in sets.map(|is| StateSet::where_(model.n_states(), is)) {
            let is_such = Condition::Or(such.iter().map(|s| Condition::Is(term(s))).collect());
            let condition = Condition::Path(PathForm::LeadsTo, Box::new(is_such), None);
            let claim = Claim::At { state: term(start), holding: None, condition };
            let expected = if settled.is_subset(&such) { Verdict::Holds } else { Verdict::Fails };
            prop_assert_eq!(decider.decide(&claim, way), Ok(expected), "{:?} {:?}", way, start);
        }
    }
    Ok(())
}

fn first_and_last(conflict: &Conflict) -> Vec<StateId> {
    let n = model_of(conflict).n_states();
    [0, n / 2, n - 1].map(StateId::from_index).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn of_options(conflict in option_conflicts(Size { dms: 3, options: 6 }, false)) {
        goes_alike(&conflict, &first_and_last(&conflict))?;
    }

    #[test]
    fn of_options_with_barred_moves(conflict in option_conflicts(Size { dms: 3, options: 5 }, true)) {
        goes_alike(&conflict, &first_and_last(&conflict))?;
    }

    #[test]
    fn of_merged_states(conflict in merged_conflicts(Size { dms: 3, options: 6 }, false)) {
        goes_alike(&conflict, &first_and_last(&conflict))?;
    }

    #[test]
    fn of_merged_states_with_barred_moves(conflict in merged_conflicts(Size { dms: 3, options: 5 }, true)) {
        goes_alike(&conflict, &first_and_last(&conflict))?;
    }
}

#[test]
fn of_larger_blocks() {
    for kind in [Kind::Whole, Kind::Ruled, Kind::Barred, Kind::Merged] {
        let conflict = generate::conflict(9, kind);
        goes_alike(&conflict, &first_and_last(&conflict)).unwrap();
    }
}

/// The first goes round with the second, and can leave the circle only for a state that it ranks as high as the best in it,
/// next to that one in the order of its block.
#[test]
fn a_circle_is_left_for_what_ties_with_the_best_in_it() {
    let [stay, out, on, spare] = [0, 1, 2, 3];
    let key = |first: u64, second: u64| first | second << 2;
    let ranking = |groups: &[&[u64]]| {
        let group = |keys: &&[u64]| keys.iter().map(|&key| Entry::Key(StateKey(key))).collect::<Vec<_>>();
        Preference::groups(groups.iter().map(group))
    };
    let first = ranking(&[
        &[key(on, 0), key(out, 0), key(stay, 1)],
        &[key(stay, 0), key(on, 1)],
        &[key(spare, 0), key(spare, 1), key(out, 1)],
    ]);
    let others = [key(on, 0), key(stay, 1), key(out, 0), key(out, 1), key(spare, 0), key(spare, 1)];
    let second = ranking(&[&[key(stay, 0), key(on, 1)], &others]);
    let form = Form::Options(option_form(&[2, 1], &[Direction::Reversible; 3], Vec::new()));
    let conflict = Conflict { form, preferences: vec![first, second], views: Vec::new() };
    let model = model_of(&conflict);
    let start = model.space().find(StateKey(key(stay, 0))).unwrap();
    let flow = ImprovementGraph::new(&model, Way::Nash).flow(&model, std::iter::once(start));
    let left = model.space().find(StateKey(key(out, 0))).unwrap();
    assert_eq!((flow.attractors, flow.circles.len()), (vec![vec![left]], 1));
    goes_alike(&conflict, &[start]).unwrap();
}
