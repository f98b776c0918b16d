//! `mizan trace`

use serde_json::{Value, json};

use crate::cli::run::{fed, mizan};
use crate::cli::schema::as_schema;

const TOLL: &str = "library:teaching/the-toll";

fn toll() -> String {
    std::fs::read_to_string("../../cases/teaching/the-toll/case.toml").unwrap()
}

fn traced(case: &str, flags: &[&str]) -> Value {
    let call = [&["trace", "-", "--format", "json", "-q"], flags].concat();
    as_schema("trace", &fed(&call, case).result())
}

#[test]
fn the_toll_in_both_languages() {
    for language in ["ar", "en"] {
        let text = mizan(&["trace", TOLL, "--lang", language]).result();
        insta::assert_snapshot!(format!("trace_{language}"), text);
    }
}

#[test]
fn each_step_is_what_it_was_to_whoever_made_it() {
    let trace = traced(&toll(), &[]);
    let steps: Vec<&str> =
        trace["events"].as_array().unwrap().iter().map(|step| step["step"].as_str().unwrap()).collect();
    assert_eq!(steps, ["best", "best", "against", "best", "against"]);
    // Two events of one day are one move.
    assert_eq!(trace["events"][1]["events"], json!([2, 3]));
    assert_eq!(trace["events"][1]["changes"], json!(["+detour", "+petition"]));
    assert_eq!(trace["events"][2]["decides"], "town.prefers[1]");
    let needs = trace["events"][2]["would_need"]["changes"].as_array().unwrap();
    assert!(needs.contains(&json!([{ "assumption": "town.prefers[1]", "change": "moved_down" }])), "{needs:?}");
    assert_eq!(trace["events"][4]["on"], "1871-06");
    assert_eq!((&trace["events"][0]["sourced"], &trace["events"][4]["sourced"]), (&json!(true), &json!(false)));
}

#[test]
fn what_was_not_known_is_learned() {
    let trace = traced(&toll(), &[]);
    let order = json!({ "order": ["town.prefers[1]", "town.prefers[2]"] });
    assert_eq!(
        trace["learned"],
        json!([{ "ask": order, "left": ["second"] }, { "ask": { "one_of": "town.prefers[3]" }, "left": [2] }])
    );
    assert_eq!(trace["explained"]["steps"], json!([1, 2, 3, 4, 5]));
}

/// What nothing explains is counted, and told.
#[test]
fn what_no_completion_explains_is_told() {
    let again = "\n[[event]]\non = 1871-07-01\nby = \"merchants\"\nchanges = [\"+petition\"]\n\
                 [[event]]\non = 1871-07-02\nby = \"town\"\nchanges = [\"+toll\"]\n";
    let case = toll().replace("\n[[claim]]\nid = \"toll_stays\"", &format!("{again}\n[[claim]]\nid = \"toll_stays\""));
    let trace = traced(&case, &[]);
    // The petition without a toll is against what the merchants want, whatever the town does; the toll against it answers
    // the question the other way round.
    assert_eq!(trace["events"][5]["step"], "against");
    assert!(trace["learned"].as_array().unwrap().iter().all(|learned| learned["left"] == json!([])));
    assert_eq!(trace["explained"]["of"].as_array().unwrap().len(), 7);
    assert_eq!(trace["explained"]["steps"].as_array().unwrap().len(), 5);
    let text = fed(&["trace", "-", "--lang", "en"], &case).result();
    assert!(text.contains("The most that do so at once make improvements of 5"), "{text}");
}

#[test]
fn what_the_rules_forbid_is_no_move_and_the_rule_is_named() {
    let case = toll().replace("\n[states.eve]", "\n[[rule]]\nforbid = \"repair & !toll\"\n[states.eve]");
    let trace = traced(&case, &[]);
    let last = &trace["events"][4];
    assert_eq!((&last["step"], &last["barred_by"]), (&json!("barred"), &json!(["rule[1]"])));
    assert_eq!((&last["to"]["state"], &last["to"]["key"]), (&Value::Null, &json!("NYNN")));
    // The rule alone is not enough: the town does not want to pay for the bridge.
    assert_eq!(last["would_need"]["tried_up_to"], 2);
}

