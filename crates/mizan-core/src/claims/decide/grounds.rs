//! How much a verdict owes to anybody's preferences.

use std::ops::ControlFlow;

use super::{Decider, Scope, Undecidable};
use crate::claims::claim::{Claim, Condition, PathForm};
use crate::claims::improvement::Movers;
use crate::conflict::formula::Formula;
use crate::conflict::ids::StateId;
use crate::graph::moves::Along;
use crate::graph::set::StateSet;
use crate::solve::concept::Way;

/// What a verdict on a claim about paths rests on: the first that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grounds {
    /// Nothing moves from the state: the claim says no more than its formula does there.
    Settled,
    /// Whatever anybody does, the formula keeps the value that it has in the state: nobody's preferences matter.
    Structure,
    /// What the decision makers prefer.
    Preferences,
}

impl Grounds {
    /// Its name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Structure => "structure",
            Self::Preferences => "preferences",
        }
    }
}

impl Decider<'_> {
    /// What the verdict on `claim` rests on; `None` where the claim is not `at S [holding ψ]: F` or `: !F` with a single
    /// path form F over an option formula.
    ///
    /// # Errors
    /// [`Undecidable`] where it names a state that does not exist here.
    pub fn grounds(&self, claim: &Claim, default: Way) -> Result<Option<Grounds>, Undecidable> {
        let Claim::At { state, holding, condition } = claim else { return Ok(None) };
        let Some((form, formula, way)) = single_path_form(condition) else { return Ok(None) };
        let scope = self.scope(holding.as_ref());
        let start = scope.start(*state)?;
        Ok(Some(if is_settled(&scope, form, start, way.unwrap_or(default))? {
            Grounds::Settled
        } else if is_constant(&scope, &formula, start) {
            Grounds::Structure
        } else {
            Grounds::Preferences
        }))
    }
}

fn single_path_form(condition: &Condition) -> Option<(PathForm, Formula, Option<Way>)> {
    match condition {
        Condition::Path(form, inner, way) => Some((*form, inner.as_formula()?, *way)),
        Condition::Not(part) => match &**part {
            Condition::Path(form, inner, way) => Some((*form, inner.as_formula()?, *way)),
            _ => None,
        },
        _ => None,
    }
}

/// Whether no arc of the improvement graph leaves `state`, nor, for `attainable`, any move of its decision maker; for those
/// who look ahead, whether it can end nowhere else.
fn is_settled(scope: &Scope<'_>, form: PathForm, state: StateId, way: Way) -> Result<bool, Undecidable> {
    if way == Way::Far {
        return Ok(scope.farsighted()?.ends(state).iter().eq([state]));
    }
    let movers = match form {
        PathForm::Attainable(dm) => Movers::Free(dm),
        _ => Movers::Improving,
    };
    let first =
        scope.graph(way).visit_steps(scope.model(), movers, state, Along::Forward, |_, _| ControlFlow::Break(()));
    Ok(first.is_continue())
}

/// Whether the formula has the same value in `state` and wherever moves of anybody at all lead from there.
fn is_constant(scope: &Scope<'_>, formula: &Formula, state: StateId) -> bool {
    let model = scope.model();
    let holds = model.where_holds(formula);
    let mut reached = StateSet::empty(model.n_states());
    reached.insert(state);
    let mut to_expand = vec![state];
    while let Some(next) = to_expand.pop().filter(|next| scope.watch().is_wanted_at(next.index())) {
        if holds.contains(next) != holds.contains(state) {
            return false;
        }
        for dm in model.dms() {
            let _ = model.visit_moves(dm, next, Along::Forward, |end| {
                if reached.insert(end) {
                    to_expand.push(end);
                }
                ControlFlow::<()>::Continue(())
            });
        }
    }
    true
}
