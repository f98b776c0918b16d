//! What a text asserts, decided: claims as values, where a conflict goes, and the verdict.

pub mod claim;
pub mod comparison;
pub mod decide;
pub mod flow;
pub mod improvement;
pub mod modality;
pub mod paths;
pub(crate) mod sinks;
pub mod tree;
pub mod verdict;
