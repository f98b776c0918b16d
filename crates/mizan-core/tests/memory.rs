//! How much memory the engine takes, held to what `docs/performance.md` says of it.
//!
//! The allocator that counts is that of the whole program, and counts for every thread of it. So this is a binary of its
//! own, not a module of `it`, and there is one test here: nothing else allocates while it measures.

#[path = "../benches/generate/mod.rs"]
#[allow(dead_code, reason = "the benchmarks use the rest")]
mod generate;

use mizan_core::{GraphModel, Limits, solve};
use peak_alloc::PeakAlloc;

use generate::{Kind, N_DMS, conflict, expected};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// For each kind of conflict the most bytes for each state and decision maker: of the model that is kept, and while it is
/// solved, the answer included.
const BYTES: [(Kind, usize, usize); 4] =
    [(Kind::Whole, 5, 12), (Kind::Ruled, 7, 38), (Kind::Barred, 6, 55), (Kind::Merged, 14, 61)];

#[test]
fn a_few_bytes_a_state_and_decision_maker() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    for (kind, kept, while_solving) in BYTES {
        let conflict = conflict(16, kind);
        let before = MEMORY.current_usage();
        let model = GraphModel::expand(&conflict, &Limits::default()).unwrap();
        let units = model.n_states() * N_DMS;
        let of_model = MEMORY.current_usage() - before;
        assert!(of_model <= kept * units, "{kind:?}: {:.1} bytes kept", of_model as f64 / units as f64);
        MEMORY.reset_peak_usage();
        let stability = pool.install(|| solve(&model, &expected::request()));
        let peak = MEMORY.peak_usage() - before;
        assert!(peak <= while_solving * units, "{kind:?}: {:.1} bytes while solving", peak as f64 / units as f64);
        drop(stability);
    }
}
