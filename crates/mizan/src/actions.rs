//! What an element of a case file can become, at a word from its author.

use std::ops::Range;

use mizan_case::edit::{Edit, Target, edit};
use mizan_case::index::{Index, Written};
use mizan_case::problem::Place;

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rewriting {
    /// A wish becomes more important than the one above it.
    MoveUp,
    /// A wish becomes less important than the one below it.
    MoveDown,
    /// A wish is given an id.
    GiveId,
    /// There is room for a reason.
    AddBecause,
    /// Which of rival readings is meant is left open.
    LeaveOpen,
}

/// A change of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What is done.
    pub what: Rewriting,
    /// The bytes that go.
    pub span: Range<usize>,
    /// What is written in their place.
    pub text: String,
}

/// What the element at byte `at` can become. Cost: the text is read once for each.
#[must_use]
pub fn actions(text: &str, index: &Index, at: usize) -> Vec<Action> {
    let Some(element) = index.element_at(at) else { return Vec::new() };
    let made = |(what, wanted): (Rewriting, Edit)| {
        let edited = edit(text, &wanted).ok().filter(|edited| edited.text != text)?;
        Some(difference(what, text, &edited.text))
    };
    wanted(element).into_iter().filter_map(made).collect()
}

/// What may be possible; the edit itself knows whether it is.
fn wanted(element: &Written) -> Vec<(Rewriting, Edit)> {
    let Some(target) = target(element) else { return Vec::new() };
    let mut all = vec![(Rewriting::AddBecause, Edit::AddBecause(target.clone()))];
    if let Target::Statement(dm, from) = target {
        let moved = |to: usize| Edit::MoveStatement { dm: dm.clone(), from, to };
        let up = from.checked_sub(1).map(|to| (Rewriting::MoveUp, moved(to)));
        all.extend(up);
        all.push((Rewriting::MoveDown, moved(from + 1)));
        all.push((Rewriting::GiveId, Edit::GiveId { dm: dm.clone(), statement: from }));
        all.push((Rewriting::LeaveOpen, Edit::LeaveOpen { dm, statement: from }));
    }
    all
}

/// The element, as edits name it; `None` for one that has no place for a reason.
fn target(element: &Written) -> Option<Target> {
    let (title, owner) = (element.title.clone(), element.owner.clone());
    Some(match element.place {
        Place::DecisionMaker => Target::Dm(title),
        Place::OptionTable => Target::Option(owner?, title),
        Place::Statement => Target::Statement(owner?, element.number),
        Place::Rule => Target::Rule(element.number),
        Place::State => Target::State(title),
        Place::Claim => Target::Claim(title),
        _ => return None,
    })
}

/// The smallest part in which two texts differ.
fn difference(what: Rewriting, before: &str, after: &str) -> Action {
    let start = common(before.char_indices(), after.char_indices());
    let (left, right) = (&before[start..], &after[start..]);
    let end = common(left.char_indices().rev(), right.char_indices().rev());
    Action { what, span: start..before.len() - end, text: after[start..after.len() - end].to_owned() }
}

/// How many bytes two texts have in common, character by character.
fn common(one: impl Iterator<Item = (usize, char)>, other: impl Iterator<Item = (usize, char)>) -> usize {
    one.zip(other).take_while(|(a, b)| a.1 == b.1).map(|(a, _)| a.1.len_utf8()).sum()
}
