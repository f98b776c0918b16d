//! No text and no quotation makes Mizan panic, and what it finds are places in the text.
#![no_main]

#[path = "../../crates/mizan-case/tests/it/checks/citations.rs"]
mod citations;
#[path = "../../crates/mizan-case/tests/it/checks/passage.rs"]
mod passage;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| passage::looked_up(text));
