//! `mizan man [VERB]`: a page of the manual.

use clap_mangen::Man;

use super::help::verb_or_all;
use crate::args::Format;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;

/// Prints the page of `verb`, or of the whole.
pub fn run(verb: Option<&str>, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("man", &[Format::Text])?;
    let command = verb_or_all(verb.as_slice(), plan)?;
    Man::new(command).render(output.file()?)?;
    Ok(Ending::Fine)
}
