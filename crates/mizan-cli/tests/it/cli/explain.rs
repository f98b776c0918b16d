//! `mizan explain`

use crate::cli::audit::HARBOUR;
use crate::cli::run::{mizan, refused};

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
