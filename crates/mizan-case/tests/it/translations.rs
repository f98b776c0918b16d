//! The texts of a case as a table: what is written out, translated and read in again says the same, and nothing that was
//! there is lost.

use std::path::{Path, PathBuf};

use mizan_case::edit::{Edit, NoEdit, edit, say_all};
use mizan_case::translations::{Filling, TextRow, fill, rows};
use mizan_case::{Case, Diagnostic, Problem, SourceText, load};
use mizan_core::Limits;

const LANGUAGES: [&str; 2] = ["ar", "en"];

const WELL: &str = r#"mizan = 1 # the format

[case]
title = { en = "A well" }   # as the town calls it
language = "en"

[dm.a]
name.en = "A"
name.ar = "أ"
prefers = [
    { that = "x", because = "It is thirsty." }, # its reason
]
[dm.a.options.x]
name = "dig, or not"

[states.now]
on = []

[[claim]]
id = "c"
says = { ar = "يُحفر." }
check = "at now: leads_to(x)"
"#;

fn case(text: &str) -> Case {
    let loaded = load(text, &Limits::default());
    assert!(!loaded.diagnostics().iter().any(Diagnostic::is_error), "{:?}\n{text}", loaded.diagnostics());
    loaded.into_usable().unwrap().0
}

fn filled(table: &str) -> Result<Filling, Box<Diagnostic>> {
    fill(&case(WELL), &SourceText::new("texts.csv", table), &LANGUAGES)
}

/// The case with what a table adds.
fn text_after(text: &str, filling: &Filling) -> String {
    say_all(text, filling.new.iter().map(|new| (new.place.as_str(), new.texts.as_slice()))).unwrap().text
}

fn written(rows: &[TextRow]) -> String {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let row = |row: &TextRow| {
        let says = row.says.iter().map(|text| cell(text.as_deref().unwrap_or_default()));
        format!("{},{}\n", row.place, says.collect::<Vec<_>>().join(","))
    };
    format!("place,ar,en\n{}", rows.iter().map(row).collect::<String>())
}

#[test]
fn what_is_new_stands_where_it_should_and_nothing_else_is_touched() {
    let table = "Place;EN;note;ar\ncase.title;A well;;بئر\ndm.a.prefers[1].because;;?;به عطش.\n\
                 dm.a.options.x.name;;;\"يحفر، أو لا\"\nclaim.c.says;It is dug.;;\ndm.a.name;A;;أ\n";
    let filling = filled(table).unwrap();
    assert_eq!((filling.new_in("ar"), filling.new_in("en"), filling.same), (3, 1, 3));
    assert_eq!(filling.left_out, []);
    let after = text_after(WELL, &filling);
    for line in [
        "mizan = 1 # the format",
        "title = { en = \"A well\", ar = \"بئر\" }   # as the town calls it",
        "    { that = \"x\", because = { ar = \"به عطش.\", en = \"It is thirsty.\" } }, # its reason",
        "name = { ar = \"يحفر، أو لا\", en = \"dig, or not\" }",
        "says = { ar = \"يُحفر.\", en = \"It is dug.\" }",
        "name.ar = \"أ\"",
    ] {
        assert!(after.lines().any(|found| found == line), "{line}\n{after}");
    }
    assert!(rows(&case(&after), &LANGUAGES).iter().all(|row| !row.lacks()));
    // What is there now is there, the second time.
    let again = fill(&case(&after), &SourceText::new("texts.csv", table), &LANGUAGES).unwrap();
    assert_eq!((again.new.len(), again.same), (0, 7));
}

/// What is left out, by code, with the words at fault.
fn left_out(table: &str) -> Vec<(&'static str, String)> {
    let filling = filled(table).unwrap();
    assert_eq!(filling.new, []);
    let told = |found: Diagnostic| (found.problem.code(), table[found.span.unwrap()].to_owned());
    filling.left_out.into_iter().map(told).collect()
}

#[test]
fn nothing_is_replaced_and_what_is_left_out_is_told_at_its_place() {
    // With the other text of its row: it may be about something else.
    assert_eq!(left_out("place,en,ar\ncase.title,Another well,بئر\n"), [("M843", "Another well".to_owned())]);
    assert_eq!(left_out("place,ar\ncase.titel,بئر\n"), [("M842", "case.titel".to_owned())]);
    assert_eq!(left_out("place,ar\ncase.title,??????\n"), [("M844", "??????".to_owned())]);
    let twice = filled("place,ar\ncase.title,بئر\ncase.title,البئر\ncase.title,بئر\n").unwrap();
    assert_eq!((twice.new.len(), twice.left_out.len()), (1, 1));
    assert_eq!((twice.left_out[0].problem.code(), twice.left_out[0].related.len()), ("M845", 1));
    let near = filled("place,ar\ncase.titel,بئر\n").unwrap().left_out.remove(0).problem;
    assert_eq!(near, Problem::NoTextThere { place: "case.titel".into(), suggestions: vec!["case.title".into()] });
}

