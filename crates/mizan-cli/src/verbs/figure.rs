//! `mizan figure CASE`: how the conflict can go, or what happened, drawn.

use mizan::Tracing;
use mizan_case::Ready;
use mizan_report::figure::{Figure, svg};
use mizan_report::outline::open::as_written;
use mizan_report::trace::timeline;
use mizan_report::{Speaker, args};

use super::report::start;
use crate::args::{Drawn, FigureFormat};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Progress;
use crate::seal;

/// Draws the figure.
pub fn run(args: &Drawn, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    if let Some(text) = as_written(plan.language, ready.case).filter(|_| !plan.quiet) {
        output.remark(&text)?;
    }
    let look = plan.look(input.language).for_files();
    let speaker = Speaker::new(look, ready.case, ready.model).for_readers(false);
    let drawn = match args.events {
        true => line_of_time(&speaker, plan, &input)?,
        false => course(args, &speaker, (&input, ready), plan, output)?,
    };
    let bytes = match args.format {
        FigureFormat::Svg => seal::figure(&drawn).into_bytes(),
        FigureFormat::Png => mizan_draw::png(&drawn, args.scale).map_err(|problem| {
            let args = args!["reason" => problem.to_string()];
            Failure::Told(plan.language.messages().text("figure-no-picture", &args))
        })?,
    };
    input.hand_out(&bytes, args.out.as_deref(), args.force, plan, output)
}

/// How the conflict can go.
fn course(
    args: &Drawn,
    speaker: &Speaker<'_>,
    (input, ready): (&Input, Ready<'_>),
    plan: &Plan,
    output: &mut Output,
) -> Result<String, Failure> {
    let start = start(&ready, args.from.as_deref(), input.language)?;
    input.tell_states(plan, output)?;
    let progress = Progress::start(plan, "progress-solving");
    let course = input.session.course(Some(start), &plan.run()).map_err(|why| input.refused(&why, plan))?;
    drop(progress);
    Ok(svg(&Figure::of(ready.model, &course), speaker))
}

/// What happened.
fn line_of_time(speaker: &Speaker<'_>, plan: &Plan, input: &Input) -> Result<String, Failure> {
    let traced = input.session.trace(&Tracing::default(), &plan.run()).map_err(|why| input.refused(&why, plan))?;
    let timeline = timeline(speaker.case, &traced);
    let no_days = || Failure::Told(input.language.messages().text("timeline-no-days", &[]));
    Ok(timeline.ok_or_else(no_days)?.svg(speaker))
}
