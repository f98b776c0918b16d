//! The command as clap knows it, in the user's language.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, Str, StyledStr, Styles};
use clap::{Arg, ArgAction, Command, value_parser};
use mizan_core::{Concept, SanctionRule, Way};
use mizan_draw::SCALES;
use mizan_report::schema::Schema;
use mizan_report::speech::bidi;
use mizan_report::speech::look::{HEADING, STRONG};
use mizan_report::{Language, Messages, args};

use crate::args::{FIGURE_FORMATS, REPORT_FORMATS};
use crate::examples;
use crate::verbs::sweep;

/// The values of `--format`.
pub const FORMATS: [&str; 5] = ["text", "json", "csv", "latex", "parquet"];
/// The value of `--by` under which paths are made of any moves at all.
pub const ANY_MOVES: &str = "moves";
/// The value of `--scale` where nothing is said: sharp on the screens and in the documents of today.
pub const SCALE: u8 = 2;
/// The value of `--lang` under which a report is in every language.
pub const BOTH: &str = "both";
/// The value of `--to` under which the matrices of the literature are written.
pub const MATRICES: &str = "matrices";
/// The values of `--color`.
pub const COLOURS: [&str; 3] = ["auto", "always", "never"];
/// The verbs.
const VERBS: [&str; 23] = [
    "audit",
    "ask",
    "trace",
    "check",
    "solve",
    "explain",
    "paths",
    "sweep",
    "inverse",
    "diff",
    "brief",
    "report",
    "figure",
    "import",
    "export",
    "serve",
    "lsp",
    "new",
    "cases",
    "schema",
    "completions",
    "man",
    "help",
];
/// The verbs of `cases`.
const CASES_VERBS: [&str; 2] = ["show", "copy"];

/// The command `mizan` with all its verbs.
pub fn command(language: Language) -> Command {
    let say = language.messages();
    let verbs = [
        audit(say),
        ask(say),
        trace(say),
        check(say),
        solve(say),
        explain(say),
        paths(say),
        sweep(say),
        inverse(say),
        diff(say),
        brief(say),
        report(say),
        figure(say),
        import(say),
        export(say),
        serve(say),
        lsp(say),
        new(say),
        cases(say),
        schema(say),
        completions(say),
        man(say),
        help(say),
    ];
    framed(Command::new("mizan"), say, "help-about")
        .version(env!("CARGO_PKG_VERSION"))
        .override_usage(usage(say, "mizan", "VERB [CASE]"))
        .subcommand_help_heading(say.text("help-verbs", &[]))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .next_help_heading(say.text("help-flags-everywhere", &[]))
        .args(everywhere(say))
        .arg(version(say))
        .subcommands(verbs)
        .after_help(say.text("help-more", &[]))
}

/// The flags that every verb has.
fn everywhere(say: &Messages) -> Vec<Arg> {
    let languages = Language::ALL.map(Language::tag);
    let flags = [
        valued(say, "format", "FORMAT").value_parser(PossibleValuesParser::new(FORMATS)),
        valued(say, "lang", "LANG").value_parser(PossibleValuesParser::new(languages)),
        flag(say, "quiet").short('q'),
        valued(say, "color", "WHEN").value_parser(PossibleValuesParser::new(COLOURS)),
        valued(say, "threads", "N").value_parser(value_parser!(u32).range(1..)).allow_negative_numbers(true),
        valued(say, "sources", "DIR").value_parser(value_parser!(PathBuf)),
        valued(say, "max-states", "N").value_parser(value_parser!(u64).range(1..)).allow_negative_numbers(true),
    ];
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help).help(say.text("help-flag-help", &[]));
    flags.into_iter().chain([help]).map(|flag| flag.global(true)).collect()
}

fn audit(say: &Messages) -> Command {
    let strict = Arg::new("strict").long("strict").action(ArgAction::SetTrue).help(help_of(say, "strict-audit"));
    let draws = valued(say, "draws", "N").value_parser(value_parser!(u32).range(1..)).allow_negative_numbers(true);
    let draws = draws.num_args(0..=1).require_equals(true).default_missing_value("1000");
    verb(say, "audit", "CASE").args([
        case(say),
        flag(say, "full"),
        valued(say, "claims", "LIST").value_delimiter(',').action(ArgAction::Append),
        strict,
        flag(say, "pairs"),
        draws,
        flag(say, "any-order"),
        effort(say),
        max_work(say),
    ])
}

