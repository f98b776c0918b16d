//! Events that a table of events proposes for a case: rows of a neutral CSV, brought to the case's decision makers and
//! options by a map. Nothing is taken into a case here: what comes of it is for a person to look at.
//!
//! Exports of UCDP GED, ICEWS or ACLED are brought into this form by saying in the map what their columns are called.

mod folded;
mod map;

use mizan_core::{DmId, OptionId, StateKey};

use crate::case::{Case, Day, StateRef};
use crate::csv::{self, Cell, Row};
use crate::file::text::SourceText;
use crate::names::canonical;
use crate::problem::{Diagnostic, Findings, Problem};

use folded::folded;
use map::EventMap;

/// What a table proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposals {
    /// The events, in the order of time; those of one day in that of the table.
    pub events: Vec<Proposed>,
    /// How many rows the table has, its head not counted.
    pub rows: usize,
    /// How many rows say what is so already by those before them.
    pub repeated: usize,
    /// The rows that propose nothing, each with what is wrong with it, in the order of the table.
    pub left_out: Vec<Diagnostic>,
}

/// An event that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The line of the table.
    pub line: usize,
    /// When.
    pub on: Day,
    /// Whose act it is taken to be.
    pub by: Option<DmId>,
    /// What is taken up and what is dropped, as case files write it.
    pub changes: Vec<String>,
    /// What the table says: who, what, and to whom.
    pub row: [String; 3],
    /// The source that the table names.
    pub source: String,
    /// The source of the case that this is, by its place.
    pub cites: Option<usize>,
}

/// Why a table proposes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoProposals {
    /// Something is wrong with the map.
    Map(Vec<Diagnostic>),
    /// Something is wrong with the table.
    Table(Vec<Diagnostic>),
}

/// What the table `events` proposes for `case` by `map`.
///
/// # Errors
/// [`NoProposals`]: everything that is wrong with the map, or with the table as a whole.
pub fn propose(case: &Case, events: &SourceText, map: &SourceText) -> Result<Proposals, NoProposals> {
    let map = map::read(case, &map.text).map_err(NoProposals::Map)?;
    let table = csv::read(&events.text).map_err(|problem| NoProposals::Table(vec![*problem]))?;
    let columns = Columns::of(&table.head, &map).map_err(NoProposals::Table)?;
    let mut out = Findings::default();
    let read = table.rows.iter().filter_map(|row| proposed(case, row, &columns, &map, &mut out));
    let mut read: Vec<(Proposed, [u64; 2])> = read.collect();
    // A stable sort: what is of one day stays in the order of the table.
    read.sort_by_key(|(event, _)| event.on.number());
    let n_read = read.len();
    let events = new_ones(case, read);
    let repeated = n_read - events.len();
    Ok(Proposals { repeated, events, rows: table.rows.len(), left_out: out.into_sorted() })
}

/// Where the columns stand.
struct Columns {
    date: usize,
    actor: usize,
    act: usize,
    target: Option<usize>,
    source: Option<usize>,
}

impl Columns {
    fn of(head: &Row, map: &EventMap) -> Result<Self, Vec<Diagnostic>> {
        let find = |column: &str| {
            let name = canonical(map.columns.get(column).map_or(column, String::as_str)).to_lowercase();
            let is_it = |cell: &Cell| canonical(&cell.text).trim().to_lowercase() == name.trim();
            head.cells.iter().position(is_it).ok_or(name)
        };
        let needed = ["date", "actor", "act"].map(find);
        let missing = |name: &String| {
            let found = head.cells.iter().map(|cell| cell.text.clone()).collect();
            Diagnostic::at(Problem::NoSuchColumn { column: name.clone(), found }, head.span.clone())
        };
        let problems: Vec<Diagnostic> = needed.iter().filter_map(|found| found.as_ref().err()).map(missing).collect();
        match needed {
            [Ok(date), Ok(actor), Ok(act)] => {
                Ok(Self { date, actor, act, target: find("target").ok(), source: find("source").ok() })
            }
            _ => Err(problems),
        }
    }
}

