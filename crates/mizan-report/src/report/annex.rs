//! Definitions, limits, and how to get the same report again.

use mizan_core::{ClaimId, Concept};

use super::shared::Shared;
use super::tree::{Block, Table, TextRun, heading, paragraph};
use crate::words::say::{Say, say};

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![heading(1, say!("annex-definitions"))];
    blocks.push(Block::Facts(definitions(shared)));
    blocks.extend(not_modelled(shared));
    blocks.extend(origin(shared));
    blocks
}

fn definitions<'a>(shared: &Shared<'a>) -> Vec<(Say<'a>, Vec<Block<'a>>)> {
    let terms = [
        (say!("term-state"), say!("define-state")),
        (say!("term-improvement"), say!("define-improvement")),
        (say!("term-attractor"), say!("define-attractor")),
        (say!("term-equilibrium"), say!("define-equilibrium")),
    ];
    let of_concept = |concept: Concept| match concept {
        Concept::Nash => (say!("concept-nash"), say!("define-nash")),
        Concept::Gmr => (say!("concept-gmr"), say!("define-gmr")),
        Concept::Smr => (say!("concept-smr"), say!("define-smr")),
        Concept::Seq => (say!("concept-seq"), say!("define-seq")),
        Concept::Sseq => (say!("concept-sseq"), say!("define-sseq")),
        Concept::Sim => (say!("concept-sim"), say!("define-sim")),
        Concept::Far => (say!("concept-far"), say!("define-far")),
        Concept::StrongGmr => (say!("concept-strong_gmr"), say!("define-strong_gmr")),
        Concept::StrongSmr => (say!("concept-strong_smr"), say!("define-strong_smr")),
        Concept::StrongSeq => (say!("concept-strong_seq"), say!("define-strong_seq")),
        Concept::StrongSseq => (say!("concept-strong_sseq"), say!("define-strong_sseq")),
    };
    let concepts = shared.material.solved.equilibria().map(|(concept, _)| {
        let (name, definition) = of_concept(concept);
        (say!("term-concept", "name" => name, "short" => Say::Concept(concept)), definition)
    });
    let verdicts = [
        (say!("term-hinge"), say!("define-hinge")),
        (say!("term-vacuous"), say!("define-vacuous")),
        (say!("term-grounds"), say!("define-grounds")),
        (say!("term-robust"), say!("define-robust")),
    ];
    let all = terms.into_iter().chain(concepts).chain(verdicts);
    all.map(|(term, definition)| (term, vec![paragraph(definition)])).collect()
}

/// What the model leaves out: the claims that it cannot decide, and what no such model has.
fn not_modelled<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![heading(1, say!("annex-limits")), paragraph(limits(shared))];
    let left_out = shared.claims().filter(|(_, claim)| claim.decided.is_none());
    let point = |(id, claim): (ClaimId, &'a crate::audit::AuditedClaim<'a>)| {
        let why = Say::Label(&claim.entry.why_not, "");
        vec![Block::Paragraph(vec![shared.claim_link(id), TextRun::Text(shared.says(claim)), TextRun::Faint(why)])]
    };
    let points: Vec<Vec<Block<'a>>> = left_out.map(point).collect();
    if !points.is_empty() {
        blocks.push(paragraph(say!("annex-left-out")));
        blocks.push(Block::List { ordered: false, points });
    }
    blocks
}

/// What no such model has: where nobody has a view of their own, everybody knows the same.
fn limits<'a>(shared: &Shared<'a>) -> Say<'a> {
    match shared.case().is_seen_otherwise() {
        false => say!("annex-limits-always"),
        true => say!("annex-limits-views"),
    }
}

fn origin<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let origin = &shared.material.origin;
    let facts = vec![
        (say!("annex-version"), vec![paragraph(Say::from(origin.version.as_str()))]),
        (say!("annex-command"), vec![paragraph(Say::Code(origin.command.as_str().into()))]),
    ];
    let row = |(file, hash): &'a (String, String)| {
        vec![vec![TextRun::Text(Say::from(file.as_str()))], vec![TextRun::Text(Say::Code(hash.as_str().into()))]]
    };
    let head = [say!("head-file"), say!("head-hash")].map(|head| vec![TextRun::Text(head)]).to_vec();
    let caption = vec![TextRun::Text(say!("annex-inputs"))];
    vec![
        heading(1, say!("annex-origin")),
        paragraph(say!("annex-same-bytes")),
        Block::Facts(facts),
        Block::Table(Table { caption, head, rows: origin.inputs.iter().map(row).collect() }),
    ]
}
