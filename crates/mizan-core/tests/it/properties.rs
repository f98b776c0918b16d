//! What must be true of every conflict: how the concepts include one another, and that names and order do not matter.

use crate::common::*;
use mizan_core::proof::literal::{Definitions, Point, Twin};
use mizan_core::*;
use proptest::prelude::*;

fn solved(conflict: &Conflict) -> (GraphModel, Stability) {
    let model = model_of(conflict);
    let stability = solve(&model, &Request::of(&Concept::ALL));
    (model, stability)
}

fn assert_inclusions(conflict: &Conflict) -> Result<(), TestCaseError> {
    use Concept::{Gmr, Nash, Seq, Smr, Sseq};
    let (model, stability) = solved(conflict);
    for (smaller, larger) in [(Nash, Smr), (Smr, Gmr), (Nash, Sseq), (Sseq, Seq), (Seq, Gmr), (Sseq, Smr)] {
        for dm in model.dms() {
            let (inner, outer) = (stability.stable(smaller, dm).unwrap(), stability.stable(larger, dm).unwrap());
            prop_assert!(inner.is_subset(outer), "{:?} is not within {:?}", smaller, larger);
        }
        prop_assert!(stability.equilibria(smaller).unwrap().is_subset(stability.equilibria(larger).unwrap()));
    }
    Ok(())
}

/// The same conflict with its decision makers and their options in another order, and where each option went.
fn reordered(conflict: &Conflict, order: &[usize]) -> Option<(Conflict, Vec<usize>)> {
    let Form::Options(form) = &conflict.form else { return None };
    let mut dms: Vec<usize> = (0..conflict.n_dms()).collect();
    dms.sort_by_key(|dm| order[*dm]);
    let mut options: Vec<usize> = (0..form.options.len()).collect();
    let new_dm = |old: usize| dms.iter().position(|dm| *dm == old).unwrap();
    options.sort_by_key(|&o| (new_dm(form.options[o].owner.index()), order[o]));
    let new_option: Vec<usize> =
        (0..options.len()).map(|old| options.iter().position(|o| *o == old).unwrap()).collect();
    let renaming = Renaming { option: &new_option, dm: &new_dm };
    let moved = |&o: &usize| {
        let OptionSpec { owner, direction } = form.options[o];
        OptionSpec { owner: dm(new_dm(owner.index())), direction }
    };
    let form = OptionForm {
        options: options.iter().map(moved).collect(),
        rules: form.rules.iter().rev().map(|rule| renaming.rule(rule)).collect(),
        merges: form.merges.iter().map(|merge| renaming.merge(merge)).collect(),
        misperceived: form.misperceived.iter().map(|what| renaming.misperceived(what)).collect(),
    };
    let preferences = dms.iter().map(|dm| renaming.preference(&conflict.preferences[*dm])).collect();
    Some((Conflict { form: Form::Options(form), preferences, views: Vec::new() }, new_option))
}

struct Renaming<'a> {
    option: &'a [usize],
    dm: &'a dyn Fn(usize) -> usize,
}

