//! Where the words of a citation are found in a source, and what is said where they are not.

use mizan_case::case::PassageWords;
use mizan_case::passages::{Closest, Level, Miss, Passage, Text, Which, find};

/// Four paragraphs: a heading, two of prose, of which the second one holds words of the first, and a byline.
const HARBOUR: &str = "\u{FEFF}
# هدنةُ الميناء

أعلنت المدينةُ، بعد أسبوعين من الحصار، أنها «تقبل أيَّ إجراءٍ» يُعيد فتح
الميناء/المرفأ؛ وقالت إنّ ٢٥ سفينةً تنتظر. The Harbour-Master's office didn't comment.

ثمّ قال الوسيط إنّ المدينة تقبل التفتيش، وإنّ فتح الميناء يبدأ في ٣ آذار. The harbour opened; the harbours did not.

صحيفة الميناء
";

fn quote(text: &str) -> PassageWords {
    PassageWords::Quote(text.into())
}

fn ends(from: &str, to: &str) -> PassageWords {
    PassageWords::Ends { from: from.into(), to: Some(to).filter(|to| !to.is_empty()).map(Into::into) }
}

fn look(paragraph: Option<usize>, words: &PassageWords) -> Result<(String, Passage), Miss> {
    let text = Text::new(HARBOUR);
    find(&text, paragraph, Some(words)).map(|passage| (text.slice(&passage.range).to_owned(), passage))
}

/// The passage, which is there, and the level it was found at.
fn found(paragraph: Option<usize>, words: &PassageWords) -> (String, Level) {
    let (text, passage) = look(paragraph, words).expect("there is such a passage");
    (text, passage.level)
}

fn missed(paragraph: Option<usize>, words: &PassageWords) -> Miss {
    look(paragraph, words).expect_err("there is no such passage")
}

fn closest(paragraph: Option<usize>, words: &PassageWords) -> (Which, Option<Closest>) {
    match missed(paragraph, words) {
        Miss::NotFound { which, closest } => (which, closest),
        other => unreachable!("{other:?}"),
    }
}

fn light(text: &str) -> (String, Level) {
    (text.to_owned(), Level::Light)
}

#[test]
fn a_heading_and_a_byline_are_paragraphs() {
    let text = Text::new(HARBOUR);
    let first = |number| text.paragraph(number).and_then(|paragraph| paragraph.split(' ').next());
    let words = [Some("#"), Some("أعلنت"), Some("ثمّ"), Some("صحيفة"), None];
    assert_eq!([1, 2, 3, 4, 5].map(first), words);
    assert_eq!(text.paragraph(0), None);
}

#[test]
fn a_paragraph_alone_is_all_of_it() {
    let text = Text::new(HARBOUR);
    let passage = find(&text, Some(1), None).expect("there is a first paragraph");
    assert_eq!(text.slice(&passage.range), "# هدنةُ الميناء");
    let passage = find(&text, None, None).expect("there is a text");
    assert_eq!((passage.paragraphs, text.slice(&passage.range)), (1..=4, HARBOUR.trim_matches(['\u{FEFF}', '\n'])));
}

#[test]
fn what_is_ignored_in_a_quotation() {
    assert_eq!(found(None, &quote("تقبل أي إجراء")), light("تقبل أيَّ إجراءٍ"));
    assert_eq!(found(None, &quote("«المـــدينة، بعد أسبوعين»")), light("المدينةُ، بعد أسبوعين"));
    assert_eq!(found(None, &quote("فتح الميناء المرفأ")), light("فتح\nالميناء/المرفأ"));
    assert_eq!(found(None, &quote("إن 25 سفينة")), light("إنّ ٢٥ سفينةً"));
    assert_eq!(found(None, &quote("۲۵")), light("٢٥"));
    assert_eq!(found(None, &quote("THE HARBOUR\nMASTER’S")), light("The Harbour-Master's"));
    assert_eq!(found(None, &quote("\u{200F}ﺗﻘﺒﻞ ﺍﻟﺘﻔﺘﻴﺶ\u{200F}")), light("تقبل التفتيش"));
    assert_eq!(found(None, &quote("didn't comment.")), light("didn't comment"));
}

#[test]
fn the_forms_of_arabic_letters_are_ignored_only_where_nothing_else_is_found_and_that_is_said() {
    let deep = |text: &str| (text.to_owned(), Level::Deep);
    assert_eq!(found(None, &quote("تقبل اي اجراء")), deep("تقبل أيَّ إجراءٍ"));
    assert_eq!(found(None, &quote("صحيفه المیناء")), deep("صحيفة الميناء"));
    assert_eq!(found(None, &ends("أعلنت", "المرفا")).1, Level::Deep);
    assert_eq!(found(None, &ends("اعلنت", "المرفأ")).1, Level::Deep);

    let both = Text::new("ان قال الرجل. أن يقول الرجل.");
    let passage = find(&both, None, Some(&quote("أن"))).expect("it is there once as it is written");
    assert_eq!((both.slice(&passage.range), passage.level), ("أن", Level::Light));
    // What is written in neither way is found in both.
    assert!(matches!(find(&both, None, Some(&quote("إن"))), Err(Miss::Ambiguous { .. })));
}

