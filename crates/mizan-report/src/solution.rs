//! A solved case: what every view of a solution is made from, and the views, one a format.

pub mod coalitions;
pub mod csv;
pub mod foresight;
pub mod json;
pub mod latex;
pub mod sanctions;
pub mod solved;
pub mod stability;
pub mod text;

pub use json::Solution;
pub use solved::Solved;
