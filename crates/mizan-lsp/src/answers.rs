//! What an editor can ask, one kind of question a module.

mod actions;
mod commands;
mod complete;
mod hover;
mod lenses;
mod navigate;
mod outline;
mod rename;
mod tokens;

use lsp_types::request::{
    CodeActionRequest, CodeLensRequest, Completion, DocumentHighlightRequest, DocumentSymbolRequest, ExecuteCommand,
    FoldingRangeRequest, GotoDefinition, HoverRequest, InlayHintRequest, PrepareRenameRequest, References, Rename,
    Request, SemanticTokensFullRequest,
};
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CodeLensOptions, CompletionOptions,
    ExecuteCommandOptions, FoldingRangeProviderCapability, HoverProviderCapability, OneOf, RenameOptions, SaveOptions,
    SemanticTokensFullOptions, SemanticTokensOptions, ServerCapabilities, TextDocumentSyncCapability,
    TextDocumentSyncKind, TextDocumentSyncOptions,
};
use mizan::{Refused, Run};
use serde_json::Value;

use crate::client::Client;
use crate::desk::Desk;

/// Who is asked, and whether the answer is still wanted.
pub(crate) struct Asked<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// The work of the answer.
    pub run: Run<'a>,
}

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Nothing of the kind can be asked.
    NoSuchQuestion,
    /// The question is not understood.
    NotUnderstood(String),
    /// Nobody wants the answer any more.
    Cancelled,
    /// What is asked for cannot be had, in words.
    Refused(String),
}

impl Trouble {
    /// A question about a case that has no answer.
    fn of(why: &Refused, told: impl FnOnce(&Refused) -> String) -> Self {
        if why.is_cancelled() { Self::Cancelled } else { Self::Refused(told(why)) }
    }
}

/// What can be asked.
pub(crate) fn capabilities(client: &Client) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(client.encoding()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(SaveOptions { include_text: Some(false) }.into()),
            ..TextDocumentSyncOptions::default()
        })),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(["\"", "'", ".", "(", " ", "[", ","].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: Default::default(),
        })),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::REFACTOR_REWRITE]),
            ..CodeActionOptions::default()
        })),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
        inlay_hint_provider: Some(OneOf::Left(true)),
        semantic_tokens_provider: Some(
            SemanticTokensOptions {
                legend: tokens::legend(),
                full: Some(SemanticTokensFullOptions::Bool(true)),
                ..SemanticTokensOptions::default()
            }
            .into(),
        ),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: [commands::EXPLAIN, commands::WHAT_IF].map(str::to_owned).to_vec(),
            work_done_progress_options: Default::default(),
        }),
        ..ServerCapabilities::default()
    }
}

/// The answer to the question of this name.
pub(crate) fn answer(asked: &Asked<'_>, method: &str, params: Value) -> Result<Value, Trouble> {
    match method {
        Completion::METHOD => told::<Completion>(asked, params, complete::complete),
        HoverRequest::METHOD => told::<HoverRequest>(asked, params, hover::hover),
        GotoDefinition::METHOD => told::<GotoDefinition>(asked, params, navigate::definition),
        References::METHOD => told::<References>(asked, params, navigate::references),
        DocumentHighlightRequest::METHOD => told::<DocumentHighlightRequest>(asked, params, navigate::highlights),
        PrepareRenameRequest::METHOD => told::<PrepareRenameRequest>(asked, params, rename::prepare),
        Rename::METHOD => told::<Rename>(asked, params, rename::rename),
        DocumentSymbolRequest::METHOD => told::<DocumentSymbolRequest>(asked, params, outline::symbols),
        FoldingRangeRequest::METHOD => told::<FoldingRangeRequest>(asked, params, outline::folds),
        CodeActionRequest::METHOD => told::<CodeActionRequest>(asked, params, actions::actions),
        CodeLensRequest::METHOD => told::<CodeLensRequest>(asked, params, lenses::lenses),
        InlayHintRequest::METHOD => told::<InlayHintRequest>(asked, params, lenses::hints),
        SemanticTokensFullRequest::METHOD => told::<SemanticTokensFullRequest>(asked, params, tokens::tokens),
        ExecuteCommand::METHOD => told::<ExecuteCommand>(asked, params, commands::execute),
        _ => Err(Trouble::NoSuchQuestion),
    }
}

fn told<R: Request>(
    asked: &Asked<'_>,
    params: Value,
    answer: fn(&Asked<'_>, R::Params) -> Result<R::Result, Trouble>,
) -> Result<Value, Trouble> {
    let not_understood = |error: serde_json::Error| Trouble::NotUnderstood(error.to_string());
    let params = serde_json::from_value(params).map_err(not_understood)?;
    serde_json::to_value(answer(asked, params)?).map_err(not_understood)
}
