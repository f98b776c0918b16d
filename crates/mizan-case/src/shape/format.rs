//! The format itself.

use crate::problem::Place;

use super::keys::{KeyShape, Kind, TableShape};

const fn key(name: &'static str, kind: Kind, doc: &'static str) -> KeyShape {
    KeyShape { name, required: false, kind, doc }
}

const fn required(name: &'static str, kind: Kind, doc: &'static str) -> KeyShape {
    KeyShape { name, required: true, kind, doc }
}

const NAME: KeyShape = key("name", Kind::Label, "What it is called: a text, or a table of texts by language.");
const BECAUSE: KeyShape = key("because", Kind::Label, "The analyst's reason for it.");
const CITE: KeyShape = key("cite", Kind::OneOrMore(&CITATION), "The passage that it rests on, or a list of passages.");
const AGAINST: KeyShape = key("against", Kind::OneOrMore(&CITATION), "The passage that speaks against it, or a list.");
const BASIS: KeyShape = key(
    "basis",
    Kind::Choice(&["stated", "inferred", "assumed"]),
    "What it rests on: the source says it, it is read from the passage cited, or it is the analyst's own. By default \
     \"stated\" where there is a citation, else \"assumed\".",
);
const PRIVATE: KeyShape = key("private", Kind::Boolean, "true: left out of reports that are shared.");

/// The file.
pub static CASE_FILE: TableShape = TableShape {
    place: Place::File,
    doc: "A case for Mizan: a conflict, the sources that it rests on, and the claims made about it.",
    keys: &[
        required("mizan", Kind::Version, "The version of this format: 1."),
        key("case", Kind::Table(&CASE), "What the case is about."),
        key("sources", Kind::Named(&SOURCE), "The texts that the case rests on, by id."),
        key("dm", Kind::Named(&DECISION_MAKER), "The decision makers, by id, in the order in which they are printed."),
        key("rule", Kind::Tables(&RULE), "What no state may be, and what no move may do."),
        key("states", Kind::Named(&STATE), "The named states, by id."),
        key("claim", Kind::Tables(&CLAIM), "What the text asserts, in a form that can be checked."),
        key("variant", Kind::Tables(&VARIANT), "Named what-ifs: changes of assumptions under a name."),
        key("graph", Kind::Table(&GRAPH), "The states one by one, for a conflict that is not made of options."),
        key("merge", Kind::Tables(&MERGE), "States that are one and the same."),
        key("misperceived", Kind::Tables(&MISPERCEIVED), "States that a decision maker can neither leave nor enter."),
        key("gmcr", Kind::Table(&GMCR), "What a file of GMCR+ says beside the conflict, kept for the export."),
    ],
};

static CASE: TableShape = TableShape {
    place: Place::Case,
    doc: "What the case is about.",
    keys: &[
        key("title", Kind::Label, "What the case is called."),
        key("about", Kind::Label, "What it is about, in a sentence or two."),
        key("as_of", Kind::Date, "The day that it describes, such as 2016-03-17."),
        key("language", Kind::Language, "The default language of the output, such as \"ar\"."),
    ],
};

static SOURCE: TableShape = TableShape {
    place: Place::Source,
    doc: "A text that the case rests on.",
    keys: &[
        key("title", Kind::Label, "Its title."),
        key("author", Kind::Label, "Who wrote it."),
        key("publisher", Kind::Label, "Who published it."),
        key("published", Kind::Date, "When it was published."),
        key("url", Kind::Text, "Where it can be read."),
        key("reliability", Kind::Label, "How far it can be relied on, in the analyst's words."),
        key("language", Kind::Language, "Its language, such as \"ar\"."),
        key("file", Kind::Text, "The file that holds it, relative to the case file, in UTF-8."),
        key("sha256", Kind::Text, "The SHA-256 of the text that was meant, in hexadecimal."),
        key("account", Kind::Text, "The file that tells its content in the case's own words, paragraph by paragraph."),
        PRIVATE,
    ],
};

