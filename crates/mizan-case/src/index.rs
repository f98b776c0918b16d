//! Every name in a case file, with all places at which it stands; what the words in formulas and claims are; and the
//! elements, each with its extent. For editors, also while the text is in between: names are told by where they stand, and
//! whatever cannot be read hides nothing else.

mod element;
mod mention;
mod sites;
mod words;

use std::cmp::Reverse;

use crate::problem::Span;
use crate::toml::written;

pub use element::Written;
pub use mention::{Mark, Mention, Name, Spelling};

/// The names of a case file and its elements.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// All mentions, in the order of the file.
    mentions: Vec<Mention>,
    /// What the words and signs in formulas, claims and changes are, in the order of the file.
    marks: Vec<(Span, Mark)>,
    /// The elements, in the order of the file.
    elements: Vec<Written>,
    /// Values and tables that may be longer than a line.
    blocks: Vec<Span>,
}

impl Index {
    /// The index of `text`. Cost: linear in its length, but for the parser of claims.
    ///
    /// ```
    /// use mizan_case::index::Index;
    ///
    /// let text = "dm.a.options.talk = {}\ndm.a.prefers = ['talk']\n";
    /// let index = Index::of(text);
    /// let name = &index.mention_at(text.len() - 4).expect("a name stands there").name;
    /// assert_eq!(index.mentions_of(name).filter(|mention| mention.declares).count(), 1);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let headers = written(text);
        let found = sites::of(&headers);
        let (mut mentions, mut marks) = words::of(&found);
        mentions.extend(found.keys);
        mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
        marks.sort_by_key(|(span, _)| (span.start, span.end));
        let mut elements = found.elements;
        elements.sort_by_key(|element| (element.extent.start, Reverse(element.extent.end)));
        Self { mentions, marks, elements, blocks: found.blocks }
    }

    /// All mentions, in the order of the file.
    #[must_use]
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// The name that stands at a byte, or right before it.
    #[must_use]
    pub fn mention_at(&self, at: usize) -> Option<&Mention> {
        let touches = |mention: &&Mention| mention.span.start <= at && at <= mention.span.end;
        // Of two that touch, the one that begins there.
        self.mentions.iter().rfind(touches)
    }

    /// All mentions of a name.
    pub fn mentions_of<'a>(&'a self, name: &'a Name) -> impl Iterator<Item = &'a Mention> {
        self.mentions.iter().filter(move |mention| mention.name == *name)
    }

    /// What the words and signs in formulas, claims and changes are, in the order of the file.
    #[must_use]
    pub fn marks(&self) -> &[(Span, Mark)] {
        &self.marks
    }

    /// The elements, in the order of the file.
    #[must_use]
    pub fn elements(&self) -> &[Written] {
        &self.elements
    }

    /// The innermost element around a byte.
    #[must_use]
    pub fn element_at(&self, at: usize) -> Option<&Written> {
        let around = self.elements.iter().filter(|element| element.extent.start <= at && at <= element.extent.end);
        around.min_by_key(|element| element.extent.len())
    }

    /// Values and tables that may be longer than a line.
    #[must_use]
    pub fn blocks(&self) -> &[Span] {
        &self.blocks
    }
}

#[cfg(test)]
mod tests;
