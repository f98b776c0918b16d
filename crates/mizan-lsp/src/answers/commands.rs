//! What a lens does when it is clicked: it explains a verdict, or tells what would become of it if something were otherwise.

use lsp_types::notification::ShowMessage;
use lsp_types::request::ShowMessageRequest;
use lsp_types::{
    ExecuteCommandParams, MessageActionItem, MessageType, ShowMessageParams, ShowMessageRequestParams, Uri,
};
use mizan::{Refused, Session};
use mizan_report::words::refused::refused;
use mizan_report::{Language, Speaker, args, diagnostics, editor};
use serde::Deserialize;
use serde_json::Value;

use super::{Asked, Trouble};
use crate::documents::speaker;

/// Explains the verdict on a claim.
pub(super) const EXPLAIN: &str = "mizan.explain";
/// Tells what becomes of the claims under some changes, which the editor is asked for where they are not given.
pub(super) const WHAT_IF: &str = "mizan.whatIf";

/// How many changes an editor is asked to choose from.
const CHOICES: usize = 12;

/// What a command is about.
#[derive(Deserialize)]
struct About {
    /// The document.
    uri: Uri,
    /// The claim, by its id.
    claim: String,
    /// The changes that are tried, as variants write them.
    #[serde(default)]
    changes: Vec<String>,
}

pub(super) fn execute(asked: &Asked<'_>, params: ExecuteCommandParams) -> Result<Option<Value>, Trouble> {
    let about = params.arguments.into_iter().next().unwrap_or_default();
    let about: About = serde_json::from_value(about).map_err(|error| Trouble::NotUnderstood(error.to_string()))?;
    let Some(document) = asked.desk.document(&about.uri) else { return Ok(None) };
    let language = asked.desk.language(&document);
    let session = document.session(&asked.desk.settings);
    let broken = || Trouble::Refused(refused(&Refused::because(mizan::What::BrokenCase), language, None));
    let speaker = speaker(session, language).ok_or_else(broken)?;
    let told = match params.command.as_str() {
        EXPLAIN => explained(asked, session, &speaker, &about)?,
        WHAT_IF => match what_if(asked, session, &speaker, about)? {
            Some(told) => told,
            None => return Ok(None),
        },
        _ => return Err(Trouble::NoSuchQuestion),
    };
    if !asked.desk.client.options.shows_answers() {
        asked.desk.notify::<ShowMessage>(ShowMessageParams { typ: MessageType::INFO, message: told.clone() });
    }
    Ok(Some(Value::String(told)))
}

fn explained(asked: &Asked<'_>, session: &Session, speaker: &Speaker<'_>, about: &About) -> Result<String, Trouble> {
    let told = editor::explain(session, speaker, &about.claim, &asked.run);
    told.map_err(|why| trouble(&why, speaker))
}

/// What becomes of the claims under the changes; `None` where the editor chose none.
fn what_if(
    asked: &Asked<'_>,
    session: &Session,
    speaker: &Speaker<'_>,
    about: About,
) -> Result<Option<String>, Trouble> {
    let changes = match about.changes.is_empty() {
        true => chosen(asked, session, speaker, &about.claim)?,
        false => about.changes,
    };
    if changes.is_empty() {
        return Ok(None);
    }
    let changes = session.changes(&changes).map_err(|problem| wrong(*problem, speaker.look.language))?;
    let told = editor::what_if(session, speaker, &changes, &asked.run);
    told.map(Some).map_err(|why| trouble(&why, speaker))
}

/// The change that the editor has somebody choose: first of those that turn the claim.
fn chosen(asked: &Asked<'_>, session: &Session, speaker: &Speaker<'_>, claim: &str) -> Result<Vec<String>, Trouble> {
    let choices = session.worth_trying(claim, &asked.run).map_err(|why| trouble(&why, speaker))?;
    let action = |choice: &String| MessageActionItem { title: choice.clone(), properties: Default::default() };
    let choice = asked.desk.ask::<ShowMessageRequest>(ShowMessageRequestParams {
        typ: MessageType::INFO,
        message: speaker.messages().text("editor-what-if-which", &args!["claim" => claim]),
        actions: Some(choices.iter().take(CHOICES).map(action).collect()),
    });
    Ok(choice.flatten().map(|choice| choice.title).into_iter().collect())
}

fn trouble(why: &Refused, speaker: &Speaker<'_>) -> Trouble {
    Trouble::of(why, |why| refused(why, speaker.look.language, Some(speaker)))
}

fn wrong(problem: mizan_case::Problem, language: Language) -> Trouble {
    Trouble::Refused(diagnostics::message(&mizan_case::Diagnostic::of_file(problem), language))
}
