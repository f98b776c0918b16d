//! Claims over all completions against the literal twin, which lists them: verdicts, conditions, what matters,
//! examples, and answers that were cut short.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use crate::common::claims::{claims, vocabulary};
use crate::common::merged::*;
use crate::common::open::*;
use crate::common::*;
use mizan_core::proof::literal::{CompletionTwin, TwinVerdict};
use mizan_core::vary::completions::{Completions, OverCompletions};
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
}

fn decided_alike(conflict: &Conflict, claims: &[Claim], open: &OpenQuestions) -> Result<(), TestCaseError> {
    let twin = CompletionTwin::new(conflict, open);
    let over = Completions::new(conflict, open, &Limits::default()).expect("the questions fit");
    for (claim, default) in claims.iter().zip([Way::Nash, Way::Seq, Way::Best]) {
        let told = Told { twin: &twin, answers: twin.answers(claim, default) };
        let decide = |effort| over.decide(claim, default, effort, &|_, _| ControlFlow::Continue(())).unwrap();
        let found = decide(10_000);
        prop_assert!(found.is_exact, "{} evaluations of {:?}", found.evaluations, claim);
        told.admits(&found, open)?;
        told.is_all(&found, open)?;
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
            let found = over.decide(claim, Way::Nash, 10_000, &|_, _| ControlFlow::Continue(())).unwrap();
            all += 1;
            depend += usize::from(found.verdicts.len() > 1);
            on_several += usize::from(found.matters.len() > 1);
        }
    }
    assert!(depend * 10 > all && on_several * 25 > all, "{depend} of {all} depend on answers, {on_several} on several");
}
