//! The walk over the tree: each block as paragraphs and tables.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::super::spacing::joins;
use super::super::told::told;
use super::super::tree::{Anchor, Badge, Block, Card, Section, SectionId, TextRun, Told};
use super::list::{ListLevel, Lists, indent};
use super::text::{Style, first_strong, runs};
use crate::figure::Chart;
use crate::speech::direction::WritingDirection;
use crate::words::Speaker;
use crate::words::say::{Say, say};

/// Room to fill something in, as wide as a short line.
const BLANK: &str = "____________________";

/// Nothing, between what stays on one line.
const WORD_JOINER: char = '\u{2060}';

/// What draws an SVG document as PNG, so many pixels for each of its own; nothing where that cannot be done.
pub type Draw<'d> = dyn Fn(&str, u8) -> Option<Vec<u8>> + 'd;

/// Writes reports one after the other into the body of one document.
#[derive(Default)]
pub(super) struct Writer<'s> {
    /// What is written so far.
    pub(super) out: String,
    /// Its lists.
    pub(super) lists: Lists,
    /// Its pictures, as PNG.
    pub(super) pictures: Vec<Vec<u8>>,
    /// What draws them.
    pub(super) draw: Option<&'s Draw<'s>>,
    /// Who says things.
    pub(super) speaker: Option<&'s Speaker<'s>>,
    /// What the names of bookmarks begin with.
    prefix: &'static str,
    /// The bookmarks that there are: a name stands for one place.
    places: BTreeSet<String>,
    /// The list in which a point is being written.
    list: Option<ListLevel>,
    /// Whether the next paragraph begins a page.
    page: bool,
    /// What the next paragraph begins with.
    head: Option<String>,
}

/// How a paragraph looks.
pub(super) struct Paragraph {
    style: &'static str,
    /// Where it can be linked to.
    anchor: Option<Anchor>,
    /// How far in it stands, where its style does not say so.
    indent: Option<usize>,
    /// The direction, where it is not that of the report.
    direction: Option<WritingDirection>,
}

impl Paragraph {
    /// One of a style.
    pub(super) fn of(style: &'static str) -> Self {
        Self { style, anchor: None, indent: None, direction: None }
    }
}

impl<'s> Writer<'s> {
    /// One whose figures are drawn by `draw`.
    pub(super) fn drawing(draw: &'s Draw<'s>) -> Self {
        Self { draw: Some(draw), ..Self::default() }
    }

    /// From here on `speaker` speaks, and the names of bookmarks begin with `prefix`.
    pub(super) fn speak(&mut self, speaker: &'s Speaker<'s>, prefix: &'static str) {
        self.speaker = Some(speaker);
        self.prefix = prefix;
    }

    /// A section, with its heading. After what was found, which can be handed on by itself, a page begins.
    pub(super) fn section(&mut self, section: &Section<'_>) {
        self.page |= section.id == SectionId::Ledger;
        let heading = Paragraph { anchor: Some(Anchor::Section(section.id)), ..Paragraph::of("Heading1") };
        self.paragraph(&heading, &[TextRun::Text(section.id.heading())]);
        self.blocks(&section.blocks);
    }

    /// A line of the table of contents.
    pub(super) fn contents(&mut self, anchor: Anchor, heading: &Say<'static>) {
        self.paragraph(&Paragraph::of("TOC1"), &[TextRun::Link(anchor, heading.clone())]);
    }

    /// A paragraph of words that are said already.
    pub(super) fn plain(&mut self, style: &'static str, text: &str) {
        let direction = self.direction();
        self.line(&Paragraph::of(style), &runs(text, &Style::default(), direction));
    }

    pub(super) fn is_rtl(&self) -> bool {
        self.direction() == WritingDirection::RightToLeft
    }

    pub(super) fn say(&self, what: &Say<'_>) -> String {
        self.speaker.map_or_else(String::new, |speaker| speaker.say(what))
    }

    fn direction(&self) -> WritingDirection {
        self.speaker.map_or(WritingDirection::LeftToRight, |speaker| speaker.look.language.direction())
    }

    pub(super) fn blocks(&mut self, blocks: &[Block<'_>]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Heading(1, runs) => self.paragraph(&Paragraph::of("Heading2"), runs),
            Block::Heading(_, runs) => self.paragraph(&Paragraph::of("Heading3"), runs),
            Block::Paragraph(runs) => self.paragraph(&Paragraph::of("Normal"), runs),
            Block::Note(runs) => self.paragraph(&Paragraph::of("Note"), runs),
            Block::List { ordered, points } => self.list(*ordered, points),
            Block::Story(what) => self.story(what),
            Block::Counts(counts) => self.counts(counts),
            Block::Table(table) => self.table(table),
            Block::Card(card) => self.card(card),
            Block::Facts(facts) => {
                for (head, blocks) in facts {
                    match blocks.first() {
                        Some(Block::Paragraph(_) | Block::Story(_)) => self.head = Some(self.run_in(head)),
                        _ => self.paragraph(&Paragraph::of("Fact"), &[TextRun::Text(head.clone())]),
                    }
                    self.blocks(blocks);
                }
            }
            Block::Quoted { anchor, number, uncited, runs } => self.quoted(*anchor, *number, *uncited, runs),
            Block::Figure(figure) => self.figure(figure),
            Block::PageBreak => self.page = true,
        }
    }

