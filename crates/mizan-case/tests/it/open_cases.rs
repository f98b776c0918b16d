//! Cases in which something is open, drawn by lot: what is open, and the file that says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use mizan_core::{Formula, OpenList, OptionId, Tier};
use proptest::prelude::*;

/// The options of every decision maker, which is the only one.
const OPTIONS: [&str; 3] = ["x", "y", "z"];

/// A list of statements.
#[derive(Debug, Clone)]
pub struct List {
    pub parts: Vec<Part>,
    /// Written as `[[dm.a.prefers]]`.
    pub in_tables: bool,
}

/// What stands in a list.
#[derive(Debug, Clone)]
pub struct Part {
    pub statements: Vec<Statement>,
    pub kind: Kind,
}

/// How the statements of a part stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    InOrder,
    AnyOrder,
    Tier,
}

/// A statement.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its readings, each an option that is taken or not.
    pub readings: Vec<(usize, bool)>,
    pub perhaps: bool,
    /// Of the statements that stand below it in its part those that it comes before, by lot.
    pub above: Vec<bool>,
}

pub fn lists() -> impl Strategy<Value = List> {
    let reading = || (0..OPTIONS.len(), any::<bool>());
    let statement = (
        prop::collection::vec(reading(), 1..4),
        prop::bool::weighted(0.3),
        prop::collection::vec(prop::bool::weighted(0.2), 4),
    );
    let statement = statement.prop_map(|(readings, perhaps, above)| Statement { readings, perhaps, above });
    let kind = prop::sample::select(vec![Kind::InOrder, Kind::AnyOrder, Kind::Tier]);
    let part = (prop::collection::vec(statement, 2..5), kind).prop_map(|(statements, kind)| Part { statements, kind });
    (prop::collection::vec(part, 1..4), any::<bool>()).prop_map(|(parts, in_tables)| List { parts, in_tables })
}

impl List {
    /// The first place of each part.
    fn firsts(&self) -> impl Iterator<Item = (usize, &Part)> {
        let mut next = 0;
        self.parts.iter().map(move |part| {
            next += part.statements.len();
            (next - part.statements.len(), part)
        })
    }

    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.parts.iter().flat_map(|part| &part.statements)
    }

    /// What it leaves open.
    pub fn open(&self) -> OpenList {
        let tier = |(first, part): (usize, &Part)| {
            let len = part.statements.len();
            let above = part.statements.iter().enumerate().flat_map(|(at, statement)| {
                let lower = below(at, len, statement);
                lower.map(move |lower| (first + at, first + lower))
            });
            (part.kind != Kind::InOrder).then(|| Tier { first, len, above: above.collect() })
        };
        let formula = |&(option, taken): &(usize, bool)| {
            let option = Formula::Taken(OptionId::from_index(option));
            if taken { option } else { option.negated() }
        };
        let others = |(place, statement): (usize, &Statement)| {
            let others: Vec<Formula> = statement.readings[1..].iter().map(formula).collect();
            (!others.is_empty()).then_some((place, others))
        };
        let readings: BTreeMap<usize, Vec<Formula>> = self.statements().enumerate().filter_map(others).collect();
        let perhaps: BTreeSet<usize> =
            self.statements().enumerate().filter(|(_, statement)| statement.perhaps).map(|(place, _)| place).collect();
        OpenList { tiers: self.firsts().filter_map(tier).collect(), readings, perhaps }
    }

    /// The file of a case with this list.
    pub fn file(&self) -> String {
        let mut text = "mizan = 1\n[dm.a]\n".to_owned();
        match self.in_tables {
            false => {
                text.push_str("prefers = [\n");
                self.firsts().for_each(|(first, part)| part.write_in_list(first, &mut text));
                text.push_str("]\n");
            }
            true => self.firsts().for_each(|(first, part)| part.write_as_tables(first, &mut text)),
        }
        OPTIONS.iter().for_each(|option| writeln!(text, "[dm.a.options.{option}]").unwrap());
        text
    }
}

/// The places in a part of what the statement at `at` comes before.
fn below(at: usize, len: usize, statement: &Statement) -> impl Iterator<Item = usize> {
    (at + 1..len).zip(&statement.above).filter(|(_, is_above)| **is_above).map(|(lower, _)| lower)
}

impl Part {
    /// The keys of the statement at `at`, the first of the part being at `first` in the list.
    fn keys(&self, first: usize, at: usize) -> Vec<String> {
        let statement = &self.statements[at];
        let readings = statement.readings.iter().map(|&(option, taken)| {
            let not = if taken { "" } else { "!" };
            format!("\"{not}{}\"", OPTIONS[option])
        });
        let readings: Vec<String> = readings.collect();
        let says = match &readings[..] {
            [only] => format!("that = {only}"),
            several => format!("one_of = [{}]", several.join(", ")),
        };
        let mut keys = vec![says, format!("id = \"s{}\"", first + at)];
        keys.extend(statement.perhaps.then(|| "perhaps = true".to_owned()));
        if self.kind == Kind::Tier {
            keys.push(format!("tier = \"t{first}\""));
        }
        let lower: Vec<String> =
            below(at, self.statements.len(), statement).map(|lower| format!("\"s{}\"", first + lower)).collect();
        if self.kind != Kind::InOrder && !lower.is_empty() {
            keys.push(format!("above = [{}]", lower.join(", ")));
        }
        keys
    }

    fn inline(&self, first: usize) -> String {
        let one = |at| format!("  {{ {} }},\n", self.keys(first, at).join(", "));
        (0..self.statements.len()).map(one).collect()
    }

    fn write_in_list(&self, first: usize, text: &mut String) {
        match self.kind {
            Kind::AnyOrder => writeln!(text, "  {{ any_order = [\n{}  ] }},", self.inline(first)).unwrap(),
            Kind::InOrder | Kind::Tier => text.push_str(&self.inline(first)),
        }
    }

    fn write_as_tables(&self, first: usize, text: &mut String) {
        if self.kind == Kind::AnyOrder {
            return writeln!(text, "[[dm.a.prefers]]\nany_order = [\n{}]", self.inline(first)).unwrap();
        }
        for at in 0..self.statements.len() {
            writeln!(text, "[[dm.a.prefers]]\n{}", self.keys(first, at).join("\n")).unwrap();
        }
    }
}
