//! `mizan audit CASE`: every claim decided, shown, and tested for what it hinges on.

use mizan_core::vary::{self, Audit, audit_variant};
use mizan_core::witness::{ClaimWitness, show};
use mizan_core::{Claim, Decider, Way};
use mizan_report::audit::{Audited, AuditedVariant, json::AuditJson, text};
use mizan_report::words::Speaker;

use crate::args::{Audit as Args, Format};
use crate::case_input::{Input, Ready};
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;

/// Audits a case.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("audit", &[Format::Text, Format::Json])?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let claims = claims_of(&ready);
    let audit = audited(&ready, &claims, plan, &input)?;
    let mut view = Audited::new(ready.case, ready.model, &audit, witnesses(&ready, &claims));
    if args.pairs {
        let progress = Counted::start(plan, "progress-pairs");
        let limits = &plan.limits;
        view.pairs = Some(vary::pairs(ready.model, &claims, &audit, &ready.case.assumptions, limits, &|done, all| {
            progress.tell(done, all);
        }));
    }
    view.variants = variants(&ready, &claims, plan);
    let look = plan.look(input.language);
    let speaker = Speaker::new(look, ready.case, ready.model);
    match plan.format {
        Format::Json => AuditJson::new(&view, &speaker).write(output.results())?,
        _ => text::write(output.results(), &view, &speaker)?,
    }
    let as_asked = !args.strict || view.is_as_expected();
    Ok(if as_asked { Ending::Fine } else { Ending::NotAsAsked })
}

/// The claims that can be decided, in the file's order.
pub fn claims_of(ready: &Ready<'_>) -> Vec<Claim> {
    ready.case.claims.iter().filter_map(|entry| entry.claim.clone()).collect()
}

/// The audit of all claims.
pub fn audited(ready: &Ready<'_>, claims: &[Claim], plan: &Plan, input: &Input) -> Result<Audit, Failure> {
    let progress = Counted::start(plan, "progress-auditing");
    let tell = |done, all| progress.tell(done, all);
    vary::audit(ready.model, claims, &ready.case.assumptions, &plan.limits, &tell).map_err(|(place, why)| {
        // Reading the case makes sure that every claim can be decided in it.
        let speaker = Speaker::new(plan.remark_look(input.language), ready.case, ready.model);
        Failure::Told(format!("{place}: {}", speaker.why_undecided(&why)))
    })
}

/// What shows the verdict on each claim.
pub fn witnesses(ready: &Ready<'_>, claims: &[Claim]) -> Vec<ClaimWitness> {
    let decider = Decider::new(ready.model);
    claims.iter().map(|claim| show(&decider, claim, Way::Nash).unwrap_or(ClaimWitness::Nothing)).collect()
}

fn variants<'a>(ready: &Ready<'a>, claims: &[Claim], plan: &Plan) -> Vec<AuditedVariant<'a>> {
    let audited = |entry: &'a mizan_case::case::VariantEntry| AuditedVariant {
        entry,
        verdicts: audit_variant(ready.model, &entry.changed, claims, &ready.case.assumptions, &plan.limits),
    };
    ready.case.variants.iter().map(audited).collect()
}
