//! What is read of a case before its states are known.

use mizan_core::{Form, Formula, Pattern, StateId, Weight};

use crate::case::{
    ClaimEntry, DecisionMaker, GmcrExtras, Grounding, MergeEntry, MisperceivedEntry, OptionEntry, RuleEntry, Source,
    VariantEntry,
};
use crate::names::Names;
use crate::names::label::Label;
use crate::problem::Span;

/// A case of which the states are not known yet.
pub(crate) struct Draft {
    pub title: Label,
    pub about: Label,
    pub as_of: Option<String>,
    pub names: Names,
    pub sources: Vec<Source>,
    pub decision_makers: Vec<DecisionMaker>,
    pub preferences: Vec<PreferenceDraft>,
    pub options: Vec<OptionEntry>,
    pub graph_states: Vec<String>,
    pub rules: Vec<RuleEntry>,
    pub merges: Vec<MergeEntry>,
    pub misperceived: Vec<MisperceivedEntry>,
    pub gmcr: GmcrExtras,
    pub states: Vec<StateDraft>,
    pub claims: Vec<ClaimEntry>,
    pub variants: Vec<VariantEntry>,
    /// Whether it is in graph form.
    pub is_graph: bool,
    /// What the states are; `None` if a mistake leaves that open.
    pub form: Option<Form>,
}

/// The preference of a decision maker, state numbers and names not resolved.
pub(crate) enum PreferenceDraft {
    None,
    Prioritised(Vec<Formula>),
    Weighted(Vec<(Formula, Weight)>),
    Ranking(RankingDraft),
    /// Something in it is wrong, and was reported.
    Broken,
}

/// A direct ranking: groups of entries that tie, most preferred first.
pub(crate) struct RankingDraft {
    pub groups: Vec<GroupDraft>,
    /// Where the whole of it stands.
    pub span: Span,
    /// Something in it is wrong, and was reported; what is left of it is still looked at.
    pub broken: bool,
}

/// A group of a ranking.
pub(crate) struct GroupDraft {
    pub entries: Vec<(EntryDraft, Span)>,
    pub span: Span,
}

/// An entry of a ranking.
pub(crate) enum EntryDraft {
    /// All states that fit.
    Pattern(Pattern),
    /// The state of this number; as it is written, since it may be far too large.
    Number { written: String, number: Option<usize> },
    /// The named state at this place in `[states]`.
    Named(usize),
    /// A state of the graph form.
    Graph(StateId),
    /// `"rest"`
    Rest,
}

/// A named state.
pub(crate) struct StateDraft {
    pub id: String,
    pub name: Label,
    pub meaning: Meaning,
    pub grounding: Grounding,
    /// Where its name stands.
    pub span: Span,
}

/// Which state a named state is.
pub(crate) enum Meaning {
    /// These options are taken, all others are not.
    On(u64),
    /// As the named state at this place, but for the options taken and not taken.
    Like { other: usize, on: u64, off: u64, span: Span },
    /// What fits this pattern.
    Key { pattern: Pattern, text: String, span: Span },
    /// This state of the graph.
    Graph(StateId),
    /// Something is wrong with it, and was reported.
    Broken,
}
