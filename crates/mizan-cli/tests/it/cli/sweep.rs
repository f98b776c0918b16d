//! `mizan sweep`

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::cli::audit::HARBOUR;
use crate::cli::run::{arg, folder, mizan, refused};
use crate::cli::schema::as_schema;

fn swept(case: &str, args: &[&str]) -> String {
    mizan(&[&["sweep", case, "--quiet", "--lang", "en"], args].concat()).result()
}

fn json_of(case: &str, args: &[&str]) -> Value {
    as_schema("sweep", &swept(case, &[args, &["--format", "json"]].concat()))
}

#[test]
fn text_in_both_languages() {
    let changes = ["--changes"];
    insta::assert_snapshot!("sweep_en", swept(HARBOUR, &changes));
    insta::assert_snapshot!("sweep_ar", mizan(&["sweep", HARBOUR, "-q", "--lang", "ar", "--changes"]).result());
    insta::assert_snapshot!("sweep_csv", swept(HARBOUR, &["--format", "csv"]));
}

/// The single changes turn the claims that the audit says they turn.
#[test]
fn the_changes_turn_what_the_audit_says() {
    let audit = mizan(&["audit", HARBOUR, "--quiet", "--format", "json"]).result();
    let audit: Value = serde_json::from_str(&audit).unwrap();
    let sweep = json_of(HARBOUR, &["--changes"]);
    let mut turned: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in sweep["variants"].as_array().unwrap() {
        for (id, verdict) in row["found"]["verdicts"].as_object().unwrap() {
            if !verdict.is_null() && *verdict != sweep["claims"][id]["unchanged"] {
                turned.entry(id.clone()).or_default().push(row["changes"].as_str().unwrap().to_owned());
            }
        }
    }
    let mut hinges: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for claim in audit["claims"].as_array().unwrap() {
        for hinge in claim["hinges_on"].as_array().into_iter().flatten() {
            let change = format!("{} {}", hinge["assumption"].as_str().unwrap(), hinge["change"].as_str().unwrap());
            hinges.entry(claim["id"].as_str().unwrap().to_owned()).or_default().push(change);
        }
    }
    assert!(!hinges.is_empty());
    assert_eq!(turned, hinges);
}

#[test]
fn the_tally_counts_the_rows() {
    for of in [&["--pairs"][..], &["--random", "40", "--seed", "3"], &[]] {
        let sweep = json_of(HARBOUR, of);
        let rows = sweep["variants"].as_array().unwrap();
        assert_eq!(sweep["n_variants"], rows.len());
        for (id, tally) in sweep["claims"].as_object().unwrap() {
            let of_verdict = |verdict: &Value| {
                let found = rows.iter().filter_map(|row| row.get("found"));
                found.filter(|found| found["verdicts"][id] == *verdict).count()
            };
            for verdict in ["holds", "fails", "vacuous"] {
                assert_eq!(tally[verdict], of_verdict(&Value::from(verdict)), "{id} {verdict}");
            }
            assert_eq!(tally["undecidable"], of_verdict(&Value::Null), "{id}");
        }
    }
}

/// A completion keeps every order that there is: where nothing is tied, nothing changes.
#[test]
fn completions_break_ties_and_nothing_else() {
    let strict = json_of("library:prisoners-dilemma", &["--random", "20"]);
    assert_eq!(strict["equilibria"]["nash"], serde_json::json!({ "least": 1, "most": 1 }));
    let tied = "mizan = 1\n[dm.a]\n[dm.a.options.x]\n[dm.b]\n[dm.b.options.y]\n";
    let case = folder("completions").join("case.toml");
    fs::write(&case, tied).unwrap();
    let rows = |seed: &str| swept(arg(&case), &["--random", "30", "--format", "csv", "--seed", seed]);
    assert_eq!(rows("5"), rows("5"));
    assert_ne!(rows("5").replace("of seed 5", ""), rows("6").replace("of seed 6", ""));
    // Whoever is indifferent stays everywhere; strict rankings of two options each have at most two equilibria.
    assert_eq!(
        json_of(arg(&case), &["--random", "200"])["equilibria"]["nash"],
        serde_json::json!({ "least": 0, "most": 2 })
    );
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap())).collect()
}

