//! The bottom line in prose: what the text shows, what it supposes, what it leaves open.

use mizan_case::case::Basis;

use super::super::shared::Shared;
use super::super::tree::{Block, TextRun, paragraph};
use super::claims::{Claim, Sorted, named, turned_by};
use crate::audit::carried;
use crate::words::say::{Say, say};

/// A few short paragraphs; what a case has no part of is left out.
pub(in super::super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    if shared.decided().next().is_none() {
        return vec![paragraph(say!("brief-nothing-decided"))];
    }
    let sorted = Sorted::of(shared);
    let parts = [
        ("brief-shows-head", shows(&sorted)),
        ("brief-supposes-head", supposes(shared, &sorted)),
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

/// What follows only if something is granted, and whether the text itself says it.
fn supposes<'a>(shared: &Shared<'a>, sorted: &Sorted<'a>) -> Vec<Say<'a>> {
    let of = |assumption| turned_by(&sorted.conditional, assumption);
    let told = carried(shared.material.audited).into_iter().map(|entry| entry.assumption);
    let Some((assumption, claims)) =
        told.map(|assumption| (assumption, of(assumption))).find(|(_, claims)| !claims.is_empty())
    else {
        return Vec::new();
    };
    let basis = match shared.basis(assumption) {
        Basis::Stated => say!("brief-stated"),
        Basis::Inferred => say!("brief-inferred"),
        Basis::Assumed => say!("brief-assumed"),
    };
    let (count, claims) = (claims.len(), named(&claims));
    vec![
        say!("brief-supposes", "count" => count, "claims" => claims, "assumption" => Say::Assumption(assumption)),
        basis,
    ]
}

/// What does not follow even so, what depends on what is not known, and what no model can decide.
fn leaves_open<'a>(shared: &Shared<'a>, sorted: &Sorted<'a>) -> Vec<Say<'a>> {
    let told = |claims: &[Claim<'a>], id: &'static str| {
        let args = vec![("count", Say::Number(claims.len())), ("claims", named(claims))];
        (!claims.is_empty()).then_some(Say::Message(id, args))
    };
    let ahead: Vec<Claim<'a>> = sorted.failing.iter().filter(|(_, decided)| decided.is_only_ahead()).copied().collect();
    let unformalised = shared.claims().filter(|(_, claim)| claim.decided.is_none()).count();
    let left_out = (unformalised > 0).then(|| say!("brief-unformalised", "count" => unformalised));
    let parts = [
        told(&sorted.failing, "brief-does-not-follow"),
        told(&ahead, "brief-only-ahead"),
        told(&sorted.open, "brief-depends"),
        left_out,
    ];
    parts.into_iter().flatten().collect()
}
