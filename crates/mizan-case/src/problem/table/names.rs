//! Problems of names and formulas.

/// The entries, handed on to the next part of the table with those before them.
macro_rules! names {
    ([$next:ident $($later:ident)*] $($before:tt)*) => { $next! { [$($later)*] $($before)*

    // Names.
    /// No option has this name.
    M201 Error UnknownOption {
        name: String = "opeartions", suggestions: Vec<String> = ["operations"], is_a: Option<NameKind> = None,
    } says [name, suggested = suggestions.len(), suggestions = AnyOf(suggestions)]
        help (match is_a {
            Some(NameKind::DecisionMaker) => "-decision-maker",
            Some(NameKind::State) => "-state",
            _ => "",
        });
    /// More than one decision maker has an option of this name.
    M202 Error AmbiguousOption { name: String = "talks", candidates: Vec<String> = ["hnc.talks", "regime.talks"] }
        says [name, candidates = AnyOf(candidates)];
    /// The option exists, but is another's.
    M203 Error WrongOwner {
        dm: String = "regime", option: String = "bases", candidates: Vec<String> = ["russia.bases"],
    } says [dm, option, candidates = AnyOf(candidates)];
    /// No decision maker has this name.
    M204 Error UnknownDm { name: String = "rusia", suggestions: Vec<String> = ["russia"] }
        says [name, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// No state has this name.
    M205 Error UnknownState { name: String = "before", suggestions: Vec<String> = [] }
        says [name, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// No source has this name.
    M206 Error UnknownSource { name: String = "noor", suggestions: Vec<String> = ["nour"] }
        says [name, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// The word has a meaning in formulas and claims.
    M207 Error ReservedWord { word: String = "always", kind: NameKind = NameKind::OptionName };
    /// The id is no identifier.
    M208 Error NotAnIdentifier {
        name: String = "air campaign", kind: NameKind = NameKind::OptionName,
        suggestion: Option<String> = Some("air_campaign"),
    } says [name, kind, suggested = usize::from(suggestion.is_some()), suggestion]
        title (if name.is_empty() { "-empty" } else { "" });
    /// The name is given twice.
    M209 Error DuplicateName { name: String = "pressure", kind: NameKind = NameKind::Claim } related "first";
    /// An option's name is wanted, and something else stands there.
    M210 Error OptionNameExpected { text: String = "bases & process" };

    /// Two names look the same and are not.
    M211 Warning LookAlike { name: String = "bаses", kind: NameKind = NameKind::OptionName } related "alike";
    /// The name of a state of the graph form holds a character that nobody can see.
    M212 Error InvisibleInName { code_point: u32 = 0x202E } says [code = format!("U+{code_point:04X}")];

    // Formulas.
    /// The formula is empty.
    M301 Error EmptyFormula;
    /// An operator has nothing to work on.
    M302 Error MissingOperand { operator: String = "&" };
    /// An opening parenthesis is never closed.
    M303 Error UnclosedParenthesis related "opens";
    /// A closing parenthesis was never opened.
    M304 Error UnopenedParenthesis;
    /// There is nothing between these parentheses.
    M305 Error EmptyParentheses;
    /// Two conditions have no operator between them.
    M306 Error MissingOperator { left: String = "bases", right: String = "process" };
    /// An operator in the spelling of another language.
    M307 Error ForeignOperator { written: String = "&&", write: String = "&" };
    /// A comma joins nothing in a formula.
    M308 Error CommaInFormula { written: String = "،" };
    /// A character that has no place in a formula.
    M309 Error StrayCharacter { character: String = "#" };
    /// A character that nobody can see.
    M310 Error InvisibleCharacter { code_point: u32 = 0x200F } says [code = format!("U+{code_point:04X}")];
    /// A hyphen, as if it were part of a name.
    M311 Error HyphenInName { written: String = "talks-first", write: String = "talks_first" };
    /// A dot without a name on both sides.
    M312 Error StrayDot;
    /// A quotation mark is never closed.
    M313 Error UnclosedQuote;
    /// An option's name in quotation marks.
    M314 Error QuotedName { text: String = "bases" };
    /// A word that has a meaning of its own, where an option should stand.
    M315 Error WordOutOfPlace { word: String = "state" };
    /// The formula is nested too deeply.
    M316 Error TooDeep { limit: usize = 200 };
    } };
}

pub(super) use names;
