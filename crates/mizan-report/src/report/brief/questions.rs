//! What to find out: the questions that the case leaves open; where it leaves none, how its wishes are to be read, and
//! what speaks for them.

use mizan::Asked;
use mizan_core::ClaimId;
use mizan_core::vary::{ChangeKind, Hinge};

use super::super::shared::Shared;
use super::super::tree::{Block, TextRun};
use super::claims::{Claim, Sorted, named};
use super::measure::Measure;
use crate::audit::carried;
use crate::words::say::{Say, say};

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
            let question = TextRun::Strong(question.clipped(measure.reason));
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
            say!("brief-ask-reading", "assumption" => Say::Assumption(assumption), "change" => Say::Change(change));
        Some((asked, decides(&turned)))
    };
    carried(shared.material.audited).into_iter().filter_map(|entry| question(entry.assumption)).collect()
}

/// What speaks for what carries most.
fn grounds<'a>(shared: &Shared<'a>) -> Vec<Question<'a>> {
    let sorted = Sorted::of(shared);
    let all: Vec<Claim<'a>> = sorted.conditional.into_iter().chain(sorted.failing).collect();
    let question = |assumption| {
        let asked = say!("brief-ask-grounds", "assumption" => Say::Assumption(assumption));
        (asked, decides(&super::claims::turned_by(&all, assumption)))
    };
    carried(shared.material.audited).into_iter().map(|entry| question(entry.assumption)).collect()
}
