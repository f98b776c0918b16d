//! What figures are drawn with: colours and dashes by which decision makers are told apart, the head of a drawing, and its
//! words.

use std::fmt::Write as _;

use mizan_core::DmId;

use crate::formats::xml::escape;
use crate::speech::bidi::{POP, RIGHT_TO_LEFT};
use crate::speech::direction::WritingDirection;
use crate::words::Speaker;

/// Colours that are told apart, and can be read, on white; with them go dashes.
const COLOURS: [&str; 8] = ["#174a86", "#9c2f1b", "#2b6427", "#65358a", "#7d5200", "#005f66", "#4d4d4d", "#96205f"];
const DASHES: [&str; 8] = ["none", "9 4", "2 3", "12 4 2 4", "5 5", "1 5", "15 3", "8 3 2 3 2 3"];

/// The colour of a decision maker, and its dash.
pub(super) fn style(by: DmId) -> (&'static str, &'static str) {
    (COLOURS[by.index() % COLOURS.len()], DASHES[by.index() % DASHES.len()])
}

/// Whether a figure is mirrored for a speaker.
pub(super) fn is_mirrored(speaker: &Speaker<'_>) -> bool {
    speaker.look.language.direction() == WritingDirection::RightToLeft
}

/// A text of a figure. Its direction is in its characters, since few programs but browsers heed the attribute.
pub(super) fn words(text: &str, speaker: &Speaker<'_>) -> String {
    let text = escape(text);
    if is_mirrored(speaker) { format!("{RIGHT_TO_LEFT}{text}{POP}") } else { text }
}

/// The head of a drawing on white: its title, and all of it in words.
pub(super) fn head(title: &str, description: &str, [w, h]: [i32; 2], speaker: &Speaker<'_>) -> String {
    let (title, description) = (escape(title), escape(description));
    let language = speaker.look.language.tag();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" \
         aria-label=\"{title}\" lang=\"{language}\" direction=\"ltr\" font-size=\"13\" \
         font-family=\"'Noto Naskh Arabic', 'Noto Sans', 'Segoe UI', system-ui, sans-serif\">\n<title>{title}</title>\n\
         <desc>{description}</desc>\n<rect width=\"{w}\" height=\"{h}\" fill=\"#fff\"/>\n"
    )
}

/// A number in a disc of a colour.
pub(super) fn disc(out: &mut String, (x, y): (i32, i32), radius: i32, colour: &str, number: usize) {
    let _ = writeln!(
        out,
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"#fff\" stroke=\"{colour}\"/>\
         <text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-size=\"11\" fill=\"{colour}\">{number}</text>",
        y + 4
    );
}
