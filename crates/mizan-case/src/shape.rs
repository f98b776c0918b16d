//! The shape of the case file: every table with its keys, written down once.
//!
//! The reader checks a file against it (unknown keys, missing keys, values of the wrong kind), and the JSON Schema for
//! editors is made from it. The sentences are for editors, and in English like the keys.

mod check;
mod format;
mod history;
mod keys;
mod parts;
mod schema;

pub(crate) use check::check;
pub use format::CASE_FILE;
pub(crate) use format::DECISION_MAKER;
pub(crate) use history::EVENT_MAP;
pub use keys::{Holds, KeyShape, Kind, TableShape};
pub use schema::json_schema;
