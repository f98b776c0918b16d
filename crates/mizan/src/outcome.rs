//! How what came about of a claim stands to its verdict. The two stand side by side: a verdict says what follows from what
//! a text supposes, and is neither right nor wrong for what happened.

use mizan_case::case::{Came, ClaimEntry, Force};
use mizan_core::claims::modality::Modality;
use mizan_core::{Claim, Verdict};

/// How what came about stands to a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Accord {
    /// It is otherwise than the verdict.
    Differs,
    /// It speaks neither for the verdict nor against it: what can be need not come about, what pays need not succeed, and
    /// what came about in part, or cannot be seen, tells nothing.
    Neither,
    /// It is as the verdict has it.
    Agrees,
}

impl Accord {
    /// Its name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Differs => "differs",
            Self::Neither => "neither",
            Self::Agrees => "agrees",
        }
    }

    /// How the outcome of a claim stands to the verdict on it; `None` where it is not said what came about.
    #[must_use]
    pub fn of(entry: &ClaimEntry, verdict: Option<Verdict>) -> Option<Self> {
        let came = match entry.outcome.as_ref()?.came {
            Came::Yes => true,
            Came::No => false,
            Came::Mixed | Came::Unobservable => return Some(Self::Neither),
        };
        let holds = match verdict {
            Some(Verdict::Holds) => true,
            Some(Verdict::Fails) => false,
            Some(Verdict::Vacuous) | None => return Some(Self::Neither),
        };
        let modality = entry.claim.as_ref().and_then(Claim::modality);
        Some(match (entry.force, modality) {
            // What is denied is that something must be; of that it is told whether it came about.
            (Some(Force::Denies), _) if holds => {
                if came {
                    Self::Neither
                } else {
                    Self::Agrees
                }
            }
            (Some(Force::Denies), _) => Self::compared(true, came),
            // The means may make the end pay without bringing it about.
            (Some(Force::Aims), None) => Self::Neither,
            (_, Some(Modality::Can)) if holds && !came => Self::Neither,
            _ => Self::compared(holds, came),
        })
    }

    fn compared(expected: bool, came: bool) -> Self {
        if expected == came { Self::Agrees } else { Self::Differs }
    }
}
