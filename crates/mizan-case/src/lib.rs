//! From the text of a case file to a conflict.
//!
//! [`load()`] is the whole way: text → [`Case`] (everything that was written, with names resolved and every mistake
//! reported) → [`mizan_core::Conflict`] → [`mizan_core::GraphModel`]. A user's mistakes are [`Diagnostic`]s, many at
//! once, coded, with their place; they are turned into Arabic and English in `mizan-report`, never here.
//!
//! Inside: `toml` makes a tree of the text and goes on after mistakes; [`shape`] knows every key of the format;
//! `read` makes a draft of each element; `resolve` finds the states and what the draft says of them.
//!
//! What is deliberately absent: solving, prose, and printing. Only [`locate()`] touches the file system.

pub mod case;
pub mod claim;
pub mod compare;
pub mod complete;
pub mod edit;
pub mod elements;
pub mod evidence;
pub mod formula;
pub mod gmcr;
pub mod label;
pub mod locate;
pub mod names;
pub mod passages;
pub mod problem;
pub mod shape;

mod load;
mod read;
mod resolve;
mod source;
mod suggest;
mod toml;

pub use case::Case;
pub use evidence::{Evidence, Shelves, examine};
pub use label::Label;
pub use load::{Loaded, Ready, load};
pub use locate::{locate, open};
pub use names::{Names, toml_key};
pub use problem::{Diagnostic, Problem, Severity, Span};
pub use read::pattern;
pub use source::{SourceText, decode};
pub use toml::Text;
