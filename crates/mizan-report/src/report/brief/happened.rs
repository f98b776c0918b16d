//! What came of what was claimed, beside what follows from the model; never one score of both.

use mizan_case::case::Force;

use super::super::happened::outcomes;
use super::super::shared::Shared;
use super::super::tree::{Block, TextRun};
use super::claims::quoted;
use super::findings::by_force;
use super::measure::Measure;
use crate::audit::{CameAbout, came};
use crate::words::say::say;

pub(super) fn blocks<'a>(shared: &Shared<'a>, measure: &Measure) -> Vec<Block<'a>> {
    let point = |told: CameAbout<'a>| {
        let mut runs = vec![TextRun::Strong(quoted(told.claim).clipped(measure.reason))];
        let entry = told.claim.entry;
        if !matches!(entry.force, None | Some(Force::Asserts)) {
            runs.push(TextRun::Faint(by_force(entry)));
        }
        runs.push(TextRun::Text(say!("outcome-told", "what" => came(told.outcome))));
        runs.extend(told.against_verdict().map(TextRun::Text));
        vec![Block::Paragraph(runs)]
    };
    let points: Vec<_> = outcomes(shared).into_iter().take(measure.signs).map(point).collect();
    if points.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, points }] }
}
