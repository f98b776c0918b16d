//! What happened since: the events as steps, what they tell of what is not known, and verdicts and outcomes side by side.

use mizan::{Accord, TracedStep};
use mizan_case::case::{Grounding, Sign, Statement};
use mizan_core::{Assumption, DmId};

use super::shared::Shared;
use super::tree::{Anchor, Badge, Block, Table, TextRun, heading, paragraph};
use crate::audit::{CameAbout, came as came_about};
use crate::figure::Chart;
use crate::trace::told::{Telling, TraceLine};
use crate::words::say::{Say, say};

/// Whether there is anything to tell.
pub(super) fn is_told(shared: &Shared<'_>) -> bool {
    shared.material.trace.is_some() || !outcomes(shared).is_empty() || !signs(shared).is_empty()
}

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::Note(vec![TextRun::Text(say!("happened-intro"))])];
    blocks.extend(outcome_table(shared));
    blocks.extend(steps(shared));
    blocks.extend(sign_list(shared));
    if blocks.len() == 1 {
        blocks.push(paragraph(say!("happened-nothing")));
    }
    blocks
}

/// The events as steps, then what they tell.
fn steps<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let Some(trace) = shared.material.trace else { return Vec::new() };
    let telling = Telling { case: shared.case(), trace, discreet: shared.material.share };
    let points = trace.steps.iter().map(|made| step(shared, telling, made)).collect();
    let mut blocks: Vec<Block<'a>> = telling.heading().map(|what| heading(1, what)).into_iter().collect();
    blocks.extend(telling.timeline().map(|timeline| Block::Figure(Chart::Time(timeline))));
    blocks.push(Block::List { ordered: true, points });
    let learned = telling.learned();
    if !learned.is_empty() {
        blocks.push(heading(1, say!("trace-learned-heading")));
        blocks.extend(lines(learned));
    }
    blocks
}

fn step<'a>(shared: &Shared<'a>, telling: Telling<'a>, step: &TracedStep) -> Vec<Block<'a>> {
    let mut head: Vec<TextRun<'a>> = step.events.clone().map(|place| TextRun::Here(Anchor::Event(place))).collect();
    head.extend(telling.day(step).map(|day| TextRun::Faint(Say::from(day.to_string()))));
    head.push(TextRun::Strong(telling.what(step)));
    let mut blocks = vec![Block::Paragraph(head)];
    blocks.extend(telling.said(step).map(paragraph));
    blocks.extend(lines(telling.judged(step)));
    if telling.is_private(step) {
        return blocks;
    }
    let passages: Vec<TextRun<'a>> =
        telling.passages(step).into_iter().flat_map(|(citation, against)| cited(shared, citation, against)).collect();
    blocks.push(Block::Paragraph(unless_empty(passages)));
    blocks
}

/// Sentences as paragraphs, the entries after one as its list.
fn lines<'a>(told: Vec<TraceLine>) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for line in told {
        match (line, blocks.last_mut()) {
            (TraceLine::Sentence(what), _) => blocks.push(paragraph(what)),
            (TraceLine::Entry(what), Some(Block::List { points, .. })) => points.push(vec![paragraph(what)]),
            (TraceLine::Entry(what), _) => {
                blocks.push(Block::List { ordered: false, points: vec![vec![paragraph(what)]] });
            }
        }
    }
    blocks
}

/// What came of the claims that are told, disagreements first.
pub(super) fn outcomes<'a>(shared: &Shared<'a>) -> Vec<CameAbout<'a>> {
    let shown = |came: &CameAbout<'_>| !shared.material.hides(&came.claim.entry.grounding);
    shared.material.audited.came_about().into_iter().filter(shown).collect()
}

