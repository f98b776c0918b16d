//! A source, paragraph by paragraph, with what rests on each passage.

use std::ops::Range;
use std::sync::Arc;

use axum::http::StatusCode;
use mizan::Offsets;
use mizan_case::case::{Case, Citation};
use mizan_case::elements::Element;
use mizan_case::evidence::Content;
use mizan_case::passages::Text;
use mizan_core::DmId;
use mizan_report::args;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use crate::analysis::Analysis;
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// A question about a source.
#[derive(Deserialize)]
pub(crate) struct OfSource {
    #[serde(flatten)]
    about: About,
    source: String,
}

/// A source.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Source {
    #[schemars(extend("enum" = ["text", "account", "absent"]))]
    kind: &'static str,
    paragraphs: Vec<Paragraph>,
}

#[derive(Serialize, JsonSchema)]
struct Paragraph {
    n: usize,
    text: String,
    marks: Vec<Mark>,
}

/// A part of a paragraph that is cited.
#[derive(Debug, Clone, Serialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    from: usize,
    to: usize,
    by: Vec<Citing>,
}

/// An element that cites it.
#[derive(Debug, Clone, Serialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
struct Citing {
    kind: &'static str,
    name: String,
    against: bool,
}

/// A source, paragraph by paragraph.
pub(crate) fn source(workbench: &Arc<Workbench>, asked: OfSource) -> Result<Source, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let args = args!["source" => &asked.source];
    let missing = || Refusal::new(language, StatusCode::NOT_FOUND, "web-no-source", &args);
    let content = analysis.source(workbench, &asked.source).ok_or_else(missing)?;
    // In a case that is only begun nothing is cited yet.
    let case = analysis.session.loaded().ready().map(|ready| ready.case);
    let place = case.and_then(|case| case.sources.iter().position(|source| source.id == asked.source));
    let cited = case.zip(place);
    Ok(match &content {
        Content::Text(text) => {
            let marks = cited.map(|(case, place)| passages(&analysis, case, place)).unwrap_or_default();
            Source { kind: "text", paragraphs: paragraphs(text, &marks) }
        }
        // Where only an account is there, whole paragraphs are marked.
        Content::Account(text) => {
            let marks = cited.map(|(case, place)| whole_paragraphs(text, case, place)).unwrap_or_default();
            Source { kind: "account", paragraphs: paragraphs(text, &marks) }
        }
        Content::Absent => Source { kind: "absent", paragraphs: Vec::new() },
    })
}

fn paragraphs(text: &Text, cited: &[(Range<usize>, Citing)]) -> Vec<Paragraph> {
    let of = |(place, range): (usize, &Range<usize>)| {
        let slice = text.slice(range);
        let offsets = Offsets::new(slice);
        let mut marks: Vec<Mark> = Vec::new();
        for (passage, by) in cited {
            let (start, end) = (passage.start.max(range.start), passage.end.min(range.end));
            if start < end {
                let (from, to) = (offsets.unit(start - range.start), offsets.unit(end - range.start));
                match marks.iter_mut().find(|mark| (mark.from, mark.to) == (from, to)) {
                    Some(mark) => mark.by.push(by.clone()),
                    None => marks.push(Mark { from, to, by: vec![by.clone()] }),
                }
            }
        }
        marks.sort();
        Paragraph { n: place + 1, text: slice.to_owned(), marks }
    };
    text.paragraphs().iter().enumerate().map(of).collect()
}

/// The passages of a source that are cited and were found.
fn passages(analysis: &Analysis, case: &Case, source: usize) -> Vec<(Range<usize>, Citing)> {
    let place = |(citation, citing): (&Citation, Citing)| {
        let passage = analysis.session.evidence().place(citation).filter(|_| citation.source == source)?;
        Some((passage.range.clone(), citing))
    };
    citations(case).filter_map(place).collect()
}

fn whole_paragraphs(account: &Text, case: &Case, source: usize) -> Vec<(Range<usize>, Citing)> {
    let place = |(citation, citing): (&Citation, Citing)| {
        let number = citation.paragraph.filter(|_| citation.source == source)?.checked_sub(1)?;
        Some((account.paragraphs().get(number)?.clone(), citing))
    };
    citations(case).filter_map(place).collect()
}

/// Every citation of a case and what cites, named as the front end names it.
fn citations(case: &Case) -> impl Iterator<Item = (&Citation, Citing)> {
    case.elements().into_iter().flat_map(|(element, grounding)| {
        let (kind, name) = named(case, element);
        grounding.citations().map(move |(citation, against)| (citation, Citing { kind, name: name.clone(), against }))
    })
}

fn named(case: &Case, element: Element) -> (&'static str, String) {
    let dm = |dm: DmId| &case.decision_makers[dm.index()].id;
    match element {
        Element::DecisionMaker(id) => ("dm", dm(id).clone()),
        Element::Statement(id, place) | Element::Sign(id, place) => ("statement", format!("{}[{}]", dm(id), place + 1)),
        Element::Option(option) => {
            let option = &case.options[option.index()];
            ("option", format!("{}.{}", dm(option.owner), option.id))
        }
        Element::Rule(place) => ("rule", (place + 1).to_string()),
        Element::Merge(place) => ("merge", (place + 1).to_string()),
        Element::View(place) | Element::Believed(place, _) | Element::BelievedStatement(place, ..) => {
            ("view", dm(case.views[place].dm).clone())
        }
        Element::Misperceived(place) => ("misperceived", (place + 1).to_string()),
        Element::State(place) => ("state", case.states[place].id.clone()),
        Element::Claim(id) | Element::Outcome(id) => ("claim", case.claim(id).id.clone()),
        Element::Event(place) => ("event", (place + 1).to_string()),
    }
}
