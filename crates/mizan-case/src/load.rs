//! The whole way from the text of a case file to a conflict.

use std::collections::BTreeSet;
use std::sync::Arc;

use mizan_core::{GraphModel, Limits, MergeProblem, Space};

use crate::case::Case;
use crate::case::cited::Cited;
use crate::problem::{Diagnostic, Findings, Problem};
use crate::read;
use crate::resolve::{Resolved, report_merge, resolve};
use crate::shape::{self, CASE_FILE};
use crate::toml::{self, Data, Lost, Table};

/// What a case file holds.
#[derive(Debug)]
pub enum Loaded {
    /// Something in it is wrong.
    Broken {
        /// Everything that there is to tell, in the order of the file: at least one error, and warnings.
        diagnostics: Vec<Diagnostic>,
        /// Its feasible states, where they can be known all the same.
        space: Option<Arc<Space>>,
        /// The language that it asks to be spoken of in.
        language: Option<String>,
        /// What it rests on, as far as that could be read.
        cited: Cited,
    },
    /// Nothing in it is wrong.
    Usable {
        /// The case.
        case: Box<Case>,
        /// Its states, moves and rankings.
        model: GraphModel,
        /// What is worth a look, in the order of the file.
        warnings: Vec<Diagnostic>,
    },
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
        match self {
            Self::Usable { case, model, .. } => Some(Ready { case, model }),
            Self::Broken { .. } => None,
        }
    }

    /// The case and its model, where nothing in it is wrong.
    ///
    /// # Errors
    /// Everything that there is to tell of it.
    pub fn into_usable(self) -> Result<(Case, GraphModel), Vec<Diagnostic>> {
        match self {
            Self::Usable { case, model, .. } => Ok((*case, model)),
            Self::Broken { diagnostics, .. } => Err(diagnostics),
        }
    }

    /// Everything that there is to tell of it, in the order of the file.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        match self {
            Self::Broken { diagnostics, .. } => diagnostics,
            Self::Usable { warnings, .. } => warnings,
        }
    }

    /// The default language of the output, a tag such as `ar`; known even if everything else is wrong.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        match self {
            Self::Broken { language, .. } => language.as_deref(),
            Self::Usable { case, .. } => case.language.as_deref(),
        }
    }

    /// What it rests on; of a case with mistakes, as far as that could be read.
    #[must_use]
    pub fn cited(&self) -> Cited {
        match self {
            Self::Broken { cited, .. } => cited.clone(),
            Self::Usable { case, .. } => case.cited(),
        }
    }

    /// The feasible states, where they are known, whatever else is wrong.
    #[must_use]
    pub fn space(&self) -> Option<&Space> {
        match self {
            Self::Broken { space, .. } => space.as_deref(),
            Self::Usable { model, .. } => Some(model.space()),
        }
    }
}

/// The version of the format that this version of Mizan reads.
const VERSION: &str = "1";

/// Reads a case file. Never fails: what is wrong with it is in the diagnostics, all of it at once.
///
/// ```
/// let loaded = mizan_case::load("mizan = 1\n[dm.a]\nprefres = []\n", &mizan_core::Limits::default());
/// let codes: Vec<&str> = loaded.diagnostics().iter().map(|found| found.problem.code()).collect();
/// assert!(codes.contains(&"M140"), "there is no key `prefres`: {codes:?}");
/// ```
#[must_use]
pub fn load(text: &str, limits: &Limits) -> Loaded {
    let mut out = Findings::default();
    let (root, lost) = toml::read(text, &mut out);
    let language = root.table("case").and_then(|case| case.text("language")).map(|text| text.value.clone());
    let (Resolved { space, case }, cited) = match is_this_version(&root, &lost, text, &mut out) {
        true => resolved(&root, &lost, text, language.as_deref(), limits, &mut out),
        false => Default::default(),
    };
    let usable = case.zip(space.clone()).filter(|_| out.errors() == 0).and_then(|((case, ranks), space)| {
        let model = GraphModel::with_known_ranks(&case.conflict, space, ranks);
        let refused = |problems: Vec<MergeProblem>| {
            problems.into_iter().for_each(|problem| report_merge(problem, &case, &mut out));
        };
        let model = model.map_err(refused).ok()?;
        // That each view can be expanded was found out where it was read.
        let model = model.seen_by(|view| GraphModel::expand_seen(&view.conflict, limits)).ok()?;
        Some((case, model))
    });
    let diagnostics = without_needless(out.into_sorted());
    match usable {
        Some((case, model)) => Loaded::Usable { case: Box::new(case), model, warnings: diagnostics },
        None => {
            let cited = cited.without_mistakes(&diagnostics);
            Loaded::Broken { diagnostics, space, language, cited }
        }
    }
}

/// A key that is unknown needs no quotation marks: it has to go.
fn without_needless(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let unknown = |diagnostic: &Diagnostic| matches!(diagnostic.problem, Problem::UnknownKey { .. });
    let place = |found: &Diagnostic| found.span.as_ref().map(|span| (span.start, span.end));
    let spans: BTreeSet<_> = diagnostics.iter().filter(|found| unknown(found)).map(place).collect();
    diagnostics.retain(|found| !matches!(found.problem, Problem::BareKey { .. }) || !spans.contains(&place(found)));
    diagnostics
}

fn resolved(
    root: &Table,
    lost: &Lost,
    text: &str,
    language: Option<&str>,
    limits: &Limits,
    out: &mut Findings,
) -> (Resolved, Cited) {
    shape::check(root, &CASE_FILE, lost, out);
    let mut draft = read::draft(root, text, out);
    if lost.any {
        // Among what was lost may have been a rule.
        draft.form = None;
    }
    let mut cited = draft.cited();
    if lost.any {
        // Of a citation some words may have been lost.
        cited.citations.clear();
    }
    let resolved = resolve(draft, text, language, limits, out);
    out.retain(|diagnostic| !may_follow_from_loss(&diagnostic.problem, lost));
    (resolved, cited)
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
        | Problem::UnknownAssumption { name, .. }
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
        | Problem::OnlyInGraphForm { .. }
        | Problem::NoSimInGraphForm => true,
        _ => false,
    }
}
