//! From the tree of the file to a draft of the case: everything that can be said without knowing the states.
//!
//! Each element is read on its own, and one that is broken says so once; what depends on it is then left alone.

mod claims;
mod decision_makers;
mod declare;
mod graph;
mod grounding;
mod kept;
mod merges;
mod rankings;
mod rules;
mod sources;
mod states;

use mizan_core::{DmId, Form, Formula, OptionForm, OptionId, OptionSpec, Weight};

use crate::case::{
    ClaimEntry, DecisionMaker, Grounding, Kept, MergeEntry, MisperceivedEntry, OptionEntry, RuleEntry, Source,
    VariantEntry,
};
use crate::formula;
use crate::label::Label;
use crate::names::{MAX_DMS, MAX_OPTIONS, Names};
use crate::problem::{Diagnostic, Findings, Problem, Span};
use crate::toml::{Data, Table, Text, Value};

pub(crate) use declare::Declared;
pub use rankings::pattern;
pub(crate) use rankings::{EntryDraft, RankingDraft};
pub(crate) use states::{Meaning, StateDraft};

/// A case of which the states are not known yet.
pub(crate) struct Draft {
    pub title: Label,
    pub about: Label,
    pub as_of: Option<String>,
    pub names: Names,
    pub sources: Vec<Source>,
    pub decision_makers: Vec<DecisionMaker>,
    pub preferences: Vec<PreferenceDraft>,
    pub options: Vec<OptionEntry>,
    pub graph_states: Vec<String>,
    pub rules: Vec<RuleEntry>,
    pub merges: Vec<MergeEntry>,
    pub misperceived: Vec<MisperceivedEntry>,
    pub kept: Kept,
    pub states: Vec<StateDraft>,
    pub claims: Vec<ClaimEntry>,
    pub variants: Vec<VariantEntry>,
    /// What the states are; `None` if a mistake leaves that open.
    pub form: Option<Form>,
}

/// The preference of a decision maker, state numbers and names not resolved.
pub(crate) enum PreferenceDraft {
    None,
    Prioritised(Vec<Formula>),
    Weighted(Vec<(Formula, Weight)>),
    Ranking(RankingDraft),
    /// Something in it is wrong, and was reported.
    Broken,
}

/// What reading needs to know wherever it is.
pub(crate) struct Context<'a> {
    /// The text of the file.
    pub text: &'a str,
    pub names: &'a Names,
    pub sources: Vec<&'a str>,
    pub is_graph: bool,
    pub out: &'a mut Findings,
}

