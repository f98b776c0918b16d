//! What acts tell of what is not known, if whoever acted did so by improvements: the completions in which every act that
//! could be a move is one.
//!
//! That all acts are improvements is a claim, and is decided over all completions as any other.

use super::super::completions::{Completions, Given, NoAnswer, OverCompletions};
use super::Act;
use crate::algorithms::subsets;
use crate::algorithms::watch::Watch;
use crate::claims::claim::Claim;
use crate::claims::verdict::Verdict;
use crate::conflict::open::{OpenAnswer, OpenQuestion};
use crate::graph::model::GraphModel;
use crate::solve::concept::Way;

/// The most sets of acts that are tried, where no completion explains all of them.
pub const MAX_SETS_OF_ACTS: usize = 2_000;

/// What was learned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learned {
    /// The acts that are moves in some completion, by their places.
    pub moves: Vec<usize>,
    /// The questions, in order, each with the answers that are left: those that it has in some completion in which all of
    /// these are improvements. Empty where that is too much to be told.
    pub left: Vec<(OpenQuestion, Vec<OpenAnswer>)>,
    /// Of these the most that one completion makes improvements.
    pub explained: Vec<usize>,
    /// Answers that do so, all others being as written.
    pub by: Vec<Given>,
    /// Whether all was examined: where not, more answers may be out, and more may be explained at once.
    pub is_exact: bool,
}

impl Learned {
    /// The moves that the completion does not explain which explains most.
    pub fn unexplained(&self) -> impl Iterator<Item = usize> + '_ {
        self.moves.iter().copied().filter(|act| !self.explained.contains(act))
    }

    /// The questions of which an answer is out, while another is left.
    pub fn told(&self, over: &Completions<'_>) -> Vec<(OpenQuestion, Vec<OpenAnswer>)> {
        let is_told = |(question, left): &&(OpenQuestion, Vec<OpenAnswer>)| {
            !left.is_empty() && left.len() < over.answers(*question).len()
        };
        self.left.iter().filter(is_told).cloned().collect()
    }
}

/// What `acts` tell of what is open in the completions `over`, looking at each claim about them at most `effort` times.
/// `model` is that of the conflict as written.
///
/// Cost: that of deciding one claim over all completions for each act, one for all of them, and where no completion explains
/// all, one for each set of acts that is tried.
///
/// # Errors
/// See [`NoAnswer`].
pub fn learn(
    over: &Completions<'_>,
    model: &GraphModel,
    acts: &[Act],
    effort: usize,
    watch: &Watch<'_>,
) -> Result<Learned, NoAnswer> {
    let decide = |claim: &Claim| over.decide(claim, Way::Nash, effort, watch);
    let mut found =
        Learned { moves: Vec::new(), left: Vec::new(), explained: Vec::new(), by: Vec::new(), is_exact: true };
    for (place, act) in acts.iter().enumerate() {
        let can = decide(&act.can())?;
        found.is_exact &= can.is_exact;
        if occurs(&can) {
            found.moves.push(place);
        }
    }
    let improving = |places: &[usize]| Claim::And(places.iter().map(|&place| acts[place].improves(model)).collect());
    let all = decide(&improving(&found.moves))?;
    found.is_exact &= all.is_exact;
    found.left = left(over, &all)?;
    if occurs(&all) || found.moves.is_empty() {
        (found.explained, found.by) = (found.moves.clone(), answers(&all));
        return Ok(found);
    }
    most(&mut found, |places| decide(&improving(places)))?;
    Ok(found)
}

/// The largest set of acts that one completion explains, larger ones being tried first.
fn most(found: &mut Learned, decide: impl Fn(&[usize]) -> Result<OverCompletions, NoAnswer>) -> Result<(), NoAnswer> {
    let moves = found.moves.clone();
    let mut tried = 0;
    // What cannot be explained by itself cannot be beside others.
    let mut possible = Vec::new();
    for &act in &moves {
        let alone = decide(&[act])?;
        found.is_exact &= alone.is_exact;
        if occurs(&alone) {
            possible.push((act, answers(&alone)));
        }
    }
    for size in (2..=possible.len()).rev() {
        let sets = subsets::count(possible.len(), size);
        if sets > (MAX_SETS_OF_ACTS - tried) as u128 {
            // There are too many of this size, and smaller ones say less.
            found.is_exact = false;
            continue;
        }
        for set in subsets::of_size(possible.len(), size) {
            tried += 1;
            let places: Vec<usize> = set.iter().map(|&place| possible[place].0).collect();
            let together = decide(&places)?;
            found.is_exact &= together.is_exact;
            if occurs(&together) {
                (found.explained, found.by) = (places, answers(&together));
                return Ok(());
            }
        }
    }
    if let Some((act, answers)) = possible.into_iter().next() {
        (found.explained, found.by) = (vec![act], answers);
    }
    Ok(())
}

/// The answers that are left to each question where the claim holds.
fn left(over: &Completions<'_>, all: &OverCompletions) -> Result<Vec<(OpenQuestion, Vec<OpenAnswer>)>, NoAnswer> {
    let mut left = Vec::new();
    for question in over.questions() {
        let Some(becomes) = all.condition.as_ref().and_then(|tree| over.becomes(tree, question)) else { continue };
        // Of an answer that makes no conflict a tree says nothing.
        let is_rule = matches!(question, OpenQuestion::PerhapsRule(_));
        let mut answers = Vec::new();
        for (answer, verdicts) in becomes {
            let holds = verdicts.contains(&Some(Verdict::Holds));
            if holds && (!is_rule || over.leaves_a_conflict((question, answer))?) {
                answers.push(answer);
            }
        }
        left.push((question, answers));
    }
    Ok(left)
}

fn occurs(found: &OverCompletions) -> bool {
    found.verdicts.contains(&Some(Verdict::Holds))
}

/// Answers under which it holds.
fn answers(found: &OverCompletions) -> Vec<Given> {
    let example = found.examples.iter().find(|example| example.verdict == Some(Verdict::Holds));
    example.map(|example| example.answers.clone()).unwrap_or_default()
}
