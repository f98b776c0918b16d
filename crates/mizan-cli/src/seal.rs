//! What a text that was written here says of itself: that it was, and a digest of the rest, so that it is known again
//! as long as nobody worked on it.

use mizan_case::passages::sha256_hex;

/// What stands before and after the digest.
type Frame = (&'static str, &'static str);

/// Ends a report in Markdown.
const REPORT: Frame = ("<!-- Mizan: report ", " -->\n");
/// Ends a figure.
const FIGURE: Frame = ("<!-- Mizan: figure ", " -->\n");
/// In the head of a page.
const PAGE: Frame = ("<meta name=\"mizan-seal\" content=\"", "\">\n");
/// The line of a page before which its seal stands.
const GENERATOR: &str = "<meta name=\"generator\" content=\"Mizan\">\n";

/// A report in Markdown with its seal.
pub fn report(markdown: &str) -> String {
    ended(markdown, REPORT)
}

/// A figure in SVG with its seal.
pub fn figure(svg: &str) -> String {
    ended(svg, FIGURE)
}

/// A page with its seal.
pub fn page(html: &str) -> String {
    let at = html.find(GENERATOR).unwrap_or(html.len());
    format!("{}{}{}", &html[..at], sealing(html, PAGE), &html[at..])
}

/// Whether `text` is as it was sealed.
pub fn is_whole(text: &str) -> bool {
    let page = text.find(PAGE.0).map(|at| (at, PAGE));
    let ends = [REPORT, FIGURE].into_iter().filter_map(|frame| Some((text.rfind(frame.0)?, frame)));
    ends.chain(page).any(|(at, frame)| {
        let (before, rest) = text.split_at(at);
        let after = sealing_of(rest, frame);
        after.is_some_and(|(digest, after)| sha256_hex(format!("{before}{after}").as_bytes()) == digest)
    })
}

/// The digest with which `rest` begins, and what follows it.
fn sealing_of(rest: &str, frame: Frame) -> Option<(&str, &str)> {
    rest.strip_prefix(frame.0)?.split_once(frame.1)
}

fn ended(text: &str, frame: Frame) -> String {
    let text = format!("{}\n", text.trim_end());
    let seal = sealing(&text, frame);
    text + &seal
}

fn sealing(text: &str, frame: Frame) -> String {
    format!("{}{}{}", frame.0, sha256_hex(text.as_bytes()), frame.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_changed_breaks_the_seal() {
        let html = format!("<head>\n{GENERATOR}</head>\n<p>said</p>\n");
        for sealed in [report("# Said\n\nsaid"), figure("<svg>said</svg>\n"), page(&html)] {
            assert!(is_whole(&sealed), "{sealed}");
            assert!(!is_whole(&sealed.replacen("said", "seen", 1)), "{sealed}");
            assert!(!is_whole(&format!("{sealed}more\n")), "{sealed}");
            assert!(!is_whole(&format!("more\n{sealed}")), "{sealed}");
        }
        assert!(!is_whole("# Said\n") && !is_whole("<!-- Mizan: report -->\n") && !is_whole(&html));
    }
}
