//! Differences and what they turn, in words.

use mizan_case::case::{Basis, StateRef};
use mizan_core::Assumption;
use mizan_core::vary::differ::{Cause, Difference, Matched, Side};
use mizan_core::{Direction, DmId, OptionId, Preference};

use crate::args;
use crate::speech::messages::Arg;
use crate::speech::visible::visible;
use crate::words::Speaker;
use mizan::diff::{Diff, EventDiff, KeptElement};

/// Those who speak about the old case and about the new one, in one language.
#[derive(Debug, Clone, Copy)]
pub struct Speakers<'a> {
    /// About the old case.
    pub old: &'a Speaker<'a>,
    /// About the new one.
    pub new: &'a Speaker<'a>,
}

impl<'a> Speakers<'a> {
    fn of(&self, side: Side) -> &'a Speaker<'a> {
        match side {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }

    fn say(&self, id: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        self.new.messages().text(id, args)
    }

    fn dm(&self, diff: &Diff<'_>, dm: DmId) -> String {
        let (side, dm) = diff.dm(dm);
        self.of(side).dm(dm).into_owned()
    }

    /// A difference in words: `gone: the wish of the regime …`.
    pub(super) fn difference(&self, diff: &Diff<'_>, difference: Difference) -> String {
        match difference {
            Difference::Option(option) => self.option(diff, option),
            Difference::Direction(option) => self.direction(diff, option),
            Difference::Statement(dm, pair) => self.statement(diff, dm, pair),
            Difference::Preference(dm) => self.say("diff-preference", &args!["dm" => self.dm(diff, dm)]),
            Difference::Moves(dm) => self.say("diff-moves", &args!["dm" => self.dm(diff, dm)]),
            Difference::Rule(pair) => {
                let rule = |side, place| self.of(side).assumption_with_basis(Assumption::Rule(place));
                let text = |place| self.new.case.assumption_text(Assumption::Rule(place));
                self.changed(pair, &rule, &|new| self.new.code(text(new)))
            }
            Difference::Merge(pair) => {
                let text = |speaker: &Speaker<'_>, place: usize| speaker.case.merges[place].text.clone();
                let merge = |side, place| {
                    let formula = self.new.code(&text(self.of(side), place));
                    self.say("diff-merge", &args!["formula" => formula])
                };
                self.changed(pair, &merge, &|new| self.new.code(&text(self.new, new)))
            }
            Difference::Misperceived(pair) => {
                let text = |speaker: &Speaker<'_>, place: usize| {
                    speaker.case.misperceived[place].text.trim_matches('"').to_owned()
                };
                let what = |side, place: usize| {
                    let speaker = self.of(side);
                    let dm = speaker.dm(speaker.case.misperceived[place].dm);
                    let formula = speaker.code(&text(speaker, place));
                    self.say("diff-misperceived", &args!["dm" => dm, "formula" => formula])
                };
                self.changed(pair, &what, &|new| what(Side::New, new))
            }
        }
    }

    /// What is gone, new, or reads otherwise now.
    fn changed(&self, pair: Matched, what: &dyn Fn(Side, usize) -> String, now: &dyn Fn(usize) -> String) -> String {
        match (pair.old, pair.new) {
            (Some(old), Some(new)) => {
                self.say("diff-reworded", &args!["what" => what(Side::Old, old), "now" => now(new)])
            }
            (Some(old), None) => self.say("diff-gone", &args!["what" => what(Side::Old, old)]),
            (_, new) => self.say("diff-new", &args!["what" => what(Side::New, new.unwrap_or_default())]),
        }
    }

    fn option(&self, diff: &Diff<'_>, option: OptionId) -> String {
        let (side, option) = diff.option(option);
        let speaker = self.of(side);
        let id = if side == Side::New { "diff-option-new" } else { "diff-option-gone" };
        let owner = speaker.dm(speaker.case.options[option.index()].owner);
        self.say(id, &args!["dm" => owner, "option" => speaker.quoted(&speaker.option(option))])
    }

    fn direction(&self, diff: &Diff<'_>, option: OptionId) -> String {
        let [Some(old), Some(new)] = diff.common.frame.options[option.index()] else {
            return self.option(diff, option);
        };
        let word = |direction| match direction {
            Direction::Reversible => self.say("diff-reversible", &[]),
            Direction::OnlyOn => self.say("diff-only-on", &[]),
            Direction::OnlyOff => self.say("diff-only-off", &[]),
        };
        let was = word(self.old.case.options[old.index()].direction);
        let entry = &self.new.case.options[new.index()];
        let args = args![
            "dm" => self.new.dm(entry.owner),
            "option" => self.new.quoted(&self.new.option(new)),
            "was" => was,
            "is" => word(entry.direction),
        ];
        self.say("diff-direction", &args)
    }

