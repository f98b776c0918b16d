//! `mizan audit CASE`: every claim decided, shown, and tested for what it hinges on.

use mizan_core::vary::{self, Audit, NoAudit, audit_variant};
use mizan_core::witness::ClaimWitness;
use mizan_core::{Claim, proof};
use mizan_report::args;
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
    let input = Input::read_with_sources(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let claims = claims_of(&ready);
    let audit = audited(&ready, &claims, plan, &input)?;
    let witnesses = witnesses(&ready, &claims, &audit, plan)?;
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

/// The claims that can be decided, in the file's order.
pub fn claims_of(ready: &Ready<'_>) -> Vec<Claim> {
    ready.case.claims.iter().filter_map(|entry| entry.claim.clone()).collect()
}

/// The audit of all claims.
pub fn audited(ready: &Ready<'_>, claims: &[Claim], plan: &Plan, input: &Input) -> Result<Audit, Failure> {
    let progress = Counted::start(plan, "progress-auditing");
    let tell = |done, all| progress.tell(done, all);
    vary::audit(ready.model, claims, &ready.case.assumptions, &plan.limits, &tell).map_err(|why| {
        let speaker = Speaker::new(plan.remark_look(input.language), ready.case, ready.model);
        Failure::Told(match why {
            // Reading the case makes sure that every claim can be decided in it.
            NoAudit::Undecidable(place, why) => format!("{place}: {}", speaker.why_undecided(&why)),
            NoAudit::BrokenOff => speaker.messages().text("audit-broken-off", &[]),
        })
    })
}

/// What shows the verdict on each claim, re-examined by the checker, which uses nothing of what found it.
///
/// # Errors
/// The checker does not accept one: a mistake of the program, which must not reach a reader as a finding.
pub fn witnesses(
    ready: &Ready<'_>,
    claims: &[Claim],
    audit: &Audit,
    plan: &Plan,
) -> Result<Vec<ClaimWitness>, Failure> {
    proof::witnesses(ready.model, claims, audit).map_err(|place| {
        let claim = ready.case.claims.iter().filter(|entry| entry.claim.is_some()).nth(place);
        let id = claim.map_or("", |entry| entry.id.as_str());
        Failure::Told(plan.language.messages().text("witness-refused", &args!["claim" => id]))
    })
}

/// The verdicts under the named what-ifs.
fn variants<'a>(ready: &Ready<'a>, claims: &[Claim], plan: &Plan) -> Vec<AuditedVariant<'a>> {
    let audited = |entry: &'a mizan_case::case::VariantEntry| AuditedVariant {
        entry,
        verdicts: audit_variant(ready.model, &entry.changed, claims, &ready.case.assumptions, &plan.limits),
    };
    ready.case.variants.iter().map(audited).collect()
}
