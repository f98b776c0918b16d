//! A state in words: what each decision maker does in it.

use mizan_core::{DmId, OptionId, StateId};

use crate::args;
use crate::words::Speaker;

/// `Russia: the bases · The regime: nothing`; of a merged state, what its combinations have in common, and what they do
/// not: `Russia: the bases, the campaign or not`. Nothing in graph form, where a state is only a name.
#[must_use]
pub fn state_in_words(speaker: &Speaker<'_>, state: StateId) -> Option<String> {
    let pattern = speaker.model.space().pattern(state)?;
    let (messages, case) = (speaker.messages(), speaker.case);
    let taken_by = |dm: DmId| {
        let own = case.options.iter().enumerate().filter(move |(_, option)| option.owner == dm);
        let said = own.filter_map(|(index, _)| {
            let option = OptionId::from_index(index);
            let (name, bit) = (|| speaker.option(option).into_owned(), option.bit());
            match (pattern.fixed & bit != 0, pattern.taken & bit != 0) {
                (true, true) => Some(name()),
                (true, false) => None,
                (false, _) => Some(messages.text("taken-or-not", &args!["option" => name()])),
            }
        });
        said.collect::<Vec<String>>()
    };
    let has_options = |dm: DmId| case.options.iter().any(|option| option.owner == dm);
    let part = |dm: DmId| {
        let taken = taken_by(dm);
        let nothing = || messages.text("nothing-taken", &[]);
        let options = if taken.is_empty() { nothing() } else { speaker.look.joined(&taken) };
        messages.text("dm-takes", &args!["dm" => speaker.dm(dm), "options" => options])
    };
    Some(speaker.model.dms().filter(|dm| has_options(*dm)).map(part).collect::<Vec<_>>().join(" · "))
}
