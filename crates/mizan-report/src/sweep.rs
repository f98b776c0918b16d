//! Many variants of a case: for each a row, and of all a tally.
//!
//! A row is the same in every language; [`csv`](Row::cells) has one a line, and what a shard holds can be tallied
//! again.

pub mod columns;
pub mod files;
pub mod json;
#[cfg(feature = "parquet")]
mod parquet;
pub mod text;

use std::collections::BTreeMap;

use mizan_case::Case;
use mizan_core::vary::{Rejected, Swept, Trial};
use mizan_core::{ClaimId, Concept, StateSet, Verdict};

use crate::outline::states::States;

/// How many equilibria of a variant are listed.
pub const LISTED: usize = 20;

/// What the columns of a sweep are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subjects {
    /// The claims that are decided, each by the id that the file gives it.
    pub claims: BTreeMap<ClaimId, String>,
    /// The concepts whose equilibria are found.
    pub concepts: Vec<Concept>,
}

/// A variant and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// Its id, where the case names it.
    pub name: String,
    /// What is changed, as the audit prints it.
    pub changes: String,
    /// What became of it; `None` where the changes give no conflict.
    pub found: Option<VariantResult>,
}

/// What became of a variant that could be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantResult {
    /// How many states are feasible in it.
    pub n_states: usize,
    /// For each claim the verdict; `None` where it cannot be decided in it.
    pub verdicts: BTreeMap<ClaimId, Option<Verdict>>,
    /// For each concept how many equilibria there are, and the first of them.
    pub equilibria: Vec<(usize, Vec<String>)>,
}

/// What a claim comes to where it has no verdict.
const UNDECIDABLE: &str = "undecidable";
const REJECTED: &str = "rejected";

/// What becomes of a claim in a variant that can be built, as a row has it.
const KINDS: [&str; 4] = ["holds", "fails", "vacuous", UNDECIDABLE];

/// A column of the rows; concepts by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// `variant`: the number of the variant.
    Variant,
    /// `claim.ID`: a verdict, `undecidable`, or `rejected` where the changes give no conflict.
    Claim(ClaimId),
    /// `CONCEPT`: how many equilibria there are.
    Count(usize),
    /// `states`: how many states are feasible.
    States,
    /// `name`: the id of a named variant.
    Name,
    /// `changes`: what is changed.
    Changes,
    /// `CONCEPT.states`: the first equilibria.
    Equilibria(usize),
}

/// What a row has in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value<'a> {
    Nothing,
    Number(usize),
    Text(&'a str),
    Texts(&'a [String]),
}

impl Subjects {
    fn columns(&self) -> impl Iterator<Item = Column> {
        let concepts = 0..self.concepts.len();
        let counted = self.claims.keys().copied().map(Column::Claim).chain(concepts.clone().map(Column::Count));
        let fixed = [Column::States, Column::Name, Column::Changes];
        [Column::Variant].into_iter().chain(counted).chain(fixed).chain(concepts.map(Column::Equilibria))
    }

    fn head(&self, column: Column) -> String {
        match column {
            Column::Variant => "variant".to_owned(),
            Column::Claim(id) => format!("claim.{}", self.claims[&id]),
            Column::Count(place) => self.concepts[place].id().to_owned(),
            Column::States => "states".to_owned(),
            Column::Name => "name".to_owned(),
            Column::Changes => "changes".to_owned(),
            Column::Equilibria(place) => format!("{}.states", self.concepts[place].id()),
        }
    }

    /// The heads of the columns: `variant`, its number; `claim.ID`, a verdict, `undecidable`, or `rejected` where the changes
    /// give no conflict; `CONCEPT`, the number of equilibria; `states`, that of feasible states; `name` and `changes`;
    /// `CONCEPT.states`, the first equilibria, separated by spaces.
    #[must_use]
    pub fn heads(&self) -> Vec<String> {
        self.columns().map(|column| self.head(column)).collect()
    }

    /// Whether cells are those of a row about these subjects.
    #[must_use]
    pub fn are_of(&self, cells: &[String]) -> bool {
        self.counted(cells).is_some()
    }

    /// What a tally counts of a row: for each claim the place of its verdict among [`KINDS`], and for each concept the
    /// number of equilibria; `None` for those that a variant without a conflict does not have.
    fn counted(&self, cells: &[String]) -> Option<Counted> {
        let (claims, rest) = cells.get(1..)?.split_at_checked(self.claims.len())?;
        let concepts = rest.get(..self.concepts.len())?;
        let kind = |cell: &String| match KINDS.iter().position(|kind| kind == cell) {
            None if cell != REJECTED => None,
            kind => Some(kind),
        };
        let counts = match concepts.iter().all(String::is_empty) {
            true => None,
            false => Some(concepts.iter().map(|cell| cell.parse().ok()).collect::<Option<_>>()?),
        };
        (cells.len() == self.heads().len()).then_some((claims.iter().map(kind).collect::<Option<_>>()?, counts))
    }
}

/// See [`Subjects::counted`].
type Counted = (Vec<Option<usize>>, Option<Vec<usize>>);

impl Row {
    /// The row of a variant.
    #[must_use]
    pub fn new(
        case: &Case,
        concepts: &[Concept],
        number: usize,
        trial: &Trial,
        outcome: Result<Swept, Rejected>,
    ) -> Self {
        let changes = match trial {
            Trial::Changed(changes) => {
                let change = |change: &mizan_core::vary::Change| {
                    format!("{} {}", case.assumption_id(change.assumption), change.kind.id())
                };
                changes.iter().map(change).collect::<Vec<_>>().join("; ")
            }
            Trial::Completed { seed, number } => format!("completion {number} of seed {seed}"),
        };
        let name =
            case.variants.iter().find(|entry| matches!(trial, Trial::Changed(changes) if *changes == entry.changed));
        let found = outcome.ok().map(|outcome| VariantResult::new(case, concepts, &outcome));
        Self { number, name: name.map_or(String::new(), |entry| entry.id.clone()), changes, found }
    }

    /// The cells of the row, under the heads of [`Subjects::heads`].
    #[must_use]
    pub fn cells(&self, subjects: &Subjects) -> Vec<String> {
        subjects.columns().map(|column| self.value(column).text()).collect()
    }

    fn value(&self, column: Column) -> Value<'_> {
        match (column, &self.found) {
            (Column::Variant, _) => Value::Number(self.number),
            (Column::Name, _) if self.name.is_empty() => Value::Nothing,
            (Column::Name, _) => Value::Text(&self.name),
            (Column::Changes, _) => Value::Text(&self.changes),
            (Column::Claim(_), None) => Value::Text(REJECTED),
            (Column::Claim(id), Some(found)) => {
                let verdict = found.verdicts.get(&id).copied().flatten();
                Value::Text(verdict.map_or(UNDECIDABLE, Verdict::id))
            }
            (Column::Count(_) | Column::States | Column::Equilibria(_), None) => Value::Nothing,
            (Column::Count(place), Some(found)) => Value::Number(found.equilibria[place].0),
            (Column::States, Some(found)) => Value::Number(found.n_states),
            (Column::Equilibria(place), Some(found)) => Value::Texts(&found.equilibria[place].1),
        }
    }
}

