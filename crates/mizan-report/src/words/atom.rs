//! What a condition says of one state: what somebody can do in it, wants from it, and where it goes from there.

use mizan_core::{AnyOf, Coalition, Concept, Condition, Deviators, DmId, PathForm, StateId, StateTerm, Way};

use super::Speaker;
use super::clause::is_open_ended;
use crate::args;

/// Whether something is asserted or denied.
struct Of {
    is_so: bool,
}

impl Of {
    fn one<T>(&self, asserted: T, denied: T) -> T {
        if self.is_so { asserted } else { denied }
    }
}

impl Speaker<'_> {
    /// A condition that is no connective, asserted or denied.
    pub(super) fn atom(&self, condition: &Condition, is_so: bool) -> String {
        let of = Of { is_so };
        match condition {
            Condition::Better(dm, term) => self.compared(of.one("clause-better", "clause-not-better"), *dm, *term),
            Condition::Worse(dm, term) => self.compared(of.one("clause-worse", "clause-not-worse"), *dm, *term),
            Condition::Can(who, part) => {
                let ids = of.one(["clause-can", "clause-can-together"], ["clause-cannot", "clause-cannot-together"]);
                self.of_coalition(ids, who, "what", self.in_it(&self.clause(part)))
            }
            Condition::Improves(who, part) => {
                let ids = of.one(
                    ["clause-improves", "clause-improves-together"],
                    ["clause-not-improves", "clause-not-improves-together"],
                );
                self.of_coalition(ids, who, "what", self.in_it(&self.clause(part)))
            }
            Condition::Stable(who, concepts) => {
                let ids = of.one(
                    ["clause-stable", "clause-stable-together"],
                    ["clause-not-stable", "clause-not-stable-together"],
                );
                self.of_coalition(ids, who, "concept", self.any_of(*concepts))
            }
            Condition::Equilibrium(concepts, deviators) => {
                let id = match deviators {
                    Deviators::DecisionMakers => of.one("clause-equilibrium", "clause-not-equilibrium"),
                    Deviators::Coalitions => of.one("clause-equilibrium-universal", "clause-not-equilibrium-universal"),
                };
                self.messages().text(id, &args!["concept" => self.any_of(*concepts)])
            }
            Condition::Is(term) => {
                self.messages().text(of.one("clause-is", "clause-is-not"), &args!["state" => self.term(*term)])
            }
            Condition::Path(form, part, way) => self.path_clause(*form, part, *way, is_so),
            Condition::Pays(dm, part, None) => {
                let args = args!["dm" => self.dm(*dm), "what" => self.in_it(&self.clause(part))];
                self.messages().text(of.one("clause-pays", "clause-not-pays"), &args)
            }
            Condition::Pays(dm, part, Some(way)) => {
                let what = self.in_it(&self.clause(part));
                let args = args!["dm" => self.dm(*dm), "what" => what, "way" => self.way(*way)];
                self.messages().text(of.one("clause-pays-acting", "clause-not-pays-acting"), &args)
            }
            // Connectives, options and constants are told elsewhere.
            _ if is_so => self.clause(condition),
            _ => self.denied(condition),
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

    fn compared(&self, id: &str, dm: DmId, term: StateTerm) -> String {
        self.messages().text(id, &args!["dm" => self.dm(dm), "state" => self.term(term)])
    }

    fn path_clause(&self, form: PathForm, part: &Condition, way: Option<Way>, is_so: bool) -> String {
        let messages = self.messages();
        // A way that is told at the end is that of the outermost path.
        let apart = |what: String| if is_open_ended(part) { format!("({what})") } else { what };
        let id = match (form, is_so) {
            (PathForm::Possible, true) => "clause-possible",
            (PathForm::Possible, false) => "clause-not-possible",
            (PathForm::LeadsTo, true) => "clause-leads-to",
            (PathForm::LeadsTo, false) => "clause-not-leads-to",
            (PathForm::Always, true) => "clause-always",
            (PathForm::Always, false) => {
                let what = apart(self.in_it(&self.denied(part)));
                return self.acting(messages.text("clause-not-always", &args!["what" => what]), way);
            }
            (PathForm::Attainable(dm), is_so) => {
                let id = if is_so { "clause-attainable" } else { "clause-not-attainable" };
                let args = args!["dm" => self.dm(dm), "what" => apart(self.clause(part))];
                return self.acting(messages.text(id, &args), way);
            }
        };
        self.acting(messages.text(id, &args!["what" => apart(self.clause(part))]), way)
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
            Way::Far => messages.text("way-far", &[]),
        }
    }

    /// A concept, or several of which any will do, in running text.
    #[must_use]
    pub fn any_of(&self, concepts: AnyOf) -> String {
        let names: Vec<String> = concepts.iter().map(|concept| self.concept(concept)).collect();
        names.join(&self.messages().text("any-of-or", &[]))
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
            Concept::Far => messages.text("concept-short-far", &[]),
            Concept::StrongGmr => messages.text("concept-short-strong_gmr", &[]),
            Concept::StrongSmr => messages.text("concept-short-strong_smr", &[]),
            Concept::StrongSeq => messages.text("concept-short-strong_seq", &[]),
            Concept::StrongSseq => messages.text("concept-short-strong_sseq", &[]),
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
