//! Claims from their text to their verdict and what it hinges on, in conflicts small enough to be worked out by hand.
//!
//! In most of them the states are these, with the improvements that the preferences give: `a` drops `x` (YN → NN and
//! YY → NY), `b` takes up `y` under pressure (YN → YY) and drops it without (NY → NN). NN is the only sink. Foreseeing
//! that `b` would drop `y`, `a` stays at YY.

use mizan_case::case::Case;
use mizan_case::claim::change::{AssumptionNames, parse};
use mizan_case::{Diagnostic, load};
use mizan_core::Assumption;
use mizan_core::vary::{Change, ClaimAudit, audit, verdicts_after};
use mizan_core::{GraphModel, Limits, Watch};

const A: &str = "[dm.a]\nprefers = [\"y\", \"!x\"]\n";
const X: &str = "[dm.a.options.x]\n";
const B: &str = "[dm.b]\nprefers = [\"!x | y\", \"!y\"]\n";
const Y: &str = "[dm.b.options.y]\n";
const STATES: &str = "[states.quo]\non = []\n[states.pressure]\non = [\"x\"]\n";
const ENDS_WELL: &str = "at pressure: leads_to(!x & !y)";

/// The conflict in which `a` and `b` want what the heading says.
fn base() -> String {
    [A, X, B, Y, STATES].concat()
}

/// A conflict with the claims `checks`.
fn case_of(conflict: &str, checks: &[&str]) -> (Case, GraphModel) {
    let claims: String = checks
        .iter()
        .enumerate()
        .map(|(i, check)| format!("[[claim]]\nid = \"c{i}\"\ncheck = '''{check}'''\n"))
        .collect();
    let text = format!("mizan = 1\n{conflict}{claims}");
    let loaded = load(&text, &Limits::default());
    let errors: Vec<_> = loaded.diagnostics().iter().filter(|found| Diagnostic::is_error(found)).collect();
    assert!(errors.is_empty(), "{text}\n{errors:#?}");
    loaded.into_usable().unwrap()
}

fn audited(conflict: &str, checks: &[&str]) -> (Case, usize, Vec<ClaimAudit>) {
    let (case, model) = case_of(conflict, checks);
    let claims = case.decidable();
    let found = audit(&model, &claims, &case.assumptions, &Limits::default(), Watch::nobody()).unwrap();
    (case, found.changes.len(), found.claims.into_values().collect())
}

fn verdicts(conflict: &str, checks: &[&str]) -> Vec<&'static str> {
    audited(conflict, checks).2.into_iter().map(|claim| claim.verdict.id()).collect()
}

/// A change as variants write it.
fn written(case: &Case, change: Change) -> String {
    let dm = |dm: mizan_core::DmId| &case.decision_makers[dm.index()].id;
    let assumption = match change.assumption {
        Assumption::Statement(owner, j) => format!("{}.prefers[{}]", dm(owner), j + 1),
        Assumption::Group(owner, j) => format!("{}.ranking[{}]", dm(owner), j + 1),
        Assumption::Preferences(owner) => match case.conflict.preferences[owner.index()] {
            mizan_core::Preference::Ranking(_) => format!("{}.ranking", dm(owner)),
            _ => format!("{}.prefers", dm(owner)),
        },
        Assumption::OneWay(option) => {
            let entry = &case.options[option.index()];
            format!("{}.{}", dm(entry.owner), entry.id)
        }
        Assumption::Rule(j) => format!("rule[{}]", j + 1),
    };
    format!("{assumption} {}", change.kind.id())
}

/// What a claim hinges on, in order.
fn hinges(conflict: &str, check: &str) -> Vec<String> {
    let (case, _, audits) = audited(conflict, &[check]);
    let told = audits[0].hinges.iter().map(|hinge| format!("{} {}", written(&case, hinge.change), hinge.verdict.id()));
    told.collect()
}

fn undecidable(conflict: &str, check: &str) -> Vec<String> {
    let (case, _, audits) = audited(conflict, &[check]);
    audits[0].undecidable.iter().map(|(change, _)| written(&case, *change)).collect()
}

