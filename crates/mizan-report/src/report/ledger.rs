//! Every claim: where it stands, how it was read, what became of it and why, and what would turn it.

use mizan_case::case::Basis;
use mizan_core::vary::{Assumption, ChangeKind, Hinge};
use mizan_core::witness::{ClaimWitness, Shown, ShownBy, Step};
use mizan_core::{Claim, Verdict};

use super::material::{find, start_of};
use super::parts::Parts;
use super::say::{Say, say};
use super::tree::{Anchor, Badge, Block, Card, Remark, Run, Table, Told, paragraph};
use crate::audit::{AuditedClaim, Decided};

/// So many premises are shown; further ones are counted.
const PREMISES: usize = 8;

pub(super) fn blocks<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    if parts.case().claims.is_empty() {
        return vec![paragraph(say!("findings-no-claims"))];
    }
    let tried = parts.material.audited.audit.changes.len();
    let mut blocks = vec![paragraph(say!("ledger-intro", "count" => tried)), legend(), overview(parts)];
    blocks.extend(parts.claims().map(|(place, claim)| Block::Card(card(parts, place, claim))));
    blocks
}

/// What the badges mean.
fn legend<'a>() -> Block<'a> {
    let meanings = [
        (Badge::Basis(Basis::Stated), say!("legend-stated")),
        (Badge::Basis(Basis::Inferred), say!("legend-inferred")),
        (Badge::Basis(Basis::Assumed), say!("legend-assumed")),
        (Badge::Verdict(Some(Verdict::Vacuous)), say!("legend-vacuous")),
        (Badge::Remark(Remark::Settled), say!("legend-settled")),
        (Badge::Remark(Remark::Structure), say!("legend-structure")),
        (Badge::Remark(Remark::Echo), say!("legend-echo")),
        (Badge::Verdict(None), say!("legend-unformalised")),
    ];
    let point = |(badge, meaning)| vec![Block::Paragraph(vec![Run::Badge(badge), Run::Text(meaning)])];
    Block::List { ordered: false, points: meanings.into_iter().map(point).collect() }
}

/// All claims in a table.
fn overview<'a>(parts: &Parts<'a>) -> Block<'a> {
    let tried = parts.material.audited.audit.changes.len();
    let row = |(place, claim): (usize, &'a AuditedClaim<'a>)| {
        let turned = match &claim.decided {
            Some(decided) if decided.audit.verdict == Verdict::Vacuous => Vec::new(),
            Some(decided) => {
                let args = say!("ledger-of", "count" => decided.audit.hinges.len(), "tried" => tried);
                vec![Run::Text(args)]
            }
            None => Vec::new(),
        };
        vec![vec![parts.claim_link(place)], vec![Run::Text(parts.says(claim))], parts.badges(claim), turned]
    };
    let head = [say!("head-claim"), say!("head-says"), say!("head-verdict"), say!("head-turned")];
    Block::Table(Table {
        caption: vec![Run::Text(say!("ledger-table"))],
        head: head.map(|head| vec![Run::Text(head)]).to_vec(),
        rows: parts.claims().map(row).collect(),
    })
}

fn card<'a>(parts: &Parts<'a>, place: usize, claim: &'a AuditedClaim<'a>) -> Card<'a> {
    let entry = claim.entry;
    let mut title = vec![Run::Text(Say::from(entry.id.as_str()))];
    title.extend(parts.badges(claim));
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
    let says = Block::Paragraph(vec![Run::Strong(parts.says(claim))]);
    let mut blocks = vec![says];
    blocks.extend(parts.remarks(claim).into_iter().filter_map(remark));
    blocks.push(Block::Facts(facts));
    Card { anchor: Anchor::Claim(place), title, blocks }
}

