//! What a list leaves open of its order: entries in `any_order`, and statements of one `tier` with what is known of them,
//! `above`.

use std::collections::{BTreeMap, BTreeSet};

use mizan_core::conflict::open::MAX_OPEN;
use mizan_core::{DmId, Tier};

use crate::case::TierEntry;
use crate::names::canonical;
use crate::problem::{Diagnostic, Found, Problem, Span};
use crate::toml::{Entry, PlacedText, Value};

use super::context::Context;

/// A list with the entries of every `any_order` in it as if they stood there themselves.
#[derive(Default)]
pub(super) struct Flat<'a> {
    pub entries: Vec<FlatEntry<'a>>,
    /// Where the order is not known.
    pub runs: Vec<UnorderedRun>,
    /// Something in it is wrong, and was reported.
    pub broken: bool,
}

/// An entry, and its place as it is written: in the list, and in the `any_order` there.
pub(super) struct FlatEntry<'a> {
    pub value: &'a Value,
    pub place: usize,
    pub within: Option<usize>,
}

/// Neighbours in a list whose order is not known.
pub(super) struct UnorderedRun {
    pub first: usize,
    pub len: usize,
    pub entry: TierEntry,
    /// Others of its name stand apart from it, which was reported.
    pub is_torn: bool,
}

/// What is known of the order within a tier: the statement at one place comes before that at another, and the words that
/// say so.
pub(super) struct Above {
    pub upper: usize,
    pub lower: usize,
    pub span: Span,
}

/// The `any_order` that an item of a list is.
fn any_order(value: &Value) -> Option<&Entry> {
    value.table()?.entry("any_order")
}

/// Lays out a list; what is wrong with an `any_order` in it is reported.
pub(super) fn flat<'a>(context: &mut Context<'_>, list: &'a [Value]) -> Flat<'a> {
    let mut flat = Flat::default();
    let mut place = 0;
    for value in list {
        let Some(inner) = any_order(value) else {
            flat.entries.push(FlatEntry { value, place, within: None });
            place += 1;
            continue;
        };
        let first = flat.entries.len();
        for item in inner.value.list() {
            match any_order(item) {
                Some(nested) => {
                    context.out.add(Problem::OpenWithinOpen { key: nested.key.clone() }, nested.key_span.clone());
                }
                None => flat.entries.push(FlatEntry { value: item, place, within: Some(flat.entries.len() - first) }),
            }
        }
        let len = flat.entries.len() - first;
        place += usize::from(len > 0);
        let is_whole = len == inner.value.list().len() && inner.value.found() == Some(Found::List);
        if is_whole {
            let entry = TierEntry { name: None, span: inner.key_span.start..inner.value.span.end };
            flat.runs.push(UnorderedRun { first, len, entry, is_torn: false });
        }
        flat.broken |= !is_whole;
    }
    flat
}

/// The runs that `tier` names make of statements; a name that stands apart from its first run is reported.
pub(super) fn named_runs(context: &mut Context<'_>, tiers: &[Option<&PlacedText>]) -> Vec<UnorderedRun> {
    let name = |tier: &Option<&PlacedText>| tier.map(|text| canonical(&text.value));
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let mut runs = Vec::new();
    let mut first = 0;
    for run in tiers.chunk_by(|a, b| a.is_some() && name(a) == name(b)) {
        if let (Some(text), Some(name)) = (run[0], name(&run[0])) {
            match seen.get(&name) {
                Some(before) => {
                    let diagnostic = Diagnostic::at(Problem::TierApart { tier: name }, text.span.clone());
                    context.out.push(diagnostic.with_related([before.clone()]));
                    runs.iter_mut().for_each(|run: &mut UnorderedRun| run.is_torn |= run.entry.span == *before);
                }
                None => {
                    seen.insert(name.clone(), text.span.clone());
                    let entry = TierEntry { name: Some(name), span: text.span.clone() };
                    runs.push(UnorderedRun { first, len: run.len(), entry, is_torn: false });
                }
            }
        }
        first += run.len();
    }
    runs
}