/// Each form of the table at the head of docs/claims.md, with what can be seen in the graph above.
#[test]
fn every_form_has_the_verdict_that_can_be_seen_by_hand() {
    let expected = [
        (ENDS_WELL, "holds"),
        ("at pressure: possible(y)", "holds"),
        ("at pressure: !leads_to(y)", "holds"),
        ("at pressure: always(x)", "fails"),
        ("at quo: always(!x & !y)", "holds"),
        ("at pressure holding !y: !possible(y)", "holds"),
        ("at pressure holding x: leads_to(y)", "holds"),
        ("at pressure: !possible(better(b, quo))", "holds"),
        ("at quo: attainable(a, y)", "holds"),
        ("at quo: !attainable(b, better(b, quo))", "holds"),
        ("at quo: attainable(b, x)", "fails"),
        ("every attractor from pressure is better(a, pressure)", "holds"),
        ("every attractor from pressure is worse(b, quo)", "fails"),
        ("a prefers y over x", "holds"),
        ("b prefers x over y", "fails"),
        ("a prefers x & !x over y", "vacuous"),
        ("every attractor from pressure is (!x & equilibrium(seq))", "holds"),
        ("every attractor(seq) from pressure is !x", "fails"),
        ("some equilibrium(seq) is x & y", "holds"),
        ("no equilibrium(nash) is x", "holds"),
        ("no equilibrium(seq) is x", "fails"),
        ("some equilibrium(seq) from pressure is x", "holds"),
        ("some equilibrium(seq) from quo is x", "fails"),
        ("every attractor from pressure is (y | can(b, y))", "holds"),
        ("at pressure: improves(b, y) & !improves(b, !x)", "holds"),
        ("at 'YY': stable(a, seq) & !stable(a, nash)", "holds"),
        ("at \"-Y\" : is('YY')", "holds"),
        ("every equilibrium(nash) where x is y", "vacuous"),
        ("some equilibrium(nash) where x is y", "vacuous"),
        ("no equilibrium(nash) where x is y", "vacuous"),
        ("every state where is(quo) | is(pressure) is !y", "holds"),
        ("at pressure: possible(leads_to(!x), best)", "holds"),
    ];
    // A pattern that fits one state alone needs a rule.
    for (check, verdict) in expected {
        let conflict = if check.contains("\"-Y\"") { base() + "[[rule]]\nforbid = \"y & !x\"\n" } else { base() };
        assert_eq!(verdicts(&conflict, &[check]), [verdict], "{check}");
    }
}

#[test]
fn claims_are_joined_by_kleenes_logic() {
    let (holds, fails, vacuous) = ("some state is x", "no state is x", "a prefers x & !x over y");
    let expected = [
        (format!("({holds}) and ({vacuous})"), "vacuous"),
        (format!("({fails}) and ({vacuous})"), "fails"),
        (format!("({holds}) or ({vacuous})"), "holds"),
        (format!("({fails}) or ({vacuous})"), "vacuous"),
        (format!("not ({vacuous})"), "vacuous"),
        (format!("!({fails}) & (({holds}) | ({vacuous}))"), "holds"),
    ];
    for (check, verdict) in expected {
        assert_eq!(verdicts(&base(), &[&check]), [verdict], "{check}");
    }
}

