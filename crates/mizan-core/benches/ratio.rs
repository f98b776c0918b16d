//! How long solving takes, as a multiple of a plain pass on one thread that lists every unilateral move of every
//! decision maker and compares two ranks: what any program must do that looks at all moves once.
//!
//! `cargo bench -p mizan-core --bench ratio -- OPTIONS DMS [KIND] [ROUNDS]` alternates the two in one process and takes
//! the best of each, so that a busy machine disturbs both alike. Nothing is kept from one round to the next.
#![allow(missing_docs, clippy::print_stdout, reason = "a program that prints what it measured")]

#[allow(dead_code, reason = "the other benchmark uses the rest")]
mod generate;
mod measure;

use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Duration;

use mizan_core::graph::moves::Along;
use mizan_core::{Concept, Direction, DmId, Form, GraphModel, Ranks, Request, solve};

use generate::expected::{CONCEPTS, found, request};
use measure::{Measured, called, milliseconds, same, timed};

/// With so many states the usual concepts take at most so many times as long as the five of them that are answered.
const LARGE: usize = 1 << 20;
const MOST_BY_DEFAULT: f64 = 1.5;

fn main() {
    called([16, 4, 5], measure);
}

fn measure(measured: &Measured) {
    let &Measured { n_options, n_dms, kind, rounds } = measured;
    let expand = || measured.expanded();
    let (expanding, model) = timed(expand);
    let (mut plain, mut solving, mut by_default) = (Duration::MAX, Duration::MAX, Duration::MAX);
    let mut answers = Vec::new();
    for _ in 0..rounds {
        plain = plain.min(timed(|| black_box(plain_pass(&model))).0);
        let fresh = expand();
        let (time, stability) = timed(|| solve(&fresh, &request()));
        solving = solving.min(time);
        answers.push(found(&model, &stability));
        drop(fresh);
        let fresh = expand();
        by_default = by_default.min(timed(|| black_box(solve(&fresh, &Request::of(&Concept::USUAL)))).0);
    }
    let answer = same(answers);
    println!("{n_options} options, {n_dms} decision makers, {kind:?}: {} states", model.n_states());
    println!("equilibria    {:?} under {}", answer.1, CONCEPTS.map(|concept| concept.id()).join(" "));
    println!("expanding     {:>9.1} ms", milliseconds(expanding));
    println!("plain pass    {:>9.1} ms", milliseconds(plain));
    println!("solving       {:>9.1} ms", milliseconds(solving));
    println!("ratio         {:>9.2}", solving.as_secs_f64() / plain.as_secs_f64());
    println!("by default    {:>9.1} ms", milliseconds(by_default));
    let times = by_default.as_secs_f64() / solving.as_secs_f64();
    println!("times         {times:>9.2}");
    // Where there are so many states, SIM and farsightedness are left out, and that is to cost next to nothing.
    assert!(model.n_states() < LARGE || times <= MOST_BY_DEFAULT, "what is left out takes too long");
    if let Some(peak) = peak_memory() {
        println!("peak memory   {:>9.1} MiB", peak as f64 / 1024.0);
    }
}

/// How many unilateral improvements there are, by looking at every unilateral move.
fn plain_pass(model: &GraphModel) -> usize {
    let Form::Options(form) = &model.conflict().form else { unreachable!("generated conflicts have options") };
    let is_free = form.options.iter().all(|option| option.direction == Direction::Reversible);
    let is_whole = is_free && form.rules.is_empty() && form.merges.is_empty();
    let of_dm = |dm| if is_whole { plain_pass_whole(form.mask(dm), model.ranks(dm)) } else { listed(model, dm) };
    model.dms().map(of_dm).sum()
}

/// Where every combination is feasible a decision maker's moves are the other values of its bits.
fn plain_pass_whole(mask: u64, ranks: &Ranks) -> usize {
    let (low, ranks) = (mask.trailing_zeros(), ranks.as_slice());
    let of_state = |(state, here): (usize, &u32)| {
        let base = state & !(mask as usize);
        (0..1_usize << mask.count_ones()).filter(|own| ranks[base | own << low] > *here).count()
    };
    ranks.iter().enumerate().map(of_state).sum()
}

fn listed(model: &GraphModel, dm: DmId) -> usize {
    let mut improvements = 0;
    for state in model.space().ids() {
        let here = model.ranks(dm).rank(state);
        let _ = model.visit_moves(dm, state, Along::Forward, |other| {
            improvements += usize::from(model.ranks(dm).rank(other) > here);
            ControlFlow::<()>::Continue(())
        });
    }
    improvements
}

/// The most memory that this process has held, in KiB, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
