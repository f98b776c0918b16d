//! Why a state is stable for decision makers and coalitions, or not, for people.

use std::io;

use anstyle::Style;
use mizan_core::proof::witness::{CoalitionWitness, JointWitness, Responses, StabilityWitness};
use mizan_core::{Coalition, Concept, SanctionRule, StateId};

use crate::speech::look::{FAINT, HEADING};
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use crate::words::Story;
use crate::words::terms::sanctions_text;

/// Writes why `state` is stable, or not, for each of `coalitions` under each of `concepts` that there is for it. Concepts
/// with the same answer for the same reason are told together.
///
/// # Errors
/// What `out` reports.
pub fn write(
    out: &mut dyn io::Write,
    speaker: &Speaker<'_>,
    state: StateId,
    coalitions: &[Coalition],
    concepts: &[Concept],
    sanctions: SanctionRule,
) -> io::Result<()> {
    let look = &speaker.look;
    let mut story = Story::default();
    let heading = speaker.state(state);
    write_prose(out, look, HEADING, 0, &format!("{heading} ({})", speaker.state_number(state)))?;
    for coalition in coalitions {
        writeln!(out)?;
        write_prose(out, look, HEADING, 0, &speaker.members(coalition))?;
        for (concepts, witness) in told_together(speaker, state, coalition, concepts, sanctions) {
            let names: Vec<String> = concepts.iter().map(|&concept| speaker.concept(concept)).collect();
            let names = speaker.listed(&names);
            write_prose(out, look, Style::new(), 2, &speaker.stability_head(&names, &witness))?;
            let told = story.lines.len();
            speaker.tell_stability(&mut story, 0, concepts[0], &witness);
            for (depth, line) in &story.lines[told..] {
                write_prose(out, look, Style::new(), 4 + 2 * depth, line)?;
            }
        }
    }
    if coalitions.iter().any(|coalition| coalition.single().is_none()) && concepts.contains(&Concept::Seq) {
        writeln!(out)?;
        write_prose(out, look, FAINT, 0, &speaker.messages().text("coalitions-class", &[]))?;
    }
    if sanctions != SanctionRule::Legal {
        writeln!(out)?;
        write_prose(out, look, FAINT, 0, &sanctions_text(speaker.messages(), sanctions))?;
    }
    if !story.notes.is_empty() {
        writeln!(out)?;
    }
    for (place, note) in story.notes.iter().enumerate() {
        let text = format!("[{}] {}", place + 1, speaker.state_number(*note));
        write_prose(out, look, FAINT, 0, &text)?;
    }
    Ok(())
}

/// The witnesses for the concepts, those that are the same together.
pub(crate) fn told_together(
    speaker: &Speaker<'_>,
    state: StateId,
    coalition: &Coalition,
    concepts: &[Concept],
    sanctions: SanctionRule,
) -> Vec<(Vec<Concept>, CoalitionWitness)> {
    let mut together: Vec<(Vec<Concept>, CoalitionWitness)> = Vec::new();
    for &concept in concepts {
        let Some(witness) = mizan::explain(speaker.model, concept, coalition, state, sanctions) else { continue };
        // What is strongly stable without an improvement is so for the same reason.
        let is_alike = |of: &[Concept]| {
            of[0].weak().is_some() == concept.weak().is_some()
                || matches!(&witness, CoalitionWitness::Alone(_, StabilityWitness::Stable(deterred)) if deterred.is_empty())
        };
        match together.iter_mut().find(|(of, known)| is_alike(of) && is_the_same_story(known, &witness)) {
            Some((concepts, _)) => concepts.push(concept),
            None => together.push((vec![concept], witness)),
        }
    }
    together
}

fn is_ahead(responses: &Responses) -> bool {
    matches!(responses, Responses::AllBetter { .. })
}

/// Whether two witnesses are told in the same words: what the others could do is not, where nothing of it deters.
fn is_the_same_story(one: &CoalitionWitness, other: &CoalitionWitness) -> bool {
    use CoalitionWitness::{Alone, AsSeen, Together};
    match (one, other) {
        // Of one who looks ahead it is told what may come of the move.
        (
            Alone(_, StabilityWitness::Unstable { improvement: one, responses: of_one }),
            Alone(_, StabilityWitness::Unstable { improvement: other, responses: of_other }),
        )
        | (
            AsSeen(_, StabilityWitness::Unstable { improvement: one, responses: of_one }),
            AsSeen(_, StabilityWitness::Unstable { improvement: other, responses: of_other }),
        ) if !is_ahead(of_one) && !is_ahead(of_other) => one == other,
        (
            Together(_, JointWitness::Unstable { improvement: one, .. }),
            Together(_, JointWitness::Unstable { improvement: other, .. }),
        ) => one == other,
        _ => one == other,
    }
}
