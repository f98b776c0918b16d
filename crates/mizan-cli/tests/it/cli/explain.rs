//! `mizan explain`

use crate::cli::audit::HARBOUR;
use crate::cli::run::{fed, mizan, refused};

fn explained(args: &[&str]) -> String {
    mizan(&[&["explain", HARBOUR, "--quiet"], args].concat()).result()
}

#[test]
fn a_claim_and_a_state_in_both_languages() {
    for language in ["ar", "en"] {
        let shown = ["in_vain", "gates", "motive"].map(|claim| explained(&[claim, "--lang", language]));
        insta::assert_snapshot!(format!("explain_claims_{language}"), shown.join("────\n"));
        let calls: [&[&str]; 3] = [&["struck"], &["YYN", "union"], &["3", "union", "seq"]];
        let shown = calls.map(|call| explained(&[call, &["--lang", language]].concat()));
        insta::assert_snapshot!(format!("explain_states_{language}"), shown.join("────\n"));
    }
}

#[test]
fn the_account_stands_in_for_a_text_that_is_absent() {
    let shown = explained(&["gates", "--lang", "en"]);
    let words: Vec<&str> = shown.split_whitespace().collect();
    assert!(words.join(" ").contains("would bind it for years"), "{shown}");
}

#[test]
fn names_that_mean_nothing_are_told() {
    let calls: [&[&str]; 6] =
        [&["in_vian"], &["99"], &["YYY"], &["Y--"], &["struck", "unoin"], &["struck", "union", "nsh"]];
    insta::assert_snapshot!("explain_wrong", refused("explain", HARBOUR, &calls));
}

/// What there is instead is told, and nothing that there is not: a graph has no patterns, and here nothing is named.
#[test]
fn a_state_that_there_is_not() {
    let told = fed(&["explain", "-", "s9"], GRAPH).err;
    assert!(told.contains("`1`, `0`") && !told.contains("pattern"), "{told}");
    let unnamed = "mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a.options.x]\n";
    let told = fed(&["explain", "-", "s9"], unnamed).err;
    assert!(told.contains("pattern") && !told.trim_end().ends_with(':'), "{told}");
}

#[test]
fn a_claim_is_explained_as_a_whole() {
    let case = format!("{GRAPH}[[claim]]\nid = \"c\"\nsays = \"x\"\ncheck = \"at \\\"1\\\": stable(a, nash)\"\n");
    let told = fed(&["explain", "-", "c", "a"], &case);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("`c` is a claim"), "{}", told.err);
    assert_eq!(fed(&["explain", "-", "c"], &case).code, 0);
}

/// States that are called by numbers that are not theirs.
const GRAPH: &str = "mizan = 1\n[graph]\nstates = [\"1\", \"0\"]\n[dm.a]\nmoves = [[\"0\", \"1\"]]\nranking = [\"1\", \"0\"]\n\
    [dm.b]\nmoves = []\nranking = [\"rest\"]\n";
