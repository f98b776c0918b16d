//! Where it can settle: attractors and equilibria as cards, why each is stable, and a table of all of them.

use mizan_core::{Concept, DmId, StateId};

use super::shared::Shared;
use super::tree::{Anchor, Badge, Block, Card, Table, TextRun, Told, heading, paragraph};
use crate::solution::solved::Solved;
use crate::words::say::{Say, say};
use mizan::Course;

/// How many states have a card.
const CARDS: usize = 6;
/// How many states stand in the table.
const ROWS: usize = 12;

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let solved = shared.material.solved;
    let states = settling_states(shared.material.course, solved);
    let mut blocks = vec![paragraph(say!("settling-intro"))];
    blocks.extend(counts(shared));
    let circles: Vec<usize> =
        shared.material.course.flow.attractors.iter().map(Vec::len).filter(|size| *size > 1).collect();
    for size in circles.iter().take(CARDS) {
        blocks.push(Block::Note(vec![TextRun::Text(say!("settling-circle", "count" => *size))]));
    }
    let (firm, lesser): (Vec<StateId>, Vec<StateId>) = states.iter().partition(|&&state| is_firm(shared, state));
    blocks.extend(firm.iter().take(CARDS).map(|&state| Block::Card(card(shared, state))));
    if firm.len() > CARDS {
        blocks.push(paragraph(say!("settling-more-cards", "count" => firm.len() - CARDS)));
    }
    if !lesser.is_empty() {
        blocks.push(paragraph(say!("settling-lesser", "count" => lesser.len())));
    }
    let shown = states.len().min(ROWS);
    blocks.push(heading(1, say!("settling-table")));
    blocks.push(Block::Table(table(shared, &states[..shown])));
    blocks.push(match states.len() - shown {
        0 => paragraph(say!("settling-table-all", "count" => shown, "all" => solved.states.len())),
        more => paragraph(say!("settling-table-rest", "count" => more, "all" => solved.states.len())),
    });
    blocks
}

/// Whether a state is one in which it settles, or an equilibrium that does not need the others to answer with moves that
/// may harm themselves, as under GMR and SMR alone; that those who look ahead may end in it says only that it cannot be
/// ruled out.
fn is_firm(shared: &Shared<'_>, state: StateId) -> bool {
    let under = shared.material.solved.equilibrium_under(state);
    let firm = |concept: &Concept| !matches!(concept, Concept::Gmr | Concept::Smr | Concept::Far);
    shared.material.course.flow.settled.contains(state) || under.iter().any(firm)
}

/// The states in which it can settle: first those to which it leads from the start, then the other equilibria, those under
/// most concepts first.
pub(super) fn settling_states(course: &Course, solved: &Solved<'_>) -> Vec<StateId> {
    let flow = &course.flow;
    let mut states: Vec<StateId> =
        flow.attractors.iter().filter(|attractor| attractor.len() == 1).flatten().copied().collect();
    let mut others: Vec<StateId> = solved.some_equilibrium().iter().filter(|state| !states.contains(state)).collect();
    others.sort_by_key(|&state| std::cmp::Reverse(solved.equilibrium_under(state).len()));
    states.extend(others);
    states
}

/// How many equilibria there are under each concept.
fn counts<'a>(shared: &Shared<'a>) -> Option<Block<'a>> {
    let point = |(concept, states): (Concept, &mizan_core::StateSet)| {
        let args = say!("settling-count", "concept" => Say::Concept(concept), "count" => states.len());
        vec![paragraph(args)]
    };
    let points: Vec<Vec<Block<'a>>> = shared.material.solved.equilibria().map(point).collect();
    (!points.is_empty()).then_some(Block::List { ordered: false, points })
}

fn card<'a>(shared: &Shared<'a>, state: StateId) -> Card<'a> {
    let solved = shared.material.solved;
    let course = shared.material.course;
    let concepts = solved.equilibrium_under(state);
    let mut facts = vec![(say!("settling-doings"), vec![paragraph(Say::Doings(state))])];
    let under = Say::List(concepts.iter().map(|&concept| Say::Concept(concept)).collect());
    if !concepts.is_empty() {
        facts.push((say!("settling-under"), vec![paragraph(under)]));
    }
    let reached = match (state == course.start, course.flow.reached.contains(state)) {
        (true, _) => say!("settling-is-start"),
        (_, true) => {
            let steps = course.ways.path_to(state).len();
            say!("settling-reached", "count" => steps, "state" => Say::State(course.start))
        }
        (_, false) => say!("settling-not-reached", "state" => Say::State(course.start)),
    };
    facts.push((say!("settling-way"), vec![paragraph(reached)]));
    if !concepts.is_empty() {
        facts.push((say!("settling-why"), vec![Block::Story(Told::Stability(state, concepts))]));
    }
    let title = vec![TextRun::Text(Say::State(state)), TextRun::Faint(Say::StateNumber(state))];
    Card { anchor: Anchor::State(state), title, blocks: vec![Block::Facts(facts)] }
}

/// States × decision makers × concepts: for whom each is stable, decision makers by their numbers.
pub(super) fn table<'a>(shared: &Shared<'a>, states: &[StateId]) -> Table<'a> {
    let solved = shared.material.solved;
    let mut head = vec![vec![TextRun::Text(say!("head-state"))]];
    head.extend(solved.equilibria().map(|(concept, _)| vec![TextRun::Text(Say::Concept(concept))]));
    let cell = |concept: Concept, state: StateId| {
        let stable: Vec<_> = solved.dms().filter(|(dm, _)| solved.is_stable(concept, *dm, state)).collect();
        if stable.len() == shared.model().n_dms() {
            return vec![TextRun::Badge(Badge::Stays)];
        }
        let numbers: Vec<Say<'a>> = stable.into_iter().map(|(dm, _)| Say::Number(dm.index() + 1)).collect();
        match numbers.is_empty() {
            true => vec![TextRun::Badge(Badge::Leaves)],
            false => vec![TextRun::Text(Say::List(numbers))],
        }
    };
    let row = |&state: &StateId| {
        let mut cells = vec![vec![TextRun::Text(Say::State(state)), TextRun::Faint(shared.state_number(state))]];
        cells.extend(solved.equilibria().map(|(concept, _)| cell(concept, state)));
        cells
    };
    let numbered = |dm: DmId| say!("numbered", "number" => dm.index() + 1, "what" => Say::Dm(dm));
    let who = Say::List(shared.model().dms().map(numbered).collect());
    let caption = vec![TextRun::Text(say!("settling-caption")), TextRun::Faint(say!("settling-numbers", "who" => who))];
    Table { caption, head, rows: states.iter().map(row).collect() }
}
