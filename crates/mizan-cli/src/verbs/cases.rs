//! `mizan cases`: the library of conflicts.

use std::path::PathBuf;

use mizan_case::load;
use mizan_report::args;
use mizan_report::library::{CaseEntry, CaseList};

use super::new::write_case;
use crate::args::{Cases, Format};
use crate::case_input::no_such_case;
use crate::failure::{Ending, Failure};
use crate::library::{self, LIBRARY};
use crate::output::Output;
use crate::plan::Plan;

/// Lists the library, or prints or copies a case of it.
pub fn run(args: &Cases, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    match args {
        Cases::List => list(plan, output),
        Cases::Show(name) => show(name, plan, output),
        Cases::Copy(name, folder) => copy(name, folder.as_ref(), plan, output),
    }
}

fn list(plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("cases", &[Format::Text, Format::Json])?;
    let look = plan.look(plan.language);
    let entry = |(name, text): &(&str, &str)| {
        let loaded = load(text, &plan.limits);
        let (case, model) = (loaded.case?, loaded.model?);
        Some(CaseEntry::new(name, &case, model.n_states(), &look))
    };
    let cases = CaseList::new(LIBRARY.iter().filter_map(entry).collect());
    if plan.format == Format::Json {
        cases.write_json(output.results())?;
        return Ok(Ending::Fine);
    }
    cases.write_text(output.results(), &look)?;
    if !plan.quiet {
        writeln!(output.results(), "{}", plan.language.messages().text("cases-next", &[]))?;
    }
    Ok(Ending::Fine)
}

fn show(name: &str, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("cases show", &[Format::Text])?;
    output.results().write_all(text_of(name, plan)?.as_bytes())?;
    Ok(Ending::Fine)
}

fn copy(name: &str, folder: Option<&PathBuf>, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("cases copy", &[Format::Text])?;
    let text = text_of(name, plan)?;
    let folder = folder.cloned().unwrap_or_else(|| PathBuf::from(name));
    write_case(&folder, text, plan.language)?;
    if !plan.quiet {
        let file = folder.join("case.toml").display().to_string();
        let messages = plan.language.messages();
        writeln!(output.results(), "{}", messages.text("new-copied", &args!["file" => file]))?;
    }
    Ok(Ending::Fine)
}

/// A name may be written as where a case stands, too.
fn text_of(name: &str, plan: &Plan) -> Result<&'static str, Failure> {
    let name = name.strip_prefix(library::PREFIX).unwrap_or(name);
    library::text(name).ok_or_else(|| no_such_case(name, plan.language))
}
