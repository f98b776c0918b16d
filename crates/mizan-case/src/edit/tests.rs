//! Changes of small files: what is new stands where it should, and nothing else is touched.

use super::*;

const CASE: &str = r#"mizan = 1 # the format

# Who there is.
[dm.russia]
name = { ar = "روسيا", en = "Russia" }

# What it wants most.
[[dm.russia.prefers]]
that = "bases"

# And then.
[[dm.russia.prefers]]
that = "campaign"
because = "why"

[dm.russia.options.bases]
name = "the bases"   # two of them

[dm.russia.options.campaign]

[dm.regime]
prefers = [
    "vote",
    "campaign",   
    { that = "bases" },
]
[dm.regime.options.vote]

[[claim]]
id = "c1"
check = "none"
"#;

fn done(wanted: Edit) -> String {
    let edited = edit(CASE, &wanted).unwrap();
    assert!(edited.text.is_char_boundary(edited.at.start) && edited.at.end <= edited.text.len());
    edited.text
}

fn citation(to: Option<&str>) -> NewCitation {
    NewCitation { source: "article".into(), paragraph: Some(3), from: "من هنا".into(), to: to.map(str::to_owned) }
}

fn cited(target: &str) -> Result<Edited, Refused> {
    let target = Target::parse(target).unwrap();
    edit(CASE, &Edit::Cite { target, against: false, citation: citation(Some("إلى هنا")) })
}

#[test]
fn a_passage_for_every_kind_of_element() {
    let written = r#"cite = { source = "article", paragraph = 3, from = "من هنا", to = "إلى هنا" }"#;
    for target in ["dm:russia", "option:russia.bases", "statement:russia[2]", "claim:c1"] {
        let edited = cited(target).unwrap();
        assert!(edited.text.contains(written), "{target}: {}", edited.text);
        assert!(edited.text[edited.at].contains("article"), "{target}");
        assert!(edited.text.contains("# two of them") && edited.text.contains("# Who there is."), "{target}");
    }
    assert!(cited("statement:regime[1]").unwrap().text.contains(&format!("    {{ that = \"vote\", {written} }},\n")));
    for absent in ["dm:nobody", "option:russia.nothing", "statement:russia[3]", "rule:1", "state:x", "claim:c2"] {
        assert_eq!(cited(absent), Err(Refused::NoSuchElement), "{absent}");
    }
    for nothing in ["dm", "x:y", "statement:russia", "statement:russia[0]", "rule:0", "option:russia"] {
        assert_eq!(Target::parse(nothing), None, "{nothing}");
    }
}

