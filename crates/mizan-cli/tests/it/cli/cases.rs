//! `mizan cases`

use serde_json::Value;

use crate::cli::run::{arg, folder, mizan};

#[test]
fn the_list_in_both_languages() {
    insta::assert_snapshot!("cases_en", mizan(&["cases"]).result());
    insta::assert_snapshot!("cases_ar", mizan(&["cases", "--lang", "ar"]).result());
}

#[test]
fn every_case_of_the_library_is_in_order_and_can_be_solved() {
    let list: Value = serde_json::from_str(&mizan(&["cases", "--format", "json"]).result()).unwrap();
    let cases = list["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    for case in cases {
        let case = format!("library:{}", case["name"].as_str().unwrap());
        // A source that is its owner's is not there; misperception is told each time; nothing else is amiss.
        let check: Value = serde_json::from_str(&mizan(&["check", &case, "--format", "json"]).result()).unwrap();
        let codes: Vec<&str> =
            check["diagnostics"].as_array().unwrap().iter().map(|found| found["code"].as_str().unwrap()).collect();
        assert!(codes.iter().all(|code| ["M640", "M527"].contains(code)), "{case}: {codes:?}");
        for language in ["ar", "en"] {
            assert_eq!(mizan(&["solve", &case, "--lang", language]).code, 0, "{case}");
        }
    }
}

#[test]
fn a_case_is_shown_and_copied_as_it_is() {
    let folder = folder("a_case_is_copied").join("deep/inside");
    let copied = mizan(&["cases", "copy", "chicken", arg(&folder)]).result();
    assert!(copied.contains("case.toml"), "{copied}");
    let text = std::fs::read_to_string(folder.join("case.toml")).unwrap();
    assert_eq!(mizan(&["cases", "show", "chicken"]).result(), text);
    let again = mizan(&["cases", "copy", "prisoners-dilemma", arg(&folder)]);
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert_eq!(std::fs::read_to_string(folder.join("case.toml")).unwrap(), text, "nothing is overwritten");
}
