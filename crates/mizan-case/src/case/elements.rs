//! The elements of a case: everything that carries a reason and rests on something.

use mizan_core::{Assumption, ClaimId, DmId, OpenQuestion, OptionId, Preference, Space, StateId};

use crate::case::{Case, Citation, Grounding, StateRef, Statement, ViewEntry};
use crate::problem::Span;

/// An element of a case, by its place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Element {
    /// A decision maker.
    DecisionMaker(DmId),
    /// A preference statement of a decision maker.
    Statement(DmId, usize),
    /// An option.
    Option(OptionId),
    /// A rule.
    Rule(usize),
    /// States that are one and the same.
    Merge(usize),
    /// What a decision maker misperceives.
    Misperceived(usize),
    /// What a decision maker takes the conflict to be.
    View(usize),
    /// What that one believes another to prefer: which view, and whose wishes, by their places.
    Believed(usize, usize),
    /// A statement of that.
    BelievedStatement(usize, usize, usize),
    /// A named state.
    State(usize),
    /// A claim.
    Claim(ClaimId),
    /// Whether a sign of a statement was seen.
    Sign(DmId, usize),
    /// What came about of a claim.
    Outcome(ClaimId),
    /// Something that happened.
    Event(usize),
}

impl Case {
    /// Every element with what it rests on: decision makers with their statements, options, rules, merges, misperceptions,
    /// views, named states, claims; then what came about: signs, outcomes, events.
    #[must_use]
    pub fn elements(&self) -> Vec<(Element, &Grounding)> {
        let mut all = Vec::new();
        for (place, dm) in self.decision_makers.iter().enumerate() {
            let id = DmId::from_index(place);
            all.push((Element::DecisionMaker(id), &dm.grounding));
            let statements = dm.statements.iter().enumerate();
            all.extend(statements.map(|(place, entry)| (Element::Statement(id, place), &entry.grounding)));
        }
        let options = self.options.iter().enumerate();
        all.extend(options.map(|(place, entry)| (Element::Option(OptionId::from_index(place)), &entry.grounding)));
        let rules = self.rules.iter().enumerate();
        all.extend(rules.map(|(place, entry)| (Element::Rule(place), &entry.grounding)));
        let merges = self.merges.iter().enumerate();
        all.extend(merges.map(|(place, entry)| (Element::Merge(place), &entry.grounding)));
        let misperceived = self.misperceived.iter().enumerate();
        all.extend(misperceived.map(|(place, entry)| (Element::Misperceived(place), &entry.grounding)));
        self.views.iter().enumerate().for_each(|(place, view)| of_view(place, view, &mut all));
        let states = self.states.iter().enumerate();
        all.extend(states.map(|(place, entry)| (Element::State(place), &entry.grounding)));
        all.extend(self.claims_by_id().map(|(id, entry)| (Element::Claim(id), &entry.grounding)));
        self.came_about(&mut all);
        all
    }

    /// What came about: signs that were seen or not, outcomes, events.
    fn came_about<'a>(&'a self, all: &mut Vec<(Element, &'a Grounding)>) {
        for (place, dm) in self.decision_makers.iter().enumerate() {
            let signs = dm.statements.iter().enumerate().filter_map(|(j, entry)| Some((j, entry.sign.as_ref()?)));
            all.extend(signs.map(|(j, sign)| (Element::Sign(DmId::from_index(place), j), &sign.grounding)));
        }
        let outcomes = self.claims_by_id().filter_map(|(id, entry)| Some((id, entry.outcome.as_ref()?)));
        all.extend(outcomes.map(|(id, outcome)| (Element::Outcome(id), &outcome.grounding)));
        let events = self.history.iter().flat_map(|history| &history.events).enumerate();
        all.extend(events.map(|(place, event)| (Element::Event(place), &event.grounding)));
    }
}

