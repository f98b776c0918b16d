//! `mizan report --format docx`: the parts of the package, as a word processor reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

use crate::cli::audit::HARBOUR;
use crate::cli::report::HOSTILE;
use crate::cli::run::{arg, fed, folder, mizan};

const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The bytes of the report of `case`, fed where it is none of the library.
fn bytes(name: &str, case: &str, args: &[&str]) -> Vec<u8> {
    let file = folder(&format!("docx {name}")).join("report.docx");
    let call = |case| [&["report", case, "--quiet", "--format", "docx", "-o", arg(&file)][..], args].concat();
    let run = if case.contains('\n') { fed(&call("-"), case) } else { mizan(&call(case)) };
    assert_eq!((run.out.as_str(), run.err.as_str(), run.code), ("", "", 0), "{name}");
    fs::read(file).unwrap()
}

/// The parts by their names; of a picture its name alone.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let text = |(name, bytes): (String, Vec<u8>)| match name.strip_suffix(".png") {
        Some(_) => (name, String::new()),
        None => (name, String::from_utf8(bytes).unwrap()),
    };
    unpacked(bytes).into_iter().map(text).collect()
}

fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = zip.len();
    let part = |at| {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}

fn all<'a, 'i>(document: &'a Document<'i>, tag: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    document.descendants().filter(move |node| node.has_tag_name((W, tag)))
}

/// What a node says, without marks of direction.
fn words(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| node.has_tag_name((W, "t")));
    texts.filter_map(|node| node.text()).collect::<String>().replace(['\u{200e}', '\u{200f}'], "")
}

/// What the paragraphs say, a line each.
fn said(document: &Document<'_>) -> String {
    all(document, "p").map(|paragraph| words(paragraph) + "\n").collect()
}

