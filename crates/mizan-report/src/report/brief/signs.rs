//! What to watch for: what would be seen if an assumption did not hold.

use mizan_case::case::Statement;

use super::super::shared::Shared;
use super::super::tree::{Block, TextRun};
use super::measure::Measure;
use crate::audit::carried;
use crate::words::say::Say;

pub(super) fn blocks<'a>(shared: &Shared<'a>, measure: &Measure) -> Vec<Block<'a>> {
    let all = carried(shared.material.audited);
    let signs = all.iter().filter_map(|entry| shared.watched(entry.assumption));
    let point = |statement: &'a Statement| {
        vec![Block::Paragraph(vec![TextRun::Text(Say::Label(&statement.watch, "").clipped(measure.reason))])]
    };
    let points: Vec<Vec<Block<'a>>> = signs.take(measure.signs).map(point).collect();
    if points.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, points }] }
}
