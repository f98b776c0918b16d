//! What a thing is called, in one or more languages.

/// A text by language: `"Russia"`, or `{ ar = "روسيا", en = "Russia" }`.
///
/// ```
/// use mizan_case::Label;
///
/// let by_language = vec![("ar".to_owned(), "روسيا".to_owned()), ("en".to_owned(), "Russia".to_owned())];
/// let label = Label { plain: None, by_language };
/// assert_eq!(label.get(&["en", "ar"]), Some("Russia"));
/// assert_eq!(label.get(&["fr"]), Some("روسيا"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    /// The text that was given without a language.
    pub plain: Option<String>,
    /// The texts that were given with one, by language tag, in the file's order.
    pub by_language: Vec<(String, String)>,
}

impl Label {
    /// The text in the first of `languages` that there is, else the plain one, else any; `None` if there is none.
    #[must_use]
    pub fn get(&self, languages: &[&str]) -> Option<&str> {
        let in_language = |wanted: &&str| self.by_language.iter().find(|(tag, _)| tag == wanted).map(|(_, text)| text);
        let wanted = languages.iter().find_map(in_language).or(self.plain.as_ref());
        wanted.or_else(|| self.by_language.first().map(|(_, text)| text)).map(String::as_str)
    }
}
