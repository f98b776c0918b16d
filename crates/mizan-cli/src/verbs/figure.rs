//! `mizan figure CASE`: how the conflict can go, drawn.

use mizan_report::figure::{Figure, svg};
use mizan_report::{Speaker, args};

use super::report::start;
use crate::args::{Drawn, FigureFormat};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::written::FIGURE_MARK;

/// Draws the figure.
pub fn run(args: &Drawn, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let start = start(&ready, args.from.as_deref(), input.language)?;
    let course = input.session.course(Some(start)).map_err(|why| input.refused(&why, plan))?;
    let figure = Figure::of(ready.model, &course);
    let look = plan.look(input.language).for_files();
    let speaker = Speaker::new(look, ready.case, ready.model).for_readers(false);
    let drawn = svg(&figure, &speaker);
    let bytes = match args.format {
        FigureFormat::Svg => format!("{}\n{FIGURE_MARK}", drawn.trim_end()).into_bytes(),
        FigureFormat::Png => mizan_draw::png(&drawn, args.scale).map_err(|problem| {
            let args = args!["reason" => problem.to_string()];
            Failure::Told(plan.language.messages().text("figure-no-picture", &args))
        })?,
    };
    input.hand_out(&bytes, args.out.as_deref(), args.force, plan, output)
}
