//! Inputs by which faults were found once, each in both languages: what happens with them now.

use std::fs;

use crate::cli::run::{Run, arg, fed, folder, mizan};

/// Runs the program on a case in each language.
fn in_both(args: &[&str], case: &str) -> [Run; 2] {
    ["en", "ar"].map(|language| fed(&[args, &["--lang", language]].concat(), case))
}

/// The codes that a run tells, in order.
fn codes(run: &Run) -> Vec<String> {
    let shown = format!("{}{}", run.out, run.err);
    let starts = shown.lines().filter_map(|line| line.split_once('[')).filter(|(word, _)| !word.contains(' '));
    starts.filter_map(|(_, rest)| rest.split_once(']')).map(|(code, _)| code.to_owned()).collect()
}

/// Checks a case, and compares what is told in each language.
#[track_caller]
fn assert_told(case: &str, expected: &[&str]) {
    for run in in_both(&["check", "-"], case) {
        assert_eq!(codes(&run), expected, "{}{}", run.out, run.err);
    }
}

#[test]
fn one_mistake_hides_no_other() {
    assert_told(
        "mizan = 1\n[dm.north]\nprefers = [\"hardly aid\"]\n[dm.north.options.aid]\n[states.now]\non = []\n\
         [[claim]]\nid = \"c\"\ncheck = \"at now: possible(better(North, now))\"\n",
        &["M306", "M204"],
    );
    let folder = folder("faults sources");
    fs::write(folder.join("s.txt"), "What was said.\n").unwrap();
    let case = "mizan = 1\n[sources.s]\nfile = \"s.txt\"\n[dm.a]\nprefers = [\"nothing_such\"]\n\
        cite = { source = \"s\", quote = \"what was not said\" }\n[dm.a.options.x]\n";
    fs::write(folder.join("case.toml"), case).unwrap();
    for language in ["en", "ar"] {
        let run = mizan(&["check", arg(&folder), "--lang", language]);
        assert_eq!(codes(&run), ["M201", "M645"], "{}", run.out);
    }
}

#[test]
fn a_merge_without_where_says_so() {
    assert_told(
        "mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options]\nx = {}\ny = {}\n[[merge]]\nkeep = [\"x\"]\n",
        &["M142"],
    );
}

#[test]
fn names_of_states_that_mislead_are_told() {
    let states = "mizan = 1\n[dm.a]\nranking = [\"N\", \"rest\"]\n[dm.a.options.x]\n[states.N]\nkey = \"Y\"\n";
    assert_told(states, &["M529"]);
    let numbers =
        "mizan = 1\n[graph]\nstates = [\"3\", \"1\", \"2\"]\n[dm.a]\nmoves = [[\"1\", \"2\"]]\nranking = [1, 2, 3]\n";
    assert_told(numbers, &["M528"]);
    let hidden = "mizan = 1\n[graph]\nstates = [\"\\u001b[2Ja\", \"\\u202eb\", \"c\\nd\", \"<b>\"]\n\
        [dm.a]\nmoves = []\nranking = [\"rest\"]\n";
    assert_told(hidden, &["M212", "M212", "M212"]);
}

#[test]
fn references_that_move_are_told() {
    assert_told(
        "mizan = 1\n[dm.a]\nprefers = [\"x\", \"!y\"]\n[dm.a.options]\nx = {}\ny = {}\n[dm.b]\nranking = [\"Y--\", \"rest\"]\n\
         [dm.b.options.z]\n[[rule]]\nforbid = \"x & y\"\n[[rule]]\nforbid = \"y & z\"\n\
         [[variant]]\nid = \"v\"\nchanges = [\"a.prefers[2] negated\", \"b.ranking[1] tied\", \"rule[2] dropped\"]\n",
        &["M635", "M635", "M635"],
    );
}

#[test]
fn the_states_of_a_graph_go_by_their_names_in_a_paper() {
    let case =
        "mizan = 1\n[graph]\nstates = [\"0\", \"1\"]\n[dm.a]\nmoves = [[\"0\", \"1\"]]\nranking = [\"1\", \"0\"]\n";
    for run in in_both(&["solve", "-", "--format", "latex", "-q"], case) {
        assert!(run.out.contains("a & 1 & 0 ") && !run.out.contains("& 2"), "{}", run.out);
    }
}

#[test]
fn a_state_that_there_is_not_is_told_with_those_that_there_are() {
    let case = "mizan = 1\n[graph]\nstates = [\"t1\", \"t2\"]\n[dm.a]\nmoves = [[\"t1\", \"t2\"]]\nranking = [\"t2\", \"t1\"]\n";
    for run in in_both(&["explain", "-", "nowhere"], case) {
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("`t1`") && run.err.contains("`t2`"), "{}", run.err);
    }
}

#[test]
fn a_pickle_is_told_as_one() {
    let folder = folder("faults pickle");
    let file = folder.join("old.gmcr");
    fs::write(&file, b"\x80\x03}q\x00X\x04\x00\x00\x00optsq\x01]q\x02s.").unwrap();
    for language in ["en", "ar"] {
        let run = mizan(&["import", arg(&file), "--lang", language]);
        assert_eq!((run.code, run.out.as_str(), codes(&run)), (2, "", vec!["M821".to_owned()]), "{}", run.err);
    }
}

#[test]
fn unequal_backticks_let_no_markup_through() {
    let case =
        "mizan = 1\n[case]\ntitle = \"t `<img src=y onerror=run()>```\"\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n";
    for run in in_both(&["report", "-", "--format", "md"], case) {
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains("<img"), "{}", run.out);
    }
}

/// A threat that its maker would rather not carry out: every claim about it is decided, in words of either language.
#[test]
fn a_threat_is_audited() {
    let case = "mizan = 1\n[dm.r]\nprefers = [\"!c\", \"!b\"]\n[dm.r.options.b]\n[dm.t]\nprefers = [\"b\", \"c if !b\", \"!c\"]\n\
        [dm.t.options.c]\n[states.now]\non = []\n[[claim]]\nid = \"comes\"\ncheck = \"at now: leads_to(b)\"\n\
        [[claim]]\nid = \"lasts\"\ncheck = \"some equilibrium(seq) is b & !c\"\n";
    for run in in_both(&["audit", "-", "-q", "--format", "json"], case) {
        let audit: serde_json::Value = serde_json::from_str(&run.result()).unwrap();
        assert!(audit["claims"].as_array().unwrap().iter().all(|claim| claim["verdict"].is_string()), "{audit}");
        // By steps that pay at once the return never comes about; those who look ahead cannot rule it out.
        assert_eq!(
            (&audit["claims"][0]["verdict"], &audit["claims"][0]["only_ahead"]),
            (&"fails".into(), &true.into())
        );
        assert!(audit["claims"][1].get("only_ahead").is_none(), "{audit}");
    }
    let [english, arabic] = in_both(&["audit", "-", "-q"], case).map(|run| run.result());
    assert!(english.contains("[comes] *\n"), "{english}");
    assert!(arabic.contains("* قد يقع إن نظر الجميع إلى حيث ينتهي الأمر كله (FAR)"), "{arabic}");
    let [english, arabic] = in_both(&["audit", "-", "-q", "--full"], case).map(|run| run.result());
    assert!(english.contains("But those who look ahead cannot rule it out"), "{english}");
    assert!(arabic.contains("من ينظر إلى العواقب لا يستطيع استبعاده"), "{arabic}");
}
