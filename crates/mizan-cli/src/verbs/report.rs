//! `mizan report CASE` and `mizan brief CASE`: the analysis as a document to hand on, and two pages of it.

use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};

use mizan::{Inquiry, choose_start};
use mizan_case::locate::{LARGEST_CASE, read};
use mizan_case::passages::sha256_hex;
use mizan_case::{Evidence, Ready};
use mizan_core::StateId;
use mizan_core::vary::completions::EFFORT;
use mizan_report::audit::Audited;
use mizan_report::report::{Document, DocumentKind, Material, Origin, brief, compose, docx, file_name, html, markdown};
use mizan_report::{Language, Solved, Speaker};

use super::ask::inquired;
use super::audit::{proven, tell_size};
use crate::args::{REPORT_FORMATS, Report, ReportFormat};
use crate::browser;
use crate::case_input::Input;
use crate::command::BOTH;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::{Counted, Progress};
use crate::seal;
use crate::state_arg;

/// Writes the report.
pub fn run(args: &Report, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    let input = Input::read_with_sources(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let start = start(&ready, args.from.as_deref(), input.language)?;
    let refused = |why| input.refused(&why, plan);
    let proven = proven(&input, plan, output)?;
    let progress = Counted::start(plan, "progress-pairs");
    let pairs = input.session.pairs_if_few(&plan.run_told(&|done, all| progress.tell(done, all))).map_err(refused)?;
    drop(progress);
    tell_size(input.session.work_of_study().map_err(refused)?, &input, plan, output)?;
    let progress = Progress::start(plan, "progress-studying");
    let study = input.session.study(&plan.run()).map_err(refused)?;
    let course = input.session.course(Some(start), &plan.run()).map_err(refused)?;
    drop(progress);
    // Nothing below knows more of the case than may be told.
    let shared = args.share.then(|| input.session.for_sharing()).transpose().map_err(refused)?;
    let (case, evidence) = match &shared {
        Some(shared) => (&shared.case, &shared.evidence),
        None => (ready.case, input.session.evidence()),
    };
    let mut view = Audited::studied(case, ready.model, proven, study, pairs);
    if args.any_order || !ready.case.open.is_empty() {
        let inquiry = Inquiry { any_order: args.any_order, effort: args.effort, ..Inquiry::default() };
        view.inquired = Some(inquired(&inquiry, plan, &input)?);
    }
    view.oddities = input.session.oddities(&plan.run()).map_err(refused)?.to_vec();
    let trace = input.session.trace_if_told(&plan.run()).map_err(refused)?;
    let solved = Solved::new(case, ready.model, &study.stability);
    let material = Material {
        audited: &view,
        solved: &solved,
        evidence,
        course: &course,
        courses: &study.courses,
        singly: &study.singly,
        named: &study.named,
        trace: trace.as_deref(),
        origin: origin(args, start, plan, &input, evidence),
        share: args.share,
    };
    let speaker = |language| material.speaker(plan.look(language).for_files());
    let speakers: Vec<Speaker<'_>> = languages(args, input.language).into_iter().map(speaker).collect();
    let document = match args.kind {
        DocumentKind::Report => compose(&material),
        DocumentKind::Brief => brief::compose(&material, &speakers),
    };
    let bytes = match args.format {
        ReportFormat::Html => seal::page(&html::page(&document, &speakers)).into_bytes(),
        ReportFormat::Markdown => seal::report(&markdown::write(&document, &speakers)).into_bytes(),
        ReportFormat::Docx => docx::write(&document, &speakers, &|svg, scale| mizan_draw::png(svg, scale).ok())?,
        ReportFormat::Pdf => browser::printed(&html::page(&document, &speakers), plan.language)?,
    };
    let out = place(args, &document, &speakers);
    input.hand_out(&bytes, out.as_deref(), args.force, plan, output)
}

/// The file to write: in a folder, and on a terminal, where nobody reads a page, under a name of its own.
fn place(args: &Report, document: &Document<'_>, speakers: &[Speaker<'_>]) -> Option<PathBuf> {
    let folder = match &args.out {
        Some(out) if !out.is_dir() => return Some(out.clone()),
        Some(folder) => folder.clone(),
        None if stdout().is_terminal() => PathBuf::new(),
        None => return None,
    };
    let first = speakers.first()?;
    let (ending, _) = REPORT_FORMATS.into_iter().find(|(_, format)| *format == args.format)?;
    let language = if args.both { BOTH } else { first.look.language.tag() };
    Some(folder.join(file_name(document, first, language, ending)))
}

/// The state that was named, else the one that the case starts from.
pub fn start(ready: &Ready<'_>, typed: Option<&str>, language: Language) -> Result<StateId, Failure> {
    match typed {
        Some(typed) => state_arg::state(ready, typed, language),
        None => Ok(choose_start(ready.case, ready.model)),
    }
}

/// The languages of the report, that of the case first.
fn languages(args: &Report, first: Language) -> Vec<Language> {
    let others = Language::ALL.into_iter().filter(|language| args.both && *language != first);
    std::iter::once(first).chain(others).collect()
}

/// Where a report comes from: nothing in it depends on where the files lie.
fn origin(args: &Report, start: StateId, plan: &Plan, input: &Input, evidence: &Evidence) -> Origin {
    let language = if args.both { BOTH } else { input.language.tag() };
    let case = match args.case.to_str() {
        Some(name) if name == "-" || name.starts_with(mizan::library::PREFIX) => name.to_owned(),
        _ => args.case.file_name().map_or_else(|| "CASE".to_owned(), |name| name.to_string_lossy().into_owned()),
    };
    let verb = if args.kind == DocumentKind::Brief { "brief" } else { "report" };
    let mut command = format!("mizan {verb} {case} --lang {language}");
    let formats = REPORT_FORMATS.iter().skip(1);
    if let Some((name, _)) = formats.into_iter().find(|(_, format)| *format == args.format) {
        command.push_str(&format!(" --format {name}"));
    }
    if args.share {
        command.push_str(" --share");
    }
    match &args.from {
        // The name of a state may be private.
        Some(_) if args.share => command.push_str(&format!(" --from {}", start.number())),
        Some(from) => command.push_str(&format!(" --from '{from}'")),
        None => {}
    }
    if args.any_order {
        command.push_str(" --any-order");
    }
    if args.effort != EFFORT {
        command.push_str(&format!(" --effort {}", args.effort));
    }
    if plan.sources.is_some() {
        command.push_str(" --sources DIR");
    }
    let bytes = mizan_case::locate(&args.case).ok().and_then(|file| read(&file, LARGEST_CASE).ok());
    let hash = sha256_hex(bytes.as_deref().unwrap_or(input.session.source().text.as_bytes()));
    let file = Path::new(&input.session.source().name)
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into());
    let inputs = std::iter::once((file, hash)).chain(evidence.files().iter().cloned());
    Origin { version: env!("CARGO_PKG_VERSION").to_owned(), command, inputs: inputs.collect() }
}
