//! Stability by three relations between states: what makes a decision maker *leave*, which answers it must *accept* as
//! sanctions, and what it can *escape* to from them.
//!
//! Every concept is a value of these, whether preferences are known or not: with complete preferences those of the
//! table of concepts; with strength of preference the strong ones of Hamouda, Kilgour & Hipel (2004); with unknown ones
//! the four variants of Li, Hipel, Kilgour & Fang (2004); and where something is open, what is stable for certain, and
//! what is perhaps. Complete preferences have the faster engine of [`super::stability`].
//!
//! Cost of a state: its improvements times what the others can reach from each.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::conflict::ids::{DmId, StateId};
use crate::graph::listed::Listed;
use crate::graph::order::{Order, Outcomes};
use crate::graph::set::StateSet;
use crate::solve::concept::Concept;

/// A relation between two states that depends on how they may compare: a bit for each set of possible outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relation(u16);

/// Worse, however far apart.
const WORSE: Outcomes = Outcomes::WORSE.or(Outcomes::FAR_WORSE);
const NOT_BETTER: Outcomes = Outcomes::ALL.without(Outcomes::BETTER);
const NOT_FAR_WORSE: Outcomes = Outcomes::ALL.without(Outcomes::FAR_WORSE);

impl Relation {
    /// Never.
    pub const NONE: Self = Self(0);
    /// Better, whatever is open.
    pub const SURELY_BETTER: Self = Self::surely(Outcomes::BETTER);
    /// Better for all that is known.
    pub const PERHAPS_BETTER: Self = Self::perhaps(Outcomes::BETTER);
    /// Not better, whatever is open.
    pub const SURELY_NOT_BETTER: Self = Self::surely(NOT_BETTER);
    /// Not better for all that is known.
    pub const PERHAPS_NOT_BETTER: Self = Self::perhaps(NOT_BETTER);
    /// Worse by a great step, whatever is open.
    pub const SURELY_FAR_WORSE: Self = Self::surely(Outcomes::FAR_WORSE);
    /// Worse by a great step for all that is known.
    pub const PERHAPS_FAR_WORSE: Self = Self::perhaps(Outcomes::FAR_WORSE);
    /// Not worse by a great step, whatever is open.
    pub const SURELY_NOT_FAR_WORSE: Self = Self::surely(NOT_FAR_WORSE);
    /// Not worse by a great step for all that is known.
    pub const PERHAPS_NOT_FAR_WORSE: Self = Self::perhaps(NOT_FAR_WORSE);
    /// Unknown: more than one of better, worse and equal is possible.
    pub const UNKNOWN: Self =
        Self(!(Self::SURELY_BETTER.0 | Self::surely(WORSE).0 | Self::surely(Outcomes::EQUAL).0) & !1);

    /// All outcomes that are possible are among these.
    const fn surely(outcomes: Outcomes) -> Self {
        let (mut sets, mut set) = (0, 1_u8);
        while set < 16 {
            if set & !outcomes.bits() == 0 {
                sets |= 1 << set;
            }
            set += 1;
        }
        Self(sets)
    }

    /// One of these outcomes is possible: not all are among the others.
    const fn perhaps(outcomes: Outcomes) -> Self {
        Self(!Self::surely(Outcomes::ALL.without(outcomes)).0 & !1)
    }

    /// The one or the other.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it holds between two states that may compare so.
    #[must_use]
    pub fn holds(self, outcomes: Outcomes) -> bool {
        self.0 >> outcomes.bits() & 1 == 1
    }
}

/// A concept of stability as relations. Each compares a state with the one from which the decision maker would move; a
/// credible move is compared with the state that it leaves, by whoever makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relations {
    /// For such states it would leave.
    pub leaves: Relation,
    /// Which moves of the others are credible; `None`: all.
    pub credible: Option<Relation>,
    /// Such answers deter it.
    pub accepts: Relation,
    /// To such states it would escape from an answer, which then deters no more; `None`: it cannot.
    pub escapes: Option<Relation>,
}

/// The variants of stability under unknown preference (Li, Hipel, Kilgour & Fang 2004).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnknownVariant {
    /// Leaves for what may be better, and is deterred by what is surely no better.
    A,
    /// Leaves only for what is surely better, and is deterred by what is surely no better.
    B,
    /// Leaves for what may be better, and is deterred by what may be no better.
    C,
    /// Leaves only for what is surely better, and is deterred by what may be no better.
    D,
}

impl UnknownVariant {
    /// All variants, in order.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// The letter by which it is known.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
        }
    }
}

