//! The feasible states, and what to say where there are none or too many.

use mizan_core::{Form, Limits, OptionForm, Rule, Space, StateKey, TooLarge};

use crate::problem::{Diagnostic, Findings, Problem, Span};
use crate::read::Draft;

/// The states of the draft; `None` if there are none, or too many, or nobody knows.
pub(super) fn space(draft: &Draft, limits: &Limits, out: &mut Findings) -> Option<Space> {
    let form = match draft.form.as_ref()? {
        Form::Graph(graph) => return (graph.n_states > 0).then(|| Space::graph(graph.n_states)),
        Form::Options(form) => form,
    };
    // A rule that nothing satisfies can keep the search for states busy for long, and is found at once.
    if form.options.is_empty() || report_impossible_rules(draft, form, out) {
        return None;
    }
    match Space::enumerate(form, limits) {
        Ok(space) if space.is_empty() => report_no_state(draft, form, out),
        Ok(space) => return Some(space),
        Err(too_large) => report_too_large(form, too_large, out),
    }
    None
}

fn report_no_state(draft: &Draft, form: &OptionForm, out: &mut Findings) {
    let at_fault = together_impossible(form);
    let mut spans = at_fault.iter().map(|rule| draft.rules[*rule].span.clone());
    let problem = Problem::NoFeasibleState { rules: at_fault.len() };
    if let Some(last) = spans.next_back() {
        out.push(Diagnostic::at(problem, last).with_related(spans.collect::<Vec<Span>>()));
    }
}

fn report_too_large(form: &OptionForm, too_large: TooLarge, out: &mut Findings) {
    let TooLarge { combinations, at_least, exact, limit } = too_large;
    let problem = Problem::TooManyStates { options: form.options.len(), combinations, at_least, exact, limit };
    out.push(Diagnostic::of_file(problem));
}

/// Reports the rules each of which alone leaves no state; whether there are any.
fn report_impossible_rules(draft: &Draft, form: &OptionForm, out: &mut Findings) -> bool {
    let impossible: Vec<usize> = (0..form.rules.len()).filter(|rule| is_impossible(&form.rules[*rule])).collect();
    for &rule in &impossible {
        let entry = &draft.rules[rule];
        out.add(Problem::ImpossibleRule { rule: entry.text.clone() }, entry.span.clone());
    }
    !impossible.is_empty()
}

/// Up to this many options the combinations are simply tried out to explain a mistake.
const TRIED_OUT: u32 = 12;

/// Whether no combination of the options that a rule names satisfies it. A rule of very many options gets the benefit
/// of the doubt.
fn is_impossible(rule: &Rule) -> bool {
    let used = rule.options();
    let count = used.count_ones();
    count <= TRIED_OUT && (0..1_u64 << count).all(|choice| !admits(rule, deposited(choice, used)))
}

fn admits(rule: &Rule, key: StateKey) -> bool {
    rule.admits(&|option| key.takes(option))
}

/// The bits of `choice`, in order, at the places of the bits of `mask`.
fn deposited(choice: u64, mask: u64) -> StateKey {
    let (mut left, mut key) = (mask, 0);
    for index in 0..mask.count_ones() {
        let lowest = left & left.wrapping_neg();
        key |= if choice >> index & 1 == 1 { lowest } else { 0 };
        left &= left - 1;
    }
    StateKey(key)
}

/// Rules that together leave no state, none of which can be spared; all rules, where finding out would take too long.
fn together_impossible(form: &OptionForm) -> Vec<usize> {
    let states_rules = (0..form.rules.len()).filter(|rule| !matches!(form.rules[*rule], Rule::Move(_)));
    let mut needed: Vec<usize> = states_rules.collect();
    if form.options.len() > TRIED_OUT as usize || needed.len() > 100 {
        return needed;
    }
    for rule in needed.clone() {
        let others: Vec<usize> = needed.iter().copied().filter(|other| *other != rule).collect();
        if leaves_no_state(form, &others) {
            needed = others;
        }
    }
    needed
}

fn leaves_no_state(form: &OptionForm, rules: &[usize]) -> bool {
    (0..1_u64 << form.options.len()).all(|key| rules.iter().any(|rule| !admits(&form.rules[*rule], StateKey(key))))
}
