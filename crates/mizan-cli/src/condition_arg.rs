//! A condition, as it was typed after a flag.

use mizan_case::Ready;
use mizan_case::SourceText;
use mizan_case::case::StateRef;
use mizan_case::claim::{Vocabulary, parse_condition};
use mizan_core::Condition;
use mizan_report::diagnostics;

use crate::case_input::Input;
use crate::failure::Failure;
use crate::plan::Plan;

/// The condition that was typed after `flag`.
///
/// # Errors
/// What is wrong with it, shown as in a case file.
pub fn condition(flag: &str, text: &str, plan: &Plan, input: &Input, ready: &Ready<'_>) -> Result<Condition, Failure> {
    let states: Vec<Option<StateRef>> = ready.case.states.iter().map(|state| Some(state.state)).collect();
    let n_options = (!ready.case.options.is_empty()).then_some(ready.case.options.len());
    let space = Some(ready.model.space());
    let vocabulary = Vocabulary { names: &ready.case.names, states: &states, space, n_options, is_seen: false };
    parse_condition(text, vocabulary).map_err(|problems| {
        let source = SourceText::new(flag, text);
        let colour = plan.remark_look(input.language).colour;
        let shown = problems.iter().map(|problem| diagnostics::render(problem, &source, input.language, colour));
        Failure::Shown(shown.collect::<Vec<_>>().join("\n"))
    })
}
