//! The rows of a sweep in Parquet.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use mizan_core::{ClaimId, Concept, Verdict};
use mizan_report::sweep::files::Files;
use mizan_report::sweep::{Row, Subjects, VariantResult};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::printer::print_schema;

fn subjects() -> Subjects {
    Subjects { claims: [(ClaimId::from_index(0), "calm".into())].into(), concepts: vec![Concept::Nash, Concept::Seq] }
}

/// A row of each kind: with a name and without, with equilibria and without, undecidable, and no conflict at all.
fn rows() -> Vec<Row> {
    let found = |verdict, nash: &[&str], seq: &[&str]| {
        let listed = |states: &[&str]| (states.len(), states.iter().map(|&state| state.to_owned()).collect());
        Some(VariantResult {
            n_states: 4,
            verdicts: [(ClaimId::from_index(0), verdict)].into(),
            equilibria: vec![listed(nash), listed(seq)],
        })
    };
    let row = |number, name: &str, changes: &str, found| {
        let (name, changes) = (name.to_owned(), changes.to_owned());
        Row { number, name, changes, found }
    };
    vec![
        row(1, "", "rule[1] dropped", found(Some(Verdict::Holds), &[], &["YN", "NY"])),
        row(2, "", "a.prefers[1] reversed; \"b\"", None),
        row(3, "هدنة", "", found(None, &["YY"], &["YY"])),
        row(4, "", "", found(Some(Verdict::Fails), &["YN", "NN", "NY"], &[])),
    ]
}

fn written(test: &str, rows: &[Row]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.parquet"));
    Files::Parquet.write(&mut File::create(&path).unwrap(), &subjects(), rows).unwrap();
    path
}

fn read_again(path: &Path, subjects: &Subjects) -> Option<Vec<Vec<String>>> {
    Files::Parquet.read(File::open(path).unwrap(), subjects)
}

#[test]
fn a_column_of_parquet_has_its_type() {
    let path = written("types", &rows());
    let reader = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
    let mut schema = Vec::new();
    print_schema(&mut schema, reader.metadata().file_metadata().schema());
    insta::assert_snapshot!("schema", String::from_utf8(schema).unwrap());
    let records: Vec<String> = reader.get_row_iter(None).unwrap().map(|record| record.unwrap().to_string()).collect();
    insta::assert_snapshot!("records", records.join("\n"));
}

#[test]
fn the_cells_of_parquet_are_those_of_csv() {
    for rows in [rows(), Vec::new(), rows().split_off(3)] {
        let path = written("cells", &rows);
        let cells: Vec<_> = rows.iter().map(|row| row.cells(&subjects())).collect();
        assert_eq!(read_again(&path, &subjects()), Some(cells));
    }
}

#[test]
fn parquet_that_is_cut_short_damaged_or_about_something_else_is_not_read() {
    let path = written("short", &rows());
    let fewer = Subjects { concepts: vec![Concept::Nash], ..subjects() };
    let others = Subjects { claims: [(ClaimId::from_index(0), "war".into())].into(), ..subjects() };
    assert_eq!((read_again(&path, &fewer), read_again(&path, &others)), (None, None));
    let whole = fs::read(&path).unwrap();
    for length in (0..whole.len()).step_by(50) {
        fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(read_again(&path, &subjects()), None, "the first {length} bytes");
    }
    // Whatever comes of a byte that is another: it comes to an end.
    for place in (0..whole.len()).step_by(7) {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        fs::write(&path, &damaged).unwrap();
        let read = read_again(&path, &subjects());
        assert!(read.is_none_or(|read| read.len() == rows().len()), "byte {place}");
    }
}