/// What a row proposes, with the options that it takes up and drops; what is wrong with it is reported.
fn proposed(
    case: &Case,
    row: &Row,
    columns: &Columns,
    map: &EventMap,
    out: &mut Findings,
) -> Option<(Proposed, [u64; 2])> {
    let cell = |place: usize| row.cells.get(place).filter(|cell| !cell.text.trim().is_empty());
    let text = |place: Option<usize>| place.and_then(cell).map(|cell| cell.text.trim().to_owned()).unwrap_or_default();
    let mut needed = |place: usize, column: &str| {
        let found = cell(place);
        if found.is_none() {
            out.add(Problem::EmptyCell { column: column.to_owned() }, row.span.clone());
        }
        found
    };
    let (date, actor, act) = (needed(columns.date, "date"), needed(columns.actor, "actor"), needed(columns.act, "act"));
    let (date, actor, act) = (date?, actor?, act?);
    let Some(on) = Day::read(&canonical(&date.text)) else {
        out.add(Problem::NotADay { text: date.text.clone() }, date.span.clone());
        return None;
    };
    let Some(by) = map.actors.get(&folded(&actor.text)).copied() else {
        out.add(Problem::ActorNotInMap { actor: actor.text.trim().to_owned() }, actor.span.clone());
        return None;
    };
    let target = text(columns.target);
    let Some(mapped) = map.acts.iter().find(|mapped| mapped.fits(&act.text, by, &target)) else {
        out.add(Problem::ActNotInMap { act: act.text.trim().to_owned() }, act.span.clone());
        return None;
    };
    let others = case.names.options_of_others(mapped.on | mapped.off, by);
    if !others.is_empty() {
        let problem = Problem::EventOfOthers { dm: case.names.dm_text(by).to_owned(), options: others };
        out.add(problem, act.span.clone());
        return None;
    }
    let source = text(columns.source);
    let event = Proposed {
        line: row.line,
        on,
        by: Some(by),
        changes: changes(case, mapped.on, mapped.off),
        row: [actor.text.trim().to_owned(), act.text.trim().to_owned(), target],
        cites: map.sources.get(&folded(&source)).copied(),
        source,
    };
    Some((event, [mapped.on, mapped.off]))
}

/// What is taken up and what is dropped, as case files write it.
fn changes(case: &Case, on: u64, off: u64) -> Vec<String> {
    let ids = (0..case.options.len()).map(OptionId::from_index);
    let changed = ids.filter(|option| (on | off) & option.bit() != 0);
    let sign = |option: OptionId| if on & option.bit() != 0 { '+' } else { '-' };
    changed.map(|option| format!("{}{}", sign(option), case.option_text(option))).collect()
}

/// Those that change something, after what the case says happened and those before them; each says what it changes then.
fn new_ones(case: &Case, read: Vec<(Proposed, [u64; 2])>) -> Vec<Proposed> {
    let mut at = start(case);
    let mut events = Vec::new();
    for (mut event, [on, off]) in read {
        let Some(StateKey(key)) = at else {
            events.push(event);
            continue;
        };
        let (new_on, new_off) = (on & !key, off & key);
        if new_on | new_off != 0 {
            event.changes = changes(case, new_on, new_off);
            events.push(event);
        }
        at = Some(StateKey(key & !off | on));
    }
    events
}

/// The state that what the case says happened left; `None` where it says nothing, or is in graph form.
fn start(case: &Case) -> Option<StateKey> {
    let history = case.history.as_ref()?;
    let last = history.events.last().map(|event| event.after);
    match last.or_else(|| case.states.get(history.from).map(|named| named.state))? {
        StateRef::Key(key) => Some(key),
        StateRef::Graph(_) => None,
    }
}
