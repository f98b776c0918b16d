//! "Did you mean …?"

use unicode_normalization::UnicodeNormalization as _;

/// At most this many suggestions are made.
const MOST: usize = 3;

/// Candidates beyond these are not looked at: a file of nothing but mistakes must not take minutes.
const LOOKED_AT: usize = 2_000;

/// Those of `candidates` that `written` may have been meant for, the nearest first.
pub(crate) fn suggestions<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
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
    use super::suggestions;

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
}