    fn statement(&self, diff: &Diff<'_>, dm: DmId, pair: Matched) -> String {
        let [old_dm, new_dm] = diff.common.frame.dms[dm.index()];
        let what = |side, place| {
            let dm = if side == Side::Old { old_dm } else { new_dm };
            dm.map_or_else(String::new, |dm| self.of(side).assumption_with_basis(Assumption::Statement(dm, place)))
        };
        let text = |speaker: &Speaker<'a>, dm, place| {
            speaker.case.assumption_text(Assumption::Statement(dm, place)).to_owned()
        };
        if let (Some(old_dm), Some(new_dm), Matched { old: Some(old), new: Some(new) }) = (old_dm, new_dm, pair)
            && text(self.old, old_dm, old) == text(self.new, new_dm, new)
        {
            return self.weighed(&what(Side::Old, old), (old_dm, old), (new_dm, new));
        }
        let now = |new: usize| {
            let dm = new_dm.unwrap_or(dm);
            let name = self.new.assumption_name(Assumption::Statement(dm, new));
            let basis = self.new.case.decision_makers[dm.index()].statements[new].grounding.basis;
            let formula = self.new.code(&text(self.new, dm, new));
            self.say("assumption-named", &args!["what" => formula, "name" => name, "basis" => self.basis(basis)])
        };
        self.changed(pair, &what, &now)
    }

    /// A statement that says the same and counts for more or less now, or is vital, or no longer is.
    fn weighed(&self, what: &str, old: (DmId, usize), new: (DmId, usize)) -> String {
        let weight =
            |speaker: &Speaker<'_>, (dm, place): (DmId, usize)| match &speaker.case.conflict.preferences[dm.index()] {
                Preference::Weighted(list) => list.get(place).map(|(_, weight)| weight.to_string()),
                _ => None,
            };
        let is_vital =
            |speaker: &Speaker<'_>, (dm, place): (DmId, usize)| match &speaker.case.conflict.preferences[dm.index()] {
                Preference::Prioritised(list) => list.get(place).is_some_and(|statement| statement.vital),
                _ => false,
            };
        match (weight(self.old, old), weight(self.new, new)) {
            (Some(was), Some(is)) if was != is => {
                self.say("diff-weight", &args!["what" => what, "was" => was, "is" => is])
            }
            _ if is_vital(self.old, old) && !is_vital(self.new, new) => {
                self.say("diff-no-longer-vital", &args!["what" => what])
            }
            _ if is_vital(self.new, new) && !is_vital(self.old, old) => {
                self.say("diff-now-vital", &args!["what" => what])
            }
            _ => self.say("diff-moved", &args!["what" => what, "was" => old.1 + 1, "is" => new.1 + 1]),
        }
    }

    /// An event that is gone, new, or told otherwise now.
    pub(super) fn event(&self, event: EventDiff) -> String {
        let what = |side, place| self.happened(side, place);
        self.changed(Matched { old: event.old, new: event.new }, &what, &|new| self.happened(Side::New, new))
    }

    /// An event: when, who, and what was changed.
    fn happened(&self, side: Side, place: usize) -> String {
        let speaker = self.of(side);
        let Some(event) = speaker.case.history.iter().find_map(|history| history.events.get(place)) else {
            return String::new();
        };
        let says = event.says.get(&speaker.look.language.label_tags()).map(|says| speaker.quoted(&visible(says)));
        let changed = match (event.before, event.after) {
            (StateRef::Key(before), StateRef::Key(after)) => {
                let changed = speaker.changed_options(before, after);
                Some(self.new.messages().listed_as_code(&changed))
            }
            _ => None,
        };
        let parts = event.on.map(|on| on.to_string()).into_iter();
        let parts = parts.chain(event.by.map(|by| speaker.dm(by).into_owned())).chain(changed).chain(says);
        self.new.listed(&parts.collect::<Vec<_>>())
    }

    /// What an element rests on, in a word.
    pub(super) fn basis(&self, basis: Basis) -> String {
        self.new.basis(basis)
    }

    /// An element whose basis is another.
    pub(super) fn element(&self, diff: &Diff<'_>, element: KeptElement) -> String {
        match element {
            KeptElement::Assumption(assumption) => self.new.assumption(assumption),
            KeptElement::Claim(place) => self.say("diff-claim", &args!["id" => diff.claims[place].id()]),
        }
    }

    /// What turns a verdict.
    pub(super) fn cause(&self, diff: &Diff<'_>, cause: Cause) -> String {
        match cause {
            Cause::Claim => self.say("diff-claim-itself", &[]),
            Cause::Difference(place) => {
                let what = self.difference(diff, diff.differences()[place]);
                self.say("diff-numbered", &args!["number" => place + 1, "what" => what])
            }
        }
    }
}
