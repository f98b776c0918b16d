//! What differs between two conflicts, and which of the differences turn a verdict.
//!
//! Both conflicts are put into a common [`Frame`] first: one list of decision makers and one of options for both. There
//! an option that a conflict lacks is one that is never taken, which changes none of its verdicts. So a conflict can be
//! made that has some of the differences and not the others.

mod align;
mod because;
mod frame;
mod rename;

pub use align::{Alignment, Matched};
pub use because::{Because, Cause, MAX_SETS, MAX_WORK, TurnedClaim, Unanswered, because};
pub use frame::{Apart, Frame, Side};

use crate::claims::claim::Claim;
use crate::conflict::formula::Formula;
use crate::conflict::ids::{DmId, OptionId};
use crate::conflict::preference::Preference;
use crate::conflict::rule::Rule;
use crate::conflict::{Conflict, Form, GraphForm, OptionForm};
use crate::vary::differ::rename::Renaming;

/// One thing in which two conflicts differ; decision makers and options are those of the common frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// Only one of the two has this option.
    Option(OptionId),
    /// The option can be changed in other directions.
    Direction(OptionId),
    /// A preference statement, or the weight of one, that is gone, new, another, or of another importance.
    Statement(DmId, Matched),
    /// Preferences of a decision maker that cannot be told apart statement by statement.
    Preference(DmId),
    /// A rule that is gone, new or another.
    Rule(Matched),
    /// States that are one and the same in one of the two conflicts only.
    Merge(Matched),
    /// What a decision maker misperceives in one of the two conflicts only.
    Misperceived(Matched),
    /// The moves of a decision maker in graph form.
    Moves(DmId),
}

/// Two conflicts in a common frame.
#[derive(Debug, Clone)]
pub struct ConflictDiff {
    old: Conflict,
    new: Conflict,
    /// Where the parts of each of the two stand in the frame.
    renamings: [Renaming; 2],
    /// For each option the side that alone has it.
    only_in: Vec<Option<Side>>,
    /// For each decision maker its statements side by side.
    statements: Vec<Alignment>,
    rules: Alignment,
    merges: Alignment,
    misperceived: Alignment,
    differences: Vec<Difference>,
}

impl ConflictDiff {
    /// Compares two conflicts. `same_statements` names, for each decision maker of the frame, statements that are the same
    /// one whatever they say, by their places in the old and in the new conflict.
    ///
    /// # Errors
    /// [`Apart`] where no conflict can be made that is partly the one and partly the other.
    pub fn new(
        frame: &Frame,
        old: &Conflict,
        new: &Conflict,
        same_statements: &[Vec<(usize, usize)>],
    ) -> Result<Self, Apart> {
        let (old, new) = frame.embed(old, new)?;
        let statements = old.preferences.iter().zip(&new.preferences).zip(same_statements);
        let mut comparison = Self {
            renamings: [Side::Old, Side::New].map(|side| frame.renaming(side)),
            only_in: frame.options.iter().map(Side::of_only).collect(),
            statements: statements.map(|((old, new), same)| align_statements(old, new, same)).collect(),
            rules: Alignment::default(),
            merges: Alignment::default(),
            misperceived: Alignment::default(),
            differences: Vec::new(),
            old,
            new,
        };
        if let (Form::Options(old), Form::Options(new)) = (&comparison.old.form, &comparison.new.form) {
            comparison.rules = Alignment::of(&old.rules, &new.rules, &[]);
            comparison.merges = Alignment::of(&old.merges, &new.merges, &[]);
            comparison.misperceived = Alignment::of(&old.misperceived, &new.misperceived, &[]);
        }
        comparison.differences = comparison.found();
        Ok(comparison)
    }

    /// In what the two differ: options, and then, as files have them, preferences, directions or moves by decision maker,
    /// and rules.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// A claim about one of the two conflicts, in the numbers of the frame.
    #[must_use]
    pub fn claim(&self, side: Side, claim: &Claim) -> Claim {
        self.renamings[side.place()].claim(claim)
    }

