//! A state in words: what each decision maker does in it.

use mizan_core::{DmId, OptionId, StateId};

use crate::args;
use crate::bidi;
use crate::look::Look;
use crate::solved::Solved;

/// `Russia: the bases · The regime: nothing`; of a merged state, what its combinations have in common, and what they do
/// not: `Russia: the bases, the campaign or not`. Nothing in graph form, where a state is only a name.
#[must_use]
pub fn state_in_words(look: &Look, solved: &Solved<'_>, state: StateId) -> Option<String> {
    let pattern = solved.model.space().pattern(state)?;
    let messages = look.language.messages();
    let case = solved.case;
    let taken_by = |dm: DmId| {
        let own = case.options.iter().enumerate().filter(move |(_, option)| option.owner == dm);
        let said = own.filter_map(|(index, option)| {
            let name = || look.label(&option.name, &option.id).into_owned();
            let bit = OptionId::from_index(index).bit();
            match (pattern.fixed & bit != 0, pattern.taken & bit != 0) {
                (true, true) => Some(name()),
                (true, false) => None,
                (false, _) => Some(messages.text("taken-or-not", &args!["option" => name()])),
            }
        });
        said.collect::<Vec<String>>()
    };
    let has_options = |dm: DmId| case.options.iter().any(|option| option.owner == dm);
    let part = |(dm, id): (DmId, &str)| {
        let name = look.label(&case.decision_makers[dm.index()].name, id);
        let taken = taken_by(dm);
        let options = if taken.is_empty() { messages.text("nothing-taken", &[]) } else { joined(look, &taken) };
        messages.text("dm-takes", &args!["dm" => name, "options" => options])
    };
    Some(solved.dms().filter(|(dm, _)| has_options(*dm)).map(part).collect::<Vec<_>>().join(" · "))
}

/// The parts of a list, in one line of prose.
#[must_use]
pub fn joined(look: &Look, parts: &[impl AsRef<str>]) -> String {
    let direction = look.language.direction();
    let parts: Vec<_> = parts.iter().map(|part| bidi::isolate(part.as_ref(), direction)).collect();
    parts.join(&look.language.messages().text("list-separator", &[]))
}
