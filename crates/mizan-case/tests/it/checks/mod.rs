//! What holds of every text, one file a subject: the fuzzers in `fuzz/` take them one by one.

pub mod case_file;
pub mod citations;
pub mod claims;
pub mod formula;
pub mod gmcr;
pub mod passage;
