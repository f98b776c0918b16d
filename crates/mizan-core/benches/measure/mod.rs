//! What the benchmarks that print share: what is measured, as it was typed, and the clock.

use std::time::{Duration, Instant};

use mizan_core::{GraphModel, Limits};

use crate::generate::{Kind, conflict_among};

/// What a benchmark was called with.
pub struct Measured {
    pub n_options: usize,
    pub n_dms: usize,
    pub kind: Kind,
    pub rounds: usize,
}

impl Measured {
    /// The conflict, of which nothing is known yet.
    pub fn expanded(&self) -> GraphModel {
        GraphModel::expand(&conflict_among(self.n_dms, self.n_options, self.kind), &Limits::default())
            .unwrap_or_else(|error| unreachable!("{error:?}"))
    }
}

/// Measures what was typed, or says what can be.
pub fn called(usual: [usize; 3], measure: fn(&Measured)) {
    match typed(usual) {
        Some(measured) => measure(&measured),
        None => println!("OPTIONS DMS [whole|ruled|barred|one-rule|one-way|merged] [ROUNDS]"),
    }
}

/// `OPTIONS DMS [KIND] [ROUNDS]` as typed; `None` where that is not what was typed.
fn typed([n_options, n_dms, rounds]: [usize; 3]) -> Option<Measured> {
    let given: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    let number = |place: usize, usual: usize| given.get(place).map_or(Some(usual), |text| text.parse().ok());
    let kind = match given.get(2).map_or("whole", String::as_str) {
        "whole" => Kind::Whole,
        "ruled" => Kind::Ruled,
        "barred" => Kind::Barred,
        "one-rule" => Kind::OneRule,
        "one-way" => Kind::OneWay,
        "merged" => Kind::Merged,
        _ => return None,
    };
    Some(Measured {
        n_options: number(0, n_options)?,
        n_dms: number(1, n_dms)?,
        kind,
        rounds: number(3, rounds)?.max(1),
    })
}

/// How the answers of all rounds are the same, and what they are.
pub fn same<T: PartialEq + std::fmt::Debug>(answers: Vec<T>) -> T {
    let mut answers = answers.into_iter();
    let first = answers.next().unwrap_or_else(|| unreachable!("there is a round"));
    answers.for_each(|answer| assert_eq!(answer, first, "the same question, the same answer"));
    first
}

pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

pub fn milliseconds(time: Duration) -> f64 {
    1000.0 * time.as_secs_f64()
}
