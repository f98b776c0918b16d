//! What can be wrong with a case file, as codes and arguments; the words for it are in `mizan-report`.

mod argument;
mod diagnostic;
mod findings;
mod fix;
mod kinds;
mod macros;
mod sample;
mod table;
pub mod unread;

pub use argument::Argument;
pub use diagnostic::{Diagnostic, Span};
pub(crate) use findings::Findings;
pub use kinds::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, Severity, ShownState};
pub use table::Problem;
