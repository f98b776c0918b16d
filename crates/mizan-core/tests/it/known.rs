//! What the checker finds of all states at once, against the same definitions asked one state after the other.

use crate::common::claims::*;
use crate::common::merged::*;
use crate::common::views::with_random_views;
use crate::common::*;
use mizan_core::proof::literal::{Definitions, Known, Point, Twin, TwinScope};
use mizan_core::*;
use proptest::prelude::*;

/// Definitions that nothing is known of, and the same with all that is known.
struct Both<'a> {
    bare: Definitions<'a>,
    quick: Definitions<'a>,
}

impl Both<'_> {
    /// States, moves and comparisons, of everything that might be a state.
    fn agree(&self, n_points: u64) -> Result<(), TestCaseError> {
        let Self { bare, quick } = self;
        prop_assert_eq!(quick.known().map(Known::states), Some(&bare.states()[..]));
        for a in (0..n_points).map(Point) {
            prop_assert_eq!(quick.is_feasible(a), bare.is_feasible(a), "{:?}", a);
            for i in bare.conflict().dms() {
                prop_assert_eq!(quick.moves(i, a), bare.moves(i, a), "moves of {:?} from {:?}", i, a);
                for b in (0..n_points).map(Point) {
                    prop_assert_eq!(quick.is_move(i, a, b), bare.is_move(i, a, b), "{:?}: {:?} to {:?}", i, a, b);
                    if bare.is_feasible(a) && bare.is_feasible(b) {
                        prop_assert_eq!(quick.compare(i, a, b), bare.compare(i, a, b), "{:?}: {:?}, {:?}", i, a, b);
                    }
                }
            }
        }
        Ok(())
    }

    /// What deters, where it goes, and where conditions hold.
    fn agree_on_answers(&self, conditions: &[&Condition], sets: &[&SetTerm]) -> Result<(), TestCaseError> {
        let states = self.bare.whole().states();
        let (twin, quick_twin) = (Twin::over(self.bare, states.clone()), Twin::over(self.quick, states.clone()));
        let has_sim = self.bare.conflict().has_sim();
        for concept in Concept::ALL.into_iter().filter(|concept| has_sim || *concept != Concept::Sim) {
            for i in self.bare.conflict().dms() {
                for &s in twin.states() {
                    let is_stable = quick_twin.is_stable(concept, i, s);
                    prop_assert_eq!(is_stable, twin.is_stable(concept, i, s), "{:?} of {:?} for {:?}", concept, s, i);
                }
            }
        }
        let (scope, quick) = (TwinScope::over(self.bare, states.clone()), TwinScope::over(self.quick, states));
        for way in Way::ALL {
            for &s in scope.states() {
                prop_assert_eq!(quick.arcs(way, s), scope.arcs(way, s), "{:?} from {:?}", way, s);
                let in_order = |mut states: Vec<Point>| {
                    states.sort_unstable();
                    states
                };
                let ends = in_order(quick.attractor_states(way, s));
                prop_assert_eq!(ends, in_order(scope.attractor_states(way, s)), "{:?} from {:?}", way, s);
            }
        }
        for condition in conditions {
            let each: Vec<bool> = scope.states().iter().map(|&s| scope.holds(condition, s, Way::Seq)).collect();
            prop_assert_eq!(quick.truths(condition, Way::Seq), each.clone(), "{:?}", condition);
            let asked = quick.truths_in(condition, Way::Seq, 1000);
            prop_assert_eq!(quick.states().iter().map(|&s| asked(s)).collect::<Vec<_>>(), each, "{:?}", condition);
        }
        for set in sets {
            let members = |scope: &TwinScope<'_>| {
                let mut members = scope.members(set, Way::Nash);
                members.sort_unstable();
                members
            };
            prop_assert_eq!(members(&quick), members(&scope), "{:?}", set);
        }
        Ok(())
    }
}

fn agree(conflict: &Conflict, claims: &[Claim]) -> Result<(), TestCaseError> {
    let n_points = match &conflict.form {
        Form::Options(form) => 1 << form.options.len(),
        Form::Graph(graph) => graph.n_states as u64,
    };
    let bare = Definitions::new(conflict);
    let known = Known::of(&bare);
    let whole = Both { bare, quick: bare.knowing(&known) };
    whole.agree(n_points)?;
    let (mut conditions, mut sets, mut held) = (Vec::new(), Vec::new(), Vec::new());
    claims.iter().for_each(|claim| match claim {
        Claim::At { holding, condition, .. } => {
            held.extend(holding);
            conditions.push(condition);
        }
        Claim::Quantified { set, condition, .. } => {
            sets.push(set);
            conditions.push(condition);
        }
        _ => {}
    });
    // Whoever names coalitions is not asked where there are views.
    let claims_of_all = conflict.views.is_empty() || !claims.iter().any(Claim::names_coalitions);
    whole.agree_on_answers(if claims_of_all { &conditions } else { &[] }, if claims_of_all { &sets } else { &[] })?;
    for formula in held {
        let bare = bare.holding(formula);
        let known = known.holding(&bare);
        let held = Both { bare, quick: whole.quick.holding(formula).knowing(&known) };
        held.agree(n_points)?;
        held.agree_on_answers(&conditions, &[])?;
        prop_assert_eq!(held.quick.whole().states(), whole.bare.states());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn options((conflict, claims) in with_claims(option_conflicts(Size { dms: 3, options: 5 }, false))) {
        agree(&conflict, &claims)?;
    }

    #[test]
    fn barred_moves((conflict, claims) in with_claims(option_conflicts(Size { dms: 4, options: 4 }, true))) {
        agree(&conflict, &claims)?;
    }

    #[test]
    fn misperceptions((conflict, claims) in with_claims(misperceived_conflicts(Size { dms: 3, options: 4 }))) {
        agree(&conflict, &claims)?;
    }

    #[test]
    fn graphs((conflict, claims) in with_claims(graph_conflicts(4, 8))) {
        agree(&conflict, &claims)?;
    }

    #[test]
    fn merged_states((conflict, claims) in with_smooth_claims(merged_conflicts(Size { dms: 3, options: 5 }, true))) {
        agree(&conflict, &claims)?;
    }

    #[test]
    fn views((conflict, claims) in with_claims(with_random_views(option_conflicts(Size { dms: 3, options: 4 }, true)))) {
        agree(&conflict, &claims)?;
    }
}
