//! What shows a verdict, for programs.

use mizan_core::Step;
use mizan_core::proof::witness::{
    ClaimWitness, Closed, CoalitionWitness, ForeseenEnd, JointResponses, JointWitness, JointlyDeterred, Responses,
    RuledOut, Sanction, Shown, ShownBy, StabilityWitness,
};
use mizan_core::{Coalition, DmId, StateId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::words::Speaker;

/// Of larger sets only the size is given.
const LISTED: usize = 100;

/// What shows a verdict.
#[derive(Serialize, JsonSchema, Default)]
#[schemars(deny_unknown_fields)]
pub struct WitnessJson {
    /// What it is: `state`, `path`, `closed_set`, `pair`, `parts`, or `none` where there is nothing to show.
    #[schemars(extend("enum" = ["state", "path", "closed_set", "pair", "parts", "none"]))]
    kind: &'static str,
    /// How many states the set has, or how many pairs were compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
    /// The state; the states along the path; the states of the set, where they are at most a hundred; the states of the
    /// pair.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    states: Vec<StateJson>,
    /// The steps of the path.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Vec<StepJson>>,
    /// The attractors, where the claim is about where it ends; of those who look ahead the states that they may end in,
    /// each by itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attractors: Vec<Vec<StateJson>>,
    /// Of those who look ahead: how it comes to each of these states, where there is more than one to tell.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ways_there: Vec<Vec<StepJson>>,
    /// The moves that are asked whether they pay, one for each of the parts, which tell where it may end from there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    moves: Vec<StepJson>,
    /// Whether the way to the attractors can lead in a circle; left out where it cannot. That it ends in an attractor
    /// then assumes that every improvement which stays available is some day taken.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    cycle_on_the_way: bool,
    /// Why the state is stable, or not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stability: Vec<StabilityJson>,
    /// The decision maker who believes it: the one part is decided in the conflict as that one sees it.
    #[serde(skip_serializing_if = "Option::is_none")]
    seen_by: Option<String>,
    /// What shows each part of the claim or of its condition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartJson>,
}

/// A state.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StateJson {
    /// Its number, from 1; none where it is feasible only as somebody sees the conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<usize>,
    /// Its pattern; in graph form its name.
    key: String,
}

/// One move.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StepJson {
    /// The decision maker who moves.
    by: String,
    /// From which state.
    from: StateJson,
    /// To which state.
    to: StateJson,
    /// The options that change: `+` taken up, `-` dropped.
    changes: Vec<String>,
    /// The statement or ranking group that makes it an improvement; none where it is no improvement.
    #[serde(skip_serializing_if = "Option::is_none")]
    gains: Option<String>,
}

/// What shows one part.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PartJson {
    /// What became of the part.
    #[schemars(extend("enum" = ["holds", "fails", "vacuous"]))]
    verdict: &'static str,
    /// What shows it.
    witness: WitnessJson,
}

/// Why a state is stable for a decision maker, or not.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StabilityJson {
    /// The decision maker; left out where it is a coalition.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision_maker: Option<String>,
    /// The members of the coalition of two or more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coalition: Vec<String>,
    /// That it is judged by the conflict as the decision maker sees it; left out where it is judged as it is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    as_seen: bool,
    /// The concept.
    concept: &'static str,
    /// Whether it is stable.
    stable: bool,
    /// Where it is stable: each improvement with what deters it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    deterred: Vec<DeterredJson>,
    /// Where it is not: the improvement that nothing deters.
    #[serde(skip_serializing_if = "Option::is_none")]
    improvement: Option<StateJson>,
    /// For a coalition: its moves to that improvement.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    path: Vec<StepJson>,
    /// How many states the others can bring about in response, none of which deters it; of one who looks ahead, how many
    /// states it may end in, all of them better.
    #[serde(skip_serializing_if = "Option::is_none")]
    responses: Option<usize>,
    /// Of one who looks ahead: the states that would be no better, and are ruled out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ruled_out: Vec<RuledOutJson>,
}

/// A state that is ruled out where everybody looks ahead.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RuledOutJson {
    /// The state.
    state: StateJson,
    /// In which round of ruling states out, from 1.
    round: u32,
}

