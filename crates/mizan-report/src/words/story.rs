//! What shows a verdict, in words.

use mizan_core::Assumption;
use mizan_core::Step;
use mizan_core::proof::witness::{
    ClaimWitness, Closed, CoalitionWitness, Deterred, JointWitness, JointlyDeterred, Responses, Sanction, Shown,
    ShownBy, StabilityWitness,
};
use mizan_core::solve::coalition::NoJointAnswer;
use mizan_core::{Claim, Coalition, Concept, Condition, DmId, PathForm, StateId, Verdict};

use crate::args;
use crate::words::terms::no_answer_text;
use crate::words::{Audience, Speaker};

/// Text with footnotes: the states that it speaks of, by number.
#[derive(Debug)]
pub struct Story {
    /// Its lines, each with how deep it is indented.
    pub lines: Vec<(usize, String)>,
    /// The states that are numbered in footnotes, in order.
    pub notes: Vec<StateId>,
    /// Of so many things of a kind it tells; the rest is counted.
    pub told: usize,
    /// Where it is part of more, the steps of the way that is told there; the reading of the claim and the named states
    /// are told there too.
    pub around: Option<Vec<Step>>,
}

/// How many states of a set are told; the rest of a larger set are counted.
const TOLD: usize = 6;

impl Default for Story {
    fn default() -> Self {
        Self { lines: Vec::new(), notes: Vec::new(), told: TOLD, around: None }
    }
}

impl Story {
    pub(super) fn line(&mut self, depth: usize, text: String) {
        self.lines.push((depth, text));
    }

    /// The mark of a state's footnote: `[1]`.
    fn mark(&mut self, state: StateId) -> String {
        let place = self.notes.iter().position(|&note| note == state).unwrap_or_else(|| {
            self.notes.push(state);
            self.notes.len() - 1
        });
        format!("[{}]", place + 1)
    }
}

