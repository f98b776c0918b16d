//! The audit of the claims, as a job: it says how far it is, and can be cancelled.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use axum::http::StatusCode;
use mizan::{Refused, Run, VariantVerdicts, What};
use mizan_case::Ready;
use mizan_case::claim::change::{Parts, name, print};
use mizan_core::vary::{self, Change};
use mizan_core::{Assumption, ClaimId, Verdict};
use mizan_report::audit::{Audited, AuditedClaim, Overview};
use mizan_report::words::Speaker;
use mizan_report::{self as report, Language};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::About;
use super::outline::basis_id;
use crate::analysis::Analysis;
use crate::jobs::{Job, Progress};
use crate::offsets::{Offsets, Units};
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// The case can not be used; its mistakes are told by another question.
pub(crate) fn not_usable(language: Language) -> Refusal {
    Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, "web-not-usable", &[])
}

/// There is no audit to answer from.
pub(crate) fn refused(why: &Refused, language: Language) -> Refusal {
    match why.what {
        What::BrokenCase | What::Claim(..) => not_usable(language),
        _ => Refusal::new(language, StatusCode::INTERNAL_SERVER_ERROR, "web-broken", &[]),
    }
}

/// Begins the audit of a text.
pub(crate) fn begin(workbench: &Arc<Workbench>, asked: About) -> Result<Value, Refusal> {
    let language = asked.language(workbench);
    let analysis = asked.analysis(workbench)?;
    if analysis.usable().is_none() {
        return Err(not_usable(language));
    }
    let job = workbench.jobs.begin();
    let id = job.id();
    let workbench = workbench.clone();
    // The work outlives the question.
    std::thread::spawn(move || {
        let outcome = run(&workbench, &analysis, language, &job);
        job.end(&workbench.events, outcome);
    });
    Ok(json!({ "job": id }))
}

fn run(workbench: &Workbench, analysis: &Analysis, language: Language, job: &Job) -> Result<Value, String> {
    let told = |why: Refused| report::refused::refused(&why, language, analysis.speaker(language).as_ref());
    let progress = |done, all| job.advance(&workbench.events, done, all);
    let proven = analysis.session.audit(&Run::told(&progress).until(job.cancelled())).map_err(told)?;
    let unusable = || told(Refused::because(What::BrokenCase));
    let (usable, speaker) = analysis.usable().zip(analysis.speaker(language)).ok_or_else(unusable)?;
    let view = Audited::new(usable.case, usable.model, &proven.audit, proven.witnesses.clone());
    let offsets = Offsets::new(&analysis.session.source().text);
    let variants = analysis.session.variants().map_err(told)?;
    let answer = Answer { view: &view, speaker: &speaker, offsets: &offsets, usable, variants: &variants };
    serde_json::to_value(answer.whole()).map_err(|error| error.to_string())
}

/// A question about a job.
#[derive(Deserialize)]
pub(crate) struct OfJob {
    id: u64,
}

/// How far a job is.
pub(crate) fn job(workbench: &Arc<Workbench>, asked: OfJob) -> Result<Progress, Refusal> {
    find(workbench, asked.id).map(|job| job.progress())
}

/// A job that is to stop.
#[derive(Deserialize)]
pub(crate) struct Cancel {
    job: u64,
}

/// Stops a job.
pub(crate) fn cancel(workbench: &Arc<Workbench>, asked: Cancel) -> Result<Progress, Refusal> {
    let job = find(workbench, asked.job)?;
    job.cancel();
    Ok(job.progress())
}

fn find(workbench: &Workbench, id: u64) -> Result<Arc<Job>, Refusal> {
    let missing = || Refusal::new(workbench.settings.language, StatusCode::NOT_FOUND, "web-no-job", &[]);
    workbench.jobs.get(id).ok_or_else(missing)
}

/// An audit as it is answered.
#[derive(Serialize)]
struct Whole {
    claims: Vec<ClaimAnswer>,
    counts: Counts,
    assumptions: Vec<AssumptionAnswer>,
    variants: Vec<VariantAnswer>,
}

#[derive(Serialize)]
struct Counts {
    claims: usize,
    hold: usize,
    fail: usize,
    vacuous: usize,
    hinge: usize,
    robust: usize,
    echoes: usize,
    unformalised: usize,
    unexpected: usize,
}

#[derive(Serialize)]
struct ClaimAnswer {
    id: String,
    verdict: &'static str,
    word: String,
    expected: bool,
    grounds: Option<&'static str>,
    echo: bool,
    says: String,
    reading: String,
    why_not: String,
    hinges: Vec<HingeAnswer>,
    robust: bool,
    span: Units,
}

#[derive(Serialize)]
struct HingeAnswer {
    change: String,
    words: String,
    assumption: String,
    verdict: &'static str,
    word: String,
}

#[derive(Serialize)]
struct AssumptionAnswer {
    name: String,
    words: String,
    basis: &'static str,
    basis_word: String,
    carries: usize,
    changes: Vec<ChangeAnswer>,
    span: Units,
}

#[derive(Serialize)]
struct ChangeAnswer {
    change: String,
    kind: String,
    words: String,
}

#[derive(Serialize)]
struct VariantAnswer {
    id: String,
    name: String,
    verdicts: Option<Vec<VerdictAnswer>>,
    rejected: Option<String>,
}

/// The verdict on a claim, as programs and as people say it.
#[derive(Serialize)]
pub(crate) struct VerdictAnswer {
    pub(crate) id: String,
    pub(crate) verdict: &'static str,
    pub(crate) word: String,
}

