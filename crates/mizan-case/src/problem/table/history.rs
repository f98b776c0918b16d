//! Problems of what happened: events, outcomes and signs.

/// The entries, handed on to the next part of the table with those before them.
macro_rules! history {
    ([$next:ident $($later:ident)*] $($before:tt)*) => { $next! { [$($later)*] $($before)*

    // What happened.
    /// There are events, and it is not said from which state they start.
    M580 Error EventsFromNowhere;
    /// An event says neither what it changed nor where it led.
    M581 Error EventWithoutChange;
    /// An event says both what it changed and where it led.
    M582 Error EventTwoKinds related "other";
    /// A change of an event does not say whether something is taken up or dropped.
    M583 Error ChangeWithoutSign { text: String = "operations" };
    /// What a decision maker is said to have done changes another's options.
    M584 Error EventOfOthers { dm: String = "russia", options: Vec<String> = ["regime.talks"] }
        says [dm, options = AllOf(options), count = options.len()];
    /// After what came before an event changes nothing.
    M585 Error EventOfNothing { options: Vec<String> = ["operations"] }
        says [options = AllOf(options), count = options.len()]
        title (if options.is_empty() { "-to" } else { "" });
    /// An event stands after a later one.
    M586 Error EventTooEarly { date: String = "2016-03-14", before: String = "2016-04-13" } related "later";
    /// This is no date of the calendar, nor a month or a year of it.
    M587 Error NotADay { text: String = "mid-March" };
    /// After an event the case is in a state that its rules forbid.
    M588 Warning EventForbidden { rule: String = "forbid = \"operations & !bases\"" } related "rule";
    /// It is not said by what an outcome was told.
    M589 Warning OutcomeWithoutCriterion { claim: String = "pressure" };
    /// It is not said when something came about, or until when it had not.
    M590 Warning OutcomeWithoutDay { claim: String = "pressure" };
    /// It is said whether a sign was seen, and not which.
    M591 Error SignOfNothing;

    // Tables of events.
    /// There is nothing in a table.
    M831 Error EmptyTable;
    /// A quotation mark in a table is never closed.
    M832 Error UnclosedCell;
    /// A table has no column of this name.
    M833 Error NoSuchColumn { column: String = "date", found: Vec<String> = ["day", "actor", "act"] }
        says [column, found = AllOf(found)];
    /// A row says nothing where something is needed.
    M834 Warning EmptyCell { column: String = "actor" };
    /// The map does not say which decision maker a name is.
    M835 Warning ActorNotInMap { actor: String = "Military Forces of Russia" };
    /// The map does not say what an act changes.
    M836 Warning ActNotInMap { act: String = "Air strike" };
    /// A table is in an encoding that knows the letters of one country only.
    M837 Error TableEncoding { line: usize = 2, byte: u8 = 0xC3 } says [line, byte = format!("0x{byte:02X}")];

    // Tables of texts.
    /// A table of texts has no column that says where they stand, or none in any of the languages.
    M841 Error NoTextColumn { column: String = "place", found: Vec<String> = ["key", "Arabic"] }
        says [column, found = AllOf(found)] title (if found.is_empty() { "-empty" } else { "" });
    /// The case has no text at this place.
    M842 Warning NoTextThere { place: String = "dm.rusia.name", suggestions: Vec<String> = ["dm.russia.name"] }
        says [place, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// The case says something else in this language already.
    M843 Warning TextIsOther { place: String = "dm.russia.name", language: String = "en", there: String = "Russia" }
        says [place, language, there];
    /// The letters of a text were lost when the table was saved.
    M844 Warning LettersLost { text: String = "????? ????" };
    /// A place stands in two rows that say different things.
    M845 Warning TextTwice { place: String = "dm.russia.name" } related "first";

    } };
}

pub(super) use history;
