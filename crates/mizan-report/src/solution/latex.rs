//! A solution for a paper: its tables as a fragment of LaTeX, which needs the package `booktabs` and nothing else.
//!
//! The tables are those of the literature: the options with the states as columns of `Y` and `N`; for each decision
//! maker the tableau of Fraser and Hipel (1984), its states from the most to the least preferred, below each its
//! unilateral improvements and how it is stable; and the equilibria. States go by their numbers, or by their names where
//! the case names all of them or they are those of a graph.

use std::io;

use mizan_core::solve::unknown::{UNKNOWN, UnknownStability};
use mizan_core::{Concept, DmId, OptionId, StateId};

use crate::args;
use crate::formats::latex::escaped;
use crate::outline::open::views;
use crate::solution::solved::Solved;
use crate::solution::unknown;
use crate::speech::bidi;
use crate::speech::look::Look;

/// How many states stand side by side; the others go below.
const ACROSS: usize = 10;
/// With more states than this only the equilibria are shown, unless all are asked for.
const READABLE: usize = 60;

/// Writes the tables of a solution; of a case with many states those of the equilibria, unless `all` are asked for.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn io::Write, look: &Look, solved: &Solved<'_>, all: bool) -> io::Result<()> {
    let some = solved.some_equilibrium();
    let states: Vec<StateId> = match all || solved.states.len() <= READABLE {
        true => solved.states.ids().collect(),
        false => some.iter().take(READABLE).collect(),
    };
    let named = solved.states.ids().all(|state| !solved.states.names(state).is_empty());
    let mut paper = Paper { out, look, solved, states, named };
    paper.head()?;
    if !solved.case.options.is_empty() {
        paper.options()?;
    }
    for (dm, id) in solved.dms() {
        paper.tableau(dm, id)?;
    }
    paper.equilibria()?;
    solved.unknown.map_or(Ok(()), |found| paper.unknown(found))
}

struct Paper<'a> {
    out: &'a mut dyn io::Write,
    look: &'a Look,
    solved: &'a Solved<'a>,
    /// The states that are shown, in order.
    states: Vec<StateId>,
    /// Whether every state has a name.
    named: bool,
}

/// A row of a table: what heads it, and a cell a column.
type Row = (String, Vec<String>);

