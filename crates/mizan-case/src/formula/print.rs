//! Formulas as text again: the shortest that reads back as the same formula.

use mizan_core::{Formula, OptionId};

/// How tightly a formula binds, loosest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Loosest,
    Iff,
    Implies,
    Or,
    And,
    Tightest,
}

/// The text of `formula`, with the names that `name` gives to options.
pub fn print(formula: &Formula, name: &impl Fn(OptionId) -> String) -> String {
    let mut text = String::new();
    write(&mut text, formula, Binding::Loosest, name);
    text
}

/// Writes `formula` where something that binds less than `floor` needs parentheses.
fn write(text: &mut String, formula: &Formula, floor: Binding, name: &impl Fn(OptionId) -> String) {
    let (binding, in_parentheses) = (binding(formula), binding(formula) < floor);
    if in_parentheses {
        text.push('(');
    }
    match formula {
        Formula::Constant(value) => text.push_str(if *value { "true" } else { "false" }),
        Formula::Taken(option) => text.push_str(&name(*option)),
        Formula::Not(inner) => {
            text.push('!');
            write(text, inner, Binding::Tightest, name);
        }
        // A conjunction or disjunction of nothing, or of one thing, has no text of its own.
        Formula::And(parts) if parts.is_empty() => text.push_str("true"),
        Formula::Or(parts) if parts.is_empty() => text.push_str("false"),
        Formula::And(parts) => join(text, parts, " & ", Binding::Tightest, name),
        Formula::Or(parts) => join(text, parts, " | ", Binding::And, name),
        Formula::Implies(left, right) => {
            write(text, left, Binding::Or, name);
            text.push_str(" -> ");
            write(text, right, binding, name);
        }
        Formula::Iff(left, right) => {
            write(text, left, binding, name);
            text.push_str(" <-> ");
            write(text, right, Binding::Implies, name);
        }
    }
    if in_parentheses {
        text.push(')');
    }
}

fn join(text: &mut String, parts: &[Formula], sign: &str, floor: Binding, name: &impl Fn(OptionId) -> String) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(sign);
        }
        write(text, part, floor, name);
    }
}

fn binding(formula: &Formula) -> Binding {
    match formula {
        Formula::Constant(_) | Formula::Taken(_) | Formula::Not(_) => Binding::Tightest,
        Formula::And(parts) | Formula::Or(parts) if parts.is_empty() => Binding::Tightest,
        Formula::And(parts) | Formula::Or(parts) if parts.len() == 1 => Binding::Loosest,
        Formula::And(_) => Binding::And,
        Formula::Or(_) => Binding::Or,
        Formula::Implies(..) => Binding::Implies,
        Formula::Iff(..) => Binding::Iff,
    }
}
