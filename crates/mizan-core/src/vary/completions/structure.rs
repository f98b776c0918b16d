//! What is certain though nothing at all is known of anybody's preferences: it says nothing about these actors.

use super::goal::Goal;
use super::ground::Ground;
use super::weigh::Look;
use crate::claims::claim::Claim;
use crate::claims::verdict::Verdict;
use crate::graph::model::GraphModel;
use crate::solve::concept::Way;

/// In larger conflicts it is not asked: what the others can answer with is looked at state by state.
pub const STRUCTURE_UP_TO: usize = 1 << 10;

/// The verdict that a claim has whatever anybody prefers, forms that name no way of acting being read with `default`;
/// `None` where bounds do not show that there is one, the conflict is large, or somebody sees it otherwise than it is. Every move is taken for one that perhaps
/// improves and perhaps does not.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::vary::completions::whatever_anybody_prefers;
/// use mizan_core::{Claim, Condition, GraphModel, Limits, OptionId, StateKey, StateTerm, Verdict, Way};
///
/// // "Where both keep silent, the first can break its silence": whatever it wants.
/// let broken = Condition::Taken(OptionId::from_index(0)).negated();
/// let can = Condition::Can(mizan_core::DmId::from_index(0).into(), Box::new(broken));
/// let claim = Claim::At { state: StateTerm::Key(StateKey(0b11)), holding: None, condition: can };
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// assert_eq!(whatever_anybody_prefers(&model, &claim, Way::Nash), Some(Verdict::Holds));
/// ```
#[must_use]
pub fn whatever_anybody_prefers(model: &GraphModel, claim: &Claim, default: Way) -> Option<Verdict> {
    if model.n_states() > STRUCTURE_UP_TO || model.perceptions().next().is_some() {
        return None;
    }
    let ground = Ground::of_anybody(model)?;
    let goal = Goal::new(&ground, claim, default);
    Look::new(&ground, &ground.known, claim, default).verdicts(&goal).single().flatten()
}
