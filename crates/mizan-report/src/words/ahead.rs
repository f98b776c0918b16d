//! What those who look ahead foresee, in words.

use mizan_core::proof::witness::{Deterred, ForeseenEnd, RuledOut, Sanction, Shown};
use mizan_core::{Condition, DmId, StateId, Step};

use super::{Speaker, Story};
use crate::args;

impl Speaker<'_> {
    /// Moves of a decision maker who looks ahead, each of which may end no better.
    pub(super) fn tell_deterred_ahead(&self, story: &mut Story, depth: usize, dm: DmId, deterred: &[Deterred]) {
        let args = args!["dm" => self.dm(dm), "count" => deterred.len()];
        story.line(depth, self.messages().text("far-stable", &args));
        for one in deterred.iter().take(story.told) {
            let Sanction::Foreseen(steps) = &one.sanction else { continue };
            let state = self.noted(story, one.improvement);
            match steps.last() {
                None => story.line(depth + 1, self.messages().text("far-deterred-there", &args!["state" => state])),
                Some(last) => {
                    let args = args!["state" => state, "end" => self.noted(story, last.to)];
                    story.line(depth + 1, self.messages().text("far-deterred", &args));
                    self.tell_way_ahead(story, depth + 2, steps, last.to);
                }
            }
        }
        self.tell_rest(story, depth + 1, deterred.len());
    }

    /// A move of a decision maker who looks ahead, whatever may come of it being better.
    pub(super) fn tell_undeterred_ahead(
        &self,
        story: &mut Story,
        depth: usize,
        dm: DmId,
        to: StateId,
        (ends, ruled_out): (&[ForeseenEnd], &[RuledOut]),
    ) {
        let state = self.noted(story, to);
        story.line(depth, self.messages().text("far-unstable", &args!["dm" => self.dm(dm), "state" => state]));
        self.tell_ends(story, depth + 1, ends);
        for out in ruled_out.iter().take(story.told) {
            let args = args!["state" => self.noted(story, out.end), "round" => out.round as usize];
            story.line(depth + 1, self.messages().text("far-ruled-out", &args));
        }
        self.tell_rest(story, depth + 1, ruled_out.len());
    }

    /// The states that those who look ahead may end in: all of them, or one that is not as claimed.
    pub(super) fn tell_foreseen(&self, story: &mut Story, depth: usize, ends: &[ForeseenEnd], all: bool) {
        let id = if all { "shown-foreseen" } else { "shown-foreseen-one" };
        story.line(depth, self.messages().text(id, &args!["count" => ends.len()]));
        self.tell_ends(story, depth + 1, ends);
    }

    fn tell_ends(&self, story: &mut Story, depth: usize, ends: &[ForeseenEnd]) {
        for ForeseenEnd { end, steps } in ends.iter().take(story.told) {
            let id = if steps.is_empty() { "far-end-there" } else { "far-end" };
            let state = self.noted(story, *end);
            story.line(depth, self.messages().text(id, &args!["state" => state]));
            self.tell_way_ahead(story, depth + 1, steps, *end);
        }
        self.tell_rest(story, depth, ends.len());
    }

    /// Steps that are made for the sake of where they end, one a line.
    fn tell_way_ahead(&self, story: &mut Story, depth: usize, steps: &[Step], end: StateId) {
        for (number, &step) in steps.iter().enumerate() {
            let why = self.gain_in_words(step.by, end, step.from).unwrap_or_default();
            let (dm, what) = (self.dm(step.by), self.step_changes(step));
            let args = args!["number" => number + 1, "dm" => dm, "what" => what, "why" => why];
            story.line(depth, self.messages().text("step-ahead", &args));
        }
    }

    /// A move that pays because of what it leads to, or those that do not.
    pub(super) fn tell_pays(
        &self,
        story: &mut Story,
        depth: usize,
        condition: &Condition,
        (moves, holds): (&[(Step, Shown)], bool),
    ) {
        let Condition::Pays(dm, _, way) = condition else { return };
        let id = if holds { "shown-pays" } else { "shown-pays-not" };
        story.line(depth, self.messages().text(id, &args!["dm" => self.dm(*dm), "count" => moves.len()]));
        for (step, shown) in moves.iter().take(story.told) {
            story.line(depth + 1, self.step(1, *step));
            let here = self.model.space().key(step.from);
            let here = here.map_or(mizan_core::StateTerm::Graph(step.from), mizan_core::StateTerm::Key);
            self.tell_shown(story, depth + 2, &Condition::ends_better(*dm, here, *way), step.to, shown);
        }
        self.tell_rest(story, depth + 1, moves.len());
    }
}
