//! A condition as a clause that can stand after "that".
//!
//! Two conditions of different meaning never read the same: a part that is a connective, or that would swallow what
//! comes after it, stands in parentheses. What is denied is denied where it is said, not in front of it all.

use mizan_core::{Condition, Formula, OptionId};

use super::Speaker;
use crate::args;
use crate::speech::language::Language;

/// A condition, and whether it is asserted or denied.
type Said<'c> = (&'c Condition, bool);

impl Speaker<'_> {
    /// A formula over options as a clause.
    #[must_use]
    pub fn formula(&self, formula: &Formula) -> String {
        self.clause(&Condition::from(formula.clone()))
    }

    /// A condition as a clause: `“the process” is on`.
    #[must_use]
    pub fn clause(&self, condition: &Condition) -> String {
        self.said((condition, true))
    }

    /// What is denied, as a clause: `“the process” is off`.
    #[must_use]
    pub fn denied(&self, condition: &Condition) -> String {
        self.said((condition, false))
    }

    fn said(&self, said: Said<'_>) -> String {
        match stripped(said) {
            (Condition::Constant(value), is_so) => {
                self.messages().text(if *value == is_so { "clause-true" } else { "clause-false" }, &[])
            }
            (Condition::Taken(option), is_so) => self.taken(&[*option], is_so),
            (Condition::And(parts), true) => self.all_of(parts, true),
            (Condition::Or(parts), false) => self.all_of(parts, false),
            (Condition::Or(parts), true) => self.any_of_these(parts, true),
            (Condition::And(parts), false) => self.any_of_these(parts, false),
            (Condition::Implies(from, to), true) => self.pair("clause-implies", (from, true), (to, true)),
            (Condition::Implies(from, to), false) => self.both((from, true), (to, false)),
            (Condition::Iff(left, right), is_so) => self.pair("clause-iff", (left, true), (right, is_so)),
            (atom, is_so) => self.atom(atom, is_so),
        }
    }

    fn all_of(&self, parts: &[Condition], are_so: bool) -> String {
        let parts: Vec<Said<'_>> = parts.iter().map(|part| stripped((part, are_so))).collect();
        let none = || self.messages().text("clause-true", &[]);
        self.joined(&parts, "clause-and", |options, is_so| self.taken(options, is_so)).unwrap_or_else(none)
    }

    fn any_of_these(&self, parts: &[Condition], are_so: bool) -> String {
        let parts: Vec<Said<'_>> = parts.iter().map(|part| stripped((part, are_so))).collect();
        let none = || self.messages().text("clause-false", &[]);
        self.joined(&parts, "clause-or", |options, is_so| self.one_taken(options, is_so)).unwrap_or_else(none)
    }

    fn both(&self, first: Said<'_>, second: Said<'_>) -> String {
        self.joined(&[stripped(first), stripped(second)], "clause-and", |options, is_so| self.taken(options, is_so))
            .unwrap_or_default()
    }

    /// The parts of a connective, options of which the same is said told at once; `None` where there are no parts.
    fn joined(&self, parts: &[Said<'_>], joint: &str, at_once: impl Fn(&[OptionId], bool) -> String) -> Option<String> {
        let runs: Vec<&[Said<'_>]> = parts.chunk_by(|a, b| is_option(a) && is_option(b) && a.1 == b.1).collect();
        let told = |run: &[Said<'_>]| {
            let options: Vec<OptionId> = run.iter().filter_map(option_of).collect();
            match run {
                [only] if options.is_empty() && runs.len() == 1 => self.said(*only),
                [only] if options.is_empty() => self.part(*only),
                _ => at_once(&options, run[0].1),
            }
        };
        let joint = self.messages().text(joint, &[]);
        (!runs.is_empty()).then(|| runs.iter().map(|run| told(run)).collect::<Vec<_>>().join(&joint))
    }

    /// That options are all on, or all off.
    fn taken(&self, options: &[OptionId], are_on: bool) -> String {
        let (id, joint) = if are_on { ("clause-on", "options-and") } else { ("clause-off", "options-nor") };
        self.of_options(id, joint, options)
    }

    /// That one of some options is on, or that one of them is off.
    fn one_taken(&self, options: &[OptionId], are_on: bool) -> String {
        match options {
            [_] => self.taken(options, are_on),
            _ if are_on => self.of_options("clause-on-one", "options-or", options),
            _ => self.of_options("clause-not-together", "options-together", options),
        }
    }

    fn of_options(&self, id: &str, joint: &str, options: &[OptionId]) -> String {
        let names: Vec<String> = options.iter().map(|option| self.quoted(&self.option(*option))).collect();
        let names = names.join(&self.messages().text(joint, &[]));
        self.messages().text(id, &args!["count" => options.len(), "options" => names])
    }

    /// A part of a connective, in parentheses where it is a connective itself, or would swallow what comes after it.
    fn part(&self, said: Said<'_>) -> String {
        let clause = self.said(said);
        if is_joined(said.0) || is_open_ended(said.0) { format!("({clause})") } else { clause }
    }

    fn pair(&self, id: &str, left: Said<'_>, right: Said<'_>) -> String {
        let [left, right] = [left, right].map(|said| self.part(stripped(said)));
        self.messages().text(id, &args!["left" => left, "right" => right])
    }

    /// The clause about a state that was just spoken of: in Arabic, "in it" stands after the verb, with which a clause
    /// begins; in English the sentence says "in which".
    pub(super) fn in_it(&self, clause: &str) -> String {
        if self.look.language == Language::English {
            return clause.to_owned();
        }
        let of_verb = if clause.starts_with("لا ") { 2 } else { 1 };
        let there = self.messages().text("in-it", &[]);
        match clause.match_indices(' ').nth(of_verb - 1).filter(|_| !clause.starts_with('(')) {
            Some((end, _)) => format!("{} {there}{}", &clause[..end], &clause[end..]),
            None => format!("{there} {clause}"),
        }
    }
}

/// What is said, without negations in front of it.
fn stripped((mut condition, mut is_so): Said<'_>) -> Said<'_> {
    while let Condition::Not(part) = condition {
        (condition, is_so) = (part, !is_so);
    }
    (condition, is_so)
}

fn option_of(said: &Said<'_>) -> Option<OptionId> {
    if let Condition::Taken(option) = said.0 { Some(*option) } else { None }
}

fn is_option(said: &Said<'_>) -> bool {
    option_of(said).is_some()
}

fn is_joined(condition: &Condition) -> bool {
    matches!(condition, Condition::And(_) | Condition::Or(_) | Condition::Implies(..) | Condition::Iff(..))
}

/// Whether the clause of a condition ends in that of another condition, or in what is said about that.
pub(super) fn is_open_ended(condition: &Condition) -> bool {
    matches!(condition, Condition::Can(..) | Condition::Improves(..) | Condition::Pays(..) | Condition::Path(..))
}
