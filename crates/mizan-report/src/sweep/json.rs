//! A sweep for programs: `mizan-sweep/1`.

use std::collections::BTreeMap;
use std::io;

use mizan_core::{ClaimId, Concept, Verdict};
use schemars::JsonSchema;
use serde::Serialize;

use super::files::Files;
use super::{LISTED, Row, Subjects, Tally, VariantResult};
use crate::formats::json::{self, ById, Streamed};

/// Which variants a sweep tries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(deny_unknown_fields)]
pub enum Of {
    /// Those that the case names.
    Named,
    /// Every single change of an assumption.
    Changes,
    /// Every two changes of assumptions that are apart.
    Pairs,
    /// The first `n` completions by lot of the rankings, of a seed.
    Completions {
        /// The seed.
        seed: u64,
        /// How many.
        n: u32,
    },
    /// Those that a program listed.
    Listed {
        /// The SHA-256 of the list: a line a variant, its changes separated by `; `.
        sha256: String,
    },
}

/// What the shards of a folder are of: `sweep.json`, written by `mizan sweep --out`.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "The shards of a sweep by Mizan", deny_unknown_fields)]
pub struct ShardsJson {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-shards/1"))]
    format: &'static str,
    /// The version of Mizan that writes them.
    mizan: &'static str,
    /// The SHA-256 of the case file.
    case_sha256: String,
    /// Which variants they are of.
    of: Of,
    /// How many variants there are.
    n_variants: usize,
    /// How many of them each shard has, but the last.
    shard_size: usize,
    /// The most feasible states that a variant may have.
    max_states: usize,
    /// The format of the shards.
    #[schemars(extend("enum" = ["csv", "parquet"]))]
    files: &'static str,
    /// The heads of the columns.
    columns: Vec<String>,
}

impl ShardsJson {
    /// The shards of a sweep.
    #[must_use]
    pub fn new(
        of: Of,
        n_variants: usize,
        shard_size: usize,
        max_states: usize,
        case_sha256: String,
        files: Files,
        columns: Vec<String>,
    ) -> Self {
        let (mizan, files) = (env!("CARGO_PKG_VERSION"), files.id());
        Self { format: "mizan-shards/1", mizan, case_sha256, of, n_variants, shard_size, max_states, files, columns }
    }

    /// Writes it.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::write(out, self)
    }
}

/// What became of many variants of a case.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A sweep by Mizan", deny_unknown_fields)]
pub struct SweepJson<'a> {
    #[serde(flatten)]
    head: Head,
    /// The variants, in order; left out where they were written into a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    variants: Option<Vec<RowJson<'a>>>,
    #[serde(flatten)]
    tally: TallyJson<'a>,
}

#[derive(Serialize, JsonSchema)]
struct Head {
    /// The name and version of this format.
    #[schemars(extend("const" = "mizan-sweep/1"))]
    format: &'static str,
    /// Which variants they are.
    of: Of,
}

#[derive(Serialize, JsonSchema)]
struct TallyJson<'a> {
    /// How many variants there are.
    n_variants: usize,
    /// Of how many of them the changes give no conflict.
    n_rejected: usize,
    /// For each claim that can be decided what becomes of it.
    claims: ById<'a, ClaimTally>,
    /// For each concept how many equilibria there are.
    equilibria: ById<'static, Option<Range>>,
}

/// In how many variants a claim has which verdict.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ClaimTally {
    /// The verdict in the case as it stands.
    unchanged: &'static str,
    holds: usize,
    fails: usize,
    vacuous: usize,
    /// It cannot be decided in these.
    undecidable: usize,
}

/// The least and the greatest number of equilibria; null where no variant could be built.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Range {
    least: usize,
    most: usize,
}

