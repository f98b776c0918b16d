//! Paths for people.

use std::io;

use anstyle::Style;
use mizan_core::Concept;
use mizan_core::claims::paths::{Route, Turns};

use crate::args;
use crate::speech::look::{FAINT, HEADING};
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use mizan::Paths;
use mizan::paths::Destinations;

/// How many destinations are told; the rest are counted.
const TOLD: usize = 20;

/// Writes the shortest paths.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, view: &Paths, speaker: &Speaker<'_>) -> io::Result<()> {
    let (look, messages) = (&speaker.look, speaker.messages());
    write_prose(out, look, HEADING, 0, &heading(view, speaker))?;
    let reached: Vec<&Route> = view.reached().collect();
    for route in reached.iter().take(TOLD) {
        writeln!(out)?;
        write_route(out, view, speaker, route)?;
    }
    if reached.len() > TOLD {
        writeln!(out)?;
        let more = messages.text("paths-more", &args!["count" => reached.len() - TOLD]);
        write_prose(out, look, FAINT, 0, &more)?;
    }
    if reached.is_empty() {
        write_prose(out, look, Style::new(), 0, &messages.text("paths-none", &[]))?;
    }
    let unreached = view.unreached(speaker.model.n_states());
    if unreached.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    let count = messages.text("paths-unreached", &args!["count" => unreached.len()]);
    write_prose(out, look, HEADING, 0, &count)?;
    for &state in unreached.iter().take(TOLD) {
        let args = args!["state" => speaker.state(state), "number" => speaker.state_number(state)];
        write_prose(out, look, Style::new(), 2, &messages.text("paths-state", &args))?;
    }
    Ok(())
}

fn heading(view: &Paths, speaker: &Speaker<'_>) -> String {
    let messages = speaker.messages();
    let start = speaker.state(view.start);
    let to = match &view.destinations {
        Destinations::Equilibria(_) => messages.text("paths-to-equilibria", &[]),
        Destinations::Where { condition, .. } => {
            messages.text("paths-to-where", &args!["what" => speaker.clause(condition)])
        }
    };
    let by = match view.by {
        None => messages.text("paths-by-moves", &[]),
        Some(way) => speaker.way(way),
    };
    match view.turns {
        Turns::Any => messages.text("paths-heading", &args!["state" => start, "to" => to, "by" => by]),
        Turns::NobodyTwice => {
            messages.text("paths-heading-nobody-twice", &args!["state" => start, "to" => to, "by" => by])
        }
    }
}

fn write_route(out: &mut dyn io::Write, view: &Paths, speaker: &Speaker<'_>, route: &Route) -> io::Result<()> {
    let (look, messages) = (&speaker.look, speaker.messages());
    let args = args!["state" => speaker.state(route.to), "number" => speaker.state_number(route.to)];
    write_prose(out, look, Style::new(), 0, &messages.text("paths-state", &args))?;
    let concepts = view.destinations.concepts(route.to);
    if !concepts.is_empty() {
        let names: Vec<String> = concepts.into_iter().map(|concept: Concept| speaker.concept(concept)).collect();
        let text = messages.text("paths-equilibrium", &args!["concepts" => speaker.listed(&names)]);
        write_prose(out, look, FAINT, 2, &text)?;
    }
    if route.steps.is_empty() {
        return write_prose(out, look, Style::new(), 2, &messages.text("paths-already", &[]));
    }
    let others = u64::try_from(route.n_shortest.saturating_sub(1)).unwrap_or(u64::MAX);
    let length = messages.text("paths-length", &args!["count" => route.steps.len(), "others" => others]);
    write_prose(out, look, Style::new(), 2, &length)?;
    for (number, step) in route.steps.iter().enumerate() {
        write_prose(out, look, Style::new(), 4, &speaker.step(number + 1, *step))?;
    }
    Ok(())
}
