//! A claim read back in plain words, so that an analyst sees what is decided.

use mizan_core::{Claim, Condition, Deviators, Formula, PathForm, Quantifier, SetKind, SetTerm, StateTerm, Way};

use super::Speaker;
use crate::args;
use crate::speech::language::Language;

impl Speaker<'_> {
    /// The claim as a sentence: "From “the announcement” on, whatever the regime does, …".
    #[must_use]
    pub fn reading(&self, claim: &Claim) -> String {
        let sentence = self.messages().text("sentence", &args!["what" => self.claim(claim)]);
        self.polished(&sentence)
    }

    /// The claim as a clause.
    fn claim(&self, claim: &Claim) -> String {
        let messages = self.messages();
        match claim {
            Claim::At { state, holding, condition } => {
                let clause = self.at(*state, condition);
                match holding {
                    Some(formula) => self.holding(formula, clause),
                    None => clause,
                }
            }
            Claim::Quantified { quantifier, set, condition } => {
                let (set, what) = (self.set(set), self.clause(condition));
                let id = match quantifier {
                    Quantifier::Every => "reading-every",
                    Quantifier::Some => "reading-some",
                    Quantifier::No => "reading-no",
                };
                messages.text(id, &args!["set" => set, "what" => what])
            }
            Claim::Prefers { dm, this, over } => {
                let (this, over) = (self.formula(this), self.formula(over));
                messages.text("reading-prefers", &args!["dm" => self.dm(*dm), "this" => this, "over" => over])
            }
            Claim::Not(part) => messages.text("reading-not", &args!["what" => self.claim(part)]),
            Claim::And(parts) => self.claims(parts, "reading-and"),
            Claim::Or(parts) => self.claims(parts, "reading-or"),
        }
    }

    fn claims(&self, parts: &[Claim], joint: &str) -> String {
        let joint = self.messages().text(joint, &[]);
        parts.iter().map(|part| self.claim(part)).collect::<Vec<_>>().join(&joint)
    }

    fn holding(&self, formula: &Formula, clause: String) -> String {
        self.messages().text("reading-holding", &args!["holding" => self.formula(formula), "what" => clause])
    }

    fn at(&self, state: StateTerm, condition: &Condition) -> String {
        match condition {
            Condition::Path(form, part, way) => self.course(state, *form, part, *way, true),
            Condition::Not(inner) => match &**inner {
                Condition::Path(form, part, way) => self.course(state, *form, part, *way, false),
                _ => self.fact(state, condition),
            },
            _ => self.fact(state, condition),
        }
    }

    fn fact(&self, state: StateTerm, condition: &Condition) -> String {
        let (state, what) = (self.term(state), self.clause(condition));
        self.messages().text("reading-fact", &args!["state" => state, "what" => what])
    }

    /// `at S: F` and `at S: !F`, F being a path form.
    fn course(&self, state: StateTerm, form: PathForm, part: &Condition, way: Option<Way>, claimed: bool) -> String {
        let messages = self.messages();
        let (state, what) = (self.term(state), self.clause(part));
        let clause = match (form, claimed) {
            (PathForm::Attainable(dm), claimed) => {
                let id = if claimed { "reading-attainable" } else { "reading-not-attainable" };
                messages.text(id, &args!["state" => state, "dm" => self.dm(dm), "what" => what])
            }
            (PathForm::Possible, true) => messages.text("reading-possible", &args!["state" => state, "what" => what]),
            (PathForm::Possible, false) => {
                messages.text("reading-not-possible", &args!["state" => state, "what" => what])
            }
            (PathForm::LeadsTo, true) => messages.text("reading-leads-to", &args!["state" => state, "what" => what]),
            (PathForm::LeadsTo, false) => {
                messages.text("reading-not-leads-to", &args!["state" => state, "what" => what])
            }
            (PathForm::Always, true) => messages.text("reading-always", &args!["state" => state, "what" => what]),
            (PathForm::Always, false) => messages.text("reading-not-always", &args!["state" => state, "what" => what]),
        };
        self.acting(clause, way)
    }

    fn set(&self, set: &SetTerm) -> String {
        let messages = self.messages();
        let states = match &set.kind {
            SetKind::States => messages.text("set-states", &[]),
            SetKind::Equilibria(concept, deviators, from) => {
                let id = match (deviators, from) {
                    (Deviators::DecisionMakers, None) => "set-equilibria",
                    (Deviators::DecisionMakers, Some(_)) => "set-equilibria-from",
                    (Deviators::Coalitions, None) => "set-universal",
                    (Deviators::Coalitions, Some(_)) => "set-universal-from",
                };
                let mut args = args!["concept" => self.concept(*concept)].to_vec();
                args.extend(from.map(|from| ("state", self.term(from).into())));
                messages.text(id, &args)
            }
            SetKind::Attractors(way, from) => {
                let states = messages.text("set-attractors", &args!["state" => self.term(*from)]);
                self.acting(states, *way)
            }
        };
        match &set.filter {
            None => states,
            Some(filter) => messages.text("set-where", &args!["set" => states, "what" => self.clause(filter)]),
        }
    }

    /// A sentence as it is written: a capital letter in English; in Arabic "أن لا" is one word.
    fn polished(&self, sentence: &str) -> String {
        match self.look.language {
            Language::Arabic => sentence.replace("أن لا ", "ألّا "),
            Language::English => capitalised(sentence),
        }
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
