//! What happened, step by step, and what it tells of what is not known.
//!
//! `told` has what is said of it, in no language yet; `text` and the report say it to people, [`json`] to programs.

pub mod csv;
pub mod json;
pub mod latex;
mod proposed;
mod text;
pub(crate) mod told;

use mizan::Trace;
use mizan_case::Case;

use crate::figure::Timeline;

pub use json::TraceJson;
pub use proposed::write_proposals;
pub use text::write;

/// What happened as a line of time; `None` where no two steps are of different days.
#[must_use]
pub fn timeline(case: &Case, trace: &Trace) -> Option<Timeline> {
    told::Telling { case, trace, discreet: false }.timeline()
}