/// Reads the whole file.
pub(crate) fn draft(root: &Table, text: &str, out: &mut Findings) -> Draft {
    let before = out.errors();
    let declared = declare::declare(root, out);
    let sizes_fit = sizes_fit(&declared, out);
    let names_fit = out.errors() == before;
    let is_graph = declared.graph.is_some();
    let sources = declared.sources.iter().map(|entry| entry.key.as_str()).collect();
    let mut context = Context { text, names: &declared.names, sources, is_graph, out };
    let sources = sources::sources(&mut context, &declared);
    let before = context.out.errors();
    let (rules, conflict_rules) = rules::rules(&mut context, root);
    let (merges, conflict_merges) = merges::merges(&mut context, root);
    let rules_fit = context.out.errors() == before;
    let options = decision_makers::options(&mut context, &declared);
    let before = context.out.errors();
    let mut arcs = graph::arcs(&mut context, &declared);
    let (misperceived, conflict_misperceived) = merges::misperceived(&mut context, root, arcs.as_mut());
    let moves_fit = context.out.errors() == before;
    let (decision_makers, preferences) = decision_makers::decision_makers(&mut context, &declared);
    let kept = kept::kept(&mut context, root);
    let states = states::states(&mut context, &declared);
    let claims = claims::claims(&mut context, root);
    let variants = claims::variants(&mut context, root);
    let form = match arcs {
        Some(graph) => moves_fit.then_some(Form::Graph(graph)),
        None => (rules_fit && moves_fit).then(|| {
            let (options, misperceived) = (specs(&options), conflict_misperceived);
            Form::Options(OptionForm { options, rules: conflict_rules, merges: conflict_merges, misperceived })
        }),
    };
    let case = root.table("case");
    Draft {
        title: case.map(|case| label(case, "title")).unwrap_or_default(),
        about: case.map(|case| label(case, "about")).unwrap_or_default(),
        as_of: case.and_then(|case| case.value("as_of")).and_then(date_text),
        sources,
        decision_makers,
        preferences,
        options,
        graph_states: declared.graph_states,
        rules,
        merges,
        misperceived,
        kept,
        states,
        claims,
        variants,
        form: form.filter(|_| sizes_fit && names_fit),
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

impl Context<'_> {
    /// The formula that `text` writes; what is wrong with it is reported at its place in the file.
    pub fn formula(&mut self, text: &Text) -> Option<Formula> {
        match formula::parse(&text.value, self.names) {
            Ok(formula) => Some(formula),
            Err(problems) => {
                self.report_inside(text, problems);
                None
            }
        }
    }

    /// The options that the texts of a list name.
    pub fn option_list(&mut self, list: &[Value]) -> Option<Vec<OptionId>> {
        let mut options = Vec::new();
        let mut complete = true;
        for item in list {
            match item.text().map(|text| self.option(text)) {
                Some(Some(option)) if options.contains(&option) && self.names.n_options() <= MAX_OPTIONS => {
                    let name = self.names.option_text(option);
                    self.out.add(Problem::RepeatedOption { name }, item.span.clone());
                    complete = false;
                }
                Some(Some(option)) => options.push(option),
                _ => complete = false,
            }
        }
        complete.then_some(options)
    }

    /// The option that `text` names.
    pub fn option(&mut self, text: &Text) -> Option<OptionId> {
        match formula::parse(&text.value, self.names) {
            Ok(Formula::Taken(option)) => return Some(option),
            Ok(_) => self.out.add(Problem::OptionNameExpected { text: text.value.clone() }, text.span.clone()),
            Err(problems) => self.report_inside(text, problems),
        }
        None
    }

    /// The decision maker that `text` names.
    pub fn dm(&mut self, text: &Text) -> Option<DmId> {
        self.names.dm(text.value.trim()).map_err(|problem| self.out.add(problem, text.span.clone())).ok()
    }

    fn report_inside(&mut self, text: &Text, problems: Vec<Diagnostic>) {
        for Diagnostic { problem, span, related } in problems {
            let whole = matches!(problem, Problem::EmptyFormula);
            let span = if whole { text.span.clone() } else { text.locate(span.unwrap_or(0..0)) };
            let related = related.into_iter().map(|inner| text.locate(inner)).filter(|other| *other != span);
            self.out.push(Diagnostic::at(problem, span.clone()).with_related(related.collect::<Vec<Span>>()));
        }
    }

    /// What an element rests on.
    pub fn grounding(&mut self, table: &Table) -> Grounding {
        grounding::grounding(self, table)
    }
}

/// The label of `key`; empty where there is none.
pub(crate) fn label(table: &Table, key: &str) -> Label {
    table.value(key).map(label_of).unwrap_or_default()
}

/// The label that `value` is.
pub(crate) fn label_of(value: &Value) -> Label {
    match &value.data {
        Data::Text(text) => Label { plain: Some(text.value.clone()), by_language: Vec::new() },
        Data::Date(text) => Label { plain: Some(text.clone()), by_language: Vec::new() },
        Data::Table(table) => {
            let texts =
                table.entries.iter().filter_map(|entry| Some((entry.key.clone(), entry.value.text()?.value.clone())));
            Label { plain: None, by_language: texts.collect() }
        }
        _ => Label::default(),
    }
}

/// A date, or a text in its place.
fn date_text(value: &Value) -> Option<String> {
    match &value.data {
        Data::Date(date) => Some(date.clone()),
        Data::Text(text) => Some(text.value.clone()),
        _ => None,
    }
}
