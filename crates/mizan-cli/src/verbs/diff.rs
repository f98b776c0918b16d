//! `mizan diff OLD NEW`: which verdicts of a case have changed, and because of which differences.

use std::path::Path;

use mizan::diff::Fate;
use mizan_report::Speaker;
use mizan_report::diff::{self, DiffJson, Speakers};

use crate::args::{Diff as Args, Format};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;

/// Compares two versions of a case.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("diff", &[Format::Text, Format::Json])?;
    if args.old == Path::new("-") && args.new == Path::new("-") {
        return Err(Failure::Told(plan.language.messages().text("diff-one-input", &[])));
    }
    let (old_input, new_input) = (Input::read(&args.old, plan)?, Input::read(&args.new, plan)?);
    let (old, new) = (old_input.usable(plan, output)?, new_input.usable(plan, output)?);
    // One language for both: that of the case as it is now.
    let look = plan.look(new_input.language);
    let old_speaker = Speaker::new(look, old.case, old.model);
    let new_speaker = Speaker::new(look, new.case, new.model);
    let speakers = Speakers { old: &old_speaker, new: &new_speaker };
    let progress = Counted::start(plan, "progress-diff");
    let tell = |done, all| progress.tell(done, all);
    let run = &plan.run_told(&tell);
    let diff = new_input.session.diff(&old_input.session, run).map_err(|why| new_input.refused(&why, plan))?;
    drop(progress);
    match plan.format {
        Format::Json => DiffJson::new(&diff, speakers).write(output.results())?,
        _ => diff::write(output.results(), &diff, speakers)?,
    }
    let is_turned = diff.claims_that(Fate::Turned).next().is_some();
    Ok(if args.strict && is_turned { Ending::NotAsAsked } else { Ending::Fine })
}
