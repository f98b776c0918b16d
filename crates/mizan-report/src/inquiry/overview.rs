//! How many claims become what over all completions.

use mizan::OpenClaim;
use mizan_core::Verdict;

/// How many claims become what over all completions of what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenOverview {
    /// Those that hold whatever the answers.
    pub hold: usize,
    /// Those that fail whatever the answers.
    pub fail: usize,
    /// Those that say nothing whatever the answers.
    pub vacuous: usize,
    /// Those that cannot be decided whatever the answers.
    pub undecidable: usize,
    /// Those that depend on the answers.
    pub depend: usize,
    /// Those of which not all completions were examined.
    pub bounded: usize,
}

impl OpenOverview {
    /// The message of each count that is not nothing, with the count.
    pub(crate) fn told(self) -> impl Iterator<Item = (&'static str, usize)> {
        let counts = [
            ("overview-open-holds", self.hold),
            ("overview-open-fails", self.fail),
            ("overview-open-vacuous", self.vacuous),
            ("overview-open-undecidable", self.undecidable),
            ("overview-open-depends", self.depend),
            ("overview-open-bounded", self.bounded),
        ];
        counts.into_iter().filter(|(_, count)| *count > 0)
    }

    /// The counts of the claims of an inquiry.
    #[must_use]
    pub fn of<'o>(claims: impl Iterator<Item = &'o OpenClaim>) -> Self {
        let mut overview = Self::default();
        for over in claims.map(|claim| &claim.over) {
            let count = match over.verdicts[..] {
                _ if !over.is_exact => &mut overview.bounded,
                [Some(Verdict::Holds)] => &mut overview.hold,
                [Some(Verdict::Fails)] => &mut overview.fail,
                [Some(Verdict::Vacuous)] => &mut overview.vacuous,
                [None] | [] => &mut overview.undecidable,
                _ => &mut overview.depend,
            };
            *count += 1;
        }
        overview
    }
}
