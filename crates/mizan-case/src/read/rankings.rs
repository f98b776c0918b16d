//! Direct rankings, as far as they can be read without knowing the states.

use std::collections::BTreeSet;

use mizan_core::{DmId, OpenList};

use crate::case::RankingGroup;
use crate::formula::pattern::pattern;
use crate::names::{MAX_OPTIONS, canonical};
use crate::problem::{Diagnostic, Problem, Span};
use crate::toml::{Data, Entry, PlacedText, Value};

use super::context::Context;
use super::draft::{EntryDraft, GroupDraft, PreferenceDraft, RankingDraft, Wishes};
use super::order::{self, Flat, FlatEntry};

/// The ranking in `ranking`.
pub(super) fn ranking(context: &mut Context<'_>, dm: DmId, ranking: &Entry) -> Wishes {
    let value = &ranking.value;
    let mut flat = order::flat(context, value.list());
    let steps = great_steps(context, &mut flat);
    let broken = flat.broken || steps.is_none() || !matches!(value.data, Data::List(_));
    let great_steps = steps.unwrap_or_default();
    let mut reader = Reader { context, rest: None, broken };
    let drafts: Vec<GroupDraft> = flat.entries.iter().map(|entry| reader.group(entry.value)).collect();
    let broken = reader.broken;
    let (tiers, entries) = order::tiers(context, flat.runs, &[]);
    order::refuse_too_many(context, dm, tiers.iter().map(|tier| tier.len).sum(), &ranking.key_span);
    let group = |(index, entry): (usize, &FlatEntry<'_>)| {
        let marks = great_steps.range(..=index).count();
        let place = entry.place.saturating_sub(marks);
        RankingGroup { place, marks, within: entry.within, span: entry.value.span.clone() }
    };
    let groups = flat.entries.iter().enumerate().map(group).collect();
    Wishes {
        ranking: groups,
        preference: PreferenceDraft::Ranking(RankingDraft {
            groups: drafts,
            great_steps,
            span: value.span.clone(),
            broken,
        }),
        tiers: entries,
        open: OpenList { tiers, ..OpenList::default() },
        ..Wishes::default()
    }
}

/// Takes the marks of great steps out of a ranking; the places between groups where they stood. `None` where one stands
/// where no step can be, which is reported.
fn great_steps(context: &mut Context<'_>, flat: &mut Flat<'_>) -> Option<BTreeSet<usize>> {
    let (mut steps, mut stray) = (BTreeSet::new(), false);
    let mut before = vec![0; flat.entries.len()];
    let mut groups = 0;
    for (place, entry) in flat.entries.iter().enumerate() {
        before[place] = place - groups;
        let Some(text) = entry.value.text().filter(|text| is_great_step(&text.value)) else {
            groups += 1;
            continue;
        };
        let is_last = place + 1 == flat.entries.len();
        if groups == 0 || is_last || entry.within.is_some() || !steps.insert(groups) {
            context.out.add(Problem::StrayStep { text: text.value.clone() }, text.span.clone());
            stray = true;
        }
    }
    let marks = |place: usize| before.get(place).copied().unwrap_or(0);
    flat.runs.iter_mut().for_each(|run| run.first -= marks(run.first));
    flat.entries.retain(|entry| entry.value.text().is_none_or(|text| !is_great_step(&text.value)));
    (!stray).then_some(steps)
}

/// Whether a text marks a great step between the entries beside it, in one of the ways it can be typed.
fn is_great_step(text: &str) -> bool {
    matches!(text.trim(), "—" | "---")
}

struct Reader<'a, 'b> {
    context: &'a mut Context<'b>,
    /// Where `"rest"` stands.
    rest: Option<Span>,
    broken: bool,
}

impl Reader<'_, '_> {
    fn group(&mut self, value: &Value) -> GroupDraft {
        let items = match &value.data {
            Data::List(items) => items,
            _ => std::slice::from_ref(value),
        };
        if items.is_empty() {
            self.report(Problem::EmptyGroup, &value.span);
        }
        let mut entries = Vec::new();
        for item in items {
            match self.entry(item) {
                Some(entry) => entries.push((entry, item.span.clone())),
                None => self.broken = true,
            }
        }
        GroupDraft { entries }
    }

    fn report(&mut self, problem: Problem, span: &Span) {
        self.context.out.add(problem, span.clone());
        self.broken = true;
    }

    fn entry(&mut self, value: &Value) -> Option<EntryDraft> {
        match &value.data {
            Data::Text(text) if canonical(&text.value) == "rest" => self.rest(text),
            Data::Text(text) if is_great_step(&text.value) => {
                self.report(Problem::StrayStep { text: text.value.clone() }, &text.span);
                None
            }
            Data::Text(text) => self.text(text),
            Data::Integer { digits, radix } => {
                let number = usize::from_str_radix(digits, *radix).ok();
                Some(EntryDraft::Number { written: digits.clone(), number })
            }
            _ => None,
        }
    }

    fn rest(&mut self, text: &PlacedText) -> Option<EntryDraft> {
        if let Some(first) = self.rest.clone() {
            let diagnostic = Diagnostic::at(Problem::RestTwice, text.span.clone()).with_related([first]);
            self.context.out.push(diagnostic);
            return None;
        }
        self.rest = Some(text.span.clone());
        Some(EntryDraft::Rest)
    }

    /// A name from `[states]` goes before a state of the graph, and before a pattern.
    fn text(&mut self, text: &PlacedText) -> Option<EntryDraft> {
        let names = self.context.names;
        if let Some(index) = names.named_state(&text.value) {
            return Some(EntryDraft::Named(index));
        }
        if let Some(state) = names.graph_state(&text.value) {
            return Some(EntryDraft::Graph(state));
        }
        if self.context.is_graph {
            self.report(names.unknown_state(&text.value), &text.span);
            return None;
        }
        let options = names.n_options();
        if options > MAX_OPTIONS {
            // There are too many options, which was reported; until that is mended no pattern fits.
            self.broken = true;
            return None;
        }
        // A pattern is one however much it looks like a name; what is none may be either, misspelt.
        match pattern(&text.value, options) {
            Ok(pattern) => return Some(EntryDraft::Pattern(pattern)),
            Err(problem) => {
                let suggestions = names.like_states(&text.value);
                let meant = looks_like_pattern(&text.value) && suggestions.is_empty();
                let unknown = Problem::UnknownEntry { text: text.value.clone(), suggestions, options };
                self.report(if meant { problem } else { unknown }, &text.span);
            }
        }
        None
    }
}

/// Whether a text was meant for a pattern, if perhaps with other letters.
fn looks_like_pattern(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'Y' | 'N' | 'y' | 'n' | '-' | '0' | '1' | '*' | '?' | '–' | '−' | ' '))
}
