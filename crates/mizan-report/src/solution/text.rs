//! A solution for people: the equilibria in words, then the states in a table.

use std::io;

use anstyle::Style;
use mizan_core::{Concept, SanctionRule, StateId, StateSet};

use crate::args;
use crate::outline;
use crate::solution::any_of;
use crate::solution::coalitions;
use crate::solution::foresight;
use crate::solution::marks::{STABLE, UNSTABLE, marks};
use crate::solution::shown::{READABLE, StatesShown};
use crate::solution::solved::Solved;
use crate::solution::strength;
use crate::solution::unknown;
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{FAINT, Look, STRONG};
use crate::speech::wrap::write_prose;
use crate::words::Speaker;
use crate::words::doings::state_in_words;
use crate::words::terms::sanctions_text;

/// How many states of a group of equilibria are told in words.
const IN_WORDS: usize = 10;

/// Writes a solution as text.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>, shown: StatesShown) -> io::Result<()> {
    outline::write_title(out, look, solved.case, solved.states.len())?;
    outline::open::write_as_written(out, look, solved.case)?;
    outline::open::write_views(out, look, solved.case, solved.model)?;
    outline::write_options(out, look, solved.case)?;
    outline::write_named_states(out, look, &solved.states)?;
    write_equilibria(out, look, solved, shown)?;
    if shown != StatesShown::Summary {
        write_states(out, look, solved, shown)?;
    }
    strength::write(out, look, solved)?;
    solved.by_any.map_or(Ok(()), |by_any| any_of::write(out, look, solved, by_any))?;
    solved.unknown.map_or(Ok(()), |found| unknown::write(out, look, solved, found, shown))?;
    solved.joint.map_or(Ok(()), |joint| coalitions::write(out, look, solved, joint, shown))?;
    solved.foreseen.map_or(Ok(()), |foreseen| foresight::write(out, look, solved, foreseen, shown))
}

/// The states that are an equilibrium under the same concepts.
struct Group {
    concepts: Vec<Concept>,
    count: usize,
    first: Vec<StateId>,
}

fn write_equilibria(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>, shown: StatesShown) -> io::Result<()> {
    let messages = look.language.messages();
    outline::write_heading(out, look, "heading-equilibria")?;
    if solved.sanctions != SanctionRule::Legal {
        write_prose(out, look, Style::new(), 2, &sanctions_text(messages, solved.sanctions))?;
    }
    let n_concepts = solved.equilibria().count();
    for group in groups(solved, shown) {
        let heading = if group.concepts.len() == n_concepts && n_concepts > 1 {
            messages.text("equilibria-under-all", &[])
        } else {
            messages.text("equilibria-under", &args!["concepts" => short_names(look, &group.concepts)])
        };
        writeln!(out, "  {heading}")?;
        for &state in &group.first {
            write_equilibrium(out, look, solved, state)?;
        }
        let left_out = group.count - group.first.len();
        if left_out > 0 {
            writeln!(out, "    {}", messages.text("equilibria-more", &args!["count" => left_out]))?;
        }
    }
    let none: Vec<Concept> =
        solved.equilibria().filter(|(_, states)| states.is_empty()).map(|(concept, _)| concept).collect();
    if !none.is_empty() {
        let concepts = short_names(look, &none);
        writeln!(out, "  {}", messages.text("equilibria-none", &args!["concepts" => concepts]))?;
    }
    Ok(())
}

fn write_equilibrium(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>, state: StateId) -> io::Result<()> {
    // All numbers of the case end in the same column.
    let width = solved.states.len().to_string().len();
    let number = Cell { text: format!("{:>width$}", state.number()), style: STRONG };
    let pattern = Cell { text: solved.states.shown(state), style: STRONG };
    // The states of a graph go by their names, which may be numbers; which number each has is in the table.
    let keys = if solved.states.is_graph() { vec![pattern] } else { vec![number, pattern] };
    let columns = Columns { heads: Vec::new(), right: Vec::new(), keys: keys.len(), indent: 4 };
    let row = || std::iter::once([keys.clone(), vec![Cell::from(names(look, solved, state))]].concat());
    columns.write(out, look, row)?;
    match state_in_words(&Speaker::new(*look, solved.case, solved.model), state) {
        Some(words) => write_prose(out, look, Style::new(), 4 + width + 2, &words),
        None => Ok(()),
    }
}

/// The equilibria, those under most concepts first.
fn groups(solved: &Solved<'_>, shown: StatesShown) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for state in solved.some_equilibrium().iter() {
        let concepts = solved.equilibrium_under(state);
        let place = groups.iter().position(|group| group.concepts == concepts).unwrap_or_else(|| {
            groups.push(Group { concepts, count: 0, first: Vec::new() });
            groups.len() - 1
        });
        groups[place].count += 1;
        if shown == StatesShown::All || groups[place].first.len() < IN_WORDS {
            groups[place].first.push(state);
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.concepts.len()));
    groups
}

