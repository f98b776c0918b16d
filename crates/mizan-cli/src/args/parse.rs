//! What was typed, read.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::ErrorKind;
use mizan_core::vary::completions::EFFORT;
use mizan_core::{AnyOf, Concept, SanctionRule, Way};
use mizan_report::Language;
use mizan_report::report::DocumentKind;

use super::{
    Args, Ask, Audit, Cases, Check, Diff, Drawn, Explain, Export, FIGURE_FORMATS, Format, Import, Inverse, Paths,
    REPORT_FORMATS, Report, Serve, Solve, Sweep, SweepOf, Trace, Verb,
};
use crate::command::{self, BOTH, MATRICES};
use crate::failure::Failure;
use crate::output::Colour;
use crate::usage;

/// How many variants a shard has where nothing else is said.
const SHARD_SIZE: usize = 1000;

/// More variants than this are not tried where nothing else is said.
const MAX_VARIANTS: usize = 1_000_000;

/// More coalitions than this are not looked at where nothing else is said: all of eight decision makers.
const MAX_COALITIONS: usize = 255;

/// Reads what was typed.
///
/// # Errors
/// It is no call of `mizan`.
pub fn parse(typed: &[OsString], language: Language) -> Result<Args, Failure> {
    match command::command(language).try_get_matches_from_mut(typed) {
        Ok(matches) => from_matches(&matches).map_err(|unknown| usage::unknown_ending(&unknown, language)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Ok(Args { verb: Verb::Show(error.render()), ..Args::default() })
        }
        Err(error) => Err(usage::told(&error, typed, language)),
    }
}

fn from_matches(matches: &ArgMatches) -> Result<Args, UnknownEnding> {
    // Flags for every verb may stand before the verb and after it; the innermost knows them all.
    let mut innermost = matches;
    while let Some((_, inner)) = innermost.subcommand() {
        innermost = inner;
    }
    let text = |id: &str| innermost.get_one::<String>(id).map(String::as_str);
    Ok(Args {
        verb: verb(matches)?,
        language: text("lang").and_then(Language::from_tag),
        format: match text("format") {
            Some("json") => Format::Json,
            Some("csv") => Format::Csv,
            Some("latex") => Format::Latex,
            Some("parquet") => Format::Parquet,
            _ => Format::Text,
        },
        quiet: innermost.get_flag("quiet"),
        colour: match text("color") {
            Some("always") => Colour::Always,
            Some("never") => Colour::Never,
            _ => Colour::Auto,
        },
        sources: innermost.get_one::<PathBuf>("sources").cloned(),
        threads: innermost.get_one::<u32>("threads").map(|&n| n as usize),
        // Only what can take long has it.
        max_work: innermost.try_get_one::<u64>("max-work").ok().flatten().copied(),
        max_states: innermost.get_one::<u64>("max-states").map(|&n| usize::try_from(n).unwrap_or(usize::MAX)),
    })
}

fn report(inner: &ArgMatches, kind: DocumentKind, from: Option<String>) -> Result<Verb, UnknownEnding> {
    let text = |id: &str| inner.get_one::<String>(id).cloned();
    let path = |id: &str| inner.get_one::<PathBuf>(id).cloned();
    Ok(Verb::Report(Report {
        kind,
        case: path("case").unwrap_or_default(),
        // A folder has no ending that would say what is written.
        format: form(&REPORT_FORMATS, text("format"), path("output").filter(|out| !out.is_dir()))?,
        out: path("output"),
        from,
        both: text("lang").as_deref() == Some(BOTH),
        share: inner.get_flag("share"),
        any_order: inner.get_flag("any-order"),
        effort: effort(inner),
        force: inner.get_flag("force"),
    }))
}