fn where_it_stands(claim: &AuditedClaim<'_>) -> Say<'static> {
    match (claim.entry.grounding.cite.is_empty(), claim.entry.grounding.basis) {
        (true, _) => say!("ledger-own"),
        (false, Basis::Stated) => say!("ledger-passage"),
        (false, Basis::Inferred | Basis::Assumed) => say!("ledger-read-from"),
    }
}

/// The sentence for a remark that is not told further down.
fn remark<'a>(remark: Remark) -> Option<Block<'a>> {
    let sentence = match remark {
        Remark::Settled => say!("audit-settled"),
        Remark::Structure => say!("audit-structure"),
        Remark::Echo => say!("audit-echo"),
        Remark::Unexpected => say!("audit-unexpected"),
        Remark::OnePassage => say!("audit-one-passage"),
        Remark::Ways | Remark::Robust => return None,
    };
    Some(Block::Note(vec![Run::Text(sentence)]))
}

fn decision<'a>(parts: &Parts<'a>, decided: &'a Decided<'a>) -> Vec<(Say<'a>, Vec<Block<'a>>)> {
    let mut facts = vec![
        (say!("ledger-reading"), vec![paragraph(Say::Reading(decided.claim))]),
        (say!("ledger-shown"), vec![Block::Story(Told::Verdict(decided))]),
    ];
    let premises = premises(parts, decided);
    let shown = &premises[..premises.len().min(PREMISES)];
    if !premises.is_empty() {
        let points = shown.iter().map(|&premise| vec![Block::Paragraph(premise_with_turns(parts, decided, premise))]);
        let mut blocks = vec![Block::List { ordered: true, points: points.collect() }];
        if premises.len() > PREMISES {
            blocks.push(paragraph(say!("report-and-more", "count" => premises.len() - PREMISES)));
        }
        facts.push((say!("ledger-premises"), blocks));
    }
    facts.push((say!("ledger-hinges"), hinges(parts, decided, shown)));
    facts.push((say!("ledger-rival"), vec![Block::Paragraph(rival(parts, decided))]));
    facts.extend(ways(decided));
    facts
}

/// The shortest chain of premises: the wishes that decide the steps of the way that is shown, or else of the shortest way
/// to where it ends; then those without which the claim turns.
fn premises(parts: &Parts<'_>, decided: &Decided<'_>) -> Vec<Assumption> {
    let mut premises: Vec<Assumption> = Vec::new();
    let mut steps = steps_of(&decided.witness);
    if steps.is_empty() && says_where_it_ends(decided.claim) {
        steps = way_to_the_end(parts, decided.claim);
    }
    let decisive = steps.iter().filter_map(|step| parts.premise(*step));
    let dropped = decided.audit.hinges.iter().filter(|hinge| hinge.change.kind == ChangeKind::Dropped);
    for premise in decisive.chain(dropped.map(|hinge| hinge.change.assumption)) {
        if !premises.contains(&premise) {
            premises.push(premise);
        }
    }
    premises
}

/// The steps of the first path that a witness has.
fn steps_of(witness: &ClaimWitness) -> Vec<Step> {
    fn of_shown(shown: &Shown) -> Vec<Step> {
        match &shown.by {
            ShownBy::Path { steps, .. } => steps.clone(),
            ShownBy::Parts(parts) => parts.iter().map(of_shown).find(|steps| !steps.is_empty()).unwrap_or_default(),
            _ => Vec::new(),
        }
    }
    match witness {
        ClaimWitness::At { shown, .. } => of_shown(shown),
        ClaimWitness::State { path, .. } => path.clone(),
        ClaimWitness::Parts(parts) => {
            parts.iter().map(|(_, part)| steps_of(part)).find(|steps| !steps.is_empty()).unwrap_or_default()
        }
        ClaimWitness::Set(_) | ClaimWitness::Compared(_) | ClaimWitness::Nothing => Vec::new(),
    }
}

/// Whether the whole conflict's attractors decide a claim.
fn says_where_it_ends(claim: &Claim) -> bool {
    match claim {
        Claim::At { holding, condition, .. } => {
            let mut leads = false;
            condition.walk(&mut |part| {
                leads |= matches!(part, mizan_core::Condition::Path(mizan_core::PathForm::LeadsTo, ..));
            });
            holding.is_none() && leads
        }
        Claim::Quantified { set, .. } => matches!(set.kind, mizan_core::SetKind::Attractors(..)),
        _ => false,
    }
}

/// The shortest way from where a claim starts to where it ends.
fn way_to_the_end(parts: &Parts<'_>, claim: &Claim) -> Vec<Step> {
    let Some(start) = start_of(claim).and_then(|term| find(parts.model(), term)) else { return Vec::new() };
    let here = parts.material.course;
    let elsewhere = (start != here.start).then(|| super::material::Course::of(parts.model(), start));
    let course = elsewhere.as_ref().unwrap_or(here);
    let end = course.ways.first(&|state| course.flow.settled.contains(state));
    end.map_or_else(Vec::new, |end| course.ways.path_to(end))
}

/// A premise in words, and what becomes of the claim where it is changed.
fn premise_with_turns<'a>(parts: &Parts<'a>, decided: &Decided<'_>, premise: Assumption) -> Vec<Run<'a>> {
    let of_it = decided.audit.hinges.iter().filter(|hinge| hinge.change.assumption == premise);
    let hinges: Vec<Hinge> = of_it.copied().collect();
    let mut runs = parts.assumption(premise);
    runs.extend(parts.turns(&hinges));
    runs
}

