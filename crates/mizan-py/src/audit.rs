//! An audit, as Python has it.

use std::collections::BTreeMap;
use std::sync::Arc;

use mizan::{Inquired, Inquiry as Asking, Oddity, Refused, Run, VariantVerdicts};
use mizan_case::case::Force;
use mizan_case::claim::change::{AssumptionNames, print};
use mizan_core::vary::{BaseRate, PairHinge};
use mizan_core::{ClaimId, Grounds, Verdict};
use mizan_report::Speaker;
use mizan_report::audit::json::AuditJson;
use mizan_report::audit::{Audited, AuditedClaim, AuditedVariant, screen, text};
use mizan_report::report::html::Html;
use mizan_report::report::{Made, SectionId, section, with_material};
use mizan_report::words::unnamed::no_claim;
use pyo3::prelude::*;

use crate::claim::Claim;
use crate::failure::{Kind, told};
use crate::opened::{Opened, of_json, written};
use crate::page;
use crate::table::{Columns, Table};

/// What is asked of an audit.
#[derive(Debug)]
pub struct Wanted {
    /// Which claims; all of them where there are none.
    pub claims: Vec<ClaimId>,
    pub pairs: bool,
    pub draws: Option<usize>,
    pub inquiry: Asking,
}

/// What was found besides the verdicts, what shows them and what they hinge on, which the session keeps.
#[derive(Debug)]
pub struct Besides {
    wanted: Wanted,
    oddities: Vec<Oddity>,
    pairs: Option<Vec<PairHinge>>,
    base_rates: BTreeMap<ClaimId, BaseRate>,
    variants: Vec<VariantVerdicts>,
    inquired: Option<Arc<Inquired>>,
}

impl Besides {
    fn of(opened: &Opened, wanted: Wanted, run: &Run<'_>) -> Result<Self, Refused> {
        let session = &opened.session;
        let case = session.case()?.case;
        session.audit(run)?;
        let is_open = wanted.inquiry.any_order || !case.open.is_empty();
        Ok(Self {
            oddities: session.oddities(run)?.to_vec(),
            pairs: if wanted.pairs { Some(session.pairs(run)?.to_vec()) } else { None },
            base_rates: wanted.draws.map_or_else(|| Ok(BTreeMap::new()), |draws| session.base_rates(draws, run))?,
            variants: session.variants(run)?,
            inquired: is_open.then(|| session.inquire(&wanted.inquiry, run)).transpose()?,
            wanted,
        })
    }

    /// Calls `tell` with the whole.
    pub fn with<T>(
        &self,
        py: Python<'_>,
        opened: &Opened,
        tell: impl FnOnce(&Audited<'_>, &Speaker<'_>) -> PyResult<T>,
    ) -> PyResult<T> {
        let ready = opened.ready(py)?;
        // It was found already.
        let proven = opened.ask(py, None, |run| opened.session.audit(run))?;
        let mut view = Audited::new(ready.case, ready.model, proven);
        view.oddities.clone_from(&self.oddities);
        view.pairs.clone_from(&self.pairs);
        view.base_rates.clone_from(&self.base_rates);
        view.inquired.clone_from(&self.inquired);
        let variants = ready.case.variants.iter().zip(&self.variants);
        view.variants =
            variants.map(|(entry, verdicts)| AuditedVariant { entry, verdicts: verdicts.clone() }).collect();
        let view = if self.wanted.claims.is_empty() { view } else { view.only(&self.wanted.claims) };
        tell(&view, &opened.speaker(ready))
    }
}

/// Every claim of a case with its verdict, what shows it, and what it hinges on. `str()` of it is what `mizan audit`
/// prints: one screen; `text(full=True)` is all of it. `audit["ID"]` is a claim.
#[pyclass(frozen, module = "mizan")]
#[derive(Debug)]
pub struct Audit {
    opened: Arc<Opened>,
    besides: Arc<Besides>,
}

impl Audit {
    /// Audits.
    ///
    /// # Errors
    /// There is no audit, or it is not wanted any more.
    pub fn of(py: Python<'_>, opened: &Arc<Opened>, wanted: Wanted, progress: Option<&Py<PyAny>>) -> PyResult<Self> {
        opened.ready(py)?;
        let besides = opened.ask(py, progress, |run| Besides::of(opened, wanted, run))?;
        Ok(Self { opened: opened.clone(), besides: Arc::new(besides) })
    }

    fn with<T>(&self, py: Python<'_>, tell: impl FnOnce(&Audited<'_>, &Speaker<'_>) -> PyResult<T>) -> PyResult<T> {
        self.besides.with(py, &self.opened, tell)
    }

    /// One of its claims.
    ///
    /// # Errors
    /// There is none of that id.
    pub fn claim(&self, py: Python<'_>, id: &str) -> PyResult<Claim> {
        let (place, verdict) = self.with(py, |view, _| {
            let found = view.claims.iter().find(|claim| claim.entry.id == id);
            found.map(|claim| (claim.id, word(claim))).ok_or_else(|| {
                let missing = no_claim(view.case, id, self.opened.language);
                told(py, Kind::Argument, "no-such-claim", &missing)
            })
        })?;
        Ok(Claim { id: id.to_owned(), verdict, place, opened: self.opened.clone(), besides: self.besides.clone() })
    }
}

