//! The languages that Mizan speaks.

use crate::speech::direction::WritingDirection;

/// A language in which Mizan speaks.
///
/// ```
/// use mizan_report::{Language, WritingDirection};
///
/// let language = Language::from_tag("ar-SY");
/// assert_eq!(language, Some(Language::Arabic));
/// assert_eq!(Language::Arabic.direction(), WritingDirection::RightToLeft);
/// assert_eq!(Language::English.messages().text("verdict-holds", &[]), "holds");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// العربية
    Arabic,
    /// English
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Arabic, Self::English];

    /// Its tag (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
        }
    }

    /// The side from which it is read.
    #[must_use]
    pub fn direction(self) -> WritingDirection {
        match self {
            Self::Arabic => WritingDirection::RightToLeft,
            Self::English => WritingDirection::LeftToRight,
        }
    }

    /// The language of a tag or of a locale's name: `ar`, `ar-SY`, `ar_SY.UTF-8`; in any letter case.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The language of the locale, given the values of `LC_ALL`, `LC_MESSAGES` and `LANG`. As in POSIX the first that
    /// is set and not empty decides, even where it names a language that Mizan does not speak.
    #[must_use]
    pub fn from_locale(lc_all: Option<&str>, lc_messages: Option<&str>, lang: Option<&str>) -> Option<Self> {
        [lc_all, lc_messages, lang].into_iter().flatten().find(|value| !value.is_empty()).and_then(Self::from_tag)
    }

    /// The tags by which to look up a label: this language, then the others.
    #[must_use]
    pub fn label_tags(self) -> [&'static str; 2] {
        match self {
            Self::Arabic => ["ar", "en"],
            Self::English => ["en", "ar"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_by_its_first_part() {
        for tag in ["ar", "AR", "ar-SY", "ar_SY.UTF-8", "ar@calendar=islamic"] {
            assert_eq!(Language::from_tag(tag), Some(Language::Arabic), "{tag}");
        }
        for tag in ["", "C", "POSIX", "arq", "fr_FR.UTF-8", "العربية"] {
            assert_eq!(Language::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn the_first_variable_that_is_set_decides_the_locale() {
        let (ar, en) = (Some("ar_EG.UTF-8"), Some("en_GB.UTF-8"));
        assert_eq!(Language::from_locale(ar, en, en), Some(Language::Arabic));
        assert_eq!(Language::from_locale(Some(""), en, ar), Some(Language::English));
        assert_eq!(Language::from_locale(None, None, ar), Some(Language::Arabic));
        assert_eq!(Language::from_locale(Some("C"), None, ar), None, "C asks for no language");
        assert_eq!(Language::from_locale(None, None, None), None);
    }
}
