//! `mizan report CASE`: the analysis as a document to hand on.

use std::path::Path;

use mizan::{Run, choose_start};
use mizan_case::locate::{LARGEST_CASE, read};
use mizan_case::passages::sha256_hex;
use mizan_case::{Evidence, Ready};
use mizan_core::StateId;
use mizan_report::audit::Audited;
use mizan_report::report::{Material, Origin, compose, docx, html, markdown};
use mizan_report::{Language, Solved, Speaker};

use super::audit::{proven, tell_size};
use crate::args::{REPORT_FORMATS, Report, ReportFormat};
use crate::browser;
use crate::case_input::Input;
use crate::failure::{Ending, Failure};
use crate::output::Output;
use crate::plan::Plan;
use crate::progress::Counted;
use crate::state_arg;
use crate::written::REPORT_MARK;

/// Writes the report.
pub fn run(args: &Report, plan: &Plan, output: &mut Output) -> Result<Ending, Failure> {
    let input = Input::read_with_sources(&args.case, plan)?;
    let ready = input.usable(plan, output)?;
    let start = start(&ready, args.from.as_deref(), input.language)?;
    let refused = |why| input.refused(&why, plan);
    tell_size(&input, &ready, plan, output)?;
    let proven = proven(&input, plan)?;
    let progress = Counted::start(plan, "progress-pairs");
    let pairs = input.session.pairs_if_few(&Run::told(&|done, all| progress.tell(done, all))).map_err(refused)?;
    drop(progress);
    let study = input.session.study(&Run::silent()).map_err(refused)?;
    let course = input.session.course(Some(start)).map_err(refused)?;
    // Nothing below knows more of the case than may be told.
    let shared = args.share.then(|| input.session.for_sharing()).transpose().map_err(refused)?;
    let (case, evidence) = match &shared {
        Some(shared) => (&shared.case, &shared.evidence),
        None => (ready.case, input.session.evidence()),
    };
    let view = Audited::studied(case, ready.model, proven, study, pairs);
    let solved = Solved::new(case, ready.model, &study.stability);
    let material = Material {
        audited: &view,
        solved: &solved,
        evidence,
        course: &course,
        courses: &study.courses,
        singly: &study.singly,
        named: &study.named,
        origin: origin(args, plan, &input, evidence),
        share: args.share,
    };
    let speaker = |language| material.speaker(plan.look(language).for_files());
    let speakers: Vec<Speaker<'_>> = languages(args, input.language).into_iter().map(speaker).collect();
    let document = compose(&material);
    let bytes = match args.format {
        ReportFormat::Html => html::page(&document, &speakers).into_bytes(),
        ReportFormat::Markdown => {
            format!("{}\n{REPORT_MARK}", markdown::write(&document, &speakers).trim_end()).into_bytes()
        }
        ReportFormat::Docx => docx::write(&document, &speakers, &|svg, scale| mizan_draw::png(svg, scale).ok())?,
        ReportFormat::Pdf => browser::printed(&html::page(&document, &speakers), plan.language)?,
    };
    input.hand_out(&bytes, args.out.as_deref(), args.force, plan, output)
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
fn origin(args: &Report, plan: &Plan, input: &Input, evidence: &Evidence) -> Origin {
    let language = if args.both { "both" } else { input.language.tag() };
    let case = match args.case.to_str() {
        Some(name) if name == "-" || name.starts_with(crate::library::PREFIX) => name.to_owned(),
        _ => args.case.file_name().map_or_else(|| "CASE".to_owned(), |name| name.to_string_lossy().into_owned()),
    };
    let mut command = format!("mizan report {case} --lang {language}");
    let formats = REPORT_FORMATS.iter().skip(1);
    if let Some((name, _)) = formats.into_iter().find(|(_, format)| *format == args.format) {
        command.push_str(&format!(" --format {name}"));
    }
    if args.share {
        command.push_str(" --share");
    }
    if let Some(from) = &args.from {
        command.push_str(&format!(" --from '{from}'"));
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
