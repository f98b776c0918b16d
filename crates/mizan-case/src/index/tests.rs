//! The index of a case in which every kind of name stands in every place, whole and broken.

use super::*;

/// A case in which every kind of name stands in every place where it can.
const CASE: &str = r#"mizan = 1
[sources.letter]
title = "A letter"

[dm.russia]
name = "Russia"
prefers = [
  "campaign | !bases",
  { any_order = ["bases", { that = "talks.process", id = "late" }] },
]
[dm.russia.options]
campaign = {}
bases = { cite = { source = "letter", paragraph = 1 } }

[dm.talks]
[[dm.talks.prefers]]
id = "shelter"
that = "process"
one_of = ["process", "russia.bases"]
above = ["other"]
[[dm.talks.prefers]]
id = "other"
that = "russia.campaign"
[dm.talks.options.process]

[states.eve]
on = ["campaign", "talks.process"]
[states.later]
like = "eve"
off = ["campaign"]

[[rule]]
forbid = "campaign & process"
[rule.cite]
source = "letter"
[[rule]]
exactly_one = ["campaign", "bases"]

[view.talks]
changes = ["russia.prefers[1] dropped"]
unaware_of = ["bases"]
[[view.talks.dm.russia.prefers]]
id = "shelter"
that = "bases"

[[claim]]
id = "ends"
says = "campaign"
by = "russia"
check = "at eve: leads_to(process & stable(talks, nash)) "

[[variant]]
id = "calm"
changes = ["talks.shelter dropped", "russia.campaign made_reversible", "russia.late negated"]
"#;

/// The texts at which a name stands, with the line of each.
fn places(text: &str, name: &Name) -> Vec<String> {
    let index = Index::of(text);
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let place = |mention: &Mention| {
        let star = if mention.declares { "*" } else { "" };
        format!("{}{star}:{}", &text[mention.span.clone()], line(mention.span.start))
    };
    index.mentions_of(name).map(place).collect()
}

fn option(dm: &str, id: &str) -> Name {
    Name::Option(dm.to_owned(), id.to_owned())
}

#[test]
fn an_option_is_found_in_formulas_lists_claims_and_changes() {
    let campaign = places(CASE, &option("russia", "campaign"));
    assert_eq!(
        campaign,
        [
            "campaign:8",
            "campaign*:12",
            "campaign:23",
            "campaign:27",
            "campaign:30",
            "campaign:33",
            "campaign:37",
            "campaign:54"
        ]
    );
    assert_eq!(
        places(CASE, &option("talks", "process")),
        ["process:9", "process:18", "process:19", "process*:24", "process:27", "process:33", "process:50"]
    );
}

#[test]
fn a_decision_maker_is_found_in_every_header_and_before_every_dot() {
    let talks = places(CASE, &Name::Dm("talks".to_owned()));
    assert_eq!(
        talks,
        [
            "talks:9",
            "talks*:15",
            "talks*:16",
            "talks*:21",
            "talks*:24",
            "talks:27",
            "talks:39",
            "talks:42",
            "talks:50",
            "talks:54"
        ]
    );
}

#[test]
fn statements_of_one_id_in_different_lists_are_not_the_same() {
    let statement = |list: &str, id: &str| Name::Statement(list.to_owned(), id.to_owned());
    assert_eq!(places(CASE, &statement("talks", "shelter")), ["shelter*:17", "shelter:54"]);
    assert_eq!(places(CASE, &statement("talks of russia", "shelter")), ["shelter*:43"]);
    assert_eq!(places(CASE, &statement("talks", "other")), ["other:20", "other*:22"]);
    assert_eq!(places(CASE, &statement("russia", "late")), ["late*:9", "late:54"]);
}

#[test]
fn states_sources_claims_and_variants_are_found() {
    assert_eq!(places(CASE, &Name::State("eve".to_owned())), ["eve*:26", "eve:29", "eve:50"]);
    assert_eq!(places(CASE, &Name::Source("letter".to_owned())), ["letter*:2", "letter:13", "letter:35"]);
    assert_eq!(places(CASE, &Name::Claim("ends".to_owned())), ["ends*:47"]);
    assert_eq!(places(CASE, &Name::Variant("calm".to_owned())), ["calm*:53"]);
}

