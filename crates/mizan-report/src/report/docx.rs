//! A report as a document of Word and LibreOffice, for those who rewrite it.
//!
//! The parts of the format (ECMA-376, transitional) are written by hand: what the report needs of them is little, and
//! the libraries for it know nothing of paragraphs from the right. Every look is a named style, so that an editor
//! changes it in one place.

mod block;
mod layout;
mod list;
mod package;
mod picture;
mod table;
mod text;

use std::fmt::Write as _;
use std::io;

pub use self::block::Draw;
use self::block::Writer;
pub use self::package::ARCHIVE_COMMENT;
use self::package::{PROLOGUE, Part, pack};
use self::text::attribute;
use super::tree::{Anchor, Document, DocumentKind};
use crate::speech::direction::WritingDirection;
use crate::speech::language::Language;
use crate::words::Speaker;

/// The namespaces of what stands in a document, a header or a footer.
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
/// A4 with margins of two centimetres, in twentieths of a point.
const PAGE: &str = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1247\" \
     w:left=\"1134\" w:header=\"624\" w:footer=\"624\" w:gutter=\"0\"/>";

/// The bytes of a whole report in the languages of `speakers`, one after the other; the first is that of the document.
/// `draw` draws its figures, as this crate cannot; a figure that it cannot draw is told in words.
///
/// # Errors
/// Those of packing, which does not fail in memory unless a part has more than four gigabytes.
pub fn write(document: &Document<'_>, speakers: &[Speaker<'_>], draw: &Draw<'_>) -> io::Result<Vec<u8>> {
    let Some(first) = speakers.first() else { return Ok(Vec::new()) };
    let title = first.say(&document.title);
    let mut writer = Writer::drawing(draw);
    for (index, speaker) in speakers.iter().enumerate() {
        version(&mut writer, document, speaker, speakers.len() > 1);
        let language = speaker.look.language;
        let section = section_properties(index, language);
        // The properties of a section stand in its last paragraph; those of the last section, at the end.
        match index + 1 == speakers.len() {
            false => writer.out.push_str(&format!("<w:p><w:pPr>{section}</w:pPr></w:p>\n")),
            true => writer.out.push_str(&section),
        }
    }
    let body = std::mem::take(&mut writer.out);
    let mut parts = vec![
        Part::new("[Content_Types].xml", content_types(speakers.len(), !writer.pictures.is_empty())),
        Part::new("_rels/.rels", include_str!("docx/rels.xml").to_owned()),
        Part::new("docProps/core.xml", core(&title, first.look.language)),
        Part::new(
            "word/document.xml",
            format!("{PROLOGUE}<w:document {NAMESPACES}><w:body>\n{body}</w:body></w:document>\n"),
        ),
        Part::new("word/_rels/document.xml.rels", relationships(speakers.len(), writer.pictures.len())),
        Part::new("word/styles.xml", layout::styles(document.kind)),
        Part::new("word/numbering.xml", writer.lists.part()),
        Part::new("word/fontTable.xml", include_str!("docx/fonts.xml").to_owned()),
        Part::new("word/settings.xml", include_str!("docx/settings.xml").to_owned()),
    ];
    for (index, speaker) in speakers.iter().enumerate() {
        let (language, number) = (speaker.look.language, index + 1);
        parts.push(Part::new(format!("word/header{number}.xml"), header(&speaker.say(&document.title), language)));
        parts.push(Part::new(format!("word/footer{number}.xml"), footer(language)));
    }
    let pictures = (1..).zip(writer.pictures);
    parts.extend(pictures.map(|(number, png)| Part::of_bytes(format!("word/media/figure{number}.png"), png)));
    pack(&parts)
}

/// The report in one language.
fn version<'s>(writer: &mut Writer<'s>, document: &Document<'_>, speaker: &'s Speaker<'s>, both: bool) {
    let language = speaker.look.language;
    writer.speak(speaker, if both { language.tag() } else { "" });
    let messages = language.messages();
    writer.plain("Subtitle", &messages.text(document.kind.heading(), &[]));
    writer.plain("Title", &speaker.say(&document.title));
    if let Some(note) = speaker.untranslated() {
        writer.plain("Note", &note);
    }
    writer.blocks(&document.lead);
    // What was found comes first, for those who read no further.
    for (place, section) in document.sections.iter().enumerate() {
        writer.section(section);
        if place == 0 && document.kind == DocumentKind::Report {
            writer.plain("ContentsHeading", &messages.text("report-contents", &[]));
            for section in &document.sections {
                writer.contents(Anchor::Section(section.id), &section.id.heading());
            }
        }
    }
    writer.plain("ReportEnd", &messages.text(document.kind.closing(), &[]));
}

