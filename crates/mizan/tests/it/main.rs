//! What a session promises: each stage is found once, whoever asks; what cannot be answered says why; and what nobody
//! wants any more ends.

#![allow(clippy::unwrap_used, reason = "a failing helper fails its test")]

mod assumed;
mod health;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use mizan::{Limits, Query, Refused, Run, Session, SourceText, What, World};
use mizan_case::SourceFolders;
use mizan_core::solve::foresight::Horizon;
use mizan_core::{AnyOf, Coalition, Concept, SanctionRule, StateId, Verdict};

/// Two neighbours who each may arm; a claim that holds, one that fails, and one that nobody can check.
const CASE: &str = r#"
mizan = 1
[case]
title = "Two neighbours"
language = "en"
[sources.letter]
title = "A letter"
file = "letter.txt"
[dm.a]
prefers = [{ that = "a.arms", id = "parity" }, "!b.arms"]
[dm.a.options.arms]
[dm.b]
prefers = ["b.arms", "!a.arms"]
[dm.b.options.arms]
[states.peace]
on = []
[[claim]]
id = "arms_race"
says = "Both arm."
cite = { source = "letter", paragraph = 1 }
check = "at peace: leads_to(a.arms & b.arms)"
[[claim]]
id = "why"
says = "Out of fear."
check = "none"
why_not = "a motive"
[[claim]]
id = "peace_lasts"
says = "Peace lasts."
check = "at peace: always(!a.arms)"
[[variant]]
id = "calm"
changes = ["a.parity dropped"]
"#;

/// A world of made-up files.
struct MadeUp(BTreeMap<PathBuf, String>);

impl World for MadeUp {
    type Error = io::Error;

    fn case(&self, path: &Path) -> io::Result<SourceText> {
        let text = self.0.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(SourceText::new(path.display().to_string(), text.clone()))
    }

    fn source_folders(&self, _: &Path) -> SourceFolders {
        SourceFolders { case: Some(PathBuf::from("folder")), sources: None }
    }

