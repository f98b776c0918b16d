//! Claims as text again: a text that reads back as the same claim.

use mizan_core::{
    AnyOf, Claim, Coalition, Condition, Deviators, Formula, PathForm, Quantifier, SetKind, SetTerm, StateTerm, Way,
};

use super::term::UNIVERSAL;
use super::vocabulary::Vocabulary;
use crate::case::StateRef;
use crate::formula::pattern::{key_text, pattern_text};
use crate::formula::print::{Shape, print as print_formula, print_with};
use crate::names::{RESERVED, is_identifier};

/// The text of `claim`.
#[must_use]
pub fn print(claim: &Claim, vocabulary: Vocabulary<'_>) -> String {
    let joined = |parts: &[Claim], word: &str| {
        let items: Vec<String> = parts.iter().map(|part| format!("({})", print(part, vocabulary))).collect();
        items.join(word)
    };
    match claim {
        Claim::At { state, holding, condition } => {
            let holding = holding.as_ref().map(|formula| format!(" holding {}", options(formula, vocabulary)));
            let (state, condition) = (state_text(*state, vocabulary), print_condition(condition, vocabulary));
            format!("at {state}{}: {condition}", holding.unwrap_or_default())
        }
        Claim::Quantified { quantifier, set, condition } => {
            let quantifier = match quantifier {
                Quantifier::Every => "every",
                Quantifier::Some => "some",
                Quantifier::No => "no",
            };
            format!("{quantifier} {} is {}", set_text(set, vocabulary), print_condition(condition, vocabulary))
        }
        Claim::Prefers { dm, this, over } => {
            let (this, over) = (options(this, vocabulary), options(over, vocabulary));
            format!("{} prefers {this} over {over}", vocabulary.names.dm_text(*dm))
        }
        Claim::Believes(dm, part) => {
            format!("believes({}, {})", vocabulary.names.dm_text(*dm), print(part, vocabulary))
        }
        Claim::Not(part) => format!("not ({})", print(part, vocabulary)),
        Claim::And(parts) => joined(parts, " and "),
        Claim::Or(parts) => joined(parts, " or "),
    }
}

/// The text of `condition`.
#[must_use]
pub fn print_condition(condition: &Condition, vocabulary: Vocabulary<'_>) -> String {
    print_with(condition, &|condition: &Condition| match condition {
        Condition::Not(part) => Shape::Not(part),
        Condition::And(parts) => Shape::And(parts),
        Condition::Or(parts) => Shape::Or(parts),
        Condition::Implies(left, right) => Shape::Implies(left, right),
        Condition::Iff(left, right) => Shape::Iff(left, right),
        operand => Shape::Operand(operand_text(operand, vocabulary)),
    })
}

/// A condition that is no connective.
fn operand_text(condition: &Condition, vocabulary: Vocabulary<'_>) -> String {
    let dm = |dm| vocabulary.names.dm_text(dm);
    let state = |term| state_text(term, vocabulary);
    let inner = |part| print_condition(part, vocabulary);
    match condition {
        Condition::Constant(value) => value.to_string(),
        Condition::Taken(option) => vocabulary.names.option_text(*option),
        Condition::Better(who, term) => format!("better({}, {})", dm(*who), state(*term)),
        Condition::Worse(who, term) => format!("worse({}, {})", dm(*who), state(*term)),
        Condition::Can(who, part) => format!("can({}, {})", coalition_text(who, vocabulary), inner(part)),
        Condition::Improves(who, part) => format!("improves({}, {})", coalition_text(who, vocabulary), inner(part)),
        Condition::Stable(who, concepts) => format!("stable({}, {})", coalition_text(who, vocabulary), concepts.id()),
        Condition::Equilibrium(concepts, deviators) => equilibrium_text(*concepts, *deviators),
        Condition::Is(term) => format!("is({})", state(*term)),
        Condition::Pays(who, part, way) => {
            let way = way.map(|way: Way| format!(", {}", way.id())).unwrap_or_default();
            format!("pays({}, {}{way})", dm(*who), inner(part))
        }
        Condition::Path(form, part, way) => {
            let way = way.map(|way: Way| format!(", {}", way.id())).unwrap_or_default();
            match form {
                PathForm::Possible => format!("possible({}{way})", inner(part)),
                PathForm::LeadsTo => format!("leads_to({}{way})", inner(part)),
                PathForm::Always => format!("always({}{way})", inner(part)),
                PathForm::Attainable(who) => format!("attainable({}, {}{way})", dm(*who), inner(part)),
            }
        }
        // The connectives; `print_condition` never passes them.
        other => format!("({})", print_condition(other, vocabulary)),
    }
}

/// A decision maker by its id, several in braces.
fn coalition_text(coalition: &Coalition, vocabulary: Vocabulary<'_>) -> String {
    let members: Vec<&str> = coalition.members().iter().map(|&dm| vocabulary.names.dm_text(dm)).collect();
    match members[..] {
        [alone] => alone.to_owned(),
        _ => format!("{{{}}}", members.join(", ")),
    }
}

fn equilibrium_text(concepts: AnyOf, deviators: Deviators) -> String {
    match deviators {
        Deviators::DecisionMakers => format!("equilibrium({})", concepts.id()),
        Deviators::Coalitions => format!("equilibrium({}, {UNIVERSAL})", concepts.id()),
    }
}

fn set_text(SetTerm { kind, filter }: &SetTerm, vocabulary: Vocabulary<'_>) -> String {
    let kind = match kind {
        SetKind::States => "state".to_owned(),
        SetKind::Equilibria(concept, deviators, None) => equilibrium_text(*concept, *deviators),
        SetKind::Equilibria(concept, deviators, Some(from)) => {
            format!("{} from {}", equilibrium_text(*concept, *deviators), state_text(*from, vocabulary))
        }
        SetKind::Attractors(way, from) => {
            let way = way.map(|way| format!("({})", way.id())).unwrap_or_default();
            format!("attractor{way} from {}", state_text(*from, vocabulary))
        }
    };
    let filter = filter.as_ref().map(|filter| format!(" where {}", print_condition(filter, vocabulary)));
    format!("{kind}{}", filter.unwrap_or_default())
}

fn options(formula: &Formula, vocabulary: Vocabulary<'_>) -> String {
    print_formula(formula, &|option| vocabulary.names.option_text(option))
}

/// A state: by its name in `[states]`, where it has one.
fn state_text(term: StateTerm, vocabulary: Vocabulary<'_>) -> String {
    let named = |wanted: StateRef| {
        let place = vocabulary.states.iter().position(|state| *state == Some(wanted))?;
        vocabulary.names.named_state_text(place).map(str::to_owned)
    };
    let n_options = vocabulary.n_options.unwrap_or_default();
    match term {
        StateTerm::Key(key) => named(StateRef::Key(key)).unwrap_or_else(|| format!("\"{}\"", key_text(key, n_options))),
        StateTerm::Graph(state) => named(StateRef::Graph(state)).unwrap_or_else(|| {
            let name = vocabulary.names.graph_state_text(state);
            let plain = is_identifier(name) && !RESERVED.contains(&name);
            let quote = if name.contains('"') { '\'' } else { '"' };
            if plain { name.to_owned() } else { format!("{quote}{name}{quote}") }
        }),
        StateTerm::Quoted(pattern) => format!("\"{}\"", pattern_text(pattern, n_options)),
    }
}
