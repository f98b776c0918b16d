//! Improvement graphs: where the conflict goes if every improvement that stays available is some day taken.

use std::ops::ControlFlow;
use std::sync::Arc;

use crate::algorithms::watch::Watch;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::front::{Front, Marks};
use crate::graph::model::{GraphModel, Perception};
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;
use crate::solve::stability::{Traversal, least_replies_under};

/// The improvement graph of a conflict under a way of acting; under `far`, which says nothing of steps, it has no arcs.
/// Its arcs are not stored: for each decision maker a number a state tells which improvements count. Who does not see
/// the conflict as it is takes the moves that it would take as it sees it, as far as these are moves.
#[derive(Debug, Clone)]
pub struct ImprovementGraph {
    way: Way,
    /// For each decision maker who sees the conflict otherwise than it is, the graph as it sees it.
    seen: Vec<(DmId, ImprovementGraph)>,
    /// For each decision maker: under `best`, the best rank among the improvements from each state; under the ways with
    /// foresight, the least reply at each state; under `nash`, nothing.
    per_state: Vec<Arc<Vec<u32>>>,
    /// For each decision maker its arcs by its blocks, where these are in order.
    fronts: Vec<Option<Arc<Front>>>,
}

/// Who may move how along a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movers {
    /// Everybody along the arcs of the improvement graph.
    Improving,
    /// This decision maker makes any moves at all, the others go along the arcs: "whatever it does".
    Free(DmId),
}

impl ImprovementGraph {
    /// The improvement graph of `model` under `way`. Cost: for `nash` none, for `best` one pass over the moves, else
    /// that of solving the concept.
    #[must_use]
    pub fn new(model: &GraphModel, way: Way) -> Self {
        Self::watched(model, way, Watch::nobody())
    }

    /// The same, watched: it ends soon once nobody wants the answer any more, which is then of no use.
    #[must_use]
    pub fn watched(model: &GraphModel, way: Way, watch: &Watch<'_>) -> Self {
        let per_state = match (way, way.deterred_under()) {
            (Way::Best, _) => model.dms().map(|dm| Arc::new(best_ranks(model, dm, watch))).collect(),
            (_, Some(concept)) => {
                let traversal = Traversal::exact_for(model);
                let least = |dm| least_replies_under(model, dm, concept, traversal, watch).map(Arc::new);
                model.dms().filter_map(least).collect()
            }
            (_, None) => Vec::new(),
        };
        let of_dm = |dm: DmId| front(model, way, dm, per_state.get(dm.index()).map(Arc::as_ref)).map(Arc::new);
        let fronts = model.dms().map(of_dm).collect();
        let graph = |perception: &Perception| (perception.dm(), Self::watched(perception.model(), way, watch));
        Self { way, per_state, fronts, seen: model.perceptions().map(graph).collect() }
    }

    /// The graph of `model` under `nash` or `best`, where this is that of a model with the same moves in which only `dms` rank
    /// the states otherwise, and everybody sees both as they are.
    #[must_use]
    pub(crate) fn with_ranks_of(&self, model: &GraphModel, dms: impl Iterator<Item = DmId>, watch: &Watch<'_>) -> Self {
        let mut changed = self.clone();
        for dm in dms {
            if let Some(best) = changed.per_state.get_mut(dm.index()) {
                *best = Arc::new(best_ranks(model, dm, watch));
            }
            let per_state = changed.per_state.get(dm.index()).map(Arc::as_ref);
            changed.fronts[dm.index()] = front(model, self.way, dm, per_state).map(Arc::new);
        }
        changed
    }

    /// The graph as a decision maker sees it who does not see it as it is.
    fn seen_by(&self, dm: DmId) -> Option<&Self> {
        self.seen.iter().find(|(viewer, _)| *viewer == dm).map(|(_, graph)| graph)
    }