#[test]
fn only_whole_words_match() {
    assert_eq!(found(None, &quote("the harbours")), light("the harbours"));
    assert_eq!(found(Some(3), &quote("the harbour")), light("The harbour"));
    assert!(matches!(missed(None, &quote("harb")), Miss::NotFound { .. }));
    assert!(matches!(missed(None, &quote("ميناء")), Miss::NotFound { .. }));
}

#[test]
fn a_passage_goes_from_the_only_from_to_the_first_to_after_it() {
    assert_eq!(found(None, &ends("أنها «تقبل", "إجراءٍ»")), light("أنها «تقبل أيَّ إجراءٍ"));
    assert_eq!(found(None, &ends("أنها", "فتح")).0.split_whitespace().last(), Some("فتح"));
    assert_eq!(found(None, &ends("أعلنت", "")), light("أعلنت"));
    assert_eq!(found(Some(2), &ends("تقبل", "فتح")), light("تقبل أيَّ إجراءٍ» يُعيد فتح"));
    assert_eq!(found(Some(3), &ends("تقبل", "فتح")), light("تقبل التفتيش، وإنّ فتح"));
}

#[test]
fn a_passage_may_run_across_paragraphs() {
    let (text, passage) = look(Some(2), &ends("didn't comment", "قال الوسيط")).expect("it is there");
    assert_eq!((text.as_str(), passage.paragraphs), ("didn't comment.\n\nثمّ قال الوسيط", 2..=3));
    // So may the words themselves, if they begin in the paragraph.
    let across = quote("comment ثم قال");
    assert_eq!(look(Some(2), &across).map(|(_, passage)| passage.paragraphs), Ok(2..=3));
    assert!(matches!(missed(Some(3), &across), Miss::NotFound { .. }));
}

#[test]
fn from_and_to_do_not_overlap_and_may_be_the_same_words() {
    let text = Text::new("one two three, two three four. One five");
    let slice = |from, to| find(&text, None, Some(&ends(from, to))).map(|passage| text.slice(&passage.range));
    assert_eq!(slice("one two", "two three"), Ok("one two three, two three"));
    assert!(matches!(slice("three four", "four"), Err(Miss::NotFound { which: Which::To, .. })));
    let again = Text::new("the bell rang and the bell rang");
    let from_one_to_the_other = find(&again, None, Some(&ends("the bell", "the bell")));
    assert!(matches!(from_one_to_the_other, Err(Miss::Ambiguous { which: Which::From, .. })));
    let lines = Text::new("a bell. b\n\na bell");
    let passage = find(&lines, Some(1), Some(&ends("a bell", "a bell"))).expect("from one to the other");
    assert_eq!(lines.slice(&passage.range), "a bell. b\n\na bell");
}

#[test]
fn a_paragraph_that_is_not_there() {
    assert_eq!(missed(Some(5), &quote("تقبل")), Miss::NoSuchParagraph { asked: 5, count: 4 });
    assert_eq!(missed(Some(0), &quote("تقبل")), Miss::NoSuchParagraph { asked: 0, count: 4 });
    assert_eq!(missed(Some(usize::MAX), &quote("تقبل")), Miss::NoSuchParagraph { asked: usize::MAX, count: 4 });
    for nothing in ["", "\n\n", "\u{FEFF}"] {
        let none = Miss::NoSuchParagraph { asked: 1, count: 0 };
        assert_eq!(find(&Text::new(nothing), None, Some(&quote("a"))), Err(none.clone()));
        assert_eq!(find(&Text::new(nothing), None, None), Err(none));
    }
}

#[test]
fn words_without_a_word() {
    assert_eq!(missed(None, &quote(" …«» ")), Miss::NoWords { which: Which::Quote });
    assert_eq!(missed(None, &ends("\u{64E}ـ", "x")), Miss::NoWords { which: Which::From });
    assert_eq!(missed(None, &ends("أعلنت", "—")), Miss::NoWords { which: Which::To });
}