fn verb(matches: &ArgMatches) -> Result<Verb, UnknownEnding> {
    let Some((name, inner)) = matches.subcommand() else { return Ok(Verb::Start) };
    let text = |id: &str| inner.get_one::<String>(id).cloned();
    let path = |id: &str| inner.get_one::<PathBuf>(id).cloned();
    Ok(match name {
        "check" => Verb::Check(Check {
            case: path("case").unwrap_or_default(),
            states: inner.get_flag("states"),
            all_states: inner.get_flag("all-states"),
            translations: inner.get_flag("translations"),
            import: path("import"),
            strict: inner.get_flag("strict"),
        }),
        "solve" => Verb::Solve(Solve {
            case: path("case").unwrap_or_default(),
            concepts: concepts(inner, "concept"),
            summary: inner.get_flag("summary"),
            all: inner.get_flag("all"),
            sanctions: sanctions(inner),
            compare_variants: inner.get_flag("compare-variants"),
            strength: inner.get_flag("strength"),
            coalitions: text("coalitions"),
            max_coalitions: inner.get_one::<u32>("max-coalitions").map_or(MAX_COALITIONS, |&n| n as usize),
            moves: inner.get_flag("moves"),
            any_of: AnyOf::of(concepts(inner, "any-of")),
            foresight: inner.get_many::<String>("foresight").unwrap_or_default().cloned().collect(),
            unknown: inner.get_flag("unknown"),
            any_order: inner.get_flag("any-order"),
            without_views: inner.get_flag("without-views"),
        }),
        "audit" => Verb::Audit(Audit {
            case: path("case").unwrap_or_default(),
            full: inner.get_flag("full"),
            claims: inner.get_many::<String>("claims").unwrap_or_default().cloned().collect(),
            strict: inner.get_flag("strict"),
            pairs: inner.get_flag("pairs"),
            draws: inner.get_one::<u32>("draws").copied(),
            any_order: inner.get_flag("any-order"),
            effort: effort(inner),
        }),
        "ask" => Verb::Ask(Ask {
            case: path("case").unwrap_or_default(),
            answers: inner.get_many::<String>("answer").unwrap_or_default().cloned().collect(),
            learned: inner.get_flag("learned"),
            any_order: inner.get_flag("any-order"),
            effort: effort(inner),
            all: inner.get_flag("all"),
            keep: inner.get_flag("keep"),
        }),
        "trace" => Verb::Trace(Trace {
            case: path("case").unwrap_or_default(),
            any_order: inner.get_flag("any-order"),
            effort: effort(inner),
            depth: depth(inner),
            import: path("import").zip(path("map")),
        }),
        "sweep" => Verb::Sweep(Sweep {
            case: path("case").unwrap_or_default(),
            of: sweep_of(inner),
            concepts: concepts(inner, "concept"),
            out: path("out"),
            shard_size: inner.get_one::<u32>("shard-size").map_or(SHARD_SIZE, |&n| n as usize),
            max_variants: inner.get_one::<u32>("max-variants").map_or(MAX_VARIANTS, |&n| n as usize),
        }),
        "explain" => Verb::Explain(Explain {
            case: path("case").unwrap_or_default(),
            what: text("what").unwrap_or_default(),
            dm: text("decision-maker"),
            concept: text("only-concept").and_then(|id| Concept::from_id(&id.to_ascii_lowercase())),
            sanctions: sanctions(inner),
        }),
        "paths" => Verb::Paths(Paths {
            case: path("case").unwrap_or_default(),
            from: text("from").unwrap_or_default(),
            to: text("to"),
            by: text("by").map_or(Some(Way::Nash), |id| Way::from_id(&id)),
            nobody_twice: inner.get_flag("nobody-twice"),
        }),
        "diff" => Verb::Diff(Diff {
            old: path("old").unwrap_or_default(),
            new: path("new").unwrap_or_default(),
            strict: inner.get_flag("strict"),
        }),
        "inverse" => Verb::Inverse(Inverse {
            case: path("case").unwrap_or_default(),
            want: text("want").unwrap_or_default(),
            concept: text("of-concept")
                .and_then(|id| Concept::from_id(&id.to_ascii_lowercase()))
                .unwrap_or(Concept::Nash),
            depth: depth(inner),
        }),
        "report" => report(inner, DocumentKind::Report, text("start"))?,
        "brief" => report(inner, DocumentKind::Brief, None)?,
        "figure" => Verb::Figure(Drawn {
            case: path("case").unwrap_or_default(),
            out: path("output"),
            from: text("start"),
            format: form(&FIGURE_FORMATS, text("format"), path("output"))?,
            events: inner.get_flag("events"),
            scale: inner.get_one::<u8>("scale").copied().unwrap_or(command::SCALE),
            force: inner.get_flag("force"),
        }),
        "import" => Verb::Import(Import {
            file: path("file").unwrap_or_default(),
            output: path("output"),
            force: inner.get_flag("force"),
        }),
        "export" => Verb::Export(Export {
            case: path("case").unwrap_or_default(),
            matrices: text("to").as_deref() == Some(MATRICES),
            output: path("output"),
            force: inner.get_flag("force"),
        }),
        "serve" => Verb::Serve(Serve {
            case: path("served").unwrap_or_else(|| PathBuf::from(".")),
            port: inner.get_one::<u16>("port").copied().unwrap_or(0),
            no_browser: inner.get_flag("no-browser"),
        }),
        "lsp" => Verb::Lsp,
        "new" => Verb::New(path("dir").unwrap_or_else(|| PathBuf::from("."))),
        "cases" => Verb::Cases(cases(inner)),
        "schema" => Verb::Schema(text("which").unwrap_or_else(|| "case".to_owned())),
        "completions" => match inner.get_one::<clap_complete::Shell>("shell") {
            Some(&shell) => Verb::Completions(shell),
            None => Verb::Help(vec!["completions".to_owned()]),
        },
        "man" => Verb::Man(text("verb")),
        _ => Verb::Help(inner.get_many::<String>("verb").unwrap_or_default().cloned().collect()),
    })
}

