//! Every claim: all of them in a table, then each with where it stands, how it was read, what became of it and why, and
//! what would turn it.
//!
//! What is the same for many claims is told once: what the badges mean before the table, the assumptions by their numbers
//! among those that the claims rest on, the way to where it settles where it is told how it can go.

use mizan_case::case::Basis;
use mizan_core::Assumption;
use mizan_core::vary::{Change, ChangeKind, Hinge};
use mizan_core::{ClaimId, Verdict};

use super::parts::Parts;
use super::tree::{Anchor, Badge, Block, Card, Remark, Run, SectionId, Table, Told, heading, paragraph};
use crate::audit::{AuditedClaim, Decided};
use crate::words::say::{Say, say};

/// How many assumptions stand beside a claim in the table; the rest are counted.
const IN_TABLE: usize = 6;

pub(super) fn blocks<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    if parts.case().claims.is_empty() {
        return vec![paragraph(say!("findings-no-claims"))];
    }
    let tried = parts.material.audited.audit.changes.len();
    let mut blocks = vec![paragraph(say!("ledger-intro", "count" => tried))];
    if !parts.key_assumptions().is_empty() {
        let there = Run::Link(Anchor::Section(SectionId::Assumptions), SectionId::Assumptions.heading());
        blocks.push(Block::Paragraph(vec![Run::Text(say!("ledger-numbers")), there]));
    }
    blocks.extend([legend(), overview(parts), heading(1, say!("ledger-in-full"))]);
    blocks.extend(parts.claims().map(|(_, claim)| Block::Card(card(parts, claim))));
    blocks
}

/// What the badges mean.
fn legend<'a>() -> Block<'a> {
    let badges = [
        Badge::Basis(Basis::Stated),
        Badge::Basis(Basis::Inferred),
        Badge::Basis(Basis::Assumed),
        Badge::Verdict(Some(Verdict::Vacuous)),
        Badge::Verdict(None),
        Badge::Remark(Remark::Settled),
        Badge::Remark(Remark::Structure),
        Badge::Remark(Remark::Echo),
        Badge::Remark(Remark::Ways),
        Badge::Remark(Remark::OnePassage),
        Badge::Remark(Remark::Robust),
        Badge::Remark(Remark::Unexpected),
    ];
    let point = |badge: Badge| Some(vec![Block::Paragraph(vec![Run::Badge(badge), Run::Text(badge.meaning()?)])]);
    Block::List { ordered: false, points: badges.into_iter().filter_map(point).collect() }
}

/// All claims in a table.
fn overview<'a>(parts: &Parts<'a>) -> Block<'a> {
    let row = |(id, claim): (ClaimId, &'a AuditedClaim<'a>)| {
        let hinges = claim.decided.as_ref().map_or_else(Vec::new, |decided| in_table(parts, decided));
        vec![vec![parts.claim_link(id)], vec![Run::Text(parts.says(claim))], parts.badges(claim), hinges]
    };
    let head = [say!("head-number"), say!("head-claim"), say!("head-verdict"), say!("ledger-hinges")];
    Block::Table(Table {
        caption: vec![Run::Text(say!("ledger-table"))],
        head: head.map(|head| vec![Run::Text(head)]).to_vec(),
        rows: parts.claims().map(row).collect(),
    })
}

/// What a claim hinges on, in short.
fn in_table<'a>(parts: &Parts<'a>, decided: &'a Decided<'a>) -> Vec<Run<'a>> {
    let mut assumptions = decided.hinge_assumptions();
    assumptions.sort_by_key(|assumption| parts.key_assumptions().iter().position(|key| key == assumption));
    let links = assumptions.iter().take(IN_TABLE).map(|&assumption| vec![parts.assumption_link(assumption)]);
    let mut runs = Parts::listed(links);
    if assumptions.len() > IN_TABLE {
        runs.push(Run::Faint(say!("report-and-more", "count" => assumptions.len() - IN_TABLE)));
    }
    runs
}

