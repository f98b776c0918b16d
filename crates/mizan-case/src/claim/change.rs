//! What a variant changes, as text: `russia.keep_bases dropped`, `regime.prefers[2] moved_first`, `rule[1] dropped`.

use mizan_core::Assumption;
use mizan_core::vary::{Assumptions, Change, ChangeKind, changes};
use mizan_core::{Conflict, DmId, OptionId};

use crate::case::{Case, DecisionMaker, OptionEntry};
use crate::names::canonical;
use crate::names::suggest::suggestions;
use crate::problem::Problem;

/// What the parts of a conflict are called.
#[derive(Debug, Clone, Copy)]
pub struct AssumptionNames<'a> {
    /// The decision makers.
    pub decision_makers: &'a [DecisionMaker],
    /// The options.
    pub options: &'a [OptionEntry],
    /// The conflict.
    pub conflict: &'a Conflict,
    /// What can be varied about it.
    pub assumptions: &'a Assumptions,
}

impl<'a> AssumptionNames<'a> {
    /// Those of a case.
    #[must_use]
    pub fn of(case: &'a Case) -> Self {
        let Case { decision_makers, options, conflict, assumptions, .. } = case;
        Self { decision_makers, options, conflict, assumptions }
    }
}

impl Case {
    /// How JSON names an assumption, by its place: `regime.prefers[2]`, `regime.ranking[1]`, `russia.bases`, `rule[1]`.
    #[must_use]
    pub fn assumption_id(&self, assumption: Assumption) -> String {
        place_name(assumption, AssumptionNames::of(self))
    }

    /// How variants name an assumption: by the id of its statement, where it has one (`regime.shelter`), else by its place.
    #[must_use]
    pub fn assumption_name(&self, assumption: Assumption) -> String {
        name(assumption, AssumptionNames::of(self))
    }
}

/// How an assumption is called by its place, whether or not it has an id: `regime.prefers[2]`.
#[must_use]
pub fn place_name(assumption: Assumption, parts: AssumptionNames<'_>) -> String {
    names_of(assumption, parts).swap_remove(0)
}

/// How an assumption is called: by its id where it has one, else by its place.
#[must_use]
pub fn name(assumption: Assumption, names: AssumptionNames<'_>) -> String {
    names_of(assumption, names).pop().unwrap_or_default()
}

/// A change as variants write it.
#[must_use]
pub fn print(change: Change, names: AssumptionNames<'_>) -> String {
    format!("{} {}", name(change.assumption, names), change.kind.id())
}

const KINDS: [&str; 8] =
    ["dropped", "negated", "moved_first", "moved_last", "reread_1", "swapped", "tied", "made_reversible"];

/// The change that `text` writes.
///
/// # Errors
/// What is wrong with it.
pub fn parse(text: &str, names: AssumptionNames<'_>) -> Result<Change, Problem> {
    let text = canonical(text.trim());
    let possible = changes(names.conflict, names.assumptions);
    let Some((name, word)) = text.rsplit_once(char::is_whitespace) else {
        return Err(Problem::ChangeWithoutKind { text, choices: KINDS.map(str::to_owned).to_vec() });
    };
    let name = name.trim();
    let Some(kind) = ChangeKind::from_id(word) else {
        let choices = KINDS.map(str::to_owned).to_vec();
        let near = suggestions(word, KINDS);
        return Err(Problem::UnknownChoice { word: word.to_owned(), suggestions: near, choices });
    };
    let named: Vec<Assumption> = assumptions_named(name, names);
    if named.is_empty() {
        let all = possible.iter().flat_map(|change| names_of(change.assumption, names)).collect::<Vec<_>>();
        let suggestions = suggestions(name, all.iter().map(String::as_str));
        return Err(Problem::UnknownAssumption { name: name.to_owned(), suggestions });
    }
    // A statement and an option of one decision maker may have the same name; the kind tells which is meant.
    let fits = |assumption: &Assumption| possible.contains(&Change { assumption: *assumption, kind });
    match named.iter().copied().find(fits) {
        Some(assumption) => Ok(Change { assumption, kind }),
        None => {
            let choices = possible.iter().filter(|change| named.contains(&change.assumption));
            let choices = choices.map(|change| change.kind.id()).collect();
            Err(Problem::ChangeDoesNotFit { name: name.to_owned(), change: word.to_owned(), choices })
        }
    }
}

/// The assumptions that may be called `name`.
fn assumptions_named(name: &str, names: AssumptionNames<'_>) -> Vec<Assumption> {
    let mut all: Vec<Assumption> = Vec::new();
    for (index, dm) in names.decision_makers.iter().enumerate() {
        let id = DmId::from_index(index);
        all.extend((0..dm.statements.len()).map(|j| Assumption::Statement(id, j)));
        all.extend((0..dm.ranking.len()).map(|j| Assumption::Group(id, j)));
    }
    all.extend((0..names.options.len()).map(|option| Assumption::OneWay(OptionId::from_index(option))));
    if let mizan_core::Form::Options(form) = &names.conflict.form {
        all.extend((0..form.rules.len()).map(Assumption::Rule));
    }
    all.retain(|assumption| names_of(*assumption, names).iter().any(|own| own == name));
    all
}

/// The names of an assumption: by its place, and by its id where it has one.
fn names_of(assumption: Assumption, names: AssumptionNames<'_>) -> Vec<String> {
    match assumption {
        Assumption::Statement(dm, j) => {
            let entry = &names.decision_makers[dm.index()];
            let by_id = entry.statements.get(j).and_then(|statement| statement.id.as_ref());
            let by_place = format!("{}.prefers[{}]", entry.id, j + 1);
            std::iter::once(by_place).chain(by_id.map(|id| format!("{}.{id}", entry.id))).collect()
        }
        Assumption::Group(dm, j) => vec![format!("{}.ranking[{}]", names.decision_makers[dm.index()].id, j + 1)],
        Assumption::OneWay(option) => {
            let entry = &names.options[option.index()];
            vec![format!("{}.{}", names.decision_makers[entry.owner.index()].id, entry.id)]
        }
        Assumption::Rule(rule) => vec![format!("rule[{}]", rule + 1)],
    }
}
