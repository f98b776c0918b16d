//! `mizan help [VERB]`: how to call a verb, with examples.

use clap::Command;
use clap::builder::StyledStr;
use mizan_report::args;

use crate::command::command;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// Prints the help of the verb that `verbs` lead to, or of the whole.
pub fn run(verbs: &[String], plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    let help = verb_or_all(verbs, plan)?.render_help();
    show(&help, plan, output)
}

/// Prints a text of clap.
pub fn show(text: &StyledStr, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    let colour = plan.look(plan.language).colour;
    let text = if colour { text.ansi().to_string() } else { text.to_string() };
    writeln!(output.results(), "{}", text.trim_end())?;
    Ok(Ending::Fine)
}

/// The command that `verbs` lead to.
pub fn verb_or_all(verbs: &[impl AsRef<str>], plan: &Plan) -> Result<Command, Failure> {
    let mut at = command(plan.language);
    at.build();
    for verb in verbs.iter().map(AsRef::as_ref) {
        let Some(found) = at.find_subcommand(verb) else {
            let messages = plan.language.messages();
            return Err(Failure::Told(messages.text("usage-unknown-verb", &args!["verb" => verb])));
        };
        at = found.clone();
    }
    Ok(at)
}