    /// The head of a fact, within the paragraph that it is the head of.
    fn run_in(&self, head: &Say<'_>) -> String {
        let (head, colon) = (self.say(head), self.say(&say!("report-colon")));
        runs(&format!("{head}{colon} "), &Style { character: Some("Strong") }, self.direction())
    }

    fn card(&mut self, card: &Card<'_>) {
        self.paragraph(&Paragraph { anchor: Some(card.anchor), ..Paragraph::of("Heading2") }, &card.title);
        self.blocks(&card.blocks);
    }

    fn list(&mut self, ordered: bool, points: &[Vec<Block<'_>>]) {
        let outer = self.list;
        let open = self.lists.open(ordered, outer);
        for point in points {
            self.list = Some(open);
            self.blocks(point);
        }
        // What comes after the inner list belongs to the point that it stands in.
        self.list = outer.map(ListLevel::continued);
    }

    fn story(&mut self, what: &Told<'_>) {
        let Some(speaker) = self.speaker else { return };
        let (lines, notes) = told(what, speaker);
        let direction = self.direction();
        let outer = self.list.take();
        for line in lines {
            let text = runs(&line.text, &Style::default(), direction);
            match line.is_point {
                true => {
                    self.list = Some(ListLevel::point(line.depth));
                    self.line(&Paragraph::of("Normal"), &text);
                    self.list = None;
                }
                false => {
                    let indent = line.depth.checked_sub(1).map(indent);
                    self.line(&Paragraph { indent, ..Paragraph::of("Story") }, &text);
                }
            }
        }
        notes.iter().for_each(|note| self.plain("StoryNote", note));
        self.list = outer.map(ListLevel::continued);
    }

    /// A paragraph of a source runs as its words do, whatever the language of the report.
    fn quoted(&mut self, anchor: Anchor, number: usize, uncited: bool, runs: &[TextRun<'_>]) {
        let words: Vec<char> = runs.iter().flat_map(|run| self.words(run).chars().collect::<Vec<_>>()).collect();
        let direction = Some(first_strong(&words).unwrap_or(self.direction()));
        let paragraph = Paragraph { anchor: Some(anchor), direction, ..Paragraph::of("Quote") };
        let number = TextRun::Strong(Say::Number(number));
        let remark = uncited.then(|| TextRun::Faint(say!("source-uncited")));
        let runs: Vec<TextRun<'_>> = std::iter::once(number).chain(runs.iter().cloned()).chain(remark).collect();
        self.paragraph(&paragraph, &runs);
    }

    /// A figure as a picture; where that cannot be drawn, in words: what it shows, sentence by sentence.
    fn figure(&mut self, figure: &Chart) {
        let Some(speaker) = self.speaker else { return };
        if self.picture(figure) {
            return;
        }
        self.paragraph(&Paragraph::of("Caption"), &[TextRun::Text(figure.caption())]);
        self.paragraph(&Paragraph::of("Normal"), &[TextRun::Faint(say!("docx-figure-in-words"))]);
        let points = figure.sentences(speaker).into_iter();
        let points: Vec<_> = points.map(|text| vec![Block::Paragraph(vec![TextRun::Text(text.into())])]).collect();
        self.list(false, &points);
    }

    /// A paragraph of runs.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, runs: &[TextRun<'_>]) {
        let direction = paragraph.direction.unwrap_or(self.direction());
        let mut text = String::new();
        let mut before: Option<char> = None;
        for (place, run) in runs.iter().enumerate() {
            let words = self.words(run);
            let note = run.is_note_of(place.checked_sub(1).and_then(|place| runs.get(place)));
            let joined = note || matches!(run, TextRun::Here(_)) || joins(&words);
            if before.is_some_and(|last| last != ' ') && !joined && !words.is_empty() {
                text.push_str(&super::text::runs(" ", &Style::default(), direction));
            }
            text.push_str(&self.run(run, &words, direction));
            before = words.chars().last().or(before);
        }
        self.line(paragraph, &text);
    }

    /// A paragraph of what is written already.
    pub(super) fn line(&mut self, paragraph: &Paragraph, text: &str) {
        let list = self.list.filter(|_| paragraph.style == "Normal");
        let style = list.map_or(paragraph.style, ListLevel::style);
        let page = if std::mem::take(&mut self.page) { "<w:pageBreakBefore/>" } else { "" };
        let number = list.map_or_else(String::new, ListLevel::number);
        let rtl = paragraph.direction.unwrap_or(self.direction()) == WritingDirection::RightToLeft;
        let bidi = if rtl { "<w:bidi/>" } else { "" };
        let own = paragraph.indent.map(|indent| format!("<w:ind w:left=\"{indent}\"/>"));
        let indent = list.map(ListLevel::indent).or(own).unwrap_or_default();
        let place = paragraph.anchor.map_or_else(String::new, |anchor| self.place(anchor));
        let head = self.head.take().unwrap_or_default();
        let _ = writeln!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{page}{number}{bidi}{indent}</w:pPr>{place}{head}{text}</w:p>"
        );
        self.list = self.list.map(ListLevel::continued);
    }

