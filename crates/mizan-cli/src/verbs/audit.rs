//! `mizan audit CASE`: every claim decided, shown, and tested for what it hinges on.

use mizan_case::Ready;
use mizan_core::Claims;
use mizan_core::vary::{self, audit_variant};
use mizan_report::args;
use mizan_report::audit::{Audited, AuditedVariant, Proven, Unproven, json::AuditJson, text};
use mizan_report::words::Speaker;

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
    let Proven { claims, audit, witnesses } = proven(ready, plan, &input)?;
    let mut view = Audited::new(ready.case, ready.model, &audit, witnesses);
    if args.pairs {
        let progress = Counted::start(plan, "progress-pairs");
        let limits = &plan.limits;
        let tell = |done, all| progress.tell(done, all);
        view.pairs = vary::pairs(ready.model, &claims, &audit, &ready.case.assumptions, limits, &tell);
    }
    view.variants = variants(&ready, &claims, plan);
    let look = plan.look(input.language);
    let speaker = Speaker::new(look, ready.case, ready.model).with_evidence(&input.evidence);
    match plan.format {
        Format::Json => AuditJson::new(&view, &speaker).write(output.results())?,
        _ => text::write(output.results(), &view, &speaker)?,
    }
    let as_asked = !args.strict || view.is_as_expected();
    Ok(if as_asked { Ending::Fine } else { Ending::NotAsAsked })
}

/// The audit of all claims, with what shows its verdicts.
///
/// # Errors
/// There is none, or the checker does not accept what shows a verdict.
pub fn proven(ready: Ready<'_>, plan: &Plan, input: &Input) -> Result<Proven, Failure> {
    let progress = Counted::start(plan, "progress-auditing");
    let tell = |done, all| progress.tell(done, all);
    Proven::of(ready, &plan.limits, &tell).map_err(|why| {
        let speaker = Speaker::new(plan.remark_look(input.language), ready.case, ready.model);
        let messages = speaker.messages();
        Failure::Told(match why {
            // Reading the case makes sure that every claim can be decided in it.
            Unproven::Undecidable(claim, why) => format!("{claim}: {}", speaker.why_undecided(&why)),
            Unproven::BrokenOff => messages.text("audit-broken-off", &[]),
            Unproven::Refused(claim) => messages.text("witness-refused", &args!["claim" => claim]),
        })
    })
}

/// The verdicts under the named what-ifs.
fn variants<'a>(ready: &Ready<'a>, claims: &Claims, plan: &Plan) -> Vec<AuditedVariant<'a>> {
    let audited = |entry: &'a mizan_case::case::VariantEntry| AuditedVariant {
        entry,
        verdicts: audit_variant(ready.model, &entry.changed, claims, &ready.case.assumptions, &plan.limits),
    };
    ready.case.variants.iter().map(audited).collect()
}
