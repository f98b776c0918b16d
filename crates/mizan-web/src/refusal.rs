//! What is answered where something cannot be done: a status for the program, a code, and a sentence for the person.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use mizan_report::{Arg, Language};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Something cannot be done.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: String,
    /// What helps to go on: the text that another tab wrote, the text on disk.
    beside: Map<String, Value>,
}

/// What is wrong, as it is answered.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Problem {
    /// For the program.
    code: &'static str,
    /// For the person.
    message: String,
}

impl Refusal {
    /// The refusal whose sentence is the message `id`; its code is the rest of `web-CODE`.
    pub fn new(language: Language, status: StatusCode, id: &'static str, args: &[(&'static str, Arg<'_>)]) -> Self {
        let message = language.messages().text(id, args);
        Self { status, code: id.strip_prefix("web-").unwrap_or(id), message, beside: Map::new() }
    }

    /// A refusal whose sentence is ready.
    pub fn told(status: StatusCode, code: &'static str, message: String) -> Self {
        Self { status, code, message, beside: Map::new() }
    }

    /// The same, with something that helps to go on.
    pub fn beside(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.beside.insert(key.to_owned(), value.into());
        self
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body = self.beside;
        body.insert("error".to_owned(), json!(Problem { code: self.code, message: self.message }));
        (self.status, axum::Json(body)).into_response()
    }
}
