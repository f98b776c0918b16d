//! From the tree of the file to a draft of the case: everything that can be said without knowing the states.
//!
//! Each element is read on its own, and one that is broken says so once; what depends on it is then left alone.

mod claims;
mod context;
mod decision_makers;
mod declare;
mod draft;
mod gmcr;
mod graph;
mod grounding;
mod history;
mod merges;
mod order;
mod rankings;
mod rules;
mod sources;
mod statements;
mod states;
mod views;

use mizan_core::{Form, OpenQuestions, OptionForm, OptionSpec};

use crate::case::OptionEntry;
use crate::names::{MAX_DMS, MAX_OPTIONS};
use crate::problem::{Findings, Problem};
use crate::toml::{Data, Table, Value};

use context::{Context, label};
use declare::Declared;
use rules::Rules;

pub(crate) use draft::{Draft, Effect, EntryDraft, EventDraft, Meaning, PreferenceDraft, RankingDraft, ViewDraft};

/// Reads the whole file.
pub(crate) fn draft(root: &Table, text: &str, out: &mut Findings) -> Draft {
    let declared = declare::declare(root, out);
    let sizes_fit = sizes_fit(&declared, out);
    let is_graph = declared.graph.is_some();
    let sources = declared.sources.iter().enumerate().map(|(place, entry)| (entry.key.as_str(), place)).collect();
    let mut context = Context { text, names: &declared.names, sources, is_graph, out };
    let sources = sources::sources(&mut context, &declared);
    let Rules { entries: rules, rules: conflict_rules, perhaps } = rules::rules(&mut context, root);
    let (merges, conflict_merges) = merges::merges(&mut context, root);
    let options = decision_makers::options(&mut context, &declared);
    let mut arcs = graph::arcs(&mut context, &declared);
    let (misperceived, conflict_misperceived) = merges::misperceived(&mut context, root, arcs.as_mut());
    let (decision_makers, preferences, lists) = decision_makers::decision_makers(&mut context, &declared);
    let gmcr = gmcr::extras(&mut context, root);
    let states = states::states(&mut context, &declared);
    let claims = claims::claims(&mut context, root);
    let views = views::views(&mut context, root);
    let history = history::history(&mut context, root);
    let variants = claims::variants(&mut context, root);
    // Mistakes in moves leave the states what they are; the case is refused for them all the same.
    let form = match (arcs, conflict_rules, conflict_merges) {
        (Some(graph), ..) => Some(Form::Graph(graph)),
        (None, Some(rules), Some(merges)) => {
            let (options, misperceived) = (specs(&options), conflict_misperceived);
            Some(Form::Options(OptionForm { options, rules, merges, misperceived }))
        }
        (None, ..) => None,
    };
    let case = root.table("case");
    Draft {
        title: case.map(|case| label(case, "title")).unwrap_or_default(),
        about: case.map(|case| label(case, "about")).unwrap_or_default(),
        as_of: case.and_then(|case| case.value("as_of")).and_then(date_text),
        sources,
        decision_makers,
        preferences,
        open: OpenQuestions { lists, rules: perhaps },
        options,
        graph_states: declared.graph_states,
        rules,
        merges,
        misperceived,
        gmcr,
        states,
        claims,
        views,
        history,
        variants,
        is_graph,
        form: form.filter(|_| sizes_fit),
        names: declared.names,
    }
}

fn specs(options: &[OptionEntry]) -> Vec<OptionSpec> {
    options.iter().map(|option| OptionSpec { owner: option.owner, direction: option.direction }).collect()
}

/// Whether the case is of a size that can be numbered.
fn sizes_fit(declared: &Declared<'_>, out: &mut Findings) -> bool {
    let (options, dms) = (declared.options.len(), declared.dms.len());
    if let Some((_, first_beyond)) = declared.options.get(MAX_OPTIONS) {
        let problem = Problem::TooManyOptions { count: options, limit: MAX_OPTIONS };
        out.add(problem, first_beyond.key_span.clone());
    }
    if let Some(first_beyond) = declared.dms.get(MAX_DMS) {
        let problem = Problem::TooManyDecisionMakers { count: dms, limit: MAX_DMS };
        out.add(problem, first_beyond.key_span.clone());
    }
    options <= MAX_OPTIONS && dms <= MAX_DMS
}

/// A date, or a text in its place.
fn date_text(value: &Value) -> Option<String> {
    match &value.data {
        Data::Date(date) => Some(date.clone()),
        Data::Text(text) => Some(text.value.clone()),
        _ => None,
    }
}
