//! One case, read once, and all that was found out about it.

mod assumed;
mod filled;
mod known;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use mizan_case::claim::answer::Answers;
use mizan_case::claim::change::{AssumptionNames, parse};
use mizan_case::edit::{NoEdit, keep};
use mizan_case::index::Index;
use mizan_case::redact::{Redacted, redact};
use mizan_case::{Case, Diagnostic, Evidence, Loaded, Problem, Reading, Ready, SourceText, examine};
use mizan_core::claims::paths::Turns;
use mizan_core::proof::witness::CoalitionWitness;
use mizan_core::vary::completions::Given;
use mizan_core::vary::{
    BaseRate, Change, PairHinge, Rejected, Sweep, Swept, Trial, base_rates, changes, vary, verdicts_after,
};
use mizan_core::{
    Assumption, ClaimId, Coalition, Concept, Condition, Decider, GraphModel, Limits, OpenAnswer, OpenQuestion, Request,
    SanctionRule, StateId, StateSet, Undecidable, Verdict, Watch, Way, solve,
};

use crate::course::{Course, choose_start};
use crate::diff::Diff;
use crate::explain::explain_while;
use crate::health::{Oddity, oddities};
use crate::inquiry::{Inquired, Inquiry, agree, taken_open};
use crate::inverse::{self, Inverse, Wanted};
use crate::once::{Once, OncePerQuestion};
use crate::paths::Paths;
use crate::proven::Proven;
use crate::query::{Query, Solution};
use crate::refused::{Refused, What};
use crate::run::Run;
use crate::study::{self, Study, VariantVerdicts};
use crate::trace::{Trace, Tracing};
use crate::work::Work;
use crate::world::World;

pub use assumed::NotAssumed;
pub use filled::NotFilled;
pub use known::{PassageInFile, Verdicts};

/// One case, read once. It can be shared between threads, and finds each thing out once, however many ask: one does, the
/// others wait for it, until they are cancelled themselves. Don't ask from a thread of a rayon pool: the work that is waited
/// for needs those.
#[derive(Debug)]
pub struct Session {
    source: SourceText,
    loaded: Loaded,
    evidence: Evidence,
    /// What is wrong with the case and its sources, in the order of the file.
    diagnostics: Vec<Diagnostic>,
    limits: Limits,
    /// The queries that were asked.
    queries: OncePerQuestion<Query, Solution>,
    /// The inquiries that were made.
    inquiries: OncePerQuestion<Inquiry, Inquired>,
    /// The looks that were taken at what happened.
    traces: OncePerQuestion<Tracing, Trace>,
    verdicts: Once<Verdicts>,
    audit: Once<Proven>,
    study: Once<Study>,
    pairs: Once<Vec<PairHinge>>,
    oddities: Once<Vec<Oddity>>,
    index: OnceLock<Index>,
}

impl Session {
    /// Opens the case that `path` names in `world`, with its sources.
    ///
    /// # Errors
    /// There is no such text. What is wrong with a text is told by [`Session::diagnostics`].
    pub fn open<W: World>(world: &W, path: &Path, limits: &Limits) -> Result<Self, W::Error> {
        Ok(Self::open_without_sources(world, path, limits)?.with_sources(world, path))
    }

    /// The same, without a look at what the sources say, for questions that need the conflict only.
    ///
    /// # Errors
    /// There is no such text.
    pub fn open_without_sources<W: World>(world: &W, path: &Path, limits: &Limits) -> Result<Self, W::Error> {
        Ok(Self::of_text(world.case(path)?, limits))
    }

    /// The case of a text.
    #[must_use]
    pub fn of_text(source: SourceText, limits: &Limits) -> Self {
        let loaded = mizan_case::load(&source.text, limits);
        Self {
            diagnostics: loaded.diagnostics().to_vec(),
            source,
            loaded,
            evidence: Evidence::default(),
            limits: *limits,
            queries: OncePerQuestion::default(),
            inquiries: OncePerQuestion::default(),
            traces: OncePerQuestion::default(),
            verdicts: Once::default(),
            audit: Once::default(),
            study: Once::default(),
            pairs: Once::default(),
            oddities: Once::default(),
            index: OnceLock::new(),
        }
    }

