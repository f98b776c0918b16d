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

/// A new element with an id.
fn named<const N: usize>(id: &str, what: New, entries: [(&str, Entry); N]) -> Edit {
    match Edit::add(what, entries) {
        Edit::Add { what, entries, cite, .. } => Edit::Add { what, id: Some(id.into()), entries, cite },
        other => other,
    }
}

fn done(wanted: Edit) -> String {
    let edited = edit(CASE, &wanted).unwrap();
    assert!(edited.text.is_char_boundary(edited.at.start) && edited.at.end <= edited.text.len());
    edited.text
}

fn citation(to: Option<&str>) -> NewCitation {
    NewCitation { source: "article".into(), paragraph: Some(3), from: "من هنا".into(), to: to.map(str::to_owned) }
}

fn cited(target: &str) -> Result<Edited, NoEdit> {
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
        assert_eq!(cited(absent), Err(NoEdit::NoSuchElement), "{absent}");
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
    assert_eq!(refused, Err(NoEdit::NoSuchElement));
}

#[test]
fn new_elements_stand_with_their_kind_and_have_ids_of_their_own() {
    let text = done(Edit::add(New::Option("russia".into()), [("name", "The bases!".into())]));
    let (new, regime) = (text.find("[dm.russia.options.the_bases]").unwrap(), text.find("[dm.regime]").unwrap());
    assert!(new < regime, "{text}");
    let text = done(Edit::add(New::Dm, [("name", "المملكةُ العربية السعودية".into())]));
    assert!(text.contains("[dm.\"المملكة_العربية_السعودية\"]\nname = \"المملكةُ العربية السعودية\"\n"), "{text}");
    let text = done(Edit::add(New::Statement("regime".into()), [("that", "!vote".into())]));
    assert!(text.contains("\"!vote\""), "{text}");
    let text = done(Edit::add(New::Statement("russia".into()), [("that", "!vote".into()), ("because", "so".into())]));
    assert!(text.contains("[[dm.russia.prefers]]\nthat = \"!vote\"\nbecause = \"so\"\n"), "{text}");
    let entries = [("says", "C1".into()), ("check", "none".into()), ("why_not", "A tone.".into())];
    let text = done(Edit::add(New::Claim, entries));
    let written = "[[claim]]\nid = \"c1_2\"\nsays = \"C1\"\ncheck = \"none\"\nwhy_not = \"A tone.\"\n";
    assert!(text.contains(written), "{text}");
    let (says, check) = (("says", "C1".into()), ("check", "at now: leads_to(vote)".into()));
    let text = done(Edit::add(New::Claim, [says, check, ("force", "aims".into()), ("by", "russia".into())]));
    assert!(text.contains("force = \"aims\"\nby = \"russia\"\ncheck = \"at now: leads_to(vote)\"\n"), "{text}");
    let text = done(Edit::add(New::Rule, [("forbid", "vote & bases".into())]));
    assert!(text.ends_with("[[rule]]\nforbid = \"vote & bases\"\n"), "{text}");
    let text = done(Edit::add(
        New::State,
        [("name", "Now".into()), ("on", Entry::Texts(vec!["bases".into(), "vote".into()]))],
    ));
    assert!(text.contains("[states.now]\nname = \"Now\"\non = [\"bases\", \"vote\"]\n"), "{text}");
    let text = done(Edit::add(New::Source, [("title", "خبر".into()), ("language", "ar".into())]));
    assert!(text.contains("[sources.\"خبر\"]\ntitle = \"خبر\"\nlanguage = \"ar\"\nfile = \"sources/text-"), "{text}");
    let changes = vec!["russia.prefers[1] dropped".to_owned()];
    let text = done(named("v", New::Variant, [("name", "What if".into()), ("changes", Entry::Texts(changes))]));
    let written = "[[variant]]\nid = \"v\"\nname = \"What if\"\nchanges = [\"russia.wish_bases dropped\"]\n";
    assert!(text.contains(written) && text.contains("that = \"bases\"\nid = \"wish_bases\"\n"), "{text}");
}

#[test]
fn what_somebody_takes_the_conflict_to_be_is_added_once() {
    let view = |dm: &str| {
        let unaware = Entry::Texts(vec!["russia.bases".into()]);
        let changes = Entry::Texts(vec!["russia.prefers[2] dropped".into()]);
        Edit::add(New::View(dm.into()), [("unaware_of", unaware), ("changes", changes)])
    };
    let text = done(view("regime"));
    assert!(
        text.contains("[view.regime]\nchanges = [\"russia.wish_campaign dropped\"]\nunaware_of = [\"russia.bases\"]\n"),
        "{text}"
    );
    assert_eq!(edit(&text, &view("regime")), Err(NoEdit::BadId));
}

