//! The bottom line in prose: what the text shows, what it supposes, what it does not show, what it leaves open.

use mizan_case::case::Basis;
use mizan_core::Assumption;

use super::super::shared::Shared;
use super::super::tree::{Block, TextRun, paragraph};
use super::claims::{Claim, Sorted, claimed, listed, named, quoted, turned_by};
use crate::audit::{AuditedClaim, carried};
use crate::words::say::{Say, say};

/// The bottom line in a sentence or three, before anything else.
pub(in super::super) fn in_short<'a>(shared: &Shared<'a>) -> Option<Block<'a>> {
    let claims: Vec<&'a AuditedClaim<'a>> = shared.claims().map(|(_, claim)| claim).collect();
    let told: Vec<TextRun<'a>> =
        crate::audit::in_short(shared.material.audited, &claims).into_iter().map(TextRun::Strong).collect();
    (!told.is_empty()).then_some(Block::Paragraph(told))
}

/// A few short paragraphs; what a case has no part of is left out.
pub(in super::super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    if shared.decided().next().is_none() {
        return vec![paragraph(say!("brief-nothing-decided"))];
    }
    let sorted = Sorted::of(shared);
    let parts = [
        ("brief-shows-head", shows(&sorted)),
        ("brief-supposes-head", supposes(shared, &sorted)),
        ("brief-shows-not-head", shows_not(&sorted)),
        ("brief-leaves-open-head", leaves_open(shared, &sorted)),
    ];
    let told = parts.into_iter().filter(|(_, said)| !said.is_empty());
    told.map(|(head, said)| {
        let said = said.into_iter().map(TextRun::Text);
        Block::Paragraph(std::iter::once(TextRun::Strong(Say::Message(head, Vec::new()))).chain(said).collect())
    })
    .collect()
}

/// What follows, whatever single doubt is raised.
fn shows<'a>(sorted: &Sorted<'a>) -> Vec<Say<'a>> {
    match sorted.firm.is_empty() {
        true => vec![say!("brief-shows-nothing")],
        false => vec![say!("brief-shows", "count" => sorted.firm.len(), "claims" => named(&sorted.firm))],
    }
}

/// The assumption that carries most, with what follows if it is granted, and what depends on it beside what is not known.
fn carrying<'a>(shared: &Shared<'a>, sorted: &Sorted<'a>) -> Option<(Assumption, [Vec<Claim<'a>>; 2])> {
    let of = |assumption| [&sorted.conditional, &sorted.open].map(|claims| turned_by(claims, assumption));
    let told = carried(shared.material.audited).into_iter().map(|entry| entry.assumption);
    told.map(|assumption| (assumption, of(assumption))).find(|(_, claims)| !claims.concat().is_empty())
}

/// What carries most, whether the text itself says it, and what stands or falls with it.
fn supposes<'a>(shared: &Shared<'a>, sorted: &Sorted<'a>) -> Vec<Say<'a>> {
    let Some((assumption, [follow, depend])) = carrying(shared, sorted) else { return Vec::new() };
    let basis = match shared.basis(assumption) {
        Basis::Stated => say!("brief-stated"),
        Basis::Inferred => say!("brief-inferred"),
        Basis::Assumed if shared.case().sources.is_empty() => say!("brief-assumed-unsourced"),
        Basis::Assumed => say!("brief-assumed"),
    };
    let carries = say!("brief-carries", "assumption" => Say::Unmarked(assumption));
    let granted = [told(&follow, "brief-if-granted", claimed), told(&depend, "brief-depends-on-it", claimed)];
    [carries, basis].into_iter().chain(granted.into_iter().flatten()).collect()
}

/// A sentence about some claims; nothing where there are none.
fn told<'a>(claims: &[Claim<'a>], id: &'static str, words: fn(&'a AuditedClaim<'a>) -> Say<'a>) -> Option<Say<'a>> {
    let args = vec![("count", Say::Number(claims.len())), ("claims", listed(claims, words))];
    (!claims.is_empty()).then_some(Say::Message(id, args))
}

/// What follows against what was said, what is sought in vain, and what does not follow even so.
fn shows_not<'a>(sorted: &Sorted<'a>) -> Vec<Say<'a>> {
    let ahead: Vec<Claim<'a>> = sorted.failing.iter().filter(|(_, decided)| decided.is_only_ahead()).copied().collect();
    let all_ahead = ahead.len() > 1 && ahead.len() == sorted.failing.len();
    let parts = [
        told(&sorted.denied, "brief-follows-all-the-same", quoted),
        told(&sorted.unserved, "brief-not-served", quoted),
        told(&sorted.failing, "brief-does-not-follow", claimed),
        if all_ahead { Some(say!("brief-only-ahead-all")) } else { told(&ahead, "brief-only-ahead", claimed) },
    ];
    parts.into_iter().flatten().collect()
}

/// What depends on what is not known, and what no model can decide.
fn leaves_open<'a>(shared: &Shared<'a>, sorted: &Sorted<'a>) -> Vec<Say<'a>> {
    // What hangs on what carries most has been told with that.
    let known = carrying(shared, sorted).map_or_else(Vec::new, |(_, [_, depend])| depend);
    let others: Vec<Claim<'a>> =
        sorted.open.iter().filter(|(claim, _)| known.iter().all(|(other, _)| other.id != claim.id)).copied().collect();
    let depends = if known.is_empty() { "brief-depends" } else { "brief-depends-otherwise" };
    let unformalised = shared.claims().filter(|(_, claim)| claim.decided.is_none()).count();
    let left_out = (unformalised > 0).then(|| say!("brief-unformalised", "count" => unformalised));
    told(&others, depends, claimed).into_iter().chain(left_out).collect()
}
