//! The audit of the claims, as a job: it says how far it is, and can be cancelled.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use axum::http::StatusCode;
use mizan::{Offsets, Refused, Run, What};
use mizan_case::Ready;
use mizan_case::case::Force;
use mizan_case::claim::change::{AssumptionNames, print};
use mizan_core::vary::{Change, ClaimAudit};
use mizan_core::{Assumption, ClaimId, Verdict};
use mizan_report::audit::json::{AuditJson, ChangeJson, ClaimJson, VariantJson};
use mizan_report::audit::{Audited, AuditedClaim, AuditedVariant, Overview, Tally};
use mizan_report::formats::json::ById;
use mizan_report::words::force::{force, said};
use mizan_report::{self as report, Language, Speaker};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::About;
use super::outline::basis_id;
use crate::analysis::Analysis;
use crate::jobs::{Job, Progress};
use crate::refusal::Refusal;
use crate::units::Units;
use crate::workbench::Workbench;

/// The case cannot be used; its mistakes are told by another question.
pub(crate) fn not_usable(language: Language) -> Refusal {
    Refusal::new(language, StatusCode::UNPROCESSABLE_ENTITY, "web-not-usable", &[])
}

/// There is no audit to answer from.
pub(crate) fn refused(why: &Refused, language: Language) -> Refusal {
    match why.what {
        What::BrokenCase | What::Claim(..) => not_usable(language),
        What::TooMuchWork(_) => {
            let told = report::words::refused::refused(why, language, None);
            Refusal::told(StatusCode::UNPROCESSABLE_ENTITY, "too-much-work", told)
        }
        _ => Refusal::new(language, StatusCode::INTERNAL_SERVER_ERROR, "web-broken", &[]),
    }
}

/// A job that was begun.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Begun {
    /// Its number.
    job: u64,
}

/// Begins the audit of a text.
pub(crate) fn begin(workbench: &Arc<Workbench>, asked: About) -> Result<Begun, Refusal> {
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
    Ok(Begun { job: id })
}

fn run(workbench: &Workbench, analysis: &Analysis, language: Language, job: &Job) -> Result<Value, String> {
    let told = |why: Refused| report::words::refused::refused(&why, language, analysis.speaker(language).as_ref());
    let progress = |done, all| job.advance(&workbench.events, done, all);
    let work = Run::told(&progress).until(job.cancelled()).within(workbench.settings.max_work);
    let proven = analysis.session.audit(&work).map_err(told)?;
    let unusable = || told(Refused::because(What::BrokenCase));
    let (usable, speaker) = analysis.usable().zip(analysis.speaker(language)).ok_or_else(unusable)?;
    let mut view = Audited::new(usable.case, usable.model, proven);
    view.oddities = analysis.session.oddities(&Run::silent().until(job.cancelled())).map_err(told)?.to_vec();
    view.inquired = analysis.session.inquire_if_open(&Run::silent().until(job.cancelled())).map_err(told)?;
    let variants = usable
        .case
        .variants
        .iter()
        .zip(analysis.session.variants(&Run::silent().until(job.cancelled())).map_err(told)?);
    view.variants = variants.map(|(entry, verdicts)| AuditedVariant { entry, verdicts }).collect();
    let offsets = Offsets::new(&analysis.session.source().text);
    let answer = Answering { view: &view, speaker: &speaker, offsets: &offsets, usable };
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

/// Every claim of a case with its verdict, what shows it, and what it hinges on: what every audit for programs says,
/// with the words for people beside it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct AuditAnswer<'a> {
    /// The claims, in file order.
    claims: Vec<ClaimAnswer<'a>>,
    /// How many there are of each kind.
    counts: Counts,
    /// How many claims of each force became what, a line for each force.
    tallies: Vec<String>,
    /// Every assumption in file order, with all that can be changed about it.
    assumptions: Vec<AssumptionAnswer<'a>>,
    /// The named what-ifs, in file order.
    variants: Vec<VariantAnswer<'a>>,
}

#[derive(Serialize, JsonSchema)]
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

/// A claim, with the words for people.
#[derive(Serialize, JsonSchema)]
struct ClaimAnswer<'a> {
    #[serde(flatten)]
    claim: ClaimJson<'a>,
    /// The verdict in words.
    word: String,
    /// Who says it, in words; empty where `says` tells it, as what is done with the sentence is no assertion.
    force_words: String,
    /// What the verdict is to that, in words; empty where that says nothing more.
    answered: String,
    /// Whether the verdict is the one that its author expects, if any.
    expected: bool,
    /// What it says.
    says: String,
    /// How its formal reading reads; empty where there is none.
    reading: String,
    /// Why it is not formalised; empty where nothing is said about that.
    why_not: String,
    /// Whether no single change of an assumption turns it.
    robust: bool,
    /// Whether it turns only if the opposite of something were wanted.
    opposites: bool,
    /// Where it stands in the text.
    span: Units,
}

/// An assumption.
#[derive(Serialize, JsonSchema)]
struct AssumptionAnswer<'a> {
    /// Its name, as variants write it.
    name: String,
    words: String,
    /// What it rests on.
    #[schemars(extend("enum" = ["stated", "inferred", "assumed"]))]
    basis: &'static str,
    basis_word: String,
    /// How many claims hinge on it.
    carries: usize,
    changes: Vec<ChangeAnswer<'a>>,
    /// Where it stands in the text.
    span: Units,
}

/// A change of an assumption, with the words for people.
#[derive(Serialize, JsonSchema)]
struct ChangeAnswer<'a> {
    #[serde(flatten)]
    change: ChangeJson<'a>,
    /// The change as variants write it.
    written: String,
    words: String,
}

