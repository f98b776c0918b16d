//! What holds of every text that is read as a claim; tried out by proptest, and by the fuzzer in `fuzz/`.

use mizan_case::case::StateRef;
use mizan_case::claim::{Vocabulary, parse, parse_condition, print};
use mizan_case::{Case, load};
use mizan_core::{GraphModel, Limits};

/// A case in option form: an option that both have, names in Arabic.
pub const OPTIONS: &str = "mizan = 1\n[dm.one]\nprefers = [\"a\"]\n[dm.one.options.a]\n[dm.one.options.both]\n\
    [dm.\"الثاني\"]\nprefers = [\"a\"]\n[dm.\"الثاني\".options.both]\n[dm.\"الثاني\".options.\"حَملة\"]\n\
    [states.s0]\non = []\n[states.\"القائمة\"]\non = [\"a\", \"حَملة\"]\n";

/// A case in graph form, with states whose names want quotation marks.
pub const GRAPH: &str = "mizan = 1\n[graph]\nstates = [\"s1\", \"the end\", \"3\", \"at\", \"a \\\"b\\\"\"]\n\
    [dm.one]\nranking = [\"rest\"]\nmoves = [[\"s1\", \"3\"]]\n[dm.\"الثاني\"]\nranking = [\"rest\"]\n\
    [states.\"القائمة\"]\nstate = \"s1\"\n";

/// A case and its model, with what the names in its claims mean.
pub struct Known {
    case: Case,
    model: GraphModel,
    states: Vec<Option<StateRef>>,
}

impl Known {
    /// The case of a text that is in order.
    pub fn new(text: &str) -> Self {
        let loaded = load(text, &Limits::default());
        let (case, model) = loaded.into_usable().unwrap_or_else(|found| panic!("{found:?}"));
        let states = case.states.iter().map(|state| Some(state.state)).collect();
        Self { case, model, states }
    }

    /// What the names in its claims mean.
    pub fn vocabulary(&self) -> Vocabulary<'_> {
        let n_options = (!self.case.options.is_empty()).then_some(self.case.options.len());
        Vocabulary {
            names: &self.case.names,
            states: &self.states,
            space: Some(self.model.space()),
            n_options,
            is_seen: false,
        }
    }
}

/// A text is read as a claim or refused with a place in it; and a claim that is read is printed as itself.
pub fn read_or_refused(text: &str, known: &Known) {
    match parse(text, known.vocabulary()) {
        Ok(claim) => {
            let printed = print::print(&claim, known.vocabulary());
            assert_eq!(parse(&printed, known.vocabulary()), Ok(claim), "{text}\n{printed}");
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "{text:?} is refused without a word");
            for span in problems.iter().flat_map(|problem| problem.span.iter().chain(&problem.related)) {
                assert!(text.get(span.clone()).is_some(), "{span:?} is no place in {text:?}");
            }
        }
    }
    if let Err(problems) = parse_condition(text, known.vocabulary()) {
        assert!(!problems.is_empty(), "{text:?} is refused without a word");
    }
}
