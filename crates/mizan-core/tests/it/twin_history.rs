//! What happened, against the definitions: what each act is to whoever did it, and what acts tell of what is not known,
//! found by looking at every completion.

use crate::common::open::*;
use crate::common::views::with_random_views;
use crate::common::*;
use mizan_core::proof::literal::{CompletionTwin, Definitions, Point, Twin, TwinStep, step};
use mizan_core::vary::completions::Completions;
use mizan_core::vary::history::{Act, StepKind, judge, learn};
use mizan_core::*;
use proptest::prelude::*;

/// Acts of a conflict: mostly what can be a move, now and then what cannot.
fn acts(conflict: &Conflict) -> impl Strategy<Value = Vec<Act>> + use<> {
    let (n_dms, form) = (conflict.n_dms(), conflict.form.clone());
    let act = (0..n_dms, any::<u16>(), any::<u16>(), any::<u8>()).prop_map(move |(by, from, to, odd)| {
        let by = dm(by);
        let [from, to] = match &form {
            Form::Options(form) => {
                let all = (1_u64 << form.options.len()) - 1;
                let from = u64::from(from) & all;
                let changed = if odd < 30 { all } else { form.mask(by) };
                [from, from & !changed | u64::from(to) & changed].map(|key| StateTerm::Key(StateKey(key)))
            }
            Form::Graph(graph) => {
                let n = graph.n_states;
                let arc = graph.arcs[by.index()].get(usize::from(from) % graph.arcs[by.index()].len().max(1));
                match arc.filter(|_| odd >= 30) {
                    Some(&(from, to)) => [from, to].map(StateTerm::Graph),
                    None => [from, to].map(|place| StateTerm::Graph(StateId::from_index(usize::from(place) % n))),
                }
            }
        };
        Act { by, from, to }
    });
    prop::collection::vec(act, 1..6)
}

fn with_acts<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, Vec<Act>)> {
    conflicts.prop_flat_map(|conflict| {
        let acts = acts(&conflict);
        (Just(conflict), acts)
    })
}

fn with_acts_and_questions<S: Strategy<Value = Conflict>>(
    conflicts: S,
) -> impl Strategy<Value = (Conflict, Vec<Act>, OpenQuestions)> {
    with_acts(conflicts).prop_flat_map(|(conflict, acts)| {
        let questions = questions(&conflict);
        (Just(conflict), Just(acts), questions)
    })
}

/// What the definitions say of an act.
fn told(conflict: &Conflict, act: Act) -> TwinStep {
    let definitions = Definitions::new(conflict);
    let point = |term| match term {
        StateTerm::Key(key) => definitions.state_with(key),
        StateTerm::Graph(state) => Some(Point(state.index() as u64)),
        StateTerm::Quoted(_) => None,
    };
    match (point(act.from), point(act.to)) {
        (Some(from), Some(to)) => step(&Twin::new(definitions), act.by, from, to),
        _ => TwinStep::Barred,
    }
}

fn judged_alike(conflict: &Conflict, acts: &[Act]) -> Result<(), TestCaseError> {
    let Ok(model) = GraphModel::expand(conflict, &Limits::default()) else { return Ok(()) };
    for &act in acts {
        let expected = match told(conflict, act) {
            TwinStep::Best => StepKind::Best,
            TwinStep::Improvement => StepKind::Improvement,
            TwinStep::Indifferent => StepKind::Indifferent,
            TwinStep::Against => StepKind::Against,
            TwinStep::Barred => StepKind::Barred,
        };
        let judged = judge(&model, act);
        prop_assert_eq!(judged.kind, expected, "{:?}", act);
        // What is better or worse is so because of something.
        let differs = matches!(judged.kind, StepKind::Best | StepKind::Improvement | StepKind::Against);
        prop_assert_eq!(judged.decides.is_some(), differs);
        let claim = Decider::new(&model).decide(&act.improves(&model), Way::Nash);
        prop_assert_eq!(claim == Ok(Verdict::Holds), judged.kind.improves(), "{:?}", act);
    }
    Ok(())
}

