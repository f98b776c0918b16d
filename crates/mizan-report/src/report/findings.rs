//! The first page: what was found, in sentences.

use mizan_case::case::Force;
use mizan_core::{ClaimId, Verdict};

use super::shared::Shared;
use super::tree::{Anchor, Badge, Block, KeyNumber, Remark, SectionId, TextRun, heading, paragraph};
use crate::audit::{AuditedClaim, Carried, Decided, Overview, Tally, carried};
use crate::words::say::{Say, say};

/// How many claims of each kind are told on the first page, so that it stays one page.
const CLAIMS: usize = 3;
/// How many assumptions are told on the first page.
const ASSUMPTIONS: usize = 3;
/// How many states are told on the first page.
const STATES: usize = 2;

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let mut blocks = opening(shared);
    blocks.extend(odd(shared));
    if !shared.case().claims.is_empty() {
        blocks.extend(verdicts(shared));
        blocks.extend(care(shared));
        blocks.extend(carriers(shared));
    }
    blocks.extend(settling(shared));
    blocks.push(Block::Note(vec![
        TextRun::Strong(say!("findings-no-forecast")),
        TextRun::Text(say!("findings-no-forecast-why")),
    ]));
    blocks
}

/// What the case is about, and what the text argues.
fn opening<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let case = shared.case();
    let mut blocks = Vec::new();
    if case.about.get(&[]).is_some() {
        blocks.push(paragraph(Say::Label(&case.about, "")));
    }
    let facts = match &case.as_of {
        Some(day) => say!("findings-as-of", "sizes" => Say::Sizes, "day" => day.as_str()),
        None => Say::Sizes,
    };
    blocks.push(Block::Paragraph(vec![TextRun::Faint(facts)]));
    if shared.material.share {
        blocks.push(Block::Note(vec![TextRun::Text(say!("report-shared", "count" => n_private(shared)))]));
    }
    let overview = Overview::of(shared.material.audited);
    let n_decided = overview.claims - overview.unformalised;
    if overview.claims == 0 {
        blocks.push(paragraph(say!("findings-no-claims")));
        return blocks;
    }
    blocks.push(paragraph(say!("findings-claims", "count" => overview.claims, "decided" => n_decided)));
    let tallies = Tally::all(shared.material.audited);
    if tallies.iter().all(|tally| matches!(tally.force, None | Some(Force::Asserts))) {
        let counts = verdict_counts(&overview).into_iter().chain(soundness_counts(&overview));
        blocks.push(Block::Counts(counts.collect()));
        return blocks;
    }
    // Where what is claimed has several forces, each is counted in words: what a verdict means depends on the force.
    blocks.push(Block::Counts(soundness_counts(&overview)));
    let points = tallies.iter().map(|tally| vec![paragraph(tally.say())]).collect();
    blocks.push(Block::List { ordered: false, points });
    blocks
}

/// How many claims have which verdict.
fn verdict_counts<'a>(overview: &Overview) -> Vec<KeyNumber<'a>> {
    let count = |number, what, verdict| KeyNumber { number, what, badge: Some(Badge::Verdict(verdict)) };
    vec![
        count(overview.hold, say!("count-hold"), Some(Verdict::Holds)),
        count(overview.fail, say!("count-fail"), Some(Verdict::Fails)),
        count(overview.vacuous, say!("count-vacuous"), Some(Verdict::Vacuous)),
        count(overview.unformalised, say!("count-unformalised"), None),
    ]
}

/// How many verdicts hinge on something.
fn soundness_counts<'a>(overview: &Overview) -> Vec<KeyNumber<'a>> {
    let count = |number, what, badge| KeyNumber { number, what, badge };
    let mut counts = vec![count(overview.hinge, say!("count-hinge"), None)];
    let opposites = count(overview.opposites, say!("count-opposites"), None);
    counts.extend(Some(opposites).filter(|count| count.number > 0));
    counts.push(count(overview.robust, say!("count-robust"), Some(Badge::Remark(Remark::Robust))));
    counts
}

/// What is odd about the model.
fn odd<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let told = shared.material.audited.oddities.iter().filter(|oddity| shared.tells(oddity));
    let points: Vec<Vec<Block<'a>>> = told.map(|oddity| vec![paragraph(Say::Oddity(oddity))]).collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![heading(1, say!("heading-odd")), paragraph(say!("odd-intro")), Block::List { ordered: false, points }]
}

/// How many elements are left out of a shared report.
fn n_private(shared: &Shared<'_>) -> usize {
    let case = shared.case();
    let sources = case.sources.iter().filter(|source| source.private).count();
    let variants = case.variants.iter().filter(|variant| variant.private).count();
    case.elements().iter().filter(|(_, grounding)| grounding.private).count() + sources + variants
}

