//! The whole way from the text of a case file to a conflict.

use std::sync::Arc;

use mizan_core::{GraphModel, Limits, Space};

use crate::case::Case;
use crate::problem::{Diagnostic, Findings, Problem};
use crate::read;
use crate::resolve::{Resolved, resolve};
use crate::shape::{self, CASE_FILE};
use crate::toml::{self, Data, Lost, Table};

/// What a case file holds.
#[derive(Debug)]
pub struct Loaded {
    /// The case; `None` if anything is wrong with it.
    pub case: Option<Case>,
    /// Its feasible states, even if something else is wrong with it.
    pub space: Option<Arc<Space>>,
    /// Its conflict, expanded; `None` if anything is wrong with it.
    pub model: Option<GraphModel>,
    /// Everything that there is to tell, in the order of the file: errors and warnings.
    pub diagnostics: Vec<Diagnostic>,
    /// The default language of the output, even if everything else is wrong.
    pub language: Option<String>,
}

/// A case that can be used: nothing in it is wrong.
#[derive(Debug, Clone, Copy)]
pub struct Ready<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its states, moves and rankings.
    pub model: &'a GraphModel,
}

impl Loaded {
    /// The case, where nothing in it is wrong.
    #[must_use]
    pub fn ready(&self) -> Option<Ready<'_>> {
        let (case, model) = (self.case.as_ref()?, self.model.as_ref()?);
        let is_wrong = self.diagnostics.iter().any(Diagnostic::is_error);
        (!is_wrong).then_some(Ready { case, model })
    }
}

/// The version of the format that this version of Mizan reads.
const VERSION: &str = "1";

/// Reads a case file. Never fails: what is wrong with it is in the diagnostics, all of it at once.
#[must_use]
pub fn load(text: &str, limits: &Limits) -> Loaded {
    let mut out = Findings::default();
    let (root, lost) = toml::read(text, &mut out);
    let language = root.table("case").and_then(|case| case.text("language")).map(|text| text.value.clone());
    let mut loaded = Loaded { case: None, space: None, model: None, diagnostics: Vec::new(), language };
    if is_this_version(&root, &lost, text, &mut out) {
        fill(&mut loaded, &root, &lost, text, limits, &mut out);
    }
    loaded.diagnostics = without_needless(out.into_sorted());
    loaded
}

/// A key that is unknown needs no quotation marks: it has to go.
fn without_needless(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let unknown = |diagnostic: &Diagnostic| matches!(diagnostic.problem, Problem::UnknownKey { .. });
    let spans: Vec<_> = diagnostics.iter().filter(|found| unknown(found)).map(|found| found.span.clone()).collect();
    diagnostics.retain(|found| !matches!(found.problem, Problem::BareKey { .. }) || !spans.contains(&found.span));
    diagnostics
}

fn fill(loaded: &mut Loaded, root: &Table, lost: &Lost, text: &str, limits: &Limits, out: &mut Findings) {
    shape::check(root, &CASE_FILE, lost, out);
    let mut draft = read::draft(root, text, out);
    out.retain(|diagnostic| !may_follow_from_loss(&diagnostic.problem, lost));
    if lost.any {
        // Among what was lost may have been a rule.
        draft.form = None;
    }
    let Resolved { space, case } = resolve(draft, text, loaded.language.as_deref(), limits, out);
    loaded.space = space;
    loaded.case = case.filter(|_| out.errors() == 0);
    let model = loaded.case.as_ref().zip(loaded.space.clone());
    loaded.model = model.and_then(|(case, space)| GraphModel::new(&case.conflict, space).ok());
}

/// Whether the file is of the version that is read here. Of another version nothing else is looked at: its keys may
/// mean other things.
fn is_this_version(root: &Table, lost: &Lost, text: &str, out: &mut Findings) -> bool {
    let Some(entry) = root.entry("mizan") else {
        if root.entries.is_empty() && !lost.any {
            out.push(Diagnostic::of_file(Problem::EmptyFile));
            return false;
        }
        let below_a_header =
            root.entries.iter().any(|entry| entry.value.table().is_some_and(|table| table.has("mizan")));
        if !below_a_header && !lost.may_hold("mizan") {
            out.push(Diagnostic::of_file(Problem::MissingVersion));
        }
        return true;
    };
    match &entry.value.data {
        Data::Integer { digits, radix: 10 } if digits == VERSION => true,
        Data::Unread => true,
        _ => {
            let found = text.get(entry.value.span.clone()).unwrap_or("").to_owned();
            out.add(Problem::WrongVersion { found }, entry.value.span.clone());
            false
        }
    }
}

/// Whether a problem may be there only because part of the file could not be read.
fn may_follow_from_loss(problem: &Problem, lost: &Lost) -> bool {
    if !lost.any {
        return false;
    }
    match problem {
        Problem::UnknownOption { name, .. }
        | Problem::UnknownDm { name, .. }
        | Problem::UnknownState { name, .. }
        | Problem::UnknownSource { name, .. } => {
            let last = name.rsplit('.').next().unwrap_or(name);
            lost.may_hold(name) || lost.may_hold(last)
        }
        Problem::NotAnIdentifier { name, .. } => name.is_empty(),
        Problem::NoPreferences { .. }
        | Problem::NoOptions { .. }
        | Problem::NoDecisionMakers
        | Problem::NoGraphStates
        | Problem::UnknownEntry { .. }
        | Problem::PatternLength { .. }
        | Problem::WrongOwner { .. }
        | Problem::RuleWithoutKind
        | Problem::StateWithoutKind { .. }
        | Problem::OnlyWithLike { .. }
        | Problem::CitationWithoutPlace { .. }
        | Problem::ToWithoutFrom
        | Problem::BasisWithoutCitation { .. }
        | Problem::WhyNotMissing { .. }
        | Problem::MixedWeights { .. }
        | Problem::NotInGraphForm { .. }
        | Problem::OnlyInGraphForm { .. } => true,
        _ => false,
    }
}
