//! The sources, with every passage marked that something rests on.

use std::ops::Range;

use mizan_case::case::Basis;
use mizan_case::elements::Element;
use mizan_case::evidence::Content;
use mizan_case::passages::Text;
use mizan_core::Assumption;

use super::references::{Reference, anchor};
use super::shared::Shared;
use super::tree::{Anchor, Badge, Block, TextRun, heading, paragraph};
use crate::words::say::{Say, say};

pub(super) fn blocks<'a>(shared: &Shared<'a>) -> Vec<Block<'a>> {
    let case = shared.case();
    if case.sources.is_empty() {
        return vec![paragraph(say!("source-none"))];
    }
    let mut blocks = vec![paragraph(say!("source-intro"))];
    for (source, entry) in case.sources.iter().enumerate() {
        if shared.material.share && entry.private {
            blocks.push(heading(1, say!("source-private")));
            continue;
        }
        blocks.push(heading(1, Say::Label(&entry.title, &entry.id)));
        blocks.extend(details(shared, source));
        blocks.extend(match shared.material.evidence.content(source) {
            Content::Text(text) => annotated(shared, source, text),
            Content::Account(account) => accounted(shared, source, account),
            Content::Absent => absent(shared, source),
        });
    }
    blocks
}

/// Who wrote it, when, and how far it is to be relied on.
fn details<'a>(shared: &Shared<'a>, source: usize) -> Option<Block<'a>> {
    let head = |key: &str| match key {
        "author" => say!("source-author"),
        "publisher" => say!("source-publisher"),
        "published" => say!("source-published"),
        "url" => say!("source-url"),
        _ => say!("source-reliability"),
    };
    let details = shared.case().sources[source].details.iter();
    let facts: Vec<_> = details.map(|(key, label)| (head(key), vec![paragraph(Say::Label(label, ""))])).collect();
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// The text, paragraph by paragraph.
fn annotated<'a>(shared: &Shared<'a>, source: usize, text: &'a Text) -> Vec<Block<'a>> {
    let passages = &shared.references.passages[source];
    let mut blocks = vec![coverage(text, passages)];
    for (index, paragraph) in text.paragraphs().iter().enumerate() {
        let runs = pieces(shared, source, text, paragraph);
        let uncited = !runs.iter().any(|run| matches!(run, TextRun::Mark { .. }));
        let anchor = Anchor::Paragraph(source, index + 1);
        blocks.push(Block::Quoted { anchor, number: index + 1, uncited, runs });
        let within = |range: &(usize, usize)| paragraph.start < range.1 && range.1 <= paragraph.end;
        let ending = passages.iter().enumerate().filter(|(_, range)| within(range));
        let points = ending.map(|(place, _)| {
            let anchor = Anchor::Passage(source, place);
            let mut runs = vec![TextRun::Here(Anchor::Note(source, place)), TextRun::NoteMark(anchor, place + 1)];
            runs.extend(referring(shared, anchor));
            vec![Block::Paragraph(runs)]
        });
        let points: Vec<Vec<Block<'a>>> = points.collect();
        if !points.is_empty() {
            blocks.push(Block::List { ordered: false, points });
        }
    }
    blocks
}

/// How much of a text something rests on.
fn coverage<'a>(text: &Text, passages: &[(usize, usize)]) -> Block<'a> {
    let n_words = |range: &Range<usize>| text.slice(range).split_whitespace().count();
    let all: usize = text.paragraphs().iter().map(n_words).sum();
    let mut cited = 0;
    let mut end = 0;
    for &(from, to) in passages {
        cited += n_words(&(from.max(end)..to.max(end)));
        end = end.max(to);
    }
    paragraph(say!("source-coverage", "all" => all, "cited" => cited))
}

/// A paragraph cut where passages begin and end: what is in one is marked, and where one ends there is its number.
fn pieces<'a>(shared: &Shared<'a>, source: usize, text: &'a Text, paragraph: &Range<usize>) -> Vec<TextRun<'a>> {
    let passages = &shared.references.passages[source];
    let inside = |at: usize| paragraph.start < at && at < paragraph.end;
    let mut cuts: Vec<usize> = passages.iter().flat_map(|&(from, to)| [from, to]).filter(|at| inside(*at)).collect();
    cuts.extend([paragraph.start, paragraph.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut runs = Vec::new();
    for piece in cuts.windows(2) {
        let words = Say::from(text.slice(&(piece[0]..piece[1])));
        let around = || passages.iter().enumerate().filter(|(_, (from, to))| *from <= piece[0] && piece[1] <= *to);
        let firmest = around().filter_map(|(place, _)| firmest(shared, Anchor::Passage(source, place))).min();
        let Some(basis) = firmest else {
            runs.push(TextRun::Text(words));
            continue;
        };
        // A passage is linked to at its first piece.
        for (place, _) in around().filter(|(_, (from, _))| *from == piece[0]) {
            runs.push(TextRun::Here(Anchor::Passage(source, place)));
        }
        let basis = [Basis::Stated, Basis::Inferred, Basis::Assumed][basis];
        runs.push(TextRun::Mark { basis, words });
        for (place, _) in around().filter(|(_, (_, to))| *to == piece[1]) {
            runs.push(TextRun::NoteMark(Anchor::Note(source, place), place + 1));
        }
    }
    runs
}

/// What the elements that refer to a passage rest on, the firmest, as its place among the three.
fn firmest(shared: &Shared<'_>, anchor: Anchor) -> Option<usize> {
    shared.references.to(anchor).map(|reference| reference.basis as usize).min()
}

/// The account in place of the text.
fn accounted<'a>(shared: &Shared<'a>, source: usize, account: &'a Text) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::Note(vec![TextRun::Text(say!("source-account"))])];
    for (index, range) in account.paragraphs().iter().enumerate() {
        let anchor = Anchor::Paragraph(source, index + 1);
        let references: Vec<Reference<'a>> = shared.references.to(anchor).copied().collect();
        let runs = vec![TextRun::Text(Say::from(account.slice(range)))];
        blocks.push(Block::Quoted { anchor, number: index + 1, uncited: references.is_empty(), runs });
        blocks.extend(by_words(shared, &references));
    }
    blocks.extend(unplaced(shared, source));
    blocks
}

/// Neither a text nor an account: what is known of it are the passages that are cited.
fn absent<'a>(shared: &Shared<'a>, source: usize) -> Vec<Block<'a>> {
    let cited = unplaced(shared, source);
    let note = if cited.is_empty() { say!("source-absent-uncited") } else { say!("source-absent") };
    std::iter::once(Block::Note(vec![TextRun::Text(note)])).chain(cited).collect()
}

