//! No file of GMCR+ makes Mizan panic, what it says of one is about places in it, and what it writes can be read.
#![no_main]

#[path = "../../crates/mizan-case/tests/it/checks/gmcr.rs"]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| checks::read_or_refused(text));
