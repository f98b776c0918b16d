//! Another id for something in a case file, wherever it is named.

use std::ops::Range;

use mizan_case::index::{Index, Mention, Name};
use mizan_case::{Diagnostic, Loaded};
use mizan_core::Limits;

/// Why something cannot be called otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRename {
    /// No name stands there.
    Nothing,
    /// Somewhere it stands in a text with escapes, which has to be changed by hand.
    Escaped(Range<usize>),
    /// With this name something would be wrong that is not wrong now.
    Wrong(Box<Diagnostic>),
    /// With this name the file would say something else.
    SaysOtherwise,
}

/// The places of the name at byte `at` with what is to be written there, so that it is called `id` from now on. The text that
/// comes of it was read: nothing is wrong with it that was not before, and it says the same.
///
/// # Errors
/// See [`NoRename`].
pub fn rename(
    text: &str,
    index: &Index,
    at: usize,
    id: &str,
    limits: &Limits,
) -> Result<Vec<(Range<usize>, String)>, NoRename> {
    let name = &index.mention_at(at).ok_or(NoRename::Nothing)?.name;
    let changes = changes(index, name, id)?;
    let (before, after) = (mizan_case::load(text, limits), mizan_case::load(&changed(text, &changes), limits));
    if let Some(wrong) = newly_wrong(&before, &after) {
        return Err(NoRename::Wrong(Box::new(wrong)));
    }
    if says_the_same(&before, &after) { Ok(changes) } else { Err(NoRename::SaysOtherwise) }
}

fn changes(index: &Index, name: &Name, id: &str) -> Result<Vec<(Range<usize>, String)>, NoRename> {
    let change = |mention: &Mention| {
        let written = mention.spelling.of(id).ok_or_else(|| NoRename::Escaped(mention.span.clone()))?;
        Ok((mention.span.clone(), written))
    };
    index.mentions_of(name).map(change).collect()
}

/// A text with other words at some places, which are in order.
#[must_use]
pub fn changed(text: &str, changes: &[(Range<usize>, String)]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for (span, words) in changes {
        new.push_str(&text[at..span.start]);
        new.push_str(words);
        at = span.end;
    }
    new.push_str(&text[at..]);
    new
}

/// The first error of a kind of which there are more than before.
fn newly_wrong(before: &Loaded, after: &Loaded) -> Option<Diagnostic> {
    let errors = |loaded: &Loaded, code: &str| {
        loaded.diagnostics().iter().filter(|found| found.is_error() && found.problem.code() == code).count()
    };
    let is_new = |found: &&Diagnostic| {
        let code = found.problem.code();
        found.is_error() && errors(after, code) > errors(before, code)
    };
    after.diagnostics().iter().find(is_new).cloned()
}

/// Whether two texts make the same conflict and the same claims. Where something is wrong anyway that cannot be known.
fn says_the_same(before: &Loaded, after: &Loaded) -> bool {
    let Some((before, after)) = before.ready().zip(after.ready()) else { return true };
    let claims = |ready: mizan_case::Ready<'_>| ready.case.decidable();
    before.case.conflict == after.case.conflict && claims(before) == claims(after)
}
