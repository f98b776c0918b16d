//! `mizan completions SHELL`: a script that completes what is typed.

use clap_complete::{Shell, generate};

use crate::args::Format;
use crate::command::command;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// Prints the script.
pub fn run(shell: Shell, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("completions", &[Format::Text])?;
    // The generator gives up with a panic where it cannot write, so it writes to memory.
    let mut script = Vec::new();
    generate(shell, &mut command(plan.language), "mizan", &mut script);
    output.file()?.write_all(&script)?;
    Ok(Ending::Fine)
}
