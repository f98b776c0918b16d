//! `mizan brief`

use crate::cli::audit::HARBOUR;
use crate::cli::page::Page;
use crate::cli::run::{arg, fed, folder, mizan};

fn brief(case: &str, args: &[&str]) -> String {
    let run = mizan(&[&["brief", case, "--quiet"], args].concat());
    assert_eq!((run.err.as_str(), run.code), ("", 0), "{case}");
    run.out
}

#[test]
fn what_it_says() {
    for language in ["ar", "en"] {
        let text = brief(HARBOUR, &["--lang", language, "--format", "md"]);
        let (text, seal) = text.trim_end().rsplit_once('\n').unwrap();
        assert!(seal.starts_with("<!-- Mizan: "), "{seal}");
        insta::assert_snapshot!(format!("brief_{language}"), text.replace(['⟦', '⟧'], ""));
    }
}

/// Every case, whatever it has no part of, and in every language: a page without contents, tables or links that lead
/// nowhere.
#[test]
fn every_case_has_one() {
    for case in [HARBOUR, "library:syria-2016", "library:chicken", "library:teaching/the-weir", "library:elmira"] {
        for language in ["ar", "en", "both"] {
            let html = brief(case, &["--lang", language]);
            let page = Page::of(&html.replace('⟦', "\u{2068}").replace('⟧', "\u{2069}"));
            assert!(!page.text.contains('⟨'), "{case}: a message is missing");
            assert!(!html.contains("<nav") && !html.contains("<table") && !html.contains("href=\"#claim"), "{case}");
            assert!(html.contains("bottom-line"), "{case}");
        }
    }
}

/// However much a case says, a brief tells no more than fits two pages.
#[test]
fn a_long_case_gives_a_short_brief() {
    let long =
        "It is so long that nobody would read it to its end, and so it goes on and on for a while longer. ".repeat(40);
    let mut text = format!("mizan = 1\n[case]\ntitle = \"Long\"\nabout = \"{long}\"\n[states.now]\non = []\n");
    for actor in 0..6 {
        text.push_str(&format!(
            "[dm.d{actor}]\n[[dm.d{actor}.prefers]]\nthat = \"o{actor}\"\nbecause = \"{long}\"\nwatch = \"{long}\"\n\
             or_reads = [\"!o{actor}\"]\n[dm.d{actor}.options.o{actor}]\nname = \"{long}\"\n\
             [[claim]]\nid = \"c{actor}\"\n\
             says = \"{long}\"\ncheck = \"at now: leads_to(o{actor})\"\n"
        ));
    }
    let run = fed(&["brief", "-", "-q", "--format", "md"], &text);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.len() < 9_000, "{}: {}", run.out.len(), run.out);
    assert!(run.out.contains('…'), "{}", run.out);
}

#[test]
fn what_is_private_stays_so() {
    let text = "mizan = 1\n[case]\ntitle = \"t\"\n[states.now]\non = []\n[dm.a]\n[[dm.a.prefers]]\n\
                that = \"x\"\nbecause = \"SECRET\"\n\
                watch = \"SECRET\"\nprivate = true\n[dm.a.options.x]\n[[claim]]\nid = \"shown\"\nsays = \"Shown.\"\n\
                check = \"at now: leads_to(x)\"\n[[claim]]\nid = \"hidden\"\nsays = \"SECRET\"\nprivate = true\n\
                check = \"at now: possible(x)\"\n";
    for language in ["ar", "en"] {
        let call = ["brief", "-", "-q", "--format", "md", "--lang", language];
        let open = fed(&call, text).result();
        assert!(open.contains("SECRET"), "{open}");
        let shared = fed(&[&call[..], &["--share"]].concat(), text).result();
        assert!(!shared.contains("SECRET") && shared.contains("Shown"), "{shared}");
    }
}

/// In a folder a file has a name of its own, by the title and the language.
#[test]
fn a_file_is_named_by_the_title() {
    let folder = folder("named");
    let write = |verb: &str, more: &[&str]| {
        let run = mizan(&[&[verb, "library:euphrates-1975", "-o", arg(&folder), "-q"], more].concat());
        assert_eq!(run.code, 0, "{}", run.err);
    };
    write("brief", &["--lang", "en"]);
    write("brief", &["--lang", "both", "--format", "docx"]);
    write("report", &["--lang", "ar", "--format", "md"]);
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names.contains(&"the-euphrates-1975-syria-and-iraq-brief.en.html".to_owned()), "{names:?}");
    assert!(names.iter().any(|name| name.ends_with(".both.docx")), "{names:?}");
    assert!(names.iter().any(|name| name.starts_with("الفرات") && name.ends_with(".ar.md")), "{names:?}");
}
