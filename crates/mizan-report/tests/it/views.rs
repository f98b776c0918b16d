//! A solved case in every format and language, and each JSON held to its schema.

use mizan_case::{Loaded, load};
use mizan_core::{Concept, Limits, Request, Stability, solve};
use mizan_report::formats::json::Detail;
use mizan_report::schema::Schema;
use mizan_report::solution::text;
use mizan_report::solution::{SolutionJson, StatesShown, csv, latex};
use mizan_report::{Language, Look, Solved};
use serde_json::Value;

const OPTIONS: &str = r#"
mizan = 1
[case]
title = { en = "The well", ar = "البئر" }
[dm.upper]
name = { en = "the upper village", ar = "القرية العليا" }
prefers = ["dig", "!share"]
[dm.upper.options.dig]
name = { en = "dig", ar = "الحفر" }
moves = "only-on"
[dm.upper.options.share]
name = { en = "share", ar = "الاقتسام" }
[dm.lower]
name = { en = "the lower village", ar = "القرية السفلى" }
prefers = ["share", "!walk"]
[dm.lower.options.walk]
[[rule]]
forbid = "dig & share & walk"
[states.dry]
name = { en = "the dry well", ar = "البئر الجافة" }
on = []
[states.start]
on = []
"#;

const GRAPH: &str = r#"
mizan = 1
[graph]
states = ["peace", "crisis", "a \"cold\", long war"]
[dm.a]
moves = [["peace", "crisis"], ["crisis", "peace"]]
ranking = ["crisis", ["peace", "a \"cold\", long war"]]
[dm.b]
moves = [["crisis", "a \"cold\", long war"]]
ranking = ["peace", "rest"]
"#;

/// Six options, all free: 64 states, more than a table shows.
fn large() -> String {
    let options: String = (0..6).map(|o| format!("[dm.a.options.o{o}]\n")).collect();
    format!("mizan = 1\n[dm.a]\nprefers = [\"o0\", \"o1\"]\n{options}[dm.b]\nprefers = [\"o0\"]\n")
}

struct Sample {
    loaded: Loaded,
    stability: Stability,
}

impl Sample {
    fn of(text: &str) -> Self {
        let loaded = load(text, &Limits::default());
        assert!(loaded.ready().is_some(), "{:?}", loaded.diagnostics());
        let stability = solve(loaded.ready().unwrap().model, &Request::of(&Concept::ALL));
        Self { loaded, stability }
    }

    fn solved(&self) -> Solved<'_> {
        let ready = self.loaded.ready().unwrap();
        Solved::new(ready.case, ready.model, &self.stability)
    }

    fn text(&self, look: &Look, shown: StatesShown) -> String {
        written(|out| text::write(out, look, &self.solved(), shown))
    }

    fn json(&self, detail: Detail) -> String {
        written(|out| SolutionJson::new(&self.solved(), detail).write(out))
    }
}

fn written(write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    // The marks that keep Arabic and Latin apart are invisible; here they are to be seen.
    String::from_utf8(out).unwrap().replace('\u{2068}', "⟦").replace('\u{2069}', "⟧")
}

fn assert_valid(schema: Schema, json: &str) {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    let url = "http://localhost/schema.json";
    compiler.add_resource(url, serde_json::from_str(&schema.text()).unwrap()).unwrap();
    let compiled = compiler.compile(url, &mut schemas).unwrap();
    let value: Value = serde_json::from_str(json).unwrap();
    if let Err(error) = schemas.validate(&value, compiled) {
        panic!("{error:#}\n{json}");
    }
}

#[test]
fn text_in_english() {
    insta::assert_snapshot!(Sample::of(OPTIONS).text(&Look::plain(Language::English), StatesShown::Readable));
}

#[test]
fn text_in_arabic() {
    insta::assert_snapshot!(Sample::of(OPTIONS).text(&Look::plain(Language::Arabic), StatesShown::Readable));
}

#[test]
fn text_of_the_graph_form() {
    insta::assert_snapshot!(Sample::of(GRAPH).text(&Look::plain(Language::English), StatesShown::Readable));
}

#[test]
fn text_of_a_narrow_terminal_in_colour() {
    let look = Look { colour: true, width: Some(44), ..Look::plain(Language::English) };
    insta::assert_snapshot!(Sample::of(OPTIONS).text(&look, StatesShown::Readable).replace('\u{1b}', "␛"));
}

#[test]
fn english_output_about_an_english_case_has_no_invisible_characters() {
    let text = Sample::of(GRAPH).text(&Look::plain(Language::English), StatesShown::All);
    assert!(!text.contains(['⟦', '⟧']), "{text}");
}

#[test]
fn a_large_case_shows_its_equilibria_only_and_says_so() {
    let sample = Sample::of(&large());
    for language in Language::ALL {
        let text = sample.text(&Look::plain(language), StatesShown::Readable);
        assert!(text.contains("--all"), "{text}");
        insta::assert_snapshot!(format!("large_{}", language.tag()), text);
        let all = sample.text(&Look::plain(language), StatesShown::All);
        assert!(!all.contains("--all") && all.lines().count() > 64, "{all}");
    }
}

