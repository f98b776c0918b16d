//! What would have to be known: the questions that are open, the claims that depend on each, and what becomes of these
//! under each answer.

use mizan::{Asked, Inquired};
use mizan_core::{ClaimId, OpenAnswer, OpenQuestion, Tree, Verdict};

use super::shared::Shared;
use super::tree::{Badge, Block, TextRun, heading, paragraph};
use crate::inquiry::OpenOverview;
use crate::words::say::{Say, say};

/// How many questions are told with all their claims; the rest are counted.
const TOLD: usize = 12;

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let Some(inquired) = shared.material.audited.inquired.as_deref() else {
        return vec![paragraph(say!("unknown-nothing"))];
    };
    let mut blocks = vec![paragraph(say!("unknown-intro", "count" => inquired.questions.len())), counts(inquired)];
    if inquired.asked.is_empty() {
        blocks.push(paragraph(say!("unknown-no-matter")));
        return blocks;
    }
    blocks.push(heading(1, say!("ask-heading")));
    let points = inquired.asked.iter().take(TOLD).map(|asked| question(shared, asked));
    blocks.push(Block::List { ordered: true, points: points.collect() });
    if inquired.asked.len() > TOLD {
        blocks.push(paragraph(say!("report-and-more", "count" => inquired.asked.len() - TOLD)));
    }
    blocks
}

/// How many claims become what.
fn counts<'a>(inquired: &Inquired) -> Block<'a> {
    let counts = OpenOverview::of(inquired.claims.values()).told();
    let point = |(id, count)| vec![paragraph(Say::Message(id, vec![("count", Say::Number(count))]))];
    Block::List { ordered: false, points: counts.map(point).collect() }
}

/// A question, and what becomes of the claims under each answer.
fn question<'a>(shared: &Shared<'a>, asked: &Asked) -> Vec<Block<'a>> {
    let is_shown = |id: &ClaimId| !shared.material.hides(&shared.case().claim(*id).grounding);
    let shown = || asked.claims.iter().filter(|(id, _)| is_shown(id));
    let mut blocks = vec![Block::Paragraph(vec![TextRun::Strong(Say::OpenQuestion(asked.question))])];
    let answers = shown().find_map(|(_, becomes)| becomes.as_ref());
    let point = |(answer, _): &(OpenAnswer, _)| {
        let given = Say::OpenAnswers(vec![(asked.question, *answer)]);
        let mut runs = vec![TextRun::Text(say!("ask-if", "condition" => given))];
        let left = asked.left_by(*answer).filter(|(id, _)| is_shown(id));
        runs.extend(Shared::listed(left.map(|(id, verdicts)| become_of(shared, id, verdicts))));
        vec![Block::Paragraph(runs)]
    };
    let points: Vec<Vec<Block<'a>>> = answers.into_iter().flatten().map(point).collect();
    if !points.is_empty() {
        blocks.push(Block::List { ordered: false, points });
    }
    let untold: Vec<ClaimId> = shown().filter(|(_, becomes)| becomes.is_none()).map(|(id, _)| *id).collect();
    if !untold.is_empty() {
        let mut runs = vec![TextRun::Text(say!("unknown-untold"))];
        runs.extend(shared.claim_links(&untold));
        blocks.push(Block::Paragraph(runs));
    }
    blocks
}

/// A claim with the verdicts that are left of it.
fn become_of<'a>(shared: &Shared<'a>, id: ClaimId, verdicts: &[Option<Verdict>]) -> Vec<TextRun<'a>> {
    let what = match verdicts {
        [Some(verdict)] => TextRun::Badge(Badge::Verdict(Some(*verdict))),
        _ => TextRun::Text(Say::OpenVerdicts(verdicts.to_vec())),
    };
    vec![shared.claim_link(id), what]
}

/// On what a verdict depends, as a tree.
pub(super) fn condition<'a>(tree: &Tree) -> Block<'a> {
    match tree {
        Tree::Verdict(Some(verdict)) => Block::Paragraph(vec![TextRun::Badge(Badge::Verdict(Some(*verdict)))]),
        Tree::Verdict(None) => paragraph(Say::OpenVerdicts(vec![None])),
        Tree::Ask { question, branches } => {
            let points = branches.iter().map(|(answer, then)| branch(*question, *answer, then));
            Block::List { ordered: false, points: points.collect() }
        }
    }
}

/// An answer, and what follows from it: a verdict beside it, or what else has to be asked below.
fn branch<'a>(question: OpenQuestion, answer: OpenAnswer, then: &Tree) -> Vec<Block<'a>> {
    let mut runs = vec![TextRun::Text(say!("ask-if", "condition" => Say::OpenAnswers(vec![(question, answer)])))];
    match condition(then) {
        Block::Paragraph(verdict) => {
            runs.extend(verdict);
            vec![Block::Paragraph(runs)]
        }
        deeper => vec![Block::Paragraph(runs), deeper],
    }
}
