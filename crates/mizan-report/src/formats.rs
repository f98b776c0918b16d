//! Formats as such, whatever is written in them: JSON, rows of CSV, and text within XML and LaTeX.

pub mod csv;
pub mod json;
pub mod latex;
pub mod xml;