#[test]
fn what_was_interrupted_goes_on_and_ends_in_the_same_bytes() {
    let out = folder("sweep").join("rows");
    let call = ["--changes", "--out", arg(&out), "--shard-size", "5"];
    let told = swept(HARBOUR, &call);
    let whole = files(&out);
    assert_eq!(whole.len(), 1 + 22_usize.div_ceil(5));
    as_schema("shards", &whole["sweep.json"]);
    // The rows are those of a sweep without shards.
    let rows = |text: &String| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    let of_shards: Vec<String> =
        whole.iter().filter(|(name, _)| name.ends_with(".csv")).flat_map(|(_, text)| rows(text)).collect();
    assert_eq!(of_shards, rows(&swept(HARBOUR, &["--changes", "--format", "csv"])));
    // One shard is lost, one was cut short, and one marked: it is whole, and so it is not computed again.
    let path = |n: usize| out.join(format!("shard-{n:06}.csv"));
    fs::remove_file(path(1)).unwrap();
    fs::write(path(2), &whole["shard-000002.csv"][..40]).unwrap();
    let marked = whole["shard-000003.csv"].replace("dropped", "DROPPED");
    fs::write(path(3), &marked).unwrap();
    assert_eq!(swept(HARBOUR, &call), told);
    let mut expected = whole;
    expected.insert("shard-000003.csv".into(), marked);
    assert_eq!(files(&out), expected);
}

#[test]
fn parts_that_several_machines_write_are_the_whole() {
    let (whole, shared) = (folder("sweep of one").join("rows"), folder("sweep of three").join("rows"));
    let call = |out: &Path, more: &[&str]| {
        let call = ["--changes", "--out", arg(out), "--shard-size", "5"];
        swept(HARBOUR, &[&call[..], more].concat())
    };
    let told = call(&whole, &[]);
    // The second of three has the second and the fifth shard, of the five that there are.
    call(&shared, &["--shards", "2/3"]);
    assert_eq!(files(&shared).into_keys().collect::<Vec<_>>(), ["shard-000002.csv", "shard-000005.csv", "sweep.json"]);
    call(&shared, &["--shards", "3/3"]);
    call(&shared, &["--shards", "1/3"]);
    assert_eq!(files(&shared), files(&whole));
    assert_eq!(call(&shared, &[]), told);
    for wrong in ["0/3", "4/3", "3", "a/b"] {
        let refused = mizan(&["sweep", HARBOUR, "--lang", "en", "--changes", "--out", arg(&shared), "--shards", wrong]);
        assert_eq!(refused.code, 2);
        assert!(refused.err.contains(wrong), "{}", refused.err);
    }
}

#[test]
fn the_rows_are_the_same_from_any_number_of_threads() {
    let rows = |threads: &str| swept(HARBOUR, &["--pairs", "--format", "csv", "--threads", threads]);
    assert_eq!(rows("1"), rows("3"));
}

#[test]
fn calls_that_mean_nothing() {
    let out = folder("sweep of another");
    swept(HARBOUR, &["--changes", "--out", arg(&out)]);
    let other = mizan(&["sweep", HARBOUR, "--quiet", "--lang", "en", "--pairs", "--out", arg(&out)]);
    assert_eq!((other.code, other.out.as_str()), (2, ""));
    assert!(other.err.contains("holds the shards of another sweep"), "{}", other.err);
    insta::assert_snapshot!(refused(
        "sweep",
        "library:chicken",
        &[
            &[],
            &["--changes", "--pairs"],
            &["--seed", "4"],
            &["--random", "0"],
            &["--changes", "--out", "rows", "--format", "csv"],
            &["--changes", "--concept", "sim"],
        ]
    ));
}

