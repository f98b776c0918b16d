//! What a report is made from: all that was found out about a case.

use std::collections::BTreeMap;

use mizan::{Course, Trace, find, start_of};
use mizan_case::case::Force;
use mizan_case::{Case, Evidence};
use mizan_core::vary::Survival;
use mizan_core::{Claim, ClaimId, Condition, GraphModel, StateId};

use super::options::takes;
use crate::audit::Audited;
use crate::solution::solved::Solved;
use crate::speech::look::Look;
use crate::words::Speaker;

/// All that was found out about a case.
#[derive(Debug)]
pub struct Material<'a> {
    /// Its claims, with what became of them.
    pub audited: &'a Audited<'a>,
    /// Its states, with their stability.
    pub solved: &'a Solved<'a>,
    /// Its sources.
    pub evidence: &'a Evidence,
    /// Where it goes from the state that the report starts from.
    pub course: &'a Course,
    /// Where it goes from each of the states that claims start from.
    pub courses: &'a BTreeMap<StateId, Course>,
    /// What becomes of its equilibria under every single change of an assumption.
    pub singly: &'a Survival,
    /// The same under the named variants, in the file's order.
    pub named: &'a Survival,
    /// What happened since, where the case says so.
    pub trace: Option<&'a Trace>,
    /// Where the report comes from.
    pub origin: Origin,
    /// Whether what is private is left out.
    pub share: bool,
}

/// Where a report comes from, so that anyone can get the same bytes.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    /// The version of the program.
    pub version: String,
    /// The command, without where it was written to.
    pub command: String,
    /// The files that were read, each with the SHA-256 of its bytes.
    pub inputs: Vec<(String, String)>,
}

impl<'a> Material<'a> {
    /// The case.
    #[must_use]
    pub fn case(&self) -> &'a Case {
        self.audited.case
    }

    /// Its states, moves and rankings.
    #[must_use]
    pub fn model(&self) -> &'a GraphModel {
        self.audited.model
    }

    /// Somebody who tells it to those to whom it is handed on.
    #[must_use]
    pub fn speaker(&self, look: Look) -> Speaker<'a> {
        Speaker::new(look, self.case(), self.model()).with_evidence(self.evidence).for_readers(self.share)
    }
}

/// What the claims expect of where it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ExpectedEnd {
    /// The claims that say so.
    pub claims: Vec<ClaimId>,
    /// For each option whether it is to be taken; nothing where they do not say, or say both.
    pub options: Vec<Option<bool>>,
}

impl ExpectedEnd {
    /// What the claims of a case say of where it ends from `start`: the first that names the whole state, if one does (one
    /// that fails before one that holds, as that is the one to compare); else all that they say of single options.
    pub(super) fn of(material: &Material<'_>, start: StateId) -> Option<Self> {
        let model = material.model();
        let n_options = material.case().options.len();
        let ends = material.audited.claims.iter().filter_map(|claim| {
            let decided = claim.decided.as_ref()?;
            (!material.hides(&claim.entry.grounding)).then_some(())?;
            // An aim, or what is held possible, is nothing that is expected.
            matches!(claim.entry.force, None | Some(Force::Asserts)).then_some(())?;
            let said = end_of(decided.claim)?;
            let mut options = vec![None; n_options];
            let whole = collect(model, said, &mut options)?;
            let starts_here = start_of(decided.claim).and_then(|term| find(model, term)) == Some(start);
            (whole || starts_here).then_some((claim.id, whole, decided.audit.verdict, options))
        });
        let ends: Vec<_> = ends.collect();
        let fails =
            |end: &&(ClaimId, bool, mizan_core::Verdict, Vec<Option<bool>>)| end.2 == mizan_core::Verdict::Fails;
        let wholes = || ends.iter().filter(|end| end.1);
        if let Some(end) = wholes().find(fails).or_else(|| wholes().next()) {
            return Some(Self { claims: vec![end.0], options: end.3.clone() });
        }
        let mut expected = Self { claims: Vec::new(), options: vec![None; n_options] };
        let mut contested = vec![false; n_options];
        for (id, _, _, options) in &ends {
            expected.claims.push(*id);
            for (option, said) in options.iter().enumerate() {
                contested[option] |= matches!((expected.options[option], said), (Some(a), Some(b)) if a != *b);
                expected.options[option] = expected.options[option].or(*said);
            }
        }
        contested
            .iter()
            .zip(&mut expected.options)
            .filter(|(contested, _)| **contested)
            .for_each(|(_, said)| *said = None);
        expected.options.iter().any(Option::is_some).then_some(expected)
    }
}

impl Material<'_> {
    /// Whether an element is left out.
    #[must_use]
    pub fn hides(&self, grounding: &mizan_case::case::Grounding) -> bool {
        self.share && grounding.private
    }
}

/// What a claim says of where it ends, if that is what it is about.
fn end_of(claim: &Claim) -> Option<&Condition> {
    match claim {
        Claim::At { holding: None, condition: Condition::Path(mizan_core::PathForm::LeadsTo, part, _), .. } => {
            Some(part)
        }
        Claim::Quantified { quantifier: mizan_core::Quantifier::Every, set, condition } => {
            let attractors = matches!(set.kind, mizan_core::SetKind::Attractors(..));
            (attractors && set.filter.is_none()).then_some(condition)
        }
        _ => None,
    }
}

/// Collects what a condition says of single options where it is a conjunction; `None` where it says nothing of them.
/// The answer is whether it names a whole state.
fn collect(model: &GraphModel, condition: &Condition, options: &mut [Option<bool>]) -> Option<bool> {
    match condition {
        Condition::Taken(option) => {
            options[option.index()] = Some(true);
            Some(false)
        }
        Condition::Not(part) => match **part {
            Condition::Taken(option) => {
                options[option.index()] = Some(false);
                Some(false)
            }
            _ => None,
        },
        Condition::And(parts) => {
            let said: Vec<bool> = parts.iter().filter_map(|part| collect(model, part, options)).collect();
            (!said.is_empty()).then(|| said.contains(&true))
        }
        Condition::Is(term) => {
            let state = find(model, *term)?;
            options.iter_mut().enumerate().for_each(|(index, said)| *said = takes(model, index, state));
            Some(true)
        }
        _ => None,
    }
}
