//! The report as a tree that belongs to no language and to no format: sections of blocks, blocks of runs.
//!
//! A writer walks it with a [`Speaker`](crate::words::Speaker), who knows how to say things; `html`, `markdown` and
//! whatever follows them know nothing of conflicts, and the tree knows nothing of tags.

use mizan_case::case::Basis;
use mizan_core::Assumption;
use mizan_core::{ClaimId, StateId, Verdict};

use crate::figure::Chart;
use crate::words::say::{Say, say};

/// A report.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// What it is.
    pub kind: DocumentKind,
    /// What stands at its head.
    pub title: Say<'a>,
    /// What is told before its parts, for those who read no further.
    pub lead: Vec<Block<'a>>,
    /// Its parts, in order.
    pub sections: Vec<Section<'a>>,
}

/// What is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// All that was found, with what shows it.
    Report,
    /// Two pages.
    Brief,
}

impl DocumentKind {
    /// What stands above its title.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Report => "report-kind",
            Self::Brief => "brief-kind",
        }
    }

    /// What stands at its end.
    #[must_use]
    pub fn closing(self) -> &'static str {
        match self {
            Self::Report => "report-closing",
            Self::Brief => "brief-closing",
        }
    }
}

/// A part of a report that can be shown by itself.
#[derive(Debug, Clone)]
pub struct Section<'a> {
    /// Which one it is.
    pub id: SectionId,
    /// What it holds, under its heading.
    pub blocks: Vec<Block<'a>>,
}

/// A part of a report. The order of the parts is that of the report.
///
/// ```
/// use mizan_report::report::{Anchor, SectionId};
///
/// assert_eq!(SectionId::from_id("ledger"), Some(SectionId::Ledger));
/// assert_eq!(Anchor::Section(SectionId::Ledger).id(), "ledger");
/// assert!(SectionId::ALL.is_sorted());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SectionId {
    /// What was found, on a page.
    Findings,
    /// Every claim.
    Ledger,
    /// The sources, with their passages marked.
    Source,
    /// The decision makers.
    Actors,
    /// How it can go.
    Course,
    /// Where it can settle.
    Settling,
    /// What happened since.
    Happened,
    /// What the claims rest on.
    Assumptions,
    /// What is not known, what depends on it, and what to find out.
    Unknown,
    /// In how many variants a state stays an equilibrium, and what to look out for.
    Survival,
    /// Definitions, limits, and how to get the same report again.
    Annex,
    /// Of a brief: what the text shows, what it supposes, what it leaves open.
    BottomLine,
    /// Of a brief: what was found.
    Found,
    /// Of a brief: the assumptions to dispute.
    Dispute,
    /// Of a brief: what to find out.
    FindOut,
    /// Of a brief: what to watch for.
    Watch,
}

impl SectionId {
    /// Those of a brief, in order.
    pub const BRIEF: [Self; 6] =
        [Self::BottomLine, Self::Found, Self::Dispute, Self::FindOut, Self::Watch, Self::Happened];

    /// Those of a report, in order.
    pub const ALL: [Self; 11] = [
        Self::Findings,
        Self::Ledger,
        Self::Source,
        Self::Actors,
        Self::Course,
        Self::Settling,
        Self::Happened,
        Self::Assumptions,
        Self::Unknown,
        Self::Survival,
        Self::Annex,
    ];