/// What refers to a source without a place in it that can be shown.
fn unplaced<'a>(shared: &Shared<'a>, source: usize) -> Vec<Block<'a>> {
    let references: Vec<Reference<'a>> = shared.references.nowhere(source).copied().collect();
    by_words(shared, &references).into_iter().collect()
}

/// References, those to the same words together.
fn by_words<'a>(shared: &Shared<'a>, references: &[Reference<'a>]) -> Option<Block<'a>> {
    let mut together: Vec<Vec<Reference<'a>>> = Vec::new();
    for reference in references {
        let same = |group: &&mut Vec<Reference<'a>>| group[0].citation.is_same_passage(reference.citation);
        match together.iter_mut().find(same) {
            Some(group) => group.push(*reference),
            None => together.push(vec![*reference]),
        }
    }
    let point = |group: Vec<Reference<'a>>| {
        // Which paragraph it is stands above them.
        let placed = shared.references.is_placed(group[0].citation);
        let words = if placed { Say::CitedWords(group[0].citation) } else { Say::Citation(group[0].citation) };
        let mut runs = vec![TextRun::Text(words)];
        runs.extend(group.iter().flat_map(|reference| element(shared, reference)));
        vec![Block::Paragraph(runs)]
    };
    let points: Vec<Vec<Block<'a>>> = together.into_iter().map(point).collect();
    (!points.is_empty()).then_some(Block::List { ordered: false, points })
}

/// What rests on a passage, each with its basis.
fn referring<'a>(shared: &Shared<'a>, anchor: Anchor) -> Vec<TextRun<'a>> {
    shared.references.to(anchor).flat_map(|reference| element(shared, reference)).collect()
}

fn element<'a>(shared: &Shared<'a>, reference: &Reference<'a>) -> Vec<TextRun<'a>> {
    let case = shared.case();
    let link = |name| TextRun::Link(anchor(reference.element), name);
    let link = match reference.element {
        Element::Claim(id) => link(say!("source-claim", "number" => id.number())),
        Element::Outcome(id) => link(say!("source-outcome", "number" => id.number())),
        Element::Event(place) => link(say!("source-event", "number" => place + 1)),
        Element::DecisionMaker(dm) => link(Say::Dm(dm)),
        Element::Statement(dm, place) | Element::Sign(dm, place) => {
            shared.assumption_link(Assumption::Statement(dm, place))
        }
        Element::Rule(place) => shared.assumption_link(Assumption::Rule(place)),
        Element::Merge(_) => link(say!("source-merge")),
        Element::Misperceived(_) => link(say!("source-misperceived")),
        Element::View(place) | Element::Believed(place, _) | Element::BelievedStatement(place, ..) => {
            link(say!("views-of", "dm" => Say::Dm(case.views[place].dm)))
        }
        Element::Option(option) => link(say!("source-option", "option" => Say::Option(option))),
        Element::State(place) => {
            let named = &case.states[place];
            link(say!("source-named", "name" => Say::Label(&named.name, &named.id)))
        }
    };
    let mut runs = Vec::new();
    if reference.against {
        runs.push(TextRun::Strong(say!("source-against")));
    }
    if let Element::Sign(..) = reference.element {
        runs.push(TextRun::Text(say!("source-sign")));
    }
    runs.push(link);
    runs.push(TextRun::Badge(Badge::Basis(reference.basis)));
    if let Element::Claim(id) = reference.element {
        let claim = case.claim(id);
        let who = [(say!("ledger-said-by"), &claim.said_by), (say!("ledger-holder"), &claim.holder)];
        for (head, who) in who.into_iter().filter_map(|(head, who)| Some((head, who.as_ref()?))) {
            runs.push(TextRun::Faint(say!("source-who", "head" => head, "who" => Say::Label(who, ""))));
        }
    }
    runs
}
