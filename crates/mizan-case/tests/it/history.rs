//! What happened: what is read of it. What can be got wrong is in `mistakes`.

use std::path::Path;

use mizan_case::case::{Came, StateRef};
use mizan_case::elements::Element;
use mizan_case::{Case, load};
use mizan_core::{Limits, StateKey};

fn the_toll() -> Case {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/teaching/the-toll/case.toml");
    let loaded = load(&std::fs::read_to_string(path).unwrap(), &Limits::default());
    assert_eq!(loaded.diagnostics(), []);
    loaded.ready().unwrap().case.clone()
}

#[test]
fn events_lead_from_state_to_state() {
    let case = the_toll();
    let history = case.history.as_ref().unwrap();
    assert_eq!(case.states[history.from].id, "eve");
    // toll, repair, detour, petition.
    let keys: Vec<StateRef> = history.events.iter().map(|event| event.after).collect();
    assert_eq!(keys, [0b0001, 0b0101, 0b1101, 0b1100, 0b0000, 0b0010].map(|key| StateRef::Key(StateKey(key))));
    let befores: Vec<StateRef> = history.events.iter().map(|event| event.before).collect();
    assert_eq!(befores[0], case.states[0].state);
    assert_eq!(befores[1..], keys[..5]);
    let days: Vec<String> = history.events.iter().map(|event| event.on.unwrap().to_string()).collect();
    assert_eq!(days, ["1871-03-01", "1871-03-20", "1871-03-20", "1871-04-15", "1871-05-02", "1871-06"]);
}

#[test]
fn outcomes_and_signs_are_read() {
    let case = the_toll();
    let came: Vec<Option<Came>> =
        case.claims.iter().map(|claim| claim.outcome.as_ref().map(|outcome| outcome.came)).collect();
    assert_eq!(came, [Came::No, Came::Yes, Came::No, Came::Unobservable].map(Some));
    let retrospective: Vec<Option<bool>> =
        case.claims.iter().map(|claim| claim.outcome.as_ref().unwrap().is_retrospective()).collect();
    assert_eq!(retrospective, [Some(true), Some(true), Some(true), None]);
    let sign = case.decision_makers[0].statements[0].sign.as_ref().unwrap();
    assert!(sign.seen && sign.on.unwrap().to_string() == "1871-04-15" && sign.grounding.cite.len() == 1);
}

/// An outcome that was told before anybody knew it is a forecast.
#[test]
fn what_is_told_beforehand_is_not_retrospective() {
    let outcome = |on: &str, coded: &str| {
        let text = format!(
            "mizan = 1\n[dm.a]\nprefers = ['x']\n[dm.a.options.x]\n[[claim]]\nid = 'c'\ncheck = \"at 'N': possible(x)\"\n\
             outcome = {{ came = 'yes', criterion = 'x', on = {on}, coded = {coded} }}\n"
        );
        let loaded = load(&text, &Limits::default());
        let case = loaded.ready().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics())).case;
        case.claims[0].outcome.as_ref().unwrap().is_retrospective()
    };
    assert_eq!(outcome("2016-04-13", "2016-04-14"), Some(true));
    assert_eq!(outcome("2016-04-13", "2016-03-01"), Some(false));
    assert_eq!(outcome("2016-04-13", "2016-04-13"), Some(false));
    assert_eq!(outcome("2016-04-13", "'2016-04'"), None);
}

#[test]
fn what_happened_is_looked_up_in_its_sources() {
    let case = the_toll();
    let elements: Vec<Element> = case.elements().into_iter().map(|(element, _)| element).collect();
    let events = elements.iter().filter(|element| matches!(element, Element::Event(_))).count();
    let outcomes = elements.iter().filter(|element| matches!(element, Element::Outcome(_))).count();
    let signs = elements.iter().filter(|element| matches!(element, Element::Sign(..))).count();
    assert_eq!((events, outcomes, signs), (6, 4, 1));
    // Five events, two claims, two outcomes and a sign name a passage; a broken case tells the same.
    assert_eq!(case.cited().citations.len(), 10);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/teaching/the-toll/case.toml");
    let broken = std::fs::read_to_string(path).unwrap().replace("\"petition iff toll\"", "\"petition iff tol\"");
    let loaded = load(&broken, &Limits::default());
    assert!(loaded.ready().is_none());
    assert_eq!(loaded.cited().citations.len(), 10);
}

#[test]
fn what_is_private_of_what_happened_is_not_handed_on() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/teaching/the-toll/case.toml");
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.replace("on = 1871-03-01\nby", "private = true\non = 1871-03-01\nby");
    let text = text.replace("id = \"toll_stays\"", "id = \"toll_stays\"\nprivate = true");
    let loaded = load(&text, &Limits::default());
    let case = loaded.ready().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics())).case;
    let shared = mizan_case::redact::redact(case, &mizan_case::Evidence::default()).case;
    let events = &shared.history.as_ref().unwrap().events;
    let private = &events[0];
    assert!(private.on.is_none() && private.by.is_none() && private.says.get(&[]).is_none());
    assert!(private.grounding.cite.is_empty() && events[1].on.is_some());
    assert!(shared.claims[0].outcome.is_none() && shared.claims[1].outcome.is_some());
}
