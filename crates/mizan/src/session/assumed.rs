//! The case under other assumptions, as a case.

use mizan_case::claim::change::{AssumptionNames, parse};
use mizan_case::edit::{NoEdit, assume, conflict_only, without_misfits};
use mizan_case::{Diagnostic, SourceText, load};
use mizan_core::vary::{Change, Rejected, vary};
use mizan_core::{DmId, GraphModel, Limits};

use super::Session;
use crate::refused::Refused;

impl Session {
    /// The text of the case under other assumptions: what [`what_if`](Self::what_if) looks at, written down, so that all
    /// can be asked of it. What-ifs that change what is not there any more are left out, and such changes of views.
    ///
    /// # Errors
    /// See [`NotAssumed`].
    pub fn assumed(&self, changes: &[Change]) -> Result<String, NotAssumed> {
        let ready = self.case().map_err(NotAssumed::Refused)?;
        let assumptions = &ready.case.assumptions;
        let varied = vary(ready.model, changes, assumptions, &self.limits).map_err(NotAssumed::Rejected)?;
        let text = assume(&self.source.text, ready.case, changes).map_err(NotAssumed::NoPlace)?.text;
        let text = without_lost(text, &self.limits).map_err(NotAssumed::NoPlace)?;
        let after = Self::of_text(SourceText::new(self.source.name.clone(), text.clone()), &self.limits);
        match after.ready() {
            // What is written is what was meant.
            Some(written) if same(written.model, &varied) => Ok(text),
            Some(_) => Err(NotAssumed::NoPlace(NoEdit::NoPlace)),
            None => Err(NotAssumed::Broken { problems: after.diagnostics, source: Box::new(after.source) }),
        }
    }
}

/// Why a case under other assumptions is none that can be written down.
#[derive(Debug)]
pub enum NotAssumed {
    /// There is no case.
    Refused(Refused),
    /// The changes give no conflict.
    Rejected(Rejected),
    /// The file has no way to say it.
    NoPlace(NoEdit),
    /// What would be wrong with the file.
    Broken {
        /// All of it.
        problems: Vec<Diagnostic>,
        /// The text in which it would be.
        source: Box<SourceText>,
    },
}

/// The text without changes, in what-ifs and views, of what is not in its conflict.
fn without_lost(text: String, limits: &Limits) -> Result<String, NoEdit> {
    let conflict = load(&conflict_only(&text)?, limits);
    let Some(ready) = conflict.ready() else { return Ok(text) };
    without_misfits(&text, &|change| parse(change, AssumptionNames::of(ready.case)).is_ok())
}

/// Whether two models are of the same conflict, however its wishes are written, also as everybody sees it.
fn same(one: &GraphModel, other: &GraphModel) -> bool {
    fn seen(model: &GraphModel, dm: DmId) -> &GraphModel {
        model.perception(dm).map_or(model, |perception| perception.model())
    }
    alike(one, other) && one.dms().all(|dm| alike(seen(one, dm), seen(other, dm)))
}

fn alike(one: &GraphModel, other: &GraphModel) -> bool {
    one.conflict().form == other.conflict().form
        && one.n_states() == other.n_states()
        && one.dms().all(|dm| one.ranks(dm) == other.ranks(dm) && one.levels(dm) == other.levels(dm))
}