    fn run(&mut self, run: &TextRun<'_>, words: &str, direction: WritingDirection) -> String {
        let styled = |id: &'static str| runs(words, &Style { character: Some(id) }, direction);
        match run {
            TextRun::Text(_) | TextRun::Blank => runs(words, &Style::default(), direction),
            TextRun::Strong(_) => styled("Strong"),
            TextRun::Faint(_) => styled("Faint"),
            TextRun::Badge(badge @ Badge::Basis(_)) => self.framed(words, badge_style(*badge), direction),
            TextRun::Badge(badge) | TextRun::Sign(badge) => styled(badge_style(*badge)),
            TextRun::Mark { basis, .. } => styled(match badge_style(Badge::Basis(*basis)) {
                "Stated" => "MarkStated",
                "Inferred" => "MarkInferred",
                _ => "MarkAssumed",
            }),
            TextRun::Here(anchor) => self.place(*anchor),
            TextRun::Link(anchor, _) | TextRun::Short(anchor, ..) => self.link(*anchor, &styled("Hyperlink")),
            TextRun::NoteMark(anchor, _) => self.link(*anchor, &styled("NoteMark")),
        }
    }

    /// A badge with a frame around its words; its sign stands before the frame, as LibreOffice would give it one of its own.
    fn framed(&self, words: &str, frame: &'static str, direction: WritingDirection) -> String {
        let (sign, framed) = words.split_at(words.find('\u{a0}').map_or(0, |at| at + '\u{a0}'.len_utf8()));
        let sign = runs(sign, &Style::default(), direction);
        sign + &runs(framed, &Style { character: Some(frame) }, direction)
    }

    /// What a run says.
    pub(super) fn words(&self, run: &TextRun<'_>) -> String {
        match run {
            TextRun::Text(say)
            | TextRun::Strong(say)
            | TextRun::Faint(say)
            | TextRun::Link(_, say)
            | TextRun::Mark { words: say, .. } => self.in_one_piece(say),
            TextRun::Short(_, name, _) => self.in_one_piece(name),
            TextRun::Sign(badge) | TextRun::Badge(badge @ (Badge::Stays | Badge::Leaves | Badge::Same)) => {
                badge.sign().to_owned()
            }
            // The sign stays with its words, and these together.
            TextRun::Badge(badge) => format!("{} {}", badge.sign(), self.say(&badge.word())).replace(' ', "\u{a0}"),
            TextRun::Here(_) => String::new(),
            TextRun::NoteMark(_, number) => number.to_string(),
            TextRun::Blank => BLANK.to_owned(),
        }
    }

    /// What is said; a number with the letter before it, between which Word breaks a line where their directions differ.
    fn in_one_piece(&self, say: &Say<'_>) -> String {
        let words = self.say(say);
        match (say, words.find(|c: char| c.is_ascii_digit())) {
            (Say::AssumptionNumber(_), Some(digits)) => {
                format!("{}{WORD_JOINER}{}", &words[..digits], &words[digits..])
            }
            _ => words,
        }
    }

    fn link(&self, anchor: Anchor, runs: &str) -> String {
        format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{runs}</w:hyperlink>", self.name(anchor))
    }

    /// A bookmark, where there is none of that name.
    fn place(&mut self, anchor: Anchor) -> String {
        let (name, id) = (self.name(anchor), self.places.len());
        if !self.places.insert(name.clone()) {
            return String::new();
        }
        format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{id}\"/>")
    }

    /// Word takes letters, digits and underscores only, and a letter first.
    fn name(&self, anchor: Anchor) -> String {
        let id = anchor.id().replace('-', "_");
        if self.prefix.is_empty() { id } else { format!("{}_{id}", self.prefix) }
    }
}

/// The character style of a badge.
fn badge_style(badge: Badge) -> &'static str {
    match badge.id() {
        "unformalised" => "Unformalised",
        "holds" => "Holds",
        "fails" => "Fails",
        "vacuous" => "Vacuous",
        "stated" => "Stated",
        "inferred" => "Inferred",
        "assumed" => "Assumed",
        "robust" => "Robust",
        "stays" => "Stays",
        "differs" => "Differs",
        "leaves" => "Leaves",
        _ => "Remark",
    }
}
