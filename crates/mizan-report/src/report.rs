//! The report: the analysis of a case as a document to hand on.
//!
//! [`compose`] makes a language-free [`Document`] of what was found out, [`brief::compose`] one of two pages; [`html`],
//! [`markdown`] and [`docx`] write them.
//! A section can be written by itself, as the workbench does.

mod actors;
mod annex;
mod assumptions;
pub mod brief;
mod course;
pub mod docx;
mod findings;
mod happened;
pub mod html;
mod ledger;
mod made;
pub mod markdown;
mod material;
mod name;
mod options;
mod premises;
mod references;
mod settling;
mod shared;
mod source;
mod spacing;
mod survival;
pub mod told;
mod tree;
mod unknown;
mod views;

pub use made::{Made, with_material};
pub use material::{Material, Origin};
pub use name::file_name;
pub use tree::{
    Anchor, Badge, Block, Card, Document, DocumentKind, KeyNumber, Remark, Section, SectionId, Table, TextRun, Told,
    heading, paragraph,
};

use mizan_core::{StateId, Tree};

use shared::Shared;

use crate::words::say::{Say, say};

/// The whole report.
#[must_use]
pub fn compose<'a>(material: &'a Material<'a>) -> Document<'a> {
    let shared = Shared::new(material);
    let is_told = |id: &SectionId| match id {
        SectionId::Unknown => material.audited.inquired.is_some(),
        SectionId::Happened => happened::is_told(&shared),
        _ => true,
    };
    let sections = SectionId::ALL.into_iter().filter(is_told);
    let sections = sections.map(|id| part(&shared, id)).collect();
    let lead = if material.case().claims.is_empty() { Vec::new() } else { lead(&shared) };
    Document { kind: DocumentKind::Report, title: title(material), lead, sections }
}

/// What stands before all sections: the bottom line, in short and in prose.
fn lead<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    brief::in_short(shared).into_iter().chain(brief::bottom_line(shared)).collect()
}

/// What stands at the head of what is handed on.
fn title<'a>(material: &'a Material<'a>) -> Say<'a> {
    let case = material.case();
    if case.title.get(&[]).is_some() { Say::Label(&case.title, "") } else { say!("report-untitled") }
}

/// The card of a claim, a decision maker or a state, where the report has one. It stands by itself: what a report tells
/// elsewhere, it tells too.
#[must_use]
pub fn card<'a>(material: &'a Material<'a>, anchor: Anchor) -> Option<Block<'a>> {
    let id = match anchor {
        Anchor::Claim(_) => SectionId::Ledger,
        Anchor::DecisionMaker(_) => SectionId::Actors,
        Anchor::State(_) => SectionId::Settling,
        _ => return None,
    };
    let is_wanted = |block: &Block<'_>| matches!(block, Block::Card(card) if card.anchor == anchor);
    part(&Shared::alone(material), id).blocks.into_iter().find(is_wanted)
}

/// States by decision makers and concepts, as a table.
#[must_use]
pub fn states<'a>(material: &'a Material<'a>, states: &[StateId]) -> Block<'a> {
    Block::Table(settling::table(&Shared::new(material), states))
}

/// On what a verdict depends, as a tree: a question, and under each answer what follows from it.
#[must_use]
pub fn condition<'a>(tree: &Tree) -> Block<'a> {
    unknown::condition(tree)
}

/// One section of it.
#[must_use]
pub fn section<'a>(material: &'a Material<'a>, id: SectionId) -> Section<'a> {
    part(&Shared::new(material), id)
}

fn part<'a>(shared: &Shared<'a>, id: SectionId) -> Section<'a> {
    let blocks = match id {
        SectionId::Findings => findings::blocks(shared),
        SectionId::Ledger => ledger::blocks(shared),
        SectionId::Source => source::blocks(shared),
        SectionId::Actors => actors::blocks(shared),
        SectionId::Course => course::blocks(shared),
        SectionId::Settling => settling::blocks(shared),
        SectionId::Happened => happened::blocks(shared),
        SectionId::Assumptions => assumptions::blocks(shared),
        SectionId::Unknown => unknown::blocks(shared),
        SectionId::Survival => survival::blocks(shared),
        SectionId::Annex => annex::blocks(shared),
        // These are made together, so that they fit.
        SectionId::BottomLine | SectionId::Found | SectionId::Dispute | SectionId::FindOut | SectionId::Watch => {
            Vec::new()
        }
    };
    Section { id, blocks }
}
