//! Farsighted stability: what must be true of it everywhere, forgeries of what shows it, and where it differs from
//! sequential stability.

use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::proof::verify::{Checker, check_farsighted};
use mizan_core::proof::witness::{Responses, Sanction, StabilityWitness, explain, explain_farsighted};
use mizan_core::solve::farsighted::{FAR_STATES, Farsighted, TooManyStates};
use mizan_core::*;
use proptest::prelude::*;

/// The smallest conflict in which looking ahead makes a difference: the first pays, or not, and cannot have its money
/// back; once it has paid, the second delivers, or not. Nobody gains by the payment before it is delivered.
fn the_deal() -> Conflict {
    let unpaid = Rule::Forbid(Formula::And(vec![option(1), option(0).negated()]));
    let form = option_form(&[1, 1], &[Direction::OnlyOn, Direction::Reversible], vec![unpaid]);
    let (buyer, seller) = (vec![option(1), option(0).negated()], vec![option(0), option(1)]);
    Conflict {
        form: Form::Options(form),
        preferences: [buyer, seller].map(Preference::statements).to_vec(),
        views: Vec::new(),
    }
}

#[test]
fn nothing_smaller_than_the_deal_tells_those_who_look_ahead_apart() {
    let model = model_of(&the_deal());
    let solved = solve(&model, &Request::of(&Concept::ALL));
    let under = |concept| solved.equilibria(concept).unwrap().iter().map(StateId::number).collect::<Vec<_>>();
    assert_eq!((under(Concept::Seq), under(Concept::Far)), (vec![1, 3], vec![3]));
    let far = Farsighted::of(&model).unwrap();
    let rounds: Vec<Option<u32>> = model.space().ids().map(|state| far.ruled_out_in(state)).collect();
    assert_eq!(rounds, [Some(2), Some(1), None]);
    let mut n_smaller = 0;
    all_of_one_option_each(&mut |conflict| {
        let model = model_of(conflict);
        if model.n_states() < 3 {
            n_smaller += 1;
            let solved = solve(&model, &Request::of(&[Concept::Seq, Concept::Far]));
            assert_eq!(solved.equilibria(Concept::Seq), solved.equilibria(Concept::Far), "{conflict:?}");
        }
    });
    assert_eq!(n_smaller, 9 * (6 * 3 * 3 + 4));
}

#[test]
fn what_is_too_large_is_refused_with_its_size() {
    let n_states = FAR_STATES + 1;
    let graph = GraphForm { n_states, arcs: vec![Vec::new()] };
    let model =
        model_of(&Conflict { form: Form::Graph(graph), preferences: vec![Preference::Indifferent], views: Vec::new() });
    assert_eq!(Farsighted::of(&model).err(), Some(TooManyStates(n_states)));
    let solved = solve(&model, &Request::of(&[Concept::Nash, Concept::Far]));
    assert_eq!(solved.far_omitted, Some(TooManyStates(n_states)));
    assert_eq!(solved.concepts().collect::<Vec<_>>(), [Concept::Nash]);
    assert_eq!(explain(&model, Concept::Far, dm(0), StateId::from_index(0)), None);
}

/// States are looked at in groups of five hundred; more than that are told as the definitions tell them.
#[test]
fn more_states_than_are_looked_at_at_once() {
    let (n_states, random) = (700, &mut algorithms::seeded_random::SeededRandom::new(7));
    let state = |n: u32| StateId::from_index(n as usize);
    let arcs = (0..3).map(|_| {
        let arc = |from| (state(from), state(random.below(n_states)));
        (0..n_states).map(arc).filter(|(from, to)| from != to).collect()
    });
    let arcs = arcs.collect();
    let preferences = (0..3).map(|_| {
        let mut order: Vec<u32> = (0..n_states).collect();
        random.shuffle(&mut order);
        Preference::groups(order.chunks(2).map(|tied| tied.iter().map(|&s| Entry::State(state(s))).collect()))
    });
    let preferences = preferences.collect();
    let conflict =
        Conflict { form: Form::Graph(GraphForm { n_states: n_states as usize, arcs }), preferences, views: Vec::new() };
    let (model, twin) = (model_of(&conflict), Twin::new(Definitions::new(&conflict)));
    let (far, foresight) = (Farsighted::of(&model).unwrap(), twin.foresight());
    let mut n_ruled_out = 0;
    for s in model.space().ids() {
        let point = Point(s.index() as u64);
        assert_eq!(far.ruled_out_in(s), foresight.ruled_out_in(point), "{s:?}");
        let ends: Vec<Point> = far.ends(s).iter().map(|end| Point(end.index() as u64)).collect();
        assert_eq!(ends, foresight.ends(point), "{s:?}");
        n_ruled_out += usize::from(far.ruled_out_in(s).is_some());
    }
    assert!((10..690).contains(&n_ruled_out), "{n_ruled_out} of 700 are ruled out: the test is about nothing");
}

