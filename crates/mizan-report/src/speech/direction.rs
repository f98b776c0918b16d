//! The side from which a text is read.

/// The side from which a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WritingDirection {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}
