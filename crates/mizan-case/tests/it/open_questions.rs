//! The first case of the library with the statements of everybody in no known order: 97 million million completions.

use std::ops::ControlFlow;
use std::path::Path;

use mizan_case::case::Case;
use mizan_case::load;
use mizan_core::vary::completions::{Completions, EFFORT, OverCompletions, Tree};
use mizan_core::{Limits, OpenAnswer, OpenQuestion, OpenQuestions, Verdict, Way};

fn syria() -> Case {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/syria-2016/case.toml");
    let loaded = load(&std::fs::read_to_string(path).unwrap(), &Limits::default());
    loaded.into_usable().unwrap().0
}

fn decided(case: &Case, wanted: impl Fn(&str) -> bool, way: Way) -> Vec<(String, OverCompletions)> {
    let open = OpenQuestions::any_order(&case.conflict);
    let over = Completions::new(&case.conflict, &open, &Limits::default()).unwrap();
    let claims = case.claims.iter().filter(|entry| wanted(&entry.id));
    let claims = claims.filter_map(|entry| Some((entry.id.clone(), entry.claim.as_ref()?)));
    let decide = |claim| over.decide(claim, way, EFFORT, &|_, _| ControlFlow::Continue(())).unwrap();
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
    let OpenQuestion::Order { dm, first, second } = question else { panic!("only orders are open") };
    let (a, b) = if answer == OpenAnswer::First { (first, second) } else { (second, first) };
    let id = |place: usize| case.decision_makers[dm.index()].statements[place].id.clone().unwrap();
    format!("{} before {}", id(a), id(b))
}

/// Each formalised claim is decided exactly, most by a few looks.
#[test]
fn every_claim_is_decided_exactly() {
    let decided = decided(&syria(), |_| true, Way::Nash);
    assert_eq!(decided.len(), 36);
    for (id, found) in &decided {
        assert!(found.is_exact && found.evaluations < 1_500, "{id}: {}", found.evaluations);
    }
    let looks: usize = decided.iter().map(|(_, found)| found.evaluations).sum();
    assert!(looks < 5_000, "{looks}");
}

#[test]
fn the_conditions_are_those_of_the_mechanism() {
    let case = syria();
    let condition = |id: &str| {
        let found = decided(&case, |other| other == id, Way::Nash).remove(0).1;
        let mut ways = holds_where(&case, found.condition.as_deref().unwrap());
        ways.iter_mut().for_each(|way| way.sort());
        ways
    };
    let never: Vec<Vec<String>> = Vec::new();
    for id in ["p3_gives_up_election", "p3_gives_up_red_line", "p7_plays_by_the_rules"] {
        assert_eq!(condition(id), never, "{id}");
    }
    assert_eq!(condition("p5_drops_platforms"), [["no_solo_platforms before own_platforms"]]);
    let flock = ["no_solo_campaign before campaign", "no_solo_platforms before own_platforms"];
    assert_eq!(condition("p4_joins_the_flock"), [flock]);
    assert_eq!(condition("p7_settles"), [[""; 0]], "whatever the order");
}

/// As those act who take the best reply only.
#[test]
fn best_replies_are_decided_exactly_too() {
    for (id, found) in decided(&syria(), |_| true, Way::Best) {
        assert!(found.is_exact && found.evaluations < 1_500, "{id}: {}", found.evaluations);
    }
}

/// With foresight a condition can have hundreds of leaves; what was met by then is told.
#[test]
fn an_answer_that_is_cut_short_says_so() {
    let wanted = |id: &str| id == "p7_idle_stick";
    let case = syria();
    let open = OpenQuestions::any_order(&case.conflict);
    let over = Completions::new(&case.conflict, &open, &Limits::default()).unwrap();
    let claim = case.claims.iter().find(|entry| wanted(&entry.id)).and_then(|entry| entry.claim.as_ref()).unwrap();
    let found = over.decide(claim, Way::Gmr, 100, &|_, _| ControlFlow::Continue(())).unwrap();
    assert!(!found.is_exact && found.condition.is_none() && found.evaluations == 100);
    assert_eq!(found.verdicts, [Some(Verdict::Holds), Some(Verdict::Fails)]);
}
