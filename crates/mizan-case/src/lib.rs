//! From the text of a case file to a conflict.
//!
//! [`load()`] is the whole way: text → [`Case`] (everything that was written, with names resolved and every mistake
//! reported) → [`mizan_core::Conflict`] → [`mizan_core::GraphModel`]. A user's mistakes are [`Diagnostic`]s, many at
//! once, coded, with their place; they are turned into Arabic and English in `mizan-report`, never here.
//!
//! Inside, in the order of the way: `file` finds the text; `toml` makes a tree of it and goes on after mistakes;
//! [`shape`] knows every key of the format; `read` makes a draft of each element; `resolve` finds the states and what
//! the draft says of them; a [`case`] is what comes of it. [`formula`] and [`claim`] are the small languages inside its
//! texts, [`names`] what their words stand for, and [`problem`] all that can be wrong. Beside the way stand
//! [`evidence`] (the sources, and the passages cited), [`redact`] (what is private left out), [`edit`] (what editors ask
//! for), [`index`] (every name with all its places), [`translations`] (the texts of a case as a table, both ways) and
//! [`gmcr`] (files of GMCR+).
//!
//! What is deliberately absent: solving, prose, and printing. Only [`locate()`] and [`open()`] touch the file system.

pub mod case;
pub mod claim;
pub mod csv;
pub mod edit;
pub mod evidence;
pub mod formula;
pub mod gmcr;
pub mod index;
pub mod names;
pub mod problem;
pub mod proposals;
pub mod redact;
pub mod shape;
pub mod translations;

mod file;
mod load;
mod read;
mod resolve;
mod toml;

pub use case::{Case, compare, elements, texts};
pub use edit::complete;
pub use evidence::{Evidence, Reading, SourceFolders, examine, passages};
pub use file::locate::{self, locate, open};
pub use file::text::{SourceText, decode};
pub use formula::pattern::pattern;
pub use load::{Loaded, Ready, load};
pub use names::label::{self, Label};
pub use names::{Names, toml_key};
pub use problem::{Diagnostic, Problem, Severity, Span};
pub use toml::PlacedText;
