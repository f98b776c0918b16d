//! The TOML of a case file: a tree with places, and what is wrong with it in words of our own.

mod mistake;
mod read;
mod scan;
mod text;
mod tree;
mod written;

pub(crate) use read::{Lost, read};
pub use text::PlacedText;
pub(crate) use tree::{Data, Entry, Table, Value};
pub(crate) use written::{Header, Key, Pair, WrittenData, WrittenValue, written};
