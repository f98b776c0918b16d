//! What others can answer with who may themselves act together: legal sequences of coalition improvements of coalitions
//! among them, none acting twice in a row (the class R⁺⁺_P(N∖H) of docs/definitions.md, section 5).

use std::ops::ControlFlow;

use super::budget::{NoJointAnswer, WorkBudget};
use super::reach::SequenceGraph;
use super::region::{Corner, RankRegion};
use crate::algorithms::watch::Watch;
use crate::conflict::coalition::Coalition;
use crate::conflict::ids::StateId;
use crate::graph::model::GraphModel;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::stability::Traversal;

/// The coalitions that may answer.
pub(super) struct Answerers<'a> {
    model: &'a GraphModel,
    traversal: Traversal,
    coalitions: Vec<Answerer<'a>>,
}

struct Answerer<'a> {
    coalition: &'a Coalition,
    sequences: SequenceGraph<'a>,
    /// Plain: the component of each state in the graph of the coalition's sequences.
    component_of: Vec<u32>,
}

impl<'a> Answerers<'a> {
    /// `coalitions` are all coalitions of those who may answer.
    pub(super) fn new(
        model: &'a GraphModel,
        coalitions: &'a [Coalition],
        traversal: Traversal,
        watch: &Watch<'_>,
    ) -> Result<Self, NoJointAnswer> {
        let answerer = |coalition: &'a Coalition| {
            let sequences = SequenceGraph::new(model, coalition.members(), traversal)?;
            let needs_components = traversal == Traversal::Plain && coalition.single().is_none();
            let component_of = if needs_components { sequences.components(watch, |_, _| ()) } else { Vec::new() };
            Ok(Answerer { coalition, sequences, component_of })
        };
        Ok(Self { model, traversal, coalitions: coalitions.iter().map(answerer).collect::<Result<_, _>>()? })
    }

    /// For each state the least worth of what the answers can bring about from there, if they can bring about anything.
    ///
    /// States are taken in increasing worth and searched backward from, as in the engine for one decision maker; what
    /// is met first has found its least answer. Cost: for each coalition of two or more a search backward from each
    /// state, but where moves are transitive only from those that are not below one of the same component taken before.
    pub(super) fn least(&self, worth: &[u32], budget: &mut WorkBudget<'_>) -> Result<Vec<Option<u32>>, NoJointAnswer> {
        let n_states = self.model.n_states();
        let n_colours = if self.traversal == Traversal::Plain { 1 } else { self.coalitions.len() };
        // By colour, which is the coalition that has just moved where that matters.
        let mut seen = vec![StateSet::empty(n_states); n_colours];
        let mut taken: Vec<Vec<RankRegion>> =
            self.coalitions.iter().map(|answerer| vec![RankRegion::default(); answerer.n_components()]).collect();
        let mut least = vec![None; n_states];
        let mut ascending: Vec<StateId> = self.model.space().ids().collect();
        ascending.sort_by_key(|state| worth[state.index()]);
        let mut to_expand = Vec::new();
        for source in ascending {
            let enter = |state: StateId, last: Option<usize>, seen: &mut Vec<StateSet>, to_expand: &mut Vec<_>| {
                let colours = (0..n_colours).filter(|&colour| self.is_plain() || Some(colour) != last);
                to_expand.extend(colours.filter(|&colour| seen[colour].insert(state)).map(|colour| (state, colour)));
            };
            enter(source, None, &mut seen, &mut to_expand);
            while let Some((state, colour)) = to_expand.pop() {
                let last = if self.is_plain() { 0..self.coalitions.len() } else { colour..colour + 1 };
                for place in last {
                    budget.spend(1)?;
                    for origin in self.coalitions[place].origins(self.model, state, &mut taken[place], budget)? {
                        least[origin.index()].get_or_insert(worth[source.index()]);
                        enter(origin, Some(place), &mut seen, &mut to_expand);
                    }
                }
            }
        }
        Ok(least)
    }

    fn is_plain(&self) -> bool {
        self.traversal == Traversal::Plain
    }
}

impl Answerer<'_> {
    fn n_components(&self) -> usize {
        self.component_of.iter().max().map_or(0, |&last| last as usize + 1)
    }

    /// The states from which a joint improvement leads to `end`; those found before, from a state of the same component
    /// that is no worse for any member, may be left out.
    fn origins(
        &self,
        model: &GraphModel,
        end: StateId,
        taken: &mut [RankRegion],
        budget: &mut WorkBudget<'_>,
    ) -> Result<Vec<StateId>, NoJointAnswer> {
        if let Some(dm) = self.coalition.single() {
            let mut origins = Vec::new();
            let _ = model.visit_improvements(dm, end, Along::Backward, |origin| {
                origins.push(origin);
                ControlFlow::<()>::Continue(())
            });
            return Ok(origins);
        }
        let members = self.coalition.members();
        let ranks: Corner = members.iter().map(|&dm| model.ranks(dm).rank(end)).collect();
        let is_new =
            self.component_of.get(end.index()).is_none_or(|&component| taken[component as usize].insert(&ranks));
        if !is_new {
            return Ok(Vec::new());
        }
        let mut origins = self.sequences.origins(std::iter::once(end), budget)?;
        origins
            .retain(|&origin| members.iter().zip(ranks.iter()).all(|(&dm, &rank)| model.ranks(dm).rank(origin) < rank));
        Ok(origins)
    }
}