/// Verdicts and outcomes side by side, disagreements first.
fn outcome_table<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let outcomes = outcomes(shared);
    if outcomes.is_empty() {
        return Vec::new();
    }
    let head = [say!("head-claim"), say!("head-verdict"), say!("head-outcome"), say!("head-standing")];
    vec![
        heading(1, say!("heading-outcomes")),
        Block::Table(Table {
            caption: vec![TextRun::Text(say!("happened-outcomes"))],
            head: head.map(|head| vec![TextRun::Text(head)]).to_vec(),
            rows: outcomes.into_iter().map(|came| outcome_row(shared, came)).collect(),
        }),
    ]
}

fn outcome_row<'a>(shared: &Shared<'a>, came: CameAbout<'a>) -> Vec<Vec<TextRun<'a>>> {
    let mut told = vec![TextRun::Strong(came_about(came.outcome))];
    told.extend(came.told_by().into_iter().map(TextRun::Text));
    told.extend(sources(shared, &came.outcome.grounding));
    let stands = match came.standing {
        Accord::Differs => vec![TextRun::Badge(Badge::Differs)],
        Accord::Agrees => vec![TextRun::Badge(Badge::Same)],
        Accord::Neither => Vec::new(),
    };
    let standing = stands.into_iter().chain(came.against_verdict().map(TextRun::Text)).collect();
    let claim = vec![shared.claim_link(came.claim.id), TextRun::Text(shared.says(came.claim))];
    vec![claim, vec![TextRun::Badge(Badge::Verdict(came.claim.verdict()))], told, standing]
}

/// The signs that were seen or not, each with its statement.
fn signs<'a>(shared: &Shared<'a>) -> Vec<(Assumption, &'a Statement, &'a Sign)> {
    let of_dm = |place: usize| {
        let statements = shared.case().decision_makers[place].statements.iter().enumerate();
        let shown = statements.filter(move |(_, statement)| !shared.material.hides(&statement.grounding));
        shown.filter_map(move |(j, statement)| {
            Some((Assumption::Statement(DmId::from_index(place), j), statement, statement.sign.as_ref()?))
        })
    };
    (0..shared.case().decision_makers.len()).flat_map(of_dm).collect()
}

fn sign_list<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let signs = signs(shared);
    if signs.is_empty() {
        return Vec::new();
    }
    let point = |(assumption, statement, sign): (Assumption, &'a Statement, &'a Sign)| {
        let watch = Say::Label(&statement.watch, "");
        let head = vec![TextRun::Strong(watch), TextRun::Text(seen(sign))];
        let of = vec![TextRun::Text(say!("happened-sign-of")), shared.assumption_link(assumption)];
        vec![Block::Paragraph(head), Block::Paragraph(of.into_iter().chain(sources(shared, &sign.grounding)).collect())]
    };
    let points = signs.into_iter().map(point).collect();
    vec![heading(1, say!("happened-signs")), Block::List { ordered: false, points }]
}

/// Whether a sign was seen, and when.
pub(super) fn seen(sign: &Sign) -> Say<'static> {
    match (sign.seen, sign.on.map(|day| day.to_string())) {
        (true, Some(day)) => say!("sign-seen-on", "day" => day),
        (true, None) => say!("sign-seen"),
        (false, Some(day)) => say!("sign-unseen-until", "day" => day),
        (false, None) => say!("sign-unseen"),
    }
}

fn sources<'a>(shared: &Shared<'a>, grounding: &'a Grounding) -> Vec<TextRun<'a>> {
    let passages = grounding.citations().flat_map(|(citation, against)| cited(shared, citation, against));
    unless_empty(passages.collect())
}

/// A passage as a link to where it can be seen.
fn cited<'a>(shared: &Shared<'a>, citation: &'a mizan_case::case::Citation, against: bool) -> [TextRun<'a>; 2] {
    let head = if against { say!("happened-against") } else { say!("happened-source") };
    [TextRun::Faint(head), shared.references.link(citation)]
}

fn unless_empty(passages: Vec<TextRun<'_>>) -> Vec<TextRun<'_>> {
    if passages.is_empty() { vec![TextRun::Faint(say!("trace-unsourced"))] } else { passages }
}
