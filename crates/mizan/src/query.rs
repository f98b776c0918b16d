//! What can be asked of a solved conflict, in one place before all the engines that answer it.

use std::collections::BTreeSet;

use mizan_core::solve::coalition::{COALITIONAL, JointStability, solve_coalitions_while};
use mizan_core::solve::foresight::{Foreseen, Horizon, Unforeseen};
use mizan_core::solve::relations::UnknownVariant;
use mizan_core::solve::stability::sanction_rules::{
    MAX_NODES, RuleDifference, TooManyNodes, differences_while, solve_with_while,
};
use mizan_core::solve::unknown::{UNKNOWN, UnknownStability, solve_unknown_while};
use mizan_core::{AnyOf, Coalition, Concept, GraphModel, OpenQuestions, Request, SanctionRule, Stability, StateSet};

use crate::inquiry::not_held;
use crate::refused::{Refused, What};
use crate::run::Run;
use crate::work::Work;

/// What is asked: which states are stable, for whom, in which sense.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Under which concepts. Where there are none: under all of them, but for SIM where that is too much work, and for
    /// farsighted stability where there are too many states. What is asked for by name is computed whatever it costs, or
    /// refused.
    pub concepts: Vec<Concept>,
    /// Under which of these at least one, besides.
    pub any_of: Option<AnyOf>,
    /// Which coalitions deviate, besides every decision maker by itself.
    pub deviators: Vec<Coalition>,
    /// How far people look ahead, besides the concepts, which do not count moves.
    pub horizon: BTreeSet<Horizon>,
    /// Which sequences of the others' moves are sanctions.
    pub sanctions: SanctionRule,
    /// Whether to find out on which states the variants of the sanction differ.
    pub compare_sanctions: bool,
    /// Whether to ask of the concepts that know strength how strongly states are stable under them, too.
    pub strength: bool,
    /// What of the preferences is not known, where the variants of concepts under unknown preference are wanted. Rules that
    /// perhaps bind are taken to.
    pub unknown: Option<OpenQuestions>,
    /// Whether everybody is taken to see the conflict as it is, whatever views the case has.
    pub without_views: bool,
}

/// What a query found.
#[derive(Debug, Clone)]
pub struct Solution {
    /// Which states are stable for each decision maker.
    pub stability: Stability,
    /// Which are stable by one of several concepts, where that was asked for.
    pub by_any: Option<ByAny>,
    /// Which are stable for coalitions, where these were asked for.
    pub joint: Option<JointStability>,
    /// Which are stable for those who look ahead, where that was asked for.
    pub foreseen: Option<Foreseen>,
    /// Which sequences of moves were sanctions.
    pub sanctions: SanctionRule,
    /// Where the variants of the sanction differ, where that was asked for.
    pub differences: Option<Vec<RuleDifference>>,
    /// What is stable where preferences are not known, where that was asked for.
    pub unknown: Option<Vec<UnknownStability>>,
}

/// The concepts that say something of a conflict: the usual ones, and where somebody's preferences have great steps how
/// strongly.
#[must_use]
pub fn telling_concepts(model: &GraphModel) -> &'static [Concept] {
    let is_strength_known = model.dms().any(|dm| model.levels(dm).is_some());
    if is_strength_known { &Concept::ALL } else { &Concept::USUAL }
}

