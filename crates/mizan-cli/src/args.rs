//! What was typed, and nothing that follows from it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::ErrorKind;
use mizan_core::{Concept, SanctionRule, Way};
use mizan_report::Language;

use crate::command::{self, BOTH, MATRICES};
use crate::failure::Failure;
use crate::output::Colour;
use crate::usage;

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Args {
    /// What to do.
    pub verb: Verb,
    /// `--lang`
    pub language: Option<Language>,
    /// `--format`
    pub format: Format,
    /// `--quiet`
    pub quiet: bool,
    /// `--color`
    pub colour: Colour,
    /// `--sources`
    pub sources: Option<PathBuf>,
    /// `--max-states`
    pub max_states: Option<usize>,
    /// `--threads`
    pub threads: Option<usize>,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Verb {
    /// Nothing was said: tell what can be done.
    #[default]
    Start,
    /// `help [VERB]`
    Help(Vec<String>),
    /// `--help` and `--version`, whose text is ready
    Show(clap::builder::StyledStr),
    /// `check`
    Check(Check),
    /// `solve`
    Solve(Solve),
    /// `audit`
    Audit(Audit),
    /// `sweep`
    Sweep(Sweep),
    /// `explain`
    Explain(Explain),
    /// `paths`
    Paths(Paths),
    /// `inverse`
    Inverse(Inverse),
    /// `diff`
    Diff(Diff),
    /// `report`
    Report(Report),
    /// `figure`
    Figure(Drawn),
    /// `import`
    Import(Import),
    /// `export`
    Export(Export),
    /// `serve`
    Serve(Serve),
    /// `new`
    New(PathBuf),
    /// `cases`
    Cases(Cases),
    /// `schema`
    Schema(String),
    /// `completions`
    Completions(clap_complete::Shell),
    /// `man [VERB]`
    Man(Option<String>),
}

/// How many variants a shard has where nothing else is said.
const SHARD_SIZE: usize = 1000;

/// More variants than this are not tried where nothing else is said.
const MAX_VARIANTS: usize = 1_000_000;

/// More coalitions than this are not looked at where nothing else is said: all of eight decision makers.
const MAX_COALITIONS: usize = 255;

/// `check CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The case.
    pub case: PathBuf,
    /// `--states`
    pub states: bool,
    /// `--all-states`
    pub all_states: bool,
    /// `--strict`
    pub strict: bool,
}

/// `solve CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solve {
    /// The case.
    pub case: PathBuf,
    /// `--concept`; empty where all are meant.
    pub concepts: Vec<Concept>,
    /// `--summary`
    pub summary: bool,
    /// `--all`
    pub all: bool,
    /// `--sanctions`
    pub sanctions: SanctionRule,
    /// `--compare-variants`
    pub compare_variants: bool,
    /// `--coalitions`, as it was typed.
    pub coalitions: Option<String>,
    /// `--max-coalitions`
    pub max_coalitions: usize,
    /// `--moves`
    pub moves: bool,
    /// `--foresight`, as it was typed, part by part.
    pub foresight: Vec<String>,
}

/// `audit CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The case.
    pub case: PathBuf,
    /// `--strict`
    pub strict: bool,
    /// `--pairs`
    pub pairs: bool,
}

/// `sweep CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sweep {
    /// The case.
    pub case: PathBuf,
    /// `--changes`, `--pairs`, `--random` and `--seed`
    pub of: SweepOf,
    /// `--concept`; empty where the usual ones are meant.
    pub concepts: Vec<Concept>,
    /// `--out`
    pub out: Option<PathBuf>,
    /// `--shard-size`
    pub shard_size: usize,
    /// `--max-variants`
    pub max_variants: usize,
}

/// Which variants are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SweepOf {
    /// Those that the case names.
    Named,
    /// Every single change of an assumption.
    Changes,
    /// Every two changes.
    Pairs,
    /// Completions of the rankings by lot.
    Random {
        /// How many.
        n: u32,
        /// From which seed.
        seed: u64,
    },
}

/// `explain CASE WHAT [DM] [CONCEPT]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explain {
    /// The case.
    pub case: PathBuf,
    /// A claim's id, or a state.
    pub what: String,
    /// The decision maker; all of them where it is left out.
    pub dm: Option<String>,
    /// The concept; all of them where it is left out.
    pub concept: Option<Concept>,
    /// `--sanctions`
    pub sanctions: SanctionRule,
}

/// `paths CASE FROM`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The case.
    pub case: PathBuf,
    /// The state from which the paths start.
    pub from: String,
    /// `--to`: a condition; the equilibria where it is left out.
    pub to: Option<String>,
    /// `--by`: the way of acting; any moves at all where it is `None`.
    pub by: Option<Way>,
    /// `--nobody-twice`
    pub nobody_twice: bool,
}

/// `inverse CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inverse {
    /// The case.
    pub case: PathBuf,
    /// `--want`: a state, a pattern, or a condition.
    pub want: String,
    /// `--concept`
    pub concept: Concept,
    /// `--depth`: the most changes of assumptions that are tried at once.
    pub depth: usize,
}

