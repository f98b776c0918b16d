//! No text and no quotation makes Mizan panic, and what it finds are places in the text.
#![no_main]

#[path = "../../crates/mizan-case/tests/it/checks/citations.rs"]
mod checks;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str, &str, Option<u8>)| {
    let (source, from, to, paragraph) = input;
    checks::found_in_place(source, from, to, paragraph.map(usize::from));
});
