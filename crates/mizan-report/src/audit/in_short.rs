//! An audit in a few sentences: what decides most of what is open, and what does not come of what was said.

use mizan_case::case::Force;
use mizan_core::{Claim, OpenQuestion};

use super::{Audited, AuditedClaim, Decided, Standing};
use crate::words::say::{Say, say};

/// How many sentences tell what does not come of what was said.
const AGAINST: usize = 2;
/// With so many sentences nothing is told of what follows only as long as something stands.
const ENOUGH: usize = 2;
/// How many columns a claim may take.
const WORDS: usize = 80;

/// The bottom line of an audit, of so many of its claims as may be told: what is open first, then what does not follow or
/// is not met, what follows whatever is doubted, and, where that is little, what follows as long as something stands.
/// Nothing where no claim says anything.
pub(crate) fn in_short<'a>(audited: &Audited<'a>, claims: &[&'a AuditedClaim<'a>]) -> Vec<Say<'a>> {
    let [firm, doubted, untried] = holding(audited, claims);
    let told = open(audited, claims).into_iter().chain(against(audited, claims));
    let told: Vec<Say<'a>> = told.chain(about("short-firm", firm)).collect();
    let follows = about("short-follows-while", doubted).or_else(|| about("short-holds", untried));
    let follows = follows.filter(|_| told.len() < ENOUGH);
    told.into_iter().chain(follows).collect()
}

/// The questions that decide more claims than any others, and which these are.
fn open<'a>(audited: &Audited<'a>, claims: &[&'a AuditedClaim<'a>]) -> Option<Say<'a>> {
    let mut groups: Vec<(&[OpenQuestion], Vec<&'a AuditedClaim<'a>>)> = Vec::new();
    for &claim in claims.iter().filter(|claim| audited.standing(claim) == Standing::Open) {
        let matters = audited.over(claim.id).map_or(&[][..], |open| &open.over.matters);
        match groups.iter_mut().find(|(known, _)| *known == matters) {
            Some((_, group)) => group.push(claim),
            None => groups.push((matters, vec![claim])),
        }
    }
    // Of groups of one size the first.
    let (questions, mut group) = groups.into_iter().rev().max_by_key(|(_, group)| group.len())?;
    group.sort_by_key(|claim| rank(claim));
    let (first, others) = group.split_first()?;
    Some(say!("short-open", "questions" => questions.len(), "claim" => whether(first), "more" => others.len()))
}

/// What does not follow, is not met or not possible: one of each, and how many more; what follows although it is denied,
/// and what is the analyst's own, only where there is nothing of that.
fn against<'a>(audited: &Audited<'a>, claims: &[&'a AuditedClaim<'a>]) -> Vec<Say<'a>> {
    let first: [(&'static str, Option<Force>); 3] = [
        ("short-fails", Some(Force::Asserts)),
        ("short-unmet", Some(Force::Aims)),
        ("short-impossible", Some(Force::May)),
    ];
    let last = [("short-denied", Some(Force::Denies)), ("short-fails", None)];
    let failing = |(id, force): (&'static str, Option<Force>)| {
        let is_one =
            |claim: &&AuditedClaim<'_>| claim.entry.force == force && audited.standing(claim) == Standing::Fails;
        about(id, claims.iter().copied().filter(is_one).collect())
    };
    let told: Vec<Say<'a>> = first.into_iter().filter_map(failing).take(AGAINST).collect();
    if told.is_empty() { last.into_iter().find_map(failing).into_iter().collect() } else { told }
}

/// What holds: whatever single doubt is raised; as long as something stands; where nothing could be tried on it.
fn holding<'a>(audited: &Audited<'a>, claims: &[&'a AuditedClaim<'a>]) -> [Vec<&'a AuditedClaim<'a>>; 3] {
    let mut kinds = [const { Vec::new() }; 3];
    for &claim in claims.iter().filter(|claim| audited.standing(claim) == Standing::Holds) {
        let Some(Decided { audit, .. }) = &claim.decided else { continue };
        let is_doubted = claim.decided.as_ref().is_some_and(|decided| !decided.doubted_assumptions().is_empty());
        let kind = match is_doubted {
            true => 1,
            false if audit.is_robust(audited.audit) || !audit.hinges.is_empty() => 0,
            false => 2,
        };
        kinds[kind].push(claim);
    }
    kinds
}

/// A sentence about the first of some claims, with how many more there are.
fn about<'a>(id: &'static str, mut claims: Vec<&'a AuditedClaim<'a>>) -> Option<Say<'a>> {
    claims.sort_by_key(|claim| rank(claim));
    let (first, others) = claims.split_first()?;
    Some(Say::Message(id, vec![("claim", headline(first)), ("more", Say::Number(others.len()))]))
}

/// The source's own before the analyst's, and what is so before what somebody takes to be so.
pub(super) fn rank(claim: &AuditedClaim<'_>) -> (bool, bool) {
    let is_belief = claim.entry.holder.is_some() || claim.entry.claim.as_ref().is_some_and(speaks_of_beliefs);
    (claim.entry.force.is_none(), is_belief)
}

fn speaks_of_beliefs(claim: &Claim) -> bool {
    match claim {
        Claim::Believes(..) => true,
        Claim::Not(part) => speaks_of_beliefs(part),
        Claim::And(parts) | Claim::Or(parts) => parts.iter().any(speaks_of_beliefs),
        Claim::At { .. } | Claim::Quantified { .. } | Claim::Prefers { .. } => false,
    }
}

/// What is asked of a claim that is open.
fn whether<'a>(claim: &'a AuditedClaim<'a>) -> Say<'a> {
    let claimed = headline(claim);
    match claim.entry.force {
        None | Some(Force::Asserts) => say!("short-whether", "claim" => claimed),
        Some(Force::Aims) => say!("short-whether-met", "claim" => claimed),
        Some(Force::May) => say!("short-whether-possible", "claim" => claimed),
        Some(Force::Denies) => say!("short-whether-follows", "claim" => claimed),
    }
}

fn headline<'a>(claim: &'a AuditedClaim<'a>) -> Say<'a> {
    Say::Headline(&claim.entry.says, &claim.entry.id, WORDS)
}
