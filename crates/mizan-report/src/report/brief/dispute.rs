//! The assumptions to dispute: those that carry most, each with its reason, what speaks against it, and what goes with
//! it.

use super::super::shared::Shared;
use super::super::tree::{Badge, Block, TextRun, paragraph};
use super::claims::{Claim, Sorted, claimed, listed, quoted, turned_by};
use super::measure::Measure;
use crate::audit::{AuditedClaim, Carried, carried};
use crate::words::say::{Say, say};

/// How many columns a wish may take at least: half of one is none.
const WISH: usize = 200;

pub(super) fn blocks<'a>(shared: &Shared<'a>, measure: &Measure) -> Vec<Block<'a>> {
    if shared.decided().next().is_none() {
        return Vec::new();
    }
    let all = carried(shared.material.audited);
    if all.is_empty() {
        return vec![paragraph(shared.nothing_carries())];
    }
    let sorted = Sorted::of(shared);
    let point = |entry: &Carried| vec![Block::Paragraph(disputed(shared, &sorted, entry, measure))];
    vec![Block::List { ordered: true, points: all.iter().take(measure.disputed).map(point).collect() }]
}

fn disputed<'a>(shared: &Shared<'a>, sorted: &Sorted<'a>, entry: &Carried, measure: &Measure) -> Vec<TextRun<'a>> {
    let assumption = entry.assumption;
    let badge = TextRun::Badge(Badge::Basis(shared.basis(assumption)));
    let mut runs = vec![TextRun::Strong(Say::Unmarked(assumption).clipped(WISH.max(measure.reason))), badge];
    let shown = shared.grounding(assumption).filter(|grounding| !shared.material.hides(grounding));
    if let Some(grounding) = shown {
        if grounding.because.get(&[]).is_some() {
            runs.push(TextRun::Text(Say::Label(&grounding.because, "").clipped(measure.reason).sentence()));
        }
        for against in grounding.against.iter().take(1) {
            runs.push(TextRun::Strong(say!("report-against")));
            runs.push(TextRun::Text(Say::Citation(against).clipped(measure.reason).sentence()));
        }
    }
    let turned = |claims: &[Claim<'a>]| turned_by(claims, assumption);
    let (lost, denied) = (turned(&sorted.conditional), turned(&sorted.denied));
    let gained = turned(&[&sorted.failing[..], &sorted.unserved].concat());
    for (claims, id, words) in [
        (lost, "brief-else-lost", claimed as fn(&'a AuditedClaim<'a>) -> Say<'a>),
        (gained, "brief-else-gained", claimed),
        (denied, "brief-else-denied", quoted),
    ] {
        if !claims.is_empty() {
            let args = vec![("count", Say::Number(claims.len())), ("claims", listed(&claims, words))];
            runs.push(TextRun::Faint(Say::Message(id, args)));
        }
    }
    runs
}
