//! The first page: what was found, in sentences.

use mizan_core::{ClaimId, Verdict};

use super::parts::Parts;
use super::tree::{Anchor, Badge, Block, Count, Remark, Run, SectionId, heading, paragraph};
use crate::audit::{AuditedClaim, Carried, Decided, Overview, carried};
use crate::words::say::{Say, say};

/// How many claims of each kind are told on the first page, so that it stays one page.
const CLAIMS: usize = 5;
/// How many assumptions are told on the first page.
const ASSUMPTIONS: usize = 4;
/// How many states are told on the first page.
const STATES: usize = 4;

pub(super) fn blocks<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let mut blocks = opening(parts);
    if !parts.case().claims.is_empty() {
        blocks.extend(verdicts(parts));
        blocks.extend(care(parts));
        blocks.extend(carriers(parts));
    }
    blocks.extend(settling(parts));
    blocks.push(Block::Note(vec![
        Run::Strong(say!("findings-no-forecast")),
        Run::Text(say!("findings-no-forecast-why")),
    ]));
    blocks
}

/// What the case is about, and what the text argues.
fn opening<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let case = parts.case();
    let mut blocks = Vec::new();
    if case.about.get(&[]).is_some() {
        blocks.push(paragraph(Say::Label(&case.about, "")));
    }
    let facts = match &case.as_of {
        Some(day) => say!("findings-as-of", "sizes" => Say::Sizes, "day" => day.as_str()),
        None => Say::Sizes,
    };
    blocks.push(Block::Paragraph(vec![Run::Faint(facts)]));
    if parts.material.share {
        blocks.push(Block::Note(vec![Run::Text(say!("report-shared", "count" => n_private(parts)))]));
    }
    let overview = Overview::of(parts.material.audited);
    let n_decided = overview.hold + overview.fail + overview.vacuous;
    if overview.claims == 0 {
        blocks.push(paragraph(say!("findings-no-claims")));
        return blocks;
    }
    blocks.push(paragraph(say!("findings-claims", "count" => overview.claims, "decided" => n_decided)));
    let count = |number, what, badge| Count { number, what, badge };
    let verdict = |verdict| Some(Badge::Verdict(verdict));
    let counts = [
        count(overview.hold, say!("count-hold"), verdict(Some(Verdict::Holds))),
        count(overview.fail, say!("count-fail"), verdict(Some(Verdict::Fails))),
        count(overview.vacuous, say!("count-vacuous"), verdict(Some(Verdict::Vacuous))),
        count(overview.unformalised, say!("count-unformalised"), verdict(None)),
        count(overview.hinge, say!("count-hinge"), None),
        count(overview.robust, say!("count-robust"), Some(Badge::Remark(Remark::Robust))),
    ];
    blocks.push(Block::Counts(counts.to_vec()));
    blocks
}

/// How many elements are left out of a shared report.
fn n_private(parts: &Parts<'_>) -> usize {
    let case = parts.case();
    let sources = case.sources.iter().filter(|source| source.private).count();
    let variants = case.variants.iter().filter(|variant| variant.private).count();
    case.elements().iter().filter(|(_, grounding)| grounding.private).count() + sources + variants
}

/// What the analysis supports, and what it does not.
fn verdicts<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let with = |wanted: Verdict| parts.decided().filter(move |(_, _, decided)| decided.audit.verdict == wanted);
    let mut blocks = Vec::new();
    let mut told = |head, none, mut claims: Vec<(ClaimId, &'a AuditedClaim<'a>, &'a Decided<'a>)>| {
        blocks.push(heading(1, head));
        if claims.len() > CLAIMS {
            blocks.push(Block::Paragraph(vec![Run::Faint(say!("findings-firmest"))]));
        }
        if claims.is_empty() {
            blocks.push(paragraph(none));
            return;
        }
        // The firmest first, of those that the source itself makes and that say something by themselves.
        claims.sort_by_key(|(_, claim, decided)| {
            let own = claim.entry.grounding.cite.is_empty();
            (says_little(parts, claim), own, decided.audit.hinges.len())
        });
        let points = claims.iter().take(CLAIMS).map(|(_, claim, _)| vec![told_claim(parts, claim)]);
        blocks.push(Block::List { ordered: false, points: points.collect() });
        if claims.len() > CLAIMS {
            let more = say!("findings-more", "count" => claims.len() - CLAIMS);
            blocks.push(Block::Paragraph(vec![Run::Link(Anchor::Section(SectionId::Ledger), more)]));
        }
    };
    told(say!("findings-supports"), say!("findings-supports-none"), with(Verdict::Holds).collect());
    let not = with(Verdict::Fails).chain(with(Verdict::Vacuous)).collect();
    told(say!("findings-not-supports"), say!("findings-not-supports-none"), not);
    blocks
}

