//! The format of what happened.

use crate::problem::{NameKind, Place};

use super::keys::Holds::{Effects, Names};
use super::keys::{KeyShape, Kind, TableShape};
use super::parts::{AGAINST, CITE, PRIVATE, key, required};

pub(super) static HISTORY: TableShape = TableShape {
    place: Place::History,
    doc: "From where what happened starts.",
    keys: &[required("from", Kind::Text, "The named state that the first event finds.").holding(Names(NameKind::State))],
};

pub(super) static EVENT: TableShape = TableShape {
    place: Place::Event,
    doc: "Something that happened. Its source may be later than the day that the case describes.",
    keys: &[
        required("on", Kind::Date, "The day, such as 2016-03-14; or the month \"2016-03\", or the year \"2016\"."),
        key("by", Kind::Text, "Whose act it was; left out for what no decision maker of the case did.")
            .holding(Names(NameKind::DecisionMaker)),
        key("says", Kind::Label, "What happened, in a few words."),
        key(
            "changes",
            Kind::Texts,
            "The options that were taken up, as in \"+process\", or dropped, as in \"-bases\".",
        )
        .holding(Effects),
        key("to", Kind::Text, "In place of `changes`: the named state that it led to; in graph form, any state.")
            .holding(Names(NameKind::State)),
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

pub(super) static OUTCOME: TableShape = TableShape {
    place: Place::Outcome,
    doc: "What came about of a claim. Its source may be later than the day that the case describes.",
    keys: &[
        required(
            "came",
            Kind::Choice(&["yes", "no", "mixed", "unobservable"]),
            "Whether what the claim speaks of came about: it did, it did not, in part, or nobody can see it.",
        ),
        key("on", Kind::Date, "When it came about; or until when it had not."),
        key("criterion", Kind::Label, "By what that was told, so that somebody else would tell it in the same way."),
        CITE,
        AGAINST,
        key("coded", Kind::Date, "When the analyst told it. Told after it was known, it is called retrospective."),
    ],
};

pub(super) static SIGN: TableShape = TableShape {
    place: Place::Sign,
    doc: "Whether what one would see if a statement were wrong was seen.",
    keys: &[
        required("status", STATUS, "Whether it was seen."),
        key("on", Kind::Date, "When it was seen; or until when it was not."),
        CITE,
    ],
};

const STATUS: Kind = Kind::Choice(&["seen", "not seen"]);

/// The map of a table of events.
pub(crate) static EVENT_MAP: TableShape = TableShape {
    place: Place::EventMap,
    doc: "Which names of a table of events are which decision makers, and which acts change which options.",
    keys: &[
        key("columns", Kind::Table(&COLUMNS), "What the columns are called, where they have other names."),
        key("actors", Kind::Each(&ACTOR), "Which decision maker a name in the table is."),
        key("act", Kind::Tables(&ACT), "What an act changes; of several that fit the first counts."),
        key("sources", Kind::Each(&TABLE_SOURCE), "Which source of the case a name in the table is."),
    ],
};

static COLUMNS: TableShape = TableShape {
    place: Place::MapColumns,
    doc: "What the columns are called.",
    keys: &[
        key("date", Kind::Text, "The column with the day."),
        key("actor", Kind::Text, "The column that says who acted."),
        key("act", Kind::Text, "The column that says what was done."),
        key("target", Kind::Text, "The column that says to whom."),
        key("source", Kind::Text, "The column that says by whom that is told."),
    ],
};

static ACT: TableShape = TableShape {
    place: Place::MapAct,
    doc: "What an act changes.",
    keys: &[
        required("is", Kind::Text, "What the table calls it."),
        key("by", Kind::Text, "Only where it is the act of this decision maker."),
        key("target", Kind::Text, "Only where it is done to this one, as the table names it."),
        required("changes", Kind::Texts, "What it takes up and drops: [\"+process\", \"-bases\"]."),
    ],
};

static ACTOR: KeyShape = key("actors", Kind::Text, "The id of the decision maker.");
static TABLE_SOURCE: KeyShape = key("sources", Kind::Text, "The id of the source.");
