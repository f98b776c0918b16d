//! A report as one page of HTML that needs nothing else: no network, no script.

mod page;

use std::fmt::Write as _;

use super::spacing::{joins, spaced};
use super::told::told;
use super::tree::{Anchor, Badge, Block, Card, KeyNumber, Section, Table, TextRun, Told};
use crate::figure::Chart;
use crate::formats::xml::escape;
use crate::words::Speaker;

pub use page::{BOLD, REGULAR, page, style};

/// The text of a fragment that has nothing but tags and text, as an attribute holds it.
fn without_tags(fragment: &str) -> String {
    let mut parts = fragment.split('<');
    let first = parts.next().unwrap_or_default();
    let others = parts.filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    std::iter::once(first).chain(others).collect::<String>().trim().to_owned()
}

/// A table of more columns than this is set closely.
const DENSE: usize = 6;

/// Writes parts of a report in one language.
#[derive(Debug, Clone, Copy)]
pub struct Html<'a> {
    /// Who says things.
    pub speaker: &'a Speaker<'a>,
    /// What the names of links begin with, where several languages share a page.
    pub prefix: &'static str,
}

impl Html<'_> {
    /// One section, with its heading: a fragment that can stand in any page with [`style`].
    #[must_use]
    pub fn section(&self, section: &Section<'_>) -> String {
        let mut out = String::new();
        let id = self.id(Anchor::Section(section.id));
        let heading = self.text(&section.id.heading());
        let _ = writeln!(out, "<section id=\"{id}\" aria-labelledby=\"{id}-h\">\n<h2 id=\"{id}-h\">{heading}</h2>");
        self.blocks(&mut out, &section.blocks);
        out.push_str("</section>\n");
        out
    }

    /// Some blocks by themselves.
    #[must_use]
    pub fn fragment(&self, blocks: &[Block<'_>]) -> String {
        let mut out = String::new();
        self.blocks(&mut out, blocks);
        out
    }

    fn id(&self, anchor: Anchor) -> String {
        format!("{}{}", self.prefix, anchor.id())
    }

    fn text(&self, say: &crate::words::Say<'_>) -> String {
        inline(&self.speaker.say(say))
    }

    fn blocks(&self, out: &mut String, blocks: &[Block<'_>]) {
        blocks.iter().for_each(|block| self.block(out, block));
    }

    fn block(&self, out: &mut String, block: &Block<'_>) {
        let _ = match block {
            Block::Heading(level, runs) => {
                let level = level + 2;
                writeln!(out, "<h{level}>{}</h{level}>", self.runs(runs))
            }
            Block::Paragraph(runs) => writeln!(out, "<p>{}</p>", self.runs(runs)),
            Block::Note(runs) => writeln!(out, "<p class=\"note\">{}</p>", self.runs(runs)),
            Block::List { ordered, points } => {
                self.list(out, *ordered, points);
                Ok(())
            }
            Block::Story(what) => {
                self.story(out, what);
                Ok(())
            }
            Block::Counts(counts) => {
                self.counts(out, counts);
                Ok(())
            }
            Block::Table(table) => {
                self.table(out, table);
                Ok(())
            }
            Block::Card(card) => {
                self.card(out, card);
                Ok(())
            }
            Block::Facts(facts) => {
                out.push_str("<dl class=\"facts\">\n");
                for (head, blocks) in facts {
                    let _ = write!(out, "<div><dt>{}</dt><dd>", self.text(head));
                    self.blocks(out, blocks);
                    out.push_str("</dd></div>\n");
                }
                writeln!(out, "</dl>")
            }
            Block::Quoted { anchor, number, uncited, runs } => {
                let class = if *uncited { "quoted uncited" } else { "quoted" };
                let uncited =
                    if *uncited { self.text(&crate::words::say::say!("source-uncited")) } else { String::new() };
                let remark = if uncited.is_empty() { uncited } else { format!("<small>{uncited}</small>") };
                let id = self.id(*anchor);
                writeln!(
                    out,
                    "<blockquote class=\"{class}\" id=\"{id}\"><span class=\"number\">{number}</span><p dir=\"auto\">{}</p>\
                     {remark}</blockquote>",
                    self.runs(runs)
                )
            }
            Block::Figure(figure) => {
                self.figure(out, figure);
                Ok(())
            }
            Block::PageBreak => writeln!(out, "<hr class=\"page\">"),
        };
    }

    fn list(&self, out: &mut String, ordered: bool, points: &[Vec<Block<'_>>]) {
        let tag = if ordered { "ol" } else { "ul" };
        let _ = writeln!(out, "<{tag}>");
        for point in points {
            out.push_str("<li>");
            self.blocks(out, point);
            out.push_str("</li>\n");
        }
        let _ = writeln!(out, "</{tag}>");
    }

    fn story(&self, out: &mut String, what: &Told<'_>) {
        let (lines, notes) = told(what, self.speaker);
        out.push_str("<div class=\"story\">\n");
        for line in lines {
            let class = if line.is_point { " class=\"point\"" } else { "" };
            let _ = writeln!(out, "<p{class} style=\"--depth:{}\">{}</p>", line.depth, inline(&line.text));
        }
        if !notes.is_empty() {
            let notes: Vec<String> = notes.iter().map(|note| format!("<span>{}</span>", inline(note))).collect();
            let _ = writeln!(out, "<p class=\"notes\">{}</p>", notes.join(" "));
        }
        out.push_str("</div>\n");
    }

    fn counts(&self, out: &mut String, counts: &[KeyNumber<'_>]) {
        out.push_str("<ul class=\"counts\">\n");
        for KeyNumber { number, what, badge } in counts {
            let (class, sign) = badge.map_or(("", ""), |badge| (badge.id(), badge.sign()));
            let _ = writeln!(
                out,
                "<li class=\"{class}\"><b>{number}</b> <span><i aria-hidden=\"true\">{sign}</i> {}</span></li>",
                self.text(what)
            );
        }
        out.push_str("</ul>\n");
    }

    fn table(&self, out: &mut String, table: &Table<'_>) {
        let dense = if table.head.len() > DENSE { " class=\"dense\"" } else { "" };
        let _ = writeln!(out, "<div class=\"wide\" tabindex=\"0\" role=\"group\"><table{dense}>");
        if !table.caption.is_empty() {
            let _ = writeln!(out, "<caption>{}</caption>", self.runs(&table.caption));
        }
        let heads: Vec<String> = table.head.iter().map(|cell| self.runs(cell)).collect();
        let head = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>"));
        let _ = writeln!(out, "<thead><tr>{}</tr></thead>\n<tbody>", head.collect::<String>());
        // On a telephone a row is a list, in which each cell tells of which column it is.
        let column = |index: usize| heads.get(index).map(|head| without_tags(head)).unwrap_or_default();
        for row in &table.rows {
            let cell = |(index, cell): (usize, &Vec<TextRun<'_>>)| match index {
                0 => format!("<th scope=\"row\">{}</th>", self.runs(cell)),
                _ => format!("<td data-head=\"{}\">{}</td>", column(index), self.runs(cell)),
            };
            let _ = writeln!(out, "<tr>{}</tr>", row.iter().enumerate().map(cell).collect::<String>());
        }
        out.push_str("</tbody></table></div>\n");
    }

    fn card(&self, out: &mut String, card: &Card<'_>) {
        let id = self.id(card.anchor);
        let _ = writeln!(out, "<article class=\"card\" id=\"{id}\">\n<h3>{}</h3>", self.runs(&card.title));
        self.blocks(out, &card.blocks);
        out.push_str("</article>\n");
    }

    fn figure(&self, out: &mut String, figure: &Chart) {
        let caption = inline(&self.speaker.say(&figure.caption()));
        let _ = writeln!(
            out,
            "<figure><div class=\"wide\" tabindex=\"0\" role=\"group\">{}</div>\n<figcaption>{caption}</figcaption></figure>",
            figure.svg(self.speaker)
        );
    }

    fn runs(&self, runs: &[TextRun<'_>]) -> String {
        let before = std::iter::once(None).chain(runs.iter().map(Some));
        spaced(runs.iter().zip(before).map(|(run, before)| {
            let text = self.run(run);
            (joins(&text) || run.is_note_of(before), text)
        }))
    }

    fn run(&self, run: &TextRun<'_>) -> String {
        match run {
            TextRun::Text(say) => self.text(say),
            TextRun::Strong(say) => format!("<strong>{}</strong>", self.text(say)),
            TextRun::Faint(say) => format!("<small>{}</small>", self.text(say)),
            TextRun::Badge(badge) => self.badge(*badge),
            TextRun::Sign(badge) => self.sign(*badge),
            TextRun::Link(anchor, say) => {
                // A long id may be broken at its joints.
                let text = self.text(say).replace('_', "_<wbr>");
                format!("<a href=\"#{}\">{text}</a>", self.id(*anchor))
            }
            TextRun::Short(anchor, name, meaning) => {
                let (name, meaning) = (self.text(name), escape(&plain(&self.speaker.say(meaning))));
                format!("<a href=\"#{}\" title=\"{meaning}\">{name}</a>", self.id(*anchor))
            }
            TextRun::Mark { basis, words } => {
                format!("<mark class=\"{}\">{}</mark>", Badge::Basis(*basis).id(), self.text(words))
            }
            TextRun::Here(anchor) => format!("<span class=\"here\" id=\"{}\"></span>", self.id(*anchor)),
            TextRun::NoteMark(anchor, number) => format!("<sup><a href=\"#{}\">{number}</a></sup>", self.id(*anchor)),
            TextRun::Blank => "<span class=\"blank\"></span>".to_owned(),
        }
    }

    fn badge(&self, badge: Badge) -> String {
        if matches!(badge, Badge::Stays | Badge::Leaves | Badge::Same) {
            return self.sign(badge);
        }
        let (word, sign) = (self.text(&badge.word()), badge.sign());
        let meaning = match badge.meaning() {
            Some(meaning) => format!(" title=\"{}\"", escape(&self.speaker.say(&meaning))),
            None => String::new(),
        };
        format!("<span class=\"badge {}\"{meaning}><i aria-hidden=\"true\">{sign}</i> {word}</span>", badge.id())
    }

    /// A badge of which the sign is seen and the word is told.
    fn sign(&self, badge: Badge) -> String {
        let (id, sign, word) = (badge.id(), badge.sign(), self.text(&badge.word()));
        let sign = format!("<i aria-hidden=\"true\">{sign}</i>");
        format!("<span class=\"badge sign {id}\" title=\"{word}\">{sign}<span class=\"said\">{word}</span></span>")
    }
}

/// Text without the marks of code, where nothing can be set as code.
fn plain(text: &str) -> String {
    text.replace('`', "")
}

/// The same, with what stands between backticks as code, if they come in pairs.
fn inline(text: &str) -> String {
    let escaped = escape(text);
    if escaped.matches('`').count() % 2 == 1 {
        return escaped;
    }
    let part = |(index, part): (usize, &str)| match index % 2 {
        1 => format!("<code>{part}</code>"),
        _ => part.to_owned(),
    };
    escaped.split('`').enumerate().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_label_is_markup() {
        assert_eq!(
            escape("<script>alert('x & \"y\"')</script>"),
            "&lt;script&gt;alert(&#39;x &amp; &quot;y&quot;&#39;)&lt;/script&gt;"
        );
        assert_eq!(escape("\u{1b}[2J\u{0}"), "\u{fffd}[2J\u{fffd}");
    }

    #[test]
    fn what_turns_the_direction_ends_with_the_text() {
        assert_eq!(escape("a\u{202e}b\u{2069}c"), "abc", "neither an override nor an end without a beginning");
        assert_eq!(escape("a\u{2067}b"), "a\u{2067}b\u{2069}", "what begins ends");
    }

    #[test]
    fn backticks_are_code_in_pairs_only() {
        assert_eq!(inline("the wish `a & b`"), "the wish <code>a &amp; b</code>");
        assert_eq!(inline("a ` b"), "a ` b");
    }
}
