//! Where steps lead from a state, in three values: the states that can be reached at all, with the arcs between them.

use super::base::StateIndex;
use crate::algorithms::rows::Rows;
use crate::conflict::formula::Partial;
use crate::conflict::ids::DmId;

/// The states that possible arcs reach from one of them, the first, known by their places here.
#[derive(Debug)]
pub(super) struct ToldRegion {
    pub states: Vec<StateIndex>,
    /// For each the possible arcs that leave it.
    arcs: Rows<ToldArc>,
    /// For each state where arcs to it come from, and whether they are certain.
    backward: Rows<(usize, bool)>,
    /// For each whether certain arcs lead from it to where no possible arcs lead back from.
    pub is_lost: Vec<bool>,
}

/// A possible arc.
#[derive(Debug, Clone, Copy)]
pub(super) struct ToldArc {
    pub by: DmId,
    /// The place of its end.
    pub to: usize,
    pub is_certain: bool,
}

impl ToldRegion {
    /// What is reached from `start` among `n` states; `arcs` calls its second argument with each possible arc from a state:
    /// whose it is, its end, and whether it is certain.
    pub fn new(n: usize, start: StateIndex, arcs: impl Fn(StateIndex, &mut dyn FnMut(DmId, StateIndex, bool))) -> Self {
        let mut at: Vec<Option<usize>> = vec![None; n];
        at[start] = Some(0);
        let (mut states, mut found) = (vec![start], Rows::default());
        while let Some(&state) = states.get(found.len()) {
            arcs(state, &mut |by, to, is_certain| {
                let to = *at[to].get_or_insert_with(|| {
                    states.push(to);
                    states.len() - 1
                });
                found.push(ToldArc { by, to, is_certain });
            });
            found.end_row();
        }
        let origins = found.by_row().map(|(from, arc): (_, &ToldArc)| (arc.to, (from, arc.is_certain)));
        let backward = Rows::of(states.len(), origins);
        let mut region = Self { states, arcs: found, backward, is_lost: Vec::new() };
        region.is_lost = region.lost();
        region
    }

    /// How many arcs there are.
    pub fn n_arcs(&self) -> usize {
        self.arcs.items().len()
    }

    /// The possible arcs that leave a state.
    pub fn forward(&self, from: usize) -> &[ToldArc] {
        self.arcs.row(from)
    }

    /// Whether each state is reached from one.
    pub fn reached(&self, from: usize) -> Vec<Partial> {
        let follow = |certain_only| {
            let arcs = |place: usize| self.forward(place).iter().map(|arc| (arc.to, arc.is_certain));
            closure(self.states.len(), [from], arcs, certain_only)
        };
        values(follow(true), follow(false))
    }

    /// Whether each state leads to one of those that count; certain arcs alone are followed, or all.
    pub fn leading_to(&self, counts: impl Fn(usize) -> bool, certain_only: bool) -> Vec<bool> {
        let targets = (0..self.states.len()).filter(|place| counts(*place));
        closure(self.states.len(), targets, |place| self.backward.row(place).iter().copied(), certain_only)
    }

    /// Whether everything that can be reached from a state leads back to it.
    pub fn is_settled(&self, state: usize) -> Partial {
        if self.is_lost[state] {
            return Partial::False;
        }
        let leads_back = self.leading_to(|place| place == state, true);
        let ends = self.reached(state).into_iter().zip(leads_back);
        let all_lead_back = ends.into_iter().all(|(reached, leads_back)| reached == Partial::False || leads_back);
        if all_lead_back { Partial::True } else { Partial::Open }
    }

    /// For each state whether certain arcs lead from it out of the states from which possible arcs lead back to it.
    fn lost(&self) -> Vec<bool> {
        let together = self.together();
        let leaves =
            |place: usize| self.forward(place).iter().any(|arc| arc.is_certain && together[arc.to] != together[place]);
        self.leading_to(leaves, true)
    }

