//! What happened, held against the model: each act as a step of its decision maker, and what all of them together tell of
//! what is not known.
//!
//! Whoever does not see the conflict as it is judges its own steps as it sees them, as the arcs of the improvement graph
//! are judged.

mod bars;
mod learned;
mod step;

pub use bars::barred_by;
pub use learned::{Learned, MAX_SETS_OF_ACTS, learn};
pub use step::{Judged, StepKind, fewest_to_improve, judge};

use crate::claims::claim::{Claim, Condition, StateTerm};
use crate::conflict::coalition::Coalition;
use crate::conflict::ids::{DmId, StateId};
use crate::graph::model::GraphModel;
use crate::graph::space::Space;

/// A decision maker took the conflict from one state to another. The states need not be feasible: what happened may be
/// what the rules forbid.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::vary::history::{Act, StepKind, judge};
/// use mizan_core::{DmId, GraphModel, Limits, StateKey, StateTerm};
///
/// // Both were silent, and the first talked: there is nothing that it would rather have done.
/// let model = GraphModel::expand(&prisoners_dilemma(), &Limits::default()).unwrap();
/// let [both, second] = [0b11, 0b10].map(|key| StateTerm::Key(StateKey(key)));
/// let talked = Act { by: DmId::from_index(0), from: both, to: second };
/// assert_eq!(judge(&model, talked).kind, StepKind::Best);
/// // That it falls silent again is against its wish to get away lightly.
/// assert_eq!(judge(&model, Act { from: second, to: both, ..talked }).kind, StepKind::Against);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Who acted.
    pub by: DmId,
    /// The state that it found.
    pub from: StateTerm,
    /// The state that it left.
    pub to: StateTerm,
}

impl Act {
    /// "It can be done": `at from: can(by, is(to))`.
    #[must_use]
    pub fn can(self) -> Claim {
        self.claim(Condition::Can)
    }

    /// "It is an improvement", as its decision maker judges it; `model` tells by what that is.
    #[must_use]
    pub fn improves(self, model: &GraphModel) -> Claim {
        let improves = self.claim(Condition::Improves);
        let judges_otherwise =
            find(model.space(), self.from).is_some_and(|from| model.judged_by(self.by, from).is_some());
        match judges_otherwise {
            true => Claim::And(vec![self.can(), Claim::Believes(self.by, Box::new(improves))]),
            false => improves,
        }
    }

    fn claim(self, form: impl Fn(Coalition, Box<Condition>) -> Condition) -> Claim {
        let condition = form(Coalition::from(self.by), Box::new(Condition::Is(self.to)));
        Claim::At { state: self.from, holding: None, condition }
    }
}

/// The state that a term names, where it is feasible.
fn find(space: &Space, term: StateTerm) -> Option<StateId> {
    match term {
        StateTerm::Key(key) => space.find(key),
        StateTerm::Graph(state) => (state.index() < space.len()).then_some(state),
        StateTerm::Quoted(pattern) => match space.matching(pattern).as_slice() {
            [state] => Some(*state),
            _ => None,
        },
    }
}
