//! Orders of states of which not everything is known: how a decision maker may compare two states.
//!
//! What is answered for two states is exact: each outcome that is possible comes about under some answers to what is
//! open, as each question can be answered whatever the answers to the others are, but for what follows from orders.

use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, StateId};
use crate::conflict::known::{KnownList, Mask, bits};
use crate::conflict::open::{OpenList, OpenQuestion};
use crate::conflict::preference::{Entry, Preference, PreferenceStatement};
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
    /// The first is worse by a great step. Who asks only what is better takes it for worse.
    pub const FAR_WORSE: Self = Self(8);
    /// Any outcome.
    pub(crate) const ALL: Self = Self(15);

    /// These without others.
    pub(crate) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// The outcomes that are possible.
    #[must_use]
    pub fn of(better: bool, worse: bool, equal: bool) -> Self {
        Self(u8::from(better) | u8::from(worse) << 1 | u8::from(equal) << 2)
    }

    /// The outcomes that are possible in the one or in the other.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The same, where being worse may be by a great step, or may not be.
    fn worse_by(self, great: bool, small: bool) -> Self {
        match self.0 & Self::WORSE.0 {
            0 => self,
            _ => Self(self.0 & !Self::WORSE.0 | u8::from(small) << 1 | u8::from(great) << 3),
        }
    }

    /// The outcomes without how far apart the states are.
    #[must_use]
    pub const fn plain(self) -> Self {
        Self(self.0 & 7 | self.0 >> 2 & Self::WORSE.0)
    }

    /// Whether more than one is possible, however far apart the states are.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.plain().0.count_ones() > 1
    }

    /// Whether the first can be better.
    #[must_use]
    pub fn may_be_better(self) -> bool {
        self.0 & Self::BETTER.0 != 0
    }

    /// The outcomes as bits: 1 better, 2 worse, 4 equal, 8 worse by a great step.
    pub(crate) const fn bits(self) -> u8 {
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
        by_rank(self.ranks(dm), self.levels(dm), first, second)
    }
}

fn by_rank(ranks: &Ranks, levels: Option<&Ranks>, first: StateId, second: StateId) -> Outcomes {
    let (a, b) = (ranks.rank(first), ranks.rank(second));
    let is_great = levels.is_some_and(|levels| levels.rank(first) != levels.rank(second));
    Outcomes::of(a > b, a < b, a == b).worse_by(is_great, !is_great)
}

/// How one decision maker compares the states of a space, as far as that is known.
#[derive(Debug, Clone)]
pub struct StateOrder(Kind);