fn learned_alike(conflict: &Conflict, acts: &[Act], open: &OpenQuestions) -> Result<(), TestCaseError> {
    let Ok(model) = GraphModel::expand(conflict, &Limits::default()) else { return Ok(()) };
    let twin = CompletionTwin::new(conflict, open);
    let improves = |step: TwinStep| matches!(step, TwinStep::Best | TwinStep::Improvement);
    let steps: Vec<(&Completion, Vec<TwinStep>)> = twin
        .completions()
        .iter()
        .zip(twin.conflicts())
        .filter_map(|(completion, conflict)| Some((completion, conflict.as_ref()?)))
        .map(|(completion, conflict)| (completion, acts.iter().map(|&act| told(conflict, act)).collect()))
        .collect();
    let moves: Vec<usize> =
        (0..acts.len()).filter(|&act| steps.iter().any(|(_, steps)| steps[act] != TwinStep::Barred)).collect();
    let explained = |steps: &[TwinStep]| moves.iter().filter(|act| improves(steps[**act])).count();
    let over = Completions::new(conflict, open, &Limits::default()).expect("the questions fit");
    let found = learn(&over, &model, acts, 10_000, Watch::nobody()).expect("nobody breaks it off");
    prop_assert!(found.is_exact);
    prop_assert_eq!(&found.moves, &moves);
    let most = steps.iter().map(|(_, steps)| explained(steps)).max().unwrap_or_default();
    prop_assert_eq!(found.explained.len(), most, "{:?}", found);
    // The answers alone make improvements of what they are said to explain.
    for (completion, steps) in &steps {
        if found.by.iter().all(|(question, answer)| completion.answer(*question) == *answer) {
            prop_assert!(found.explained.iter().all(|act| improves(steps[*act])), "{:?} {:?}", found, completion);
        }
    }
    for question in open.questions() {
        let mut expected: Vec<OpenAnswer> = steps
            .iter()
            .filter(|(_, steps)| explained(steps) == moves.len())
            .map(|(completion, _)| completion.answer(question))
            .collect();
        expected.sort_unstable();
        expected.dedup();
        let mut left =
            found.left.iter().find(|(other, _)| *other == question).map_or(Vec::new(), |(_, left)| left.clone());
        left.sort_unstable();
        prop_assert_eq!(left, expected, "{:?}", question);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_shrink_iters: 3000, ..ProptestConfig::default() })]

    #[test]
    fn steps_in_option_form((conflict, acts) in with_acts(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        judged_alike(&conflict, &acts)?;
    }

    #[test]
    fn steps_in_graph_form((conflict, acts) in with_acts(graph_conflicts(3, 6))) {
        judged_alike(&conflict, &acts)?;
    }

    #[test]
    fn steps_as_everybody_sees_them(
        (conflict, acts) in with_acts(with_random_views(option_conflicts(Size { dms: 3, options: 4 }, true))),
    ) {
        judged_alike(&conflict, &acts)?;
    }

    #[test]
    fn what_is_learned_in_option_form(
        (conflict, acts, open) in with_acts_and_questions(option_conflicts(Size { dms: 3, options: 4 }, true)),
    ) {
        learned_alike(&conflict, &acts, &open)?;
    }

    #[test]
    fn what_is_learned_in_graph_form((conflict, acts, open) in with_acts_and_questions(graph_conflicts(3, 6))) {
        learned_alike(&conflict, &acts, &open)?;
    }

    #[test]
    fn what_is_learned_where_much_is_contested(
        ((conflict, acts), open) in contested().prop_flat_map(|(conflict, _, open)| {
            (with_acts(Just(conflict)), Just(open))
        }),
    ) {
        learned_alike(&conflict, &acts, &open)?;
    }
}
