//! What holds of all texts and all citations, checked on random ones against a search among numbers.

use std::ops::Range;

use crate::checks::citations::found_in_place;
use mizan_case::case::PassageWords;
use mizan_case::passages::{Level, Miss, Text, find};
use proptest::prelude::*;

/// Words that differ at the light level; some of them are the same at the deep one.
const LIGHT: [&str; 10] = ["نقبلَ", "أيّ", "اي", "إجراءٍ", "the", "Cat", "catalogue", "٢٠١٦", "على", "علي"];

/// Words that differ at the deep level, each with another spelling of the same letters.
const DEEP: [(&str, &str); 6] =
    [("أيّ", "إي"), ("قاعدةٌ", "قاعده"), ("سؤال", "سوال"), ("على", "علی"), ("شيء", "شي"), ("کتاب", "كتاب")];

/// What may stand between two words; the last one begins a paragraph.
const GAPS: [&str; 6] = [" ", "  ", "\n", "، «", " — ", "\r\n \t\r\n"];

/// A text with the place and the number of each of its words.
struct Sample {
    text: String,
    places: Vec<Range<usize>>,
    numbers: Vec<usize>,
    paragraphs: Vec<usize>,
}

/// The text of the words and gaps that `plan` gives by number.
fn sample(plan: &[(usize, usize)], words: &[&str]) -> Sample {
    let mut sample = Sample { text: String::new(), places: vec![], numbers: vec![], paragraphs: vec![] };
    let mut paragraph = 1;
    for (word, gap) in plan.iter().map(|(word, gap)| (word % words.len(), gap % GAPS.len())) {
        let start = sample.text.len();
        sample.text.push_str(words[word]);
        sample.places.push(start..sample.text.len());
        sample.numbers.push(word);
        sample.paragraphs.push(paragraph);
        sample.text.push_str(GAPS[gap]);
        paragraph += usize::from(gap == GAPS.len() - 1);
    }
    sample
}

/// The words `words` with noise that has no meaning, as the bytes of `noise` say.
fn noisy(words: &[&str], noise: &[u8]) -> String {
    let mut noise = noise.iter().copied().cycle();
    let mut next = || noise.next().unwrap_or_default();
    let mut text = String::new();
    for word in words {
        text.push_str([" ", "\n\n", " … ", "/", "»، "][usize::from(next()) % 5]);
        for c in word.chars() {
            text.extend(letter(c, next()));
            let sign =
                ["", "\u{64E}", "ـ", "\u{651}\u{670}", "\u{200D}", "\u{301}", "\u{6E5}"][usize::from(next()) % 7];
            text.push_str(sign);
        }
    }
    text
}

/// The character `c` in another guise of the same letter, or not at all, where it is only a sign.
fn letter(c: char, noise: u8) -> Option<char> {
    let other = match c {
        'a'..='z' | 'A'..='Z' if noise.is_multiple_of(3) => c.to_ascii_uppercase(),
        'a'..='z' if noise % 3 == 1 => char::from_u32(0xFF41 + u32::from(c) - u32::from('a'))?,
        '٠'..='٩' if noise.is_multiple_of(3) => char::from_u32(u32::from(c) - 0x660 + 0x30)?,
        '٠'..='٩' if noise % 3 == 1 => char::from_u32(u32::from(c) - 0x660 + 0x6F0)?,
        'ن' if noise.is_multiple_of(2) => 'ﻧ',
        'ل' if noise.is_multiple_of(2) => 'ﻠ',
        '\u{64B}'..='\u{652}' if noise.is_multiple_of(2) => return None,
        c => c,
    };
    Some(other)
}

/// Where `sought` stands among `numbers`, beginning in `within`.
fn occurrences(numbers: &[usize], sought: &[usize], within: Range<usize>) -> Vec<Range<usize>> {
    let all = within.map(|start| start..start + sought.len());
    all.filter(|range| numbers.get(range.clone()) == Some(sought)).collect()
}

/// A random part of `0..length`, of at most `most` things.
fn part(length: usize, most: usize, (start, size): (usize, usize)) -> Range<usize> {
    let start = start % length;
    start..length.min(start + 1 + size % most)
}

type Plan = Vec<(usize, usize)>;

fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec((0_usize..60, 0_usize..60), 1..40)
}

fn parts() -> impl Strategy<Value = [(usize, usize); 2]> {
    [(0_usize..60, 0_usize..60), (0_usize..60, 0_usize..60)]
}

fn noise() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 1..30)
}

