//! Who sees the conflict otherwise than it is, and how.

use mizan_case::case::{BelievedWishes, ViewEntry};
use mizan_core::vary::Change;
use mizan_core::{Concept, Conflict, Preference};

use super::shared::Shared;
use super::tree::{Anchor, Badge, Block, TextRun, heading, paragraph};
use crate::words::say::{Say, say};

/// Everybody's view; nothing where everybody sees the conflict as it is.
pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let views = &shared.case().views;
    if views.is_empty() {
        return Vec::new();
    }
    let points = views.iter().enumerate().map(|(place, view)| point(shared, place, view)).collect();
    let is_otherwise = shared.case().is_seen_otherwise();
    let intro = if is_otherwise { say!("views-intro") } else { say!("views-intro-clear") };
    let mut blocks = vec![heading(1, say!("views-heading")), paragraph(intro)];
    let material = shared.material;
    let is_far = material.solved.equilibria().any(|(concept, _)| concept == Concept::Far);
    if is_otherwise && (material.audited.tells_of_foresight() || is_far) {
        blocks.push(paragraph(material.audited.as_if_all_knew()));
    }
    blocks.push(Block::List { ordered: false, points });
    blocks
}

fn point<'a>(shared: &Shared<'a>, place: usize, view: &'a ViewEntry) -> Vec<Block<'a>> {
    let mut runs =
        vec![TextRun::Here(Anchor::View(place)), TextRun::Strong(say!("views-of", "dm" => Say::Dm(view.dm)))];
    if shared.material.hides(&view.grounding) {
        runs.push(TextRun::Faint(say!("views-private")));
        return vec![Block::Paragraph(runs)];
    }
    runs.push(TextRun::Badge(Badge::Basis(view.grounding.basis)));
    let mut blocks = vec![Block::Paragraph(runs)];
    blocks.extend(shared.grounds_of(&view.grounding));
    if view.is_clear() {
        blocks.push(paragraph(say!("views-clear")));
        return blocks;
    }
    let changes = shared.case().assumptions.views.get(place).map_or(&[][..], |changes| &changes.changes);
    let mut points: Vec<Vec<Block<'a>>> = changes.iter().map(|change| changed(shared, *change)).collect();
    points.extend(
        view.unaware_of
            .iter()
            .map(|&option| vec![paragraph(say!("views-unaware", "option" => Say::Option(option).quoted()))]),
    );
    let seen = shared.model().conflict().view(view.dm);
    points.extend(view.believed.iter().map(|wishes| believed(shared, wishes, seen)));
    blocks.push(Block::List { ordered: false, points });
    blocks
}

fn changed<'a>(shared: &Shared<'a>, change: Change) -> Vec<Block<'a>> {
    let mut runs: Vec<TextRun<'a>> =
        shared.assumption_number(change.assumption).map(TextRun::Text).into_iter().collect();
    runs.push(TextRun::Text(Say::Assumption(change.assumption)));
    runs.push(TextRun::Strong(Say::Change(change)));
    vec![Block::Paragraph(runs)]
}

/// What another is believed to prefer, in full.
fn believed<'a>(shared: &Shared<'a>, wishes: &'a BelievedWishes, seen: Option<&'a Conflict>) -> Vec<Block<'a>> {
    if shared.material.hides(&wishes.grounding) {
        return vec![Block::Paragraph(vec![TextRun::Faint(say!("views-private"))])];
    }
    let intro = say!("views-believed", "dm" => Say::Dm(wishes.dm));
    let runs = vec![TextRun::Text(intro), TextRun::Badge(Badge::Basis(wishes.grounding.basis))];
    let mut blocks = vec![Block::Paragraph(runs)];
    blocks.extend(shared.grounds_of(&wishes.grounding));
    let preference = seen.map(|conflict| &conflict.preferences[wishes.dm.index()]);
    let wished = |formula| TextRun::Text(say!("actors-wish", "what" => Say::Formula(formula)));
    let wants: Vec<Vec<TextRun<'a>>> = match preference {
        Some(Preference::Prioritised(list)) => {
            let vital = |vital: bool| vital.then(|| TextRun::Text(say!("actors-vital")));
            let wants = list
                .iter()
                .map(|statement| std::iter::once(wished(&statement.formula)).chain(vital(statement.vital)).collect());
            wants.collect()
        }
        Some(Preference::Weighted(list)) => list.iter().map(|(formula, _)| vec![wished(formula)]).collect(),
        _ => Vec::new(),
    };
    let point = |(j, wants): (usize, Vec<TextRun<'a>>)| {
        let statement = wishes.statements.get(j);
        match statement.filter(|statement| shared.material.hides(&statement.grounding)) {
            Some(_) => vec![Block::Paragraph(vec![TextRun::Faint(say!("report-private-wish"))])],
            None => {
                let mut blocks = vec![Block::Paragraph(wants)];
                blocks.extend(statement.into_iter().flat_map(|statement| shared.grounds_of(&statement.grounding)));
                blocks
            }
        }
    };
    match wants.is_empty() {
        true => blocks.push(paragraph(say!("views-ranking"))),
        false => {
            let points = wants.into_iter().enumerate().map(point).collect();
            blocks.push(Block::List { ordered: matches!(preference, Some(Preference::Prioritised(_))), points });
        }
    }
    blocks
}