impl Value<'_> {
    fn text(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.to_owned(),
            Self::Texts(texts) => texts.join(" "),
        }
    }
}

impl VariantResult {
    fn new(case: &Case, concepts: &[Concept], outcome: &Swept) -> Self {
        let states = States::new(case, outcome.model.space());
        let listed = |set: &StateSet| {
            let first = set.iter().take(LISTED).map(|state| states.text(state).into_owned());
            (set.len(), first.collect())
        };
        let equilibria = |concept: &Concept| outcome.stability.equilibria(*concept).map_or((0, Vec::new()), listed);
        Self {
            n_states: outcome.model.n_states(),
            verdicts: outcome.verdicts.iter().map(|(&id, verdict)| (id, verdict.as_ref().ok().copied())).collect(),
            equilibria: concepts.iter().map(equilibria).collect(),
        }
    }
}

/// What became of many variants, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many variants there are.
    pub n_variants: usize,
    /// Of how many of them the changes give no conflict.
    pub n_rejected: usize,
    /// For each claim how often it holds, fails, says nothing, and cannot be decided.
    pub claims: BTreeMap<ClaimId, [usize; 4]>,
    /// For each concept the least and the greatest number of equilibria; `None` where no variant could be built.
    pub equilibria: Vec<Option<(usize, usize)>>,
}

impl Tally {
    /// The tally of no variants.
    #[must_use]
    pub fn new(subjects: &Subjects) -> Self {
        let claims = subjects.claims.keys().map(|&id| (id, [0; 4])).collect();
        Self { n_variants: 0, n_rejected: 0, claims, equilibria: vec![None; subjects.concepts.len()] }
    }

    /// Counts what another tally of the same subjects counts as well.
    pub fn add(&mut self, other: &Self) {
        self.n_variants += other.n_variants;
        self.n_rejected += other.n_rejected;
        for (counts, others) in self.claims.iter_mut().filter_map(|(id, counts)| Some((counts, other.claims.get(id)?)))
        {
            counts.iter_mut().zip(others).for_each(|(count, other)| *count += other);
        }
        for (range, other) in self.equilibria.iter_mut().zip(&other.equilibria) {
            *range = match (*range, *other) {
                (Some((least, most)), Some((other_least, other_most))) => {
                    Some((least.min(other_least), most.max(other_most)))
                }
                (one, other) => one.or(other),
            };
        }
    }

    /// Counts a row of these subjects; what is none is left out.
    pub fn count(&mut self, subjects: &Subjects, cells: &[String]) {
        let Some((kinds, counts)) = subjects.counted(cells) else { return };
        self.n_variants += 1;
        self.n_rejected += usize::from(counts.is_none());
        for (tally, kind) in self.claims.values_mut().zip(kinds) {
            kind.into_iter().for_each(|kind| tally[kind] += 1);
        }
        for (equilibria, n) in self.equilibria.iter_mut().zip(counts.into_iter().flatten()) {
            *equilibria = Some(equilibria.map_or((n, n), |(least, most)| (least.min(n), most.max(n))));
        }
    }
}
