//! What tables of the format have in common.

use crate::problem::{NameKind, Place};

use super::keys::{Holds, KeyShape, Kind, TableShape};

pub(super) const fn key(name: &'static str, kind: Kind, doc: &'static str) -> KeyShape {
    KeyShape { name, required: false, instead: None, kind, holds: Holds::Prose, doc }
}

pub(super) const fn required(name: &'static str, kind: Kind, doc: &'static str) -> KeyShape {
    KeyShape { required: true, ..key(name, kind, doc) }
}

pub(super) const NAME: KeyShape =
    key("name", Kind::Label, "What it is called: a text, or a table of texts by language.");
pub(super) const BECAUSE: KeyShape = key("because", Kind::Label, "The analyst's reason for it.");
pub(super) const CITE: KeyShape =
    key("cite", Kind::OneOrMore(&CITATION), "The passage that it rests on, or a list of passages.");
pub(super) const AGAINST: KeyShape =
    key("against", Kind::OneOrMore(&CITATION), "The passage that speaks against it, or a list.");
pub(super) const BASIS: KeyShape = key(
    "basis",
    Kind::Choice(&["stated", "inferred", "assumed"]),
    "What it rests on: the source says it, it is read from the passage cited, or it is the analyst's own. By default \
     \"stated\" where there is a citation, else \"assumed\".",
);
pub(super) const PRIVATE: KeyShape = key("private", Kind::Boolean, "true: left out of reports that are shared.");

static CITATION: TableShape = TableShape {
    place: Place::Citation,
    doc: "A passage of a source: its paragraph, its first and last words, or the whole of a short phrase.",
    keys: &[
        required("source", Kind::Text, "The id of the source.").holding(Holds::Names(NameKind::Source)),
        key("paragraph", Kind::Number, "The paragraph, from 1."),
        key("quote", Kind::Text, "The passage, where it is short."),
        key("from", Kind::Text, "The first few words of the passage."),
        key("to", Kind::Text, "The last few words of the passage."),
    ],
};