/// What turns the verdict: "reject this one, and it falls". What stands behind the premises in `shown` is not told again,
/// and further assumptions go by their names: a report tells each in words once, not once a claim.
fn hinges<'a>(parts: &Parts<'a>, decided: &'a Decided<'a>, shown: &[Assumption]) -> Vec<Block<'a>> {
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
    let count = say!("ledger-turned", "count" => audit.hinges.len(), "tried" => tried);
    let grouped = audit.hinges.chunk_by(|a, b| a.change.assumption == b.change.assumption);
    let (told, grouped): (Vec<&[Hinge]>, Vec<&[Hinge]>) =
        grouped.partition(|hinges| hinges.iter().any(|hinge| shown.contains(&hinge.change.assumption)));
    let (rejected, changed): (Vec<&[Hinge]>, Vec<&[Hinge]>) =
        grouped.into_iter().partition(|hinges| hinges.iter().any(|hinge| hinge.change.kind == ChangeKind::Dropped));
    let mut runs = vec![Run::Text(count)];
    runs.extend((!told.is_empty()).then(|| Run::Text(say!("ledger-turned-premises"))));
    let mut blocks = vec![Block::Paragraph(runs)];
    for (head, hinges) in [(say!("ledger-reject"), rejected), (say!("ledger-change"), changed)] {
        if !hinges.is_empty() {
            let mut runs = vec![Run::Strong(head)];
            for (index, hinges) in hinges.into_iter().enumerate() {
                runs.extend((index > 0).then(|| Run::Text(say!("report-stop"))));
                runs.extend(hinge(parts, hinges));
            }
            blocks.push(Block::Paragraph(runs));
        }
    }
    if !audit.undecidable.is_empty() {
        blocks.push(paragraph(say!("ledger-undecidable", "count" => audit.undecidable.len())));
    }
    blocks
}

fn hinge<'a>(parts: &Parts<'a>, hinges: &[Hinge]) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> =
        hinges.first().map(|hinge| parts.assumption_name(hinge.change.assumption)).into_iter().collect();
    runs.extend(parts.turns(hinges));
    runs
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
    let pairs: Vec<_> = audited.pairs_of(decided.place).collect();
    match pairs.first() {
        None => vec![paragraph(say!("audit-no-pairs"))],
        Some(first) => {
            let [one, other] = first.changes;
            let mut runs = vec![Run::Text(say!("ledger-pairs", "count" => pairs.len()))];
            runs.push(Run::Text(Say::Assumption(one.assumption)));
            runs.push(Run::Text(Say::Change(one)));
            runs.push(Run::Strong(say!("ledger-and-with-it")));
            runs.push(Run::Text(Say::Assumption(other.assumption)));
            runs.push(Run::Text(Say::Change(other)));
            runs.push(Run::Badge(Badge::Verdict(Some(first.verdict))));
            vec![Block::Paragraph(runs)]
        }
    }
}

/// The best rival reading: the first that turns the verdict; where none does, how many were tried.
fn rival<'a>(parts: &Parts<'a>, decided: &'a Decided<'a>) -> Vec<Run<'a>> {
    let is_reading = |kind: ChangeKind| matches!(kind, ChangeKind::Reread(_));
    let audit = parts.material.audited.audit;
    let all = audit.changes.iter().filter(|change| is_reading(change.kind)).count();
    let undecidable = decided.audit.undecidable.iter().filter(|(change, _)| is_reading(change.kind)).count();
    let turning: Vec<&Hinge> = decided.audit.hinges.iter().filter(|hinge| is_reading(hinge.change.kind)).collect();
    match turning.first() {
        _ if all == 0 => vec![Run::Faint(say!("ledger-no-rivals"))],
        None => {
            let verdict = Badge::Verdict(Some(decided.audit.verdict));
            vec![Run::Text(say!("ledger-rivals-all", "count" => all - undecidable)), Run::Badge(verdict)]
        }
        Some(hinge) => {
            let mut runs = vec![parts.assumption_name(hinge.change.assumption)];
            runs.push(Run::Text(Say::Change(hinge.change)));
            runs.push(Run::Badge(Badge::Verdict(Some(hinge.verdict))));
            if turning.len() > 1 {
                runs.push(Run::Faint(say!("ledger-rivals-more", "count" => turning.len() - 1)));
            }
            runs
        }
    }
}

fn ways<'a>(decided: &Decided<'_>) -> Option<(Say<'a>, Vec<Block<'a>>)> {
    let ways = decided.audit.ways?;
    let turning = ways.into_iter().filter(|(_, verdict)| *verdict != decided.audit.verdict);
    let point = |(way, verdict)| {
        vec![Block::Paragraph(vec![Run::Text(Say::Way(way)), Run::Badge(Badge::Verdict(Some(verdict)))])]
    };
    let points: Vec<Vec<Block<'a>>> = turning.map(point).collect();
    (!points.is_empty()).then(|| (say!("ledger-ways"), vec![Block::List { ordered: false, points }]))
}
