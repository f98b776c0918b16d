//! No formula makes Mizan panic, what it says of one is about places in it, and what it prints it reads back as the
//! same formula.
#![no_main]

#[path = "../../crates/mizan-case/tests/it/checks/formula.rs"]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| checks::read_or_refused(text));
