//! What is wrong with a case file, said to a person.
//!
//! [`render`] shows a diagnostic with the line it is about, as compilers do; [`message()`] is the same on one line, for
//! programs and editors; [`sentences`] are its parts. The words come from `messages/LANGUAGE/diagnostics.ftl`, by the
//! code of the problem.

mod arguments;
mod message;
mod snippet;
mod words;

pub use message::{Sentences, message, sentences};
pub use snippet::render;
