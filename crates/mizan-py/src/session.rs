//! A case and all that can be asked of it.

use std::path::PathBuf;
use std::sync::Arc;

use mizan::library::NoCase;
use mizan::typed::{claim as claim_of, coalition, condition};
use mizan::{Inquiry as Asking, Query, Run, Tracing, World, choose_start, taken_open};
use mizan_case::SourceText;
use mizan_core::claims::paths::Turns;
use mizan_core::solve::farsighted::{FAR_STATES, TooManyStates};
use mizan_core::vary::completions::{EFFORT, Given};
use mizan_core::{AnyOf, Coalition, Concept, StateId};
use mizan_report::outline::states::States;
use mizan_report::outline::{write_named_states, write_options, write_title};
use mizan_report::words::unnamed::{no_claim_or_state, no_library_case};
use mizan_report::{Language, Look, args, diagnostics};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::asked::{Ahead, again, bar};
use crate::audit::{Audit, Wanted};
use crate::changed::Changed;
use crate::choice::{self, OneOrMany};
use crate::claim::Claim;
use crate::diagnostic::Diagnostic;
use crate::explanation::{Explanation, What};
use crate::failure::{Kind, told, wrong};
use crate::figure::Figure;
use crate::inquiry::Inquiry;
use crate::opened::{Again, Opened, written};
use crate::paths::Paths;
use crate::shards::Writing;
use crate::solution::Solution;
use crate::sweep::Sweep;
use crate::trace::Trace;
use crate::variants::{Spec, Trying, Variants};

/// One case, read once, with all that was found out about it. `mizan.open` makes it.
///
/// Every question is answered without the interpreter's lock, ends on Ctrl-C, and takes `progress`: a function that is
/// called with the steps that are done and those that there are, `True` for a bar, `False` for none. What was found
/// once is kept.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Session {
    opened: Arc<Opened>,
}

#[pymethods]
impl Session {
    /// Opens the case that a path names: a folder, a `.toml` file, or `library:NAME`.
    #[staticmethod]
    #[pyo3(signature = (path, *, lang=None, sources=None, max_states=None, max_work=None))]
    fn of_path(
        py: Python<'_>,
        path: PathBuf,
        lang: Option<&str>,
        sources: Option<PathBuf>,
        max_states: Option<usize>,
        max_work: Option<u128>,
    ) -> PyResult<Self> {
        let again = again(py, Some(path.clone()), lang, sources, max_states, max_work)?;
        let or_else = choice::of_locale();
        let language = again.asked.or(or_else).unwrap_or(Language::English);
        let source = again.world().case(&path).map_err(|why| match why {
            NoCase::InLibrary(name) => told(py, Kind::Case, "no-such-library-case", &no_library_case(&name, language)),
            NoCase::OnDisk(found) => {
                wrong(py, Kind::Case, &[*found], &SourceText::new(path.display().to_string(), ""), language)
            }
        })?;
        let opened = py.detach(|| Opened::of_text(source, again, or_else));
        Ok(Self { opened: Arc::new(opened) })
    }

    /// Opens the case that a text writes; `name` is what diagnostics call it. Of its sources those are found that lie
    /// in the folder `sources`.
    #[staticmethod]
    #[pyo3(signature = (text, *, name="case.toml", lang=None, sources=None, max_states=None, max_work=None))]
    fn of_text(
        py: Python<'_>,
        text: String,
        name: &str,
        lang: Option<&str>,
        sources: Option<PathBuf>,
        max_states: Option<usize>,
        max_work: Option<u128>,
    ) -> PyResult<Self> {
        let again = again(py, None, lang, sources, max_states, max_work)?;
        let source = SourceText::new(name, text);
        let opened = py.detach(|| Opened::of_text(source, again, choice::of_locale()));
        Ok(Self { opened: Arc::new(opened) })
    }

    /// How the case file was named.
    #[getter]
    fn name(&self) -> &str {
        &self.opened.session.source().name
    }

