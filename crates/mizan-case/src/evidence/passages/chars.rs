//! What a single character is to a search for words.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible, is_combining_mark};

/// What a part of a character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A letter or a digit, in lower case.
    Letter(char),
    /// A sign on a letter, or the stretching of one: it belongs to the word and is not compared.
    Mark(char),
    /// Something that nobody sees: it is neither compared nor does it separate.
    Invisible,
    /// All else: it separates words.
    Gap,
}

/// Tells `each` the parts of `c`, which are more than one for ligatures and for letters that carry signs.
pub(super) fn pieces(c: char, mut each: impl FnMut(Piece)) {
    if c.is_ascii() {
        return each(if c.is_ascii_alphanumeric() { Piece::Letter(c.to_ascii_lowercase()) } else { Piece::Gap });
    }
    // What is several words in one character, as ﷺ and ½ are, runs together with no word beside it.
    let mut several = false;
    parts(c, &mut |piece| several |= piece == Piece::Gap);
    if several {
        each(Piece::Gap);
    }
    parts(c, &mut each);
    if several {
        each(Piece::Gap);
    }
}

fn parts(c: char, each: &mut impl FnMut(Piece)) {
    decompose_compatible(c, |part| {
        // A sign that stands free for want of a letter, as in text taken from PDF, is that sign and not a gap.
        if !(part == ' ' && is_free_mark(c)) {
            piece(part, each);
        }
    });
}

fn piece(c: char, each: &mut impl FnMut(Piece)) {
    if is_invisible(c) {
        each(Piece::Invisible);
    } else if is_mark(c) {
        each(Piece::Mark(c));
    } else if let Some(digit) = digit(c) {
        each(Piece::Letter(digit));
    } else if (c.is_alphanumeric() && !is_apostrophe(c)) || is_combining_mark(c) {
        // There and back, so that ß is ss and ς is σ.
        let folded = c.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase);
        folded.for_each(|letter| each(Piece::Letter(letter)));
    } else {
        each(Piece::Gap);
    }
}

/// Whether `mark`, right after the Arabic letter `base`, makes another letter of it: أ إ آ ؤ ئ. On all other letters
/// these signs are read like harakat.
pub(super) fn makes_a_letter(base: char, mark: char) -> bool {
    match mark {
        '\u{0653}' | '\u{0655}' => base == 'ا',
        '\u{0654}' => matches!(base, 'ا' | 'و' | 'ي' | 'ى'),
        _ => false,
    }
}

/// The letter that stands for `letter` at the deep level; none for hamza, which is left out there, whether it stands
/// alone or on a letter.
pub(super) fn deep(letter: char) -> Option<char> {
    Some(match letter {
        'ء' | '\u{0674}' | '\u{0653}'..='\u{0655}' => return None,
        'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ے' => 'ي',
        'ة' | 'ۃ' | 'ہ' | 'ھ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        letter => letter,
    })
}

/// Whether the letter begins a word of its own after every other one: its script has no spaces between words.
pub(super) fn stands_alone(c: char) -> bool {
    let unspaced = matches!(c,
        '\u{0E00}'..='\u{0EFF}' // Thai, Lao
        | '\u{1000}'..='\u{109F}' // Burmese
        | '\u{1780}'..='\u{17FF}' // Khmer
        | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' // parts of Han
        | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{303C}' | '\u{3040}'..='\u{30FF}' // kana
        | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{9FFF}' | '\u{A9E0}'..='\u{A9FE}' | '\u{AA60}'..='\u{AA7F}'
        | '\u{F900}'..='\u{FAFF}' | '\u{1B000}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFF}');
    unspaced && !is_combining_mark(c)
}

/// Whether the character shows nothing by itself: white space, or invisible.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// The characters that Unicode says are to be ignored where they cannot be displayed: joiners, zero-width spaces,
/// marks of direction, the byte order mark, fillers. (Selectors of variants are marks.)
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
}

