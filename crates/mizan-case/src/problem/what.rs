//! Every problem that a case file can have.

use super::kinds::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, ShownState};

/// What is wrong. Each has a stable code, see [`Problem::code`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the arguments of the message, named as there")]
pub enum Problem {
    // The file.
    /// There is nothing at this path.
    FileMissing { path: String },
    /// The folder holds no `case.toml`; the `.toml` files in it are candidates.
    FolderWithoutCase { path: String, candidates: Vec<String> },
    /// The file is no `.toml` file.
    NotToml { path: String },
    /// The operating system does not let us read it.
    Unreadable { path: String, reason: String },
    /// What is there is no file: a folder, a pipe or a device.
    NotAFile { path: String },
    /// The file is larger than any that is read.
    FileTooLarge { path: String, most: u64 },
    /// The file is not UTF-8.
    NotUtf8 { line: usize, offset: usize, byte: u8 },
    /// There is nothing in the file but white space and comments.
    EmptyFile,
    /// The file does not say `mizan = 1`.
    MissingVersion,
    /// The file is of another version of the format.
    WrongVersion { found: String },

    // TOML.
    /// A key, or a table, stands twice.
    DuplicateKey { key: String },
    /// A line is a key without `=`.
    KeyWithoutEquals { key: String },
    /// Nothing follows the `=`.
    MissingValue { key: String },
    /// A text is not in quotes.
    UnquotedText { text: String },
    /// A text is in quotes of another kind, such as `“…”` or `«…»`.
    ForeignQuotes { text: String },
    /// A text has no closing quotation mark.
    UnclosedString { text: String },
    /// A list has no `]`.
    UnclosedList,
    /// A table in braces has no `}`.
    UnclosedInlineTable,
    /// A header has no `]` or `]]`.
    UnclosedHeader { header: String, closed: String },
    /// Two values have no comma between them.
    MissingComma,
    /// A comma has no value before it.
    ExtraComma,
    /// A key wants quotes, having other letters than a–z.
    BareKey { key: String },
    /// A key is empty.
    EmptyKey,
    /// A backslash in a text stands before something it can not stand before.
    BadEscape { text: String },
    /// This is no number.
    BadNumber { text: String },
    /// This is no date.
    BadDate { text: String },
    /// Something follows a value on its line.
    TrailingText { text: String },
    /// Text holds a character that TOML does not allow there.
    ControlCharacter { code_point: u32 },
    /// A table in braces, or a value, is extended from elsewhere.
    ExtendedValue { key: String },
    /// Lists or tables are nested too deeply.
    TooNested,
    /// Another mistake in the TOML, in the words of the reader (English).
    OtherToml { detail: String },

    // The shape.
    /// No such key exists here.
    UnknownKey { key: String, place: Place, suggestions: Vec<String>, known: Vec<String> },
    /// The key exists, but higher up: TOML puts it into the table whose header stands above it.
    MisplacedKey { key: String, place: Place, home: Place, header: String },
    /// A key is missing.
    MissingKey { key: String, place: Place },
    /// The value is of the wrong kind.
    WrongType { key: String, expected: Expected, found: Found },
    /// The value is none of those that the key allows.
    NotOneOf { key: String, value: String, choices: Vec<String>, suggestions: Vec<String> },
    /// The key of a table of texts is no language tag.
    NotALanguage { tag: String },

    // Names.
    /// No option has this name.
    UnknownOption { name: String, suggestions: Vec<String>, is_a: Option<NameKind> },
    /// More than one decision maker has an option of this name.
    AmbiguousOption { name: String, candidates: Vec<String> },
    /// The option exists, but is another's.
    WrongOwner { dm: String, option: String, candidates: Vec<String> },
    /// No decision maker has this name.
    UnknownDm { name: String, suggestions: Vec<String> },
    /// No state has this name.
    UnknownState { name: String, suggestions: Vec<String> },
    /// No source has this name.
    UnknownSource { name: String, suggestions: Vec<String> },
    /// The word has a meaning in formulas and claims.
    ReservedWord { word: String, kind: NameKind },
    /// The id is no identifier.
    NotAnIdentifier { name: String, kind: NameKind, suggestion: Option<String> },
    /// The name is given twice.
    DuplicateName { name: String, kind: NameKind },
    /// An option's name is wanted, and something else stands there.
    OptionNameExpected { text: String },

    // Formulas.
    /// The formula is empty.
    EmptyFormula,
    /// An operator has nothing to work on.
    MissingOperand { operator: String },
    /// An opening parenthesis is never closed.
    UnclosedParenthesis,
    /// A closing parenthesis was never opened.
    UnopenedParenthesis,
    /// There is nothing between these parentheses.
    EmptyParentheses,
    /// Two conditions have no operator between them.
    MissingOperator { left: String, right: String },
    /// An operator in the spelling of another language.
    ForeignOperator { written: String, write: String },
    /// A comma joins nothing in a formula.
    CommaInFormula { written: String },
    /// A character that has no place in a formula.
    StrayCharacter { character: String },
    /// A character that nobody can see.
    InvisibleCharacter { code_point: u32 },
    /// A hyphen, as if it were part of a name.
    HyphenInName { written: String, write: String },
    /// A dot without a name on both sides.
    StrayDot,
    /// A quotation mark is never closed.
    UnclosedQuote,
    /// An option's name in quotation marks.
    QuotedName { text: String },
    /// A word that has a meaning of its own, where an option should stand.
    WordOutOfPlace { word: String },
    /// The formula is nested too deeply.
    TooDeep { limit: usize },

