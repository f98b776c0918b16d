//! Claims over all that is not known: what becomes of each, on what it depends, and what to find out next.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use mizan_case::Ready;
use mizan_core::conflict::open::{MAX_OPEN, OpenProblem};
use mizan_core::proof::is_shown;
use mizan_core::proof::verify::{TreeCheck, TreeChecker};
use mizan_core::vary::completions::{Becomes, Completions, EFFORT, Example, Given, NoAnswer, OverCompletions, Term};
use mizan_core::vary::{Assumptions, complete_with_views};
use mizan_core::{
    Claim, ClaimId, Conflict, GraphModel, Limits, OpenAnswer, OpenQuestion, OpenQuestions, Verdict, Watch, Way,
};
use rayon::prelude::*;

use crate::refused::{Refused, What};
use crate::run::Run;
use crate::work::Work;

/// How many steps the checker takes for what was found of a claim, at most: about a second.
const CHECK_STEPS: usize = 6_000_000;

/// What is taken to be open, and how hard it is looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    /// Nothing is supposed about the order of anybody's prioritised statements, whatever the case says of it.
    pub any_order: bool,
    /// Answers that are taken as given.
    pub given: Vec<Given>,
    /// How often each claim is looked at, at most; less often where that would be more work than [`Run::within`] allows.
    pub effort: usize,
}

impl Default for Inquiry {
    fn default() -> Self {
        Self { any_order: false, given: Vec::new(), effort: EFFORT }
    }
}

/// The claims over all completions of what is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquired {
    /// What is open.
    pub open: OpenQuestions,
    /// Whether nothing was supposed about the order of anybody's prioritised statements.
    pub any_order: bool,
    /// The answers that were given.
    pub given: Vec<Given>,
    /// The questions that these leave open, in the order of the case.
    pub questions: Vec<OpenQuestion>,
    /// What became of each claim that can be decided.
    pub claims: BTreeMap<ClaimId, OpenClaim>,
    /// The questions that matter for some claim, those that matter for most first.
    pub asked: Vec<Asked>,
}

/// A claim over all completions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenClaim {
    /// What became of it.
    pub over: OverCompletions,
    /// Whether the checker, which uses nothing of what found it, accepted all of it: the whole tree, or where there is none
    /// each example. Where not, that would have taken too long, and it accepted an example of each verdict.
    pub is_checked: bool,
    /// Exactly where it has which verdict, where it has several: for all but the last verdict the answers that make it
    /// certain, the simplest first; the last is that of all other completions. Empty where that is too long to be told.
    pub told: Vec<(Option<Verdict>, Vec<Term>)>,
}

/// A question that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: OpenQuestion,
    /// The claims for which it matters, each with what becomes of it under each answer; nothing of that where not all of
    /// its completions were examined, or they are too many to be told.
    pub claims: Vec<(ClaimId, Option<Becomes>)>,
}

impl Inquired {
    /// Looks at all claims of a case. Cost: for each claim at most [`Inquiry::effort`] looks, each linear in the states and
    /// moves that it has to do with. Claims are looked at on all threads of the current pool.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn of(ready: Ready<'_>, inquiry: &Inquiry, limits: &Limits, run: &Run<'_>) -> Result<Self, Refused> {
        let conflict = &ready.case.conflict;
        let open = taken_open(ready, inquiry.any_order);
        let over = Completions::new(conflict, &open, limits).map_err(refused)?.seen_as(&ready.case.assumptions);
        let over = over.given(&inquiry.given);
        let over = over.map_err(|given| contradiction(conflict, &open, limits, &inquiry.given, given))?;
        refuse_moot(&inquiry.given)?;
        let checker = TreeChecker::new(conflict, &open);
        let claims = ready.case.decidable();
        let effort = affordable(ready.model, claims.len(), inquiry.effort, run);
        let assumptions = &ready.case.assumptions;
        let look = ClaimLook {
            conflict,
            assumptions,
            open: &open,
            inquiry,
            effort,
            limits,
            over: &over,
            checker: &checker,
            run,
        };
        let done = AtomicUsize::new(0);
        let decided = claims.par_iter().map(|(&id, claim)| {
            let found = look.decide(claim)?;
            run.tell(done.fetch_add(1, Ordering::Relaxed) + 1, claims.len());
            let unproven = || Refused::because(What::Unproven(ready.case.claim(id).id.clone()));
            found.ok_or_else(unproven).map(|found| (id, found))
        });
        let claims = decided.collect::<Result<BTreeMap<_, _>, Refused>>()?;
        let is_no_conflict = |claim: &OpenClaim| claim.over.is_exact && claim.over.verdicts.is_empty();
        if !inquiry.given.is_empty() && !claims.is_empty() && claims.values().all(is_no_conflict) {
            return Err(Refused::because(What::NoConflictLeft(inquiry.given.clone())));
        }
        let (questions, asked) = (over.questions(), asked(&over, &claims));
        let (any_order, given) = (inquiry.any_order, inquiry.given.clone());
        Ok(Self { any_order, given, questions, claims, asked, open })
    }

    /// The questions that are open and were not found to matter for any claim, in the order of the case.
    pub fn others(&self) -> impl Iterator<Item = OpenQuestion> + '_ {
        let matters = |question: &OpenQuestion| self.asked.iter().any(|asked| asked.question == *question);
        self.questions.iter().copied().filter(move |question| !matters(question))
    }
}