struct Answer<'a> {
    view: &'a Audited<'a>,
    speaker: &'a Speaker<'a>,
    offsets: &'a Offsets<'a>,
    usable: Ready<'a>,
    /// The verdicts under the named what-ifs.
    variants: &'a [VariantVerdicts],
}

impl Answer<'_> {
    fn whole(&self) -> Whole {
        let overview = Overview::of(self.view);
        Whole {
            claims: self.view.claims.iter().map(|claim| self.claim(claim)).collect(),
            counts: Counts {
                claims: overview.claims,
                hold: overview.hold,
                fail: overview.fail,
                vacuous: overview.vacuous,
                hinge: overview.hinge,
                robust: overview.robust,
                echoes: overview.echoes,
                unformalised: overview.unformalised,
                unexpected: overview.unexpected,
            },
            assumptions: self.assumptions(),
            variants: self.variants(),
        }
    }

    fn claim(&self, claim: &AuditedClaim<'_>) -> ClaimAnswer {
        let (entry, speaker) = (claim.entry, self.speaker);
        let label = |label: &mizan_case::Label| speaker.look.label(label, "").into_owned();
        let audit = claim.decided.as_ref().map(|decided| decided.audit);
        ClaimAnswer {
            id: entry.id.clone(),
            verdict: audit.map_or("unformalised", |audit| audit.verdict.id()),
            word: audit.map_or_else(
                || speaker.messages().text("verdict-unformalised", &[]),
                |audit| speaker.verdict_word(audit.verdict),
            ),
            expected: claim.is_as_expected(),
            grounds: audit.and_then(|audit| audit.grounds).map(mizan_core::Grounds::id),
            echo: audit.is_some_and(|audit| audit.echo),
            says: speaker.look.label(&entry.says, &entry.id).into_owned(),
            reading: entry.claim.as_ref().map(|claim| speaker.reading(claim)).unwrap_or_default(),
            why_not: label(&entry.why_not),
            hinges: audit.map(|audit| self.hinges(&audit.hinges)).unwrap_or_default(),
            robust: audit.is_some_and(|audit| audit.is_robust(self.view.audit)),
            span: self.offsets.units(&entry.span),
        }
    }

    fn hinges(&self, hinges: &[vary::Hinge]) -> Vec<HingeAnswer> {
        let answer = |hinge: &vary::Hinge| HingeAnswer {
            change: print(hinge.change, Parts::of(self.usable.case)),
            words: self.speaker.change(hinge.change),
            assumption: self.speaker.assumption(hinge.change.assumption),
            verdict: hinge.verdict.id(),
            word: self.speaker.verdict_word(hinge.verdict),
        };
        hinges.iter().map(answer).collect()
    }

    /// Every assumption in file order, with all that can be changed about it.
    fn assumptions(&self) -> Vec<AssumptionAnswer> {
        let carried = mizan_report::audit::carried(self.view);
        let by_assumption = self.view.audit.changes.chunk_by(|a, b| a.assumption == b.assumption);
        let answer = |changes: &[Change]| {
            let assumption = changes[0].assumption;
            let basis = self.speaker.grounding(assumption).map(|grounding| grounding.basis).unwrap_or_default();
            let carries = carried.iter().find(|entry| entry.assumption == assumption).map_or(0, |entry| entry.claims);
            let change = |change: &Change| ChangeAnswer {
                change: print(*change, Parts::of(self.usable.case)),
                kind: change.kind.id(),
                words: self.speaker.change(*change),
            };
            AssumptionAnswer {
                name: name(assumption, Parts::of(self.usable.case)),
                words: self.speaker.assumption(assumption),
                basis: basis_id(basis),
                basis_word: self.speaker.basis(basis),
                carries,
                changes: changes.iter().map(change).collect(),
                span: self.offsets.units(&self.span(assumption)),
            }
        };
        by_assumption.map(answer).collect()
    }

    /// Where an assumption stands in the case file.
    fn span(&self, assumption: Assumption) -> Range<usize> {
        let case = self.usable.case;
        match assumption {
            Assumption::Statement(dm, j) => case.decision_makers[dm.index()].statements[j].span.clone(),
            Assumption::Group(dm, j) => case.decision_makers[dm.index()].ranking[j].clone(),
            Assumption::OneWay(option) => case.options[option.index()].span.clone(),
            Assumption::Rule(rule) => case.rules[rule].span.clone(),
        }
    }

    fn variants(&self) -> Vec<VariantAnswer> {
        let answer = |(entry, audited): (&mizan_case::case::VariantEntry, &VariantVerdicts)| {
            let (verdicts, rejected) = match audited {
                Ok(verdicts) => (Some(verdict_answers(self.speaker, verdicts)), None),
                Err(rejected) => (None, Some(self.speaker.why_rejected(rejected))),
            };
            let name = self.speaker.look.label(&entry.name, &entry.id).into_owned();
            VariantAnswer { id: entry.id.clone(), name, verdicts, rejected }
        };
        self.usable.case.variants.iter().zip(self.variants).map(answer).collect()
    }
}

/// The verdicts on the claims that can be decided, as they are answered.
pub(crate) fn verdict_answers(
    speaker: &Speaker<'_>,
    verdicts: &BTreeMap<ClaimId, Result<Verdict, mizan_core::Undecidable>>,
) -> Vec<VerdictAnswer> {
    let answer = |(&id, verdict): (&ClaimId, &Result<Verdict, _>)| {
        let id = speaker.case.claim(id).id.clone();
        match verdict {
            Ok(verdict) => VerdictAnswer { id, verdict: verdict.id(), word: speaker.verdict_word(*verdict) },
            Err(why) => VerdictAnswer { id, verdict: "undecidable", word: speaker.why_undecided(why) },
        }
    };
    verdicts.iter().map(answer).collect()
}
