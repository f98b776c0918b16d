//! Passages of a source: where the words that a citation gives stand in the text.
//!
//! [`Text`] is a source, cut into paragraphs and folded once; [`find()`] looks for a passage in it and answers with a
//! range of bytes of the text as it was given, or with a [`Miss`] that shows what would be right.
//!
//! **Paragraphs.** The text is plain text: a paragraph is a block of lines that are not blank, blocks are separated by
//! one or more blank lines, and they are numbered from 1. A line is blank if all in it is white space or invisible.
//! Nothing is left out: a heading, a Markdown line of `---`, a byline or a list of references is a paragraph like any
//! other, so that everybody who counts blocks counts the same.
//!
//! **Words.** Matching compares whole words, so that `the cat` is not found in `the catalogue`. A word is a run of
//! letters and digits; all else — white space, punctuation, symbols, Markdown's asterisks — only separates words, and
//! it does not matter which of it stands between two words, or how much. So `نيسان/إبريل` is two words, and so are
//! `don't` and `don’t` (`don` and `t`), and `l’homme` is found by `homme`; `dont` is another word. In scripts that are
//! written without spaces between words (Han, kana, Thai, Lao, Khmer, Burmese) each letter is a word of its own.
//!
//! **Folding.** What two words may differ in is said by [`Level`]. `Light` is tried first; `Deep` only for words that
//! `Light` does not find at all, and the [`Passage`] says so.
//!
//! **Ends.** `from` must be there once: in the whole text or, where a paragraph is given, beginning in that paragraph.
//! `to` is its first occurrence that begins after the last word of `from`; the two do not overlap, `to` may stand in a
//! later paragraph, and where both give the same words (and the paragraph makes `from` the only one) the passage goes
//! from one occurrence to the next one.
//!
//! What is deliberately absent: files, diagnostics and prose. The time taken grows with the length of the text and of
//! the words sought, never with their product.

mod chars;
mod closest;
mod find;
mod fold;
mod found;
mod hash;
mod naming;
mod paragraphs;
mod text;

pub use find::find;
pub use fold::Level;
pub use found::{Closest, Miss, Occurrence, Passage, Which};
pub use hash::sha256_hex;
pub use naming::{Named, name};
pub use text::Text;