#[test]
fn a_table_without_places_or_languages_is_none() {
    for (table, column) in [("", "place"), ("key,ar\nx,y\n", "place"), ("place,Arabic\nx,y\n", "ar`, `en")] {
        let Problem::NoTextColumn { column: told, .. } = filled(table).unwrap_err().problem else { panic!("{table}") };
        assert_eq!(told, column);
    }
}

/// What is written without a language in a case that names none stands for all, until one language has its own.
#[test]
fn what_stands_for_all_becomes_the_text_of_the_language_that_keeps_it() {
    let plain = WELL.replace("language = \"en\"\n", "");
    let fill = |table: &str| fill(&case(&plain), &SourceText::new("texts.csv", table), &LANGUAGES).unwrap();
    let filling = fill("place,ar,en\ndm.a.options.x.name,يحفر أو لا,\"dig, or not\"\n");
    let after = text_after(&plain, &filling);
    assert!(after.contains("name = { ar = \"يحفر أو لا\", en = \"dig, or not\" }"), "{after}");
    // Which language the text is in is not known.
    assert_eq!(fill("place,ar\ndm.a.options.x.name,يحفر أو لا\n").left_out[0].problem.code(), "M843");
}

#[test]
fn one_text_can_be_said_changed_and_taken_back() {
    let say = |text: &str, place: &str, texts: &[(&str, &str)]| {
        let texts = texts.iter().map(|(tag, said)| ((*tag).to_owned(), (*said).to_owned())).collect();
        edit(text, &Edit::Say { place: place.to_owned(), texts }).map(|edited| edited.text)
    };
    let there = say(WELL, "case.title", &[("ar", "بئر")]).unwrap();
    let changed = say(&there, "case.title", &[("ar", "البئر")]).unwrap();
    assert!(changed.contains("{ en = \"A well\", ar = \"البئر\" }"), "{changed}");
    assert_eq!(say(&changed, "case.title", &[("ar", "")]).unwrap(), WELL);
    let plain = say(WELL, "dm.a.options.x.name", &[("en", "to dig")]).unwrap();
    assert!(plain.contains("name = \"to dig\"\n"), "{plain}");
    assert_eq!(say(WELL, "case.title", &[("en", "")]), Err(NoEdit::NoPlace));
    for place in ["case.about", "case", "dm.b.name", "dm.a.prefers[2].because", "rule[1].because", "claim.d.says", ""] {
        assert!(say(WELL, place, &[("en", "x")]).is_err(), "{place}");
    }
}

/// The case files of the library.
fn library() -> Vec<PathBuf> {
    let folders = |at: &Path| std::fs::read_dir(at).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let nested =
        folders(&cases).into_iter().flat_map(|at| if at.join("case.toml").is_file() { vec![at] } else { folders(&at) });
    nested.map(|at| at.join("case.toml")).filter(|file| file.is_file()).collect()
}

/// Every case of the library without its texts in one language, and with the table that it would have handed out: it says
/// the same again, and its comments are where they were.
#[test]
fn what_a_translator_hands_back_fits_into_every_case() {
    let mut n_texts = 0;
    for file in library() {
        let text = std::fs::read_to_string(&file).unwrap();
        let whole = case(&text);
        let before = rows(&whole, &LANGUAGES);
        for (column, language) in LANGUAGES.into_iter().enumerate() {
            let gone: Vec<(&str, Vec<(String, String)>)> = before
                .iter()
                .filter(|row| row.says.iter().all(Option::is_some) && row.says[0] != row.says[1])
                .map(|row| (row.place.as_str(), vec![(language.to_owned(), String::new())]))
                .collect();
            let lacking = say_all(&text, gone.iter().map(|(place, texts)| (*place, texts.as_slice()))).unwrap().text;
            let lacks = rows(&case(&lacking), &LANGUAGES).iter().filter(|row| row.says[column].is_none()).count();
            assert!(lacks >= gone.len(), "{}", file.display());
            let table = SourceText::new("texts.csv", written(&before));
            let filling = fill(&case(&lacking), &table, &LANGUAGES).unwrap();
            assert_eq!(filling.left_out, [], "{}", file.display());
            assert_eq!(filling.new.len(), gone.len(), "{}", file.display());
            let after = text_after(&lacking, &filling);
            assert_eq!(rows(&case(&after), &LANGUAGES), before, "{}", file.display());
            let comments = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
            assert_eq!(comments(&after), comments(&text));
            n_texts += gone.len();
        }
    }
    assert!(n_texts > 500, "{n_texts}");
}
