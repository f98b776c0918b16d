//! Claims over all completions against the literal twin, which lists them: verdicts, conditions, what matters,
//! examples, and answers that were cut short.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::claims::{claims, vocabulary};
use crate::common::merged::*;
use crate::common::open::*;
use crate::common::*;
use mizan_core::proof::literal::{CompletionTwin, TwinVerdict};
use mizan_core::proof::verify::{TreeCheck, TreeChecker};
use mizan_core::vary::completions::{Completions, Given, OverCompletions};
use mizan_core::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fn answer_of(verdict: Option<Verdict>) -> TwinVerdict {
    match verdict {
        Some(Verdict::Holds) => TwinVerdict::Holds,
        Some(Verdict::Fails) => TwinVerdict::Fails,
        Some(Verdict::Vacuous) => TwinVerdict::Vacuous,
        None => TwinVerdict::Undecidable,
    }
}

fn with_claims<S: Strategy<Value = Conflict>>(conflicts: S) -> impl Strategy<Value = (Conflict, Vec<Claim>)> {
    conflicts.prop_flat_map(|conflict| {
        let claims = prop::collection::vec(claims(&vocabulary(&conflict)), 1..4);
        (Just(conflict), claims)
    })
}

/// What the definitions say of one claim in each completion.
struct Told<'a> {
    twin: &'a CompletionTwin,
    answers: Vec<Option<TwinVerdict>>,
}

impl Told<'_> {
    fn occurring(&self) -> Vec<TwinVerdict> {
        let all = [TwinVerdict::Holds, TwinVerdict::Fails, TwinVerdict::Vacuous, TwinVerdict::Undecidable];
        all.into_iter().filter(|answer| self.answers.contains(&Some(*answer))).collect()
    }

    fn of(&self, completion: &Completion) -> Option<TwinVerdict> {
        let place = self.twin.completions().iter().position(|other| other == completion);
        self.answers[place.expect("an example is a completion")]
    }

    /// What was found is right; it may be less than all.
    fn admits(&self, found: &OverCompletions, open: &OpenQuestions) -> Result<(), TestCaseError> {
        for example in &found.examples {
            prop_assert_eq!(self.of(&example.completion), Some(answer_of(example.verdict)), "{:?}", example);
            // The answers alone make the verdict certain.
            let fits = |completion: &Completion| example.answers.iter().all(|(q, a)| completion.answer(*q) == *a);
            for (completion, answer) in self.twin.completions().iter().zip(&self.answers) {
                if let (true, Some(answer)) = (fits(completion), answer) {
                    prop_assert_eq!(*answer, answer_of(example.verdict), "{:?} {:?}", example, completion);
                }
            }
        }
        let examples: Vec<Option<Verdict>> = found.examples.iter().map(|example| example.verdict).collect();
        prop_assert_eq!(&examples, &found.verdicts);
        for question in &found.matters {
            prop_assert!(self.twin.matters(*question, &self.answers), "{:?} does not matter", question);
        }
        prop_assert!(found.matters.iter().all(|question| open.questions().contains(question)));
        Ok(())
    }

    fn is_all(&self, found: &OverCompletions, open: &OpenQuestions) -> Result<(), TestCaseError> {
        let verdicts: Vec<TwinVerdict> = found.verdicts.iter().map(|verdict| answer_of(*verdict)).collect();
        prop_assert_eq!(&verdicts, &self.occurring());
        let Some(tree) = &found.condition else {
            prop_assert!(self.occurring().is_empty(), "no tree");
            return Ok(());
        };
        let mut leaves = BTreeSet::new();
        for (completion, answer) in self.twin.completions().iter().zip(&self.answers) {
            if let Some(answer) = answer {
                let followed = tree.follow(completion).map(answer_of);
                prop_assert_eq!(followed, Some(*answer), "{:?} in {:?}", completion, tree);
                leaves.insert(tree.path(completion));
            }
        }
        prop_assert_eq!(leaves.len(), tree.n_leaves(), "a leaf that nothing reaches: {:?}", tree);
        let expected = open.questions().into_iter().filter(|question| self.twin.matters(*question, &self.answers));
        prop_assert_eq!(&found.matters, &expected.collect::<Vec<_>>(), "{:?}", tree);
        Ok(())
    }

    /// The terms of a verdict are met by exactly the completions that have it, and say nothing needless; and an answer
    /// leaves the verdicts that it leaves.
    fn is_told(&self, found: &OverCompletions, over: &Completions<'_>) -> Result<(), TestCaseError> {
        let Some(tree) = &found.condition else { return Ok(()) };
        let decided = || {
            let decided = self.twin.completions().iter().zip(&self.answers);
            decided.filter_map(|(completion, answer)| Some((completion, (*answer)?)))
        };
        for verdict in &found.verdicts {
            let terms = over.terms(tree, *verdict).expect("small enough to be told");
            for (completion, answer) in decided() {
                let is_met = terms.iter().any(|term| gives(completion, term));
                prop_assert_eq!(is_met, answer == answer_of(*verdict), "{:?} in {:?}", terms, completion);
            }
            for (term, given) in terms.iter().flat_map(|term| (0..term.len()).map(move |given| (term, given))) {
                let without = [&term[..given], &term[given + 1..]].concat();
                let mut others = decided().filter(|(completion, _)| gives(completion, &without));
                prop_assert!(others.any(|(_, answer)| answer != answer_of(*verdict)), "needless: {:?}", term);
            }
        }
        for question in over.questions() {
            for (answer, left) in over.becomes(tree, question).expect("small enough to be walked") {
                let given = decided().filter(|(completion, _)| completion.answer(question) == answer);
                let given: Vec<TwinVerdict> = given.map(|(_, answer)| answer).collect();
                let left: Vec<TwinVerdict> = left.into_iter().map(answer_of).collect();
                // The tree does not tell of answers that make no conflict.
                let same = given.is_empty()
                    || given.iter().all(|one| left.contains(one)) && left.iter().all(|one| given.contains(one));
                prop_assert!(same, "{:?} leaves {:?}, not {:?}: {:?}", answer, given, left, question);
            }
        }
        Ok(())
    }
}