fn card<'a>(parts: &Parts<'a>, claim: &'a AuditedClaim<'a>) -> Card<'a> {
    let entry = claim.entry;
    let mut title = vec![Run::Text(say!("numbered", "number" => claim.id.number(), "what" => parts.says(claim)))];
    title.extend(parts.badges(claim));
    title.push(Run::Faint(Say::Code(entry.id.as_str().into())));
    let mut facts: Vec<(Say<'a>, Vec<Block<'a>>)> = Vec::new();
    facts.push((where_it_stands(claim), vec![Block::Paragraph(parts.passages_or_own(&entry.grounding))]));
    facts.extend(parts.passage_words(&entry.grounding));
    let speakers = [(say!("ledger-said-by"), &entry.said_by), (say!("ledger-holder"), &entry.holder)];
    facts.extend(speakers.into_iter().filter_map(|(head, who)| {
        let who = who.as_ref()?;
        Some((head, vec![paragraph(Say::Label(who, ""))]))
    }));
    match &claim.decided {
        None => facts.push((say!("ledger-why-not"), vec![paragraph(Say::Label(&entry.why_not, ""))])),
        Some(decided) => facts.extend(decision(parts, decided)),
    }
    Card { anchor: Anchor::Claim(claim.id), title, blocks: vec![Block::Facts(facts)] }
}

fn where_it_stands(claim: &AuditedClaim<'_>) -> Say<'static> {
    match (claim.entry.grounding.cite.is_empty(), claim.entry.grounding.basis) {
        (true, _) => say!("ledger-own"),
        (false, Basis::Stated) => say!("ledger-passage"),
        (false, Basis::Inferred | Basis::Assumed) => say!("ledger-read-from"),
    }
}

fn decision<'a>(parts: &Parts<'a>, decided: &'a Decided<'a>) -> Vec<(Say<'a>, Vec<Block<'a>>)> {
    let around = (!parts.is_alone).then(|| parts.material.course.way_to_the_end());
    let mut facts = vec![
        (say!("ledger-reading"), vec![paragraph(Say::Reading(decided.claim))]),
        (say!("ledger-shown"), vec![Block::Story(Told::Verdict(decided, around))]),
    ];
    let premise =
        |&premise: &Assumption| vec![parts.assumption_link(premise), Run::Sign(Badge::Basis(parts.basis(premise)))];
    let premises = Parts::listed(parts.premises(decided).iter().map(premise));
    if !premises.is_empty() {
        facts.push((say!("ledger-premises"), vec![Block::Paragraph(premises)]));
    }
    facts.push((say!("ledger-hinges"), hinges(parts, decided)));
    facts.extend(rival(parts, decided).map(|rival| (say!("ledger-rival"), vec![Block::Paragraph(rival)])));
    facts.extend(ways(decided));
    facts
}

/// What turns the verdict: "reject this one, and it falls".
fn hinges<'a>(parts: &Parts<'a>, decided: &'a Decided<'a>) -> Vec<Block<'a>> {
    let (audit, tried) = (decided.audit, parts.material.audited.audit.changes.len());
    if audit.hinges.is_empty() {
        let sentence = match (audit.verdict, audit.is_robust(parts.material.audited.audit)) {
            (Verdict::Vacuous, _) => say!("ledger-vacuous"),
            (_, true) => say!("audit-robust", "count" => tried),
            (_, false) => say!("audit-nothing-tried"),
        };
        let mut blocks = vec![paragraph(sentence)];
        blocks.extend(pairs(parts, decided));
        return blocks;
    }
    let mut runs = vec![Run::Text(say!("ledger-turned", "count" => audit.hinges.len(), "tried" => tried))];
    let mut last = None;
    for (verdict, head, hinges) in by_change(parts, &audit.hinges) {
        match last.replace(verdict) {
            Some(before) if before == verdict => runs.push(Run::Text(say!("hinge-separator"))),
            _ => runs.push(Run::Badge(Badge::Verdict(Some(verdict)))),
        }
        runs.push(Run::Text(head));
        runs.extend(Parts::listed(hinges.iter().map(|hinge| vec![parts.assumption_link(hinge.change.assumption)])));
    }
    let mut blocks = vec![Block::Paragraph(runs)];
    if !audit.undecidable.is_empty() {
        blocks.push(paragraph(say!("ledger-undecidable", "count" => audit.undecidable.len())));
    }
    blocks
}

