//! The shape of the case file as JSON Schema, for completion and hints in editors.

use serde_json::{Map, Value, json};

use super::format::CASE_FILE;
use super::keys::{KeyShape, Kind, TableShape};

/// The JSON Schema (draft 2020-12) of the case file. Each table of the format is defined once, under `$defs`.
#[must_use]
pub fn json_schema() -> String {
    let mut definitions = Map::new();
    let mut schema = table(&CASE_FILE, &mut definitions);
    if let Value::Object(root) = &mut schema {
        root.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        root.insert("title".into(), json!("Mizan case file"));
        root.insert("$defs".into(), Value::Object(definitions));
    }
    format!("{schema:#}\n")
}

fn table(shape: &TableShape, definitions: &mut Map<String, Value>) -> Value {
    let documented = |key: &KeyShape| (key.name.to_owned(), documented(key, definitions));
    let properties: Map<String, Value> = shape.keys.iter().map(documented).collect();
    let (either, always): (Vec<&KeyShape>, _) =
        shape.keys.iter().filter(|key| key.required).partition(|key| key.instead.is_some());
    let required: Vec<&str> = always.into_iter().map(|key| key.name).collect();
    let mut schema = json!({
        "type": "object",
        "description": shape.doc,
        "properties": properties,
        "additionalProperties": false,
    });
    if let (false, Value::Object(map)) = (required.is_empty(), &mut schema) {
        map.insert("required".into(), json!(required));
    }
    let one_of = |key: &KeyShape| json!([{ "required": [key.name] }, { "required": [key.instead] }]);
    if let ([key], Value::Object(map)) = (&either[..], &mut schema) {
        map.insert("oneOf".into(), one_of(key));
    }
    schema
}

/// A reference to a table, which is defined at its first mention. No table of the format holds itself.
fn defined(shape: &TableShape, definitions: &mut Map<String, Value>) -> Value {
    let name = format!("{:?}", shape.place);
    if !definitions.contains_key(&name) {
        let schema = table(shape, definitions);
        definitions.insert(name.clone(), schema);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn documented(key: &KeyShape, definitions: &mut Map<String, Value>) -> Value {
    let mut schema = value(key.kind, definitions);
    if let Value::Object(map) = &mut schema {
        map.insert("description".into(), json!(key.doc));
    }
    schema
}

fn value(kind: Kind, definitions: &mut Map<String, Value>) -> Value {
    let texts = json!({ "type": "array", "items": { "type": "string" } });
    match kind {
        Kind::Version => json!({ "const": 1 }),
        Kind::Text => json!({ "type": "string" }),
        Kind::Language => json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$" }),
        Kind::Label => json!({ "anyOf": [
            { "type": "string" },
            { "type": "object", "additionalProperties": { "type": "string" } },
        ] }),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Number => json!({ "type": "integer", "minimum": 1 }),
        Kind::Decimal => json!({ "type": "number" }),
        // A date of TOML is no string to JSON Schema in every editor, so it is not held to be one.
        Kind::Date => json!({}),
        Kind::Choice(choices) => json!({ "type": "string", "enum": choices }),
        Kind::Texts => texts,
        Kind::Table(shape) => defined(shape, definitions),
        Kind::Named(shape) => json!({ "type": "object", "additionalProperties": defined(shape, definitions) }),
        Kind::Tables(shape) => json!({ "type": "array", "items": defined(shape, definitions) }),
        Kind::OneOrMore(shape) => {
            let one = defined(shape, definitions);
            json!({ "anyOf": [one, { "type": "array", "items": one }] })
        }
        Kind::Statements(shape) => {
            json!({ "type": "array", "items": { "anyOf": [{ "type": "string" }, defined(shape, definitions)] } })
        }
        Kind::Ordered(shape) => {
            let mut list = value(kind.in_order(), definitions);
            let any_order = defined(shape, definitions);
            if let Some(entries) = list["items"]["anyOf"].as_array_mut() {
                entries.push(any_order);
            }
            list
        }
        Kind::Ranking => groups(json!({ "type": ["string", "integer"] })),
        Kind::Groups => groups(json!({ "type": "string" })),
        Kind::NumberGroups => groups(json!({ "type": "integer", "minimum": 1 })),
        Kind::Each(inner) => {
            json!({ "type": "object", "additionalProperties": documented(inner, definitions) })
        }
        Kind::Arcs => json!({ "type": "array", "items": {
            "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2,
        } }),
    }
}

/// A list of entries, and of lists of them.
fn groups(entry: Value) -> Value {
    json!({ "type": "array", "items": { "anyOf": [entry, { "type": "array", "items": entry }] } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_that_is_referred_to_is_defined() {
        let text = json_schema();
        let schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
        for reference in text.split("#/$defs/").skip(1) {
            let name = reference.split('"').next().unwrap_or_default();
            assert!(schema["$defs"][name]["properties"].is_object(), "{name}");
        }
        assert_eq!(schema["required"], json!(["mizan"]));
    }

    /// Editors show these, so there is one for each key, and it is a sentence.
    #[test]
    fn every_key_is_documented() {
        fn visit(value: &Value) {
            if let Some(properties) = value["properties"].as_object() {
                for (key, schema) in properties {
                    let doc = schema["description"].as_str().unwrap_or_default();
                    assert!(doc.ends_with('.'), "{key}: {doc}");
                }
            }
        }
        let schema: Value = serde_json::from_str(&json_schema()).expect("the schema is JSON");
        visit(&schema);
        schema["$defs"].as_object().expect("there are definitions").values().for_each(visit);
    }
}