#[test]
fn ambiguous_words_are_shown_with_those_around_them() {
    let Miss::Ambiguous { which, occurrences, more } = missed(None, &ends("إن", "")) else {
        unreachable!("it is there twice");
    };
    let shown: Vec<_> = occurrences.iter().map(|one| (one.paragraph, one.text.as_str())).collect();
    let expected = [(2, "الميناء/المرفأ؛ وقالت إنّ ٢٥ سفينةً تنتظر"), (3, "ثمّ قال الوسيط إنّ المدينة تقبل التفتيش")];
    assert_eq!((which, shown.as_slice(), more), (Which::From, expected.as_slice(), false));

    let two = Text::new("one two\n\nthree tick four\n\ntick");
    let Err(Miss::Ambiguous { occurrences, .. }) = find(&two, None, Some(&quote("tick"))) else {
        unreachable!("it is there twice");
    };
    assert_eq!(occurrences.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["three tick four", "tick"]);

    let many = Text::new(&"tick tock ".repeat(40));
    let Err(Miss::Ambiguous { occurrences, more, .. }) = find(&many, None, Some(&quote("tock tick tock"))) else {
        unreachable!("it is there again and again");
    };
    assert_eq!((occurrences.len(), more), (8, true));
    assert_eq!((occurrences[0].range.clone(), occurrences[1].range.clone()), (5..19, 15..29));
}

#[test]
fn the_closest_words_are_shown() {
    let text_of = |paragraph, words: &PassageWords| {
        let (which, closest) = closest(paragraph, words);
        let closest = closest.expect("there is something like it");
        assert!(!closest.misplaced);
        (which, closest.paragraph, closest.text)
    };
    let one = |which, paragraph, text: &str| (which, paragraph, text.to_owned());
    // A letter, a word that is missing, a word too many, a word of another form.
    assert_eq!(text_of(None, &quote("تقبل أي إجرار")), one(Which::Quote, 2, "تقبل أيَّ إجراءٍ"));
    assert_eq!(text_of(None, &quote("يعيد الميناء المرفأ")), one(Which::Quote, 2, "يُعيد فتح الميناء/المرفأ"));
    assert_eq!(text_of(None, &quote("the harbour never opened")), one(Which::Quote, 3, "The harbour opened"));
    assert_eq!(text_of(None, &ends("الحصار", "التفتيشي")).2, "التفتيش");
    assert_eq!(text_of(None, &ends("أعلنت", "تقبل التفتشي")), one(Which::To, 3, "تقبل التفتيش"));
    assert_eq!(text_of(Some(3), &quote("المدنية")).2, "المدينة");
    // Where nothing in the paragraph is like it, something elsewhere may be.
    assert_eq!(text_of(Some(1), &quote("تقبل أي إجرار")), one(Which::Quote, 2, "تقبل أيَّ إجراءٍ"));
}

#[test]
fn the_right_words_in_the_wrong_place_are_shown_as_such() {
    let misplaced = |paragraph, words: &PassageWords| {
        let (which, closest) = closest(paragraph, words);
        closest.filter(|closest| closest.misplaced).map(|closest| (which, closest.paragraph, closest.text))
    };
    let expected = Some((Which::Quote, 2, "تقبل أيَّ إجراءٍ".to_owned()));
    assert_eq!(misplaced(Some(3), &quote("تقبل اي إجراء")), expected);
    let expected = Some((Which::To, 2, "أعلنت المدينةُ".to_owned()));
    assert_eq!(misplaced(None, &ends("تقبل التفتيش", "أعلنت المدينة")), expected);
}

#[test]
fn nothing_like_it_is_nothing() {
    for strange in ["xyzzy", "قوافل", "停战协定", &"z".repeat(10_000), &"q w ".repeat(10_000)] {
        assert_eq!(closest(None, &quote(strange)), (Which::Quote, None), "{strange}");
    }
}

#[test]
fn a_long_quotation_with_a_mistake_late_in_it_is_shown_whole() {
    let words: Vec<_> = (0..100).map(|number| format!("word{number}")).collect();
    let text = Text::new(&format!("before it {} after it", words.join("  ")));
    let mistaken = quote(&words.join(" ").replace("word90", "sword"));
    let Err(Miss::NotFound { closest: Some(closest), .. }) = find(&text, None, Some(&mistaken)) else {
        unreachable!("it is not there, but something close to it");
    };
    assert_eq!(text.slice(&closest.range), words.join("  "));
    assert!(closest.text.starts_with("word0 word1 ") && closest.text.ends_with('…'));
    assert_eq!(closest.text.chars().count(), 241);
}

#[test]
fn large_texts_and_long_words_take_their_time_once() {
    let texts = ["a ".repeat(300_000), "ab".repeat(300_000), "سطر واحد\n\n".repeat(40_000), "停战".repeat(100_000)];
    for text in texts.map(|text| Text::new(&text)) {
        for sought in ["a a a b", "واحد سطور", "abab", &"a ".repeat(100_000), &("a ".repeat(100_000) + "b")] {
            let _ = find(&text, None, Some(&ends(sought, "b")));
        }
    }
}