/// Hinges by the verdict that comes of them and by what is done, each assumption once and the weightiest first.
fn by_change<'a>(parts: &Parts<'_>, hinges: &[Hinge]) -> Vec<(Verdict, Say<'a>, Vec<Hinge>)> {
    let kind = |hinge: &Hinge| match hinge.change.kind {
        ChangeKind::Reread(_) => ChangeKind::Reread(0),
        kind => kind,
    };
    let number = |hinge: &Hinge| parts.key_assumptions().iter().position(|&key| key == hinge.change.assumption);
    let group = |hinge: &Hinge| (hinge.verdict.id(), kind(hinge));
    let mut hinges = hinges.to_vec();
    hinges.sort_by_key(|hinge| (group(hinge), number(hinge)));
    hinges.dedup_by_key(|hinge| (group(hinge), hinge.change.assumption));
    let groups = hinges.chunk_by(|a, b| group(a) == group(b));
    groups.map(|hinges| (hinges[0].verdict, changed_so(hinges[0].change.kind), hinges.to_vec())).collect()
}

/// What is done to an assumption, before its number.
fn changed_so(kind: ChangeKind) -> Say<'static> {
    match kind {
        ChangeKind::Dropped => say!("by-dropping"),
        ChangeKind::Negated => say!("by-negating"),
        ChangeKind::MovedFirst => say!("by-moving-first"),
        ChangeKind::MovedLast => say!("by-moving-last"),
        ChangeKind::Reread(_) => say!("by-rereading"),
        ChangeKind::Swapped => say!("by-swapping"),
        ChangeKind::Tied => say!("by-tying"),
        ChangeKind::MadeReversible => say!("by-making-reversible"),
    }
}

/// The pairs of changes that turn a claim which no single change turns.
fn pairs<'a>(parts: &Parts<'a>, decided: &Decided<'_>) -> Vec<Block<'a>> {
    let audited = parts.material.audited;
    if !decided.audit.is_robust(audited.audit) {
        return Vec::new();
    }
    if audited.pairs.is_none() {
        return vec![paragraph(say!("ledger-pairs-not-tried"))];
    }
    let pairs: Vec<_> = audited.pairs_of(decided.id).collect();
    match pairs.first() {
        None => vec![paragraph(say!("audit-no-pairs"))],
        Some(first) => {
            let [one, other] = first.changes;
            let mut runs = vec![Run::Text(say!("ledger-pairs", "count" => pairs.len()))];
            runs.extend(changed(parts, one));
            runs.push(Run::Strong(say!("ledger-and-with-it")));
            runs.extend(changed(parts, other));
            runs.push(Run::Badge(Badge::Verdict(Some(first.verdict))));
            vec![Block::Paragraph(runs)]
        }
    }
}

/// A change of an assumption, by its number.
fn changed<'a>(parts: &Parts<'a>, change: Change) -> [Run<'a>; 2] {
    [parts.assumption_link(change.assumption), Run::Text(Say::Change(change))]
}

/// The best rival reading: the first that turns the verdict; where none does, how many were tried. Nothing where the case
/// has none.
fn rival<'a>(parts: &Parts<'a>, decided: &'a Decided<'a>) -> Option<Vec<Run<'a>>> {
    let is_reading = |kind: ChangeKind| matches!(kind, ChangeKind::Reread(_));
    let audit = parts.material.audited.audit;
    let all = audit.changes.iter().filter(|change| is_reading(change.kind)).count();
    let undecidable = decided.audit.undecidable.iter().filter(|(change, _)| is_reading(change.kind)).count();
    let turning: Vec<&Hinge> = decided.audit.hinges.iter().filter(|hinge| is_reading(hinge.change.kind)).collect();
    let Some(hinge) = turning.first() else {
        let none = say!("ledger-rivals-none", "count" => all - undecidable);
        let says_something = all > undecidable && decided.audit.verdict != Verdict::Vacuous;
        return says_something.then(|| vec![Run::Text(none)]);
    };
    let mut runs = changed(parts, hinge.change).to_vec();
    runs.push(Run::Badge(Badge::Verdict(Some(hinge.verdict))));
    if turning.len() > 1 {
        runs.push(Run::Faint(say!("ledger-rivals-more", "count" => turning.len() - 1)));
    }
    Some(runs)
}

fn ways<'a>(decided: &Decided<'_>) -> Option<(Say<'a>, Vec<Block<'a>>)> {
    let ways = decided.audit.ways?;
    let turning = ways.into_iter().filter(|(_, verdict)| *verdict != decided.audit.verdict);
    let way = |(way, verdict)| vec![Run::Text(Say::Way(way)), Run::Badge(Badge::Verdict(Some(verdict)))];
    let runs = Parts::listed(turning.map(way));
    (!runs.is_empty()).then(|| (say!("ledger-ways"), vec![Block::Paragraph(runs)]))
}
