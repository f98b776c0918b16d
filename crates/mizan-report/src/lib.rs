//! What Mizan says, in Arabic and English.
//!
//! The principal types: a [`Language`] has [`Messages`]; a view such as [`Solved`] is a language-free value with one
//! writer a format ([`solution::text`], [`solution::json`], [`solution::csv`]).
//!
//! What is deliberately absent: engines, files, and printing. Writers write to what they are given.

pub mod audit;
pub mod check;
pub mod diagnostics;
pub mod diff;
pub mod figure;
pub mod formats;
pub mod inverse;
pub mod outline;
pub mod paths;
pub mod report;
pub mod schema;
pub mod solution;
pub mod speech;
pub mod sweep;
pub mod words;

pub use outline::states::States;
pub use solution::Solved;
pub use speech::direction::WritingDirection;
pub use speech::language::Language;
pub use speech::look::Look;
pub use speech::messages::{Arg, Messages};
pub use words::Speaker;
