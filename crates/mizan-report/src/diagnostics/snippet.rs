//! A diagnostic with the lines it is about.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use mizan_case::{Diagnostic, Severity, SourceText, Span};

use crate::speech::bidi::{self, ISOLATE, POP};
use crate::speech::language::Language;
use crate::speech::visible::visible as shown;

use super::message::{Sentences, sentences};

/// The marks that keep text of the other direction together, under the names by which they pass the renderer: it
/// replaces the marks themselves, which in a source file could hide something. These two are no characters, and are
/// taken out of the file's text.
const HIDDEN: [(char, char); 2] = [(ISOLATE, '\u{FDD0}'), (POP, '\u{FDD1}')];

/// Other places of a diagnostic beyond these are not shown.
const MOST_RELATED: usize = 8;

/// `diagnostic` as text for a terminal: what is wrong, the line with the words at fault underlined, and what to write
/// instead. In `colour`, with escape codes.
#[must_use]
pub fn render(diagnostic: &Diagnostic, source: &SourceText, language: Language, colour: bool) -> String {
    let message = sentences(diagnostic, language);
    let level = level(diagnostic, language);
    let places = diagnostic.span.iter().chain(diagnostic.related.iter().take(MOST_RELATED));
    let excerpt = Excerpt::of(source, places);
    let name = shown(&source.name);
    let mut group = Group::with_title(level.primary_title(hide(&message.title)).id(diagnostic.problem.code()));
    group = match &diagnostic.span {
        Some(span) => group.element(snippet(diagnostic, span, &message, &excerpt, &name)),
        None if source.text.is_empty() => group,
        None => group.element(Origin::path(name.as_ref())),
    };
    let help = language.messages().text("diagnostic-help", &[]);
    group = group.element(Level::HELP.with_name(help).message(hide(&message.help)));
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    show(&renderer.render(&[group]))
}

fn level(diagnostic: &Diagnostic, language: Language) -> Level<'static> {
    let messages = language.messages();
    match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(messages.text("diagnostic-error", &[])),
        Severity::Warning => Level::WARNING.with_name(messages.text("diagnostic-warning", &[])),
    }
}

fn snippet<'a>(
    diagnostic: &Diagnostic,
    span: &Span,
    message: &Sentences,
    excerpt: &'a Excerpt,
    name: &'a str,
) -> Snippet<'a, Annotation<'a>> {
    let primary = AnnotationKind::Primary.span(excerpt.visible(span)).label(message.label.as_deref().map(hide));
    let text = excerpt.text.as_str();
    let mut snippet = Snippet::source(text).line_start(excerpt.first_line).path(name).annotation(primary);
    for (index, other) in diagnostic.related.iter().take(MOST_RELATED).enumerate() {
        let label = message.related.as_deref().filter(|_| index == 0).map(hide);
        snippet = snippet.annotation(AnnotationKind::Context.span(excerpt.visible(other)).label(label));
    }
    snippet
}

/// The lines that a diagnostic is about, and those between them: the file may be long, and its diagnostics many.
struct Excerpt {
    text: String,
    /// The number of its first line.
    first_line: usize,
    /// Where it begins in the file.
    start: usize,
}

impl Excerpt {
    /// The lines round `places`.
    fn of<'a>(source: &SourceText, places: impl Iterator<Item = &'a Span>) -> Self {
        let ends = places.fold(None, |ends: Option<Span>, place| {
            let ends = ends.unwrap_or_else(|| place.clone());
            Some(ends.start.min(place.start)..ends.end.max(place.end))
        });
        let Some(ends) = ends else { return Self { text: String::new(), first_line: 1, start: 0 } };
        let (first_line, lines) = source.lines_around(ends.start, ends.end);
        let text = plain(source.text.get(lines.clone()).unwrap_or_default());
        Self { text, first_line, start: lines.start }
    }

    /// What to underline for `span` of the file.
    fn visible(&self, span: &Span) -> Span {
        visible(&self.text, &(span.start.saturating_sub(self.start)..span.end.saturating_sub(self.start)))
    }
}

/// What to underline for `span`. Part of an Arabic text cannot be underlined, because the line stays where it is when
/// the letters change their places: then it is the whole text, between its quotation marks.
fn visible(text: &str, span: &Span) -> Span {
    let end = span.end.min(text.len());
    let span = span.start.min(end)..end;
    let line_start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[span.start..].find('\n').map_or(text.len(), |newline| span.start + newline);
    let line = &text[line_start..line_end];
    let inside = span.start - line_start;
    let around = literals(line).find(|literal| literal.start <= inside && inside < literal.end);
    match around {
        Some(literal) if bidi::has_right_to_left(&line[literal.clone()]) => {
            line_start + literal.start..(line_start + literal.end).max(span.end)
        }
        _ => span,
    }
}

/// The texts in quotation marks on a line of TOML.
fn literals(line: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + line[at..].find(['"', '\''])?;
        let quote = line[start..].chars().next()?;
        let inner = &line[start + 1..];
        let end = inner.find(quote).map_or(line.len(), |length| start + length + 2);
        at = end;
        Some(start..end)
    })
}

/// The file's text, without the characters that this module uses for itself; every byte stays in its place.
fn plain(text: &str) -> String {
    text.replace(['\u{FDD0}', '\u{FDD1}'], "\u{FFFD}")
}

fn hide(text: &str) -> String {
    HIDDEN.iter().fold(text.to_owned(), |text, (mark, name)| text.replace(*mark, name.encode_utf8(&mut [0; 4])))
}

fn show(text: &str) -> String {
    HIDDEN.iter().fold(text.to_owned(), |text, (mark, name)| text.replace(*name, mark.encode_utf8(&mut [0; 4])))
}
