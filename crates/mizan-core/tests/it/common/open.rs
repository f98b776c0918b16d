//! Random open questions about a conflict, with few enough completions to list them all.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// At most so many completions.
const MAX_COMPLETIONS: usize = 130;

/// Conflicts with claims, and what of them is open.
pub fn with_questions<S: Strategy<Value = (Conflict, Vec<Claim>)>>(
    conflicts: S,
) -> impl Strategy<Value = (Conflict, Vec<Claim>, OpenQuestions)> {
    conflicts.prop_flat_map(|(conflict, claims)| {
        let questions = questions(&conflict);
        (Just(conflict), Just(claims), questions)
    })
}

/// Questions about a conflict, at least one where it has anything that can be open.
pub fn questions(conflict: &Conflict) -> impl Strategy<Value = OpenQuestions> + use<> {
    let (n_options, n_rules) = match &conflict.form {
        Form::Options(form) => (form.options.len(), form.rules.len()),
        Form::Graph(_) => (0, 0),
    };
    let lists: Vec<_> = conflict.preferences.iter().map(|preference| list(preference, n_options)).collect();
    let rules = prop::collection::btree_set(0..n_rules.max(1), 0..2);
    let rules = rules.prop_map(move |rules| rules.into_iter().filter(|rule| *rule < n_rules).collect::<BTreeSet<_>>());
    let conflict = conflict.clone();
    (lists, rules).prop_map(move |(lists, rules)| few(&conflict, OpenQuestions { lists, rules }))
}

fn list(preference: &Preference, n_options: usize) -> BoxedStrategy<OpenList> {
    let (n, is_ranking, steps) = match preference {
        Preference::Prioritised(list) => (list.len(), false, BTreeSet::new()),
        Preference::Ranking(groups) => (groups.len(), true, groups.great_steps.clone()),
        _ => (0, false, BTreeSet::new()),
    };
    if n == 0 {
        return Just(OpenList::default()).boxed();
    }
    let others = prop::collection::btree_map(0..n, prop::collection::vec(formulas(n_options), 1..3), 0..2);
    let perhaps = prop::collection::btree_set(0..n, 0..3);
    let doubts = prop_oneof![
        2 => Just((BTreeMap::new(), BTreeSet::new())),
        1 => (others, perhaps),
    ];
    let tiers = (0..n, 1..6_usize, 0..n, 1..4_usize, any::<[u8; 3]>(), any::<bool>());
    (tiers, doubts)
        .prop_map(move |((first, len, next, next_len, above, turned), (readings, perhaps))| {
            let len = len.min(n - first);
            let mut tiers = vec![Tier { first, len, above: Vec::new() }];
            let next = next.max(first + len);
            if next < n {
                tiers.push(Tier { first: next, len: next_len.min(n - next), above: Vec::new() });
            }
            for pair in above.into_iter().filter(|pair| pair % 3 == 0) {
                let (a, b) = (first + usize::from(pair / 3) % len, first + usize::from(pair / 16) % len);
                let (a, b) = if turned { (a.max(b), a.min(b)) } else { (a.min(b), a.max(b)) };
                if a != b {
                    tiers[0].above.push((a, b));
                }
            }
            tiers.retain(|tier| tier.len == 0 || steps.range(tier.first + 1..tier.first + tier.len).next().is_none());
            let (readings, perhaps) = if is_ranking { (BTreeMap::new(), BTreeSet::new()) } else { (readings, perhaps) };
            OpenList { tiers, readings, perhaps }
        })
        .boxed()
}

/// As many of the questions as have few completions.
fn few(conflict: &Conflict, mut open: OpenQuestions) -> OpenQuestions {
    while n_completions(conflict, &open) > MAX_COMPLETIONS {
        let Some(list) = open.lists.iter_mut().rev().find(|list| !list.is_empty()) else { break };
        if list.readings.pop_last().is_none() && list.perhaps.pop_last().is_none() {
            match list.tiers.last_mut() {
                Some(tier) if tier.len > 2 => {
                    tier.len -= 1;
                    let end = tier.first + tier.len;
                    tier.above.retain(|&(a, b)| a < end && b < end);
                }
                _ => {
                    list.tiers.pop();
                }
            }
        }
    }
    open
}

/// How many completions there are, at most: orders are counted as if nothing were known of them.
fn n_completions(conflict: &Conflict, open: &OpenQuestions) -> usize {
    let of_list = |list: &OpenList| {
        let orders: usize = list.tiers.iter().flat_map(|tier| 1..=tier.len).product();
        let readings: usize = list.readings.values().map(|others| others.len() + 1).product();
        (orders * readings) << list.perhaps.len()
    };
    assert_eq!(open.lists.len(), conflict.n_dms());
    open.lists.iter().map(of_list).product::<usize>() << open.rules.len()
}