#[test]
fn ids_that_can_be_none_are_refused() {
    for id in ["c1", "not", "two words", ""] {
        let add = named(id, New::Claim, [("says", "x".into()), ("check", "none".into())]);
        assert_eq!(edit(CASE, &add), Err(NoEdit::BadId), "{id}");
    }
    assert_eq!(slug("!!!", "claim"), "claim");
    assert_eq!(slug("2016", "claim"), "claim_2016");
    assert_eq!(slug("Not", "claim"), "claim_not");
}

#[test]
fn what_is_no_toml_is_left_alone() {
    let add = Edit::add(New::Dm, [("name", "x".into())]);
    assert_eq!(edit("mizan = ", &add), Err(NoEdit::NotToml));
}

#[test]
fn names_by_language_and_passages_come_with_new_elements() {
    let name =
        Label { plain: None, by_language: vec![("ar".into(), "وسيط".into()), ("en".into(), "A mediator".into())] };
    let entries = vec![("name".to_owned(), name.into())];
    let text = done(Edit::Add { what: New::Dm, id: None, entries, cite: Some(citation(None)) });
    let written = "[dm.a_mediator]\nname = { ar = \"وسيط\", en = \"A mediator\" }\ncite = { source = \"article\"";
    assert!(text.contains(written), "{text}");
}

#[test]
fn elements_go_with_what_is_said_above_them() {
    let gone = |target: &str| done(Edit::Remove(Target::parse(target).unwrap()));
    let text = gone("statement:russia[2]");
    assert!(!text.contains("# And then.") && text.contains("# What it wants most."), "{text}");
    assert!(!gone("dm:russia").contains("russia"));
    assert!(!gone("option:russia.bases").contains("options.bases"));
    assert!(!gone("claim:c1").contains("[[claim]]"));
    assert!(!gone("statement:regime[1]").contains("\"vote\""));
    let all = (0..2).fold(CASE.to_owned(), |text, _| {
        edit(&text, &Edit::Remove(Target::Statement("russia".into(), 0))).unwrap().text
    });
    assert!(!all.contains("dm.russia.prefers"), "{all}");
    for absent in ["claim:x", "rule:1", "variant:x", "source:x", "statement:russia[3]"] {
        let remove = Edit::Remove(Target::parse(absent).unwrap());
        assert_eq!(edit(CASE, &remove), Err(NoEdit::NoSuchElement), "{absent}");
    }
}

#[test]
fn a_case_that_is_only_begun_shows_what_is_there() {
    let begun = rough(
        "mizan = 1\n[case]\ntitle = { ar = \"ع\" }\nlanguage = \"ar\"\n[sources.s]\nfile = \"a.txt\"\n[[claim]]\nid = \"c\"\ncheck = \"at (\"\n",
    );
    let begun = begun.unwrap();
    assert_eq!((begun.language.as_deref(), begun.sources[0].file.as_deref()), (Some("ar"), Some("a.txt")));
    assert_eq!((begun.claims[0].id.as_str(), begun.claims[0].text.as_str()), ("c", "at ("));
    let whole = rough(CASE).unwrap();
    assert_eq!(whole.dms[0].options.len(), 2);
    let texts: Vec<&str> = whole.dms[1].statements.iter().map(|statement| statement.text.as_str()).collect();
    assert_eq!(texts, ["vote", "campaign", "bases"]);
    assert!(CASE[whole.dms[0].element.span.clone()].starts_with("[dm.russia]"));
    assert_eq!(rough("mizan ="), None);
}

