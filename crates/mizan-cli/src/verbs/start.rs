//! `mizan` alone: what to do next.

use mizan_report::args;
use mizan_report::speech::look::STRONG;

use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// What to type first, and the message that says what it does.
const STEPS: [(&str, &str); 5] = [
    ("mizan audit library:euphrates-1975", "start-library"),
    ("mizan new my-case", "start-new"),
    ("mizan check my-case", "start-check"),
    ("mizan audit my-case", "start-audit"),
    ("mizan help", "start-help"),
];

/// Tells who never saw this program what it is for and what to type.
pub fn run(plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    let messages = plan.language.messages();
    let look = plan.look(plan.language);
    writeln!(output.results(), "{}\n", messages.text("start-what", &[]))?;
    for (call, what) in STEPS {
        writeln!(output.results(), "  {}\n      {}", look.styled(STRONG, call), messages.text(what, &args![]))?;
    }
    Ok(Ending::Fine)
}
