//! Conflicts and claims in the numbers of another conflict that has the same decision makers, options and states, and
//! perhaps more.

use crate::claims::claim::{Claim, Condition, SetKind, SetTerm, StateTerm};
use crate::conflict::coalition::Coalition;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, OptionId, StateId, StateKey};
use crate::conflict::preference::{Entry, Pattern, Preference, PreferenceStatement};
use crate::conflict::rule::{MoveRule, Rule};

/// Where each decision maker, option and state of a conflict stands in another: no two of them at the same place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Renaming {
    /// The decision makers, by their places here.
    pub dms: Vec<DmId>,
    /// The options, by their places here.
    pub options: Vec<OptionId>,
    /// The states of the graph form, by their places here; none in option form.
    pub states: Vec<StateId>,
}

impl Renaming {
    /// A decision maker.
    #[must_use]
    pub fn dm(&self, dm: DmId) -> DmId {
        self.dms[dm.index()]
    }

    /// An option.
    #[must_use]
    pub fn option(&self, option: OptionId) -> OptionId {
        self.options[option.index()]
    }

    /// A state of the graph form.
    #[must_use]
    pub fn state(&self, state: StateId) -> StateId {
        self.states[state.index()]
    }

    /// Options, as the bits of a key.
    #[must_use]
    pub fn bits(&self, bits: u64) -> u64 {
        let taken = (0..self.options.len()).filter(|place| bits >> place & 1 == 1);
        taken.fold(0, |all, place| all | self.options[place].bit())
    }

    /// A formula.
    #[must_use]
    pub fn formula(&self, formula: &Formula) -> Formula {
        let boxed = |part: &Formula| Box::new(self.formula(part));
        let all = |parts: &[Formula]| parts.iter().map(|part| self.formula(part)).collect();
        match formula {
            Formula::Constant(value) => Formula::Constant(*value),
            Formula::Taken(option) => Formula::Taken(self.option(*option)),
            Formula::Not(part) => Formula::Not(boxed(part)),
            Formula::And(parts) => Formula::And(all(parts)),
            Formula::Or(parts) => Formula::Or(all(parts)),
            Formula::Implies(from, to) => Formula::Implies(boxed(from), boxed(to)),
            Formula::Iff(left, right) => Formula::Iff(boxed(left), boxed(right)),
        }
    }

    /// A pattern: what it leaves open stays open, and so does what is not there here.
    #[must_use]
    pub fn pattern(&self, pattern: Pattern) -> Pattern {
        Pattern { fixed: self.bits(pattern.fixed), taken: self.bits(pattern.taken) }
    }

    /// What a state says; what is not there here is not taken.
    #[must_use]
    pub fn key(&self, key: StateKey) -> StateKey {
        StateKey(self.bits(key.0))
    }

    /// A rule.
    #[must_use]
    pub fn rule(&self, rule: &Rule) -> Rule {
        match rule {
            Rule::Forbid(formula) => Rule::Forbid(self.formula(formula)),
            Rule::Require(formula) => Rule::Require(self.formula(formula)),
            Rule::Options(count, options) => {
                Rule::Options(*count, options.iter().map(|option| self.option(*option)).collect())
            }
            Rule::Move(rule) => Rule::Move(MoveRule {
                by: rule.by.map(|dm| self.dm(dm)),
                from: self.formula(&rule.from),
                to: self.formula(&rule.to),
            }),
        }
    }

    /// A preference.
    #[must_use]
    pub fn preference(&self, preference: &Preference) -> Preference {
        match preference {
            Preference::Indifferent => Preference::Indifferent,
            Preference::Prioritised(list) => {
                let statement = |statement: &PreferenceStatement| PreferenceStatement {
                    formula: self.formula(statement),
                    vital: statement.vital,
                };
                Preference::Prioritised(list.iter().map(statement).collect())
            }
            Preference::Weighted(list) => {
                Preference::Weighted(list.iter().map(|(formula, weight)| (self.formula(formula), *weight)).collect())
            }
            Preference::Ranking(groups) => {
                let group = |group: &Vec<Entry>| group.iter().map(|entry| self.entry(*entry)).collect();
                Preference::Ranking(groups.with_groups(groups.iter().map(group).collect()))
            }
        }
    }

