//! A case: everything that the case file says, names resolved, in the file's order.

pub mod cited;
pub mod compare;
mod day;
pub mod elements;
mod gmcr;
mod grounding;
mod history;
mod state_ref;
pub mod texts;

use mizan_core::claims::modality::Modality;
use mizan_core::vary::{Assumptions, Change};
use mizan_core::{
    Claim, ClaimId, Claims, Conflict, Direction, DmId, Formula, OpenQuestions, OptionId, Pattern, Verdict,
};

use crate::formula::pattern::pattern_text;
use crate::names::Names;
use crate::names::label::Label;
use crate::problem::Span;
use crate::toml::PlacedText;

pub use day::Day;
pub(crate) use gmcr::by_states;
pub use gmcr::{GmcrExtra, GmcrExtras};
pub use grounding::{Basis, Citation, Grounding, PassageWords};
pub use history::{Came, EventEntry, History, Outcome, Sign};
pub use state_ref::StateRef;

/// A case as it was written. The conflict in it is `conflict`; all else is labels, reasons and sources.
///
/// ```
/// let text = r#"
/// mizan = 1
/// [dm.driver]
/// prefers = ["!swerve"]
/// [dm.driver.options.swerve]
/// name = { ar = "ينحرف", en = "Swerve" }
/// "#;
/// let loaded = mizan_case::load(text, &mizan_core::Limits::default());
/// let case = loaded.ready().expect("nothing is wrong with it").case;
/// assert_eq!(case.options[0].name.get(&["en"]), Some("Swerve"));
/// assert_eq!(case.decision_makers[0].statements[0].text, "!swerve");
/// ```
#[derive(Debug, Clone)]
pub struct Case {
    /// What the case is called.
    pub title: Label,
    /// What it is about, in a sentence or two.
    pub about: Label,
    /// The day it describes, as written.
    pub as_of: Option<String>,
    /// The default language of the output, a tag such as `ar`.
    pub language: Option<String>,
    /// The texts it rests on.
    pub sources: Vec<Source>,
    /// The decision makers, in the order of [`DmId`].
    pub decision_makers: Vec<DecisionMaker>,
    /// The options, in the order of [`OptionId`]; empty in graph form.
    pub options: Vec<OptionEntry>,
    /// The names of the states in graph form, in the order of [`StateId`](mizan_core::StateId); empty in option form.
    pub graph_states: Vec<String>,
    /// The rules, in the file's order, as in the conflict.
    pub rules: Vec<RuleEntry>,
    /// The states that are one and the same, in the file's order, as in the conflict.
    pub merges: Vec<MergeEntry>,
    /// What decision makers misperceive, in the file's order; in option form as in the conflict.
    pub misperceived: Vec<MisperceivedEntry>,
    /// What is kept for the export to GMCR+.
    pub gmcr: GmcrExtras,
    /// The named states.
    pub states: Vec<NamedState>,
    /// The claims.
    pub claims: Vec<ClaimEntry>,
    /// Who sees the conflict otherwise than it is, in the file's order, as in the conflict.
    pub views: Vec<ViewEntry>,
    /// What happened, where the case says it.
    pub history: Option<History>,
    /// The named what-ifs.
    pub variants: Vec<VariantEntry>,
    /// What the ids stand for, for all that is read after the case: claims, variants, the command line.
    pub names: Names,
    /// The conflict itself, state numbers and names in its rankings resolved.
    pub conflict: Conflict,
    /// What can be varied about it.
    pub assumptions: Assumptions,
    /// What is not known of it. The conflict is the completion as written: the order of the file, first readings, all
    /// that is perhaps so.
    pub open: OpenQuestions,
}

/// A text that the case rests on.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its id in the case file.
    pub id: String,
    /// Its title.
    pub title: Label,
    /// `author`, `publisher`, `published`, `url`, `reliability`, as far as given.
    pub details: Vec<(String, Label)>,
    /// Its language.
    pub language: Option<String>,
    /// The file that holds it, relative to the case file.
    pub file: Option<String>,
    /// The SHA-256 of the text that was meant, in lower-case hexadecimal.
    pub sha256: Option<String>,
    /// The file that tells its content in the case's own words.
    pub account: Option<String>,
    /// Left out of shared reports.
    pub private: bool,
    /// Where it stands in the case file.
    pub span: Span,
}

