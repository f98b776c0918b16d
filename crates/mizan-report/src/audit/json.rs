//! An audit for programs: `mizan-audit/1`.

use std::io;

use mizan_case::case::Force;
use mizan_case::claim::answer::Answers;
use mizan_core::solve::farsighted::{FAR_STATES, TooManyStates};
use mizan_core::vary::{Change, Hinge, Rejected, WhyUndecidable};
use mizan_core::{ClaimId, ExpandError, MergeProblem, Pattern, Split, StateKey, Undecidable, Verdict, Way};
use schemars::JsonSchema;
use serde::Serialize;

use super::outcome::OutcomeJson;
use super::witness::WitnessJson;
use super::{Audited, AuditedClaim, AuditedVariant, Decided};
use crate::args;
use crate::formats::json::{self, ById};
use crate::health::OddityJson;
use crate::inquiry::json::OverCompletionsJson;
use crate::speech::bidi;
use crate::speech::messages::Arg;
use crate::speech::numbers::grouped;
use crate::words::Speaker;

/// Every claim of a case with its verdict, what shows it, and what it hinges on.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "An audit by Mizan", deny_unknown_fields)]
pub struct AuditJson<'a> {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-audit/1"))]
    format: &'static str,
    /// What is odd about the model, to be looked at before the verdicts; left out where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub health: Vec<OddityJson<'a>>,
    /// The claims, in file order.
    pub claims: Vec<ClaimJson<'a>>,
    /// The named what-ifs, in file order; left out where the case has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<VariantJson<'a>>,
}

/// A claim.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ClaimJson<'a> {
    /// Its id.
    id: &'a str,
    /// What the source does with the sentence; left out where the claim is the analyst's own and nothing is said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["asserts", "aims", "may", "denies"]))]
    force: Option<&'static str>,
    /// The decision maker whose aim it is, where that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    /// What became of it: of an aim `holds` is that it is met, of a denial that it is rightly denied.
    #[schemars(extend("enum" = ["holds", "fails", "vacuous", "unformalised"]))]
    verdict: &'static str,
    /// What the verdict rests on, where the claim is a single statement about paths.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["settled", "structure", "preferences"]))]
    grounds: Option<&'static str>,
    /// The verdict that its author expects.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["holds", "fails", "vacuous"]))]
    expect: Option<&'static str>,
    /// What came about of it, where the case says so; the verdict is not touched by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<OutcomeJson<'a>>,
    #[serde(flatten)]
    decided: Option<DecidedJson<'a>>,
}

/// What became of a claim that can be decided.
#[derive(Serialize, JsonSchema)]
struct DecidedJson<'a> {
    /// That the verdict is the same whatever anybody prefers: it is so of any actors with these options and rules; left out
    /// where that is not certain.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    structural: bool,
    /// Whether it may be no more than a preference said twice.
    echo: bool,
    /// What shows the verdict.
    witness: WitnessJson,
    /// That what shows the verdict was not re-examined, because by the bare definitions that would be too much work; left out
    /// where it was.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unchecked: bool,
    /// The verdicts if people act in other ways, where the claim leaves that open.
    #[serde(skip_serializing_if = "Option::is_none")]
    ways: Option<ById<'a, &'static str>>,
    /// That it fails however people act, and those who look ahead cannot rule out what it says will follow; left out where
    /// that is not so.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    only_ahead: bool,
    /// In how many conflicts drawn by lot the verdict is the same, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    base_rate: Option<BaseRateJson>,
    /// How many single changes of assumptions were tried, those under which it cannot be decided among them.
    changes_tried: usize,
    /// The changes that turn the verdict, in order.
    hinges_on: Vec<HingeJson<'a>>,
    /// The pairs of changes that turn the verdict, where no single one does and pairs were looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs: Option<Vec<PairJson<'a>>>,
    /// The changes under which it cannot be decided.
    undecidable: Vec<UndecidableJson>,
    /// What becomes of it over all completions, where anything is open; all else is about the case as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    over_completions: Option<OverCompletionsJson>,
}

/// How often a claim has the same verdict where wishes are drawn by lot: it is no probability of anything.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BaseRateJson {
    /// How many conflicts with the same decision makers, options and rules were drawn.
    draws: usize,
    /// In how many of them the verdict is the same.
    same: usize,
}

/// A change that turns a verdict.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct HingeJson<'a> {
    /// What is changed: `DM.prefers[j]`, `DM.ranking[j]`, all of either (`DM.prefers`, `DM.ranking`), `DM.option` or `rule[j]`.
    assumption: String,
    /// The id of the statement, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    /// How it is changed.
    change: String,
    /// The verdict then.
    verdict: &'static str,
}

