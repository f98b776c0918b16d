//! A source and a citation of it in one text, as the kept seeds and the fuzzer in `fuzz/` write them.

use super::citations::found_in_place;

/// Stands alone on the lines between the parts.
const BETWEEN: &str = "\n---\n";

/// Looks the citation of `text` up: how its passage begins, how it ends, the number of a paragraph if there is one,
/// and the source; a part that is missing is empty.
pub fn looked_up(text: &str) {
    let mut parts = text.splitn(4, BETWEEN);
    let [from, to, paragraph, source] = [(); 4].map(|()| parts.next().unwrap_or(""));
    found_in_place(source, from, to, paragraph.trim().parse().ok());
}
