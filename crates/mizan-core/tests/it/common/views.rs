//! Random views, and how they are made of a changed conflict, as the documents have it.

use std::collections::BTreeSet;

use super::*;
use mizan_core::vary::{Assumption, Assumptions, Change, ChangeKind, ViewChanges, changes};

/// The same conflicts, in which some decision makers see quite another one: with other rules, directions or arcs, and
/// other preferences.
pub fn with_random_views<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = Conflict> {
    conflicts.prop_flat_map(|conflict| {
        let view = |i: usize| {
            let view = seen_forms(&conflict.form, conflict.n_dms()).prop_flat_map({
                let conflict = conflict.clone();
                move |form| (Just(form.clone()), seen_preferences(&conflict, &form))
            });
            let view = view.prop_map(move |(form, preferences)| View {
                dm: dm(i),
                conflict: Conflict { form, preferences, views: Vec::new() },
            });
            prop::option::weighted(0.6, view)
        };
        let views: Vec<_> = (0..conflict.n_dms()).map(view).collect();
        (Just(conflict), views)
            .prop_map(|(conflict, views)| Conflict { views: views.into_iter().flatten().collect(), ..conflict })
    })
}

fn seen_forms(form: &Form, n_dms: usize) -> BoxedStrategy<Form> {
    match form {
        Form::Options(form) => {
            let form = form.clone();
            let n = form.options.len();
            let new_rules = prop::collection::vec(rules(n, n_dms, true), 0..3);
            let new_directions = prop::collection::vec(directions(), n);
            let unaware_of = prop::option::weighted(0.3, 0..n.max(1));
            let kept = (any::<bool>(), any::<bool>());
            (kept, new_rules, new_directions, unaware_of)
                .prop_map(move |((same_rules, same_directions), rules, directions, unaware_of)| {
                    let mut seen = form.clone();
                    if !same_rules {
                        seen.rules = rules;
                    }
                    if !same_directions {
                        seen.options.iter_mut().zip(directions).for_each(|(option, new)| option.direction = new);
                    }
                    if let Some(o) = unaware_of.filter(|&o| o < seen.options.len()) {
                        seen.rules.push(Rule::Forbid(option(o)));
                    }
                    Form::Options(with_some_state(seen))
                })
                .boxed()
        }
        Form::Graph(graph) => {
            let (graph, n) = (graph.clone(), graph.n_states);
            let arc = (0..n, 0..n).prop_map(|(s, t)| (StateId::from_index(s), StateId::from_index(t)));
            let arcs = prop::collection::vec(prop::collection::vec(arc, 0..=3 * n), n_dms);
            (any::<bool>(), arcs)
                .prop_map(move |(same, arcs)| {
                    let loopless = |arcs: Vec<_>| arcs.into_iter().filter(|(s, t)| s != t).collect();
                    let arcs = if same { graph.arcs.clone() } else { arcs.into_iter().map(loopless).collect() };
                    Form::Graph(GraphForm { n_states: graph.n_states, arcs })
                })
                .boxed()
        }
    }
}

fn seen_preferences(conflict: &Conflict, form: &Form) -> Vec<BoxedStrategy<Preference>> {
    let one = |as_it_is: &Preference| match form {
        Form::Options(form) => {
            let n = form.options.len();
            let keys = (0..1_u64 << n).filter(|&key| form.is_feasible(StateKey(key))).collect::<Vec<_>>();
            match as_it_is {
                Preference::Ranking(_) => preferences(n, keys),
                other => prop_oneof![Just(other.clone()), preferences(n, keys)].boxed(),
            }
        }
        Form::Graph(graph) => {
            let places = prop::collection::vec(0..4_usize, graph.n_states);
            let ranking = places.prop_map(|places| {
                let members = |g: usize| {
                    let of_group = places.iter().enumerate().filter(move |(_, place)| **place == g);
                    of_group.map(|(s, _)| Entry::State(StateId::from_index(s))).collect::<Vec<_>>()
                };
                Preference::groups((0..4).map(members).filter(|group| !group.is_empty()))
            });
            prop_oneof![Just(as_it_is.clone()), ranking].boxed()
        }
    };
    conflict.preferences.iter().map(one).collect()
}