/// Two changes that together turn a verdict.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PairJson<'a> {
    /// The changes.
    changes: Vec<ChangeJson<'a>>,
    /// The verdict then.
    verdict: &'static str,
}

/// A change of an assumption.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeJson<'a> {
    /// What is changed.
    assumption: String,
    /// The id of the statement, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    /// How it is changed.
    change: String,
}

impl<'a> ChangeJson<'a> {
    /// A change as every output for programs names it.
    #[must_use]
    pub fn new(speaker: &Speaker<'a>, change: Change) -> Self {
        Self {
            assumption: speaker.case.assumption_id(change.assumption),
            id: speaker.case.statement_of(change.assumption).and_then(|statement| statement.id.as_deref()),
            change: change.kind.id(),
        }
    }
}

/// A change under which a claim cannot be decided.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct UndecidableJson {
    /// What is changed.
    assumption: String,
    /// How it is changed.
    change: String,
    /// Why it cannot be decided then.
    reason: String,
}

/// A named what-if.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct VariantJson<'a> {
    /// Its id.
    id: &'a str,
    /// The verdict on each claim there; a claim that cannot be decided is left out.
    verdicts: ById<'a, &'static str>,
    /// Why there are none, where its changes give no conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

impl<'a> AuditJson<'a> {
    /// An audit as it is written for programs; reasons in the speaker's language.
    #[must_use]
    pub fn new(audited: &'a Audited<'a>, speaker: &'a Speaker<'a>) -> Self {
        let writer = Writer { audited, speaker };
        Self {
            format: "mizan-audit/1",
            health: OddityJson::all(&audited.oddities, speaker),
            claims: audited.claims.iter().map(|claim| writer.claim(claim)).collect(),
            variants: audited.variants.iter().map(|variant| writer.variant(variant)).collect(),
        }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }
}

struct Writer<'a> {
    audited: &'a Audited<'a>,
    speaker: &'a Speaker<'a>,
}

impl<'a> Writer<'a> {
    fn claim(&self, claim: &'a AuditedClaim<'a>) -> ClaimJson<'a> {
        let decided = claim.decided.as_ref();
        ClaimJson {
            id: &claim.entry.id,
            force: claim.entry.force.map(Force::id),
            by: claim.entry.by.map(|dm| self.audited.case.decision_makers[dm.index()].id.as_str()),
            verdict: decided.map_or("unformalised", |decided| decided.audit.verdict.id()),
            grounds: decided.and_then(|decided| decided.audit.grounds).map(mizan_core::Grounds::id),
            expect: claim.entry.expect.map(|expected| expected.verdict().id()),
            outcome: OutcomeJson::of(claim, self.speaker),
            decided: decided.map(|decided| self.decided(decided)),
        }
    }

    fn over_completions(&self, claim: ClaimId) -> Option<OverCompletionsJson> {
        let names = Answers::of(self.audited.case, &self.audited.inquired.as_ref()?.open);
        Some(OverCompletionsJson::new(self.audited.over(claim)?, &names))
    }

    fn decided(&self, decided: &'a Decided<'a>) -> DecidedJson<'a> {
        let audit = decided.audit;
        let way = |(way, verdict): &(Way, Verdict)| (way.id(), verdict.id());
        let pairs = || self.audited.pairs_of(decided.id).map(|pair| self.pair(pair.changes, pair.verdict)).collect();
        DecidedJson {
            structural: audit.structural,
            echo: audit.echo,
            witness: self.speaker.witness_json(&decided.witness),
            unchecked: decided.is_unchecked,
            ways: (!audit.ways.is_empty()).then(|| ById(audit.ways.iter().map(way).collect())),
            only_ahead: decided.is_only_ahead(),
            base_rate: self
                .audited
                .base_rates
                .get(&decided.id)
                .map(|rate| BaseRateJson { draws: rate.draws, same: rate.same }),
            changes_tried: self.audited.audit.changes.len(),
            hinges_on: audit.hinges.iter().map(|hinge| self.hinge(hinge)).collect(),
            pairs: (self.audited.pairs.is_some() && audit.is_robust(self.audited.audit)).then(pairs),
            undecidable: audit.undecidable.iter().map(|(change, why)| self.undecidable(*change, why)).collect(),
            over_completions: self.over_completions(decided.id),
        }
    }

    fn hinge(&self, hinge: &Hinge) -> HingeJson<'a> {
        let ChangeJson { assumption, id, change } = ChangeJson::new(self.speaker, hinge.change);
        HingeJson { assumption, id, change, verdict: hinge.verdict.id() }
    }

    fn pair(&self, changes: [Change; 2], verdict: Verdict) -> PairJson<'a> {
        PairJson { changes: changes.map(|change| ChangeJson::new(self.speaker, change)).into(), verdict: verdict.id() }
    }

    fn undecidable(&self, change: Change, why: &WhyUndecidable) -> UndecidableJson {
        let ChangeJson { assumption, change, .. } = ChangeJson::new(self.speaker, change);
        UndecidableJson { assumption, change, reason: bidi::without_marks(&self.speaker.why_undecidable(why)) }
    }

    fn variant(&self, variant: &'a AuditedVariant<'a>) -> VariantJson<'a> {
        let (verdicts, reason) = match &variant.verdicts {
            Ok(verdicts) => {
                let told = |(&id, verdict): (&ClaimId, &Result<Verdict, _>)| {
                    Some((self.audited.case.claim(id).id.as_str(), verdict.as_ref().ok()?.id()))
                };
                (verdicts.iter().filter_map(told).collect(), None)
            }
            Err(rejected) => (Vec::new(), Some(bidi::without_marks(&self.speaker.why_rejected(rejected)))),
        };
        VariantJson { id: &variant.entry.id, verdicts: ById(verdicts), reason }
    }
}

