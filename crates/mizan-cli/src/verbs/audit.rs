//! `mizan audit CASE`: every claim decided, shown, and tested for what it hinges on.

use mizan::{Proven, Run};
use mizan_case::Ready;
use mizan_core::vary::changes;
use mizan_report::audit::{Audited, AuditedVariant, json::AuditJson, text};
use mizan_report::{Speaker, args};

use crate::args::{Audit as Args, Format};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;

/// Audits a case.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("audit", &[Format::Text, Format::Json])?;
    let input = Input::read_with_sources(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let refused = |why| input.refused(&why, plan);
    tell_size(&input, &ready, plan, output)?;
    let proven = proven(&input, plan)?;
    let mut view = Audited::new(ready.case, ready.model, &proven.audit, proven.witnesses.clone());
    if args.pairs {
        let progress = Counted::start(plan, "progress-pairs");
        let pairs = input.session.pairs(&Run::told(&|done, all| progress.tell(done, all))).map_err(refused)?;
        view.pairs = Some(pairs.to_vec());
    }
    let variants = input.session.variants(&Run::silent()).map_err(refused)?;
    let variants = ready.case.variants.iter().zip(variants);
    view.variants = variants.map(|(entry, verdicts)| AuditedVariant { entry, verdicts }).collect();
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    let speaker = speaker.with_evidence(input.session.evidence());
    match plan.format {
        Format::Json => AuditJson::new(&view, &speaker).write(output.results())?,
        _ => text::write(output.results(), &view, &speaker)?,
    }
    let as_asked = !args.strict || view.is_as_expected();
    Ok(if as_asked { Ending::Fine } else { Ending::NotAsAsked })
}

/// More than so many states, over all changes that are tried, can take minutes.
const LONG: usize = 1 << 24;

/// Says how large an audit is, where it can take long.
pub fn tell_size(input: &Input, ready: &Ready<'_>, plan: &Plan, output: &mut Output) -> Result<(), Failure> {
    let changes = changes(ready.model.conflict(), &ready.case.assumptions).len();
    let states = ready.model.n_states();
    if plan.quiet || changes.saturating_mul(states) < LONG || ready.case.decidable().is_empty() {
        return Ok(());
    }
    output.remark(&input.language.messages().text("audit-size", &args!["changes" => changes, "states" => states]))
}

/// The audit of all claims, with what shows its verdicts.
///
/// # Errors
/// There is none, or the checker does not accept what shows a verdict.
pub fn proven<'a>(input: &'a Input, plan: &Plan) -> Result<&'a Proven, Failure> {
    let progress = Counted::start(plan, "progress-auditing");
    input.session.audit(&Run::told(&|done, all| progress.tell(done, all))).map_err(|why| input.refused(&why, plan))
}
