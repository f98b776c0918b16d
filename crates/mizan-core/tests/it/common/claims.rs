//! Random claims of every form.

use super::open::any_of;
use super::*;
use mizan_core::proof::literal::{ClaimTwin, TwinVerdict};
use mizan_core::proof::verify::check_claim;
use mizan_core::proof::witness::show;
use mizan_core::solve::coalition::COALITIONAL;

/// What a claim can talk about: the conflict's size and its feasible states.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    pub n_dms: usize,
    pub n_options: usize,
    pub states: Vec<StateTerm>,
    pub is_graph: bool,
    pub has_sim: bool,
}

pub fn vocabulary(conflict: &Conflict) -> Vocabulary {
    let model = model_of(conflict);
    let named = |s: StateId| model.space().key(s).map_or(StateTerm::Graph(s), StateTerm::Key);
    let (n_options, is_graph) = match &conflict.form {
        Form::Options(form) => (form.options.len(), false),
        Form::Graph(_) => (0, true),
    };
    Vocabulary {
        n_dms: conflict.n_dms(),
        n_options,
        states: model.space().ids().map(named).collect(),
        is_graph,
        has_sim: conflict.has_sim(),
    }
}

fn terms(words: &Vocabulary) -> BoxedStrategy<StateTerm> {
    let named = prop::sample::select(words.states.clone());
    if words.is_graph {
        return named.boxed();
    }
    let all = (1_u64 << words.n_options) - 1;
    let quoted = (named.clone(), any::<u64>(), 0..4_u8).prop_map(move |(term, loose, how)| {
        let StateTerm::Key(key) = term else { return term };
        // Mostly all letters, now and then with some left open.
        let fixed = if how == 0 { all & loose } else { all };
        StateTerm::Quoted(Pattern { fixed, taken: key.0 & fixed })
    });
    prop_oneof![3 => named, 2 => quoted].boxed()
}

fn dms(words: &Vocabulary) -> impl Strategy<Value = DmId> + Clone + use<> {
    (0..words.n_dms).prop_map(dm)
}

/// Coalitions of any size, most of them of one.
fn coalitions(words: &Vocabulary) -> impl Strategy<Value = Coalition> + Clone + use<> {
    let several = prop::collection::vec((0..words.n_dms).prop_map(dm), 1..4);
    let several = several.prop_map(|members| Coalition::of(members).expect("at least one"));
    prop_oneof![dms(words).prop_map(Coalition::from), several]
}

/// A coalition and a concept that there is for it.
fn stabilities(words: &Vocabulary) -> impl Strategy<Value = (Coalition, AnyOf)> + Clone + use<> {
    (coalitions(words), any_of(concepts(words)), any_of(joint_concepts())).prop_map(|(coalition, alone, together)| {
        let concept = if coalition.single().is_some() { alone } else { together };
        (coalition, concept)
    })
}

fn joint_concepts() -> impl Strategy<Value = Concept> + Clone {
    prop::sample::select(COALITIONAL.to_vec())
}

/// A concept, and for whom an equilibrium under it is stable.
fn equilibria(words: &Vocabulary) -> impl Strategy<Value = (AnyOf, Deviators)> + Clone + use<> {
    prop_oneof![
        3 => any_of(concepts(words)).prop_map(|concepts| (concepts, Deviators::DecisionMakers)),
        1 => any_of(joint_concepts()).prop_map(|concepts| (concepts, Deviators::Coalitions)),
    ]
}

fn concepts(words: &Vocabulary) -> impl Strategy<Value = Concept> + Clone + use<> {
    let has_sim = words.has_sim;
    let concepts = Concept::ALL.into_iter().filter(|concept| has_sim || *concept != Concept::Sim);
    prop::sample::select(concepts.collect::<Vec<_>>())
}

/// A path form with a way of acting that it can have, or none; now and then with one that it cannot.
fn ways_of(form: PathForm) -> BoxedStrategy<(PathForm, Option<Way>)> {
    let ways: Vec<Way> = match form {
        PathForm::LeadsTo => [&Way::ALL[..], &[Way::Far; 4]].concat(),
        _ => [&Way::STEPWISE[..]; 8].concat().into_iter().chain([Way::Far]).collect(),
    };
    (Just(form), prop::option::of(prop::sample::select(ways))).boxed()
}

