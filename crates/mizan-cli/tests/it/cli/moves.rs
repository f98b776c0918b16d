//! The moves themselves, with which a solution can be checked without Mizan.

use serde_json::{Value, json};

use crate::cli::run::{arg, folder, mizan};

#[test]
fn every_move_is_given_to_programs() {
    let all = mizan(&["solve", "library:chicken", "--format", "json", "--moves"]).result();
    let all: Value = serde_json::from_str(&all).unwrap();
    let (states, ranks) = (all["states"].as_array().unwrap(), &all["ranks"]);
    for (dm, moves) in all["moves"].as_object().unwrap() {
        let rank = |state: &Value| ranks[dm][state.as_u64().unwrap() as usize - 1].as_u64().unwrap();
        let improving = |pair: &&Value| rank(&pair[1]) > rank(&pair[0]);
        let pairs = moves["moves"].as_array().unwrap();
        let better: Vec<&Value> = pairs.iter().filter(improving).collect();
        assert_eq!(json!(better), moves["improvements"]);
        assert_eq!(pairs.len(), states.len(), "each has one option, to be taken or not");
    }
    let plain = mizan(&["solve", "library:chicken", "--format", "json"]).result();
    assert!(!plain.contains("\"moves\""));
    let rows = mizan(&["solve", "library:chicken", "--format", "csv", "--moves"]).result();
    assert_eq!(rows.lines().count(), 1 + 2 * states.len());
    insta::assert_snapshot!("moves_csv", rows);
}

#[test]
fn moves_are_not_for_people() {
    for language in ["en", "ar"] {
        let run = mizan(&["solve", "library:chicken", "--moves", "--lang", language]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains("--format json"), "{}", run.err);
    }
}

#[test]
fn the_matrices_are_those_of_the_moves() {
    let folder = folder("matrices");
    let call = ["export", "library:euphrates-1975", "--to", "matrices", "-o", arg(&folder)];
    assert_eq!(mizan(&call).code, 0);
    assert_eq!(mizan(&call).code, 0, "what was written is known again");
    let all = mizan(&["solve", "library:euphrates-1975", "--format", "json", "--moves"]).result();
    let all: Value = serde_json::from_str(&all).unwrap();
    let n = all["states"].as_array().unwrap().len();
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let numbering: Vec<String> = read("states.txt").lines().skip(1).map(str::to_owned).collect();
    let expected = all["states"].as_array().unwrap().iter().zip(1..);
    let expected: Vec<String> = expected.map(|(state, at)| format!("{at} {}", state.as_str().unwrap())).collect();
    assert_eq!(numbering, expected);
    for (place, dm) in all["decision_makers"].as_array().unwrap().iter().enumerate() {
        let dm = dm.as_str().unwrap();
        let text = read(&format!("{}-{dm}.txt", place + 1));
        let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(rows.len(), 2 * n);
        for (part, name) in [(&rows[..n], "moves"), (&rows[n..], "improvements")] {
            let cells = part.iter().zip(1..).flat_map(|(row, from)| {
                let ones = row.split(' ').zip(1..).filter(|(cell, _)| *cell == "1");
                ones.map(move |(_, to)| json!([from, to])).collect::<Vec<_>>()
            });
            assert_eq!(Value::from_iter(cells), all["moves"][dm][name], "{dm} {name}");
        }
    }
    for language in ["en", "ar"] {
        let nowhere = mizan(&["export", "library:chicken", "--to", "matrices", "--lang", language]);
        assert_eq!((nowhere.code, nowhere.out.as_str()), (2, ""));
        assert!(nowhere.err.contains("-o DIR"), "{}", nowhere.err);
    }
}
