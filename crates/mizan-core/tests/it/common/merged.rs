//! Random conflicts with merged states and misperceptions, and claims about them.

use super::changes::is_well_formed;
use super::*;

/// Random conflicts in option form in which some decision maker misperceives some states.
pub fn misperceived_conflicts(size: Size) -> impl Strategy<Value = Conflict> {
    option_conflicts(size, false).prop_flat_map(|conflict| {
        let (n_options, n_dms) = (options(&conflict).options.len(), conflict.n_dms());
        let what = ((0..n_dms).prop_map(dm), formulas(n_options));
        let what = what.prop_map(|(dm, states)| Misperceived { dm, states });
        (Just(conflict), prop::collection::vec(what, 1..3))
            .prop_map(|(conflict, misperceived)| with_form(conflict, |form| form.misperceived = misperceived))
    })
}

/// Random conflicts in option form with one merge or two, in which states differ for nobody who must not tell them
/// apart.
pub fn merged_conflicts(size: Size, with_move_rules: bool) -> impl Strategy<Value = Conflict> {
    option_conflicts(size, with_move_rules)
        .prop_flat_map(|conflict| {
            let n_options = options(&conflict).options.len();
            let merges = prop::collection::vec(merges(n_options), 1..3);
            let what = ((0..conflict.n_dms()).prop_map(dm), formulas(n_options));
            let what = what.prop_map(|(dm, states)| Misperceived { dm, states });
            let misperceived = prop::collection::vec(what, 0..2);
            (Just(conflict), merges, misperceived, any::<u64>())
        })
        .prop_flat_map(|(conflict, merges, misperceived, choice)| {
            let smooth = Smooth { merges: merges.clone(), choice };
            let conflict = with_form(conflict, |form| {
                form.merges = merges;
                let smoothed = |m: Misperceived| Misperceived { states: smooth.formula(&m.states), ..m };
                form.misperceived = misperceived.into_iter().map(smoothed).collect();
                for rule in &mut form.rules {
                    if let Rule::Move(rule) = rule {
                        rule.from = smooth.formula(&rule.from);
                        rule.to = smooth.formula(&rule.to);
                    }
                }
            });
            let (n_options, keys) = (options(&conflict).options.len(), one_of_each(&conflict, choice));
            let preferences = prop::collection::vec(preferences(n_options, keys), conflict.n_dms());
            (Just(conflict), Just(smooth), preferences)
        })
        .prop_map(|(conflict, smooth, preferences)| {
            let preferences = preferences.iter().map(|preference| smooth.preference(preference)).collect();
            Conflict { preferences, ..conflict }
        })
        .prop_filter("nothing differs in what is one", is_well_formed)
}

/// The same with claims, most of which say one thing of what is one.
pub fn with_smooth_claims<S: Strategy<Value = Conflict>>(
    conflicts: S,
) -> impl Strategy<Value = (Conflict, Vec<Claim>)> {
    conflicts.prop_flat_map(|conflict| {
        let claim = super::claims::claims(&super::claims::vocabulary(&conflict));
        let claims = prop::collection::vec((claim, any::<u64>()), 1..5);
        (Just(conflict), claims).prop_map(|(conflict, claims)| {
            let merges = options(&conflict).merges.clone();
            let smooth = |(claim, choice): (Claim, u64)| match choice % 8 {
                0 => claim,
                _ => Smooth { merges: merges.clone(), choice }.claim(claim),
            };
            let claims = claims.into_iter().map(smooth).collect();
            (conflict, claims)
        })
    })
}

fn options(conflict: &Conflict) -> &OptionForm {
    match &conflict.form {
        Form::Options(form) => form,
        Form::Graph(_) => panic!("a conflict in option form"),
    }
}

fn with_form(mut conflict: Conflict, change: impl FnOnce(&mut OptionForm)) -> Conflict {
    if let Form::Options(form) = &mut conflict.form {
        change(form);
    }
    conflict
}

