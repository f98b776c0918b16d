//! What can be asked of a solved conflict, in one place before all the engines that answer it.

use std::collections::BTreeSet;

use mizan_core::solve::coalition::{COALITIONAL, JointStability, solve_coalitions};
use mizan_core::solve::foresight::{Foreseen, Horizon, Unforeseen};
use mizan_core::solve::stability::sanction_rules::{
    MAX_NODES, RuleDifference, TooManyNodes, differences, solve_with_while,
};
use mizan_core::{Coalition, Concept, GraphModel, Request, SanctionRule, Stability};

use crate::refused::{Refused, What};
use crate::run::Run;

/// So many coalitions are looked at before it is told how far the work is.
const AT_ONCE: usize = 16;

/// What is asked: which states are stable, for whom, in which sense.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Under which concepts. Where there are none: under all of them, but for SIM where that is too much work; what is
    /// asked for by name is computed whatever it costs.
    pub concepts: Vec<Concept>,
    /// Which coalitions deviate, besides every decision maker by itself.
    pub deviators: Vec<Coalition>,
    /// How far people look ahead, besides the concepts, which do not count moves.
    pub horizon: BTreeSet<Horizon>,
    /// Which sequences of the others' moves are sanctions.
    pub sanctions: SanctionRule,
    /// Whether to find out on which states the variants of the sanction differ.
    pub compare_sanctions: bool,
}

/// What a query found.
#[derive(Debug, Clone)]
pub struct Solution {
    /// Which states are stable for each decision maker.
    pub stability: Stability,
    /// Which are stable for coalitions, where these were asked for.
    pub joint: Option<JointStability>,
    /// Which are stable for those who look ahead, where that was asked for.
    pub foreseen: Option<Foreseen>,
    /// Which sequences of moves were sanctions.
    pub sanctions: SanctionRule,
    /// Where the variants of the sanction differ, where that was asked for.
    pub differences: Option<Vec<RuleDifference>>,
}

impl Query {
    /// These concepts, for every decision maker by itself.
    #[must_use]
    pub fn of(concepts: &[Concept]) -> Self {
        Self { concepts: concepts.to_vec(), ..Self::default() }
    }

    /// Answers the query. Cost: that of the engines it needs, each of which states its own.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn answer(&self, model: &GraphModel, run: &Run<'_>) -> Result<Solution, Refused> {
        run.check()?;
        let wanted = || run.is_wanted();
        let stability = solve_with_while(model, &self.request(), self.sanctions, &wanted).map_err(too_many_nodes)?;
        let stability = stability.ok_or_else(Refused::cancelled)?;
        run.check()?;
        let differences = self.differences(model)?;
        run.check()?;
        let joint = self.joint(model, run)?;
        run.check()?;
        let foreseen = self.foreseen(model)?;
        run.check()?;
        Ok(Solution { stability, joint, foreseen, sanctions: self.sanctions, differences })
    }

    fn request(&self) -> Request {
        if self.concepts.is_empty() {
            return Request::of(&Concept::ALL);
        }
        Request { sim_combinations: None, ..Request::of(&self.concepts) }
    }

    fn differences(&self, model: &GraphModel) -> Result<Option<Vec<RuleDifference>>, Refused> {
        if !self.compare_sanctions {
            return Ok(None);
        }
        let concepts = if self.concepts.is_empty() { &Concept::ALL[..] } else { &self.concepts };
        differences(model, concepts).map(Some).map_err(too_many_nodes)
    }

    fn joint(&self, model: &GraphModel, run: &Run<'_>) -> Result<Option<JointStability>, Refused> {
        if self.deviators.is_empty() {
            return Ok(None);
        }
        let is_wanted = |concept: &Concept| self.concepts.is_empty() || self.concepts.contains(concept);
        let concepts: Vec<Concept> = COALITIONAL.into_iter().filter(is_wanted).collect();
        if concepts.is_empty() {
            return Err(Refused::because(What::NoCoalitionalConcept));
        }
        let mut joint = JointStability { coalitions: Vec::new() };
        for some in self.deviators.chunks(AT_ONCE) {
            if run.step(joint.coalitions.len(), self.deviators.len()).is_break() {
                return Err(Refused::cancelled());
            }
            joint.coalitions.extend(solve_coalitions(model, some, &concepts).coalitions);
        }
        Ok(Some(joint))
    }

    fn foreseen(&self, model: &GraphModel) -> Result<Option<Foreseen>, Refused> {
        if self.horizon.is_empty() {
            return Ok(None);
        }
        let refused = |unforeseen| match unforeseen {
            Unforeseen::NotTwo(count) => {
                Refused { what: What::ForesightNotTwo, needed: Some(count as u128), limit: Some(2) }
            }
            Unforeseen::NoRecurrence(limit) => {
                Refused { what: What::ForesightNoRecurrence, needed: None, limit: Some(limit as u128) }
            }
        };
        Foreseen::of(model, &self.horizon).map(Some).map_err(refused)
    }
}

fn too_many_nodes(TooManyNodes(nodes): TooManyNodes) -> Refused {
    Refused { what: What::SanctionNodes, needed: Some(nodes), limit: Some(MAX_NODES) }
}
