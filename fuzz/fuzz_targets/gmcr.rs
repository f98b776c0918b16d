//! No file of GMCR+ makes Mizan panic, what it says of one is about places in it, and what it writes can be read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mizan_case::gmcr::{Comments, case_file, read, write};
use mizan_case::load;
use mizan_core::Limits;

fuzz_target!(|text: &str| {
    let (file, problems) = read(text);
    for span in problems.iter().filter_map(|problem| problem.span.clone()) {
        assert!(text.get(span.clone()).is_some(), "{span:?} is no place in the text");
    }
    let Some(file) = file else {
        assert!(!problems.is_empty(), "refused without a word");
        return;
    };
    let loaded = load(&case_file(&file, "fuzzed", &Comments::default()), &Limits { max_states: 1 << 10 });
    if let (Some(case), Some(model)) = (&loaded.case, &loaded.model) {
        if let Ok(written) = write(case, model, &[]) {
            assert!(read(&written.text).0.is_some(), "what was written cannot be read");
        }
    }
});
