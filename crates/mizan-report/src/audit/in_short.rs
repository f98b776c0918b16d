//! An audit in a few sentences: what decides most of what is open, and what does not come of what was said.

use mizan_case::case::Force;
use mizan_core::{Claim, OpenQuestion};

use super::{Audited, AuditedClaim, Decided, Standing};
use crate::words::say::{Say, say};

/// How many sentences tell what does not come of what was said.
const AGAINST: usize = 2;
/// With so many sentences nothing is told of what follows.
const ENOUGH: usize = 2;
/// How many columns a claim may take.
const WORDS: usize = 80;

/// The bottom line of an audit, of so many of its claims as may be told: what is open first, then what does not follow or
/// is not reached, then, where that is little, what follows. Nothing where no claim says anything.
pub(crate) fn in_short<'a>(audited: &Audited<'a>, claims: &[&'a AuditedClaim<'a>]) -> Vec<Say<'a>> {
    let told: Vec<Say<'a>> = open(audited, claims).into_iter().chain(against(audited, claims)).collect();
    let follows = if told.len() < ENOUGH { follows(audited, claims) } else { None };
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

/// What does not follow, is not served, or follows although it is denied: one of each, and how many more; the analyst's
/// own only where nothing of that is the source's.
fn against<'a>(audited: &Audited<'a>, claims: &[&'a AuditedClaim<'a>]) -> Vec<Say<'a>> {
    let kinds: [(&'static str, Option<Force>); 4] = [
        ("short-fails", Some(Force::Asserts)),
        ("short-unserved", Some(Force::Aims)),
        ("short-denied", Some(Force::Denies)),
        ("short-impossible", Some(Force::May)),
    ];
    let failing = |(id, force): (&'static str, Option<Force>)| {
        let is_one =
            |claim: &&AuditedClaim<'_>| claim.entry.force == force && audited.standing(claim) == Standing::Fails;
        about(id, claims.iter().copied().filter(is_one).collect())
    };
    let told: Vec<Say<'a>> = kinds.into_iter().filter_map(failing).take(AGAINST).collect();
    if told.is_empty() { failing(("short-fails", None)).into_iter().collect() } else { told }
}

/// What follows: as long as what it rests on stands, or whatever single doubt is raised, where any could be.
fn follows<'a>(audited: &Audited<'a>, claims: &[&'a AuditedClaim<'a>]) -> Option<Say<'a>> {
    let holding: Vec<(&'a AuditedClaim<'a>, &Decided<'a>)> = claims
        .iter()
        .filter(|claim| audited.standing(claim) == Standing::Holds)
        .filter_map(|&claim| Some((claim, claim.decided.as_ref()?)))
        .collect();
    let those = |is_one: &dyn Fn(&Decided<'_>) -> bool| -> Vec<&'a AuditedClaim<'a>> {
        holding.iter().filter(|(_, decided)| is_one(decided)).map(|(claim, _)| *claim).collect()
    };
    let is_doubted = |decided: &Decided<'_>| !decided.doubted_assumptions().is_empty();
    let was_tried = |decided: &Decided<'_>| decided.audit.is_robust(audited.audit) || !decided.audit.hinges.is_empty();
    let kinds = [
        ("short-follows-while", those(&is_doubted)),
        ("short-follows", those(&|decided| !is_doubted(decided) && was_tried(decided))),
        ("short-holds", those(&|decided| !was_tried(decided))),
    ];
    kinds.into_iter().find_map(|(id, claims)| about(id, claims))
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
        Some(Force::Aims) => say!("short-whether-served", "claim" => claimed),
        Some(Force::May) => say!("short-whether-possible", "claim" => claimed),
        Some(Force::Denies) => say!("short-whether-follows", "claim" => claimed),
    }
}

fn headline<'a>(claim: &'a AuditedClaim<'a>) -> Say<'a> {
    Say::Headline(&claim.entry.says, &claim.entry.id, WORDS)
}
