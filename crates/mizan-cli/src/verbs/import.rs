//! `mizan import FILE`: a file of GMCR+ as a case file.

use std::path::Path;

use mizan_case::gmcr::{self, Comments};
use mizan_case::locate::{LARGEST, read, read_stream, unreadable};
use mizan_case::{Diagnostic, Problem, SourceText, decode};
use mizan_report::check::told;
use mizan_report::{Messages, args, diagnostics};

use crate::args::{Format, Import};
use crate::failure::{Ending, Failure};
use crate::memory::Size;
use crate::output::Output;
use crate::plan::Plan;
use crate::written;

/// Writes the case file that says what the file says, to standard output or to a file.
pub fn run(args: &Import, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("import", &[Format::Text])?;
    let source = text_of(&args.file, plan)?;
    let (file, problems) = gmcr::read(&source.text);
    let Some(file) = file else {
        tell(&problems, &source, plan, output)?;
        return Err(Failure::WrongCase);
    };
    let messages = plan.language.messages();
    let title = args.file.file_stem().filter(|_| args.file != Path::new("-"));
    let title = title.map_or_else(|| "GMCR+".into(), |stem| stem.to_string_lossy().into_owned());
    let text = gmcr::case_file(&file, &title, &comments(messages, &title));
    // What is wrong with the conflict itself, such as a ranking without a state, is found in the case made of it.
    let loaded = mizan_case::load(&text, &plan.limits(Size::of(&text)));
    let differing = loaded.ready().map(|ready| gmcr::differing_payoffs(&file, ready.model)).unwrap_or_default();
    tell(&[problems, differing].concat(), &source, plan, output)?;
    let errors: Vec<Diagnostic> = loaded.diagnostics().iter().filter(|found| found.is_error()).cloned().collect();
    if !errors.is_empty() {
        let made = SourceText::new(messages.text("import-made", &args!["file" => source.name]), text);
        tell(&errors, &made, plan, output)?;
        return Err(Failure::WrongCase);
    }
    match &args.output {
        None => write!(output.file()?, "{text}")?,
        Some(file) => {
            let inputs = [args.file.clone()];
            written::write(file, text.as_bytes(), written::over(args.force), &inputs, plan.language)?;
            if !plan.quiet {
                let file = file.display().to_string();
                writeln!(output.results(), "{}", messages.text("new-copied", &args!["file" => file]))?;
            }
        }
    }
    Ok(Ending::Fine)
}

fn comments(messages: &Messages, title: &str) -> Comments {
    let head = messages.text("import-head", &args!["file" => title]);
    Comments {
        head: head.lines().map(str::to_owned).collect(),
        coalitions: messages.text("import-coalitions", &[]),
        kept: messages.text("import-kept", &[]),
    }
}

/// Tells what is wrong, or left out; of very many things the first, and how many more there are.
fn tell(problems: &[Diagnostic], source: &SourceText, plan: &Plan, output: &mut Output) -> Result<(), Failure> {
    let colour = plan.remark_look(plan.language).colour;
    let problems: Vec<Diagnostic> =
        problems.iter().filter(|problem| problem.is_error() || !plan.quiet).cloned().collect();
    let told = told(&problems);
    for problem in &told {
        output.remark(&diagnostics::render(problem, source, plan.language, colour))?;
    }
    match problems.len() - told.len() {
        0 => Ok(()),
        more => output.remark(&plan.language.messages().text("check-more", &args!["count" => more])),
    }
}

fn text_of(file: &Path, plan: &Plan) -> Result<SourceText, Failure> {
    let name = file.display().to_string();
    let shown = |problem: Diagnostic| {
        let source = SourceText::new(name.clone(), "");
        let colour = plan.remark_look(plan.language).colour;
        Failure::Shown(diagnostics::render(&problem, &source, plan.language, colour))
    };
    let bytes = match file == Path::new("-") {
        true => read_stream(std::io::stdin().lock(), LARGEST),
        false => read(file, LARGEST),
    };
    let bytes = bytes.map_err(|error| shown(unreadable(file, &error)))?;
    if gmcr::is_pickle(&bytes) {
        return Err(shown(Diagnostic::of_file(Problem::GmcrPickle)));
    }
    decode(&bytes).map(|text| SourceText::new(name.clone(), text)).map_err(shown)
}
