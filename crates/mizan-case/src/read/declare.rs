//! The names that the file gives: what is an id, and what stands twice.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use mizan_core::DmId;
use unicode_security::confusable_detection::skeleton;

use crate::names::{Names, RESERVED, canonical, dm_id, is_identifier, is_invisible};
use crate::problem::{Diagnostic, Findings, NameKind, Problem, Span};
use crate::toml::{Entry, PlacedText, Table};

/// The names of one kind that were given so far.
#[derive(Default)]
pub(crate) struct Seen {
    /// Where each was given first.
    first: BTreeMap<String, Span>,
    /// The first of those that look the same.
    alike: BTreeMap<String, (String, Span)>,
}

/// The elements that have names, in order.
pub(crate) struct Declared<'a> {
    pub names: Names,
    pub dms: Vec<&'a Entry>,
    pub options: Vec<(DmId, &'a Entry)>,
    pub states: Vec<&'a Entry>,
    pub sources: Vec<&'a Entry>,
    pub graph: Option<&'a Entry>,
    pub graph_states: Vec<String>,
}

/// Collects the names, and reports those that cannot be names. They count all the same, so that nobody is told that
/// they are unknown.
pub(crate) fn declare<'a>(root: &'a Table, out: &mut Findings) -> Declared<'a> {
    let graph = root.entry("graph");
    let dms: Vec<&Entry> = named(root, "dm", NameKind::DecisionMaker, out);
    if dms.is_empty() && root.entry("dm").is_none_or(|dm| dm.value.table().is_some()) {
        out.push(Diagnostic::of_file(Problem::NoDecisionMakers));
    }
    let mut options = Vec::new();
    for (index, dm) in dms.iter().enumerate() {
        let Some(table) = dm.value.table() else {
            continue;
        };
        match (graph, table.entry("options")) {
            (Some(_), Some(entry)) => {
                out.add(Problem::NotInGraphForm { key: "options".into() }, entry.key_span.clone())
            }
            _ => {
                let own = named(table, "options", NameKind::OptionName, out);
                options.extend(own.into_iter().map(|option| (dm_id(index), option)));
            }
        }
    }
    if let (None, [first, ..], []) = (graph, &dms[..], &options[..]) {
        out.add(Problem::NoOptions { dm: first.key.clone() }, first.key_span.clone());
    }
    let states = named(root, "states", NameKind::State, out);
    let sources = named(root, "sources", NameKind::Source, out);
    let graph_states =
        graph.and_then(|graph| graph.value.table()).map(|graph| graph_states(graph, out)).unwrap_or_default();
    for (kind, entries) in [(NameKind::DecisionMaker, &dms), (NameKind::State, &states), (NameKind::Source, &sources)] {
        look_alikes(kind, entries.iter().copied(), out);
    }
    look_alikes(NameKind::OptionName, options.iter().map(|(_, entry)| *entry), out);
    let ids = |entries: &[&Entry]| entries.iter().map(|entry| entry.key.clone()).collect();
    let option_ids = options.iter().map(|(owner, option)| (*owner, option.key.clone())).collect();
    let names = Names::new(ids(&dms), option_ids, ids(&states), graph_states.clone()).in_a_file();
    Declared { names, dms, options, states, sources, graph, graph_states }
}

/// The tables below `key`, whose keys are ids.
fn named<'a>(table: &'a Table, key: &str, kind: NameKind, out: &mut Findings) -> Vec<&'a Entry> {
    let entries = table.named(key);
    for entry in entries {
        check_id(&entry.key, &entry.key_span, kind, out);
    }
    entries.iter().collect()
}

/// The states of the graph form. Any text is a name; claims put quotation marks round what is no identifier.
fn graph_states(graph: &Table, out: &mut Findings) -> Vec<String> {
    let mut seen = Seen::default();
    let mut states = Vec::new();
    for text in graph.texts("states") {
        let name = canonical(&text.value);
        if name.is_empty() || name == "rest" {
            check_id(&name, &text.span, NameKind::State, out);
        }
        if let Some(hidden) = name.chars().find(|c| is_invisible(*c) && !is_joiner(*c)) {
            out.add(Problem::InvisibleInName { code_point: hidden as u32 }, text.span.clone());
        }
        if is_new(&mut seen, &name, &text.span, NameKind::State, out) {
            states.push(name);
        }
    }
    other_numbers(graph, out);
    if let Some(value) = graph.value("states").filter(|value| value.found().is_some() && value.list().is_empty()) {
        out.add(Problem::NoGraphStates, value.span.clone());
    }
    states
}

