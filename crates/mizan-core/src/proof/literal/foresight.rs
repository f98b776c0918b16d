//! Limited foresight, as its definition recurs: every sequence of moves is gone through.

use std::collections::BTreeSet;

use super::{Definitions, Point, Twin};
use crate::conflict::ids::DmId;

impl Definitions<'_> {
    /// G_h(i, s) for the two decision makers `i` and `j`: s where h is 0, or where no move from it leads to an
    /// anticipated state that i prefers to s; else the anticipated state of i's best move.
    ///
    /// Of moves that are equally good for i the one worst for j is made, and of these the one to the first state.
    #[must_use]
    pub fn anticipated(&self, h: usize, i: DmId, j: DmId, s: Point) -> Point {
        if h == 0 {
            return s;
        }
        let ends: Vec<Point> = self.moves(i, s).into_iter().map(|k| self.anticipated(h - 1, j, i, k)).collect();
        let best = ends.iter().copied().filter(|&end| ends.iter().all(|&other| !self.prefers(i, other, end)));
        let best: Vec<Point> = best.collect();
        let worst_for_j = |end: &&Point| best.iter().all(|&other| !self.prefers(j, **end, other));
        match best.iter().find(worst_for_j) {
            Some(&end) if self.prefers(i, end, s) => end,
            _ => s,
        }
    }
}

impl Twin<'_> {
    /// The states that are non-myopically stable for `i`: L_h stable from some h on for ever. Everything anticipated
    /// is kept, horizon by horizon, until one comes that was there before; those between are those that recur.
    /// `None` where none comes up to `limit`.
    #[must_use]
    pub fn non_myopic(&self, i: DmId, j: DmId, limit: usize) -> Option<BTreeSet<Point>> {
        let all_anticipated = |h: usize| -> Vec<[Point; 2]> {
            let of =
                |&s: &Point| [self.definitions().anticipated(h, i, j, s), self.definitions().anticipated(h, j, i, s)];
            self.states().iter().map(of).collect()
        };
        let mut history: Vec<Vec<[Point; 2]>> = Vec::new();
        for h in 0..=limit {
            let now = all_anticipated(h);
            if let Some(first) = history.iter().position(|before| *before == now) {
                let is_stable =
                    |place: usize| history[first..].iter().all(|then| then[place][0] == self.states()[place]);
                return Some(
                    (0..self.states().len()).filter(|&place| is_stable(place)).map(|p| self.states()[p]).collect(),
                );
            }
            history.push(now);
        }
        None
    }
}
