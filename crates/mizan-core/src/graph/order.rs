//! Orders of states of which not everything is known: how a decision maker may compare two states.
//!
//! What is answered for two states is exact: each outcome that is possible comes about under some answers to what is
//! open, as each question can be answered whatever the answers to the others are, but for what follows from orders.

use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::known::{KnownList, Mask, bits};
use crate::conflict::open::{OpenList, OpenQuestion};
use crate::conflict::preference::{Entry, Preference};
use crate::graph::model::GraphModel;
use crate::graph::ranking::{RankingProblem, Ranks};
use crate::graph::reason::group_of;
use crate::graph::space::Space;

/// Which comparisons of a first state with a second are possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcomes(u8);

impl Outcomes {
    /// The first is better.
    pub const BETTER: Self = Self(1);
    /// The first is worse.
    pub const WORSE: Self = Self(2);
    /// Neither is better.
    pub const EQUAL: Self = Self(4);

    /// The outcomes that are possible.
    #[must_use]
    pub fn of(better: bool, worse: bool, equal: bool) -> Self {
        Self(u8::from(better) | u8::from(worse) << 1 | u8::from(equal) << 2)
    }

    /// The outcomes that are possible in the one or in the other.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether more than one is possible.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.0.count_ones() > 1
    }

    /// Whether the first can be better.
    #[must_use]
    pub fn may_be_better(self) -> bool {
        self.0 & Self::BETTER.0 != 0
    }

    /// The outcomes as bits: 1 better, 2 worse, 4 equal.
    pub(crate) fn bits(self) -> u8 {
        self.0
    }
}

/// How everybody may compare states.
pub trait Order {
    /// How `dm` may compare `first` with `second`.
    fn compare(&self, dm: DmId, first: StateId, second: StateId) -> Outcomes;
}

/// By its ranks, in which nothing is open.
impl Order for GraphModel {
    fn compare(&self, dm: DmId, first: StateId, second: StateId) -> Outcomes {
        by_rank(self.ranks(dm), first, second)
    }
}

fn by_rank(ranks: &Ranks, first: StateId, second: StateId) -> Outcomes {
    let (a, b) = (ranks.rank(first), ranks.rank(second));
    Outcomes::of(a > b, a < b, a == b)
}

/// How one decision maker compares the states of a space, as far as that is known.
#[derive(Debug, Clone)]
pub struct StateOrder(Kind);

#[derive(Debug, Clone)]
enum Kind {
    /// Nothing is open.
    Ranks(Ranks),
    /// For each state the slots that hold in it.
    Statements(Vec<Mask>),
    /// For each state its group.
    Groups(Vec<u32>),
}

/// What of two states their comparison depends on, whatever is known: two pairs of states with the same are compared
/// alike.
pub type Signature = (Mask, Mask);

impl StateOrder {
    /// How the owner of `preference` compares the states of `space`, where `open` is not known of it.
    ///
    /// # Errors
    /// Every reason why a direct ranking does not cover each feasible state exactly once.
    pub fn of(preference: &Preference, open: &OpenList, space: &Space) -> Result<Self, Vec<RankingProblem>> {
        if open.is_empty() {
            return Ranks::of(preference, space).map(Kind::Ranks).map(Self);
        }
        Ok(Self(match preference {
            Preference::Prioritised(statements) => Kind::Statements(slots(statements, open, space)),
            Preference::Ranking(groups) => {
                Ranks::of(preference, space)?;
                Kind::Groups(space.ids().map(|state| group(groups, space, state)).collect())
            }
            Preference::Indifferent | Preference::Weighted(_) => Kind::Ranks(Ranks::of(preference, space)?),
        }))
    }