#[test]
fn states_of_a_graph_are_found_in_moves_and_rankings() {
    let text = "mizan = 1\n[graph]\nstates = [\"s1\", \"s2\"]\n[dm.a]\nmoves = [[\"s1\", \"s2\"]]\nranking = [\"s2\", \"s1\"]\n\
        [states.now]\nstate = \"s1\"\n[[claim]]\nid = \"c\"\ncheck = \"at s1: is(now)\"\n";
    assert_eq!(places(text, &Name::State("s1".to_owned())), ["s1*:3", "s1:5", "s1:6", "s1:8", "s1:11"]);
    assert_eq!(places(text, &Name::State("now".to_owned())), ["now*:7", "now:11"]);
}

#[test]
fn what_is_broken_hides_no_name_elsewhere() {
    let broken =
        CASE.replace("forbid = \"campaign & process\"", "forbid = \"campaign &").replace("leads_to(", "leads_too((");
    let campaign = places(&broken, &option("russia", "campaign"));
    assert!(
        campaign.contains(&"campaign:37".to_owned()) && campaign.contains(&"campaign:54".to_owned()),
        "{campaign:?}"
    );
    let eve = places(&broken, &Name::State("eve".to_owned()));
    assert_eq!(eve.last().map(String::as_str), Some("eve:50"));
    assert_eq!(places(&broken, &option("talks", "process")).last().map(String::as_str), Some("process:50"));
}

#[test]
fn a_text_with_escapes_is_no_place_to_write_into() {
    let text = "[dm.a.options.x]\n[[rule]]\nforbid = \"x \\u0026 x\"\n";
    let index = Index::of(text);
    let spellings: Vec<Spelling> = index.mentions_of(&option("a", "x")).map(|mention| mention.spelling).collect();
    assert_eq!(spellings, [Spelling::Key, Spelling::Escaped, Spelling::Escaped]);
    assert_eq!(Spelling::Key.of("روسيا").as_deref(), Some("\"روسيا\""));
    assert_eq!(Spelling::Plain.of("روسيا").as_deref(), Some("روسيا"));
}

#[test]
fn words_in_claims_are_told_apart() {
    let index = Index::of(CASE);
    let line = CASE.find("check = ").expect("there is a claim");
    let in_claim = index.marks().iter().filter(|(span, _)| span.start > line && span.end < line + 60);
    let told: Vec<(&str, Mark)> = in_claim.map(|(span, mark)| (&CASE[span.clone()], *mark)).collect();
    assert_eq!(
        told,
        [
            ("at", Mark::Keyword),
            ("eve", Mark::State),
            ("leads_to", Mark::Function),
            ("process", Mark::Option),
            ("&", Mark::Operator),
            ("stable", Mark::Function),
            ("talks", Mark::Dm),
            ("nash", Mark::Concept),
        ]
    );
}

#[test]
fn elements_have_their_title_and_their_extent() {
    let index = Index::of(CASE);
    let told: Vec<String> = index
        .elements()
        .iter()
        .map(|element| {
            let lines = CASE[element.extent.clone()].lines().count();
            let owner = element.owner.as_deref().unwrap_or("-");
            format!("{:?} {owner} {} {} {lines}", element.place, element.title, element.number)
        })
        .collect();
    assert_eq!(
        told,
        [
            "Source - letter 0 2",
            "DecisionMaker - russia 0 9",
            "Statement russia campaign | !bases 0 1",
            "Statement russia bases 1 1",
            "Statement russia late 2 1",
            "OptionTable russia campaign 0 1",
            "OptionTable russia bases 1 1",
            "DecisionMaker - talks 1 10",
            "Statement talks shelter 0 5",
            "Statement talks other 1 3",
            "OptionTable talks process 0 1",
            "State - eve 0 2",
            "State - later 1 3",
            "Rule - campaign & process 0 4",
            "Rule - campaign 1 2",
            "View - talks 0 6",
            "Believed talks russia 0 3",
            "Statement - shelter 0 3",
            "Claim - ends 0 5",
            "Variant - calm 0 3",
        ]
    );
    let at = CASE.find("talks.process").expect("it is there");
    assert_eq!(index.element_at(at).map(|element| element.title.as_str()), Some("late"));
}
