//! What Mizan says, in Arabic and English.
//!
//! The principal types: a [`Language`] has [`Messages`]; a [`Look`] says how text is to look; a [`Speaker`] says things
//! about one case. A view such as [`Solved`] is a language-free value with one writer for each format
//! ([`solution::text`], [`solution::json`], [`solution::csv`], [`solution::latex`]).
//!
//! The modules stand in this order: `speech` and `formats` know nothing of cases; `outline` and `words` speak of a case
//! and its parts; the others are views, each of what a command finds out. `tests/it/arrows.rs` says which may use which.
//!
//! What is deliberately absent: engines, files, and printing. Writers write to what they are given.

pub mod audit;
pub mod check;
pub mod diagnostics;
pub mod diff;
pub mod editor;
pub mod figure;
pub mod formats;
pub mod health;
pub mod inquiry;
pub mod inverse;
pub mod outline;
pub mod paths;
pub mod report;
pub mod schema;
pub mod solution;
pub mod speech;
pub mod sweep;
pub mod trace;
pub mod words;

pub use outline::states::States;
pub use solution::Solved;
pub use speech::direction::WritingDirection;
pub use speech::language::Language;
pub use speech::look::Look;
pub use speech::messages::{Arg, Messages};
pub use words::Speaker;
