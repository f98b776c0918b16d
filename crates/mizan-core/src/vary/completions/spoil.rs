//! Improvements that others spoil by improvements made at the same time, in three values.

use super::view::{View, better};
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::ids::{DmId, StateId, StateKey};
use crate::conflict::open::OpenQuestion;
use crate::graph::order::Order;

/// The others' choices, one decision maker after the other.
struct Joint<'v, 'a> {
    view: &'v View<'a>,
    /// For each of the others what its possible improvements change, and whether each is one for certain.
    choices: Vec<Vec<(u64, Partial)>>,
}

impl View<'_> {
    /// Whether the others can spoil a move of `dm` from `state` to `to`. Cost: a product over their improvements.
    pub(super) fn spoilt(&self, dm: DmId, state: StateId, to: StateId) -> Partial {
        let mut spoilt = Partial::False;
        self.visit_joint(dm, state, to, &mut |made, end| {
            spoilt = spoilt.or(made.and(self.prefers(dm, end, state).not()));
            spoilt == Partial::True
        });
        spoilt
    }

    /// The questions on which it depends whether they can.
    pub(super) fn questions_about_spoiling(
        &self,
        dm: DmId,
        state: StateId,
        to: StateId,
        ask: &mut dyn FnMut(OpenQuestion),
    ) {
        let mut ask_about = |dm, first, second| {
            let whole = |state| self.compared().whole(state);
            self.compared().questions_whole(dm, [whole(first), whole(second)]).into_iter().for_each(&mut *ask);
        };
        self.visit_joint(dm, state, to, &mut |_, end| {
            ask_about(dm, end, state);
            false
        });
        for other in self.dms().filter(|&other| other != dm) {
            self.moves(other, state).iter().for_each(|&end| ask_about(other, end, state));
        }
    }

    /// Calls `visit` with whether a joint choice of the others can be made, and where it leads together with the move,
    /// until it has seen enough.
    fn visit_joint(&self, dm: DmId, state: StateId, to: StateId, visit: &mut dyn FnMut(Partial, StateId) -> bool) {
        let space = self.judge.listed().model().space();
        let (Some(start), Some(own)) = (space.key(state), space.key(to)) else { return };
        let choices = self.dms().filter(|&other| other != dm).map(|other| {
            let choice = |&end: &StateId| {
                let improves = better(self.compared().compare(other, end, state));
                let changes = space.key(end)?.0 ^ start.0;
                (improves != Partial::False).then_some((changes, improves))
            };
            self.moves(other, state).iter().filter_map(choice).collect()
        });
        Joint { view: self, choices: choices.collect() }.search(0, own, None, visit);
    }
}

impl Joint<'_, '_> {
    /// `reached` is where the choices made so far lead, `made` whether they can be made; `None` where there are none
    /// yet.
    fn search(
        &self,
        depth: usize,
        reached: StateKey,
        made: Option<Partial>,
        visit: &mut dyn FnMut(Partial, StateId) -> bool,
    ) -> bool {
        let Some(choices) = self.choices.get(depth) else {
            let end = self.view.judge.listed().model().space().find(reached);
            return end.zip(made).is_some_and(|(end, made)| visit(made, end));
        };
        choices.iter().any(|&(changes, improves)| {
            let made = made.unwrap_or(Partial::True).and(improves);
            self.search(depth + 1, StateKey(reached.0 ^ changes), Some(made), visit)
        }) || self.search(depth + 1, reached, made, visit)
    }
}
