//! What there is in a case: its elements by kind, each with its place in the text.

use std::collections::BTreeSet;
use std::ops::Range;

use mizan::Offsets;
use mizan_case::case::{Basis, Case, DecisionMaker, Grounding};
use mizan_case::edit::{Rough, RoughDm, RoughElement, RoughEvent, RoughSource, rough, tiers};
use mizan_case::evidence::Content;
use mizan_core::{Direction, DmId, Form, OpenList, Preference};
use mizan_report::{Language, Look, Speaker};
use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::Analysis;
use crate::units::Units;

/// What there is in a case.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Outline {
    case: CaseEntry,
    sources: Vec<SourceEntry>,
    dms: Vec<DmEntry>,
    rules: Vec<RuleEntry>,
    states: Vec<StateEntry>,
    claims: Vec<ClaimEntry>,
    variants: Vec<VariantEntry>,
    events: Vec<EventItem>,
    /// The named state that the first event finds.
    from: Option<String>,
    /// Whether it says what happened, or what came about of a claim.
    happened: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
struct CaseEntry {
    title: String,
    language: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SourceEntry {
    id: String,
    title: String,
    #[schemars(extend("enum" = ["text", "account", "absent"]))]
    kind: &'static str,
    span: Units,
}

#[derive(Debug, Serialize, JsonSchema)]
struct DmEntry {
    id: String,
    name: String,
    span: Units,
    statements: Vec<StatementEntry>,
    ranking: bool,
    options: Vec<OptionEntry>,
    /// It sees the conflict otherwise than it is.
    view: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
struct StatementEntry {
    n: usize,
    id: Option<String>,
    text: String,
    words: String,
    because: String,
    #[schemars(extend("enum" = ["stated", "inferred", "assumed"]))]
    basis: &'static str,
    basis_word: String,
    /// Those of one number stand in no known order, but for what is known of it.
    tier: Option<usize>,
    /// Which of it and another one comes first is not known.
    tied: bool,
    /// It is not known which of several it is, or whether it is one at all.
    open: bool,
    span: Units,
}

#[derive(Debug, Serialize, JsonSchema)]
struct OptionEntry {
    id: String,
    name: String,
    /// The option as formulas write it.
    text: String,
    #[schemars(extend("enum" = ["reversible", "only-on", "only-off"]))]
    direction: &'static str,
    span: Units,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RuleEntry {
    n: usize,
    text: String,
    because: String,
    logical: bool,
    span: Units,
}

#[derive(Debug, Serialize, JsonSchema)]
struct StateEntry {
    id: String,
    name: String,
    number: Option<usize>,
    key: Option<String>,
    span: Units,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ClaimEntry {
    id: String,
    says: String,
    check: Option<String>,
    words: String,
    /// What came about of it, where the case says so.
    #[schemars(extend("enum" = ["yes", "no", "mixed", "unobservable", null]))]
    came: Option<String>,
    span: Units,
}

/// Something that happened; events are counted from 1.
#[derive(Debug, Serialize, JsonSchema)]
struct EventItem {
    n: usize,
    on: String,
    by: Option<String>,
    says: String,
    /// What was taken up and dropped, or the state that it led to.
    changes: Vec<String>,
    span: Units,
}

#[derive(Debug, Serialize, JsonSchema)]
struct VariantEntry {
    id: String,
    name: String,
    changes: Vec<String>,
    span: Units,
}

/// What a preference statement rests on, as the case file says it.
pub(crate) fn basis_id(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
        Basis::Assumed => "assumed",
    }
}

impl Outline {
    /// What there is in the case that `speaker` speaks of.
    pub(crate) fn new(analysis: &Analysis, speaker: &Speaker<'_>, offsets: &Offsets<'_>) -> Self {
        let text = &analysis.session.source().text;
        let maker = Maker { text, rough: rough(text).unwrap_or_default(), speaker, offsets };
        let case = speaker.case;
        let named = speaker.states.named();
        let title = maker.label(&case.title, "");
        Self {
            case: CaseEntry { title, language: case.language.clone() },
            sources: (0..case.sources.len()).map(|place| maker.source(analysis, place)).collect(),
            dms: case.decision_makers.iter().enumerate().map(|(place, dm)| maker.dm(case, place, dm)).collect(),
            rules: case.rules.iter().enumerate().map(|(place, rule)| maker.rule(place, rule)).collect(),
            states: named.map(|(named, state)| maker.state(named, state)).collect(),
            claims: case.claims.iter().map(|claim| maker.claim(claim)).collect(),
            variants: case.variants.iter().map(|variant| maker.variant(variant)).collect(),
            events: events(&maker.rough, &speaker.look, offsets),
            from: maker.rough.from.clone(),
            happened: case.history.is_some() || case.claims.iter().any(|claim| claim.outcome.is_some()),
        }
    }
}

impl Outline {
    /// What there is in a case that is only begun.
    pub(crate) fn of_begun(text: &str, rough: &Rough, language: Language, offsets: &Offsets<'_>) -> Self {
        let look = Look::plain(language);
        let label = |element: &RoughElement| look.label(&element.name, &element.id).into_owned();
        let because = |element: &RoughElement| look.label(&element.name, "").into_owned();
        let span = |element: &RoughElement| Units::of(offsets, &element.span);
        let statement = |tiers: &[Range<usize>], n: usize, element: &RoughElement| StatementEntry {
            n: n + 1,
            id: Some(element.id.clone()).filter(|id| !id.is_empty()),
            text: element.text.clone(),
            words: element.text.clone(),
            because: String::new(),
            basis: basis_id(Basis::Assumed),
            basis_word: String::new(),
            tier: tier(tiers, n),
            tied: tier(tiers, n).is_some(),
            open: false,
            span: span(element),
        };
        let option = |element: &RoughElement| OptionEntry {
            id: element.id.clone(),
            name: label(element),
            text: element.id.clone(),
            direction: match element.text.as_str() {
                "only-on" => "only-on",
                "only-off" => "only-off",
                _ => "reversible",
            },
            span: span(element),
        };
        let dm = |dm: &RoughDm| DmEntry {
            id: dm.element.id.clone(),
            name: label(&dm.element),
            span: span(&dm.element),
            statements: {
                let tiers = tiers(text, &dm.element.id);
                dm.statements.iter().enumerate().map(|(n, element)| statement(&tiers, n, element)).collect()
            },
            ranking: dm.ranking,
            options: dm.options.iter().map(option).collect(),
            view: false,
        };
        let source = |source: &RoughSource| SourceEntry {
            id: source.element.id.clone(),
            title: label(&source.element),
            kind: if source.file.is_some() { "text" } else { "absent" },
            span: span(&source.element),
        };
        let rule = |(n, element): (usize, &RoughElement)| RuleEntry {
            n: n + 1,
            text: element.text.clone(),
            because: because(element),
            logical: false,
            span: span(element),
        };
        let state = |element: &RoughElement| StateEntry {
            id: element.id.clone(),
            name: label(element),
            number: None,
            key: None,
            span: span(element),
        };
        let claim = |element: &RoughElement| ClaimEntry {
            id: element.id.clone(),
            says: label(element),
            check: Some(element.text.clone()).filter(|text| !text.is_empty()),
            words: String::new(),
            came: came(rough, &element.id),
            span: span(element),
        };
        let variant = |element: &RoughElement| VariantEntry {
            id: element.id.clone(),
            name: label(element),
            changes: element.text.lines().map(str::to_owned).collect(),
            span: span(element),
        };
        let title = look.label(&rough.title, "").into_owned();
        Self {
            case: CaseEntry { title, language: rough.language.clone() },
            sources: rough.sources.iter().map(source).collect(),
            dms: rough.dms.iter().map(dm).collect(),
            rules: rough.rules.iter().enumerate().map(rule).collect(),
            states: rough.states.iter().map(state).collect(),
            claims: rough.claims.iter().map(claim).collect(),
            variants: rough.variants.iter().map(variant).collect(),
            events: events(rough, &look, offsets),
            from: rough.from.clone(),
            happened: false,
        }
    }
}

/// Whether it is not known of a statement and another one which comes first.
fn is_tied(list: &OpenList, n: usize) -> bool {
    let tier = list.tiers.iter().find(|tier| (tier.first..tier.first + tier.len).contains(&n));
    tier.is_some_and(|tier| {
        let mut above = tier.above.clone();
        above.sort_unstable();
        let below = |from: usize| {
            let mut below = BTreeSet::from([from]);
            // Statements stand above those that they are known to come before.
            for &(first, second) in &above {
                if below.contains(&first) {
                    below.insert(second);
                }
            }
            below
        };
        let mut others = tier.first..tier.first + tier.len;
        others.any(|other| other != n && !below(n).contains(&other) && !below(other).contains(&n))
    })
}

/// The tier in which a statement stands, from 1.
fn tier(tiers: &[Range<usize>], statement: usize) -> Option<usize> {
    tiers.iter().position(|tier| tier.contains(&statement)).map(|place| place + 1)
}

/// What happened, and when, as it is written.
fn events(rough: &Rough, look: &Look, offsets: &Offsets<'_>) -> Vec<EventItem> {
    let event = |(n, event): (usize, &RoughEvent)| EventItem {
        n: n + 1,
        on: event.on.clone(),
        by: event.by.clone(),
        says: look.label(&event.element.name, "").into_owned(),
        changes: event.element.text.lines().map(str::to_owned).collect(),
        span: Units::of(offsets, &event.element.span),
    };
    rough.events.iter().enumerate().map(event).collect()
}

/// What came about of a claim, as it is written.
fn came(rough: &Rough, claim: &str) -> Option<String> {
    rough.outcomes.iter().find(|(of, _)| of == claim).map(|(_, came)| came.clone())
}

struct Maker<'a> {
    text: &'a str,
    rough: Rough,
    speaker: &'a Speaker<'a>,
    offsets: &'a Offsets<'a>,
}

impl Maker<'_> {
    fn label(&self, label: &mizan_case::Label, id: &str) -> String {
        self.speaker.look.label(label, id).into_owned()
    }

