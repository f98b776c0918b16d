//! Who refers to which passage of a source, and where that passage can be seen.

use std::collections::BTreeMap;

use mizan_case::case::{Basis, Citation};
use mizan_case::elements::Element;
use mizan_case::evidence::Content;
use mizan_core::Assumption;

use super::material::Material;
use super::tree::{Anchor, TextRun};
use crate::words::say::Say;

/// An element of the case that refers to a passage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reference<'a> {
    pub citation: &'a Citation,
    pub element: Element,
    pub basis: Basis,
    /// Whether the passage speaks against the element.
    pub against: bool,
}

/// Everything that refers to a passage, and the places of the passages.
#[derive(Debug)]
pub(super) struct References<'a> {
    /// In the order of the case's elements.
    pub all: Vec<Reference<'a>>,
    /// For each source the distinct passages of its text that are referred to, as ranges of bytes, in their order.
    pub passages: Vec<Vec<(usize, usize)>>,
    places: BTreeMap<(usize, usize), Anchor>,
}

impl<'a> References<'a> {
    pub fn of(material: &'a Material<'a>) -> Self {
        let mut references = Self { all: Vec::new(), passages: Vec::new(), places: BTreeMap::new() };
        references.collect(material);
        for source in 0..material.case().sources.len() {
            references.place(material, source);
        }
        references
    }

    fn collect(&mut self, material: &'a Material<'a>) {
        // Claims first: they are what readers look for.
        let is_claim = |element: &Element| matches!(element, Element::Claim(_));
        let mut elements = material.case().elements();
        elements.sort_by_key(|(element, _)| !is_claim(element));
        for (element, grounding) in elements.into_iter().filter(|(_, grounding)| !material.hides(grounding)) {
            let of = |(citation, against)| Reference { citation, element, basis: grounding.basis, against };
            self.all.extend(grounding.citations().map(of));
        }
    }

    /// Gives each passage of a source its place.
    fn place(&mut self, material: &'a Material<'a>, source: usize) {
        let cited = self.all.iter().filter(|reference| reference.citation.source == source);
        let hidden = material.share && material.case().sources[source].private;
        let mut passages = Vec::new();
        match material.evidence.content(source) {
            _ if hidden => {}
            Content::Text(_) => {
                let range = |reference: &Reference<'_>| {
                    let range = &material.evidence.place(reference.citation)?.range;
                    Some((range.start, range.end))
                };
                passages = cited.clone().filter_map(range).collect();
                passages.sort_unstable();
                passages.dedup();
                for reference in cited {
                    if let Some(place) = range(reference).and_then(|range| passages.iter().position(|p| *p == range)) {
                        let span = &reference.citation.span;
                        self.places.insert((span.start, span.end), Anchor::Passage(source, place));
                    }
                }
            }
            Content::Account(account) => {
                for reference in cited {
                    let there = |paragraph: &usize| account.paragraph(*paragraph).is_some();
                    if let Some(paragraph) = reference.citation.paragraph.filter(there) {
                        let span = &reference.citation.span;
                        self.places.insert((span.start, span.end), Anchor::Paragraph(source, paragraph));
                    }
                }
            }
            Content::Absent => {}
        }
        self.passages.push(passages);
    }

    /// A passage, as a link to where it can be seen, if it can.
    pub fn link(&self, citation: &'a Citation) -> TextRun<'a> {
        match self.places.get(&(citation.span.start, citation.span.end)) {
            Some(&anchor) => TextRun::Link(anchor, Say::Citation(citation)),
            None => TextRun::Text(Say::Citation(citation)),
        }
    }

    /// What refers to a passage or paragraph.
    pub fn to(&self, anchor: Anchor) -> impl Iterator<Item = &Reference<'a>> {
        self.all.iter().filter(move |reference| self.anchor(reference.citation) == Some(anchor))
    }

    /// What refers to a source in a way that leads to no place in it.
    pub fn nowhere(&self, source: usize) -> impl Iterator<Item = &Reference<'a>> {
        let of_source = self.all.iter().filter(move |reference| reference.citation.source == source);
        of_source.filter(|reference| self.anchor(reference.citation).is_none())
    }

    /// Whether a passage can be seen.
    pub fn is_placed(&self, citation: &Citation) -> bool {
        self.anchor(citation).is_some()
    }

    fn anchor(&self, citation: &Citation) -> Option<Anchor> {
        self.places.get(&(citation.span.start, citation.span.end)).copied()
    }
}

/// Where an element is shown.
pub(super) fn anchor(element: Element) -> Anchor {
    match element {
        Element::Claim(id) | Element::Outcome(id) => Anchor::Claim(id),
        Element::Event(place) => Anchor::Event(place),
        Element::DecisionMaker(dm) => Anchor::DecisionMaker(dm.index()),
        Element::Statement(dm, place) | Element::Sign(dm, place) => {
            Anchor::Assumption(Assumption::Statement(dm, place))
        }
        Element::Rule(place) => Anchor::Assumption(Assumption::Rule(place)),
        Element::Option(option) => Anchor::Option(option.index()),
        Element::State(place) => Anchor::Named(place),
        Element::Merge(place) => Anchor::Merge(place),
        Element::Misperceived(place) => Anchor::Misperceived(place),
        Element::View(place) | Element::Believed(place, _) | Element::BelievedStatement(place, ..) => {
            Anchor::View(place)
        }
    }
}
