//! What one act is to its decision maker.

use std::cmp::Ordering;
use std::ops::ControlFlow;

use super::super::change::{Assumptions, Change, changes};
use super::super::fewest::{Fewest, fewest_of};
use super::{Act, find};
use crate::algorithms::watch::Watch;
use crate::claims::improvement::ImprovementGraph;
use crate::conflict::assumption::Assumption;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::reason::decisive;
use crate::graph::space::Limits;
use crate::solve::concept::Way;

/// What an act is to its decision maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// An improvement than which it has no better one.
    Best,
    /// An improvement.
    Improvement,
    /// A move to a state that it likes as much.
    Indifferent,
    /// A move to a state that it likes less.
    Against,
    /// No move at all.
    Barred,
}

impl StepKind {
    /// Its name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Improvement => "improvement",
            Self::Indifferent => "indifferent",
            Self::Against => "against",
            Self::Barred => "barred",
        }
    }

    /// Whether it is an improvement, a best one or not.
    #[must_use]
    pub fn improves(self) -> bool {
        matches!(self, Self::Best | Self::Improvement)
    }
}

/// What an act is, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// What it is.
    pub kind: StepKind,
    /// The statement that decides which of the two states its decision maker prefers, where it prefers one.
    pub decides: Option<Assumption>,
}

/// What an act is in `model`, as its decision maker judges it.
#[must_use]
pub fn judge(model: &GraphModel, act: Act) -> Judged {
    let ends = find(model.space(), act.from).zip(find(model.space(), act.to));
    let barred = Judged { kind: StepKind::Barred, decides: None };
    let Some((from, to)) = ends.filter(|&(from, to)| model.is_move(act.by, from, to)) else { return barred };
    let Some((judge, from, to)) = as_judged(model, act.by, from, to) else { return barred };
    let ranks = judge.ranks(act.by);
    let because = |better, worse| decisive(judge.conflict(), judge.space(), act.by, better, worse);
    match ranks.rank(to).cmp(&ranks.rank(from)) {
        Ordering::Less => Judged { kind: StepKind::Against, decides: because(from, to) },
        Ordering::Equal => Judged { kind: StepKind::Indifferent, decides: None },
        Ordering::Greater => {
            let kind = if is_best(judge, act.by, from, to) { StepKind::Best } else { StepKind::Improvement };
            Judged { kind, decides: because(to, from) }
        }
    }
}

/// By what a decision maker judges a move, and its ends there; `None` where it cannot imagine where it ends.
fn as_judged(model: &GraphModel, by: DmId, from: StateId, to: StateId) -> Option<(&GraphModel, StateId, StateId)> {
    match model.perception(by).zip(model.judged_by(by, from)) {
        Some((perception, (seen, here))) => {
            perception.seen(to).filter(|&there| seen.is_move(by, here, there)).map(|there| (seen, here, there))
        }
        None => Some((model, from, to)),
    }
}

fn is_best(model: &GraphModel, by: DmId, from: StateId, to: StateId) -> bool {
    let graph = ImprovementGraph::new(model, Way::Best);
    let stop = |end| if end == to { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    graph.visit_arcs(model, by, from, Along::Forward, stop).is_break()
}

/// The fewest changes of assumptions, up to `depth`, that make an improvement of an act. Only what its decision maker wants
/// and what it can do is changed: nothing else decides that.
///
/// Cost: that of [`fewest`](crate::vary::fewest()). `None` where nobody wants it any more.
#[must_use]
pub fn fewest_to_improve(
    model: &GraphModel,
    act: Act,
    assumptions: &Assumptions,
    limits: &Limits,
    depth: usize,
    watch: &Watch<'_>,
) -> Option<Fewest> {
    fewest_of(
        &changes_about(model, act.by, assumptions),
        model,
        &act.improves(model),
        assumptions,
        limits,
        depth,
        watch,
    )
}

/// The changes that can make another step of what a decision maker does.
pub(super) fn changes_about(model: &GraphModel, dm: DmId, assumptions: &Assumptions) -> Vec<Change> {
    let is_about = |change: &Change| match change.assumption {
        Assumption::Rule(_) | Assumption::OneWay(_) => true,
        assumption => assumption.prefers() == Some(dm),
    };
    changes(model.conflict(), assumptions).into_iter().filter(is_about).collect()
}