    /// Its name in links, by which it is also asked for.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Ledger => "ledger",
            Self::Source => "source",
            Self::Actors => "actors",
            Self::Course => "course",
            Self::Settling => "settling",
            Self::Happened => "happened",
            Self::Assumptions => "assumptions",
            Self::Unknown => "unknown",
            Self::Survival => "survival",
            Self::Annex => "annex",
            Self::BottomLine => "bottom-line",
            Self::Found => "found",
            Self::Dispute => "dispute",
            Self::FindOut => "find-out",
            Self::Watch => "watch",
        }
    }

    /// The section of a report of that name; `None` where there is none such.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }

    /// Its heading.
    #[must_use]
    pub fn heading(self) -> Say<'static> {
        match self {
            Self::Findings => say!("report-findings"),
            Self::Ledger => say!("report-ledger"),
            Self::Source => say!("report-source"),
            Self::Actors => say!("report-actors"),
            Self::Course => say!("report-course"),
            Self::Settling => say!("report-settling"),
            Self::Happened => say!("report-happened"),
            Self::Assumptions => say!("report-assumptions"),
            Self::Unknown => say!("report-unknown"),
            Self::Survival => say!("report-survival"),
            Self::Annex => say!("report-annex"),
            Self::BottomLine => say!("brief-bottom-line"),
            Self::Found => say!("brief-found"),
            Self::Dispute => say!("brief-dispute"),
            Self::FindOut => say!("brief-find-out"),
            Self::Watch => say!("brief-watch"),
        }
    }
}

