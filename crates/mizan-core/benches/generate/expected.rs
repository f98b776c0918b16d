//! How many equilibria the generated conflicts have: recorded from the engine, and compared with the literal twin where
//! the twin is quick enough (`tests/it/generated.rs`).

use mizan_core::{Concept, GraphModel, Request, Stability};

use super::Kind;

/// The concepts that are measured; SIM costs a product over the decision makers and is not.
pub const CONCEPTS: [Concept; 5] = [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq, Concept::Sseq];

/// A generated conflict and its answer: kind, options, feasible states, equilibria under each of [`CONCEPTS`].
pub type Expected = (Kind, usize, usize, [usize; 5]);

/// The answers.
pub const EXPECTED: [Expected; 15] = [
    (Kind::Whole, 6, 64, [2, 27, 25, 6, 6]),
    (Kind::Whole, 8, 256, [8, 79, 77, 12, 12]),
    (Kind::Whole, 12, 4096, [6, 1160, 1160, 335, 311]),
    (Kind::Whole, 16, 65536, [300, 26664, 26664, 14534, 14118]),
    (Kind::Ruled, 6, 48, [1, 5, 5, 3, 3]),
    (Kind::Ruled, 8, 180, [8, 40, 40, 16, 16]),
    (Kind::Ruled, 12, 3375, [24, 1646, 1646, 406, 378]),
    (Kind::Ruled, 16, 32400, [257, 7901, 7901, 2155, 2109]),
    (Kind::Barred, 6, 64, [1, 31, 31, 2, 2]),
    (Kind::Barred, 8, 256, [2, 72, 72, 19, 18]),
    (Kind::Barred, 12, 4096, [16, 2469, 2468, 903, 794]),
    (Kind::Barred, 16, 65536, [64, 10024, 9000, 1768, 1608]),
    (Kind::Merged, 6, 33, [1, 30, 27, 1, 1]),
    (Kind::Merged, 8, 129, [8, 96, 96, 12, 12]),
    (Kind::Merged, 12, 2049, [10, 1792, 1792, 32, 32]),
];

/// What is asked of each conflict.
pub fn request() -> Request {
    Request::of(&CONCEPTS)
}

/// The states and the equilibria that were found, in the form of [`EXPECTED`].
pub fn found(model: &GraphModel, stability: &Stability) -> (usize, [usize; 5]) {
    let equilibria = CONCEPTS.map(|concept| stability.equilibria(concept).map_or(usize::MAX, |set| set.len()));
    (model.n_states(), equilibria)
}
