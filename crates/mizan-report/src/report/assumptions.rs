//! What the claims rest on: each assumption with the claims that turn; the robust ones; the named variants.

use mizan_core::Verdict;
use mizan_core::vary::{Assumption, Hinge};

use super::parts::Parts;
use super::say::{Say, say};
use super::tree::{Badge, Block, Remark, Run, Table, heading, paragraph};
use crate::audit::{AuditedVariant, Carried, carried, rests_on_one_passage};

/// So many claims are listed beside an assumption.
const CLAIMS: usize = 60;

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

/// Each assumption that a claim hinges on.
fn table<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let carried = carried(parts.material.audited);
    if carried.is_empty() {
        return vec![paragraph(say!("findings-carry-none"))];
    }
    let head = [say!("head-assumption"), say!("head-basis"), say!("head-turns")];
    let rows = carried.iter().map(|&Carried { assumption, .. }| {
        let link = Run::Link(Parts::assumption_anchor(assumption), Say::Assumption(assumption));
        let name = Run::Faint(Say::AssumptionName(assumption));
        vec![vec![link, name], vec![Run::Badge(Badge::Basis(parts.basis(assumption)))], turned_by(parts, assumption)]
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
        let places: Vec<usize> = turned.map(|(place, _, _)| place).collect();
        if !places.is_empty() {
            runs.push(Run::Badge(Badge::Verdict(Some(verdict))));
            runs.extend(parts.claim_links(&places, CLAIMS));
        }
    }
    runs
}

/// The claims all of whose hinges rest on one passage.
fn one_passage<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let mut groups: Vec<(Run<'a>, Vec<usize>)> = Vec::new();
    for (place, _, decided) in parts.decided() {
        let assumptions = decided.hinge_assumptions();
        if !rests_on_one_passage(parts.case(), &assumptions) {
            continue;
        }
        let cited = assumptions.first().and_then(|&first| parts.grounding(first)?.cite.first());
        let Some(citation) = cited else { continue };
        let same = |(run, _): &&mut (Run<'a>, Vec<usize>)| match run {
            Run::Link(_, Say::Citation(other)) | Run::Text(Say::Citation(other)) => other.is_same_passage(citation),
            _ => false,
        };
        match groups.iter_mut().find(same) {
            Some((_, places)) => places.push(place),
            None => groups.push((parts.references.link(citation), vec![place])),
        }
    }
    grouped(parts, say!("assumptions-one-passage"), groups)
}

/// The claims that rest on what one speaker said.
fn one_speaker<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let mut groups: Vec<(Run<'a>, Vec<usize>)> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (place, claim) in parts.claims() {
        let Some(who) = claim.entry.said_by.as_ref().or(claim.entry.holder.as_ref()) else { continue };
        let name = who.get(&[]).unwrap_or_default();
        match seen.iter().position(|known| *known == name) {
            Some(index) => groups[index].1.push(place),
            None => {
                seen.push(name);
                groups.push((Run::Text(Say::Label(who, "")), vec![place]));
            }
        }
    }
    grouped(parts, say!("assumptions-one-speaker"), groups)
}

fn grouped<'a>(parts: &Parts<'a>, head: Say<'a>, groups: Vec<(Run<'a>, Vec<usize>)>) -> Vec<Block<'a>> {
    if groups.is_empty() {
        return Vec::new();
    }
    let point = |(what, places): (Run<'a>, Vec<usize>)| {
        let mut runs = vec![what, Run::Text(say!("report-colon"))];
        runs.extend(parts.claim_links(&places, CLAIMS));
        vec![Block::Paragraph(runs)]
    };
    vec![heading(1, head), Block::List { ordered: false, points: groups.into_iter().map(point).collect() }]
}

/// The claims that no single change turns, and how many pairs turn each.
fn robust<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let audited = parts.material.audited;
    let robust = parts.decided().filter(|(_, claim, _)| parts.remarks(claim).contains(&Remark::Robust));
    let point = |(place, claim, decided): (usize, _, &crate::audit::Decided<'a>)| {
        let mut runs = vec![parts.claim_link(place), Run::Text(parts.says(claim))];
        if audited.pairs.is_some() {
            runs.push(Run::Strong(say!("assumptions-pairs", "count" => audited.pairs_of(decided.place).count())));
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
    let claims: Vec<usize> =
        parts.decided().map(|(place, _, _)| place).filter(|&place| some_turns(parts, place)).collect();
    let mut blocks = vec![heading(1, say!("assumptions-variants"))];
    let point = |(number, variant): (usize, &'a AuditedVariant<'a>)| {
        if parts.material.share && variant.entry.private {
            // Its number stays, as the tables go by it.
            let what = say!("report-private-variant", "number" => number + 1);
            return vec![Block::Paragraph(vec![Run::Strong(what)])];
        }
        let changes = variant.entry.changed.iter().map(|&change| Say::ChangeName(change)).collect();
        let mut runs = vec![
            Run::Strong(
                say!("assumptions-variant", "number" => number + 1, "name" => Say::Label(&variant.entry.name, &variant.entry.id)),
            ),
            Run::Faint(Say::List(changes)),
        ];
        if let Err(rejected) = &variant.verdicts {
            runs.push(Run::Text(say!("variant-rejected", "reason" => Say::Rejected(rejected))));
        }
        vec![Block::Paragraph(runs)]
    };
    blocks.push(Block::List { ordered: false, points: variants.iter().enumerate().map(point).collect() });
    if claims.is_empty() {
        blocks.push(paragraph(say!("variant-turns-nothing")));
        return blocks;
    }
    let mut head = vec![vec![Run::Text(say!("head-claim"))], vec![Run::Text(say!("head-verdict"))]];
    head.extend((1..=variants.len()).map(|number| vec![Run::Text(Say::Number(number))]));
    let rows = claims.iter().map(|&place| variant_row(parts, place));
    let caption = vec![Run::Text(say!("assumptions-variants-table"))];
    blocks.push(Block::Table(Table { caption, head, rows: rows.collect() }));
    blocks
}

/// What becomes of a claim in a variant: nothing where it is the same there.
fn turned(parts: &Parts<'_>, place: usize, variant: &AuditedVariant<'_>) -> Option<Option<Verdict>> {
    let decided = parts.material.audited.claims[place].decided.as_ref()?;
    match variant.verdicts.as_ref().ok()?.get(decided.place)? {
        Ok(verdict) if *verdict == decided.audit.verdict => None,
        Ok(verdict) => Some(Some(*verdict)),
        Err(_) => Some(None),
    }
}

fn some_turns(parts: &Parts<'_>, place: usize) -> bool {
    parts.material.audited.variants.iter().any(|variant| turned(parts, place, variant).is_some())
}

fn variant_row<'a>(parts: &Parts<'a>, place: usize) -> Vec<Vec<Run<'a>>> {
    let verdict = parts.material.audited.claims[place].decided.as_ref().map(|decided| decided.audit.verdict);
    let mut cells = vec![vec![parts.claim_link(place)], vec![Run::Badge(Badge::Verdict(verdict))]];
    cells.extend(parts.material.audited.variants.iter().map(|variant| match turned(parts, place, variant) {
        None => vec![Run::Badge(Badge::Same)],
        Some(Some(verdict)) => vec![Run::Badge(Badge::Verdict(Some(verdict)))],
        Some(None) => vec![Run::Text(say!("variant-undecidable"))],
    }));
    cells
}