/// Whether some answers can be given together.
///
/// # Errors
/// [`What::Contradiction`], and what else stands in the way of asking.
pub(crate) fn agree(ready: Ready<'_>, any_order: bool, given: &[Given], limits: &Limits) -> Result<(), Refused> {
    let (conflict, open) = (&ready.case.conflict, taken_open(ready, any_order));
    let over = Completions::new(conflict, &open, limits).map_err(refused)?.given(given);
    over.map_err(|answer| contradiction(conflict, &open, limits, given, answer))?;
    refuse_moot(given)
}

/// Refuses answers about a statement that the decision maker does not care about, as another answer has it.
fn refuse_moot(given: &[Given]) -> Result<(), Refused> {
    let absent = |dm, statement| (OpenQuestion::PerhapsStatement { dm, statement }, OpenAnswer::No);
    for answer in given {
        let about = match answer.0 {
            OpenQuestion::Order { dm, first, second } => vec![absent(dm, first), absent(dm, second)],
            OpenQuestion::OneOf { dm, statement } => vec![absent(dm, statement)],
            OpenQuestion::PerhapsStatement { .. } | OpenQuestion::PerhapsRule(_) => Vec::new(),
        };
        let those: Vec<Given> = about.into_iter().filter(|absent| given.contains(absent)).collect();
        if !those.is_empty() {
            return Err(Refused::because(What::Contradiction { answer: Box::new(*answer), those }));
        }
    }
    Ok(())
}

/// Why some answers cannot be given together: the first of them that contradicts those before it, with the fewest of these
/// that it contradicts.
fn contradiction(
    conflict: &Conflict,
    open: &OpenQuestions,
    limits: &Limits,
    given: &[Given],
    refused: Given,
) -> Refused {
    let place = given.iter().position(|other| *other == refused).unwrap_or(given.len());
    let fit = |answers: &[Given]| {
        let all: Vec<Given> = answers.iter().copied().chain([refused]).collect();
        Completions::new(conflict, open, limits).is_ok_and(|over| over.given(&all).is_ok())
    };
    // The same answer may be refused for what comes before its second time.
    let end = (place..=given.len()).find(|end| !fit(&given[..*end])).unwrap_or(given.len());
    let mut those: Vec<Given> = given[..end].to_vec();
    let mut at = 0;
    while at < those.len() {
        let mut fewer = those.clone();
        fewer.remove(at);
        if fit(&fewer) {
            at += 1;
        } else {
            those = fewer;
        }
    }
    Refused::because(What::Contradiction { answer: Box::new(refused), those })
}

/// What is taken to be open of a case; `any_order` where nothing is supposed about the order of anybody's statements.
#[must_use]
pub fn taken_open(ready: Ready<'_>, any_order: bool) -> OpenQuestions {
    let open = ready.case.open.clone();
    if any_order { open.in_any_order(&ready.case.conflict) } else { open }
}

/// How many looks at each claim are no more work altogether than is allowed; one at least, so that something is said.
pub(crate) fn affordable(model: &GraphModel, claims: usize, effort: usize, run: &Run<'_>) -> usize {
    let once = Work::on(model, 1, claims).steps().max(1);
    effort.min(usize::try_from(run.most() / once).unwrap_or(usize::MAX).max(1))
}

/// A look at one claim after another.
#[derive(Clone, Copy)]
struct ClaimLook<'a> {
    conflict: &'a Conflict,
    open: &'a OpenQuestions,
    assumptions: &'a Assumptions,
    inquiry: &'a Inquiry,
    /// How often a claim is looked at, at most.
    effort: usize,
    limits: &'a Limits,
    over: &'a Completions<'a>,
    checker: &'a TreeChecker<'a>,
    run: &'a Run<'a>,
}

