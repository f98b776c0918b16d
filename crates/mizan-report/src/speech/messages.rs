//! Every sentence that Mizan says, by id, in each language.
//!
//! The sentences are Fluent files, `messages/LANGUAGE/*.ftl`, built into the binary; the field's terms stand once a
//! language, in `terms.ftl`, and the others refer to them. Both languages have the same ids with the same variables,
//! and every id that the sources name exists: `tests/it/messages.rs` sees to it, so that nothing falls back in silence.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::speech::bidi;
use crate::speech::language::Language;
use crate::speech::numbers::grouped;
use crate::speech::visible::{contained, visible};

macro_rules! sources {
    ($language:literal) => {
        vec![
            ("terms", include_str!(concat!("../../messages/", $language, "/terms.ftl"))),
            ("solve", include_str!(concat!("../../messages/", $language, "/solve.ftl"))),
            ("coalitions", include_str!(concat!("../../messages/", $language, "/coalitions.ftl"))),
            ("editor", include_str!(concat!("../../messages/", $language, "/editor.ftl"))),
            ("web", include_str!(concat!("../../messages/", $language, "/web.ftl"))),
            ("variants", include_str!(concat!("../../messages/", $language, "/variants.ftl"))),
            ("foresight", include_str!(concat!("../../messages/", $language, "/foresight.ftl"))),
            ("diff", include_str!(concat!("../../messages/", $language, "/diff.ftl"))),
            ("inverse", include_str!(concat!("../../messages/", $language, "/inverse.ftl"))),
            ("check", include_str!(concat!("../../messages/", $language, "/check.ftl"))),
            ("cli", include_str!(concat!("../../messages/", $language, "/cli.ftl"))),
            ("help", include_str!(concat!("../../messages/", $language, "/help.ftl"))),
            ("diagnostics", include_str!(concat!("../../messages/", $language, "/diagnostics.ftl"))),
            ("words", include_str!(concat!("../../messages/", $language, "/words.ftl"))),
            ("sweep", include_str!(concat!("../../messages/", $language, "/sweep.ftl"))),
            ("python", include_str!(concat!("../../messages/", $language, "/python.ftl"))),
            ("open", include_str!(concat!("../../messages/", $language, "/open.ftl"))),
            ("trace", include_str!(concat!("../../messages/", $language, "/trace.ftl"))),
            ("audit", include_str!(concat!("../../messages/", $language, "/audit.ftl"))),
            ("force", include_str!(concat!("../../messages/", $language, "/force.ftl"))),
            ("odd", include_str!(concat!("../../messages/", $language, "/odd.ftl"))),
            ("report", include_str!(concat!("../../messages/", $language, "/report.ftl"))),
        ]
    };
}

/// Everything that Mizan says in one language, by id.
///
/// ```
/// use mizan_report::{Language, args};
///
/// let [arabic, english] = Language::ALL.map(Language::messages);
/// assert_eq!(english.text("count-states", &args!["count" => 2_048_u64]), "2,048 states");
/// assert_eq!(arabic.text("count-states", &args!["count" => 3_u64]), "3 حالات");
/// assert!(!english.has("no-such-message"));
/// ```
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value for a variable of a message; [`args!`](crate::args) makes it of texts and numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, which may come from anywhere: made harmless, and isolated where its direction is not that of the message.
    Text(Cow<'a, str>),
    /// A text of our own, which may have colours.
    Own(Cow<'a, str>),
    /// A number, which also chooses the plural form.
    Number(u64),
}

/// The arguments of a message: `&args!["name" => "russia", "count" => 3]`.
#[macro_export]
macro_rules! args {
    ($($name:literal => $value:expr),* $(,)?) => { [$(($name, $crate::Arg::from($value))),*] };
}

impl Messages {
    /// The messages of `language`, read at the first call.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ARABIC: OnceLock<Messages> = OnceLock::new();
        static ENGLISH: OnceLock<Messages> = OnceLock::new();
        let cell = match language {
            Language::Arabic => &ARABIC,
            Language::English => &ENGLISH,
        };
        cell.get_or_init(|| Self::build(language))
    }

    /// The language that they are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a message `id`.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// The message `id` with `args` in it. One that is missing, which the tests rule out, shows its id.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            debug_assert!(false, "no message {id} in {:?}", self.language);
            return format!("⟨{id}⟩");
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(*name, self.value(value));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message {id} in {:?}: {errors:?}", self.language);
        bidi::around_code(&text, self.language.direction()).into_owned()
    }

    /// Names as they are typed, in a list.
    #[must_use]
    pub fn listed_as_code(&self, names: &[impl AsRef<str>]) -> String {
        let direction = self.language.direction();
        let code = |name: &str| bidi::around_code(&format!("`{}`", visible(name)), direction).into_owned();
        let names: Vec<String> = names.iter().map(|name| code(name.as_ref())).collect();
        names.join(&self.text("list-separator", &[]))
    }

    fn value<'a>(&self, arg: &'a Arg<'_>) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::String(match contained(text) {
                Cow::Borrowed(text) => bidi::isolate(text, self.language.direction()),
                Cow::Owned(text) => bidi::isolate(&text, self.language.direction()).into_owned().into(),
            }),
            Arg::Own(text) => FluentValue::String(bidi::isolate(text, self.language.direction())),
            Arg::Number(number) if *number < 100 => FluentValue::from(*number),
            Arg::Number(number) => FluentValue::Number(counted(*number)),
        }
    }

    /// Where a file cannot be read in full, what can be read of it is taken; the tests want every file whole.
    fn build(language: Language) -> Self {
        let locale = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped_number));
        for (_, source) in sources_of(language) {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            // Only a repeated id is refused; the first stands, and a test reports the second.
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }
}

impl Language {
    /// Everything that Mizan says in this language; made at the first call.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        Messages::of(self)
    }
}

/// A number from a hundred on as Fluent counts with it, what is shown of it going along in the options.
///
/// The plural rules that Fluent uses forget that in Arabic, beyond a hundred, the last two digits choose the form (126
/// goes like 26); so a larger number counts as a smaller one of the same form. English does not mind: it has one form for
/// all of them.
fn counted(number: u64) -> FluentNumber {
    let same_form = match number % 100 {
        0..=2 => 100.0,
        3..=10 => 3.0,
        _ => 11.0,
    };
    let shown = Some(grouped(u128::from(number)));
    FluentNumber::new(same_form, FluentNumberOptions { currency: shown, ..FluentNumberOptions::default() })
}

/// Numbers in messages have their thousands apart.
fn grouped_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            Some(number.options.currency.clone().unwrap_or_else(|| grouped(number.value as u128)))
        }
        _ => None,
    }
}

/// The files of a language, each with its name and content.
#[must_use]
pub fn sources_of(language: Language) -> Vec<(&'static str, &'static str)> {
    match language {
        Language::Arabic => sources!("ar"),
        Language::English => sources!("en"),
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_a_hundred_the_last_two_digits_choose_the_arabic_form() {
        let states = |count: u64| Language::Arabic.messages().text("count-states", &crate::args!["count" => count]);
        assert_eq!(states(3), "3 حالات");
        assert_eq!(states(26), "26 حالة");
        assert_eq!(states(105), "105 حالات");
        assert_eq!(states(126), "126 حالة");
        assert_eq!(states(2_048), "2,048 حالة");
        let options = |count: u64| Language::Arabic.messages().text("count-options", &crate::args!["count" => count]);
        assert_eq!(options(126), "126 خيارًا");
        assert_eq!(options(200), "200 خيار");
    }
}
