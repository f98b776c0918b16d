//! No case file makes Mizan panic; what it says of one is about places in it; and what it accepts, it can solve and
//! decide, with a proof that the independent checker accepts.
#![no_main]

#[path = "../../crates/mizan-case/tests/it/checks/case_file.rs"]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| checks::refused_or_solved(text));
