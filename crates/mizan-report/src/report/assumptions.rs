//! What the claims rest on: each assumption with the claims that turn; the robust ones; the named variants.

use std::collections::BTreeMap;

use mizan_core::Assumption;
use mizan_core::vary::{Change, Hinge};
use mizan_core::{ClaimId, Undecidable, Verdict};

use super::shared::Shared;
use super::tree::{Badge, Block, Remark, Table, TextRun, heading, paragraph};
use crate::audit::{AuditedVariant, Decided, rests_on_one_passage};
use crate::words::say::{Say, say};

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    if shared.case().claims.is_empty() {
        return vec![paragraph(say!("findings-no-claims"))];
    }
    let tried = shared.material.audited.audit.changes.len();
    let mut blocks = vec![paragraph(say!("assumptions-intro", "count" => tried))];
    blocks.extend(table(shared));
    blocks.extend(one_passage(shared));
    blocks.extend(one_speaker(shared));
    blocks.extend(together(shared));
    blocks.extend(robust(shared));
    blocks.extend(variants(shared));
    blocks
}

/// Each assumption that a claim rests on.
fn table<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    if shared.key_assumptions().is_empty() {
        return vec![paragraph(shared.nothing_carries())];
    }
    let head = [say!("head-number"), say!("head-assumption"), say!("head-basis"), say!("head-turns")];
    let rows = shared.key_assumptions().iter().map(|&assumption| {
        let words = TextRun::Link(Shared::assumption_anchor(assumption), Say::Assumption(assumption));
        let name = TextRun::Faint(Say::AssumptionName(assumption));
        let number = shared.assumption_number(assumption).map(TextRun::Strong);
        let basis = TextRun::Badge(Badge::Basis(shared.basis(assumption)));
        vec![number.into_iter().collect(), vec![words, name], vec![basis], turned_by(shared, assumption)]
    });
    vec![Block::Table(Table {
        caption: vec![TextRun::Text(say!("assumptions-table"))],
        head: head.map(|head| vec![TextRun::Text(head)]).to_vec(),
        rows: rows.collect(),
    })]
}

/// The claims that some change of an assumption turns, those that turn to the same verdict together.
fn turned_by<'a>(shared: &Shared<'a>, assumption: Assumption) -> Vec<TextRun<'a>> {
    let mut runs = Vec::new();
    for verdict in [Verdict::Holds, Verdict::Fails, Verdict::Vacuous] {
        let turns = |hinge: &Hinge| hinge.change.assumption == assumption && hinge.verdict == verdict;
        let turned = shared.decided().filter(|(_, _, decided)| decided.audit.hinges.iter().any(turns));
        let claims: Vec<ClaimId> = turned.map(|(id, _, _)| id).collect();
        if !claims.is_empty() {
            runs.push(TextRun::Badge(Badge::Verdict(Some(verdict))));
            runs.extend(shared.claim_links(&claims));
        }
    }
    if runs.is_empty() {
        runs.push(TextRun::Faint(say!("turns-none")));
    }
    runs
}

/// The claims all of whose hinges rest on one passage.
fn one_passage<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let mut groups: Vec<(TextRun<'a>, Vec<ClaimId>)> = Vec::new();
    for (id, _, decided) in shared.decided() {
        let assumptions = decided.doubted_assumptions();
        if !rests_on_one_passage(shared.case(), &assumptions) {
            continue;
        }
        let cited = assumptions.first().and_then(|&first| shared.grounding(first)?.cite.first());
        let Some(citation) = cited else { continue };
        let same = |(run, _): &&mut (TextRun<'a>, Vec<ClaimId>)| match run {
            TextRun::Link(_, Say::Citation(other)) | TextRun::Text(Say::Citation(other)) => {
                other.is_same_passage(citation)
            }
            _ => false,
        };
        match groups.iter_mut().find(same) {
            Some((_, claims)) => claims.push(id),
            None => groups.push((shared.references.link(citation), vec![id])),
        }
    }
    grouped(shared, say!("assumptions-one-passage"), groups)
}

/// The claims that rest on what one speaker said.
fn one_speaker<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let mut groups: Vec<(TextRun<'a>, Vec<ClaimId>)> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (id, claim) in shared.claims() {
        let Some(who) = claim.entry.said_by.as_ref().or(claim.entry.holder.as_ref()) else { continue };
        let name = who.get(&[]).unwrap_or_default();
        match seen.iter().position(|known| *known == name) {
            Some(index) => groups[index].1.push(id),
            None => {
                seen.push(name);
                groups.push((TextRun::Text(Say::Label(who, "")), vec![id]));
            }
        }
    }
    grouped(shared, say!("assumptions-one-speaker"), groups)
}

