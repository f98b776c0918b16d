//! One case, read once, and all that was found out about it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use mizan_case::claim::change::{AssumptionNames, parse};
use mizan_case::redact::{Redacted, redact};
use mizan_case::{Diagnostic, Evidence, Loaded, Problem, Ready, SourceText, examine};
use mizan_core::claims::paths::Turns;
use mizan_core::proof::witness::CoalitionWitness;
use mizan_core::vary::{Change, PairHinge, Rejected, Sweep, Swept, Variant, vary, verdicts_after};
use mizan_core::{
    ClaimId, Coalition, Concept, Condition, Decider, GraphModel, Limits, Request, SanctionRule, StateId, StateSet,
    Undecidable, Verdict, Way, solve,
};

use crate::course::{Course, choose_start};
use crate::diff::Diff;
use crate::explain::explain;
use crate::inverse::{Inverse, Wanted};
use crate::paths::Paths;
use crate::proven::Proven;
use crate::query::{Query, Solution};
use crate::refused::{Refused, What};
use crate::run::Run;
use crate::study::{self, Study, VariantVerdicts};
use crate::world::World;

/// One case, read once. It can be shared between threads, and finds each thing out once, however many ask.
#[derive(Debug)]
pub struct Session {
    source: SourceText,
    loaded: Loaded,
    evidence: Evidence,
    /// What is wrong with the case and its sources, in the order of the file.
    diagnostics: Vec<Diagnostic>,
    limits: Limits,
    /// The queries that were answered.
    solutions: Mutex<Vec<(Query, Arc<Solution>)>>,
    audit: Once<Proven>,
    study: Once<Study>,
    pairs: Once<Vec<PairHinge>>,
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
            solutions: Mutex::default(),
            audit: Once::default(),
            study: Once::default(),
            pairs: Once::default(),
        }
    }

    /// The same case, with its sources read from `world` and every citation looked up in them.
    #[must_use]
    pub fn with_sources<W: World>(mut self, world: &W, path: &Path) -> Self {
        if let Some(Ready { case, .. }) = self.loaded.ready() {
            let (evidence, problems) = examine(case, &world.source_folders(path), &|file| world.source(path, file));
            self.evidence = evidence;
            self.diagnostics.extend(problems);
            self.diagnostics.sort_by_key(|problem| problem.span.as_ref().map(|span| (span.start, span.end)));
        }
        self
    }

    /// The text.
    #[must_use]
    pub fn source(&self) -> &SourceText {
        &self.source
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
        let known = || self.solutions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, solution)) = known().iter().find(|(of, _)| of == query) {
            return Ok(solution.clone());
        }
        let solution = Arc::new(query.answer(self.case()?.model, run)?);
        known().push((query.clone(), solution.clone()));
        Ok(solution)
    }

    /// The audit of the claims: verdicts, what shows them, what they hinge on.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn audit(&self, run: &Run<'_>) -> Result<&Proven, Refused> {
        self.audit.get_or_try(|| Proven::of(self.case()?, &self.limits, run))
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

    /// The pairs of changes that turn claims which no single change turns.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn pairs(&self, run: &Run<'_>) -> Result<&[PairHinge], Refused> {
        let ready = self.case()?;
        let proven = self.audit(run)?;
        self.pairs.get_or_try(|| study::pairs(ready, proven, &self.limits, run)).map(Vec::as_slice)
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

    /// What a report needs beyond the audit.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn study(&self, run: &Run<'_>) -> Result<&Study, Refused> {
        let ready = self.case()?;
        let proven = self.audit(run)?;
        self.study.get_or_try(|| Study::of(ready, proven, &self.limits, run))
    }

    /// The verdicts under the named what-ifs of the case, in the file's order.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn variants(&self, run: &Run<'_>) -> Result<Vec<VariantVerdicts>, Refused> {
        let ready = self.case()?;
        study::variants(ready, &ready.case.decidable(), &self.limits, run)
    }

    /// Where the conflict goes from `start`; from where the case begins, where there is none.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn course(&self, start: Option<StateId>) -> Result<Course, Refused> {
        let Ready { case, model } = self.case()?;
        Ok(Course::of(model, start.unwrap_or_else(|| choose_start(case, model))))
    }

    /// Why `state` is stable for `coalition` under `concept`, or not; `None` where the concept is not defined for it.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn explain(
        &self,
        concept: Concept,
        coalition: &Coalition,
        state: StateId,
        sanctions: SanctionRule,
    ) -> Result<Option<CoalitionWitness>, Refused> {
        Ok(explain(self.case()?.model, concept, coalition, state, sanctions))
    }

    /// The states in which a condition holds.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn states_where(&self, condition: &Condition) -> Result<StateSet, Refused> {
        let model = self.case()?.model;
        let states = Decider::new(model).whole().where_(condition, Way::Nash);
        // Parsing makes sure that every state that it names is one.
        Ok(states.unwrap_or_else(|_| StateSet::empty(model.n_states())))
    }

    /// The shortest paths from `start`, as [`Paths::of`] has them.
    ///
    /// # Errors
    /// [`What::BrokenCase`].
    pub fn paths(
        &self,
        start: StateId,
        by: Option<Way>,
        turns: Turns,
        to: Option<Condition>,
    ) -> Result<Paths, Refused> {
        Ok(Paths::of(self.case()?.model, start, by, turns, to))
    }

    /// What a wanted equilibrium asks of everybody, and the fewest changes that bring it about.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn inverse(&self, wanted: &Wanted, run: &Run<'_>) -> Result<Inverse, Refused> {
        Inverse::of(self.case()?, wanted, &self.limits, run)
    }

    /// What `row` makes of each of the variants, known by its place, in their order. They are tried on all threads of the
    /// current pool.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn sweep<T: Send>(
        &self,
        variants: &[Variant],
        concepts: &[Concept],
        run: &Run<'_>,
        row: impl Fn(usize, Result<Swept, Rejected>) -> T + Sync,
    ) -> Result<Vec<T>, Refused> {
        let Ready { case, model } = self.case()?;
        let claims = case.decidable();
        let sweep = Sweep { model, claims: &claims, concepts, assumptions: &case.assumptions, limits: &self.limits };
        let done = std::sync::atomic::AtomicUsize::new(0);
        let rows = sweep.ask_while(variants, |place, outcome| {
            let row = row(place, outcome);
            let done = done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
            run.step(done, variants.len()).is_continue().then_some(row)
        });
        rows.ok_or_else(Refused::cancelled)
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
    /// [`What::BrokenCase`].
    pub fn what_if(&self, changes: &[Change]) -> Result<Result<Varied, Rejected>, Refused> {
        let Ready { case, model } = self.case()?;
        let claims = case.decidable();
        let varied = || {
            let verdicts = verdicts_after(model, changes, &claims, &case.assumptions, &self.limits)?;
            let model = vary(model, changes, &case.assumptions, &self.limits)?;
            Ok(Varied { verdicts, model })
        };
        Ok(varied())
    }
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

/// Something that is found out once. What fails is not remembered, as it may have been cancelled.
#[derive(Debug)]
struct Once<T> {
    found: OnceLock<T>,
    /// Held by who is finding it out.
    finding: Mutex<()>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self { found: OnceLock::new(), finding: Mutex::new(()) }
    }
}

impl<T> Once<T> {
    fn get_or_try<E>(&self, find: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {
        if let Some(found) = self.found.get() {
            return Ok(found);
        }
        let _finding = self.finding.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = self.found.get() {
            return Ok(found);
        }
        let found = find()?;
        Ok(self.found.get_or_init(|| found))
    }
}
