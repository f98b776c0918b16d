//! Coalitions: which states are stable for decision makers who act together (Kilgour, Hipel, Fang & Peng 2001; Inohara
//! & Hipel 2008; docs/definitions.md, section 5).
//!
//! What the others can do about a joint improvement can not be summed up in one number, as it can for one decision
//! maker: a state deters a coalition if it is no better for *some* member. It can be summed up in a *region* of rank
//! vectors, one number a member: the starting points against which some answer deters. A state is unstable for the
//! coalition iff its own vector lies in the region of gains of a state that the coalition can reach.
//! So four passes over the moves answer for all states at once, and no set of reachable states is ever held for a state.
//!
//! Cost, for each coalition: time in the moves of everybody, times the corners of the regions (one for a single member,
//! hardly more where members agree, at worst as many as there are states); memory of the regions of all states. SEQ
//! takes one pass for each coalition of the others. Beyond [`STEPS`] it is given up, and says so.

mod class;
mod meter;
mod reach;
mod region;
mod solve;

pub use meter::{NoAnswer, STEPS};
pub use solve::{JointAnswer, JointStability, solve_coalitions, stable_for_coalition, stable_for_coalition_by};
pub(crate) use solve::{improvements_into, moves_into};

use crate::concept::Concept;
use crate::ids::DmId;
use crate::subsets;

/// The concepts that are defined for coalitions of two or more.
pub const COALITIONAL: [Concept; 4] = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq];

/// At most so many coalitions are looked at, one after the other.
pub const MAX_COALITIONS: usize = 1 << 12;

/// Decision makers who act together: at least one, in order, none twice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coalition(Vec<DmId>);

impl Coalition {
    /// The coalition of these members, in any order; `None` where there are none.
    #[must_use]
    pub fn of(members: impl IntoIterator<Item = DmId>) -> Option<Self> {
        let mut members: Vec<DmId> = members.into_iter().collect();
        members.sort_unstable();
        members.dedup();
        if members.is_empty() { None } else { Some(Self(members)) }
    }

    /// Its members, in order.
    #[must_use]
    pub fn members(&self) -> &[DmId] {
        &self.0
    }

    /// The coalition of those that its members are called elsewhere.
    pub(crate) fn renamed(&self, name: impl Fn(DmId) -> DmId) -> Self {
        let mut members: Vec<DmId> = self.0.iter().map(|&dm| name(dm)).collect();
        members.sort_unstable();
        Self(members)
    }

    /// Every coalition of `dms`; `None` where there are more than [`MAX_COALITIONS`].
    #[must_use]
    pub fn all(dms: impl Iterator<Item = DmId>) -> Option<Vec<Self>> {
        let dms: Vec<DmId> = dms.collect();
        Self::up_to(&dms, dms.len())
    }

    /// The one member of a coalition of one.
    #[must_use]
    pub fn single(&self) -> Option<DmId> {
        if let [dm] = self.0[..] { Some(dm) } else { None }
    }

    /// Whether `dm` is a member.
    #[must_use]
    pub fn contains(&self, dm: DmId) -> bool {
        self.0.binary_search(&dm).is_ok()
    }

    /// All coalitions of at most `size` of `dms`, smaller ones first, those of one size in the order of their members;
    /// `None` where there are more than [`MAX_COALITIONS`].
    #[must_use]
    pub fn up_to(dms: &[DmId], size: usize) -> Option<Vec<Self>> {
        let sizes = 1..=size.min(dms.len());
        let n = sizes.clone().fold(0_u128, |n, size| n.saturating_add(subsets::count(dms.len(), size)));
        if n > MAX_COALITIONS as u128 {
            return None;
        }
        let of_size = sizes.flat_map(|size| subsets::of_size(dms.len(), size));
        Some(of_size.map(|places| Self(places.into_iter().map(|place| dms[place]).collect())).collect())
    }

    /// Everybody but the members, of decision makers `dms`.
    #[must_use]
    pub fn others(&self, dms: impl Iterator<Item = DmId>) -> Vec<DmId> {
        dms.filter(|&dm| !self.contains(dm)).collect()
    }
}

impl From<DmId> for Coalition {
    fn from(dm: DmId) -> Self {
        Self(vec![dm])
    }
}
