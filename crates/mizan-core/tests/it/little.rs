//! What says little about the actors: verdicts that are certain whatever anybody prefers, and how often a claim holds where
//! wishes are drawn by lot.

use std::collections::BTreeMap;

use crate::common::claims::*;
use crate::common::merged::*;
use crate::common::*;
use mizan_core::algorithms::seeded_random::SeededRandom;
use mizan_core::proof::literal::{ClaimTwin, TwinVerdict};
use mizan_core::vary::completions::whatever_anybody_prefers;
use mizan_core::vary::{base_rates, drawn};
use mizan_core::*;
use proptest::prelude::*;

fn with_claims<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, Vec<Claim>)> {
    conflicts.prop_flat_map(|conflict| {
        let claims = prop::collection::vec(claims(&vocabulary(&conflict)), 1..5);
        (Just(conflict), claims)
    })
}

/// The conflict with rankings of its states, ties among them, that are drawn by lot; few groups now and then, so that
/// much ties.
fn ranked_by_lot(conflict: &Conflict, random: &mut SeededRandom) -> Conflict {
    let model = model_of(conflict);
    let entry = |state: StateId| model.space().key(state).map_or(Entry::State(state), Entry::Key);
    let ranking = |random: &mut SeededRandom| {
        let n_groups = 1 + random.below(model.n_states() as u32 + 1);
        let mut groups: BTreeMap<u32, Vec<Entry>> = BTreeMap::new();
        for state in model.space().ids() {
            groups.entry(random.below(n_groups)).or_default().push(entry(state));
        }
        Preference::groups(groups.into_values())
    };
    Conflict { preferences: conflict.dms().map(|_| ranking(random)).collect(), ..conflict.clone() }
}

/// What is certain whatever anybody prefers is so for actors who prefer anything at all.
fn is_so_of_anybody(conflict: &Conflict, claims: &[Claim]) -> Result<usize, TestCaseError> {
    let model = model_of(conflict);
    let mut n_certain = 0;
    for claim in claims {
        for way in [Way::Nash, Way::Best, Way::Seq, Way::Far] {
            let Some(verdict) = whatever_anybody_prefers(&model, claim, way) else { continue };
            n_certain += 1;
            let random = &mut SeededRandom::new(1);
            for _ in 0..20 {
                let other = model_of(&ranked_by_lot(conflict, random));
                let decided = Decider::new(&other).decide(claim, way);
                prop_assert_eq!(decided, Ok(verdict), "{:?} under {:?} for {:?}", claim, way, other.conflict());
            }
        }
    }
    Ok(n_certain)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn structure_in_option_form((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 4 }, false))) {
        is_so_of_anybody(&conflict, &claims)?;
    }

    #[test]
    fn structure_with_barred_moves((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        is_so_of_anybody(&conflict, &claims)?;
    }

    #[test]
    fn structure_in_graph_form((conflict, claims) in with_claims(graph_conflicts(3, 6))) {
        is_so_of_anybody(&conflict, &claims)?;
    }

    #[test]
    fn structure_with_merged_states(
        (conflict, claims) in with_smooth_claims(merged_conflicts(Size { dms: 3, options: 4 }, false)),
    ) {
        is_so_of_anybody(&conflict, &claims)?;
    }
}

/// The tests above must be about something: verdicts are certain, and not only those of claims about formulas.
#[test]
fn some_verdicts_are_structural() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = with_claims(option_conflicts(Size { dms: 3, options: 4 }, false));
    let (mut paths, mut certain) = (0, 0);
    for _ in 0..400 {
        let (conflict, claims) = strategy.new_tree(&mut runner).unwrap().current();
        for claim in claims.iter().filter(|claim| claim.leaves_way_open()) {
            paths += 1;
            certain += usize::from(whatever_anybody_prefers(&model_of(&conflict), claim, Way::Nash).is_some());
        }
    }
    assert!(certain * 10 > paths && certain < paths, "{certain} of {paths}");
}

/// Each draw by the twin.
fn counted_alike(conflict: &Conflict, claims: &[Claim]) -> Result<(), TestCaseError> {
    const DRAWS: usize = 12;
    let model = model_of(conflict);
    let twin = ClaimTwin::new(conflict);
    let decidable = |claim: &&Claim| twin.decide(claim, Way::Nash) != TwinVerdict::Undecidable;
    let claims: Claims =
        claims.iter().filter(decidable).enumerate().map(|(n, claim)| (ClaimId::from_index(n), claim.clone())).collect();
    let decider = Decider::new(&model);
    let verdicts = claims.iter().map(|(&id, claim)| (id, decider.decide(claim, Way::Nash).unwrap())).collect();
    let rates = base_rates(&model, &claims, &verdicts, DRAWS, Watch::nobody()).unwrap();
    for (id, claim) in &claims {
        let here = twin.decide(claim, Way::Nash);
        let conflicts: Vec<Conflict> = (0..DRAWS as u64).map(|number| drawn(conflict, number)).collect();
        let same = conflicts.iter().filter(|drawn| ClaimTwin::new(drawn).decide(claim, Way::Nash) == here).count();
        prop_assert_eq!((rates[id].draws, rates[id].same), (DRAWS, same), "{:?}", claim);
    }
    let unwanted = Watch::new(&|_, _| {}, &|| false);
    let broken_off = base_rates(&model, &claims, &BTreeMap::new(), DRAWS, &unwanted);
    prop_assert_eq!(broken_off, None);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn rates_in_option_form((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 4 }, true))) {
        counted_alike(&conflict, &claims)?;
    }

    #[test]
    fn rates_in_graph_form((conflict, claims) in with_claims(graph_conflicts(3, 6))) {
        counted_alike(&conflict, &claims)?;
    }
}

/// Of three wishes each comes first about as often, and each is turned about half of the time.
#[test]
fn lots_are_even() {
    let form = option_form(&[3], &[Direction::Reversible; 3], Vec::new());
    let wishes: Vec<Formula> = (0..3).map(option).collect();
    let conflict = Conflict {
        form: Form::Options(form),
        preferences: vec![Preference::statements(wishes.clone())],
        views: Vec::new(),
    };
    let (mut first, mut turned) = ([0; 3], 0);
    for number in 0..1000 {
        let Preference::Prioritised(drawn) = &drawn(&conflict, number).preferences[0] else { panic!("statements") };
        let place =
            wishes.iter().position(|wish| drawn[0].formula == *wish || drawn[0].formula == wish.clone().negated());
        first[place.unwrap()] += 1;
        turned += drawn.iter().filter(|formula| matches!(formula.formula, Formula::Not(_))).count();
    }
    assert!(
        first.iter().all(|times| (270..400).contains(times)) && (1400..1600).contains(&turned),
        "{first:?} {turned}"
    );
}
