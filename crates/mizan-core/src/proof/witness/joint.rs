//! Why a state is stable for a coalition, or is not.

use crate::algorithms::watch::Watch;
use crate::conflict::coalition::Coalition;
use crate::conflict::ids::StateId;
use crate::graph::model::GraphModel;
use crate::graph::set::StateSet;
use crate::graph::step::Step;
use crate::solve::coalition::COALITIONAL;
use crate::solve::concept::{Concept, Deterrent, MoveKind};
use crate::solve::sequences::Sequences;

/// Why a state is, or is not, stable for a coalition of two or more under a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JointWitness {
    /// It is: each coalition improvement is deterred. Without improvements the list is empty.
    Stable(Vec<JointlyDeterred>),
    /// It is not: this improvement is not deterred.
    Unstable {
        /// A legal sequence of the coalition's moves to a state that is better for every member.
        improvement: Vec<Step>,
        /// Why nothing deters it.
        responses: JointResponses,
    },
}

/// A coalition improvement, and what deters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointlyDeterred {
    /// A legal sequence of the coalition's moves to a state that is better for every member.
    pub improvement: Vec<Step>,
    /// What the others would do, one act after the other.
    pub sanction: Vec<JointAct>,
}

/// What some of the others do in answer: under GMR and SMR one move of one of them, under SEQ a coalition improvement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointAct {
    /// Who acts.
    pub by: Coalition,
    /// The moves, a legal sequence; at least one.
    pub steps: Vec<Step>,
}

/// All that the others can do about a coalition improvement, none of which deters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JointResponses {
    /// Under Nash stability nothing is asked of them.
    NotAsked,
    /// Each state that they can bring about with each of those who can have acted last: a closed set.
    Closed(Vec<(StateId, Coalition)>),
}

/// Why `state` is, or is not, stable for `coalition` under `concept`; `None` for a concept that coalitions do not have,
/// and for a coalition of one, which [`super::explain`] is for.
///
/// Cost: a forward search of the others' answers for each coalition improvement.
#[must_use]
pub fn explain_jointly(
    model: &GraphModel,
    concept: Concept,
    coalition: &Coalition,
    state: StateId,
) -> Option<JointWitness> {
    explain_jointly_watched(model, concept, coalition, state, Watch::nobody())
}

/// The same, watched.
pub(super) fn explain_jointly_watched(
    model: &GraphModel,
    concept: Concept,
    coalition: &Coalition,
    state: StateId,
    watch: &Watch<'_>,
) -> Option<JointWitness> {
    if coalition.single().is_some() || !COALITIONAL.contains(&concept) {
        return None;
    }
    let deterrent = concept.sanction();
    let others = Respondents::of(model, deterrent, coalition);
    let defence = Defence { model, deterrent, coalition, state, others, watch };
    let mut deterred = Vec::new();
    for improvement in joint_improvements(model, coalition, state, watch) {
        let end = improvement.last().map_or(state, |step| step.to);
        match defence.answer(end) {
            Ok(sanction) => deterred.push(JointlyDeterred { improvement, sanction }),
            Err(responses) => return Some(JointWitness::Unstable { improvement, responses }),
        }
    }
    Some(JointWitness::Stable(deterred))
}

/// A shortest legal sequence to each state that the coalition can reach and that is better for every member.
fn joint_improvements(model: &GraphModel, coalition: &Coalition, start: StateId, watch: &Watch<'_>) -> Vec<Vec<Step>> {
    let mut sequences = Sequences::new(model, coalition.members(), MoveKind::Any, start, watch);
    let mut reached = StateSet::empty(model.n_states());
    let mut improvements = Vec::new();
    while let Some(place) = sequences.next() {
        let end = sequences.step(place).to;
        if all_prefer(model, coalition, end, start) && reached.insert(end) {
            improvements.push(sequences.path_to(place));
        }
    }
    improvements
}

/// A shortest legal sequence of the coalition's moves to a state that `wanted` accepts.
pub(super) fn first_sequence(
    model: &GraphModel,
    coalition: &Coalition,
    start: StateId,
    wanted: impl Fn(StateId) -> bool,
    watch: &Watch<'_>,
) -> Option<Vec<Step>> {
    let mut sequences = Sequences::new(model, coalition.members(), MoveKind::Any, start, watch);
    while let Some(place) = sequences.next() {
        if wanted(sequences.step(place).to) {
            return Some(sequences.path_to(place));
        }
    }
    None
}

pub(super) fn all_prefer(model: &GraphModel, coalition: &Coalition, better: StateId, worse: StateId) -> bool {
    let prefers = |&dm| model.ranks(dm).rank(better) > model.ranks(dm).rank(worse);
    coalition.members().iter().all(prefers)
}

/// The others, against whom a coalition may leave a state.
struct Defence<'a> {
    model: &'a GraphModel,
    deterrent: Option<Deterrent>,
    coalition: &'a Coalition,
    state: StateId,
    others: Respondents,
    watch: &'a Watch<'a>,
}

