//! What is stable by one of several concepts: lines for people, a part of `mizan-solution/1` for programs.

use std::io;

use anstyle::Style;
use mizan::ByAny;
use mizan_core::{Concept, DmId, StateId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::args;
use crate::formats::json::{ById, Detail, List};
use crate::outline;
use crate::solution::solved::Solved;
use crate::speech::look::Look;
use crate::speech::wrap::write_prose;
use crate::words::Speaker;

/// How many equilibria are told; the rest is counted.
const TOLD: usize = 20;

/// How the concepts are called in the heads of columns: `seq|sim`.
pub(crate) fn id(by_any: &ByAny) -> String {
    by_any.concepts.iter().map(Concept::id).collect::<Vec<_>>().join("|")
}

/// Writes in which states everybody is stable by at least one of the concepts, and who by which.
///
/// # Errors
/// What `out` reports.
pub(crate) fn write(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>, by_any: &ByAny) -> io::Result<()> {
    let (messages, speaker) = (look.language.messages(), Speaker::new(*look, solved.case, solved.model));
    let is_one = by_any.concepts.iter().count() == 1;
    let (heading, id) = match is_one {
        true => ("heading-equilibria", "any-of-one-equilibria"),
        false => ("heading-any-of", "any-of-equilibria"),
    };
    outline::write_heading(out, look, heading)?;
    let concepts = speaker.any_of(by_any.concepts);
    let count = by_any.equilibria.len();
    let intro = messages.text(id, &args!["concepts" => concepts, "count" => count]);
    write_prose(out, look, Style::new(), 2, &intro)?;
    for state in by_any.equilibria.iter().take(TOLD) {
        let who: Vec<String> = solved.model.dms().map(|dm| stays(&speaker, by_any, dm, state)).collect();
        let args = args!["state" => solved.states.called(state), "who" => speaker.listed(&who)];
        write_prose(out, look, Style::new(), 4, &messages.text("any-of-state", &args))?;
    }
    match count.saturating_sub(TOLD) {
        0 => Ok(()),
        more => write_prose(out, look, Style::new(), 4, &messages.text("equilibria-more", &args!["count" => more])),
    }
}

/// Who stays, and by which of the concepts: `Russia (SEQ)`.
fn stays(speaker: &Speaker<'_>, by_any: &ByAny, dm: DmId, state: StateId) -> String {
    let is_stable = |concept: &Concept| by_any.stability.stable(*concept, dm).is_some_and(|set| set.contains(state));
    let names: Vec<String> = by_any.concepts.iter().filter(is_stable).map(|concept| speaker.concept(concept)).collect();
    let args = args!["dm" => speaker.dm(dm), "concepts" => speaker.listed(&names)];
    speaker.messages().text("any-of-who", &args)
}

/// What is stable by one of several concepts.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct AnyOfJson<'a> {
    /// The concepts, of which any will do.
    concepts: Vec<&'static str>,
    /// For each decision maker the numbers of the states that are stable by at least one of them, increasing.
    stability: ById<'a, List<'a, usize>>,
    /// The numbers of the states in which everybody is stable by at least one of them, increasing.
    equilibria: List<'a, usize>,
}

impl<'a> AnyOfJson<'a> {
    pub(crate) fn new(solved: &Solved<'a>, by_any: &'a ByAny, detail: Detail) -> Self {
        let numbers = |set: &'a mizan_core::StateSet| {
            List::new(detail, set.len(), move || set.iter().map(|state| state.number()))
        };
        let stable = |(dm, id): (DmId, &'a str)| (id, numbers(&by_any.stable[dm.index()]));
        Self {
            concepts: by_any.concepts.iter().map(Concept::id).collect(),
            stability: ById(solved.dms().map(stable).collect()),
            equilibria: numbers(&by_any.equilibria),
        }
    }
}