fn ways() -> impl Strategy<Value = Option<Way>> + Clone {
    prop::option::of(prop::sample::select(Way::ALL.to_vec()))
}

pub fn conditions(words: &Vocabulary) -> BoxedStrategy<Condition> {
    let formula = formulas(words.n_options).prop_map(Condition::from);
    let (term, dm, coalition) = (terms(words), dms(words), coalitions(words));
    let leaf = prop_oneof![
        6 => formula,
        1 => (dm.clone(), term.clone()).prop_map(|(dm, term)| Condition::Better(dm, term)),
        1 => (dm.clone(), term.clone()).prop_map(|(dm, term)| Condition::Worse(dm, term)),
        1 => stabilities(words).prop_map(|(coalition, concept)| Condition::Stable(coalition, concept)),
        1 => equilibria(words).prop_map(|(concept, deviators)| Condition::Equilibrium(concept, deviators)),
        1 => term.prop_map(Condition::Is),
    ];
    let nested = leaf.clone().prop_recursive(3, 6, 2, move |inner| {
        let boxed = inner.clone().prop_map(Box::new);
        let form = prop_oneof![
            Just(PathForm::Possible),
            Just(PathForm::LeadsTo),
            Just(PathForm::Always),
            dm.clone().prop_map(PathForm::Attainable),
        ];
        prop_oneof![
            2 => inner.clone().prop_map(Condition::negated),
            1 => prop::collection::vec(inner.clone(), 2..3).prop_map(Condition::And),
            1 => prop::collection::vec(inner.clone(), 2..3).prop_map(Condition::Or),
            1 => (boxed.clone(), boxed.clone()).prop_map(|(a, b)| Condition::Implies(a, b)),
            1 => (boxed.clone(), boxed.clone()).prop_map(|(a, b)| Condition::Iff(a, b)),
            1 => (coalition.clone(), boxed.clone()).prop_map(|(who, part)| Condition::Can(who, part)),
            1 => (coalition.clone(), boxed.clone()).prop_map(|(who, part)| Condition::Improves(who, part)),
            8 => (form.prop_flat_map(ways_of), boxed.clone())
                .prop_map(|((form, way), part)| Condition::Path(form, part, way)),
            3 => (dm.clone(), boxed, ways()).prop_map(|(dm, part, way)| Condition::Pays(dm, part, way)),
        ]
    });
    prop_oneof![1 => leaf, 2 => nested].boxed()
}

pub fn claims(words: &Vocabulary) -> BoxedStrategy<Claim> {
    let (term, condition) = (terms(words), conditions(words));
    let holding = if words.is_graph {
        Just(None).boxed()
    } else {
        prop::option::weighted(0.3, formulas(words.n_options)).boxed()
    };
    // Half of the claims about a state are single path forms, over a formula or a comparison.
    let inner = prop_oneof![
        2 => formulas(words.n_options).prop_map(Condition::from),
        1 => (dms(words), term.clone()).prop_map(|(dm, term)| Condition::Better(dm, term)),
        1 => term.clone().prop_map(Condition::Is),
    ];
    let form = prop_oneof![
        Just(PathForm::Possible),
        Just(PathForm::LeadsTo),
        Just(PathForm::Always),
        dms(words).prop_map(PathForm::Attainable),
    ];
    let direct = (form, inner, any::<bool>()).prop_map(|(form, inner, negated)| {
        let path = Condition::Path(form, Box::new(inner), None);
        if negated { path.negated() } else { path }
    });
    let claimed = prop_oneof![1 => condition.clone(), 1 => direct];
    let at = (term.clone(), holding, claimed).prop_map(|(state, holding, condition)| Claim::At {
        state,
        holding,
        condition,
    });
    let quantifier = prop::sample::select(vec![Quantifier::Every, Quantifier::Some, Quantifier::No]);
    let kind = prop_oneof![
        Just(SetKind::States),
        (equilibria(words), prop::option::of(term.clone()))
            .prop_map(|((concept, deviators), from)| SetKind::Equilibria(concept, deviators, from)),
        (ways(), term).prop_map(|(way, from)| SetKind::Attractors(way, from)),
    ];
    let filter = prop::option::weighted(0.4, condition.clone());
    let set = (kind, filter).prop_map(|(kind, filter)| SetTerm { kind, filter });
    let quantified = (quantifier, set, condition).prop_map(|(quantifier, set, condition)| Claim::Quantified {
        quantifier,
        set,
        condition,
    });
    let prefers = (dms(words), formulas(words.n_options), formulas(words.n_options))
        .prop_map(|(dm, this, over)| Claim::Prefers { dm, this, over });
    let single = prop_oneof![6 => at, 4 => quantified, if words.is_graph { 0 } else { 2 } => prefers];
    let believer = dms(words);
    let joined = single.clone().prop_recursive(2, 4, 2, move |inner| {
        prop_oneof![
            (believer.clone(), inner.clone()).prop_map(|(dm, part)| Claim::Believes(dm, Box::new(part))),
            inner.clone().prop_map(|part| Claim::Not(Box::new(part))),
            prop::collection::vec(inner.clone(), 2..3).prop_map(Claim::And),
            prop::collection::vec(inner, 2..3).prop_map(Claim::Or),
        ]
    });
    // A recursive strategy hardly ever stops at the first level; most claims of analysts do.
    prop_oneof![3 => single, 1 => joined].boxed()
}

