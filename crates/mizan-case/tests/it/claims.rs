//! Claims from their text to their verdict and what it hinges on, in conflicts small enough to be worked out by hand.
//!
//! In most of them the states are these, with the improvements that the preferences give: `a` drops `x` (YN → NN and
//! YY → NY), `b` takes up `y` under pressure (YN → YY) and drops it without (NY → NN). NN is the only sink. Foreseeing
//! that `b` would drop `y`, `a` stays at YY.

use std::ops::ControlFlow;

use mizan_case::case::Case;
use mizan_case::{Diagnostic, load};
use mizan_core::Assumption;
use mizan_core::vary::{Change, ClaimAudit, audit, verdicts_after};
use mizan_core::{GraphModel, Limits, Verdict};

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
    let found =
        audit(&model, &claims, &case.assumptions, &Limits::default(), &|_, _| ControlFlow::Continue(())).unwrap();
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
    let ways = [
        (ENDS_WELL, Some(["holds", "fails"])),
        ("at pressure: leads_to(!x & !y, nash)", None),
        ("every attractor from pressure is !x", Some(["holds", "fails"])),
        ("some state where possible(x & y) is !x", Some(["holds", "fails"])),
        ("some equilibrium(seq) from pressure is x", None),
    ];
    for (check, expected) in ways {
        let found = audited(&base(), &[check]).2[0].ways.map(|ways| ways.map(|(_, verdict)| verdict.id()));
        if check.starts_with("some state where") {
            // YN → YY under every way: what counts is that the place inside `where` is found.
            assert!(found.is_some(), "{check}");
        } else {
            assert_eq!(found, expected, "{check}");
        }
    }
}

#[test]
fn single_changes_turn_what_they_turn_by_hand() {
    let (_, tried, audits) = audited(&base(), &[ENDS_WELL]);
    assert_eq!(tried, 12, "four statements, each dropped, negated, and moved to where it is not");
    assert_eq!(
        hinges(&base(), ENDS_WELL),
        [
            "a.prefers[2] dropped fails",
            "a.prefers[2] negated fails",
            "b.prefers[2] dropped fails",
            "b.prefers[2] negated fails"
        ]
    );
    // Dropping `!x` turns it, and x is written in the claim.
    assert!(audits[0].echo);
    let without_options = audited(&base(), &["every attractor from pressure is is(quo)"]);
    assert!(!without_options.2[0].hinges.is_empty() && !without_options.2[0].echo);
}

#[test]
fn rival_readings_are_tried_last() {
    let a = "[dm.a]\nprefers = [\"y\", { that = \"!x\", or_reads = [\"!x | y\", \"x\"] }]\n";
    let conflict = [a, X, B, Y, STATES].concat();
    assert_eq!(audited(&conflict, &[ENDS_WELL]).1, 14);
    // Read as `!x | y`, `a` has no reason to leave YY; read as `x` it never drops it.
    let expected = ["dropped", "negated", "reread_1", "reread_2"].map(|change| format!("a.prefers[2] {change} fails"));
    assert_eq!(hinges(&conflict, ENDS_WELL)[..4], expected);
}

#[test]
fn weighted_statements_are_not_moved() {
    let a = "[dm.a]\nprefers = [{ that = \"y\", weight = 2 }, { that = \"!x\", weight = 1.0 }]\n";
    let conflict = [a, X, B, Y, STATES].concat();
    assert_eq!(audited(&conflict, &[ENDS_WELL]).1, 2 * 2 + 6);
    assert_eq!(hinges(&conflict, ENDS_WELL), hinges(&base(), ENDS_WELL));
}

#[test]
fn neighbouring_groups_of_a_ranking_are_swapped_and_tied() {
    let b = "[dm.b]\nranking = [\"NN\", [\"NY\", 4], \"pressure\"]\n";
    let conflict = [A, X, b, Y, STATES].concat();
    assert_eq!(audited(&conflict, &[ENDS_WELL]).1, 6 + 4);
    // With NY as good as NN or better, `b` does not go back to NN.
    let expected = ["a.prefers[2] dropped", "a.prefers[2] negated", "b.ranking[1] swapped", "b.ranking[1] tied"];
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
    assert_eq!(audited(&rule(""), &[check]).1, 13);
    assert_eq!(audited(&rule("logical = true\n"), &[check]).1, 12);
    assert!(!hinges(&rule("logical = true\n"), check).contains(&"rule[1] dropped holds".to_owned()));
    let counted = base() + "[[rule]]\nat_most_one = [\"x\", \"y\"]\n";
    assert_eq!(audited(&counted, &[check]).1, 12, "such rules are logical unless they say otherwise");
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
            verdicts_after(&model, &variant.changed, &claims, &case.assumptions, &Limits::default()).unwrap();
        verdicts.into_values().map(|verdict| verdict.unwrap().id()).collect::<Vec<_>>()
    });
    // `b` likes to lapse where its first statement is gone; without a reason to drop x, YY is where it ends.
    assert_eq!(found.collect::<Vec<_>>(), [["fails", "holds"], ["fails", "holds"], ["holds", "fails"]]);
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
    assert_eq!(tried, 6);
    assert_eq!(audits[0].ways.map(|ways| ways.map(|(_, verdict)| verdict)), Some([Verdict::Holds, Verdict::Fails]));
    let all = ["a.ranking[1] swapped", "a.ranking[1] tied", "b.ranking[1] swapped", "b.ranking[1] tied"];
    assert_eq!(hinges(GRAPH, check), all.map(|change| format!("{change} fails")));
}