/// An improvement and what deters it; of one who looks ahead any move.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DeterredJson {
    /// The improvement.
    improvement: StateJson,
    /// For a coalition: its moves to the improvement.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    path: Vec<StepJson>,
    /// The moves of the others, one after the other, or all at once from the original state (SIM); of one who looks ahead
    /// the moves of anybody that lead to where it may end.
    sanction: Vec<StepJson>,
    /// Where they lead.
    end: StateJson,
}

impl Speaker<'_> {
    /// A state for programs.
    #[must_use]
    pub fn state_json(&self, state: StateId) -> StateJson {
        let truly = self.seen.map_or(Some(state), |seen| seen.truly(state));
        StateJson { state: truly.map(StateId::number), key: self.state_text(state) }
    }

    fn states_json(&self, states: &[StateId]) -> Vec<StateJson> {
        states.iter().map(|&state| self.state_json(state)).collect()
    }

    /// A step for programs.
    #[must_use]
    pub fn step_json(&self, step: Step) -> StepJson {
        self.step_towards_json(step, step.to)
    }

    /// A step that is made for the sake of `end`.
    fn step_towards_json(&self, step: Step, end: StateId) -> StepJson {
        let Step { by, from, to } = step;
        let gains = self.gain_in_case(by, end, from);
        StepJson {
            by: self.case.decision_makers[by.index()].id.clone(),
            from: self.state_json(from),
            to: self.state_json(to),
            changes: self.changes_json(step),
            gains: gains.map(|assumption| self.case.assumption_id(assumption)),
        }
    }

    fn changes_json(&self, step: Step) -> Vec<String> {
        let between = self.model.move_between(step.by, step.from, step.to);
        between.map(|(from, to)| self.changed_options(from, to)).unwrap_or_default()
    }

    /// What shows a verdict, for programs.
    #[must_use]
    pub fn witness_json(&self, witness: &ClaimWitness) -> WitnessJson {
        match witness {
            ClaimWitness::At { state, shown } => self.shown_json(*state, shown),
            ClaimWitness::State { state, path, .. } => WitnessJson {
                kind: "state",
                states: self.states_json(&[*state]),
                path: (!path.is_empty()).then(|| path.iter().map(|&step| self.step_json(step)).collect()),
                ..WitnessJson::default()
            },
            ClaimWitness::Set(states) => self.set_json(states, &[]),
            ClaimWitness::Compared(comparison) => {
                let shown: Vec<StateId> = match comparison.exception {
                    Some(pair) => vec![pair.this, pair.over],
                    None => comparison.pairs.iter().flat_map(|pair| [pair.this, pair.over]).take(LISTED).collect(),
                };
                let size = u64::try_from(comparison.n_pairs).ok();
                WitnessJson { kind: "pair", size, states: self.states_json(&shown), ..WitnessJson::default() }
            }
            ClaimWitness::Believed(dm, verdict, witness) => {
                let seen = self.as_seen_by(*dm);
                let part = PartJson { verdict: verdict.id(), witness: seen.witness_json(witness) };
                let seen_by = Some(self.case.decision_makers[dm.index()].id.clone());
                WitnessJson { kind: "parts", seen_by, parts: vec![part], ..WitnessJson::default() }
            }
            ClaimWitness::Parts(parts) => {
                let part = |(verdict, witness): &(mizan_core::Verdict, ClaimWitness)| PartJson {
                    verdict: verdict.id(),
                    witness: self.witness_json(witness),
                };
                WitnessJson { kind: "parts", parts: parts.iter().map(part).collect(), ..WitnessJson::default() }
            }
            ClaimWitness::Nothing => WitnessJson { kind: "none", ..WitnessJson::default() },
        }
    }

    fn shown_json(&self, state: StateId, shown: &Shown) -> WitnessJson {
        match &shown.by {
            ShownBy::Fact => {
                WitnessJson { kind: "state", states: self.states_json(&[state]), ..WitnessJson::default() }
            }
            ShownBy::Path { steps, attractor } => WitnessJson {
                kind: "path",
                states: std::iter::once(state)
                    .chain(steps.iter().map(|step| step.to))
                    .map(|s| self.state_json(s))
                    .collect(),
                path: Some(steps.iter().map(|&step| self.step_json(step)).collect()),
                attractors: attractor.iter().map(|attractor| self.states_json(attractor)).collect(),
                ..WitnessJson::default()
            },
            ShownBy::Closed(Closed { states, attractors, has_cycle_on_the_way, .. }) => {
                WitnessJson { cycle_on_the_way: *has_cycle_on_the_way, ..self.set_json(states, attractors) }
            }
            ShownBy::Foreseen(ends) => self.foreseen_json(state, ends, shown.holds),
            ShownBy::Moves(moves) => {
                let part = |(step, shown): &(Step, Shown)| PartJson {
                    verdict: mizan_core::Verdict::of(shown.holds).id(),
                    witness: self.shown_json(step.to, shown),
                };
                WitnessJson {
                    kind: "parts",
                    moves: moves.iter().map(|(step, _)| self.step_json(*step)).collect(),
                    parts: moves.iter().map(part).collect(),
                    ..WitnessJson::default()
                }
            }
            ShownBy::Stability(witnesses) => WitnessJson {
                kind: "state",
                states: self.states_json(&[state]),
                stability: witnesses
                    .iter()
                    .map(|(concept, witness)| self.stability_json(concept.id(), state, witness))
                    .collect(),
                ..WitnessJson::default()
            },
            ShownBy::Parts(parts) => {
                let part = |part: &Shown| PartJson {
                    verdict: mizan_core::Verdict::of(part.holds).id(),
                    witness: self.shown_json(state, part),
                };
                WitnessJson { kind: "parts", parts: parts.iter().map(part).collect(), ..WitnessJson::default() }
            }
        }
    }

    /// Where those who look ahead may end: the whole set; or one state, with the way there.
    fn foreseen_json(&self, state: StateId, ends: &[ForeseenEnd], all: bool) -> WitnessJson {
        let way = |foreseen: &ForeseenEnd| -> Vec<StepJson> {
            foreseen.steps.iter().map(|&step| self.step_towards_json(step, foreseen.end)).collect()
        };
        let alone: Vec<Vec<StateId>> = ends.iter().map(|foreseen| vec![foreseen.end]).collect();
        match ends {
            [one] if !all => WitnessJson {
                kind: "path",
                states: self.states_json(&[vec![state], one.steps.iter().map(|step| step.to).collect()].concat()),
                path: Some(way(one)),
                attractors: alone.iter().map(|end| self.states_json(end)).collect(),
                ..WitnessJson::default()
            },
            _ => WitnessJson {
                ways_there: ends.iter().take(LISTED).map(way).collect(),
                ..self.set_json(&alone.concat(), &alone)
            },
        }
    }

    fn set_json(&self, states: &[StateId], attractors: &[Vec<StateId>]) -> WitnessJson {
        let listed = if states.len() <= LISTED { states } else { &[] };
        WitnessJson {
            kind: "closed_set",
            size: Some(states.len() as u64),
            states: self.states_json(listed),
            attractors: attractors.iter().take(LISTED).map(|attractor| self.states_json(attractor)).collect(),
            ..WitnessJson::default()
        }
    }

    /// Why a state is stable for a decision maker or a coalition, or not, for programs.
    #[must_use]
    pub fn stability_json(&self, concept: &'static str, state: StateId, witness: &CoalitionWitness) -> StabilityJson {
        match witness {
            CoalitionWitness::Alone(dm, witness) => self.alone_json(*dm, concept, state, witness),
            CoalitionWitness::AsSeen(dm, witness) => {
                let seen = self.as_seen_by(*dm);
                let state = seen.seen.and_then(|perception| perception.seen(state)).unwrap_or(state);
                StabilityJson { as_seen: true, ..seen.alone_json(*dm, concept, state, witness) }
            }
            CoalitionWitness::Together(coalition, witness) => self.together_json(coalition, concept, witness),
        }
    }

    fn together_json(&self, coalition: &Coalition, concept: &'static str, witness: &JointWitness) -> StabilityJson {
        let end = |steps: &[Step]| steps.last().map(|step| self.state_json(step.to));
        let steps = |steps: &[Step]| steps.iter().map(|&step| self.step_json(step)).collect::<Vec<_>>();
        let one = |deterred: &JointlyDeterred| {
            let answer: Vec<Step> = deterred.sanction.iter().flat_map(|act| act.steps.clone()).collect();
            Some(DeterredJson {
                improvement: end(&deterred.improvement)?,
                path: steps(&deterred.improvement),
                sanction: steps(&answer),
                end: end(&answer)?,
            })
        };
        let id = |dm: &DmId| self.case.decision_makers[dm.index()].id.clone();
        let (deterred, improvement, path, responses) = match witness {
            JointWitness::Stable(deterred) => (deterred.iter().filter_map(one).collect(), None, Vec::new(), None),
            JointWitness::Unstable { improvement, responses } => {
                let count = match responses {
                    JointResponses::Closed(all) => Some(n_distinct(all.iter().map(|(state, _)| *state))),
                    JointResponses::NotAsked => None,
                };
                (Vec::new(), end(improvement), steps(improvement), count)
            }
        };
        let stable = matches!(witness, JointWitness::Stable(_));
        let coalition = coalition.members().iter().map(id).collect();
        let ruled_out = Vec::new();
        StabilityJson {
            decision_maker: None,
            coalition,
            as_seen: false,
            concept,
            stable,
            deterred,
            improvement,
            path,
            responses,
            ruled_out,
        }
    }

    fn alone_json(&self, dm: DmId, concept: &'static str, state: StateId, witness: &StabilityWitness) -> StabilityJson {
        let mut ruled_out = Vec::new();
        let (deterred, improvement, responses) = match witness {
            StabilityWitness::Stable(deterred) => {
                let one =
                    |d: &mizan_core::proof::witness::Deterred| self.deterred_json(state, d.improvement, &d.sanction);
                (deterred.iter().map(one).collect(), None, None)
            }
            StabilityWitness::Unstable { improvement, responses } => {
                let count = match responses {
                    Responses::Closed(all) => Some(n_distinct(all.iter().map(|(state, _)| *state))),
                    Responses::AllBetter { ends, ruled_out: out, .. } => {
                        let json = |out: &RuledOut| RuledOutJson { state: self.state_json(out.end), round: out.round };
                        ruled_out.extend(out.iter().take(LISTED).map(json));
                        Some(ends.len())
                    }
                    Responses::NotAsked | Responses::NoneJointly | Responses::NoneAllowed => None,
                };
                (Vec::new(), Some(self.state_json(*improvement)), count)
            }
        };
        StabilityJson {
            decision_maker: Some(self.case.decision_makers[dm.index()].id.clone()),
            coalition: Vec::new(),
            as_seen: false,
            concept,
            stable: matches!(witness, StabilityWitness::Stable(_)),
            deterred,
            improvement,
            path: Vec::new(),
            responses,
            ruled_out,
        }
    }

    fn deterred_json(&self, state: StateId, improvement: StateId, sanction: &Sanction) -> DeterredJson {
        let (steps, end) = match sanction {
            Sanction::Sequence(steps) | Sanction::Foreseen(steps) => {
                (steps.clone(), steps.last().map_or(improvement, |step| step.to))
            }
            Sanction::Joint { moves, end } => {
                (moves.iter().map(|&(by, to)| Step { by, from: state, to }).collect(), *end)
            }
        };
        // Who looks ahead, or is foreseen, moves for the sake of the end; others for that of where the move leads.
        let aim = |step: Step| if matches!(sanction, Sanction::Foreseen(_)) { end } else { step.to };
        DeterredJson {
            improvement: self.state_json(improvement),
            path: Vec::new(),
            sanction: steps.into_iter().map(|step| self.step_towards_json(step, aim(step))).collect(),
            end: self.state_json(end),
        }
    }
}

/// How many states there are: one that several can bring about is one response.
fn n_distinct(states: impl Iterator<Item = StateId>) -> usize {
    states.collect::<std::collections::BTreeSet<_>>().len()
}
