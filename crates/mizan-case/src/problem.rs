//! What can be wrong with a case file, as codes and arguments; the words for it are in `mizan-report`.

mod code;
mod diagnostic;
mod findings;
mod kinds;
#[doc(hidden)]
pub mod samples;
mod what;

pub use diagnostic::{Diagnostic, Span};
pub(crate) use findings::Findings;
pub use kinds::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, Severity, ShownState};
pub use what::Problem;