impl ClaimLook<'_> {
    /// What becomes of a claim; `None` where the checker does not accept what was found.
    fn decide(self, claim: &Claim) -> Result<Option<OpenClaim>, Refused> {
        let decide = |watch: &Watch<'_>| self.over.decide(claim, Way::Nash, self.effort, watch);
        let found = self.run.watched_silently(decide).map_err(refused)?;
        let is_checked = self.is_checked(claim, &found);
        self.run.check()?;
        let told = told(self.over, &found);
        Ok(is_checked.map(|is_checked| OpenClaim { over: found, told, is_checked }))
    }

    /// Whether the checker accepts what was found: the tree, or each example; `None` where it does not, `Some(false)`
    /// where the tree would take too long, and it accepts the examples.
    fn is_checked(self, claim: &Claim, found: &OverCompletions) -> Option<bool> {
        if let Some(tree) = &found.condition {
            let check =
                |watch: &Watch<'_>| self.checker.check(claim, Way::Nash, tree, &self.inquiry.given, CHECK_STEPS, watch);
            match self.run.watched_silently(check) {
                TreeCheck::Accepted => return Some(true),
                TreeCheck::Refused => return None,
                TreeCheck::NotChecked => {}
            }
        }
        // Where there is a tree it says more than its examples.
        let examples_alone = found.condition.is_none();
        found.examples.iter().all(|example| self.is_shown(claim, example)).then_some(examples_alone)
    }

    fn is_shown(self, claim: &Claim, example: &Example) -> bool {
        let Some(verdict) = example.verdict else { return true };
        let completed = complete_with_views(self.conflict, self.open, &example.completion, self.assumptions);
        completed.is_ok_and(|conflict| {
            self.run.watched_silently(|watch| is_shown(&conflict, claim, verdict, self.limits, watch))
        })
    }
}

/// Where a claim has which verdict: the verdict that takes most words comes last, and needs none.
fn told(over: &Completions<'_>, found: &OverCompletions) -> Vec<(Option<Verdict>, Vec<Term>)> {
    let Some(tree) = found.condition.as_ref().filter(|_| found.verdicts.len() > 1) else { return Vec::new() };
    let terms = |&verdict: &Option<Verdict>| Some((verdict, over.terms(tree, verdict)?));
    let mut told = found.verdicts.iter().map(terms).collect::<Option<Vec<_>>>().unwrap_or_default();
    told.sort_by_key(|(_, terms)| (terms.len(), terms.iter().map(Vec::len).sum::<usize>()));
    told
}

fn asked(over: &Completions<'_>, claims: &BTreeMap<ClaimId, OpenClaim>) -> Vec<Asked> {
    let asked = |question: OpenQuestion| {
        let concerned = claims.iter().filter(|(_, claim)| claim.over.matters.contains(&question));
        let becomes = |claim: &OpenClaim| over.becomes(claim.over.condition.as_ref()?, question);
        Asked { question, claims: concerned.map(|(&id, claim)| (id, becomes(claim))).collect() }
    };
    let mut all: Vec<Asked> =
        over.questions().into_iter().map(asked).filter(|asked| !asked.claims.is_empty()).collect();
    // A stable sort: equals stay in the order of the case.
    all.sort_by_key(|asked| (std::cmp::Reverse(asked.claims.len()), std::cmp::Reverse(asked.n_settled())));
    all
}

impl Asked {
    /// What an answer leaves of each claim of which that is told.
    pub fn left_by(&self, answer: OpenAnswer) -> impl Iterator<Item = (ClaimId, &[Option<Verdict>])> {
        self.claims.iter().filter_map(move |(claim, becomes)| {
            let left = becomes.as_ref()?.iter().find(|(other, _)| *other == answer)?;
            Some((*claim, &left.1[..]))
        })
    }

    /// How many claims some answer to it settles.
    #[must_use]
    pub fn n_settled(&self) -> usize {
        let settles = |becomes: &Becomes| becomes.iter().any(|(_, verdicts)| verdicts.len() == 1);
        self.claims.iter().filter(|(_, becomes)| becomes.as_ref().is_some_and(settles)).count()
    }
}

/// Why questions cannot be asked of a conflict.
pub(crate) fn not_held(problem: OpenProblem) -> Refused {
    match problem {
        OpenProblem::TooMany(dm) => {
            Refused { what: What::TooMuchOpen(dm), needed: None, limit: Some(MAX_OPEN as u128) }
        }
        problem => Refused::because(What::Open(problem)),
    }
}

/// Why claims are not decided over all completions.
pub(crate) fn refused(why: NoAnswer) -> Refused {
    match why {
        NoAnswer::Open(problem) => not_held(problem),
        NoAnswer::TooLarge(too_large) => Refused {
            what: What::CompletionTooLarge,
            needed: Some(too_large.at_least),
            limit: Some(too_large.limit as u128),
        },
        NoAnswer::BrokenOff => Refused::cancelled(),
    }
}