/// The tiers of a list, in order; a run in which there is no order to ask for is reported.
pub(super) fn tiers(
    context: &mut Context<'_>,
    mut runs: Vec<UnorderedRun>,
    above: &[Above],
) -> (Vec<Tier>, Vec<TierEntry>) {
    runs.sort_by_key(|run| run.first);
    runs.retain(|run| {
        if run.len < 2 && !run.is_torn {
            let problem = match &run.entry.name {
                Some(tier) => Problem::TierOfOne { tier: tier.clone() },
                None => Problem::AnyOrderOfOne { count: run.len },
            };
            context.out.add(problem, run.entry.span.clone());
        }
        run.len > 1
    });
    let tier = |run: UnorderedRun| {
        let within = |place: usize| (run.first..run.first + run.len).contains(&place);
        let own = above.iter().filter(|pair| within(pair.upper) && within(pair.lower));
        let above = own.map(|pair| (pair.upper, pair.lower)).collect();
        (Tier { first: run.first, len: run.len, above }, run.entry)
    };
    runs.into_iter().map(tier).unzip()
}

/// Reports that more of the list of `dm`, which stands at `span`, is open than can be held.
pub(super) fn refuse_too_many(context: &mut Context<'_>, dm: DmId, count: usize, span: &Span) {
    if count > MAX_OPEN {
        let dm = context.names.dm_text(dm).to_owned();
        context.out.add(Problem::TooManyOpen { dm, count, limit: MAX_OPEN }, span.clone());
    }
}

/// A statement as far as its place in a tier goes.
pub(super) struct Member {
    /// Its id, where it has one.
    pub id: Option<String>,
    /// The ids of those that it comes before.
    pub above: Vec<PlacedText>,
    /// Where it stands.
    pub span: Span,
}

/// What statements say of the order in their tiers; what they say in vain is reported.
pub(super) fn known_order(context: &mut Context<'_>, members: &[Member], runs: &[UnorderedRun]) -> Vec<Above> {
    let run_of = |place: usize| runs.iter().position(|run| (run.first..run.first + run.len).contains(&place));
    let mut known = Vec::new();
    for (upper, member) in members.iter().enumerate() {
        for text in &member.above {
            let name = canonical(&text.value);
            let lower = members.iter().position(|other| other.id.as_ref() == Some(&name));
            let problem = match lower {
                None => {
                    let suggestions = context.names.like(&name, members.iter().filter_map(|other| other.id.as_deref()));
                    Problem::UnknownAbove { name, suggestions }
                }
                Some(lower) if run_of(upper).is_some() && run_of(upper) == run_of(lower) => {
                    known.push(Above { upper, lower, span: text.span.clone() });
                    continue;
                }
                Some(_) => Problem::AboveOutsideTier { name, alone: run_of(upper).is_none() },
            };
            context.out.add(problem, text.span.clone());
        }
    }
    let circular = circle(&known);
    let names = circular.iter().filter_map(|pair| members[pair.lower].id.clone()).collect();
    match &circular[..] {
        [first, others @ ..] => {
            let diagnostic = Diagnostic::at(Problem::AboveCircle { names }, first.span.clone());
            context.out.push(diagnostic.with_related(others.iter().map(|pair| pair.span.clone())));
        }
        [] => known.iter().filter(|pair| pair.upper > pair.lower).for_each(|pair| {
            let name = members[pair.lower].id.clone().unwrap_or_default();
            let diagnostic = Diagnostic::at(Problem::AboveAgainstOrder { name }, pair.span.clone());
            context.out.push(diagnostic.with_related([members[pair.lower].span.clone()]));
        }),
    }
    known
}

/// Pairs that lead from one to the next and back to the first; none where there is no circle.
fn circle(pairs: &[Above]) -> Vec<&Above> {
    // What comes before nothing that is left is in no circle.
    let mut left: Vec<&Above> = pairs.iter().collect();
    loop {
        let upper: BTreeSet<usize> = left.iter().map(|pair| pair.upper).collect();
        let before = left.len();
        left.retain(|pair| upper.contains(&pair.lower));
        if left.len() == before {
            break;
        }
    }
    let mut way: Vec<&Above> = Vec::new();
    let mut next = left.first().copied();
    while let Some(pair) = next {
        if let Some(start) = way.iter().position(|earlier| earlier.upper == pair.upper) {
            return way.split_off(start);
        }
        way.push(pair);
        next = left.iter().find(|other| other.upper == pair.lower).copied();
    }
    Vec::new()
}