    /// Whether nothing is open.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.0, Kind::Ranks(_))
    }

    /// How `first` may compare with `second`, where `known` is known.
    #[must_use]
    pub fn compare(&self, known: &KnownList, first: StateId, second: StateId) -> Outcomes {
        match &self.0 {
            Kind::Ranks(ranks) => by_rank(ranks, first, second),
            Kind::Statements(values) => {
                let differ = Differ::new(known, values[first.index()], values[second.index()]);
                let can_decide = |slots: Mask| bits(slots).any(|slot| known.above(slot) & differ.certain == 0);
                Outcomes::of(can_decide(differ.plus), can_decide(differ.minus), differ.certain == 0)
            }
            Kind::Groups(groups) => {
                let (a, b) = (groups[first.index()] as usize, groups[second.index()] as usize);
                match compare_groups(known, a, b) {
                    Some(better) => Outcomes::of(better, !better && a != b, a == b),
                    None => Outcomes::of(true, true, false),
                }
            }
        }
    }

    /// What of a state its comparisons depend on: two states with the same value are equal, whatever is known.
    #[must_use]
    pub fn value(&self, state: StateId) -> Mask {
        match &self.0 {
            Kind::Ranks(ranks) => Mask::from(ranks.rank(state)),
            Kind::Statements(values) => values[state.index()],
            Kind::Groups(groups) => Mask::from(groups[state.index()]),
        }
    }

    /// What the comparison of two states depends on.
    #[must_use]
    pub fn signature(&self, first: StateId, second: StateId) -> Signature {
        let (a, b) = (first.index(), second.index());
        match &self.0 {
            Kind::Statements(values) => (values[a] & !values[b], values[b] & !values[a]),
            _ => (self.value(first), self.value(second)),
        }
    }

    /// The open questions that can decide how two states compare; at least one where that is open, each perhaps many
    /// times.
    pub fn visit_questions(
        &self,
        known: &KnownList,
        dm: DmId,
        [first, second]: [StateId; 2],
        visit: &mut dyn FnMut(OpenQuestion),
    ) {
        match &self.0 {
            Kind::Ranks(_) => {}
            Kind::Statements(values) => {
                let differ = Differ::new(known, values[first.index()], values[second.index()]);
                questions_about(known, dm, differ, visit);
            }
            Kind::Groups(groups) => {
                let (a, b) = (groups[first.index()] as usize, groups[second.index()] as usize);
                if compare_groups(known, a, b).is_none() {
                    visit(OpenQuestion::Order { dm, first: a.min(b), second: a.max(b) });
                }
            }
        }
    }
}

impl From<Ranks> for StateOrder {
    fn from(ranks: Ranks) -> Self {
        Self(Kind::Ranks(ranks))
    }
}

/// On which slots two states differ.
#[derive(Debug, Clone, Copy)]
struct Differ {
    /// What holds in the first only.
    plus: Mask,
    /// What holds in the second only.
    minus: Mask,
    /// What they differ on for certain.
    certain: Mask,
}

impl Differ {
    fn new(known: &KnownList, first: Mask, second: Mask) -> Self {
        let alive = known.alive();
        let certain = known.certain((first ^ second) & alive);
        Self { plus: first & !second & alive, minus: second & !first & alive, certain }
    }
}

fn questions_about(known: &KnownList, dm: DmId, differ: Differ, visit: &mut dyn FnMut(OpenQuestion)) {
    let deciding = |slots: Mask| bits(slots).filter(|slot| known.above(*slot) & differ.certain == 0).collect();
    let (plus, minus): (Vec<usize>, Vec<usize>) = (deciding(differ.plus), deciding(differ.minus));
    if usize::from(!plus.is_empty()) + usize::from(!minus.is_empty()) + usize::from(differ.certain == 0) < 2 {
        return;
    }
    for &slot in plus.iter().chain(&minus) {
        let statement = known.item(slot);
        if known.doubtful() >> slot & 1 == 1 {
            visit(OpenQuestion::PerhapsStatement { dm, statement });
        }
        if known.n_readings(statement) > 1 {
            visit(OpenQuestion::OneOf { dm, statement });
        }
    }
    for (&a, &b) in plus.iter().flat_map(|a| minus.iter().map(move |b| (a, b))) {
        let (first, second) = (known.item(a).min(known.item(b)), known.item(a).max(known.item(b)));
        if first != second && known.above(a) >> b & 1 == 0 && known.above(b) >> a & 1 == 0 {
            visit(OpenQuestion::Order { dm, first, second });
        }
    }
}

/// Whether the first group is preferred to the second, where that is known.
fn compare_groups(known: &KnownList, first: usize, second: usize) -> Option<bool> {
    if first == second || known.tier(first) != known.tier(second) {
        return Some(first < second);
    }
    let (a, b) = (known.slots(first).start, known.slots(second).start);
    match (known.above(b) >> a & 1, known.above(a) >> b & 1) {
        (1, _) => Some(true),
        (_, 1) => Some(false),
        _ => None,
    }
}

fn group(groups: &[Vec<Entry>], space: &Space, state: StateId) -> u32 {
    group_of(groups, space, state).unwrap_or_default() as u32
}

/// For each state the slots that hold in it: statement by statement, of each its readings.
fn slots(statements: &[Formula], open: &OpenList, space: &Space) -> Vec<Mask> {
    let readings = |(place, as_written)| {
        let others = open.readings.get(&place).map_or(&[][..], Vec::as_slice);
        std::iter::once(as_written).chain(others)
    };
    let formulas: Vec<&Formula> = statements.iter().enumerate().flat_map(readings).collect();
    let mut values = vec![0; space.len()];
    space.eval_chunks(&formulas, &mut |first, words| {
        for (lane, value) in values[first..].iter_mut().take(64).enumerate() {
            *value = words.iter().rev().fold(0, |all: Mask, word| all << 1 | Mask::from(word >> lane & 1));
        }
    });
    values
}