impl Relations {
    /// What is stable under `concept` whatever is open, or less than that; `None` where the concept is not of this
    /// kind.
    #[must_use]
    pub fn surely(concept: Concept) -> Option<Self> {
        let moves = [Relation::PERHAPS_BETTER, Relation::SURELY_BETTER];
        match concept.weak() {
            Some(weak) => Self::of(weak, moves, Relation::SURELY_FAR_WORSE, Relation::PERHAPS_NOT_FAR_WORSE),
            None => Self::of(concept, moves, Relation::SURELY_NOT_BETTER, Relation::PERHAPS_BETTER),
        }
    }

    /// What is stable under `concept` for all that is known, or more than that.
    #[must_use]
    pub fn perhaps(concept: Concept) -> Option<Self> {
        let moves = [Relation::SURELY_BETTER, Relation::PERHAPS_BETTER];
        match concept.weak() {
            Some(weak) => Self::of(weak, moves, Relation::PERHAPS_FAR_WORSE, Relation::SURELY_NOT_FAR_WORSE),
            None => Self::of(concept, moves, Relation::PERHAPS_NOT_BETTER, Relation::SURELY_BETTER),
        }
    }

    /// A variant of `concept` under unknown preference.
    #[must_use]
    pub fn unknown(concept: Concept, variant: UnknownVariant) -> Option<Self> {
        let (sure, wide) = (Relation::SURELY_BETTER, Relation::SURELY_BETTER.or(Relation::UNKNOWN));
        let leaves = if matches!(variant, UnknownVariant::A | UnknownVariant::C) { wide } else { sure };
        let known_no_better = Relation::surely(WORSE).or(Relation::surely(Outcomes::EQUAL));
        let (accepts, escapes) = match variant {
            UnknownVariant::A | UnknownVariant::B => (known_no_better, wide),
            UnknownVariant::C | UnknownVariant::D => (known_no_better.or(Relation::UNKNOWN), sure),
        };
        Self::of(concept, [leaves, wide], accepts, escapes)
    }

    fn of(concept: Concept, [leaves, credible]: [Relation; 2], accepts: Relation, escapes: Relation) -> Option<Self> {
        let all = Self { leaves, credible: Some(credible), accepts, escapes: Some(escapes) };
        Some(match concept {
            Concept::Nash => Self { accepts: Relation::NONE, ..all },
            Concept::Gmr => Self { credible: None, escapes: None, ..all },
            Concept::Smr => Self { credible: None, ..all },
            Concept::Seq => Self { escapes: None, ..all },
            Concept::Sseq => all,
            _ => return None,
        })
    }
}

/// Whose moves are answered, from where, by which credible moves.
type Asked = (DmId, StateId, Option<Relation>);

/// Judges states by relations, and keeps what it found out.
#[derive(Debug)]
pub struct Judge<'a, O> {
    listed: &'a Listed,
    order: O,
    /// Whether a state can be searched without who moved last.
    is_plain: bool,
    replies: RefCell<BTreeMap<Asked, Rc<[StateId]>>>,
}

impl<'a, O: Order> Judge<'a, O> {
    /// A judge of exactly the legal sequences.
    #[must_use]
    pub fn new(listed: &'a Listed, order: O) -> Self {
        Self { listed, order, is_plain: false, replies: RefCell::default() }
    }

    /// The same for [`Relations::surely`] and [`Relations::perhaps`], faster: where moves are transitive, a decision
    /// maker who moves twice in a row reaches nothing that changes either.
    #[must_use]
    pub fn of_bounds(listed: &'a Listed, order: O) -> Self {
        Self { is_plain: listed.model().is_transitive(), ..Self::new(listed, order) }
    }