/// Whether a verdict says little by itself.
fn says_little(parts: &Parts<'_>, claim: &AuditedClaim<'_>) -> bool {
    let little = [Remark::Settled, Remark::Structure, Remark::Echo];
    parts.remarks(claim).iter().any(|remark| little.contains(remark))
}

fn told_claim<'a>(parts: &Parts<'a>, claim: &'a AuditedClaim<'a>) -> Block<'a> {
    let verdict = claim.decided.as_ref().map(|decided| decided.audit.verdict);
    let mut runs = vec![Run::Sign(Badge::Verdict(verdict)), Run::Text(parts.says(claim))];
    runs.extend(parts.remark_badges(claim));
    runs.push(Run::Text(say!("claim-number")));
    runs.push(parts.claim_link(claim.id));
    Block::Paragraph(runs)
}

/// What a reader must know before relying on the verdicts.
fn care<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let of = |remark: Remark| -> Vec<ClaimId> {
        let with = parts.claims().filter(move |(_, claim)| parts.remarks(claim).contains(&remark));
        with.map(|(id, _)| id).collect()
    };
    let unformalised: Vec<ClaimId> =
        parts.claims().filter(|(_, claim)| claim.decided.is_none()).map(|(id, _)| id).collect();
    let kinds = [
        of(Remark::Settled),
        of(Remark::Structure),
        of(Remark::Echo),
        of(Remark::Ways),
        of(Remark::OnePassage),
        of(Remark::Unexpected),
        unformalised,
    ];
    let counts: Vec<usize> = kinds.iter().map(Vec::len).collect();
    let sentences = [
        say!("care-settled", "count" => counts[0]),
        say!("care-structure", "count" => counts[1]),
        say!("care-echo", "count" => counts[2]),
        say!("care-ways", "count" => counts[3]),
        say!("care-one-passage", "count" => counts[4]),
        say!("care-unexpected", "count" => counts[5]),
        say!("care-unformalised", "count" => counts[6]),
    ];
    let point = |(sentence, claims): (Say<'a>, Vec<ClaimId>)| {
        let mut runs = vec![Run::Text(sentence)];
        runs.extend(parts.claim_links(&claims));
        vec![Block::Paragraph(runs)]
    };
    let points: Vec<Vec<Block<'a>>> =
        sentences.into_iter().zip(kinds).filter(|(_, claims)| !claims.is_empty()).map(point).collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![heading(1, say!("findings-care")), Block::List { ordered: false, points }]
}

/// The assumptions that carry most.
fn carriers<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let all = carried(parts.material.audited);
    let mut blocks = vec![heading(1, say!("findings-carry"))];
    if all.is_empty() {
        blocks.push(paragraph(say!("findings-carry-none")));
        return blocks;
    }
    let point = |&Carried { assumption, claims }: &Carried| {
        let mut runs = parts.assumption(assumption);
        runs.push(Run::Badge(Badge::Basis(parts.basis(assumption))));
        runs.push(Run::Strong(say!("findings-carries", "count" => claims)));
        let reason = parts.grounding(assumption).filter(|grounding| !parts.material.hides(grounding));
        if let Some(grounding) = reason.filter(|grounding| grounding.because.get(&[]).is_some()) {
            runs.push(Run::Faint(Say::Label(&grounding.because, "")));
        }
        vec![Block::Paragraph(runs)]
    };
    blocks.push(Block::List { ordered: true, points: all.iter().take(ASSUMPTIONS).map(point).collect() });
    if all.len() > ASSUMPTIONS {
        let more = say!("findings-more-assumptions", "count" => all.len() - ASSUMPTIONS);
        blocks.push(Block::Paragraph(vec![Run::Link(Anchor::Section(SectionId::Assumptions), more)]));
    }
    blocks
}

/// Where it can settle from the state that the report starts from.
fn settling<'a>(parts: &Parts<'a>) -> Vec<Block<'a>> {
    let course = parts.material.course;
    let flow = &course.flow;
    let args = say!("findings-settles", "state" => Say::State(course.start), "count" => flow.attractors.len());
    let mut blocks = vec![heading(1, say!("findings-where")), paragraph(args)];
    let point = |attractor: &Vec<mizan_core::StateId>| match attractor[..] {
        [state] => vec![Block::Paragraph(vec![
            Run::Link(Anchor::State(state), Say::State(state)),
            Run::Faint(Say::Doings(state)),
        ])],
        _ => vec![paragraph(say!("shown-cycle", "count" => attractor.len()))],
    };
    blocks.push(Block::List { ordered: false, points: flow.attractors.iter().take(STATES).map(point).collect() });
    let left_out = flow.attractors.len().saturating_sub(STATES);
    if left_out > 0 {
        let more = say!("report-more-states", "count" => left_out);
        blocks.push(Block::Paragraph(vec![Run::Link(Anchor::Section(SectionId::Settling), more)]));
    }
    if flow.has_cycle_on_the_way {
        blocks.push(paragraph(say!("shown-cycle-on-the-way")));
    }
    blocks
}
