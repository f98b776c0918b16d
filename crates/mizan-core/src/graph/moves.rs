//! Unilateral moves (UMs), listed on demand: none is stored that can be computed again.

use std::cmp::Ordering;
use std::ops::ControlFlow;

use smallvec::SmallVec;

use crate::algorithms::rows::Rows;
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form, GraphForm, OptionForm};
use crate::graph::blocks::blocks;
use crate::graph::field::Field;
use crate::graph::set::StateSet;
use crate::graph::space::{OptionSpace, Space};

/// Who can move where.
#[derive(Debug, Clone)]
pub enum Moves {
    /// Moves that follow from the options.
    Options(Vec<OptionMoves>),
    /// Moves of merged states: those of the combinations that they are made of.
    Merged(Box<Moves>),
    /// Moves that were given as arcs, for each decision maker.
    Arcs(Vec<Arcs>),
}

/// In which direction moves are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Along {
    /// From a state to where its moves lead.
    Forward,
    /// From a state back to where the moves to it start.
    Backward,
}

/// The moves of one decision maker over its options.
#[derive(Debug, Clone)]
pub struct OptionMoves {
    /// Its options, as the bits of a key; they lie side by side.
    mask: u64,
    only_on: u64,
    only_off: u64,
    barred: Vec<Barred>,
    candidates: Candidates,
}

/// What a rule bars: moves from a state of the one set to a state of the other.
#[derive(Debug, Clone)]
struct Barred {
    from: StateSet,
    to: StateSet,
}

/// How the states are listed that agree with a given one on everybody else's options.
#[derive(Debug, Clone)]
enum Candidates {
    /// By trying each combination of the decision maker's options.
    Combinations,
    /// By looking up the block of such states, where the combinations are many and few of them feasible.
    Blocks(Blocks),
}

/// The states in blocks: those of a block agree on the options of everybody else.
#[derive(Debug, Clone)]
struct Blocks {
    /// The states, block by block.
    order: Vec<u32>,
    /// Where each block starts in `order`; one more entry for the end.
    start: Vec<u32>,
    /// The block of each state.
    of: Vec<u32>,
}

/// Arcs of one decision maker, in both directions.
#[derive(Debug, Clone)]
pub struct Arcs {
    /// For each state where arcs from it lead.
    forward: Rows<u32>,
    /// For each state where arcs to it come from.
    backward: Rows<u32>,
}

/// Most combinations have no more moves of one decision maker, and are no merged state.
const FEW_ENDS: usize = 64;

/// Up to this many options of one decision maker every combination is tried.
const FEW_OPTIONS: u32 = 6;

impl Moves {
    /// The moves of a conflict in `space`, which holds its feasible states or some of them. `states` tells, where
    /// `space` holds some, which of the conflict's states they are (graph form).
    #[must_use]
    pub fn of(conflict: &Conflict, space: &Space, states: Option<&StateSet>) -> Self {
        if let Some(merged) = space.merged() {
            return Self::Merged(Box::new(Self::of(conflict, merged.combinations(), None)));
        }
        match (&conflict.form, space) {
            (Form::Options(form), Space::Options(options)) => {
                Self::Options(conflict.dms().map(|dm| OptionMoves::new(form, dm, space, options)).collect())
            }
            (Form::Graph(graph), _) => Self::Arcs(graph_arcs(graph, states)),
            (Form::Options(_), Space::Graph(_)) => unreachable!("a space has the form of its conflict"),
        }
    }

