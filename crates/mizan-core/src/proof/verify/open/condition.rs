//! Conditions in three values.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::base::StateIndex;
use super::judged::{Judged, Memo, all, any};
use super::region::{ToldArc, ToldRegion};
use crate::claims::claim::{Condition, Deviators, PathForm, SetKind, SetTerm};
use crate::conflict::coalition::Coalition;
use crate::conflict::formula::{Formula, Partial, Truth};
use crate::conflict::ids::{DmId, StateKey};
use crate::conflict::open::OpenQuestion;
use crate::solve::concept::{AnyOf, Way};

/// The conflict in which a condition is looked at: the whole one, or as long as a formula holds.
#[derive(Debug)]
pub(super) struct ToldField<'a> {
    pub judged: Judged<'a>,
    /// Which states count.
    allowed: Vec<bool>,
    default: Way,
    regions: Memo<(Way, StateIndex, Option<DmId>), Rc<ToldRegion>>,
    /// What keeps most open in fields within this one.
    blamed_elsewhere: Cell<Option<(OpenQuestion, u64)>>,
}

impl<'a> ToldField<'a> {
    pub fn new(judged: Judged<'a>, default: Way) -> Self {
        Self {
            allowed: vec![true; judged.base.states.len()],
            default,
            judged,
            regions: RefCell::default(),
            blamed_elsewhere: Cell::default(),
        }
    }

    /// The same as long as `formula` holds.
    pub fn holding(&self, formula: &Formula) -> Self {
        let base = self.judged.base;
        let allowed = (0..base.states.len()).map(|state| base.holds(formula, state)).collect();
        Self { allowed, ..Self::new(self.judged.anew(), self.default) }
    }

    /// Whether a state counts here.
    pub fn has(&self, state: StateIndex) -> bool {
        self.allowed[state]
    }

