//! What holds of every claim as text, tried out on many.

use mizan_case::claim::{parse, print};
use mizan_core::solve::coalition::COALITIONAL;
use mizan_core::{
    AnyOf, Claim, Coalition, Concept, Condition, Deviators, DmId, Formula, OptionId, PathForm, Pattern, Quantifier,
    SetKind, SetTerm, StateId, StateKey, StateTerm, Way,
};
use proptest::prelude::*;

use crate::checks::claims::{GRAPH, Known, OPTIONS, read_or_refused};

fn dms() -> impl Strategy<Value = DmId> + Clone {
    (0..2_usize).prop_map(DmId::from_index)
}

fn ways() -> impl Strategy<Value = Option<Way>> {
    prop::option::of(prop::sample::select(Way::ALL.to_vec()))
}

/// What differs between the two forms: which options, states and concepts there are.
#[derive(Clone)]
struct Pools {
    leaves: BoxedStrategy<Condition>,
    states: BoxedStrategy<StateTerm>,
    concepts: Vec<Concept>,
}

fn of_options() -> Pools {
    let taken = (0..4_usize).prop_map(|option| Condition::Taken(OptionId::from_index(option)));
    let named = prop::sample::select(vec![StateTerm::Key(StateKey(0)), StateTerm::Key(StateKey(0b1001))]);
    let quoted = (0..16_u64).prop_map(|taken| StateTerm::Quoted(Pattern { fixed: 0b1111, taken }));
    let leaves = prop_oneof![4 => taken, 1 => any::<bool>().prop_map(Condition::Constant)].boxed();
    Pools { leaves, states: prop_oneof![named, quoted].boxed(), concepts: Concept::ALL.to_vec() }
}

fn of_graph() -> Pools {
    let concepts = Concept::ALL.into_iter().filter(|concept| *concept != Concept::Sim).collect();
    let states = (0..5_usize).prop_map(|state| StateTerm::Graph(StateId::from_index(state))).boxed();
    Pools { leaves: any::<bool>().prop_map(Condition::Constant).boxed(), states, concepts }
}

/// One decision maker or both.
fn coalitions() -> impl Strategy<Value = Coalition> {
    prop::collection::vec(dms(), 1..3).prop_map(|members| Coalition::of(members).expect("at least one"))
}

fn joint_concepts() -> impl Strategy<Value = Concept> + Clone {
    prop::sample::select(COALITIONAL.to_vec())
}

fn any_of<S: Strategy<Value = Concept> + Clone>(concepts: S) -> impl Strategy<Value = AnyOf> + Clone {
    prop::collection::vec(concepts, 1..4).prop_map(|concepts| AnyOf::of(concepts).expect("at least one"))
}

fn equilibria(pools: &Pools) -> impl Strategy<Value = (AnyOf, Deviators)> + Clone + use<> {
    let alone = any_of(prop::sample::select(pools.concepts.clone()));
    prop_oneof![
        alone.prop_map(|concept| (concept, Deviators::DecisionMakers)),
        any_of(joint_concepts()).prop_map(|concept| (concept, Deviators::Coalitions)),
    ]
}