#[cfg(not(feature = "parquet"))]
#[test]
fn parquet_is_asked_of_a_program_without_it() {
    let calls: [&[&str]; 2] = [&["--changes", "--format", "parquet", "--out", "rows"], &["--format", "parquet"]];
    insta::assert_snapshot!(refused("sweep", "library:chicken", &calls));
}

#[cfg(feature = "parquet")]
mod parquet {
    use std::fs::{self, File};
    use std::path::Path;

    use mizan_core::{ClaimId, Concept};
    use mizan_report::formats::csv;
    use mizan_report::sweep::Subjects;
    use mizan_report::sweep::files::Files;

    use super::swept;
    use crate::cli::audit::HARBOUR;
    use crate::cli::run::{arg, folder, mizan, refused};
    use crate::cli::schema::as_schema;

    const CALL: [&str; 5] = ["--changes", "--format", "parquet", "--shard-size", "5"];

    fn into(out: &Path, more: &[&str]) -> String {
        swept(HARBOUR, &[&CALL[..], &["--out", arg(out)], more].concat())
    }

    /// The files of a folder, and what is in them.
    fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        let file = |entry: fs::DirEntry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap());
        let mut files: Vec<_> = entries.map(file).collect();
        files.sort();
        files
    }

    #[test]
    fn the_rows_are_those_of_the_csv() {
        let out = folder("sweep parquet");
        let told = into(&out, &[]);
        assert_eq!(told, swept(HARBOUR, &["--changes"]));
        as_schema("shards", &fs::read_to_string(out.join("sweep.json")).unwrap());
        let rows = csv::records(&swept(HARBOUR, &["--changes", "--format", "csv"]));
        let claims = rows[0].iter().filter_map(|head| head.strip_prefix("claim.")).map(str::to_owned);
        let claims = claims.enumerate().map(|(place, claim)| (ClaimId::from_index(place), claim)).collect();
        let concepts = rows[0].iter().filter_map(|head| Concept::from_id(head)).collect();
        let subjects = Subjects { claims, concepts };
        let read = |n: usize| {
            let file = File::open(out.join(format!("shard-{n:06}.parquet"))).unwrap();
            Files::PARQUET.unwrap().read(file, &subjects).unwrap()
        };
        let read: Vec<Vec<String>> = (1..=rows.len().div_ceil(5)).flat_map(read).collect();
        assert_eq!(read, rows[1..]);
    }

    #[test]
    fn what_was_interrupted_goes_on_and_ends_in_the_same_bytes() {
        let out = folder("sweep parquet interrupted");
        let told = into(&out, &["--threads", "1"]);
        let whole = files(&out);
        fs::remove_file(out.join("shard-000001.parquet")).unwrap();
        let short = out.join("shard-000002.parquet");
        fs::write(&short, &fs::read(&short).unwrap()[..100]).unwrap();
        assert_eq!(into(&out, &["--threads", "3"]), told);
        assert_eq!(files(&out), whole);
        // A shard that is whole is not computed again: this one is of other variants.
        let (first, third) = (out.join("shard-000001.parquet"), out.join("shard-000003.parquet"));
        fs::copy(&first, &third).unwrap();
        into(&out, &[]);
        assert_eq!(fs::read(third).unwrap(), fs::read(first).unwrap());
    }

    #[test]
    fn calls_that_mean_nothing() {
        let out = folder("sweep in two formats");
        into(&out, &[]);
        let other = mizan(&["sweep", HARBOUR, "-q", "--changes", "--shard-size", "5", "--out", arg(&out)]);
        assert_eq!((other.code, other.out.as_str()), (2, ""));
        assert!(other.err.contains("in another format"), "{}", other.err);
        insta::assert_snapshot!("parquet_nowhere", refused("sweep", HARBOUR, &[&["--changes", "--format", "parquet"]]));
    }
}
