//! In how many variants a state stays an equilibrium; then what would be seen if an assumption were wrong.

use mizan_core::Assumption;
use mizan_core::vary::Survival;
use mizan_core::{Concept, StateId, StateSet};

use super::happened::seen;
use super::shared::Shared;
use super::tree::{Badge, Block, Table, TextRun, heading, paragraph};
use crate::audit::carried;
use crate::words::say::{Say, say};

/// How many states are followed.
const FOLLOWED: usize = 10;

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let material = shared.material;
    let caveat = vec![TextRun::Strong(say!("survival-caveat")), TextRun::Text(say!("survival-caveat-why"))];
    let mut blocks = vec![Block::Note(caveat)];
    let states = followed(shared);
    if states.is_empty() {
        blocks.push(paragraph(say!("survival-no-state")));
    } else {
        blocks.push(Block::Table(table(shared, &states[..states.len().min(FOLLOWED)])));
        if states.len() > FOLLOWED {
            blocks.push(paragraph(say!("report-more-states", "count" => states.len() - FOLLOWED)));
        }
        let rejected = material.singly.variants.len() - material.singly.n_built();
        if rejected > 0 {
            blocks.push(paragraph(say!("survival-rejected", "count" => rejected)));
        }
    }
    blocks.extend(signposts(shared));
    blocks
}

/// The states that are an equilibrium under a concept that was followed, here or in a variant: those of the unchanged
/// conflict first, then those that are one in most variants.
fn followed(shared: &Shared<'_>) -> Vec<StateId> {
    let material = shared.material;
    let all = [&material.named, &material.singly];
    let here = |state: StateId| {
        let mut concepts = material.singly.concepts.iter();
        concepts.any(|&concept| material.solved.equilibrium_under(state).contains(&concept))
    };
    let often = |state: StateId, of: &Survival| (0..of.concepts.len()).map(|c| of.stays(state, c)).sum::<usize>();
    let mut states: Vec<(bool, usize, usize, StateId)> = Vec::new();
    for state in material.solved.states.ids() {
        let [named, singly] = all.map(|of| often(state, of));
        if here(state) || named + singly > 0 {
            states.push((!here(state), usize::MAX - named, usize::MAX - singly, state));
        }
    }
    states.sort_unstable();
    states.into_iter().map(|(.., state)| state).collect()
}

fn table<'a>(shared: &Shared<'a>, states: &[StateId]) -> Table<'a> {
    let (singly, named) = (&shared.material.singly, &shared.material.named);
    let mut head = vec![vec![TextRun::Text(say!("head-state"))]];
    head.extend(singly.concepts.iter().map(|&concept| vec![TextRun::Text(Say::Concept(concept))]));
    head.extend((1..=named.variants.len()).map(|number| vec![TextRun::Text(Say::Number(number))]));
    let row = |&state: &StateId| {
        let mut cells = vec![vec![TextRun::Text(Say::State(state)), TextRun::Faint(shared.state_number(state))]];
        let count = |concept| vec![TextRun::Text(Say::Number(singly.stays(state, concept)))];
        cells.extend((0..singly.concepts.len()).map(count));
        cells.extend(named.variants.iter().map(|variant| match variant {
            Ok(equilibria) => stays(state, equilibria, &named.concepts),
            Err(_) => vec![TextRun::Faint(say!("variant-undecidable"))],
        }));
        cells
    };
    let caption = match named.variants.is_empty() {
        true => say!("survival-table", "count" => singly.n_built()),
        false => say!("survival-table-variants", "count" => singly.n_built()),
    };
    Table { caption: vec![TextRun::Text(caption)], head, rows: states.iter().map(row).collect() }
}

/// Under which concepts a state is an equilibrium in a variant.
fn stays<'a>(state: StateId, equilibria: &[StateSet], concepts: &[Concept]) -> Vec<TextRun<'a>> {
    let held = equilibria.iter().zip(concepts).filter(|(states, _)| states.contains(state));
    let held: Vec<Say<'a>> = held.map(|(_, &concept)| Say::Concept(concept)).collect();
    match held.len() {
        0 => vec![TextRun::Badge(Badge::Leaves)],
        all if all == concepts.len() => vec![TextRun::Badge(Badge::Stays)],
        _ => vec![TextRun::Badge(Badge::Stays), TextRun::Faint(Say::List(held))],
    }
}

/// For each assumption that a claim hinges on, what would be seen if it were wrong; left blank to fill in where the
/// analyst does not say.
fn signposts<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let carried = carried(shared.material.audited);
    if carried.is_empty() {
        return Vec::new();
    }
    let row = |assumption: Assumption| {
        let watch = shared.watched(assumption).map_or_else(
            || vec![TextRun::Blank],
            |statement| {
                let seen = statement.sign.as_ref().map(|sign| TextRun::Text(seen(sign)));
                std::iter::once(TextRun::Text(Say::Label(&statement.watch, ""))).chain(seen).collect()
            },
        );
        let mut what = shared.assumption(assumption);
        what.push(TextRun::Sign(Badge::Basis(shared.basis(assumption))));
        vec![what, watch]
    };
    let head = [say!("head-assumption"), say!("head-watch")];
    vec![
        heading(1, say!("survival-signposts")),
        paragraph(say!("survival-signposts-intro")),
        Block::Table(Table {
            caption: Vec::new(),
            head: head.map(|head| vec![TextRun::Text(head)]).to_vec(),
            rows: carried.iter().map(|entry| row(entry.assumption)).collect(),
        }),
    ]
}
