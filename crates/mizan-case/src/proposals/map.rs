//! The map: which name in a table is which decision maker, and which act changes which options.

use std::collections::BTreeMap;

use mizan_core::DmId;

use crate::case::Case;
use crate::names::canonical;
use crate::problem::{Diagnostic, Findings, Problem};
use crate::shape::{self, EVENT_MAP};
use crate::toml::{self, PlacedText, Table};

use super::folded::{Folded, folded};

/// A map.
#[derive(Debug, Clone, Default)]
pub(super) struct EventMap {
    /// What the columns are called that have other names.
    pub columns: BTreeMap<String, String>,
    /// Which decision maker a name is.
    pub actors: Folded<DmId>,
    /// What acts change, the first that fits counting.
    pub acts: Vec<MappedAct>,
    /// Which source of the case a name is.
    pub sources: Folded<usize>,
}

/// What an act changes.
#[derive(Debug, Clone)]
pub(super) struct MappedAct {
    /// What the table calls it; folded.
    act: String,
    /// Only where it is the act of this decision maker.
    by: Option<DmId>,
    /// Only where it is done to this one; folded.
    target: Option<String>,
    /// The options that it takes up, as the bits of a key.
    pub on: u64,
    /// The options that it drops.
    pub off: u64,
}

impl MappedAct {
    pub fn fits(&self, act: &str, by: DmId, target: &str) -> bool {
        self.act == folded(act)
            && self.by.is_none_or(|wanted| wanted == by)
            && self.target.as_ref().is_none_or(|wanted| *wanted == folded(target))
    }
}

/// Reads a map.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn read(case: &Case, text: &str) -> Result<EventMap, Vec<Diagnostic>> {
    let mut out = Findings::default();
    let (root, lost) = toml::read(text, &mut out);
    shape::check(&root, &EVENT_MAP, &lost, &mut out);
    let texts = |key: &str| root.named(key).iter().filter_map(|entry| Some((entry.key.clone(), entry.value.text()?)));
    let columns = texts("columns").map(|(key, text)| (key, text.value.clone())).collect();
    let mut reader = Reader { case, out: &mut out };
    let actors = texts("actors").filter_map(|(name, text)| Some((folded(&name), reader.dm(text)?))).collect();
    let sources = texts("sources").filter_map(|(name, text)| Some((folded(&name), reader.source(text)?))).collect();
    let acts = root.tables("act").filter_map(|table| reader.act(table)).collect();
    let problems = out.into_sorted();
    if problems.iter().any(Diagnostic::is_error) {
        return Err(problems);
    }
    Ok(EventMap { columns, actors, acts, sources })
}

struct Reader<'a> {
    case: &'a Case,
    out: &'a mut Findings,
}

impl Reader<'_> {
    fn dm(&mut self, text: &PlacedText) -> Option<DmId> {
        let found = self.case.names.dm(canonical(&text.value).trim());
        found.map_err(|problem| self.out.add(problem, text.span.clone())).ok()
    }

    fn source(&mut self, text: &PlacedText) -> Option<usize> {
        let name = canonical(&text.value);
        let found = self.case.sources.iter().position(|source| source.id == name.trim());
        if found.is_none() {
            let suggestions = self.case.names.like(&name, self.case.sources.iter().map(|source| source.id.as_str()));
            self.out.add(Problem::UnknownSource { name, suggestions }, text.span.clone());
        }
        found
    }

    fn act(&mut self, table: &Table) -> Option<MappedAct> {
        let by = table.text("by").map(|text| self.dm(text));
        let (mut on, mut off) = (0, 0);
        let mut complete = true;
        for text in table.texts("changes") {
            match self.change(text) {
                Some((bit, true)) => on |= bit,
                Some((bit, false)) => off |= bit,
                None => complete = false,
            }
        }
        let by = match by {
            Some(dm) => Some(dm?),
            None => None,
        };
        let act = folded(&table.text("is")?.value);
        let target = table.text("target").map(|text| folded(&text.value));
        complete.then_some(MappedAct { act, by, target, on, off })
    }

    /// The bit of an option, and whether it is taken up.
    fn change(&mut self, text: &PlacedText) -> Option<(u64, bool)> {
        let written = canonical(&text.value);
        let trimmed = written.trim();
        let Some(sign) = trimmed.chars().next().filter(|sign| matches!(sign, '+' | '-')) else {
            self.out.add(Problem::ChangeWithoutSign { text: text.value.clone() }, text.span.clone());
            return None;
        };
        let name = trimmed[1..].trim();
        let found = match name.split_once('.') {
            Some((dm, option)) => self.case.names.option_of(dm, option),
            None => self.case.names.option(name),
        };
        let option = found.map_err(|problem| self.out.add(problem, text.span.clone())).ok()?;
        Some((option.bit(), sign == '+'))
    }
}