#[derive(Debug, Clone)]
enum Kind {
    /// Nothing is open: the ranks, and the levels that great steps make.
    Ranks(Ranks, Option<Ranks>),
    /// For each state the slots that hold in it; and the slots of what is vital.
    Statements(Vec<Mask>, Mask),
    /// For each state its group, and the levels that great steps make.
    Groups(Vec<u32>, Option<Ranks>),
    /// Nothing is known, and nothing is asked.
    Unknown,
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
        let levels = || Ranks::levels(preference, space);
        Ok(Self(match preference {
            Preference::Prioritised(statements) if !open.is_empty() => {
                Kind::Statements(slots(statements, open, space), vital_slots(statements, open))
            }
            Preference::Ranking(groups) if !open.is_empty() => {
                Ranks::of(preference, space)?;
                Kind::Groups(space.ids().map(|state| group(groups, space, state)).collect(), levels())
            }
            _ => Kind::Ranks(Ranks::of(preference, space)?, levels()),
        }))
    }

    /// The comparisons of somebody of whose preferences nothing is known: any two states may compare in any way.
    #[must_use]
    pub fn unknown() -> Self {
        Self(Kind::Unknown)
    }

    /// Whether nothing is open.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.0, Kind::Ranks(..))
    }

    /// How `first` may compare with `second`, where `known` is known.
    #[must_use]
    pub fn compare(&self, known: &KnownList, first: StateId, second: StateId) -> Outcomes {
        match &self.0 {
            Kind::Ranks(ranks, levels) => by_rank(ranks, levels.as_ref(), first, second),
            Kind::Unknown if first == second => Outcomes::EQUAL,
            Kind::Unknown => Outcomes::of(true, true, true).worse_by(true, true),
            Kind::Statements(values, vital) => {
                let differ = Differ::new(known, values[first.index()], values[second.index()]);
                let can_decide = |slots: Mask| bits(slots).any(|slot| known.above(slot) & differ.certain == 0);
                let (great, small) = differ.vitally(*vital);
                Outcomes::of(can_decide(differ.plus), can_decide(differ.minus), differ.certain == 0)
                    .worse_by(great, small)
            }
            Kind::Groups(groups, levels) => {
                let (a, b) = (groups[first.index()] as usize, groups[second.index()] as usize);
                let is_great = levels.as_ref().is_some_and(|levels| levels.rank(first) != levels.rank(second));
                let outcomes = match compare_groups(known, a, b) {
                    Some(better) => Outcomes::of(better, !better && a != b, a == b),
                    None => Outcomes::of(true, true, false),
                };
                outcomes.worse_by(is_great, !is_great)
            }
        }
    }

    /// What of a state its comparisons depend on: two states with the same value are equal, whatever is known.
    #[must_use]
    pub fn value(&self, state: StateId) -> Mask {
        match &self.0 {
            Kind::Ranks(ranks, _) => Mask::from(ranks.rank(state)),
            Kind::Statements(values, _) => values[state.index()],
            Kind::Groups(groups, _) => Mask::from(groups[state.index()]),
            Kind::Unknown => state.index() as Mask,
        }
    }

    /// What the comparison of two states depends on.
    #[must_use]
    pub fn signature(&self, first: StateId, second: StateId) -> Signature {
        let (a, b) = (first.index(), second.index());
        match &self.0 {
            Kind::Statements(values, _) => (values[a] & !values[b], values[b] & !values[a]),
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
            Kind::Ranks(..) | Kind::Unknown => {}
            Kind::Statements(values, vital) => {
                let differ = Differ::new(known, values[first.index()], values[second.index()]);
                questions_about(known, dm, differ, visit);
                if differ.vitally(*vital) == (true, true) {
                    bits((differ.plus | differ.minus) & vital).for_each(|slot| questions_of(known, dm, slot, visit));
                }
            }
            Kind::Groups(groups, _) => {
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
        Self(Kind::Ranks(ranks, None))
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

    /// Whether they can differ on something vital, and whether they can differ on nothing of it.
    fn vitally(self, vital: Mask) -> (bool, bool) {
        ((self.plus | self.minus) & vital != 0, self.certain & vital == 0)
    }
}

fn questions_about(known: &KnownList, dm: DmId, differ: Differ, visit: &mut dyn FnMut(OpenQuestion)) {
    let deciding = |slots: Mask| bits(slots).filter(|slot| known.above(*slot) & differ.certain == 0).collect();
    let (plus, minus): (Vec<usize>, Vec<usize>) = (deciding(differ.plus), deciding(differ.minus));
    if usize::from(!plus.is_empty()) + usize::from(!minus.is_empty()) + usize::from(differ.certain == 0) < 2 {
        return;
    }
    for &slot in plus.iter().chain(&minus) {
        questions_of(known, dm, slot, visit);
    }
    for (&a, &b) in plus.iter().flat_map(|a| minus.iter().map(move |b| (a, b))) {
        let (first, second) = (known.item(a).min(known.item(b)), known.item(a).max(known.item(b)));
        if first != second && known.above(a) >> b & 1 == 0 && known.above(b) >> a & 1 == 0 {
            visit(OpenQuestion::Order { dm, first, second });
        }
    }
}

/// The questions whether there is the statement of a slot, and how it is to be read.
fn questions_of(known: &KnownList, dm: DmId, slot: usize, visit: &mut dyn FnMut(OpenQuestion)) {
    let statement = known.item(slot);
    if known.doubtful() >> slot & 1 == 1 {
        visit(OpenQuestion::PerhapsStatement { dm, statement });
    }
    if known.n_readings(statement) > 1 {
        visit(OpenQuestion::OneOf { dm, statement });
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

/// The slots of the statements that are vital.
fn vital_slots(statements: &[PreferenceStatement], open: &OpenList) -> Mask {
    let n_readings = |place: usize| 1 + open.readings.get(&place).map_or(0, Vec::len);
    let slots = statements.iter().enumerate().flat_map(|(place, s)| std::iter::repeat_n(s.vital, n_readings(place)));
    slots.enumerate().filter(|(_, vital)| *vital).fold(0, |mask: Mask, (slot, _)| mask | 1 << slot)
}

/// For each state the slots that hold in it: statement by statement, of each its readings.
fn slots(statements: &[PreferenceStatement], open: &OpenList, space: &Space) -> Vec<Mask> {
    let readings = |(place, as_written)| {
        let others = open.readings.get(&place).map_or(&[][..], Vec::as_slice);
        std::iter::once(as_written).chain(others)
    };
    let as_written = statements.iter().map(|statement| &statement.formula);
    let formulas: Vec<&Formula> = as_written.enumerate().flat_map(readings).collect();
    let mut values = vec![0; space.len()];
    space.eval_chunks(&formulas, &mut |first, words| {
        for (lane, value) in values[first..].iter_mut().take(64).enumerate() {
            *value = words.iter().rev().fold(0, |all: Mask, word| all << 1 | Mask::from(word >> lane & 1));
        }
    });
    values
}