/// Text made of what is hard, and of anything.
fn anything() -> impl Strategy<Value = String> {
    let hard = [
        "a",
        "B",
        " ",
        "\n",
        "\r",
        "\n\n",
        "ا",
        "أ",
        "ء",
        "ى",
        "و",
        "\u{654}",
        "\u{653}",
        "\u{64E}",
        "ـ",
        "\u{200F}",
        "ﷺ",
        "ﷲ",
        "ﻻ",
        "\u{FEFF}",
        "\u{FE76}",
        "停",
        "が",
        "ก",
        "\u{E34}",
        "ß",
        "İ",
        "½",
        "´",
        "é",
        "e\u{301}",
        "٣",
        "-",
        "'",
        "ʿ",
        "**",
        "\u{1F1F8}",
        "한",
        "\u{FE0F}",
        "۝",
    ];
    let piece = prop_oneof![4 => prop::sample::select(hard.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_passage_is_found_at_the_bytes_where_it_stands(
        plan in plan(), parts in parts(), noise in noise(), given in any::<bool>(),
    ) {
        let sample = sample(&plan, &LIGHT);
        let numbers = &sample.numbers;
        let [from, to] = parts.map(|one| part(numbers.len(), 4, one));
        let words = |range: &Range<usize>| noisy(&range.clone().map(|i| LIGHT[numbers[i]]).collect::<Vec<_>>(), &noise);
        let cited = PassageWords::Ends { from: words(&from), to: Some(words(&to)) };
        let paragraph = given.then(|| sample.paragraphs[from.start]);

        let text = Text::new(&sample.text);
        prop_assert_eq!(text.paragraphs().len(), sample.paragraphs[numbers.len() - 1]);
        let within = (0..numbers.len()).filter(|i| paragraph.is_none_or(|number| sample.paragraphs[*i] == number));
        let within: Vec<_> = within.collect();
        let starts = occurrences(numbers, &numbers[from.clone()], within[0]..within[within.len() - 1] + 1);
        let last = occurrences(numbers, &numbers[to.clone()], starts[0].end..numbers.len()).into_iter().next();
        match (find(&text, paragraph, Some(&cited)), starts.len(), last) {
            (Ok(passage), 1, Some(last)) => {
                prop_assert_eq!(passage.range, sample.places[starts[0].start].start..sample.places[last.end - 1].end);
                let paragraphs = sample.paragraphs[starts[0].start]..=sample.paragraphs[last.end - 1];
                prop_assert_eq!(passage.paragraphs, paragraphs);
                prop_assert_eq!(passage.level, Level::Light);
            }
            // At the light level it is not there; whether it is at the deep one, another test asks.
            (Ok(passage), 1, None) => prop_assert_eq!(passage.level, Level::Deep),
            (Err(Miss::NotFound { closest, .. }), 1, None) => prop_assert!(closest.is_some_and(|it| it.misplaced)),
            (Err(Miss::Ambiguous { occurrences, more, .. }), 2.., _) => {
                prop_assert_eq!(occurrences.len() + usize::from(more), starts.len().min(9));
                for (occurrence, words) in occurrences.iter().zip(&starts) {
                    let place = sample.places[words.start].start..sample.places[words.end - 1].end;
                    prop_assert_eq!(&occurrence.range, &place);
                }
            }
            (other, count, last) => prop_assert!(false, "{:?} for {} times, then {:?}", other, count, last),
        }
    }

    #[test]
    fn another_spelling_is_found_at_the_same_bytes_and_said_to_be_one(
        plan in plan(), place in (0_usize..60, 0_usize..60), noise in noise(), other in any::<bool>(),
    ) {
        let words = DEEP.map(|(word, _)| word);
        let sample = sample(&plan, &words);
        let range = part(sample.numbers.len(), 4, place);
        let spelt = |i: usize| if other { DEEP[sample.numbers[i]].1 } else { DEEP[sample.numbers[i]].0 };
        let quote = PassageWords::Quote(noisy(&range.clone().map(spelt).collect::<Vec<_>>(), &noise));
        let all = occurrences(&sample.numbers, &sample.numbers[range], 0..sample.numbers.len());
        match find(&Text::new(&sample.text), None, Some(&quote)) {
            Ok(passage) => {
                prop_assert_eq!(all.len(), 1);
                prop_assert_eq!(passage.level, if other { Level::Deep } else { Level::Light });
                prop_assert_eq!(passage.range, sample.places[all[0].start].start..sample.places[all[0].end - 1].end);
            }
            Err(Miss::Ambiguous { .. }) => prop_assert!(all.len() > 1),
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn whatever_is_given_all_places_are_places_in_the_text(
        source in anything(), from in anything(), to in anything(), paragraph in prop::option::of(0_usize..5),
    ) {
        found_in_place(&source, &from, &to, paragraph);
    }

    #[test]
    fn a_paragraph_is_found_as_a_quotation_of_itself(source in anything()) {
        let text = Text::new(&source);
        for number in 1..=text.paragraphs().len() {
            let whole = find(&text, Some(number), None);
            prop_assert_eq!(whole.map(|passage| passage.range), Ok(text.paragraphs()[number - 1].clone()));
            let itself = PassageWords::Quote(text.paragraph(number).unwrap_or_default().into());
            let quoted = find(&text, Some(number), Some(&itself));
            prop_assert!(matches!(quoted, Ok(_) | Err(Miss::NoWords { .. })), "{:?}", quoted);
        }
    }
}
