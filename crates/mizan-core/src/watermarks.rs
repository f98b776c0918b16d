//! Up to where the blocks of a decision maker were looked at, so that no state is met twice.

use crate::ids::StateId;
use crate::parts::Parts;
use crate::ranking::Ranks;

/// Which states were found to move to a state that was looked at, or to improve on themselves there.
#[derive(Debug)]
pub(crate) struct Watermarks {
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

impl Watermarks {
    /// Nothing was looked at yet; any moves count.
    pub(crate) fn of_moves(parts: &Parts) -> Self {
        Self { found: Found::Moving(vec![Moving::None; parts.len()]), left: parts.movable().to_vec() }
    }

    /// Nothing was looked at yet; improvements count.
    pub(crate) fn of_improvements(parts: &Parts) -> Self {
        Self { found: Found::Improving(vec![0; parts.len()]), left: parts.improvable().to_vec() }
    }

    /// Looks at `state`: calls `visit` with the states that move or improve to it, except those that were found before.
    pub(crate) fn visit(&mut self, parts: &Parts, ranks: &Ranks, state: StateId, mut visit: impl FnMut(StateId)) {
        let own = parts.part_of(state);
        let left = &mut self.left[parts.block_of(own)];
        if *left == 0 {
            return;
        }
        let mut visit = |origin| {
            *left -= 1;
            visit(origin);
        };
        match &mut self.found {
            Found::Moving(found) => {
                parts.sources(own).for_each(|part| found[part].look(parts, part, state, &mut visit));
            }
            Found::Improving(found) => {
                let rank = ranks.rank(state);
                for part in parts.sources(own) {
                    let (members, ranks) = parts.members(part);
                    let before = found[part] as usize;
                    let worse = ranks[before..].iter().take_while(|&&other| other < rank).count();
                    found[part] += worse as u32;
                    let new = &members[before..before + worse];
                    new.iter().map(|&origin| StateId::from_index(origin as usize)).for_each(&mut visit);
                }
            }
        }
    }
}

impl Moving {
    /// Looks at `state`, to which all states of `part` move, except itself where it is one of them.
    fn look(&mut self, parts: &Parts, part: usize, state: StateId, visit: &mut impl FnMut(StateId)) {
        let (before, now) = match *self {
            Self::None if parts.part_of(state) == part => (Self::None, Self::AllBut(state)),
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
