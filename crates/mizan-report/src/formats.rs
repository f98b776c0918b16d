//! Formats, as such: what every output in one of them is made of.

pub mod csv;
pub mod json;
pub mod xml;