fn ask(say: &Messages) -> Command {
    verb(say, "ask", "CASE").args([
        case(say),
        valued(say, "answer", "ANSWER").action(ArgAction::Append),
        flag(say, "learned"),
        flag(say, "any-order"),
        effort(say),
        flag(say, "all").help(help_of(say, "all-questions")),
        flag(say, "keep").requires("answer").conflicts_with("any-order"),
        max_work(say),
    ])
}

fn trace(say: &Messages) -> Command {
    let file = |id| valued(say, id, "FILE").value_parser(value_parser!(PathBuf));
    verb(say, "trace", "CASE").args([
        case(say),
        flag(say, "any-order"),
        effort(say),
        depth(say),
        file("import").requires("map").conflicts_with("any-order"),
        file("map").requires("import"),
        max_work(say),
    ])
}

/// Up to how many changes at once are tried.
fn depth(say: &Messages) -> Arg {
    valued(say, "depth", "N").value_parser(value_parser!(u64).range(1..)).allow_negative_numbers(true)
}

/// How hard it is looked.
fn effort(say: &Messages) -> Arg {
    valued(say, "effort", "N").value_parser(value_parser!(u64).range(1..)).allow_negative_numbers(true)
}

fn explain(say: &Messages) -> Command {
    let concepts = Concept::ALL.map(Concept::id);
    verb(say, "explain", "CASE WHAT [DM] [CONCEPT]").args([
        case(say),
        positional(say, "what", "WHAT").required(true).display_order(1),
        positional(say, "decision-maker", "DM").display_order(2),
        positional(say, "only-concept", "CONCEPT").ignore_case(true).value_parser(PossibleValuesParser::new(concepts)),
        sanctions(say),
        max_work(say),
    ])
}

fn paths(say: &Messages) -> Command {
    let ways: Vec<&str> = std::iter::once(ANY_MOVES).chain(Way::STEPWISE.map(Way::id)).collect();
    verb(say, "paths", "CASE FROM").args([
        case(say),
        positional(say, "from", "FROM").required(true),
        valued(say, "to", "CONDITION"),
        valued(say, "by", "WAY").value_parser(PossibleValuesParser::new(ways)),
        flag(say, "nobody-twice"),
    ])
}

fn diff(say: &Messages) -> Command {
    let version = |id| positional(say, id, if id == "old" { "OLD" } else { "NEW" }).required(true);
    let path = value_parser!(PathBuf);
    let strict = Arg::new("strict").long("strict").action(ArgAction::SetTrue).help(help_of(say, "strict-diff"));
    verb(say, "diff", "OLD NEW").args([
        version("old").value_parser(path.clone()).display_order(0),
        version("new").value_parser(path).display_order(1),
        strict,
    ])
}

fn inverse(say: &Messages) -> Command {
    let concepts = PossibleValuesParser::new(Concept::ALL.map(Concept::id));
    let concept = Arg::new("of-concept").long("concept").value_name("CONCEPT").ignore_case(true).value_parser(concepts);
    verb(say, "inverse", "CASE --want STATE").args([
        case(say),
        valued(say, "want", "STATE").required(true),
        concept.help(help_of(say, "of-concept")).hide_possible_values(true),
        depth(say),
        max_work(say),
    ])
}

fn brief(say: &Messages) -> Command {
    verb(say, "brief", "CASE").args(handed_on(say))
}

fn report(say: &Messages) -> Command {
    verb(say, "report", "CASE").args(handed_on(say)).arg(start(say))
}

/// What a brief and a report are asked with.
fn handed_on(say: &Messages) -> [Arg; 9] {
    let formats = PossibleValuesParser::new(REPORT_FORMATS.map(|(name, _)| name));
    let languages = PossibleValuesParser::new(Language::ALL.map(Language::tag).into_iter().chain([BOTH]));
    [
        case(say),
        output(say).help(help_of(say, "output-report")),
        force_own(say),
        valued(say, "format", "FORMAT").help(help_of(say, "format-report")).value_parser(formats),
        valued(say, "lang", "LANG").help(help_of(say, "lang-report")).value_parser(languages),
        flag(say, "any-order"),
        effort(say),
        flag(say, "share"),
        max_work(say),
    ]
}

/// How much work a question may be.
fn max_work(say: &Messages) -> Arg {
    valued(say, "max-work", "N").value_parser(value_parser!(u64).range(1..)).allow_negative_numbers(true)
}

