//! Claims in three values: which verdicts the completions of what is told can have.

use super::base::StateIndex;
use super::condition::ToldField;
use super::judged::{Judged, all, any};
use crate::claims::claim::{Claim, Quantifier};
use crate::conflict::formula::{Partial, Truth};
use crate::conflict::open::OpenQuestion;
use crate::proof::literal::{TwinVerdict, asks_for_steps_under_far};
use crate::solve::concept::Way;

/// The verdicts that a claim can still have, in order, and the question that keeps most open; `None` where the steps did
/// not suffice to find out.
pub(super) fn verdicts(
    judged: Judged<'_>,
    claim: &Claim,
    default: Way,
) -> Option<(Vec<TwinVerdict>, Option<OpenQuestion>)> {
    let base = judged.base;
    let whole = ToldField::new(judged, default);
    // Without merges every formula says one thing of a state; without views everybody believes what is so.
    let is_decidable = !asks_for_steps_under_far(claim, default)
        && claim.where_all_see_it().state_terms().into_iter().all(|term| base.find(term).is_some());
    let possible = if is_decidable { of_claim(&whole, claim) } else { vec![TwinVerdict::Undecidable] };
    let found = || (in_order(|verdict| possible.contains(&verdict)), whole.most_blamed());
    (!whole.judged.is_spent()).then(found)
}

fn in_order(occurs: impl Fn(TwinVerdict) -> bool) -> Vec<TwinVerdict> {
    let all = [TwinVerdict::Holds, TwinVerdict::Fails, TwinVerdict::Vacuous, TwinVerdict::Undecidable];
    all.into_iter().filter(|verdict| occurs(*verdict)).collect()
}

fn of_truth(truth: Partial) -> Vec<TwinVerdict> {
    match truth {
        Partial::True => vec![TwinVerdict::Holds],
        Partial::False => vec![TwinVerdict::Fails],
        Partial::Open => vec![TwinVerdict::Holds, TwinVerdict::Fails],
    }
}

fn of_claim(whole: &ToldField<'_>, claim: &Claim) -> Vec<TwinVerdict> {
    match claim {
        Claim::At { state, holding, condition } => {
            let narrowed = holding.as_ref().map(|formula| whole.holding(formula));
            let field = narrowed.as_ref().unwrap_or(whole);
            let found = match whole.judged.base.find(*state).filter(|start| field.has(*start)) {
                Some(start) => of_truth(field.holds(condition, start)),
                None => vec![TwinVerdict::Undecidable],
            };
            narrowed.iter().for_each(|field| whole.blame_as_in(field));
            found
        }
        Claim::Quantified { quantifier, set, condition } => {
            if let Some((way, from)) = whole.settling(set) {
                let all = |wanted: bool| {
                    whole.settles_in(way, from, |s| {
                        let such = whole.holds(condition, s);
                        if wanted { such } else { such.not() }
                    })
                };
                // There always is an attractor.
                return of_truth(match quantifier {
                    Quantifier::Every => all(true),
                    Quantifier::Some => all(false).not(),
                    Quantifier::No => all(false),
                });
            }
            let members: Vec<(StateIndex, Partial)> = whole.members(set);
            let is_empty = any(members.iter().map(|(_, member)| *member)).not();
            // Of those that may be members, one that is such; one that is not such.
            let such = any(members.iter().map(|&(s, member)| member.and(whole.holds(condition, s))));
            let other = any(members.iter().map(|&(s, member)| member.and(whole.holds(condition, s).not())));
            let truth = match quantifier {
                Quantifier::Every => other.not(),
                Quantifier::Some => such,
                Quantifier::No => such.not(),
            };
            match is_empty {
                Partial::True => vec![TwinVerdict::Vacuous],
                Partial::False => of_truth(truth),
                Partial::Open => {
                    // What is true of some members, or false of all, needs one.
                    let settles = matches!((quantifier, truth), (Quantifier::Some, Partial::True));
                    let mut possible = of_truth(truth);
                    possible.extend((!settles).then_some(TwinVerdict::Vacuous));
                    possible
                }
            }
        }
        Claim::Prefers { dm, this, over } => {
            let pairs = whole.pairs(this, over);
            match pairs.is_empty() {
                true => vec![TwinVerdict::Vacuous],
                false => of_truth(all(pairs.into_iter().map(|(a, b)| whole.judged.prefers(*dm, a, b)))),
            }
        }
        Claim::Believes(_, part) => of_claim(whole, part),
        Claim::Not(part) => {
            let part = of_claim(whole, part);
            in_order(|verdict| part.contains(&opposite(verdict)))
        }
        Claim::And(parts) => joined(whole, parts, TwinVerdict::Fails, TwinVerdict::Holds),
        Claim::Or(parts) => joined(whole, parts, TwinVerdict::Holds, TwinVerdict::Fails),
    }
}

fn opposite(verdict: TwinVerdict) -> TwinVerdict {
    match verdict {
        TwinVerdict::Holds => TwinVerdict::Fails,
        TwinVerdict::Fails => TwinVerdict::Holds,
        other => other,
    }
}

/// What parts can come to together, each taken by itself.
fn joined(whole: &ToldField<'_>, parts: &[Claim], decisive: TwinVerdict, other: TwinVerdict) -> Vec<TwinVerdict> {
    let join = |a: TwinVerdict, b: TwinVerdict| {
        let rank = |verdict| match verdict {
            TwinVerdict::Undecidable => 0,
            verdict if verdict == decisive => 1,
            TwinVerdict::Vacuous => 2,
            _ => 3,
        };
        if rank(a) <= rank(b) { a } else { b }
    };
    parts.iter().map(|part| of_claim(whole, part)).fold(vec![other], |sofar, part| {
        let pairs: Vec<TwinVerdict> = sofar.iter().flat_map(|a| part.iter().map(|b| join(*a, *b))).collect();
        in_order(|verdict| pairs.contains(&verdict))
    })
}