/// Conditions as they can be written: `&` and `|` join two parts or more.
fn conditions(pools: &Pools) -> BoxedStrategy<Condition> {
    let concepts = any_of(prop::sample::select(pools.concepts.clone()));
    let leaf = prop_oneof![
        4 => pools.leaves.clone(),
        1 => (dms(), pools.states.clone()).prop_map(|(dm, state)| Condition::Better(dm, state)),
        1 => (dms(), pools.states.clone()).prop_map(|(dm, state)| Condition::Worse(dm, state)),
        1 => (dms(), concepts).prop_map(|(dm, concept)| Condition::Stable(dm.into(), concept)),
        1 => (coalitions(), any_of(joint_concepts())).prop_map(|(who, concept)| Condition::Stable(who, concept)),
        1 => equilibria(pools).prop_map(|(concept, deviators)| Condition::Equilibrium(concept, deviators)),
        1 => pools.states.clone().prop_map(Condition::Is),
    ];
    let deeper = |inner: BoxedStrategy<Condition>| {
        let two = || (inner.clone(), inner.clone());
        let form = prop_oneof![
            Just(PathForm::Possible),
            Just(PathForm::LeadsTo),
            Just(PathForm::Always),
            dms().prop_map(PathForm::Attainable),
        ];
        let pays = (dms(), inner.clone(), ways()).prop_map(|(dm, part, way)| Condition::Pays(dm, Box::new(part), way));
        prop_oneof![
            pays,
            inner.clone().prop_map(Condition::negated),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Condition::And),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Condition::Or),
            two().prop_map(|(left, right)| Condition::Implies(Box::new(left), Box::new(right))),
            two().prop_map(|(left, right)| Condition::Iff(Box::new(left), Box::new(right))),
            (coalitions(), inner.clone()).prop_map(|(who, part)| Condition::Can(who, Box::new(part))),
            (coalitions(), inner.clone()).prop_map(|(who, part)| Condition::Improves(who, Box::new(part))),
            (form, inner.clone(), ways()).prop_map(|(form, part, way)| {
                let way = way.filter(|way| *way != Way::Far || form == PathForm::LeadsTo);
                Condition::Path(form, Box::new(part), way)
            }),
        ]
    };
    leaf.prop_recursive(5, 32, 3, deeper).boxed()
}

fn formulas() -> BoxedStrategy<Formula> {
    let leaf = (0..4_usize).prop_map(|option| Formula::Taken(OptionId::from_index(option)));
    let deeper = |inner: BoxedStrategy<Formula>| {
        prop_oneof![
            inner.clone().prop_map(Formula::negated),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Formula::Or),
            (inner.clone(), inner).prop_map(|(left, right)| Formula::Implies(Box::new(left), Box::new(right))),
        ]
    };
    leaf.prop_recursive(3, 12, 3, deeper).boxed()
}

fn claims(pools: &Pools, in_option_form: bool) -> BoxedStrategy<Claim> {
    let kind = prop_oneof![
        Just(SetKind::States),
        (equilibria(pools), prop::option::of(pools.states.clone()))
            .prop_map(|((concept, deviators), from)| SetKind::Equilibria(concept, deviators, from)),
        (ways(), pools.states.clone()).prop_map(|(way, from)| SetKind::Attractors(way, from)),
    ];
    let quantifier = prop::sample::select(vec![Quantifier::Every, Quantifier::Some, Quantifier::No]);
    let quantified = (quantifier, kind, prop::option::of(conditions(pools)), conditions(pools)).prop_map(
        |(quantifier, kind, filter, condition)| Claim::Quantified {
            quantifier,
            set: SetTerm { kind, filter },
            condition,
        },
    );
    // What holds in every state, so that it holds in the one from which the claim starts.
    let holding = formulas().prop_map(|formula| Formula::Or(vec![formula.clone(), formula.negated()]));
    let holding = if in_option_form { prop::option::of(holding).boxed() } else { Just(None).boxed() };
    let at = (pools.states.clone(), holding, conditions(pools)).prop_map(|(state, holding, condition)| Claim::At {
        state,
        holding,
        condition,
    });
    let prefers = (dms(), formulas(), formulas()).prop_map(|(dm, this, over)| Claim::Prefers { dm, this, over });
    let single =
        if in_option_form { prop_oneof![at, quantified, prefers].boxed() } else { prop_oneof![at, quantified].boxed() };
    let deeper = |inner: BoxedStrategy<Claim>| {
        prop_oneof![
            inner.clone().prop_map(|part| Claim::Not(Box::new(part))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Claim::And),
            prop::collection::vec(inner, 2..4).prop_map(Claim::Or),
        ]
    };
    single.prop_recursive(3, 8, 3, deeper).boxed()
}