/// A part of a section.
#[derive(Debug, Clone)]
pub enum Block<'a> {
    /// A heading below that of the section; 1 is the higher of the two levels.
    Heading(u8, Vec<TextRun<'a>>),
    /// A paragraph.
    Paragraph(Vec<TextRun<'a>>),
    /// A paragraph that must not be overlooked: a caveat, a limit.
    Note(Vec<TextRun<'a>>),
    /// A list; each point is a few blocks.
    List {
        /// Whether its points are numbered.
        ordered: bool,
        /// Its points.
        points: Vec<Vec<Block<'a>>>,
    },
    /// Lines that lean on one another: how deep each is indented, and what it says.
    Story(Told<'a>),
    /// Numbers that are seen first.
    Counts(Vec<KeyNumber<'a>>),
    /// A table.
    Table(Table<'a>),
    /// A thing by itself: a claim, a decision maker, a state.
    Card(Card<'a>),
    /// What is said of a thing under heads of their own.
    Facts(Vec<(Say<'a>, Vec<Block<'a>>)>),
    /// A paragraph of a source, by its number.
    Quoted {
        /// Where it can be linked to.
        anchor: Anchor,
        /// Its number, from 1.
        number: usize,
        /// Whether nothing refers to it.
        uncited: bool,
        /// Its words.
        runs: Vec<TextRun<'a>>,
    },
    /// A figure.
    Figure(Chart),
    /// A new page begins, where there are pages.
    PageBreak,
}

/// A number that is seen first, with what it counts.
#[derive(Debug, Clone)]
pub struct KeyNumber<'a> {
    /// The number.
    pub number: usize,
    /// What it counts.
    pub what: Say<'a>,
    /// How it stands out, where it counts verdicts.
    pub badge: Option<Badge>,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    /// What it shows.
    pub caption: Vec<TextRun<'a>>,
    /// The heads of its columns.
    pub head: Vec<Vec<TextRun<'a>>>,
    /// Its rows; the first cell of each is its head.
    pub rows: Vec<Vec<Vec<TextRun<'a>>>>,
}

/// A thing by itself.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// Where it can be linked to.
    pub anchor: Anchor,
    /// What it is called.
    pub title: Vec<TextRun<'a>>,
    /// What is said of it.
    pub blocks: Vec<Block<'a>>,
}

/// What is told in several lines, which the speaker makes.
#[derive(Debug, Clone)]
pub enum Told<'a> {
    /// What shows the verdict on a claim; in a report, what is told elsewhere is not told again, such as these steps.
    Verdict(&'a crate::audit::Decided<'a>, Option<Vec<mizan_core::Step>>),
    /// Steps, one after the other.
    Steps(Vec<mizan_core::Step>),
    /// Why a state is stable for everybody, under each concept.
    Stability(StateId, Vec<mizan_core::Concept>),
}

/// A run of text.
#[derive(Debug, Clone)]
pub enum TextRun<'a> {
    /// Plain.
    Text(Say<'a>),
    /// What matters most.
    Strong(Say<'a>),
    /// What is there for reference.
    Faint(Say<'a>),
    /// A word that stands out by its shape.
    Badge(Badge),
    /// The same where it is said often: its sign alone is seen.
    Sign(Badge),
    /// A link within the report.
    Link(Anchor, Say<'a>),
    /// A link by a short name: where it leads, the name, and what stands behind it.
    Short(Anchor, Say<'a>, Say<'a>),
    /// Words of a source that something refers to.
    Mark {
        /// What the elements that refer to it rest on, the firmest.
        basis: Basis,
        /// The words.
        words: Say<'a>,
    },
    /// A place that can be linked to; it says nothing.
    Here(Anchor),
    /// The number of a note on the words before it, as a link there.
    NoteMark(Anchor, usize),
    /// Room to fill something in.
    Blank,
}

impl TextRun<'_> {
    /// Whether it is the number of a note on the words of `before`, to which it is joined; two numbers are kept apart.
    pub(super) fn is_note_of(&self, before: Option<&TextRun<'_>>) -> bool {
        matches!(self, Self::NoteMark(..)) && !matches!(before, Some(TextRun::NoteMark(..)))
    }
}

/// A word that stands out by its shape, in greyscale too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Badge {
    /// What became of a claim; `None` where it is not formalised.
    Verdict(Option<Verdict>),
    /// What an element rests on.
    Basis(Basis),
    /// A remark on a verdict.
    Remark(Remark),
    /// The state is an equilibrium, or stays one.
    Stays,
    /// It is not.
    Leaves,
    /// It differs from what stands next to it.
    Differs,
    /// It is what it was.
    Same,
}

/// A remark on a verdict: what a reader must know before relying on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Nobody moves away from the state that it is about.
    Settled,
    /// Nobody's preferences matter.
    Structure,
    /// It may be a preference said twice.
    Echo,
    /// It turns where people act in another way.
    Ways,
    /// All that it hinges on rests on one passage.
    OnePassage,
    /// No single change turns it.
    Robust,
    /// Its author expected otherwise.
    Unexpected,
}

impl Badge {
    /// The word.
    #[must_use]
    pub fn word(self) -> Say<'static> {
        match self {
            Self::Verdict(None) => say!("verdict-unformalised"),
            Self::Verdict(Some(Verdict::Holds)) => say!("verdict-holds"),
            Self::Verdict(Some(Verdict::Fails)) => say!("verdict-fails"),
            Self::Verdict(Some(Verdict::Vacuous)) => say!("verdict-vacuous"),
            Self::Basis(Basis::Stated) => say!("basis-stated"),
            Self::Basis(Basis::Inferred) => say!("basis-inferred"),
            Self::Basis(Basis::Assumed) => say!("basis-assumed"),
            Self::Remark(Remark::Settled) => say!("remark-settled"),
            Self::Remark(Remark::Structure) => say!("remark-structure"),
            Self::Remark(Remark::Echo) => say!("remark-echo"),
            Self::Remark(Remark::Ways) => say!("remark-ways"),
            Self::Remark(Remark::OnePassage) => say!("remark-one-passage"),
            Self::Remark(Remark::Robust) => say!("remark-robust"),
            Self::Remark(Remark::Unexpected) => say!("remark-unexpected"),
            Self::Stays => say!("mark-stays"),
            Self::Leaves => say!("mark-leaves"),
            Self::Differs => say!("mark-differs"),
            Self::Same => say!("variant-same"),
        }
    }

    /// What it means, where the word does not tell by itself.
    #[must_use]
    pub fn meaning(self) -> Option<Say<'static>> {
        Some(match self {
            Self::Verdict(None) => say!("legend-unformalised"),
            Self::Verdict(Some(Verdict::Vacuous)) => say!("legend-vacuous"),
            Self::Basis(Basis::Stated) => say!("legend-stated"),
            Self::Basis(Basis::Inferred) => say!("legend-inferred"),
            Self::Basis(Basis::Assumed) => say!("legend-assumed"),
            Self::Remark(Remark::Settled) => say!("legend-settled"),
            Self::Remark(Remark::Structure) => say!("legend-structure"),
            Self::Remark(Remark::Echo) => say!("legend-echo"),
            Self::Remark(Remark::Ways) => say!("legend-ways"),
            Self::Remark(Remark::OnePassage) => say!("legend-one-passage"),
            Self::Remark(Remark::Robust) => say!("legend-robust"),
            Self::Remark(Remark::Unexpected) => say!("legend-unexpected"),
            _ => return None,
        })
    }

    /// A sign that tells it from the others where there is neither colour nor border.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Verdict(None) => "–",
            Self::Verdict(Some(Verdict::Holds)) => "✓",
            Self::Verdict(Some(Verdict::Fails)) => "✗",
            Self::Verdict(Some(Verdict::Vacuous)) => "∅",
            Self::Basis(Basis::Stated) => "■",
            Self::Basis(Basis::Inferred) => "◧",
            Self::Basis(Basis::Assumed) => "□",
            Self::Remark(_) => "!",
            Self::Stays => "●",
            Self::Leaves | Self::Same => "·",
            Self::Differs => "≠",
        }
    }

    /// Its name for style sheets.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Verdict(None) => "unformalised",
            Self::Verdict(Some(verdict)) => verdict.id(),
            Self::Basis(basis) => basis.id(),
            Self::Remark(Remark::Robust) => "robust",
            Self::Remark(_) => "remark",
            Self::Stays => "stays",
            Self::Leaves | Self::Same => "leaves",
            Self::Differs => "differs",
        }
    }
}

