//! What is told in several lines, in the words of a speaker.

use mizan_core::proof::witness::{CoalitionWitness, StabilityWitness};
use mizan_core::{Concept, SanctionRule};

use super::tree::Told;
use crate::solution::stability::told_together;
use crate::words::Speaker;
use crate::words::Story;

/// For how many of a decision maker's improvements to tell what deters them.
const DETERRED: usize = 2;

/// A line of what is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How deep it is indented.
    pub depth: usize,
    /// Whether it is a point of a list.
    pub is_point: bool,
    /// What it says.
    pub text: String,
}

/// The lines of what is told, then the states that were given numbers in it.
#[must_use]
pub fn told(what: &Told<'_>, speaker: &Speaker<'_>) -> (Vec<Line>, Vec<String>) {
    let story = match what {
        Told::Verdict(decided, around) => {
            let mut story = speaker.story(decided.claim, decided.audit.verdict, &decided.witness, around.clone());
            if decided.is_unchecked {
                story.lines.push((0, speaker.messages().text("audit-unchecked", &[])));
            }
            story
        }
        Told::Steps(steps) => {
            let mut story = Story::default();
            speaker.tell_steps(&mut story, 0, steps);
            story
        }
        Told::Stability(state, concepts) => stability(speaker, *state, concepts),
    };
    let line = |(depth, text): &(usize, String)| {
        let point = text.strip_prefix("- ");
        Line { depth: *depth, is_point: point.is_some(), text: point.unwrap_or(text).to_owned() }
    };
    let note =
        |(place, state): (usize, &mizan_core::StateId)| format!("[{}] {}", place + 1, speaker.state_number(*state));
    (story.lines.iter().map(line).collect(), story.notes.iter().enumerate().map(note).collect())
}

/// Why a state is stable for everybody: those with nothing to gain together, then what deters each of the others.
fn stability(speaker: &Speaker<'_>, state: mizan_core::StateId, concepts: &[Concept]) -> Story {
    let mut story = Story { told: DETERRED, ..Story::default() };
    let is_content = |dm: &mizan_core::DmId| {
        let witness = mizan::explain(speaker.model, Concept::Nash, &(*dm).into(), state, SanctionRule::Legal);
        matches!(
            witness,
            Some(CoalitionWitness::Alone(_, StabilityWitness::Stable(deterred))
                | CoalitionWitness::AsSeen(_, StabilityWitness::Stable(deterred)))
                if deterred.is_empty()
        )
    };
    let (content, tempted): (Vec<_>, Vec<_>) = speaker.model.dms().partition(is_content);
    if !content.is_empty() {
        let names: Vec<String> = content.iter().map(|dm| speaker.dm(*dm).to_string()).collect();
        let args = crate::args!["names" => speaker.listed(&names), "count" => content.len()];
        story.lines.push((0, speaker.messages().text("stable-nothing-to-gain", &args)));
    }
    for dm in tempted {
        for (concepts, witness) in told_together(speaker, state, &dm.into(), concepts, SanctionRule::Legal) {
            let names: Vec<String> = concepts.iter().map(|&concept| speaker.concept(concept)).collect();
            story.lines.push((0, speaker.stability_head(&speaker.listed(&names), &witness)));
            speaker.tell_stability(&mut story, 1, concepts[0], &witness);
        }
    }
    story
}
