//! No claim makes Mizan panic, what it says of one is about places in it, and what it prints it reads back as the same
//! claim; in option form and in graph form.
#![no_main]

#[path = "../../crates/mizan-case/tests/it/checks/claims.rs"]
mod checks;

use std::cell::OnceCell;

use checks::{GRAPH, Known, OPTIONS, read_or_refused};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static CASES: OnceCell<[Known; 2]> = const { OnceCell::new() };
}

fuzz_target!(|text: &str| {
    CASES.with(|cases| {
        let cases = cases.get_or_init(|| [OPTIONS, GRAPH].map(Known::new));
        cases.iter().for_each(|known| read_or_refused(text, known));
    });
});
