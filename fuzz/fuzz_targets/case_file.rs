//! No case file makes Mizan panic; what it says of one is about places in it; and what it accepts, it can solve.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mizan_case::Diagnostic;
use mizan_core::{Concept, Limits, Request, solve};

fuzz_target!(|text: &str| {
    let loaded = mizan_case::load(text, &Limits { max_states: 1 << 8 });
    for diagnostic in &loaded.diagnostics {
        for span in diagnostic.span.iter().chain(&diagnostic.related) {
            assert!(text.get(span.clone()).is_some(), "{diagnostic:?} is about no place in the text");
        }
    }
    let wrong = loaded.diagnostics.iter().any(Diagnostic::is_error);
    assert_eq!(loaded.model.is_some(), !wrong, "a case is usable if nothing is wrong with it, and only then");
    if let Some(model) = loaded.model {
        let concepts = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];
        let _ = solve(&model, &Request::of(&concepts));
    }
});