    /// The same case, with its sources read from `world` and every citation looked up in them; where it has mistakes of
    /// its own those of its sources are told beside them.
    #[must_use]
    pub fn with_sources<W: World>(mut self, world: &W, path: &Path) -> Self {
        let reading = Reading { read: &|file| world.source(path, file), list: &|folder| world.files(folder) };
        let (evidence, problems) = examine(&self.loaded.cited(), &world.source_folders(path), reading);
        self.evidence = evidence;
        self.diagnostics.extend(problems);
        self.diagnostics.sort_by_key(|problem| problem.span.as_ref().map(|span| (span.start, span.end)));
        self
    }

    /// The text.
    #[must_use]
    pub fn source(&self) -> &SourceText {
        &self.source
    }

    /// Every name in the text, with all its places.
    #[must_use]
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.source.text))
    }

    /// What was made of the text alone, whatever its sources say.
    #[must_use]
    pub fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// What stands behind the case; empty where its sources were not read.
    #[must_use]
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// The case and its sources without what is private in them: whatever is handed on is written from these alone. What
    /// was found out about the case is about them as well.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn for_sharing(&self) -> Result<Redacted, Refused> {
        Ok(redact(self.case()?.case, &self.evidence))
    }

    /// Everything that is wrong with the case, or worth a look, in the order of the file.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How large a state space may become.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The case, where nothing in it or its sources is wrong.
    #[must_use]
    pub fn ready(&self) -> Option<Ready<'_>> {
        self.loaded.ready().filter(|_| !self.diagnostics.iter().any(Diagnostic::is_error))
    }

    /// The case.
    ///
    /// # Errors
    /// [`What::BrokenCase`] where something is wrong with it.
    pub fn case(&self) -> Result<Ready<'_>, Refused> {
        self.ready().ok_or_else(|| Refused::because(What::BrokenCase))
    }

    /// Which states are stable, for whom, in which sense.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn solve(&self, query: &Query, run: &Run<'_>) -> Result<Arc<Solution>, Refused> {
        let model = self.case()?.model;
        self.queries.answer(query, run, || query.answer(model, run))
    }

    /// How much work the audit of the claims is.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn work_of_audit(&self) -> Result<Work, Refused> {
        let Ready { case, model } = self.case()?;
        let claims = case.decidable().len();
        // Where nothing is claimed nothing is tried.
        let changes = if claims == 0 { 0 } else { changes(model.conflict(), &case.assumptions).len() };
        Ok(Work::on(model, changes as u128, claims))
    }

    /// The verdicts on the claims, and nothing else about them.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn verdicts(&self, run: &Run<'_>) -> Result<&Verdicts, Refused> {
        // Without changes there is a conflict: that of the case.
        self.verdicts.get_or_try(run, || Ok(self.what_if(&[], run)?.map(|varied| varied.verdicts).unwrap_or_default()))
    }

    /// The audit of the claims: verdicts, what shows them, what they hinge on.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn audit(&self, run: &Run<'_>) -> Result<&Proven, Refused> {
        self.audit.get_or_try(run, || {
            self.work_of_audit()?.within(run.most())?;
            Proven::of(self.case()?, &self.limits, run)
        })
    }

    /// What is odd about the model, whatever its claims come to.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn oddities(&self, run: &Run<'_>) -> Result<&[Oddity], Refused> {
        let ready = self.case()?;
        let found = self
            .oddities
            .get_or_try(run, || run.watched_silently(|watch| oddities(ready, watch)).ok_or_else(Refused::cancelled));
        found.map(Vec::as_slice)
    }

    /// The claims over all completions of what is open.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn inquire(&self, inquiry: &Inquiry, run: &Run<'_>) -> Result<Arc<Inquired>, Refused> {
        let ready = self.case()?;
        self.inquiries.answer(inquiry, run, || Inquired::of(ready, inquiry, &self.limits, run))
    }

    /// The claims over all completions of what the case leaves open; `None` where it leaves nothing open.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn inquire_if_open(&self, run: &Run<'_>) -> Result<Option<Arc<Inquired>>, Refused> {
        let is_open = !self.case()?.case.open.is_empty();
        is_open.then(|| self.inquire(&Inquiry::default(), run)).transpose()
    }

    /// What happened, step by step, and what it tells of what is open.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn trace(&self, tracing: &Tracing, run: &Run<'_>) -> Result<Arc<Trace>, Refused> {
        let ready = self.case()?;
        self.traces.answer(tracing, run, || Trace::of(ready, tracing, &self.limits, run))
    }

    /// The same, where the case says what happened; else `None`.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn trace_if_told(&self, run: &Run<'_>) -> Result<Option<Arc<Trace>>, Refused> {
        let has_history = self.case()?.case.history.as_ref().is_some_and(|history| !history.events.is_empty());
        has_history.then(|| self.trace(&Tracing::default(), run)).transpose()
    }

    /// The answer that a text writes, to a question that is open; `any_order` where nothing is supposed about the order of
    /// anybody's statements.
    ///
    /// # Errors
    /// What is wrong with it. A case that is broken asks nothing, so nothing is wrong with an answer to it but that.
    pub fn answer(&self, text: &str, any_order: bool) -> Result<Given, Box<Problem>> {
        let nothing_open = || Box::new(Problem::NotOpen { text: text.to_owned() });
        let ready = self.ready().ok_or_else(nothing_open)?;
        let open = taken_open(ready, any_order);
        Answers::of(ready.case, &open).parse(text).map_err(Box::new)
    }

    /// Whether answers can be given together.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn agree(&self, given: &[Given], any_order: bool) -> Result<(), Refused> {
        agree(self.case()?, any_order, given, &self.limits)
    }

    /// The text of the case with answers to open questions written into it.
    ///
    /// # Errors
    /// See [`NotKept`].
    pub fn kept(&self, given: &[Given]) -> Result<String, NotKept> {
        let broken = |_| NotKept::Broken {
            problems: self.diagnostics.clone(),
            source: Box::new(self.source.clone()),
            variants: Vec::new(),
        };
        let case = self.case().map_err(broken)?.case;
        let text = keep(&self.source.text, case, given).map_err(NotKept::Refused)?.text;
        let after = Self::of_text(SourceText::new(self.source.name.clone(), text.clone()), &self.limits);
        let problems = after.diagnostics.into_iter().filter(Diagnostic::is_error).collect::<Vec<_>>();
        if problems.is_empty() {
            return Ok(text);
        }
        let source = Box::new(after.source);
        Err(NotKept::Broken { problems, source, variants: referring(case, given) })
    }

    /// The verdict on the claim of this id; `None` where there is no such claim, or it cannot be formalised.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn verdict(&self, id: &str, run: &Run<'_>) -> Result<Option<Verdict>, Refused> {
        let audit = &self.audit(run)?.audit;
        let claim = self.case()?.case.claims_by_id().find(|(_, entry)| entry.id == id);
        Ok(claim.and_then(|(claim, _)| audit.claims.get(&claim)).map(|claim| claim.verdict))
    }

    /// How much work it is at most to look for pairs of changes, once the claims are audited.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn work_of_pairs(&self) -> Result<Work, Refused> {
        let single = self.work_of_audit()?;
        Ok(Work { conflicts: single.conflicts * single.conflicts.saturating_sub(1) / 2, ..single })
    }

    /// The pairs of changes that turn claims which no single change turns.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn pairs(&self, run: &Run<'_>) -> Result<&[PairHinge], Refused> {
        let ready = self.case()?;
        let find = || {
            // Before the audit, which is in vain where this is too much.
            self.work_of_pairs()?.within(run.most())?;
            study::pairs(ready, self.audit(run)?, &self.limits, run)
        };
        self.pairs.get_or_try(run, find).map(Vec::as_slice)
    }

    /// The same, where that is little enough work for somebody who did not ask; else `None`.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn pairs_if_few(&self, run: &Run<'_>) -> Result<Option<&[PairHinge]>, Refused> {
        let ready = self.case()?;
        let few = study::pairs_are_few(ready.model, &self.audit(run)?.audit);
        if few { self.pairs(run).map(Some) } else { Ok(None) }
    }

    /// How much work it is to decide the claims where wishes are drawn by lot, so many times.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn work_of_draws(&self, draws: usize) -> Result<Work, Refused> {
        let Ready { case, model } = self.case()?;
        Ok(Work::on(model, draws as u128, case.decidable().len()))
    }

    /// In how many of so many conflicts with wishes drawn by lot each claim has the verdict that it has here.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn base_rates(&self, draws: usize, run: &Run<'_>) -> Result<BTreeMap<ClaimId, BaseRate>, Refused> {
        let ready = self.case()?;
        self.work_of_draws(draws)?.within(run.most())?;
        let proven = self.audit(run)?;
        let (claims, verdicts) = (&proven.claims, proven.audit.verdicts());
        let rates = run.watched(|watch| base_rates(ready.model, claims, &verdicts, draws, watch));
        rates.ok_or_else(Refused::cancelled)
    }

    /// How much work it is to find out what a report needs beyond the audit.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn work_of_study(&self) -> Result<Work, Refused> {
        let Ready { case, model } = self.case()?;
        let changed = changes(model.conflict(), &case.assumptions).len() + case.variants.len();
        Ok(Work::on(model, changed as u128, 1))
    }

    /// What a report needs beyond the audit.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn study(&self, run: &Run<'_>) -> Result<&Study, Refused> {
        let ready = self.case()?;
        let proven = self.audit(run)?;
        self.study.get_or_try(run, || {
            self.work_of_study()?.within(run.most())?;
            Study::of(ready, proven, &self.limits, run)
        })
    }

    /// The verdicts under the named what-ifs of the case, in the file's order.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn variants(&self, run: &Run<'_>) -> Result<Vec<VariantVerdicts>, Refused> {
        let ready = self.case()?;
        let claims = ready.case.decidable();
        Work::on(ready.model, ready.case.variants.len() as u128, claims.len()).within(run.most())?;
        study::variants(ready, &claims, &self.limits, run)
    }

    /// Where the conflict goes from `start`; from where the case begins, where there is none.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn course(&self, start: Option<StateId>, run: &Run<'_>) -> Result<Course, Refused> {
        let Ready { case, model } = self.case()?;
        Course::watched(model, start.unwrap_or_else(|| choose_start(case, model)), run)
    }

    /// Why `state` is stable for `coalition` under `concept`, or not; `None` where the concept is not defined for it.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn explain(
        &self,
        concept: Concept,
        coalition: &Coalition,
        state: StateId,
        sanctions: SanctionRule,
        run: &Run<'_>,
    ) -> Result<Option<CoalitionWitness>, Refused> {
        explain_while(self.case()?.model, concept, coalition, state, sanctions, run)
    }

    /// The states in which a condition holds.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn states_where(&self, condition: &Condition, run: &Run<'_>) -> Result<StateSet, Refused> {
        let model = self.case()?.model;
        let states = run.watched_silently(|watch| Decider::watched(model, watch).whole().where_(condition, Way::Nash));
        // Parsing makes sure that every state that it names is one.
        Ok(run.kept(states)?.unwrap_or_else(|_| StateSet::empty(model.n_states())))
    }

    /// The shortest paths from `start`, as [`Paths::of`] has them.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn paths(
        &self,
        start: StateId,
        by: Option<Way>,
        turns: Turns,
        to: Option<Condition>,
        run: &Run<'_>,
    ) -> Result<Paths, Refused> {
        Paths::of(self.case()?.model, start, by, turns, to, run)
    }

    /// What a wanted equilibrium asks of everybody, and the fewest changes that bring it about.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn inverse(&self, wanted: &Wanted, run: &Run<'_>) -> Result<Inverse, Refused> {
        Inverse::of(self.case()?, wanted, &self.limits, run)
    }

    /// How much work it is to look for the fewest changes that bring a wanted equilibrium about: up to `depth` of them, as
    /// far as `run` allows.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn work_of_inverse(&self, depth: usize, run: &Run<'_>) -> Result<Work, Refused> {
        Ok(inverse::work(self.case()?, depth, run.most()).0)
    }

    /// How much work it is to make `n` trials, and to find the equilibria of each under so many concepts.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn work_of_sweep(&self, n: usize, n_concepts: usize) -> Result<Work, Refused> {
        let Ready { case, model } = self.case()?;
        Ok(Work::on(model, n as u128, case.decidable().len() + n_concepts))
    }

    /// What `row` makes of each of the trials, known by its place, in their order. They are made on all threads of the
    /// current pool.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn sweep<T: Send>(
        &self,
        trials: &[Trial],
        concepts: &[Concept],
        run: &Run<'_>,
        row: impl Fn(usize, Result<Swept, Rejected>) -> T + Sync,
    ) -> Result<Vec<T>, Refused> {
        let Ready { case, model } = self.case()?;
        let claims = case.decidable();
        let sweep = Sweep { model, claims: &claims, concepts, assumptions: &case.assumptions, limits: &self.limits };
        run.watched(|watch| sweep.ask_while(trials, watch, row)).ok_or_else(Refused::cancelled)
    }

    /// This case beside an older version of it: which verdicts are others, and because of which differences.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn diff<'a>(&'a self, old: &'a Self, run: &Run<'_>) -> Result<Diff<'a>, Refused> {
        Diff::of(old.case()?, self.case()?, &self.limits, run)
    }

    /// The changes that these texts name, as variants write them.
    ///
    /// # Errors
    /// What is wrong with the first that names none. A case that is broken names nothing.
    pub fn changes(&self, texts: &[String]) -> Result<Vec<Change>, Box<Problem>> {
        let Some(ready) = self.ready() else { return Ok(Vec::new()) };
        texts.iter().map(|text| parse(text, AssumptionNames::of(ready.case)).map_err(Box::new)).collect()
    }

    /// What becomes of the claims under some changes; why these give no conflict, where they give none.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn what_if(&self, changes: &[Change], run: &Run<'_>) -> Result<Result<Varied, Rejected>, Refused> {
        let Ready { case, model } = self.case()?;
        let claims = case.decidable();
        let varied = |watch: &Watch<'_>| {
            let verdicts = verdicts_after(model, changes, &claims, &case.assumptions, &self.limits, watch)?;
            let model = vary(model, changes, &case.assumptions, &self.limits)?;
            Ok(Varied { verdicts, model })
        };
        run.kept(run.watched_silently(varied))
    }
}

