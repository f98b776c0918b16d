//! Ids made from names.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::names::{RESERVED, continues_identifier, is_identifier};

/// An id of at most this many words is still one that people can type.
const WORDS: usize = 4;

/// A name as an id: its first few words in lower case, joined by `_`, without marks; `fallback` where nothing of it can
/// stand in an id. `The wide air campaign` gives `the_wide_air_campaign`, `الحملةُ الجوية` gives `الحملة_الجوية`.
#[must_use]
pub fn slug(name: &str, fallback: &str) -> String {
    let plain: String = name.nfd().filter(|c| !is_combining_mark(*c) && *c != 'ـ').nfc().collect();
    let words = plain.split(|c: char| !continues_identifier(c)).filter(|word| !word.is_empty()).take(WORDS);
    let id = words.map(str::to_lowercase).collect::<Vec<_>>().join("_");
    match id {
        id if id.is_empty() => fallback.to_owned(),
        id if is_identifier(&id) && !RESERVED.contains(&id.as_str()) => id,
        id => format!("{fallback}_{id}"),
    }
}

/// `id`, or where that is taken `id_2`, `id_3`, …
#[must_use]
pub fn free_id(id: String, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(&id) {
        return id;
    }
    let numbered = (2_usize..).map(|n| format!("{id}_{n}"));
    numbered.into_iter().find(|numbered| !is_taken(numbered)).unwrap_or(id)
}