/// What claims are made of, and what is near it.
fn nearly_claims() -> impl Strategy<Value = String> {
    let pieces = [
        "at",
        "every",
        "some",
        "no",
        "state",
        "equilibrium",
        "attractor",
        "from",
        "where",
        "holding",
        "is",
        "prefers",
        "over",
        "better",
        "worse",
        "can",
        "improves",
        "pays",
        "far",
        "stable",
        "possible",
        "leads_to",
        "always",
        "attainable",
        "nash",
        "seq",
        "sim",
        "best",
        "one",
        "الثاني",
        "a",
        "both",
        "s0",
        "s1",
        "القائمة",
        "\"NNNN\"",
        "'Y---'",
        "'the end'",
        "(",
        ")",
        "(",
        ")",
        ",",
        "،",
        ":",
        "!",
        "not",
        "and",
        "or",
        "&",
        "|",
        "->",
        "<->",
        "if",
        "true",
        "\"",
        "'",
        "-",
        "3",
        "\u{200f}",
        ";",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..30).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_printed_claim_reads_back(claim in claims(&of_options(), true)) {
        let known = Known::new(OPTIONS);
        let printed = print::print(&claim, known.vocabulary());
        prop_assert_eq!(parse(&printed, known.vocabulary()), Ok(claim), "{}", printed);
    }

    #[test]
    fn a_printed_claim_of_a_graph_reads_back(claim in claims(&of_graph(), false)) {
        let known = Known::new(GRAPH);
        let printed = print::print(&claim, known.vocabulary());
        prop_assert_eq!(parse(&printed, known.vocabulary()), Ok(claim), "{}", printed);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in prop_oneof![4 => nearly_claims(), 1 => ".{0,60}".boxed()]) {
        read_or_refused(&text, &Known::new(OPTIONS));
        read_or_refused(&text, &Known::new(GRAPH));
    }

    /// A claim with a piece taken out is nearly one.
    #[test]
    fn no_damaged_claim_makes_the_parser_panic(
        claim in claims(&of_options(), true), at in any::<prop::sample::Index>(), length in 1..12_usize,
    ) {
        let known = Known::new(OPTIONS);
        let letters: Vec<char> = print::print(&claim, known.vocabulary()).chars().collect();
        let start = at.index(letters.len());
        let rest = &letters[letters.len().min(start + length)..];
        let damaged: String = letters[..start].iter().chain(rest).collect();
        read_or_refused(&damaged, &known);
    }
}

/// Nesting is limited, chains are not; neither may use up the stack.
#[test]
fn long_claims_do_not_overflow_the_stack() {
    let known = Known::new(OPTIONS);
    let read = |text: &str| parse(text, known.vocabulary());
    for word in ["and", "or", "&"] {
        let chain = vec!["(at s0: a)"; 100_000].join(&format!(" {word} "));
        assert!(read(&chain).is_ok(), "{word}");
        let bare = vec!["at s0: a"; 20_000].join(&format!(" {word} "));
        assert!(read(&bare).is_err(), "{word}");
        let of_options = format!("at s0: {}", vec!["a"; 100_000].join(&format!(" {word} ")));
        assert!(read(&of_options).is_ok(), "{word}");
    }
    for opened in ["(", "not(", "!(", "not ", "!", "(("] {
        assert!(read(&opened.repeat(100_000)).is_err(), "{opened}");
        let whole = format!("{}at s0: a{}", opened.repeat(10_000), ")".repeat(10_000 * opened.matches('(').count()));
        assert!(read(&whole).is_err(), "{opened}");
    }
    for opened in ["possible(", "can(one, ", "!attainable(one, ", "(", "!", "not(", "leads_to(a -> "] {
        let closed = ")".repeat(10_000 * opened.matches('(').count());
        assert!(read(&format!("at s0: {}a{closed}", opened.repeat(10_000))).is_err(), "{opened}");
        assert!(read(&format!("every state where {}a{closed} is a", opened.repeat(10_000))).is_err(), "{opened}");
    }
    let nested = |depth: usize| format!("{}at s0: a{}", "(".repeat(depth), ")".repeat(depth));
    assert!(read(&nested(190)).is_ok());
    assert!(read(&format!("at s0: {}a{}", "possible(".repeat(190), ")".repeat(190))).is_ok());
}
