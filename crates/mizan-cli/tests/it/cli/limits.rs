//! What may take long or much is told beforehand, and refused beyond a limit that a flag raises.

use std::fmt::Write as _;
use std::fs;

use crate::cli::run::{arg, fed, finished, folder, mizan};

/// A case in which each of `n` decision makers has one option.
fn ring(n: usize) -> String {
    (0..n).fold("mizan = 1\n".to_owned(), |mut case, dm| {
        let next = (dm + 1) % n;
        let _ = writeln!(case, "[dm.d{dm}]\nprefers = [\"o{next}\", \"!o{dm}\"]\noptions.o{dm} = {{}}");
        case
    })
}

#[test]
fn too_many_coalitions_are_refused() {
    for language in ["en", "ar"] {
        let run = fed(&["solve", "-", "--coalitions", "all", "--lang", language], &ring(10));
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("--max-coalitions 1023"), "{}", run.err);
    }
    let run = fed(&["solve", "-", "--coalitions", "all", "--max-coalitions", "6", "-q"], &ring(3));
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(fed(&["solve", "-", "--coalitions", "all", "-q"], &ring(3)).code, 0);
}

#[test]
fn too_many_variants_are_refused() {
    for language in ["en", "ar"] {
        let run = mizan(&["sweep", "library:chicken", "--random", "100000000", "--format", "json", "--lang", language]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("--max-variants 100000000"), "{}", run.err);
    }
    let run = mizan(&["sweep", "library:chicken", "--random", "5000", "--max-variants", "5000"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("5,000 variants will be tried"), "{}", run.err);
}

#[test]
fn a_long_audit_says_how_large_it_is() {
    let case = format!("{}[[claim]]\nid = \"c\"\ncheck = \"every state is o0\"\n", ring(16));
    let folder = folder("long_audit");
    fs::write(folder.join("case.toml"), case).unwrap();
    // Too few states for a word; the figure itself is tested where it is cheap.
    let run = mizan(&["audit", arg(&folder), "--quiet"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn threads_are_no_more_than_help() {
    for language in ["en", "ar"] {
        let run = mizan(&["solve", "library:chicken", "--threads", "5000", "--lang", language]);
        assert_eq!(run.code, 0);
        assert!(run.err.contains("5,000") || run.err.contains("5000"), "{}", run.err);
        let quiet = mizan(&["solve", "library:chicken", "--threads", "5000", "--lang", language, "-q"]);
        assert_eq!(quiet.err, "");
    }
}

/// Under a limit on memory there is a word, no abort.
#[cfg(target_os = "linux")]
#[test]
fn what_does_not_fit_into_memory_is_refused() {
    let case = ring(24);
    for language in ["en", "ar"] {
        let mut limited = std::process::Command::new("sh");
        let script = "ulimit -v 1500000; exec \"$0\" solve - --threads 5000 --lang \"$1\"";
        let run = finished(limited.args(["-c", script, env!("CARGO_BIN_EXE_mizan"), language]).env("LANG", "C"), &case);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        assert!(run.err.contains("M703") && run.err.contains("--max-states"), "{}", run.err);
    }
}
