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

// What is not known.
mod history;
mod open_cases;
mod open_edits;
mod open_reading;
mod strength_reading;
mod views;

// Citations.
mod passages;
mod passages_properties;
mod sources;

// Files of other programs.
mod edit_comments;
mod gmcr;

// Texts in two languages.
mod translations;

// The modules of the crate.
mod arrows;

// What fuzzing begins with.
mod seeds;