/// Everything that one part says of another holds: types, relations, styles, lists, bookmarks.
fn check(name: &str, parts: &BTreeMap<String, String>) {
    let read: BTreeMap<&str, Document<'_>> = parts
        .iter()
        .filter(|(part, _)| !part.ends_with(".png"))
        .map(|(part, text)| {
            (part.as_str(), Document::parse(text).unwrap_or_else(|error| panic!("{name} {part}: {error}")))
        })
        .collect();
    let types: BTreeSet<&str> = read["[Content_Types].xml"]
        .descendants()
        .filter_map(|node| node.attribute("PartName"))
        .map(|part| part.trim_start_matches('/'))
        .collect();
    let typed: BTreeSet<&str> =
        read.keys().copied().filter(|part| !part.contains("rels") && !part.starts_with('[')).collect();
    assert_eq!(types, typed, "{name}");
    let related = &read["word/_rels/document.xml.rels"];
    let mut ids = BTreeSet::new();
    for relation in related.descendants().filter(|node| node.has_attribute("Target")) {
        assert!(parts.contains_key(&format!("word/{}", relation.attribute("Target").unwrap())), "{name}");
        assert!(ids.insert(relation.attribute("Id").unwrap()));
    }
    let body = &read["word/document.xml"];
    for picture in body.descendants().filter_map(|node| node.attribute((R, "embed"))) {
        assert!(ids.contains(picture), "{name}: {picture}");
    }
    let known: BTreeSet<&str> =
        all(&read["word/styles.xml"], "style").filter_map(|style| value(style, "styleId")).collect();
    for tag in ["pStyle", "rStyle", "tblStyle"] {
        for style in all(body, tag) {
            assert!(known.contains(value(style, "val").unwrap()), "{name}: {style:?}");
        }
    }
    let lists: BTreeSet<&str> =
        all(&read["word/numbering.xml"], "num").filter_map(|list| value(list, "numId")).collect();
    assert!(all(body, "numId").all(|list| lists.contains(value(list, "val").unwrap())), "{name}");
    let places: Vec<&str> = all(body, "bookmarkStart").filter_map(|place| value(place, "name")).collect();
    let unique: BTreeSet<&str> = places.iter().copied().collect();
    assert_eq!(unique.len(), places.len(), "{name}: a bookmark is there twice");
    for place in &unique {
        assert!(place.len() <= 40 && place.starts_with(|c: char| c.is_ascii_alphabetic()), "{place}");
        assert!(place.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{place}");
    }
    for link in all(body, "hyperlink") {
        let to = value(link, "anchor").unwrap();
        assert!(unique.contains(to), "{name}: nothing is at {to}");
    }
    for table in all(body, "tbl") {
        let columns = table.descendants().filter(|node| node.has_tag_name((W, "gridCol"))).count();
        for row in table.children().filter(|node| node.has_tag_name((W, "tr"))) {
            assert_eq!(row.children().filter(|node| node.has_tag_name((W, "tc"))).count(), columns, "{name}");
        }
    }
    assert!(!said(body).contains('⟨'), "{name}: a message is missing");
}

#[test]
fn every_case_of_the_library_in_every_language() {
    let list: serde_json::Value = serde_json::from_str(&mizan(&["cases", "--format", "json"]).result()).unwrap();
    let cases = list["cases"].as_array().unwrap();
    let ids: Vec<&str> = cases.iter().map(|case| case["name"].as_str().unwrap()).collect();
    assert!(ids.len() >= 5);
    for id in ids {
        for language in ["ar", "en", "both"] {
            let name = format!("{id} {language}");
            check(&name, &parts(&bytes(&name, &format!("library:{id}"), &["--lang", language])));
        }
    }
}

/// Arabic runs from the right: paragraphs, the order of columns, the letters, and what belongs to the page.
#[test]
fn arabic_runs_from_the_right() {
    let both = parts(&bytes("rtl", HARBOUR, &["--lang", "both"]));
    for (language, index) in [("ar", 0), ("en", 1)] {
        let parts = parts(&bytes(language, HARBOUR, &["--lang", language]));
        let body = Document::parse(&parts["word/document.xml"]).unwrap();
        let rtl = language == "ar";
        let has_bidi = |p: &Node<'_, '_>| p.descendants().any(|node| node.has_tag_name((W, "bidi")));
        let own = |p: &Node<'_, '_>| p.descendants().all(|node| value(node, "val") != Some("Quote"));
        assert!(all(&body, "p").filter(own).all(|p| has_bidi(&p) == rtl));
        assert!(all(&body, "tbl").count() > 1);
        assert_eq!(all(&body, "bidiVisual").count(), if rtl { all(&body, "tbl").count() } else { 0 });
        for run in all(&body, "r") {
            let text = words(run);
            let marked = run.descendants().any(|node| node.has_tag_name((W, "rtl")));
            let arabic = text.chars().any(|c| ('\u{620}'..='\u{64a}').contains(&c));
            let latin = text.chars().any(|c| c.is_ascii_alphabetic());
            assert!(!arabic || !latin, "both directions: {text}");
            assert!((!arabic || marked) && !(latin && marked), "{text}");
        }
        let title = all(&body, "p").find(|p| p.descendants().any(|node| value(node, "val") == Some("Title"))).unwrap();
        let header = Document::parse(&parts["word/header1.xml"]).unwrap();
        assert_eq!(said(&header).trim(), words(title), "it runs along");
        let footer = &parts["word/footer1.xml"];
        assert!(footer.contains(" PAGE ") && footer.contains("<w:rtl/>") == rtl);
        assert!(parts["docProps/core.xml"].contains(&format!("<dc:language>{language}</dc:language>")));
        assert_eq!(parts["word/header1.xml"], both[&format!("word/header{}.xml", index + 1)], "each has its own");
    }
    let body = Document::parse(&both["word/document.xml"]).unwrap();
    let sections: Vec<bool> =
        all(&body, "sectPr").map(|section| section.children().any(|node| node.has_tag_name((W, "bidi")))).collect();
    assert_eq!(sections.iter().filter(|rtl| **rtl).count(), 1);
    assert_eq!(sections.len(), 2);
}

/// Heads that are repeated, headings of three levels, lists with numbers, and styles for what must not be mixed.
#[test]
fn everything_has_a_style_of_its_own() {
    let parts = parts(&bytes("styles", "library:syria-2016", &["--lang", "en"]));
    let body = Document::parse(&parts["word/document.xml"]).unwrap();
    let used: BTreeSet<&str> = ["pStyle", "rStyle", "tblStyle"]
        .into_iter()
        .flat_map(|tag| all(&body, tag).filter_map(|style| value(style, "val")).collect::<Vec<_>>())
        .collect();
    for style in [
        "Title",
        "Heading1",
        "Heading2",
        "Quote",
        "Caption",
        "ListBullet",
        "ReportTable",
        "Note",
        "Stated",
        "Inferred",
        "Assumed",
        "Holds",
        "Fails",
        "Unformalised",
        "Hyperlink",
    ] {
        assert!(used.contains(style), "{style}");
    }
    let tables = all(&body, "tblStyle")
        .filter(|style| matches!(value(*style, "val"), Some("ReportTable" | "DenseTable")))
        .count();
    assert_eq!(all(&body, "tblHeader").count(), tables);
}

#[test]
fn nothing_that_a_case_says_is_markup_in_word() {
    for language in ["ar", "en", "both"] {
        let name = format!("hostile {language}");
        let parts = parts(&bytes(&name, HOSTILE, &["--lang", language]));
        check(&name, &parts);
        let body = &parts["word/document.xml"];
        assert!(said(&Document::parse(body).unwrap()).contains("<script>a</script>"), "it is shown as it was written");
        for mark in ['\u{202e}', '\u{7}', '\u{1b}', '\u{2068}', '\u{2069}'] {
            assert!(parts.values().all(|part| !part.contains(mark)), "{mark:?}");
        }
    }
}

#[test]
fn the_same_case_gives_the_same_bytes_in_word() {
    let once = bytes("once", "library:syria-2016", &["--lang", "both", "--threads", "1"]);
    assert!(once == bytes("twice", "library:syria-2016", &["--lang", "both", "--threads", "3"]));
}

/// What Word shows is what the page shows.
#[test]
fn it_says_what_the_other_formats_say() {
    for language in ["ar", "en"] {
        let parts = parts(&bytes(&format!("words {language}"), HARBOUR, &["--lang", language]));
        let said = said(&Document::parse(&parts["word/document.xml"]).unwrap());
        let markdown = mizan(&["report", HARBOUR, "--quiet", "--format", "md", "--lang", language]).out;
        let headings = markdown.lines().filter_map(|line| line.strip_prefix("## "));
        let count = headings.inspect(|heading| assert!(said.contains(*heading), "{heading}")).count();
        assert_eq!(count, 9);
    }
}

/// The figure is there as `mizan figure` draws it, within the text, told in words to those who do not see it.
#[test]
fn the_figure_is_a_picture() {
    for (language, word) in [("ar", "روسيا"), ("en", "Russia")] {
        let bytes = bytes(&format!("picture {language}"), "library:syria-2016", &["--lang", language]);
        let file = folder(&format!("docx picture {language}")).join("figure.png");
        let call = ["figure", "library:syria-2016", "--quiet", "--lang", language, "--scale", "3", "-o", arg(&file)];
        assert_eq!(mizan(&call).code, 0);
        let parts = unpacked(&bytes);
        assert!(parts["word/media/figure1.png"] == fs::read(file).unwrap(), "{language}");
        let text = std::str::from_utf8(&parts["word/document.xml"]).unwrap();
        let body = Document::parse(text).unwrap();
        let told = |name| body.descendants().find_map(|node| node.attribute(name)).unwrap();
        assert!(told("descr").contains(word), "{}", told("descr"));
        assert!(told("cx").parse::<u64>().unwrap() <= 6_120_130 && told("cy").parse::<u64>().unwrap() <= 6_840_000);
        let figures = all(&body, "pStyle").filter(|style| value(*style, "val") == Some("Figure")).count();
        assert_eq!(figures, 2, "how it can go, and what happened");
    }
}

/// Each language has a picture of its own.
#[test]
fn the_pictures_of_two_languages_differ() {
    let parts = unpacked(&bytes("pictures", "library:syria-2016", &["--lang", "both"]));
    assert!(parts["word/media/figure1.png"] != parts["word/media/figure2.png"]);
}
