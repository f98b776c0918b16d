//! Coalitional stability of all states at once.

use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::COALITIONAL;
use super::budget::{NoJointAnswer, WorkBudget};
use super::class::Answerers;
use super::reach::{BroughtAbout, SequenceGraph};
use super::region::{Corner, RankRegion};
use crate::algorithms::watch::Watch;
use crate::conflict::coalition::Coalition;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::solve::concept::Concept;
use crate::solve::stability::{Traversal, stable_for_watched};

/// Which states are stable for which coalitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointStability {
    /// The coalitions, in the order asked for.
    pub coalitions: Vec<JointAnswer>,
}

/// Which states are stable for one coalition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointAnswer {
    /// Who acts together.
    pub coalition: Coalition,
    /// For each concept asked for the stable states; or why they were not found.
    pub stable: Vec<(Concept, Result<StateSet, NoJointAnswer>)>,
}

impl JointStability {
    /// The states that are stable for every one of the coalitions under a concept; the first reason why that is not
    /// known, where it is not. `None` where the concept was not asked for.
    #[must_use]
    pub fn stable_for_all(&self, concept: Concept) -> Option<Result<StateSet, NoJointAnswer>> {
        let answers = self.coalitions.iter().filter_map(|answer| answer.stable(concept).cloned());
        answers.reduce(|all, next| {
            let (mut all, next) = (all?, next?);
            all.intersect_with(&next);
            Ok(all)
        })
    }
}

impl JointAnswer {
    /// The states that are stable under a concept; `None` where it was not asked for.
    #[must_use]
    pub fn stable(&self, concept: Concept) -> Option<&Result<StateSet, NoJointAnswer>> {
        self.stable.iter().find(|(asked, _)| *asked == concept).map(|(_, stable)| stable)
    }
}

/// Solves for coalitions, under those of `concepts` that coalitions have.
#[must_use]
pub fn solve_coalitions(model: &GraphModel, coalitions: &[Coalition], concepts: &[Concept]) -> JointStability {
    solve_coalitions_watched(model, coalitions, concepts, Watch::nobody())
}

/// The same, given up soon after nobody wants the answer any more; `None` then. The coalitions are the steps of the work.
#[must_use]
pub fn solve_coalitions_while(
    model: &GraphModel,
    coalitions: &[Coalition],
    concepts: &[Concept],
    watch: &Watch<'_>,
) -> Option<JointStability> {
    watch.kept(solve_coalitions_watched(model, coalitions, concepts, watch))
}

fn solve_coalitions_watched(
    model: &GraphModel,
    coalitions: &[Coalition],
    concepts: &[Concept],
    watch: &Watch<'_>,
) -> JointStability {
    let (traversal, done) = (Traversal::exact_for(model), AtomicUsize::new(0));
    let asked = |coalition: &Coalition| {
        let concepts = concepts.iter().filter(|concept| COALITIONAL.contains(concept));
        let stable = concepts.map(|&concept| (concept, stable_watched(model, coalition, concept, traversal, watch)));
        let answer = JointAnswer { coalition: coalition.clone(), stable: stable.collect() };
        watch.tell(done.fetch_add(1, Ordering::Relaxed) + 1, coalitions.len());
        answer
    };
    // Each coalition is looked at by itself, so threads change nothing but the time.
    JointStability { coalitions: coalitions.par_iter().map(asked).collect() }
}

/// The states that are stable for a coalition under one of [`COALITIONAL`], or under any concept for a coalition of
/// one.
///
/// # Errors
/// [`NoJointAnswer`].
pub fn stable_for_coalition(
    model: &GraphModel,
    coalition: &Coalition,
    concept: Concept,
) -> Result<StateSet, NoJointAnswer> {
    stable_for_coalition_by(model, coalition, concept, Traversal::exact_for(model))
}

/// The same by a given traversal; [`Traversal::Plain`] is wrong where moves are not transitive.
///
/// # Errors
/// [`NoJointAnswer`].
pub fn stable_for_coalition_by(
    model: &GraphModel,
    coalition: &Coalition,
    concept: Concept,
    traversal: Traversal,
) -> Result<StateSet, NoJointAnswer> {
    stable_watched(model, coalition, concept, traversal, Watch::nobody())
}