    /// The statements of a decision maker that are in both conflicts, changed or not.
    pub fn kept_statements(&self, dm: DmId) -> impl Iterator<Item = Matched> + '_ {
        self.statements[dm.index()].kept()
    }

    /// The rules that are in both conflicts, changed or not.
    pub fn kept_rules(&self) -> impl Iterator<Item = Matched> + '_ {
        self.rules.kept()
    }

    /// The old conflict with the differences at these places made.
    #[must_use]
    pub fn mixed(&self, made: &[usize]) -> Conflict {
        let is_made = |difference: Difference| made.iter().any(|&place| self.differences[place] == difference);
        let preference = |dm: DmId| {
            let (old, new) = (&self.old.preferences[dm.index()], &self.new.preferences[dm.index()]);
            let alignment = &self.statements[dm.index()];
            let of_statement = |pair| is_made(Difference::Statement(dm, pair));
            match (old, new) {
                (Preference::Prioritised(old), Preference::Prioritised(new)) => {
                    Preference::Prioritised(alignment.mixed(old, new, of_statement))
                }
                (Preference::Weighted(old), Preference::Weighted(new)) => {
                    Preference::Weighted(alignment.mixed(old, new, of_statement))
                }
                _ if is_made(Difference::Preference(dm)) => new.clone(),
                _ => old.clone(),
            }
        };
        let form = match (&self.old.form, &self.new.form) {
            (Form::Options(old), Form::Options(new)) => Form::Options(self.mixed_options(old, new, &is_made)),
            (Form::Graph(old), Form::Graph(new)) => Form::Graph(mixed_moves(old, new, &is_made)),
            // A frame embeds two conflicts of one form only.
            (old, _) => old.clone(),
        };
        Conflict { form, preferences: self.old.dms().map(preference).collect(), views: Vec::new() }
    }

    fn mixed_options(&self, old: &OptionForm, new: &OptionForm, is_made: &dyn Fn(Difference) -> bool) -> OptionForm {
        let spec = |option: OptionId| {
            let side = if is_made(Difference::Direction(option)) { new } else { old };
            side.options[option.index()]
        };
        let mut rules = self.rules.mixed(&old.rules, &new.rules, |pair| is_made(Difference::Rule(pair)));
        let is_absent = |option: &OptionId| {
            let only_in = self.only_in[option.index()];
            only_in.is_some_and(|side| (side == Side::New) != is_made(Difference::Option(*option)))
        };
        rules.extend(old.ids().filter(is_absent).map(|option| Rule::Forbid(Formula::Taken(option))));
        OptionForm {
            options: old.ids().map(spec).collect(),
            rules,
            merges: self.merges.mixed(&old.merges, &new.merges, |pair| is_made(Difference::Merge(pair))),
            misperceived: self
                .misperceived
                .mixed(&old.misperceived, &new.misperceived, |pair| is_made(Difference::Misperceived(pair))),
        }
    }

    fn found(&self) -> Vec<Difference> {
        let options = self.only_in.iter().enumerate().filter(|(_, only_in)| only_in.is_some());
        let mut all: Vec<Difference> =
            options.map(|(place, _)| Difference::Option(OptionId::from_index(place))).collect();
        for dm in self.old.dms() {
            self.of_preference(dm, &mut all);
            self.of_moves(dm, &mut all);
        }
        let pairs = |alignment: &Alignment, kind: fn(Matched) -> Difference| -> Vec<Difference> {
            alignment.differing().iter().map(|&pair| kind(pair)).collect()
        };
        all.extend(pairs(&self.rules, Difference::Rule));
        all.extend(pairs(&self.merges, Difference::Merge));
        all.extend(pairs(&self.misperceived, Difference::Misperceived));
        all
    }

    fn of_preference(&self, dm: DmId, all: &mut Vec<Difference>) {
        let (old, new) = (&self.old.preferences[dm.index()], &self.new.preferences[dm.index()]);
        match (old, new) {
            (Preference::Prioritised(_), Preference::Prioritised(_))
            | (Preference::Weighted(_), Preference::Weighted(_)) => {
                let differing = self.statements[dm.index()].differing();
                all.extend(differing.iter().map(|&pair| Difference::Statement(dm, pair)));
            }
            _ if old != new => all.push(Difference::Preference(dm)),
            _ => {}
        }
    }

    fn of_moves(&self, dm: DmId, all: &mut Vec<Difference>) {
        match (&self.old.form, &self.new.form) {
            (Form::Options(old), Form::Options(new)) => {
                let turned = |option: &OptionId| {
                    let (old, new) = (old.options[option.index()], new.options[option.index()]);
                    old.owner == dm && old.direction != new.direction
                };
                all.extend(old.ids().filter(turned).map(Difference::Direction));
            }
            (Form::Graph(old), Form::Graph(new)) => {
                let arcs = |form: &GraphForm| {
                    let mut arcs = form.arcs[dm.index()].clone();
                    arcs.sort_unstable();
                    arcs.dedup();
                    arcs
                };
                if arcs(old) != arcs(new) {
                    all.push(Difference::Moves(dm));
                }
            }
            _ => {}
        }
    }
}

fn align_statements(old: &Preference, new: &Preference, same: &[(usize, usize)]) -> Alignment {
    match (old, new) {
        (Preference::Prioritised(old), Preference::Prioritised(new)) => Alignment::of(old, new, same),
        (Preference::Weighted(old), Preference::Weighted(new)) => Alignment::of(old, new, same),
        _ => Alignment::default(),
    }
}

fn mixed_moves(old: &GraphForm, new: &GraphForm, is_made: &dyn Fn(Difference) -> bool) -> GraphForm {
    let arcs = |place: usize| {
        let side = if is_made(Difference::Moves(DmId::from_index(place))) { new } else { old };
        side.arcs[place].clone()
    };
    GraphForm { n_states: old.n_states, arcs: (0..old.arcs.len()).map(arcs).collect() }
}