/// The checker accepts the tree, and no tree that says something else at a leaf, or leaves an answer out.
fn is_checked(
    conflict: &Conflict,
    open: &OpenQuestions,
    claim: &Claim,
    default: Way,
    found: &OverCompletions,
) -> Result<(), TestCaseError> {
    let Some(tree) = &found.condition else { return Ok(()) };
    let checker = TreeChecker::new(conflict, open);
    let check = |tree: &Tree| checker.check(claim, default, tree, &[], 10_000_000, Watch::nobody());
    let has_merges = matches!(&conflict.form, Form::Options(form) if !form.merges.is_empty());
    let expected = if has_merges { TreeCheck::NotChecked } else { TreeCheck::Accepted };
    prop_assert_eq!(check(tree), expected, "{:?}", tree);
    for forged in forgeries(tree) {
        prop_assert!(check(&forged) != TreeCheck::Accepted, "accepted: {:?} for {:?}", forged, tree);
    }
    Ok(())
}

/// The tree with another verdict at one of its leaves, or without one of the answers that lead to a verdict.
fn forgeries(tree: &Tree) -> Vec<Tree> {
    match tree {
        Tree::Verdict(Some(Verdict::Holds)) => vec![Tree::Verdict(Some(Verdict::Fails)), Tree::Verdict(None)],
        Tree::Verdict(_) => vec![Tree::Verdict(Some(Verdict::Holds))],
        Tree::Ask { question, branches } => {
            let with = |branches| Tree::Ask { question: *question, branches };
            let without = (0..branches.len()).map(|left_out| {
                let others = branches.iter().enumerate().filter(|(place, _)| *place != left_out);
                with(others.map(|(_, branch)| branch.clone()).collect())
            });
            let inside = branches.iter().enumerate().flat_map(|(place, (answer, branch))| {
                forgeries(branch).into_iter().map(move |forged| {
                    let mut branches = branches.clone();
                    branches[place] = (*answer, Arc::new(forged));
                    with(branches)
                })
            });
            without.chain(inside).collect()
        }
    }
}