    /// For each state the first, in one order, of those with which possible arcs connect it both ways.
    fn together(&self) -> Vec<usize> {
        let n = self.states.len();
        let mut finished = Vec::with_capacity(n);
        let mut seen = vec![false; n];
        for start in 0..n {
            if std::mem::replace(&mut seen[start], true) {
                continue;
            }
            let mut open = vec![(start, 0)];
            while let Some((place, next)) = open.last_mut() {
                match self.forward(*place).get(*next) {
                    Some(arc) => {
                        *next += 1;
                        if !std::mem::replace(&mut seen[arc.to], true) {
                            open.push((arc.to, 0));
                        }
                    }
                    None => {
                        finished.push(*place);
                        open.pop();
                    }
                }
            }
        }
        // From what was left last backwards comes all that it is connected with both ways, and nothing else that is left.
        let mut together = vec![usize::MAX; n];
        for &first in finished.iter().rev() {
            if together[first] != usize::MAX {
                continue;
            }
            together[first] = first;
            let mut to_expand = vec![first];
            while let Some(place) = to_expand.pop() {
                for &(from, _) in self.backward.row(place) {
                    if together[from] == usize::MAX {
                        together[from] = first;
                        to_expand.push(from);
                    }
                }
            }
        }
        together
    }
}

fn values(certain: Vec<bool>, possible: Vec<bool>) -> Vec<Partial> {
    let value = |(certain, possible): (bool, bool)| match (certain, possible) {
        (true, _) => Partial::True,
        (_, true) => Partial::Open,
        _ => Partial::False,
    };
    certain.into_iter().zip(possible).map(value).collect()
}

/// What arcs lead to from some of `n` places, these included.
fn closure<I: Iterator<Item = (usize, bool)>>(
    n: usize,
    from: impl IntoIterator<Item = usize>,
    arcs: impl Fn(usize) -> I,
    certain_only: bool,
) -> Vec<bool> {
    let mut seen = vec![false; n];
    let mut to_expand: Vec<usize> = from.into_iter().collect();
    to_expand.iter().for_each(|&place| seen[place] = true);
    while let Some(place) = to_expand.pop() {
        for (to, is_certain) in arcs(place) {
            if (is_certain || !certain_only) && !std::mem::replace(&mut seen[to], true) {
                to_expand.push(to);
            }
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::algorithms::seeded_random::SeededRandom;

    const N: usize = 5;

    /// For each two states whether arcs lead from the one to the other; every state leads to itself.
    fn leading(arcs: &[(usize, usize)]) -> [[bool; N]; N] {
        let mut leads = [[false; N]; N];
        (0..N).for_each(|state| leads[state][state] = true);
        arcs.iter().for_each(|&(from, to)| leads[from][to] = true);
        for (by, from, to) in (0..N * N * N).map(|all| (all / N / N, all / N % N, all % N)) {
            leads[from][to] |= leads[from][by] && leads[by][to];
        }
        leads
    }

    /// What is found of arcs that are perhaps there is so whichever of them are.
    #[test]
    fn what_is_certain_is_so_whatever_arcs_there_are() {
        let mut random = SeededRandom::new(11);
        let mut certain = [0; 3];
        for _ in 0..400 {
            let arcs: Vec<(usize, usize, bool)> = (0..8)
                .map(|_| (random.below(N as u32) as usize, random.below(N as u32) as usize, random.below(3) > 0))
                .filter(|(from, to, _)| from != to)
                .collect();
            let region = ToldRegion::new(N, 0, |state, visit| {
                let own = arcs.iter().filter(|(from, ..)| *from == state);
                own.for_each(|&(_, to, is_certain)| visit(DmId::from_index(0), to, is_certain));
            });
            let (reached, places) = (region.reached(0), 0..region.states.len());
            let open: Vec<usize> = (0..arcs.len()).filter(|&arc| !arcs[arc].2).collect();
            for chosen in 0..1_usize << open.len() {
                let is_there =
                    |arc: &usize| open.iter().position(|open| open == arc).is_none_or(|at| chosen >> at & 1 == 1);
                let there = (0..arcs.len()).filter(is_there).map(|arc| (arcs[arc].0, arcs[arc].1));
                let leads = leading(&there.collect::<Vec<_>>());
                for place in places.clone() {
                    let state = region.states[place];
                    let settles = (0..N).all(|end| !leads[state][end] || leads[end][state]);
                    for (told, is_so) in [(reached[place], leads[0][state]), (region.is_settled(place), settles)] {
                        let is_wrong = told != Partial::Open && (told == Partial::True) != is_so;
                        assert!(!is_wrong, "{arcs:?}: {state} is told to be {told:?}");
                        certain[told as usize] += 1;
                    }
                }
            }
        }
        assert!(certain.iter().all(|count| *count > 500), "{certain:?}");
    }
}
