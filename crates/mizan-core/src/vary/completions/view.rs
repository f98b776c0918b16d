//! Conditions in three values: what holds in all completions of what is known, what in none, and what is open.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::ahead::Ahead;
use super::goal::Sigma;
use super::ground::{Compared, Ground, Place};
use super::region::Region;
use crate::claims::claim::PathForm;
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::known::Known;
use crate::graph::order::{Order, Outcomes};
use crate::solve::concept::{AnyOf, Concept, Way};
use crate::solve::relations::{Judge, Relations};

/// What was found out, by what was asked.
type Found<K, V> = RefCell<BTreeMap<K, V>>;

/// A place, seen with what is known. Nothing is computed before it is asked for, and nothing twice.
pub(super) struct View<'a> {
    pub(super) judge: Judge<'a, Compared<'a>>,
    regions: Found<(Way, Option<StateId>, Option<DmId>), Rc<Region>>,
    /// The values of path forms for all states, by their numbers.
    paths: Found<usize, Rc<[Partial]>>,
    stable: Found<(DmId, Concept, StateId), Partial>,
    attractors: Found<(Way, StateId), Rc<[Partial]>>,
    ahead: OnceCell<Ahead>,
}

/// What is neither certain nor impossible is open.
pub(super) fn between(certain: bool, possible: bool) -> Partial {
    match (certain, possible) {
        (true, _) => Partial::True,
        (_, false) => Partial::False,
        _ => Partial::Open,
    }
}

/// Whether the first of two states so compared is better.
pub(super) fn better(outcomes: Outcomes) -> Partial {
    between(outcomes == Outcomes::BETTER, outcomes.may_be_better())
}

/// Whether any of some values is true; asks no further once one is.
pub(super) fn any(values: impl IntoIterator<Item = Partial>) -> Partial {
    let mut any = Partial::False;
    for value in values {
        any = any.or(value);
        if any == Partial::True {
            break;
        }
    }
    any
}

/// Whether all of some values are true; asks no further once one is false.
pub(super) fn all(values: impl IntoIterator<Item = Partial>) -> Partial {
    any(values.into_iter().map(Partial::not)).not()
}

impl<'a> View<'a> {
    pub(super) fn new(ground: &'a Ground, known: &'a Known, place: &'a Place) -> Self {
        let compared = Compared { orders: &ground.orders, known, place };
        Self {
            judge: Judge::of_bounds(&place.listed, compared),
            regions: RefCell::default(),
            paths: RefCell::default(),
            stable: RefCell::default(),
            attractors: RefCell::default(),
            ahead: OnceCell::new(),
        }
    }