/// What decision makers see otherwise, by changes of assumptions other than their own wishes, options that they do not
/// know of, and others' wishes in full.
pub fn view_changes(conflict: &Conflict, assumptions: &Assumptions) -> BoxedStrategy<Vec<ViewChanges>> {
    let all = changes(conflict, assumptions);
    let (n_options, is_graph) = match &conflict.form {
        Form::Options(form) => (form.options.len(), false),
        Form::Graph(_) => (0, true),
    };
    let one = |i: usize| {
        let others: Vec<Change> = all.iter().copied().filter(|change| !is_own(change, dm(i))).collect();
        let picked = prop::collection::vec(any::<prop::sample::Index>(), 0..4).prop_map(move |picks| {
            let picks: BTreeSet<usize> =
                picks.iter().filter(|_| !others.is_empty()).map(|pick| pick.index(others.len())).collect();
            picks.into_iter().map(|pick| others[pick]).collect::<Vec<_>>()
        });
        let unaware_of = prop::option::weighted(0.2, 0..n_options.max(1));
        let other = (0..conflict.n_dms(), prop::collection::vec(formulas(n_options), 0..3));
        let in_full = prop::option::weighted(0.3, other);
        (picked, unaware_of, in_full).prop_map(move |(changes, unaware_of, in_full)| {
            let in_full = in_full.filter(|(other, _)| *other != i && !is_graph);
            ViewChanges {
                dm: dm(i),
                changes,
                unaware_of: unaware_of.filter(|&o| o < n_options).map_or(0, |o| 1 << o),
                preferences: in_full.map(|(j, list)| (dm(j), Preference::statements(list))).into_iter().collect(),
            }
        })
    };
    let views: Vec<_> = (0..conflict.n_dms()).map(|i| prop::option::weighted(0.6, one(i))).collect();
    let conflict = conflict.clone();
    let assumptions = assumptions.clone();
    views
        .prop_map(move |views| {
            // Those whose changes fit together, and leave a conflict.
            let fits = |view: &ViewChanges| {
                let mut draft = Written::new(&conflict);
                view.changes.iter().all(|&change| draft.apply(change, &assumptions))
                    && is_a_conflict(&Written::new(&conflict).seen_by(view, &assumptions))
            };
            views.into_iter().flatten().filter(fits).collect()
        })
        .boxed()
}

fn is_own(change: &Change, dm: DmId) -> bool {
    match change.assumption {
        Assumption::Statement(owner, _) | Assumption::Group(owner, _) | Assumption::Preferences(owner) => owner == dm,
        Assumption::OneWay(_) | Assumption::Rule(_) => false,
    }
}

pub fn is_a_conflict(conflict: &Conflict) -> bool {
    !Definitions::new(conflict).states().is_empty() && changes::is_well_formed(conflict)
}

/// A conflict as it is written, each element under its place in the file: what views name.
#[derive(Clone)]
pub struct Written {
    conflict: Conflict,
    statements: Vec<Vec<(usize, PreferenceStatement, Option<Weight>)>>,
    groups: Vec<Vec<(BTreeSet<usize>, Vec<Entry>)>>,
    without_rules: BTreeSet<usize>,
}

impl Written {
    pub fn new(conflict: &Conflict) -> Self {
        let statements = conflict.preferences.iter().map(|preference| match preference {
            Preference::Prioritised(list) => {
                list.iter().enumerate().map(|(j, statement)| (j, statement.clone(), None)).collect()
            }
            Preference::Weighted(list) => list
                .iter()
                .enumerate()
                .map(|(j, (formula, weight))| (j, formula.clone().into(), Some(*weight)))
                .collect(),
            _ => Vec::new(),
        });
        let groups = conflict.preferences.iter().map(|preference| match preference {
            Preference::Ranking(groups) => {
                groups.iter().enumerate().map(|(j, group)| (BTreeSet::from([j]), group.clone())).collect()
            }
            _ => Vec::new(),
        });
        Self {
            conflict: Conflict { views: Vec::new(), ..conflict.clone() },
            statements: statements.collect(),
            groups: groups.collect(),
            without_rules: BTreeSet::new(),
        }
    }

