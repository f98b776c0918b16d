//! How close a document is set: a report is read at leisure, and the two pages of a brief hold what they must.

use crate::report::tree::DocumentKind;

/// The styles, with the measures of a kind of document put in.
pub(super) fn styles(kind: DocumentKind) -> String {
    let [sizes, spacing, around, heading] = match kind {
        DocumentKind::Report => [
            size(20, 23),
            spaced("w:after=\"60\" w:line=\"259\" w:lineRule=\"auto\""),
            spaced("w:before=\"480\" w:after=\"160\""),
            size(32, 37),
        ],
        // Lines of 14 points whatever the face: an Arabic one asks for half as much again.
        DocumentKind::Brief => [
            size(19, 22),
            spaced("w:after=\"50\" w:line=\"280\" w:lineRule=\"exact\""),
            spaced("w:before=\"200\" w:after=\"90\" w:line=\"240\" w:lineRule=\"auto\""),
            size(25, 29),
        ],
    };
    include_str!("styles.xml")
        .replace("{SIZES}", &sizes)
        .replace("{SPACING}", &spacing)
        .replace("{AROUND}", &around)
        .replace("{HEADING}", &heading)
}

/// The sizes of Latin and of Arabic letters, in half points.
fn size(latin: u8, arabic: u8) -> String {
    format!("<w:sz w:val=\"{latin}\"/><w:szCs w:val=\"{arabic}\"/>")
}

/// Distances, in twentieths of a point.
fn spaced(distances: &str) -> String {
    format!("<w:spacing {distances}/>")
}
