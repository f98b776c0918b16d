//! In how many variants a state stays an equilibrium; then what would be seen if an assumption were wrong.

use mizan_core::vary::Assumption;

use super::parts::Parts;
use super::say::{Say, say};
use super::tree::{Badge, Block, Run, Table, heading, paragraph};
use crate::audit::carried;

pub(super) fn blocks<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let material = parts.material;
    let mut blocks =
        vec![Block::Note(vec![Run::Strong(say!("survival-caveat")), Run::Text(say!("survival-caveat-why"))])];
    if material.singly.states.is_empty() {
        blocks.push(paragraph(say!("survival-no-state")));
    } else {
        blocks.push(Block::Table(table(parts)));
        let all = super::settling::settling_states(&material.course, material.solved).len();
        if all > material.singly.states.len() {
            blocks.push(paragraph(say!("report-more-states", "count" => all - material.singly.states.len())));
        }
        let rejected = material.singly.variants.len() - material.singly.n_built();
        if rejected > 0 {
            blocks.push(paragraph(say!("survival-rejected", "count" => rejected)));
        }
    }
    blocks.extend(signposts(parts));
    blocks
}

fn table<'a>(parts: &Parts<'a>) -> Table<'a> {
    let (singly, named) = (&parts.material.singly, &parts.material.named);
    let mut head = vec![vec![Run::Text(say!("head-state"))]];
    head.extend(singly.concepts.iter().map(|&concept| {
        vec![Run::Text(say!("survival-singly", "concept" => Say::Concept(concept), "count" => singly.n_built()))]
    }));
    head.extend((0..named.variants.len()).map(|number| vec![Run::Text(say!("head-variant", "number" => number + 1))]));
    let row = |(place, &state): (usize, &mizan_core::StateId)| {
        let mut cells = vec![vec![Run::Text(Say::State(state)), Run::Faint(Say::StateNumber(state))]];
        cells.extend(
            (0..singly.concepts.len()).map(|concept| vec![Run::Text(Say::Number(singly.stays(place, concept)))]),
        );
        cells.extend(named.variants.iter().map(|variant| match variant {
            Ok(states) => stays(&states[place], &named.concepts),
            Err(_) => vec![Run::Faint(say!("variant-undecidable"))],
        }));
        cells
    };
    Table {
        caption: vec![Run::Text(say!("survival-table"))],
        head,
        rows: singly.states.iter().enumerate().map(row).collect(),
    }
}

/// Under which concepts a state is an equilibrium in a variant.
fn stays<'a>(under: &[bool], concepts: &[mizan_core::Concept]) -> Vec<Run<'a>> {
    let held: Vec<Say<'a>> =
        under.iter().zip(concepts).filter(|(holds, _)| **holds).map(|(_, &concept)| Say::Concept(concept)).collect();
    match held.is_empty() {
        true => vec![Run::Badge(Badge::Leaves)],
        false => vec![Run::Badge(Badge::Stays), Run::Faint(Say::List(held))],
    }
}

/// For each assumption that a claim hinges on, what would be seen if it were wrong; left blank to fill in where the
/// analyst does not say.
fn signposts<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let carried = carried(parts.material.audited);
    if carried.is_empty() {
        return Vec::new();
    }
    let row = |assumption: Assumption| {
        let watch = match assumption {
            Assumption::Statement(dm, j) => {
                let statement = parts.case().decision_makers[dm.index()].statements.get(j);
                let shown = statement.filter(|statement| !parts.material.hides(&statement.grounding));
                shown.map(|statement| &statement.watch).filter(|watch| watch.get(&[]).is_some())
            }
            _ => None,
        };
        let watch = watch.map_or(Run::Blank, |watch| Run::Text(Say::Label(watch, "")));
        vec![parts.assumption(assumption), vec![watch]]
    };
    let head = [say!("head-assumption"), say!("head-watch")];
    vec![
        heading(1, say!("survival-signposts")),
        paragraph(say!("survival-signposts-intro")),
        Block::Table(Table {
            caption: Vec::new(),
            head: head.map(|head| vec![Run::Text(head)]).to_vec(),
            rows: carried.iter().map(|entry| row(entry.assumption)).collect(),
        }),
    ]
}
