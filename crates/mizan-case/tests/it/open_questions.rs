//! The first case of the library, with 111 open questions, and with the statements of everybody in no known order.

use std::path::Path;

use mizan_case::case::Case;
use mizan_case::load;
use mizan_core::vary::completions::{Completions, EFFORT, OverCompletions};
use mizan_core::{DmId, Limits, OpenAnswer, OpenQuestion, OpenQuestions, Tree, Verdict, Watch, Way};

fn syria() -> Case {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/syria-2016/case.toml");
    let loaded = load(&std::fs::read_to_string(path).unwrap(), &Limits::default());
    loaded.into_usable().unwrap().0
}

fn decided(
    case: &Case,
    open: &OpenQuestions,
    wanted: impl Fn(&str) -> bool,
    way: Way,
) -> Vec<(String, OverCompletions)> {
    let over = Completions::new(&case.conflict, open, &Limits::default()).unwrap();
    let claims = case.claims.iter().filter(|entry| wanted(&entry.id));
    let claims = claims.filter_map(|entry| Some((entry.id.clone(), entry.claim.as_ref()?)));
    let decide = |claim| over.decide(claim, way, EFFORT, Watch::nobody()).unwrap();
    claims.map(|(id, claim)| (id, decide(claim))).collect()
}

/// When a claim holds: each way to it, every answer as "a before b", by the names of statements.
fn holds_where(case: &Case, tree: &Tree) -> Vec<Vec<String>> {
    match tree {
        Tree::Verdict(Some(Verdict::Holds)) => vec![Vec::new()],
        Tree::Verdict(_) => Vec::new(),
        Tree::Ask { question, branches } => {
            let lead = |(answer, branch): &(OpenAnswer, std::sync::Arc<Tree>)| {
                let said = said(case, *question, *answer);
                let ways = holds_where(case, branch);
                ways.into_iter().map(|way| [vec![said.clone()], way].concat()).collect::<Vec<_>>()
            };
            branches.iter().flat_map(lead).collect()
        }
    }
}

fn said(case: &Case, question: OpenQuestion, answer: OpenAnswer) -> String {
    let id = |dm: DmId, place: usize| case.decision_makers[dm.index()].statements[place].id.clone().unwrap();
    match (question, answer) {
        (OpenQuestion::Order { dm, first, second }, OpenAnswer::First) => {
            format!("{} before {}", id(dm, first), id(dm, second))
        }
        (OpenQuestion::Order { dm, first, second }, _) => format!("{} before {}", id(dm, second), id(dm, first)),
        (OpenQuestion::OneOf { dm, statement } | OpenQuestion::PerhapsStatement { dm, statement }, answer) => {
            format!("{} {answer:?}", id(dm, statement))
        }
        (OpenQuestion::PerhapsRule(_), _) => panic!("no rule is open"),
    }
}

/// Each formalised claim is decided exactly, most by a few looks.
#[test]
fn every_claim_is_decided_exactly() {
    let case = syria();
    let decided = decided(&case, &case.open, |_| true, Way::Nash);
    assert_eq!(decided.len(), 43);
    for (id, found) in &decided {
        assert!(found.is_exact && found.evaluations < 1_500, "{id}: {}", found.evaluations);
    }
    let looks: usize = decided.iter().map(|(_, found)| found.evaluations).sum();
    assert!(looks < 5_000, "{looks}");
}

/// What acceptance depends on is two questions of 111; where no order is known, one more of Russia's.
#[test]
fn the_conditions_are_those_of_the_mechanism() {
    let case = syria();
    let any_order = OpenQuestions::any_order(&case.conflict);
    let condition = |open: &OpenQuestions, id: &str| {
        let found = decided(&case, open, |other| other == id, Way::Nash).remove(0).1;
        let mut ways = holds_where(&case, found.condition.as_deref().unwrap());
        ways.iter_mut().for_each(|way| way.sort());
        ways
    };
    let cover = ["needs_cover Reading(0)", "needs_cover before shuns_process"];
    for id in ["p3_brings_acceptance", "p3_acceptance_comes", "p2_no_backing_out", "all_as_found"] {
        assert_eq!(condition(&case.open, id), [cover], "{id}");
    }
    let never: Vec<Vec<String>> = Vec::new();
    for id in ["p3_gives_up_election", "p7_plays_by_the_rules", "p6_does_not_resume"] {
        assert_eq!(condition(&case.open, id), never, "{id}");
    }
    assert_eq!(condition(&case.open, "p7_promise"), [["keep_aid Reading(0)"]]);
    assert_eq!(condition(&case.open, "p7_settles"), [[""; 0]], "whatever the answers");
    let campaign = ["campaign before no_solo_campaign", "campaign before no_solo_force"];
    assert_eq!(condition(&any_order, "p6_does_not_resume"), [campaign]);
}

/// As those act who take the best reply only.
#[test]
fn best_replies_are_decided_exactly_too() {
    let case = syria();
    for (id, found) in decided(&case, &case.open, |_| true, Way::Best) {
        assert!(found.is_exact && found.evaluations < 1_500, "{id}: {}", found.evaluations);
    }
}

/// A condition can have thousands of leaves where no order is known; what was met by then is told.
#[test]
fn an_answer_that_is_cut_short_says_so() {
    let wanted = |id: &str| id == "p5_committee_sits";
    let case = syria();
    let open = OpenQuestions::any_order(&case.conflict);
    let over = Completions::new(&case.conflict, &open, &Limits::default()).unwrap();
    let claim = case.claims.iter().find(|entry| wanted(&entry.id)).and_then(|entry| entry.claim.as_ref()).unwrap();
    let found = over.decide(claim, Way::Nash, 30, Watch::nobody()).unwrap();
    assert!(!found.is_exact && found.condition.is_none() && found.evaluations == 30);
    assert_eq!(found.verdicts, [Some(Verdict::Holds), Some(Verdict::Fails)]);
}

/// The teaching case for what is not known: its claims over all completions.
#[test]
fn the_weir_is_built_whatever_the_answers_and_the_court_depends_on_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/teaching/the-weir/case.toml");
    let case = load(&std::fs::read_to_string(path).unwrap(), &Limits::default()).into_usable().unwrap().0;
    assert_eq!(case.open.n_completions().number, 48_u32.into());
    let over = Completions::new(&case.conflict, &case.open, &Limits::default()).unwrap();
    let verdicts = |id: &str| {
        let claim = case.claims.iter().find(|entry| entry.id == id).and_then(|entry| entry.claim.as_ref()).unwrap();
        let found = over.decide(claim, Way::Nash, EFFORT, Watch::nobody()).unwrap();
        assert!(found.is_exact, "{id}");
        found.verdicts
    };
    let (holds, fails) = (Some(Verdict::Holds), Some(Verdict::Fails));
    assert_eq!(verdicts("built"), [holds]);
    assert_eq!(verdicts("sued"), [holds, fails]);
    assert_eq!(verdicts("shared"), [fails]);
}