/// `diff OLD NEW`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// The case as it was.
    pub old: PathBuf,
    /// The case as it is.
    pub new: PathBuf,
    /// `--strict`
    pub strict: bool,
}

/// `report CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The case.
    pub case: PathBuf,
    /// `--output`: the file to write; standard output where it is left out.
    pub out: Option<PathBuf>,
    /// `--from`: the state from which it tells how the conflict can go.
    pub from: Option<String>,
    /// `--format`
    pub format: ReportFormat,
    /// `--lang both`
    pub both: bool,
    /// `--share`
    pub share: bool,
    /// `--force`
    pub force: bool,
}

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// One page that needs nothing else.
    Html,
    /// For editors and wikis.
    Markdown,
    /// For Word.
    Docx,
    /// For paper and for mail; made of the page by a browser of the machine.
    Pdf,
}

/// The values of `--format` for reports, the one that holds where nothing is said first; each is also a file's ending.
pub const REPORT_FORMATS: [(&str, ReportFormat); 4] = [
    ("html", ReportFormat::Html),
    ("md", ReportFormat::Markdown),
    ("docx", ReportFormat::Docx),
    ("pdf", ReportFormat::Pdf),
];

/// `figure CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The case.
    pub case: PathBuf,
    /// `--output`
    pub out: Option<PathBuf>,
    /// `--from`
    pub from: Option<String>,
    /// `--format`
    pub format: FigureFormat,
    /// `--scale`: pixels of the picture for each of the figure's own.
    pub scale: u8,
    /// `--force`
    pub force: bool,
}

/// The forms of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureFormat {
    /// For pages and for paper: its text is text.
    Svg,
    /// For what shows pictures only.
    Png,
}

/// The values of `--format` for figures, as those for reports.
pub const FIGURE_FORMATS: [(&str, FigureFormat); 2] = [("svg", FigureFormat::Svg), ("png", FigureFormat::Png)];

/// `import FILE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// `--output`; standard output where it is left out.
    pub output: Option<PathBuf>,
    /// `--force`
    pub force: bool,
}

/// `export CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The case.
    pub case: PathBuf,
    /// `--to matrices`: the matrices of the literature, and no file of GMCR+.
    pub matrices: bool,
    /// `--output`; standard output where it is left out.
    pub output: Option<PathBuf>,
    /// `--force`
    pub force: bool,
}

/// `serve [CASE]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serve {
    /// The case, or a folder with cases.
    pub case: PathBuf,
    /// `--port`; any free one where it is 0.
    pub port: u16,
    /// `--no-browser`
    pub no_browser: bool,
}

/// `cases`
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cases {
    /// Lists the library.
    List,
    /// `show NAME`
    Show(String),
    /// `copy NAME [DIR]`
    Copy(String, Option<PathBuf>),
}

/// `--format`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
    /// For papers.
    Latex,
    /// For what reads many rows.
    Parquet,
}

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
        max_states: innermost.get_one::<u64>("max-states").map(|&n| usize::try_from(n).unwrap_or(usize::MAX)),
    })
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
            strict: inner.get_flag("strict"),
        }),
        "solve" => Verb::Solve(Solve {
            case: path("case").unwrap_or_default(),
            concepts: concepts(inner),
            summary: inner.get_flag("summary"),
            all: inner.get_flag("all"),
            sanctions: sanctions(inner),
            compare_variants: inner.get_flag("compare-variants"),
            coalitions: text("coalitions"),
            max_coalitions: inner.get_one::<u32>("max-coalitions").map_or(MAX_COALITIONS, |&n| n as usize),
            moves: inner.get_flag("moves"),
            foresight: inner.get_many::<String>("foresight").unwrap_or_default().cloned().collect(),
        }),
        "audit" => Verb::Audit(Audit {
            case: path("case").unwrap_or_default(),
            strict: inner.get_flag("strict"),
            pairs: inner.get_flag("pairs"),
        }),
        "sweep" => Verb::Sweep(Sweep {
            case: path("case").unwrap_or_default(),
            of: sweep_of(inner),
            concepts: concepts(inner),
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
            depth: inner.get_one::<u64>("depth").map_or(2, |&depth| usize::try_from(depth).unwrap_or(usize::MAX)),
        }),
        "report" => Verb::Report(Report {
            case: path("case").unwrap_or_default(),
            out: path("output"),
            from: text("start"),
            format: form(&REPORT_FORMATS, text("format"), path("output"))?,
            both: text("lang").as_deref() == Some(BOTH),
            share: inner.get_flag("share"),
            force: inner.get_flag("force"),
        }),
        "figure" => Verb::Figure(Drawn {
            case: path("case").unwrap_or_default(),
            out: path("output"),
            from: text("start"),
            format: form(&FIGURE_FORMATS, text("format"), path("output"))?,
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
fn concepts(matches: &ArgMatches) -> Vec<Concept> {
    let asked: Vec<String> =
        matches.get_many::<String>("concept").unwrap_or_default().map(|id| id.to_ascii_lowercase()).collect();
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