/// The elements of a view.
pub(crate) fn of_view<'a>(place: usize, view: &'a ViewEntry, all: &mut Vec<(Element, &'a Grounding)>) {
    all.push((Element::View(place), &view.grounding));
    for (whose, believed) in view.believed.iter().enumerate() {
        all.push((Element::Believed(place, whose), &believed.grounding));
        let statements = believed.statements.iter().enumerate();
        all.extend(statements.flat_map(|(j, entry)| {
            let own = std::iter::once(&entry.grounding).chain(entry.sign.as_ref().map(|sign| &sign.grounding));
            own.map(move |grounding| (Element::BelievedStatement(place, whose, j), grounding))
        }));
    }
}

impl Case {
    /// The preference statement that is assumed; `None` for other assumptions.
    #[must_use]
    pub fn statement_of(&self, assumption: Assumption) -> Option<&Statement> {
        let Assumption::Statement(dm, j) = assumption else { return None };
        self.decision_makers[dm.index()].statements.get(j)
    }

    /// The formula of an assumption as the file has it; empty for what is no formula.
    #[must_use]
    pub fn assumption_text(&self, assumption: Assumption) -> &str {
        match assumption {
            Assumption::Rule(rule) => self.rules.get(rule).map_or("", |rule| &rule.text),
            other => self.statement_of(other).map_or("", |statement| &statement.text),
        }
    }

    /// The assumptions that a question is about: of an order both, the one that is written first first.
    #[must_use]
    pub fn asked_about(&self, question: OpenQuestion) -> Vec<Assumption> {
        let in_list = |dm: DmId, place: usize| match self.conflict.preferences[dm.index()] {
            Preference::Ranking(_) => Assumption::Group(dm, place),
            _ => Assumption::Statement(dm, place),
        };
        match question {
            OpenQuestion::Order { dm, first, second } => vec![in_list(dm, first), in_list(dm, second)],
            OpenQuestion::OneOf { dm, statement } | OpenQuestion::PerhapsStatement { dm, statement } => {
                vec![Assumption::Statement(dm, statement)]
            }
            OpenQuestion::PerhapsRule(rule) => vec![Assumption::Rule(rule)],
        }
    }

    /// Where an assumption stands in the file; `None` for one that the case does not have.
    #[must_use]
    pub fn assumption_span(&self, assumption: Assumption) -> Option<&Span> {
        match assumption {
            Assumption::Statement(..) => self.statement_of(assumption).map(|statement| &statement.span),
            Assumption::Group(dm, j) => self.decision_makers[dm.index()].ranking.get(j).map(|group| &group.span),
            Assumption::Preferences(dm) => Some(&self.decision_makers[dm.index()].span),
            Assumption::OneWay(option) => Some(&self.options[option.index()].span),
            Assumption::Rule(rule) => self.rules.get(rule).map(|rule| &rule.span),
        }
    }

    /// What an assumption rests on, with its reason and its passages; a ranking has none of its own, and rests on what
    /// its decision maker rests on.
    #[must_use]
    pub fn grounding_of(&self, assumption: Assumption) -> Option<&Grounding> {
        match assumption {
            Assumption::Statement(..) => self.statement_of(assumption).map(|statement| &statement.grounding),
            Assumption::Group(dm, _) | Assumption::Preferences(dm) => Some(&self.decision_makers[dm.index()].grounding),
            Assumption::OneWay(option) => Some(&self.options[option.index()].grounding),
            Assumption::Rule(rule) => self.rules.get(rule).map(|rule| &rule.grounding),
        }
    }
}

impl StateRef {
    /// The state that it names in `space`; `None` where that has no such combination of options.
    #[must_use]
    pub fn find(self, space: &Space) -> Option<StateId> {
        match self {
            Self::Key(key) => space.find(key),
            Self::Graph(id) => Some(id),
        }
    }
}

impl Grounding {
    /// The passages that it names, each with whether it speaks against the element.
    pub fn citations(&self) -> impl Iterator<Item = (&Citation, bool)> {
        self.cite.iter().map(|citation| (citation, false)).chain(self.against.iter().map(|citation| (citation, true)))
    }
}