    /// Makes a change; `false`, and nothing, where what it names is there no more.
    pub fn apply(&mut self, change: Change, assumptions: &Assumptions) -> bool {
        match change.assumption {
            Assumption::Rule(rule) => self.without_rules.insert(rule),
            Assumption::OneWay(option) => {
                let Form::Options(form) = &mut self.conflict.form else { return false };
                let direction = &mut form.options[option.index()].direction;
                std::mem::replace(direction, Direction::Reversible) != Direction::Reversible
            }
            Assumption::Preferences(owner) => {
                let preference = &mut self.conflict.preferences[owner.index()];
                self.statements[owner.index()].clear();
                self.groups[owner.index()].clear();
                std::mem::replace(preference, Preference::Indifferent) != Preference::Indifferent
            }
            Assumption::Statement(owner, j) => {
                let list = &mut self.statements[owner.index()];
                let Some(at) = list.iter().position(|(place, ..)| *place == j) else { return false };
                let mut this = list.remove(at);
                match change.kind {
                    ChangeKind::Dropped => return true,
                    ChangeKind::Negated => this.1.formula = Formula::Not(Box::new(this.1.formula)),
                    ChangeKind::Reread(k) => this.1.formula = assumptions.rival_readings[owner.index()][j][k].clone(),
                    _ => {}
                }
                let to = match change.kind {
                    ChangeKind::MovedFirst => 0,
                    ChangeKind::MovedUp => at.saturating_sub(1),
                    ChangeKind::MovedDown => (at + 1).min(list.len()),
                    ChangeKind::MovedLast => list.len(),
                    _ => at,
                };
                list.insert(to, this);
                true
            }
            Assumption::Group(owner, j) => {
                let list = &mut self.groups[owner.index()];
                let at = |place: usize| list.iter().position(|(places, _)| places.contains(&place));
                // No group goes alone: all do, where all that somebody wants is dropped.
                let (Some(this), Some(next)) = (at(j), at(j + 1)) else { return false };
                if this == next {
                    return false;
                }
                if change.kind == ChangeKind::Swapped {
                    list.swap(this, next);
                } else {
                    let (places, entries) = list[next].clone();
                    list[this].0.extend(places);
                    list[this].1.extend(entries);
                    list.remove(next);
                    if let Preference::Ranking(ranking) = &mut self.conflict.preferences[owner.index()] {
                        let steps = std::mem::take(&mut ranking.great_steps).into_iter();
                        let left = steps.filter(|step| this.abs_diff(next) != 1 || *step != this.max(next));
                        let moved = left.map(|step| if step > next { step - 1 } else { step });
                        // Above the first group there is nothing, and below the last.
                        ranking.great_steps = moved.filter(|step| (1..list.len()).contains(step)).collect();
                    }
                }
                true
            }
        }
    }

    /// With a completion made: lists in its order, with its readings, without what it leaves out.
    pub fn completed(mut self, open: &OpenQuestions, completion: &Completion) -> Self {
        for (i, list) in completion.lists.iter().enumerate() {
            let read = |place: usize| {
                let (_, as_written, weight) = self.statements[i][place].clone();
                let vital = as_written.vital;
                let formula = match list.reading[place] {
                    0 => as_written.formula,
                    n => open.list(dm(i)).readings[&place][n - 1].clone(),
                };
                (place, PreferenceStatement { formula, vital }, weight)
            };
            let has_statements = !self.statements[i].is_empty();
            let present = list.order.iter().copied().filter(|&place| has_statements && list.present[place]);
            self.statements[i] = present.map(read).collect();
            let groups = self.groups[i].clone();
            self.groups[i] = list.order.iter().filter_map(|&place| groups.get(place).cloned()).collect();
        }
        let rules = completion.binding.iter().enumerate();
        self.without_rules.extend(rules.filter(|(_, binds)| !**binds).map(|(rule, _)| rule));
        self
    }

    pub fn conflict(&self) -> Conflict {
        let mut conflict = self.conflict.clone();
        for (i, preference) in conflict.preferences.iter_mut().enumerate() {
            let statements = self.statements[i].iter().cloned();
            match preference {
                Preference::Prioritised(list) => *list = statements.map(|(_, formula, _)| formula).collect(),
                Preference::Weighted(list) => {
                    *list = statements
                        .map(|(_, formula, weight)| (formula.formula, weight.expect("each has one")))
                        .collect();
                }
                Preference::Ranking(list) => {
                    list.groups = self.groups[i].iter().map(|(_, group)| group.clone()).collect();
                }
                Preference::Indifferent => {}
            }
        }
        if let Form::Options(form) = &mut conflict.form {
            let rules = form.rules.iter().enumerate().filter(|(r, _)| !self.without_rules.contains(r));
            form.rules = rules.map(|(_, rule)| rule.clone()).collect();
        }
        conflict
    }

    /// The conflict as it is seen.
    pub fn seen_by(mut self, view: &ViewChanges, assumptions: &Assumptions) -> Conflict {
        for &change in &view.changes {
            self.apply(change, assumptions);
        }
        let mut seen = self.conflict();
        for (other, preference) in &view.preferences {
            seen.preferences[other.index()] = preference.clone();
        }
        if let Form::Options(form) = &mut seen.form {
            let unknown = (0..form.options.len()).filter(|o| view.unaware_of >> o & 1 == 1);
            form.rules.extend(unknown.map(|o| Rule::Forbid(option(o))));
        }
        seen
    }

    /// The conflict with all its views.
    pub fn with_views(self, assumptions: &Assumptions) -> Conflict {
        let view = |view: &ViewChanges| View { dm: view.dm, conflict: self.clone().seen_by(view, assumptions) };
        Conflict { views: assumptions.views.iter().map(view).collect(), ..self.conflict() }
    }
}
