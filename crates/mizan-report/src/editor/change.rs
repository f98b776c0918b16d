//! What an editor offers to write, in words.

use mizan::Rewriting;
use mizan::rename::NoRename;

use crate::args;
use crate::diagnostics::message;
use crate::speech::language::Language;

/// What may have been meant in the place of what is wrong.
#[must_use]
pub fn fix_title(right: &str, language: Language) -> String {
    language.messages().text("editor-fix", &args!["right" => right])
}

/// What an element can become.
#[must_use]
pub fn action_title(what: Rewriting, language: Language) -> String {
    let messages = language.messages();
    match what {
        Rewriting::MoveUp => messages.text("editor-move-up", &[]),
        Rewriting::MoveDown => messages.text("editor-move-down", &[]),
        Rewriting::GiveId => messages.text("editor-give-id", &[]),
        Rewriting::AddBecause => messages.text("editor-add-because", &[]),
        Rewriting::LeaveOpen => messages.text("editor-leave-open", &[]),
    }
}

/// Why something cannot be called otherwise.
#[must_use]
pub fn why_not_renamed(why: &NoRename, language: Language) -> String {
    let messages = language.messages();
    match why {
        NoRename::Nothing => messages.text("editor-rename-nothing", &[]),
        NoRename::Escaped(_) => messages.text("editor-rename-escaped", &[]),
        NoRename::Wrong(wrong) => messages.text("editor-rename-wrong", &args!["why" => message(wrong, language)]),
        NoRename::SaysOtherwise => messages.text("editor-rename-says-otherwise", &[]),
    }
}
