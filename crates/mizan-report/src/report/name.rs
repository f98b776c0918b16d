//! What a file that is handed on is called: by the title of the case, so that it is found again among others.

use super::tree::{Document, DocumentKind};
use crate::words::Speaker;

/// More letters than this are no name to be read.
const LONGEST: usize = 80;

/// The name of the file in which a document is handed on, in the speaker's language, with an ending:
/// `the-well.en.html`.
#[must_use]
pub fn file_name(document: &Document<'_>, speaker: &Speaker<'_>, language: &str, ending: &str) -> String {
    let mut name = joined(&speaker.say(&document.title));
    if document.kind == DocumentKind::Brief {
        let kind = joined(&speaker.messages().text("brief-file", &[]));
        name = format!("{name}-{kind}");
    }
    format!("{name}.{language}.{ending}")
}

/// The letters and digits of a title in any script, what is between them as hyphens.
fn joined(title: &str) -> String {
    let mut name = String::new();
    for word in title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let gap = usize::from(!name.is_empty());
        if !name.is_empty() && name.chars().count() + gap + word.chars().count() > LONGEST {
            break;
        }
        name.extend([&"-"[..gap], &word.to_lowercase()]);
    }
    name.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_title_becomes_a_name_in_its_own_script() {
        assert_eq!(joined("The Euphrates, 1975: Syria and Iraq"), "the-euphrates-1975-syria-and-iraq");
        assert_eq!(joined("الانسحاب الروسي، آذار 2016"), "الانسحاب-الروسي-آذار-2016");
        assert_eq!(joined("../../etc/passwd\n"), "etc-passwd");
        assert_eq!(joined(&"x".repeat(300)).len(), 80);
        assert!(joined(&"word ".repeat(60)).ends_with("word"));
    }
}
