//! A sweep for people: in how many variants each claim holds, and how many equilibria there are.

use std::collections::BTreeMap;
use std::io;

use mizan_core::{ClaimId, Verdict};

use super::{Subjects, Tally};
use crate::args;
use crate::speech::columns::{Cell, Columns};
use crate::speech::look::{Look, STRONG};
use crate::speech::numbers::grouped;
use crate::speech::wrap::write_prose;

/// Writes a sweep as text, with the verdicts in the case as it stands.
///
/// # Errors
/// What `out` reports.
pub fn write(
    out: &mut dyn io::Write,
    look: &Look,
    subjects: &Subjects,
    unchanged: &BTreeMap<ClaimId, Verdict>,
    tally: &Tally,
) -> io::Result<()> {
    let messages = look.language.messages();
    let number = |n: usize| grouped(n as u128);
    let variants = args!["count" => tally.n_variants];
    write_prose(out, look, STRONG, 0, &messages.text("sweep-variants", &variants))?;
    if tally.n_rejected > 0 {
        let rejected = args!["count" => tally.n_rejected];
        write_prose(out, look, anstyle::Style::new(), 0, &messages.text("sweep-rejected", &rejected))?;
    }
    if !subjects.claims.is_empty() {
        writeln!(out)?;
        let heads = [
            messages.text("sweep-head-claim", &[]),
            messages.text("sweep-head-unchanged", &[]),
            messages.text("sweep-head-holds", &[]),
            messages.text("sweep-head-fails", &[]),
            messages.text("sweep-head-vacuous", &[]),
            messages.text("sweep-head-undecidable", &[]),
        ];
        let columns = Columns { heads: heads.to_vec(), right: vec![2, 3, 4, 5], keys: 1, indent: 2 };
        let row = |(claim, id): (&ClaimId, &String)| -> Option<Vec<Cell>> {
            let verdict = messages.text(&format!("verdict-{}", unchanged.get(claim)?.id()), &[]);
            let counts = tally.claims.get(claim)?.map(|count| Cell::from(number(count)));
            Some([Cell::from(id.clone()), Cell::from(verdict)].into_iter().chain(counts).collect())
        };
        columns.write(out, look, || subjects.claims.iter().filter_map(row))?;
    }
    writeln!(out)?;
    let heads = [
        messages.text("sweep-head-concept", &[]),
        messages.text("sweep-head-least", &[]),
        messages.text("sweep-head-most", &[]),
    ];
    let columns = Columns { heads: heads.to_vec(), right: vec![1, 2], keys: 1, indent: 2 };
    columns.write(out, look, || {
        subjects.concepts.iter().zip(&tally.equilibria).map(|(concept, range)| {
            let end = |end: Option<usize>| Cell::from(end.map_or("–".to_owned(), number));
            let (least, most) = (range.map(|range| range.0), range.map(|range| range.1));
            vec![Cell::from(concept.id().to_owned()), end(least), end(most)]
        })
    })
}
