//! Parts of the report, by themselves: what the workbench shows is what is handed on.

use std::sync::Arc;

use axum::http::StatusCode;
use mizan::{Course, Run};
use mizan_case::Ready;
use mizan_case::case::StateRef;
use mizan_case::claim::{Vocabulary, parse_condition};
use mizan_core::{StateId, StateSet};
use mizan_report::figure::{Chart, Figure};
use mizan_report::report::html::Html;
use mizan_report::report::{self, Anchor, Block, Made, Material, SectionId, Told};
use mizan_report::{Language, args, diagnostics};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::About;
use super::audit::refused;
use crate::analysis::Analysis;
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// How many states are shown at once.
const PAGE: usize = 50;

/// A part that is asked for.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(flatten)]
    about: About,
    part: String,
    /// A claim or a decision maker.
    #[serde(default)]
    id: String,
    /// The number of a state.
    state: Option<usize>,
    /// The number of the state to start from.
    from: Option<usize>,
    /// A condition.
    #[serde(rename = "where", default)]
    condition: String,
    #[serde(default)]
    page: usize,
    #[serde(default)]
    expand: Vec<usize>,
}

/// A part as HTML.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Fragment {
    html: String,
    /// Of a figure, the numbers of the states in it in which the condition holds; of a page of states, those of its rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    states: Option<Vec<usize>>,
    /// How many states there are to page through.
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<usize>,
}

/// A part of the report.
pub(crate) fn fragment(workbench: &Arc<Workbench>, asked: Wanted, run: &Run<'_>) -> Result<Fragment, Refusal> {
    let language = asked.about.language(workbench);
    let analysis = asked.about.analysis(workbench)?;
    let usable = analysis.usable().ok_or_else(|| super::audit::not_usable(language))?;
    let speaker = analysis.speaker(language).ok_or_else(|| super::audit::not_usable(language))?;
    let speaker = speaker.for_readers(false);
    let such = such_states(&analysis, usable, &asked.condition, run, language)?;
    let from = asked.from.map(|number| state(usable, number, language)).transpose()?;
    let html = Html { speaker: &speaker, prefix: "" };
    let told = |material: &Material<'_>| -> Result<Fragment, Refusal> {
        let plain = |blocks: &[Block<'_>]| Fragment { html: html.fragment(blocks), states: None, all: None };
        let section = |id| Ok(plain(&report::section(material, id).blocks));
        match asked.part.as_str() {
            // The workbench's own names for two of them.
            "settle" => section(SectionId::Settling),
            "signposts" => section(SectionId::Survival),
            "claim" => {
                let claim = usable.case.claims_by_id().find(|(_, claim)| claim.id == asked.id);
                let card = claim.and_then(|(id, _)| report::card(material, Anchor::Claim(id)));
                card.map(|card| plain(&[card])).ok_or_else(|| nothing(language, &asked.id))
            }
            "figure" => {
                let expanded = asked.expand.iter().map(|&number| state(usable, number, language));
                let expanded = expanded.collect::<Result<Vec<_>, _>>()?;
                let figure = draw(usable, material.course, &expanded);
                let shown = such.as_ref().map(|such| among(&figure, such));
                Ok(Fragment { states: shown, ..plain(&[Block::Figure(Chart::Course(figure))]) })
            }
            "states" => {
                let all: Vec<StateId> = match &such {
                    Some(such) => such.iter().collect(),
                    None => usable.model.space().ids().collect(),
                };
                let page: Vec<StateId> = all.iter().copied().skip(asked.page * PAGE).take(PAGE).collect();
                let is_more = all.len() > (asked.page + 1) * PAGE;
                let mut shown = plain(&[report::states(material, &page)]);
                if is_more {
                    shown.html.push_str("<div data-next></div>\n");
                }
                let rows = page.iter().map(|state| state.number()).collect();
                Ok(Fragment { all: Some(all.len()), states: Some(rows), ..shown })
            }
            "why" => {
                let number = asked.state.unwrap_or_default();
                let why =
                    Told::Stability(state(usable, number, language)?, mizan::telling_concepts(usable.model).to_vec());
                Ok(plain(&[Block::Story(why)]))
            }
            other => SectionId::from_id(other).map_or_else(|| Err(nothing(language, other)), section),
        }
    };
    let made = Made { with_pairs: asked.part == SectionId::Assumptions.id(), ..Made::default() };
    analysis.with_material(from, made, run, told).map_err(|why| refused(&why, language))?
}

fn draw(usable: Ready<'_>, course: &Course, expanded: &[StateId]) -> Figure {
    match expanded {
        [] => Figure::of(usable.model, course),
        _ => Figure::with(usable.model, course, expanded),
    }
}

/// The numbers of the states of a figure that are among `such`.
fn among(figure: &Figure, such: &StateSet) -> Vec<usize> {
    let states = figure.nodes.iter().flat_map(|node| &node.states);
    states.filter(|&&state| such.contains(state)).map(|state| state.number()).collect()
}

fn nothing(language: Language, what: &str) -> Refusal {
    Refusal::new(language, StatusCode::NOT_FOUND, "web-no-part", &args!["what" => what])
}

fn state(usable: Ready<'_>, number: usize, language: Language) -> Result<StateId, Refusal> {
    let index = number.checked_sub(1).filter(|&index| index < usable.model.n_states());
    index.map(StateId::from_index).ok_or_else(|| nothing(language, &number.to_string()))
}

/// The states in which a condition holds, where one was given.
fn such_states(
    analysis: &Analysis,
    usable: Ready<'_>,
    condition: &str,
    run: &Run<'_>,
    language: Language,
) -> Result<Option<StateSet>, Refusal> {
    if condition.trim().is_empty() {
        return Ok(None);
    }
    let Ready { case, model } = usable;
    let states: Vec<Option<StateRef>> = case.states.iter().map(|state| Some(state.state)).collect();
    let n_options = (!case.options.is_empty()).then_some(case.options.len());
    let vocabulary =
        Vocabulary { names: &case.names, states: &states, space: Some(model.space()), n_options, is_seen: false };
    let wrong = |problems: Vec<mizan_case::Diagnostic>| {
        let told = problems.first().map(|problem| diagnostics::message(problem, language)).unwrap_or_default();
        Refusal::told(StatusCode::UNPROCESSABLE_ENTITY, "bad-condition", told)
    };
    let condition = parse_condition(condition, vocabulary).map_err(wrong)?;
    analysis.session.states_where(&condition, run).map(Some).map_err(|why| refused(&why, language))
}
