//! A solved case: what every view of a solution is made from, and the views, one a format.

pub(crate) mod any_of;
pub mod coalitions;
pub mod csv;
pub mod foresight;
pub mod json;
pub mod latex;
mod marks;
pub mod moves;
pub mod sanctions;
mod shown;
pub mod solved;
pub mod stability;
mod strength;
pub mod text;
pub(crate) mod unknown;

pub use json::SolutionJson;
pub use shown::StatesShown;
pub use solved::Solved;
