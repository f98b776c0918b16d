//! Text as HTML and XML have it.

/// Text in which nothing is a tag, nothing acts on what stands round it, and what is isolated ends where it ends.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open = 0_usize;
    for c in text.chars() {
        if let Some(reference) = reference(c) {
            out.push_str(reference);
            continue;
        }
        match c {
            '\'' => out.push_str("&#39;"),
            '\u{2066}'..='\u{2068}' => {
                open += 1;
                out.push(c);
            }
            '\u{2069}' if open == 0 => {}
            '\u{2069}' => {
                open -= 1;
                out.push(c);
            }
            // Marks of direction that have no end, and control characters.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            c if c.is_control() && c != '\n' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out.extend(std::iter::repeat_n('\u{2069}', open));
    out
}

/// What stands for a sign that would be markup, in HTML and in XML.
pub(crate) fn reference(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    }
}