    fn source(&self, _: &Path, path: &Path) -> io::Result<Vec<u8>> {
        self.0.get(path).map(|text| text.as_bytes().to_vec()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

fn session(text: &str) -> Session {
    Session::of_text(SourceText::new("case.toml", text), &Limits::default())
}

#[test]
fn the_world_is_all_that_a_session_sees() {
    let case = Path::new("case.toml");
    let mut files = BTreeMap::from([(case.to_owned(), CASE.to_owned())]);
    let limits = Limits::default();
    let without = Session::open(&MadeUp(files.clone()), case, &limits).unwrap();
    assert_eq!(without.diagnostics().len(), 1, "{:?}", without.diagnostics());
    assert!(without.ready().is_some(), "a source that is absent is a warning");
    files.insert("folder/letter.txt".into(), "They both arm.".into());
    let with = Session::open(&MadeUp(files.clone()), case, &limits).unwrap();
    assert_eq!(with.diagnostics(), []);
    let claim = &with.case().unwrap().case.claims[0];
    assert_eq!(with.evidence().passage(&claim.grounding.cite[0]), Some("They both arm."));
    assert_eq!(Session::open(&MadeUp(files), Path::new("other"), &limits).unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn each_stage_is_found_once_whoever_asks() {
    let session = session(CASE);
    let steps = AtomicUsize::new(0);
    let tell = |_: usize, _: usize| {
        steps.fetch_add(1, Ordering::Relaxed);
    };
    let ask = || session.audit(&Run::told(&tell)).map(|proven| std::ptr::from_ref(proven) as usize).unwrap();
    let found: Vec<usize> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(found.windows(2).all(|two| two[0] == two[1]), "all see the same audit");
    let proven = session.audit(&Run::silent()).unwrap();
    let n_steps = proven.audit.changes.len() + proven.claims.len();
    assert_eq!(steps.load(Ordering::Relaxed), n_steps, "every change was tried once, every verdict re-examined once");
    let query = Query::of(&[Concept::Nash]);
    let [one, other] = [(); 2].map(|()| session.solve(&query, &Run::silent()).unwrap());
    assert!(std::sync::Arc::ptr_eq(&one, &other));
}

/// While one finds the audit, another waits for it, loses interest, and does not wait any longer. The first waits for
/// that in turn: this test ends only if the second need not wait for the first.
#[test]
fn who_waits_for_another_can_be_cancelled() {
    let session = session(CASE);
    let (is_begun, is_given_up) = (AtomicBool::new(false), AtomicBool::new(false));
    let wait_for = |flag: &AtomicBool| {
        while !flag.load(Ordering::Relaxed) {
            std::thread::yield_now();
        }
    };
    let tell = |_: usize, _: usize| {
        is_begun.store(true, Ordering::Relaxed);
        wait_for(&is_given_up);
    };
    let cancelled = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let first = scope.spawn(|| session.audit(&Run::told(&tell)).is_ok());
        let second = scope.spawn(|| {
            wait_for(&is_begun);
            let refused = session.audit(&Run::silent().until(&cancelled)).unwrap_err();
            is_given_up.store(true, Ordering::Relaxed);
            refused
        });
        wait_for(&is_begun);
        cancelled.store(true, Ordering::Relaxed);
        assert!(second.join().unwrap().is_cancelled());
        assert!(first.join().unwrap(), "the first has its answer all the same");
    });
}

/// The flag is set while the work goes on, as a front end sets it: on what was told last.
#[test]
fn what_is_cancelled_while_it_goes_on_ends() {
    let session = session(CASE);
    let ready = session.case().unwrap();
    let everybody: Vec<Coalition> = Coalition::all(ready.model.dms()).unwrap();
    let cancelled_at_once = |ask: &dyn Fn(&Run<'_>) -> Option<Refused>| {
        let cancelled = AtomicBool::new(false);
        let tell = |_: usize, _: usize| cancelled.store(true, Ordering::Relaxed);
        ask(&Run::told(&tell).until(&cancelled)).is_some_and(|refused| refused.is_cancelled())
    };
    assert!(cancelled_at_once(&|run| session.audit(run).err()));
    let query = Query { deviators: everybody.clone(), ..Query::default() };
    assert!(cancelled_at_once(&|run| session.solve(&query, run).err()));
    let trials = [mizan_core::vary::Trial::Changed(Vec::new())];
    assert!(cancelled_at_once(&|run| session.sweep(&trials, &[], run, |_, _| ()).err()));
    let other = self::session(&CASE.replace("{ that = \"a.arms\"", "{ that = \"!a.arms\""));
    assert!(cancelled_at_once(&|run| session.diff(&other, run).err()));
}

/// What has no steps to be told of is cancelled by the flag as well.
#[test]
fn every_question_is_refused_to_who_has_cancelled() {
    let session = session(CASE);
    let start = StateId::from_index(0);
    let (first, nash) = (Coalition::from(mizan_core::DmId::from_index(0)), Concept::Nash);
    let cancelled = AtomicBool::new(true);
    let run = &Run::silent().until(&cancelled);
    let condition = mizan_core::Condition::Constant(true);
    let wanted = mizan::inverse::Wanted { condition: condition.clone(), key: None, concept: nash, depth: 1 };
    let turns = mizan_core::claims::paths::Turns::Any;
    let refused = [
        session.course(None, run).err(),
        session.explain(nash, &first, start, SanctionRule::Legal, run).err(),
        session.states_where(&condition, run).err(),
        session.paths(start, None, turns, None, run).err(),
        session.inverse(&wanted, run).err(),
        session.study(run).err(),
        session.variants(run).err(),
        session.what_if(&[], run).err(),
    ];
    assert!(refused.iter().all(|refused| refused.as_ref().is_some_and(Refused::is_cancelled)), "{refused:?}");
}

#[test]
fn the_verdicts_are_those_of_the_claims_by_their_ids() {
    let session = session(CASE);
    let verdict = |id| session.verdict(id, &Run::silent()).unwrap();
    assert_eq!(verdict("arms_race"), Some(Verdict::Holds));
    assert_eq!(verdict("why"), None);
    assert_eq!(verdict("peace_lasts"), Some(Verdict::Fails));
    assert_eq!(verdict("no_such_claim"), None);
    let variants = session.variants(&Run::silent()).unwrap();
    assert_eq!(variants.len(), 1);
    let study = session.study(&Run::silent()).unwrap();
    assert_eq!(study.variants, variants);
}

#[test]
fn a_broken_case_refuses_everything_and_says_so() {
    let session = session("mizan = 1\n[dm.a]\nprefers = [\"peace\"]\n");
    assert!(session.ready().is_none());
    assert!(session.diagnostics().iter().any(mizan::Diagnostic::is_error));
    let broken = Refused::because(What::BrokenCase);
    assert_eq!(session.solve(&Query::default(), &Run::silent()).unwrap_err(), broken);
    assert_eq!(session.audit(&Run::silent()).unwrap_err(), broken);
    assert_eq!(session.study(&Run::silent()).unwrap_err(), broken);
    assert_eq!(session.what_if(&[], &Run::silent()).unwrap_err(), broken);
}

#[test]
fn what_is_cancelled_is_not_remembered() {
    let session = session(CASE);
    let cancelled = AtomicBool::new(true);
    let run = Run::silent().until(&cancelled);
    assert!(session.solve(&Query::default(), &run).unwrap_err().is_cancelled());
    assert!(session.audit(&run).unwrap_err().is_cancelled());
    assert!(session.pairs(&run).unwrap_err().is_cancelled());
    cancelled.store(false, Ordering::Relaxed);
    assert!(session.solve(&Query::default(), &run).is_ok());
    assert!(session.pairs(&run).is_ok());
    assert!(session.study(&run).is_ok());
}

/// The engines behind one query: concepts, coalitions, foresight, variants of the sanction.
#[test]
fn one_query_stands_before_all_engines() {
    let session = session(CASE);
    let model = session.case().unwrap().model;
    let both = Coalition::of(model.dms()).unwrap();
    let query = Query {
        concepts: vec![Concept::Nash, Concept::Gmr],
        any_of: AnyOf::of([Concept::Nash, Concept::Gmr]),
        deviators: vec![both.clone()],
        horizon: [Horizon::Moves(1), Horizon::EverFurther].into(),
        sanctions: SanctionRule::Single,
        compare_sanctions: true,
        strength: true,
        unknown: None,
        without_views: false,
    };
    let solution = session.solve(&query, &Run::silent()).unwrap();
    let armed = StateId::from_index(3);
    // Whoever is Nash stable is GMR stable too: the one or the other is the second.
    let by_any = solution.by_any.as_ref().unwrap();
    assert_eq!(Some(&by_any.equilibria), solution.stability.equilibria(Concept::Gmr));
    assert!(solution.stability.equilibria(Concept::Nash).unwrap().contains(armed));
    assert_eq!(solution.joint.as_ref().unwrap().coalitions.len(), 1);
    assert_eq!(solution.foreseen.as_ref().unwrap().stable.len(), 2);
    assert_eq!(solution.differences.as_deref(), Some(&[][..]), "with two movers the variants agree");
    let witness = session.explain(Concept::Nash, &both, armed, SanctionRule::Legal, &Run::silent()).unwrap().unwrap();
    assert_eq!(witness.coalition(), both);
    let only_sim = Query { concepts: vec![Concept::Sim], deviators: vec![both], ..Query::default() };
    let refused = session.solve(&only_sim, &Run::silent()).unwrap_err();
    assert_eq!(refused.what, What::NoCoalitionalConcept);
}

#[test]
fn two_versions_are_compared() {
    let old = session(CASE);
    let new = session(&CASE.replace("{ that = \"a.arms\"", "{ that = \"!a.arms\""));
    let diff = new.diff(&old, &Run::silent()).unwrap();
    let turned: Vec<&str> = diff.claims_that(mizan::diff::Fate::Turned).map(|claim| claim.id()).collect();
    assert_eq!(turned, ["arms_race", "peace_lasts"]);
}

#[test]
fn changes_are_tried_as_variants_write_them() {
    let session = session(CASE);
    let changes = session.changes(&["a.prefers[1] negated".to_owned()]).unwrap();
    let varied = session.what_if(&changes, &Run::silent()).unwrap().unwrap();
    assert!(varied.verdicts.into_values().eq([Ok(Verdict::Fails), Ok(Verdict::Holds)]));
    assert!(session.changes(&["a.prefers[9] negated".to_owned()]).is_err());
}
