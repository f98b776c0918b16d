//! Up to where the blocks of a decision maker were looked at, so that no state is met twice.

use crate::conflict::ids::StateId;
use crate::graph::layout::parts::PartedBlocks;
use crate::graph::ranking::Ranks;

/// Which states were found to move to a state that was looked at, or to improve on themselves there.
#[derive(Debug)]
pub(crate) struct LookedAt {
    found: Found,
    /// How many states of each block can still be found.
    left: Vec<u32>,
}

/// What was found in each part.
#[derive(Debug)]
enum Found {
    /// States that move to one that was looked at.
    Moving(Vec<Moving>),
    /// How many states, in increasing rank, improve by a move to one that was looked at.
    Improving(Vec<u32>),
}

/// The states of a part that move to a state that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moving {
    None,
    /// All but this one: it was looked at itself, and nobody moves from a state to itself.
    AllBut(StateId),
    All,
}

impl LookedAt {
    /// Nothing was looked at yet; any moves count.
    pub(crate) fn of_moves(parts: &PartedBlocks) -> Self {
        Self { found: Found::Moving(vec![Moving::None; parts.len()]), left: parts.movable().to_vec() }
    }

    /// Nothing was looked at yet; improvements count.
    pub(crate) fn of_improvements(parts: &PartedBlocks) -> Self {
        Self { found: Found::Improving(vec![0; parts.len()]), left: parts.improvable().to_vec() }
    }

    /// Looks at `state`: calls `visit` with the states that move or improve to it, except those that were found before, once
    /// for each part in which they lie.
    pub(crate) fn visit(
        &mut self,
        parts: &PartedBlocks,
        ranks: &Ranks,
        state: StateId,
        mut visit: impl FnMut(StateId),
    ) {
        for own in parts.parts_of(state) {
            let left = &mut self.left[parts.block_of(own)];
            if *left > 0 {
                self.found.look(parts, (state, own), ranks.rank(state), &mut |origin| {
                    *left -= 1;
                    visit(origin);
                });
            }
        }
    }
}

impl Found {
    /// Looks at a state of one part, of this rank.
    fn look(
        &mut self,
        parts: &PartedBlocks,
        (state, own): (StateId, usize),
        rank: u32,
        visit: &mut impl FnMut(StateId),
    ) {
        match self {
            Self::Moving(found) => {
                parts.sources(own).for_each(|part| found[part].look(parts, part, state, visit));
            }
            Self::Improving(found) => {
                for part in parts.sources(own) {
                    let (members, ranks) = parts.members(part);
                    let before = found[part] as usize;
                    let worse = ranks[before..].iter().take_while(|&&other| other < rank).count();
                    found[part] += worse as u32;
                    let new = &members[before..before + worse];
                    new.iter().map(|&origin| StateId::from_index(origin as usize)).for_each(&mut *visit);
                }
            }
        }
    }
}

impl Moving {
    /// Looks at `state`, to which all states of `part` move, except itself where it is one of them.
    fn look(&mut self, parts: &PartedBlocks, part: usize, state: StateId, visit: &mut impl FnMut(StateId)) {
        let (before, now) = match *self {
            Self::None if parts.is_in(state, part) => (Self::None, Self::AllBut(state)),
            Self::AllBut(left) if left == state => return,
            before => (before, Self::All),
        };
        *self = now;
        match before {
            Self::None => {
                let members = parts.members(part).0.iter().map(|&origin| StateId::from_index(origin as usize));
                members.filter(|&origin| now != Self::AllBut(origin)).for_each(visit);
            }
            Self::AllBut(left) => visit(left),
            Self::All => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ops::ControlFlow;

    use super::LookedAt;
    use crate::algorithms::seeded_random::SeededRandom;
    use crate::conflict::ids::{DmId, OptionId, StateId};
    use crate::graph::layout::ranked::Ranked;
    use crate::graph::moves::Along;
    use crate::{
        Conflict, Direction, Form, Formula, GraphModel, Limits, MoveRule, OptionForm, OptionSpec, Preference, Rule,
    };

    /// One decision maker of three options and one of one. The third option goes one way, and whoever takes none of the
    /// first two cannot take both in one move; nor can anyone who takes both leave for another state without the third.
    fn model() -> GraphModel {
        let option = |o: usize| Formula::Taken(OptionId::from_index(o));
        let (neither, both) =
            (Formula::And(vec![option(0).negated(), option(1).negated()]), Formula::And(vec![option(0), option(1)]));
        let barred =
            |from: &Formula, to: &Formula| Rule::Move(MoveRule { by: None, from: from.clone(), to: to.clone() });
        let spec = |o: usize| OptionSpec {
            owner: DmId::from_index(o / 3),
            direction: if o == 2 { Direction::OnlyOn } else { Direction::Reversible },
        };
        let form = OptionForm {
            options: (0..4).map(spec).collect(),
            rules: vec![barred(&neither, &both), barred(&both, &option(2).negated())],
            ..OptionForm::default()
        };
        let statements = vec![Formula::Iff(Box::new(option(0)), Box::new(option(3))), option(1)];
        let preferences = vec![Preference::statements(statements), Preference::Indifferent];
        let conflict = Conflict { form: Form::Options(form), preferences, views: Vec::new() };
        GraphModel::expand(&conflict, &Limits::default()).unwrap()
    }

    /// The states of which `lead` says that they lead to `state` and that are not among those found, which they join.
    fn new(found: &mut BTreeSet<StateId>, lead: impl FnOnce(&mut dyn FnMut(StateId))) -> Vec<StateId> {
        let mut new = Vec::new();
        lead(&mut |origin| {
            if found.insert(origin) {
                new.push(origin);
            }
        });
        new
    }

    #[test]
    fn what_leads_to_a_state_that_was_looked_at_is_found_once() {
        let model = model();
        let dm = DmId::from_index(0);
        let Ranked::Parts(parts) = model.ranked(dm) else { unreachable!("moves are limited") };
        let mut random = SeededRandom::new(1);
        for round in 0..200 {
            let improvements = round % 2 == 1;
            let mut marks = if improvements { LookedAt::of_improvements(parts) } else { LookedAt::of_moves(parts) };
            let mut found = BTreeSet::new();
            for _ in 0..2 * model.n_states() {
                let state = StateId::from_index(random.below(model.n_states() as u32) as usize);
                let expected = new(&mut found, |find| {
                    let find = |origin| {
                        find(origin);
                        ControlFlow::<()>::Continue(())
                    };
                    let _ = match improvements {
                        true => model.visit_improvements(dm, state, Along::Backward, find),
                        false => model.visit_moves(dm, state, Along::Backward, find),
                    };
                });
                let mut seen = Vec::new();
                marks.visit(parts, model.ranks(dm), state, |origin| seen.push(origin));
                seen.sort_unstable();
                assert_eq!(seen, expected, "looking at {state:?}");
            }
        }
    }
}
