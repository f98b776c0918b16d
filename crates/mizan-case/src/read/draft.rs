//! What is read of a case before its states are known.

use std::collections::BTreeSet;

use mizan_core::{DmId, Form, Formula, OpenList, OpenQuestions, Pattern, PreferenceStatement, StateId, Weight};

use crate::case::cited::Cited;
use crate::case::elements::of_view;
use crate::case::{
    ClaimEntry, Day, DecisionMaker, GmcrExtras, Grounding, MergeEntry, MisperceivedEntry, OptionEntry, RankingGroup,
    RuleEntry, Source, Statement, TierEntry, VariantEntry, ViewEntry,
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
    /// What is not known of the conflict.
    pub open: OpenQuestions,
    pub options: Vec<OptionEntry>,
    pub graph_states: Vec<String>,
    pub rules: Vec<RuleEntry>,
    pub merges: Vec<MergeEntry>,
    pub misperceived: Vec<MisperceivedEntry>,
    pub gmcr: GmcrExtras,
    pub states: Vec<StateDraft>,
    pub claims: Vec<ClaimEntry>,
    pub views: Vec<ViewDraft>,
    pub variants: Vec<VariantEntry>,
    /// What happened, where that is said.
    pub history: Option<HistoryDraft>,
    /// Whether it is in graph form.
    pub is_graph: bool,
    /// What the states are; `None` if a mistake leaves that open.
    pub form: Option<Form>,
}

/// What a decision maker prefers, and what is not known of it.
#[derive(Default)]
pub(crate) struct Wishes {
    pub statements: Vec<Statement>,
    pub ranking: Vec<RankingGroup>,
    pub preference: PreferenceDraft,
    pub tiers: Vec<TierEntry>,
    pub open: OpenList,
}

impl Draft {
    /// What it rests on.
    pub fn cited(&self) -> Cited {
        let dms = self.decision_makers.iter();
        let statements = dms.clone().flat_map(|dm| &dm.statements).map(|statement| &statement.grounding);
        let groundings = dms
            .map(|dm| &dm.grounding)
            .chain(statements)
            .chain(self.options.iter().map(|option| &option.grounding))
            .chain(self.rules.iter().map(|rule| &rule.grounding))
            .chain(self.merges.iter().map(|merge| &merge.grounding))
            .chain(self.misperceived.iter().map(|misperceived| &misperceived.grounding))
            .chain(self.states.iter().map(|state| &state.grounding))
            .chain(self.claims.iter().map(|claim| &claim.grounding));
        let mut of_views = Vec::new();
        self.views.iter().enumerate().for_each(|(place, view)| of_view(place, &view.entry, &mut of_views));
        let signs = self.decision_makers.iter().flat_map(|dm| &dm.statements).filter_map(|entry| entry.sign.as_ref());
        let outcomes = self.claims.iter().filter_map(|claim| claim.outcome.as_ref());
        let events = self.history.iter().flat_map(|history| &history.events);
        let groundings = groundings
            .chain(of_views.into_iter().map(|(_, grounding)| grounding))
            .chain(signs.map(|sign| &sign.grounding))
            .chain(outcomes.map(|outcome| &outcome.grounding))
            .chain(events.map(|event| &event.grounding));
        let citations = groundings.flat_map(Grounding::citations).map(|(citation, _)| citation.clone());
        Cited { sources: self.sources.clone(), citations: citations.collect() }
    }
}

/// The preference of a decision maker, state numbers and names not resolved.
#[derive(Default)]
pub(crate) enum PreferenceDraft {
    #[default]
    None,
    Prioritised(Vec<PreferenceStatement>),
    Weighted(Vec<(Formula, Weight)>),
    Ranking(RankingDraft),
    /// Something in it is wrong, and was reported.
    Broken,
}

/// A view of which the states are not known yet.
pub(crate) struct ViewDraft {
    pub entry: ViewEntry,
    /// What the decision maker believes others to prefer, in the order of the entry.
    pub believed: Vec<PreferenceDraft>,
}

/// A direct ranking: groups of entries that tie, most preferred first.
pub(crate) struct RankingDraft {
    pub groups: Vec<GroupDraft>,
    /// The places between groups where great steps are.
    pub great_steps: BTreeSet<usize>,
    /// Where the whole of it stands.
    pub span: Span,
    /// Something in it is wrong, and was reported; what is left of it is still looked at.
    pub broken: bool,
}

/// A group of a ranking.
pub(crate) struct GroupDraft {
    pub entries: Vec<(EntryDraft, Span)>,
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

/// What happened.
pub(crate) struct HistoryDraft {
    /// The named state from which it starts.
    pub from: Option<usize>,
    pub events: Vec<EventDraft>,
}

/// Something that happened.
pub(crate) struct EventDraft {
    pub on: Option<Day>,
    pub by: Option<DmId>,
    pub says: Label,
    pub effect: Effect,
    /// Where the effect is written.
    pub at: Span,
    pub grounding: Grounding,
    /// Where the whole of it stands.
    pub span: Span,
}

/// What an event did to the state that it found.
pub(crate) enum Effect {
    /// These options were taken up, and those dropped.
    Changes { on: u64, off: u64 },
    /// It led to the named state at this place.
    To(usize),
    /// It led to this state of the graph.
    Graph(StateId),
    /// Something is wrong with it, and was reported.
    Broken,
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
