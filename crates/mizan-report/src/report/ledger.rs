//! Every claim: all of them in a table, then each with where it stands, how it was read, what became of it and why, and
//! what would turn it.
//!
//! What is the same for many claims is told once: what the badges mean before the table, the assumptions by their numbers
//! among those that the claims rest on, the way to where it settles where it is told how it can go.

use mizan_case::case::Basis;
use mizan_core::Assumption;
use mizan_core::vary::{Change, ChangeKind, Hinge, reorders_what_is_vital};
use mizan_core::{ClaimId, Verdict};

use super::shared::Shared;
use super::tree::{Anchor, Badge, Block, Card, Remark, SectionId, Table, TextRun, Told, heading, paragraph};
use crate::audit::{Apart, AuditedClaim, Decided, first_of};
use crate::inquiry::{OpenLine, tell};
use crate::words::force::force;
use crate::words::say::{Say, say};

/// How many assumptions stand beside a claim in the table; the rest are counted.
const IN_TABLE: usize = 6;

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    if shared.case().claims.is_empty() {
        return vec![paragraph(say!("findings-no-claims"))];
    }
    let tried = shared.material.audited.audit.changes.len();
    let mut blocks = vec![paragraph(say!("ledger-intro", "count" => tried))];
    if !shared.key_assumptions().is_empty() {
        let there = TextRun::Link(Anchor::Section(SectionId::Assumptions), SectionId::Assumptions.heading());
        blocks.push(Block::Paragraph(vec![TextRun::Text(say!("ledger-numbers")), there]));
    }
    blocks.extend([legend(), overview(shared), heading(1, say!("ledger-in-full"))]);
    blocks.extend(shared.claims().map(|(_, claim)| Block::Card(card(shared, claim))));
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
    let point =
        |badge: Badge| Some(vec![Block::Paragraph(vec![TextRun::Badge(badge), TextRun::Text(badge.meaning()?)])]);
    Block::List { ordered: false, points: badges.into_iter().filter_map(point).collect() }
}

/// All claims in a table.
fn overview<'a>(shared: &Shared<'a>) -> Block<'a> {
    let row = |(id, claim): (ClaimId, &'a AuditedClaim<'a>)| {
        let hinges = claim.decided.as_ref().map_or_else(Vec::new, |decided| in_table(shared, decided));
        vec![vec![shared.claim_link(id)], vec![TextRun::Text(shared.says(claim))], shared.badges(claim), hinges]
    };
    let head = [say!("head-number"), say!("head-claim"), say!("head-verdict"), say!("ledger-hinges")];
    Block::Table(Table {
        caption: vec![TextRun::Text(say!("ledger-table"))],
        head: head.map(|head| vec![TextRun::Text(head)]).to_vec(),
        rows: shared.claims().map(row).collect(),
    })
}

/// What a claim hinges on, in short.
fn in_table<'a>(shared: &Shared<'a>, decided: &'a Decided<'a>) -> Vec<TextRun<'a>> {
    let mut assumptions = decided.hinge_assumptions();
    assumptions.sort_by_key(|&assumption| number_of(shared, assumption));
    let links = assumptions.iter().take(IN_TABLE).map(|&assumption| vec![shared.assumption_link(assumption)]);
    let mut runs = Shared::listed(links);
    if assumptions.len() > IN_TABLE {
        runs.push(TextRun::Faint(say!("report-and-more", "count" => assumptions.len() - IN_TABLE)));
    }
    runs
}

fn card<'a>(shared: &Shared<'a>, claim: &'a AuditedClaim<'a>) -> Card<'a> {
    let entry = claim.entry;
    let mut title = vec![TextRun::Text(say!("numbered", "number" => claim.id.number(), "what" => shared.says(claim)))];
    title.extend(shared.badges(claim));
    title.push(TextRun::Faint(Say::Code(entry.id.as_str().into())));
    let mut facts: Vec<(Say<'a>, Vec<Block<'a>>)> = Vec::new();
    facts.push((say!("ledger-force"), vec![Block::Paragraph(how_it_is_said(shared, claim))]));
    facts.push((where_it_stands(claim), vec![Block::Paragraph(shared.passages_or_own(&entry.grounding))]));
    facts.extend(shared.passage_words(&entry.grounding));
    let speakers = [(say!("ledger-said-by"), &entry.said_by), (say!("ledger-holder"), &entry.holder)];
    facts.extend(speakers.into_iter().filter_map(|(head, who)| {
        let who = who.as_ref()?;
        Some((head, vec![paragraph(Say::Label(who, ""))]))
    }));
    match &claim.decided {
        None => facts.push((say!("ledger-why-not"), vec![paragraph(Say::Label(&entry.why_not, ""))])),
        Some(decided) => facts.extend(decision(shared, decided)),
    }
    Card { anchor: Anchor::Claim(claim.id), title, blocks: vec![Block::Facts(facts)] }
}

