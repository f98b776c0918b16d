//! The changes of assumptions and their hinges as the documented list has them, one after the other.

use super::*;
use mizan_core::proof::literal::{ClaimTwin, TwinScope, TwinVerdict};
use mizan_core::vary::Assumptions;

/// A change by its printed name, and the changed conflict.
pub type Changed = (String, Conflict);

/// What a conflict says by itself: no statement has a rival reading, no rule is logical, and nobody has a view.
pub fn no_rivals(conflict: &Conflict) -> Assumptions {
    let n_statements = |preference: &Preference| match preference {
        Preference::Prioritised(list) => list.len(),
        Preference::Weighted(list) => list.len(),
        _ => 0,
    };
    let n_rules = if let Form::Options(form) = &conflict.form { form.rules.len() } else { 0 };
    Assumptions {
        rival_readings: conflict.preferences.iter().map(|it| vec![Vec::new(); n_statements(it)]).collect(),
        logical: vec![false; n_rules],
        views: Vec::new(),
    }
}

/// Every single change of `conflict`, in the documented order.
pub fn all_changes(conflict: &Conflict, assumptions: &Assumptions) -> Vec<Changed> {
    let mut all: Vec<Changed> = Vec::new();
    for i in 0..conflict.n_dms() {
        let with = |preference: Preference| {
            let mut changed = conflict.clone();
            changed.preferences[i] = preference;
            changed
        };
        match &conflict.preferences[i] {
            Preference::Indifferent => {}
            Preference::Prioritised(list) => {
                for j in 0..list.len() {
                    let name = |kind: &str| format!("{i}.prefers[{}] {kind}", j + 1);
                    let rest: Vec<PreferenceStatement> = [&list[..j], &list[j + 1..]].concat();
                    let this = list[j].clone();
                    let replaced = |formula: Formula| {
                        let by = PreferenceStatement { formula, vital: list[j].vital };
                        [&list[..j], &[by], &list[j + 1..]].concat()
                    };
                    all.push((name("dropped"), with(Preference::Prioritised(rest.clone()))));
                    all.push((
                        name("negated"),
                        with(Preference::Prioritised(replaced(Formula::Not(Box::new(this.formula.clone()))))),
                    ));
                    let at = |place: usize| [&rest[..place], std::slice::from_ref(&this), &rest[place..]].concat();
                    let moved = [
                        ("moved_first", at(0)),
                        ("moved_up", at(j.saturating_sub(1))),
                        ("moved_down", at((j + 1).min(rest.len()))),
                        ("moved_last", at(rest.len())),
                    ];
                    for (place, (kind, to)) in moved.iter().enumerate() {
                        // Each only where the list is then another one than as written and than under those before it.
                        if to != list && moved[..place].iter().all(|(_, before)| before != to) {
                            all.push((name(kind), with(Preference::Prioritised(to.clone()))));
                        }
                    }
                    for (k, reading) in assumptions.rival_readings[i][j].iter().enumerate() {
                        let reread = with(Preference::Prioritised(replaced(reading.clone())));
                        all.push((name(&format!("reread_{}", k + 1)), reread));
                    }
                }
            }
            Preference::Weighted(list) => {
                for j in 0..list.len() {
                    let name = |kind: &str| format!("{i}.prefers[{}] {kind}", j + 1);
                    let (this, weight) = list[j].clone();
                    let replaced = |by: Formula| [&list[..j], &[(by, weight)], &list[j + 1..]].concat();
                    all.push((name("dropped"), with(Preference::Weighted([&list[..j], &list[j + 1..]].concat()))));
                    all.push((name("negated"), with(Preference::Weighted(replaced(Formula::Not(Box::new(this)))))));
                    for (k, reading) in assumptions.rival_readings[i][j].iter().enumerate() {
                        let reread = with(Preference::Weighted(replaced(reading.clone())));
                        all.push((name(&format!("reread_{}", k + 1)), reread));
                    }
                }
            }
            Preference::Ranking(groups) => {
                for j in 0..groups.len().saturating_sub(1) {
                    let mut swapped = groups.clone();
                    swapped.groups.swap(j, j + 1);
                    all.push((format!("{i}.ranking[{}] swapped", j + 1), with(Preference::Ranking(swapped))));
                    let tied =
                        [&groups[..j], &[[&groups[j][..], &groups[j + 1][..]].concat()], &groups[j + 2..]].concat();
                    // The mark between the two is gone with what it stood between.
                    let steps = groups.great_steps.iter().filter(|&&step| step != j + 1);
                    let great_steps = steps.map(|&step| if step > j { step - 1 } else { step }).collect();
                    let tied = DirectRanking { groups: tied, great_steps };
                    all.push((format!("{i}.ranking[{}] tied", j + 1), with(Preference::Ranking(tied))));
                }
            }
        }
        let (kind, n) = match &conflict.preferences[i] {
            Preference::Indifferent => ("", 0),
            Preference::Prioritised(list) => ("prefers", list.len()),
            Preference::Weighted(list) => ("prefers", list.len()),
            Preference::Ranking(groups) => ("ranking", groups.len()),
        };
        if n >= 2 {
            all.push((format!("{i}.{kind} all_dropped"), with(Preference::Indifferent)));
        }
        if let Form::Options(form) = &conflict.form {
            for o in 0..form.options.len() {
                if form.options[o].owner.index() == i && form.options[o].direction != Direction::Reversible {
                    let mut reversible = form.clone();
                    reversible.options[o].direction = Direction::Reversible;
                    let changed = Conflict { form: Form::Options(reversible), ..conflict.clone() };
                    all.push((format!("option {o} made_reversible"), changed));
                }
            }
        }
    }
    if let Form::Options(form) = &conflict.form {
        for r in (0..form.rules.len()).filter(|&r| !assumptions.logical[r]) {
            let mut without = form.clone();
            without.rules.remove(r);
            let changed = Conflict { form: Form::Options(without), ..conflict.clone() };
            all.push((format!("rule[{}] dropped", r + 1), changed));
        }
    }
    all
}

