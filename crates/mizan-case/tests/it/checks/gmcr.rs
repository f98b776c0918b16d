//! What holds of every text that is read as a file of GMCR+; tried out on the kept seeds, and by the fuzzer in `fuzz/`.

use mizan_case::gmcr::{Comments, case_file, read, write};
use mizan_case::load;
use mizan_core::Limits;

/// What is said of a file is about places in it, and what is written of a file that is read can be read again.
pub fn read_or_refused(text: &str) {
    let (file, problems) = read(text);
    for span in problems.iter().filter_map(|problem| problem.span.clone()) {
        assert!(text.get(span.clone()).is_some(), "{span:?} is no place in the text");
    }
    let Some(file) = file else {
        assert!(!problems.is_empty(), "refused without a word");
        return;
    };
    let loaded = load(&case_file(&file, "fuzzed", &Comments::default()), &Limits { max_states: 1 << 10 });
    let written = loaded.ready().and_then(|ready| write(ready.case, ready.model, &[]).ok());
    if let Some(written) = written {
        assert!(read(&written.text).0.is_some(), "what was written cannot be read");
    }
}
