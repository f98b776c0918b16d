//! Why a state is stable for decision makers, or not, for people.

use std::io;

use anstyle::Style;
use mizan_core::witness::{StabilityWitness, explain};
use mizan_core::{Concept, DmId, StateId};

use crate::audit::Story;
use crate::look::{FAINT, HEADING};
use crate::words::Speaker;
use crate::wrap::write_prose;

/// Writes why `state` is stable, or not, for each of `dms` under each of `concepts`. Concepts with the same answer for
/// the same reason are told together.
///
/// # Errors
/// What `out` reports.
pub fn write(
    out: &mut dyn io::Write,
    speaker: &Speaker<'_>,
    state: StateId,
    dms: &[DmId],
    concepts: &[Concept],
) -> io::Result<()> {
    let look = &speaker.look;
    let mut story = Story::default();
    let heading = speaker.state(state);
    write_prose(out, look, HEADING, 0, &format!("{heading} ({})", speaker.state_number(state)))?;
    for &dm in dms {
        writeln!(out)?;
        write_prose(out, look, HEADING, 0, &speaker.dm(dm))?;
        for (concepts, witness) in told_together(speaker, state, dm, concepts) {
            let names: Vec<String> = concepts.iter().map(|&concept| speaker.concept(concept)).collect();
            let names = speaker.listed(&names);
            write_prose(out, look, Style::new(), 2, &speaker.stability_head(dm, &names, &witness))?;
            let told = story.lines.len();
            speaker.tell_stability(&mut story, 0, dm, &witness);
            for (depth, line) in &story.lines[told..] {
                write_prose(out, look, Style::new(), 4 + 2 * depth, line)?;
            }
        }
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
    dm: DmId,
    concepts: &[Concept],
) -> Vec<(Vec<Concept>, StabilityWitness)> {
    let mut together: Vec<(Vec<Concept>, StabilityWitness)> = Vec::new();
    for &concept in concepts {
        let Some(witness) = explain(speaker.model, concept, dm, state) else { continue };
        match together.iter_mut().find(|(_, known)| is_the_same_story(known, &witness)) {
            Some((concepts, _)) => concepts.push(concept),
            None => together.push((vec![concept], witness)),
        }
    }
    together
}

/// Whether two witnesses are told in the same words.
fn is_the_same_story(one: &StabilityWitness, other: &StabilityWitness) -> bool {
    match (one, other) {
        (
            StabilityWitness::Unstable { improvement: one, .. },
            StabilityWitness::Unstable { improvement: other, .. },
        ) => one == other,
        _ => one == other,
    }
}