    // Preferences.
    /// A decision maker has no preferences: it is indifferent between all states.
    NoPreferences { dm: String, graph: bool },
    /// A decision maker has preferences of more than one kind.
    TwoKindsOfPreference { dm: String },
    /// Some statements have a weight and some have none.
    MixedWeights { without: usize, total: usize },
    /// This is no decimal number.
    BadWeight { text: String },
    /// The weight has too many digits.
    WeightTooLong { text: String, limit: usize },
    /// A statement `A if B` makes its owner like B to lapse, and B is another's to decide.
    LapsingStatement { dm: String, options: Vec<String> },
    /// No feasible state fits this entry.
    RankingFitsNothing { entry: String },
    /// A state is covered by two entries.
    RankingCoveredTwice { state: ShownState, first: String, second: String },
    /// Some feasible states are not covered.
    RankingIncomplete { dm: String, states: Vec<ShownState>, count: usize },
    /// The pattern has another number of letters than there are options.
    PatternLength { pattern: String, letters: usize, options: usize },
    /// The pattern holds a letter other than Y, N and -.
    PatternLetter { pattern: String, letter: String },
    /// There is no state of this number.
    StateNumber { number: String, states: usize },
    /// `"rest"` stands twice.
    RestTwice,
    /// A group of a ranking is empty.
    EmptyGroup,
    /// The text is neither a pattern nor the name of a state.
    UnknownEntry { text: String, suggestions: Vec<String>, options: usize },

    // Rules, states and forms.
    /// The rule says nothing.
    RuleWithoutKind,
    /// The rule says more than one thing.
    RuleManyKinds { found: Vec<String> },
    /// The rules together leave no state.
    NoFeasibleState { rules: usize },
    /// One rule alone leaves no state.
    ImpossibleRule { rule: String },
    /// An option stands twice in a list.
    RepeatedOption { name: String },
    /// A list of options is empty.
    EmptyOptionList { key: String },
    /// The named state does not say which state it is.
    StateWithoutKind { name: String },
    /// The named state says in more than one way which state it is.
    StateManyKinds { name: String, found: Vec<String> },
    /// The key goes with `like` only.
    OnlyWithLike { key: String },
    /// An option is both in `on` and in `off`.
    OnAndOff { name: String },
    /// Named states are like one another in a circle.
    LikeCircle { names: Vec<String> },
    /// The named state is forbidden by a rule.
    InfeasibleState { name: String, state: String, rule: String },
    /// No feasible state fits the key.
    KeyFitsNothing { name: String, key: String },
    /// More than one feasible state fits the key.
    KeyNotUnique { name: String, key: String, count: usize, first: Vec<ShownState> },
    /// The case has decision makers, but none has an option.
    NoOptions { dm: String },
    /// The case has no decision maker.
    NoDecisionMakers,
    /// The key has no meaning in graph form.
    NotInGraphForm { key: String },
    /// The key has a meaning in graph form only.
    OnlyInGraphForm { key: String },
    /// The graph has no states.
    NoGraphStates,
    /// An arc leads from a state to itself.
    SelfArc { state: String },
    /// An arc is not a pair of states.
    NotAPair { found: usize },
    /// No feasible state fits what is merged or misperceived.
    WhereFitsNothing { text: String, place: Place },
    /// A merge leaves every state by itself.
    MergeOfOne { text: String },
    /// Two merges have a state in common.
    MergesOverlap { state: String },
    /// A formula does not say the same of all combinations of a merged state.
    MergeSplit { option: String, states: Vec<String> },
    /// A decision maker ranks combinations differently that are one state.
    MergeRanksDiffer { dm: String, option: String, states: Vec<String> },
    /// Misperception as GMCR+ has it is no hypergame.
    MisperceptionOnly { dm: String },

    // Sources and claims.
    /// The citation names no passage.
    CitationWithoutPlace { source: String },
    /// The citation has both `quote` and `from` or `to`.
    QuoteWithEnds,
    /// The citation has `to` without `from`.
    ToWithoutFrom,
    /// The words of a passage are an empty text.
    EmptyPassage { key: String },
    /// Paragraphs are counted from 1.
    BadParagraph { number: String },
    /// The basis says that a source stands behind it, and there is no citation.
    BasisWithoutCitation { basis: String },
    /// A claim that is not formalised does not say why.
    WhyNotMissing { claim: String },
    /// The claim is formalised, so there is nothing to explain.
    WhyNotNeedless { claim: String },
    /// This is not a SHA-256 in hexadecimal.
    BadSha256 { text: String },