fn word(claim: &AuditedClaim<'_>) -> &'static str {
    claim.verdict().map_or("unformalised", Verdict::id)
}

#[pymethods]
impl Audit {
    /// What `mizan audit` prints; with `full` what `mizan audit --full` does.
    #[pyo3(signature = (*, full=false))]
    fn text(&self, py: Python<'_>, full: bool) -> PyResult<String> {
        self.with(py, |view, speaker| {
            written(|out| if full { text::write(out, view, speaker) } else { screen::write(out, view, speaker) })
        })
    }

    /// It as `mizan audit --format json` writes it (`mizan schema audit`).
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let json = self.with(py, |view, speaker| written(|out| AuditJson::new(view, speaker).write(out)))?;
        of_json(py, &json)
    }

    /// A row for each claim, in the order of the file: `id`; `says`, the sentence; `force`, what the source does with
    /// it (`asserts`, `aims`, `may`, `denies`), and `by`, whose aim it is; `verdict` (`holds`, `fails`, `vacuous`,
    /// `unformalised`) of the case as written; `over_completions`, the verdicts that occur over all that is open;
    /// `grounds`; `expect`, and `as_expected`, whether the verdict is that; `changes_tried`, how many single changes of
    /// assumptions, and `hinges_on`, those of them that turn the verdict; `unchecked`, whether what shows it was not
    /// re-examined.
    #[getter]
    fn claims(&self, py: Python<'_>) -> PyResult<Table> {
        self.with(py, |view, speaker| {
            let all = || view.claims.iter();
            let decided = || all().map(|claim| claim.decided.as_ref());
            let names = AssumptionNames::of(view.case);
            let over = |claim: &AuditedClaim<'_>| {
                let verdicts = view.over(claim.id)?.over.verdicts.iter();
                Some(verdicts.map(|verdict| verdict.map_or("undecidable", Verdict::id)).collect::<Vec<_>>())
            };
            let by =
                |claim: &AuditedClaim<'_>| claim.entry.by.map(|dm| view.case.decision_makers[dm.index()].id.clone());
            let tried = view.audit.changes.len();
            Columns::default()
                .texts("id", all().map(|claim| claim.entry.id.as_str()))
                .texts("says", all().map(|claim| speaker.look.label(&claim.entry.says, &claim.entry.id)))
                .some_texts("force", all().map(|claim| claim.entry.force.map(Force::id)))
                .some_texts("by", all().map(by))
                .texts("verdict", all().map(word))
                .lists("over_completions", all().map(over))
                .some_texts(
                    "grounds",
                    decided().map(|found| found.and_then(|found| found.audit.grounds).map(Grounds::id)),
                )
                .some_texts("expect", all().map(|claim| claim.entry.expect.map(|expected| expected.verdict().id())))
                .flags("as_expected", all().map(|claim| claim.entry.expect.map(|_| claim.is_as_expected())))
                .some_numbers("changes_tried", decided().map(|found| found.map(|_| tried)))
                .lists(
                    "hinges_on",
                    decided().map(|found| {
                        let hinges = found?.audit.hinges.iter();
                        Some(hinges.map(|hinge| print(hinge.change, names)).collect::<Vec<String>>())
                    }),
                )
                .flags("unchecked", decided().map(|found| found.map(|found| found.is_unchecked)))
                .table()
        })
    }

    /// The ids of the claims, in the order of the file.
    #[getter]
    fn ids(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        self.with(py, |view, _| Ok(view.claims.iter().map(|claim| claim.entry.id.clone()).collect()))
    }

    /// Whether every claim has the verdict that its author expects, where the case says that.
    #[getter]
    fn as_expected(&self, py: Python<'_>) -> PyResult<bool> {
        self.with(py, |view, _| Ok(view.is_as_expected()))
    }

    fn __getitem__(&self, py: Python<'_>, id: &str) -> PyResult<Claim> {
        self.claim(py, id)
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        self.with(py, |view, _| Ok(view.claims.len()))
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        self.text(py, false)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<Audit of {} claims>", self.__len__(py)?))
    }

    /// What the report finds; where that takes too much, the screen as text.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        let opened = &self.opened;
        let told = |run: &Run<'_>| {
            Ok(with_material(&opened.session, None, Made::default(), run, |material| {
                let speaker = material.speaker(mizan_report::Look::plain(opened.language));
                Html { speaker: &speaker, prefix: "" }.section(&section(material, SectionId::Findings))
            })
            .ok())
        };
        match opened.ask(py, None, told)? {
            Some(html) => Ok(page::said(opened.language, &html)),
            None => Ok(page::verbatim(opened.language, &self.text(py, false)?)),
        }
    }
}
