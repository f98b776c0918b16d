//! What a variant changes, as text: `russia.keep_bases dropped`, `regime.prefers[2] moved_first`, `rule[1] dropped`.

use std::collections::{BTreeMap, BTreeSet};

use mizan_core::Assumption;
use mizan_core::vary::{Assumptions, Change, ChangeKind, changes};
use mizan_core::{Conflict, DmId, OptionId};

use crate::case::{Case, DecisionMaker, OptionEntry, RankingGroup};
use crate::names::suggest::{Near, suggestions};
use crate::names::{MAX_OPTIONS, canonical};
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
    names_of(assumption, Parts::of(parts)).swap_remove(0)
}

/// How an assumption is called: by its id where it has one, else by its place.
#[must_use]
pub fn name(assumption: Assumption, names: AssumptionNames<'_>) -> String {
    names_of(assumption, Parts::of(names)).pop().unwrap_or_default()
}

/// A change as variants write it.
#[must_use]
pub fn print(change: Change, names: AssumptionNames<'_>) -> String {
    format!("{} {}", name(change.assumption, names), change.kind.id())
}

/// What `change`, which is written as `text`, refers to by its place among others and not by an id, as it stands there;
/// and whether it can have an id: rules, and the groups of a ranking, have none. A rule that is the only one is meant
/// wherever it stands.
#[must_use]
pub fn by_place(text: &str, change: Change, names: AssumptionNames<'_>) -> Option<(String, bool)> {
    let (can_move, has_id) = match change.assumption {
        Assumption::Statement(..) => (true, true),
        Assumption::Group(..) => (true, false),
        Assumption::Rule(_) => (n_rules(names.conflict) > 1, false),
        Assumption::Preferences(_) => (false, false),
        Assumption::OneWay(_) => (false, true),
    };
    let name = place_name(change.assumption, names);
    (can_move && canonical(text.trim()).starts_with(&name)).then_some((name, has_id))
}

fn n_rules(conflict: &Conflict) -> usize {
    match &conflict.form {
        mizan_core::Form::Options(form) => form.rules.len(),
        mizan_core::Form::Graph(_) => 0,
    }
}

const KINDS: [&str; 11] = [
    "dropped",
    "negated",
    "moved_first",
    "moved_up",
    "moved_down",
    "moved_last",
    "reread_1",
    "swapped",
    "tied",
    "all_dropped",
    "made_reversible",
];

/// The change that `text` writes.
///
/// # Errors
/// What is wrong with it.
pub fn parse(text: &str, names: AssumptionNames<'_>) -> Result<Change, Problem> {
    Changes::of(names, Near::default()).parse(text)
}

/// The parts of a case after which assumptions are called.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub decision_makers: &'a [DecisionMaker],
    pub options: &'a [OptionEntry],
}

impl<'a> Parts<'a> {
    fn of(names: AssumptionNames<'a>) -> Self {
        Self { decision_makers: names.decision_makers, options: names.options }
    }
}

/// All that can be changed about a conflict, and how it is called: for reading many changes.
pub(crate) struct Changes<'a> {
    /// Of this conflict; nothing where a mistake leaves it open.
    possible: Option<(&'a Conflict, BTreeSet<Change>)>,
    /// The assumptions by their names; a statement and an option of one decision maker may have the same one.
    named: BTreeMap<String, Vec<Assumption>>,
    near: Near,
}

impl<'a> Changes<'a> {
    /// Those of a conflict.
    pub fn of(names: AssumptionNames<'a>, near: Near) -> Self {
        let possible = changes(names.conflict, names.assumptions).into_iter().collect();
        let parts = Parts::of(names);
        Self { possible: Some((names.conflict, possible)), ..Self::named(parts, n_rules(names.conflict), near) }
    }

    /// What is called by which name, where a mistake leaves open what can be changed.
    pub fn named(parts: Parts<'_>, n_rules: usize, near: Near) -> Self {
        let mut named: BTreeMap<String, Vec<Assumption>> = BTreeMap::new();
        for assumption in all(parts, n_rules) {
            for name in names_of(assumption, parts) {
                named.entry(name).or_default().push(assumption);
            }
        }
        Self { possible: None, named, near }
    }