/// The same, watched.
pub(crate) fn stable_watched(
    model: &GraphModel,
    coalition: &Coalition,
    concept: Concept,
    traversal: Traversal,
    watch: &Watch<'_>,
) -> Result<StateSet, NoJointAnswer> {
    if let Some(dm) = coalition.single() {
        let stable = stable_for_watched(model, dm, &[concept], traversal, watch).into_iter().next();
        return Ok(stable.unwrap_or_else(|| StateSet::empty(model.n_states())));
    }
    if !watch.is_wanted() {
        return Ok(StateSet::empty(model.n_states()));
    }
    let deviation = Deviation { model, coalition, traversal, ranks: ranks(model, coalition) };
    deviation.stable(concept, &mut WorkBudget::new(watch))
}

/// The states from which a legal sequence of the coalition's moves leads into `target`. Cost: the moves of its members.
pub(crate) fn moves_into(
    model: &GraphModel,
    coalition: &Coalition,
    target: &StateSet,
    watch: &Watch<'_>,
) -> Result<StateSet, NoJointAnswer> {
    // Whether a state leads back to itself depends on whose move was the last, even where moves are transitive.
    let sequences = SequenceGraph::new(model, coalition.members(), Traversal::ByLastMover)?;
    let mut origins = StateSet::empty(model.n_states());
    origins.extend(&sequences.origins(target.iter(), &mut WorkBudget::new(watch))?);
    Ok(origins)
}

/// The states from which a coalition improvement leads into `target`.
pub(crate) fn improvements_into(
    model: &GraphModel,
    coalition: &Coalition,
    target: &StateSet,
    watch: &Watch<'_>,
) -> Result<StateSet, NoJointAnswer> {
    let deviation =
        Deviation { model, coalition, traversal: Traversal::exact_for(model), ranks: ranks(model, coalition) };
    let gain = |state: StateId| if target.contains(state) { deviation.below(state) } else { RankRegion::default() };
    let gains: Vec<Rc<RankRegion>> = model.space().ids().map(gain).map(Rc::new).collect();
    deviation.gaining(&gains, &mut WorkBudget::new(watch))
}

/// The ranks of each state for the members.
fn ranks(model: &GraphModel, coalition: &Coalition) -> Vec<Corner> {
    let of_state = |state| coalition.members().iter().map(|&dm| model.ranks(dm).rank(state)).collect();
    model.space().ids().map(of_state).collect()
}

/// A coalition that may leave a state together.
struct Deviation<'a> {
    model: &'a GraphModel,
    coalition: &'a Coalition,
    traversal: Traversal,
    ranks: Vec<Corner>,
}

