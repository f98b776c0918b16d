//! What the editor can do, and what it asked for.

use lsp_types::{InitializeParams, PositionEncodingKind};
use mizan::Columns;
use mizan_report::Language;
use serde::Deserialize;

/// What the editor can do, and what it asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Client {
    /// In what it counts columns.
    pub columns: Columns,
    /// What it asked for.
    pub options: Options,
    /// Whether it asks again for lenses when it is told to.
    pub refreshes_lenses: bool,
    /// The same of inlay hints.
    pub refreshes_hints: bool,
    /// Whether it shows how far work is.
    pub shows_progress: bool,
    /// Whether it knows symbols within symbols.
    pub nests_symbols: bool,
}

/// `initializationOptions`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Options {
    /// The language in which to speak: `ar` or `en`.
    lang: Option<String>,
    /// `"returned"` where the editor itself shows what a command answers; else the server has it shown as a message.
    answers: Option<String>,
    /// Where the documentation can be read.
    pub docs: Option<String>,
}

impl Options {
    /// The language that was asked for.
    pub fn language(&self) -> Option<Language> {
        self.lang.as_deref().and_then(Language::from_tag)
    }

    /// Whether the editor itself shows what a command answers.
    pub fn shows_answers(&self) -> bool {
        self.answers.as_deref() == Some("returned")
    }
}

impl Client {
    /// What an editor says of itself.
    pub fn of(params: &InitializeParams) -> Self {
        let all = &params.capabilities;
        let workspace = all.workspace.as_ref();
        let window = all.window.as_ref();
        let text = all.text_document.as_ref();
        let symbols = text.and_then(|text| text.document_symbol.as_ref());
        let options = params.initialization_options.clone();
        Self {
            columns: columns(params),
            // What is not understood is not asked for.
            options: options.and_then(|options| serde_json::from_value(options).ok()).unwrap_or_default(),
            refreshes_lenses: workspace.and_then(|it| it.code_lens.as_ref()?.refresh_support) == Some(true),
            refreshes_hints: workspace.and_then(|it| it.inlay_hint.as_ref()?.refresh_support) == Some(true),
            shows_progress: window.and_then(|window| window.work_done_progress) == Some(true),
            nests_symbols: symbols.and_then(|it| it.hierarchical_document_symbol_support) == Some(true),
        }
    }

    /// Its way to count columns, as the protocol names it.
    pub fn encoding(&self) -> PositionEncodingKind {
        match self.columns {
            Columns::Utf8 => PositionEncodingKind::UTF8,
            Columns::Utf16 => PositionEncodingKind::UTF16,
            Columns::Utf32 => PositionEncodingKind::UTF32,
        }
    }
}

/// Bytes where the editor can count those, which is how texts are stored here; else what every editor can.
fn columns(params: &InitializeParams) -> Columns {
    let offered = params.capabilities.general.as_ref().and_then(|general| general.position_encodings.as_ref());
    match offered {
        Some(kinds) if kinds.contains(&PositionEncodingKind::UTF8) => Columns::Utf8,
        _ => Columns::Utf16,
    }
}
