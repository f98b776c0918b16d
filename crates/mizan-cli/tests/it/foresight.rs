//! What is known of limited foresight in the published conflicts: L_1 to L_8 and non-myopic stability, by an independent
//! program that follows the recursion of docs/definitions.md (two decision makers, who move for a strict gain only).
use crate::facts::{self, Loaded, dm, numbers};
use mizan_core::solve::foresight::{Foreseen, Foresight, Horizon, Recurrence};

/// The states that are stable for each of the two decision makers and for both, for 1, 2, 3, … moves; the last line
/// holds up to 8 moves.
type Line = (&'static [usize], &'static [usize], &'static [usize]);

fn check(loaded: &Loaded, ids: [&str; 2], lines: &[Line]) {
    let dms = ids.map(|id| dm(&loaded.case, id));
    let mut foresight = Foresight::new(&loaded.model).unwrap();
    for moves in 1..=8 {
        foresight.extend();
        let (first, second, both) = lines[moves.min(lines.len()) - 1];
        let [mut all, other] = dms.map(|dm| foresight.stable(dm));
        assert_eq!(numbers(all.iter()), first, "L_{moves} for {}", ids[0]);
        assert_eq!(numbers(other.iter()), second, "L_{moves} for {}", ids[1]);
        all.intersect_with(&other);
        assert_eq!(numbers(all.iter()), both, "L_{moves} equilibria");
    }
}

/// Non-myopic stability: what is stable for each, and when what is anticipated comes again.
fn ever_further(loaded: &Loaded, ids: [&str; 2]) -> ([Vec<usize>; 2], Recurrence) {
    let foreseen = Foreseen::of(&loaded.model, &[Horizon::EverFurther].into()).unwrap();
    let (_, stable) = &foreseen.stable[0];
    assert!(!foreseen.met_tie, "strict rankings have no ties");
    (ids.map(|id| numbers(stable[dm(&loaded.case, id).index()].iter())), foreseen.recurrence.unwrap())
}

#[test]
fn the_euphrates_never_settles() {
    let loaded = Loaded::from_file("cases/euphrates-1975/case.toml");
    let ids = ["syria", "iraq"];
    let four: [Line; 4] = [
        (&[1, 6], &[2, 4, 6], &[6]),
        (&[1, 3, 6], &[2, 4, 6], &[6]),
        (&[1, 3], &[2, 4, 6], &[]),
        (&[1, 3, 6], &[1, 2, 4, 6], &[1, 6]),
    ];
    check(&loaded, ids, &[four, four].concat());
    let (stable, recurrence) = ever_further(&loaded, ids);
    assert_eq!(stable, [vec![1], vec![2, 4, 6]]);
    assert_eq!(recurrence.period, 4);
}

#[test]
fn prisoners_who_look_two_moves_ahead_can_keep_faith() {
    let loaded = Loaded::from_file("cases/prisoners-dilemma/case.toml");
    check(&loaded, ["one", "two"], &[(&[1, 3], &[1, 2], &[1]), (&[1, 3, 4], &[1, 2, 4], &[1, 4])]);
    let (stable, recurrence) = ever_further(&loaded, ["one", "two"]);
    assert_eq!((stable, recurrence.period), ([vec![1, 3, 4], vec![1, 2, 4]], 1));
}

#[test]
fn drivers_who_look_three_moves_ahead_both_swerve() {
    for file in ["cases/chicken/case.toml", "cases/chicken/graph.toml"] {
        let loaded = Loaded::from_file(file);
        let lines: [Line; 3] = [(&[2, 3], &[2, 3], &[2, 3]), (&[3], &[2], &[]), (&[1, 3], &[1, 2], &[1])];
        check(&loaded, ["row", "column"], &lines);
        let (stable, recurrence) = ever_further(&loaded, ["row", "column"]);
        assert_eq!((stable, recurrence.period), ([vec![1, 3], vec![1, 2]], 1));
    }
}

#[test]
fn the_cuban_missile_crisis() {
    let lines: [Line; 4] = [
        (&[2, 3, 5, 6, 12], &[1, 6, 7, 8], &[6]),
        (&[5, 6, 7], &[1, 5, 6, 7], &[5, 6, 7]),
        (&[5, 6], &[1, 5, 6, 7], &[5, 6]),
        (&[5, 6], &[1, 5, 6], &[5, 6]),
    ];
    check(&Loaded::from_file("cases/cuban-missile-crisis/case.toml"), ["us", "ussr"], &lines);
}

/// The Euphrates where Syria can neither leave nor enter states 2 and 5, and Iraq neither 1 nor 4, as GMCR+ reads its
/// example SI_misp.
#[test]
fn the_euphrates_with_states_that_are_misperceived() {
    let path = facts::root().join("cases/euphrates-misperceived/case.toml");
    let (loaded, _) = facts::try_load(&std::fs::read_to_string(path).unwrap(), "case.toml");
    check(&loaded.unwrap(), ["syria", "iraq"], &[(&[1, 2, 5, 6], &[1, 2, 4, 6], &[1, 2, 6])]);
}