#[test]
fn grounds_and_ways_of_acting_are_told_where_they_are_due() {
    use mizan_core::Grounds::{Preferences, Settled, Structure};
    let grounds = [
        (ENDS_WELL, Some(Preferences)),
        ("at pressure: !leads_to(y)", Some(Preferences)),
        ("at quo: possible(x)", Some(Settled)),
        ("at pressure holding !y: !possible(y)", Some(Structure)),
        ("at quo: attainable(a, y)", Some(Preferences)),
        ("at pressure: possible(better(a, quo))", None),
        ("at pressure: possible(y) & x", None),
        ("some state is x", None),
    ];
    for (check, expected) in grounds {
        assert_eq!(audited(&base(), &[check]).2[0].grounds, expected, "{check}");
    }
    let ways: [(&str, &[&str]); 6] = [
        (ENDS_WELL, &["best holds", "seq fails", "far fails"]),
        ("at pressure: leads_to(!x & !y, nash)", &[]),
        ("at pressure: possible(!x & !y)", &["best holds", "seq holds"]),
        ("every attractor from pressure is !x", &["best holds", "seq fails", "far fails"]),
        ("some state where possible(x & y) is !x", &["best holds", "seq fails"]),
        ("some equilibrium(seq) from pressure is x", &[]),
    ];
    for (check, expected) in ways {
        let found = ways_of(&base(), check);
        if check.starts_with("some state where") {
            // YN → YY under every way: what counts is that the place inside `where` is found.
            assert_eq!(found.len(), expected.len(), "{check}");
        } else {
            assert_eq!(found, expected, "{check}");
        }
    }
}

/// The verdicts on a claim if people act in other ways: `best holds`.
fn ways_of(case: &str, check: &str) -> Vec<String> {
    let ways = audited(case, &[check]).2.remove(0).ways;
    ways.iter().map(|(way, verdict)| format!("{} {}", way.id(), verdict.id())).collect()
}

#[test]
fn single_changes_turn_what_they_turn_by_hand() {
    let (_, tried, audits) = audited(&base(), &[ENDS_WELL]);
    assert_eq!(tried, 14, "four statements, each dropped, negated, and moved to where it is not; both lists left out");
    assert_eq!(
        hinges(&base(), ENDS_WELL),
        [
            "a.prefers[2] dropped fails",
            "a.prefers[2] negated fails",
            "a.prefers all_dropped fails",
            "b.prefers[2] dropped fails",
            "b.prefers[2] negated fails"
        ]
    );
    // Dropping `!x` turns it, and x is written in the claim.
    assert!(audits[0].echo);
    // So is it inside of the state that a claim names; not in what a state is only compared with, where that is the start.
    let named = audited(&base(), &["every attractor from pressure is is(quo)"]);
    assert!(!named.2[0].hinges.is_empty() && named.2[0].echo);
    let compared = audited(&base(), &["every attractor from pressure is better(a, pressure)"]);
    assert!(!compared.2[0].hinges.is_empty() && !compared.2[0].echo);
}

#[test]
fn rival_readings_are_tried_last() {
    let a = "[dm.a]\nprefers = [\"y\", { that = \"!x\", or_reads = [\"!x | y\", \"x\"] }]\n";
    let conflict = [a, X, B, Y, STATES].concat();
    assert_eq!(audited(&conflict, &[ENDS_WELL]).1, 16);
    // Read as `!x | y`, `a` has no reason to leave YY; read as `x` it never drops it.
    let expected = ["dropped", "negated", "reread_1", "reread_2"].map(|change| format!("a.prefers[2] {change} fails"));
    assert_eq!(hinges(&conflict, ENDS_WELL)[..4], expected);
}

#[test]
fn weighted_statements_are_not_moved() {
    let a = "[dm.a]\nprefers = [{ that = \"y\", weight = 2 }, { that = \"!x\", weight = 1.0 }]\n";
    let conflict = [a, X, B, Y, STATES].concat();
    assert_eq!(audited(&conflict, &[ENDS_WELL]).1, 2 * 2 + 1 + 7);
    assert_eq!(hinges(&conflict, ENDS_WELL), hinges(&base(), ENDS_WELL));
}

#[test]
fn neighbouring_groups_of_a_ranking_are_swapped_and_tied() {
    let b = "[dm.b]\nranking = [\"NN\", [\"NY\", 4], \"pressure\"]\n";
    let conflict = [A, X, b, Y, STATES].concat();
    assert_eq!(audited(&conflict, &[ENDS_WELL]).1, 7 + 5);
    // With NY as good as NN or better, `b` does not go back to NN.
    let expected = [
        "a.prefers[2] dropped",
        "a.prefers[2] negated",
        "a.prefers all_dropped",
        "b.ranking[1] swapped",
        "b.ranking[1] tied",
    ];
    assert_eq!(hinges(&conflict, ENDS_WELL), expected.map(|change| format!("{change} fails")));
}