#[test]
fn a_case_without_a_history_says_how_to_write_one() {
    let run = mizan(&["trace", "library:chicken", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("`[history]`"), "{}", run.err);
}

#[test]
fn verdicts_are_untouched_by_what_happened() {
    let case = toll();
    let start = case.find("[history]").unwrap();
    let end = case.find("[[claim]]").unwrap();
    let bare = format!("{}{}", &case[..start], &case[end..]);
    let audit = |case: &str| {
        let value: Value =
            serde_json::from_str(&fed(&["audit", "-", "--format", "json", "-q"], case).result()).unwrap();
        value["claims"].clone()
    };
    assert_eq!(audit(&case), audit(&bare));
    let checked = fed(&["check", "-", "--lang", "en"], &case).result();
    assert!(checked.contains("The case is in order."), "{checked}");
}

#[test]
fn verdicts_and_outcomes_stand_side_by_side() {
    let audit = as_schema("audit", &fed(&["audit", "-", "--format", "json", "-q"], &toll()).result());
    let outcomes: Vec<(&Value, &Value, &Value)> = audit["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| (&claim["verdict"], &claim["outcome"]["came"], &claim["outcome"]["standing"]))
        .collect();
    assert_eq!(
        outcomes,
        [
            (&json!("holds"), &json!("no"), &json!("differs")),
            (&json!("holds"), &json!("yes"), &json!("agrees")),
            (&json!("holds"), &json!("no"), &json!("differs")),
            (&json!("unformalised"), &json!("unobservable"), &json!("neither")),
        ]
    );
    assert_eq!(audit["claims"][0]["outcome"]["retrospective"], true);
    let text = fed(&["audit", "-", "--full", "--lang", "en", "-q"], &toll()).result();
    let side = &text[text.find("Verdicts and what came about").unwrap()..];
    let places = ["toll_stays", "no_masons", "regret", "market_empties"].map(|claim| side.find(claim).unwrap());
    assert!(places.is_sorted(), "{side}");
}

const MAP: &str = r#"
[columns]
date = "event_date"
[actors]
"Town Council" = "town"
"Guild" = "merchants"
[[act]]
is = "New tax"
by = "town"
changes = ["+toll"]
[[act]]
is = "Repeal"
changes = ["-toll"]
[[act]]
is = "Boycott"
changes = ["+detour", "+petition"]
[sources]
"Ford Gazette" = "gazette"
"#;

const TABLE: &str = "event_date,actor,act,target,source\n\
    1871-08-02,Guild,boycott,Town Council,Ford Gazette\n\
    1871-08-01,Town Council,New tax,\"Guild, and others\",Ford Gazette\n\
    1871-08-03,Guild,Boycott,Town Council,\n\
    1871-13-01,Guild,Boycott,,\n\
    1871-08-04,The Miller,Boycott,,\n\
    1871-08-05,Guild,Feast,,\n\
    1871-08-06,Guild,New tax,,\n\
    1871-08-07,Guild,Repeal,,\n\
    1871-08-08,,Boycott,,\n";

fn imported(test: &str, language: &str, table: &str, map: &str) -> crate::cli::run::Run {
    let folder = crate::cli::run::folder(&format!("trace-{test}-{language}"));
    let (events, mapped) = (folder.join("events.csv"), folder.join("map.toml"));
    std::fs::write(&events, table).unwrap();
    std::fs::write(&mapped, map).unwrap();
    let [events, mapped] = [&events, &mapped].map(|path| path.to_str().unwrap());
    mizan(&["trace", TOLL, "--import", events, "--map", mapped, "--lang", language])
}

#[test]
fn a_table_proposes_events_and_says_of_each_other_row_why_it_does_not() {
    let run = imported("1", "en", TABLE, MAP);
    assert_eq!(run.code, 0, "{}", run.err);
    // In the order of time; what is so already is not proposed again.
    let events: Vec<&str> =
        run.out.lines().filter(|line| line.starts_with("on = ") || line.starts_with("changes")).collect();
    assert_eq!(
        events,
        ["on = 1871-08-01", "changes = [\"+toll\"]", "on = 1871-08-02", "changes = [\"+detour\", \"+petition\"]"]
    );
    for (code, line) in [("M587", 5), ("M835", 6), ("M836", 7), ("M836", 8), ("M584", 9), ("M834", 10)] {
        assert!(
            run.err.contains(code) && run.err.contains(&format!("events.csv:{line}:")),
            "{code} {line}\n{}",
            run.err
        );
    }
    assert!(
        run.out.contains("# 1 row says what is so already.") && run.out.contains("# 6 rows propose nothing"),
        "{}",
        run.out
    );
    assert!(!imported("2", "ar", TABLE, MAP).out.contains("row"));
}

/// What is proposed is what a case file takes.
#[test]
fn what_is_proposed_can_be_taken_over() {
    let proposed = imported("3", "en", TABLE, MAP).out;
    let case =
        toll().replace("\n[[claim]]\nid = \"toll_stays\"", &format!("\n{proposed}\n[[claim]]\nid = \"toll_stays\""));
    assert_eq!(traced(&case, &[])["events"].as_array().unwrap().len(), 7);
}

#[test]
fn what_is_wrong_with_a_map_or_a_table_is_told_at_its_place() {
    let map = MAP.replace("\"town\"", "\"twon\"").replace("\"+toll\"", "\"toll\"").replace("[sources]", "[surces]");
    let run = imported("4", "en", TABLE, &map);
    assert!(
        run.code == 2 && ["M204", "M583", "M140", "map.toml:"].iter().all(|told| run.err.contains(told)),
        "{}",
        run.err
    );
    let run = imported("5", "en", &TABLE.replace("event_date", "day"), MAP);
    assert!(run.code == 2 && run.err.contains("M833") && run.err.contains("event_date"), "{}", run.err);
    let run = imported("6", "en", "", MAP);
    assert!(run.code == 2 && run.err.contains("M831"), "{}", run.err);
    let run = mizan(&["trace", TOLL, "--import", "events.csv", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("--map"), "{}", run.err);
}

/// What happened answers both questions of the toll, so that nothing is left to find out.
#[test]
fn what_was_learned_can_be_taken_as_given() {
    let asked = as_schema("ask", &fed(&["ask", "-", "--learned", "--format", "json", "-q"], &toll()).result());
    assert_eq!((asked["given"].as_array().unwrap().len(), &asked["questions"]), (2, &json!([])));
    let run = mizan(&["ask", "library:teaching/the-weir", "--learned", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("`[history]`"), "{}", run.err);
}

/// Time goes as one reads: in Arabic from the right.
#[test]
fn the_line_of_time_is_drawn_as_one_reads() {
    let places = |language: &str| {
        let svg = mizan(&["figure", TOLL, "--events", "--lang", language, "-q"]).result();
        let dates = ["1871-03-01", "1871-04-15", "1871-06"].map(|day| svg.find(&format!(">{day}<")).unwrap());
        dates.map(|at| {
            let x = svg[..at].rfind("x=\"").unwrap() + 3;
            svg[x..].split('"').next().unwrap().parse::<i32>().unwrap()
        })
    };
    assert!(places("en").is_sorted());
    assert!(places("ar").iter().rev().is_sorted());
    let run = mizan(&["figure", "library:chicken", "--events", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("`[history]`"), "{}", run.err);
}

#[test]
fn what_is_private_of_what_happened_is_left_out_of_a_shared_report() {
    let case = toll().replace("on = 1871-03-01\nby", "private = true\non = 1871-03-01\nby");
    let case = case.replace("id = \"toll_stays\"", "id = \"toll_stays\"\nprivate = true");
    let report = |flags: &[&str]| {
        fed(&[&["report", "-", "--format", "md", "--lang", "en", "-q"], flags].concat(), &case).result()
    };
    let (whole, shared) = (report(&[]), report(&["--share"]));
    for words in ["1871-03-01", "The toll was levied", "Is the toll levied at the end of June?"] {
        assert!(whole.contains(words) && !shared.contains(words), "{words}");
    }
    assert!(shared.contains("something that is private") && shared.contains("1871-03-20"));
}

#[test]
fn the_steps_as_tables() {
    let csv = fed(&["trace", "-", "--format", "csv", "-q"], &toll()).result();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert!(lines[0].starts_with("step,events,on,by,from,to,changes,was,decides"), "{csv}");
    assert_eq!(lines.len(), 6);
    assert!(lines[2].starts_with("2,2 3,") && lines[2].contains("+detour +petition,best,"), "{csv}");
    assert!(lines[3].contains(",against,town.prefers[1],") && lines[3].contains("town.prefers[1] moved_down"), "{csv}");
    assert!(lines[1].ends_with(",yes") && lines[5].ends_with(",no"), "{csv}");
    for language in ["en", "ar"] {
        let latex = fed(&["trace", "-", "--format", "latex", "-q", "--lang", language], &toll()).result();
        insta::assert_snapshot!(format!("trace_latex_{language}"), latex);
    }
}
