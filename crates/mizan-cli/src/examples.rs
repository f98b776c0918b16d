//! An example of each use of each verb.

use mizan_report::speech::look::{HEADING, STRONG};
use mizan_report::{Messages, args};

/// What to type, and the message that says what it does.
type Example = (&'static str, &'static str);

const CHECK: &[Example] = &[
    ("mizan check my-case", "example-check"),
    ("mizan check my-case --states", "example-check-states"),
    ("mizan check my-case --strict --format json", "example-check-strict"),
    ("mizan check my-case --translations --format csv > texts.csv", "example-check-translations"),
    ("mizan check my-case --translations --import texts.csv", "example-check-import"),
];
const SOLVE: &[Example] = &[
    ("mizan solve my-case", "example-solve"),
    ("mizan solve library:chicken --concept nash,seq", "example-solve-concept"),
    ("mizan solve library:euphrates-1975 --foresight 1,2,3,nm", "example-solve-foresight"),
    ("mizan solve library:chicken --any-of seq,sim", "example-solve-any-of"),
    ("mizan solve library:teaching/a-red-line --strength", "example-solve-strength"),
    ("mizan solve my-case --coalitions all", "example-solve-coalitions"),
    ("mizan solve my-case --coalitions 'usa+iraq,usa+syria' --concept seq", "example-solve-coalitions-some"),
    ("mizan solve library:elmira --sanctions single", "example-solve-sanctions"),
    ("mizan solve my-case --unknown", "example-solve-unknown"),
    ("mizan solve my-case --compare-variants", "example-solve-variants"),
    ("mizan solve my-case --format json --summary", "example-solve-json"),
    ("mizan solve my-case --format csv > states.csv", "example-solve-csv"),
    ("mizan solve library:euphrates-1975 --format latex > tables.tex", "example-solve-latex"),
    ("cat case.toml | mizan solve -", "example-solve-stdin"),
];
const AUDIT: &[Example] = &[
    ("mizan audit my-case", "example-audit"),
    ("mizan audit my-case --full", "example-audit-full"),
    ("mizan audit my-case --full --claims first,second", "example-audit-claims"),
    ("mizan audit my-case --lang ar", "example-audit-lang"),
    ("mizan audit my-case --strict", "example-audit-strict"),
    ("mizan audit my-case --pairs", "example-audit-pairs"),
    ("mizan audit my-case --sources ../texts", "example-audit-sources"),
    ("mizan audit my-case --any-order", "example-audit-any-order"),
    ("mizan audit my-case --format json > audit.json", "example-audit-json"),
];
const ASK: &[Example] = &[
    ("mizan ask my-case", "example-ask"),
    ("mizan ask my-case --any-order", "example-ask-any-order"),
    ("mizan ask my-case --answer 'russia.bases before russia.process'", "example-ask-answer"),
    ("mizan ask my-case --answer 'russia.bases before russia.process' --keep", "example-ask-keep"),
    ("mizan ask my-case --learned", "example-ask-learned"),
];
const TRACE: &[Example] = &[
    ("mizan trace my-case", "example-trace"),
    ("mizan trace my-case --any-order", "example-trace-any-order"),
    ("mizan trace my-case --format json > trace.json", "example-trace-json"),
    ("mizan trace my-case --format csv > steps.csv", "example-trace-csv"),
    ("mizan trace my-case --import events.csv --map map.toml", "example-trace-import"),
];
const EXPLAIN: &[Example] = &[
    ("mizan explain my-case pressure", "example-explain-claim"),
    ("mizan explain library:chicken 2", "example-explain-state"),
    ("mizan explain library:euphrates-1975 NYN syria gmr", "example-explain-one"),
    ("mizan explain library:euphrates-1975 1 syria+iraq", "example-explain-coalition"),
];
const PATHS: &[Example] = &[
    ("mizan paths my-case status_quo", "example-paths"),
    ("mizan paths my-case status_quo --to 'process & !elections'", "example-paths-to"),
    ("mizan paths library:chicken 1 --by moves --nobody-twice", "example-paths-moves"),
];
const INVERSE: &[Example] = &[
    ("mizan inverse library:euphrates-1975 --want released --concept gmr", "example-inverse"),
    ("mizan inverse my-case --want 'process & !elections' --concept seq", "example-inverse-where"),
    ("mizan inverse library:chicken --want 4 --depth 3", "example-inverse-depth"),
];
const DIFF: &[Example] = &[
    ("mizan diff backup/my-case my-case", "example-diff"),
    ("mizan diff backup/my-case my-case --strict", "example-diff-strict"),
    ("git show HEAD:my-case/case.toml | mizan diff - my-case", "example-diff-git"),
];
const BRIEF: &[Example] = &[
    ("mizan brief my-case -o brief.docx", "example-brief"),
    ("mizan brief my-case -o . --format pdf", "example-brief-folder"),
    ("mizan brief my-case -o brief.html --lang both --share", "example-brief-share"),
];
const REPORT: &[Example] = &[
    ("mizan report my-case -o report.html", "example-report"),
    ("mizan report my-case -o report.html --lang both", "example-report-both"),
    ("mizan report my-case -o report.html --share --from status_quo", "example-report-share"),
    ("mizan report library:chicken --format md", "example-report-md"),
    ("mizan report my-case -o report.docx", "example-report-docx"),
    ("mizan report my-case -o report.pdf", "example-report-pdf"),
];
const FIGURE: &[Example] = &[
    ("mizan figure my-case -o figure.svg --from status_quo", "example-figure"),
    ("mizan figure my-case -o figure.png --scale 3", "example-figure-png"),
    ("mizan figure library:chicken --lang ar", "example-figure-lang"),
    ("mizan figure library:teaching/the-toll --events -o events.svg", "example-figure-events"),
];
const IMPORT: &[Example] = &[
    ("mizan import conflict.gmcr", "example-import"),
    ("mizan import conflict.gmcr -o my-case/case.toml", "example-import-output"),
];
const EXPORT: &[Example] = &[
    ("mizan export library:euphrates-1975 --to gmcr", "example-export"),
    ("mizan export my-case --to gmcr -o conflict.gmcr --force", "example-export-output"),
];
const SERVE: &[Example] = &[
    ("mizan serve", "example-serve"),
    ("mizan serve my-case", "example-serve-case"),
    ("mizan serve my-case --port 8080 --no-browser", "example-serve-port"),
];
const LSP: &[Example] = &[("mizan lsp", "example-lsp"), ("mizan lsp --lang ar", "example-lsp-lang")];
const SWEEP: &[Example] = &[
    ("mizan sweep my-case", "example-sweep"),
    ("mizan sweep my-case --changes --format csv > changes.csv", "example-sweep-changes"),
    ("mizan sweep my-case --random 10000 --seed 7 --out rows", "example-sweep-random"),
    ("mizan sweep my-case --pairs --format parquet --out rows", "example-sweep-parquet"),
];
const NEW: &[Example] = &[("mizan new my-case", "example-new"), ("mizan new my-case --lang ar", "example-new-lang")];
const CASES: &[Example] = &[
    ("mizan cases", "example-cases"),
    ("mizan cases show chicken", "example-cases-show"),
    ("mizan cases copy chicken my-case", "example-cases-copy"),
    ("mizan solve library:chicken", "example-cases-library"),
];
const SCHEMA: &[Example] =
    &[("mizan schema > case.schema.json", "example-schema"), ("mizan schema solution", "example-schema-solution")];