/// Whether a completion gives all of some answers.
fn gives(completion: &Completion, answers: &[Given]) -> bool {
    answers.iter().all(|(question, answer)| {
        // How a statement reads that nobody cares about is no matter.
        let is_moot = |dm: &DmId, statement: &usize| !completion.lists[dm.index()].present[*statement];
        let is_moot = matches!(question, OpenQuestion::OneOf { dm, statement } if is_moot(dm, statement));
        is_moot || completion.answer(*question) == *answer
    })
}

fn decided_alike(conflict: &Conflict, claims: &[Claim], open: &OpenQuestions) -> Result<(), TestCaseError> {
    let twin = CompletionTwin::new(conflict, open);
    let over = Completions::new(conflict, open, &Limits::default()).expect("the questions fit");
    for (claim, default) in claims.iter().zip([Way::Nash, Way::Seq, Way::Best]) {
        let told = Told { twin: &twin, answers: twin.answers(claim, default) };
        let decide = |effort| over.decide(claim, default, effort, Watch::nobody()).unwrap();
        let found = decide(10_000);
        prop_assert!(found.is_exact, "{} evaluations of {:?}", found.evaluations, claim);
        told.admits(&found, open)?;
        told.is_all(&found, open)?;
        told.is_told(&found, &over)?;
        is_checked(conflict, open, claim, default, &found)?;
        for effort in [0, 1, 2, 3, 5] {
            let found = decide(effort);
            told.admits(&found, open)?;
            if found.is_exact {
                told.is_all(&found, open)?;
            }
        }
    }
    Ok(())
}

/// What the completions make of a conflict is what the literal enumeration says.
fn completed_alike(conflict: &Conflict, open: &OpenQuestions) -> Result<(), TestCaseError> {
    let twin = CompletionTwin::new(conflict, open);
    for (completion, expected) in twin.completions().iter().zip(twin.conflicts()) {
        let completed = complete(conflict, open, completion).expect("a completion");
        if let Some(expected) = expected {
            prop_assert_eq!(&completed, expected);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 700, max_shrink_iters: 3000, ..ProptestConfig::default() })]

    #[test]
    fn where_much_is_contested((conflict, claims, open) in contested()) {
        decided_alike(&conflict, &claims, &open)?;
    }

    #[test]
    fn in_option_form(
        (conflict, claims, open) in with_questions(with_claims(option_conflicts(Size { dms: 3, options: 4 }, false))),
    ) {
        completed_alike(&conflict, &open)?;
        decided_alike(&conflict, &claims, &open)?;
    }

    #[test]
    fn with_barred_moves(
        (conflict, claims, open) in with_questions(with_claims(option_conflicts(Size { dms: 3, options: 4 }, true))),
    ) {
        decided_alike(&conflict, &claims, &open)?;
    }

    #[test]
    fn in_graph_form((conflict, claims, open) in with_questions(with_claims(graph_conflicts(3, 6)))) {
        decided_alike(&conflict, &claims, &open)?;
    }

    #[test]
    fn with_merged_states(
        (conflict, claims, open) in
            with_questions(with_smooth_claims(merged_conflicts(Size { dms: 3, options: 4 }, false))),
    ) {
        // Whether a reading says one thing of what is merged depends on the rules; either is open here, not both.
        let open = OpenQuestions { rules: BTreeSet::new(), ..open };
        decided_alike(&conflict, &claims, &open)?;
    }
}

/// The tests must be about something: many verdicts depend on the answers, and now and then on several.
#[test]
fn verdicts_depend_on_answers() {
    let conflicts = contested();
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let (mut all, mut depend, mut on_several) = (0, 0, 0);
    for _ in 0..300 {
        let (conflict, claims, open) = conflicts.new_tree(&mut runner).unwrap().current();
        let over = Completions::new(&conflict, &open, &Limits::default()).unwrap();
        for claim in &claims {
            let found = over.decide(claim, Way::Nash, 10_000, Watch::nobody()).unwrap();
            all += 1;
            depend += usize::from(found.verdicts.len() > 1);
            on_several += usize::from(found.matters.len() > 1);
        }
    }
    assert!(depend * 10 > all && on_several * 25 > all, "{depend} of {all} depend on answers, {on_several} on several");
}