impl Deviation<'_> {
    fn dimensions(&self) -> usize {
        self.coalition.members().len()
    }

    /// The vectors that every member would gladly leave for `state`.
    fn below(&self, state: StateId) -> RankRegion {
        // Ranks begin at 1.
        RankRegion::below(self.ranks[state.index()].iter().map(|rank| rank - 1).collect())
    }

    /// For each state the starting points from which it is a gain.
    fn own_gains(&self) -> Vec<Rc<RankRegion>> {
        self.states().map(|state| Rc::new(self.below(state))).collect()
    }

    fn states(&self) -> impl Iterator<Item = StateId> + use<> {
        self.model.space().ids()
    }

    fn stable(&self, concept: Concept, budget: &mut WorkBudget<'_>) -> Result<StateSet, NoJointAnswer> {
        let others = self.coalition.others(self.model.dms());
        let gains = match concept {
            // Everybody together has nobody to fear: all concepts are one.
            Concept::Gmr | Concept::Smr | Concept::Seq if others.is_empty() => self.own_gains(),
            Concept::Gmr => self.gains(&others, self.bad_states(budget)?, budget)?,
            Concept::Smr => self.gains(&others, self.states_of_no_escape(budget)?, budget)?,
            Concept::Seq => self.gains_against_coalitions(&others, budget)?,
            _ => self.states().map(|state| Rc::new(self.below(state))).collect(),
        };
        Ok(self.gaining(&gains, budget)?.complement())
    }

    /// The states from which the coalition can reach one in which it gains, given from which starting points each state
    /// is a gain.
    fn gaining(&self, gains: &[Rc<RankRegion>], budget: &mut WorkBudget<'_>) -> Result<StateSet, NoJointAnswer> {
        let sequences = SequenceGraph::new(self.model, self.coalition.members(), self.traversal)?;
        let gains = sequences.brought_about(gains, budget)?;
        let gains_from = |state: StateId| gains.from(state).covers(&self.ranks[state.index()]);
        Ok(StateSet::where_(self.model.n_states(), gains_from))
    }

    /// For each state the starting points against which it is a sanction (GMR): those than which it is no better for
    /// some member.
    fn bad_states(&self, budget: &mut WorkBudget<'_>) -> Result<Vec<Rc<RankRegion>>, NoJointAnswer> {
        self.states().map(|state| Ok(Rc::new(self.below(state).complement(self.dimensions(), budget)?))).collect()
    }

    /// For each state the starting points against which it is a sanction (SMR): neither it nor any state that the
    /// coalition can reach from it is better for all.
    fn states_of_no_escape(&self, budget: &mut WorkBudget<'_>) -> Result<Vec<Rc<RankRegion>>, NoJointAnswer> {
        let sequences = SequenceGraph::new(self.model, self.coalition.members(), self.traversal)?;
        let own = self.own_gains();
        let escapes = sequences.brought_about(&own, budget)?;
        let outside = self.complements(&escapes, budget)?;
        let sanctions = self.states().map(|state| {
            let (escapes, outside) = (escapes.from(state), &outside[escapes.component_of[state.index()] as usize]);
            let mut region = (**escapes).clone();
            // Where staying is among what is brought about already, the complement is known.
            match own[state.index()].corners().iter().any(|corner| region.insert(corner)) {
                false => Ok(outside.clone()),
                true => Ok(Rc::new(region.complement(self.dimensions(), budget)?)),
            }
        });
        sanctions.collect()
    }

    /// The complement of what is brought about from each component that a state starts in.
    fn complements(
        &self,
        brought_about: &BroughtAbout,
        budget: &mut WorkBudget<'_>,
    ) -> Result<Vec<Rc<RankRegion>>, NoJointAnswer> {
        let mut complements = vec![Rc::default(); brought_about.regions.len()];
        let mut starts = brought_about.component_of.clone();
        starts.sort_unstable();
        starts.dedup();
        for component in starts {
            let region = &brought_about.regions[component as usize];
            complements[component as usize] = Rc::new(region.complement(self.dimensions(), budget)?);
        }
        Ok(complements)
    }

    /// For each state the starting points from which it is a gain that nothing deters, given against which ones each
    /// state is a sanction.
    fn gains(
        &self,
        others: &[DmId],
        sanctions: Vec<Rc<RankRegion>>,
        budget: &mut WorkBudget<'_>,
    ) -> Result<Vec<Rc<RankRegion>>, NoJointAnswer> {
        let sequences = SequenceGraph::new(self.model, others, self.traversal)?;
        let sanctions = sequences.brought_about(&sanctions, budget)?;
        let undeterred = self.complements(&sanctions, budget)?;
        let gain = |state: StateId| {
            let undeterred = &undeterred[sanctions.component_of[state.index()] as usize];
            let bound: Vec<u32> = self.ranks[state.index()].iter().map(|rank| rank - 1).collect();
            Ok(Rc::new(undeterred.below_too(&bound, budget)?))
        };
        self.states().map(gain).collect()
    }

    /// The same where the others answer with coalition improvements (SEQ): what matters is how bad for each member the
    /// answers can be.
    fn gains_against_coalitions(
        &self,
        others: &[DmId],
        budget: &mut WorkBudget<'_>,
    ) -> Result<Vec<Rc<RankRegion>>, NoJointAnswer> {
        let coalitions = Coalition::up_to(others, others.len()).ok_or(NoJointAnswer::Coalitions)?;
        let answerers = Answerers::new(self.model, &coalitions, self.traversal, budget.watch())?;
        let least: Vec<Vec<Option<u32>>> = self
            .coalition
            .members()
            .iter()
            .map(|&dm| answerers.least(self.model.ranks(dm).as_slice(), budget))
            .collect::<Result<_, _>>()?;
        let gain = |state: StateId| {
            let ranks = self.ranks[state.index()].iter().zip(&least);
            let bound = ranks.map(|(&rank, least)| least[state.index()].map_or(rank, |least| least.min(rank)) - 1);
            Rc::new(RankRegion::below(bound.collect()))
        };
        Ok(self.states().map(gain).collect())
    }
}