/// Why answers cannot be written into a case file.
#[derive(Debug)]
pub enum NotKept {
    /// The file has no place for them.
    Refused(NoEdit),
    /// With them it would be broken: what refers to a wish or rule that goes, say, has nothing to refer to.
    Broken {
        /// What would be wrong.
        problems: Vec<Diagnostic>,
        /// The text in which it would be.
        source: Box<SourceText>,
        /// The ids of the what-ifs that refer to what goes.
        variants: Vec<String>,
    },
}

/// The ids of the variants that refer to what is not there once these answers are given.
fn referring(case: &Case, given: &[Given]) -> Vec<String> {
    let gone: Vec<Assumption> = given
        .iter()
        .filter_map(|(question, answer)| match (*question, answer) {
            (OpenQuestion::PerhapsStatement { dm, statement }, OpenAnswer::No) => {
                Some(Assumption::Statement(dm, statement))
            }
            (OpenQuestion::PerhapsRule(rule), OpenAnswer::No) => Some(Assumption::Rule(rule)),
            // The entries of a ranking are named by their places.
            (OpenQuestion::Order { dm, first, .. }, _) => Some(Assumption::Group(dm, first)),
            _ => None,
        })
        .collect();
    let concerns = |assumption: Assumption| {
        gone.iter().any(|gone| match (*gone, assumption) {
            (Assumption::Group(dm, _), Assumption::Group(other, _)) => dm == other,
            (gone, assumption) => gone == assumption,
        })
    };
    let variants =
        case.variants.iter().filter(|variant| variant.changed.iter().any(|change| concerns(change.assumption)));
    variants.map(|variant| variant.id.clone()).collect()
}

/// A case after some changes.
#[derive(Debug)]
pub struct Varied {
    /// The verdicts on the claims that can be decided.
    pub verdicts: BTreeMap<ClaimId, Result<Verdict, Undecidable>>,
    /// The changed conflict.
    pub model: GraphModel,
}

impl Varied {
    /// The equilibria of the changed conflict under a concept; `None` where that does not exist in it.
    #[must_use]
    pub fn equilibria(&self, concept: Concept) -> Option<StateSet> {
        solve(&self.model, &Request::of(&[concept])).equilibria(concept).cloned()
    }
}
