//! What is said of a case in which something is not known.

use serde_json::Value;

use crate::cli::run::{fed, mizan};

const WEIR: &str = "library:teaching/the-weir";

#[test]
fn checking_counts_what_is_open() {
    let run = mizan(&["check", WEIR]);
    assert!(run.out.contains("\n6 open questions, 48 completions\n"), "{}", run.out);
    assert_eq!((run.err.as_str(), run.code), ("", 0));
    let run = mizan(&["check", WEIR, "--lang", "ar"]);
    assert!(run.out.contains("\n6 أسئلة مفتوحة، وعدد تأليفات أجوبتها 48\n"), "{}", run.out);
    let found: Value = serde_json::from_str(&mizan(&["check", WEIR, "--format", "json"]).out).unwrap();
    assert_eq!(found["open"], serde_json::json!({ "questions": 6, "completions": "48", "exact": true }));
    let found: Value = serde_json::from_str(&mizan(&["check", "library:chicken", "--format", "json"]).out).unwrap();
    assert!(found["open"].is_null());
}

#[test]
fn very_many_completions_are_a_power_of_ten() {
    let many = "\"x\", ".repeat(24);
    let text = format!("mizan = 1\n[dm.a]\nprefers = [{{ any_order = [{many}] }}]\n[dm.a.options.x]\n");
    let run = fed(&["check", "-"], &text);
    assert!(run.out.contains("276 open questions, about 6.2 × 10²³ completions\n"), "{}", run.out);
    let run = fed(&["check", "-", "--lang", "ar"], &text);
    assert!(run.out.contains("276 سؤالًا مفتوحًا، وعدد تأليفات أجوبتها نحو ⟦6.2 × 10²³⟧\n"), "{}", run.out);
}

#[test]
fn answers_about_one_case_say_that_it_is_the_one_as_written() {
    let said = "6 questions are open; this is the case as written.\n";
    for call in [
        &["solve", WEIR][..],
        &["explain", WEIR, "built"],
        &["explain", WEIR, "today"],
        &["paths", WEIR, "today"],
        &["inverse", WEIR, "--want", "today"],
    ] {
        let run = mizan(call);
        assert!(run.out.contains(said), "{call:?}\n{}{}", run.out, run.err);
        let arabic = mizan(&[call, &["--lang", "ar"]].concat());
        assert!(arabic.out.contains("6 أسئلة مفتوحة، وهذه القضية كما كُتبت."), "{call:?}\n{}", arabic.out);
    }
    let run = mizan(&["figure", WEIR, "--from", "today"]);
    assert!(run.out.starts_with("<svg") && run.err.contains(said.trim_end()), "{}", run.err);
    assert!(!mizan(&["solve", "library:chicken"]).out.contains("as written"));
}

#[test]
fn what_a_file_of_gmcr_does_not_hold_is_told() {
    let run = mizan(&["export", WEIR, "--to", "gmcr"]);
    assert!(run.err.contains("what is not known"), "{}", run.err);
    assert_eq!(run.code, 0);
}

#[test]
fn two_versions_that_leave_other_things_open_are_told_apart() {
    let text = std::fs::read_to_string("../../cases/teaching/the-weir/case.toml").unwrap();
    let known = text.replace("perhaps = true\n\n[states", "[states");
    let run = fed(&["diff", WEIR, "-"], &known);
    let said = "Open questions in the new one only: 0; in the old one only: 1.";
    assert!(run.out.contains(said) && run.out.contains("as written"), "{}{}", run.out, run.err);
    let same = fed(&["diff", WEIR, "-"], &text);
    assert!(same.out.contains("what is not known is the same in both"), "{}", same.out);
    let json: Value = serde_json::from_str(&fed(&["diff", WEIR, "-", "--format", "json"], &known).out).unwrap();
    assert_eq!(json["open"], serde_json::json!({ "opened": 0, "closed": 1 }));
}

/// Something is open, and somebody sees the conflict otherwise than it is.
const SEEN: &str = r#"
mizan = 1
[dm.a]
prefers = [{ any_order = ["!y", "x"] }]
[dm.a.options.x]
[dm.b]
prefers = ["!x", { that = "y if x", perhaps = true }, "!y"]
[dm.b.options.y]
[view.a.dm.b]
prefers = ["!x", "!y"]
[states.now]
on = []
[[claim]]
id = "c"
says = "c"
check = "at now: leads_to(y)"
force = "may"
[[claim]]
id = "p"
says = "p"
check = "at now: !pays(a, x, far)"
"#;

#[test]
fn what_an_audit_says_is_true_where_something_is_open_and_seen_otherwise() {
    let english = [
        "is that of the conflict as it is, as if all knew it.\n",
        "  Whether it is possible depends on what is not known.\n",
        "  The checker confirmed an example of each verdict; it does not derive the whole anew where somebody sees",
        " pays for a (in the sense that all that it can lead to in the end is better, if everybody looks ahead to where",
    ];
    let arabic = [
        "كأن الجميع يعلمونه.\n",
        "  إمكان هذا يتوقف على ما ليس معلومًا.\n",
        "ولا يستنبط ذلك كله من جديد إذا كان أحد يرى النزاع على غير ما هو عليه.\n",
        "(بمعنى أن يكون كل ما قد ينتهي إليه الأمر منها أفضل إذا نظر الجميع إلى حيث ينتهي الأمر)",
    ];
    for (language, sentences) in [("en", english), ("ar", arabic)] {
        let run = fed(&["audit", "-", "--full", "--lang", language], SEEN);
        sentences.iter().for_each(|sentence| assert!(run.out.contains(sentence), "{sentence}\n{}", run.out));
        let run = fed(&["report", "-", "--lang", language, "--format", "md"], SEEN);
        assert!(run.out.contains(sentences[0].trim_end()), "{}{}", run.out, run.err);
    }
}

#[test]
fn an_improvement_that_is_only_imagined_leads_nowhere() {
    let text = "mizan = 1\n[dm.a]\nprefers = ['p & q', 'q']\noptions.p = {}\noptions.q = {}\n[dm.b]\nprefers = ['!q']\n\
                options.r = {}\n[[rule]]\nforbid = 'p'\n[view.a]\nchanges = ['rule[1] dropped']\n[states.now]\non = []\n\
                [[claim]]\nid = 'c'\nsays = 'c'\ncheck = 'at now: leads_to(q, best)'\n";
    let run = fed(&["audit", "-", "--full", "--lang", "en"], text);
    assert!(run.out.contains("    It is settled at the start: no move that is made leads away.\n"), "{}", run.out);
    let run = fed(&["audit", "-", "--full", "--lang", "ar"], text);
    assert!(run.out.contains("    الأمر مستقر في البداية: لا انتقال يقع فعلًا فيُخرج منها.\n"), "{}", run.out);
}

#[test]
fn what_was_asked_for_alone_is_not_told_as_one_of_several() {
    let run = mizan(&["solve", "library:chicken", "--lang", "en", "--concept", "strong_seq"]);
    assert!(!run.out.contains("How strongly"), "{}", run.out);
    let run = mizan(&["solve", "library:chicken", "--lang", "en", "--any-of", "seq"]);
    assert!(run.out.contains("by SEQ:\n") && !run.out.contains("several concepts"), "{}", run.out);
}
