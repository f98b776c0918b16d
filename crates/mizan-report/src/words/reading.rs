//! A claim read back in plain words, so that an analyst sees what is decided.

use mizan_core::{Claim, Condition, Deviators, Formula, PathForm, Quantifier, SetKind, SetTerm, StateTerm, Way};

use super::Speaker;
use super::clause::is_open_ended;
use crate::args;
use crate::speech::language::Language;
use crate::speech::messages::Arg;

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
            Claim::At { state, holding, condition } => self.held(*state, holding.as_ref(), condition, true),
            Claim::Quantified { quantifier, set, condition } => {
                let (set, what) = (self.set(set), self.clause(condition));
                match quantifier {
                    Quantifier::Every => messages.text("reading-every", &args!["set" => set, "what" => what]),
                    Quantifier::Some => {
                        messages.text("reading-some", &args!["set" => set, "what" => self.in_it(&what)])
                    }
                    Quantifier::No => messages.text("reading-no", &args!["set" => set, "what" => self.in_it(&what)]),
                }
            }
            Claim::Prefers { dm, this, over } => {
                let (this, over) = (self.formula(this), self.formula(over));
                messages.text("reading-prefers", &args!["dm" => self.dm(*dm), "this" => this, "over" => over])
            }
            Claim::Believes(dm, part) => messages
                .text("reading-believes", &args!["dm" => self.dm(*dm), "what" => self.as_seen_by(*dm).claim(part)]),
            Claim::Not(part) => match &**part {
                Claim::At { state, holding, condition } => self.held(*state, holding.as_ref(), condition, false),
                _ => messages.text("reading-not", &args!["what" => self.claim(part)]),
            },
            Claim::And(parts) => self.claims(parts, "reading-and"),
            Claim::Or(parts) => self.claims(parts, "reading-or"),
        }
    }

    /// Parts of a claim, in parentheses where one would swallow what comes after it.
    fn claims(&self, parts: &[Claim], joint: &str) -> String {
        let joint = self.messages().text(joint, &[]);
        let part = |part: &Claim| {
            let is_plain =
                matches!(part, Claim::At { holding: None, .. } | Claim::Quantified { .. } | Claim::Prefers { .. });
            if is_plain { self.claim(part) } else { format!("({})", self.claim(part)) }
        };
        parts.iter().map(part).collect::<Vec<_>>().join(&joint)
    }

    fn held(&self, state: StateTerm, holding: Option<&Formula>, condition: &Condition, is_so: bool) -> String {
        let clause = self.at(state, condition, is_so);
        match holding {
            Some(formula) => {
                self.messages().text("reading-holding", &args!["holding" => self.formula(formula), "what" => clause])
            }
            None => clause,
        }
    }

    fn at(&self, state: StateTerm, condition: &Condition, is_so: bool) -> String {
        match condition {
            Condition::Not(part) => self.at(state, part, !is_so),
            Condition::Path(form, part, way) => self.course(state, *form, part, *way, is_so),
            _ => {
                let what = if is_so { self.clause(condition) } else { self.denied(condition) };
                self.messages().text("reading-fact", &args!["state" => self.term(state), "what" => what])
            }
        }
    }

    /// `at S: F` and `at S: !F`, F being a path form.
    fn course(&self, state: StateTerm, form: PathForm, part: &Condition, way: Option<Way>, claimed: bool) -> String {
        let messages = self.messages();
        let what = match (form, claimed) {
            (PathForm::Always, false) => self.in_it(&self.denied(part)),
            _ => self.clause(part),
        };
        // A way that is told at the end is that of this path.
        let what = if is_open_ended(part) { format!("({what})") } else { what };
        let state = self.term(state);
        let id = match (form, claimed) {
            (PathForm::Attainable(dm), claimed) => {
                let id = if claimed { "reading-attainable" } else { "reading-not-attainable" };
                let clause = messages.text(id, &args!["state" => state, "dm" => self.dm(dm), "what" => what]);
                return self.acting(clause, way);
            }
            (PathForm::Possible, true) => "reading-possible",
            (PathForm::Possible, false) => "reading-not-possible",
            (PathForm::LeadsTo, true) => "reading-leads-to",
            (PathForm::LeadsTo, false) => "reading-not-leads-to",
            (PathForm::Always, true) => "reading-always",
            (PathForm::Always, false) => "reading-not-always",
        };
        self.acting(messages.text(id, &args!["state" => state, "what" => what]), way)
    }

    fn set(&self, set: &SetTerm) -> String {
        let messages = self.messages();
        let states = match &set.kind {
            SetKind::States => messages.text("set-states", &[]),
            SetKind::Equilibria(concepts, deviators, from) => {
                let id = match (deviators, from) {
                    (Deviators::DecisionMakers, None) => "set-equilibria",
                    (Deviators::DecisionMakers, Some(_)) => "set-equilibria-from",
                    (Deviators::Coalitions, None) => "set-universal",
                    (Deviators::Coalitions, Some(_)) => "set-universal-from",
                };
                let mut args = args!["concept" => self.any_of(*concepts)].to_vec();
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
            Some(filter) => {
                let what = self.in_it(&self.clause(filter));
                messages.text("set-where", &args!["set" => states, "what" => what])
            }
        }
    }

    /// A sentence as it is written, with a capital letter in English.
    pub(crate) fn polished(&self, sentence: &str) -> String {
        let spelled = self.spelled(sentence);
        if self.look.language == Language::English { capitalised(&spelled) } else { spelled }
    }

    /// A message about clauses, as it is spelled.
    pub(crate) fn telling(&self, id: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        self.spelled(&self.messages().text(id, args))
    }

    /// A clause as it is spelled: in Arabic "أن لا" is one word.
    pub(crate) fn spelled(&self, clause: &str) -> String {
        match self.look.language {
            Language::Arabic => clause.replace("أن لا ", "ألّا "),
            Language::English => clause.to_owned(),
        }
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
