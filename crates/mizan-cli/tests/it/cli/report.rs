//! `mizan report` and `mizan figure`

use mizan_case::passages::sha256_hex;

use crate::cli::audit::HARBOUR;
use crate::cli::page::Page;
use crate::cli::run::{arg, fed, folder, mizan};

#[path = "../../../../mizan-case/tests/private/mod.rs"]
mod private;

/// Cases of every kind: with claims and sources, without claims, in graph form, with a ranking and a rule.
const CASES: [&str; 6] = [
    HARBOUR,
    "library:syria-2016",
    "library:chicken",
    "library:prisoners-dilemma",
    "library:cuban-missile-crisis",
    "library:euphrates-1975",
];

fn report(case: &str, args: &[&str]) -> String {
    let run = mizan(&[&["report", case, "--quiet"], args].concat());
    assert_eq!((run.err.as_str(), run.code), ("", 0), "{case}");
    run.out.replace('⟦', "\u{2068}").replace('⟧', "\u{2069}")
}

/// Without the line at the end, which is another one whenever a word changes.
fn unsealed(text: &str) -> &str {
    let (text, seal) = text.trim_end().rsplit_once('\n').unwrap();
    assert!(seal.starts_with("<!-- Mizan: "), "{seal}");
    text
}

/// Everything that the page says, and every link in it, for every case in every language.
#[test]
fn every_case_gives_a_page_that_needs_nothing_else() {
    let graph = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/chicken/graph.toml");
    for case in CASES.into_iter().chain([graph]) {
        for language in ["ar", "en", "both"] {
            let html = report(case, &["--lang", language]);
            let page = Page::of(&html);
            assert!(!html.contains("http:") && !html.contains("https:") || html.contains("www.w3.org/2000/svg"));
            assert!(!html.contains("<script") && !html.contains("@import") && !html.contains("<link"));
            assert!(!page.text.contains('⟨'), "{case}: a message is missing");
            let prefix = if language == "both" { "ar-" } else { "" };
            for section in
                ["findings", "ledger", "source", "actors", "course", "settling", "assumptions", "survival", "annex"]
            {
                assert!(page.ids.contains(&format!("{prefix}{section}")), "{case}: {section}");
            }
        }
    }
}