/// What is done with the sentence, and what the verdict is to that.
fn how_it_is_said<'a>(shared: &Shared<'a>, claim: &AuditedClaim<'_>) -> Vec<TextRun<'a>> {
    let answered = shared.material.audited.answered(claim);
    let said = TextRun::Text(say!("sentence", "what" => force(claim.entry)));
    std::iter::once(said).chain(answered.map(TextRun::Text)).collect()
}

fn where_it_stands(claim: &AuditedClaim<'_>) -> Say<'static> {
    match (claim.entry.grounding.cite.is_empty(), claim.entry.grounding.basis) {
        (true, _) => say!("ledger-own"),
        (false, Basis::Stated) => say!("ledger-passage"),
        (false, Basis::Inferred | Basis::Assumed) => say!("ledger-read-from"),
    }
}

fn decision<'a>(shared: &Shared<'a>, decided: &'a Decided<'a>) -> Vec<(Say<'a>, Vec<Block<'a>>)> {
    let around = (!shared.is_alone).then(|| shared.material.course.way_to_the_end());
    let mut facts = vec![
        (say!("ledger-reading"), vec![paragraph(Say::Reading(decided.claim))]),
        (say!("ledger-shown"), vec![Block::Story(Told::Verdict(decided, around))]),
    ];
    let premise = |&premise: &Assumption| {
        vec![shared.assumption_link(premise), TextRun::Sign(Badge::Basis(shared.basis(premise)))]
    };
    let premises = Shared::listed(shared.premises(decided).iter().map(premise));
    if !premises.is_empty() {
        facts.push((say!("ledger-premises"), vec![Block::Paragraph(premises)]));
    }
    facts.extend(over_completions(shared, decided));
    facts.push((say!("ledger-hinges"), hinges(shared, decided)));
    facts.extend(rival(shared, decided).map(|rival| (say!("ledger-rival"), vec![Block::Paragraph(rival)])));
    facts.extend(ways(decided));
    facts
}

/// What becomes of it over all answers to what is open.
fn over_completions<'a>(shared: &Shared<'a>, decided: &Decided<'_>) -> Option<(Say<'a>, Vec<Block<'a>>)> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for line in tell(shared.material.audited.over(decided.id)?, shared.case()) {
        match (line, blocks.last_mut()) {
            (OpenLine::Sentence(what), _) => blocks.push(paragraph(what)),
            (OpenLine::Entry(what), Some(Block::List { points, .. })) => points.push(vec![paragraph(what)]),
            (OpenLine::Entry(what), _) => {
                blocks.push(Block::List { ordered: false, points: vec![vec![paragraph(what)]] })
            }
        }
    }
    Some((say!("ledger-open"), blocks))
}

/// What turns the verdict: "reject this one, and it falls".
fn hinges<'a>(shared: &Shared<'a>, decided: &'a Decided<'a>) -> Vec<Block<'a>> {
    let (audit, tried) = (decided.audit, shared.material.audited.audit.changes.len());
    if audit.hinges.is_empty() {
        let sentence = match (audit.verdict, audit.is_robust(shared.material.audited.audit)) {
            (Verdict::Vacuous, _) => say!("ledger-vacuous"),
            (_, true) => say!("audit-robust", "count" => tried),
            (_, false) => say!("audit-nothing-tried"),
        };
        let mut blocks = vec![paragraph(sentence)];
        blocks.extend(pairs(shared, decided));
        return blocks;
    }
    let same = first_of(shared.together(), decided.id).filter(|_| !shared.is_alone);
    let mut blocks = match same {
        Some(first) => {
            let same = TextRun::Text(say!("ledger-same-hinges", "count" => audit.hinges.len()));
            vec![Block::Paragraph(vec![same, shared.claim_link(first)])]
        }
        None => hinges_apart(shared, decided, tried),
    };
    if !audit.undecidable.is_empty() {
        blocks.push(paragraph(say!("ledger-undecidable", "count" => audit.undecidable.len())));
    }
    blocks
}

/// What turns it: first by which an assumption is in doubt, then only by its opposite.
fn hinges_apart<'a>(shared: &Shared<'a>, decided: &'a Decided<'a>, tried: usize) -> Vec<Block<'a>> {
    let Apart { doubts, opposites } = Apart::of(decided.audit);
    let (doubts, opposites) = (doubts.concat(), opposites.concat());
    let count = decided.audit.hinges.len();
    let told = |head: Say<'a>, hinges: &[Hinge]| Block::Paragraph(hinge_runs(shared, head, hinges));
    match (doubts.is_empty(), opposites.is_empty()) {
        (true, _) => vec![told(say!("ledger-opposites", "count" => count, "tried" => tried), &opposites)],
        (false, true) => vec![told(say!("ledger-turned", "count" => count, "tried" => tried), &doubts)],
        (false, false) => vec![
            told(say!("ledger-turned", "count" => count, "tried" => tried), &doubts),
            told(say!("ledger-opposites-too"), &opposites),
        ],
    }
}