impl Paper<'_> {
    /// What the fragment needs, as comments that stay out of the paper.
    fn head(&mut self) -> io::Result<()> {
        let title = self.look.label(&self.solved.case.title, "");
        writeln!(self.out, "% {}", comment(&title))?;
        for id in ["latex-needs", "latex-arabic", "latex-marks"] {
            writeln!(self.out, "% {}", comment(&self.text(id)))?;
        }
        if self.states.len() < self.solved.states.len() {
            let args = args!["shown" => self.states.len(), "total" => self.solved.states.len()];
            writeln!(self.out, "% {}", comment(&self.look.language.messages().text("latex-part", &args)))?;
        }
        if let Some(views) = views(self.look, self.solved.case, self.solved.model) {
            writeln!(self.out, "% {}", comment(&views))?;
        }
        writeln!(self.out, "\\providecommand{{\\mizanarabic}}[1]{{#1}}")
    }

    fn text(&self, id: &str) -> String {
        bidi::without_marks(&self.look.language.messages().text(id, &[]))
    }

    /// A state as the paper calls it.
    fn state(&self, state: StateId) -> String {
        match self.solved.states.names(state).first().filter(|_| self.named) {
            Some(named) => escaped(&self.look.label(&named.name, &named.id)),
            None if self.solved.states.is_graph() => escaped(&self.solved.states.shown(state)),
            None => state.number().to_string(),
        }
    }

    /// The options of each decision maker, and for each state a column that says which are taken.
    fn options(&mut self) -> io::Result<()> {
        let solved = self.solved;
        for states in self.states.clone().chunks(ACROSS) {
            let heads = states.iter().map(|&state| self.state(state)).collect();
            let mut groups = Vec::new();
            for (dm, id) in solved.dms() {
                let own = solved.case.options.iter().enumerate().filter(|(_, option)| option.owner == dm);
                let row = |(place, option): (usize, &mizan_case::case::OptionEntry)| -> Row {
                    let letters = states.iter().map(|&state| self.letter(state, OptionId::from_index(place)));
                    (format!("\\quad {}", escaped(&self.look.label(&option.name, &option.id))), letters.collect())
                };
                let rows: Vec<Row> = own.map(row).collect();
                if !rows.is_empty() {
                    groups.push([vec![(self.dm(dm, id), Vec::new())], rows].concat());
                }
            }
            self.table((self.escaped_text("latex-state"), heads), &groups)?;
        }
        Ok(())
    }

    fn letter(&self, state: StateId, option: OptionId) -> String {
        let takes = self.solved.model.space().key(state).is_some_and(|key| key.takes(option));
        // Where a state stands for several, the text of the state has a dash.
        let text = self.solved.states.text(state);
        let letter = text.chars().nth(option.index()).filter(|letter| *letter == '-');
        letter.map_or(if takes { "Y" } else { "N" }.to_owned(), |_| "--".to_owned())
    }

    fn dm(&self, dm: DmId, id: &str) -> String {
        escaped(&self.look.label(&self.solved.case.decision_makers[dm.index()].name, id))
    }

    fn escaped_text(&self, id: &str) -> String {
        escaped(&self.text(id))
    }

    /// The states of one decision maker from the most to the least preferred, with their improvements and their marks.
    fn tableau(&mut self, dm: DmId, id: &str) -> io::Result<()> {
        let ranks = self.solved.model.ranks(dm);
        let mut states = self.states.clone();
        states.sort_by_key(|&state| std::cmp::Reverse(ranks.rank(state)));
        let mut before = None;
        for states in states.chunks(ACROSS) {
            let mut heads = Vec::new();
            for &state in states {
                let rank = ranks.rank(state);
                let tie = if before == Some(rank) { "$=$\\," } else { "" };
                heads.push(format!("{tie}{}", self.state(state)));
                before = Some(rank);
            }
            let marks: Vec<Row> =
                self.solved.equilibria().map(|(concept, _)| self.marks(concept, dm, states)).collect();
            self.table((self.dm(dm, id), heads), &[self.improvements(dm, states), marks])?;
        }
        Ok(())
    }

    /// The improvements from each state, one below the other, the best first.
    fn improvements(&self, dm: DmId, states: &[StateId]) -> Vec<Row> {
        let ranks = self.solved.model.ranks(dm);
        let improvements = |&state: &StateId| {
            let mut all = self.solved.model.improvements_from(dm, state);
            all.sort_by_key(|&to| std::cmp::Reverse(ranks.rank(to)));
            all
        };
        let columns: Vec<Vec<StateId>> = states.iter().map(improvements).collect();
        let most = columns.iter().map(Vec::len).max().unwrap_or(0);
        let row = |line: usize| -> Row {
            let head = if line == 0 { self.escaped_text("latex-improvements") } else { String::new() };
            let cell = |column: &Vec<StateId>| column.get(line).map_or(String::new(), |&to| self.state(to));
            (head, columns.iter().map(cell).collect())
        };
        (0..most.max(1)).map(row).collect()
    }

    /// How each state is stable: `r`, there is no improvement; `s`, every improvement is deterred; `u`, unstable.
    fn marks(&self, concept: Concept, dm: DmId, states: &[StateId]) -> Row {
        let mark = |&state: &StateId| {
            let stable = self.solved.is_stable(concept, dm, state);
            let (judge, here) = self
                .solved
                .model
                .judged_by(dm, state)
                .filter(|_| concept != Concept::Far)
                .unwrap_or((self.solved.model, state));
            let rational = stable && judge.improvements_from(dm, here).is_empty();
            match (stable, rational) {
                (_, true) => "r",
                (true, false) => "s",
                (false, false) => "u",
            }
        };
        let name = self.text(&format!("concept-short-{}", concept.id()));
        (escaped(&name), states.iter().map(|state| mark(state).to_owned()).collect())
    }

    /// The states that are an equilibrium under some concept, and under which.
    fn equilibria(&mut self) -> io::Result<()> {
        let some = self.solved.some_equilibrium();
        let concepts: Vec<Concept> = self.solved.equilibria().map(|(concept, _)| concept).collect();
        let heads = concepts.iter().map(|concept| self.escaped_text(&format!("concept-short-{}", concept.id())));
        let heads: Vec<String> = heads.collect();
        let row = |state: &StateId| -> Row {
            let under = self.solved.equilibrium_under(*state);
            let cells = concepts.iter().map(|concept| if under.contains(concept) { "E" } else { "" }.to_owned());
            (self.state(*state), cells.collect())
        };
        let rows: Vec<Row> = self.states.iter().filter(|state| some.contains(**state)).map(row).collect();
        self.table((self.escaped_text("latex-state"), heads), &[rows])
    }

    /// The states that are an equilibrium under some variant of a concept under unknown preference, and under which.
    fn unknown(&mut self, found: &[UnknownStability]) -> io::Result<()> {
        writeln!(self.out, "\n% {}", comment(&self.text("latex-unknown")))?;
        let heads = UNKNOWN.map(|concept| self.escaped_text(&format!("concept-short-{}", concept.id())));
        let some = unknown::equilibria(self.solved, found);
        let row = |state: &StateId| -> Row {
            let letters = UNKNOWN.map(|concept| unknown::letters(found, concept, *state).replace(unknown::NONE, ""));
            (self.state(*state), letters.to_vec())
        };
        let rows: Vec<Row> = self.states.iter().filter(|state| some.contains(state)).map(row).collect();
        self.table((self.escaped_text("latex-state"), heads.to_vec()), &[rows])
    }

    /// A table: its heads, then groups of rows with a rule between them.
    fn table(&mut self, (head, heads): Row, groups: &[Vec<Row>]) -> io::Result<()> {
        writeln!(self.out, "\n\\begin{{tabular}}{{l*{{{}}}{{c}}}}\n\\toprule", heads.len())?;
        self.row(&head, &heads)?;
        for group in groups.iter().filter(|group| !group.is_empty()) {
            writeln!(self.out, "\\midrule")?;
            group.iter().try_for_each(|(head, cells)| self.row(head, cells))?;
        }
        writeln!(self.out, "\\bottomrule\n\\end{{tabular}}")
    }

    fn row(&mut self, head: &str, cells: &[String]) -> io::Result<()> {
        let cells: String = cells.iter().map(|cell| format!(" & {cell}")).collect();
        writeln!(self.out, "{head}{cells} \\\\")
    }
}

/// A comment, without the marks by which a terminal is told of directions.
fn comment(text: &str) -> String {
    crate::formats::latex::comment(&bidi::without_marks(text))
}