/// There always is an end, and what is stable for all is what is left.
fn always(conflict: &Conflict) -> Result<(), TestCaseError> {
    let model = model_of(conflict);
    let far = Farsighted::of(&model).unwrap();
    prop_assert!(model.space().ids().all(|state| !far.ends(state).is_empty()));
    let solved = solve(&model, &Request::of(&[Concept::Far]));
    prop_assert_eq!(solved.equilibria(Concept::Far), Some(far.consistent()));
    Ok(())
}

/// Witnesses that are right but for one thing.
fn forgeries(witness: &StabilityWitness) -> Vec<StabilityWitness> {
    let StabilityWitness::Unstable { improvement, responses: Responses::AllBetter { ends, ruled_out, round } } =
        witness
    else {
        return forgeries_of_stable(witness);
    };
    let with = |ends: &[_], ruled_out: &[_], round: u32| StabilityWitness::Unstable {
        improvement: *improvement,
        responses: Responses::AllBetter { ends: ends.to_vec(), ruled_out: ruled_out.to_vec(), round },
    };
    let mut forged = vec![
        StabilityWitness::Stable(Vec::new()),
        with(&ends[1..], ruled_out, *round),
        with(ends, ruled_out, *round + 1),
    ];
    if !ruled_out.is_empty() {
        forged.push(with(ends, &ruled_out[1..], *round));
    }
    forged
}

fn forgeries_of_stable(witness: &StabilityWitness) -> Vec<StabilityWitness> {
    let StabilityWitness::Stable(deterred) = witness else { return Vec::new() };
    let mut forged = Vec::new();
    for place in 0..deterred.len() {
        let mut fewer = deterred.clone();
        let one = fewer.remove(place);
        forged.push(StabilityWitness::Stable(fewer.clone()));
        if let Sanction::Foreseen(steps) = &one.sanction
            && steps.len() > 1
        {
            // A way that leaves out where it begins.
            let mut other = one.clone();
            other.sanction = Sanction::Foreseen(steps[1..].to_vec());
            fewer.insert(place, other);
            forged.push(StabilityWitness::Stable(fewer));
        }
    }
    forged
}

fn refuses_forgeries(conflict: &Conflict) -> Result<(), TestCaseError> {
    let (model, twin) = (model_of(conflict), Twin::new(Definitions::new(conflict)));
    let far = Farsighted::of(&model).unwrap();
    let checker = Checker { definitions: *twin.definitions(), space: model.space() };
    for (dm, state) in model.dms().flat_map(|dm| model.space().ids().map(move |state| (dm, state))) {
        let witness = explain_farsighted(&model, &far, dm, state);
        let check = |witness: &StabilityWitness| check_farsighted(&checker, twin.foresight(), dm, state, witness);
        prop_assert_eq!(check(&witness), Ok(()));
        prop_assert_eq!(explain(&model, Concept::Far, dm, state), Some(witness.clone()));
        for forged in forgeries(&witness) {
            prop_assert!(check(&forged).is_err(), "accepted {:?} for {:?}", forged, witness);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn there_always_is_an_end(conflict in option_conflicts(Size { dms: 4, options: 6 }, false)) {
        always(&conflict)?;
    }

    #[test]
    fn there_always_is_an_end_with_barred_moves(conflict in option_conflicts(Size { dms: 4, options: 6 }, true)) {
        always(&conflict)?;
    }

    #[test]
    fn there_always_is_an_end_in_graph_form(conflict in graph_conflicts(4, 12)) {
        always(&conflict)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn forgeries_are_refused(conflict in option_conflicts(Size { dms: 3, options: 4 }, true)) {
        refuses_forgeries(&conflict)?;
    }

    #[test]
    fn forgeries_are_refused_in_graph_form(conflict in graph_conflicts(3, 7)) {
        refuses_forgeries(&conflict)?;
    }
}
