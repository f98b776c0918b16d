//! The brief: two pages for those who decide, to which the report is the annex.
//!
//! What was found comes first, in prose; then what to dispute, what to find out, what to watch for, and what happened. No
//! state is counted, and no verdict is told without what it follows from.

mod bottom_line;
mod claims;
mod dispute;
mod findings;
mod happened;
mod measure;
mod questions;
mod signs;

use super::material::Material;
use super::shared::Shared;
use super::tree::{Block, Document, DocumentKind, Section, SectionId, TextRun};
use super::{markdown, title};
use crate::words::Speaker;
use crate::words::say::{Say, say};

use measure::{Measure, fits};

pub(super) use bottom_line::{blocks as bottom_line, in_short};

/// The brief, in so much detail as fits two pages in each of the speakers' languages.
#[must_use]
pub fn compose<'a>(material: &'a Material<'a>, speakers: &[Speaker<'_>]) -> Document<'a> {
    let shared = Shared::alone(material);
    let written = |measure: &Measure| {
        let sections = SectionId::BRIEF.map(|id| Section { id, blocks: part(&shared, id, measure) });
        let sections = sections.into_iter().filter(|section| !section.blocks.is_empty()).collect();
        Document { kind: DocumentKind::Brief, title: title(material), lead: Vec::new(), sections }
    };
    let fits = |document: &Document<'_>| {
        speakers.iter().all(|speaker| fits(&markdown::write(document, std::slice::from_ref(speaker))))
    };
    let [fullest, shorter @ ..] = &Measure::ALL;
    shorter.iter().fold(written(fullest), |document, measure| match fits(&document) {
        true => document,
        false => written(measure),
    })
}

fn part<'a>(shared: &Shared<'a>, id: SectionId, measure: &Measure) -> Vec<Block<'a>> {
    match id {
        SectionId::BottomLine => {
            let first = bottom_line::in_short(shared);
            first.into_iter().chain(opening(shared, measure)).chain(bottom_line::blocks(shared)).collect()
        }
        SectionId::Found => findings::blocks(shared, measure),
        SectionId::Dispute => dispute::blocks(shared, measure),
        SectionId::FindOut => questions::blocks(shared, measure),
        SectionId::Watch => signs::blocks(shared, measure),
        SectionId::Happened => happened::blocks(shared, measure),
        _ => Vec::new(),
    }
}

/// What was asked; and what is odd about the model, before anything is said of it.
fn opening<'a>(shared: &Shared<'a>, measure: &Measure) -> Vec<Block<'a>> {
    let case = shared.case();
    let mut blocks = Vec::new();
    if case.about.get(&[]).is_some() {
        let about = Say::Label(&case.about, "").clipped(2 * measure.reason);
        blocks.push(Block::Paragraph(vec![TextRun::Faint(about)]));
    }
    let odd = shared.material.audited.oddities.iter().filter(|oddity| shared.tells(oddity)).take(measure.odd);
    let odd = odd.map(|oddity| TextRun::Text(Say::Oddity(oddity).clipped(measure.reason).sentence()));
    let odd: Vec<TextRun<'a>> = odd.collect();
    if !odd.is_empty() {
        let head = TextRun::Strong(say!("brief-odd"));
        blocks.push(Block::Note(std::iter::once(head).chain(odd).collect()));
    }
    blocks
}