#[test]
fn a_second_passage_makes_a_list_and_a_short_one_is_a_quote() {
    let target = Target::parse("claim:c1").unwrap();
    let first = Edit::Cite { target: target.clone(), against: true, citation: citation(None) };
    let once = edit(CASE, &first).unwrap().text;
    assert!(once.contains(r#"against = { source = "article", paragraph = 3, quote = "من هنا" }"#), "{once}");
    let twice = edit(&once, &first).unwrap().text;
    assert_eq!(twice.matches("quote =").count(), 2);
    let thrice = edit(&twice, &first).unwrap().text;
    assert_eq!(thrice.matches("quote =").count(), 3);
    assert_eq!(thrice.matches("against =").count(), 1);
}

#[test]
fn a_passage_beside_one_with_a_header_of_its_own() {
    let text = "[[claim]]\nid = \"c\"\n[claim.cite]\nsource = \"a\"\n\n[[claim]]\nid = \"d\"\n";
    let target = Target::Claim("c".into());
    let edited = edit(text, &Edit::Cite { target, against: false, citation: citation(None) }).unwrap().text;
    assert_eq!(edited.matches("[[claim.cite]]").count(), 2, "{edited}");
    assert!(edited.find("quote").unwrap() < edited.find("id = \"d\"").unwrap(), "{edited}");
}

#[test]
fn statements_change_places_with_what_is_said_above_them() {
    let text = done(Edit::MoveStatement { dm: "russia".into(), from: 1, to: 0 });
    let place = |words: &str| text.find(words).unwrap();
    assert!(place("# And then.") < place("that = \"campaign\""));
    assert!(place("that = \"campaign\"") < place("because = \"why\""));
    assert!(place("because = \"why\"") < place("# What it wants most."));
    assert!(place("that = \"bases\"") < place("[dm.russia.options.bases]"));
    let back = edit(&text, &Edit::MoveStatement { dm: "russia".into(), from: 0, to: 1 }).unwrap();
    assert_eq!(back.text, CASE);
}

#[test]
fn a_list_keeps_its_shape() {
    let text = done(Edit::MoveStatement { dm: "regime".into(), from: 2, to: 0 });
    assert!(text.contains("[\n    { that = \"bases\" },\n    \"vote\",   \n    \"campaign\",\n]"), "{text}");
    let refused = edit(CASE, &Edit::MoveStatement { dm: "regime".into(), from: 3, to: 0 });
    assert_eq!(refused, Err(Refused::NoSuchElement));
}

#[test]
fn new_elements_stand_with_their_kind_and_have_ids_of_their_own() {
    let text = done(Edit::AddOption { dm: "russia".into(), id: None, name: "The bases!".into(), moves: None });
    let (new, regime) = (text.find("[dm.russia.options.the_bases]").unwrap(), text.find("[dm.regime]").unwrap());
    assert!(new < regime, "{text}");
    let text = done(Edit::AddDm { id: None, name: "المملكةُ العربية السعودية".into() });
    assert!(text.contains("[dm.\"المملكة_العربية_السعودية\"]\nname = \"المملكةُ العربية السعودية\"\n"), "{text}");
    let text = done(Edit::AddStatement { dm: "regime".into(), that: "!vote".into(), because: None });
    assert!(text.contains("\"!vote\""), "{text}");
    let text = done(Edit::AddStatement { dm: "russia".into(), that: "!vote".into(), because: Some("so".into()) });
    assert!(text.contains("[[dm.russia.prefers]]\nthat = \"!vote\"\nbecause = \"so\"\n"), "{text}");
    let text = done(Edit::AddClaim { id: None, says: "C1".into(), check: "none".into() });
    assert!(text.contains("[[claim]]\nid = \"c1_2\"\nsays = \"C1\"\n"), "{text}");
    let text = done(Edit::AddRule { forbid: "vote & bases".into(), because: None });
    assert!(text.ends_with("[[rule]]\nforbid = \"vote & bases\"\n"), "{text}");
    let text = done(Edit::AddState { id: None, name: "Now".into(), on: vec!["bases".into(), "vote".into()] });
    assert!(text.contains("[states.now]\nname = \"Now\"\non = [\"bases\", \"vote\"]\n"), "{text}");
    let text = done(Edit::AddSource { id: None, title: "خبر".into(), file: "sources/a.txt".into() });
    assert!(text.contains("[sources.\"خبر\"]\n"), "{text}");
    let changes = vec!["russia.prefers[1] dropped".to_owned()];
    let text = done(Edit::AddVariant { id: Some("v".into()), name: "What if".into(), changes });
    assert!(text.contains("[[variant]]\nid = \"v\"\nname = \"What if\"\nchanges = [\"russia.prefers[1] dropped\"]\n"));
}

#[test]
fn ids_that_can_be_none_are_refused() {
    for id in ["c1", "not", "two words", ""] {
        let add = Edit::AddClaim { id: Some(id.into()), says: "x".into(), check: "none".into() };
        assert_eq!(edit(CASE, &add), Err(Refused::BadId), "{id}");
    }
    assert_eq!(slug("!!!", "claim"), "claim");
    assert_eq!(slug("2016", "claim"), "claim_2016");
    assert_eq!(slug("Not", "claim"), "claim_not");
}

#[test]
fn what_is_no_toml_is_left_alone() {
    let add = Edit::AddDm { id: None, name: "x".into() };
    assert_eq!(edit("mizan = ", &add), Err(Refused::NotToml));
}