/// Who may act in answer, and how.
struct Respondents {
    coalitions: Vec<Coalition>,
    /// If improving, they act by coalition improvements; else by one move of one of them.
    moves: MoveKind,
}

impl Respondents {
    fn of(model: &GraphModel, deterrent: Option<Deterrent>, coalition: &Coalition) -> Self {
        let others = coalition.others(model.dms());
        let moves = deterrent.map_or(MoveKind::Any, |deterrent| deterrent.replies);
        let size = if moves == MoveKind::Improving { others.len() } else { 1 };
        Self { coalitions: Coalition::up_to(&others, size).unwrap_or_default(), moves }
    }

    /// What they can do next, each with the state that it leads to.
    fn acts(&self, model: &GraphModel, by: &Coalition, from: StateId, watch: &Watch<'_>) -> Vec<Vec<Step>> {
        match by.single() {
            Some(dm) => {
                let ends = match self.moves {
                    MoveKind::Any => model.moves_from(dm, from),
                    MoveKind::Improving => model.improvements_from(dm, from),
                };
                ends.into_iter().map(|to| vec![Step { by: dm, from, to }]).collect()
            }
            None => joint_improvements(model, by, from, watch),
        }
    }
}

/// An act found, the state that it leads to, and the place of the act before it.
struct FoundAct {
    act: JointAct,
    to: StateId,
    before: Option<usize>,
}

impl Defence<'_> {
    /// A breadth-first search of the others' acts from `start`, to the first state that deters.
    fn answer(&self, start: StateId) -> Result<Vec<JointAct>, JointResponses> {
        let deterrent = self.deterrent.ok_or(JointResponses::NotAsked)?;
        let mut found: Vec<FoundAct> = Vec::new();
        let mut seen = vec![StateSet::empty(self.model.n_states()); self.others.coalitions.len()];
        self.extend(start, None, &mut seen, &mut found);
        let mut next = 0;
        while next < found.len() && self.watch.is_wanted_at(next) {
            let to = found[next].to;
            if self.is_sanction(to, deterrent) {
                return Ok(acts_to(&found, next));
            }
            self.extend(to, Some(next), &mut seen, &mut found);
            next += 1;
        }
        Err(JointResponses::Closed(found.into_iter().map(|found| (found.to, found.act.by)).collect()))
    }

    fn extend(&self, from: StateId, before: Option<usize>, seen: &mut [StateSet], found: &mut Vec<FoundAct>) {
        let last = before.map(|before| found[before].act.by.clone());
        let first_new = found.len();
        for (by, seen) in self.others.coalitions.iter().zip(seen).filter(|(by, _)| Some(*by) != last.as_ref()) {
            for steps in self.others.acts(self.model, by, from, self.watch) {
                let to = steps.last().map_or(from, |step| step.to);
                if seen.insert(to) {
                    found.push(FoundAct { act: JointAct { by: by.clone(), steps }, to, before });
                }
            }
        }
        // Of equally short answers people are told the one that changes least.
        let n_changes = |step: &Step| self.model.n_changes(step.from, step.to);
        found[first_new..].sort_by_key(|found| found.act.steps.iter().map(n_changes).sum::<u32>());
    }

    /// Whether a state is no better for some member, nor (SMR) any that the coalition can reach from it for all.
    fn is_sanction(&self, reply: StateId, deterrent: Deterrent) -> bool {
        let is_gain = |end| all_prefer(self.model, self.coalition, end, self.state);
        if is_gain(reply) {
            return false;
        }
        if !deterrent.inescapable {
            return true;
        }
        let mut escapes = Sequences::new(self.model, self.coalition.members(), MoveKind::Any, reply, self.watch);
        while let Some(place) = escapes.next() {
            if is_gain(escapes.step(place).to) {
                return false;
            }
        }
        true
    }
}

fn acts_to(found: &[FoundAct], last: usize) -> Vec<JointAct> {
    let places = std::iter::successors(Some(last), |&place| found[place].before);
    let mut acts: Vec<JointAct> = places.map(|place| found[place].act.clone()).collect();
    acts.reverse();
    acts
}

impl JointWitness {
    /// The same witness with other numbers for the states.
    #[must_use]
    pub fn renamed(self, name: &impl Fn(StateId) -> StateId) -> Self {
        let steps = |steps: Vec<Step>| steps.into_iter().map(|step| step.renamed(name)).collect::<Vec<_>>();
        match self {
            Self::Stable(deterred) => {
                let act = |JointAct { by, steps: moves }| JointAct { by, steps: steps(moves) };
                let one = |JointlyDeterred { improvement, sanction }| JointlyDeterred {
                    improvement: steps(improvement),
                    sanction: sanction.into_iter().map(act).collect(),
                };
                Self::Stable(deterred.into_iter().map(one).collect())
            }
            Self::Unstable { improvement, responses } => Self::Unstable {
                improvement: steps(improvement),
                responses: match responses {
                    JointResponses::NotAsked => JointResponses::NotAsked,
                    JointResponses::Closed(all) => {
                        JointResponses::Closed(all.into_iter().map(|(state, by)| (name(state), by)).collect())
                    }
                },
            },
        }
    }
}
