//! Every problem that a case file can have, each written down here and nowhere else in this crate.
//!
//! An entry says, in this order: what is wrong, as a comment; its code, how bad it is, and its name; its fields, each
//! with its type and a sample of it; and, where the messages need them:
//!
//! - `says […]`: what the messages may name, where that is not just the fields;
//! - `related "…"`: the message that tells what the other places have to do with it;
//! - `title (…)` and `help (…)`: the end of the id of the message that fits, where there are several.
//!
//! The entries stand in the parts of the table, each a file.
//!
//! The first digit of a code is the subject: 1 the file, 2 names, 3 formulas, 4 preferences, 5 rules and states,
//! 6 sources and claims, 7 size, 8 the files of other tools. A code is printed, documented and searched for: it never
//! changes, and none is used twice. The texts are in `messages/LANGUAGE/diagnostics.ftl` of `mizan-report`, by code.

use super::argument::Argument::{self, AllOf, AnyOf, AnyPath, AnyText, Example, HeaderOf, Path, Quoted, ToWrite};
use super::kinds::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, Severity, ShownState};
use super::macros::{arguments, either, problems};
use super::sample::{Sample, state, states};

mod claims;
mod file;
mod history;
mod names;
mod others;
mod preferences;
mod states;

use claims::claims;
use file::files;
use history::history;
use names::names;
use others::others;
use preferences::preferences;
use states::states as of_states;

// Each part adds its entries and calls the next; the last makes the type of all of them.
files! { [names preferences of_states history claims others problems] }

/// The one of `ends` that says `-KEY`; nothing where none does.
fn one_of(key: &str, ends: &[&'static str]) -> &'static str {
    ends.iter().find(|end| end.strip_prefix('-') == Some(key)).copied().unwrap_or("")
}

/// Whether only `universal` can stand there, after a comma, where a further concept may be meant.
fn wants_universal(choices: &[String]) -> bool {
    choices == ["universal"]
}

/// Whether a pattern is a dash that looks like the one that marks a great step.
fn is_dash(pattern: &str) -> bool {
    matches!(pattern, "\u{2012}" | "\u{2013}" | "\u{2015}" | "\u{2212}" | "--" | "---")
}

/// How far above the limit a conflict may be, as a multiple of it, for a higher limit to be worth a try.
const WORTH_A_TRY: u128 = 16;

fn is_worth_a_try(states: u128, limit: usize) -> bool {
    states <= WORTH_A_TRY * limit as u128 && states <= u128::from(u32::MAX)
}