/// A verdict of the engine as the twin has it.
pub fn answer_of(verdict: Result<Verdict, Undecidable>) -> TwinVerdict {
    match verdict {
        Ok(Verdict::Holds) => TwinVerdict::Holds,
        Ok(Verdict::Fails) => TwinVerdict::Fails,
        Ok(Verdict::Vacuous) => TwinVerdict::Vacuous,
        Err(_) => TwinVerdict::Undecidable,
    }
}

/// Conflicts with random claims about them.
pub fn with_claims<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, Vec<Claim>)> {
    conflicts.prop_flat_map(|conflict| {
        let claims = prop::collection::vec(claims(&vocabulary(&conflict)), 1..5);
        (Just(conflict), claims)
    })
}

/// Conflicts with conditions that say the same of a state whatever anybody wants, and the states of each.
pub fn with_conditions<S: Strategy<Value = Conflict>>(
    conflicts: S,
) -> impl Strategy<Value = (Conflict, Vec<Condition>, Vec<StateTerm>)> {
    conflicts.prop_map(|conflict| {
        let words = vocabulary(&conflict);
        let options = (0..words.n_options).map(|option| Condition::Taken(OptionId::from_index(option)));
        let plain: Vec<Condition> =
            options.chain(words.states.iter().take(4).map(|&term| Condition::Is(term))).collect();
        let either = plain.windows(2).map(|two| Condition::Or(two.to_vec()));
        let conditions: Vec<Condition> = either.chain(plain.iter().cloned()).collect();
        let negated = conditions.iter().map(|condition| Condition::Not(Box::new(condition.clone())));
        let conditions = negated.chain(conditions.iter().cloned()).collect();
        (conflict, conditions, words.states)
    })
}

/// Every claim under every default way of acting: the twin's verdict, shown by what the checker accepts for it and for no
/// other.
pub fn decided_alike(conflict: &Conflict, claims: &[Claim]) -> Result<(), TestCaseError> {
    let (model, twin) = (model_of(conflict), ClaimTwin::new(conflict));
    let decider = Decider::new(&model);
    for claim in claims {
        for way in Way::ALL {
            let verdict = decider.decide(claim, way);
            prop_assert_eq!(answer_of(verdict), twin.decide(claim, way), "{:?} under {:?}", claim, way);
            if let Ok(verdict) = verdict {
                let witness = show(&decider, claim, way).expect("decided claims can be shown");
                let checked = check_claim(conflict, model.space(), claim, way, verdict, &witness);
                prop_assert_eq!(checked, Ok(()), "{:?} under {:?}: {:?}", claim, way, witness);
                let opposite = if verdict == Verdict::Holds { Verdict::Fails } else { Verdict::Holds };
                prop_assert!(check_claim(conflict, model.space(), claim, way, opposite, &witness).is_err());
            }
        }
    }
    Ok(())
}
