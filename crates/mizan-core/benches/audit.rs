//! How long an audit takes: every claim decided under every change, and what shows each verdict found and re-examined.
//!
//! `cargo bench -p mizan-core --bench audit -- OPTIONS DMS [KIND] [ROUNDS]` takes the best of the rounds. How many claims
//! hold, and how many changes turn one, is asserted where it is known. Of smaller conflicts the pairs of changes are looked
//! for once.
#![allow(missing_docs, clippy::print_stdout, reason = "a program that prints what it measured")]

#[allow(dead_code, reason = "the other benchmarks use the rest")]
mod generate;
mod measure;

use std::time::Duration;

use mizan_core::proof::witnesses;
use mizan_core::vary::{Assumptions, Audit, audit, pairs, pairs_apart};
use mizan_core::{Claims, GraphModel, Limits, Watch};

use generate::N_DMS;
use generate::audited::{AUDITED, claims, counted};
use measure::{Measured, called, milliseconds, same, timed};

fn main() {
    called([12, 4, 1], measure);
}

/// Of conflicts of more states pairs are not looked for.
const PAIRED: usize = 1 << 14;

fn measure(measured: &Measured) {
    let &Measured { n_options, n_dms, kind, rounds } = measured;
    let expand = || measured.expanded();
    let model = expand();
    let claims = claims(&model, n_options);
    let (mut auditing, mut showing) = (Duration::MAX, Duration::MAX);
    let mut answers = Vec::new();
    let mut last = None;
    for _ in 0..rounds {
        let fresh = expand();
        let (time, found) =
            timed(|| audit(&fresh, &claims, &Assumptions::default(), &Limits::default(), Watch::nobody()));
        let found = found.unwrap_or_else(|error| unreachable!("{error:?}"));
        auditing = auditing.min(time);
        let (time, shown) = timed(|| witnesses(&fresh, &claims, &found.verdicts(), Watch::nobody()));
        let shown = shown.unwrap_or_else(|error| unreachable!("{error:?}"));
        showing = showing.min(time);
        answers.push((counted(&found), shown.unchecked.len()));
        last = Some(found);
    }
    let ([hold, hinges], unchecked) = same(answers);
    let known = AUDITED.iter().find(|known| (known.0, known.1, N_DMS) == (kind, n_options, n_dms));
    known.iter().for_each(|known| assert_eq!([hold, hinges], known.2, "the answer is another"));
    let n_changes = last.iter().map(|found: &Audit| found.changes.len()).sum::<usize>();
    println!("{n_options} options, {n_dms} decision makers, {kind:?}: {} states", model.n_states());
    println!(
        "{} claims under {n_changes} changes: {hold} hold, {hinges} hinges, {unchecked} not re-examined",
        claims.len()
    );
    println!("auditing      {:>9.1} ms", milliseconds(auditing));
    println!("showing       {:>9.1} ms", milliseconds(showing));
    last.iter().filter(|_| model.n_states() <= PAIRED).for_each(|found| pair(&model, &claims, found));
}

fn pair(model: &GraphModel, claims: &Claims, audit: &Audit) {
    let limits = Limits::default();
    let (time, found) = timed(|| pairs(model, claims, audit, &Assumptions::default(), &limits, Watch::nobody()));
    let (n_found, n_pairs) = (found.iter().flatten().count(), pairs_apart(&audit.changes).len());
    println!("pairs         {:>9.1} ms: {n_found} of {n_pairs} turn a claim", milliseconds(time));
}
