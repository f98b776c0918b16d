//! Decision makers: their options and what they prefer.

use mizan_core::{Direction, DmId, OpenList};

use crate::case::{DecisionMaker, OptionEntry};
use crate::names::dm_id;
use crate::problem::{Diagnostic, Problem};
use crate::shape::DECISION_MAKER;
use crate::toml::{Entry, Table};

use super::context::{Context, label};
use super::declare::Declared;
use super::draft::{PreferenceDraft, Wishes};
use super::grounding::grounding;
use super::rankings;
use super::statements;

/// The options, in order.
pub(super) fn options(context: &mut Context<'_>, declared: &Declared<'_>) -> Vec<OptionEntry> {
    let empty = Table::default();
    let read = |(owner, entry): &(DmId, &Entry)| {
        let table = entry.value.table().unwrap_or(&empty);
        let direction = match table.text("moves").map(|text| text.value.as_str()) {
            Some("only-on") => Direction::OnlyOn,
            Some("only-off") => Direction::OnlyOff,
            _ => Direction::Reversible,
        };
        OptionEntry {
            id: entry.key.clone(),
            owner: *owner,
            name: label(table, "name"),
            direction,
            grounding: grounding(context, table),
            span: entry.key_span.clone(),
        }
    };
    declared.options.iter().map(read).collect()
}

/// The decision makers, in order, what they prefer, and what is not known of it.
pub(super) fn decision_makers(
    context: &mut Context<'_>,
    declared: &Declared<'_>,
) -> (Vec<DecisionMaker>, Vec<PreferenceDraft>, Vec<OpenList>) {
    let empty = Table::default();
    let (mut decision_makers, mut preferences, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for (index, entry) in declared.dms.iter().enumerate() {
        let table = entry.value.table().unwrap_or(&empty);
        let wishes = wishes(context, dm_id(index), entry, table);
        decision_makers.push(DecisionMaker {
            id: entry.key.clone(),
            name: label(table, "name"),
            statements: wishes.statements,
            ranking: wishes.ranking,
            tiers: wishes.tiers,
            grounding: grounding(context, table),
            span: entry.key_span.clone(),
        });
        preferences.push(wishes.preference);
        open.push(wishes.open);
    }
    (decision_makers, preferences, open)
}

/// What the table of a decision maker says that it prefers.
fn wishes(context: &mut Context<'_>, dm: DmId, entry: &Entry, table: &Table) -> Wishes {
    let wishes = stated_wishes(context, dm, entry, table);
    let says_nothing = matches!(wishes.preference, PreferenceDraft::None) && entry.value.table().is_some();
    if says_nothing && !meant_to_prefer(table) {
        let problem = Problem::NoPreferences { dm: entry.key.clone(), graph: context.is_graph };
        context.out.add(problem, entry.key_span.clone());
    }
    wishes
}

/// The same, be it nothing.
pub(super) fn stated_wishes(context: &mut Context<'_>, dm: DmId, entry: &Entry, table: &Table) -> Wishes {
    let (prefers, ranking) = (table.entry("prefers"), table.entry("ranking"));
    if let (Some(first), Some(second)) = (prefers, ranking) {
        let (first, second) = if first.first < second.first { (first, second) } else { (second, first) };
        let problem = Problem::TwoKindsOfPreference { dm: entry.key.clone() };
        let related = [first.key_span.clone()];
        context.out.push(Diagnostic::at(problem, second.key_span.clone()).with_related(related));
    }
    let stated = match prefers {
        Some(prefers) if context.is_graph => {
            context.out.add(Problem::NotInGraphForm { key: "prefers".into() }, prefers.key_span.clone());
            Wishes { preference: PreferenceDraft::Broken, ..Wishes::default() }
        }
        Some(prefers) => statements::statements(context, dm, prefers),
        None => Wishes::default(),
    };
    match ranking.map(|ranking| rankings::ranking(context, dm, ranking)) {
        Some(_) if prefers.is_some() => Wishes { preference: PreferenceDraft::Broken, ..stated },
        Some(ranked) => ranked,
        None => stated,
    }
}

/// Whether what the decision maker prefers may stand there under another name, or in the wrong place: then that has
/// been reported, and nobody needs to hear that it prefers nothing.
fn meant_to_prefer(table: &Table) -> bool {
    let misspelled = table.entries.iter().any(|entry| DECISION_MAKER.key(&entry.key).is_none());
    let misplaced = |option: &Entry| option.value.table().is_some_and(|own| own.has("prefers") || own.has("ranking"));
    misspelled || table.named("options").iter().any(misplaced)
}
