//! What is asked and answered, as a JSON Schema; from it the front end's types are made.

use std::sync::Arc;

use mizan::Run;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, json};

use super::{audit, complete, edit, files, fragment, hover, inquire, look, source, texts, what_if};
use crate::events::{DiskEvent, FileEvent, JobEvent};
use crate::refusal::{Problem, Refusal};
use crate::workbench::Workbench;

/// The answers by the method and the address of their questions, the events by their kinds, and what stands in them.
#[must_use]
pub fn api_schema() -> String {
    // As answers are written: what is left out where it is empty is not required. Questions are told as they are read.
    let mut answers = SchemaSettings::default().for_serialize().into_generator();
    let mut questions = SchemaSettings::default().for_deserialize().into_generator();
    let api = [
        ("GET /api/folder", answer(&mut answers, files::folder)),
        ("GET /api/file", answer(&mut answers, files::open)),
        ("PUT /api/file", answer(&mut answers, files::change)),
        ("POST /api/save", answer(&mut answers, files::save)),
        ("POST /api/discard", answer(&mut answers, files::discard)),
        ("POST /api/new", answer(&mut answers, files::new)),
        ("POST /api/look", long_answer(&mut answers, look::look)),
        ("POST /api/hover", answer(&mut answers, hover::hover)),
        ("POST /api/complete", answer(&mut answers, complete::complete)),
        ("POST /api/audit", answer(&mut answers, audit::begin)),
        ("GET /api/job", answer(&mut answers, audit::job)),
        ("POST /api/cancel", answer(&mut answers, audit::cancel)),
        ("POST /api/whatif", long_answer(&mut answers, what_if::what_if)),
        ("POST /api/questions", long_answer(&mut answers, inquire::questions)),
        ("POST /api/answer", answer(&mut answers, inquire::answer)),
        ("POST /api/fragment", long_answer(&mut answers, fragment::fragment)),
        ("POST /api/source", answer(&mut answers, source::source)),
        ("POST /api/edit", answer(&mut answers, edit::edit)),
        ("POST /api/element", answer(&mut answers, edit::element)),
        ("POST /api/texts", answer(&mut answers, texts::texts)),
        ("POST /api/fill", answer(&mut answers, texts::fill)),
        ("file", one::<FileEvent>(&mut answers)),
        ("disk", one::<DiskEvent>(&mut answers)),
        ("job", one::<JobEvent>(&mut answers)),
        ("error", one::<Problem>(&mut answers)),
        ("edit", one::<edit::WantedEdit>(&mut questions)),
    ];
    let mut definitions = answers.take_definitions(true);
    definitions.extend(questions.take_definitions(true));
    let required = api.each_ref().map(|(name, _)| *name);
    let properties: Map<_, _> = api.into_iter().map(|(name, schema)| (name.to_owned(), schema.to_value())).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Api",
        "description": "The answers by their questions, the events by their kinds, a problem, and an edit.",
        "type": "object",
        "required": required,
        "properties": properties,
        "$defs": definitions,
    });
    format!("{schema:#}\n")
}

/// What a question is answered with.
fn answer<Q, A: JsonSchema>(
    generator: &mut SchemaGenerator,
    _ask: fn(&Arc<Workbench>, Q) -> Result<A, Refusal>,
) -> Schema {
    one::<A>(generator)
}

/// The same where it can take long.
fn long_answer<Q, A: JsonSchema>(
    generator: &mut SchemaGenerator,
    _ask: fn(&Arc<Workbench>, Q, &Run<'_>) -> Result<A, Refusal>,
) -> Schema {
    one::<A>(generator)
}

fn one<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}
