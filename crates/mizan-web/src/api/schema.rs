//! What is asked and answered, as a JSON Schema; from it the front end's types are made.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, json};

use super::{audit, complete, edit, files, fragment, hover, look, source, what_if};
use crate::events::{DiskEvent, FileEvent, JobEvent};
use crate::jobs::Progress;
use crate::refusal::Problem;

/// The answers by the method and the address of their questions, the events by their kinds, and what stands in them.
#[must_use]
pub fn api_schema() -> String {
    // As answers are written: what is left out where it is empty is not required. Questions are told as they are read.
    let mut answers = SchemaSettings::default().for_serialize().into_generator();
    let mut questions = SchemaSettings::default().for_deserialize().into_generator();
    let api = [
        ("GET /api/folder", one::<files::Folder>(&mut answers)),
        ("GET /api/file", one::<files::CopyAnswer>(&mut answers)),
        ("PUT /api/file", one::<files::Kept>(&mut answers)),
        ("POST /api/save", one::<files::Kept>(&mut answers)),
        ("POST /api/discard", one::<files::CopyAnswer>(&mut answers)),
        ("POST /api/new", one::<files::MadeCase>(&mut answers)),
        ("POST /api/look", one::<look::Look>(&mut answers)),
        ("POST /api/hover", one::<Option<hover::Hover>>(&mut answers)),
        ("POST /api/complete", one::<Option<complete::Completions>>(&mut answers)),
        ("POST /api/audit", one::<audit::Begun>(&mut answers)),
        ("GET /api/job", one::<Progress>(&mut answers)),
        ("POST /api/cancel", one::<Progress>(&mut answers)),
        ("POST /api/whatif", one::<what_if::WhatIf>(&mut answers)),
        ("POST /api/fragment", one::<fragment::Fragment>(&mut answers)),
        ("POST /api/source", one::<source::Source>(&mut answers)),
        ("POST /api/edit", one::<edit::Edited>(&mut answers)),
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

fn one<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}
