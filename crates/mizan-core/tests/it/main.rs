//! The engine against the definitions, question by question.
//! What measures memory is apart, in `tests/memory.rs`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

// What the tests have in common: random and exhaustive conflicts, and those of the benchmarks.
mod common;
#[path = "../../benches/generate/mod.rs"]
mod generate;

// Which module uses which.
mod arrows;

// The state space, and what must be true of every conflict.
mod properties;
mod space;

// What is cancelled ends.
mod watch;

// The engine against the literal twin, which transcribes the definitions.
mod fast_paths;
mod fronts;
mod generated;
mod grids;
mod known;
mod twin_coalitions;
mod twin_exhaustive;
mod twin_random;
mod twin_variants;

// Other questions to the same conflict.
mod foresight;
mod inverse;
mod paths;

// Claims, their proofs, and what turns them.
mod carried;
mod differ;
mod ends;
mod farsighted;
mod fewest;
mod forged;
mod idle;
mod little;
mod long_ways;
mod modality;
mod near;
mod open_count;
mod strength;
mod survival;
mod taken_over;
mod twin_changed;
mod twin_claims;
mod twin_views;

// What is not known: claims over all completions, and stability whatever they are.
mod twin_history;
mod twin_open;
mod twin_unknown;
