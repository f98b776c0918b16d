//! Text as LaTeX takes it.

/// `text` so that LaTeX prints it as it stands; Arabic in it is marked, for engines that must know which way it runs.
#[must_use]
pub fn escaped(text: &str) -> String {
    let escaped: String = text.chars().map(of_character).collect();
    if is_arabic(text) { format!("\\mizanarabic{{{escaped}}}") } else { escaped }
}

/// A comment is one line, whatever is in it.
#[must_use]
pub fn comment(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

fn of_character(character: char) -> String {
    match character {
        '&' | '%' | '$' | '#' | '_' | '{' | '}' => format!("\\{character}"),
        '~' => "\\textasciitilde{}".to_owned(),
        '^' => "\\textasciicircum{}".to_owned(),
        '\\' => "\\textbackslash{}".to_owned(),
        '<' => "\\textless{}".to_owned(),
        '>' => "\\textgreater{}".to_owned(),
        '|' => "\\textbar{}".to_owned(),
        '"' => "\\textquotedblright{}".to_owned(),
        // At the start of a row a bracket would be read as an argument of the line break before it.
        '[' | ']' => format!("{{{character}}}"),
        // The same of a star.
        '*' => "{*}".to_owned(),
        '`' => "\\textasciigrave{}".to_owned(),
        other => other.to_string(),
    }
}

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_latex_would_act_on_is_printed() {
        assert_eq!(escaped("50 % & more_$#{x}"), "50 \\% \\& more\\_\\$\\#\\{x\\}");
        assert_eq!(escaped("\\input{a}^~"), "\\textbackslash{}input\\{a\\}\\textasciicircum{}\\textasciitilde{}");
        assert_eq!(
            escaped("[a] *b \"c\" <d>|"),
            "{[}a{]} {*}b \\textquotedblright{}c\\textquotedblright{} \\textless{}d\\textgreater{}\\textbar{}"
        );
        assert_eq!(escaped("é — ü"), "é — ü");
        assert_eq!(escaped("سوريا_1"), "\\mizanarabic{سوريا\\_1}");
    }
}
