//! Formats as such, whatever is written in them: JSON, rows of CSV, and text within XML.

pub mod csv;
pub mod json;
pub mod xml;
