//! A text as people count it: blocks of lines, separated by blank ones.

use std::ops::Range;

use super::chars::is_blank;

/// The paragraphs of `text`, in order: each from its first character that is not blank to its last one.
pub(super) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for line in lines(text) {
        let Some(content) = trimmed(text, line) else {
            goes_on = false;
            continue;
        };
        match found.last_mut().filter(|_| goes_on) {
            Some(paragraph) => paragraph.end = content.end,
            None => found.push(content),
        }
        goes_on = true;
    }
    found
}

/// The lines of `text` without their ends, which are `\n`, `\r\n` or, as on old machines, `\r`.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive(['\n', '\r']).filter_map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        // The `\n` of `\r\n` ends the line that `\r` has ended.
        let second_half = line == "\n" && text[..range.start].ends_with('\r');
        (!second_half).then_some(range)
    })
}

/// The part of `line` between what is blank before and after it; nothing, if all of it is blank.
fn trimmed(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    let content = text[line.clone()].trim_start_matches(is_blank);
    let start = line.end - content.len();
    let content = content.trim_end_matches(is_blank);
    (!content.is_empty()).then(|| start..start + content.len())
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    fn texts(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn blank_lines_separate_and_there_may_be_any_number_of_them() {
        assert_eq!(texts("\n\n one\ntwo \n\n\n \t \nthree\n\n"), ["one\ntwo", "three"]);
        assert_eq!(texts("one"), ["one"]);
        assert_eq!(texts(" \n\n\u{200F}\n"), Vec::<&str>::new());
        assert_eq!(texts(""), Vec::<&str>::new());
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        assert_eq!(texts("one\r\ntwo\r\n\r\nthree\r\n"), ["one\r\ntwo", "three"]);
        assert_eq!(texts("one\rtwo\r\rthree"), ["one\rtwo", "three"]);
        assert_eq!(texts("\r\n\r\none\n\r\ntwo"), ["one", "two"]);
    }

    #[test]
    fn invisible_characters_make_no_line() {
        assert_eq!(texts("\u{FEFF}أوّل\n\u{200F}\u{200B}\u{A0}\nثانٍ\u{200F}\n"), ["أوّل", "ثانٍ"]);
    }

    #[test]
    fn a_heading_a_rule_and_a_list_are_paragraphs() {
        assert_eq!(texts("# عنوان\n\n---\n\n- أ\n- ب"), ["# عنوان", "---", "- أ\n- ب"]);
    }
}
