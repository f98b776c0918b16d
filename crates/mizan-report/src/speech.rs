//! How Mizan speaks: in which language, with which sentences, and how text is laid out.
//!
//! Nothing here knows of conflicts; all that is taken from a case is a label in several languages.

pub mod bidi;
pub mod cells;
pub mod columns;
pub mod direction;
pub mod language;
pub mod look;
pub mod messages;
pub mod numbers;
pub mod visible;
pub mod wrap;