/// The changes that the variants of a case name.
fn referred(text: &str) -> Vec<String> {
    let case: DocumentMut = text.parse().unwrap();
    let variants = case["variant"].as_array_of_tables().unwrap().iter();
    let changes = variants.flat_map(|variant| variant["changes"].as_array().unwrap().iter());
    changes.map(|change| change.as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_kept_refers_to_ids() {
    let keep = |text: &str, changes: &[&str]| {
        let changes = changes.iter().map(|change| (*change).to_owned()).collect();
        edit(text, &Edit::add(New::Variant, [("name", "What if".into()), ("changes", Entry::Texts(changes))]))
            .unwrap()
            .text
    };
    let text = keep(CASE, &["regime.prefers[1] negated", "regime.prefers[3] dropped", "russia.bases made_reversible"]);
    let expected = ["regime.wish_vote negated", "regime.wish_bases dropped", "russia.bases made_reversible"];
    assert_eq!(referred(&text), expected);
    assert!(text.contains("    { that = \"vote\", id = \"wish_vote\" },\n    \"campaign\",   \n"), "{text}");
    assert!(text.contains("    { that = \"bases\", id = \"wish_bases\" },\n"), "{text}");
    // A statement that has an id by now keeps it; one that there is not is told as a mistake by the reading.
    let text = keep(&text, &["regime.prefers[1] dropped", "regime.prefers[7] dropped", "nobody.prefers[1] dropped"]);
    let again = ["regime.wish_vote dropped", "regime.prefers[7] dropped", "nobody.prefers[1] dropped"];
    assert_eq!(referred(&text)[3..], again);
    assert_eq!(text.matches("wish_vote\" }").count(), 1, "{text}");
}

#[test]
fn a_reference_by_place_follows_the_statement_that_it_means() {
    let changes =
        "[\n  \"regime.prefers[1] negated\", # first\n  \"regime.prefers[3] dropped\", \"rule[2] dropped\",\n]";
    let rules = "[[rule]]\nforbid = \"vote\"\n[[rule]]\nforbid = \"bases\"\n";
    let text = format!("{CASE}{rules}[[variant]]\nid = \"v\"\nchanges = {changes}\n");
    let after = |change: Edit| referred(&edit(&text, &change).unwrap().text);
    let moved = |from, to| after(Edit::MoveStatement { dm: "regime".into(), from, to });
    assert_eq!(moved(0, 2), ["regime.prefers[3] negated", "regime.prefers[2] dropped", "rule[2] dropped"]);
    assert_eq!(moved(2, 0), ["regime.prefers[2] negated", "regime.prefers[1] dropped", "rule[2] dropped"]);
    assert_eq!(moved(1, 2), ["regime.prefers[1] negated", "regime.prefers[2] dropped", "rule[2] dropped"]);
    let without = |place| after(Edit::Remove(Target::Statement("regime".into(), place)));
    assert_eq!(without(1), ["regime.prefers[1] negated", "regime.prefers[2] dropped", "rule[2] dropped"]);
    assert_eq!(without(0)[0], "regime.prefers[0] negated", "what is gone is not taken for the next one");
    assert_eq!(after(Edit::Remove(Target::Rule(0)))[2], "rule[1] dropped");
    let kept = edit(&text, &Edit::MoveStatement { dm: "regime".into(), from: 0, to: 2 }).unwrap().text;
    assert!(kept.contains("negated\", # first\n"), "{kept}");
}

/// An element with other entries.
fn changed(target: &str, entries: &[(&str, Option<Entry>)]) -> Result<String, NoEdit> {
    let entries = entries.iter().map(|(key, entry)| ((*key).to_owned(), entry.clone())).collect();
    edit(CASE, &Edit::Change { target: Target::parse(target).unwrap(), entries }).map(|edited| edited.text)
}

#[test]
fn entries_are_changed_where_they_stand() {
    let text = changed("option:russia.bases", &[("name", Some("the base".into())), ("moves", Some("only-on".into()))]);
    let text = text.unwrap();
    assert!(text.contains("name = \"the base\"   # two of them\nmoves = \"only-on\"\n"), "{text}");
    let text = changed("statement:russia[2]", &[("because", None), ("basis", Some("assumed".into()))]).unwrap();
    assert!(
        text.contains("# And then.\n[[dm.russia.prefers]]\nthat = \"campaign\"\nbasis = \"assumed\"\n\n"),
        "{text}"
    );
    // A formula alone stays one, until there is more to say.
    let text = changed("statement:regime[2]", &[("that", Some("!bases".into()))]).unwrap();
    assert!(text.contains("    \"!bases\",   \n"), "{text}");
    let text = changed("statement:regime[2]", &[("because", Some("why".into()))]).unwrap();
    assert!(text.contains("    { that = \"campaign\", because = \"why\" },   \n"), "{text}");
    let text = changed("statement:regime[3]", &[("watch", Some("war".into()))]).unwrap();
    assert!(text.contains("    { that = \"bases\", watch = \"war\" },\n"), "{text}");
    let readings = Entry::Texts(vec!["vote".into(), "bases".into()]);
    let text = changed("statement:regime[3]", &[("that", None), ("one_of", Some(readings))]).unwrap();
    assert!(text.contains("    { one_of = [\"vote\", \"bases\"] },\n"), "{text}");
    assert_eq!(
        changed("dm:russia", &[("name", Some(Entry::ByLanguage(Vec::new())))]).unwrap().matches("{}").count(),
        1
    );
    assert_eq!(changed("claim:c1", &[("forbid", Some("x".into()))]), Err(NoEdit::NoPlace));
    assert_eq!(changed("claim:c2", &[("check", Some("none".into()))]), Err(NoEdit::NoSuchElement));
}

#[test]
fn what_is_written_is_read_as_it_is_changed() {
    let read = |target: &str| entries(CASE, &Target::parse(target).unwrap());
    let texts = Entry::ByLanguage(vec![("ar".into(), "روسيا".into()), ("en".into(), "Russia".into())]);
    assert_eq!(
        read("dm:russia").unwrap(),
        [("name".to_owned(), texts)],
        "tables of other elements are none of its own"
    );
    assert_eq!(read("statement:regime[1]").unwrap(), [("that".to_owned(), "vote".into())]);
    assert_eq!(read("statement:russia[2]").unwrap()[1], ("because".to_owned(), "why".into()));
    assert_eq!(read("rule:1"), None);
}

#[test]
fn what_mentions_an_element_is_found() {
    let more = r#"
[[rule]]
forbid = "bases & vote"
because = "a campaign"
[states.now]
on = ["russia.campaign"]
[[claim]]
id = "c2"
says = "bases"
cite = { source = "article", quote = "bases" }
check = "at now: attainable(russia, vote)"
outcome = { came = "yes", on = 2016, criterion = "vote", cite = { source = "article", quote = "bases" } }
[[variant]]
id = "v"
changes = ["russia.prefers[1] dropped"]
[view.regime]
unaware_of = ["russia.bases"]
[history]
from = "now"
[[event]]
on = "2016"
by = "russia"
to = "now"
[[event]]
on = 2016-03-14
says = "the bases"
changes = ["+vote"]
cite = { source = "article", quote = "bases" }
"#;
    let text = format!("{CASE}{more}");
    let found = |target: &str| {
        let found = uses(&text, &Target::parse(target).unwrap());
        found.iter().map(Target::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("option:russia.bases"), "statement:russia[1] statement:regime[3] rule:1 view:regime");
    assert_eq!(found("option:regime.vote"), "statement:regime[1] rule:1 claim:c2 event:2");
    assert_eq!(found("state:now"), "claim:c2 event:1 history:");
    assert_eq!(found("source:article"), "claim:c2 outcome:c2 event:2");
    assert_eq!(
        found("dm:russia"),
        "statement:regime[2] statement:regime[3] rule:1 state:now claim:c2 variant:v view:regime event:1"
    );
    assert_eq!((found("claim:c2"), found("claim:c1")), ("outcome:c2".to_owned(), String::new()));
    assert_eq!(found("rule:1"), "");
    for target in
        ["dm:a", "option:a.b", "statement:a[2]", "rule:3", "state:s", "claim:c", "source:s", "variant:v", "view:a"]
            .into_iter()
            .chain(["history:", "event:2", "outcome:c"])
    {
        assert_eq!(Target::parse(target).unwrap().to_string(), target);
    }
}

#[test]
fn a_statement_joins_another_in_no_known_order_and_leaves_it() {
    let dm = || "regime".to_owned();
    let text = done(Edit::Join { dm: dm(), from: 2, to: 0 });
    let tier = "tier = \"tier\"";
    let joined =
        format!("    {{ that = \"bases\", {tier} }},\n    {{ that = \"vote\", {tier} }},   \n    \"campaign\",\n");
    assert!(text.contains(&joined), "{text}");
    assert_eq!(tiers(&text, "regime"), one_tier(2));
    let again = edit(&text, &Edit::Join { dm: dm(), from: 2, to: 0 }).unwrap().text;
    assert_eq!(tiers(&again, "regime"), one_tier(3), "{again}");
    assert_eq!(edit(&text, &Edit::Join { dm: dm(), from: 0, to: 2 }), Err(NoEdit::InAnyOrder));
    let left = edit(&text, &Edit::Leave { dm: dm(), place: 0 }).unwrap().text;
    assert!(left.contains("    { that = \"vote\" },\n    { that = \"bases\" },   \n    \"campaign\",\n"), "{left}");
    assert_eq!(edit(CASE, &Edit::Leave { dm: dm(), place: 0 }), Err(NoEdit::NoSuchElement));
    let text = done(Edit::Join { dm: "russia".into(), from: 0, to: 1 });
    assert_eq!((tiers(&text, "russia"), tiers("mizan =", "russia")), (one_tier(2), Vec::new()), "{text}");
}

#[test]
fn a_tier_that_was_ordered_by_an_answer_is_undone_in_that_order() {
    let tier = |above: &str| format!("{{ that = \"vote\", id = \"v\", tier = \"t\"{above} }}");
    let rest = "{ that = \"bases\", id = \"b\", tier = \"t\" }";
    let list = |prefers: &str| format!("[dm.regime]\nprefers = [{prefers}]\n");
    let leave = |text: &str, place| edit(text, &Edit::Leave { dm: "regime".into(), place }).unwrap().text;
    let two = list(&format!("{}, {rest}", tier(", above = [\"b\"]")));
    let alone = list("{ that = \"vote\", id = \"v\" }, { that = \"bases\", id = \"b\" }");
    assert_eq!((leave(&two, 0), leave(&two, 1)), (alone.clone(), alone));
    // Nobody says of one that is gone that it comes after.
    let third = "{ that = \"x\", id = \"x\", tier = \"t\" }";
    let three = leave(&list(&format!("{}, {rest}, {third}", tier(", above = [\"b\"]"))), 1);
    assert_eq!(three, list(&format!("{}, {third}, {{ that = \"bases\", id = \"b\" }}", tier(""))));
    let all = tier(", above = [\"b\", \"x\"]");
    let first = leave(&list(&format!("{all}, {rest}, {third}")), 0);
    assert_eq!(first, list(&format!("{{ that = \"vote\", id = \"v\" }}, {rest}, {third}")));
}

#[test]
fn what_happened_stands_in_the_order_of_time() {
    let event = |on: &str, changes: &str| Edit::Add {
        what: New::Event,
        id: None,
        entries: [("on", Entry::from(on)), ("changes", Entry::Texts(vec![changes.to_owned()]))]
            .map(|(key, entry)| (key.to_owned(), entry))
            .into(),
        cite: None,
    };
    let after = |text: &str, change: &Edit| edit(text, change).unwrap().text;
    let text = after(CASE, &Edit::add(New::History, [("from", "now".into())]));
    let text = after(&after(&text, &event("2016-03", "+vote")), &event("2016-01-02", "+bases"));
    let text = after(&after(&text, &event("2016-02", "-bases")), &event("2017", "-vote"));
    let days = |text: &str| rough(text).unwrap().events.into_iter().map(|event| event.on).collect::<Vec<_>>();
    assert_eq!(days(&text), ["2016-01-02", "2016-02", "2016-03", "2017"], "{text}");
    assert!(text.ends_with("[[event]]\non = \"2017\"\nchanges = [\"-vote\"]\n"), "{text}");
    let later = [("on".to_owned(), Some(Entry::from("2016-04-01")))].into();
    let moved = after(&text, &Edit::Change { target: Target::Event(0), entries: later });
    assert_eq!(days(&moved), ["2016-02", "2016-03", "2016-04-01", "2017"], "{moved}");
    let gone = after(&moved, &Edit::Remove(Target::Event(1)));
    assert_eq!(days(&gone), ["2016-02", "2016-04-01", "2017"]);
    assert_eq!(after(&text, &Edit::Remove(Target::History)), CASE);
    assert_eq!(edit(CASE, &Edit::Remove(Target::History)), Err(NoEdit::NoSuchElement));
}

#[test]
fn what_came_about_of_a_claim_is_said_in_it() {
    let said = |came: &str| Edit::add(New::Outcome("c1".into()), [("came", came.into()), ("on", "2016".into())]);
    let text = done(said("yes"));
    let line = |came: &str| format!("check = \"none\"\noutcome = {{ came = \"{came}\", on = \"2016\" }}\n");
    assert!(text.ends_with(&line("yes")), "{text}");
    assert_eq!(edit(&text, &said("no")), Err(NoEdit::BadId));
    let target = Target::Outcome("c1".into());
    let entries = vec![("came".to_owned(), Some(Entry::from("no")))];
    let changed = edit(&text, &Edit::Change { target: target.clone(), entries }).unwrap().text;
    assert!(changed.ends_with(&line("no")), "{changed}");
    assert_eq!(rough(&changed).unwrap().outcomes, [("c1".to_owned(), "no".to_owned())]);
    assert_eq!(edit(&changed, &Edit::Remove(target)).unwrap().text, CASE);
}

/// A tier of the first statements alone.
fn one_tier(n: usize) -> Vec<std::ops::Range<usize>> {
    std::iter::once(0..n).collect()
}