/// Whether `c` is a part of words in Persian and other languages, though it cannot be seen.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Warns of states whose names are numbers, and not their own.
fn other_numbers(graph: &Table, out: &mut Findings) {
    let others = graph.texts("states").enumerate().filter_map(|(place, text)| {
        let number: usize = canonical(&text.value).parse().ok()?;
        (number != place + 1).then_some((number, place + 1, &text.span))
    });
    let others: Vec<(usize, usize, &Span)> = others.collect();
    if let Some(((named, number, span), more)) = others.split_first() {
        let problem = Problem::NameIsOtherNumber { named: *named, number: *number };
        let related = more.iter().map(|(.., span)| (*span).clone());
        out.push(Diagnostic::at(problem, (*span).clone()).with_related(related));
    }
}

/// Warns of ids that nobody can tell apart.
fn look_alikes<'a>(kind: NameKind, entries: impl Iterator<Item = &'a Entry>, out: &mut Findings) {
    let mut seen = Seen::default();
    entries.for_each(|entry| seen.warn_of_alike(&entry.key, &entry.key_span, kind, out));
}

impl Seen {
    /// Warns where a name looks like an earlier one, as those do with a Cyrillic letter in the place of the Latin one.
    fn warn_of_alike(&mut self, name: &str, span: &Span, kind: NameKind, out: &mut Findings) {
        match self.alike.entry(skeleton(name).collect()) {
            Slot::Vacant(vacant) => drop(vacant.insert((name.to_owned(), span.clone()))),
            // What looks alike in plain letters (`rn` and `m`) can still be told apart.
            Slot::Occupied(first) if first.get().0 != name && !(name.is_ascii() && first.get().0.is_ascii()) => {
                let problem = Problem::LookAlike { name: name.to_owned(), kind };
                out.push(Diagnostic::at(problem, span.clone()).with_related([first.get().1.clone()]));
            }
            Slot::Occupied(_) => {}
        }
    }
}

/// Reports an id that cannot be one. Ids that formulas and claims never write may have hyphens.
pub(crate) fn check_id(id: &str, span: &Span, kind: NameKind, out: &mut Findings) {
    let hyphens = matches!(kind, NameKind::Source | NameKind::Claim | NameKind::Variant);
    let fits = if hyphens { !id.is_empty() && id.split('-').all(is_part) } else { is_identifier(id) };
    if !fits {
        let suggestion = Some(repaired(id)).filter(|repaired| is_identifier(repaired) && repaired != id);
        out.add(Problem::NotAnIdentifier { name: id.to_owned(), kind, suggestion }, span.clone());
    } else if RESERVED.contains(&id) || kind == NameKind::State && id == "rest" {
        out.add(Problem::ReservedWord { word: id.to_owned(), kind }, span.clone());
    }
}

/// An id of an element of a list, such as a claim, which must not stand twice.
pub(crate) fn list_id(text: &PlacedText, kind: NameKind, seen: &mut Seen, out: &mut Findings) -> String {
    let id = canonical(&text.value);
    check_id(&id, &text.span, kind, out);
    is_new(seen, &id, &text.span, kind, out);
    id
}

/// Whether `name` is given for the first time; reported where it is not, and where it only looks like another.
fn is_new(seen: &mut Seen, name: &str, span: &Span, kind: NameKind, out: &mut Findings) -> bool {
    if let Some(first) = seen.first.get(name) {
        let problem = Problem::DuplicateName { name: name.to_owned(), kind };
        out.push(Diagnostic::at(problem, span.clone()).with_related([first.clone()]));
        return false;
    }
    seen.warn_of_alike(name, span, kind, out);
    seen.first.insert(name.to_owned(), span.clone()).is_none()
}

/// Between two hyphens a digit may come first.
fn is_part(part: &str) -> bool {
    is_identifier(&format!("_{part}"))
}

fn repaired(id: &str) -> String {
    let joined: String = id.trim().chars().map(|c| if matches!(c, ' ' | '-' | '.' | '/') { '_' } else { c }).collect();
    if joined.starts_with(|c: char| c.is_numeric()) { format!("_{joined}") } else { joined }
}
