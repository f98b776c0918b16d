//! What would be right in the place of what is wrong, where that is a word for a word.

use super::diagnostic::{Diagnostic, Span};
use super::table::Problem;

impl Problem {
    /// The word at fault, and the words that may have been meant; the nearest first. Nothing where it takes more than that.
    fn instead(&self) -> Option<(&str, Vec<String>)> {
        Some(match self {
            Self::UnknownKey { key: word, suggestions, .. }
            | Self::NotOneOf { value: word, suggestions, .. }
            | Self::UnknownOption { name: word, suggestions, .. }
            | Self::UnknownDm { name: word, suggestions }
            | Self::UnknownState { name: word, suggestions }
            | Self::UnknownSource { name: word, suggestions }
            | Self::UnknownEntry { text: word, suggestions, .. }
            | Self::UnknownAbove { name: word, suggestions }
            | Self::UnknownChoice { word, suggestions, .. }
            | Self::UnknownAssumption { name: word, suggestions } => (word.as_str(), suggestions.clone()),
            Self::AmbiguousOption { name, candidates } => (name.as_str(), candidates.clone()),
            Self::ForeignOperator { written, write } | Self::HyphenInName { written, write } => {
                (written.as_str(), vec![write.clone()])
            }
            Self::BareKey { key } => (key.as_str(), vec![format!("\"{key}\"")]),
            Self::PassageNotFound { words, closest: Some(closest), misplaced: false, .. } => {
                (words.as_str(), vec![closest.clone()])
            }
            _ => return None,
        })
    }
}

impl Diagnostic {
    /// What may be written in the place of which words of `text`, the nearest first.
    #[must_use]
    pub fn fixes(&self, text: &str) -> Vec<(Span, String)> {
        let Some((span, (wrong, right))) = self.span.as_ref().zip(self.problem.instead()) else { return Vec::new() };
        let Some(at) = text.get(span.clone()).and_then(|words| words.find(wrong)).map(|found| span.start + found)
        else {
            return Vec::new();
        };
        right.into_iter().map(|right| (at..at + wrong.len(), right)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_alone_is_replaced_wherever_it_stands_in_what_is_at_fault() {
        let text = "changes = [\"rusia.keep dropped\"]";
        let problem =
            Problem::UnknownAssumption { name: "rusia.keep".to_owned(), suggestions: vec!["russia.keep".to_owned()] };
        let fixes = Diagnostic::at(problem, 11..31).fixes(text);
        assert_eq!(fixes, [(12..22, "russia.keep".to_owned())]);
    }

    #[test]
    fn nothing_is_offered_where_nothing_is_known_or_the_word_is_spelt_otherwise() {
        let unknown = Problem::UnknownDm { name: "x".to_owned(), suggestions: Vec::new() };
        assert_eq!(Diagnostic::at(unknown, 0..1).fixes("x"), []);
        let escaped = Problem::UnknownDm { name: "é".to_owned(), suggestions: vec!["e".to_owned()] };
        assert_eq!(Diagnostic::at(escaped, 0..8).fixes("\"\\u00e9\""), []);
        assert_eq!(Diagnostic::of_file(Problem::EmptyFile).fixes("x"), []);
    }
}