/// Up to how many changes of assumptions are tried at once.
fn depth(matches: &ArgMatches) -> usize {
    matches.get_one::<u64>("depth").map_or(2, |&depth| usize::try_from(depth).unwrap_or(usize::MAX))
}

/// How often a claim is looked at, at most.
fn effort(matches: &ArgMatches) -> usize {
    matches.get_one::<u64>("effort").map_or(EFFORT, |&n| usize::try_from(n).unwrap_or(usize::MAX))
}

/// What counts as a sanction; the definition where nothing is said.
fn sanctions(matches: &ArgMatches) -> SanctionRule {
    matches.get_one::<String>("sanctions").and_then(|id| SanctionRule::from_id(id)).unwrap_or_default()
}

/// The ending of a file in which nothing can be written.
pub struct UnknownEnding {
    /// The file.
    pub file: PathBuf,
    /// The endings of what can be written.
    pub possible: Vec<&'static str>,
}

/// The form of a file: the one that was asked for, else the one that the file's ending names, else the first.
fn form<T: Copy>(
    forms: &[(&'static str, T)],
    typed: Option<String>,
    file: Option<PathBuf>,
) -> Result<T, UnknownEnding> {
    let find = |wanted: &str| forms.iter().find(|(name, _)| *name == wanted).map(|(_, form)| *form);
    if let Some(form) = typed.as_deref().and_then(find) {
        return Ok(form);
    }
    let Some(file) = file else { return Ok(forms[0].1) };
    match file.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()) {
        None => Ok(forms[0].1),
        Some(ending) => {
            find(&ending).ok_or_else(|| UnknownEnding { file, possible: forms.iter().map(|(name, _)| *name).collect() })
        }
    }
}

/// The concepts asked for, each once, in the order in which they are always shown.
fn concepts(matches: &ArgMatches, id: &str) -> Vec<Concept> {
    let asked: Vec<String> =
        matches.get_many::<String>(id).unwrap_or_default().map(|id| id.to_ascii_lowercase()).collect();
    Concept::ALL.into_iter().filter(|concept| asked.iter().any(|id| id == concept.id())).collect()
}

fn sweep_of(matches: &ArgMatches) -> SweepOf {
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or(1);
    match matches.get_one::<u32>("random") {
        Some(&n) => SweepOf::Random { n, seed },
        None if matches.get_flag("changes") => SweepOf::Changes,
        None if matches.get_flag("pairs") => SweepOf::Pairs,
        None => SweepOf::Named,
    }
}

fn cases(matches: &ArgMatches) -> Cases {
    let name = |inner: &ArgMatches| inner.get_one::<String>("name").cloned().unwrap_or_default();
    match matches.subcommand() {
        Some(("show", inner)) => Cases::Show(name(inner)),
        Some(("copy", inner)) => Cases::Copy(name(inner), inner.get_one::<PathBuf>("dir").cloned()),
        _ => Cases::List,
    }
}
