//! `mizan schema`, and the outputs held to it.

use serde_json::Value;

use crate::cli::run::{fed, mizan};

#[test]
fn the_case_is_the_default() {
    assert_eq!(mizan(&["schema"]).result(), mizan(&["schema", "case"]).result());
}

#[test]
fn every_json_output_is_as_its_schema_says() {
    let wrong = "mizan = 1\n[dm.a]\nprefers = [\"x\"]\n[dm.a]\n";
    let outputs = [
        ("solution", mizan(&["solve", "library:cuban-missile-crisis", "--format", "json"]).out),
        ("solution", mizan(&["solve", "library:chicken", "--format", "json", "--summary"]).out),
        ("solution", mizan(&["solve", "library:chicken", "--format", "json", "--foresight", "1,2,nm"]).out),
        ("solution", mizan(&["solve", "library:chicken", "--format", "json", "--foresight", "3", "--summary"]).out),
        ("check", mizan(&["check", "library:chicken", "--format", "json", "--states", "--all-states"]).out),
        ("check", fed(&["check", "-", "--format", "json"], wrong).out),
        ("cases", mizan(&["cases", "--format", "json"]).out),
    ];
    for (name, output) in outputs {
        as_schema(name, &output);
    }
}

/// The output, which is as the schema `name` says.
#[track_caller]
pub fn as_schema(name: &str, output: &str) -> Value {
    let schema = serde_json::from_str(&mizan(&["schema", name]).result()).unwrap();
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("http://localhost/schema", schema).unwrap();
    let compiled = compiler.compile("http://localhost/schema", &mut schemas).unwrap();
    let value: Value = serde_json::from_str(output).unwrap();
    if let Err(error) = schemas.validate(&value, compiled) {
        panic!("{name}: {error:#}\n{output}");
    }
    value
}