    fn entry(&self, entry: Entry) -> Entry {
        match entry {
            Entry::Pattern(pattern) => Entry::Pattern(self.pattern(pattern)),
            Entry::Key(key) => Entry::Key(self.key(key)),
            Entry::State(state) => Entry::State(self.state(state)),
            Entry::Rest => Entry::Rest,
        }
    }

    /// A claim.
    #[must_use]
    pub fn claim(&self, claim: &Claim) -> Claim {
        let all = |parts: &[Claim]| parts.iter().map(|part| self.claim(part)).collect();
        match claim {
            Claim::At { state, holding, condition } => Claim::At {
                state: self.term(*state),
                holding: holding.as_ref().map(|formula| self.formula(formula)),
                condition: self.condition(condition),
            },
            Claim::Quantified { quantifier, set, condition } => Claim::Quantified {
                quantifier: *quantifier,
                set: SetTerm {
                    kind: self.kind(&set.kind),
                    filter: set.filter.as_ref().map(|filter| self.condition(filter)),
                },
                condition: self.condition(condition),
            },
            Claim::Prefers { dm, this, over } => {
                Claim::Prefers { dm: self.dm(*dm), this: self.formula(this), over: self.formula(over) }
            }
            Claim::Believes(dm, part) => Claim::Believes(self.dm(*dm), Box::new(self.claim(part))),
            Claim::Not(part) => Claim::Not(Box::new(self.claim(part))),
            Claim::And(parts) => Claim::And(all(parts)),
            Claim::Or(parts) => Claim::Or(all(parts)),
        }
    }

    fn kind(&self, kind: &SetKind) -> SetKind {
        match kind {
            SetKind::States => SetKind::States,
            SetKind::Equilibria(concept, deviators, from) => {
                SetKind::Equilibria(*concept, *deviators, from.map(|state| self.term(state)))
            }
            SetKind::Attractors(way, from) => SetKind::Attractors(*way, self.term(*from)),
        }
    }

    fn term(&self, term: StateTerm) -> StateTerm {
        match term {
            StateTerm::Key(key) => StateTerm::Key(self.key(key)),
            StateTerm::Graph(state) => StateTerm::Graph(self.state(state)),
            StateTerm::Quoted(pattern) => StateTerm::Quoted(self.pattern(pattern)),
        }
    }

    fn coalition(&self, coalition: &Coalition) -> Coalition {
        coalition.renamed(|dm| self.dm(dm))
    }

    fn condition(&self, condition: &Condition) -> Condition {
        let boxed = |part: &Condition| Box::new(self.condition(part));
        let all = |parts: &[Condition]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            Condition::Constant(value) => Condition::Constant(*value),
            Condition::Taken(option) => Condition::Taken(self.option(*option)),
            Condition::Not(part) => Condition::Not(boxed(part)),
            Condition::And(parts) => Condition::And(all(parts)),
            Condition::Or(parts) => Condition::Or(all(parts)),
            Condition::Implies(from, to) => Condition::Implies(boxed(from), boxed(to)),
            Condition::Iff(left, right) => Condition::Iff(boxed(left), boxed(right)),
            Condition::Better(dm, term) => Condition::Better(self.dm(*dm), self.term(*term)),
            Condition::Worse(dm, term) => Condition::Worse(self.dm(*dm), self.term(*term)),
            Condition::Can(who, part) => Condition::Can(self.coalition(who), boxed(part)),
            Condition::Improves(who, part) => Condition::Improves(self.coalition(who), boxed(part)),
            Condition::Stable(who, concept) => Condition::Stable(self.coalition(who), *concept),
            Condition::Equilibrium(concept, deviators) => Condition::Equilibrium(*concept, *deviators),
            Condition::Is(term) => Condition::Is(self.term(*term)),
            Condition::Path(form, part, way) => Condition::Path(self.path(*form), boxed(part), *way),
            Condition::Pays(dm, part, way) => Condition::Pays(self.dm(*dm), boxed(part), *way),
        }
    }

    fn path(&self, form: crate::claims::claim::PathForm) -> crate::claims::claim::PathForm {
        use crate::claims::claim::PathForm::Attainable;
        if let Attainable(dm) = form { Attainable(self.dm(dm)) } else { form }
    }
}
