//! Questions of where it goes from a state, their answers, and what shows these: as long as that is there in a changed
//! conflict, the answer is the same.

use std::sync::OnceLock;

use super::ends::Ends;
use super::heading::Heading;
use super::otherwise::Otherwise;
use super::scope::Scope;
use super::ways::Ways;
use crate::algorithms::watch::Watch;
use crate::claims::flow::Flow;
use crate::claims::improvement::{ImprovementGraph, Movers};
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;

/// What can be asked of where it goes from a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// Whether one of some states is possible, for these movers.
    ComeTo(Movers),
    /// Whether one of some states is an attractor state that is possible.
    EndIn,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) way: Way,
    pub(super) aim: Aim,
    pub(super) start: StateId,
    pub(super) targets: StateSet,
}

/// What was answered, and what shows it, once a changed conflict asks the same.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) question: Question,
    pub(super) answer: bool,
    shown: OnceLock<Vec<Shown>>,
}

/// What shows an answer.
#[derive(Debug)]
enum Shown {
    Ways(Ways),
    Ends(Ends),
}

/// A conflict of which something was found out, and one with the same moves in which some rank the states otherwise.
pub(super) struct Changed<'a> {
    before: &'a GraphModel,
    now: &'a Scope<'a>,
}

impl<'a> Changed<'a> {
    pub(super) fn new(before: &'a GraphModel, now: &'a Scope<'a>) -> Self {
        Self { before, now }
    }

    pub(super) fn now(&self) -> &GraphModel {
        self.now.model()
    }

    /// Those whose ranks are others.
    pub(super) fn dms(&self) -> impl Iterator<Item = DmId> {
        self.now().dms().filter(|&dm| !self.now().ranks_as(self.before, dm))
    }

    /// One whose ranks are others; `None` where somebody sees the conflict otherwise than it is.
    pub(super) fn other(&self, dm: DmId, way: Way) -> Option<Otherwise<'_>> {
        Otherwise::new(dm, way, self.before, self.now)
    }
}

impl Shown {
    /// Whether it is there in the changed conflict too.
    fn is_there(&self, question: &Question, changed: &Changed<'_>) -> bool {
        match self {
            Self::Ways(ways) => ways.are_there(question.way, question.movers(), changed),
            Self::Ends(ends) => ends.are_all(question, changed),
        }
    }
}

impl Question {
    fn movers(&self) -> Movers {
        match self.aim {
            Aim::ComeTo(movers) => movers,
            Aim::EndIn => Movers::Improving,
        }
    }
}

impl Answered {
    pub(super) fn new(question: Question, answer: bool) -> Self {
        Self { question, answer, shown: OnceLock::new() }
    }

    /// The same answer for a conflict with the same moves in which some rank the states otherwise, if what shows it is there too.
    pub(super) fn again(&self, graph: &ImprovementGraph, changed: &Changed<'_>) -> Option<bool> {
        let watch = changed.now.watch();
        let shown = self.shown.get_or_init(|| self.show(changed.before, graph, watch));
        // What nobody waited for is of no use, also to those who come later.
        watch.is_wanted().then_some(())?;
        shown.iter().any(|shown| shown.is_there(&self.question, changed)).then_some(self.answer)
    }

    fn show(&self, model: &GraphModel, graph: &ImprovementGraph, watch: &Watch<'_>) -> Vec<Shown> {
        let showing = Showing { model, graph, watch, question: &self.question };
        match (self.question.aim, self.answer) {
            (Aim::ComeTo(_), true) => showing.a_way_there().into_iter().collect(),
            (Aim::ComeTo(_), false) => showing.no_way_there(),
            (Aim::EndIn, true) => showing.an_end_there().into_iter().collect(),
            (Aim::EndIn, false) => showing.other_ends_only(),
        }
    }
}

/// A question, in the conflict in which it was answered.
struct Showing<'a> {
    model: &'a GraphModel,
    graph: &'a ImprovementGraph,
    watch: &'a Watch<'a>,
    question: &'a Question,
}

