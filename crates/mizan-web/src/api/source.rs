//! A source, paragraph by paragraph, with what rests on each passage.

use std::ops::Range;
use std::sync::Arc;

use axum::http::StatusCode;
use mizan_case::case::{Case, Citation, Grounding};
use mizan_case::evidence::Content;
use mizan_case::passages::Text;
use mizan_report::args;
use serde::{Deserialize, Serialize};

use super::About;
use crate::analysis::Analysis;
use crate::offsets::Offsets;
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
#[derive(Serialize)]
pub(crate) struct Read {
    kind: &'static str,
    paragraphs: Vec<Paragraph>,
}

#[derive(Serialize)]
struct Paragraph {
    n: usize,
    text: String,
    marks: Vec<Mark>,
}

/// A part of a paragraph that is cited.
#[derive(Debug, Clone, Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    from: usize,
    to: usize,
    by: Vec<Citing>,
}

/// An element that cites it.
#[derive(Debug, Clone, Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Citing {
    kind: &'static str,
    name: String,
    against: bool,
}

/// A source, paragraph by paragraph.
pub(crate) fn source(workbench: &Arc<Workbench>, asked: OfSource) -> Result<Read, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let args = args!["source" => &asked.source];
    let missing = || Refusal::new(language, StatusCode::NOT_FOUND, "web-no-source", &args);
    let content = analysis.source(workbench, &asked.source).ok_or_else(missing)?;
    // In a case that is only begun nothing is cited yet.
    let case = analysis.loaded.case.as_ref();
    let place = case.and_then(|case| case.sources.iter().position(|source| source.id == asked.source));
    let cited = case.zip(place);
    Ok(match &content {
        Content::Text(text) => {
            let marks = cited.map(|(case, place)| passages(&analysis, case, place)).unwrap_or_default();
            Read { kind: "text", paragraphs: paragraphs(text, &marks) }
        }
        // Where only an account is there, whole paragraphs are marked.
        Content::Account(text) => {
            let marks = cited.map(|(case, place)| whole_paragraphs(text, case, place)).unwrap_or_default();
            Read { kind: "account", paragraphs: paragraphs(text, &marks) }
        }
        Content::Absent => Read { kind: "absent", paragraphs: Vec::new() },
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
    let mut found = Vec::new();
    each_citation(case, &mut |citation, citing| {
        if let Some(passage) = analysis.evidence.place(citation).filter(|_| citation.source == source) {
            found.push((passage.range.clone(), citing));
        }
    });
    found
}

fn whole_paragraphs(account: &Text, case: &Case, source: usize) -> Vec<(Range<usize>, Citing)> {
    let mut found = Vec::new();
    each_citation(case, &mut |citation, citing| {
        let number = citation.paragraph.filter(|_| citation.source == source).and_then(|n| n.checked_sub(1));
        if let Some(range) = number.and_then(|number| account.paragraphs().get(number)) {
            found.push((range.clone(), citing));
        }
    });
    found
}

/// Calls `visit` with every citation of a case and what cites, named as the front end names it.
fn each_citation(case: &Case, visit: &mut dyn FnMut(&Citation, Citing)) {
    let mut of = |kind: &'static str, name: String, grounding: &Grounding| {
        let both = [(&grounding.cite, false), (&grounding.against, true)];
        for (citations, against) in both {
            citations.iter().for_each(|citation| visit(citation, Citing { kind, name: name.clone(), against }));
        }
    };
    for dm in &case.decision_makers {
        of("dm", dm.id.clone(), &dm.grounding);
        for (n, statement) in dm.statements.iter().enumerate() {
            of("statement", format!("{}[{}]", dm.id, n + 1), &statement.grounding);
        }
    }
    for option in &case.options {
        let owner = &case.decision_makers[option.owner.index()].id;
        of("option", format!("{owner}.{}", option.id), &option.grounding);
    }
    case.rules.iter().enumerate().for_each(|(n, rule)| of("rule", (n + 1).to_string(), &rule.grounding));
    case.states.iter().for_each(|state| of("state", state.id.clone(), &state.grounding));
    case.claims.iter().for_each(|claim| of("claim", claim.id.clone(), &claim.grounding));
}