/// A place in a report that can be linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    /// A section.
    Section(SectionId),
    /// A claim.
    Claim(ClaimId),
    /// An assumption.
    Assumption(Assumption),
    /// A decision maker, by its place.
    DecisionMaker(usize),
    /// An option, by its place.
    Option(usize),
    /// A named state, by its place in the case.
    Named(usize),
    /// States that are one and the same, by their place in the case.
    Merge(usize),
    /// What is misperceived, by its place in the case.
    Misperceived(usize),
    /// What a decision maker takes the conflict to be, by its place in the case.
    View(usize),
    /// A state's card.
    State(StateId),
    /// Something that happened, by its place in the case.
    Event(usize),
    /// A paragraph of a source.
    Paragraph(usize, usize),
    /// A piece of a source, by its place among those that are referred to.
    Passage(usize, usize),
    /// The note on such a piece.
    Note(usize, usize),
}

impl Anchor {
    /// Its name in links, unique in a report; ASCII, at most forty characters.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Section(section) => section.id().to_owned(),
            Self::Claim(id) => format!("claim-{}", id.number()),
            Self::Assumption(Assumption::Statement(dm, j)) => format!("wish-{}-{}", dm.index() + 1, j + 1),
            Self::Assumption(Assumption::Group(dm, j)) => format!("group-{}-{}", dm.index() + 1, j + 1),
            Self::Assumption(Assumption::Preferences(dm)) => format!("wishes-{}", dm.index() + 1),
            Self::Assumption(Assumption::OneWay(option)) => format!("option-{}", option.index() + 1),
            Self::Assumption(Assumption::Rule(rule)) => format!("rule-{}", rule + 1),
            Self::DecisionMaker(place) => format!("actor-{}", place + 1),
            Self::Option(place) => format!("option-{}", place + 1),
            Self::Named(place) => format!("named-{}", place + 1),
            Self::Merge(place) => format!("merge-{}", place + 1),
            Self::Misperceived(place) => format!("misperceived-{}", place + 1),
            Self::View(place) => format!("view-{}", place + 1),
            Self::State(state) => format!("state-{}", state.number()),
            Self::Event(place) => format!("event-{}", place + 1),
            Self::Paragraph(source, paragraph) => format!("source-{}-{paragraph}", source + 1),
            Self::Passage(source, place) => format!("passage-{}-{}", source + 1, place + 1),
            Self::Note(source, place) => format!("note-{}-{}", source + 1, place + 1),
        }
    }
}

/// A paragraph of one run.
#[must_use]
pub fn paragraph(text: Say<'_>) -> Block<'_> {
    Block::Paragraph(vec![TextRun::Text(text)])
}

/// A heading of one run.
#[must_use]
pub fn heading(level: u8, text: Say<'_>) -> Block<'_> {
    Block::Heading(level, vec![TextRun::Text(text)])
}
