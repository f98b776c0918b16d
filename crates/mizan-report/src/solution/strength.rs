//! How strongly equilibria are stable, and for whom: lines for people. Programs find the strong concepts among the others.

use std::io;

use anstyle::Style;
use mizan_core::{Concept, DmId, StateId};

use crate::args;
use crate::outline;
use crate::solution::solved::Solved;
use crate::speech::look::Look;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;

/// How many equilibria are told; the rest is counted.
const TOLD: usize = 20;

/// Writes of each equilibrium under a concept that knows strength for whom it is stable strongly, for whom weakly, and
/// for whom only because there is nothing to deter; nothing where that was not asked for, or strong stability alone was.
///
/// # Errors
/// What `out` reports.
pub(crate) fn write(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>) -> io::Result<()> {
    let is_solved = |concept: Concept| solved.equilibria().any(|(other, _)| other == concept);
    let is_asked = |concept: &Concept| concept.weak().is_some_and(is_solved);
    let asked: Vec<Concept> = solved.equilibria().map(|(concept, _)| concept).filter(is_asked).collect();
    if asked.is_empty() {
        return Ok(());
    }
    let speaker = Speaker::new(*look, solved.case, solved.model);
    let messages = speaker.messages();
    outline::write_heading(out, look, "heading-strength")?;
    write_prose(out, look, Style::new(), 2, &messages.text("strength-means", &[]))?;
    if solved.model.dms().all(|dm| solved.model.levels(dm).is_none()) {
        return write_prose(out, look, Style::new(), 2, &messages.text("strength-no-great-step", &[]));
    }
    let is_told = |state: &StateId| weak(&asked).any(|concept| is_equilibrium(solved, concept, *state));
    let states: Vec<StateId> = solved.states.ids().filter(is_told).collect();
    for &state in states.iter().take(TOLD) {
        let who: Vec<String> = solved.model.dms().filter_map(|dm| how(&speaker, solved, &asked, dm, state)).collect();
        let args = args!["state" => solved.states.called(state), "who" => who.join(" · ")];
        write_prose(out, look, Style::new(), 4, &messages.text("strength-state", &args))?;
    }
    match states.len().saturating_sub(TOLD) {
        0 => Ok(()),
        more => write_prose(out, look, Style::new(), 4, &messages.text("equilibria-more", &args!["count" => more])),
    }
}

fn weak(strong: &[Concept]) -> impl Iterator<Item = Concept> + '_ {
    strong.iter().filter_map(|concept| concept.weak())
}

fn is_equilibrium(solved: &Solved<'_>, concept: Concept, state: StateId) -> bool {
    solved.equilibria().any(|(other, states)| other == concept && states.contains(state))
}

/// How a state is stable for one decision maker: `Russia strongly by GMR, weakly by SEQ`.
fn how(speaker: &Speaker<'_>, solved: &Solved<'_>, asked: &[Concept], dm: DmId, state: StateId) -> Option<String> {
    let messages = speaker.messages();
    let name = speaker.dm(dm);
    if solved.model.improvements_from(dm, state).is_empty() {
        return Some(messages.text("strength-nothing-to-deter", &args!["dm" => name]));
    }
    let (strong, others): (Vec<Concept>, Vec<Concept>) =
        asked.iter().partition(|concept| solved.is_stable(**concept, dm, state));
    let only_weak = |concept: &Concept| concept.weak().filter(|weak| solved.is_stable(*weak, dm, state));
    let names = |concepts: &mut dyn Iterator<Item = Concept>| {
        speaker.listed(&concepts.map(|concept| speaker.concept(concept)).collect::<Vec<_>>())
    };
    let strongly = names(&mut weak(&strong));
    let weakly = names(&mut others.iter().filter_map(only_weak));
    let told = match (strongly.is_empty(), weakly.is_empty()) {
        (true, true) => return None,
        (false, true) => "strength-strongly",
        (true, false) => "strength-weakly",
        (false, false) => "strength-both",
    };
    Some(messages.text(told, &args!["dm" => name, "strongly" => strongly, "weakly" => weakly]))
}
