//! What is known of a case already, without finding anything out.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use mizan_case::Ready;
use mizan_case::case::Citation;
use mizan_case::claim::change::{AssumptionNames, print};
use mizan_case::evidence::Content;
use mizan_core::vary::{Change, ClaimAudit, changes};
use mizan_core::{ClaimId, Undecidable, Verdict};

use super::Session;
use crate::health::Oddity;
use crate::inquiry::{Inquired, Inquiry};
use crate::refused::Refused;
use crate::run::Run;

/// The verdict on each claim that can be decided, or why it has none.
pub type Verdicts = BTreeMap<ClaimId, Result<Verdict, Undecidable>>;

/// A passage in the file of its source.
#[derive(Debug, Clone)]
pub struct PassageInFile<'a> {
    /// The file.
    pub file: &'a Path,
    /// Its text, line by line as in the file.
    pub text: &'a str,
    /// Where the passage stands in it.
    pub range: Range<usize>,
}

impl Session {
    /// The verdict on a claim, where it was found.
    #[must_use]
    pub fn verdict_if_found(&self, claim: ClaimId) -> Option<&Result<Verdict, Undecidable>> {
        self.verdicts.get()?.get(&claim)
    }

    /// What the verdict on a claim hinges on, where that was found.
    #[must_use]
    pub fn audit_if_found(&self, claim: ClaimId) -> Option<&ClaimAudit> {
        self.audit.get()?.audit.claims.get(&claim)
    }

    /// How many changes were tried on each claim, where that was done.
    #[must_use]
    pub fn tried_if_found(&self) -> Option<usize> {
        Some(self.audit.get()?.audit.changes.len())
    }

    /// The claims over all that is open, where these were looked at.
    #[must_use]
    pub fn inquired_if_found(&self) -> Option<Arc<Inquired>> {
        self.inquiries.known(&Inquiry::default())
    }

    /// What is odd about the model, where that was found.
    #[must_use]
    pub fn oddities_if_found(&self) -> Option<&[Oddity]> {
        self.oddities.get().map(Vec::as_slice)
    }

    /// The citation around a byte of the case file.
    #[must_use]
    pub fn citation_at(&self, at: usize) -> Option<&Citation> {
        let Ready { case, .. } = self.loaded().ready()?;
        let all = case.elements().into_iter().flat_map(|(_, grounding)| grounding.citations());
        all.map(|(citation, _)| citation).find(|citation| citation.span.start <= at && at <= citation.span.end)
    }

    /// The passage that the citation around a byte names, in the file of its source; where only its account is there, the
    /// paragraph of that.
    #[must_use]
    pub fn passage_at(&self, at: usize) -> Option<PassageInFile<'_>> {
        let citation = self.citation_at(at)?;
        let file = self.evidence().file(citation.source)?;
        let (text, range) = match self.evidence().content(citation.source) {
            Content::Text(text) => (text, self.evidence().place(citation)?.range.clone()),
            Content::Account(text) => {
                let paragraph = citation.paragraph?.checked_sub(1)?;
                (text, text.paragraphs().get(paragraph)?.clone())
            }
            Content::Absent => return None,
        };
        Some(PassageInFile { file, text: text.source(), range })
    }

    /// The changes that are worth trying on a claim, as variants write them: those that turn its verdict, else all.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn worth_trying(&self, claim: &str, run: &Run<'_>) -> Result<Vec<String>, Refused> {
        let Ready { case, model } = self.case()?;
        let audit = &self.audit(run)?.audit;
        let id = case.claims_by_id().find(|(_, entry)| entry.id == claim).map(|(id, _)| id);
        let hinges = id.and_then(|id| audit.claims.get(&id)).map_or(&[][..], |audit| &audit.hinges);
        let turning: Vec<Change> = hinges.iter().map(|hinge| hinge.change).collect();
        let all = if turning.is_empty() { changes(model.conflict(), &case.assumptions) } else { turning };
        Ok(all.into_iter().map(|change| print(change, AssumptionNames::of(case))).collect())
    }
}
