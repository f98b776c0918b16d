//! What holds of every text and every citation; tried out by proptest, and by the fuzzer in `fuzz/`.

use std::ops::Range;

use mizan_case::case::PassageWords;
use mizan_case::passages::{Level, Miss, Text, find};

fn is_place(text: &str, range: &Range<usize>) -> bool {
    !range.is_empty() && text.get(range.clone()).is_some()
}

/// Whatever is cited, what is told of it are places in the text; and a passage that is found is found again by its own
/// words.
pub fn found_in_place(source: &str, from: &str, to: &str, paragraph: Option<usize>) {
    let text = Text::new(source);
    for range in text.paragraphs() {
        assert!(is_place(source, range), "{range:?} is no place in {source:?}");
    }
    if let Ok(passage) = find(&text, paragraph, None) {
        assert!(is_place(source, &passage.range), "{passage:?}");
    }
    let (from, to) = (from.to_owned(), to.to_owned());
    let ends = PassageWords::Ends { from: from.clone(), to: Some(to) };
    for words in [PassageWords::Quote(from.clone()), PassageWords::Ends { from, to: None }, ends] {
        match find(&text, paragraph, Some(&words)) {
            Ok(passage) => {
                assert!(is_place(source, &passage.range), "{passage:?}");
                let (first, last) = (*passage.paragraphs.start(), *passage.paragraphs.end());
                assert!(1 <= first && first <= last && last <= text.paragraphs().len(), "{passage:?}");
                match find(&text, None, Some(&PassageWords::Quote(text.slice(&passage.range).into()))) {
                    Ok(again) => assert_eq!(again.level, Level::Light),
                    Err(miss) => assert!(matches!(miss, Miss::Ambiguous { .. }), "{miss:?}"),
                }
            }
            Err(Miss::NotFound { closest, .. }) => {
                assert!(closest.is_none_or(|closest| is_place(source, &closest.range)), "{words:?}");
            }
            Err(Miss::Ambiguous { occurrences, .. }) => {
                assert!(occurrences.len() > 1, "{words:?}");
                assert!(occurrences.iter().all(|one| is_place(source, &one.range)), "{words:?}");
            }
            Err(Miss::NoSuchParagraph { asked, count }) => assert!(asked == 0 || asked > count, "{asked} of {count}"),
            Err(Miss::NoWords { .. }) => {}
        }
    }
}