/// A case file comes from anybody.
#[test]
fn nothing_in_a_case_file_acts_on_the_terminal() {
    let hostile = r#"
mizan = 1
[case]
title = "\u001b[2J\nno \u202etitle"
[dm.a]
name = "\u001b]0;a\u0007"
prefers = ["x"]
[dm.a.options.x]
name = "an\noption\u0000"
[states.s]
name = "\u202Estate\u2066"
on = []
"#;
    let sample = Sample::of(hostile);
    for language in Language::ALL {
        let text = sample.text(&Look::plain(language), StatesShown::All);
        let acts = |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'));
        assert_eq!(text.find(acts), None, "{text:?}");
        assert!(text.contains("no title"), "{text:?}");
    }
}

#[test]
fn json_is_as_its_schema_says() {
    for text in [OPTIONS, GRAPH, &large()] {
        let sample = Sample::of(text);
        assert_valid(Schema::Solution, &sample.json(Detail::Full));
        assert_valid(Schema::Solution, &sample.json(Detail::Summary));
    }
    insta::assert_snapshot!(Sample::of(OPTIONS).json(Detail::Full));
}

#[test]
fn a_summary_counts_and_begins_each_list() {
    let summary: Value = serde_json::from_str(&Sample::of(&large()).json(Detail::Summary)).unwrap();
    assert_eq!(summary["states"]["count"], 64);
    assert_eq!(summary["states"]["first"].as_array().unwrap().len(), 20);
    assert_eq!(summary["equilibria"]["nash"]["count"], 16, "both of the options that a likes are taken");
    assert_eq!(summary["options"].as_array().unwrap().len(), 6, "these are no results and stay whole");
}

#[test]
fn csv_has_a_row_a_state() {
    insta::assert_snapshot!("csv_of_options", written(|out| csv::write(out, &Sample::of(OPTIONS).solved())));
    insta::assert_snapshot!("csv_of_a_graph", written(|out| csv::write(out, &Sample::of(GRAPH).solved())));
}

/// Excel takes a file without the mark for one in the code page of the machine.
#[test]
fn csv_with_arabic_names_says_how_it_is_encoded() {
    let of = |case: &str| written(|out| csv::write(out, &Sample::of(case).solved()));
    let with_ids = "mizan = 1\n[dm.\"أ\"]\nprefers = [\"حفر\"]\n[dm.\"أ\".options.\"حفر\"]\n";
    assert!(of(with_ids).starts_with("\u{feff}number,"));
    assert!(of(&GRAPH.replace("peace", "سلم")).starts_with("\u{feff}number,"));
    assert!(of(OPTIONS).starts_with("number,") && of(GRAPH).starts_with("number,"));
}

#[test]
fn the_schemas_are_schemas() {
    for schema in Schema::ALL {
        let text: Value = serde_json::from_str(&schema.text()).unwrap();
        assert_eq!(text["$schema"], "https://json-schema.org/draft/2020-12/schema", "{}", schema.name());
        assert_eq!(Schema::from_name(schema.name()), Some(schema));
    }
}

#[test]
fn every_key_of_the_solution_is_described() {
    let schema: Value = serde_json::from_str(&Schema::Solution.text()).unwrap();
    for (key, value) in schema["properties"].as_object().unwrap() {
        assert!(value["description"].is_string(), "{key}: {value}");
    }
}

/// Whatever a case calls its parts, a table is one that LaTeX can read: environments and braces close, and each row has as
/// many cells as the table has columns, or is a heading.
#[test]
fn latex_tables_are_whole_whatever_the_labels() {
    let wild =
        OPTIONS.replace("\"dig\", ar", "\"100 % & {dig}_\\\\ [#]\", ar").replace("the dry well", "dry ~ \\\"well\\\"");
    for text in [wild.as_str(), OPTIONS, GRAPH, &large()] {
        let sample = Sample::of(text);
        for language in Language::ALL {
            let look = Look::plain(language);
            let tables = written(|out| latex::write(out, &look, &sample.solved(), true));
            let lines: Vec<&str> = tables.lines().filter(|line| !line.starts_with('%')).collect();
            let count = |what: &str| lines.iter().filter(|line| line.starts_with(what)).count();
            assert!(count("\\begin{tabular}") > 2 && count("\\begin{") == count("\\end{"), "{tables}");
            let mut columns = 0;
            for line in lines {
                let plain = line.replace("\\{", "").replace("\\}", "").replace("\\&", "");
                assert_eq!(plain.matches('{').count(), plain.matches('}').count(), "{line}");
                if let Some(rest) = line.strip_prefix("\\begin{tabular}{l*{") {
                    columns = rest.split('}').next().unwrap().parse().unwrap();
                }
                if let Some(row) = plain.strip_suffix(" \\\\") {
                    assert!([0, columns].contains(&row.matches(" & ").count()), "{line}");
                }
            }
        }
    }
}

/// Where the case names every state, the paper calls them so; else those of a graph go by their own names.
#[test]
fn latex_uses_the_names_of_the_paper_where_there_are_all() {
    let named = "[states.calm]\nname = \"calm & quiet\"\nstate = \"peace\"\n[states.two]\nstate = \"crisis\"\n";
    let third = "[states.three]\nstate = \"a \\\"cold\\\", long war\"\n";
    let of = |text: &str| {
        let sample = Sample::of(text);
        written(|out| latex::write(out, &Look::plain(Language::English), &sample.solved(), false))
    };
    let all = of(&format!("{GRAPH}{named}{third}"));
    assert!(all.contains("a & two & calm \\& quiet & $=$\\,three"), "{all}");
    let some = of(&format!("{GRAPH}{named}"));
    assert!(some.contains("a & crisis & peace & $=$\\,a "), "{some}");
}
