//! How long the engine takes: listing the feasible states, expanding a conflict, and solving it.
//!
//! Every conflict's answer is asserted once before it is measured.
#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]

#[allow(dead_code, reason = "the other benchmarks use the rest")]
mod generate;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mizan_core::{Form, GraphModel, Limits, Space, solve};

use generate::expected::{EXPECTED, found, request};
use generate::{Kind, conflict};

fn space(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("space");
    for (kind, n_options, n_states, _) in EXPECTED {
        let conflict = conflict(n_options, kind);
        let Form::Options(form) = &conflict.form else { unreachable!("generated conflicts have options") };
        group.throughput(Throughput::Elements(n_states as u64));
        group.bench_function(name(kind, n_options), |bencher| {
            bencher.iter(|| Space::enumerate(form, &Limits::default()));
        });
    }
}

fn expand(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("expand");
    for (kind, n_options, n_states, _) in EXPECTED {
        let conflict = conflict(n_options, kind);
        group.throughput(Throughput::Elements(n_states as u64));
        group.bench_function(name(kind, n_options), |bencher| {
            bencher.iter(|| GraphModel::expand(&conflict, &Limits::default()));
        });
    }
}

fn stability(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("stability");
    group.sample_size(10);
    for (kind, n_options, n_states, equilibria) in EXPECTED {
        let model = GraphModel::expand(&conflict(n_options, kind), &Limits::default())
            .unwrap_or_else(|error| unreachable!("{error:?}"));
        assert_eq!(found(&model, &solve(&model, &request())), (n_states, equilibria), "{kind:?} {n_options}");
        group.throughput(Throughput::Elements(n_states as u64));
        group.bench_function(name(kind, n_options), |bencher| bencher.iter(|| solve(&model, &request())));
    }
}

fn name(kind: Kind, n_options: usize) -> BenchmarkId {
    BenchmarkId::new(format!("{kind:?}").to_lowercase(), n_options)
}

criterion_group!(benches, space, expand, stability);
criterion_main!(benches);