    /// The text of the case file.
    #[getter]
    fn text(&self) -> &str {
        &self.opened.session.source().text
    }

    /// The language in which the case is spoken of, `"ar"` or `"en"`: the one that was asked for, else the case's own.
    #[getter]
    fn language(&self) -> &'static str {
        self.opened.language.tag()
    }

    /// The title of the case; empty where it has none.
    #[getter]
    fn title(&self) -> String {
        let ready = self.opened.session.loaded().ready();
        let title = ready.map(|ready| Look::plain(self.opened.language).label(&ready.case.title, "").into_owned());
        title.unwrap_or_default()
    }

    /// Everything that is wrong with the case, or worth a look, in the order of the file: a list of `Diagnostic`.
    #[getter]
    fn diagnostics(&self) -> Vec<Diagnostic> {
        Diagnostic::all(self.opened.session.diagnostics(), self.opened.session.source(), self.opened.language)
    }

    /// Whether nothing is wrong with the case, so that it can be asked anything.
    #[getter]
    fn usable(&self) -> bool {
        self.opened.session.ready().is_some()
    }

    /// The ids of the decision makers, in the order of the file.
    #[getter]
    fn decision_makers(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        Ok(self.opened.ready(py)?.case.decision_makers.iter().map(|dm| dm.id.clone()).collect())
    }

    /// The options as formulas name them, in the order of the letters of a pattern; empty in graph form.
    #[getter]
    fn options(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let case = self.opened.ready(py)?.case;
        Ok((0..case.options.len()).map(|place| case.option_text(mizan_core::OptionId::from_index(place))).collect())
    }

    /// The same case, spoken of in another language, `"ar"` or `"en"`.
    fn in_language(&self, py: Python<'_>, lang: &str) -> PyResult<Self> {
        let asked = choice::language(py, Some(lang))?;
        let again = Again { asked, ..self.opened.again.clone() };
        let source = self.opened.session.source().clone();
        Ok(Self { opened: Arc::new(py.detach(|| Opened::of_text(source, again, None))) })
    }

    /// Which states are stable, for whom, in which sense (`mizan solve`).
    ///
    /// `concepts`: such as `"nash"` or `["gmr", "seq"]`; all where none are named, but for what is too much work.
    /// `any_of`: also what is stable under at least one of these. `coalitions`: `"all"`, a size such as `"2"`, or
    /// `"a+b,c"`. `foresight`: how many moves ahead, such as `[1, 2, "nm"]`. `sanctions`: `"legal"` (the definition),
    /// `"once"`, `"single"`. `compare_variants`: on which states these differ. `strength`: how strongly. `unknown`: the
    /// variants under unknown preference, with nothing known of any order where `any_order`. `without_views`: everybody
    /// sees the conflict as it is. The definitions, with their sources, are in docs/definitions.md.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[allow(clippy::too_many_arguments, reason = "they are the keywords of one question")]
    #[pyo3(signature = (concepts=None, *, any_of=None, coalitions=None, foresight=None, sanctions="legal",
        compare_variants=false, strength=false, unknown=false, any_order=false, without_views=false, progress=None))]
    fn solve(
        &self,
        py: Python<'_>,
        concepts: Option<OneOrMany>,
        any_of: Option<OneOrMany>,
        coalitions: Option<&str>,
        foresight: Option<Vec<Ahead>>,
        sanctions: &str,
        compare_variants: bool,
        strength: bool,
        unknown: bool,
        any_order: bool,
        without_views: bool,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Solution> {
        let (opened, language) = (&self.opened, self.opened.language);
        let ready = opened.ready(py)?;
        let named = |ids: Option<OneOrMany>| {
            choice::concepts(py, language, ids.map_or_else(Vec::new, OneOrMany::all), &Concept::ALL)
        };
        let horizon = foresight.unwrap_or_default().into_iter().map(|ahead| self.opened.horizon(py, ahead));
        let query = Query {
            concepts: named(concepts)?,
            any_of: AnyOf::of(named(any_of)?),
            deviators: coalitions.map_or_else(|| Ok(Vec::new()), |text| self.opened.coalitions(py, text))?,
            horizon: horizon.collect::<PyResult<_>>()?,
            sanctions: choice::sanctions(py, language, sanctions)?,
            compare_sanctions: compare_variants,
            strength,
            unknown: unknown.then(|| taken_open(ready, any_order)),
            without_views,
        };
        let progress = bar(py, progress)?;
        let solution = opened.ask(py, progress.as_ref(), |run| opened.session.solve(&query, run))?;
        Ok(Solution { opened: opened.clone(), solution, without_views })
    }

    /// Every claim decided, shown, and tested for what it hinges on (`mizan audit`).
    ///
    /// `claims`: only these, by their ids. `pairs`: also the pairs of changes that turn what no single change turns.
    /// `draws`: so often wishes are drawn by lot, to tell how often a claim has the same verdict. `any_order`: nothing
    /// is supposed about the order of anybody's wishes. `effort`: how often each claim is looked at over what is open,
    /// at most. What claims mean is in docs/claims.md.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[allow(clippy::too_many_arguments, reason = "they are the keywords of one question")]
    #[pyo3(signature = (claims=None, *, pairs=false, draws=None, any_order=false, effort=None, progress=None))]
    fn audit(
        &self,
        py: Python<'_>,
        claims: Option<OneOrMany>,
        pairs: bool,
        draws: Option<usize>,
        any_order: bool,
        effort: Option<usize>,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Audit> {
        let claims = claims.map_or_else(Vec::new, OneOrMany::all);
        let claims = claims.iter().map(|id| self.opened.claim_id(py, id)).collect::<PyResult<Vec<_>>>()?;
        let inquiry = Asking { any_order, given: Vec::new(), effort: effort.unwrap_or(EFFORT) };
        let progress = bar(py, progress)?;
        Audit::of(py, &self.opened, Wanted { claims, pairs, draws, inquiry }, progress.as_ref())
    }

    /// One claim with its verdict, by its id: its card in a notebook, all that is known of it as text.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[pyo3(signature = (id, *, progress=None))]
    fn claim(&self, py: Python<'_>, id: &str, progress: Option<Bound<'_, PyAny>>) -> PyResult<Claim> {
        self.audit(py, None, false, None, false, None, progress)?.claim(py, id)
    }

    /// What is not known, what depends on it, and what to find out next (`mizan ask`).
    ///
    /// `answers`: taken as given, each as the questions list them. `learned`: also what is learned from what happened.
    /// `any_order`, `effort`: as for `audit`. What it means is in docs/unknown.md.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[allow(clippy::too_many_arguments, reason = "they are the keywords of one question")]
    #[pyo3(signature = (answers=None, *, learned=false, any_order=false, effort=None, progress=None))]
    fn ask(
        &self,
        py: Python<'_>,
        answers: Option<OneOrMany>,
        learned: bool,
        any_order: bool,
        effort: Option<usize>,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Inquiry> {
        let opened = &self.opened;
        opened.ready(py)?;
        let (progress, effort) = (bar(py, progress)?, effort.unwrap_or(EFFORT));
        let mut given = opened.given(py, &answers.map_or_else(Vec::new, OneOrMany::all), any_order)?;
        if learned {
            let tracing = Tracing { any_order, effort, ..Tracing::default() };
            let traced = opened.ask(py, progress.as_ref(), |run| opened.session.trace(&tracing, run))?;
            let new: Vec<Given> = traced.answers().filter(|answer| !given.contains(answer)).collect();
            given.extend(new);
        }
        opened.session.agree(&given, any_order).map_err(|why| opened.refused(py, &why))?;
        let inquiry = Asking { any_order, given, effort };
        let inquired = opened.ask(py, progress.as_ref(), |run| opened.session.inquire(&inquiry, run))?;
        Ok(Inquiry { opened: opened.clone(), inquired })
    }

    /// The case with answers to open questions written into its text, as a new session; the file stays as it is
    /// (`mizan ask --answer … --keep` writes it).
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[pyo3(signature = (*answers, any_order=false))]
    fn answer(&self, py: Python<'_>, answers: Vec<String>, any_order: bool) -> PyResult<Self> {
        let opened = &self.opened;
        opened.ready(py)?;
        let given = opened.given(py, &answers, any_order)?;
        opened.session.agree(&given, any_order).map_err(|why| opened.refused(py, &why))?;
        let text = opened.session.kept(&given).map_err(|why| opened.not_kept(py, why))?;
        Ok(Self { opened: Arc::new(opened.of_new_text(py, text)) })
    }

    /// Why a claim holds or fails, or why a state is stable or not (`mizan explain`).
    ///
    /// `what`: the id of a claim, or a state: its name, its number, or its pattern. `dm`: a decision maker or coalition
    /// such as `"a+b"`; everybody where left out. `concept`: one; all that say something where left out.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[allow(clippy::too_many_arguments, reason = "they are the keywords of one question")]
    #[pyo3(signature = (what, dm=None, concept=None, *, sanctions="legal", progress=None))]
    fn explain(
        &self,
        py: Python<'_>,
        what: &str,
        dm: Option<&str>,
        concept: Option<&str>,
        sanctions: &str,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Explanation> {
        let (opened, language) = (&self.opened, self.opened.language);
        let ready = opened.ready(py)?;
        if dm.is_none() && claim_of(ready.case, what).is_some() {
            let claim = self.claim(py, what, progress)?;
            return Ok(Explanation { opened: opened.clone(), what: What::Claim(claim) });
        }
        let missing = || {
            let text = match claim_of(ready.case, what) {
                Some(_) => language.messages().text("claim-stands-alone", &args!["claim" => what]),
                None => no_claim_or_state(&ready, what, language),
            };
            told(py, Kind::Argument, "no-such-state", &text)
        };
        let state: StateId = mizan::typed::state(&ready, what).ok_or_else(missing)?;
        let members = match dm {
            Some(name) => vec![coalition(&ready, name).map_err(|why| self.opened.no_coalition(py, &ready, &why))?],
            None => ready.model.dms().map(Coalition::from).collect(),
        };
        let concepts = match concept {
            Some(id) => vec![choice::concept(py, language, id, &Concept::ALL)?],
            None => mizan::telling_concepts(ready.model).to_vec(),
        };
        let n_states = ready.model.n_states();
        if concepts == [Concept::Far] && n_states > FAR_STATES {
            return Err(opened.refused(py, &mizan::Refused::too_many_for_foresight(TooManyStates(n_states))));
        }
        let sanctions = choice::sanctions(py, language, sanctions)?;
        Explanation::of_state(py, opened, (state, members, concepts), sanctions)
    }

    /// The shortest ways from a state to the equilibria, or to where a condition holds (`mizan paths`).
    ///
    /// `start`: a state by name, number or pattern; where the case begins, where left out. `to`: a condition, as claims
    /// write it. `by`: of what the ways are made: `"nash"` (any improvement), `"best"`, `"gmr"`, `"smr"`, `"seq"`, `"sseq"`, or
    /// `"moves"` (any moves at all).
    /// `nobody_twice`: nobody moves twice in a row.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[allow(clippy::too_many_arguments, reason = "they are the keywords of one question")]
    #[pyo3(signature = (start=None, *, to=None, by="nash", nobody_twice=false, progress=None))]
    fn paths(
        &self,
        py: Python<'_>,
        start: Option<&str>,
        to: Option<&str>,
        by: &str,
        nobody_twice: bool,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Paths> {
        let opened = &self.opened;
        let ready = opened.ready(py)?;
        let start = match start {
            Some(typed) => opened.state(py, typed)?,
            None => choose_start(ready.case, ready.model),
        };
        let parsed = |text: &str| condition(&ready, text).map_err(|found| opened.wrong_text(py, "to", text, &found));
        let (to, by) = (to.map(parsed).transpose()?, choice::way(py, opened.language, by)?);
        let turns = if nobody_twice { Turns::NobodyTwice } else { Turns::Any };
        let progress = bar(py, progress)?;
        let ask = |run: &Run<'_>| opened.session.paths(start, by, turns, to, run);
        let paths = opened.ask(py, progress.as_ref(), ask)?;
        Ok(Paths { opened: opened.clone(), paths })
    }

    /// What happened, step by step, and what it tells of what is not known (`mizan trace`).
    ///
    /// `any_order`, `effort`: as for `audit`. `depth`: up to how many changes at once are tried to make an improvement
    /// of a step that is none. What it means is in docs/history.md.
    ///
    /// Raises `CaseError`, `Refused`: with the code `no-history` where the case tells of no events.
    #[pyo3(signature = (*, any_order=false, effort=None, depth=2, progress=None))]
    fn trace(
        &self,
        py: Python<'_>,
        any_order: bool,
        effort: Option<usize>,
        depth: usize,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Trace> {
        let opened = &self.opened;
        let tracing = Tracing { any_order, effort: effort.unwrap_or(EFFORT), depth };
        let progress = bar(py, progress)?;
        let trace = opened.ask(py, progress.as_ref(), |run| opened.session.trace(&tracing, run))?;
        Ok(Trace { opened: opened.clone(), trace })
    }

    /// The case under other assumptions, as a new session, of which all can be asked; the file stays as it is.
    ///
    /// `changes`: made together, as variants and `hinges_on` write them, such as `["north.trade dropped", "rule[1]
    /// dropped"]`. `text` is the case file that says so, and diagnostics are about it. A wish that was negated or is read
    /// otherwise rests on no source any more. Variants that change what is not there any more are left out.
    ///
    /// Raises `CaseError`, `ArgumentError`, `Refused`: with the code `no-text` where the file has no way to say it, such as
    /// that a wish comes first among others in no known order, or with that of what would be wrong with the file; `what_if`
    /// and `sweep` look at it all the same.
    fn with_changes(&self, py: Python<'_>, changes: OneOrMany) -> PyResult<Self> {
        let opened = &self.opened;
        opened.ready(py)?;
        let texts = changes.all();
        let changes = opened.changes(py, &texts)?;
        let text = py.detach(|| opened.session.assumed(&changes)).map_err(|why| opened.not_assumed(py, &texts, why))?;
        Ok(Self { opened: Arc::new(opened.of_new_text(py, text)) })
    }

    /// What becomes of the claims and equilibria under some changes, made together.
    ///
    /// `changes`: as for `with_changes`.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[pyo3(signature = (changes, *, progress=None))]
    fn what_if(&self, py: Python<'_>, changes: OneOrMany, progress: Option<Bound<'_, PyAny>>) -> PyResult<Changed> {
        let texts = changes.all();
        self.opened.ready(py)?;
        let changes = self.opened.changes(py, &texts)?;
        let progress = bar(py, progress)?;
        Changed::of(py, &self.opened, texts, &changes, progress.as_ref())
    }

    /// The variants that a sweep would try: how many there are, and the rows of some of them.
    ///
    /// `variants` and `concepts`: as for `sweep`.
    #[pyo3(signature = (variants=Spec::default(), *, concepts=None))]
    fn variants(&self, py: Python<'_>, variants: Spec, concepts: Option<OneOrMany>) -> PyResult<Variants> {
        Trying::of(py, &self.opened, variants, concepts).map(|trying| Variants(Arc::new(trying)))
    }

    /// Many variants at once (`mizan sweep`): for each the verdicts, and how many equilibria there are.
    ///
    /// `variants`: `"named"` (those of the case), `"single"` (every change of one assumption), `"pairs"`, `{"random":
    /// n, "seed": s}` (rankings completed by lot), or a list of lists of changes. `concepts`: whose equilibria; `nash`,
    /// `gmr`, `smr`, `seq` and `sseq` where none are named. `to`: a folder into which the rows go in files of
    /// `shard_size` rows, `files` being `"parquet"` or `"csv"`; what is there already is not computed again, and rows
    /// are not held in memory. `threads`: as many as there are processors where left out. The columns are described in
    /// docs/output.md.
    ///
    /// Raises `CaseError`, `Refused`, `ArgumentError`.
    #[allow(clippy::too_many_arguments, reason = "they are the keywords of one question")]
    #[pyo3(signature = (variants=Spec::default(), *, concepts=None, to=None, files=None, shard_size=1000, threads=None,
        progress=None))]
    fn sweep(
        &self,
        py: Python<'_>,
        variants: Spec,
        concepts: Option<OneOrMany>,
        to: Option<PathBuf>,
        files: Option<&str>,
        shard_size: usize,
        threads: Option<usize>,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Sweep> {
        let trying = Arc::new(Trying::of(py, &self.opened, variants, concepts)?);
        let writing = to.map(|folder| Writing::new(py, &self.opened, folder, files, shard_size)).transpose()?;
        let progress = bar(py, progress)?;
        Sweep::of(py, trying, writing, threads, progress.as_ref())
    }

    /// How the conflict can go from a state, drawn: where the case begins, where `start` is left out. Of what happened,
    /// with `events` (`mizan figure`).
    #[pyo3(signature = (start=None, *, events=false, progress=None))]
    fn figure(
        &self,
        py: Python<'_>,
        start: Option<&str>,
        events: bool,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Figure> {
        let (opened, progress) = (&self.opened, bar(py, progress)?);
        let ready = opened.ready(py)?;
        if !events {
            return Ok(Figure::of_course(opened, ready, &opened.course(py, start, progress.as_ref())?));
        }
        let trace = opened.ask(py, progress.as_ref(), |run| opened.session.trace(&Tracing::default(), run))?;
        let no_days = || {
            let text = opened.language.messages().text("timeline-no-days", &[]);
            told(py, Kind::Refused, "no-days", &text)
        };
        Figure::of_events(opened, ready, &trace).ok_or_else(no_days)
    }

    fn __str__(&self) -> PyResult<String> {
        let (opened, look) = (&self.opened, Look::plain(self.opened.language));
        let Some(ready) = opened.session.ready() else {
            let shown = opened.session.diagnostics().iter();
            let shown = shown.map(|found| diagnostics::render(found, opened.session.source(), look.language, false));
            return Ok(shown.collect::<Vec<_>>().join("\n"));
        };
        written(|out| {
            write_title(out, &look, ready.case, ready.model.n_states())?;
            write_options(out, &look, ready.case)?;
            write_named_states(out, &look, &States::new(ready.case, ready.model.space()))
        })
    }

    fn __repr__(&self) -> String {
        let title = self.title();
        let title = if title.is_empty() { self.name().to_owned() } else { title };
        let state = if self.usable() { "" } else { ", broken" };
        format!("<mizan.Session: {title}{state}>")
    }

    fn _repr_html_(&self) -> PyResult<String> {
        Ok(crate::page::verbatim(self.opened.language, &self.__str__()?))
    }

    /// A session goes to another process as its text, and is read there anew.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
        let again = &self.opened.again;
        let state = PyDict::new(py);
        state.set_item("text", self.text())?;
        state.set_item("name", self.name())?;
        state.set_item("lang", self.language())?;
        state.set_item("sources", &again.sources)?;
        state.set_item("max_states", again.limits.max_states)?;
        state.set_item("max_work", again.most)?;
        Ok((py.import("mizan")?.getattr("_reopened")?, (state,)))
    }
}
