//! No formula makes Mizan panic, what it says of one is about places in it, and what it prints it reads back as the
//! same formula.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mizan_case::Names;
use mizan_case::formula::{parse, print};
use mizan_core::{DmId, StateKey};

fuzz_target!(|text: &str| {
    let names = names();
    match parse(text, &names) {
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word");
            for span in problems.iter().filter_map(|problem| problem.span.clone()) {
                assert!(text.get(span.clone()).is_some(), "{span:?} is no place in the text");
            }
        }
        Ok(formula) => {
            let printed = print(&formula, &|option| names.option_text(option));
            let again = parse(&printed, &names).unwrap_or_else(|problems| panic!("{printed}: {problems:?}"));
            for key in (0..1 << names.n_options()).map(StateKey) {
                assert_eq!(again.holds_in(key), formula.holds_in(key), "{printed} at {key:?}");
            }
        }
    }
});

/// Two decision makers; each has an option of its own, and both have one called `both`.
fn names() -> Names {
    let (one, two) = (DmId::from_index(0), DmId::from_index(1));
    let options = [(one, "a"), (one, "both"), (two, "both"), (two, "ب")];
    let options = options.map(|(owner, id)| (owner, id.to_owned())).to_vec();
    Names::new(vec!["one".to_owned(), "two".to_owned()], options, Vec::new(), Vec::new())
}
