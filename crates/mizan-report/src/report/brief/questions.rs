//! What to find out: the questions that the case leaves open; where it leaves none, how its wishes are to be read, and
//! what speaks for them.

use mizan::Asked;
use mizan_core::vary::{ChangeKind, Hinge};
use mizan_core::{Assumption, ClaimId};

use super::super::shared::Shared;
use super::super::tree::{Block, TextRun};
use super::claims::{Claim, Sorted, named, turned_by};
use super::measure::Measure;
use crate::audit::carried;
use crate::words::say::{Say, say};

/// A question has so many times the room of a reason: half a question is none.
const ROOM: usize = 2;

pub(super) fn blocks<'a>(shared: &Shared<'a>, measure: &Measure) -> Vec<Block<'a>> {
    let mut all = open(shared);
    if all.is_empty() {
        all = readings(shared);
    }
    if all.is_empty() {
        all = grounds(shared);
    }
    let points: Vec<Vec<Block<'a>>> = all
        .into_iter()
        .take(measure.questions)
        .map(|(question, decides)| {
            let question = TextRun::Strong(question.clipped(ROOM * measure.reason));
            vec![Block::Paragraph(std::iter::once(question).chain(decides.map(TextRun::Text)).collect())]
        })
        .collect();
    if points.is_empty() { Vec::new() } else { vec![Block::List { ordered: true, points }] }
}

/// A question, and what it decides.
type Question<'a> = (Say<'a>, Option<Say<'a>>);

fn decides<'a>(claims: &[Claim<'a>]) -> Option<Say<'a>> {
    let args = || vec![("count", Say::Number(claims.len())), ("claims", named(claims))];
    (!claims.is_empty()).then(|| Say::Message("brief-decides", args()))
}

/// What the case leaves open, those first that matter for most claims.
fn open<'a>(shared: &Shared<'a>) -> Vec<Question<'a>> {
    let asked = shared.material.audited.inquired.as_deref().map_or(&[][..], |inquired| &inquired.asked);
    let claims = |asked: &Asked| -> Vec<Claim<'a>> {
        let concerns = |id: ClaimId| asked.claims.iter().any(|(claim, _)| *claim == id);
        shared.decided().filter(|(id, ..)| concerns(*id)).map(|(_, claim, decided)| (claim, decided)).collect()
    };
    asked.iter().map(|asked| (Say::OpenQuestion(asked.question), decides(&claims(asked)))).collect()
}

/// For each assumption that carries something the first other reading that turns a claim, and what it turns.
fn readings<'a>(shared: &Shared<'a>) -> Vec<Question<'a>> {
    let turning = |hinge: &Hinge| matches!(hinge.change.kind, ChangeKind::Reread(_));
    let question = |assumption| {
        let of = |hinge: &&Hinge| hinge.change.assumption == assumption && turning(hinge);
        let change = shared.decided().find_map(|(.., decided)| decided.audit.hinges.iter().find(of))?.change;
        let turned: Vec<Claim<'a>> = shared
            .decided()
            .filter(|(.., decided)| decided.audit.hinges.iter().any(|hinge| hinge.change == change))
            .map(|(_, claim, decided)| (claim, decided))
            .collect();
        let asked =
            say!("brief-ask-reading", "assumption" => Say::Unmarked(assumption), "change" => Say::Change(change));
        Some((asked, decides(&turned)))
    };
    carried(shared.material.audited).into_iter().filter_map(|entry| question(entry.assumption)).collect()
}

/// What speaks for what carries most: once for all that decide the same.
fn grounds<'a>(shared: &Shared<'a>) -> Vec<Question<'a>> {
    let sorted = Sorted::of(shared);
    let all: Vec<Claim<'a>> = sorted.conditional.iter().copied().chain(sorted.against()).collect();
    let mut groups: Vec<(Vec<ClaimId>, Vec<Assumption>)> = Vec::new();
    for assumption in carried(shared.material.audited).into_iter().map(|entry| entry.assumption) {
        let turned: Vec<ClaimId> = turned_by(&all, assumption).iter().map(|(claim, _)| claim.id).collect();
        match groups.iter_mut().find(|(known, _)| *known == turned) {
            Some((_, assumptions)) => assumptions.push(assumption),
            None => groups.push((turned, vec![assumption])),
        }
    }
    let question = |(_, assumptions): (Vec<ClaimId>, Vec<Assumption>)| {
        let turned = turned_by(&all, assumptions[0]);
        let said = assumptions.iter().map(|&assumption| Say::Unmarked(assumption)).collect();
        let asked = say!("brief-ask-grounds", "count" => assumptions.len(), "assumptions" => Say::List(said));
        (asked, decides(&turned))
    };
    groups.into_iter().map(question).collect()
}
