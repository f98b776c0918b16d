//! Files of GMCR+ (gmcr-py), of both its generations: read into a case file, and written from a case.
//!
//! Such a file is JSON. It holds options with their directions, decision makers with the options that are theirs, their
//! preferences (statements, or the states by number), what they misperceive, and patterns of infeasible states. All of
//! these are unions of conditions, and a condition says of some options whether they are taken. States are numbered as
//! here, once the options stand by decision maker.

mod case_file;
mod file;
mod json;
mod payoffs;
mod read;
mod union;
mod write;

pub use case_file::{Comments, case_file};
pub use file::{Conjunction, GmcrDecisionMaker, GmcrFile, GmcrOption, Payoffs, Union};
pub use payoffs::differing_payoffs;
pub use read::{is_pickle, read};
pub use write::{LeftOut, Obstacle, Written, write};
