//! Rankings: a complete preorder over the feasible states as one integer a state.

use std::cmp::Reverse;

use crate::algorithms::seeded_random::SeededRandom;
use crate::conflict::formula::Formula;
use crate::conflict::ids::StateId;
use crate::conflict::preference::{Entry, Preference};
use crate::conflict::weight::Weight;
use crate::graph::set::StateSet;
use crate::graph::space::{Space, ones};

/// How one decision maker ranks the states: 1 = least preferred, without gaps; equal = indifferent.
///
/// ```
/// # mod dilemma { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/conflicts/dilemma.rs")); }
/// # use dilemma::prisoners_dilemma;
/// use mizan_core::{Limits, Ranks, Space, StateId};
///
/// let conflict = prisoners_dilemma();
/// let space = Space::of(&conflict, &Limits::default()).unwrap();
/// let of_first = Ranks::of(&conflict.preferences[0], &space).unwrap();
/// // Best that the other alone keeps silent, worst to be the only one who does.
/// assert_eq!(of_first.as_slice(), [2, 1, 4, 3]);
/// assert_eq!(of_first.rank(StateId::from_index(2)), 4);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranks(Vec<u32>);

/// Why a direct ranking is no ranking of all feasible states. Groups and entries are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RankingProblem {
    /// No feasible state fits the entry.
    FitsNothing {
        /// The group of the entry.
        group: usize,
        /// Its place in the group.
        entry: usize,
    },
    /// Two entries fit the same state.
    CoveredTwice {
        /// The first such state.
        state: StateId,
        /// Group and place of the earlier entry.
        first: (usize, usize),
        /// Group and place of the later entry.
        second: (usize, usize),
    },
    /// No entry fits these states, and there is no `rest`.
    NotCovered {
        /// The first few of them.
        states: Vec<StateId>,
        /// How many they are.
        count: usize,
    },
}

impl Ranks {
    /// The ranks that `preference` gives to the states of `space`.
    ///
    /// # Errors
    /// Every reason why a direct ranking does not cover each feasible state exactly once.
    pub fn of(preference: &Preference, space: &Space) -> Result<Self, Vec<RankingProblem>> {
        Ok(match preference {
            Preference::Indifferent => Self(vec![1; space.len()]),
            Preference::Prioritised(statements) => {
                prioritised(&statements.iter().map(|statement| &statement.formula).collect::<Vec<_>>(), space)
            }
            Preference::Weighted(statements) => weighted(statements, space),
            Preference::Ranking(groups) => direct(groups, space)?,
        })
    }

    /// The levels that the great steps of `preference` make of the states of `space`, whose ranks it gives: two states
    /// are a great step apart iff their levels differ. `None` where no step is great. The levels follow the ranks where
    /// what is vital comes first.
    #[must_use]
    pub fn levels(preference: &Preference, space: &Space) -> Option<Self> {
        if !preference.has_great_steps() {
            return None;
        }
        match preference {
            Preference::Indifferent | Preference::Weighted(_) => None,
            Preference::Prioritised(statements) => {
                let vital = statements.iter().filter(|statement| statement.vital);
                Some(prioritised(&vital.map(|statement| &statement.formula).collect::<Vec<_>>(), space))
            }
            Preference::Ranking(ranking) => {
                let groups = groups_of(ranking, space).ok()?;
                Some(Self(dense(&groups.into_iter().map(|group| Reverse(ranking.level(group))).collect::<Vec<_>>())))
            }
        }
    }

    /// The rank of a state, from 1 for the least preferred.
    #[must_use]
    pub fn rank(&self, state: StateId) -> u32 {
        self.0[state.index()]
    }

    /// The ranks, in the order of the states.
    #[must_use]
    pub fn as_slice(&self) -> &[u32] {
        &self.0
    }

    /// The ranks with every tie broken by lot: states of equal rank are put in an order, each order as likely as any other.
    #[must_use]
    pub fn completed(&self, random: &mut SeededRandom) -> Self {
        let rank = |state: u32| self.0[state as usize];
        let mut order: Vec<u32> = (0..self.0.len() as u32).collect();
        order.sort_by_key(|&state| rank(state));
        order.chunk_by_mut(|&a, &b| rank(a) == rank(b)).for_each(|tied| random.shuffle(tied));
        let mut ranks = vec![0; order.len()];
        (1..).zip(order).for_each(|(rank, state)| ranks[state as usize] = rank);
        Self(ranks)
    }

    /// The ranks of the states of `set`, as they are in the whole space.
    #[must_use]
    pub fn restricted_to(&self, set: &StateSet) -> Self {
        Self(set.iter().map(|state| self.rank(state)).collect())
    }
}

