//! The format itself.

use crate::problem::{NameKind, Place};

use super::history::{EVENT, HISTORY, OUTCOME, SIGN};
use super::keys::Holds::{Changes, Claims, Declares, Entries, Formulas, Names};
use super::keys::{Holds, KeyShape, Kind, TableShape};
use super::parts::{AGAINST, BASIS, BECAUSE, CITE, NAME, PRIVATE, key, required};

/// The file.
pub static CASE_FILE: TableShape = TableShape {
    place: Place::File,
    doc: "A case for Mizan: a conflict, the sources that it rests on, and the claims made about it.",
    keys: &[
        required("mizan", Kind::Version, "The version of this format: 1."),
        key("case", Kind::Table(&CASE), "What the case is about."),
        key("sources", Kind::Named(&SOURCE), "The texts that the case rests on, by id.")
            .holding(Declares(NameKind::Source)),
        key("dm", Kind::Named(&DECISION_MAKER), "The decision makers, by id, in the order in which they are printed.")
            .holding(Declares(NameKind::DecisionMaker)),
        key("rule", Kind::Tables(&RULE), "What no state may be, and what no move may do."),
        key("states", Kind::Named(&STATE), "The named states, by id.").holding(Declares(NameKind::State)),
        key("claim", Kind::Tables(&CLAIM), "What the text asserts, in a form that can be checked."),
        key(
            "view",
            Kind::Named(&VIEW),
            "Who sees the conflict otherwise than it is: what each takes it to be, by decision maker.",
        )
        .holding(Names(NameKind::DecisionMaker)),
        key("history", Kind::Table(&HISTORY), "From where what happened starts."),
        key("event", Kind::Tables(&EVENT), "What happened, one after the other."),
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
        key("options", Kind::Named(&OPTION), "What it can do or leave, by id.").holding(Declares(NameKind::OptionName)),
        key(
            "prefers",
            Kind::Ordered(&STATEMENTS_IN_ANY_ORDER),
            "What it prefers: formulas, most important first; or with a weight each. Those whose order is not known \
             stand in { any_order = [\"b\", \"c\"] }.",
        )
        .holding(Formulas),
        key(
            "ranking",
            Kind::Ordered(&ENTRIES_IN_ANY_ORDER),
            "The states from most to least preferred: patterns such as \"YN-\", numbers, names, lists of those that \
             tie, and \"rest\" once. Entries whose order is not known stand in { any_order = [\"s2\", \"s3\"] }.",
        )
        .holding(Entries),
        key("moves", Kind::Arcs, "Its moves in graph form: pairs of states such as [\"s1\", \"s2\"].").holding(Entries),
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

static STATEMENTS_IN_ANY_ORDER: TableShape = TableShape {
    place: Place::StatementsInAnyOrder,
    doc: "Preference statements whose order is not known.",
    keys: &[required("any_order", Kind::Statements(&STATEMENT), "The statements, in the order that is taken first.")
        .holding(Formulas)],
};

static ENTRIES_IN_ANY_ORDER: TableShape = TableShape {
    place: Place::EntriesInAnyOrder,
    doc: "Entries of a ranking whose order is not known.",
    keys: &[required("any_order", Kind::Ranking, "The entries, in the order that is taken first.").holding(Entries)],
};

static STATEMENT: TableShape = TableShape {
    place: Place::Statement,
    doc: "A preference statement: its decision maker prefers the states in which the formula holds.",
    keys: &[
        KeyShape {
            instead: Some("one_of"),
            ..required("that", Kind::Text, "The formula over options, such as \"!operations if talks_first\".")
                .holding(Formulas)
        },
        key("one_of", Kind::Texts, "In place of `that`: formulas of which one is its wish, and it is not known which.")
            .holding(Formulas),
        key("perhaps", Kind::Boolean, "true: it is not known whether it cares about this at all."),
        key(
            "vital",
            Kind::Boolean,
            "true: two states that differ on this are a great step apart, whatever comes after it.",
        ),
        key("tier", Kind::Text, "A name that it shares with the statements beside it where their order is not known."),
        key("above", Kind::Texts, "The ids of statements of the same tier that it is known to come before.")
            .holding(Names(NameKind::Statement)),
        key("id", Kind::Text, "A name for the statement.").holding(Declares(NameKind::Statement)),
        key(
            "weight",
            Kind::Decimal,
            "Its weight, such as 3.5. Either every statement of a decision maker has one or none.",
        ),
        key("or_reads", Kind::Texts, "Rival readings: formulas that the audit tries in its place.").holding(Formulas),
        key("watch", Kind::Label, "What one would see if it were wrong."),
        key("sign", Kind::Table(&SIGN), "Whether that was seen, when, and where that is told."),
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
        key("forbid", Kind::Text, "A state in which this formula holds is infeasible.").holding(Formulas),
        key("require", Kind::Text, "A state in which this formula does not hold is infeasible.").holding(Formulas),
        key("exactly_one", Kind::Texts, "One of these options is taken, no more and no fewer.")
            .holding(Names(NameKind::OptionName)),
        key("at_most_one", Kind::Texts, "None or one of these options is taken.").holding(Names(NameKind::OptionName)),
        key("at_least_one", Kind::Texts, "One or more of these options is taken.").holding(Names(NameKind::OptionName)),
        key("forbid_move", Kind::Table(&FORBID_MOVE), "A move that nobody, or one decision maker, can make."),
        key("logical", Kind::Boolean, "true: it holds by the meaning of the words, and the audit never varies it."),
        key("perhaps", Kind::Boolean, "true: it is not known whether it binds."),
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
        key("by", Kind::Text, "Whose move; everybody's where it is left out.").holding(Names(NameKind::DecisionMaker)),
        required("from", Kind::Text, "The formula that holds where the move starts.").holding(Formulas),
        required("to", Kind::Text, "The formula that holds where the move ends.").holding(Formulas),
    ],
};

static STATE: TableShape = TableShape {
    place: Place::State,
    doc: "A named state: exactly one of `on`, `like`, `key`, and in graph form `state`.",
    keys: &[
        NAME,
        key("on", Kind::Texts, "The options that are taken; all others are not. Beside `like`: taken in addition.")
            .holding(Names(NameKind::OptionName)),
        key("off", Kind::Texts, "Beside `like`: the options that are not taken.").holding(Names(NameKind::OptionName)),
        key("like", Kind::Text, "The named state that it is like, but for `on` and `off`.")
            .holding(Names(NameKind::State)),
        key("key", Kind::Text, "Its pattern, one letter an option, such as \"YNNY\"; \"-\" if only one state fits."),
        key("state", Kind::Text, "In graph form: the state that it names.").holding(Names(NameKind::State)),
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
        required("id", Kind::Text, "A name for the claim.").holding(Declares(NameKind::Claim)),
        key("says", Kind::Label, "What the text says."),
        key("said_by", Kind::Label, "Who says it."),
        key("holder", Kind::Label, "Whose belief it reports."),
        key(
            "force",
            Kind::Choice(&["asserts", "aims", "may", "denies"]),
            "What the source does with the sentence: it says that this is so, that somebody seeks it, that it can happen, \
             or denies that it follows. By default \"asserts\" where there is a citation, else the claim is the \
             analyst's own.",
        ),
        key("by", Kind::Text, "With force = \"aims\": the decision maker whose aim it is.").holding(Names(NameKind::DecisionMaker)),
        required(
            "check",
            Kind::Text,
            "The claim in a form that can be checked, such as \"at announced: leads_to(process)\"; \"none\" if there is \
             no such form.",
        ).holding(Claims),
        key("why_not", Kind::Label, "With check = \"none\": why it cannot be checked."),
        key("expect", Kind::Choice(&["holds", "fails", "vacuous"]), "The verdict that the analyst expects."),
        key("outcome", Kind::Table(&OUTCOME), "What came about of it. No verdict is touched by it."),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static VIEW: TableShape = TableShape {
    place: Place::View,
    doc: "What a decision maker takes the conflict to be. Others' own views are not in it, and nothing in it is open.",
    keys: &[
        key(
            "changes",
            Kind::Texts,
            "What it sees otherwise, as the audit prints changes, such as \"rule[1] dropped\".",
        )
        .holding(Changes),
        key("unaware_of", Kind::Texts, "The options that it does not know can be taken.")
            .holding(Names(NameKind::OptionName)),
        key("dm", Kind::Named(&BELIEVED), "What it believes others to prefer, by decision maker.")
            .holding(Names(NameKind::DecisionMaker)),
        BECAUSE,
        BASIS,
        CITE,
        AGAINST,
        PRIVATE,
    ],
};

static BELIEVED: TableShape = TableShape {
    place: Place::Believed,
    doc: "What a decision maker believes another to prefer, in full.",
    keys: &[
        key(
            "prefers",
            Kind::Ordered(&STATEMENTS_IN_ANY_ORDER),
            "What it is believed to prefer: formulas, most important first; or with a weight each.",
        )
        .holding(Formulas),
        key(
            "ranking",
            Kind::Ordered(&ENTRIES_IN_ANY_ORDER),
            "The states from most to least preferred, as it is believed to rank them.",
        )
        .holding(Entries),
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
        required("id", Kind::Text, "A name for the variant.").holding(Declares(NameKind::Variant)),
        NAME,
        required("changes", Kind::Texts, "What is changed, as the audit prints it, such as \"rule[1] dropped\".")
            .holding(Changes),
        PRIVATE,
    ],
};

static GRAPH: TableShape = TableShape {
    place: Place::Graph,
    doc: "The states of a conflict that is not made of options.",
    keys: &[required("states", Kind::Texts, "The names of the states, in the order of their numbers.")
        .holding(Declares(NameKind::State))],
};

static MERGE: TableShape = TableShape {
    place: Place::Merge,
    doc: "States that are one and the same.",
    keys: &[
        required("where", Kind::Text, "All states in which this formula holds are one state.").holding(Formulas),
        key("keep", Kind::Texts, "Only those that agree on these options are one.")
            .holding(Names(NameKind::OptionName)),
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
        required("dm", Kind::Text, "The decision maker that misperceives them.")
            .holding(Names(NameKind::DecisionMaker)),
        key("where", Kind::Text, "The states: all in which this formula holds.").holding(Formulas),
        key("states", Kind::Texts, "In graph form: the states by name.").holding(Names(NameKind::State)),
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
        )
        .holding(Names(NameKind::DecisionMaker)),
        key(
            "statements",
            Kind::Each(&KeyShape {
                name: "statements",
                required: false,
                instead: None,
                kind: Kind::Texts,
                holds: Formulas,
                doc: "Its preference statements, most important first.",
            }),
            "By decision maker, preference statements beside the ranking that counts.",
        )
        .holding(Names(NameKind::DecisionMaker)),
        key(
            "rankings",
            Kind::Each(&KeyShape {
                name: "rankings",
                required: false,
                instead: None,
                kind: Kind::NumberGroups,
                holds: Holds::Prose,
                doc: "The states by number, most preferred first, in lists of those that tie.",
            }),
            "By decision maker, a ranking of the states by number beside the statements that count.",
        )
        .holding(Names(NameKind::DecisionMaker)),
    ],
};