/// What is stable by at least one of several concepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByAny {
    /// The concepts.
    pub concepts: AnyOf,
    /// Which states are stable for each decision maker under each of them.
    pub stability: Stability,
    /// For each decision maker the states that are stable by at least one.
    pub stable: Vec<StateSet>,
    /// The states in which everybody is stable by at least one.
    pub equilibria: StateSet,
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
        let plain;
        let model = if self.without_views {
            plain = model.without_views();
            &plain
        } else {
            self.refuse_views(model)?;
            model
        };
        let stability = run.watched_silently(|watch| solve_with_while(model, &self.request(), self.sanctions, watch));
        let stability = stability.map_err(too_many_nodes)?.ok_or_else(Refused::cancelled)?;
        if let (Some(too_many), true) = (stability.far_omitted, self.concepts.contains(&Concept::Far)) {
            return Err(Refused::too_many_for_foresight(too_many));
        }
        let differences = self.differences(model, run)?;
        let by_any = self.any_of.map(|concepts| self.by_any(model, concepts, run)).transpose()?;
        let joint = self.joint(model, run)?;
        let foreseen = self.foreseen(model, run)?;
        let unknown = self.unknown(model, run)?;
        Ok(Solution { stability, by_any, joint, foreseen, sanctions: self.sanctions, differences, unknown })
    }

    /// Some questions have no answer where somebody sees the conflict otherwise than it is.
    fn refuse_views(&self, model: &GraphModel) -> Result<(), Refused> {
        let is_of_all =
            self.deviators.is_empty() && self.horizon.is_empty() && self.unknown.is_none() && !self.compare_sanctions;
        let has_views = model.perceptions().next().is_some();
        if has_views && !is_of_all { Err(Refused::because(What::Views)) } else { Ok(()) }
    }

    fn request(&self) -> Request {
        let (concepts, by_name) = match self.concepts.is_empty() {
            true => (&Concept::USUAL[..], false),
            false => (&self.concepts[..], true),
        };
        let mut request = Request::of(concepts);
        if by_name {
            request.sim_combinations = None;
        }
        let weak = |strong: &Concept| strong.weak().is_some_and(|weak| concepts.contains(&weak));
        let strong = Concept::STRONG.into_iter().filter(|strong| weak(strong) && !concepts.contains(strong));
        request.concepts.extend(strong.filter(|_| self.strength));
        request
    }

    fn by_any(&self, model: &GraphModel, concepts: AnyOf, run: &Run<'_>) -> Result<ByAny, Refused> {
        let all: Vec<Concept> = concepts.iter().collect();
        let request = Request { sim_combinations: None, ..Request::of(&all) };
        let stability = run.watched_silently(|watch| solve_with_while(model, &request, self.sanctions, watch));
        let stability = stability.map_err(too_many_nodes)?.ok_or_else(Refused::cancelled)?;
        if let Some(too_many) = stability.far_omitted {
            return Err(Refused::too_many_for_foresight(too_many));
        }
        let stable = model.dms().map(|dm| stability.stable_by_any(concepts, dm)).collect::<Option<Vec<_>>>();
        let stable = stable.ok_or_else(|| Refused::because(What::NoSim))?;
        let mut equilibria = StateSet::full(model.n_states());
        stable.iter().for_each(|stable| equilibria.intersect_with(stable));
        Ok(ByAny { concepts, stability, stable, equilibria })
    }

    fn unknown(&self, model: &GraphModel, run: &Run<'_>) -> Result<Option<Vec<UnknownStability>>, Refused> {
        let Some(open) = &self.unknown else { return Ok(None) };
        let wanted = |concept: &Concept| self.concepts.is_empty() || self.concepts.contains(concept);
        let concepts: Vec<Concept> = UNKNOWN.into_iter().filter(wanted).collect();
        let variants = (concepts.len() * UnknownVariant::ALL.len()) as u128;
        Work::on(model, variants, 1).within(run.most())?;
        let solved = run.watched_silently(|watch| solve_unknown_while(model, open, &concepts, watch));
        solved.map_err(not_held)?.ok_or_else(Refused::cancelled).map(Some)
    }

    fn differences(&self, model: &GraphModel, run: &Run<'_>) -> Result<Option<Vec<RuleDifference>>, Refused> {
        if !self.compare_sanctions {
            return Ok(None);
        }
        let concepts = if self.concepts.is_empty() { &Concept::USUAL[..] } else { &self.concepts };
        let differences = run.watched_silently(|watch| differences_while(model, concepts, watch));
        differences.map_err(too_many_nodes)?.ok_or_else(Refused::cancelled).map(Some)
    }

    fn joint(&self, model: &GraphModel, run: &Run<'_>) -> Result<Option<JointStability>, Refused> {
        if self.deviators.is_empty() {
            return Ok(None);
        }
        let is_asked = |concept: &Concept| self.concepts.is_empty() || self.concepts.contains(concept);
        let concepts: Vec<Concept> = COALITIONAL.into_iter().filter(is_asked).collect();
        if concepts.is_empty() {
            return Err(Refused::because(What::NoCoalitionalConcept));
        }
        let joint = run.watched(|watch| solve_coalitions_while(model, &self.deviators, &concepts, watch));
        joint.ok_or_else(Refused::cancelled).map(Some)
    }

    fn foreseen(&self, model: &GraphModel, run: &Run<'_>) -> Result<Option<Foreseen>, Refused> {
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
        let foreseen = run.watched_silently(|watch| Foreseen::of_while(model, &self.horizon, watch));
        foreseen.map_err(refused)?.ok_or_else(Refused::cancelled).map(Some)
    }
}

fn too_many_nodes(TooManyNodes(nodes): TooManyNodes) -> Refused {
    Refused { what: What::SanctionNodes, needed: Some(nodes), limit: Some(MAX_NODES) }
}