const COMPLETIONS: &[Example] =
    &[("mizan completions bash > ~/.local/share/bash-completion/completions/mizan", "example-completions")];
const MAN: &[Example] =
    &[("mizan man > mizan.1", "example-man"), ("mizan man solve > mizan-solve.1", "example-man-verb")];
const HELP: &[Example] = &[("mizan help solve", "example-help")];

/// The examples of a verb, under their heading.
pub fn of(say: &Messages, verb: &str) -> String {
    let examples = match verb {
        "check" => CHECK,
        "solve" => SOLVE,
        "audit" => AUDIT,
        "ask" => ASK,
        "trace" => TRACE,
        "explain" => EXPLAIN,
        "paths" => PATHS,
        "inverse" => INVERSE,
        "diff" => DIFF,
        "brief" => BRIEF,
        "report" => REPORT,
        "figure" => FIGURE,
        "import" => IMPORT,
        "export" => EXPORT,
        "serve" => SERVE,
        "lsp" => LSP,
        "sweep" => SWEEP,
        "new" => NEW,
        "cases" => CASES,
        "schema" => SCHEMA,
        "completions" => COMPLETIONS,
        "man" => MAN,
        _ => HELP,
    };
    let example = |(call, what): &Example| format!("  {STRONG}{call}{STRONG:#}\n      {}", say.text(what, &args![]));
    let examples: Vec<String> = examples.iter().map(example).collect();
    let heading = say.text("help-examples", &[]);
    format!("{HEADING}{heading}{HEADING:#}\n{}", examples.join("\n"))
}