fn merges(n_options: usize) -> impl Strategy<Value = Merge> {
    let small = prop_oneof![
        3 => (0..n_options.max(1)).prop_map(move |o| if n_options == 0 { Formula::Constant(true) } else { option(o) }),
        2 => formulas(n_options),
    ];
    (small, any::<u64>(), any::<u64>()).prop_map(move |(formula, some, others)| {
        // Few options are kept, mostly none.
        Merge { formula, keep: some & others & StateKey::all(n_options) & if some % 3 == 0 { u64::MAX } else { 0 } }
    })
}

/// A combination of each state.
fn one_of_each(conflict: &Conflict, choice: u64) -> Vec<u64> {
    let definitions = Definitions::new(conflict);
    let of_state = |state: &Point| {
        let members = definitions.members(*state);
        members[choice as usize % members.len()]
    };
    Twin::new(definitions).states().iter().map(of_state).collect()
}

/// Makes formulas say the same of all combinations of a merged state: inside each merge, that a kept option is taken, or
/// nothing but a constant.
#[derive(Debug, Clone)]
struct Smooth {
    merges: Vec<Merge>,
    choice: u64,
}

impl Smooth {
    fn formula(&self, formula: &Formula) -> Formula {
        let inside = self.merges.iter().enumerate().map(|(place, merge)| {
            let says = match merge.keep {
                0 => Formula::Constant(self.choice >> place & 1 == 1),
                kept => option(kept.trailing_zeros() as usize),
            };
            Formula::And(vec![merge.formula.clone(), says])
        });
        let outside = self.merges.iter().map(|merge| merge.formula.clone().negated());
        let outside = Formula::And(outside.chain([formula.clone()]).collect());
        Formula::Or(inside.chain([outside]).collect())
    }

    fn preference(&self, preference: &Preference) -> Preference {
        match preference {
            Preference::Prioritised(list) => Preference::Prioritised(
                list.iter().map(|s| PreferenceStatement { formula: self.formula(s), vital: s.vital }).collect(),
            ),
            Preference::Weighted(list) => {
                Preference::Weighted(list.iter().map(|(f, weight)| (self.formula(f), *weight)).collect())
            }
            other => other.clone(),
        }
    }

    fn claim(&self, claim: Claim) -> Claim {
        let all = |parts: Vec<Claim>| parts.into_iter().map(|part| self.claim(part)).collect();
        match claim {
            Claim::At { state, holding, condition } => Claim::At {
                state,
                holding: holding.map(|formula| self.formula(&formula)),
                condition: self.condition(condition),
            },
            Claim::Quantified { quantifier, set, condition } => Claim::Quantified {
                quantifier,
                set: SetTerm { filter: set.filter.map(|filter| self.condition(filter)), ..set },
                condition: self.condition(condition),
            },
            Claim::Prefers { dm, this, over } => {
                Claim::Prefers { dm, this: self.formula(&this), over: self.formula(&over) }
            }
            Claim::Believes(dm, part) => Claim::Believes(dm, Box::new(self.claim(*part))),
            Claim::Not(part) => Claim::Not(Box::new(self.claim(*part))),
            Claim::And(parts) => Claim::And(all(parts)),
            Claim::Or(parts) => Claim::Or(all(parts)),
        }
    }

    fn condition(&self, condition: Condition) -> Condition {
        if let Some(formula) = condition.as_formula() {
            return Condition::from(self.formula(&formula));
        }
        let all = |parts: Vec<Condition>| parts.into_iter().map(|part| self.condition(part)).collect();
        let boxed = |part: Box<Condition>| Box::new(self.condition(*part));
        match condition {
            Condition::Not(part) => Condition::Not(boxed(part)),
            Condition::And(parts) => Condition::And(all(parts)),
            Condition::Or(parts) => Condition::Or(all(parts)),
            Condition::Implies(a, b) => Condition::Implies(boxed(a), boxed(b)),
            Condition::Iff(a, b) => Condition::Iff(boxed(a), boxed(b)),
            Condition::Can(dm, part) => Condition::Can(dm, boxed(part)),
            Condition::Improves(dm, part) => Condition::Improves(dm, boxed(part)),
            Condition::Path(form, part, way) => Condition::Path(form, boxed(part), way),
            other => other,
        }
    }
}
