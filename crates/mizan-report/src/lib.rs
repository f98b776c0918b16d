//! What Mizan says, in Arabic and English.
//!
//! The principal types: a [`Language`] has [`Messages`]; a view such as [`Solved`] is a language-free value with one
//! writer a format ([`solve_text`], [`solution`] for JSON, [`csv`]).
//!
//! What is deliberately absent: engines, files, and printing. Writers write to what they are given.

pub mod audit;
pub mod bidi;
pub mod check;
pub mod check_text;
pub mod coalitions;
pub mod columns;
pub mod csv;
pub mod diagnostics;
pub mod diff;
pub mod figure;
pub mod foresight;
pub mod inverse;
pub mod json;
pub mod language;
pub mod latex;
pub mod library;
pub mod look;
pub mod messages;
pub mod moves;
pub mod numbers;
pub mod outline;
pub mod paths;
pub mod refused;
pub mod report;
pub mod schema;
pub mod sizes;
pub mod solution;
pub mod solve_text;
pub mod solved;
pub mod stability_text;
pub mod state_words;
pub mod states;
pub mod sweep;
pub mod variants;
pub mod visible;
pub mod words;
pub mod wrap;

pub use language::{Language, WritingDirection};
pub use look::Look;
pub use messages::{Arg, Messages};
pub use solved::Solved;
pub use states::States;