impl Speaker<'_> {
    /// What shows the verdict on a claim.
    #[must_use]
    pub fn story(&self, claim: &Claim, verdict: Verdict, witness: &ClaimWitness, around: Option<Vec<Step>>) -> Story {
        let mut story = Story { around, ..Story::default() };
        self.tell(&mut story, 0, claim, verdict, witness);
        story
    }

    /// A state in words, with the mark of its footnote, unless it is known by its name.
    pub(super) fn noted(&self, story: &mut Story, state: StateId) -> String {
        // Footnotes are about the conflict as it is.
        if self.seen.is_some() {
            return format!("{} ({})", self.state(state), self.state_number(state));
        }
        if story.around.is_some() && self.name_of(state).is_some() {
            return self.state(state);
        }
        let mark = story.mark(state);
        format!("{} {mark}", self.state(state))
    }

    fn tell(&self, story: &mut Story, depth: usize, claim: &Claim, verdict: Verdict, witness: &ClaimWitness) {
        let messages = self.messages();
        match (claim, witness) {
            (Claim::At { condition, .. }, ClaimWitness::At { state, shown }) => {
                self.tell_shown(story, depth, condition, *state, shown);
            }
            (Claim::Quantified { condition, .. }, ClaimWitness::State { state, path, shown }) => {
                let id = if shown.holds { "shown-one-such" } else { "shown-one-not" };
                let state_words = self.noted(story, *state);
                story.line(depth, messages.text(id, &args!["state" => state_words]));
                if !path.is_empty() {
                    story.line(depth, messages.text("shown-way-there", &[]));
                    self.tell_steps(story, depth + 1, path);
                }
                if !matches!(shown.by, ShownBy::Fact) {
                    self.tell_shown(story, depth, condition, *state, shown);
                }
            }
            (_, ClaimWitness::Set(states)) => {
                story.line(depth, messages.text("shown-all-looked-at", &args!["count" => states.len()]));
                self.tell_states(story, depth + 1, states);
            }
            (_, ClaimWitness::Compared(comparison)) => match comparison.exception {
                None => {
                    let count = u64::try_from(comparison.n_pairs).unwrap_or(u64::MAX);
                    story.line(depth, messages.text("shown-pairs", &args!["count" => count]));
                }
                Some(pair) => {
                    let (this, over) = (self.noted(story, pair.this), self.noted(story, pair.over));
                    story.line(depth, messages.text("shown-pair-against", &args!["this" => this, "over" => over]));
                }
            },
            (Claim::Believes(dm, part), ClaimWitness::Believed(_, verdict, witness)) => {
                let args = args!["dm" => self.dm(*dm), "verdict" => self.verdict_word(*verdict)];
                story.line(depth, messages.text("shown-believed", &args));
                self.as_seen_by(*dm).tell(story, depth + 1, part, *verdict, witness);
            }
            (_, ClaimWitness::Parts(parts)) => {
                for (number, (part, (verdict, witness))) in claim.parts().into_iter().zip(parts).enumerate() {
                    let text = self.verdict_word(*verdict);
                    let args = args!["number" => number + 1, "verdict" => text, "what" => self.reading(part)];
                    let id = if story.around.is_some() { "shown-part-brief" } else { "shown-part" };
                    story.line(depth, messages.text(id, &args));
                    self.tell(story, depth + 1, part, *verdict, witness);
                }
            }
            _ => story.line(depth, messages.text("shown-nothing", &args!["verdict" => self.verdict_word(verdict)])),
        }
    }

    pub(super) fn tell_shown(
        &self,
        story: &mut Story,
        depth: usize,
        condition: &Condition,
        state: StateId,
        shown: &Shown,
    ) {
        let messages = self.messages();
        if let (Condition::Not(inner), false) = (condition, matches!(shown.by, ShownBy::Fact)) {
            return self.tell_shown(story, depth, inner, state, &shown.negated());
        }
        match &shown.by {
            ShownBy::Fact => {
                let state_words = self.noted(story, state);
                let what = if shown.holds { self.clause(condition) } else { self.denied(condition) };
                story.line(depth, messages.text("shown-fact", &args!["state" => state_words, "what" => what]));
                self.tell_reason(story, depth + 1, condition, state);
            }
            ShownBy::Path { steps, attractor } => {
                match (steps.is_empty(), attractor) {
                    (true, None) => story.line(depth, messages.text("shown-already", &[])),
                    (true, Some(_)) => {
                        // Somebody may see an improvement that leads nowhere as things are.
                        let is_seen = self.model.perceptions().next().is_some();
                        let id = if is_seen { "shown-settled-already-seen" } else { "shown-settled-already" };
                        story.line(depth, messages.text(id, &[]));
                    }
                    (false, None) => story.line(depth, messages.text("shown-path", &args!["count" => steps.len()])),
                    (false, Some(_)) => {
                        story.line(depth, messages.text("shown-path-settles", &args!["count" => steps.len()]));
                    }
                }
                self.tell_steps(story, depth + 1, steps);
                let end = steps.last().map_or(state, |step| step.to);
                let end_words = self.noted(story, end);
                story.line(depth + 1, messages.text("shown-end", &args!["state" => end_words]));
                if let Some(cycle) = attractor.as_ref().filter(|attractor| attractor.len() > 1) {
                    story.line(depth + 1, messages.text("shown-cycle", &args!["count" => cycle.len()]));
                }
            }
            ShownBy::Closed(closed) => self.tell_closed(story, depth, condition, closed),
            ShownBy::Foreseen(ends) => self.tell_foreseen(story, depth, ends, shown.holds),
            ShownBy::Moves(moves) => self.tell_pays(story, depth, condition, (moves, shown.holds)),
            ShownBy::Stability(witnesses) => {
                for (concept, witness) in witnesses {
                    story.line(depth, self.stability_head(&self.concept(*concept), witness));
                    self.tell_stability(story, depth + 1, *concept, witness);
                }
            }
            ShownBy::Parts(parts) => {
                for (part, shown) in condition.parts().into_iter().zip(parts) {
                    self.tell_shown(story, depth, part, state, shown);
                }
            }
        }
    }

    fn tell_closed(&self, story: &mut Story, depth: usize, condition: &Condition, closed: &Closed) {
        let messages = self.messages();
        let count = closed.states.len();
        // Which sentence: in none of them, in each of them, or neither is the point.
        let (free, found, what) = match innermost_path(condition) {
            Some((PathForm::Attainable(dm), part)) => (Some(dm), 0_u64, self.clause(part)),
            Some((PathForm::Possible, part)) => (None, 0, self.clause(part)),
            Some((PathForm::Always, part)) => (None, 1, self.clause(part)),
            _ => (None, 2, String::new()),
        };
        let text = match free {
            Some(dm) => {
                let args = args!["count" => count, "dm" => self.dm(dm), "found" => found, "what" => what];
                self.telling("shown-closed-whatever", &args)
            }
            None => self.telling("shown-closed", &args!["count" => count, "found" => found, "what" => what]),
        };
        story.line(depth, text);
        if closed.attractors.is_empty() {
            return;
        }
        let ends = messages.text("shown-attractors", &args!["count" => closed.attractors.len()]);
        if let ([attractor], true) = (&closed.attractors[..], story.around.is_some())
            && let [state] = attractor[..]
        {
            let words = self.noted(story, state);
            story.line(depth, format!("{ends} {words}"));
            self.tell_way_round(story, depth, closed);
            return;
        }
        story.line(depth, ends);
        for attractor in closed.attractors.iter().take(story.told) {
            match attractor[..] {
                [state] => {
                    let words = self.noted(story, state);
                    story.line(depth + 1, messages.text("list-item", &args!["what" => words]));
                }
                _ => {
                    let cycle = messages.text("shown-cycle", &args!["count" => attractor.len()]);
                    story.line(depth + 1, messages.text("list-item", &args!["what" => cycle]));
                }
            }
        }
        self.tell_rest(story, depth + 1, closed.attractors.len());
        self.tell_way_round(story, depth, closed);
    }

    fn tell_way_round(&self, story: &mut Story, depth: usize, closed: &Closed) {
        if closed.has_cycle_on_the_way {
            story.line(depth, self.messages().text("shown-cycle-on-the-way", &[]));
        }
    }

    fn tell_states(&self, story: &mut Story, depth: usize, states: &[StateId]) {
        if states.len() > story.told {
            // Of a large set a few would tell nothing.
            return;
        }
        for &state in states {
            let words = self.noted(story, state);
            story.line(depth, self.messages().text("list-item", &args!["what" => words]));
        }
    }

    pub(super) fn tell_rest(&self, story: &mut Story, depth: usize, count: usize) {
        if count > story.told {
            story.line(depth, self.messages().text("shown-more", &args!["count" => count - story.told]));
        }
    }

    /// The steps of a path, one a line.
    pub(crate) fn tell_steps(&self, story: &mut Story, depth: usize, steps: &[Step]) {
        if let Some(told) = story.around.as_ref().filter(|told| steps.len() > 1 && told.starts_with(steps)) {
            let all = told.len();
            let id = if steps.len() == all { "steps-known-whole" } else { "steps-known" };
            story.line(depth, self.messages().text(id, &args!["count" => steps.len(), "all" => all]));
            return;
        }
        for (number, step) in steps.iter().enumerate() {
            story.line(depth, self.step(number + 1, *step));
        }
    }

    /// One step: who moves, what changes, and what makes it an improvement.
    #[must_use]
    pub fn step(&self, number: usize, step: Step) -> String {
        let messages = self.messages();
        let what = self.step_changes(step);
        let gains = self.gain_in_words(step.by, step.to, step.from);
        let args = args!["number" => number, "dm" => self.dm(step.by), "what" => what];
        match gains {
            Some(why) => {
                let [number, dm, what] = args;
                messages.text("step-gains", &[number, dm, what, ("why", why.into())])
            }
            None => messages.text("step-free", &args),
        }
    }

    /// What makes a step an improvement: the statement that decides, by its id or its text, with what it rests on.
    pub(super) fn gain(&self, assumption: Assumption) -> String {
        let named = self.statement_words(assumption);
        match self.grounding(assumption) {
            Some(grounding) => {
                self.messages().text("with-basis", &args!["what" => named, "basis" => self.basis(grounding.basis)])
            }
            None => named,
        }
    }

    /// A statement or a ranking's group, short.
    #[must_use]
    pub fn statement_words(&self, assumption: Assumption) -> String {
        if self.grounding(assumption).is_some_and(|grounding| self.keeps_private(grounding)) {
            return self.assumption(assumption);
        }
        if let Some(number) = self.number_of(assumption) {
            return number;
        }
        match assumption {
            Assumption::Statement(dm, j) => self.wish_in_short(assumption, dm, j),
            Assumption::Group(..) if self.audience == Audience::Readers => self.messages().text("plain-ranking", &[]),
            Assumption::Group(_, j) => self.messages().text("ranking-group", &args!["group" => j + 1]),
            Assumption::Preferences(_) | Assumption::OneWay(_) | Assumption::Rule(_) => self.assumption(assumption),
        }
    }

    /// A wish in words, for those who work on the case file with its formula after them.
    fn wish_in_short(&self, assumption: Assumption, dm: DmId, j: usize) -> String {
        let wish = self.wish(dm, j).map_or_else(String::new, |formula| self.formula(formula));
        let wish = self.spelled(&self.messages().text("plain-that", &args!["what" => wish]));
        if self.audience == Audience::Readers {
            return wish;
        }
        let formula = self.code(self.case.assumption_text(assumption));
        self.messages().text("open-coded", &args!["what" => wish, "formula" => formula])
    }

    /// Why a comparison comes out as it does: the statement that decides it.
    fn tell_reason(&self, story: &mut Story, depth: usize, condition: &Condition, state: StateId) {
        let (dm, term) = match condition {
            Condition::Better(dm, term) | Condition::Worse(dm, term) => (*dm, *term),
            _ => return,
        };
        let Some(other) = self.state_of(term) else { return };
        let messages = self.messages();
        let decided = |better, worse| self.gain_in_words(dm, better, worse);
        let text = match (decided(state, other), decided(other, state)) {
            (Some(why), _) => messages.text("reason-better", &args!["dm" => self.dm(dm), "why" => why]),
            (_, Some(why)) => messages.text("reason-worse", &args!["dm" => self.dm(dm), "why" => why]),
            (None, None) => messages.text("reason-same", &args!["dm" => self.dm(dm)]),
        };
        story.line(depth, text);
    }

    /// Whether a state is stable for a decision maker or a coalition under concepts, in a line.
    pub(crate) fn stability_head(&self, concepts: &str, witness: &CoalitionWitness) -> String {
        let args = args!["dm" => self.members(&witness.coalition()), "concepts" => concepts];
        self.messages().text(if witness.is_stable() { "explain-stable" } else { "explain-unstable" }, &args)
    }

    /// Why a state is stable for a decision maker or a coalition, or not.
    pub(crate) fn tell_stability(&self, story: &mut Story, depth: usize, concept: Concept, witness: &CoalitionWitness) {
        match witness {
            CoalitionWitness::Alone(dm, StabilityWitness::Unstable { improvement, .. }) if concept.weak().is_some() => {
                let words = self.noted(story, *improvement);
                let args = args!["dm" => self.dm(*dm), "state" => words];
                story.line(depth, self.messages().text("unstable-strongly", &args));
            }
            CoalitionWitness::Alone(dm, StabilityWitness::Stable(deterred)) if concept.weak().is_some() => {
                self.tell_all_deterred(story, depth, *dm, (deterred, "deterred-strongly"));
            }
            CoalitionWitness::Alone(dm, witness) => self.tell_alone(story, depth, *dm, witness),
            CoalitionWitness::AsSeen(dm, witness) => {
                story.line(depth, self.messages().text("stable-as-seen", &args!["dm" => self.dm(*dm)]));
                let alone = CoalitionWitness::Alone(*dm, witness.clone());
                self.as_seen_by(*dm).tell_stability(story, depth, concept, &alone);
            }
            CoalitionWitness::Together(coalition, witness) => self.tell_together(story, depth, coalition, witness),
        }
    }

    fn tell_alone(&self, story: &mut Story, depth: usize, dm: DmId, witness: &StabilityWitness) {
        let messages = self.messages();
        match witness {
            StabilityWitness::Stable(deterred) if is_foreseen(deterred) => {
                self.tell_deterred_ahead(story, depth, dm, deterred);
            }
            StabilityWitness::Unstable { improvement, responses: Responses::AllBetter { ends, ruled_out, .. } } => {
                self.tell_undeterred_ahead(story, depth, dm, *improvement, (ends, ruled_out));
            }
            StabilityWitness::Stable(deterred) => self.tell_all_deterred(story, depth, dm, (deterred, "deterred")),
            StabilityWitness::Unstable { improvement, .. } => {
                let words = self.noted(story, *improvement);
                story.line(depth, messages.text("unstable", &args!["dm" => self.dm(dm), "state" => words]));
            }
        }
    }

    /// What deters each improvement, and how an answer is told.
    fn tell_all_deterred(
        &self,
        story: &mut Story,
        depth: usize,
        dm: DmId,
        (deterred, answer): (&[Deterred], &'static str),
    ) {
        let messages = self.messages();
        if deterred.is_empty() {
            return story.line(depth, messages.text("stable-no-improvement", &args!["dm" => self.dm(dm)]));
        }
        let args = args!["dm" => self.dm(dm), "count" => deterred.len()];
        story.line(depth, messages.text("stable-deterred", &args));
        for one in deterred.iter().take(story.told) {
            self.tell_deterred(story, depth + 1, (one, answer));
        }
        self.tell_rest(story, depth + 1, deterred.len());
    }

    fn tell_deterred(&self, story: &mut Story, depth: usize, (deterred, answer): (&Deterred, &'static str)) {
        let messages = self.messages();
        let improvement = self.noted(story, deterred.improvement);
        match &deterred.sanction {
            Sanction::Sequence(steps) | Sanction::Foreseen(steps) => {
                let end = steps.last().map_or(deterred.improvement, |step| step.to);
                let end = self.noted(story, end);
                story.line(depth, messages.text(answer, &args!["state" => improvement, "end" => end]));
                self.tell_steps(story, depth + 1, steps);
            }
            Sanction::Joint { moves, end } => {
                let end = self.noted(story, *end);
                let movers: Vec<String> = moves.iter().map(|(by, _)| self.dm(*by).into_owned()).collect();
                let args = args!["state" => improvement, "end" => end, "movers" => self.listed(&movers)];
                story.line(depth, messages.text("deterred-jointly", &args));
            }
        }
    }

    /// Why a state is stable for several who act together, or not.
    fn tell_together(&self, story: &mut Story, depth: usize, coalition: &Coalition, witness: &JointWitness) {
        let messages = self.messages();
        let members = self.members(coalition);
        match witness {
            JointWitness::Stable(deterred) if deterred.is_empty() => {
                story.line(depth, messages.text("stable-no-joint-improvement", &args!["dms" => members]));
            }
            JointWitness::Stable(deterred) => {
                let args = args!["dms" => members, "count" => deterred.len()];
                story.line(depth, messages.text("stable-jointly-deterred", &args));
                for one in deterred.iter().take(TOLD) {
                    self.tell_jointly_deterred(story, depth + 1, one);
                }
                self.tell_rest(story, depth + 1, deterred.len());
            }
            JointWitness::Unstable { improvement, .. } => {
                let Some(last) = improvement.last() else { return };
                let end = self.noted(story, last.to);
                story.line(depth, messages.text("jointly-unstable", &args!["dms" => members, "state" => end]));
                self.tell_steps(story, depth + 1, improvement);
            }
        }
    }

    fn tell_jointly_deterred(&self, story: &mut Story, depth: usize, deterred: &JointlyDeterred) {
        let messages = self.messages();
        let (Some(last), Some(answer)) = (deterred.improvement.last(), deterred.sanction.last()) else { return };
        let end = answer.steps.last().map_or(last.to, |step| step.to);
        let args = args!["state" => self.noted(story, last.to), "end" => self.noted(story, end)];
        story.line(depth, messages.text("jointly-deterred", &args));
        for act in &deterred.sanction {
            // Who acts alone is named in its step.
            if act.by.single().is_none() {
                let together = messages.text("act-together", &args!["dms" => self.members(&act.by)]);
                story.line(depth + 1, together);
            }
            self.tell_steps(story, depth + 1 + usize::from(act.by.single().is_none()), &act.steps);
        }
    }

    /// Why a question about coalitions has no answer.
    #[must_use]
    pub fn why_no_answer(&self, no_answer: NoJointAnswer) -> String {
        no_answer_text(self.messages(), no_answer)
    }

    /// A verdict in a word.
    #[must_use]
    pub fn verdict_word(&self, verdict: Verdict) -> String {
        let messages = self.messages();
        match verdict {
            Verdict::Holds => messages.text("verdict-holds", &[]),
            Verdict::Fails => messages.text("verdict-fails", &[]),
            Verdict::Vacuous => messages.text("verdict-vacuous", &[]),
        }
    }
}

/// Whether what deters is what those who look ahead foresee.
fn is_foreseen(deterred: &[Deterred]) -> bool {
    deterred.iter().any(|one| matches!(one.sanction, Sanction::Foreseen(_)))
}

/// The path form of a condition that is one, or the negation of one, with what comes about along it.
fn innermost_path(condition: &Condition) -> Option<(PathForm, &Condition)> {
    match condition {
        Condition::Path(form, part, _) => Some((*form, part)),
        Condition::Not(inner) => innermost_path(inner),
        _ => None,
    }
}
