//! The report: the analysis of a case as a document to hand on.
//!
//! [`compose`] makes a language-free [`Document`] of what was found out; [`html`], [`markdown`] and [`docx`] write it.
//! A section can be written by itself, as the workbench does.

mod actors;
mod annex;
mod assumptions;
mod course;
pub mod docx;
mod findings;
pub mod html;
mod ledger;
pub mod markdown;
mod material;
mod options;
mod parts;
mod premises;
mod references;
mod settling;
mod source;
mod spacing;
mod survival;
pub mod told;
mod tree;

pub use material::{Material, Origin};
pub use tree::{
    Anchor, Badge, Block, Card, Count, Document, Remark, Run, Section, SectionId, Table, Told, heading, paragraph,
};

use mizan_core::StateId;

use parts::Parts;

use crate::words::say::{Say, say};

/// The whole report.
#[must_use]
pub fn compose<'a>(material: &'a Material<'a>) -> Document<'a> {
    let case = material.case();
    let title = if case.title.get(&[]).is_some() { Say::Label(&case.title, "") } else { say!("report-untitled") };
    let parts = Parts::new(material);
    Document { title, sections: SectionId::ALL.map(|id| part(&parts, id)).to_vec() }
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
    part(&Parts::alone(material), id).blocks.into_iter().find(is_wanted)
}

/// States by decision makers and concepts, as a table.
#[must_use]
pub fn states<'a>(material: &'a Material<'a>, states: &[StateId]) -> Block<'a> {
    Block::Table(settling::table(&Parts::new(material), states))
}

/// One section of it.
#[must_use]
pub fn section<'a>(material: &'a Material<'a>, id: SectionId) -> Section<'a> {
    part(&Parts::new(material), id)
}

fn part<'a>(parts: &Parts<'a>, id: SectionId) -> Section<'a> {
    let blocks = match id {
        SectionId::Findings => findings::blocks(parts),
        SectionId::Ledger => ledger::blocks(parts),
        SectionId::Source => source::blocks(parts),
        SectionId::Actors => actors::blocks(parts),
        SectionId::Course => course::blocks(parts),
        SectionId::Settling => settling::blocks(parts),
        SectionId::Assumptions => assumptions::blocks(parts),
        SectionId::Survival => survival::blocks(parts),
        SectionId::Annex => annex::blocks(parts),
    };
    Section { id, blocks }
}
