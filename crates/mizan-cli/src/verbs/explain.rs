//! `mizan explain CASE WHAT [DM] [CONCEPT]`: why a claim holds or fails; why a state is stable or not.

use mizan::{Refused, telling_concepts, typed};
use mizan_case::Ready;
use mizan_core::solve::farsighted::{FAR_STATES, TooManyStates};
use mizan_core::{Coalition, Concept, StateId};
use mizan_report::audit::{Audited, text};
use mizan_report::outline::open::{write_as_written, write_views};
use mizan_report::solution::stability;
use mizan_report::{Speaker, args};

use super::ask::inquired_if_open;
use super::audit::proven;
use crate::args::{Explain, Format};
use crate::case_input::Input;
use crate::coalition_arg;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Progress;
use crate::state_arg;

/// Explains a claim or a state.
pub fn run(args: &Explain, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("explain", &[Format::Text])?;
    let input = Input::read_with_sources(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let named = ready.case.claims.iter().any(|claim| claim.id == args.what);
    if named && args.dm.is_none() {
        claim(args, plan, &input, &ready, output)?;
    } else if named && typed::state(&ready, &args.what).is_none() {
        let messages = input.language.messages();
        return Err(Failure::Told(messages.text("claim-stands-alone", &args!["claim" => &args.what])));
    } else {
        state(args, plan, &input, &ready, output)?;
    }
    Ok(Ending::Fine)
}

fn claim(args: &Explain, plan: &Plan, input: &Input, ready: &Ready<'_>, output: &mut Output) -> Result<(), Failure> {
    let proven = proven(input, plan, output)?;
    let mut view = Audited::new(ready.case, ready.model, proven);
    view.inquired = inquired_if_open(input, plan)?;
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    let speaker = speaker.with_evidence(input.session.evidence());
    write_as_written(output.results(), &speaker.look, ready.case)?;
    write_views(output.results(), &speaker.look, ready.case, ready.model)?;
    for claim in view.claims.iter().filter(|claim| claim.entry.id == args.what) {
        text::write_claim(output.results(), &view, &speaker, claim)?;
    }
    Ok(())
}

fn state(args: &Explain, plan: &Plan, input: &Input, ready: &Ready<'_>, output: &mut Output) -> Result<(), Failure> {
    let state: StateId = match &args.dm {
        None => state_arg::claim_or_state(ready, &args.what, input.language)?,
        Some(_) => state_arg::state(ready, &args.what, input.language)?,
    };
    let coalitions: Vec<Coalition> = match &args.dm {
        None => ready.model.dms().map(Coalition::from).collect(),
        Some(name) => vec![coalition_arg::coalition(ready, name, input.language)?],
    };
    let concepts = match args.concept {
        Some(concept) => vec![concept],
        None => telling_concepts(ready.model).to_vec(),
    };
    let n_states = ready.model.n_states();
    if args.concept == Some(Concept::Far) && n_states > FAR_STATES {
        return Err(input.refused(&Refused::too_many_for_foresight(TooManyStates(n_states)), plan));
    }
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    input.tell_states(plan, output)?;
    let _progress = Progress::start(plan, "progress-solving");
    write_as_written(output.results(), &speaker.look, ready.case)?;
    write_views(output.results(), &speaker.look, ready.case, ready.model)?;
    stability::write(output.results(), &speaker, state, &coalitions, &concepts, args.sanctions)?;
    Ok(())
}
