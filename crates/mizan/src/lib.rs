//! Mizan for programs: what every front end asks, and nothing that only one of them needs.
//!
//! A [`Session`] is one case, read from a [`World`]. Each stage (what is wrong with it, its solution, its audit, the study
//! behind a report) is found once, when it is first asked for, however many threads ask. Everything that may take long
//! takes a [`Run`], which carries progress and can be cancelled, and ends in an answer or in one kind of [`Refused`].
//!
//! ```
//! use mizan::{Limits, Query, Run, Session, SourceText};
//!
//! let text = "mizan = 1\n\
//!             dm.a.prefers = ['calm']\n\
//!             dm.a.options.calm = {}\n\
//!             [[claim]]\n\
//!             id = 'calms_down'\n\
//!             says = { en = 'It calms down.' }\n\
//!             check = 'at \"N\": leads_to(calm)'\n";
//! let session = Session::of_text(SourceText::new("example.toml", text), &Limits::default());
//! let solution = session.solve(&Query::default(), &Run::silent())?;
//! assert_eq!(solution.stability.equilibria(mizan::Concept::Nash).map(|states| states.len()), Some(1));
//! let verdict = session.verdict("calms_down", &Run::silent())?;
//! assert_eq!(verdict.map(|verdict| verdict.id()), Some("holds"));
//! # Ok::<(), mizan::Refused>(())
//! ```
//!
//! What is deliberately absent: prose, languages, the web, fonts and office files, printing, clocks.

pub mod diff;
pub mod inverse;
pub mod library;
pub mod paths;
pub mod rename;
pub mod typed;

mod actions;
mod course;
mod explain;
mod health;
mod inquiry;
mod offsets;
mod once;
mod outcome;
mod proven;
mod query;
mod refused;
mod run;
mod session;
mod standing;
mod study;
pub mod text_file;
mod trace;
mod trials;
pub mod whole;
mod work;
mod world;

pub use actions::{Action, Rewriting, actions};
pub use course::{Course, choose_start, find, start_of};
pub use diff::Diff;
pub use explain::explain;
pub use health::Oddity;
pub use inquiry::{Asked, Inquired, Inquiry, OpenClaim, taken_open};
pub use inverse::Inverse;
pub use mizan_case::redact::Redacted;
pub use mizan_case::{Case, Diagnostic, Evidence, Ready, SourceText};
pub use mizan_core::{Concept, Limits, SanctionRule, StateId, Verdict};
pub use offsets::{Columns, Offsets};
pub use outcome::Accord;
pub use paths::Paths;
pub use proven::Proven;
pub use query::{ByAny, Query, Solution, telling_concepts};
pub use refused::{Refused, What};
pub use run::Run;
pub use session::{NotAssumed, NotFilled, NotKept, PassageInFile, Session, Varied, Verdicts};
pub use standing::{Standing, standing};
pub use study::{Study, VariantVerdicts};
pub use trace::{Judging, Trace, TracedStep, Tracing};
pub use trials::{SWEPT, Trials};
pub use work::{MAX_WORK, Work};
pub use world::{Disk, World, read_from};
