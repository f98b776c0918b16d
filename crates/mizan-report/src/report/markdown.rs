//! A report as Markdown, for editors and wikis that know no more.

use std::fmt::Write as _;

use super::spacing::{joins, spaced};
use super::told::told;
use super::tree::{Badge, Block, Document, Section, Table, TextRun, Told};
use crate::figure::Chart;
use crate::words::Speaker;

/// A whole report in the languages of `speakers`, one after the other.
#[must_use]
pub fn write(document: &Document<'_>, speakers: &[Speaker<'_>]) -> String {
    let versions = speakers.iter().map(|speaker| {
        let mut out = format!("# {}\n\n", line(&speaker.say(&document.title)));
        if let Some(note) = speaker.untranslated() {
            let _ = writeln!(out, "> {}\n", line(&note));
        }
        Markdown { speaker }.blocks(&mut out, &document.lead, "");
        document.sections.iter().for_each(|of| out.push_str(&section(of, speaker)));
        out
    });
    versions.collect::<Vec<_>>().join("\n---\n\n")
}

/// One section, with its heading.
#[must_use]
pub fn section(section: &Section<'_>, speaker: &Speaker<'_>) -> String {
    let writer = Markdown { speaker };
    let mut out = format!("## {}\n\n", line(&speaker.say(&section.id.heading())));
    writer.blocks(&mut out, &section.blocks, "");
    out
}

struct Markdown<'a> {
    speaker: &'a Speaker<'a>,
}

