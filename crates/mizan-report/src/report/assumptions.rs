//! What the claims rest on: each assumption with the claims that turn; the robust ones; the named variants.

use std::collections::BTreeMap;

use mizan_core::Assumption;
use mizan_core::vary::{Change, Hinge};
use mizan_core::{ClaimId, Undecidable, Verdict};

use super::parts::Parts;
use super::tree::{Badge, Block, Remark, Run, Table, heading, paragraph};
use crate::audit::{AuditedVariant, Decided, rests_on_one_passage};
use crate::words::say::{Say, say};

pub(super) fn blocks<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    if parts.case().claims.is_empty() {
        return vec![paragraph(say!("findings-no-claims"))];
    }
    let tried = parts.material.audited.audit.changes.len();
    let mut blocks = vec![paragraph(say!("assumptions-intro", "count" => tried))];
    blocks.extend(table(parts));
    blocks.extend(one_passage(parts));
    blocks.extend(one_speaker(parts));
    blocks.extend(robust(parts));
    blocks.extend(variants(parts));
    blocks
}

/// Each assumption that a claim rests on.
fn table<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    if parts.key_assumptions().is_empty() {
        return vec![paragraph(say!("findings-carry-none"))];
    }
    let head = [say!("head-number"), say!("head-assumption"), say!("head-basis"), say!("head-turns")];
    let rows = parts.key_assumptions().iter().map(|&assumption| {
        let words = Run::Link(Parts::assumption_anchor(assumption), Say::Assumption(assumption));
        let name = Run::Faint(Say::AssumptionName(assumption));
        let number = parts.assumption_number(assumption).map(Run::Strong);
        let basis = Run::Badge(Badge::Basis(parts.basis(assumption)));
        vec![number.into_iter().collect(), vec![words, name], vec![basis], turned_by(parts, assumption)]
    });
    vec![Block::Table(Table {
        caption: vec![Run::Text(say!("assumptions-table"))],
        head: head.map(|head| vec![Run::Text(head)]).to_vec(),
        rows: rows.collect(),
    })]
}

/// The claims that some change of an assumption turns, those that turn to the same verdict together.
fn turned_by<'a>(parts: &Parts<'a>, assumption: Assumption) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    for verdict in [Verdict::Holds, Verdict::Fails, Verdict::Vacuous] {
        let turns = |hinge: &Hinge| hinge.change.assumption == assumption && hinge.verdict == verdict;
        let turned = parts.decided().filter(|(_, _, decided)| decided.audit.hinges.iter().any(turns));
        let claims: Vec<ClaimId> = turned.map(|(id, _, _)| id).collect();
        if !claims.is_empty() {
            runs.push(Run::Badge(Badge::Verdict(Some(verdict))));
            runs.extend(parts.claim_links(&claims));
        }
    }
    if runs.is_empty() {
        runs.push(Run::Faint(say!("turns-none")));
    }
    runs
}

/// The claims all of whose hinges rest on one passage.
fn one_passage<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let mut groups: Vec<(Run<'a>, Vec<ClaimId>)> = Vec::new();
    for (id, _, decided) in parts.decided() {
        let assumptions = decided.hinge_assumptions();
        if !rests_on_one_passage(parts.case(), &assumptions) {
            continue;
        }
        let cited = assumptions.first().and_then(|&first| parts.grounding(first)?.cite.first());
        let Some(citation) = cited else { continue };
        let same = |(run, _): &&mut (Run<'a>, Vec<ClaimId>)| match run {
            Run::Link(_, Say::Citation(other)) | Run::Text(Say::Citation(other)) => other.is_same_passage(citation),
            _ => false,
        };
        match groups.iter_mut().find(same) {
            Some((_, claims)) => claims.push(id),
            None => groups.push((parts.references.link(citation), vec![id])),
        }
    }
    grouped(parts, say!("assumptions-one-passage"), groups)
}

/// The claims that rest on what one speaker said.
fn one_speaker<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let mut groups: Vec<(Run<'a>, Vec<ClaimId>)> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (id, claim) in parts.claims() {
        let Some(who) = claim.entry.said_by.as_ref().or(claim.entry.holder.as_ref()) else { continue };
        let name = who.get(&[]).unwrap_or_default();
        match seen.iter().position(|known| *known == name) {
            Some(index) => groups[index].1.push(id),
            None => {
                seen.push(name);
                groups.push((Run::Text(Say::Label(who, "")), vec![id]));
            }
        }
    }
    grouped(parts, say!("assumptions-one-speaker"), groups)
}

