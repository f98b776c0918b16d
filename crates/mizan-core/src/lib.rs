//! The Graph Model for Conflict Resolution (GMCR), from a conflict to exact verdicts.
//!
//! The modules are the pipeline, and each knows only those before it:
//!
//! | module | makes | from |
//! |---|---|---|
//! | [`conflict`] | [`Conflict`]: who can do what, who prefers what | what was written down |
//! | [`graph`] | [`GraphModel`]: states, moves, rankings | a conflict |
//! | [`mod@solve`] | [`Stability`]: which states are stable for whom | a model |
//! | [`claims`] | [`Verdict`]: what becomes of an assertion | a model and a [`Claim`] |
//! | [`proof`] | a witness of each, confirmed by a checker that knows none of the engines | a verdict |
//! | [`vary`] | [`vary::Audit`]: what each verdict hinges on | claims and changes |
//!
//! Everything is immutable once made. What is deliberately absent: files, TOML, JSON, prose, languages, labels,
//! printing, clocks, randomness, and floating point. Decision makers, options and states are numbers here; their names
//! live in
//! `mizan-case`.
//!
//! The definitions are those of `docs/definitions.md`. Everything in [`mod@solve`] and [`claims`] is compared with
//! [`proof::literal`], a slow transcription of those definitions, and [`proof::verify`] re-examines every witness
//! without using the engines.

pub mod algorithms;
pub mod claims;
pub mod conflict;
pub mod graph;
pub mod proof;
pub mod solve;
pub mod vary;

pub use algorithms::watch::Watch;
pub use claims::claim::{
    Claim, ClaimId, Claims, Condition, Deviators, PathForm, Quantifier, SetKind, SetTerm, StateTerm,
};
pub use claims::decide::{Decider, Grounds, Undecidable};
pub use claims::flow::Flow;
pub use claims::improvement::{ImprovementGraph, Movers};
pub use claims::tree::Tree;
pub use claims::verdict::Verdict;
pub use conflict::assumption::Assumption;
pub use conflict::coalition::Coalition;
pub use conflict::formula::{Formula, Truth};
pub use conflict::ids::{DmId, OptionId, StateId, StateKey};
pub use conflict::merge::Merge;
pub use conflict::open::{Completion, OpenAnswer, OpenList, OpenQuestion, OpenQuestions, Tier, complete};
pub use conflict::preference::{DirectRanking, Entry, Pattern, Preference, PreferenceStatement};
pub use conflict::rule::{Count, MoveRule, Rule};
pub use conflict::weight::Weight;
pub use conflict::{Conflict, Direction, Form, GraphForm, Misperceived, OptionForm, OptionSpec, View};
pub use graph::model::{ExpandError, GraphModel, Perception};
pub use graph::ranking::{RankingProblem, Ranks};
pub use graph::set::StateSet;
pub use graph::space::merged::{MergeProblem, Split};
pub use graph::space::{Limits, Space, TooLarge};
pub use graph::step::Step;
pub use solve::concept::{AnyOf, Concept, Deterrent, MoveKind, SanctionRule, Way};
pub use solve::stability::{Request, SimOmitted, Stability, Traversal, solve, solve_while};
