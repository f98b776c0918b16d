//! Formulas as text again: the shortest that reads back as the same formula.
//!
//! What holds for formulas holds for everything that is made with the same connectives: [`Shape`] tells the connective
//! of a node, and whoever has more kinds of operands says how those are written.

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

/// A node as its connective and parts, or as the text of an operand.
pub(crate) enum Shape<'a, N> {
    /// An operand.
    Operand(String),
    /// `!a`
    Not(&'a N),
    /// `a & b & …`
    And(&'a [N]),
    /// `a | b | …`
    Or(&'a [N]),
    /// `a -> b`
    Implies(&'a N, &'a N),
    /// `a <-> b`
    Iff(&'a N, &'a N),
}

/// The text of `formula`, with the names that `name` gives to options.
pub fn print(formula: &Formula, name: &impl Fn(OptionId) -> String) -> String {
    print_with(formula, &|formula: &Formula| match formula {
        Formula::Constant(value) => Shape::Operand(value.to_string()),
        Formula::Taken(option) => Shape::Operand(name(*option)),
        Formula::Not(part) => Shape::Not(part),
        Formula::And(parts) => Shape::And(parts),
        Formula::Or(parts) => Shape::Or(parts),
        Formula::Implies(left, right) => Shape::Implies(left, right),
        Formula::Iff(left, right) => Shape::Iff(left, right),
    })
}

/// The text of `node`, whose connectives `shape` tells.
pub(crate) fn print_with<N>(node: &N, shape: &impl for<'a> Fn(&'a N) -> Shape<'a, N>) -> String {
    let mut text = String::new();
    write(&mut text, node, Binding::Loosest, shape);
    text
}

/// Writes `node` where something that binds less than `floor` needs parentheses.
fn write<N>(text: &mut String, node: &N, floor: Binding, shape: &impl for<'a> Fn(&'a N) -> Shape<'a, N>) {
    let shaped = shape(node);
    let binding = binding(&shaped);
    if binding < floor {
        text.push('(');
    }
    match shaped {
        Shape::Operand(operand) => text.push_str(&operand),
        Shape::Not(part) => {
            text.push('!');
            write(text, part, Binding::Tightest, shape);
        }
        // A conjunction or disjunction of nothing, or of one thing, has no text of its own.
        Shape::And([]) => text.push_str("true"),
        Shape::Or([]) => text.push_str("false"),
        Shape::And(parts) => join(text, parts, '&', Binding::Tightest, shape),
        Shape::Or(parts) => join(text, parts, '|', Binding::And, shape),
        Shape::Implies(left, right) => {
            write(text, left, Binding::Or, shape);
            text.push_str(" -> ");
            write(text, right, binding, shape);
        }
        Shape::Iff(left, right) => {
            write(text, left, binding, shape);
            text.push_str(" <-> ");
            write(text, right, Binding::Implies, shape);
        }
    }
    if binding < floor {
        text.push(')');
    }
}

fn join<N>(text: &mut String, parts: &[N], sign: char, floor: Binding, shape: &impl for<'a> Fn(&'a N) -> Shape<'a, N>) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.extend([' ', sign, ' ']);
        }
        write(text, part, floor, shape);
    }
}

fn binding<N>(shape: &Shape<'_, N>) -> Binding {
    match shape {
        Shape::Operand(_) | Shape::Not(_) | Shape::And([]) | Shape::Or([]) => Binding::Tightest,
        Shape::And([_]) | Shape::Or([_]) => Binding::Loosest,
        Shape::And(_) => Binding::And,
        Shape::Or(_) => Binding::Or,
        Shape::Implies(..) => Binding::Implies,
        Shape::Iff(..) => Binding::Iff,
    }
}
