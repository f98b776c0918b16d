//! A condition, as it was typed after a flag.

use mizan::typed;
use mizan_case::Ready;
use mizan_case::SourceText;
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
    typed::condition(ready, text).map_err(|problems| {
        let source = SourceText::new(flag, text);
        let colour = plan.remark_look(input.language).colour;
        let shown = problems.iter().map(|problem| diagnostics::render(problem, &source, input.language, colour));
        Failure::Shown(shown.collect::<Vec<_>>().join("\n"))
    })
}
