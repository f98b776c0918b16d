//! What a problem puts into its messages: values by their type, which are put into words elsewhere.

use std::borrow::Cow;

use super::kinds::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, ShownState};

/// Something that a message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument<'a> {
    /// A text of the case file, or of the system.
    Word(Cow<'a, str>),
    /// A text that stands in backticks; nothing where there is none.
    Quoted(Option<&'a str>),
    /// What is to be written in the case file.
    ToWrite(&'a str),
    /// A path.
    Path(&'a str),
    /// The header of a decision maker's table, or of one below it: `.options.attack`.
    HeaderOf(&'a str, &'static str),
    /// A number, which also chooses the plural form.
    Number(usize),
    /// A number that may be very large, with its digits in groups.
    Grouped(u128),
    /// `a`, `b` or `c`.
    AnyOf(&'a [String]),
    /// The same for texts, which are to be written in quotation marks.
    AnyText(&'a [String]),
    /// The same for paths.
    AnyPath(&'a [String]),
    /// `a`, `b` and `c`.
    AllOf(&'a [String]),
    /// A state.
    State(&'a ShownState),
    /// All of these states.
    States(&'a [ShownState]),
    /// A table of the case file.
    Place(Place),
    /// What a key wants.
    Expected(Expected),
    /// How to write what the key wants.
    Example(Expected, &'a str),
    /// What stands there instead.
    Found(Found),
    /// What a name is the name of.
    NameOf(NameKind),
    /// What a claim wants at a place.
    ClaimPart(ClaimPart),
    /// What a file of GMCR+ wants at a place.
    GmcrValue(GmcrValue),
}

/// How a field of this type is told where its entry says nothing else.
macro_rules! told_as {
    ($($type:ty: $field:ident => $argument:expr;)*) => {
        $(impl<'a> From<$type> for Argument<'a> {
            fn from($field: $type) -> Self {
                $argument
            }
        })*
    };
}

told_as! {
    &'a String: text => Self::Word(text.into());
    String: text => Self::Word(text.into());
    &'a Option<String>: text => Self::Word(text.as_deref().unwrap_or_default().into());
    usize: number => Self::Number(number);
    &'a usize: number => Self::Number(*number);
    &'a u64: number => Self::Word(number.to_string().into());
    u128: number => Self::Grouped(number);
    &'a u128: number => Self::Grouped(*number);
    &'a ShownState: state => Self::State(state);
    &'a Vec<ShownState>: states => Self::States(states);
    &'a Place: place => Self::Place(*place);
    &'a Expected: expected => Self::Expected(*expected);
    &'a Found: found => Self::Found(*found);
    &'a NameKind: kind => Self::NameOf(*kind);
    &'a ClaimPart: part => Self::ClaimPart(*part);
    &'a GmcrValue: value => Self::GmcrValue(*value);
}