/// A variant.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RowJson<'a> {
    /// Its number, from 1.
    variant: usize,
    /// Its id, where the case names it.
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    /// What is changed.
    changes: &'a str,
    /// What became of it; left out where the changes give no conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<FoundJson<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FoundJson<'a> {
    /// How many states are feasible.
    states: usize,
    /// For each claim the verdict; null where it cannot be decided.
    verdicts: ById<'a, Option<&'static str>>,
    /// For each concept the equilibria.
    equilibria: ById<'static, Equilibria<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Equilibria<'a> {
    /// How many there are.
    count: usize,
    /// The first of them, by pattern or name.
    #[schemars(length(max = LISTED))]
    first: &'a [String],
}

impl Head {
    fn new(of: Of) -> Self {
        Self { format: "mizan-sweep/1", of }
    }
}

impl<'a> TallyJson<'a> {
    fn new(subjects: &'a Subjects, unchanged: &BTreeMap<ClaimId, Verdict>, tally: &Tally) -> Self {
        let claim = |(claim, id): (&ClaimId, &'a String)| {
            let [holds, fails, vacuous, undecidable] = *tally.claims.get(claim)?;
            let unchanged = unchanged.get(claim)?.id();
            Some((id.as_str(), ClaimTally { unchanged, holds, fails, vacuous, undecidable }))
        };
        let range = |(&concept, range): (&Concept, &Option<(usize, usize)>)| {
            (concept.id(), range.map(|(least, most)| Range { least, most }))
        };
        Self {
            n_variants: tally.n_variants,
            n_rejected: tally.n_rejected,
            claims: ById(subjects.claims.iter().filter_map(claim).collect()),
            equilibria: ById(subjects.concepts.iter().zip(&tally.equilibria).map(range).collect()),
        }
    }
}

/// Writes a sweep whose variants are in a folder for programs, with the verdicts in the case as it stands.
///
/// # Errors
/// What `out` reports.
pub fn write_tally(
    out: &mut dyn io::Write,
    of: Of,
    subjects: &Subjects,
    unchanged: &BTreeMap<ClaimId, Verdict>,
    tally: &Tally,
) -> io::Result<()> {
    json::write(
        out,
        &SweepJson { head: Head::new(of), variants: None, tally: TallyJson::new(subjects, unchanged, tally) },
    )
}

/// A sweep that is written for programs while it goes on: what is written is not held.
#[derive(Debug)]
pub struct Rows(Streamed);

impl Rows {
    /// Begins to write.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn begin(out: &mut dyn io::Write, of: Of) -> io::Result<Self> {
        Streamed::begin(out, &Head::new(of), "variants").map(Self)
    }

    /// Writes the next variant.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn row(&mut self, out: &mut dyn io::Write, subjects: &Subjects, row: &Row) -> io::Result<()> {
        self.0.entry(out, &row.json(subjects))
    }

    /// Ends with what became of all of them, and the verdicts in the case as it stands.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn end(
        self,
        out: &mut dyn io::Write,
        subjects: &Subjects,
        unchanged: &BTreeMap<ClaimId, Verdict>,
        tally: &Tally,
    ) -> io::Result<()> {
        self.0.end(out, &TallyJson::new(subjects, unchanged, tally))
    }
}

impl Row {
    fn json<'a>(&'a self, subjects: &'a Subjects) -> RowJson<'a> {
        let verdict = |(claim, verdict): (&ClaimId, &Option<Verdict>)| {
            Some((subjects.claims.get(claim)?.as_str(), verdict.map(Verdict::id)))
        };
        let listed = |(&concept, (count, first)): (&Concept, &'a (usize, Vec<String>))| {
            (concept.id(), Equilibria { count: *count, first })
        };
        let found = |found: &'a VariantResult| FoundJson {
            states: found.n_states,
            verdicts: ById(found.verdicts.iter().filter_map(verdict).collect()),
            equilibria: ById(subjects.concepts.iter().zip(&found.equilibria).map(listed).collect()),
        };
        RowJson {
            variant: self.number,
            name: &self.name,
            changes: &self.changes,
            found: self.found.as_ref().map(found),
        }
    }
}