/// Diacritics in any script, Arabic's tatweel and the small letters that only the Quran is written with. The vowel
/// signs of Indian scripts, which are no diacritics, have a combining class of 0 and stay.
fn is_mark(c: char) -> bool {
    let named = matches!(c,
        '\u{0640}' | '\u{06E5}' | '\u{06E6}' | '\u{08C9}' | '\u{20D0}'..='\u{20FF}'
        | '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
    named || canonical_combining_class(c) != 0
}

/// Letters, by name, that look like apostrophes and are used like them: `ʿ`, `ʾ`, `ʼ`.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\u{02B9}'..='\u{02C1}' | '\u{02C8}' | '\u{02EE}' | '\u{A78B}' | '\u{A78C}')
}

/// Harakat that presentation forms set on a space.
fn is_free_mark(c: char) -> bool {
    matches!(c, '\u{FC5E}'..='\u{FC63}' | '\u{FE70}'..='\u{FE7F}')
}

/// The ASCII digit that the decimal digit `c` of whatever script stands for.
fn digit(c: char) -> Option<char> {
    let c = u32::from(c);
    let zero = ZEROS.get(ZEROS.partition_point(|zero| *zero <= c).checked_sub(1)?)?;
    char::from_digit(c - zero, 10)
}

/// The zeros of all systems of decimal digits, in order; their other digits follow them.
const ZEROS: [u32; 59] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0,
    0x16A60, 0x16AC0, 0x16B50, 0x1E140, 0x1E2F0, 0x1E950,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn all(c: char) -> Vec<Piece> {
        let mut all = Vec::new();
        pieces(c, |piece| all.push(piece));
        all
    }

    #[test]
    fn zeros_are_sorted_and_each_has_nine_digits_after_it() {
        assert!(ZEROS.windows(2).all(|two| two[0] + 10 <= two[1]));
        for (shown, expected) in [('٣', '3'), ('۹', '9'), ('0', '0'), ('９', '9'), ('४', '4'), ('𝟕', '7')] {
            assert_eq!(all(shown), [Piece::Letter(expected)]);
        }
        assert_eq!((digit('/'), digit(':'), digit('ب')), (None, None, None));
    }

    #[test]
    fn every_character_has_a_piece() {
        for c in '\0'..=char::MAX {
            let pieces = all(c);
            assert!(!pieces.is_empty(), "{c:?}");
            for piece in pieces {
                let Piece::Letter(letter) = piece else { continue };
                assert!(letter.is_alphanumeric() || is_combining_mark(letter), "{c:?} gives {letter:?}");
            }
        }
    }

    #[test]
    fn all_signs_of_arabic_are_marks() {
        let signs = ('\u{0610}'..='\u{061A}').chain('\u{064B}'..='\u{065F}').chain(['\u{0670}', '\u{0640}']);
        let quranic = ('\u{06D6}'..='\u{06DC}').chain('\u{06DF}'..='\u{06E8}').chain('\u{06EA}'..='\u{06ED}');
        for sign in signs.chain(quranic).chain('\u{08D3}'..='\u{08E1}').chain('\u{08E3}'..='\u{08FF}') {
            assert_eq!(all(sign), [Piece::Mark(sign)], "U+{:04X}", u32::from(sign));
        }
        assert_eq!(all('\u{FE76}'), [Piece::Mark('\u{064E}')]);
        assert!(all('\u{06DD}').iter().all(|piece| *piece == Piece::Gap));
    }

    #[test]
    fn letters_are_taken_apart_and_lose_their_case() {
        let letters = |c| all(c).into_iter().filter_map(|p| if let Piece::Letter(c) = p { Some(c) } else { None });
        assert_eq!(letters('É').collect::<String>(), "e");
        assert_eq!(letters('ẞ').collect::<String>(), "ss");
        assert_eq!(letters('ς').collect::<String>(), "σ");
        assert_eq!(letters('İ').collect::<String>(), "i");
        assert_eq!(letters('ﷲ').collect::<String>(), "الله");
        assert_eq!(letters('ﻼ').collect::<String>(), "لا");
        assert_eq!(all('أ'), [Piece::Letter('ا'), Piece::Mark('\u{0654}')]);
    }
}
