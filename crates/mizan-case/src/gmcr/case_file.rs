//! What a GMCR+ file says, as a case file.

use std::collections::BTreeSet;
use std::fmt::Write;

use mizan_core::{Direction, DmId, Formula, OptionId};

use super::{GmcrFile, Union, union};
use crate::formula::print;
use crate::names::{Names, RESERVED, continues_identifier, starts_identifier, toml_key};

/// What is said in the comments of the case file, one entry a line.
#[derive(Debug, Clone, Default)]
pub struct Comments {
    /// At the top.
    pub head: Vec<String>,
    /// Above what asks for the coalitions of the file.
    pub coalitions: String,
    /// Above statements that the file does not use.
    pub unused_statements: String,
}

/// The case file that says what `file` does, under a title. Options stand by decision maker, as GMCR+ orders them before
/// it numbers the states.
#[must_use]
pub fn case_file(file: &GmcrFile, title: &str, comments: &Comments) -> String {
    let writer = Writer::new(file);
    let mut text = String::new();
    comments.head.iter().for_each(|line| comment(&mut text, line));
    if !file.coalitions.is_empty() {
        comment(&mut text, &comments.coalitions);
        comment(&mut text, &format!("  mizan solve CASE --coalitions '{}'", writer.coalitions()));
    }
    let _ = write!(text, "mizan = 1\n\n[case]\ntitle = {}\n", quoted(title));
    for dm in 0..file.decision_makers.len() {
        writer.decision_maker(&mut text, dm, comments);
    }
    for infeasible in &file.infeasibles {
        let _ = write!(text, "\n[[rule]]\nforbid = {}\n", quoted(&writer.formula(infeasible)));
    }
    for (dm, entry) in file.decision_makers.iter().enumerate() {
        for states in &entry.misperceptions {
            let (dm, states) = (quoted(&writer.dm_ids[dm]), quoted(&writer.formula(states)));
            let _ = write!(text, "\n[[misperceived]]\ndm = {dm}\nwhere = {states}\n");
        }
    }
    text
}

struct Writer<'a> {
    file: &'a GmcrFile,
    dm_ids: Vec<String>,
    /// The id of each option within its decision maker, by its place in the file.
    option_ids: Vec<String>,
    /// The place of each option once they stand by decision maker.
    place: Vec<usize>,
    names: Names,
}

impl<'a> Writer<'a> {
    fn new(file: &'a GmcrFile) -> Self {
        let mut taken = BTreeSet::new();
        let dm_ids: Vec<String> = file.decision_makers.iter().map(|dm| id_of(&dm.name, "dm", &mut taken)).collect();
        let mut option_ids = vec![String::new(); file.options.len()];
        let mut place = vec![0; file.options.len()];
        let mut named = Vec::new();
        for (index, dm) in file.decision_makers.iter().enumerate() {
            let mut taken = BTreeSet::new();
            for &option in &dm.options {
                option_ids[option] = id_of(&file.options[option].name, "option", &mut taken);
                place[option] = named.len();
                named.push((DmId::from_index(index), option_ids[option].clone()));
            }
        }
        let names = Names::new(dm_ids.clone(), named, Vec::new(), Vec::new());
        Self { file, dm_ids, option_ids, place, names }
    }

    fn formula(&self, union: &Union) -> String {
        let formula: Formula = union::formula(union, &|option| OptionId::from_index(self.place[option]));
        print(&formula, &|option| self.names.option_text(option))
    }

    /// The coalitions as they are asked for: `a+b,a+c`.
    fn coalitions(&self) -> String {
        let ids =
            |members: &Vec<usize>| members.iter().map(|dm| self.dm_ids[*dm].as_str()).collect::<Vec<_>>().join("+");
        self.file.coalitions.iter().map(ids).collect::<Vec<_>>().join(",")
    }

    fn decision_maker(&self, text: &mut String, index: usize, comments: &Comments) {
        let (dm, id) = (&self.file.decision_makers[index], toml_key(&self.dm_ids[index]));
        let _ = write!(text, "\n[dm.{id}]\nname = {}\n", quoted(&dm.name));
        let statements: Vec<String> = dm.preferences.iter().map(|statement| self.formula(statement)).collect();
        if self.file.uses_rankings {
            let group = |states: &Vec<u64>| match states[..] {
                [only] => only.to_string(),
                _ => format!("[{}]", joined(states.iter().map(u64::to_string))),
            };
            let _ = writeln!(text, "ranking = [{}]", joined(dm.ranking.iter().map(group)));
            if !statements.is_empty() {
                comment(text, &comments.unused_statements);
                statements.iter().for_each(|statement| comment(text, &format!("  {statement}")));
            }
        } else if !statements.is_empty() {
            let lines: Vec<String> =
                statements.iter().map(|statement| format!("    {},\n", quoted(statement))).collect();
            let _ = writeln!(text, "prefers = [\n{}]", lines.concat());
        }
        for &option in &dm.options {
            let (name, own) = (&self.file.options[option], toml_key(&self.option_ids[option]));
            let _ = write!(text, "\n[dm.{id}.options.{own}]\nname = {}\n", quoted(&name.name));
            match name.direction {
                Direction::Reversible => {}
                Direction::OnlyOn => text.push_str("moves = \"only-on\"\n"),
                Direction::OnlyOff => text.push_str("moves = \"only-off\"\n"),
            }
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// A comment; what would end its line is left out.
fn comment(text: &mut String, line: &str) {
    let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let _ = writeln!(text, "# {}", line.trim_end());
}

/// A text as TOML has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// An id made of a name, in small letters: `Local Government` gives `local_government`. One that is taken gets a number.
fn id_of(name: &str, otherwise: &str, taken: &mut BTreeSet<String>) -> String {
    let name = crate::names::canonical(&name.to_lowercase());
    let mut id = String::new();
    for c in name.chars() {
        match continues_identifier(c) {
            true => id.push(c),
            false if !id.is_empty() && !id.ends_with('_') => id.push('_'),
            false => {}
        }
    }
    let id = id.trim_end_matches('_');
    let mut id = if id.is_empty() { otherwise.to_owned() } else { id.to_owned() };
    if !id.starts_with(starts_identifier) {
        id.insert(0, '_');
    }
    if RESERVED.contains(&id.as_str()) {
        id.push('_');
    }
    let numbered = std::iter::once(id.clone()).chain((2_u64..).map(|n| format!("{id}_{n}")));
    // There is always a number that nobody has.
    let free = numbered.into_iter().find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(free.clone());
    free
}
