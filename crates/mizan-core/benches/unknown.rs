//! What it costs to decide claims over all orders of wishes: looks and time, against how many statements are open.
//!
//! Every answer is asserted once before it is measured, with how often the claims were looked at: orders multiply,
//! looks do not.
#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mizan_core::vary::completions::{Completions, EFFORT};
use mizan_core::{
    Claim, Condition, Conflict, Direction, DmId, Form, Formula, Limits, OpenList, OpenQuestions, OptionForm, OptionId,
    OptionSpec, PathForm, Preference, StateKey, StateTerm, Tier, Watch, Way,
};

/// Of so many statements of one decision maker, the first ones, the order is open; of the claims so many depend on it;
/// so often are they looked at.
const ONE: [(usize, usize, usize); 6] =
    [(2, 3, 22), (4, 4, 32), (6, 8, 178), (8, 8, 534), (10, 8, 8486), (12, 8, 16122)];

/// The same where that is so of both.
const BOTH: [(usize, usize, usize); 3] = [(2, 6, 48), (4, 8, 196), (6, 8, 2786)];

fn taken(option: usize) -> Formula {
    Formula::Taken(OptionId::from_index(option))
}

fn not(formula: Formula) -> Formula {
    formula.negated()
}

fn together(a: usize, b: usize) -> Formula {
    Formula::And(vec![taken(a), taken(b)])
}

/// Twelve wishes about four options of one's own, from `own`, and four of the other's, from `other`.
fn wishes(own: usize, other: usize) -> Vec<Formula> {
    let mine = |o: usize| own + o;
    let theirs = |o: usize| other + o;
    vec![
        not(together(mine(0), theirs(0))),
        taken(mine(0)),
        not(together(mine(1), theirs(1))),
        taken(mine(1)),
        not(together(mine(0), mine(1))),
        taken(theirs(2)),
        not(together(mine(2), theirs(0))),
        taken(mine(2)),
        not(together(mine(2), mine(3))),
        taken(mine(3)),
        not(together(mine(3), theirs(3))),
        not(taken(theirs(1))),
    ]
}

fn conflict() -> Conflict {
    let option = |owner| OptionSpec { owner: DmId::from_index(owner), direction: Direction::Reversible };
    let form = OptionForm { options: [0, 0, 0, 0, 1, 1, 1, 1].map(option).to_vec(), ..OptionForm::default() };
    let preferences = [wishes(0, 4), wishes(4, 0)].map(Preference::statements).to_vec();
    Conflict { form: Form::Options(form), preferences, views: Vec::new() }
}

/// The order of the first `n` statements is open, of so many decision makers.
fn open(n: usize, dms: usize) -> OpenQuestions {
    let list = OpenList { tiers: vec![Tier { first: 0, len: n, above: Vec::new() }], ..OpenList::default() };
    OpenQuestions { lists: vec![list; dms], ..OpenQuestions::default() }
}

/// From the state in which nothing is taken: each option may be taken some day, and is taken in the end.
fn claims() -> Vec<Claim> {
    let claim = |form, option| Claim::At {
        state: StateTerm::Key(StateKey(0)),
        holding: None,
        condition: Condition::Path(form, Box::new(Condition::Taken(OptionId::from_index(option))), None),
    };
    (0..8).flat_map(|option| [claim(PathForm::Possible, option), claim(PathForm::LeadsTo, option)]).collect()
}

/// How many claims depend on what is open, and how often all were looked at.
fn found(conflict: &Conflict, open: &OpenQuestions) -> (usize, usize) {
    let over = Completions::new(conflict, open, &Limits::default());
    let over = over.unwrap_or_else(|error| unreachable!("{error:?}"));
    claims().iter().fold((0, 0), |(depend, looks), claim| {
        let found = over.decide(claim, Way::Nash, EFFORT, Watch::nobody());
        let found = found.unwrap_or_else(|error| unreachable!("{error:?}"));
        assert!(found.is_exact, "{claim:?}");
        (depend + usize::from(found.verdicts.len() > 1), looks + found.evaluations)
    })
}

fn measure(criterion: &mut Criterion, name: &str, dms: usize, expected: &[(usize, usize, usize)]) {
    let conflict = conflict();
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10);
    for &(n, depend, looks) in expected {
        let open = open(n, dms);
        assert_eq!(found(&conflict, &open), (depend, looks), "{n} of {dms}");
        group.throughput(Throughput::Elements(looks as u64));
        group.bench_function(BenchmarkId::from_parameter(n), |bencher| bencher.iter(|| found(&conflict, &open)));
    }
}

fn one(criterion: &mut Criterion) {
    measure(criterion, "unknown/one", 1, &ONE);
}

fn both(criterion: &mut Criterion) {
    measure(criterion, "unknown/both", 2, &BOTH);
}

criterion_group!(benches, one, both);
criterion_main!(benches);
