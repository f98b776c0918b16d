//! The page round the sections: its head, its styles with the embedded face, and the way through it.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::tree::{Anchor, Document, DocumentKind};
use super::{Html, inline};
use crate::formats::xml::escape;
use crate::speech::direction::WritingDirection;
use crate::speech::language::Language;
use crate::words::Speaker;

/// An Arabic face made for reading, as a subset; where it comes from is in `fonts/README.md`.
pub const REGULAR: &[u8] = include_bytes!("../../../fonts/noto-naskh-arabic-400.woff2");
/// The same, bold.
pub const BOLD: &[u8] = include_bytes!("../../../fonts/noto-naskh-arabic-700.woff2");

/// The styles of a report and of its sections, with the face embedded.
#[must_use]
pub fn style() -> String {
    let face = |weight: u16, bytes: &[u8]| {
        format!(
            "@font-face{{font-family:'Noto Naskh Arabic';font-weight:{weight};src:url(data:font/woff2;base64,{}) \
             format('woff2');unicode-range:U+600-6FF,U+750-77F,U+FD3E-FD3F,U+FDF2,U+FDFA,U+200C-200D}}\n",
            STANDARD.encode(bytes)
        )
    };
    format!("{}{}{}", face(400, REGULAR), face(700, BOLD), include_str!("style.css"))
}

/// A whole report in the languages of `speakers`, one after the other; the first is that of the page.
#[must_use]
pub fn page(document: &Document<'_>, speakers: &[Speaker<'_>]) -> String {
    let Some(first) = speakers.first() else { return String::new() };
    let title = first.say(&document.title);
    let mut out = String::from("<!doctype html>\n");
    let language = first.look.language;
    let _ = writeln!(out, "<html lang=\"{}\" dir=\"{}\">\n<head>", language.tag(), direction(language));
    out.push_str(
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
    );
    out.push_str("<meta name=\"generator\" content=\"Mizan\">\n");
    // Nothing is fetched and nothing runs, whatever the case says.
    out.push_str(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         font-src data:\">\n",
    );
    let _ = writeln!(
        out,
        "<title>{}</title>\n<style>\n{}{}</style>\n</head>\n<body>",
        escape(&title),
        style(),
        running(&title)
    );
    // One page has one main part, in however many languages.
    out.push_str("<main>\n");
    let both = speakers.len() > 1;
    for speaker in speakers {
        let prefix = match (both, speaker.look.language) {
            (false, _) => "",
            (true, Language::Arabic) => "ar-",
            (true, Language::English) => "en-",
        };
        version(&mut out, document, &Html { speaker, prefix }, speakers);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The report in one language.
fn version(out: &mut String, document: &Document<'_>, html: &Html<'_>, speakers: &[Speaker<'_>]) {
    let language = html.speaker.look.language;
    let messages = language.messages();
    let (tag, dir) = (language.tag(), direction(language));
    let class = if document.kind == DocumentKind::Brief { "report brief" } else { "report" };
    let _ = writeln!(out, "<article class=\"{class}\" id=\"{tag}\" lang=\"{tag}\" dir=\"{dir}\">");
    let title = inline(&html.speaker.say(&document.title));
    let _ = writeln!(
        out,
        "<header>\n<p class=\"kind\">{}</p>\n<h1>{title}</h1>",
        escape(&messages.text(document.kind.heading(), &[]))
    );
    let others = speakers.iter().map(|speaker| speaker.look.language).filter(|other| *other != language);
    for other in others {
        let (tag, dir) = (other.tag(), direction(other));
        let name = escape(&other.messages().text("language-name", &[]));
        let _ = writeln!(out, "<p class=\"languages\"><a href=\"#{tag}\" lang=\"{tag}\" dir=\"{dir}\">{name}</a></p>");
    }
    if let Some(note) = html.speaker.untranslated() {
        let _ = writeln!(out, "<p class=\"note\">{}</p>", escape(&note));
    }
    if !document.lead.is_empty() {
        let _ = writeln!(out, "<div class=\"lead\">\n{}</div>", html.fragment(&document.lead));
    }
    if document.kind == DocumentKind::Report {
        contents(out, document, html);
    }
    out.push_str("</header>\n");
    for section in &document.sections {
        out.push_str(&html.section(section));
    }
    let closing = escape(&messages.text(document.kind.closing(), &[]));
    let _ = writeln!(out, "<footer><p>{closing}</p></footer>\n</article>");
}

/// The way through it.
fn contents(out: &mut String, document: &Document<'_>, html: &Html<'_>) {
    let label = escape(&html.speaker.messages().text("report-contents", &[]));
    let _ = writeln!(out, "<nav aria-label=\"{label}\"><ol>");
    for section in &document.sections {
        let (id, heading) = (html.id(Anchor::Section(section.id)), html.text(&section.id.heading()));
        let _ = writeln!(out, "<li><a href=\"#{id}\">{heading}</a></li>");
    }
    out.push_str("</ol></nav>\n");
}

/// On paper the title stands at the head of every page, and its number at the foot.
fn running(title: &str) -> String {
    // A style sheet ends at the first `<`, and a string in it at the first quotation mark or line end.
    let plain = |c: &char| !matches!(c, '"' | '\\' | '<' | '\n');
    let title: String = escape_marks(title).chars().filter(plain).collect();
    format!(
        "@page{{@top-center{{content:\"{title}\";font:9pt serif;color:#565656}}\
         @bottom-center{{content:counter(page)\" / \"counter(pages);font:9pt serif;color:#565656}}}}\n"
    )
}

/// The text without what [`escape`] leaves out, but with no entities: in a style sheet they are none.
fn escape_marks(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !c.is_control()
                && !matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
        .collect()
}

fn direction(language: Language) -> &'static str {
    match language.direction() {
        WritingDirection::LeftToRight => "ltr",
        WritingDirection::RightToLeft => "rtl",
    }
}
