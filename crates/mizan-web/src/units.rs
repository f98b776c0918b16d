//! Ranges of a text as browsers count them.

use std::ops::Range;

use mizan::Offsets;
use schemars::JsonSchema;
use serde::Serialize;

/// A range of a text in UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Units {
    /// The first.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
}

impl Units {
    /// The range of these bytes.
    pub fn of(offsets: &Offsets<'_>, span: &Range<usize>) -> Self {
        let Range { start: from, end: to } = offsets.units(span);
        Self { from, to }
    }
}
