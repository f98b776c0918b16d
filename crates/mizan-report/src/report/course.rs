//! How it can go: the improvement graph as a figure, the way as a story, and what the text expects of the end.

use mizan_core::{OptionId, StateId};

use super::material::ExpectedEnd;
use super::options::takes;
use super::shared::Shared;
use super::tree::{Badge, Block, Table, TextRun, Told, heading, paragraph};
use crate::figure::{Chart, Figure};
use crate::words::say::{Say, say};

/// How many ways are told.
const WAYS: usize = 3;
/// How many ends stand beside what the text expects.
const ENDS: usize = 3;

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let course = shared.material.course;
    let flow = &course.flow;
    let intro = say!("course-intro", "state" => Say::State(course.start), "count" => flow.reached.len());
    let mut blocks = vec![paragraph(intro)];
    blocks.push(Block::Figure(Chart::Course(Figure::of(shared.model(), course))));
    blocks.push(heading(1, say!("course-story")));
    for attractor in flow.attractors.iter().take(WAYS) {
        blocks.extend(story(shared, attractor));
    }
    if flow.attractors.len() > WAYS {
        blocks.push(paragraph(say!("report-more-states", "count" => flow.attractors.len() - WAYS)));
    }
    blocks.extend(expected(shared));
    blocks
}

/// The shortest way to an attractor.
fn story<'a>(shared: &Shared<'a>, attractor: &[StateId]) -> Vec<Block<'a>> {
    let course = shared.material.course;
    let Some(end) = course.ways.first(&|state| attractor.contains(&state)) else { return Vec::new() };
    let steps = course.ways.path_to(end);
    let head = match steps.is_empty() {
        true => say!("course-there-already", "state" => Say::State(end)),
        false => say!("course-way", "state" => Say::State(end), "count" => steps.len()),
    };
    let mut blocks = vec![Block::Paragraph(vec![TextRun::Strong(head), TextRun::Faint(shared.state_number(end))])];
    if !steps.is_empty() {
        blocks.push(Block::Story(Told::Steps(steps)));
    }
    if attractor.len() > 1 {
        blocks.push(paragraph(say!("course-circle", "count" => attractor.len())));
    }
    blocks
}

/// The state that the text expects, next to those in which the model settles.
fn expected<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let case = shared.case();
    let course = shared.material.course;
    if case.options.is_empty() || case.claims.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(1, say!("course-expected"))];
    let Some(expected) = ExpectedEnd::of(shared.material, course.start) else {
        blocks.push(paragraph(say!("course-expected-nothing")));
        return blocks;
    };
    let ends: Vec<StateId> = course.flow.settled.iter().take(ENDS).collect();
    let mut caption = vec![TextRun::Text(say!("course-expected-by", "count" => expected.claims.len()))];
    caption.extend(shared.claim_links(&expected.claims));
    let mut head = vec![vec![TextRun::Text(say!("head-option"))], vec![TextRun::Text(say!("head-expected"))]];
    // The name of a state, or the number under which the stories above tell it: in words it may take a column's height.
    let is_named = |end| !shared.material.solved.states.names(end).is_empty();
    let short = |end| if is_named(end) { Say::State(end) } else { shared.state_number(end) };
    head.extend(ends.iter().map(|&end| vec![TextRun::Text(short(end))]));
    let rows = (0..case.options.len()).map(|index| row(shared, OptionId::from_index(index), &expected, &ends));
    blocks.push(Block::Table(Table { caption, head, rows: rows.collect() }));
    let differs = |end: &&StateId| (0..case.options.len()).any(|index| differs(shared, index, &expected, **end));
    let n_different = ends.iter().filter(differs).count();
    blocks.push(paragraph(say!("course-expected-differs", "count" => n_different, "ends" => ends.len())));
    let left_out = course.flow.settled.len() - ends.len();
    if left_out > 0 {
        blocks.push(paragraph(say!("report-more-states", "count" => left_out)));
    }
    blocks
}

fn differs(shared: &Shared<'_>, index: usize, expected: &ExpectedEnd, end: StateId) -> bool {
    matches!((expected.options[index], takes(shared.model(), index, end)), (Some(said), Some(taken)) if said != taken)
}

fn row<'a>(shared: &Shared<'a>, option: OptionId, expected: &ExpectedEnd, ends: &[StateId]) -> Vec<Vec<TextRun<'a>>> {
    let word = |taken: Option<bool>, otherwise: Say<'a>| match taken {
        Some(true) => say!("option-taken"),
        Some(false) => say!("option-not-taken"),
        None => otherwise,
    };
    let said = word(expected.options[option.index()], say!("option-unsaid"));
    let owner = shared.case().options[option.index()].owner;
    let head = vec![TextRun::Text(Say::Option(option)), TextRun::Faint(Say::Dm(owner))];
    let mut cells = vec![head, vec![TextRun::Text(said)]];
    cells.extend(ends.iter().map(|&end| {
        let taken = word(takes(shared.model(), option.index(), end), say!("option-either"));
        match differs(shared, option.index(), expected, end) {
            true => vec![TextRun::Badge(Badge::Differs), TextRun::Strong(taken)],
            false => vec![TextRun::Text(taken)],
        }
    }));
    cells
}
