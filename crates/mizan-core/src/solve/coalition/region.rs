//! Regions of rank vectors: all vectors that lie below one of a few corners.

use std::rc::Rc;

use super::budget::{NoJointAnswer, WorkBudget};

/// A vector of ranks, one a member of the coalition, or of what is as good as ranks.
pub(super) type Corner = Rc<[u32]>;

/// Above every rank. Where "at least so much" is meant rather than "at most", a number is counted down from here.
const TOP: u32 = u32::MAX;

/// The vectors that are nowhere above one of the corners. No corner lies below another.
#[derive(Debug, Clone, Default)]
pub(super) struct RankRegion {
    /// In decreasing lexicographic order.
    corners: Vec<Corner>,
}

impl RankRegion {
    /// The region below one corner.
    pub(super) fn below(corner: Corner) -> Self {
        Self { corners: vec![corner] }
    }

    pub(super) fn corners(&self) -> &[Corner] {
        &self.corners
    }

    /// Whether the vector is in the region.
    pub(super) fn covers(&self, vector: &[u32]) -> bool {
        let n_candidates = self.n_candidates(vector);
        let candidates = self.corners[..n_candidates].iter().rev();
        candidates.take(self.n_looked_at(vector)).any(|corner| is_below(vector, corner))
    }

    /// How many corners may have the vector below them: their first number does.
    fn n_candidates(&self, vector: &[u32]) -> usize {
        self.corners.partition_point(|corner| corner[0] >= vector[0])
    }

    /// How many corners have to be looked at. In two dimensions the second number grows as the first one shrinks: the
    /// last candidate is the best.
    fn n_looked_at(&self, vector: &[u32]) -> usize {
        if vector.len() <= 2 { 1 } else { self.n_candidates(vector) }
    }

    /// Adds what lies below `corner`; whether that was new.
    pub(super) fn insert(&mut self, corner: &Corner) -> bool {
        if self.covers(corner) {
            return false;
        }
        // What lies below it comes after it.
        let place = self.corners.partition_point(|other| other > corner);
        let mut after = self.corners.split_off(place);
        after.retain(|other| !is_below(other, corner));
        self.corners.push(corner.clone());
        self.corners.append(&mut after);
        true
    }

    /// What lies in one of the regions.
    pub(super) fn union(parts: Vec<Rc<Self>>, budget: &mut WorkBudget<'_>) -> Result<Rc<Self>, NoJointAnswer> {
        if let [only] = &parts[..] {
            return Ok(only.clone());
        }
        budget.spend(parts.iter().map(|part| part.corners.len()).sum())?;
        let mut corners: Vec<&Corner> = parts.iter().flat_map(|part| &part.corners).collect();
        // From the greatest down, no corner is ever taken out again.
        corners.sort_unstable_by(|a, b| b.cmp(a));
        let mut union = Self::default();
        for corner in corners {
            budget.spend(union.n_looked_at(corner))?;
            union.insert(corner);
        }
        budget.keep(union.corners.len())?;
        Ok(Rc::new(union))
    }

    /// What lies both in the region and below `corner`.
    pub(super) fn below_too(&self, corner: &[u32], budget: &mut WorkBudget<'_>) -> Result<Self, NoJointAnswer> {
        let mut both = Self::default();
        for own in &self.corners {
            budget.spend(1 + both.corners.len())?;
            both.insert(&own.iter().zip(corner).map(|(&own, &other)| own.min(other)).collect());
        }
        budget.keep(both.corners.len())?;
        Ok(both)
    }

    /// The vectors outside the region, every number counted down from [`TOP`]: they form a region again, and the
    /// complement of that is this one.
    pub(super) fn complement(&self, dimensions: usize, budget: &mut WorkBudget<'_>) -> Result<Self, NoJointAnswer> {
        // Nothing is asked of a vector yet; each corner asks for a number above its own, in one place or another.
        let mut outside = Self::below(std::iter::repeat_n(TOP, dimensions).collect());
        for corner in &self.corners {
            let mut next = Self::default();
            for bound in &outside.corners {
                budget.spend(dimensions + next.n_looked_at(bound))?;
                if bound.iter().zip(corner.iter()).any(|(&bound, &corner)| TOP - bound > corner) {
                    next.insert(bound);
                } else {
                    let above = |place: usize| replaced(bound, place, TOP - (corner[place] + 1));
                    (0..dimensions).filter(|&place| corner[place] < TOP).for_each(|place| {
                        next.insert(&above(place));
                    });
                }
            }
            outside = next;
        }
        budget.keep(outside.corners.len())?;
        Ok(outside)
    }
}

/// Whether no number of `vector` is above that of `corner`.
fn is_below(vector: &[u32], corner: &[u32]) -> bool {
    vector.iter().zip(corner).all(|(vector, corner)| vector <= corner)
}

fn replaced(vector: &[u32], place: usize, number: u32) -> Corner {
    let numbers = vector.iter().enumerate().map(|(other, &old)| if other == place { number } else { old });
    numbers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::algorithms::watch::Watch;

    fn region(corners: &[&[u32]]) -> RankRegion {
        let mut region = RankRegion::default();
        corners.iter().for_each(|&corner| {
            region.insert(&corner.into());
        });
        region
    }

    /// Every vector of `dimensions` numbers below 4.
    fn small_vectors(dimensions: usize) -> Vec<Vec<u32>> {
        let longer = |vectors: Vec<Vec<u32>>| {
            vectors.iter().flat_map(|vector| (0..4).map(move |number| [&vector[..], &[number]].concat())).collect()
        };
        (0..dimensions).fold(vec![Vec::new()], |vectors, _| longer(vectors))
    }

    #[test]
    fn a_region_is_what_lies_below_its_corners_and_its_complement_what_does_not() {
        let regions: [&[&[u32]]; 5] = [
            &[],
            &[&[2, 1, 1]],
            &[&[1, 1, 1], &[2, 1, 1], &[0, 3, 1]],
            &[&[3, 0, 0], &[0, 3, 0], &[0, 0, 3], &[1, 1, 1]],
            &[&[2, 2, 0], &[2, 0, 2], &[0, 2, 2], &[TOP, 0, 1]],
        ];
        for corners in regions {
            let region = region(corners);
            let complement = region.complement(3, &mut WorkBudget::new(Watch::nobody())).unwrap();
            let twice = complement.complement(3, &mut WorkBudget::new(Watch::nobody())).unwrap();
            for vector in small_vectors(3) {
                let is_in = corners.iter().any(|corner| is_below(&vector, corner));
                let down: Vec<u32> = vector.iter().map(|number| TOP - number).collect();
                assert_eq!(region.covers(&vector), is_in, "{vector:?} in {corners:?}");
                assert_eq!(complement.covers(&down), !is_in, "{vector:?} outside {corners:?}");
                assert_eq!(twice.covers(&vector), is_in, "{vector:?} outside the outside of {corners:?}");
            }
        }
    }

    #[test]
    fn in_two_dimensions_too() {
        let region = region(&[&[1, 3], &[3, 1], &[2, 2], &[2, 0]]);
        assert_eq!(region.corners.len(), 3);
        for vector in small_vectors(2) {
            let sum_is_small = vector[0] + vector[1] <= 4 && vector[0] >= 1 && vector[1] >= 1;
            let is_in = sum_is_small || vector[0] == 0 || vector[1] == 0;
            assert_eq!(region.covers(&vector), is_in, "{vector:?}");
        }
    }
}
