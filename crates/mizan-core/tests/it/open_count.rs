//! How many completions there are, counted and listed.

use crate::common::open::contested;
use mizan_core::OpenQuestions;
use mizan_core::proof::literal::CompletionTwin;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn as_many_are_counted_as_there_are((conflict, _, open) in contested()) {
        let listed = CompletionTwin::new(&conflict, &open).completions().len();
        let counted = open.n_completions();
        prop_assert!(counted.is_exact);
        prop_assert_eq!(counted.number, listed.into(), "{:?}", open);
        let nothing = OpenQuestions::default().n_completions();
        prop_assert_eq!(nothing.number, 1_u32.into());
    }
}
