//! What stands in the way of an act that is no move.

use super::Act;
use crate::claims::claim::StateTerm;
use crate::conflict::assumption::Assumption;
use crate::conflict::ids::StateKey;
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form, OptionForm};

/// The rules and one-way options that bar an act, in order: options that would have changed against their direction, rules
/// that forbid one of its states, rules that bar the move. None in graph form, where there is no such arc.
#[must_use]
pub fn barred_by(conflict: &Conflict, act: Act) -> Vec<Assumption> {
    let (Form::Options(form), StateTerm::Key(from), StateTerm::Key(to)) = (&conflict.form, act.from, act.to) else {
        return Vec::new();
    };
    let against = from.0 & !to.0 & form.only_on() | !from.0 & to.0 & form.only_off();
    let options = form.ids().filter(|option| option.bit() & against != 0).map(Assumption::OneWay);
    let rules = form.rules.iter().enumerate().filter(|(_, rule)| bars(rule, form, act, [from, to]));
    options.chain(rules.map(|(place, _)| Assumption::Rule(place))).collect()
}

fn bars(rule: &Rule, form: &OptionForm, act: Act, [from, to]: [StateKey; 2]) -> bool {
    let admits = |key: StateKey| rule.admits(&|option| key.takes(option));
    let is_own = (from.0 ^ to.0) & !form.mask(act.by) == 0;
    match rule {
        Rule::Move(rule) => {
            is_own && rule.by.is_none_or(|by| by == act.by) && rule.from.holds_in(from) && rule.to.holds_in(to)
        }
        _ => !admits(from) || !admits(to),
    }
}
