//! What holds of every text that is loaded as a case file; tried out on the kept seeds, and by the fuzzer in `fuzz/`.

use mizan_case::{Case, Diagnostic, load};
use mizan_core::proof::verify::check_claim;
use mizan_core::proof::witness::show;
use mizan_core::{Completion, Concept, Decider, GraphModel, Limits, Request, Way, complete, solve};

/// Small, for the checker is slow.
const MAX_STATES: usize = 1 << 6;

/// What is said of a case file is about places in it; and what is accepted is solved and decided, with a proof that
/// the independent checker accepts.
pub fn refused_or_solved(text: &str) {
    let loaded = load(text, &Limits { max_states: MAX_STATES });
    for diagnostic in loaded.diagnostics() {
        for span in diagnostic.span.iter().chain(&diagnostic.related) {
            assert!(text.get(span.clone()).is_some(), "{diagnostic:?} is about no place in the text");
        }
    }
    let wrong = loaded.diagnostics().iter().any(Diagnostic::is_error);
    assert_eq!(loaded.ready().is_some(), !wrong, "a case is usable if nothing is wrong with it, and only then");
    if let Some(ready) = loaded.ready() {
        let Case { conflict, open, .. } = ready.case;
        assert_eq!(open.check(conflict), Ok(()), "what is open is open about this conflict");
        let written = complete(conflict, open, &Completion::as_written(conflict));
        assert_eq!(written.as_ref(), Ok(conflict), "the conflict is the completion as written");
    }
    // `max_states` is no bound in graph form, whose states are listed one by one.
    if let Ok((case, model)) = loaded.into_usable()
        && model.n_states() <= MAX_STATES
    {
        let concepts = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];
        let _ = solve(&model, &Request::of(&concepts));
        check_claims(&case, &model);
    }
}

fn check_claims(case: &Case, model: &GraphModel) {
    let decider = Decider::new(model);
    for claim in case.claims.iter().filter_map(|entry| entry.claim.as_ref()) {
        let verdict = decider.decide(claim, Way::Nash).unwrap_or_else(|why| panic!("{claim:?}: {why:?}"));
        let witness = show(&decider, claim, Way::Nash).unwrap_or_else(|why| panic!("{claim:?}: {why:?}"));
        let checked = check_claim(model.conflict(), model.space(), claim, Way::Nash, verdict, &witness);
        assert!(checked.is_ok(), "{claim:?} {verdict:?}: {checked:?}\n{witness:?}");
    }
}
