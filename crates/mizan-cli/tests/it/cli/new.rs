//! `mizan new`

use serde_json::Value;

use crate::cli::run::{arg, folder, mizan};

#[test]
fn the_template_is_in_order_and_is_audited() {
    let mut solutions = Vec::new();
    for language in ["ar", "en"] {
        let folder = folder(&format!("template_{language}"));
        let case = arg(&folder);
        let said = mizan(&["new", case, "--lang", language]).result();
        insta::assert_snapshot!(format!("new_{language}"), said.replace(case, "FOLDER"));
        let checked = mizan(&["check", case, "--strict"]).result();
        insta::assert_snapshot!(format!("new_check_{language}"), checked);
        let audited = mizan(&["audit", case, "--strict"]).result();
        insta::assert_snapshot!(format!("new_audit_{language}"), audited);
        solutions.push(mizan(&["solve", case, "--format", "json"]).result());
    }
    assert_eq!(solutions[0], solutions[1], "the same conflict in both languages");
    let solution: Value = serde_json::from_str(&solutions[0]).unwrap();
    // The standoff is a Nash equilibrium; the agreement is one only for who looks a step ahead. That is its point.
    assert_eq!(solution["equilibria"]["nash"], serde_json::json!([2]));
    assert_eq!(solution["equilibria"]["seq"], serde_json::json!([2, 3]));
}

#[test]
fn nothing_is_overwritten() {
    let folder = folder("nothing_is_overwritten");
    std::fs::write(folder.join("case.toml"), "mine").unwrap();
    let run = mizan(&["new", arg(&folder)]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("is left as it is"), "{}", run.err);
    assert_eq!(std::fs::read_to_string(folder.join("case.toml")).unwrap(), "mine");
}

#[test]
fn quiet_says_nothing() {
    let folder = folder("new_quiet");
    assert_eq!(mizan(&["new", arg(&folder), "--quiet"]).result(), "");
    assert!(folder.join("case.toml").is_file());
}