fn figure(say: &Messages) -> Command {
    let formats = PossibleValuesParser::new(FIGURE_FORMATS.map(|(name, _)| name));
    let (least, most) = (i64::from(*SCALES.start()), i64::from(*SCALES.end()));
    let scale = valued(say, "scale", "N").value_parser(value_parser!(u8).range(least..=most));
    let format = valued(say, "format", "FORMAT").help(help_of(say, "format-figure")).value_parser(formats);
    let events = flag(say, "events").conflicts_with("start");
    verb(say, "figure", "CASE").args([case(say), output(say), force_own(say), start(say), events, format, scale])
}

/// Into which file to write.
fn output(say: &Messages) -> Arg {
    valued(say, "output", "FILE").short('o').value_parser(value_parser!(PathBuf))
}

/// Whether to write over what the program did not write itself.
fn force_own(say: &Messages) -> Arg {
    flag(say, "force").help(help_of(say, "force-own"))
}

/// From which state to start.
fn start(say: &Messages) -> Arg {
    Arg::new("start").long("from").value_name("STATE").help(help_of(say, "start"))
}

fn sweep(say: &Messages) -> Command {
    let concepts = sweep::CONCEPTS.map(Concept::id);
    let concept = valued(say, "concept", "LIST")
        .help(help_of(say, "concept-sweep"))
        .value_delimiter(',')
        .action(ArgAction::Append)
        .ignore_case(true)
        .value_parser(PossibleValuesParser::new(concepts));
    let pairs = flag(say, "pairs").help(help_of(say, "pairs-sweep"));
    let number = |id: &'static str| valued(say, id, "N").allow_negative_numbers(true);
    verb(say, "sweep", "CASE").args([
        case(say),
        flag(say, "changes").conflicts_with_all(["pairs", "random"]),
        pairs.conflicts_with("random"),
        number("random").value_parser(value_parser!(u32).range(1..)),
        number("seed").value_parser(value_parser!(u64).range(1..)).requires("random"),
        concept,
        valued(say, "out", "DIR").value_parser(value_parser!(PathBuf)),
        number("max-variants").value_parser(value_parser!(u32).range(1..)),
        max_work(say).help(help_of(say, "max-work-sweep")),
        number("shard-size").value_parser(value_parser!(u32).range(1..)).requires("out"),
    ])
}

fn check(say: &Messages) -> Command {
    let import = valued(say, "import", "FILE").value_parser(value_parser!(PathBuf)).help(help_of(say, "import-texts"));
    verb(say, "check", "CASE").args([
        case(say),
        flag(say, "states"),
        flag(say, "all-states"),
        flag(say, "translations"),
        import.requires("translations"),
        flag(say, "strict"),
    ])
}

fn solve(say: &Messages) -> Command {
    let concepts = Concept::ALL.map(Concept::id);
    let concept = valued(say, "concept", "LIST")
        .value_delimiter(',')
        .action(ArgAction::Append)
        .ignore_case(true)
        .value_parser(PossibleValuesParser::new(concepts));
    let any_of = valued(say, "any-of", "LIST")
        .value_delimiter(',')
        .ignore_case(true)
        .value_parser(PossibleValuesParser::new(concepts));
    verb(say, "solve", "CASE").args([
        case(say),
        concept,
        any_of,
        flag(say, "summary"),
        flag(say, "all").conflicts_with("summary"),
        valued(say, "coalitions", "WHICH"),
        valued(say, "max-coalitions", "N").value_parser(value_parser!(u32).range(1..)).allow_negative_numbers(true),
        flag(say, "moves"),
        sanctions(say),
        flag(say, "compare-variants"),
        flag(say, "strength"),
        valued(say, "foresight", "LIST").value_delimiter(',').action(ArgAction::Append),
        flag(say, "unknown"),
        flag(say, "any-order").help(help_of(say, "any-order-solve")).requires("unknown"),
        flag(say, "without-views"),
        max_work(say),
    ])
}

/// Where a file is to be written.
fn written(say: &Messages) -> [Arg; 2] {
    [output(say), flag(say, "force")]
}

fn import(say: &Messages) -> Command {
    let file = positional(say, "file", "FILE").value_parser(value_parser!(PathBuf)).required(true);
    verb(say, "import", "FILE").arg(file).args(written(say))
}

fn export(say: &Messages) -> Command {
    let to = valued(say, "to", "FORMAT").value_parser(PossibleValuesParser::new(["gmcr", MATRICES])).required(true);
    verb(say, "export", "CASE --to FORMAT")
        .arg(case(say))
        .arg(to.help(say.text("help-arg-to-format", &[])))
        .args(written(say))
}