fn write_states(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>, shown: StatesShown) -> io::Result<()> {
    let messages = look.language.messages();
    let some = solved.some_equilibrium();
    let rows = rows(solved, &some, shown);
    outline::write_heading(out, look, "heading-states")?;
    if !rows.is_empty() {
        let rank_widths: Vec<usize> = solved.dms().map(|(dm, _)| rank_width(solved, dm)).collect();
        let columns = Columns { heads: heads(look, solved), right: vec![0], keys: 2, indent: 2 };
        columns.write(out, look, || rows.iter().map(|state| row(look, solved, &rank_widths, state)))?;
        write_legend(out, look, solved)?;
    }
    if rows.len() < solved.states.len() {
        let id = if rows.len() == some.len() { "states-only-equilibria" } else { "states-first-equilibria" };
        let args = args!["shown" => rows.len(), "total" => solved.states.len()];
        writeln!(out)?;
        write_prose(out, look, Style::new(), 2, &messages.text(id, &args))?;
    }
    Ok(())
}

fn rows(solved: &Solved<'_>, some: &StateSet, shown: StatesShown) -> StateSet {
    let n_states = solved.states.len();
    if shown == StatesShown::All || n_states <= READABLE {
        return StateSet::full(n_states);
    }
    let mut rows = StateSet::empty(n_states);
    some.iter().take(READABLE).for_each(|state| {
        rows.insert(state);
    });
    rows
}

fn heads(look: &Look, solved: &Solved<'_>) -> Vec<String> {
    let messages = look.language.messages();
    let fixed = ["#".to_owned(), messages.text("head-state", &[]), messages.text("head-ranks", &[])];
    fixed.into_iter().chain(solved.equilibria().map(|(concept, _)| concept.id().to_owned())).collect()
}

fn row(look: &Look, solved: &Solved<'_>, rank_widths: &[usize], state: StateId) -> Vec<Cell> {
    let rank = |((dm, _), &width)| format!("{:>width$}", solved.model.ranks(dm).rank(state));
    let ranks: Vec<String> = solved.dms().zip(rank_widths).map(rank).collect();
    let text = [state.number().to_string(), solved.states.shown(state), ranks.join(" ")];
    let mut cells: Vec<Cell> = text.map(Cell::from).to_vec();
    let stable = |concept| solved.dms().map(move |(dm, _)| solved.is_stable(concept, dm, state));
    cells.extend(solved.equilibria().map(|(concept, _)| marks(stable(concept))));
    cells.push(Cell::from(names(look, solved, state)));
    cells
}

fn write_legend(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>) -> io::Result<()> {
    let messages = look.language.messages();
    let dms: Vec<_> =
        solved.dms().map(|(dm, id)| look.label(&solved.case.decision_makers[dm.index()].name, id)).collect();
    let order = messages.text("legend-order", &args!["dms" => look.joined(&dms)]);
    writeln!(out)?;
    for line in [order, messages.text("legend-ranks", &[])] {
        write_prose(out, look, FAINT, 2, &line)?;
    }
    let mut signs = vec![
        (STABLE.to_string(), messages.text("legend-stable", &[])),
        (UNSTABLE.to_string(), messages.text("legend-unstable", &[])),
        ("[ ]".to_owned(), messages.text("legend-equilibrium", &[])),
    ];
    let name = |concept: Concept| messages.text(&format!("concept-{}", concept.id()), &[]);
    signs.extend(solved.equilibria().map(|(concept, _)| (concept.id().to_owned(), name(concept))));
    let columns = Columns { heads: Vec::new(), right: Vec::new(), keys: 1, indent: 2 };
    let row =
        |(sign, what): &(String, String)| [sign, what].map(|text| Cell { text: text.clone(), style: FAINT }).to_vec();
    columns.write(out, look, || signs.iter().map(row))
}

/// The names of a state, in the language of the output.
fn names(look: &Look, solved: &Solved<'_>, state: StateId) -> String {
    let names: Vec<_> = solved.states.names(state).iter().map(|named| look.label(&named.name, &named.id)).collect();
    look.joined(&names)
}

fn short_names(look: &Look, concepts: &[Concept]) -> String {
    let messages = look.language.messages();
    let name = |concept: &Concept| messages.text(&format!("concept-short-{}", concept.id()), &[]);
    let names: Vec<String> = concepts.iter().map(name).collect();
    look.joined(&names)
}

fn rank_width(solved: &Solved<'_>, dm: mizan_core::DmId) -> usize {
    let ranks = solved.model.ranks(dm);
    solved.states.ids().map(|state| ranks.rank(state)).max().unwrap_or(0).to_string().len()
}
