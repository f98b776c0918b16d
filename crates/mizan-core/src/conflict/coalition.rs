//! Decision makers who act together.

use super::ids::DmId;
use crate::algorithms::subsets;

/// The most coalitions that are looked at one after the other.
pub const MAX_COALITIONS: usize = 1 << 12;

/// Decision makers who act together: at least one, in order, none twice.
///
/// ```
/// use mizan_core::{Coalition, DmId};
///
/// let [a, b, c] = [0, 1, 2].map(DmId::from_index);
/// let both = Coalition::of([b, a, b]).unwrap();
/// assert_eq!(both.members(), [a, b]);
/// assert_eq!(both.others([a, b, c].into_iter()), [c]);
/// assert_eq!(Coalition::of([]), None);
/// ```
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
