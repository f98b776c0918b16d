//! What has become of a case: which verdicts have changed in its new version, and because of which differences.
//!
//! [`Diff`] belongs to no language and no format.

mod history;

use mizan_case::case::{Basis, ClaimEntry};
use mizan_case::compare::{Common, OpenDiff, Renamed, RenamedKind, pairs, said};
use mizan_case::{Case, Ready};
use mizan_core::Assumption;
use mizan_core::vary::differ::{Apart, Because, ConflictDiff, Difference, Side, TurnedClaim, Unanswered, because};
use mizan_core::{Claim, Decider, DmId, Limits, OptionId, Undecidable, Verdict, Way};

use crate::refused::{Refused, What};
use crate::run::Run;

pub use history::{EventDiff, OutcomeDiff, Told};

/// Two versions of a case, compared.
#[derive(Debug)]
pub struct Diff<'a> {
    /// What stands in either.
    pub common: Common,
    /// In what the conflicts differ.
    pub comparison: Result<ConflictDiff, Apart>,
    /// The claims: those of the new case in its order, then those that only the old one has.
    pub claims: Vec<ClaimDiff<'a>>,
    /// What rests on something else now.
    pub bases: Vec<BasisDiff>,
    /// What is the same in both under another id: decision makers, options, statements, claims.
    pub renamed: Vec<Renamed>,
    /// The events that one of them tells otherwise than the other.
    pub events: Vec<EventDiff>,
    /// The claims of which they tell otherwise what came about.
    pub outcomes: Vec<OutcomeDiff>,
    /// In what they leave other questions open. Verdicts are those of the cases as written.
    pub open: OpenDiff,
}

/// A claim in two versions of a case.
#[derive(Debug)]
pub struct ClaimDiff<'a> {
    /// As the old one has it.
    pub old: Option<ClaimVersion<'a>>,
    /// As the new one has it.
    pub new: Option<ClaimVersion<'a>>,
    /// Whether it claims something else now.
    pub is_another: bool,
    /// What its verdict is another because of.
    pub because: Option<Because>,
}

/// A claim in one version of a case.
#[derive(Debug, Clone, Copy)]
pub struct ClaimVersion<'a> {
    /// The claim as the case has it.
    pub entry: &'a ClaimEntry,
    /// Its verdict; `None` where it cannot be formalised.
    pub verdict: Option<Verdict>,
}

/// What has become of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Its verdict is another.
    Turned,
    /// It claims something else, and its verdict is the same.
    Another,
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
    /// It is as it was.
    Same,
}

/// An element that rests on something else now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BasisDiff {
    /// The element, as the new case has it.
    pub element: KeptElement,
    /// What it rested on.
    pub was: Basis,
    /// What it rests on.
    pub is: Basis,
}

/// An element that is in both versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptElement {
    /// An assumption of the new case.
    Assumption(Assumption),
    /// The claim at this place of [`Diff::claims`].
    Claim(usize),
}

impl<'a> Diff<'a> {
    /// Compares two versions of a case: their claims are decided, and for each whose verdict is another the smallest sets
    /// of differences are looked for that turn it.
    ///
    /// # Errors
    /// [`Refused`]: a claim cannot be decided in its own case, the checker does not confirm what turns one, or it was
    /// cancelled.
    pub fn of(old: Ready<'a>, new: Ready<'a>, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let common = Common::of(old.case, new.case);
        let comparison = ConflictDiff::new(&common.frame, &old.case.conflict, &new.case.conflict, &common.statements);
        let mut claims = paired(&versions(old, run)?, &versions(new, run)?, comparison.as_ref().ok());
        if let Ok(comparison) = &comparison {
            explain(&mut claims, comparison, limits, run)?;
        }
        let open = OpenDiff::of(old.case, new.case);
        let renamed = common.renamed(old.case, new.case);
        let (events, outcomes) = (history::events(&common, old.case, new.case), history::outcomes(&claims));
        let mut diff = Self { common, comparison, claims, bases: Vec::new(), renamed, events, outcomes, open };
        diff.bases = diff.bases(old.case, new.case);
        let more = diff.renamed_statements(old.case, new.case).chain(diff.renamed_claims()).collect::<Vec<_>>();
        diff.renamed.extend(more);
        Ok(diff)
    }