/// What the analysis supports, and what it does not.
fn verdicts<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let with = |wanted: Verdict| shared.decided().filter(move |(_, _, decided)| decided.audit.verdict == wanted);
    let mut blocks = Vec::new();
    let mut is_order_told = false;
    let mut told = |head, none, mut claims: Vec<(ClaimId, &'a AuditedClaim<'a>, &'a Decided<'a>)>| {
        blocks.push(heading(1, head));
        if claims.len() > CLAIMS && !is_order_told {
            blocks.push(Block::Paragraph(vec![TextRun::Faint(say!("findings-firmest"))]));
            is_order_told = true;
        }
        if claims.is_empty() {
            blocks.push(paragraph(none));
            return;
        }
        // The firmest first, of those that the source itself makes and that say something by themselves.
        claims.sort_by_key(|(_, claim, decided)| {
            let own = claim.entry.grounding.cite.is_empty();
            (says_little(shared, claim), own, decided.audit.hinges.len())
        });
        let points = claims.iter().take(CLAIMS).map(|(_, claim, _)| vec![told_claim(shared, claim)]);
        blocks.push(Block::List { ordered: false, points: points.collect() });
        if claims.len() > CLAIMS {
            let more = say!("findings-more", "count" => claims.len() - CLAIMS);
            blocks.push(Block::Paragraph(vec![TextRun::Link(Anchor::Section(SectionId::Ledger), more)]));
        }
    };
    told(say!("findings-supports"), say!("findings-supports-none"), with(Verdict::Holds).collect());
    let is_aim = |claim: &AuditedClaim<'_>| claim.entry.force == Some(Force::Aims);
    let (unmet, failing): (Vec<_>, Vec<_>) = with(Verdict::Fails).partition(|(_, claim, _)| is_aim(claim));
    let not = failing.into_iter().chain(with(Verdict::Vacuous)).collect();
    told(say!("findings-not-supports"), say!("findings-not-supports-none"), not);
    if !unmet.is_empty() {
        told(say!("findings-unmet"), say!("findings-unmet"), unmet);
        blocks.push(Block::Paragraph(vec![TextRun::Faint(say!("findings-unmet-why"))]));
    }
    blocks
}

/// Whether a verdict says little by itself.
fn says_little(shared: &Shared<'_>, claim: &AuditedClaim<'_>) -> bool {
    let little = [Remark::Settled, Remark::Structure, Remark::Echo];
    shared.remarks(claim).iter().any(|remark| little.contains(remark))
}

fn told_claim<'a>(shared: &Shared<'a>, claim: &'a AuditedClaim<'a>) -> Block<'a> {
    let verdict = claim.decided.as_ref().map(|decided| decided.audit.verdict);
    let mut runs = vec![TextRun::Sign(Badge::Verdict(verdict)), TextRun::Text(shared.says(claim))];
    runs.extend(shared.remark_badges(claim));
    runs.push(TextRun::Text(say!("claim-number")));
    runs.push(shared.claim_link(claim.id));
    Block::Paragraph(runs)
}

/// What a reader must know before relying on the verdicts.
fn care<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let of = |remark: Remark| -> Vec<ClaimId> {
        let with = shared.claims().filter(move |(_, claim)| shared.remarks(claim).contains(&remark));
        with.map(|(id, _)| id).collect()
    };
    let unformalised: Vec<ClaimId> =
        shared.claims().filter(|(_, claim)| claim.decided.is_none()).map(|(id, _)| id).collect();
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
        let mut runs = vec![TextRun::Text(sentence)];
        runs.extend(shared.claim_links(&claims));
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
fn carriers<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let all = carried(shared.material.audited);
    let mut blocks = vec![heading(1, say!("findings-carry"))];
    if all.is_empty() {
        blocks.push(paragraph(shared.nothing_carries()));
        return blocks;
    }
    let point = |&Carried { assumption, claims }: &Carried| {
        let mut runs = shared.assumption(assumption);
        runs.push(TextRun::Badge(Badge::Basis(shared.basis(assumption))));
        runs.push(TextRun::Strong(say!("findings-carries", "count" => claims)));
        let reason = shared.grounding(assumption).filter(|grounding| !shared.material.hides(grounding));
        if let Some(grounding) = reason.filter(|grounding| grounding.because.get(&[]).is_some()) {
            runs.push(TextRun::Faint(Say::Label(&grounding.because, "")));
        }
        vec![Block::Paragraph(runs)]
    };
    blocks.push(Block::List { ordered: true, points: all.iter().take(ASSUMPTIONS).map(point).collect() });
    if all.len() > ASSUMPTIONS {
        let more = say!("findings-more-assumptions", "count" => all.len() - ASSUMPTIONS);
        blocks.push(Block::Paragraph(vec![TextRun::Link(Anchor::Section(SectionId::Assumptions), more)]));
    }
    blocks
}

/// Where it can settle from the state that the report starts from.
fn settling<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let course = shared.material.course;
    let flow = &course.flow;
    let args = say!("findings-settles", "state" => Say::State(course.start), "count" => flow.attractors.len());
    let mut blocks = vec![heading(1, say!("findings-where")), paragraph(args)];
    let point = |attractor: &Vec<mizan_core::StateId>| match attractor[..] {
        [state] => vec![Block::Paragraph(vec![
            TextRun::Link(Anchor::State(state), Say::State(state)),
            TextRun::Faint(Say::Doings(state)),
        ])],
        _ => vec![paragraph(say!("shown-cycle", "count" => attractor.len()))],
    };
    blocks.push(Block::List { ordered: false, points: flow.attractors.iter().take(STATES).map(point).collect() });
    let left_out = flow.attractors.len().saturating_sub(STATES);
    if left_out > 0 {
        let more = say!("report-more-states", "count" => left_out);
        blocks.push(Block::Paragraph(vec![TextRun::Link(Anchor::Section(SectionId::Settling), more)]));
    }
    if flow.has_cycle_on_the_way {
        blocks.push(paragraph(say!("shown-cycle-on-the-way")));
    }
    blocks
}