pub(crate) static DECISION_MAKER: TableShape = TableShape {
    place: Place::DecisionMaker,
    doc: "A decision maker: somebody who can do something about the conflict.",
    keys: &[
        NAME,
        key("options", Kind::Named(&OPTION), "What it can do or leave, by id."),
        key(
            "prefers",
            Kind::Statements(&STATEMENT),
            "What it prefers: formulas, most important first; or with a weight each.",
        ),
        key(
            "ranking",
            Kind::Ranking,
            "The states from most to least preferred: patterns such as \"YN-\", numbers, names, lists of those that \
             tie, and \"rest\" once.",
        ),
        key("moves", Kind::Arcs, "Its moves in graph form: pairs of states such as [\"s1\", \"s2\"]."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static OPTION: TableShape = TableShape {
    place: Place::OptionTable,
    doc: "An option: something that its decision maker does or does not do.",
    keys: &[
        NAME,
        key(
            "moves",
            Kind::Choice(&["reversible", "only-on", "only-off"]),
            "In which direction it can be changed: at will, taken and never dropped, or dropped and never taken up.",
        ),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static STATEMENT: TableShape = TableShape {
    place: Place::Statement,
    doc: "A preference statement: its decision maker prefers the states in which the formula holds.",
    keys: &[
        required("that", Kind::Text, "The formula over options, such as \"!operations if talks_first\"."),
        key("id", Kind::Text, "A name for the statement."),
        key(
            "weight",
            Kind::Decimal,
            "Its weight, such as 3.5. Either every statement of a decision maker has one or none.",
        ),
        key("or_reads", Kind::Texts, "Rival readings: formulas that the audit tries in its place."),
        key("watch", Kind::Label, "What one would see if it were wrong."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static RULE: TableShape = TableShape {
    place: Place::Rule,
    doc: "A rule: exactly one of `forbid`, `require`, `exactly_one`, `at_most_one`, `at_least_one`, `forbid_move`.",
    keys: &[
        key("forbid", Kind::Text, "A state in which this formula holds is infeasible."),
        key("require", Kind::Text, "A state in which this formula does not hold is infeasible."),
        key("exactly_one", Kind::Texts, "One of these options is taken, no more and no fewer."),
        key("at_most_one", Kind::Texts, "None or one of these options is taken."),
        key("at_least_one", Kind::Texts, "One or more of these options is taken."),
        key("forbid_move", Kind::Table(&FORBID_MOVE), "A move that nobody, or one decision maker, can make."),
        key("logical", Kind::Boolean, "true: it holds by the meaning of the words, and the audit never varies it."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static FORBID_MOVE: TableShape = TableShape {
    place: Place::ForbidMove,
    doc: "Bars the moves from a state in which `from` holds to a state in which `to` holds.",
    keys: &[
        key("by", Kind::Text, "Whose move; everybody's where it is left out."),
        required("from", Kind::Text, "The formula that holds where the move starts."),
        required("to", Kind::Text, "The formula that holds where the move ends."),
    ],
};

static STATE: TableShape = TableShape {
    place: Place::State,
    doc: "A named state: exactly one of `on`, `like`, `key`, and in graph form `state`.",
    keys: &[
        NAME,
        key("on", Kind::Texts, "The options that are taken; all others are not. Beside `like`: taken in addition."),
        key("off", Kind::Texts, "Beside `like`: the options that are not taken."),
        key("like", Kind::Text, "The named state that it is like, but for `on` and `off`."),
        key("key", Kind::Text, "Its pattern, one letter an option, such as \"YNNY\"; \"-\" if only one state fits."),
        key("state", Kind::Text, "In graph form: the state that it names."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static CLAIM: TableShape = TableShape {
    place: Place::Claim,
    doc: "A claim: something that the text asserts.",
    keys: &[
        required("id", Kind::Text, "A name for the claim."),
        key("says", Kind::Label, "What the text says."),
        key("said_by", Kind::Label, "Who says it."),
        key("holder", Kind::Label, "Whose belief it reports."),
        required(
            "check",
            Kind::Text,
            "The claim in a form that can be checked, such as \"at announced: leads_to(process)\"; \"none\" if there is \
             no such form.",
        ),
        key("why_not", Kind::Label, "With check = \"none\": why it can not be checked."),
        key("expect", Kind::Choice(&["holds", "fails", "vacuous"]), "The verdict that the analyst expects."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static VARIANT: TableShape = TableShape {
    place: Place::Variant,
    doc: "A named what-if.",
    keys: &[
        required("id", Kind::Text, "A name for the variant."),
        NAME,
        required("changes", Kind::Texts, "What is changed, as the audit prints it, such as \"rule[1] dropped\"."),
        PRIVATE,
    ],
};

static CITATION: TableShape = TableShape {
    place: Place::Citation,
    doc: "A passage of a source: its paragraph, its first and last words, or the whole of a short phrase.",
    keys: &[
        required("source", Kind::Text, "The id of the source."),
        key("paragraph", Kind::Number, "The paragraph, from 1."),
        key("quote", Kind::Text, "The passage, where it is short."),
        key("from", Kind::Text, "The first few words of the passage."),
        key("to", Kind::Text, "The last few words of the passage."),
    ],
};

static GRAPH: TableShape = TableShape {
    place: Place::Graph,
    doc: "The states of a conflict that is not made of options.",
    keys: &[required("states", Kind::Texts, "The names of the states, in the order of their numbers.")],
};

static MERGE: TableShape = TableShape {
    place: Place::Merge,
    doc: "States that are one and the same.",
    keys: &[
        required("where", Kind::Text, "All states in which this formula holds are one state."),
        key("keep", Kind::Texts, "Only those that agree on these options are one."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static MISPERCEIVED: TableShape = TableShape {
    place: Place::Misperceived,
    doc: "States that a decision maker can neither leave nor enter. All else stays as it is: this is no hypergame.",
    keys: &[
        required("dm", Kind::Text, "The decision maker that misperceives them."),
        key("where", Kind::Text, "The states: all in which this formula holds."),
        key("states", Kind::Texts, "In graph form: the states by name."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static GMCR: TableShape = TableShape {
    place: Place::Gmcr,
    doc: "What a file of GMCR+ says beside the conflict. It is kept for the export; nothing is computed from it.",
    keys: &[
        key(
            "coalitions",
            Kind::Groups,
            "The coalitions that GMCR+ solves for: decision makers, and lists of those who act together.",
        ),
        key(
            "statements",
            Kind::Each(&KeyShape {
                name: "statements",
                required: false,
                kind: Kind::Texts,
                doc: "Its preference statements, most important first.",
            }),
            "By decision maker, preference statements beside the ranking that counts.",
        ),
        key(
            "rankings",
            Kind::Each(&KeyShape {
                name: "rankings",
                required: false,
                kind: Kind::NumberGroups,
                doc: "The states by number, most preferred first, in lists of those that tie.",
            }),
            "By decision maker, a ranking of the states by number beside the statements that count.",
        ),
    ],
};