/// The claims that the same changes turn.
fn together<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    if shared.together().is_empty() {
        return Vec::new();
    }
    let point = |group: &Vec<ClaimId>| vec![Block::Paragraph(shared.claim_links(group))];
    let points = shared.together().iter().map(point).collect();
    vec![heading(1, say!("assumptions-together")), Block::List { ordered: false, points }]
}

fn grouped<'a>(shared: &Shared<'a>, head: Say<'a>, groups: Vec<(TextRun<'a>, Vec<ClaimId>)>) -> Vec<Block<'a>> {
    if groups.is_empty() {
        return Vec::new();
    }
    let point = |(what, claims): (TextRun<'a>, Vec<ClaimId>)| {
        let mut runs = vec![what, TextRun::Text(say!("report-colon"))];
        runs.extend(shared.claim_links(&claims));
        vec![Block::Paragraph(runs)]
    };
    vec![heading(1, head), Block::List { ordered: false, points: groups.into_iter().map(point).collect() }]
}

/// The claims that no single change turns, and how many pairs turn each.
fn robust<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let audited = shared.material.audited;
    let robust = shared.decided().filter(|(_, claim, _)| shared.remarks(claim).contains(&Remark::Robust));
    let point = |(id, claim, decided): (ClaimId, _, &crate::audit::Decided<'a>)| {
        let mut runs = vec![shared.claim_link(id), TextRun::Text(shared.says(claim))];
        if audited.pairs.is_some() {
            runs.push(TextRun::Strong(say!("assumptions-pairs", "count" => audited.pairs_of(decided.id).count())));
        }
        vec![Block::Paragraph(runs)]
    };
    let points: Vec<Vec<Block<'a>>> = robust.map(point).collect();
    let mut blocks = vec![heading(1, say!("assumptions-robust"))];
    if points.is_empty() {
        blocks.push(paragraph(say!("assumptions-robust-none")));
        return blocks;
    }
    blocks.push(Block::List { ordered: false, points });
    if audited.pairs.is_none() {
        blocks.push(paragraph(say!("ledger-pairs-not-tried")));
    }
    blocks
}

/// Variants × claims: what each variant is, and the claims that it turns.
fn variants<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let variants = &shared.material.audited.variants;
    if variants.is_empty() {
        return Vec::new();
    }
    let head = [say!("head-variant"), say!("head-changes"), say!("head-turns")];
    let rows = variants.iter().enumerate().map(|(index, variant)| variant_row(shared, index + 1, variant));
    vec![
        heading(1, say!("assumptions-variants")),
        Block::Table(Table {
            caption: vec![TextRun::Text(say!("assumptions-variants-table"))],
            head: head.map(|head| vec![TextRun::Text(head)]).to_vec(),
            rows: rows.collect(),
        }),
    ]
}

fn variant_row<'a>(shared: &Shared<'a>, number: usize, variant: &'a AuditedVariant<'a>) -> Vec<Vec<TextRun<'a>>> {
    let entry = variant.entry;
    if shared.material.share && entry.private {
        // Its number stays, as the tables go by it.
        return vec![vec![TextRun::Text(say!("report-private-variant", "number" => number))], Vec::new(), Vec::new()];
    }
    let name = say!("numbered", "number" => number, "what" => Say::Label(&entry.name, &entry.id));
    let change = |change: &Change| vec![shared.assumption_link(change.assumption), TextRun::Text(Say::Change(*change))];
    let turned = match &variant.verdicts {
        Ok(verdicts) => turned_in(shared, verdicts),
        Err(rejected) => vec![TextRun::Text(say!("variant-rejected", "reason" => Say::Rejected(rejected)))],
    };
    vec![vec![TextRun::Text(name)], Shared::listed(entry.changed.iter().map(change)), turned]
}

/// The claims that have another verdict in a variant, those that turn to the same together.
fn turned_in<'a>(shared: &Shared<'a>, verdicts: &BTreeMap<ClaimId, Result<Verdict, Undecidable>>) -> Vec<TextRun<'a>> {
    let in_variant = |decided: &Decided<'_>| match verdicts.get(&decided.id) {
        Some(Ok(verdict)) if *verdict != decided.audit.verdict => Some(Some(*verdict)),
        Some(Err(_)) => Some(None),
        _ => None,
    };
    let mut runs = Vec::new();
    for wanted in [Some(Verdict::Holds), Some(Verdict::Fails), Some(Verdict::Vacuous), None] {
        let turned = shared.decided().filter(|(.., decided)| in_variant(decided) == Some(wanted));
        let claims: Vec<ClaimId> = turned.map(|(id, ..)| id).collect();
        if !claims.is_empty() {
            runs.push(match wanted {
                Some(verdict) => TextRun::Badge(Badge::Verdict(Some(verdict))),
                None => TextRun::Text(say!("variant-undecidable")),
            });
            runs.extend(shared.claim_links(&claims));
        }
    }
    if runs.is_empty() {
        runs.push(TextRun::Faint(say!("turns-none")));
    }
    runs
}
