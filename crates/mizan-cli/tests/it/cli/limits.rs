//! What may take long or much is told beforehand, and refused beyond a limit that a flag raises.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::process::Stdio;

use crate::cli::run::{command, fed, finished, mizan};

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
fn many_coalitions_are_told_beforehand() {
    for language in ["en", "ar"] {
        let line = said_first(&["solve", "-", "--coalitions", "3", "--lang", language], &ring(10));
        assert!(line.contains("175") && line.contains("1,024"), "{line}");
    }
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

/// A case with a claim, whose audit takes long where `n` is 19.
fn claimed(n: usize) -> String {
    format!("{}[[claim]]\nid = \"c\"\ncheck = \"every state is o0\"\n", ring(n))
}

/// What is said first of a long piece of work, which is then broken off.
fn said_first(args: &[&str], input: &str) -> String {
    let mut command = command(args);
    let mut run = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    run.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let mut line = String::new();
    BufReader::new(run.stderr.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(run.try_wait().unwrap(), None, "it is said beforehand: {line}");
    run.kill().unwrap();
    run.wait().unwrap();
    line
}

#[test]
fn a_long_audit_says_beforehand_how_large_it_is() {
    for (language, word) in [("en", "Ctrl-C ends it"), ("ar", "ولإنهائه")] {
        let line = said_first(&["audit", "-", "--lang", language], &claimed(19));
        assert!(line.contains(word) && line.contains("524,288"), "{line}");
    }
}

#[test]
fn very_many_states_are_told_beforehand() {
    for language in ["en", "ar"] {
        let line = said_first(&["solve", "-", "--lang", language], &ring(21));
        assert!(line.contains("2,097,152"), "{line}");
    }
}

#[test]
fn too_much_work_is_refused_and_a_flag_raises_the_limit() {
    let case = claimed(4);
    let calls: [&[&str]; 7] = [
        &["sweep", "-", "--changes", "--format", "json"],
        &["audit", "-"],
        &["audit", "-", "--format", "json"],
        &["audit", "-", "--pairs"],
        &["report", "-"],
        &["explain", "-", "c"],
        &["inverse", "-", "--want", "o0 & o1"],
    ];
    for call in calls {
        for language in ["en", "ar"] {
            let run = fed(&[call, &["--max-work", "10", "--lang", language]].concat(), &case);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{call:?}");
            let flag = run.err.split("--max-work ").nth(1).unwrap_or_else(|| panic!("{call:?}: {}", run.err));
            let enough: String = flag.chars().take_while(char::is_ascii_digit).collect();
            // A report looks at more than its audit, and says so in its turn.
            let raised = fed(&[call, &["--max-work", &enough, "-q"]].concat(), &case);
            let is_next_step =
                raised.err.contains("--max-work ") && !raised.err.contains(&format!("--max-work {enough}`"));
            assert!(raised.code == 0 || is_next_step, "{call:?}: {}", raised.err);
            assert_eq!(fed(&[call, &["--max-work", "1000000000", "-q"]].concat(), &case).code, 0, "{call:?}");
        }
    }
}

/// Where larger sets of changes are too much, the smaller ones are tried, and it is said at which size it stopped.
#[test]
fn as_many_sets_of_changes_are_tried_as_the_work_allows() {
    let want = ["inverse", "-", "--want", "o0 & o1 & o2 & o3", "--format", "json"];
    let depth = |most: &str| {
        let json = fed(&[&want[..], &["--max-work", most, "--depth", "3"]].concat(), &claimed(4)).result();
        serde_json::from_str::<serde_json::Value>(&json).unwrap()["fewest_changes"].clone()
    };
    assert_ne!(depth("60000"), depth("10000000000"));
}

/// Rows are written while the sweep goes on, and not held until its end.
#[test]
fn rows_are_written_while_a_sweep_goes_on() {
    for format in ["json", "csv"] {
        let call = ["sweep", "library:chicken", "--random", "1000000", "--format", format, "-q"];
        let mut run = command(&call).stdout(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(run.stdout.take().unwrap());
        for _ in 0..2000 {
            assert_ne!(out.read_line(&mut String::new()).unwrap(), 0);
        }
        assert_eq!(run.try_wait().unwrap(), None, "there is more to come");
        run.kill().unwrap();
        run.wait().unwrap();
    }
}

#[test]
fn of_very_many_mistakes_of_an_import_the_first_are_told() {
    let entries: String = (0..300).map(|_| r#"{"name": 1},"#).collect();
    let file = format!(r#"{{"decisionMakers": [{}{{}}], "options": []}}"#, entries);
    for (language, word) in [("en", "more were found"), ("ar", "لم تُعرض هنا")] {
        let run = fed(&["import", "-", "--lang", language], &file);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        let told = run.err.matches("[M80").count();
        assert!(told <= 200 && run.err.contains(word), "{told} {}", run.err.lines().last().unwrap_or_default());
    }
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
        // Whoever asks for more does not get what is not there.
        for asked in ["", "--max-states 4000000000"] {
            let script = format!("ulimit -v 1500000; exec \"$0\" solve - --threads 5000 --lang \"$1\" {asked}");
            let mut limited = std::process::Command::new("sh");
            let run = limited.args(["-c", &script, env!("CARGO_BIN_EXE_mizan"), language]).env("LANG", "C");
            let run = finished(run, &case);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
            assert!(run.err.contains("M703") && run.err.contains("--max-states"), "{}", run.err);
        }
    }
}

/// Two decision makers of seven options, and so many claims that are too much to be re-examined.
fn too_much_to_check(n_claims: usize) -> String {
    let dm = |dm: usize| {
        let [own, other] = [7 * dm, 7 * (1 - dm)];
        let options: String = (own..own + 7).map(|option| format!("options.o{option} = {{}}\n")).collect();
        format!("[dm.d{dm}]\nprefers = [\"o{other}\", \"!o{own}\"]\n{options}")
    };
    let claim = |n| format!("[[claim]]\nid = \"each{n}\"\ncheck = \"every equilibrium(seq) is o0 | !o7\"\n");
    let claims: String = (1..=n_claims).map(claim).collect();
    format!("mizan = 1\n{}{}{claims}", dm(0), dm(1))
}

/// A reader has to know of which claims: of a few each is named, of many it is said how many they are.
#[test]
fn what_is_not_re_examined_is_told_on_the_screen() {
    for (language, words) in
        [("en", "Not re-examined, being too much work: "), ("ar", "لم تُراجَع بياناتها لطول مراجعتها: ")]
    {
        let told = |n_claims: usize| {
            let screen = fed(&["audit", "-", "--lang", language], &too_much_to_check(n_claims)).result();
            let line = screen.lines().find_map(|line| Some(line.split_once(words)?.1.to_owned()));
            line.unwrap_or_else(|| panic!("{screen}"))
        };
        let few = told(2);
        assert!(few.contains("each1") && few.contains("each2"), "{few}");
        assert_eq!(told(7), "7");
    }
}