#[test]
fn a_one_way_option_is_made_reversible() {
    let y = "[dm.b.options.y]\nmoves = \"only-on\"\n";
    let conflict = [A, X, B, y, STATES].concat();
    assert_eq!(verdicts(&conflict, &[ENDS_WELL]), ["fails"], "who took up y is stuck at NY");
    assert!(hinges(&conflict, ENDS_WELL).contains(&"b.y made_reversible holds".to_owned()));
}

#[test]
fn rules_are_dropped_unless_they_hold_by_the_meaning_of_the_words() {
    let rule = |logical: &str| base() + "[[rule]]\nforbid = \"x & y\"\n" + logical;
    let check = "at pressure: possible(y)";
    assert_eq!(verdicts(&rule(""), &[check]), ["fails"]);
    assert!(hinges(&rule(""), check).contains(&"rule[1] dropped holds".to_owned()));
    assert_eq!(audited(&rule(""), &[check]).1, 15);
    assert_eq!(audited(&rule("logical = true\n"), &[check]).1, 14);
    assert!(!hinges(&rule("logical = true\n"), check).contains(&"rule[1] dropped holds".to_owned()));
    let counted = base() + "[[rule]]\nat_most_one = [\"x\", \"y\"]\n";
    assert_eq!(audited(&counted, &[check]).1, 14, "such rules are logical unless they say otherwise");
}

#[test]
fn what_a_change_leaves_undecidable_is_no_hinge() {
    let rule = "[[rule]]\nforbid = \"x & y\"\n";
    let quoted = base() + rule;
    assert_eq!(undecidable(&quoted, "at 'Y-': leads_to(!x)"), ["rule[1] dropped"]);
    assert_eq!(
        undecidable(&quoted, "(some state is x) or (at quo: is('Y-'))"),
        ["rule[1] dropped"],
        "its value is idle"
    );
    assert!(undecidable(&quoted, "at pressure: leads_to(!x)").is_empty(), "a name keeps naming its state");
    // A name whose key holds a `-` is resolved once, in the unchanged case.
    let named = quoted.replace("on = [\"x\"]", "key = \"Y-\"");
    assert!(undecidable(&named, "at pressure: leads_to(!x)").is_empty());

    // A ranking misses the state that the rule left out: no claim can be decided, whatever it says.
    let ranked = [A, X, "[dm.b]\nranking = [\"NN\", \"NY\", \"YN\"]\n", Y, STATES, rule].concat();
    for check in [ENDS_WELL, "every state is x | !x", "a prefers x & !x over y"] {
        assert_eq!(undecidable(&ranked, check), ["rule[1] dropped"], "{check}");
    }
    let with_rest = ranked.replace("\"YN\"]", "\"rest\"]");
    assert!(undecidable(&with_rest, ENDS_WELL).is_empty(), "`rest` takes it");
}

#[test]
fn variants_change_one_thing_after_the_other() {
    let named = base().replace("\"!x\"]", "{ that = \"!x\", id = \"cheap\" }]");
    let variants = "[[variant]]\nid = \"stubborn\"\nchanges = [\"a.cheap negated\"]\n\
        [[variant]]\nid = \"both\"\nchanges = [\"a.prefers[2] dropped\", \"b.prefers[2] dropped\"]\n\
        [[variant]]\nid = \"twice\"\nchanges = [\"b.prefers[1] moved_last\", \"b.prefers[1] dropped\"]\n";
    let (case, model) = case_of(&(named + variants), &[ENDS_WELL, "some equilibrium(nash) is x & y"]);
    let claims = case.decidable();
    let found = case.variants.iter().map(|variant| {
        let verdicts =
            verdicts_after(&model, &variant.changed, &claims, &case.assumptions, &Limits::default(), Watch::nobody())
                .unwrap();
        verdicts.into_values().map(|verdict| verdict.unwrap().id()).collect::<Vec<_>>()
    });
    // `b` likes to lapse where its first statement is gone; without a reason to drop x, YY is where it ends.
    assert_eq!(found.collect::<Vec<_>>(), [["fails", "holds"], ["fails", "holds"], ["holds", "fails"]]);
}

