//! Wrong calls, in both languages: what is wrong, what would be right, exit code 2, nothing on standard output.

use crate::cli::run::{arg, command, finished, folder, mizan};

const WRONG: &[&[&str]] = &[
    &["sovle", "x"],
    &["chek", "x"],
    &["audti", "x"],
    &["frobnicate"],
    &["solve"],
    &["cases", "copy"],
    &["cases", "shwo", "chicken"],
    &["completions"],
    &["completions", "tcsh"],
    &["solve", "x", "--sumary"],
    &["solve", "x", "--frobnicate"],
    &["solve", "x", "y"],
    &["solve", "x", "--concept", "nsh"],
    &["solve", "x", "--concept"],
    &["solve", "x", "--summary=yes"],
    &["solve", "x", "--summary", "--all"],
    &["solve", "x", "--all", "--all"],
    &["check", "x", "--format", "xml"],
    &["check", "x", "--format"],
    &["check", "x", "--format", "csv"],
    &["check", "x", "--color", "sometimes"],
    &["check", "x", "--threads", "0"],
    &["check", "x", "--threads", "two"],
    &["check", "x", "--threads"],
    &["check", "x", "--max-states", "-1"],
    &["check", "x", "--sources", "no-such-folder"],
    &["check", "no-such-case"],
    &["check", "library:no-such-case"],
    &["cases", "show", "no-such-case"],
    &["schema", "solutoin"],
    &["help", "sovle"],
    &["man", "sovle"],
    &["--lang", "fr"],
];

fn all(language: &str) -> String {
    let mut shown = String::new();
    for call in WRONG {
        let lang = if call.contains(&"--lang") { Vec::new() } else { vec!["--lang", language] };
        let args: Vec<&str> = call.iter().copied().chain(lang).collect();
        let mut command = command(&args);
        if language == "ar" {
            command.env("LANG", "ar_SY.UTF-8");
        }
        let run = finished(&mut command, "");
        assert_eq!((run.out.as_str(), run.code), ("", 2), "{call:?}: {}", run.err);
        shown.push_str(&format!("$ mizan {}\n{}\n", call.join(" "), run.err));
    }
    shown
}

#[test]
fn in_english() {
    insta::assert_snapshot!(all("en"));
}

#[test]
fn in_arabic() {
    insta::assert_snapshot!(all("ar"));
}

/// What somebody types who never saw the program: a file, and no verb. A folder with a verb's name in its path made
/// `did you mean` of it.
#[test]
fn a_path_in_place_of_a_verb() {
    let here = folder("a_path");
    for path in [arg(&here), "/check/cases/x", "./audit/case.toml", "solve.toml"] {
        let run = mizan(&[path]);
        assert_eq!(run.code, 2);
        assert!(run.err.contains(&format!("mizan solve {path}")), "{}", run.err);
    }
}

#[test]
fn what_is_no_case_is_told() {
    let folder = folder("no_case");
    std::fs::write(folder.join("notes.txt"), "notes").unwrap();
    std::fs::write(folder.join("bytes.toml"), [0xff, 0xfe, 0]).unwrap();
    std::fs::write(folder.join("empty.toml"), "").unwrap();
    for file in ["", "notes.txt", "bytes.toml", "empty.toml"] {
        let path = folder.join(file);
        let run = mizan(&["solve", arg(&path)]);
        assert_eq!((run.out.as_str(), run.code), ("", 2), "{file}");
        assert!(!run.err.is_empty(), "{file}");
    }
}

/// A name of which the ending says nothing is no name of a form; nothing is written.
#[test]
fn an_ending_that_says_nothing_is_told() {
    let folder = folder("endings");
    for (verb, name, possible) in [
        ("report", "report.txt", &[".html", ".md", ".docx", ".pdf"][..]),
        ("report", "report.html.bak", &[".html", ".md", ".docx", ".pdf"]),
        ("figure", "figure.gif", &[".svg", ".png"]),
    ] {
        let file = folder.join(name);
        for language in ["ar", "en"] {
            let run = mizan(&[verb, "library:chicken", "--lang", language, "-o", arg(&file)]);
            assert_eq!((run.out.as_str(), run.code), ("", 2), "{name}");
            assert!(possible.iter().all(|ending| run.err.contains(ending)), "{}", run.err);
            assert!(run.err.contains(name) && run.err.contains("--format"), "{}", run.err);
            assert!(!file.exists());
        }
        let run = mizan(&[verb, "library:chicken", "--quiet", "--format", &possible[0][1..], "-o", arg(&file)]);
        assert_eq!((run.err.as_str(), run.code), ("", 0), "{name}: the form was asked for");
        assert!(file.exists());
    }
    for (verb, name) in
        [("report", "report"), ("figure", "figure"), ("report", "report.HTML"), ("figure", "figure.SVG")]
    {
        let run = mizan(&[verb, "library:chicken", "--quiet", "-o", arg(&folder.join(name))]);
        assert_eq!((run.err.as_str(), run.code), ("", 0), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_no_panic() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for place in [&["solve"][..], &[], &["solve", "--concept"], &["cases", "show"]] {
        let mut command = command(place);
        command.arg(OsStr::from_bytes(b"\xff\xfe"));
        let run = finished(&mut command, "");
        assert_eq!(run.code, 2, "{place:?}: {}", run.err);
    }
}
