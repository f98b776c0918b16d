//! Parts of a report as parts of a notebook's page, with the words of the report and a style of their own.

use mizan_report::report::Block;
use mizan_report::report::html::Html;
use mizan_report::{Language, Speaker, WritingDirection};

/// How the parts look. It holds for them alone, and takes its colours from the page, which may be dark.
const STYLE: &str = include_str!("notebook.css");

/// What is no language's.
pub fn bare(inside: &str) -> String {
    format!("<div class=\"mizan\"><style>{STYLE}</style>{inside}</div>")
}

/// What is said in a language.
pub fn said(language: Language, inside: &str) -> String {
    let direction = match language.direction() {
        WritingDirection::LeftToRight => "ltr",
        WritingDirection::RightToLeft => "rtl",
    };
    let tag = language.tag();
    format!("<div class=\"mizan\" lang=\"{tag}\" dir=\"{direction}\"><style>{STYLE}</style>{inside}</div>")
}

/// Some blocks of a report.
pub fn blocks(speaker: &Speaker<'_>, blocks: &[Block<'_>]) -> String {
    said(speaker.look.language, &Html { speaker, prefix: "" }.fragment(blocks))
}

/// Text as it is.
pub fn verbatim(language: Language, text: &str) -> String {
    said(language, &format!("<pre>{}</pre>", mizan_report::formats::xml::escape(text)))
}
