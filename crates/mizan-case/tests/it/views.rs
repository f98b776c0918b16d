//! What decision makers take the conflict to be: what is read of it, and every mistake in it.

use mizan_case::{Loaded, load};
use mizan_core::{Claim, ClaimId, Decider, Limits, Verdict, Way};

const CASE: &str = r#"
mizan = 1
[dm.north]
prefers = ["!war", { that = "yield", id = "gain" }, "!threat"]
[dm.north.options.threat]
moves = "only-on"
[dm.north.options.war]
[dm.south]
prefers = ["!war", "!yield"]
[dm.south.options.yield]
[[rule]]
forbid = "war & !threat"
[[rule]]
forbid = "war & yield"
[states.now]
on = []
[[claim]]
id = "fear"
check = "believes(south, at now: possible(war))"
"#;

fn with(view: &str) -> Loaded {
    load(&format!("{CASE}{view}"), &Limits::default())
}

fn codes(view: &str) -> Vec<&'static str> {
    let loaded = with(view);
    loaded.diagnostics().iter().map(|found| found.problem.code()).collect()
}

fn fear(view: &str) -> Verdict {
    let loaded = with(view);
    let ready = loaded.ready().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics()));
    let claim: &Claim = &ready.case.decidable()[&ClaimId::from_index(0)];
    Decider::new(ready.model).decide(claim, Way::Nash).unwrap()
}

#[test]
fn a_belief_is_decided_as_it_is_seen() {
    assert_eq!(fear("[view.south.dm.north]\nprefers = ['war']"), Verdict::Holds);
    assert_eq!(fear("[view.south.dm.north]\nprefers = ['yield', '!war']"), Verdict::Fails);
    assert_eq!(fear("[view.south]\nchanges = ['north.prefers[1] negated']"), Verdict::Holds);
    assert_eq!(fear("[view.south]\nchanges = ['north.prefers[1] negated']\nunaware_of = ['war']"), Verdict::Fails);
}

#[test]
fn a_view_is_a_conflict_of_its_own() {
    let loaded = with("[view.south]\nchanges = ['rule[1] dropped', 'north.gain dropped']\nunaware_of = ['threat']\n");
    let ready = loaded.ready().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics()));
    let south = ready.case.views[0].dm;
    let seen = ready.model.perception(south).unwrap();
    // threat, war, yield: NNN, NYN, NNY.
    let keys: Vec<u64> = seen.model().space().ids().map(|state| seen.model().space().key(state).unwrap().0).collect();
    assert_eq!(keys, [0b000, 0b010, 0b100]);
    let truly: Vec<bool> = seen.model().space().ids().map(|state| seen.truly(state).is_some()).collect();
    assert_eq!(truly, [true, false, true], "that there is war without a threat is only imagined");
}

#[test]
fn every_mistake_in_a_view_has_its_code() {
    for (view, code) in [
        ("[view.south]\nchanges = ['south.prefers[1] dropped']", "M560"),
        ("[view.south.dm.south]\nprefers = ['war']", "M560"),
        ("[view.south.dm.north]\nprefers = [{ any_order = ['war', 'yield'] }]", "M561"),
        ("[view.south.dm.north]\nprefers = [{ that = 'war', perhaps = true }]", "M561"),
        ("[view.south.dm.north]\nprefers = [{ that = 'war', or_reads = ['yield'] }]", "M561"),
        ("[view.south]\nchanges = ['north.threat made_reversible']", "M562"),
        ("[view.south]\nchanges = ['north.gain dropped']\ndm.north.prefers = ['war']", "M563"),
        ("[view.south]\nchanges = ['north.gain dropped', 'north.gain negated']", "M564"),
        ("[view.south.dm.north]\nranking = ['NNN']", "M566"),
        ("[view.south]\nbecause = 'No reason.'", "M567"),
        ("[view.south]\nunaware_of = ['war']\n[[merge]]\nwhere = 'threat'", "M568"),
        ("[view.south]\nunaware_of = ['war']\n[[claim]]\nid = 'c'\ncheck = 'at now: can({north, south}, war)'", "M569"),
        ("[view.south]\nunaware_of = ['war']\n[[claim]]\nid = 'c'\ncheck = 'believes(south, at \"YYN\": war)'", "M570"),
        ("", "M571"),
        ("[view.south.dm.north]\noptions.peace = {}", "M140"),
        ("[view.nobody]\nunaware_of = ['war']", "M204"),
        ("[view.south.dm.north]\nbecause = 'It is wild.'", "M142"),
        ("[view.south.dm.north]\nranking = ['YNN', 'NNN', 'YYY', 'rest']", "M407"),
    ] {
        let codes = codes(view);
        assert!(codes.contains(&code), "{view}: {codes:?}, not {code}");
    }
}

#[test]
fn what_a_private_view_says_is_not_told() {
    let view = "[view.south]\nprivate = true\nbecause = 'A spy says so.'\nchanges = ['north.gain dropped']\nunaware_of = ['war']\n[view.south.dm.north]\nprefers = ['threat']\n";
    let view = view.replace("changes = ['north.gain dropped']\n", "");
    let loaded = with(&view);
    let ready = loaded.ready().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics()));
    let shared = mizan_case::redact::redact(ready.case, &mizan_case::Evidence::default()).case;
    let told = format!("{:?}", shared.views);
    assert!(!told.contains("spy") && !told.contains("threat"), "{told}");
    assert!(shared.views[0].unaware_of.is_empty() && shared.views[0].believed.is_empty());
}

#[test]
fn a_view_that_leaves_no_state_is_refused() {
    let text = "mizan = 1\n[dm.a]\nprefers = ['x']\noptions.x = {}\n[dm.b]\nprefers = ['x']\n[[rule]]\nrequire = 'x'\n";
    let loaded = load(&format!("{text}[view.b]\nunaware_of = ['x']\n"), &Limits::default());
    let codes: Vec<&str> = loaded.diagnostics().iter().map(|found| found.problem.code()).collect();
    assert_eq!(codes, ["M565"]);
}

#[test]
fn what_is_of_the_wrong_kind_in_a_view_is_not_nothing() {
    assert_eq!(codes("[view.south]\nunaware_of = 'war'"), ["M143"]);
    assert_eq!(codes("[view.south]\nunaware_of = []"), ["M567"]);
}

/// Where a source says that somebody knows, what it believes is what is so, and nobody sees anything otherwise.
#[test]
fn a_source_can_say_that_somebody_sees_the_conflict_as_it_is() {
    let source = "[sources.a]\ntitle = 'A'\n";
    let claim = "[[claim]]\nid = 'knows'\ncheck = 'believes(south, at \"NNN\": can(north, war))'\n";
    let view = format!("[view.south]\ncite = {{ source = 'a', paragraph = 1 }}\n{source}{claim}");
    let loaded = with(&view);
    let case = loaded.ready().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics())).case;
    assert!(case.views[0].is_clear() && !case.is_seen_otherwise());
    assert!(case.conflict.views.is_empty() && case.assumptions.views.is_empty());
    let codes: Vec<_> = loaded.diagnostics().iter().map(|found| found.problem.code()).collect();
    assert!(!codes.contains(&"M567") && !codes.contains(&"M571"), "{codes:?}");
    // Beside one who does not, it stands last.
    let both = format!("{view}[view.north]\nunaware_of = ['yield']\n");
    let loaded = with(&both);
    let case = loaded.ready().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics())).case;
    assert_eq!(case.views.iter().map(|view| view.is_clear()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(case.conflict.views.len(), 1);
}
