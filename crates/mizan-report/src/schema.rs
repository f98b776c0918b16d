//! The JSON Schemas of everything that Mizan reads and writes.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use crate::audit::json::AuditJson;
use crate::check::CheckResult;
use crate::diff::DiffJson;
use crate::inquiry::InquiryJson;
use crate::inverse::InverseJson;
use crate::outline::library::CaseList;
use crate::paths::json::PathsJson;
use crate::solution::json::SolutionJson;
use crate::sweep::json::{ShardsJson, SweepJson};
use crate::trace::TraceJson;

/// Something with a JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// The case file.
    Case,
    /// `mizan solve --format json`
    Solution,
    /// `mizan audit --format json`
    Audit,
    /// `mizan ask --format json`
    Ask,
    /// `mizan trace --format json`
    Trace,
    /// `mizan paths --format json`
    Paths,
    /// `mizan inverse --format json`
    Inverse,
    /// `mizan diff --format json`
    Diff,
    /// `mizan check --format json`
    Check,
    /// `mizan sweep --format json`
    Sweep,
    /// What `mizan sweep --out` writes beside its shards
    Shards,
    /// `mizan cases --format json`
    Cases,
}

impl Schema {
    /// Every schema.
    pub const ALL: [Self; 12] = [
        Self::Case,
        Self::Solution,
        Self::Audit,
        Self::Ask,
        Self::Trace,
        Self::Paths,
        Self::Inverse,
        Self::Diff,
        Self::Check,
        Self::Sweep,
        Self::Shards,
        Self::Cases,
    ];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Solution => "solution",
            Self::Audit => "audit",
            Self::Ask => "ask",
            Self::Trace => "trace",
            Self::Paths => "paths",
            Self::Inverse => "inverse",
            Self::Diff => "diff",
            Self::Check => "check",
            Self::Sweep => "sweep",
            Self::Shards => "shards",
            Self::Cases => "cases",
        }
    }

    /// The schema of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|schema| schema.name() == name)
    }

    /// The schema as text (draft 2020-12).
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Case => mizan_case::shape::json_schema(),
            Self::Solution => of::<SolutionJson<'static>>(),
            Self::Audit => of::<AuditJson<'static>>(),
            Self::Ask => of::<InquiryJson<'static>>(),
            Self::Trace => of::<TraceJson<'static>>(),
            Self::Paths => of::<PathsJson>(),
            Self::Inverse => of::<InverseJson<'static>>(),
            Self::Diff => of::<DiffJson<'static>>(),
            Self::Check => of::<CheckResult<'static>>(),
            Self::Sweep => of::<SweepJson<'static>>(),
            Self::Shards => of::<ShardsJson>(),
            Self::Cases => of::<CaseList>(),
        }
    }
}

fn of<T: JsonSchema>() -> String {
    // As it is written: a list that is left out where it is empty is not required.
    let generator = SchemaSettings::default().for_serialize().into_generator();
    format!("{:#}\n", generator.into_root_schema_for::<T>().to_value())
}