/// A decision maker.
#[derive(Debug, Clone)]
pub struct DecisionMaker {
    /// Its id in the case file, in NFC.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// Its preference statements (prioritised or weighted), in the file's order; empty for a direct ranking.
    pub statements: Vec<Statement>,
    /// The groups of its direct ranking, in the file's order; empty otherwise.
    pub ranking: Vec<RankingGroup>,
    /// Where the order of its statements or groups is not known, in the order of the tiers in [`Case::open`].
    pub tiers: Vec<TierEntry>,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

/// A preference statement; its formula is in the conflict, at the same index.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its id, where it has one.
    pub id: Option<String>,
    /// The formula as it was written; of several of which one is the wish the first.
    pub text: String,
    /// The others of those as they were written; their formulas are in [`Case::open`].
    pub one_of: Vec<PlacedText>,
    /// Rival readings: the text of each with its formula.
    pub or_reads: Vec<(String, Formula)>,
    /// What one would see if it were wrong.
    pub watch: Label,
    /// Whether that was seen.
    pub sign: Option<Sign>,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

/// A group of a direct ranking; which states it has is in the conflict, at the same index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingGroup {
    /// Its place in the list as it was written, from 0, marks of great steps not counted.
    pub place: usize,
    /// How many marks of great steps stand before it.
    pub marks: usize,
    /// Where that is a list of groups whose order is not known, its place there, from 0.
    pub within: Option<usize>,
    /// Where it stands in the case file.
    pub span: Span,
}

/// Neighbours in a decision maker's list whose order is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierEntry {
    /// The name that its statements share, where they do.
    pub name: Option<String>,
    /// Where it stands in the case file: the list, or its first name.
    pub span: Span,
}

/// An option.
#[derive(Debug, Clone)]
pub struct OptionEntry {
    /// Its id within its decision maker, in NFC.
    pub id: String,
    /// Whose it is.
    pub owner: DmId,
    /// Its name.
    pub name: Label,
    /// In which direction it can be changed.
    pub direction: Direction,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

/// A rule; what it says is in the conflict, at the same index.
#[derive(Debug, Clone)]
pub struct RuleEntry {
    /// The rule as it stands in the file: `forbid = "operations & !bases"`.
    pub text: String,
    /// It holds by the meaning of the words, and is never varied.
    pub logical: bool,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

/// States that are one and the same; which they are is in the conflict, at the same index.
#[derive(Debug, Clone)]
pub struct MergeEntry {
    /// The formula that holds in them, as it was written.
    pub text: String,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where the formula stands in the case file.
    pub span: Span,
}

/// States that a decision maker can neither leave nor enter.
#[derive(Debug, Clone)]
pub struct MisperceivedEntry {
    /// The decision maker.
    pub dm: DmId,
    /// The states as they were written: the formula that holds in them or, in graph form, the list of their names.
    pub text: String,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where they stand in the case file.
    pub span: Span,
}

/// A named state.
#[derive(Debug, Clone)]
pub struct NamedState {
    /// Its id, in NFC.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// Which state it is.
    pub state: StateRef,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

/// A claim.
#[derive(Debug, Clone)]
pub struct ClaimEntry {
    /// Its id.
    pub id: String,
    /// What the text says.
    pub says: Label,
    /// Who says it.
    pub said_by: Option<Label>,
    /// Whose belief it reports.
    pub holder: Option<Label>,
    /// What the source does with the sentence; `None` where nothing is said of it and there is no passage: the claim is
    /// the analyst's own.
    pub force: Option<Force>,
    /// Whose aim it is, where that is said.
    pub by: Option<DmId>,
    /// The claim as it was written; `None` where it cannot be formalised (`check = "none"`).
    pub check: Option<PlacedText>,
    /// What it says, in a form that can be decided; `None` where there is no `check`.
    pub claim: Option<Claim>,
    /// Why it cannot be formalised.
    pub why_not: Label,
    /// The verdict that the analyst expects.
    pub expect: Option<Expectation>,
    /// What came about of it.
    pub outcome: Option<Outcome>,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

/// What a source does with a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// It says that this is so, or will be.
    Asserts,
    /// It says that somebody seeks it, not that it comes about.
    Aims,
    /// It says that it can happen.
    May,
    /// It denies that it follows.
    Denies,
}

impl Force {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Asserts, Self::Aims, Self::May, Self::Denies];

    /// Its name in case files and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Asserts => "asserts",
            Self::Aims => "aims",
            Self::May => "may",
            Self::Denies => "denies",
        }
    }

    /// The force of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|force| force.id() == id)
    }
}

/// How what a source does with a sentence and the form in which it is checked part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parting {
    /// It asserts, and the form says what can be.
    AssertsCan,
    /// It holds possible, and the form says what must be.
    MayMust,
    /// It denies that something must be, and the form says what must be.
    DeniesMust,
    /// Somebody seeks it, and it is not said who.
    AimsOfNobody,
}