/// The page of a section, with its header and its footer.
fn section_properties(index: usize, language: Language) -> String {
    let number = index + 1;
    let bidi = if is_rtl(language) { "<w:bidi/>" } else { "" };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header{number}\"/>\
         <w:footerReference w:type=\"default\" r:id=\"footer{number}\"/><w:type w:val=\"nextPage\"/>{PAGE}{bidi}</w:sectPr>\n"
    )
}

/// The running title.
fn header(title: &str, language: Language) -> String {
    let text = text::runs(title, &text::Style::default(), language.direction());
    paragraph_part("hdr", "Header", &text, language)
}

/// The number of the page, and of how many.
fn footer(language: Language) -> String {
    let rtl = if is_rtl(language) { "<w:rPr><w:rtl/></w:rPr>" } else { "" };
    let run = |inner: &str| format!("<w:r>{rtl}{inner}</w:r>");
    let field = |code: &str| {
        [
            run("<w:fldChar w:fldCharType=\"begin\"/>"),
            run(&format!("<w:instrText xml:space=\"preserve\"> {code} </w:instrText>")),
            run("<w:fldChar w:fldCharType=\"separate\"/>"),
            run("<w:t>1</w:t>"),
            run("<w:fldChar w:fldCharType=\"end\"/>"),
        ]
        .concat()
    };
    let between = run("<w:t xml:space=\"preserve\"> / </w:t>");
    paragraph_part("ftr", "Footer", &format!("{}{between}{}", field("PAGE"), field("NUMPAGES")), language)
}

fn paragraph_part(tag: &str, style: &str, runs: &str, language: Language) -> String {
    let bidi = if is_rtl(language) { "<w:bidi/>" } else { "" };
    format!(
        "{PROLOGUE}<w:{tag} {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{bidi}</w:pPr>{runs}</w:p></w:{tag}>\n"
    )
}

/// What the document is, for the program that opens it. No time stands in it: the same input gives the same bytes.
fn core(title: &str, language: Language) -> String {
    format!(
        "{PROLOGUE}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:creator>Mizan</dc:creator><dc:language>{}</dc:language></cp:coreProperties>\n",
        attribute(title),
        language.tag()
    )
}

/// What kind of part each is.
fn content_types(sections: usize, pictures: bool) -> String {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut out = format!(
        "{PROLOGUE}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{WORD}.document.main+xml\"/>"
    );
    if pictures {
        out.push_str("<Default Extension=\"png\" ContentType=\"image/png\"/>");
    }
    for part in ["styles", "numbering", "fontTable", "settings"] {
        let _ = write!(out, "<Override PartName=\"/word/{part}.xml\" ContentType=\"{WORD}.{part}+xml\"/>");
    }
    for (part, number) in (1..=sections).flat_map(|number| [("header", number), ("footer", number)]) {
        let _ = write!(out, "<Override PartName=\"/word/{part}{number}.xml\" ContentType=\"{WORD}.{part}+xml\"/>");
    }
    out.push_str("</Types>\n");
    out
}

/// What belongs to the document.
fn relationships(sections: usize, pictures: usize) -> String {
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut out =
        format!("{PROLOGUE}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    let mut add = |id: &str, kind: &str, target: &str| {
        let _ = write!(out, "<Relationship Id=\"{id}\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"/>");
    };
    for part in ["styles", "numbering", "fontTable", "settings"] {
        add(part, part, &format!("{part}.xml"));
    }
    for (kind, number) in (1..=sections).flat_map(|number| [("header", number), ("footer", number)]) {
        add(&format!("{kind}{number}"), kind, &format!("{kind}{number}.xml"));
    }
    for number in 1..=pictures {
        add(&format!("figure{number}"), "image", &format!("media/figure{number}.png"));
    }
    out.push_str("</Relationships>\n");
    out
}

fn is_rtl(language: Language) -> bool {
    language.direction() == WritingDirection::RightToLeft
}
