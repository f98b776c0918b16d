//! The elements of a case: everything that carries a reason and rests on something.

use mizan_core::{Assumption, ClaimId, DmId, OptionId, Space, StateId};

use crate::case::{Case, Citation, Grounding, StateRef, Statement};
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
    /// A named state.
    State(usize),
    /// A claim.
    Claim(ClaimId),
}

impl Case {
    /// Every element with what it rests on: decision makers with their statements, options, rules, merges, misperceptions,
    /// named states, claims.
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
        let states = self.states.iter().enumerate();
        all.extend(states.map(|(place, entry)| (Element::State(place), &entry.grounding)));
        all.extend(self.claims_by_id().map(|(id, entry)| (Element::Claim(id), &entry.grounding)));
        all
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

    /// Where an assumption stands in the file; `None` for one that the case does not have.
    #[must_use]
    pub fn assumption_span(&self, assumption: Assumption) -> Option<&Span> {
        match assumption {
            Assumption::Statement(..) => self.statement_of(assumption).map(|statement| &statement.span),
            Assumption::Group(dm, j) => self.decision_makers[dm.index()].ranking.get(j),
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
            Assumption::Group(dm, _) => Some(&self.decision_makers[dm.index()].grounding),
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
