//! `mizan solve --coalitions`, `mizan explain CASE STATE A+B`, claims about coalitions.

use serde_json::{Value, json};

use crate::cli::run::{fed, mizan, refused};

/// One would rather clear the road than repair the bridge, the other the reverse; the third can undo what is done.
const JOINT: &str = r#"
mizan = 1
[dm.a]
ranking = ["YY-", "NN-", "NY-", "YN-"]
[dm.a.options.x]
[dm.b]
ranking = ["YY-", "NN-", "YN-", "NY-"]
[dm.b.options.y]
[dm.c]
prefers = ["z"]
[dm.c.options.z]

[states.start]
on = []

[[claim]]
id = "together"
check = "at start: improves({a, b}, x & y) & !improves(a, true) & !improves(b, true)"
[[claim]]
id = "shown"
check = "at start: can({b, a}, x & y)"
[[claim]]
id = "tempted"
check = "at start: !stable({a, b}, smr)"
[[claim]]
id = "universal"
check = "every equilibrium(seq, universal) is (x & y & z)"
"#;

#[test]
fn a_list_a_size_and_all() {
    let solved = |which: &str| -> Value {
        let args = ["solve", "-", "--format", "json", "--concept", "nash,seq", "--coalitions", which];
        serde_json::from_str(&fed(&args, JOINT).result()).unwrap()
    };
    let members = |solution: &Value| -> Vec<String> {
        let coalitions = solution["coalitions"].as_array().unwrap();
        coalitions.iter().map(|one| one["members"].to_string()).collect()
    };
    assert_eq!(members(&solved("b+a, c ,a+b")), [r#"["a","b"]"#, r#"["c"]"#]);
    assert_eq!(members(&solved("2")).len(), 6);
    let (some, all) = (solved("2"), solved("ALL"));
    assert_eq!((members(&all).len(), &some["universal"]), (7, &Value::Null));
    assert_eq!(all["universal"], json!({ "nash": [8], "seq": [8] }));
    assert_eq!(all["equilibria"]["nash"], json!([5, 8]));
}

#[test]
fn what_they_do_together_is_told_in_both_languages() {
    for language in ["ar", "en"] {
        let solved = fed(&["solve", "-", "--coalitions", "a+b,a+b+c", "--summary", "--lang", language], JOINT).result();
        let calls: [&[&str]; 3] =
            [&["explain", "-", "start", "a+b"], &["explain", "-", "NNY", "a+c", "seq"], &["audit", "-", "--full"]];
        let told = calls.map(|call| fed(&[call, &["--lang", language]].concat(), JOINT).result());
        insta::assert_snapshot!(format!("coalitions_{language}"), [&[solved], &told[..]].concat().join("────\n"));
    }
}

#[test]
fn wrong_coalitions_are_told() {
    let calls: [&[&str]; 5] = [
        &["--coalitions", "0"],
        &["--coalitions", "row+colum"],
        &["--coalitions", ""],
        &["--coalitions", "all", "--concept", "sim,sseq"],
        &["--coalitions", "row+"],
    ];
    insta::assert_snapshot!("coalitions_wrong", refused("solve", "library:chicken", &calls));
}

#[test]
fn too_many_coalitions_are_refused() {
    let dms: String = (0..13).map(|i| format!("[dm.d{i}]\nprefers = [\"o{i}\"]\n[dm.d{i}.options.o{i}]\n")).collect();
    let run = fed(&["solve", "-", "--coalitions", "all", "--summary"], &format!("mizan = 1\n{dms}"));
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("4,096"), "{}", run.err);
    mizan(&["solve", "library:elmira", "--coalitions", "all", "--format", "csv"]).result();
}
