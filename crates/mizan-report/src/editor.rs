//! What an editor shows of a case file while it is written.

mod change;
mod complete;
mod hover;
mod verdict;

use mizan_core::OptionId;

use crate::args;
use crate::words::Speaker;

pub use change::{action_title, fix_title, why_not_renamed};
pub use complete::{Completion, complete};
pub use hover::{Hover, hover};
pub use verdict::{explain, hint, lens, turned, what_if};

/// `Russia: the bases`
fn whose_option(speaker: &Speaker<'_>, option: OptionId) -> String {
    let dm = speaker.dm(speaker.case.options[option.index()].owner);
    speaker.messages().text("dm-takes", &args!["dm" => dm, "options" => speaker.option(option)])
}
