//! What the front end can ask, one question a module.
//!
//! A question is a plain function from the workbench and what was asked to an answer or a [`Refusal`]; it may take its
//! time, for it runs beside the server.

mod audit;
mod complete;
mod edit;
mod files;
mod fragment;
mod hover;
mod inquire;
mod look;
mod outline;
mod report;
pub(crate) mod schema;
mod source;
mod texts;
mod what_if;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post, put};
use mizan::Run;
use mizan_report::{Language, args};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub(crate) use self::audit::AuditAnswer;
use crate::analysis::Analysis;
use crate::events;
use crate::refusal::Refusal;
use crate::workbench::Workbench;

/// The question about a text that nearly every question begins with.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct About {
    /// The file that it is the text of.
    pub path: String,
    /// The text.
    pub text: String,
    /// The language of the answer.
    #[serde(default)]
    pub lang: String,
}

impl About {
    /// The language of the answer.
    pub fn language(&self, workbench: &Workbench) -> Language {
        Language::from_tag(&self.lang).unwrap_or(workbench.settings.language)
    }

    /// What the text says.
    pub fn analysis(&self, workbench: &Workbench) -> Result<Arc<Analysis>, Refusal> {
        workbench.analysis(&self.path, &self.text, self.language(workbench))
    }
}

/// All questions, below `/api`.
pub(crate) fn routes() -> Router<Arc<Workbench>> {
    Router::new()
        .route("/folder", asked_by_address(files::folder))
        .route("/file", asked_by_address(files::open).merge(put_question(files::change)))
        .route("/save", question(files::save))
        .route("/discard", question(files::discard))
        .route("/new", question(files::new))
        .route("/events", get(listen))
        .route("/look", long_question(look::look))
        .route("/hover", question(hover::hover))
        .route("/complete", question(complete::complete))
        .route("/audit", question(audit::begin))
        .route("/job", asked_by_address(audit::job))
        .route("/cancel", question(audit::cancel))
        .route("/whatif", long_question(what_if::what_if))
        .route("/questions", long_question(inquire::questions))
        .route("/answer", question(inquire::answer))
        .route("/fragment", long_question(fragment::fragment))
        .route("/source", question(source::source))
        .route("/edit", question(edit::edit))
        .route("/element", question(edit::element))
        .route("/texts", question(texts::texts))
        .route("/fill", question(texts::fill))
        .route("/report", long_question(report::report))
        .fallback(nothing_here)
}

async fn listen(State(workbench): State<Arc<Workbench>>) -> impl IntoResponse {
    events::stream(workbench.events.listen())
}

async fn nothing_here(State(workbench): State<Arc<Workbench>>) -> Refusal {
    Refusal::new(workbench.settings.language, StatusCode::NOT_FOUND, "web-no-question", &[])
}

/// A question whose words are the body of the request.
fn question<Q, A>(ask: fn(&Arc<Workbench>, Q) -> Result<A, Refusal>) -> MethodRouter<Arc<Workbench>>
where
    Q: DeserializeOwned + Send + 'static,
    A: Answer,
{
    post(move |state, body| from_body(move |workbench, asked, _| ask(workbench, asked), state, body))
}

/// The same for a question whose answer can take long: it is given up once nobody waits for it any more.
fn long_question<Q, A>(ask: fn(&Arc<Workbench>, Q, &Run<'_>) -> Result<A, Refusal>) -> MethodRouter<Arc<Workbench>>
where
    Q: DeserializeOwned + Send + 'static,
    A: Answer,
{
    post(move |state, body| from_body(ask, state, body))
}

/// The same for a question that changes something which is there already.
fn put_question<Q, A>(ask: fn(&Arc<Workbench>, Q) -> Result<A, Refusal>) -> MethodRouter<Arc<Workbench>>
where
    Q: DeserializeOwned + Send + 'static,
    A: Answer,
{
    put(move |state, body| from_body(move |workbench, asked, _| ask(workbench, asked), state, body))
}

/// A question whose words are in the address.
fn asked_by_address<Q, A>(ask: fn(&Arc<Workbench>, Q) -> Result<A, Refusal>) -> MethodRouter<Arc<Workbench>>
where
    Q: DeserializeOwned + Send + 'static,
    A: Answer,
{
    get(move |State(workbench): State<Arc<Workbench>>, Query(asked): Query<Q>| {
        answer(move |workbench, asked, _| ask(workbench, asked), workbench, asked)
    })
}

async fn from_body<Q, A>(
    ask: impl FnOnce(&Arc<Workbench>, Q, &Run<'_>) -> Result<A, Refusal> + Send + 'static,
    State(workbench): State<Arc<Workbench>>,
    body: Bytes,
) -> Response
where
    Q: DeserializeOwned + Send + 'static,
    A: Answer,
{
    match serde_json::from_slice(&body) {
        Ok(asked) => answer(ask, workbench, asked).await,
        Err(error) => {
            let args = args!["reason" => error.to_string()];
            let language = workbench.settings.language;
            Refusal::new(language, StatusCode::BAD_REQUEST, "web-bad-question", &args).into_response()
        }
    }
}

async fn answer<Q, A>(
    ask: impl FnOnce(&Arc<Workbench>, Q, &Run<'_>) -> Result<A, Refusal> + Send + 'static,
    workbench: Arc<Workbench>,
    asked: Q,
) -> Response
where
    Q: Send + 'static,
    A: Answer,
{
    let language = workbench.settings.language;
    let waiting = Waiting::default();
    let given_up = waiting.0.clone();
    let work = move || {
        let run = Run::silent().until(&given_up).within(workbench.settings.max_work);
        ask(&workbench, asked, &run).map(Answer::respond)
    };
    let answered = tokio::task::spawn_blocking(work).await;
    match answered {
        Ok(Ok(response)) => response,
        Ok(Err(refusal)) => refusal.into_response(),
        // A question that breaks is a mistake of the program; the server goes on.
        Err(_) => Refusal::new(language, StatusCode::INTERNAL_SERVER_ERROR, "web-broken", &[]).into_response(),
    }
}

/// Somebody who waits for an answer. Where the connection ends first this is dropped with it, and the work given up.
#[derive(Default)]
struct Waiting(Arc<AtomicBool>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What a question is answered with.
pub(crate) trait Answer: Send + 'static {
    /// The answer as it is sent.
    fn respond(self) -> Response;
}

impl<T: Serialize + Send + 'static> Answer for T {
    fn respond(self) -> Response {
        axum::Json(self).into_response()
    }
}