    /// Calls `visit` with the other end of each arc of `dm` at `state`, until it breaks off.
    pub fn visit_arcs<B>(
        &self,
        model: &GraphModel,
        dm: DmId,
        state: StateId,
        along: Along,
        mut visit: impl FnMut(StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let of_move = |other| if along == Along::Forward { (state, other) } else { (other, state) };
        if let Some((perception, graph)) = model.perception(dm).zip(self.seen_by(dm)) {
            return model.visit_moves(dm, state, along, |other| {
                let (from, to) = of_move(other);
                let counts = match perception.seen(from) {
                    Some(here) => {
                        perception.seen(to).is_some_and(|there| graph.has_arc(perception.model(), dm, here, there))
                    }
                    None => self.would_take(model, dm, from, to),
                };
                if counts { visit(other) } else { ControlFlow::Continue(()) }
            });
        }
        model.visit_improvements(dm, state, along, |other| {
            let (from, to) = of_move(other);
            if self.counts(model, dm, from, to) { visit(other) } else { ControlFlow::Continue(()) }
        })
    }

    /// Whether there is such an arc of `dm`, where everybody sees the conflict as it is.
    fn has_arc(&self, model: &GraphModel, dm: DmId, from: StateId, to: StateId) -> bool {
        model.is_move(dm, from, to) && self.would_take(model, dm, from, to)
    }

    /// Whether a move of `dm` is an improvement, and one that it would take.
    fn would_take(&self, model: &GraphModel, dm: DmId, from: StateId, to: StateId) -> bool {
        let ranks = model.ranks(dm);
        ranks.rank(to) > ranks.rank(from) && self.counts(model, dm, from, to)
    }

    /// Calls `visit` with who moves and the other end of each move that `movers` may make at `state`.
    pub fn visit_steps<B>(
        &self,
        model: &GraphModel,
        movers: Movers,
        state: StateId,
        along: Along,
        mut visit: impl FnMut(DmId, StateId) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        model.dms().try_for_each(|dm| match movers {
            Movers::Free(free) if free == dm => model.visit_moves(dm, state, along, |other| visit(dm, other)),
            _ => self.visit_arcs(model, dm, state, along, |other| visit(dm, other)),
        })
    }

    /// Who of `movers` may go from the one state to the other, where everybody sees the conflict as it is.
    pub(crate) fn mover(&self, model: &GraphModel, movers: Movers, from: StateId, to: StateId) -> Option<DmId> {
        let may_go = |&dm: &DmId| match movers {
            Movers::Free(free) if free == dm => model.is_move(dm, from, to),
            _ => self.has_arc(model, dm, from, to),
        };
        model.dms().find(may_go)
    }

    /// Whether an arc leaves a state.
    pub(crate) fn is_left(&self, model: &GraphModel, state: StateId) -> bool {
        let visit = |_, _| ControlFlow::Break(());
        self.visit_steps(model, Movers::Improving, state, Along::Forward, visit).is_break()
    }

    /// The steps of `movers`, none of which was taken yet.
    pub(crate) fn unmet<'a>(&'a self, model: &'a GraphModel, movers: Movers) -> Unmet<'a> {
        let marks = self.fronts.iter().map(|front| front.as_ref().map(|front| front.unmet())).collect();
        Unmet { graph: self, model, movers, marks }
    }

    /// Everybody's arcs by their blocks, where all of these are in order.
    pub(crate) fn all_fronts(&self) -> Option<Vec<&Front>> {
        self.fronts.iter().map(Option::as_deref).collect()
    }

    /// Whether an improvement of `dm` is one that it would take.
    fn counts(&self, model: &GraphModel, dm: DmId, from: StateId, to: StateId) -> bool {
        let ranks = model.ranks(dm);
        match self.way {
            Way::Nash => true,
            Way::Far => false,
            Way::Best => ranks.rank(to) == self.per_state[dm.index()][from.index()],
            // Undeterred: the least reply to it is better than staying.
            _ => self.per_state[dm.index()][to.index()] > ranks.rank(from),
        }
    }

    /// The states possible from `start`, or from which `start` is possible where one goes backward; itself included.
    #[must_use]
    pub fn reach(&self, model: &GraphModel, movers: Movers, start: &StateSet, along: Along) -> StateSet {
        self.reach_watched(model, movers, start, along, Watch::nobody())
    }

    /// The same, watched: it ends soon once nobody wants the answer any more, which is then of no use.
    #[must_use]
    pub fn reach_watched(
        &self,
        model: &GraphModel,
        movers: Movers,
        start: &StateSet,
        along: Along,
        watch: &Watch<'_>,
    ) -> StateSet {
        let mut reached = start.clone();
        let mut unmet = self.unmet(model, movers);
        let mut to_expand: Vec<StateId> = start.iter().collect();
        while let Some(state) = to_expand.pop().filter(|state| watch.is_wanted_at(state.index())) {
            unmet.visit(state, along, |other| {
                if reached.insert(other) {
                    to_expand.push(other);
                }
            });
        }
        reached
    }
}

/// The steps of some movers, all in one direction, of which nearly all lead to states that were not met yet.
#[derive(Debug)]
pub struct Unmet<'a> {
    graph: &'a ImprovementGraph,
    model: &'a GraphModel,
    movers: Movers,
    marks: Vec<Option<Marks>>,
}

impl Unmet<'_> {
    /// Calls `visit` with the other ends of the steps at `state`, but for some that were met by other steps before.
    pub fn visit(&mut self, state: StateId, along: Along, mut visit: impl FnMut(StateId)) {
        for (dm, marks) in self.model.dms().zip(&mut self.marks) {
            let is_free = self.movers == Movers::Free(dm);
            match (&self.graph.fronts[dm.index()], marks) {
                (Some(front), Some(marks)) if is_free => front.visit_moves(marks, state, along, &mut visit),
                (Some(front), Some(marks)) => front.visit_arcs(marks, state, along, &mut visit),
                _ => {
                    let visit = |other| {
                        visit(other);
                        ControlFlow::<()>::Continue(())
                    };
                    let _ = match is_free {
                        true => self.model.visit_moves(dm, state, along, visit),
                        false => self.graph.visit_arcs(self.model, dm, state, along, visit),
                    };
                }
            }
        }
    }
}

/// The arcs of `dm` by its blocks, where these are in order; `per_state` is what tells which improvements count.
fn front(model: &GraphModel, way: Way, dm: DmId, per_state: Option<&Vec<u32>>) -> Option<Front> {
    match (way, per_state) {
        (Way::Nash, _) => Front::of_improvements(model, dm),
        (Way::Best, _) => Front::of_best_replies(model, dm),
        (Way::Far, _) | (_, None) => None,
        (_, Some(least)) => {
            let ranks = model.ranks(dm);
            let worth = model.space().ids().zip(least).map(|(state, &least)| least.min(ranks.rank(state)));
            Front::of_worth(model, dm, worth.collect())
        }
    }
}

/// For each state the best rank that an improvement of `dm` leads to; 0 where there is none.
fn best_ranks(model: &GraphModel, dm: DmId, watch: &Watch<'_>) -> Vec<u32> {
    if let Some(front) = Front::of_improvements(model, dm) {
        return front.best_ranks();
    }
    let ranks = model.ranks(dm);
    let best = |state: StateId| {
        let mut best = 0;
        if !watch.is_wanted_at(state.index()) {
            return best;
        }
        let _ = model.visit_improvements(dm, state, Along::Forward, |other| {
            best = best.max(ranks.rank(other));
            ControlFlow::<()>::Continue(())
        });
        best
    };
    model.space().ids().map(best).collect()
}
