//! Which trials a sweep makes.

use std::ops::Range;

use mizan_case::Ready;
use mizan_core::vary::Trial;
use mizan_report::sweep::json::Of;

use crate::args::SweepOf;
use crate::failure::Failure;
use crate::plan::Plan;

/// The trials that were asked for.
pub struct Trials {
    /// What they are.
    pub of: Of,
    all: mizan::Trials,
}

impl Trials {
    /// The trials that were asked for.
    ///
    /// # Errors
    /// The case names none, or has no assumption that could be changed.
    pub fn new(of: &SweepOf, ready: &Ready<'_>, plan: &Plan) -> Result<Self, Failure> {
        let (of, all) = match *of {
            SweepOf::Named => (Of::Named, mizan::Trials::named(*ready)),
            SweepOf::Changes => (Of::Changes, mizan::Trials::changes(*ready)),
            SweepOf::Pairs => (Of::Pairs, mizan::Trials::pairs(*ready)),
            SweepOf::Random { n, seed } => {
                (Of::Completions { seed, n }, mizan::Trials::Completions { n: n as usize, seed })
            }
        };
        if all.is_empty() {
            let id = if of == Of::Named { "sweep-no-variants" } else { "sweep-no-changes" };
            return Err(Failure::Told(plan.language.messages().text(id, &[])));
        }
        Ok(Self { of, all })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Some of them.
    pub fn some(&self, range: Range<usize>) -> Vec<Trial> {
        self.all.some(range)
    }
}
