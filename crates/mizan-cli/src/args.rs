//! What was typed, and nothing that follows from it.

mod parse;

use std::path::PathBuf;

use mizan_core::{AnyOf, Concept, SanctionRule, Way};
use mizan_report::Language;
use mizan_report::report::DocumentKind;

use crate::output::Colour;

pub use parse::{UnknownEnding, parse};

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
    /// `--max-work`
    pub max_work: Option<u64>,
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
    /// `ask`
    Ask(Ask),
    /// `trace`
    Trace(Trace),
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
    /// `report` and `brief`
    Report(Report),
    /// `figure`
    Figure(Drawn),
    /// `import`
    Import(Import),
    /// `export`
    Export(Export),
    /// `serve`
    Serve(Serve),
    /// `lsp`
    Lsp,
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

/// `check CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The case.
    pub case: PathBuf,
    /// `--states`
    pub states: bool,
    /// `--all-states`
    pub all_states: bool,
    /// `--translations`
    pub translations: bool,
    /// `--import`: a table of texts that was filled in.
    pub import: Option<PathBuf>,
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
    /// Whether to say how strongly states are stable.
    pub strength: bool,
    /// `--coalitions`, as it was typed.
    pub coalitions: Option<String>,
    /// `--max-coalitions`
    pub max_coalitions: usize,
    /// `--moves`
    pub moves: bool,
    /// `--any-of`.
    pub any_of: Option<AnyOf>,
    /// `--foresight`, as it was typed, part by part.
    pub foresight: Vec<String>,
    /// `--unknown`
    pub unknown: bool,
    /// `--any-order`
    pub any_order: bool,
    /// `--without-views`
    pub without_views: bool,
}

/// `audit CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The case.
    pub case: PathBuf,
    /// `--full`
    pub full: bool,
    /// `--claims`; all of them where there is none.
    pub claims: Vec<String>,
    /// `--strict`
    pub strict: bool,
    /// `--pairs`
    pub pairs: bool,
    /// `--draws`
    pub draws: Option<u32>,
    /// `--any-order`
    pub any_order: bool,
    /// `--effort`
    pub effort: usize,
}

/// `ask CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The case.
    pub case: PathBuf,
    /// `--answer`, each as it was typed.
    pub answers: Vec<String>,
    /// `--learned`
    pub learned: bool,
    /// `--any-order`
    pub any_order: bool,
    /// `--effort`
    pub effort: usize,
    /// `--all`
    pub all: bool,
    /// `--keep`
    pub keep: bool,
}

/// `trace CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The case.
    pub case: PathBuf,
    /// `--any-order`
    pub any_order: bool,
    /// `--effort`
    pub effort: usize,
    /// `--depth`: the most changes of assumptions that are tried at once.
    pub depth: usize,
    /// `--import` and `--map`: a table of events, and what its rows are in the case.
    pub import: Option<(PathBuf, PathBuf)>,
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

/// `report CASE` and `brief CASE`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which of the two.
    pub kind: DocumentKind,
    /// The case.
    pub case: PathBuf,
    /// `--output`: the file to write, or the folder in which to write it; where it is left out standard output, or on a
    /// terminal a file here.
    pub out: Option<PathBuf>,
    /// `--from`: the state from which it tells how the conflict can go.
    pub from: Option<String>,
    /// `--format`
    pub format: ReportFormat,
    /// `--lang both`
    pub both: bool,
    /// `--share`
    pub share: bool,
    /// `--any-order`
    pub any_order: bool,
    /// `--effort`
    pub effort: usize,
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
    /// `--events`: what happened as a line of time, in place of how it can go.
    pub events: bool,
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