impl Markdown<'_> {
    fn blocks(&self, out: &mut String, blocks: &[Block<'_>], indent: &str) {
        blocks.iter().for_each(|block| self.block(out, block, indent));
    }

    fn block(&self, out: &mut String, block: &Block<'_>, indent: &str) {
        match block {
            Block::Heading(level, runs) => {
                let _ = writeln!(out, "{indent}{} {}\n", "#".repeat(usize::from(*level) + 2), self.runs(runs));
            }
            Block::Paragraph(runs) => {
                let _ = writeln!(out, "{indent}{}\n", self.runs(runs));
            }
            Block::Note(runs) => {
                let _ = writeln!(out, "{indent}> {}\n", self.runs(runs));
            }
            Block::List { ordered, points } => self.list(out, *ordered, points, indent),
            Block::Story(what) => self.story(out, what, indent),
            Block::Counts(counts) => {
                for count in counts {
                    let _ = writeln!(out, "{indent}- {}: {}", line(&self.speaker.say(&count.what)), count.number);
                }
                out.push('\n');
            }
            Block::Table(table) => self.table(out, table),
            Block::Card(card) => {
                let _ = writeln!(out, "{indent}### {}\n", self.runs(&card.title));
                self.blocks(out, &card.blocks, indent);
            }
            Block::Facts(facts) => {
                for (head, blocks) in facts {
                    let _ = writeln!(out, "{indent}**{}**\n", line(&self.speaker.say(head)));
                    self.blocks(out, blocks, indent);
                }
            }
            Block::Quoted { number, runs, uncited, .. } => {
                let remark =
                    if *uncited { self.speaker.say(&crate::words::say::say!("source-uncited")) } else { String::new() };
                let _ = writeln!(out, "{indent}> **{number}** {} {remark}\n", self.runs(runs));
            }
            // What happened is told step by step beside it.
            Block::Figure(Chart::Time(_)) => {}
            Block::Figure(figure) => {
                let _ = writeln!(out, "{indent}{}\n", line(&self.speaker.say(&figure.caption())));
                for sentence in figure.sentences(self.speaker) {
                    let _ = writeln!(out, "{indent}- {}", line(&sentence));
                }
                out.push('\n');
            }
            Block::PageBreak => out.push_str("---\n\n"),
        }
    }

    fn list(&self, out: &mut String, ordered: bool, points: &[Vec<Block<'_>>], indent: &str) {
        for (index, point) in points.iter().enumerate() {
            let mark = if ordered { format!("{}. ", index + 1) } else { "- ".to_owned() };
            let inner = format!("{indent}{}", " ".repeat(mark.len()));
            let mut text = String::new();
            self.blocks(&mut text, point, &inner);
            let text = text.trim_start().trim_end();
            let _ = writeln!(out, "{indent}{mark}{text}");
        }
        out.push('\n');
    }

    fn story(&self, out: &mut String, what: &Told<'_>, indent: &str) {
        let (lines, notes) = told(what, self.speaker);
        for told in lines {
            let _ = writeln!(out, "{indent}{}- {}", "  ".repeat(told.depth), line(&told.text));
        }
        for note in notes {
            let _ = writeln!(out, "{indent}- {}", line(&note));
        }
        out.push('\n');
    }

    fn table(&self, out: &mut String, table: &Table<'_>) {
        if !table.caption.is_empty() {
            let _ = writeln!(out, "{}\n", self.runs(&table.caption));
        }
        let row = |of: &[Vec<TextRun<'_>>]| cells(of.iter().map(|cell| self.runs(cell)));
        let _ = writeln!(out, "{}\n|{}", row(&table.head), "---|".repeat(table.head.len()));
        for cells in &table.rows {
            let _ = writeln!(out, "{}", row(cells));
        }
        out.push('\n');
    }

    fn runs(&self, runs: &[TextRun<'_>]) -> String {
        spaced(runs.iter().map(|run| self.run(run)).map(|text| (joins(&text), text)))
    }

    fn run(&self, run: &TextRun<'_>) -> String {
        match run {
            TextRun::Text(say) | TextRun::Faint(say) | TextRun::Link(_, say) | TextRun::Short(_, say, _) => {
                line(&self.speaker.say(say))
            }
            TextRun::Strong(say) => format!("**{}**", line(&self.speaker.say(say))),
            TextRun::Sign(badge) | TextRun::Badge(badge @ (Badge::Stays | Badge::Leaves | Badge::Same)) => {
                badge.sign().to_owned()
            }
            TextRun::Badge(badge) => format!("[{} {}]", badge.sign(), line(&self.speaker.say(&badge.word()))),
            TextRun::Mark { words, .. } => format!("=={}==", line(&self.speaker.say(words))),
            TextRun::Here(_) => String::new(),
            TextRun::NoteMark(_, number) => format!("({number})"),
            TextRun::Blank => "________".to_owned(),
        }
    }
}

/// A row of a table.
fn cells(texts: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = texts.into_iter().map(|text| text.replace('|', "\\|")).collect();
    format!("| {} |", cells.join(" | "))
}

/// Text in which nothing is markup: letters that Markdown or HTML would act on are escaped, outside of code.
fn line(text: &str) -> String {
    // Either of them ends a line, and two of them end everything that was begun.
    let text = text.replace("\r\n", " ").replace(['\n', '\r'], " ");
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '`' => backticks(&mut out, rest),
            '<' => {
                out.push_str("&lt;");
                1
            }
            '&' if rest[1..].starts_with(|next: char| next.is_ascii_alphanumeric() || next == '#') => {
                out.push_str("\\&");
                1
            }
            '>' | '~' if out.is_empty() => {
                out.extend(['\\', c]);
                1
            }
            _ => {
                if matches!(c, '*' | '_' | '[' | ']' | '\\' | '#') {
                    out.push('\\');
                }
                out.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    out
}

/// Writes the code with which `text` begins as it is; the backticks with which it begins escaped, where they begin none:
/// where no run of as many follows. How many bytes of the text are written then.
fn backticks(out: &mut String, text: &str) -> usize {
    let run = run_of_backticks(text);
    let mut end = run;
    while let Some(next) = text[end..].find('`').map(|found| end + found) {
        let closing = run_of_backticks(&text[next..]);
        end = next + closing;
        // In a table `\|` is taken for an escaped backslash and the end of the cell, with which the code would end.
        if closing == run && !text[run..next].contains("\\|") {
            out.push_str(&text[..end]);
            return end;
        }
        if closing == run {
            break;
        }
    }
    out.extend(std::iter::repeat_n("\\`", run));
    run
}

fn run_of_backticks(text: &str) -> usize {
    text.bytes().take_while(|byte| *byte == b'`').count()
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser};

    use super::{cells, line, spaced};

    #[test]
    fn nothing_in_a_label_is_markup() {
        assert_eq!(line("*a* <b> [c](d) `e*f`"), "\\*a\\* &lt;b> \\[c\\](d) `e*f`");
        assert_eq!(line("a ` b"), "a \\` b");
        assert_eq!(line("x `<img>``` ``<b>``"), "x \\`&lt;img>\\`\\`\\` ``<b>``");
        assert_eq!(line("&lt; & &#60; a&b"), "\\&lt; & \\&\\#60; a\\&b");
    }

    /// Whether a text, as part of a document, is read as HTML anywhere.
    fn holds_html(markdown: &str) -> bool {
        let is_html = |event: Event<'_>| matches!(event, Event::Html(_) | Event::InlineHtml(_));
        Parser::new_ext(markdown, Options::ENABLE_TABLES).any(is_html)
    }

    #[test]
    fn no_text_is_read_as_html() {
        const PARTS: [&str; 8] = ["`", "``", "<i>", "\\", "|", "\r", "> ", "x"];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer = |text: &String| PARTS.map(|part| format!("{text}{part}"));
            texts = texts.iter().flat_map(longer).chain([String::new()]).collect();
            texts.dedup();
        }
        assert!(holds_html("`<i>``"), "the check sees what it is to see");
        for text in texts {
            let written = line(&text);
            let two = spaced([(false, written.clone()), (false, line(&format!("<i>{text}`")))].into_iter());
            let row = cells([two.clone(), written.clone()]);
            for document in [
                format!("# {written}\n\n{two}\n"),
                format!("> **{written}**\n\n- =={written}== {two}\n"),
                format!("| a | b |\n|---|---|\n{row}\n"),
            ] {
                assert!(!holds_html(&document), "{text:?}: {document}");
            }
        }
    }
}
