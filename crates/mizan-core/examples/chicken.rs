//! Chicken, built in code and solved: which states are stable for whom, and which are equilibria.
//!
//! Run with `cargo run -p mizan-core --example chicken`.
#![allow(clippy::print_stdout, reason = "an example prints what it finds")]

use mizan_core::{
    Concept, Conflict, Direction, DmId, Form, Formula, GraphModel, Limits, OptionForm, OptionId, OptionSpec,
    Preference, Request, StateKey, solve,
};

const DRIVERS: [&str; 2] = ["Ali", "Badr"];

/// Each driver can swerve. Both not swerving is the worst for each; then each wishes that the other swerves, and not
/// itself.
fn chicken() -> Conflict {
    let swerves = |driver: usize| Formula::Taken(OptionId::from_index(driver));
    let crash = Formula::And(vec![swerves(0).negated(), swerves(1).negated()]);
    let wishes = |own: usize, other: usize| {
        Preference::statements(vec![crash.clone().negated(), swerves(other), swerves(own).negated()])
    };
    let options =
        [0, 1].map(|owner| OptionSpec { owner: DmId::from_index(owner), direction: Direction::Reversible }).to_vec();
    Conflict {
        form: Form::Options(OptionForm { options, ..OptionForm::default() }),
        preferences: vec![wishes(0, 1), wishes(1, 0)],
        views: Vec::new(),
    }
}

/// Who swerves in a state, as a pattern: `YN`.
fn pattern(key: StateKey) -> String {
    [0, 1].map(|option| if key.takes(OptionId::from_index(option)) { 'Y' } else { 'N' }).iter().collect()
}

fn main() {
    let concepts = [Concept::Nash, Concept::Gmr, Concept::Seq];
    let model = GraphModel::expand(&chicken(), &Limits::default()).expect("four states are not too many");
    let stability = solve(&model, &Request::of(&concepts));

    println!("state  ranks  {}", concepts.map(|concept| format!("{:<12}", concept.id())).concat());
    for state in model.space().ids() {
        let ranks: Vec<String> = model.dms().map(|dm| model.ranks(dm).rank(state).to_string()).collect();
        let cells = concepts.map(|concept| {
            let is_stable = |dm: &DmId| stability.stable(concept, *dm).is_some_and(|set| set.contains(state));
            let stable_for: Vec<&str> = model.dms().filter(is_stable).map(|dm| DRIVERS[dm.index()]).collect();
            format!("{:<12}", stable_for.join(", "))
        });
        let key = model.space().key(state).map(pattern).unwrap_or_default();
        println!("{key:<6} {:<6} {}", ranks.join(" "), cells.concat());
    }

    let equilibria: Vec<String> = stability
        .equilibria(Concept::Nash)
        .into_iter()
        .flat_map(|states| states.iter().filter_map(|state| model.space().key(state)).map(pattern))
        .collect();
    println!("\nNash equilibria: {}", equilibria.join(", "));
    assert_eq!(equilibria, ["YN", "NY"], "one of the two swerves");
}
