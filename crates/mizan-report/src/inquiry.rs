//! What is not known: claims over all completions, and what to find out next.
//!
//! [`json`] has the parts of it that every output for programs shares; [`text`] tells it to people.

pub mod json;
mod overview;
mod text;
mod told;

pub use json::InquiryJson;
pub use overview::OpenOverview;
pub use text::write;
pub(crate) use told::{OpenLine, tell};
