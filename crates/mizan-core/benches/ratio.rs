//! How long solving takes, as a multiple of a plain pass on one thread that lists every unilateral move of every
//! decision maker and compares two ranks: what any program must do that looks at all moves once.
//!
//! `cargo bench -p mizan-core --bench ratio -- OPTIONS DMS [KIND] [ROUNDS]` alternates the two in one process and takes
//! the best of each, so that a busy machine disturbs both alike. Nothing is kept from one round to the next.
#![allow(missing_docs, clippy::print_stdout, reason = "a program that prints what it measured")]

#[allow(dead_code, reason = "the other benchmark uses the rest")]
mod generate;

use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use mizan_core::graph::moves::Along;
use mizan_core::{Direction, DmId, Form, GraphModel, Limits, Ranks, solve};

use generate::expected::{CONCEPTS, found, request};
use generate::{Kind, conflict_among};

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    let number = |place: usize, usual: usize| given.get(place).map_or(Some(usual), |text| text.parse().ok());
    let kind = match given.get(2).map_or("whole", String::as_str) {
        "whole" => Some(Kind::Whole),
        "ruled" => Some(Kind::Ruled),
        "barred" => Some(Kind::Barred),
        _ => None,
    };
    match (number(0, 16), number(1, 4), kind, number(3, 5)) {
        (Some(n_options), Some(n_dms), Some(kind), Some(rounds)) => measure(n_options, n_dms, kind, rounds),
        _ => println!("OPTIONS DMS [whole|ruled|barred] [ROUNDS]"),
    }
}

fn measure(n_options: usize, n_dms: usize, kind: Kind, rounds: usize) {
    let (expanding, model) = timed(|| {
        GraphModel::expand(&conflict_among(n_dms, n_options, kind), &Limits::default())
            .unwrap_or_else(|error| unreachable!("{error:?}"))
    });
    let (mut plain, mut solving) = (Duration::MAX, Duration::MAX);
    let mut answers = Vec::new();
    for _ in 0..rounds.max(1) {
        plain = plain.min(timed(|| black_box(plain_pass(&model))).0);
        let fresh = model.clone();
        let (time, stability) = timed(|| solve(&fresh, &request()));
        solving = solving.min(time);
        answers.push(found(&model, &stability));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "the same question, the same answer");
    println!("{n_options} options, {n_dms} decision makers, {kind:?}: {} states", model.n_states());
    println!("equilibria    {:?} under {}", answers[0].1, CONCEPTS.map(|concept| concept.id()).join(" "));
    println!("expanding     {:>9.1} ms", milliseconds(expanding));
    println!("plain pass    {:>9.1} ms", milliseconds(plain));
    println!("solving       {:>9.1} ms", milliseconds(solving));
    println!("ratio         {:>9.2}", solving.as_secs_f64() / plain.as_secs_f64());
    if let Some(peak) = peak_memory() {
        println!("peak memory   {:>9.1} MiB", peak as f64 / 1024.0);
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

fn milliseconds(time: Duration) -> f64 {
    1000.0 * time.as_secs_f64()
}

/// How many unilateral improvements there are, by looking at every unilateral move.
fn plain_pass(model: &GraphModel) -> usize {
    let Form::Options(form) = &model.conflict().form else { unreachable!("generated conflicts have options") };
    let is_whole = form.rules.is_empty() && form.options.iter().all(|option| option.direction == Direction::Reversible);
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
