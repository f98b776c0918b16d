//! In which language to speak.

use std::ffi::OsString;

use mizan_report::Language;

/// The language before anything is parsed, for help and for errors in the call itself: `--lang`, else the locale, else
/// English.
pub fn before_parsing(typed: &[OsString]) -> Language {
    asked_for(typed).or_else(of_locale).unwrap_or(Language::English)
}

/// The language of the environment.
pub fn of_locale() -> Option<Language> {
    let [all, messages, lang] = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
    Language::from_locale(all.as_deref(), messages.as_deref(), lang.as_deref())
}

/// The value of the last `--lang` that names a language.
fn asked_for(typed: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = typed.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let separate = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    separate.chain(joined).filter_map(Language::from_tag).next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_seen_before_the_arguments_are_parsed() {
        let asked = |typed: &[&str]| asked_for(&typed.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked(&["mizan", "solve", "--lang", "ar", "x"]), Some(Language::Arabic));
        assert_eq!(asked(&["mizan", "--lang=en"]), Some(Language::English));
        assert_eq!(asked(&["mizan", "--lang", "fr"]), None);
        assert_eq!(asked(&["mizan", "--lang"]), None);
    }
}