impl ClaimEntry {
    /// How its force and its form part, where they do.
    #[must_use]
    pub fn parting(&self) -> Option<Parting> {
        match (self.force?, self.claim.as_ref().and_then(Claim::modality)) {
            (Force::Asserts, Some(Modality::Can)) => Some(Parting::AssertsCan),
            (Force::May, Some(Modality::Must)) => Some(Parting::MayMust),
            (Force::Denies, Some(Modality::Must)) => Some(Parting::DeniesMust),
            (Force::Aims, _) if self.by.is_none() => Some(Parting::AimsOfNobody),
            _ => None,
        }
    }
}

/// The verdict that an analyst expects of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expectation {
    /// It holds.
    Holds,
    /// It fails.
    Fails,
    /// It says nothing: its set is empty.
    Vacuous,
}

impl Expectation {
    /// The verdict that is expected.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        match self {
            Self::Holds => Verdict::Holds,
            Self::Fails => Verdict::Fails,
            Self::Vacuous => Verdict::Vacuous,
        }
    }
}

/// A named what-if.
#[derive(Debug, Clone)]
pub struct VariantEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Label,
    /// The changes, as the audit prints them.
    pub changes: Vec<PlacedText>,
    /// What they change.
    pub changed: Vec<Change>,
    /// Left out of shared reports.
    pub private: bool,
    /// Where it stands in the case file.
    pub span: Span,
}

/// What a decision maker takes the conflict to be; the conflict as it sees it is in the conflict, at the same index. Those
/// who are said to see it as it is come last, and are not in the conflict.
#[derive(Debug, Clone)]
pub struct ViewEntry {
    /// Who sees it so.
    pub dm: DmId,
    /// What it sees otherwise, as variants write changes.
    pub changes: Vec<PlacedText>,
    /// The options that it does not know can be taken.
    pub unaware_of: Vec<OptionId>,
    /// What it believes others to prefer.
    pub believed: Vec<BelievedWishes>,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

impl ViewEntry {
    /// Whether it sees the conflict as it is: the view says no more than that.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.changes.is_empty() && self.unaware_of.is_empty() && self.believed.is_empty()
    }
}

/// What somebody believes another to prefer; the preference itself is in the conflict as it is seen.
#[derive(Debug, Clone)]
pub struct BelievedWishes {
    /// Whose wishes they are said to be.
    pub dm: DmId,
    /// The statements, as those of a decision maker; empty for a direct ranking.
    pub statements: Vec<Statement>,
    /// The groups of a direct ranking; empty otherwise.
    pub ranking: Vec<RankingGroup>,
    /// What it rests on.
    pub grounding: Grounding,
    /// Where it stands in the case file.
    pub span: Span,
}

impl RankingGroup {
    /// Its place as it is named after a decision maker: `[2]`, or `[2][1]` in a list whose order is not known.
    #[must_use]
    pub fn brackets(&self) -> String {
        let within = self.within.map(|place| format!("[{}]", place + 1)).unwrap_or_default();
        format!("[{}]{within}", self.place + 1)
    }
}

impl Case {
    /// The views of those who see the conflict otherwise than it is.
    pub fn seen_otherwise(&self) -> impl Iterator<Item = &ViewEntry> {
        self.views.iter().filter(|view| !view.is_clear())
    }

    /// Whether somebody sees the conflict otherwise than it is.
    #[must_use]
    pub fn is_seen_otherwise(&self) -> bool {
        self.seen_otherwise().next().is_some()
    }

    /// The option's id as formulas write it: bare where only one decision maker has it, else `dm.option`.
    #[must_use]
    pub fn option_text(&self, option: OptionId) -> String {
        self.names.option_text(option)
    }

    /// The claim at this place among all of the case.
    ///
    /// # Panics
    /// Where the place is one of another case.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> &ClaimEntry {
        &self.claims[id.index()]
    }

    /// Every claim with its place, in file order.
    pub fn claims_by_id(&self) -> impl Iterator<Item = (ClaimId, &ClaimEntry)> {
        self.claims.iter().enumerate().map(|(place, entry)| (ClaimId::from_index(place), entry))
    }

    /// The claims that can be decided.
    #[must_use]
    pub fn decidable(&self) -> Claims {
        self.claims_by_id().filter_map(|(id, entry)| Some((id, entry.claim.clone()?))).collect()
    }

    /// A pattern as it is written, one letter an option in file order: `YN-Y`.
    #[must_use]
    pub fn pattern_text(&self, pattern: Pattern) -> String {
        pattern_text(pattern, self.options.len())
    }
}
