//! How text is to look: in which language, with colour or without, how wide.

use std::borrow::Cow;

use anstyle::{AnsiColor, Style};
use mizan_case::Label;

use crate::speech::bidi;
use crate::speech::language::Language;
use crate::speech::visible::visible;

/// How text is to look: every writer for people takes one.
///
/// ```
/// use mizan_report::speech::look::HEADING;
/// use mizan_report::{Language, Look};
///
/// let plain = Look::plain(Language::English);
/// assert_eq!(plain.styled(HEADING, "States"), "States");
/// let terminal = Look { colour: true, width: Some(80), ..plain };
/// assert_ne!(terminal.styled(HEADING, "States"), "States");
/// assert_eq!(plain.joined(&["Russia", "the regime"]), "Russia, the regime");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The language of prose and labels.
    pub language: Language,
    /// Whether the terminal understands colour.
    pub colour: bool,
    /// The columns of the terminal; `None` where the text goes elsewhere and nothing should depend on a width.
    pub width: Option<usize>,
}

/// Headings.
pub const HEADING: Style = Style::new().bold();
/// What is worth seeing first, such as an equilibrium.
pub const STRONG: Style = AnsiColor::Green.on_default().bold();
/// What explains the rest, such as a legend.
pub const FAINT: Style = Style::new().dimmed();

impl Look {
    /// No colour and no width: for files, pipes and tests.
    #[must_use]
    pub fn plain(language: Language) -> Self {
        Self { language, colour: false, width: None }
    }

    /// The same for a file: without colour, and of any width.
    #[must_use]
    pub fn for_files(self) -> Self {
        Self::plain(self.language)
    }

    /// `text` in a style, where there is colour.
    #[must_use]
    pub fn styled(&self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// The label in this language, else in another, else the id; as it may be shown.
    #[must_use]
    pub fn label<'a>(&self, label: &'a Label, id: &'a str) -> Cow<'a, str> {
        visible(label.get(&self.language.label_tags()).unwrap_or(id))
    }

    /// The parts of a list, in one line of prose.
    #[must_use]
    pub fn joined(&self, parts: &[impl AsRef<str>]) -> String {
        let direction = self.language.direction();
        let parts: Vec<_> = parts.iter().map(|part| bidi::isolate(part.as_ref(), direction)).collect();
        parts.join(&self.language.messages().text("list-separator", &[]))
    }
}
