//! Which trials a sweep makes.

use std::ops::Range;

use mizan_case::Ready;
use mizan_core::vary::{Trial, changes, pairs_apart};
use mizan_report::sweep::json::Of;

use crate::args::SweepOf;
use crate::failure::Failure;
use crate::plan::Plan;

/// The trials, listed or made when they are wanted.
pub struct Trials {
    /// What they are.
    pub of: Of,
    listed: Vec<Trial>,
}

impl Trials {
    /// The trials that were asked for.
    ///
    /// # Errors
    /// The case names none, or has no assumption that could be changed.
    pub fn new(of: &SweepOf, ready: &Ready<'_>, plan: &Plan) -> Result<Self, Failure> {
        let singles = || changes(ready.model.conflict(), &ready.case.assumptions);
        let changed = |changes: &[_]| Trial::Changed(changes.to_vec());
        let (of, listed) = match *of {
            SweepOf::Named => (Of::Named, ready.case.variants.iter().map(|entry| changed(&entry.changed)).collect()),
            SweepOf::Changes => (Of::Changes, singles().iter().map(|&change| changed(&[change])).collect()),
            SweepOf::Pairs => (Of::Pairs, pairs_apart(&singles()).iter().map(|pair| changed(pair)).collect()),
            SweepOf::Random { n, seed } => (Of::Completions { seed, n }, Vec::new()),
        };
        let trials = Self { of, listed };
        if trials.len() == 0 {
            let id = if of == Of::Named { "sweep-no-variants" } else { "sweep-no-changes" };
            return Err(Failure::Told(plan.language.messages().text(id, &[])));
        }
        Ok(trials)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match self.of {
            Of::Completions { n, .. } => n as usize,
            Of::Named | Of::Changes | Of::Pairs => self.listed.len(),
        }
    }

    /// Some of them.
    pub fn some(&self, range: Range<usize>) -> Vec<Trial> {
        match self.of {
            Of::Completions { seed, .. } => {
                range.map(|place| Trial::Completed { seed, number: place as u64 + 1 }).collect()
            }
            Of::Named | Of::Changes | Of::Pairs => self.listed[range].to_vec(),
        }
    }
}
