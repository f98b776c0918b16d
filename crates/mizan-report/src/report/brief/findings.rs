//! What was found: one claim of each kind, with what it would take for it to be otherwise.

use mizan_case::case::{ClaimEntry, Force};
use mizan_core::Assumption;

use super::super::shared::Shared;
use super::super::tree::{Block, TextRun};
use super::claims::{Claim, Sorted, alike, quoted};
use super::measure::Measure;
use crate::audit::{AuditedClaim, Standing};
use crate::inquiry::{OpenLine, tell};
use crate::words::force::{answered, force};
use crate::words::say::{Say, say};

/// How many columns what a claim depends on may take, whatever the measure: half a condition is none.
const ROOM: usize = 600;
/// How many assumptions are named of which a claim follows.
const NAMED: usize = 2;

pub(super) fn blocks<'a>(shared: &Shared<'a>, measure: &Measure) -> Vec<Block<'a>> {
    let sorted = Sorted::of(shared);
    let kinds = [&sorted.failing, &sorted.denied, &sorted.open, &sorted.unserved, &sorted.conditional, &sorted.firm];
    // What the source asserts and does not follow comes first, what the analyst adds to it after what becomes of its own.
    let is_own = sorted.failing.first().is_none_or(|(claim, _)| claim.entry.force.is_none());
    let kinds = if is_own && !sorted.denied.is_empty() {
        [kinds[1], kinds[2], kinds[3], kinds[0], kinds[4], kinds[5]]
    } else {
        kinds
    };
    // One of each kind, then the second of each: what fails is not all that there is to say.
    let most = kinds.iter().map(|kind| kind.len()).max().unwrap_or_default();
    let all = (0..most).flat_map(|place| kinds.iter().filter_map(move |kind| kind.get(place)));
    let points: Vec<Vec<Block<'a>>> = all.take(measure.findings).map(|claim| vec![finding(shared, claim)]).collect();
    if points.is_empty() { Vec::new() } else { vec![Block::List { ordered: true, points }] }
}

fn finding<'a>(shared: &Shared<'a>, (claim, decided): &Claim<'a>) -> Block<'a> {
    let standing = shared.material.audited.standing(claim);
    let entry = claim.entry;
    let mut runs = vec![TextRun::Strong(quoted(claim))];
    if !matches!(entry.force, None | Some(Force::Asserts)) {
        runs.push(TextRun::Faint(by_force(entry)));
    }
    let told: Vec<Say<'a>> = match standing {
        Standing::Open | Standing::Bounded => open(shared, claim),
        Standing::Fails => fails(decided, entry.force),
        _ => answered(entry.force, &[Some(decided.audit.verdict)], true).into_iter().chain(follows(decided)).collect(),
    };
    runs.extend(told.into_iter().map(|said| TextRun::Text(said.clipped(ROOM))));
    Block::Paragraph(runs)
}

/// What is done with a sentence that is not asserted, in brackets after it.
pub(super) fn by_force(entry: &ClaimEntry) -> Say<'_> {
    match entry.force {
        Some(Force::Aims) => say!("brief-by-force-aims", "force" => force(entry)),
        _ => say!("brief-by-force", "force" => force(entry)),
    }
}

/// On what it depends, and how many others depend on the same.
fn open<'a>(shared: &Shared<'a>, claim: &'a AuditedClaim<'a>) -> Vec<Say<'a>> {
    let lines = shared.material.audited.over(claim.id).map(|open| tell(open, shared.case()));
    let lines = lines.into_iter().flatten().take(3);
    let told = lines.map(|(OpenLine::Sentence(said) | OpenLine::Entry(said))| said);
    let others = alike(shared, claim).saturating_sub(1);
    told.chain((others > 0).then(|| say!("brief-alike", "count" => others))).collect()
}

/// That it does not follow, or follows against what was said, or does not serve; and what would make it otherwise.
fn fails<'a>(decided: &'a crate::audit::Decided<'a>, force: Option<Force>) -> Vec<Say<'a>> {
    let doubted = decided.doubted_assumptions();
    let counts = |assumption: Assumption| !matches!(assumption, Assumption::Preferences(_));
    let hinge = decided.audit.hinges.iter().find(|hinge| doubted.contains(&hinge.change.assumption));
    let opposite = decided.audit.hinges.iter().find(|hinge| counts(hinge.change.assumption));
    let verdict = match force {
        Some(Force::Denies) => say!("brief-denied-wrongly"),
        Some(Force::Aims) => say!("brief-unmet"),
        None | Some(Force::Asserts | Force::May) => say!("brief-fails"),
    };
    let would = match (hinge, opposite) {
        (Some(hinge), _) => {
            let assumption = Say::Unmarked(hinge.change.assumption);
            say!("brief-would-turn", "assumption" => assumption, "change" => Say::Change(hinge.change))
        }
        (None, Some(hinge)) => {
            say!("brief-would-turn-opposite", "assumption" => Say::Unmarked(hinge.change.assumption))
        }
        (None, None) => say!("brief-nothing-would"),
    };
    let ahead = decided.is_only_ahead().then(|| say!("ledger-only-ahead"));
    [verdict, would].into_iter().chain(ahead).collect()
}

/// What it follows from.
fn follows<'a>(decided: &'a crate::audit::Decided<'a>) -> Vec<Say<'a>> {
    let doubted = decided.doubted_assumptions();
    if doubted.is_empty() {
        return vec![if decided.audit.hinges.is_empty() {
            say!("brief-firm")
        } else {
            say!("brief-firm-but-opposite")
        }];
    }
    let named = doubted.iter().take(NAMED).map(|&assumption| Say::Unmarked(assumption)).collect();
    let more = doubted.len().saturating_sub(NAMED);
    vec![match more {
        0 => say!("brief-follows-if", "assumptions" => Say::List(named)),
        _ => say!("brief-follows-if-and-more", "assumptions" => Say::List(named), "count" => more),
    }]
}