fn hinge_runs<'a>(shared: &Shared<'a>, head: Say<'a>, hinges: &[Hinge]) -> Vec<TextRun<'a>> {
    let mut runs = vec![TextRun::Text(head)];
    let mut last = None;
    for (verdict, head, hinges) in by_change(shared, hinges) {
        match last.replace(verdict) {
            Some(before) if before == verdict => runs.push(TextRun::Text(say!("hinge-separator"))),
            _ => runs.push(TextRun::Badge(Badge::Verdict(Some(verdict)))),
        }
        runs.push(TextRun::Text(head));
        let link = |hinge: &Hinge| {
            let among_vital = reorders_what_is_vital(shared.model().conflict(), hinge.change);
            let mark = among_vital.then(|| TextRun::Faint(say!("hinge-among-vital")));
            std::iter::once(shared.assumption_link(hinge.change.assumption)).chain(mark).collect()
        };
        runs.extend(Shared::listed(hinges.iter().map(link)));
    }
    runs
}

/// Its place among the key assumptions; after all of them where it is none.
fn number_of(shared: &Shared<'_>, assumption: Assumption) -> usize {
    let key = shared.key_assumptions();
    key.iter().position(|&key| key == assumption).unwrap_or(key.len())
}

/// Hinges by the verdict that comes of them and by what is done, each assumption once and the weightiest first.
fn by_change<'a>(shared: &Shared<'_>, hinges: &[Hinge]) -> Vec<(Verdict, Say<'a>, Vec<Hinge>)> {
    let kind = |hinge: &Hinge| match hinge.change.kind {
        ChangeKind::Reread(_) => ChangeKind::Reread(0),
        kind => kind,
    };
    let number = |hinge: &Hinge| number_of(shared, hinge.change.assumption);
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
        ChangeKind::MovedUp => say!("by-moving-up"),
        ChangeKind::MovedDown => say!("by-moving-down"),
        ChangeKind::MovedLast => say!("by-moving-last"),
        ChangeKind::Reread(_) => say!("by-rereading"),
        ChangeKind::Swapped => say!("by-swapping"),
        ChangeKind::Tied => say!("by-tying"),
        ChangeKind::AllDropped => say!("by-dropping-all"),
        ChangeKind::MadeReversible => say!("by-making-reversible"),
    }
}

/// The pairs of changes that turn a claim which no single change turns.
fn pairs<'a>(shared: &Shared<'a>, decided: &Decided<'_>) -> Vec<Block<'a>> {
    let audited = shared.material.audited;
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
            let mut runs = vec![TextRun::Text(say!("ledger-pairs", "count" => pairs.len()))];
            runs.extend(changed(shared, one));
            runs.push(TextRun::Strong(say!("ledger-and-with-it")));
            runs.extend(changed(shared, other));
            runs.push(TextRun::Badge(Badge::Verdict(Some(first.verdict))));
            vec![Block::Paragraph(runs)]
        }
    }
}

/// A change of an assumption, by its number.
fn changed<'a>(shared: &Shared<'a>, change: Change) -> [TextRun<'a>; 2] {
    [shared.assumption_link(change.assumption), TextRun::Text(Say::Change(change))]
}

/// The best rival reading: the first that turns the verdict; where none does, how many were tried. Nothing where the case
/// has none.
fn rival<'a>(shared: &Shared<'a>, decided: &'a Decided<'a>) -> Option<Vec<TextRun<'a>>> {
    let is_reading = |kind: ChangeKind| matches!(kind, ChangeKind::Reread(_));
    let audit = shared.material.audited.audit;
    let all = audit.changes.iter().filter(|change| is_reading(change.kind)).count();
    let undecidable = decided.audit.undecidable.iter().filter(|(change, _)| is_reading(change.kind)).count();
    let turning: Vec<&Hinge> = decided.audit.hinges.iter().filter(|hinge| is_reading(hinge.change.kind)).collect();
    let Some(hinge) = turning.first() else {
        let none = say!("ledger-rivals-none", "count" => all - undecidable);
        let says_something = all > undecidable && decided.audit.verdict != Verdict::Vacuous;
        return says_something.then(|| vec![TextRun::Text(none)]);
    };
    let mut runs = changed(shared, hinge.change).to_vec();
    runs.push(TextRun::Badge(Badge::Verdict(Some(hinge.verdict))));
    if turning.len() > 1 {
        runs.push(TextRun::Faint(say!("ledger-rivals-more", "count" => turning.len() - 1)));
    }
    Some(runs)
}

fn ways<'a>(decided: &Decided<'_>) -> Option<(Say<'a>, Vec<Block<'a>>)> {
    let turning = decided.audit.ways.iter().copied().filter(|(_, verdict)| *verdict != decided.audit.verdict);
    let way = |(way, verdict)| vec![TextRun::Text(Say::Way(way)), TextRun::Badge(Badge::Verdict(Some(verdict)))];
    let runs = Shared::listed(turning.map(way));
    let mut blocks: Vec<Block<'a>> = (!runs.is_empty()).then_some(Block::Paragraph(runs)).into_iter().collect();
    blocks.extend(decided.is_only_ahead().then(|| paragraph(say!("ledger-only-ahead"))));
    (!blocks.is_empty()).then(|| (say!("ledger-ways"), blocks))
}
