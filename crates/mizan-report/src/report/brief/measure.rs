//! How much a brief tells, so that two pages are two pages.

use crate::speech::cells::cells;

/// How much is told of each thing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// How many findings.
    pub findings: usize,
    /// How many assumptions to dispute.
    pub disputed: usize,
    /// How many questions.
    pub questions: usize,
    /// How many signs to watch for.
    pub signs: usize,
    /// How many oddities of the model.
    pub odd: usize,
    /// How many columns a reason, a question or a sign may take.
    pub reason: usize,
}

impl Measure {
    /// From the fullest to one that fits, whatever the case says: nothing in it is told at any length.
    pub const ALL: [Self; 10] = [
        Self { findings: 3, disputed: 5, questions: 4, signs: 5, odd: 2, reason: 420 },
        Self { findings: 3, disputed: 5, questions: 4, signs: 5, odd: 2, reason: 340 },
        Self { findings: 3, disputed: 5, questions: 4, signs: 4, odd: 2, reason: 300 },
        Self { findings: 3, disputed: 5, questions: 3, signs: 4, odd: 2, reason: 260 },
        Self { findings: 3, disputed: 4, questions: 3, signs: 4, odd: 2, reason: 240 },
        Self { findings: 3, disputed: 4, questions: 3, signs: 3, odd: 1, reason: 220 },
        Self { findings: 3, disputed: 4, questions: 3, signs: 3, odd: 1, reason: 190 },
        Self { findings: 3, disputed: 3, questions: 3, signs: 3, odd: 1, reason: 160 },
        Self { findings: 3, disputed: 3, questions: 2, signs: 2, odd: 1, reason: 130 },
        Self { findings: 3, disputed: 2, questions: 1, signs: 1, odd: 1, reason: 100 },
    ];
}

/// How many lines two pages have, and how many columns each, as the brief is set on paper; a heading and the space
/// between paragraphs take their part.
const LINES: usize = 86;
const COLUMNS: usize = 100;

/// Whether a brief fits two pages, by its text in Markdown: there is no telling a page before it is set, and what is
/// told here is tried on paper by the tests of the pages.
pub(super) fn fits(text: &str) -> bool {
    let of_line = |line: &str| match line {
        "" => 0,
        line if line.starts_with('#') => 2,
        line => cells(line).div_ceil(COLUMNS),
    };
    text.lines().map(of_line).sum::<usize>() <= LINES
}
