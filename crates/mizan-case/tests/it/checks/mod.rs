//! What holds of every text, one file a subject: the fuzzers in `fuzz/` take them one by one.

pub mod citations;
pub mod claims;