impl Renaming<'_> {
    fn id(&self, old: OptionId) -> OptionId {
        OptionId::from_index(self.option[old.index()])
    }
    fn bits(&self, old: u64) -> u64 {
        (0..self.option.len()).filter(|o| old >> o & 1 == 1).fold(0, |bits, o| bits | 1 << self.option[o])
    }
    fn formula(&self, formula: &Formula) -> Formula {
        let all = |parts: &[Formula]| parts.iter().map(|part| self.formula(part)).collect();
        let boxed = |part: &Formula| Box::new(self.formula(part));
        match formula {
            Formula::Constant(value) => Formula::Constant(*value),
            Formula::Taken(option) => Formula::Taken(self.id(*option)),
            Formula::Not(part) => Formula::Not(boxed(part)),
            Formula::And(parts) => Formula::And(all(parts)),
            Formula::Or(parts) => Formula::Or(all(parts)),
            Formula::Implies(a, b) => Formula::Implies(boxed(a), boxed(b)),
            Formula::Iff(a, b) => Formula::Iff(boxed(a), boxed(b)),
        }
    }
    fn merge(&self, merge: &Merge) -> Merge {
        Merge { formula: self.formula(&merge.formula), keep: self.bits(merge.keep) }
    }
    fn misperceived(&self, what: &Misperceived) -> Misperceived {
        Misperceived { dm: dm((self.dm)(what.dm.index())), states: self.formula(&what.states) }
    }
    fn rule(&self, rule: &Rule) -> Rule {
        match rule {
            Rule::Forbid(formula) => Rule::Forbid(self.formula(formula)),
            Rule::Require(formula) => Rule::Require(self.formula(formula)),
            Rule::Options(count, options) => Rule::Options(*count, options.iter().map(|&o| self.id(o)).collect()),
            Rule::Move(MoveRule { by, from, to }) => Rule::Move(MoveRule {
                by: by.map(|by| dm((self.dm)(by.index()))),
                from: self.formula(from),
                to: self.formula(to),
            }),
        }
    }
    fn preference(&self, preference: &Preference) -> Preference {
        let entry = |entry: &Entry| match entry {
            Entry::Pattern(p) => Entry::Pattern(Pattern { fixed: self.bits(p.fixed), taken: self.bits(p.taken) }),
            Entry::Key(key) => Entry::Key(StateKey(self.bits(key.0))),
            other => *other,
        };
        match preference {
            Preference::Indifferent => Preference::Indifferent,
            Preference::Prioritised(list) => Preference::Prioritised(
                list.iter().map(|s| PreferenceStatement { formula: self.formula(s), vital: s.vital }).collect(),
            ),
            Preference::Weighted(list) => {
                Preference::Weighted(list.iter().map(|(formula, weight)| (self.formula(formula), *weight)).collect())
            }
            Preference::Ranking(groups) => Preference::Ranking(
                groups.with_groups(groups.iter().map(|group| group.iter().map(entry).collect()).collect()),
            ),
        }
    }
}

/// Each improvement of one decision maker with each choice of the others, who stay or improve, counted by the definition.
fn combinations(conflict: &Conflict) -> u128 {
    let twin = Twin::new(Definitions::new(conflict));
    let of_state = |state: Point| -> u128 {
        let n: Vec<u128> = conflict.dms().map(|i| twin.definitions().improvements(i, state).len() as u128).collect();
        let of_dm = |i: usize| n[i] * (0..n.len()).filter(|j| *j != i).map(|j| n[j] + 1).product::<u128>();
        (0..n.len()).map(of_dm).sum()
    };
    twin.states().iter().map(|&state| of_state(state)).sum()
}

fn assert_sim_is_skipped_beyond_its_bound(conflict: &Conflict) -> Result<(), TestCaseError> {
    let (model, combinations) = (model_of(conflict), combinations(conflict));
    let within = |bound| Request { sim_combinations: Some(bound), ..Request::of(&[Concept::Sim]) };
    prop_assert_eq!(solve(&model, &within(combinations)).sim_omitted, None);
    if let Some(bound) = combinations.checked_sub(1) {
        let skipped = solve(&model, &within(bound));
        prop_assert_eq!(skipped.sim_omitted, Some(SimOmitted::TooMany { bound }));
        prop_assert_eq!(skipped.concepts().count(), 0);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn sim_is_skipped_beyond_its_bound(conflict in option_conflicts(Size { dms: 4, options: 5 }, true)) {
        assert_sim_is_skipped_beyond_its_bound(&conflict)?;
    }

    #[test]
    fn inclusions_in_option_form(conflict in option_conflicts(Size { dms: 4, options: 6 }, false)) {
        assert_inclusions(&conflict)?;
    }

    #[test]
    fn inclusions_with_barred_moves(conflict in option_conflicts(Size { dms: 4, options: 6 }, true)) {
        assert_inclusions(&conflict)?;
    }

    #[test]
    fn the_order_of_decision_makers_options_and_rules_changes_only_the_numbering(
        conflict in option_conflicts(Size { dms: 4, options: 5 }, true),
        order in Just((0..10).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let (other, new_option) = reordered(&conflict, &order).unwrap();
        let ((model, stability), (other_model, other_stability)) = (solved(&conflict), solved(&other));
        let renaming = Renaming { option: &new_option, dm: &|dm| dm };
        for concept in Concept::ALL {
            let keys = |model: &GraphModel, set: &StateSet, rename: bool| {
                let mut keys: Vec<u64> = set.iter().map(|s| model.space().key(s).unwrap().0).collect();
                if rename {
                    keys.iter_mut().for_each(|key| *key = renaming.bits(*key));
                }
                keys.sort_unstable();
                keys
            };
            prop_assert_eq!(
                keys(&model, stability.equilibria(concept).unwrap(), true),
                keys(&other_model, other_stability.equilibria(concept).unwrap(), false)
            );
        }
    }
}
