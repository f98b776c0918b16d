//! Inverse analysis: what rankings must be like for a wanted state to be an equilibrium, and which changes of
//! assumptions make it one.

pub(crate) mod json;
pub(crate) mod text;

pub use json::InverseJson;
pub use text::write;
