//! `mizan audit CASE`: every claim decided, shown, and tested for what it hinges on.

use mizan::{Inquiry, Proven, Work};
use mizan_core::ClaimId;
use mizan_report::Speaker;
use mizan_report::audit::{Audited, AuditedVariant, json::AuditJson, screen, text};
use mizan_report::words::refused::work_args;

use crate::args::{Audit as Args, Format};
use crate::case_input::Input;
use crate::claim_arg;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::{Counted, Progress};
use crate::verbs::ask::inquired;

/// Audits a case.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("audit", &[Format::Text, Format::Json])?;
    let input = Input::read_with_sources(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let refused = |why| input.refused(&why, plan);
    let wanted = args.claims.iter().map(|id| claim_arg::claim(ready.case, id, input.language));
    let wanted: Vec<ClaimId> = wanted.collect::<Result<_, _>>()?;
    let draws = args.draws.map(|draws| draws as usize);
    // What will be too much is refused before anything is begun.
    let further = [args.pairs.then(|| input.session.work_of_pairs()), draws.map(|n| input.session.work_of_draws(n))];
    for work in further.into_iter().flatten() {
        work.and_then(|work| work.within(plan.max_work)).map_err(refused)?;
    }
    let proven = proven(&input, plan, output)?;
    let mut view = Audited::new(ready.case, ready.model, proven);
    view.oddities = input.session.oddities(&plan.run()).map_err(refused)?.to_vec();
    if args.pairs {
        tell_size(input.session.work_of_pairs().map_err(refused)?, &input, plan, output)?;
        let progress = Counted::start(plan, "progress-pairs");
        let pairs = input.session.pairs(&plan.run_told(&|done, all| progress.tell(done, all))).map_err(refused)?;
        view.pairs = Some(pairs.to_vec());
    }
    if let Some(draws) = draws {
        tell_size(input.session.work_of_draws(draws).map_err(refused)?, &input, plan, output)?;
        let progress = Counted::start(plan, "progress-draws");
        let rates = input.session.base_rates(draws, &plan.run_told(&|done, all| progress.tell(done, all)));
        view.base_rates = rates.map_err(refused)?;
    }
    let progress = Progress::start(plan, "progress-variants");
    let variants = input.session.variants(&plan.run()).map_err(refused)?;
    drop(progress);
    let variants = ready.case.variants.iter().zip(variants);
    view.variants = variants.map(|(entry, verdicts)| AuditedVariant { entry, verdicts }).collect();
    if args.any_order || !ready.case.open.is_empty() {
        let inquiry = Inquiry { any_order: args.any_order, effort: args.effort, ..Inquiry::default() };
        view.inquired = Some(inquired(&inquiry, plan, &input)?);
    }
    let view = if wanted.is_empty() { view } else { view.only(&wanted) };
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    let speaker = speaker.with_evidence(input.session.evidence());
    match plan.format {
        Format::Json => AuditJson::new(&view, &speaker).write(output.results())?,
        _ if args.full => text::write(output.results(), &view, &speaker)?,
        _ => screen::write(output.results(), &view, &speaker)?,
    }
    let as_asked = !args.strict || view.is_as_expected();
    Ok(if as_asked { Ending::Fine } else { Ending::NotAsAsked })
}

/// More steps than this can take more than a few seconds.
const LONG: u128 = 1 << 33;

/// Says how much work is about to be done, where it can take long, and whether it did; what is too much is refused where it
/// is begun.
pub fn tell_size(work: Work, input: &Input, plan: &Plan, output: &mut Output) -> Result<bool, Failure> {
    let is_told = !plan.quiet && (LONG..=plan.max_work).contains(&work.steps());
    if is_told {
        output.remark(&input.language.messages().text("work-size", &work_args(work)))?;
    }
    Ok(is_told)
}

/// The audit of all claims, with what shows its verdicts.
///
/// # Errors
/// There is none, it is too much work, or the checker does not accept what shows a verdict.
pub fn proven<'a>(input: &'a Input, plan: &Plan, output: &mut Output) -> Result<&'a Proven, Failure> {
    let refused = |why| input.refused(&why, plan);
    tell_size(input.session.work_of_audit().map_err(refused)?, input, plan, output)?;
    let progress = Counted::start(plan, "progress-auditing");
    input.session.audit(&plan.run_told(&|done, all| progress.tell(done, all))).map_err(refused)
}