    /// The change that `text` writes; where a mistake leaves open what can be changed, only its words are looked at.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(&self, text: &str) -> Result<Change, Problem> {
        let text = canonical(text).trim().to_owned();
        let Some((name, word)) = text.rsplit_once(char::is_whitespace) else {
            return Err(Problem::ChangeWithoutKind { text, choices: KINDS.map(str::to_owned).to_vec() });
        };
        let name = name.trim();
        let Some(kind) = ChangeKind::from_id(word) else {
            let choices = KINDS.map(str::to_owned).to_vec();
            let near = suggestions(word, KINDS);
            return Err(Problem::UnknownChoice { word: word.to_owned(), suggestions: near, choices });
        };
        let Some(named) = self.named.get(name) else { return Err(self.unknown(name)) };
        // The kind tells which of several is meant.
        let change = |assumption: Assumption| Change { assumption, kind };
        let Some((conflict, possible)) = &self.possible else { return Ok(change(named[0])) };
        let fits = |assumption: &Assumption| change(*assumption).can_be_made(conflict, possible);
        match named.iter().copied().find(fits) {
            Some(assumption) => Ok(change(assumption)),
            None => {
                let choices = possible.iter().filter(|change| named.contains(&change.assumption));
                let choices = choices.map(|change| change.kind.id()).collect();
                Err(Problem::ChangeDoesNotFit { name: name.to_owned(), change: word.to_owned(), choices })
            }
        }
    }

    /// Nothing is called so: what may have been meant, of that which can be changed.
    fn unknown(&self, name: &str) -> Problem {
        let can_change = |assumption: &Assumption| {
            let Some((_, possible)) = &self.possible else { return true };
            // No kind of change comes before this one.
            let first = Change { assumption: *assumption, kind: ChangeKind::Dropped };
            possible.range(first..).next().is_some_and(|change| change.assumption == *assumption)
        };
        let known = self.named.iter().filter(|(_, all)| all.iter().any(can_change)).map(|(known, _)| known.as_str());
        Problem::UnknownAssumption { name: name.to_owned(), suggestions: self.near.suggestions(name, known) }
    }
}

/// All that is assumed.
fn all(names: Parts<'_>, n_rules: usize) -> Vec<Assumption> {
    let mut all: Vec<Assumption> = Vec::new();
    for (index, dm) in names.decision_makers.iter().enumerate() {
        let id = DmId::from_index(index);
        all.extend((0..dm.statements.len()).map(|j| Assumption::Statement(id, j)));
        all.extend((0..dm.ranking.len()).map(|j| Assumption::Group(id, j)));
        all.extend((dm.statements.len().max(dm.ranking.len()) >= 2).then_some(Assumption::Preferences(id)));
    }
    // A file may have more options than a conflict can, which is a mistake that is told elsewhere.
    let n_options = names.options.len().min(MAX_OPTIONS);
    all.extend((0..n_options).map(|option| Assumption::OneWay(OptionId::from_index(option))));
    all.extend((0..n_rules).map(Assumption::Rule));
    all
}

/// The names of an assumption: by its place, and by its id where it has one.
fn names_of(assumption: Assumption, names: Parts<'_>) -> Vec<String> {
    match assumption {
        Assumption::Statement(dm, j) => {
            let entry = &names.decision_makers[dm.index()];
            let by_id = entry.statements.get(j).and_then(|statement| statement.id.as_ref());
            let by_place = format!("{}.prefers[{}]", entry.id, j + 1);
            std::iter::once(by_place).chain(by_id.map(|id| format!("{}.{id}", entry.id))).collect()
        }
        Assumption::Group(dm, j) => {
            let entry = &names.decision_makers[dm.index()];
            let place = entry.ranking.get(j).map(RankingGroup::brackets).unwrap_or_default();
            vec![format!("{}.ranking{place}", entry.id)]
        }
        Assumption::Preferences(dm) => {
            let entry = &names.decision_makers[dm.index()];
            let list = if entry.ranking.is_empty() { "prefers" } else { "ranking" };
            vec![format!("{}.{list}", entry.id)]
        }
        Assumption::OneWay(option) => {
            let entry = &names.options[option.index()];
            vec![format!("{}.{}", names.decision_makers[entry.owner.index()].id, entry.id)]
        }
        Assumption::Rule(rule) => vec![format!("rule[{}]", rule + 1)],
    }
}
