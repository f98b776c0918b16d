//! `mizan cases`: the library of conflicts.

use std::path::PathBuf;

use mizan::library::{self, LIBRARY, LibraryEntry};
use mizan_case::load;
use mizan_report::args;
use mizan_report::outline::library::{CaseEntry, CaseList};

use crate::args::{Cases, Format};
use crate::case_input::no_such_case;
use crate::failure::{Ending, Failure};
use crate::memory::Size;
use crate::output::Output;
use crate::plan::Plan;
use crate::written::{self, Over};

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
    let entry = |entry: &LibraryEntry| {
        let loaded = load(entry.text, &plan.limits(Size::of(entry.text)));
        let (case, model) = loaded.into_usable().ok()?;
        Some(CaseEntry::new(entry.name, &case, model.n_states(), &look))
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
    output.file()?.write_all(entry_of(name, plan)?.text.as_bytes())?;
    Ok(Ending::Fine)
}

fn copy(name: &str, folder: Option<&PathBuf>, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("cases copy", &[Format::Text])?;
    let entry = entry_of(name, plan)?;
    let folder = folder.cloned().unwrap_or_else(|| PathBuf::from(entry.name));
    let case = std::iter::once((&"case.toml", &entry.text));
    for (file, text) in case.chain(entry.files.iter().map(|(file, text)| (file, text))) {
        written::write(&folder.join(file), text.as_bytes(), Over::Nothing, &[], plan.language)?;
    }
    if !plan.quiet {
        let file = folder.join("case.toml").display().to_string();
        let messages = plan.language.messages();
        writeln!(output.results(), "{}", messages.text("new-copied", &args!["file" => file]))?;
    }
    Ok(Ending::Fine)
}

/// A name may be written as where a case stands, too.
fn entry_of(name: &str, plan: &Plan) -> Result<&'static LibraryEntry, Failure> {
    let name = name.strip_prefix(library::PREFIX).unwrap_or(name);
    library::find(name).ok_or_else(|| no_such_case(name, plan.language))
}