impl<'a> Speaker<'a> {
    /// Why a claim has no verdict under a change.
    #[must_use]
    pub fn why_undecidable(&self, why: &WhyUndecidable) -> String {
        match why {
            WhyUndecidable::Claim(undecidable) => self.why_undecided(undecidable),
            WhyUndecidable::Conflict(rejected) => self.why_rejected(rejected),
        }
    }

    /// Why a claim cannot be decided.
    #[must_use]
    pub fn why_undecided(&self, why: &Undecidable) -> String {
        let messages = self.messages();
        match why {
            Undecidable::NotOneState { pattern, fits } => {
                let pattern = self.case.pattern_text(*pattern);
                messages.text("undecidable-not-one-state", &args!["pattern" => pattern, "fits" => *fits])
            }
            Undecidable::NotFeasible(_) => messages.text("undecidable-not-feasible", &[]),
            Undecidable::NotHolding(_) => messages.text("undecidable-not-holding", &[]),
            Undecidable::NotSeen { dm, .. } => messages.text("undecidable-not-seen", &args!["dm" => self.dm(*dm)]),
            Undecidable::NoSim => messages.text("undecidable-no-sim", &[]),
            Undecidable::Joint(no_answer) => self.why_no_answer(*no_answer),
            Undecidable::NoStepsOfForesight => messages.text("undecidable-no-steps", &[]),
            Undecidable::TooManyForForesight(TooManyStates(states)) => {
                let (states, most) = (grouped(*states as u128), grouped(FAR_STATES as u128));
                messages.text("far-too-many", &args!["states" => states, "most" => most])
            }
            Undecidable::Split(split) => messages.text("undecidable-split", &self.split(split)),
        }
    }

    /// Why changes give no conflict.
    #[must_use]
    pub fn why_rejected(&self, rejected: &Rejected) -> String {
        let messages = self.messages();
        match rejected {
            Rejected::CannotBeBuilt(ExpandError::View(dm, why)) => {
                let reason = self.why_rejected(&Rejected::CannotBeBuilt((**why).clone()));
                messages.text("rejected-view", &args!["dm" => self.dm(*dm), "reason" => reason])
            }
            Rejected::DoesNotApply(change) => {
                let assumption = self.case.assumption_id(change.assumption);
                messages
                    .text("rejected-does-not-apply", &args!["assumption" => assumption, "change" => change.kind.id()])
            }
            Rejected::CannotBeBuilt(ExpandError::TooLarge(_)) => messages.text("rejected-too-large", &[]),
            Rejected::CannotBeBuilt(ExpandError::NoState) => messages.text("rejected-no-state", &[]),
            Rejected::CannotBeBuilt(ExpandError::Ranking(dm, _)) => {
                messages.text("rejected-ranking", &args!["dm" => self.dm(*dm)])
            }
            Rejected::CannotBeBuilt(ExpandError::Merge(problems)) => match problems.first() {
                Some(MergeProblem::Split(_, split)) => messages.text("rejected-split", &self.split(split)),
                _ => messages.text("rejected-overlap", &[]),
            },
        }
    }

    /// The option in which the combinations of a state that is one differ, and two of them.
    fn split(&self, split: &Split) -> [(&'static str, Arg<'static>); 3] {
        let text = |key: StateKey| self.case.pattern_text(Pattern { fixed: u64::MAX, taken: key.0 });
        let [first, second] = split.members.map(text);
        args!["option" => self.quoted(&self.option(split.option())), "first" => first, "second" => second]
    }
}