/// Conflicts in which wishes pull different ways, with plain claims about them and much that is open: many verdicts
/// depend on the answers.
pub fn contested() -> impl Strategy<Value = (Conflict, Vec<Claim>, OpenQuestions)> {
    let owners = prop::collection::vec(1..3_usize, 2..4);
    let conflicts = owners.prop_flat_map(|owners| {
        let n_options: usize = owners.iter().sum();
        let wishes = prop::collection::vec(prop::collection::vec(wishes(n_options), 3..5), owners.len());
        let rules = prop::collection::vec(wishes_together(n_options).prop_map(Rule::Forbid), 0..3);
        (Just(owners), wishes, rules).prop_map(|(owners, wishes, rules)| {
            let n_options = owners.iter().sum();
            let form = with_some_state(option_form(&owners, &vec![Direction::Reversible; n_options], rules));
            let preferences = wishes.into_iter().map(Preference::statements).collect();
            Conflict { form: Form::Options(form), preferences, views: Vec::new() }
        })
    });
    let with_claims = conflicts.prop_flat_map(|conflict| {
        let claims = prop::collection::vec(plain_claims(&conflict), 3..4);
        (Just(conflict), claims)
    });
    with_claims.prop_flat_map(|(conflict, claims)| {
        let (questions, all) = (questions(&conflict), few(&conflict, OpenQuestions::any_order(&conflict)));
        let open = prop_oneof![questions, Just(all)];
        (Just(conflict), Just(claims), open)
    })
}

fn literals(n_options: usize) -> impl Strategy<Value = Formula> + Clone + use<> {
    (0..n_options, any::<bool>()).prop_map(|(o, taken)| if taken { option(o) } else { option(o).negated() })
}

fn wishes_together(n_options: usize) -> impl Strategy<Value = Formula> + use<> {
    prop::collection::vec(literals(n_options), 2..4).prop_map(Formula::And)
}

fn wishes(n_options: usize) -> impl Strategy<Value = Formula> + use<> {
    let literal = literals(n_options);
    prop_oneof![
        3 => literal.clone(),
        1 => prop::collection::vec(literal.clone(), 2).prop_map(Formula::And),
        1 => prop::collection::vec(literal.clone(), 2).prop_map(Formula::Or),
        1 => (literal.clone(), literal).prop_map(|(a, b)| Formula::Iff(Box::new(a), Box::new(b))),
    ]
}

/// Mostly one concept, now and then one of two.
pub fn any_of<S: Strategy<Value = Concept> + Clone>(concepts: S) -> impl Strategy<Value = AnyOf> + Clone {
    let two = (concepts.clone(), concepts.clone()).prop_map(|(one, other)| AnyOf::of([one, other]).expect("two"));
    prop_oneof![3 => concepts.prop_map(AnyOf::from), 1 => two]
}

fn plain_claims(conflict: &Conflict) -> BoxedStrategy<Claim> {
    let words = super::claims::vocabulary(conflict);
    let state = prop::sample::select(words.states.clone());
    let (dms, n_options) = ((0..words.n_dms).prop_map(dm), words.n_options);
    let concept = any_of(prop::sample::select(Concept::ALL.to_vec()));
    let way = prop::sample::select(vec![None, None, Some(Way::Best), Some(Way::Gmr), Some(Way::Seq), Some(Way::Sseq)]);
    let literal = literals(n_options).prop_map(Condition::from);
    let atom = prop_oneof![
        4 => literal.clone(),
        1 => (dms.clone(), state.clone()).prop_map(|(dm, state)| Condition::Better(dm, state)),
        1 => (dms.clone(), state.clone()).prop_map(|(dm, state)| Condition::Worse(dm, state)),
        1 => (dms.clone(), literal).prop_map(|(dm, part)| Condition::Improves(dm.into(), Box::new(part))),
        1 => (dms.clone(), concept.clone()).prop_map(|(dm, concept)| Condition::Stable(dm.into(), concept)),
        1 => concept.clone().prop_map(|c| Condition::Equilibrium(c, Deviators::DecisionMakers)),
    ];
    let form = prop_oneof![
        Just(PathForm::Possible),
        Just(PathForm::LeadsTo),
        Just(PathForm::Always),
        dms.clone().prop_map(PathForm::Attainable),
    ];
    let path =
        (form, atom.clone(), way.clone()).prop_map(|(form, part, way)| Condition::Path(form, Box::new(part), way));
    let far = prop::sample::select(vec![None, Some(Way::Best), Some(Way::Seq), Some(Way::Far), Some(Way::Far)]);
    let ends = (atom.clone(), Just(Some(Way::Far)))
        .prop_map(|(part, way)| Condition::Path(PathForm::LeadsTo, Box::new(part), way));
    let pays =
        (dms.clone(), atom.clone(), far.clone()).prop_map(|(dm, part, way)| Condition::Pays(dm, Box::new(part), way));
    let condition = prop_oneof![3 => atom.clone(), 9 => path, 2 => ends, 2 => pays];
    let held = prop::option::weighted(0.2, literals(n_options));
    let at = (state.clone(), held, condition.clone()).prop_map(|(state, holding, condition)| Claim::At {
        state,
        holding,
        condition,
    });
    let kind = prop_oneof![
        1 => Just(SetKind::States),
        2 => (concept, prop::option::of(state.clone()))
            .prop_map(|(concept, from)| SetKind::Equilibria(concept, Deviators::DecisionMakers, from)),
        2 => (prop_oneof![2 => way, 1 => far], state).prop_map(|(way, from)| SetKind::Attractors(way, from)),
    ];
    let quantifier = prop::sample::select(vec![Quantifier::Every, Quantifier::Some, Quantifier::No]);
    let filter = prop::option::weighted(0.3, atom);
    let quantified = (quantifier, kind, filter, condition).prop_map(|(quantifier, kind, filter, condition)| {
        Claim::Quantified { quantifier, set: SetTerm { kind, filter }, condition }
    });
    let prefers = (dms, literals(n_options), literals(n_options));
    let prefers = prefers.prop_map(|(dm, this, over)| Claim::Prefers { dm, this, over });
    prop_oneof![4 => at, 3 => quantified, 1 => prefers].boxed()
}
