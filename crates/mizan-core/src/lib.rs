//! The Graph Model for Conflict Resolution (GMCR), from a conflict to exact stability.
//!
//! The pipeline is in the types, each made from the one before and immutable after:
//!
//! [`Conflict`] (who can do what, who prefers what) → [`Space`] (the feasible states, numbered)
//! → [`GraphModel`] (moves and rankings) → [`Stability`] (which states are stable for whom) → [`witness`] (why).
//!
//! What is deliberately absent: files, TOML, JSON, prose, languages, labels, printing, clocks, randomness, and
//! floating point. Decision makers, options and states are numbers here; their names live in `mizan-case`.
//!
//! The definitions are those of `docs/definitions.md`. Everything in [`stability`] is compared with [`literal`], a
//! slow transcription of those definitions, and [`verify`] re-examines every witness without using the engine.

mod blocks;
pub mod claim;
pub mod coalition;
mod components;
pub mod concept;
pub mod conflict;
mod cube;
pub mod decide;
pub mod differ;
mod field;
pub mod foresight;
pub mod formula;
pub mod ids;
pub mod improvement;
pub mod inverse;
pub mod literal;
pub mod merge;
pub mod model;
pub mod moves;
mod parts;
pub mod paths;
pub mod preference;
pub mod proof;
mod ranked;
pub mod ranking;
pub mod reason;
mod rename;
pub mod rule;
pub mod set;
pub mod space;
pub mod stability;
mod subsets;
pub mod vary;
pub mod verify;
mod watermarks;
pub mod weight;
pub mod witness;

pub use claim::{Claim, Condition, Deviators, PathForm, Quantifier, SetKind, SetTerm, StateTerm};
pub use coalition::Coalition;
pub use concept::{Concept, Sanctions, Way};
pub use conflict::{Conflict, Direction, Form, GraphForm, Misperceived, OptionForm, OptionSpec};
pub use decide::{Decider, Grounds, Undecidable, Verdict};
pub use formula::{Formula, Truth};
pub use ids::{DmId, OptionId, StateId, StateKey};
pub use improvement::{Flow, ImprovementGraph, Movers};
pub use merge::{Merge, MergeProblem, Split};
pub use model::{ExpandError, GraphModel};
pub use preference::{Entry, Pattern, Preference};
pub use ranking::{RankingProblem, Ranks};
pub use rule::{Count, MoveRule, Rule};
pub use set::StateSet;
pub use space::{Limits, Space, TooLarge};
pub use stability::{Request, Search, SimOmitted, Stability, solve};
pub use weight::Weight;