    pub(super) fn compared(&self) -> &Compared<'a> {
        self.judge.order()
    }

    pub(super) fn dms(&self) -> impl Iterator<Item = DmId> + use<> {
        self.judge.listed().model().dms()
    }

    pub(super) fn moves(&self, dm: DmId, from: StateId) -> &'a [StateId] {
        self.judge.listed().moves(dm, from)
    }

    /// Whether `dm` prefers the first of two states.
    pub(super) fn prefers(&self, dm: DmId, first: StateId, second: StateId) -> Partial {
        better(self.compared().compare(dm, first, second))
    }

    /// Whether a condition holds in a state; path forms in it are looked at forward from there.
    pub(super) fn here(&self, sigma: &Sigma, state: StateId) -> Partial {
        match sigma {
            Sigma::Not(part) => self.here(part, state).not(),
            Sigma::And(parts) => all(parts.iter().map(|part| self.here(part, state))),
            Sigma::Or(parts) => any(parts.iter().map(|part| self.here(part, state))),
            Sigma::Iff(left, right) => iff(self.here(left, state), self.here(right, state)),
            Sigma::Path { part, way: Way::Far, .. } => self.in_all_ends(state, part),
            Sigma::Path { form, part, way, .. } => {
                let region = self.region(*way, Some(state), *form);
                region.path(*form, &self.such(&region, part))[0]
            }
            _ => self.value(sigma, state),
        }
    }

    /// Whether a condition holds in a state; path forms in it are looked at for all states at once.
    pub(super) fn value(&self, sigma: &Sigma, state: StateId) -> Partial {
        match sigma {
            Sigma::Set(set) => Partial::constant(set.contains(state)),
            Sigma::Not(part) => self.value(part, state).not(),
            Sigma::And(parts) => all(parts.iter().map(|part| self.value(part, state))),
            Sigma::Or(parts) => any(parts.iter().map(|part| self.value(part, state))),
            Sigma::Iff(left, right) => iff(self.value(left, state), self.value(right, state)),
            Sigma::Better(dm, other) => {
                better(self.compared().compare_whole(*dm, self.compared().whole(state), *other))
            }
            Sigma::Worse(dm, other) => better(self.compared().compare_whole(*dm, *other, self.compared().whole(state))),
            Sigma::Can(dm, part) => any(self.moves(*dm, state).iter().map(|&to| self.value(part, to))),
            Sigma::Improves(dm, part) => any(self.moves(*dm, state).iter().map(|&to| {
                let improves = self.prefers(*dm, to, state);
                if improves == Partial::False { improves } else { improves.and(self.value(part, to)) }
            })),
            Sigma::Stable(dms, concepts) => all(dms.iter().map(|&dm| self.stable_by_any(dm, *concepts, state))),
            Sigma::Pays(dm, part, way) => any(self.moves(*dm, state).iter().map(|&to| {
                let such = self.value(part, to);
                if such == Partial::False { such } else { such.and(self.here(&self.ends_better(*dm, state, *way), to)) }
            })),
            Sigma::Path { part, way: Way::Far, .. } => self.in_all_ends(state, part),
            Sigma::Path { form, part, way, number } => self.everywhere(*form, part, *way, *number)[state.index()],
        }
    }

    /// Bounds of where those who look ahead may end.
    pub(super) fn ahead(&self) -> &Ahead {
        self.ahead.get_or_init(|| Ahead::of(self))
    }

    /// That whatever it may end in is better for `dm` than `state`.
    pub(super) fn ends_better(&self, dm: DmId, state: StateId, way: Way) -> Sigma {
        let part = Box::new(Sigma::Better(dm, self.compared().whole(state)));
        Sigma::Path { form: PathForm::LeadsTo, part, way, number: 0 }
    }

    /// The values of a path form in all states.
    fn everywhere(&self, form: PathForm, part: &Sigma, way: Way, number: usize) -> Rc<[Partial]> {
        if let Some(values) = self.paths.borrow().get(&number) {
            return values.clone();
        }
        let region = self.region(way, None, form);
        let values: Rc<[Partial]> = region.path(form, &self.such(&region, part)).into();
        self.paths.borrow_mut().insert(number, values.clone());
        values
    }

    /// The values of a condition in the states of a region.
    pub(super) fn such(&self, region: &Region, part: &Sigma) -> Vec<Partial> {
        region.states.iter().map(|&state| self.value(part, state)).collect()
    }

    /// What possible arcs reach from a state, or everything, as `form` follows them.
    pub(super) fn region(&self, way: Way, start: Option<StateId>, form: PathForm) -> Rc<Region> {
        let free = if let PathForm::Attainable(dm) = form { Some(dm) } else { None };
        if let Some(region) = self.regions.borrow().get(&(way, start, free)) {
            return region.clone();
        }
        let model = self.judge.listed().model();
        let starts: Vec<StateId> = start.map_or_else(|| model.space().ids().collect(), |start| vec![start]);
        let region = Region::new(model.n_states(), starts.into_iter(), |from, visit| {
            for dm in self.dms() {
                for &to in self.moves(dm, from) {
                    match if free == Some(dm) { Partial::True } else { self.arc(way, dm, from, to) } {
                        Partial::False => {}
                        value => visit(dm, to, value == Partial::True),
                    }
                }
            }
        });
        let region = Rc::new(region);
        self.regions.borrow_mut().insert((way, start, free), region.clone());
        region
    }

    /// Which states possible from `start` are attractor states.
    pub(super) fn attractors(&self, way: Way, start: StateId) -> Rc<[Partial]> {
        if let Some(attractors) = self.attractors.borrow().get(&(way, start)) {
            return attractors.clone();
        }
        let attractors: Rc<[Partial]> = self.region(way, Some(start), PathForm::Possible).attractors().into();
        self.attractors.borrow_mut().insert((way, start), attractors.clone());
        attractors
    }

    /// Whether the improvement graph under a way of acting has this arc.
    pub(super) fn arc(&self, way: Way, dm: DmId, from: StateId, to: StateId) -> Partial {
        let improves = self.prefers(dm, to, from);
        if improves == Partial::False {
            return improves;
        }
        match (way, way.deterred_under()) {
            (Way::Best, _) => {
                let others = self.moves(dm, from).iter().filter(|other| **other != to);
                improves.and(any(others.map(|&other| self.prefers(dm, other, to))).not())
            }
            (_, Some(concept)) => improves.and(self.deterred(concept, dm, from, to).not()),
            (_, None) => improves,
        }
    }

    /// Whether something deters `dm` from a move, should it be an improvement.
    pub(super) fn deterred(&self, concept: Concept, dm: DmId, from: StateId, to: StateId) -> Partial {
        if concept == Concept::Sim {
            return self.spoilt(dm, from, to);
        }
        let is_deterred = |relations: Option<Relations>| {
            relations.is_some_and(|relations| self.judge.is_deterred(&relations, dm, from, to))
        };
        let possible = is_deterred(Relations::perhaps(concept));
        between(possible && is_deterred(Relations::surely(concept)), possible)
    }

    /// Whether a state is stable for `dm` under at least one of the concepts.
    pub(super) fn stable_by_any(&self, dm: DmId, concepts: AnyOf, state: StateId) -> Partial {
        any(concepts.iter().map(|concept| self.stable(dm, concept, state)))
    }

    /// Whether a state is stable for `dm`.
    pub(super) fn stable(&self, dm: DmId, concept: Concept, state: StateId) -> Partial {
        if let Some(stable) = self.stable.borrow().get(&(dm, concept, state)) {
            return *stable;
        }
        let stable = all(self.moves(dm, state).iter().map(|&to| self.stays(dm, concept, state, to)));
        self.stable.borrow_mut().insert((dm, concept, state), stable);
        stable
    }

    /// Whether a move is no reason for `dm` to leave a state: it is no improvement, or is deterred.
    pub(super) fn stays(&self, dm: DmId, concept: Concept, state: StateId, to: StateId) -> Partial {
        if concept == Concept::Far {
            return self.deterred_ahead(dm, state, to);
        }
        let worsens = self.prefers(dm, to, state).not();
        if worsens == Partial::True { worsens } else { worsens.or(self.deterred(concept, dm, state, to)) }
    }
}

fn iff(left: Partial, right: Partial) -> Partial {
    left.and(right).or(left.not().and(right.not()))
}
