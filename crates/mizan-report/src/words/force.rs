//! What is done with a sentence: asserted, said to be somebody's aim, held possible, denied to follow.

use mizan_case::case::{Basis, ClaimEntry, Force};
use mizan_core::Verdict;

use super::say::{Say, say};

/// Who does it.
enum Voice {
    /// The source, in so many words.
    Source,
    /// The source, as the analyst reads it.
    Read,
    /// The analyst.
    Analyst,
}

/// Who says a claim, and what is done with it: "The source holds possible".
#[must_use]
pub fn force<'a>(entry: &ClaimEntry) -> Say<'a> {
    let voice = match (entry.grounding.cite.is_empty(), entry.grounding.basis) {
        (true, _) => Voice::Analyst,
        (false, Basis::Stated) => Voice::Source,
        (false, Basis::Inferred | Basis::Assumed) => Voice::Read,
    };
    match (voice, entry.force, entry.by) {
        (Voice::Source, None | Some(Force::Asserts), _) => say!("source-asserts"),
        (Voice::Source, Some(Force::Aims), Some(dm)) => say!("source-aims", "dm" => Say::Dm(dm)),
        (Voice::Source, Some(Force::Aims), None) => say!("source-aims-somebody"),
        (Voice::Source, Some(Force::May), _) => say!("source-may"),
        (Voice::Source, Some(Force::Denies), _) => say!("source-denies"),
        (Voice::Read, None | Some(Force::Asserts), _) => say!("read-asserts"),
        (Voice::Read, Some(Force::Aims), Some(dm)) => say!("read-aims", "dm" => Say::Dm(dm)),
        (Voice::Read, Some(Force::Aims), None) => say!("read-aims-somebody"),
        (Voice::Read, Some(Force::May), _) => say!("read-may"),
        (Voice::Read, Some(Force::Denies), _) => say!("read-denies"),
        (Voice::Analyst, None | Some(Force::Asserts), _) => say!("analyst-asserts"),
        (Voice::Analyst, Some(Force::Aims), Some(dm)) => say!("analyst-aims", "dm" => Say::Dm(dm)),
        (Voice::Analyst, Some(Force::Aims), None) => say!("analyst-aims-somebody"),
        (Voice::Analyst, Some(Force::May), _) => say!("analyst-may"),
        (Voice::Analyst, Some(Force::Denies), _) => say!("analyst-denies"),
    }
}

/// What a claim says where nothing beside it tells what is done with the sentence: an aim, what is held possible and what is
/// denied do not stand there as if they were asserted.
#[must_use]
pub fn said(entry: &ClaimEntry) -> Say<'_> {
    let says = Say::Label(&entry.says, &entry.id);
    match entry.force {
        None | Some(Force::Asserts) => says,
        Some(_) => say!("said-with-force", "force" => force(entry), "says" => says),
    }
}

/// What the verdict on the check is to what is done with the sentence; `None` where it is asserted, and the verdict says it
/// all, and where the claim says nothing. Over several completions there may be several verdicts, or, not all being
/// examined, others still.
#[must_use]
pub fn answered(force: Option<Force>, verdicts: &[Option<Verdict>], is_exact: bool) -> Option<Say<'static>> {
    let (force, verdict) = match (force?, verdicts) {
        (Force::Aims, [_, _, ..]) => return Some(say!("aim-open")),
        (Force::May, [_, _, ..]) => return Some(say!("may-open")),
        (Force::Denies, [_, _, ..]) => return Some(say!("denied-open")),
        (force, [Some(verdict)]) if is_exact => (force, *verdict),
        _ => return None,
    };
    match (force, verdict) {
        (Force::Aims, Verdict::Holds) => Some(say!("aim-met")),
        (Force::Aims, Verdict::Fails) => Some(say!("aim-unmet")),
        (Force::May, Verdict::Holds) => Some(say!("may-possible")),
        (Force::May, Verdict::Fails) => Some(say!("may-impossible")),
        (Force::Denies, Verdict::Holds) => Some(say!("denied-rightly")),
        (Force::Denies, Verdict::Fails) => Some(say!("denied-wrongly")),
        (Force::Asserts, _) | (_, Verdict::Vacuous) => None,
    }
}