    fn because(&self, grounding: &Grounding) -> String {
        self.label(&grounding.because, "")
    }

    fn source(&self, analysis: &Analysis, place: usize) -> SourceEntry {
        let source = &self.speaker.case.sources[place];
        let kind = match analysis.session.evidence().content(place) {
            Content::Text(_) => "text",
            Content::Account(_) => "account",
            Content::Absent => "absent",
        };
        let title = self.label(&source.title, &source.id);
        SourceEntry { id: source.id.clone(), title, kind, span: Units::of(self.offsets, &source.span) }
    }

    fn dm(&self, case: &Case, place: usize, dm: &DecisionMaker) -> DmEntry {
        let owner = DmId::from_index(place);
        let own = case.options.iter().enumerate().filter(|(_, option)| option.owner == owner);
        let options = own.map(|(place, option)| OptionEntry {
            id: option.id.clone(),
            name: self.label(&option.name, &option.id),
            text: case.option_text(mizan_core::OptionId::from_index(place)),
            direction: match option.direction {
                Direction::Reversible => "reversible",
                Direction::OnlyOn => "only-on",
                Direction::OnlyOff => "only-off",
            },
            span: Units::of(self.offsets, &option.span),
        });
        DmEntry {
            id: dm.id.clone(),
            name: self.label(&dm.name, &dm.id),
            span: Units::of(self.offsets, &dm.span),
            statements: {
                let tiers = tiers(self.text, &dm.id);
                (0..dm.statements.len()).map(|n| self.statement(case, place, n, &tiers)).collect()
            },
            ranking: matches!(case.conflict.preferences[place], Preference::Ranking(_)),
            options: options.collect(),
            view: case.views.iter().any(|view| view.dm == owner),
        }
    }

