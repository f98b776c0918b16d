//! The elements of a case: everything that carries a reason and rests on something.

use mizan_core::{Assumption, ClaimId, DmId, OptionId};

use crate::case::{Case, Citation, Grounding};

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
    /// How an assumption is written in JSON and in variants: `regime.prefers[2]`, `rule[1]`, `russia.bases`.
    #[must_use]
    pub fn assumption_id(&self, assumption: Assumption) -> String {
        let dm = |dm: DmId| &self.decision_makers[dm.index()].id;
        match assumption {
            Assumption::Statement(of, j) => format!("{}.prefers[{}]", dm(of), j + 1),
            Assumption::Group(of, j) => format!("{}.ranking[{}]", dm(of), j + 1),
            Assumption::OneWay(option) => {
                let entry = &self.options[option.index()];
                format!("{}.{}", dm(entry.owner), entry.id)
            }
            Assumption::Rule(rule) => format!("rule[{}]", rule + 1),
        }
    }

    /// What an assumption rests on, with its reason and its passages; a ranking has none of its own, and rests on what
    /// its decision maker rests on.
    #[must_use]
    pub fn grounding_of(&self, assumption: Assumption) -> Option<&Grounding> {
        match assumption {
            Assumption::Statement(dm, j) => {
                self.decision_makers[dm.index()].statements.get(j).map(|statement| &statement.grounding)
            }
            Assumption::Group(dm, _) => Some(&self.decision_makers[dm.index()].grounding),
            Assumption::OneWay(option) => Some(&self.options[option.index()].grounding),
            Assumption::Rule(rule) => self.rules.get(rule).map(|rule| &rule.grounding),
        }
    }
}

impl Grounding {
    /// The passages that it names, each with whether it speaks against the element.
    pub fn citations(&self) -> impl Iterator<Item = (&Citation, bool)> {
        self.cite.iter().map(|citation| (citation, false)).chain(self.against.iter().map(|citation| (citation, true)))
    }
}
