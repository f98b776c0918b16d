//! What is said of states that are one and the same, once the states are known.

use mizan_core::graph::space::merged::{FormulaPlace, problems};
use mizan_core::{DmId, Form, Formula, MergeProblem, Space, Split, StateKey, StateSet};

use crate::case::Case;
use crate::formula::pattern::key_text;
use crate::problem::{self, Diagnostic, Findings, Problem, Span};

/// Reports merges and misperceptions that fit nothing, merges that overlap, and formulas that tell apart what is one.
pub(super) fn check(case: &Case, space: &Space, out: &mut Findings) {
    let Form::Options(form) = &case.conflict.form else { return };
    for (misperceived, entry) in form.misperceived.iter().zip(&case.misperceived) {
        if space.where_holds(&misperceived.states).is_empty() {
            let problem = Problem::WhereFitsNothing { text: entry.text.clone(), place: problem::Place::Misperceived };
            out.add(problem, entry.span.clone());
        }
    }
    if let Some(merged) = space.merged() {
        for (merge, entry) in form.merges.iter().zip(&case.merges) {
            let fitting = merged.combinations().where_holds(&merge.formula);
            let mut states: Vec<_> = fitting.iter().map(|combination| merged.state_of(combination)).collect();
            states.sort_unstable();
            states.dedup();
            report_size(&fitting, states.len(), &entry.text, &entry.span, out);
        }
        problems(&case.conflict, space).into_iter().for_each(|problem| report(problem, case, out));
        other_readings(case, space, out);
    }
}

fn report_size(fitting: &StateSet, n_states: usize, text: &str, span: &Span, out: &mut Findings) {
    let text = text.to_owned();
    if fitting.is_empty() {
        out.add(Problem::WhereFitsNothing { text, place: problem::Place::Merge }, span.clone());
    } else if n_states == fitting.len() {
        out.add(Problem::MergeOfOne { text }, span.clone());
    }
}

/// Reports what differs between states that should be one.
pub(crate) fn report(problem: MergeProblem, case: &Case, out: &mut Findings) {
    match problem {
        MergeProblem::Overlap { merges: [first, second], combination } => {
            let problem = Problem::MergesOverlap { state: key_text(combination, case.options.len()) };
            let span = |place: usize| case.merges[place].span.clone();
            out.push(Diagnostic::at(problem, span(second)).with_related([span(first)]));
        }
        MergeProblem::Split(FormulaPlace::Statement(dm, j), split) => {
            let dm = &case.decision_makers[dm.index()];
            let (option, states) = shown(case, &split);
            out.add(Problem::MergeRanksDiffer { dm: dm.id.clone(), option, states }, dm.statements[j].span.clone());
        }
        MergeProblem::Split(FormulaPlace::Rule(rule), split) => tell(case, &split, case.rules[rule].span.clone(), out),
        MergeProblem::Split(FormulaPlace::Misperceived(place), split) => {
            tell(case, &split, case.misperceived[place].span.clone(), out);
        }
    }
}

/// Other readings take the place of statements, and must say the same of what is one too.
fn other_readings(case: &Case, space: &Space, out: &mut Findings) {
    for (dm, entry) in case.decision_makers.iter().enumerate() {
        let open = case.open.list(DmId::from_index(dm));
        for (place, statement) in entry.statements.iter().enumerate() {
            let rivals = statement.or_reads.iter().map(|(_, formula)| formula);
            let readings = rivals.chain(open.readings.get(&place).into_iter().flatten());
            readings.for_each(|formula| refuse_split(case, space, formula, &statement.span, out));
        }
    }
}

/// Reports a formula at `span` that does not say the same of all combinations of each state.
pub(super) fn refuse_split(case: &Case, space: &Space, formula: &Formula, span: &Span, out: &mut Findings) {
    if let Some(split) = space.split(formula) {
        tell(case, &split, span.clone(), out);
    }
}

fn tell(case: &Case, split: &Split, span: Span, out: &mut Findings) {
    let (option, states) = shown(case, split);
    out.add(Problem::MergeSplit { option, states }, span);
}

/// The option that tells two combinations of a state apart, and the two.
fn shown(case: &Case, split: &Split) -> (String, Vec<String>) {
    let text = |key: StateKey| key_text(key, case.options.len());
    (case.option_text(split.option()), split.members.map(text).to_vec())
}
