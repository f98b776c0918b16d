//! `mizan ask CASE`: what is not known, what depends on it, and what to find out next.

use std::sync::Arc;

use mizan::text_file::{TextStyle, linked};
use mizan::whole::{Existing, write_whole};
use mizan::{Inquired, Inquiry, NotKept, Tracing};
use mizan_case::edit::NoEdit;
use mizan_case::{Diagnostic, SourceText};
use mizan_core::vary::completions::Given;
use mizan_report::inquiry::{self, InquiryJson};
use mizan_report::{Arg, Speaker, args, diagnostics};

use crate::args::{Ask as Args, Format};
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;
use crate::written;

/// Asks what to find out next.
pub fn run(args: &Args, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("ask", &[Format::Text, Format::Json])?;
    let input = Input::read(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let mut given = given(args, plan, &input)?;
    if args.learned {
        let tracing = Tracing { any_order: args.any_order, effort: args.effort, ..Tracing::default() };
        let traced = input.session.trace(&tracing, &plan.run()).map_err(|why| input.refused(&why, plan))?;
        let new: Vec<Given> = traced.answers().filter(|answer| !given.contains(answer)).collect();
        given.extend(new);
    }
    input.session.agree(&given, args.any_order).map_err(|why| input.refused(&why, plan))?;
    if args.keep {
        return keep(args, &given, plan, &input, output);
    }
    let inquiry = Inquiry { any_order: args.any_order, given, effort: args.effort };
    let inquired = inquired(&inquiry, plan, &input).map_err(|failure| with_problems(failure, &inquiry, &input))?;
    let speaker = Speaker::new(plan.look(input.language), ready.case, ready.model);
    match plan.format {
        Format::Json => InquiryJson::new(&inquired, &speaker).write(output.results())?,
        _ => inquiry::write(output.results(), &inquired, &speaker, &as_typed(args), args.all)?,
    }
    Ok(Ending::Fine)
}

/// The case and what was supposed of it, as they are typed.
fn as_typed(args: &Args) -> String {
    let case = args.case.display().to_string();
    let case = if case.contains(' ') { format!("'{case}'") } else { case };
    if args.any_order { format!("{case} --any-order") } else { case }
}

/// Writes the answers into the case file; what they leave is another question.
fn keep(args: &Args, given: &[Given], plan: &Plan, input: &Input, output: &mut Output) -> Result<Ending, Failure> {
    let messages = input.language.messages();
    let told = |id: &str, args: &[(&'static str, Arg<'_>)]| Failure::Told(messages.text(id, args));
    let file = input.file().ok_or_else(|| told("ask-keep-no-file", &args![]))?;
    let kept = input.session.kept(given).map_err(|why| match why {
        NotKept::Refused(NoEdit::NoPlace) => told("ask-keep-no-place", &args![]),
        NotKept::Refused(_) => told("ask-keep-not-found", &args![]),
        NotKept::Broken { problems, source, variants } if variants.is_empty() => {
            let why = messages.text("ask-keep-broken", &args!["count" => problems.len()]);
            Failure::Told(format!("{why}\n\n{}", shown(&problems, &source, input)))
        }
        NotKept::Broken { variants, .. } => {
            let names = messages.listed_as_code(&variants.iter().map(String::as_str).collect::<Vec<_>>());
            told("ask-keep-referred", &args!["variants" => names, "count" => variants.len()])
        }
    })?;
    let style = TextStyle::of(&std::fs::read(&file).unwrap_or_default(), &input.session.source().text);
    write_whole(&linked(&file), Existing::Replaced, |out| out.write_all(style.written(&kept).as_bytes()))
        .map_err(|error| written::failed(&file, &error, plan.language))?;
    if !plan.quiet {
        output.remark(&messages.text("ask-kept", &args!["file" => args.case.display().to_string()]))?;
    }
    Ok(Ending::Fine)
}

/// What would be wrong with a text, as it is shown of a case file.
fn shown(problems: &[Diagnostic], source: &SourceText, input: &Input) -> String {
    let shown = problems.iter().map(|problem| diagnostics::render(problem, source, input.language, false));
    shown.collect::<Vec<_>>().join("\n")
}

/// Why some answers leave no conflict: what would be wrong with the file if they stood in it.
fn with_problems(failure: Failure, inquiry: &Inquiry, input: &Input) -> Failure {
    let kept = if inquiry.given.is_empty() { None } else { input.session.kept(&inquiry.given).err() };
    match (failure, kept) {
        (Failure::Told(why), Some(NotKept::Broken { problems, source, .. })) => {
            Failure::Told(format!("{why}\n\n{}", shown(&problems, &source, input)))
        }
        (failure, _) => failure,
    }
}

/// The claims over all completions, with progress.
///
/// # Errors
/// There is no answer, or it was broken off.
pub fn inquired(inquiry: &Inquiry, plan: &Plan, input: &Input) -> Result<Arc<Inquired>, Failure> {
    let progress = Counted::start(plan, "progress-asking");
    let tell = |done, all| progress.tell(done, all);
    input.session.inquire(inquiry, &plan.run_told(&tell)).map_err(|why| input.refused(&why, plan))
}

/// The claims over all completions, where the case leaves anything open.
///
/// # Errors
/// There is no answer, or it was broken off.
pub fn inquired_if_open(input: &Input, plan: &Plan) -> Result<Option<Arc<Inquired>>, Failure> {
    let progress = Counted::start(plan, "progress-asking");
    let tell = |done, all| progress.tell(done, all);
    input.session.inquire_if_open(&plan.run_told(&tell)).map_err(|why| input.refused(&why, plan))
}

/// The answers that were typed; what is wrong with one is shown as in a case file.
fn given(args: &Args, plan: &Plan, input: &Input) -> Result<Vec<Given>, Failure> {
    let answers = args.answers.iter().map(|text| {
        input.session.answer(text, args.any_order).map_err(|problem| {
            let source = SourceText::new("--answer", text);
            let problem = Diagnostic::at(*problem, 0..text.len());
            let colour = plan.remark_look(input.language).colour;
            Failure::Shown(diagnostics::render(&problem, &source, input.language, colour))
        })
    });
    let all = answers.collect::<Result<Vec<Given>, Failure>>()?;
    // What is typed twice is said once.
    let is_first = |(place, given): &(usize, &Given)| !all[..*place].contains(given);
    Ok(all.iter().enumerate().filter(is_first).map(|(_, given)| *given).collect())
}