    /// In what the conflicts differ.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        self.comparison.as_ref().map_or(&[], ConflictDiff::differences)
    }

    /// The claims of which this became.
    pub fn claims_that(&self, fate: Fate) -> impl Iterator<Item = &ClaimDiff<'a>> {
        self.claims.iter().filter(move |claim| claim.fate() == fate)
    }

    /// A decision maker of the frame, in the newest case that has it.
    #[must_use]
    pub fn dm(&self, dm: DmId) -> (Side, DmId) {
        newest(&self.common.frame.dms[dm.index()])
    }

    /// An option of the frame, in the newest case that has it.
    #[must_use]
    pub fn option(&self, option: OptionId) -> (Side, OptionId) {
        newest(&self.common.frame.options[option.index()])
    }

    fn bases(&self, old: &Case, new: &Case) -> Vec<BasisDiff> {
        let basis = |case: &Case, assumption| case.grounding_of(assumption).map(|what| what.basis);
        let of_assumption = |(before, now): (Assumption, Assumption)| {
            let (was, is) = (basis(old, before)?, basis(new, now)?);
            (was != is).then_some(BasisDiff { element: KeptElement::Assumption(now), was, is })
        };
        let of_claim = |(place, claim): (usize, &ClaimDiff<'_>)| {
            let [was, is] = [claim.old?, claim.new?].map(|version| version.entry.grounding.basis);
            (was != is).then_some(BasisDiff { element: KeptElement::Claim(place), was, is })
        };
        let assumptions = self.kept_assumptions().into_iter().filter_map(of_assumption);
        assumptions.chain(self.claims.iter().enumerate().filter_map(of_claim)).collect()
    }

    /// The statements that are in both cases under other ids.
    fn renamed_statements(&self, old: &Case, new: &Case) -> impl Iterator<Item = Renamed> {
        let kept = self.kept_assumptions().into_iter();
        kept.filter_map(|(was, is)| {
            let id = |case: &Case, assumption| case.statement_of(assumption)?.id.clone();
            let (was, is) = (id(old, was)?, id(new, is)?);
            (was != is).then_some(Renamed { kind: RenamedKind::Statement, old: was, new: is })
        })
    }

    /// The claims that are in both cases under other ids.
    fn renamed_claims(&self) -> impl Iterator<Item = Renamed> {
        self.claims.iter().filter_map(|claim| {
            let [was, is] = [claim.old?, claim.new?].map(|version| version.entry.id.clone());
            (was != is).then_some(Renamed { kind: RenamedKind::Claim, old: was, new: is })
        })
    }

    /// The assumptions that are in both cases, as each has them.
    fn kept_assumptions(&self) -> Vec<(Assumption, Assumption)> {
        let (Ok(comparison), frame) = (&self.comparison, &self.common.frame) else { return Vec::new() };
        let mut kept = Vec::new();
        for (place, dms) in frame.dms.iter().enumerate() {
            let [Some(old), Some(new)] = *dms else { continue };
            let statements = comparison.kept_statements(DmId::from_index(place));
            kept.extend(statements.filter_map(|pair| {
                Some((Assumption::Statement(old, pair.old?), Assumption::Statement(new, pair.new?)))
            }));
        }
        let options = frame.options.iter().filter_map(|[old, new]| Some(((*old)?, (*new)?)));
        kept.extend(options.map(|(old, new)| (Assumption::OneWay(old), Assumption::OneWay(new))));
        let rules = comparison.kept_rules();
        kept.extend(rules.filter_map(|pair| Some((Assumption::Rule(pair.old?), Assumption::Rule(pair.new?)))));
        kept
    }
}

fn newest<T: Copy>([old, new]: &[Option<T>; 2]) -> (Side, T) {
    match (old, new) {
        (_, Some(new)) => (Side::New, *new),
        (Some(old), None) => (Side::Old, *old),
        (None, None) => unreachable!("what is in a frame is in one of the cases"),
    }
}

impl ClaimDiff<'_> {
    /// What has become of it.
    #[must_use]
    pub fn fate(&self) -> Fate {
        match (self.old, self.new) {
            (None, _) => Fate::New,
            (_, None) => Fate::Gone,
            (Some(old), Some(new)) if old.verdict != new.verdict => Fate::Turned,
            _ if self.is_another => Fate::Another,
            _ => Fate::Same,
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        self.new.or(self.old).map_or("", |version| &version.entry.id)
    }
}