/// Each list that comes of a move is tried once, under the first name that it has; a variant may call it by another.
#[test]
fn statements_are_moved_by_one_place_and_to_the_ends() {
    let four = "[dm.a]\nprefers = [\"x\", \"y\", \"!x\", \"!y\"]\n";
    let (case, _) = case_of(&[four, X, B, Y, STATES].concat(), &[]);
    let all: Vec<String> = mizan_core::vary::changes(&case.conflict, &case.assumptions)
        .into_iter()
        .map(|change| written(&case, change))
        .filter(|change| change.starts_with("a.") && !change.ends_with(" dropped") && !change.ends_with("negated"))
        .collect();
    let expected = [
        "a.prefers[1] moved_down",
        "a.prefers[1] moved_last",
        "a.prefers[2] moved_first",
        "a.prefers[2] moved_down",
        "a.prefers[2] moved_last",
        "a.prefers[3] moved_first",
        "a.prefers[3] moved_up",
        "a.prefers[3] moved_down",
        "a.prefers[4] moved_first",
        "a.prefers[4] moved_up",
        "a.prefers all_dropped",
    ];
    assert_eq!(all, expected);
    let read = |text: &str| parse(text, AssumptionNames::of(&case));
    for text in expected.iter().copied().chain(["a.prefers[2] moved_up", "a.prefers[3] moved_last"]) {
        assert_eq!(read(text).map(|change| written(&case, change)), Ok(text.to_owned()));
    }
    for text in ["a.prefers[1] moved_up", "a.prefers[4] moved_last", "a.prefers[1] all_dropped", "a.prefers dropped"] {
        assert_eq!(read(text).map_err(|problem| problem.code()), Err("M631"), "{text}");
    }
}

/// `a` goes to s2 because it does not see that `b` goes on to s3.
const GRAPH: &str = "[graph]\nstates = [\"s1\", \"s2\", \"the end\"]\n\
    [dm.a]\nmoves = [[\"s1\", \"s2\"]]\nranking = [\"s2\", \"s1\", \"the end\"]\n\
    [dm.b]\nmoves = [[\"s2\", \"the end\"]]\nranking = [\"the end\", [\"s1\", \"s2\"]]\n\
    [states.start]\nstate = \"s1\"\n";

#[test]
fn claims_in_graph_form() {
    let expected = [
        ("at start: leads_to(is('the end'))", "holds"),
        ("at s1: possible(better(a, start))", "holds"),
        ("every attractor from 's1' is worse(a, s1)", "holds"),
        ("every attractor(seq) from s1 is is(start)", "holds"),
        ("at s2: stable(a, nash) & !stable(b, nash)", "holds"),
        ("no equilibrium(nash) is is(\"s1\")", "holds"),
        ("some equilibrium(seq) is is(s1)", "holds"),
        ("at s1: attainable(b, is(s2))", "holds"),
    ];
    for (check, verdict) in expected {
        assert_eq!(verdicts(GRAPH, &[check]), [verdict], "{check}");
    }
    let check = expected[0].0;
    let (_, tried, audits) = audited(GRAPH, &[check]);
    assert_eq!(tried, 8);
    assert!(!audits.is_empty());
    assert_eq!(ways_of(GRAPH, check), ["best holds", "seq fails", "far fails"]);
    let all = [
        "a.ranking[1] swapped",
        "a.ranking[1] tied",
        "a.ranking all_dropped",
        "b.ranking[1] swapped",
        "b.ranking[1] tied",
        "b.ranking all_dropped",
    ];
    assert_eq!(hinges(GRAPH, check), all.map(|change| format!("{change} fails")));
}
