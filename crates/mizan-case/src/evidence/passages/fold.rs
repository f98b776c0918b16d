//! A text as it is compared: its words at two levels, with their place in the source.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::chars::{Piece, deep, makes_a_letter, pieces, stands_alone};

/// How much two words may differ and still match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// In diacritics of any script, in tatweel, letter case, digit systems, presentation forms, and characters that
    /// nobody sees. The hamza and madda of أ إ آ ؤ ئ are part of the letter, not diacritics.
    Light,
    /// Also in what Arabic spelling varies in: the forms of alef (أ إ آ ٱ ا), hamza (ؤ as و, ئ as ي, ء left out), alef
    /// maqsura and the yehs, teh marbuta and the hehs, the kafs of Arabic and Persian.
    Deep,
}

/// The words of a text.
#[derive(Debug, Clone)]
pub(super) struct Folded {
    /// Where each word stands in the source, from its first letter to the last one, marks on it included.
    places: Vec<Range<usize>>,
    light: Spelling,
    deep: Spelling,
}

/// The words as they are at one level, with a space before, between and after them: what is found between spaces is
/// whole words.
#[derive(Debug, Clone)]
struct Spelling {
    text: String,
    /// Where each word begins in `text`; and, at the end, where the next one would.
    starts: Vec<usize>,
}

impl Folded {
    /// The words of `source`.
    pub(super) fn new(source: &str) -> Self {
        let mut builder = Builder::new(source.len());
        for (offset, c) in source.char_indices() {
            let place = offset..offset + c.len_utf8();
            pieces(c, |piece| builder.push(piece, &place));
        }
        builder.finish()
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is no word.
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Where the words `range`, at least one, stand in the source.
    pub(super) fn place(&self, range: &Range<usize>) -> Range<usize> {
        self.places[range.start].start..self.places[range.end - 1].end
    }

    /// The first word that begins at byte `offset` of the source or later.
    pub(super) fn word_at(&self, offset: usize) -> usize {
        self.places.partition_point(|place| place.start < offset)
    }

    /// The words `range` at `level`, with a space before, between and after them.
    pub(super) fn words(&self, level: Level, range: &Range<usize>) -> &str {
        let level = self.level(level);
        &level.text[level.starts[range.start] - 1..level.starts[range.end]]
    }

    /// All occurrences of the words `sought` among the words `within`, those that overlap included, in order.
    pub(super) fn occurrences<'a>(
        &'a self,
        level: Level,
        sought: &'a Folded,
        within: &Range<usize>,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        let needle = sought.words(level, &(0..sought.len()));
        let starts = &self.level(level).starts;
        let (first, hay) = (starts[within.start] - 1, self.words(level, within));
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + hay.get(from..)?.find(needle)?;
            // Past the space that the occurrence begins with.
            from = at + 1;
            let word = starts.partition_point(|start| *start <= first + at);
            Some(word..word + sought.len())
        })
    }

    fn level(&self, level: Level) -> &Spelling {
        match level {
            Level::Light => &self.light,
            Level::Deep => &self.deep,
        }
    }
}

impl Spelling {
    fn new(capacity: usize) -> Self {
        let mut text = String::with_capacity(capacity);
        text.push(' ');
        Self { text, starts: vec![1] }
    }

    fn end_word(&mut self) {
        self.text.push(' ');
        self.starts.push(self.text.len());
    }
}

/// Takes the pieces of a text one by one.
struct Builder {
    folded: Folded,
    /// Where the word begun stands, so far.
    open: Option<Range<usize>>,
    /// The last letter of the word begun.
    base: char,
}

impl Builder {
    fn new(capacity: usize) -> Self {
        let level = Spelling::new(capacity);
        Self { folded: Folded { places: Vec::new(), light: level.clone(), deep: level }, open: None, base: ' ' }
    }

    fn push(&mut self, piece: Piece, place: &Range<usize>) {
        match piece {
            Piece::Letter(letter) => self.letter(letter, place),
            Piece::Mark(mark) => self.mark(mark, place),
            Piece::Gap => self.end_word(),
            Piece::Invisible => {}
        }
    }

    /// A sign before the first letter of a word is no part of the word.
    fn letter(&mut self, letter: char, place: &Range<usize>) {
        let vowel_sign = is_combining_mark(letter);
        if vowel_sign && self.open.is_none() {
            return;
        }
        if !vowel_sign && (stands_alone(self.base) || stands_alone(letter)) {
            self.end_word();
        }
        self.open.get_or_insert_with(|| place.clone()).end = place.end;
        if !vowel_sign {
            self.base = letter;
        }
        self.write(letter);
    }

    fn mark(&mut self, mark: char, place: &Range<usize>) {
        let Some(open) = &mut self.open else { return };
        open.end = place.end;
        if makes_a_letter(self.base, mark) {
            self.write(mark);
        }
    }

    fn write(&mut self, letter: char) {
        self.folded.light.text.push(letter);
        self.folded.deep.text.extend(deep(letter));
    }