    /// The states that count here.
    pub fn states(&self) -> impl Iterator<Item = StateIndex> + '_ {
        (0..self.allowed.len()).filter(|state| self.allowed[*state])
    }

    /// The pairs of states that φ and ψ compare, other things being equal.
    pub fn pairs(&self, this: &Formula, over: &Formula) -> Vec<(StateIndex, StateIndex)> {
        let base = self.judged.base;
        let rest = !(this.options() | over.options());
        let only = |first: &Formula, second: &Formula| -> Vec<StateIndex> {
            self.states().filter(|s| base.holds(first, *s) && !base.holds(second, *s)).collect()
        };
        let (these, others) = (only(this, over), only(over, this));
        self.judged.spend(these.len().saturating_mul(others.len()));
        let pairs = these.iter().flat_map(|a| others.iter().map(move |b| (*a, *b)));
        pairs.filter(|&(a, b)| (base.states[a].0 ^ base.states[b].0) & rest == 0).collect()
    }

    /// The question that keeps most open here, as far as was found out.
    pub fn most_blamed(&self) -> Option<OpenQuestion> {
        let own = self.judged.most_blamed();
        own.into_iter()
            .chain(self.blamed_elsewhere.get())
            .max_by_key(|(_, weight)| *weight)
            .map(|(question, _)| question)
    }

    /// What keeps most open in another field does so here.
    pub fn blame_as_in(&self, other: &Self) {
        let both = other.judged.most_blamed().into_iter().chain(self.blamed_elsewhere.get());
        self.blamed_elsewhere.set(both.max_by_key(|(_, weight)| *weight));
    }

    /// How one acts and from where, where a claim quantifies over all attractor states.
    pub fn settling(&self, set: &SetTerm) -> Option<(Way, StateIndex)> {
        match &set.kind {
            SetKind::Attractors(way, from) if set.filter.is_none() => {
                let way = way.unwrap_or(self.default);
                Some((way, self.judged.base.find(*from)?)).filter(|_| way != Way::Far)
            }
            _ => None,
        }
    }

    /// The states that a claim may quantify over, each with whether it does.
    pub fn members(&self, set: &SetTerm) -> Vec<(StateIndex, Partial)> {
        let find = |term| self.judged.base.find(term);
        let mut members: Vec<(StateIndex, Partial)> = match &set.kind {
            SetKind::States => self.states().map(|s| (s, Partial::True)).collect(),
            SetKind::Equilibria(concept, who, None) => {
                self.states().map(|s| (s, self.equilibrium(*concept, *who, s))).collect()
            }
            SetKind::Equilibria(concept, who, Some(from)) => {
                let region = find(*from).map(|from| self.region(Way::Nash, from, None));
                let reached = region.iter().flat_map(|region| region.states.iter().copied().zip(region.reached(0)));
                reached.map(|(s, value)| (s, value.and(self.equilibrium(*concept, *who, s)))).collect()
            }
            SetKind::Attractors(way, from) => {
                let way = way.unwrap_or(self.default);
                find(*from).map_or_else(Vec::new, |from| self.attractors(way, from))
            }
        };
        members.retain(|(_, member)| *member != Partial::False);
        if let Some(filter) = &set.filter {
            members.iter_mut().for_each(|(s, member)| *member = member.and(self.holds(filter, *s)));
            members.retain(|(_, member)| *member != Partial::False);
        }
        members
    }

    /// Whether a condition holds in a state.
    pub fn holds(&self, condition: &Condition, s: StateIndex) -> Partial {
        if self.judged.is_spent() {
            return Partial::Open;
        }
        let find = |term| self.judged.base.find(term);
        let prefers = |dm: DmId, a: StateIndex, b: StateIndex| self.judged.prefers(dm, a, b);
        match condition {
            Condition::Constant(value) => Partial::constant(*value),
            Condition::Taken(option) => Partial::constant(StateKey(self.judged.base.states[s].0).takes(*option)),
            Condition::Not(part) => self.holds(part, s).not(),
            Condition::And(parts) => all(parts.iter().map(|part| self.holds(part, s))),
            Condition::Or(parts) => any(parts.iter().map(|part| self.holds(part, s))),
            Condition::Implies(a, b) => self.holds(a, s).not().or(self.holds(b, s)),
            Condition::Iff(a, b) => {
                let (a, b) = (self.holds(a, s), self.holds(b, s));
                a.and(b).or(a.not().and(b.not()))
            }
            Condition::Better(dm, term) => find(*term).map_or(Partial::False, |t| prefers(*dm, s, t)),
            Condition::Worse(dm, term) => find(*term).map_or(Partial::False, |t| prefers(*dm, t, s)),
            Condition::Is(term) => Partial::constant(find(*term) == Some(s)),
            Condition::Can(who, part) => match who.single() {
                Some(dm) => any(self.judged.moves(dm, s, &self.allowed).map(|t| self.holds(part, t))),
                None => Partial::Open,
            },
            Condition::Improves(who, part) => match who.single() {
                Some(dm) => {
                    let improves = |t: StateIndex| prefers(dm, t, s).and(self.holds(part, t));
                    any(self.judged.moves(dm, s, &self.allowed).map(improves))
                }
                None => Partial::Open,
            },
            Condition::Stable(who, concept) => self.stable(*concept, who, s),
            Condition::Equilibrium(concept, who) => self.equilibrium(*concept, *who, s),
            Condition::Path(form, part, way) => self.path(*form, part, way.unwrap_or(self.default), s),
            Condition::Pays(..) => Partial::Open,
        }
    }

    /// What is asked of coalitions is left to the completions.
    fn stable(&self, concepts: AnyOf, who: &Coalition, s: StateIndex) -> Partial {
        who.single().map_or(Partial::Open, |dm| self.stable_by_any(concepts, dm, s))
    }

    fn stable_by_any(&self, concepts: AnyOf, dm: DmId, s: StateIndex) -> Partial {
        any(concepts.iter().map(|concept| self.judged.stable(concept, dm, s, &self.allowed)))
    }

    fn equilibrium(&self, concepts: AnyOf, who: Deviators, s: StateIndex) -> Partial {
        let dms = self.judged.base.conflict.dms();
        let by_themselves = all(dms.map(|dm| self.stable_by_any(concepts, dm, s)));
        match who {
            Deviators::DecisionMakers => by_themselves,
            Deviators::Coalitions => by_themselves.and(Partial::Open),
        }
    }

    /// What those do who look ahead is left to the completions.
    fn path(&self, form: PathForm, part: &Condition, way: Way, s: StateIndex) -> Partial {
        if way == Way::Far {
            return Partial::Open;
        }
        let free = if let PathForm::Attainable(dm) = form { Some(dm) } else { None };
        let region = self.region(way, s, free);
        let reached = region.reached(0);
        let such: Vec<Partial> = region.states.iter().map(|&t| self.holds(part, t)).collect();
        let both = || reached.iter().zip(&such);
        let (value, wanted) = match form {
            PathForm::Possible | PathForm::Attainable(_) => {
                (any(both().map(|(reached, such)| reached.and(*such))), Partial::True)
            }
            PathForm::Always => (all(both().map(|(reached, such)| reached.not().or(*such))), Partial::False),
            PathForm::LeadsTo => return self.leads_to(way, &region, &reached, &such),
        };
        if value == Partial::Open {
            self.blame_ways(way, free, &region, &reached, |place| {
                such[place] == wanted || such[place] == Partial::Open
            });
        }
        value
    }

    /// Blames the possible arcs by which one comes, from what is certainly reached, nearer to what is wanted.
    fn blame_ways(
        &self,
        way: Way,
        free: Option<DmId>,
        region: &ToldRegion,
        reached: &[Partial],
        is_wanted: impl Fn(usize) -> bool,
    ) {
        let leading = region.leading_to(is_wanted, false);
        self.judged.spend(region.n_arcs());
        for from in (0..reached.len()).filter(|&from| reached[from] == Partial::True) {
            for arc in region.forward(from).iter().filter(|arc| !arc.is_certain && leading[arc.to]) {
                if reached[arc.to] != Partial::True && free != Some(arc.by) {
                    self.blame_arc(way, region, from, *arc);
                }
            }
        }
    }

    fn blame_arc(&self, way: Way, region: &ToldRegion, from: usize, arc: ToldArc) {
        self.judged.blame_arc(way, arc.by, region.states[from], region.states[arc.to], &self.allowed);
    }

    /// Blames the possible arcs that keep open whether what is wanted and certainly reached is left for good.
    fn blame_settling(&self, way: Way, region: &ToldRegion, wanted: impl Iterator<Item = usize>) {
        let mut seen = vec![false; region.states.len()];
        let mut to_expand: Vec<usize> = wanted.collect();
        to_expand.iter().for_each(|&place| seen[place] = true);
        self.judged.spend(region.n_arcs());
        while let Some(from) = to_expand.pop() {
            for arc in region.forward(from) {
                if !arc.is_certain {
                    self.blame_arc(way, region, from, *arc);
                } else if !std::mem::replace(&mut seen[arc.to], true) {
                    to_expand.push(arc.to);
                }
            }
        }
    }

    /// Whether each attractor state of a region, of which it is known which are reached and which are such, is such.
    fn leads_to(&self, way: Way, region: &ToldRegion, reached: &[Partial], such: &[Partial]) -> Partial {
        self.judged.spend(region.n_arcs());
        let may_become_such = region.leading_to(|place| such[place] != Partial::False, false);
        let places = || (0..such.len()).filter(|place| such[*place] != Partial::True && !region.is_lost[*place]);
        if places().next().is_none() {
            return Partial::True;
        }
        let arrived =
            || (0..such.len()).filter(|place| reached[*place] == Partial::True && such[*place] != Partial::True);
        // From every state an attractor can be reached.
        if arrived().any(|place| !may_become_such[place]) {
            return Partial::False;
        }
        let spend = |_: &usize| self.judged.spend(region.n_arcs());
        let mut stays = arrived().filter(|place| such[*place] == Partial::False && !region.is_lost[*place]);
        if stays.by_ref().inspect(spend).any(|place| region.is_settled(place) == Partial::True) {
            return Partial::False;
        }
        self.blame_ways(way, None, region, reached, |place| such[place] != Partial::True && !region.is_lost[place]);
        self.blame_settling(way, region, arrived().filter(|place| !region.is_lost[*place]));
        Partial::Open
    }

    /// Whether each attractor state from a state is such.
    pub fn settles_in(&self, way: Way, from: StateIndex, such: impl Fn(StateIndex) -> Partial) -> Partial {
        let region = self.region(way, from, None);
        let such: Vec<Partial> = region.states.iter().map(|&state| such(state)).collect();
        self.leads_to(way, &region, &region.reached(0), &such)
    }

    /// The attractor states from a state.
    fn attractors(&self, way: Way, from: StateIndex) -> Vec<(StateIndex, Partial)> {
        if way == Way::Far {
            return self.states().map(|state| (state, Partial::Open)).collect();
        }
        let region = self.region(way, from, None);
        let reached = region.reached(0);
        let places = region.states.iter().enumerate().take_while(|_| !self.judged.is_spent());
        let member = |(place, &state): (usize, &StateIndex)| {
            self.judged.spend(if region.is_lost[place] { 1 } else { region.n_arcs() });
            (state, reached[place].and(region.is_settled(place)))
        };
        places.map(member).collect()
    }

    /// What possible arcs reach from a state; where `free` is given, it makes any moves at all.
    fn region(&self, way: Way, from: StateIndex, free: Option<DmId>) -> Rc<ToldRegion> {
        if let Some(region) = self.regions.borrow().get(&(way, from, free)) {
            return region.clone();
        }
        let region = ToldRegion::new(self.allowed.len(), from, |state, visit| {
            for dm in self.judged.base.conflict.dms() {
                self.judged.spend(self.judged.base.moves(dm, state).len());
                if self.judged.is_spent() {
                    return;
                }
                for to in self.judged.moves(dm, state, &self.allowed) {
                    match if free == Some(dm) {
                        Partial::True
                    } else {
                        self.judged.arc(way, dm, state, to, &self.allowed)
                    } {
                        Partial::False => {}
                        value => visit(dm, to, value == Partial::True),
                    }
                }
            }
        });
        let region = Rc::new(region);
        self.regions.borrow_mut().insert((way, from, free), region.clone());
        region
    }
}
