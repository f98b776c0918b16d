//! `mizan serve [CASE]`: the workbench, in a browser.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use mizan_report::{Language, args};
use mizan_web::{LibraryCase, Settings, serve, start};

use super::new::template;
use crate::args::{Format, Serve};
use crate::failure::{Ending, Failure};
use crate::library::{LIBRARY, PREFIX};
use crate::output::Output;
use crate::plan::Plan;

/// Answers until it is interrupted.
pub fn run(args: &Serve, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    plan.only("serve", &[Format::Text])?;
    let messages = plan.language.messages();
    let (root, open) = place(&args.case, plan.language)?;
    let failed = |error: io::Error| {
        Failure::Told(
            messages.text("serve-failed", &args!["port" => args.port.to_string(), "reason" => error.to_string()]),
        )
    };
    let running = start(settings(root, open, args, plan)).map_err(failed)?;
    let link = running.link();
    // The link stands bare: an invisible mark beside it would be copied along.
    let (ready, end) = (messages.text("serve-ready", &[]), messages.text("serve-end", &[]));
    writeln!(output.results(), "{ready}\n  {link}\n{end}")?;
    output.results().flush()?;
    if !args.no_browser && io::stdout().is_terminal() && open::that_detached(&link).is_err() {
        output.remark(&messages.text("serve-no-browser", &[]))?;
    }
    serve(running).map_err(failed)?;
    Ok(Ending::Fine)
}

/// The folder to work in, and the case in it to open.
fn place(case: &Path, language: Language) -> Result<(PathBuf, Option<String>), Failure> {
    let told = |id| Failure::Told(language.messages().text(id, &args!["path" => case.display().to_string()]));
    if case.to_str().is_some_and(|case| case.starts_with(PREFIX)) {
        return Err(told("serve-library"));
    }
    if case.is_dir() {
        let open = case.join("case.toml").is_file().then(|| "case.toml".to_owned());
        return Ok((case.to_owned(), open));
    }
    let name = case.file_name().and_then(|name| name.to_str()).filter(|_| case.is_file());
    let name = name.ok_or_else(|| told("serve-nothing"))?.to_owned();
    // The parent of a bare file name is the empty path, which is this folder.
    let folder = case.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok((folder.to_owned(), Some(name)))
}

fn settings(root: PathBuf, open: Option<String>, args: &Serve, plan: &Plan) -> Settings {
    let library = LIBRARY.iter().map(|case| LibraryCase { name: case.name, text: case.text, files: case.files });
    Settings {
        root,
        open,
        sources: plan.sources.clone(),
        language: plan.language,
        port: args.port,
        limits: plan.limits,
        version: env!("CARGO_PKG_VERSION"),
        library: library.collect(),
        template,
    }
}
