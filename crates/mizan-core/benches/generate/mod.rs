//! Large conflicts made by a formula: the same number always gives the same conflict, on every machine.

pub mod audited;
pub mod expected;

use mizan_core::algorithms::seeded_random::SeededRandom;
use mizan_core::{
    Conflict, Count, Direction, DmId, Form, Formula, Merge, MoveRule, OptionForm, OptionId, OptionSpec, Preference,
    Rule,
};

/// The decision makers of a generated conflict; its options are shared out among them evenly.
pub const N_DMS: usize = 4;

/// The statements by which each of them ranks the states.
const N_STATEMENTS: usize = 12;

/// What a generated conflict is to exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Every combination of options is feasible, and moves are transitive: 2^options states.
    Whole,
    /// Rules strike out some combinations, and some options go one way only; moves are still transitive.
    Ruled,
    /// Every combination is feasible, and some moves are barred, so that who moved last matters.
    Barred,
    /// As whole, but for one rule, which strikes out one combination in eight.
    OneRule,
    /// As whole, but that one option goes one way only.
    OneWay,
    /// As whole, but that all combinations in which the first option is taken are one state, which nobody likes.
    Merged,
}

impl Kind {
    /// Which preferences are drawn: where only a rule or an option is another, everybody wants the same.
    fn seed(self) -> usize {
        match self {
            Self::OneRule | Self::OneWay | Self::Merged => Self::Whole as usize,
            _ => self as usize,
        }
    }
}

/// A conflict with that many options and [`N_DMS`] decision makers.
pub fn conflict(n_options: usize, kind: Kind) -> Conflict {
    conflict_among(N_DMS, n_options, kind)
}

/// A conflict with that many decision makers and options.
pub fn conflict_among(n_dms: usize, n_options: usize, kind: Kind) -> Conflict {
    let owner = |option: OptionId| DmId::from_index(option.index() * n_dms / n_options);
    let mut dice = Dice(SeededRandom::new((100 * kind.seed() + n_options) as u64));
    let options: Vec<OptionId> = (0..n_options).map(OptionId::from_index).collect();
    let preferences = (0..n_dms).map(|_| {
        let statements = (0..N_STATEMENTS).map(|_| match (kind, dice.statement(&options)) {
            // What is one state must not be told apart.
            (Kind::Merged, statement) => Formula::And(vec![statement, Formula::Taken(options[0]).negated()]),
            (_, statement) => statement,
        });
        Preference::statements(statements)
    });
    let preferences = preferences.collect();
    let specs = options.iter().map(|option| OptionSpec {
        owner: owner(*option),
        direction: match (kind, option.index() % 5) {
            (Kind::Ruled, 1) => Direction::OnlyOn,
            (Kind::Ruled, 3) => Direction::OnlyOff,
            (Kind::OneWay, _) if option.index() == 0 => Direction::OnlyOn,
            _ => Direction::Reversible,
        },
    });
    let rules = match kind {
        Kind::Whole | Kind::OneWay | Kind::Merged => Vec::new(),
        Kind::OneRule => {
            let three = [0, n_options / 2, n_options - 1].map(|o| Formula::Taken(options[o]));
            vec![Rule::Forbid(Formula::And(three.to_vec()))]
        }
        Kind::Ruled => options.chunks_exact(4).map(|four| rule(four, &mut dice)).collect(),
        Kind::Barred => {
            let of_one = options.windows(2).filter(|pair| owner(pair[0]) == owner(pair[1]));
            of_one.map(|pair| one_at_a_time(pair[0], pair[1], owner(pair[0]))).collect()
        }
    };
    let merge = Merge { formula: Formula::Taken(options[0]), keep: 0 };
    let merges = if kind == Kind::Merged { vec![merge] } else { Vec::new() };
    Conflict {
        form: Form::Options(OptionForm { options: specs.collect(), rules, merges, ..OptionForm::default() }),
        preferences,
        views: Vec::new(),
    }
}

fn rule(options: &[OptionId], dice: &mut Dice) -> Rule {
    match dice.below(3) {
        0 => Rule::Options(Count::AtMostOne, options[..2].to_vec()),
        1 => Rule::Options(Count::AtLeastOne, options.to_vec()),
        _ => Rule::Forbid(Formula::And(options[1..].iter().map(|&option| Formula::Taken(option)).collect())),
    }
}

/// Whose options these both are cannot take both in one move, only one after the other.
fn one_at_a_time(first: OptionId, second: OptionId, by: DmId) -> Rule {
    let pair = [Formula::Taken(first), Formula::Taken(second)];
    let from = Formula::And(pair.iter().cloned().map(Formula::negated).collect());
    Rule::Move(MoveRule { by: Some(by), from, to: Formula::And(pair.to_vec()) })
}

/// What decides how a conflict looks.
struct Dice(SeededRandom);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        (self.0.roll() % bound as u64) as usize
    }

    fn literal(&mut self, options: &[OptionId]) -> Formula {
        let option = Formula::Taken(options[self.below(options.len())]);
        if self.below(2) == 0 { option } else { option.negated() }
    }

    /// A statement such as people write them: one option, two together, either of two, or one if another.
    fn statement(&mut self, options: &[OptionId]) -> Formula {
        let kind = self.below(4);
        let (first, second) = (self.literal(options), self.literal(options));
        match kind {
            0 => first,
            1 => Formula::And(vec![first, second]),
            2 => Formula::Or(vec![first, second]),
            _ => Formula::Implies(Box::new(first), Box::new(second)),
        }
    }
}