/// A named what-if, with the words for people.
#[derive(Serialize, JsonSchema)]
struct VariantAnswer<'a> {
    #[serde(flatten)]
    variant: VariantJson<'a>,
    name: String,
    /// The verdict on each claim in words; of one that has none there, why.
    words: ById<'a, String>,
    /// Why there are no verdicts, where its changes give no conflict.
    rejected: Option<String>,
}

/// The verdict on a claim, as programs and as people say it.
pub(crate) struct VerdictAnswer<'a> {
    pub(crate) id: &'a str,
    pub(crate) verdict: &'static str,
    pub(crate) word: String,
}

/// What may become of a claim under changes of assumptions.
pub(crate) const VERDICTS_UNDER: [&str; 4] = ["holds", "fails", "vacuous", UNDECIDABLE];

const UNDECIDABLE: &str = "undecidable";

struct Answering<'a> {
    view: &'a Audited<'a>,
    speaker: &'a Speaker<'a>,
    offsets: &'a Offsets<'a>,
    usable: Ready<'a>,
}

impl<'a> Answering<'a> {
    fn whole(&self) -> AuditAnswer<'a> {
        let overview = Overview::of(self.view);
        let AuditJson { claims, variants, .. } = AuditJson::new(self.view, self.speaker);
        AuditAnswer {
            claims: claims.into_iter().zip(&self.view.claims).map(|(json, claim)| self.claim(json, claim)).collect(),
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
            tallies: Tally::all(self.view).iter().map(|tally| self.speaker.say(&tally.say())).collect(),
            assumptions: self.assumptions(),
            variants: variants.into_iter().zip(&self.view.variants).map(|(json, it)| self.variant(json, it)).collect(),
        }
    }

    fn claim(&self, json: ClaimJson<'a>, claim: &AuditedClaim<'_>) -> ClaimAnswer<'a> {
        let (entry, speaker) = (claim.entry, self.speaker);
        let audit = claim.decided.as_ref().map(|decided| decided.audit);
        ClaimAnswer {
            claim: json,
            word: audit.map_or_else(
                || speaker.messages().text("verdict-unformalised", &[]),
                |audit| speaker.verdict_word(audit.verdict),
            ),
            force_words: match entry.force {
                None | Some(Force::Asserts) => speaker.say(&force(entry)),
                Some(_) => String::new(),
            },
            answered: self.view.answered(claim).map_or_else(String::new, |answered| speaker.say(&answered)),
            expected: claim.is_as_expected(),
            says: speaker.say(&said(entry)),
            reading: entry.claim.as_ref().map(|claim| speaker.reading(claim)).unwrap_or_default(),
            why_not: speaker.look.label(&entry.why_not, "").into_owned(),
            robust: audit.is_some_and(|audit| audit.is_robust(self.view.audit)),
            opposites: audit.is_some_and(ClaimAudit::is_turned_by_opposites_only),
            span: Units::of(self.offsets, &entry.span),
        }
    }

    fn assumptions(&self) -> Vec<AssumptionAnswer<'a>> {
        let carried = mizan_report::audit::carried(self.view);
        let by_assumption = self.view.audit.changes.chunk_by(|a, b| a.assumption == b.assumption);
        let answer = |changes: &[Change]| {
            let assumption = changes[0].assumption;
            let basis = self.speaker.grounding(assumption).map(|grounding| grounding.basis).unwrap_or_default();
            let carries = carried.iter().find(|entry| entry.assumption == assumption).map_or(0, |entry| entry.claims);
            let change = |change: &Change| ChangeAnswer {
                change: ChangeJson::new(self.speaker, *change),
                written: print(*change, AssumptionNames::of(self.usable.case)),
                words: self.speaker.change(*change),
            };
            AssumptionAnswer {
                name: self.usable.case.assumption_name(assumption),
                words: self.speaker.assumption(assumption),
                basis: basis_id(basis),
                basis_word: self.speaker.basis(basis),
                carries,
                changes: changes.iter().map(change).collect(),
                span: Units::of(self.offsets, &self.span(assumption)),
            }
        };
        by_assumption.map(answer).collect()
    }

    /// Where an assumption stands in the case file.
    fn span(&self, assumption: Assumption) -> Range<usize> {
        self.usable.case.assumption_span(assumption).cloned().unwrap_or_default()
    }

    fn variant(&self, json: VariantJson<'a>, variant: &AuditedVariant<'_>) -> VariantAnswer<'a> {
        let (words, rejected) = match &variant.verdicts {
            Ok(verdicts) => (verdict_answers(self.speaker, verdicts), None),
            Err(rejected) => (Vec::new(), Some(self.speaker.why_rejected(rejected))),
        };
        VariantAnswer {
            variant: json,
            name: self.speaker.look.label(&variant.entry.name, &variant.entry.id).into_owned(),
            words: ById(words.into_iter().map(|answer| (answer.id, answer.word)).collect()),
            rejected,
        }
    }
}

/// The verdicts on the claims that can be decided, as they are answered.
pub(crate) fn verdict_answers<'a>(
    speaker: &Speaker<'a>,
    verdicts: &BTreeMap<ClaimId, Result<Verdict, mizan_core::Undecidable>>,
) -> Vec<VerdictAnswer<'a>> {
    let answer = |(&id, verdict): (&ClaimId, &Result<Verdict, _>)| {
        let id = &speaker.case.claim(id).id;
        match verdict {
            Ok(verdict) => VerdictAnswer { id, verdict: verdict.id(), word: speaker.verdict_word(*verdict) },
            Err(why) => VerdictAnswer { id, verdict: UNDECIDABLE, word: speaker.why_undecided(why) },
        }
    };
    verdicts.iter().map(answer).collect()
}