/// The name of a change as the engine has it, for comparison with [`all_changes`].
pub fn name_of(conflict: &Conflict, change: &mizan_core::vary::Change) -> String {
    use mizan_core::Assumption::{Group, OneWay, Preferences, Rule, Statement};
    let kind = change.kind.id();
    match change.assumption {
        Statement(dm, j) => format!("{}.prefers[{}] {kind}", dm.index(), j + 1),
        Group(dm, j) => format!("{}.ranking[{}] {kind}", dm.index(), j + 1),
        Preferences(dm) => match conflict.preferences[dm.index()] {
            Preference::Ranking(_) => format!("{}.ranking {kind}", dm.index()),
            _ => format!("{}.prefers {kind}", dm.index()),
        },
        OneWay(option) => format!("option {} {kind}", option.index()),
        Rule(rule) => format!("rule[{}] {kind}", rule + 1),
    }
}

/// Whether every direct ranking covers each feasible state exactly once, and merges merge what can be one.
pub fn is_well_formed(conflict: &Conflict) -> bool {
    let definitions = Definitions::new(conflict);
    let twin = Twin::new(definitions);
    let covers = |preference: &Preference| {
        let Preference::Ranking(groups) = preference else { return true };
        let has_rest = groups.iter().flatten().any(|entry| *entry == Entry::Rest);
        twin.states().iter().all(|&state| {
            let fits = |entry: &&Entry| match entry {
                Entry::Pattern(pattern) => definitions.fits(*pattern, state),
                Entry::Key(key) => definitions.state_with(*key) == Some(state),
                Entry::State(id) => id.index() as u64 == state.0,
                Entry::Rest => false,
            };
            let covering = groups.iter().flatten().filter(fits).count();
            covering == 1 || covering == 0 && has_rest
        })
    };
    conflict.preferences.iter().all(covers) && merges_well(conflict)
}

/// Whether no merges overlap, and every formula says the same of all combinations of each state.
fn merges_well(conflict: &Conflict) -> bool {
    let Form::Options(form) = &conflict.form else { return true };
    let definitions = Definitions::new(conflict);
    let feasible: Vec<StateKey> =
        (0..1_u64 << form.options.len()).map(StateKey).filter(|&key| form.is_feasible(key)).collect();
    let fits_once = |key: &StateKey| form.merges.iter().filter(|merge| merge.formula.holds_in(*key)).count() <= 1;
    let mut formulas: Vec<Formula> = Vec::new();
    for preference in &conflict.preferences {
        match preference {
            Preference::Prioritised(list) => formulas.extend(list.iter().map(|s| s.formula.clone())),
            Preference::Weighted(list) => formulas.extend(list.iter().map(|(formula, _)| formula.clone())),
            _ => {}
        }
    }
    for rule in &form.rules {
        if let Rule::Move(rule) = rule {
            formulas.extend([rule.from.clone(), rule.to.clone()]);
        }
    }
    formulas.extend(form.misperceived.iter().map(|what| what.states.clone()));
    let says_one_thing = |formula: &Formula| feasible.iter().all(|key| definitions.agrees(formula, Point(key.0)));
    feasible.iter().all(fits_once) && formulas.iter().all(says_one_thing)
}

/// The grounds of a claim, by the definition; `None` where it is of another form.
pub fn grounds(twin: &ClaimTwin<'_>, claim: &Claim) -> Option<&'static str> {
    let Claim::At { state, holding, condition } = claim else { return None };
    let inner = if let Condition::Not(part) = condition { part } else { condition };
    let Condition::Path(form, part, way) = inner else { return None };
    let formula = part.as_formula()?;
    let holding = holding.clone();
    let held;
    let ground: &TwinScope<'_> = match &holding {
        Some(formula) => {
            held = TwinScope::holding(twin.conflict(), formula);
            &held
        }
        None => twin.whole(),
    };
    let start = twin.whole().find(*state)?;
    let free = if let PathForm::Attainable(dm) = form { Some(*dm) } else { None };
    let possible = match way.unwrap_or(Way::Nash) {
        Way::Far => ground.foresight().ends(start),
        way => ground.possible(way, start, free),
    };
    if possible == [start] {
        return Some("settled");
    }
    let mut reached = vec![start];
    let mut next = 0;
    while let Some(&s) = reached.get(next) {
        for i in twin.conflict().dms() {
            for t in ground.definitions().moves(i, s) {
                if !reached.contains(&t) {
                    reached.push(t);
                }
            }
        }
        next += 1;
    }
    let value = |s: &Point| formula.holds_in(StateKey(s.0));
    Some(if reached.iter().all(|s| value(s) == value(&start)) { "structure" } else { "preferences" })
}

/// What the definitions say of `claim` under a change.
pub fn answer_under(changed: &Conflict, claim: &Claim) -> TwinVerdict {
    if !is_well_formed(changed) {
        return TwinVerdict::Undecidable;
    }
    ClaimTwin::new(changed).decide(claim, Way::Nash)
}
