//! What holds of every text that is read as a formula; tried out on the kept seeds, and by the fuzzer in `fuzz/`.

use mizan_case::Names;
use mizan_case::formula::{parse, print};
use mizan_core::{DmId, StateKey};

/// A text is read as a formula or refused with a place in it; and a formula that is read is printed as itself.
pub fn read_or_refused(text: &str) {
    let names = names();
    match parse(text, &names) {
        Err(problems) => {
            assert!(!problems.is_empty(), "{text:?} is refused without a word");
            for span in problems.iter().filter_map(|problem| problem.span.clone()) {
                assert!(text.get(span.clone()).is_some(), "{span:?} is no place in {text:?}");
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
}

/// Two decision makers; each has an option of its own, and both have one called `both`.
fn names() -> Names {
    let (one, two) = (DmId::from_index(0), DmId::from_index(1));
    let options = [(one, "a"), (one, "both"), (two, "both"), (two, "ب")];
    let options = options.map(|(owner, id)| (owner, id.to_owned())).to_vec();
    Names::new(vec!["one".to_owned(), "two".to_owned()], options, Vec::new(), Vec::new())
}
