//! A condition as a clause that can stand after "that".

use mizan_core::{Coalition, Concept, Condition, Deviators, DmId, Formula, PathForm, StateId, StateTerm, Way};

use super::Speaker;
use crate::args;

impl Speaker<'_> {
    /// A formula over options as a clause.
    #[must_use]
    pub fn formula(&self, formula: &Formula) -> String {
        self.clause(&Condition::from(formula.clone()))
    }

    /// A condition as a clause: `“the process” is on`.
    #[must_use]
    pub fn clause(&self, condition: &Condition) -> String {
        let messages = self.messages();
        match condition {
            Condition::Constant(true) => messages.text("clause-true", &[]),
            Condition::Constant(false) => messages.text("clause-false", &[]),
            Condition::Taken(option) => {
                messages.text("clause-on", &args!["option" => self.quoted(&self.option(*option))])
            }
            Condition::Not(part) => self.negated(part),
            Condition::And(parts) => self.joined(parts, "clause-and"),
            Condition::Or(parts) => self.joined(parts, "clause-or"),
            Condition::Implies(from, to) => self.pair("clause-implies", from, to),
            Condition::Iff(left, right) => self.pair("clause-iff", left, right),
            Condition::Better(dm, term) => self.compared("clause-better", *dm, *term),
            Condition::Worse(dm, term) => self.compared("clause-worse", *dm, *term),
            Condition::Can(who, part) => {
                self.of_coalition(["clause-can", "clause-can-together"], who, "what", self.clause(part))
            }
            Condition::Improves(who, part) => {
                self.of_coalition(["clause-improves", "clause-improves-together"], who, "what", self.clause(part))
            }
            Condition::Stable(who, concept) => {
                self.of_coalition(["clause-stable", "clause-stable-together"], who, "concept", self.concept(*concept))
            }
            Condition::Equilibrium(concept, deviators) => {
                let id = match deviators {
                    Deviators::DecisionMakers => "clause-equilibrium",
                    Deviators::Coalitions => "clause-equilibrium-universal",
                };
                messages.text(id, &args!["concept" => self.concept(*concept)])
            }
            Condition::Is(term) => messages.text("clause-is", &args!["state" => self.term(*term)]),
            Condition::Path(form, part, way) => self.path_clause(*form, part, *way),
        }
    }

    /// A clause about a decision maker, or about several who act together.
    fn of_coalition(&self, [alone, together]: [&str; 2], who: &Coalition, name: &'static str, what: String) -> String {
        match who.single() {
            Some(dm) => self.messages().text(alone, &[("dm", self.dm(dm).into()), (name, what.into())]),
            None => {
                let args = [("dms", self.members(who).into()), (name, what.into())];
                self.messages().text(together, &args)
            }
        }
    }

    /// The members of a coalition: `Syria and Iraq`.
    #[must_use]
    pub fn members(&self, coalition: &Coalition) -> String {
        let members: Vec<String> = coalition.members().iter().map(|&dm| self.dm(dm).into_owned()).collect();
        match members.split_last() {
            Some((last, others)) if !others.is_empty() => {
                self.messages().text("list-and", &args!["first" => self.listed(others), "last" => last.clone()])
            }
            _ => self.listed(&members),
        }
    }

    fn negated(&self, part: &Condition) -> String {
        match part {
            Condition::Taken(option) => {
                self.messages().text("clause-off", &args!["option" => self.quoted(&self.option(*option))])
            }
            Condition::Not(inner) => self.clause(inner),
            _ => self.messages().text("clause-not", &args!["what" => self.clause(part)]),
        }
    }

    /// A part of a connective, in parentheses where it is a connective itself.
    fn part(&self, part: &Condition) -> String {
        let joins = |c: &Condition| {
            matches!(c, Condition::And(_) | Condition::Or(_) | Condition::Implies(..) | Condition::Iff(..))
        };
        if joins(part) { format!("({})", self.clause(part)) } else { self.clause(part) }
    }

    fn joined(&self, parts: &[Condition], joint: &str) -> String {
        let joint = self.messages().text(joint, &[]);
        parts.iter().map(|part| self.part(part)).collect::<Vec<_>>().join(&joint)
    }

    fn pair(&self, id: &str, left: &Condition, right: &Condition) -> String {
        self.messages().text(id, &args!["left" => self.part(left), "right" => self.part(right)])
    }

    fn compared(&self, id: &str, dm: DmId, term: StateTerm) -> String {
        self.messages().text(id, &args!["dm" => self.dm(dm), "state" => self.term(term)])
    }

    fn path_clause(&self, form: PathForm, part: &Condition, way: Option<Way>) -> String {
        let (messages, what) = (self.messages(), self.clause(part));
        let clause = match form {
            PathForm::Possible => messages.text("clause-possible", &args!["what" => what]),
            PathForm::LeadsTo => messages.text("clause-leads-to", &args!["what" => what]),
            PathForm::Always => messages.text("clause-always", &args!["what" => what]),
            PathForm::Attainable(dm) => messages.text("clause-attainable", &args!["dm" => self.dm(dm), "what" => what]),
        };
        self.acting(clause, way)
    }

    /// The clause, with how people act, where that is said.
    pub(super) fn acting(&self, clause: String, way: Option<Way>) -> String {
        match way {
            None => clause,
            Some(way) => self.messages().text("acting", &args!["what" => clause, "way" => self.way(way)]),
        }
    }

    /// How people act.
    #[must_use]
    pub fn way(&self, way: Way) -> String {
        let messages = self.messages();
        match way {
            Way::Nash => messages.text("way-nash", &[]),
            Way::Best => messages.text("way-best", &[]),
            Way::Gmr => messages.text("way-foresight", &args!["concept" => self.concept(Concept::Gmr)]),
            Way::Smr => messages.text("way-foresight", &args!["concept" => self.concept(Concept::Smr)]),
            Way::Seq => messages.text("way-foresight", &args!["concept" => self.concept(Concept::Seq)]),
            Way::Sseq => messages.text("way-foresight", &args!["concept" => self.concept(Concept::Sseq)]),
        }
    }

    /// A concept in running text.
    #[must_use]
    pub fn concept(&self, concept: Concept) -> String {
        let messages = self.messages();
        match concept {
            Concept::Nash => messages.text("concept-short-nash", &[]),
            Concept::Gmr => messages.text("concept-short-gmr", &[]),
            Concept::Smr => messages.text("concept-short-smr", &[]),
            Concept::Seq => messages.text("concept-short-seq", &[]),
            Concept::Sseq => messages.text("concept-short-sseq", &[]),
            Concept::Sim => messages.text("concept-short-sim", &[]),
        }
    }

    /// A state as a claim names it.
    #[must_use]
    pub fn term(&self, term: StateTerm) -> String {
        let state = self.state_of(term);
        state.map_or_else(|| self.messages().text("state-unknown", &[]), |state| self.state(state))
    }

    /// The state that a claim names; `None` where there is none such.
    #[must_use]
    pub fn state_of(&self, term: StateTerm) -> Option<StateId> {
        mizan::find(self.model, term)
    }
}
