//! From the path that an analyst gives to the text of a case file.

pub mod locate;
pub mod text;
