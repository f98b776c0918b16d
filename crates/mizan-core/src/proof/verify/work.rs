//! How much work the check of a claim is at about, before it is begun.

use crate::claims::claim::{Claim, Condition, Deviators, SetKind};
use crate::conflict::coalition::Coalition;
use crate::conflict::{Conflict, Form};
use crate::graph::space::Space;
use crate::solve::concept::{AnyOf, Concept, Way};

/// Claims are checked up to so many steps: looks along a move, or at a pair of states. As many moves are kept at most.
const MOST_STEPS: u128 = 1 << 24;

/// Whatever the steps, claims are checked where there are no more combinations of options.
const FEW_COMBINATIONS: usize = 4096;

/// The same for claims about those who look ahead, for which every two states are looked at.
const FEW_FOR_FORESIGHT: usize = 512;

/// Whether the check of a claim, which goes by the bare definitions, takes no longer than one waits for it.
#[must_use]
pub fn is_checked(conflict: &Conflict, space: &Space, claim: &Claim, default: Way) -> bool {
    let few = if claim.asks_for_foresight(default) { FEW_FOR_FORESIGHT } else { FEW_COMBINATIONS };
    space.n_combinations() <= few || Work::of(conflict, space).steps(claim, default) <= MOST_STEPS
}

/// The size of a conflict, as work goes by it.
struct Work {
    n_dms: u128,
    n_states: u128,
    /// Moves there are at most.
    n_moves: u128,
}

/// What is found for all states at once, as far as a claim asks for it.
#[derive(Default)]
struct Asked {
    /// Kinds of answers of which the worst is enough.
    answers: u128,
    /// What looks at every two states, or at everything that each state leads to.
    pairs: u128,
}

impl Work {
    fn of(conflict: &Conflict, space: &Space) -> Self {
        let n_states = space.n_combinations() as u128;
        let n_moves = match &conflict.form {
            Form::Options(form) => conflict.dms().map(|dm| n_states << form.mask(dm).count_ones()).sum(),
            Form::Graph(graph) => graph.arcs.iter().map(|arcs| arcs.len() as u128).sum(),
        };
        Self { n_dms: conflict.n_dms() as u128, n_states, n_moves }
    }

    fn steps(&self, claim: &Claim, default: Way) -> u128 {
        let mut asked = Asked::default();
        claim.walk_single(&mut |claim| asked.add_claim(claim, default));
        claim.walk_conditions(&mut |condition| asked.add_condition(condition, default));
        // The worst answers settle in a few rounds.
        let answers = asked.answers * self.n_dms * 4 * self.n_moves;
        let once = self.n_states + self.n_moves;
        once + answers + asked.pairs * self.n_states * once
    }
}

impl Asked {
    fn add_claim(&mut self, claim: &Claim, default: Way) {
        match claim {
            Claim::Prefers { .. } => self.pairs += 1,
            Claim::Quantified { set, .. } => match &set.kind {
                SetKind::States => {}
                SetKind::Equilibria(concepts, deviators, _) => self.add_concepts(*concepts, *deviators),
                SetKind::Attractors(way, _) => self.add_way(way.unwrap_or(default)),
            },
            _ => {}
        }
    }

    fn add_condition(&mut self, condition: &Condition, default: Way) {
        match condition {
            Condition::Can(coalition, _) | Condition::Improves(coalition, _) => {
                self.pairs += u128::from(coalition.single().is_none());
            }
            Condition::Stable(coalition, concepts) => self.add_concepts(*concepts, deviators(coalition)),
            Condition::Equilibrium(concepts, deviators) => self.add_concepts(*concepts, *deviators),
            Condition::Path(_, _, way) => {
                self.add_way(way.unwrap_or(default));
            }
            Condition::Pays(_, _, way) => {
                self.add_way(way.unwrap_or(default));
                self.pairs += 1;
            }
            _ => {}
        }
    }

    fn add_way(&mut self, way: Way) {
        match (way, way.deterred_under()) {
            (Way::Far, _) => self.pairs += 1,
            (_, Some(concept)) => self.add_concepts(concept.into(), Deviators::DecisionMakers),
            _ => {}
        }
    }

    fn add_concepts(&mut self, concepts: AnyOf, deviators: Deviators) {
        if deviators == Deviators::Coalitions {
            self.pairs += 1;
        }
        for concept in concepts.iter() {
            match concept {
                Concept::Nash => {}
                Concept::Gmr | Concept::Smr | Concept::Seq | Concept::Sseq => self.answers += 1,
                _ => self.pairs += 1,
            }
        }
    }
}

fn deviators(coalition: &Coalition) -> Deviators {
    if coalition.single().is_some() { Deviators::DecisionMakers } else { Deviators::Coalitions }
}