    // Claims and variants.
    /// Something else should stand here in a claim.
    ClaimExpected { wanted: ClaimPart, found: Option<String> },
    /// The word is none of those that can stand here.
    UnknownChoice { word: String, suggestions: Vec<String>, choices: Vec<String> },
    /// Simultaneous stability needs options.
    NoSimInGraphForm,
    /// Simultaneous stability needs states that are not merged.
    NoSimWithMerge,
    /// The concept is not defined for coalitions of two or more.
    NoJointConcept { concept: String },
    /// The quoted pattern does not fit exactly one feasible state.
    PatternNotOneState { pattern: String, count: usize, first: Vec<ShownState> },
    /// A function word without its parentheses.
    FunctionWithoutParentheses { function: String, usage: String },
    /// Claims are joined by both `and` and `or`.
    ClaimMixesAndOr,
    /// Claims that are joined or negated stand in no parentheses.
    ClaimWithoutParentheses { write: String },
    /// What should hold does not hold in the state from which the claim starts.
    HoldingFails { state: String },
    /// Only a formula over options can stand here.
    OptionsOnly { key: String },
    /// A change does not say what is done.
    ChangeWithoutKind { text: String, choices: Vec<String> },
    /// There is no assumption of this name.
    UnknownAssumption { name: String, suggestions: Vec<String> },
    /// The assumption can not be changed in this way.
    ChangeDoesNotFit { name: String, change: String, choices: Vec<String> },
    /// The changes of a variant, one after the other, give no conflict.
    VariantFails { variant: String },

    // Passages.
    /// The file of a source is not there; its account is shown instead, if there is one.
    SourceAbsent { source: String, file: String },
    /// The file of a source can not be read as text.
    SourceUnreadable { source: String, file: String, reason: String },
    /// The file of a source lies outside of the folders that are read.
    SourceOutside { source: String, file: String },
    /// What is there of a source is no file: a folder, a pipe or a device.
    SourceNotAFile { source: String, file: String },
    /// The file of a source is larger than any that is read.
    SourceTooLarge { source: String, file: String, most: u64 },
    /// The file of a source is not the text that was meant.
    SourceChanged { source: String, file: String },
    /// The file with the account of a source is not there.
    AccountAbsent { source: String, file: String },
    /// The source has no such paragraph.
    NoSuchParagraph { source: String, paragraph: usize, count: usize },
    /// The words of a passage are not found; `misplaced` where they stand elsewhere in the source.
    PassageNotFound {
        source: String,
        words: String,
        closest: Option<String>,
        paragraph: Option<usize>,
        misplaced: bool,
    },
    /// The words of a passage are found more than once.
    PassageNotUnique { source: String, words: String, count: usize },
    /// The words are found only where forms of letters are taken for one another.
    PassageLoose { source: String, words: String, found: String },

    // Size.
    /// There are more options than can be computed.
    TooManyOptions { count: usize, limit: usize },
    /// There are more decision makers than can be computed.
    TooManyDecisionMakers { count: usize, limit: usize },
    /// The conflict has too many feasible states.
    TooManyStates { options: usize, combinations: u128, at_least: u128, exact: bool, limit: usize },

    // Files of GMCR+.
    /// The file is no JSON.
    GmcrNotJson,
    /// Something is missing in an object.
    GmcrMissing { key: String },
    /// The value is of the wrong kind.
    GmcrWrongValue { key: String, wanted: GmcrValue },
    /// There is no option at this place.
    GmcrOption { option: u64, count: usize },
    /// An option is nobody's.
    GmcrNoOwner { option: u64 },
    /// An option is more than one decision maker's.
    GmcrTwoOwners { option: u64 },
    /// This is neither `Y` nor `N`.
    GmcrLetter { found: String },
    /// This is no direction.
    GmcrDirection { found: String },
    /// The rankings count, and a decision maker has none.
    GmcrNoRanking { dm: String },
    /// The rankings count, and a decision maker has statements too.
    GmcrStatementsKept { dm: String },
    /// The file has coalitions.
    GmcrCoalitionsKept,
    /// The file has a key that GMCR+ does not write.
    GmcrKeyLeftOut { key: String },
    /// An option stands twice in a condition.
    GmcrOptionTwice { option: u64 },
    /// The payoffs put the states in another order than what counts.
    GmcrPayoffsDiffer { dm: String },
    /// The statements count, and a decision maker has a ranking too.
    GmcrRankingKept { dm: String },
    /// There is no decision maker at this place.
    GmcrDecisionMaker { dm: u64, count: usize },
    /// A coalition has no member.
    GmcrEmptyCoalition,
    /// A decision maker is in two coalitions, or twice in one.
    GmcrTwoCoalitions { dm: String },
    /// What is kept beside the preferences that count would count itself in the file.
    GmcrWouldCount { dm: String, key: String },
    /// A ranking that is kept does not hold each state once.
    GmcrRankingOutdated { dm: String, states: usize },
}
