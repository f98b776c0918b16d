//! What a GMCR+ file says, as a case file.

use std::collections::BTreeSet;
use std::fmt::Write;

use mizan_core::{Direction, DmId, Formula, OptionId};

use super::file::{GmcrFile, Union};
use super::union;
use crate::formula::print;
use crate::names::{Names, RESERVED, continues_identifier, starts_identifier, toml_key};

/// What is said in the comments of the case file, one entry a line.
#[derive(Debug, Clone, Default)]
pub struct Comments {
    /// At the top.
    pub head: Vec<String>,
    /// Above what asks for the coalitions of the file.
    pub coalitions: String,
    /// Above what is kept for the export only.
    pub kept: String,
}

/// The case file that says what `file` does, under a title. Options stand by decision maker, as GMCR+ orders them before
/// it numbers the states.
#[must_use]
pub fn case_file(file: &GmcrFile, title: &str, comments: &Comments) -> String {
    let writer = Writer::new(file);
    let mut text = String::new();
    comments.head.iter().for_each(|line| comment(&mut text, line));
    if let Some(coalitions) = writer.joint_coalitions() {
        comment(&mut text, &comments.coalitions);
        comment(&mut text, &format!("  mizan solve CASE --coalitions '{coalitions}'"));
    }
    let _ = write!(text, "mizan = 1\n\n[case]\ntitle = {}\n", quoted(title));
    for dm in 0..file.decision_makers.len() {
        writer.decision_maker(&mut text, dm);
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
    writer.kept(&mut text, comments);
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

    /// The coalitions of two or more as they are asked for: `a+b,a+c`.
    fn joint_coalitions(&self) -> Option<String> {
        let ids =
            |members: &Vec<usize>| members.iter().map(|dm| self.dm_ids[*dm].as_str()).collect::<Vec<_>>().join("+");
        let joint: Vec<String> = self.file.coalitions.iter().filter(|members| members.len() > 1).map(ids).collect();
        (!joint.is_empty()).then(|| joint.join(","))
    }

    fn decision_maker(&self, text: &mut String, index: usize) {
        let (dm, id) = (&self.file.decision_makers[index], toml_key(&self.dm_ids[index]));
        let _ = write!(text, "\n[dm.{id}]\nname = {}\n", quoted(&dm.name));
        if self.file.uses_rankings {
            let _ = writeln!(text, "ranking = {}", ranking(&dm.ranking));
        } else if !dm.preferences.is_empty() {
            let _ = writeln!(text, "prefers = {}", self.statements(&dm.preferences));
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

    /// Statements, one a line.
    fn statements(&self, statements: &[Union]) -> String {
        let line = |statement| format!("    {},\n", quoted(&self.formula(statement)));
        format!("[\n{}]", statements.iter().map(line).collect::<String>())
    }

    /// What counts for nobody but GMCR+.
    fn kept(&self, text: &mut String, comments: &Comments) {
        let dms = || self.file.decision_makers.iter().zip(&self.dm_ids);
        let statements: Vec<String> = dms()
            .filter(|(dm, _)| self.file.uses_rankings && !dm.preferences.is_empty())
            .map(|(dm, id)| format!("{} = {}\n", toml_key(id), self.statements(&dm.preferences)))
            .collect();
        let rankings: Vec<String> = dms()
            .filter(|(dm, _)| !self.file.uses_rankings && !dm.ranking.is_empty())
            .map(|(dm, id)| format!("{} = {}\n", toml_key(id), ranking(&dm.ranking)))
            .collect();
        let coalitions = &self.file.coalitions;
        if coalitions.is_empty() && statements.is_empty() && rankings.is_empty() {
            return;
        }
        text.push('\n');
        comment(text, &comments.kept);
        text.push_str("[gmcr]\n");
        if !coalitions.is_empty() {
            let groups = groups(coalitions, |dm| quoted(&self.dm_ids[*dm]));
            let _ = writeln!(text, "coalitions = {groups}");
        }
        for (key, entries) in [("statements", statements), ("rankings", rankings)] {
            if !entries.is_empty() {
                let _ = write!(text, "\n[gmcr.{key}]\n{}", entries.concat());
            }
        }
    }
}

/// A ranking by the numbers of states.
fn ranking(groups_of_states: &[Vec<u64>]) -> String {
    groups(groups_of_states, u64::to_string)
}

/// A list of items, and of lists of more than one of them.
fn groups<T>(groups: &[Vec<T>], shown: impl Fn(&T) -> String) -> String {
    let group = |items: &Vec<T>| match &items[..] {
        [only] => shown(only),
        _ => format!("[{}]", joined(items.iter().map(&shown))),
    };
    format!("[{}]", joined(groups.iter().map(group)))
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
