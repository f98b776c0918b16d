//! What a session promises: each stage is found once, whoever asks; what cannot be answered says why; and what nobody
//! wants any more ends.

#![allow(clippy::unwrap_used, reason = "a failing helper fails its test")]

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use mizan::{Limits, Query, Refused, Run, Session, SourceText, What, World};
use mizan_case::SourceFolders;
use mizan_core::solve::foresight::Horizon;
use mizan_core::{Coalition, Concept, SanctionRule, StateId, Verdict};

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
    let n_changes = session.audit(&Run::silent()).unwrap().audit.changes.len();
    assert_eq!(steps.load(Ordering::Relaxed), n_changes, "every change was tried once");
    let query = Query::of(&[Concept::Nash]);
    let [one, other] = [(); 2].map(|()| session.solve(&query, &Run::silent()).unwrap());
    assert!(std::sync::Arc::ptr_eq(&one, &other));
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
    assert_eq!(session.what_if(&[]).unwrap_err(), broken);
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
        deviators: vec![both.clone()],
        horizon: [Horizon::Moves(1), Horizon::EverFurther].into(),
        sanctions: SanctionRule::Single,
        compare_sanctions: true,
    };
    let solution = session.solve(&query, &Run::silent()).unwrap();
    let armed = StateId::from_index(3);
    assert!(solution.stability.equilibria(Concept::Nash).unwrap().contains(armed));
    assert_eq!(solution.joint.as_ref().unwrap().coalitions.len(), 1);
    assert_eq!(solution.foreseen.as_ref().unwrap().stable.len(), 2);
    assert_eq!(solution.differences.as_deref(), Some(&[][..]), "with two movers the variants agree");
    let witness = session.explain(Concept::Nash, &both, armed, SanctionRule::Legal).unwrap().unwrap();
    assert_eq!(witness.coalition(), both);
    let only_sim = Query { concepts: vec![Concept::Sim], deviators: vec![both], ..Query::default() };
    let refused = session.solve(&only_sim, &Run::silent()).unwrap_err();
    assert_eq!(refused.what, What::NoCoalitionalConcept);
}

#[test]
fn two_versions_are_compared() {
    let old = session(CASE);
    let new = session(&CASE.replace("prefers = [\"a.arms\", \"!b.arms\"]", "prefers = [\"!a.arms\", \"!b.arms\"]"));
    let diff = new.diff(&old, &Run::silent()).unwrap();
    let turned: Vec<&str> = diff.claims_that(mizan::diff::Fate::Turned).map(|claim| claim.id()).collect();
    assert_eq!(turned, ["arms_race", "peace_lasts"]);
}

#[test]
fn changes_are_tried_as_variants_write_them() {
    let session = session(CASE);
    let changes = session.changes(&["a.prefers[1] negated".to_owned()]).unwrap();
    let varied = session.what_if(&changes).unwrap().unwrap();
    assert!(varied.verdicts.into_values().eq([Ok(Verdict::Fails), Ok(Verdict::Holds)]));
    assert!(session.changes(&["a.prefers[9] negated".to_owned()]).is_err());
}
