//! From the text of a case file to a conflict: what is read, what is refused, and what holds of every text. The cases
//! that the tests read are beside this folder, in `cases/`, `mistakes/` and `citations/`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing helper fails its test")]

// What holds of every text, for proptest and for the fuzzers.
mod checks;

// Case files.
mod mistakes;
mod properties;
mod reading;

// Claims.
mod claims;
mod claims_properties;
mod open_questions;

// Citations.
mod passages;
mod passages_properties;

// Files of other programs.
mod gmcr;

// The modules of the crate.
mod arrows;

// What fuzzing begins with.
mod seeds;
