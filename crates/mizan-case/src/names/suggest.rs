//! "Did you mean …?"

use std::sync::atomic::{AtomicUsize, Ordering};

use unicode_normalization::UnicodeNormalization as _;

/// At most this many suggestions are made.
const MOST: usize = 3;

/// Candidates beyond these are not looked at.
const LOOKED_AT: usize = 2_000;

/// While a file is read, no more than this many candidates are looked at for all its mistakes together: a file of
/// nothing but mistakes must not take minutes, and no more of its mistakes are told than are looked at so.
const IN_A_FILE: usize = 200 * LOOKED_AT;

/// Makes suggestions; while a file is read, for as many mistakes as anybody is told.
#[derive(Debug, Default)]
pub(crate) struct Near {
    /// How many candidates may still be looked at; any number of them where this is nothing.
    left: Option<AtomicUsize>,
}

/// A copy is as free as its model is now.
impl Clone for Near {
    fn clone(&self) -> Self {
        Self { left: self.left.as_ref().map(|left| AtomicUsize::new(left.load(Ordering::Relaxed))) }
    }
}

impl Near {
    /// For all the mistakes of one file.
    pub fn in_a_file() -> Self {
        Self { left: Some(AtomicUsize::new(IN_A_FILE)) }
    }

    /// Those of `candidates` that `written` may have been meant for, the nearest first.
    pub fn suggestions<'a>(&self, written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let Some(left) = &self.left else { return suggestions(written, candidates) };
        let most = left.load(Ordering::Relaxed);
        let mut looked_at = 0;
        let found = suggestions(written, candidates.into_iter().take(most).inspect(|_| looked_at += 1));
        left.store(most.saturating_sub(looked_at), Ordering::Relaxed);
        found
    }
}

/// Those of `candidates` that `written` may have been meant for, the nearest first.
#[must_use]
pub fn suggestions<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let folded = fold(written);
    let allowed = (folded.chars().count() / 3).max(1);
    let near = |candidate: &'a str| {
        let other = fold(candidate);
        let similar = other.chars().count().abs_diff(folded.chars().count()) <= allowed;
        let distance = if similar { strsim::osa_distance(&folded, &other) } else { usize::MAX };
        (distance <= allowed && distance < folded.chars().count().max(1)).then_some((distance, candidate))
    };
    let mut found: Vec<_> = candidates.into_iter().take(LOOKED_AT).filter_map(near).collect();
    found.sort();
    found.dedup();
    // Beside a near one a far one only distracts.
    let nearest = found.first().map_or(0, |(distance, _)| *distance);
    found.retain(|(distance, _)| *distance == nearest);
    found.into_iter().take(MOST).map(|(_, candidate)| candidate.to_owned()).collect()
}

/// A text without what people leave out or mix up: letter case, the marks of Arabic, and the forms of its letters.
fn fold(text: &str) -> String {
    let is_mark = |c: &char| matches!(c, '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}');
    let plain = |c: char| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        '-' | ' ' => '_',
        c => c,
    };
    text.nfc().filter(|c| !is_mark(c)).map(plain).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{IN_A_FILE, LOOKED_AT, Near, suggestions};

    #[test]
    fn the_nearest_come_first_and_far_ones_not_at_all() {
        let names = ["operations", "options", "bases", "process"];
        assert_eq!(suggestions("opeartions", names), ["operations"]);
        assert_eq!(suggestions("Bases", names), ["bases"]);
        assert_eq!(suggestions("elections", names), Vec::<String>::new());
        assert_eq!(suggestions("x", ["a", "b"]), Vec::<String>::new());
    }

    #[test]
    fn arabic_marks_and_forms_of_letters_do_not_matter() {
        assert_eq!(suggestions("حملة", ["حَملَة", "هدنة"]), ["حَملَة"]);
        assert_eq!(suggestions("إنتخابات", ["انتخابات"]), ["انتخابات"]);
    }

    #[test]
    fn a_file_of_nothing_but_mistakes_is_not_compared_with_everything() {
        let names: Vec<String> = (0..LOOKED_AT).map(|number| format!("name{number}")).collect();
        let near = Near::in_a_file();
        let looked_at = std::cell::Cell::new(0);
        let names = || names.iter().map(String::as_str).inspect(|_| looked_at.set(looked_at.get() + 1));
        assert!((0..IN_A_FILE).all(|_| near.suggestions("nome1", names()).len() <= 1));
        assert!(looked_at.get() <= IN_A_FILE);
        assert_eq!(near.suggestions("nome1", names()), Vec::<String>::new());
        assert_eq!(Near::default().suggestions("nome1", names()), ["name1"]);
    }
}