    fn end_word(&mut self) {
        if let Some(place) = self.open.take() {
            self.folded.places.push(place);
            self.folded.light.end_word();
            self.folded.deep.end_word();
        }
        self.base = ' ';
    }

    fn finish(mut self) -> Folded {
        self.end_word();
        self.folded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str, level: Level) -> String {
        let folded = Folded::new(source);
        folded.words(level, &(0..folded.len())).trim().to_owned()
    }

    fn places(source: &str) -> Vec<&str> {
        let folded = Folded::new(source);
        (0..folded.len()).map(|word| &source[folded.place(&(word..word + 1))]).collect()
    }

    #[test]
    fn the_light_level_leaves_out_what_is_no_letter() {
        let light = |source| words(source, Level::Light);
        assert_eq!(light("  نَقْبَلُ\n\nأيَّ —  (إجراءٍ)، "), light("نقبل أي إجراء"));
        assert_eq!(light("الســـلام ﷲ ٢٠١٦ ۱۳۹۵ ﻻ"), "السلام الله 2016 1395 لا");
        assert_eq!(light("Ça GROẞE re\u{301}sume\u{301}s"), "ca grosse resumes");
        assert_eq!(light("می\u{200C}خواهم soft\u{AD}ly \u{200F}ab\u{2069}c\u{FEFF}"), "میخواهم softly abc");
        assert_eq!(light("نيسان/إبريل don't don’t ʿAlī **x**_y"), light("نيسان إبريل don t don t ali x y"));
        assert_eq!(light("3.5 ٣٫٥ ½"), "3 5 3 5 1 2");
        assert_eq!(light("مدر\u{FE7C}سة"), "مدرسة");
        assert_eq!(light(" …—! "), "");
    }

    #[test]
    fn the_light_level_keeps_the_letters_of_arabic_apart() {
        let apart = ["ان", "أن", "إن", "آن", "ٱن", "على", "علي", "علی", "سوال", "سؤال", "سيل", "سئل", "مدرسة", "مدرسه"];
        for (i, one) in apart.iter().enumerate() {
            for other in &apart[..i] {
                assert_ne!(words(one, Level::Light), words(other, Level::Light));
            }
        }
        // Composed or not, they are the same letters; on others the same signs are only signs.
        assert_eq!(words("ا\u{654}ن", Level::Light), words("أن", Level::Light));
        assert_eq!(words("سُو\u{654}ال", Level::Light), words("سؤال", Level::Light));
        assert_eq!(words("خانه\u{654}", Level::Light), words("خانه", Level::Light));
        assert_eq!(words("ﺃﻥ", Level::Light), words("أن", Level::Light));
    }

    #[test]
    fn the_deep_level_unites_them() {
        let deep = |source| words(source, Level::Deep);
        assert_eq!(deep("أن إن آن ٱن ا\u{655}ن"), "ان ان ان ان ان");
        assert_eq!(deep("على علی سؤال سئل مدرسة شيء کتاب"), "علي علي سوال سيل مدرسه شي كتاب");
        // Between two spaces there is a word that nothing is left of.
        assert_eq!(deep("ب ء ب"), "ب  ب");
        assert_eq!(deep("Ça"), "ca");
    }

    #[test]
    fn a_word_stands_from_its_first_letter_to_the_marks_on_its_last() {
        assert_eq!(places("«نقبلَ» \u{200F}أيَّ\u{200F}، إجراءٍ."), ["نقبلَ", "أيَّ", "إجراءٍ"]);
        assert_eq!(places("ــهمــ\u{64E} \u{301}e\u{301}-x"), ["همــ\u{64E}", "e\u{301}", "x"]);
        // One character can be several words.
        assert_eq!(places("النبيﷺ!"), ["النبي", "ﷺ", "ﷺ", "ﷺ", "ﷺ"]);
        assert_eq!(words("1½", Level::Light), "1 1 2");
    }

    #[test]
    fn without_spaces_each_letter_is_a_word() {
        assert_eq!(places("停战abc協定"), ["停", "战", "abc", "協", "定"]);
        assert_eq!(places("ก\u{E34}x \u{E34}x"), ["ก\u{E34}", "x", "x"]);
        assert_eq!(places("平和がくる"), ["平", "和", "が", "く", "る"]);
        assert_eq!(places("휴전 협정"), ["휴전", "협정"]);
    }

    #[test]
    fn occurrences_are_whole_words_and_may_overlap() {
        let all = |text: &str, sought: &str| {
            let (text, sought) = (Folded::new(text), Folded::new(sought));
            text.occurrences(Level::Light, &sought, &(0..text.len())).collect::<Vec<_>>()
        };
        assert_eq!(all("the catalogue of the cat, the cat", "the cat"), [3..5, 5..7]);
        assert_eq!(all("a b a b a", "a b a"), [0..3, 2..5]);
        assert_eq!(all("", "a"), []);
        assert_eq!(all("ء ب ء", "ء"), [0..1, 2..3]);
    }
}