/// The lexicographic order of the truth values of the statements, held as a binary number that is cut down to a rank
/// whenever it grows too long: the order of what was appended so far is all that matters.
fn prioritised(statements: &[&Formula], space: &Space) -> Ranks {
    /// 32 more bits after a cut: ranks are below 2^32.
    const AT_ONCE: usize = 32;
    let mut scores = vec![1_u64; space.len()];
    for statements in statements.chunks(AT_ONCE) {
        space.eval_chunks(statements, &mut |first, values| {
            for (lane, score) in scores[first..].iter_mut().take(64).enumerate() {
                *score = values.iter().fold(*score, |score, value| score << 1 | (value >> lane & 1));
            }
        });
        scores = dense_numbers(&scores).into_iter().map(u64::from).collect();
    }
    Ranks(scores.into_iter().map(|rank| rank as u32).collect())
}

fn weighted(statements: &[(Formula, Weight)], space: &Space) -> Ranks {
    let mut scores = vec![Weight::ZERO; space.len()];
    let formulas: Vec<&Formula> = statements.iter().map(|(formula, _)| formula).collect();
    space.eval_chunks(&formulas, &mut |first, values| {
        for (value, (_, weight)) in values.iter().zip(statements) {
            for lane in ones(*value).take_while(|lane| first + lane < space.len()) {
                scores[first + lane] = scores[first + lane] + *weight;
            }
        }
    });
    Ranks(dense(&scores))
}

/// Ranks without gaps, from 1, in the order of the numbers: by a table of those that occur where they are small enough,
/// and few statements make small numbers.
fn dense_numbers(numbers: &[u64]) -> Vec<u32> {
    let (least, most) = numbers.iter().fold((u64::MAX, 0), |(least, most), &n| (least.min(n), most.max(n)));
    let width = most.saturating_sub(least);
    if width > 4 * numbers.len() as u64 {
        return dense(numbers);
    }
    let mut rank_of = vec![0_u32; width as usize + 1];
    numbers.iter().for_each(|&n| rank_of[(n - least) as usize] = 1);
    let mut rank = 0;
    for entry in &mut rank_of {
        rank += *entry;
        *entry = rank;
    }
    numbers.iter().map(|&n| rank_of[(n - least) as usize]).collect()
}

/// Ranks without gaps, from 1, in the order of the values.
fn dense<T: Ord + Copy>(values: &[T]) -> Vec<u32> {
    let mut distinct = values.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let rank = |value| distinct.partition_point(|other| other < value) as u32 + 1;
    values.iter().map(rank).collect()
}

fn direct(groups: &[Vec<Entry>], space: &Space) -> Result<Ranks, Vec<RankingProblem>> {
    // The last group is the least preferred.
    Ok(Ranks(dense(&groups_of(groups, space)?.into_iter().map(Reverse).collect::<Vec<_>>())))
}

/// For each state its group.
fn groups_of(groups: &[Vec<Entry>], space: &Space) -> Result<Vec<usize>, Vec<RankingProblem>> {
    let mut cover = Cover { by: vec![None; space.len()], problems: Vec::new() };
    let mut rest = None;
    for (group, entries) in groups.iter().enumerate() {
        for (entry, what) in entries.iter().enumerate() {
            match what {
                Entry::Rest => rest = Some(group),
                _ => cover.claim(&fitting(*what, space), (group, entry)),
            }
        }
    }
    cover.finish(rest)
}

/// Whether an entry of a direct ranking fits a state.
pub(super) fn fits_some(entry: Entry, space: &Space) -> bool {
    !fitting(entry, space).is_empty()
}

fn fitting(entry: Entry, space: &Space) -> Vec<StateId> {
    match entry {
        Entry::Pattern(pattern) => space.matching(pattern),
        Entry::Key(key) => space.find(key).into_iter().collect(),
        Entry::State(state) => vec![state],
        Entry::Rest => Vec::new(),
    }
}

/// Which entry covers which state.
struct Cover {
    by: Vec<Option<(usize, usize)>>,
    problems: Vec<RankingProblem>,
}

impl Cover {
    fn claim(&mut self, states: &[StateId], entry: (usize, usize)) {
        if states.is_empty() {
            self.problems.push(RankingProblem::FitsNothing { group: entry.0, entry: entry.1 });
        }
        let mut clash = None;
        for &state in states {
            match &mut self.by[state.index()] {
                Some(first) => clash = clash.or(Some((state, *first))),
                free => *free = Some(entry),
            }
        }
        if let Some((state, first)) = clash {
            self.problems.push(RankingProblem::CoveredTwice { state, first, second: entry });
        }
    }

    /// The group of every state, those not named going to `rest`.
    fn finish(mut self, rest: Option<usize>) -> Result<Vec<usize>, Vec<RankingProblem>> {
        let open = || self.by.iter().enumerate().filter(|(_, by)| by.is_none()).map(|(s, _)| StateId::from_index(s));
        let count = open().count();
        if rest.is_none() && count > 0 {
            self.problems.push(RankingProblem::NotCovered { states: open().take(5).collect(), count });
        }
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        let rest = rest.unwrap_or_default();
        Ok(self.by.into_iter().map(|by| by.map_or(rest, |(group, _)| group)).collect())
    }
}
