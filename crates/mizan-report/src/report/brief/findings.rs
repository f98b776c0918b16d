//! What was found: one claim of each kind, with what it would take for it to be otherwise.

use mizan_core::Assumption;

use super::super::shared::Shared;
use super::super::tree::{Block, TextRun};
use super::claims::{Claim, Sorted, words};
use super::measure::Measure;
use crate::audit::Standing;
use crate::inquiry::{OpenLine, tell};
use crate::words::say::{Say, say};

/// How many assumptions are named of which a claim follows.
const NAMED: usize = 2;

pub(super) fn blocks<'a>(shared: &Shared<'a>, measure: &Measure) -> Vec<Block<'a>> {
    let sorted = Sorted::of(shared);
    let kinds = [&sorted.failing, &sorted.open, &sorted.conditional, &sorted.firm];
    // One of each kind, then the second of each: what fails is not all that there is to say.
    let most = kinds.iter().map(|kind| kind.len()).max().unwrap_or_default();
    let all = (0..most).flat_map(|place| kinds.iter().filter_map(move |kind| kind.get(place)));
    let points: Vec<Vec<Block<'a>>> =
        all.take(measure.findings).map(|claim| vec![finding(shared, claim, measure)]).collect();
    if points.is_empty() { Vec::new() } else { vec![Block::List { ordered: true, points }] }
}

fn finding<'a>(shared: &Shared<'a>, (claim, decided): &Claim<'a>, measure: &Measure) -> Block<'a> {
    let mut runs = vec![TextRun::Strong(words(claim))];
    let told: Vec<Say<'a>> = match shared.material.audited.standing(claim) {
        Standing::Open | Standing::Bounded => {
            let lines = shared.material.audited.over(claim.id).map(|open| tell(open, shared.case()));
            lines.into_iter().flatten().take(3).map(|(OpenLine::Sentence(said) | OpenLine::Entry(said))| said).collect()
        }
        Standing::Fails => fails(decided),
        _ => follows(decided),
    };
    runs.extend(told.into_iter().map(|said| TextRun::Text(said.clipped(measure.reason))));
    Block::Paragraph(runs)
}

/// That it does not follow, and what would make it.
fn fails<'a>(decided: &'a crate::audit::Decided<'a>) -> Vec<Say<'a>> {
    let doubted = decided.doubted_assumptions();
    let counts = |assumption: Assumption| !matches!(assumption, Assumption::Preferences(_));
    let hinge = decided.audit.hinges.iter().find(|hinge| doubted.contains(&hinge.change.assumption));
    let opposite = decided.audit.hinges.iter().find(|hinge| counts(hinge.change.assumption));
    let would = match (hinge, opposite) {
        (Some(hinge), _) => {
            let assumption = Say::Assumption(hinge.change.assumption);
            say!("brief-would-follow", "assumption" => assumption, "change" => Say::Change(hinge.change))
        }
        (None, Some(hinge)) => {
            say!("brief-would-follow-opposite", "assumption" => Say::Assumption(hinge.change.assumption))
        }
        (None, None) => say!("brief-nothing-would"),
    };
    let ahead = decided.is_only_ahead().then(|| say!("ledger-only-ahead"));
    std::iter::once(would).chain(ahead).collect()
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
    let named = doubted.iter().take(NAMED).map(|&assumption| Say::Assumption(assumption)).collect();
    let more = doubted.len().saturating_sub(NAMED);
    vec![match more {
        0 => say!("brief-follows-if", "assumptions" => Say::List(named)),
        _ => say!("brief-follows-if-and-more", "assumptions" => Say::List(named), "count" => more),
    }]
}