impl Showing<'_> {
    fn shown(&self, closed: Vec<StateSet>, ways: Vec<Heading>) -> Shown {
        Shown::Ways(Ways::new(self.model, closed, ways))
    }

    /// A way to one of the targets.
    fn a_way_there(&self) -> Option<Shown> {
        let Question { start, targets, .. } = self.question;
        let (_, way) = self.way(*start, |state| targets.contains(state))?;
        Some(self.shown(Vec::new(), vec![way]))
    }

    /// What can be reached, and what cannot come to a target: nothing leads out of either.
    fn no_way_there(&self) -> Vec<Shown> {
        let Question { start, targets, .. } = self.question;
        let reach = |from: &StateSet, along| {
            self.graph.reach_watched(self.model, self.question.movers(), from, along, self.watch)
        };
        let mut from = StateSet::empty(self.model.n_states());
        from.insert(*start);
        let (reached, elsewhere) = (reach(&from, Along::Forward), reach(targets, Along::Backward).complement());
        [reached, elsewhere].into_iter().map(|closed| self.shown(vec![closed], Vec::new())).collect()
    }

    /// A way into an attractor, out of which nothing leads, and ways from all of it to a target.
    fn an_end_there(&self) -> Option<Shown> {
        let Question { start, targets, .. } = self.question;
        let is_left = |state| self.graph.is_left(self.model, state);
        if let Some((end, way)) = self.way(*start, |state| targets.contains(state) && !is_left(state)) {
            let mut closed = StateSet::empty(self.model.n_states());
            closed.insert(end);
            return Some(self.shown(vec![closed], vec![way]));
        }
        let flow = self.flow();
        let meeting = flow.attractors.iter().filter(|states| states.iter().any(|&state| targets.contains(state)));
        let attractor = meeting.min_by_key(|states| states.len())?;
        let mut closed = StateSet::empty(self.model.n_states());
        closed.extend(attractor);
        let mut goals = closed.clone();
        goals.intersect_with(targets);
        let (_, way) = self.way(*start, |state| closed.contains(state))?;
        let within = self.all_ways(&closed, &goals)?;
        Some(self.shown(vec![closed], vec![way, within]))
    }

    /// What can be reached, and ways from there to ends, which have no target; or the same of all from where none is possible
    /// that has one. What is little has little that could lead out of it, and what is much little around it.
    fn other_ends_only(&self) -> Vec<Shown> {
        let targets = &self.question.targets;
        let everywhere = self.graph.flow_watched(self.model, self.model.space().ids(), self.watch);
        let is_bad = |states: &Vec<StateId>| states.iter().any(|&state| targets.contains(state));
        let (bad, good): (Vec<_>, Vec<_>) = everywhere.attractors.into_iter().partition(is_bad);
        let mut never = StateSet::empty(self.model.n_states());
        bad.iter().for_each(|states| never.extend(states));
        let shown = |within: StateSet| {
            let ends: Vec<_> = good.iter().filter(|states| within.contains(states[0])).cloned().collect();
            let mut settled = StateSet::empty(self.model.n_states());
            ends.iter().for_each(|states| settled.extend(states));
            let heading = self.all_ways(&within, &settled)?;
            Some(Shown::Ends(Ends::new(self.model, within, ends, heading)))
        };
        [self.never_at(&never), self.flow().reached].into_iter().filter_map(shown).collect()
    }

    /// The states from which none of some is possible.
    fn never_at(&self, targets: &StateSet) -> StateSet {
        let (movers, along) = (Movers::Improving, Along::Backward);
        self.graph.reach_watched(self.model, movers, targets, along, self.watch).complement()
    }

    fn flow(&self) -> Flow {
        self.graph.flow_watched(self.model, std::iter::once(self.question.start), self.watch)
    }

    fn way(&self, start: StateId, is_goal: impl Fn(StateId) -> bool) -> Option<(StateId, Heading)> {
        Heading::of_a_way(self.model, self.graph, self.question.movers(), start, is_goal, self.watch)
    }

    fn all_ways(&self, from: &StateSet, to: &StateSet) -> Option<Heading> {
        Heading::of_all_ways(self.model, self.graph, self.question.movers(), from, to, self.watch)
    }
}
