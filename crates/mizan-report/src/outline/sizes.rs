//! How large a case is, in numbers and in a line.

use mizan_case::Case;
use schemars::JsonSchema;
use serde::Serialize;

use crate::args;
use crate::speech::language::Language;
use crate::speech::messages::Messages;
use crate::speech::numbers::grouped;

/// How large a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Sizes {
    /// The number of decision makers.
    pub decision_makers: usize,
    /// The number of options; 0 in graph form.
    pub options: usize,
    /// The number of feasible states.
    pub states: usize,
}

impl Sizes {
    /// How large `case` is.
    #[must_use]
    pub fn of(case: &Case, n_states: usize) -> Self {
        Self { decision_makers: case.decision_makers.len(), options: case.options.len(), states: n_states }
    }
}

/// Up to this many options the combinations are written out; beyond, as a power of two.
const WRITTEN_OUT: usize = 20;

/// `2 decision makers, 3 options, 6 feasible states of 8 combinations`
#[must_use]
pub fn sizes(language: Language, case: &Case, n_states: usize) -> String {
    let messages = language.messages();
    let dms = messages.text("count-decision-makers", &args!["count" => case.decision_makers.len()]);
    if case.options.is_empty() {
        let states = messages.text("count-states", &args!["count" => n_states]);
        return messages.text("sizes-graph-form", &args!["dms" => dms, "states" => states]);
    }
    let options = messages.text("count-options", &args!["count" => case.options.len()]);
    let states = messages.text("count-feasible-states", &args!["count" => n_states]);
    let combinations = combinations(messages, case.options.len());
    messages.text(
        "sizes-option-form",
        &args!["dms" => dms, "options" => options, "states" => states, "combinations" => combinations],
    )
}

fn combinations(messages: &Messages, n_options: usize) -> String {
    let count = u32::try_from(n_options).ok().and_then(|n| 2_u64.checked_pow(n)).unwrap_or(u64::MAX);
    let shown = if n_options <= WRITTEN_OUT { grouped(count.into()) } else { format!("2^{n_options}") };
    messages.text("count-combinations", &args!["count" => count, "shown" => shown])
}