/// In the order of the sections, in words: what is said, without how it looks.
#[test]
fn what_it_says() {
    for language in ["ar", "en"] {
        let text = report(HARBOUR, &["--lang", language, "--format", "md"]);
        insta::assert_snapshot!(format!("report_{language}"), unsealed(&text).replace(['\u{2068}', '\u{2069}'], ""));
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let once = report("library:syria-2016", &["--lang", "both", "--threads", "1"]);
    assert_eq!(once, report("library:syria-2016", &["--lang", "both", "--threads", "3"]));
}

/// Wherever the case lies, the report is the same, and the annex has the hash that `sha256sum` prints.
#[test]
fn where_the_files_lie_does_not_matter() {
    let copy = |place: &str| {
        let folder = folder(place).join("case");
        mizan(&["cases", "copy", "chicken", arg(&folder), "--quiet"]);
        report(arg(&folder), &[])
    };
    let here = copy("report here");
    assert_eq!(here, copy("report there"));
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/chicken/case.toml")).unwrap();
    assert!(here.contains(&mizan_case::passages::sha256_hex(&bytes)));
}

/// A case whose every label would be markup somewhere.
pub const HOSTILE: &str = r#"
mizan = 1
[case]
title = "</title><script>alert(1)</script> \u202Ereversed \u2069 \" ' & `"
about = "<img src=x onerror=alert(1)> ```"
[sources.s]
title = "<b>"
url = "javascript:alert(1)"
[dm.a]
name = "<script>a</script>\u202E"
prefers = ["x"]
[dm.a.options.x]
name = "\"><svg onload=alert(1)> | * _ [x](y)"
[dm.b]
name = "b\u0007\u001b[2J"
[dm.b.options.y]
name = "a name that is long, and goes on, and goes on, and has_a_word_that_can_not_be_broken_anywhere_at_all_it_seems"
[states.start]
name = "</svg>"
on = []
[[claim]]
id = "c"
says = "<i>says</i> ]]>"
said_by = "<u>"
cite = { source = "s", paragraph = 1, from = "<from>", to = "</to>" }
check = "at start: leads_to(x)"
"#;

#[test]
fn nothing_that_a_case_says_is_markup() {
    for language in ["ar", "en", "both"] {
        let run = fed(&["report", "-", "--quiet", "--lang", language], HOSTILE);
        assert_eq!(run.code, 0, "{}", run.err);
        let page = Page::of(&run.out);
        for tag in ["script", "img", "b>", "u", "svg onload"] {
            assert!(!page.tags.contains(tag), "{tag}");
        }
        assert!(page.text.contains("<script>a</script>"), "it is shown as it was written");
        for mark in ['\u{202e}', '\u{7}', '\u{1b}'] {
            assert!(!run.out.contains(mark), "{mark:?}");
        }
    }
    let markdown = fed(&["report", "-", "--quiet", "--format", "md", "--lang", "en"], HOSTILE).out;
    assert!(!markdown.contains("<script") && !markdown.contains("<img"));
}

const SECRETS: &str = r#"
mizan = 1
[case]
title = "A case"
[sources.s]
title = "the secret source"
private = true
[dm.a]
name = "Ay"
[[dm.a.prefers]]
that = "x & !hidden"
id = "secret_wish"
because = "the secret reason"
watch = "the secret sign"
private = true
[[dm.a.prefers]]
that = "x"
[dm.a.options.x]
name = "ex"
[dm.a.options.hidden]
name = "the secret option"
private = true
[dm.b]
name = "Bee"
prefers = ["y"]
[dm.b.options.y]
name = "why"
[states.start]
on = []
[states.secret_place]
name = "the secret state"
on = ["y"]
private = true
[[claim]]
id = "open"
says = "open"
check = "at start: leads_to(x)"
cite = { source = "s", paragraph = 1, from = "the secret words" }
[[claim]]
id = "secret_claim"
says = "the secret claim"
private = true
check = "at start: possible(y)"
[[variant]]
id = "secret_variant"
name = "the secret what-if"
changes = ["a.secret_wish dropped"]
private = true
[[variant]]
id = "told"
name = "told"
changes = ["a.secret_wish negated"]
"#;

#[test]
fn what_is_private_is_not_shared() {
    for language in ["ar", "en"] {
        for (format, from) in [("html", "start"), ("md", "start"), ("html", "secret_place"), ("md", "secret_place")] {
            let call = ["report", "-", "--quiet", "--lang", language, "--format", format, "--from", from];
            let whole = fed(&call, SECRETS).out;
            let shared = fed(&[&call[..], &["--share"]].concat(), SECRETS).out;
            assert!(whole.contains(from) && !shared.contains("--from '"), "the command names a state by its number");
            let secrets = |text: &str| text.replace("<wbr>", "").replace('\\', "").matches("secret").count();
            assert!(secrets(&whole) >= 8, "{}", secrets(&whole));
            assert_eq!(secrets(&shared), 0, "{}", shared.split("secret").next().unwrap_or_default().len());
            let says_so = if language == "ar" { "للتداول" } else { "Made to be shared" };
            assert!(shared.contains(says_so) && !whole.contains(says_so));
        }
    }
}

/// Twelve free options and a few wishes: more states than anybody reads.
fn large() -> String {
    let options =
        |dm: &str, from: usize| -> String { (from..from + 4).map(|o| format!("[dm.{dm}.options.o{o}]\n")).collect() };
    let dm = |dm: &str, from: usize, prefers: &str| format!("[dm.{dm}]\nprefers = {prefers}\n{}", options(dm, from));
    format!(
        "mizan = 1\n[case]\nlanguage = \"en\"\n{}{}{}[states.start]\non = []\n\
         [[claim]]\nid = \"c\"\nsays = \"c\"\ncheck = \"at start: leads_to(o0)\"\n",
        dm("a", 0, "[\"o0 & o4\", \"!o1 | o8\", \"o2\"]"),
        dm("b", 4, "[\"o4 <-> o0\", \"o5 | o9\", \"!o6\"]"),
        dm("c", 8, "[\"o8 & !o5\", \"o9 <-> o1\", \"o10\"]"),
    )
}

#[test]
fn thousands_of_states_fold_to_what_can_be_read() {
    let run = fed(&["report", "-", "--quiet", "--lang", "en"], &large());
    assert_eq!(run.code, 0, "{}", run.err);
    let page = Page::of(&run.out);
    assert!(page.text.contains("4,096 feasible states"));
    assert!(page.text.contains("Folded to what matters"), "the figure says what it leaves out");
    assert!(run.out.len() < 600_000, "{}", run.out.len());
}

#[test]
fn the_figure_alone() {
    for language in ["ar", "en"] {
        for case in CASES {
            let svg = mizan(&["figure", case, "--quiet", "--lang", language]).result();
            let page = Page::of(unsealed(&svg));
            assert!(page.tags.contains("text") && page.tags.contains("desc"), "{svg}");
        }
        let figure = mizan(&["figure", "library:chicken", "--lang", language]).result();
        insta::assert_snapshot!(format!("figure_{language}"), unsealed(&figure));
    }
}

#[test]
fn a_figure_starts_where_it_is_told_to() {
    let figure = |from: &str| mizan(&["figure", "library:chicken", "--from", from, "--lang", "en"]).result();
    assert_ne!(figure("1"), figure("4"));
    let refused = mizan(&["figure", "library:chicken", "--from", "9"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
}

#[test]
fn into_a_file() {
    let file = folder("report").join("report.html");
    let run = mizan(&["report", "library:chicken", "-o", arg(&file), "--lang", "en"]);
    assert_eq!((run.out.as_str(), run.code), ("", 0));
    assert!(run.err.ends_with("report.html is written.\n"), "{}", run.err);
    Page::of(&std::fs::read_to_string(&file).unwrap());
    let nowhere = folder("report").join("no/such/folder.html");
    let run = mizan(&["report", "library:chicken", "-o", arg(&nowhere)]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("folder.html"), "{}", run.err);
}

/// Without these a reader could not tell why there are nine states, or why somebody does not move.
#[test]
fn what_is_merged_and_what_is_misperceived_is_told() {
    let merged = report("library:elmira", &["--format", "md", "--lang", "en"]);
    assert!(merged.contains("All states in which “abandon the plant” is on are one."), "{merged}");
    let misperceived = report("library:euphrates-misperceived", &["--format", "md", "--lang", "ar"]);
    assert!(misperceived.contains("العراق: الحالات حيث لا يؤخذ بخيار «إطلاق الماء»"), "{misperceived}");
}

#[test]
fn nothing_private_of_any_kind_is_shared() {
    let folder = folder("report-private");
    std::fs::write(folder.join("case.toml"), private::CASE).unwrap();
    private::FILES.iter().for_each(|(file, text)| std::fs::write(folder.join(file), text).unwrap());
    let hashes = private::FILES[1..].iter().map(|(_, text)| sha256_hex(text.as_bytes()));
    let secrets: Vec<String> = private::strings().into_iter().chain(hashes).collect();
    for language in ["ar", "en", "both"] {
        for format in ["html", "md"] {
            let case = folder.join("case.toml");
            let run = mizan(&["report", arg(&case), "--quiet", "--share", "--lang", language, "--format", format]);
            let shared = private::plain(&run.result());
            let told: Vec<&String> = secrets.iter().filter(|secret| shared.contains(secret.as_str())).collect();
            assert!(told.is_empty(), "{format} {language}: {told:?}");
        }
    }
}
