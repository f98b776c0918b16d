//! Whether a claim may be no more than a preference said twice.

use super::change::{Change, ChangeKind};
use crate::claims::claim::{Claim, Condition, SetKind, SetTerm, StateTerm};
use crate::conflict::assumption::Assumption;
use crate::conflict::preference::{Pattern, Preference};
use crate::conflict::{Conflict, Form};

/// Whether `change`, which turns the claim, drops a statement of which every option is written in the claim too.
pub(super) fn is_echo(change: Change, conflict: &Conflict, claim: &Claim) -> bool {
    let Change { assumption: Assumption::Statement(dm, j), kind: ChangeKind::Dropped } = change else { return false };
    let options = match &conflict.preferences[dm.index()] {
        Preference::Prioritised(statements) => statements[j].options(),
        Preference::Weighted(statements) => statements[j].0.options(),
        Preference::Indifferent | Preference::Ranking(_) => 0,
    };
    options != 0 && options & !written_in(claim, conflict) == 0
}

/// The options that are written in a claim, as the bits of a key: those of its formulas, and those inside of the states that
/// it names. `is(S)` says as much as a formula that names all options. `better(x, S)` and `worse(x, S)` compare with S, and
/// say only in what that differs from where the claim starts. The start itself says where, and not what.
#[must_use]
pub fn written_in(claim: &Claim, conflict: &Conflict) -> u64 {
    let Form::Options(form) = &conflict.form else { return 0 };
    let all = form.ids().fold(0, |all, option| all | option.bit());
    let mut written = claim.options();
    claim.walk_single(&mut |single| {
        let start = start_of(single).and_then(|term| fixed_by(term, all));
        single.walk_conditions(&mut |condition| {
            written |= match condition {
                Condition::Is(term) => fixed_by(*term, all).map_or(0, |state| state.fixed),
                Condition::Better(_, term) | Condition::Worse(_, term) => {
                    fixed_by(*term, all).map_or(0, |state| differing(state, start))
                }
                _ => 0,
            };
        });
    });
    written
}

/// The state from which a single claim starts, where it has one.
fn start_of(claim: &Claim) -> Option<StateTerm> {
    match claim {
        Claim::At { state, .. } => Some(*state),
        Claim::Quantified { set: SetTerm { kind, .. }, .. } => match kind {
            SetKind::Equilibria(_, _, from) => *from,
            SetKind::Attractors(_, from) => Some(*from),
            SetKind::States => None,
        },
        _ => None,
    }
}

/// What the name of a state says of the options.
fn fixed_by(term: StateTerm, all: u64) -> Option<Pattern> {
    match term {
        StateTerm::Key(key) => Some(Pattern { fixed: all, taken: key.0 }),
        StateTerm::Quoted(pattern) => Some(pattern),
        StateTerm::Graph(_) => None,
    }
}

/// The options that a state's name fixes, but for those that the start has in the same way.
fn differing(state: Pattern, start: Option<Pattern>) -> u64 {
    let alike = start.map_or(0, |start| start.fixed & !(state.taken ^ start.taken));
    state.fixed & !alike
}