/// The claims of a case with their verdicts.
fn versions<'a>(version: Ready<'a>, run: &Run<'_>) -> Result<Vec<ClaimVersion<'a>>, Refused> {
    run.watched_silently(|watch| {
        let decider = Decider::watched(version.model, watch);
        let verdict = |claim: &Claim| decider.decide(claim, Way::Nash);
        let of_entry = |entry| match run.kept(verdict_of(entry, &verdict))? {
            Ok(verdict) => Ok(ClaimVersion { entry, verdict }),
            Err(why) => Err(Refused::because(What::Claim(entry.id.clone(), Box::new(why)))),
        };
        version.case.claims.iter().map(of_entry).collect()
    })
}

fn verdict_of(
    entry: &ClaimEntry,
    verdict: &impl Fn(&Claim) -> Result<Verdict, Undecidable>,
) -> Result<Option<Verdict>, Undecidable> {
    entry.claim.as_ref().map(verdict).transpose()
}

/// The claims of both: those of one id side by side; of the others those that say the same, in words or in what is checked,
/// where it is clear which.
fn paired<'a>(
    old: &[ClaimVersion<'a>],
    new: &[ClaimVersion<'a>],
    comparison: Option<&ConflictDiff>,
) -> Vec<ClaimDiff<'a>> {
    let checked = |side, version: &ClaimVersion<'a>| Some(comparison?.claim(side, version.entry.claim.as_ref()?));
    let is_alike = |old: &ClaimVersion<'a>, new: &ClaimVersion<'a>| {
        let (was, is) = (said(&old.entry.says), said(&new.entry.says));
        let claim = checked(Side::Old, old);
        was.iter().any(|says| is.contains(says)) || claim.is_some() && claim == checked(Side::New, new)
    };
    let pairs = pairs(old, new, |version| &version.entry.id, is_alike);
    let there = new.iter().enumerate().map(|(is, version)| {
        let was = pairs.iter().find(|(_, j)| *j == is).map(|&(i, _)| old[i]);
        let is_another = was.is_some_and(|was| is_another(was.entry, version.entry, comparison));
        ClaimDiff { old: was, new: Some(*version), is_another, because: None }
    });
    let is_gone = |(was, _): &(usize, &ClaimVersion<'a>)| pairs.iter().all(|(i, _)| i != was);
    let gone = old.iter().enumerate().filter(is_gone);
    let gone = gone.map(|(_, version)| ClaimDiff { old: Some(*version), new: None, is_another: false, because: None });
    there.chain(gone).collect()
}

/// Whether a claim claims something else: of the same parts, or, where these have no numbers in common, in other words.
fn is_another(old: &ClaimEntry, new: &ClaimEntry, comparison: Option<&ConflictDiff>) -> bool {
    let text = |entry: &ClaimEntry| entry.check.as_ref().map(|check| check.value.clone());
    match comparison {
        None => text(old) != text(new),
        Some(comparison) => {
            let claim = |side, entry: &ClaimEntry| entry.claim.as_ref().map(|claim| comparison.claim(side, claim));
            claim(Side::Old, old) != claim(Side::New, new)
        }
    }
}

/// Finds out for each claim whose verdict is another because of what it is.
fn explain(
    claims: &mut [ClaimDiff<'_>],
    comparison: &ConflictDiff,
    limits: &Limits,
    run: &Run<'_>,
) -> Result<(), Refused> {
    let question = |claim: &ClaimDiff<'_>| {
        let (old, new) = (claim.old?, claim.new?);
        let (was, is) = (old.verdict?, new.verdict?);
        let old = comparison.claim(Side::Old, old.entry.claim.as_ref()?);
        let new = comparison.claim(Side::New, new.entry.claim.as_ref()?);
        (was != is).then_some(TurnedClaim { old, new, was, is })
    };
    let (mut asked, mut questions) = (Vec::new(), Vec::new());
    for claim in claims {
        if let Some(question) = question(claim) {
            asked.push(claim);
            questions.push(question);
        }
    }
    let answers = run.watched(|watch| because(comparison, &questions, limits, watch)).map_err(|why| match why {
        Unanswered::BrokenOff => Refused::cancelled(),
        Unanswered::Refused(place) => Refused::because(What::UnprovenDifference(asked[place].id().to_owned())),
    })?;
    asked.into_iter().zip(answers).for_each(|(claim, answer)| claim.because = Some(answer));
    Ok(())
}
