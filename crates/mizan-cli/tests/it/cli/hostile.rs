//! Nothing that a case or an argument says acts on the terminal.

use std::fs;

use proptest::prelude::*;

use crate::cli::run::{Run, arg, folder, mizan};

/// What a text could try: to repaint the screen, to fill the clipboard, to write over the line, to turn the words round.
const ATTACKS: [&str; 9] = [
    "\u{1b}[2J",
    "\u{1b}]52;c;ZXZpbA==\u{7}",
    "\u{1b}[35mmagenta",
    "\u{9b}31m",
    "\u{85}",
    "\u{8}\u{7f}",
    "\u{202e}back",
    "\u{202a}\u{202b}\u{202d}",
    "\u{1b}",
];

/// What stands before and after it.
fn text() -> impl Strategy<Value = String> {
    let attack = prop::sample::select(&ATTACKS[..]);
    ("[a-zا-ي ]{0,6}", attack, "[a-zا-ي ]{0,6}").prop_map(|(before, attack, after)| format!("{before}{attack}{after}"))
}

/// A text as it stands in a case file.
fn quoted(text: &str) -> String {
    let escaped = |c: char| if c.is_control() { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// A case that says the texts wherever it can say anything; with `broken` it has mistakes, too.
fn case(texts: &[String], broken: bool) -> String {
    let text = |place: usize| quoted(&texts[place % texts.len()]);
    let mut case = format!(
        "mizan = 1\n[case]\ntitle = {t0}\nabout = {t1}\n[sources.s]\ntitle = {t2}\nauthor = {t0}\naccount = \"a.md\"\n\
         [dm.a]\nname = {t1}\n[[dm.a.prefers]]\nthat = \"o\"\nbecause = {t2}\nwatch = {t0}\n\
         cite = {{ source = \"s\", paragraph = 1 }}\n[dm.a.options.o]\nname = {t0}\nbecause = {t1}\n\
         [dm.b]\nprefers = [\"p\", \"o\"]\n[dm.b.options.p]\nname = {t2}\n[states.s]\nname = {t1}\non = []\n\
         [[claim]]\nid = \"c\"\nsays = {t0}\nsaid_by = {t1}\nholder = {t2}\ncheck = \"at s: leads_to(o)\"\n\
         [[claim]]\nid = \"d\"\nsays = {t2}\ncheck = \"none\"\nwhy_not = {t0}\n\
         [[variant]]\nid = \"v\"\nname = {t1}\nchanges = [\"a.prefers[1] negated\"]\n",
        t0 = text(0),
        t1 = text(1),
        t2 = text(2),
    );
    if broken {
        case.push_str(&format!("{} = 1\nto = {}\n[dm.c]\nprefers = [{}]\n", text(0), text(1), text(2)));
    }
    case
}

/// The characters of a run that act on a terminal; `colour` is our own.
fn acting(run: &Run, colour: bool) -> Vec<char> {
    let shown = format!("{}{}", run.out, run.err);
    assert!(!shown.contains("\u{1b}[35m"), "the colours of a case are not ours: {shown:?}");
    let acts = |c: &char| (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}');
    let is_ours = |rest: &str| {
        let codes = rest.strip_prefix("\u{1b}[").unwrap_or("-");
        colour && codes.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').starts_with('m')
    };
    shown.char_indices().filter(|(at, c)| acts(c) && !is_ours(&shown[*at..])).map(|(_, c)| c).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_acts_on_a_terminal(texts in prop::collection::vec(text(), 3), broken in any::<bool>()) {
        let folder = folder("hostile");
        fs::write(folder.join("case.toml"), case(&texts, broken)).unwrap();
        fs::write(folder.join("a.md"), texts.join("\n\n")).unwrap();
        let (case, typed) = (arg(&folder), texts[0].as_str());
        let library = format!("library:{typed}");
        let unknown = format!("--{typed}");
        let calls: [&[&str]; 24] = [
            &["check", case, "--all-states"],
            &["check", case, "--format", "json"],
            &["audit", case],
            &["audit", case, "--format", "json"],
            &["solve", case],
            &["solve", case, "--format", "json", "--moves"],
            &["explain", case, "c"],
            &["explain", case, typed],
            &["explain", case, "1", typed],
            &["paths", case, "1", "--to", typed],
            &["inverse", case, "--want", "o & p"],
            &["inverse", case, "--want", typed],
            &["diff", case, case],
            &["sweep", case, "--changes"],
            &["report", case, "--from", typed],
            &["export", case, "--to", "gmcr", "-o", case],
            &["import", typed],
            &["solve", typed],
            &["solve", &library],
            &["cases", "show", typed],
            &["solve", case, "--concept", typed],
            &["solve", case, "--coalitions", typed],
            &["check", case, "--sources", typed],
            &["check", case, &unknown],
        ];
        for language in ["en", "ar"] {
            for call in calls {
                for colour in ["never", "always"] {
                    let run = mizan(&[call, &["--lang", language, "--color", colour]].concat());
                    let acting = acting(&run, colour == "always");
                    prop_assert!(acting.is_empty(), "{call:?} {colour}: {acting:?}\n{}\n{}", run.out, run.err);
                }
            }
        }
    }
}
