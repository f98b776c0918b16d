//! What has become of a case, for people and for programs.

pub(crate) mod json;
pub(crate) mod text;
mod told;

pub use json::DiffJson;
pub use text::write;
pub use told::Speakers;