    fn statement(&self, case: &Case, dm: usize, n: usize, tiers: &[Range<usize>]) -> StatementEntry {
        let statement = &case.decision_makers[dm].statements[n];
        let formula = match &case.conflict.preferences[dm] {
            Preference::Prioritised(statements) => statements.get(n).map(|statement| &statement.formula),
            Preference::Weighted(formulas) => formulas.get(n).map(|(formula, _)| formula),
            Preference::Indifferent | Preference::Ranking(_) => None,
        };
        StatementEntry {
            n: n + 1,
            id: statement.id.clone(),
            text: statement.text.clone(),
            words: formula.map(|formula| self.speaker.formula(formula)).unwrap_or_default(),
            because: self.because(&statement.grounding),
            basis: basis_id(statement.grounding.basis),
            basis_word: self.speaker.basis(statement.grounding.basis),
            tier: tier(tiers, n),
            tied: case.open.lists.get(dm).is_some_and(|list| is_tied(list, n)),
            open: case
                .open
                .lists
                .get(dm)
                .is_some_and(|list| list.readings.contains_key(&n) || list.perhaps.contains(&n)),
            span: Units::of(self.offsets, &statement.span),
        }
    }

    fn rule(&self, place: usize, rule: &mizan_case::case::RuleEntry) -> RuleEntry {
        let (because, span) = (self.because(&rule.grounding), Units::of(self.offsets, &rule.span));
        RuleEntry { n: place + 1, text: rule.text.clone(), because, logical: rule.logical, span }
    }

    fn state(&self, named: &mizan_case::case::NamedState, state: mizan_core::StateId) -> StateEntry {
        StateEntry {
            id: named.id.clone(),
            name: self.label(&named.name, &named.id),
            number: Some(state.number()),
            key: Some(self.speaker.state_text(state)),
            span: Units::of(self.offsets, &named.span),
        }
    }

    fn claim(&self, claim: &mizan_case::case::ClaimEntry) -> ClaimEntry {
        ClaimEntry {
            id: claim.id.clone(),
            says: self.label(&claim.says, &claim.id),
            check: claim.check.as_ref().map(|check| check.value.clone()),
            words: claim.claim.as_ref().map(|claim| self.speaker.reading(claim)).unwrap_or_default(),
            came: came(&self.rough, &claim.id),
            span: Units::of(self.offsets, &claim.span),
        }
    }

    fn variant(&self, variant: &mizan_case::case::VariantEntry) -> VariantEntry {
        VariantEntry {
            id: variant.id.clone(),
            name: self.label(&variant.name, &variant.id),
            changes: variant.changes.iter().map(|change| change.value.clone()).collect(),
            span: Units::of(self.offsets, &variant.span),
        }
    }
}

/// Whether a case is in graph form.
pub(crate) fn is_graph(case: &Case) -> bool {
    matches!(case.conflict.form, Form::Graph(_))
}