fn grouped<'a>(parts: &Parts<'a>, head: Say<'a>, groups: Vec<(Run<'a>, Vec<ClaimId>)>) -> Vec<Block<'a>> {
    if groups.is_empty() {
        return Vec::new();
    }
    let point = |(what, claims): (Run<'a>, Vec<ClaimId>)| {
        let mut runs = vec![what, Run::Text(say!("report-colon"))];
        runs.extend(parts.claim_links(&claims));
        vec![Block::Paragraph(runs)]
    };
    vec![heading(1, head), Block::List { ordered: false, points: groups.into_iter().map(point).collect() }]
}

/// The claims that no single change turns, and how many pairs turn each.
fn robust<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let audited = parts.material.audited;
    let robust = parts.decided().filter(|(_, claim, _)| parts.remarks(claim).contains(&Remark::Robust));
    let point = |(id, claim, decided): (ClaimId, _, &crate::audit::Decided<'a>)| {
        let mut runs = vec![parts.claim_link(id), Run::Text(parts.says(claim))];
        if audited.pairs.is_some() {
            runs.push(Run::Strong(say!("assumptions-pairs", "count" => audited.pairs_of(decided.id).count())));
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
fn variants<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let variants = &parts.material.audited.variants;
    if variants.is_empty() {
        return Vec::new();
    }
    let head = [say!("head-variant"), say!("head-changes"), say!("head-turns")];
    let rows = variants.iter().enumerate().map(|(index, variant)| variant_row(parts, index + 1, variant));
    vec![
        heading(1, say!("assumptions-variants")),
        Block::Table(Table {
            caption: vec![Run::Text(say!("assumptions-variants-table"))],
            head: head.map(|head| vec![Run::Text(head)]).to_vec(),
            rows: rows.collect(),
        }),
    ]
}

fn variant_row<'a>(parts: &Parts<'a>, number: usize, variant: &'a AuditedVariant<'a>) -> Vec<Vec<Run<'a>>> {
    let entry = variant.entry;
    if parts.material.share && entry.private {
        // Its number stays, as the tables go by it.
        return vec![vec![Run::Text(say!("report-private-variant", "number" => number))], Vec::new(), Vec::new()];
    }
    let name = say!("numbered", "number" => number, "what" => Say::Label(&entry.name, &entry.id));
    let change = |change: &Change| vec![parts.assumption_link(change.assumption), Run::Text(Say::Change(*change))];
    let turned = match &variant.verdicts {
        Ok(verdicts) => turned_in(parts, verdicts),
        Err(rejected) => vec![Run::Text(say!("variant-rejected", "reason" => Say::Rejected(rejected)))],
    };
    vec![vec![Run::Text(name)], Parts::listed(entry.changed.iter().map(change)), turned]
}

/// The claims that have another verdict in a variant, those that turn to the same together.
fn turned_in<'a>(parts: &Parts<'a>, verdicts: &BTreeMap<ClaimId, Result<Verdict, Undecidable>>) -> Vec<Run<'a>> {
    let in_variant = |decided: &Decided<'_>| match verdicts.get(&decided.id) {
        Some(Ok(verdict)) if *verdict != decided.audit.verdict => Some(Some(*verdict)),
        Some(Err(_)) => Some(None),
        _ => None,
    };
    let mut runs = Vec::new();
    for wanted in [Some(Verdict::Holds), Some(Verdict::Fails), Some(Verdict::Vacuous), None] {
        let turned = parts.decided().filter(|(.., decided)| in_variant(decided) == Some(wanted));
        let claims: Vec<ClaimId> = turned.map(|(id, ..)| id).collect();
        if !claims.is_empty() {
            runs.push(match wanted {
                Some(verdict) => Run::Badge(Badge::Verdict(Some(verdict))),
                None => Run::Text(say!("variant-undecidable")),
            });
            runs.extend(parts.claim_links(&claims));
        }
    }
    if runs.is_empty() {
        runs.push(Run::Faint(say!("turns-none")));
    }
    runs
}
