//! What decision makers take the conflict to be. What a view changes is kept as text with its place: it is read where the
//! whole case is known.

use std::collections::BTreeSet;

use mizan_core::{DmId, OptionId};

use crate::case::{BelievedWishes, ViewEntry};
use crate::problem::{Place, Problem};
use crate::toml::{Data, Entry, Table, Value};

use super::context::Context;
use super::decision_makers::stated_wishes;
use super::draft::{PreferenceDraft, ViewDraft};
use super::grounding::grounding;

/// Keys of a statement by which something is left open, or tried in its place.
const OPEN_KEYS: [&str; 5] = ["tier", "above", "one_of", "perhaps", "or_reads"];

pub(super) fn views(context: &mut Context<'_>, root: &Table) -> Vec<ViewDraft> {
    if let Some((merge, first)) = root.entry("merge").zip(root.named("view").first()) {
        let diagnostic = crate::problem::Diagnostic::at(Problem::ViewWithMerge, first.key_span.clone());
        context.out.push(diagnostic.with_related([merge.key_span.clone()]));
    }
    let mut seen = BTreeSet::new();
    let views = root.named("view").iter().filter_map(|entry| view(context, entry));
    // A name has one spelling, so a second view of one decision maker stands under the same key, which TOML refuses.
    views.collect::<Vec<_>>().into_iter().filter(|view| seen.insert(view.entry.dm)).collect()
}

fn view(context: &mut Context<'_>, entry: &Entry) -> Option<ViewDraft> {
    let dm = known(context, entry)?;
    let table = entry.value.table()?;
    let unaware_of: Vec<OptionId> = match table.entry("unaware_of") {
        Some(unaware) if context.is_graph => {
            context.out.add(Problem::NotInGraphForm { key: unaware.key.clone() }, unaware.key_span.clone());
            Vec::new()
        }
        _ => context.option_list(table.list("unaware_of")).unwrap_or_default(),
    };
    let (believed, preferences): (Vec<BelievedWishes>, Vec<PreferenceDraft>) =
        table.named("dm").iter().filter_map(|other| believed(context, dm, other)).unzip();
    let changes = table.texts("changes").cloned().collect::<Vec<_>>();
    let is_said = ["changes", "unaware_of", "dm"].into_iter().any(|key| table.has(key));
    // What is of the wrong kind says something, if not what it is to say, and is reported.
    let is_bare =
        |key| table.entry(key).is_none_or(|entry| matches!(&entry.value.data, Data::List(list) if list.is_empty()));
    let is_empty = is_bare("changes") && is_bare("unaware_of") && table.named("dm").is_empty();
    // What a source says of how somebody sees the conflict may be that it sees it as it is.
    if (is_empty || !is_said) && !table.has("cite") {
        context.out.add(Problem::ViewOfNothing { dm: entry.key.clone() }, entry.key_span.clone());
    }
    let entry = ViewEntry {
        dm,
        changes,
        unaware_of,
        believed,
        grounding: grounding(context, table),
        span: entry.key_span.clone(),
    };
    Some(ViewDraft { entry, believed: preferences })
}

/// What the viewer believes another to prefer, in full.
fn believed(context: &mut Context<'_>, viewer: DmId, entry: &Entry) -> Option<(BelievedWishes, PreferenceDraft)> {
    let dm = known(context, entry)?;
    let table = entry.value.table()?;
    if dm == viewer {
        context.out.add(Problem::ViewOfOwnWishes { dm: entry.key.clone() }, entry.key_span.clone());
        return None;
    }
    if !table.has("prefers") && !table.has("ranking") {
        let problem = Problem::MissingKey { key: "prefers".into(), place: Place::Believed };
        context.out.add(problem, entry.key_span.clone());
    }
    refuse_open(context, table);
    let wishes = stated_wishes(context, dm, entry, table);
    let believed = BelievedWishes {
        dm,
        statements: wishes.statements,
        ranking: wishes.ranking,
        grounding: grounding(context, table),
        span: entry.key_span.clone(),
    };
    Some((believed, wishes.preference))
}

/// Reports everything that is left open: a view is what somebody takes to be so.
fn refuse_open(context: &mut Context<'_>, table: &Table) {
    let lists = table.list("prefers").iter().chain(table.list("ranking"));
    for inner in lists.filter_map(Value::table) {
        let entries =
            inner.entries.iter().filter(|entry| entry.key == "any_order" || OPEN_KEYS.contains(&entry.key.as_str()));
        for entry in entries {
            context.out.add(Problem::OpenInView { key: entry.key.clone() }, entry.key_span.clone());
        }
    }
}

/// The decision maker that a key names.
fn known(context: &mut Context<'_>, entry: &Entry) -> Option<DmId> {
    context.names.dm(&entry.key).map_err(|problem| context.out.add(problem, entry.key_span.clone())).ok()
}