fn serve(say: &Messages) -> Command {
    verb(say, "serve", "[CASE]").args([
        positional(say, "served", "CASE").value_parser(value_parser!(PathBuf)),
        valued(say, "port", "N").value_parser(value_parser!(u16)).allow_negative_numbers(true),
        flag(say, "no-browser"),
        max_work(say),
    ])
}

fn lsp(say: &Messages) -> Command {
    verb(say, "lsp", "").arg(max_work(say))
}

fn sanctions(say: &Messages) -> Arg {
    valued(say, "sanctions", "VARIANT").value_parser(PossibleValuesParser::new(SanctionRule::ALL.map(SanctionRule::id)))
}

fn new(say: &Messages) -> Command {
    verb(say, "new", "[DIR]").arg(positional(say, "dir", "DIR").value_parser(value_parser!(PathBuf)))
}

fn cases(say: &Messages) -> Command {
    let name = || positional(say, "name", "NAME").required(true).display_order(0);
    let part = |name: &'static str, usage: &str| {
        let about = format!("help-cases-{name}");
        framed(Command::new(name), say, &about).override_usage(self::usage(say, &format!("mizan cases {name}"), usage))
    };
    let directory = positional(say, "dir", "DIR").value_parser(value_parser!(PathBuf));
    verb(say, "cases", "[show|copy NAME]")
        .subcommand_help_heading(say.text("help-verbs", &[]))
        .subcommand(part(CASES_VERBS[0], "NAME").arg(name()))
        .subcommand(part(CASES_VERBS[1], "NAME [DIR]").arg(name()).arg(directory))
}

fn schema(say: &Messages) -> Command {
    let names = Schema::ALL.map(Schema::name);
    verb(say, "schema", "[NAME]").arg(positional(say, "which", "NAME").value_parser(PossibleValuesParser::new(names)))
}

fn completions(say: &Messages) -> Command {
    let shell = positional(say, "shell", "SHELL").value_parser(value_parser!(clap_complete::Shell)).required(true);
    verb(say, "completions", "SHELL").arg(shell)
}

fn man(say: &Messages) -> Command {
    verb(say, "man", "[VERB]").arg(positional(say, "verb", "VERB").value_parser(PossibleValuesParser::new(VERBS)))
}

fn help(say: &Messages) -> Command {
    let verbs = PossibleValuesParser::new(VERBS.into_iter().chain(CASES_VERBS));
    verb(say, "help", "[VERB]").arg(positional(say, "verb", "VERB").num_args(0..).value_parser(verbs))
}

fn verb(say: &Messages, name: &'static str, usage: &str) -> Command {
    framed(Command::new(name), say, &format!("help-{name}"))
        .override_usage(self::usage(say, &format!("mizan {name}"), usage))
        .after_help(examples::of(say, name))
        .next_help_heading(say.text("help-flags", &[]))
}

/// A command with its purpose, and with headings in the user's language.
fn framed(command: Command, say: &Messages, about: &str) -> Command {
    let usage = say.text("help-usage", &[]);
    let template = format!("{{about}}\n\n{HEADING}{usage}{HEADING:#} {{usage}}\n\n{{all-args}}{{after-help}}");
    let styles = Styles::plain().header(HEADING).literal(STRONG);
    command.about(say.text(about, &[])).styles(styles).help_template(StyledStr::from(template))
}

fn usage(say: &Messages, verb: &str, arguments: &str) -> String {
    let flags = format!("[{}]", say.text("help-usage-flags", &[]));
    let parts = [verb, arguments, &flags];
    let usage = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    bidi::isolate(&usage, say.language().direction()).into_owned()
}

/// The case comes first; without a place, clap would tell arguments in the order of their names.
fn case(say: &Messages) -> Arg {
    positional(say, "case", "CASE").value_parser(value_parser!(PathBuf)).required(true).display_order(0)
}

fn positional(say: &Messages, id: &'static str, name: &'static str) -> Arg {
    let heading = say.text("help-arguments", &[]);
    Arg::new(id).value_name(name).help(help_of(say, id)).hide_possible_values(true).help_heading(Str::from(heading))
}

fn valued(say: &Messages, id: &'static str, name: &'static str) -> Arg {
    Arg::new(id).long(id).value_name(name).help(help_of(say, id)).hide_possible_values(true)
}

fn flag(say: &Messages, id: &'static str) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue).help(help_of(say, id))
}

fn version(say: &Messages) -> Arg {
    Arg::new("version").long("version").short('V').action(ArgAction::Version).help(say.text("help-flag-version", &[]))
}

fn help_of(say: &Messages, id: &str) -> String {
    say.text(&format!("help-arg-{id}"), &args![])
}