    /// The model, with its moves.
    #[must_use]
    pub fn listed(&self) -> &'a Listed {
        self.listed
    }

    /// How states compare.
    #[must_use]
    pub fn order(&self) -> &O {
        &self.order
    }

    /// The states that are stable for `dm`.
    #[must_use]
    pub fn stable(&self, relations: &Relations, dm: DmId) -> StateSet {
        StateSet::where_(self.listed.model().n_states(), |state| self.is_stable(relations, dm, state))
    }

    /// Whether a state is stable for `dm`.
    #[must_use]
    pub fn is_stable(&self, relations: &Relations, dm: DmId, state: StateId) -> bool {
        let leaves = |to: &&StateId| relations.leaves.holds(self.order.compare(dm, **to, state));
        self.listed.moves(dm, state).iter().filter(leaves).all(|&to| self.is_deterred(relations, dm, state, to))
    }

    /// Whether something deters `dm` from moving from `state` to `to`.
    #[must_use]
    pub fn is_deterred(&self, relations: &Relations, dm: DmId, state: StateId, to: StateId) -> bool {
        relations.accepts != Relation::NONE
            && self.replies(dm, to, relations.credible).iter().any(|&end| self.deters(relations, dm, state, end))
    }

    /// Whether an answer that ends in `end` deters `dm` from leaving `state`.
    #[must_use]
    pub fn deters(&self, relations: &Relations, dm: DmId, state: StateId, end: StateId) -> bool {
        let holds = |relation: Relation, other| relation.holds(self.order.compare(dm, other, state));
        let escapes = |relation| self.listed.moves(dm, end).iter().any(|&other| holds(relation, other));
        holds(relations.accepts, end) && !relations.escapes.is_some_and(escapes)
    }

    /// Where legal sequences of the others' credible moves from `start` can end.
    #[must_use]
    pub fn replies(&self, dm: DmId, start: StateId, credible: Option<Relation>) -> Rc<[StateId]> {
        if let Some(replies) = self.replies.borrow().get(&(dm, start, credible)) {
            return replies.clone();
        }
        let replies: Rc<[StateId]> = self.search(dm, start, credible).into();
        self.replies.borrow_mut().insert((dm, start, credible), replies.clone());
        replies
    }

    fn search(&self, dm: DmId, start: StateId, credible: Option<Relation>) -> Vec<StateId> {
        let model = self.listed.model();
        let others: Vec<DmId> = model.dms().filter(|&other| other != dm).collect();
        let n_seen = if self.is_plain { 1 } else { others.len() };
        let mut seen: Vec<StateSet> = (0..n_seen).map(|_| StateSet::empty(model.n_states())).collect();
        let mut ends = StateSet::empty(model.n_states());
        let (mut found, mut to_expand) = (Vec::new(), vec![(start, None)]);
        while let Some((state, last)) = to_expand.pop() {
            for (place, &mover) in others.iter().enumerate().filter(|(place, _)| self.is_plain || Some(*place) != last)
            {
                for &to in self.listed.moves(mover, state) {
                    let is_known = seen[if self.is_plain { 0 } else { place }].contains(to);
                    let is_credible = |relation: Relation| relation.holds(self.order.compare(mover, to, state));
                    if !is_known && credible.is_none_or(is_credible) {
                        seen[if self.is_plain { 0 } else { place }].insert(to);
                        to_expand.push((to, Some(place)));
                        if ends.insert(to) {
                            found.push(to);
                        }
                    }
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations_say_what_their_names_say() {
        for bits in 1_u8..16 {
            let has = |outcome: Outcomes| bits & outcome.bits() != 0;
            let all = [Outcomes::BETTER, Outcomes::WORSE, Outcomes::EQUAL, Outcomes::FAR_WORSE];
            let of = all.into_iter().filter(|one| has(*one)).reduce(Outcomes::or);
            let outcomes = of.expect("there is one");
            let (better, equal, far) = (has(Outcomes::BETTER), has(Outcomes::EQUAL), has(Outcomes::FAR_WORSE));
            let worse = has(Outcomes::WORSE) || far;
            assert_eq!(Relation::SURELY_FAR_WORSE.holds(outcomes), outcomes == Outcomes::FAR_WORSE, "{outcomes:?}");
            assert_eq!(Relation::PERHAPS_FAR_WORSE.holds(outcomes), far, "{outcomes:?}");
            assert_eq!(Relation::SURELY_NOT_FAR_WORSE.holds(outcomes), !far, "{outcomes:?}");
            assert_eq!(
                Relation::PERHAPS_NOT_FAR_WORSE.holds(outcomes),
                outcomes != Outcomes::FAR_WORSE,
                "{outcomes:?}"
            );
            assert_eq!(Relation::SURELY_BETTER.holds(outcomes), bits == 1, "{outcomes:?}");
            assert_eq!(Relation::PERHAPS_BETTER.holds(outcomes), better, "{outcomes:?}");
            assert_eq!(Relation::SURELY_NOT_BETTER.holds(outcomes), !better, "{outcomes:?}");
            assert_eq!(Relation::PERHAPS_NOT_BETTER.holds(outcomes), worse || equal, "{outcomes:?}");
            assert_eq!(Relation::UNKNOWN.holds(outcomes), outcomes.is_open(), "{outcomes:?}");
        }
    }
}