    /// Calls `visit` with the other end of each move of `dm` at `state`, until it breaks off. Forward and backward list
    /// in increasing order of the states' keys, or of the states in graph form.
    pub fn visit<B>(
        &self,
        space: &Space,
        dm: DmId,
        state: StateId,
        along: Along,
        mut visit: impl FnMut(StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        match (self, space) {
            (Self::Options(moves), Space::Options(space)) => moves[dm.index()].visit(space, state, along, visit),
            (Self::Merged(moves), _) => moves.ends_of_merged(space, dm, state, along).into_iter().try_for_each(visit),
            (Self::Arcs(arcs), _) => {
                arcs[dm.index()].ends(state, along).iter().try_for_each(|&end| visit(StateId::from_index(end as usize)))
            }
            (Self::Options(_), Space::Graph(_)) => unreachable!("a space has the form of its conflict"),
        }
    }

    /// Whether `dm` can move from one state to another.
    #[must_use]
    pub fn contains(&self, space: &Space, dm: DmId, from: StateId, to: StateId) -> bool {
        match (self, space) {
            (Self::Options(moves), Space::Options(space)) => {
                let (moves, a, b) = (&moves[dm.index()], space.key(from).0, space.key(to).0);
                (a ^ b) & !moves.mask == 0 && moves.permits((from, a), (to, b))
            }
            _ => {
                let found = |end| if end == to { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
                self.visit(space, dm, from, Along::Forward, found).is_break()
            }
        }
    }

    /// The states that moves of `dm` join to the merged state `state`, these being the moves of combinations, in order.
    fn ends_of_merged(&self, space: &Space, dm: DmId, state: StateId, along: Along) -> SmallVec<[StateId; FEW_ENDS]> {
        let mut ends = SmallVec::new();
        let Some(merged) = space.merged() else { return ends };
        for member in merged.members(state) {
            let _ = self.visit(merged.combinations(), dm, member, along, |end| {
                ends.push(merged.state_of(end));
                ControlFlow::<()>::Continue(())
            });
        }
        ends.sort_unstable();
        ends.dedup();
        ends.retain(|end| *end != state);
        ends
    }

    /// The combinations of options between which `dm` moves from `from` to `to`; of merged states two between which it
    /// changes least. `None` in graph form, or where there is no such move.
    #[must_use]
    pub fn between(&self, space: &Space, dm: DmId, from: StateId, to: StateId) -> Option<(StateKey, StateKey)> {
        let (Self::Merged(moves), Some(merged)) = (self, space.merged()) else {
            return space.key(from).zip(space.key(to));
        };
        let combinations = merged.combinations();
        let mut found: Option<(StateKey, StateKey)> = None;
        let n_changes = |(from, to): (StateKey, StateKey)| (from.0 ^ to.0).count_ones();
        for member in merged.members(from) {
            let _ = moves.visit(combinations, dm, member, Along::Forward, |end| {
                let pair = combinations.key(member).zip(combinations.key(end)).filter(|_| merged.state_of(end) == to);
                if let Some(pair) = pair.filter(|&pair| found.is_none_or(|best| n_changes(pair) < n_changes(best))) {
                    found = Some(pair);
                }
                ControlFlow::<()>::Continue(())
            });
        }
        found
    }
}

impl Moves {
    /// The moves of each decision maker where they follow from its options, and stay in its blocks.
    pub(crate) fn of_options(&self) -> Option<&[OptionMoves]> {
        match self {
            Self::Options(moves) => Some(moves),
            Self::Merged(_) | Self::Arcs(_) => None,
        }
    }

    /// The moves of each decision maker between combinations of its options, whether some of these are merged or not.
    pub(crate) fn of_combinations(&self) -> Option<&[OptionMoves]> {
        match self {
            Self::Merged(moves) => moves.of_options(),
            Self::Options(_) | Self::Arcs(_) => self.of_options(),
        }
    }
}

impl OptionMoves {
    fn new(form: &OptionForm, dm: DmId, space: &Space, options: &OptionSpace) -> Self {
        let mask = form.mask(dm);
        let barred = form.rules.iter().filter_map(|rule| match rule {
            Rule::Move(rule) if rule.by.is_none_or(|by| by == dm) => {
                Some(Barred { from: space.where_holds(&rule.from), to: space.where_holds(&rule.to) })
            }
            _ => None,
        });
        let all = StateSet::full(options.len());
        let misperceived = form.misperceived.iter().filter(|misperceived| misperceived.dm == dm).flat_map(|what| {
            let states = space.where_holds(&what.states);
            [Barred { from: states.clone(), to: all.clone() }, Barred { from: all.clone(), to: states }]
        });
        let candidates = match options.is_whole() || mask.count_ones() <= FEW_OPTIONS {
            true => Candidates::Combinations,
            false => Candidates::Blocks(Blocks::new(options, mask)),
        };
        let (only_on, only_off) = (form.only_on() & mask, form.only_off() & mask);
        Self { mask, only_on, only_off, barred: barred.chain(misperceived).collect(), candidates }
    }

    fn visit<B>(
        &self,
        space: &OptionSpace,
        state: StateId,
        along: Along,
        mut visit: impl FnMut(StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let key = space.key(state).0;
        if self.is_free() && space.is_whole() {
            return self.visit_block(key, visit);
        }
        let mut offer = |other: StateId, other_key: u64| {
            let (from, to) = match along {
                Along::Forward => ((state, key), (other, other_key)),
                Along::Backward => ((other, other_key), (state, key)),
            };
            if self.permits(from, to) { visit(other) } else { ControlFlow::Continue(()) }
        };
        match &self.candidates {
            Candidates::Combinations => {
                // Counts through the bits of the mask: setting all others carries over them.
                let mut own = 0;
                loop {
                    let other = key & !self.mask | own;
                    if let Some(id) = space.find(StateKey(other)) {
                        offer(id, other)?;
                    }
                    own = (own | !self.mask).wrapping_add(1) & self.mask;
                    if own == 0 {
                        return ControlFlow::Continue(());
                    }
                }
            }
            Candidates::Blocks(blocks) => blocks.of(state).iter().try_for_each(|&other| {
                let other = StateId::from_index(other as usize);
                offer(other, space.key(other).0)
            }),
        }
    }

    /// The same where every combination is feasible, so that states have the numbers of their keys, and nothing limits moves.
    fn visit_block<B>(&self, key: u64, mut visit: impl FnMut(StateId) -> ControlFlow<B>) -> ControlFlow<B> {
        let field = Field::of(self.mask);
        let others = (0..field.size()).filter(|&own| own != field.own(key as usize));
        { others }.try_for_each(|own| visit(StateId::from_index(field.with(key as usize, own))))
    }

    /// Whether the move between two states that agree on everybody else's options is one.
    fn permits(&self, from: (StateId, u64), to: (StateId, u64)) -> bool {
        from.1 != to.1 && self.permits_alike(from, to)
    }

    /// Whether moves are permitted from states like `from` to other states like `to`, as far as limits tell states apart.
    fn permits_alike(&self, from: (StateId, u64), to: (StateId, u64)) -> bool {
        self.goes_one_way(from.1, to.1)
            && !self.barred.iter().any(|barred| barred.from.contains(from.0) && barred.to.contains(to.0))
    }
}

/// What limits the moves of a decision maker inside its blocks: one-way options, and what rules bar.
impl OptionMoves {
    /// Whether nothing does: it moves from any state of a block to any other.
    pub(crate) fn is_free(&self) -> bool {
        self.only_on | self.only_off == 0 && self.barred.is_empty()
    }

    /// The options of the decision maker, as the bits of a key.
    pub(crate) fn mask(&self) -> u64 {
        self.mask
    }

    /// Whether rules bar some of its moves.
    pub(crate) fn is_barred(&self) -> bool {
        !self.barred.is_empty()
    }

    /// Whether its options that go one way let it move from one key to another.
    pub(crate) fn goes_one_way(&self, from: u64, to: u64) -> bool {
        from & !to & self.only_on == 0 && !from & to & self.only_off == 0
    }

    /// The states from which, and those to which, each rule bars moves.
    pub(crate) fn barred(&self) -> impl Iterator<Item = [&StateSet; 2]> {
        self.barred.iter().map(|barred| [&barred.from, &barred.to])
    }

    /// An order of states by what limits the moves from and to them: between states that are equal in it, moves to and
    /// from any third are permitted alike.
    pub(crate) fn compare_limits(&self, space: &OptionSpace, a: StateId, b: StateId) -> Ordering {
        if self.is_free() {
            return Ordering::Equal;
        }
        let one_way = |state| space.key(state).0 & (self.only_on | self.only_off);
        let barred = |state| self.barred.iter().map(move |it| (it.from.contains(state), it.to.contains(state)));
        one_way(a).cmp(&one_way(b)).then_with(|| barred(a).cmp(barred(b)))
    }

    /// Whether moves are permitted from states that are limited like `from` to other states that are limited like `to`.
    pub(crate) fn permits_between(&self, space: &OptionSpace, from: StateId, to: StateId) -> bool {
        self.permits_alike((from, space.key(from).0), (to, space.key(to).0))
    }
}

impl Blocks {
    fn new(space: &OptionSpace, mask: u64) -> Self {
        let (order, start) = blocks(space, mask);
        let mut of = vec![0; order.len()];
        for (block, ends) in start.windows(2).enumerate() {
            order[ends[0] as usize..ends[1] as usize].iter().for_each(|&state| of[state as usize] = block as u32);
        }
        Self { order, start, of }
    }

    fn of(&self, state: StateId) -> &[u32] {
        let block = self.of[state.index()] as usize;
        &self.order[self.start[block] as usize..self.start[block + 1] as usize]
    }
}

impl Arcs {
    fn new(n_states: usize, arcs: &[(u32, u32)]) -> Self {
        let mut arcs = arcs.to_vec();
        arcs.sort_unstable();
        arcs.dedup();
        let forward = Rows::of(n_states, arcs.iter().map(|&(from, to)| (from as usize, to)));
        let backward = Rows::of(n_states, arcs.iter().map(|&(from, to)| (to as usize, from)));
        Self { forward, backward }
    }

    fn ends(&self, state: StateId, along: Along) -> &[u32] {
        match along {
            Along::Forward => self.forward.row(state.index()),
            Along::Backward => self.backward.row(state.index()),
        }
    }
}

/// The arcs of each decision maker, cut down to `states` and renumbered there.
fn graph_arcs(graph: &GraphForm, states: Option<&StateSet>) -> Vec<Arcs> {
    let mut place = vec![None; graph.n_states];
    let kept = states.cloned().unwrap_or_else(|| StateSet::full(graph.n_states));
    kept.iter().enumerate().for_each(|(index, state)| place[state.index()] = Some(index as u32));
    let renumber = |&(from, to): &(StateId, StateId)| Some((place[from.index()]?, place[to.index()]?));
    graph.arcs.iter().map(|arcs| Arcs::new(kept.len(), &arcs.iter().filter_map(renumber).collect::<Vec<_>>())).collect()
}
