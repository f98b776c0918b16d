//! Every problem that a case file can have, each written down here and nowhere else in this crate.
//!
//! An entry says, in this order: what is wrong, as a comment; its code, how bad it is, and its name; its fields, each
//! with its type and a sample of it; and, where the messages need them:
//!
//! - `says […]`: what the messages may name, where that is not just the fields;
//! - `related "…"`: the message that tells what the other places have to do with it;
//! - `title (…)` and `help (…)`: the end of the id of the message that fits, where there are several.
//!
//! The first digit of a code is the subject: 1 the file, 2 names, 3 formulas, 4 preferences, 5 rules and states,
//! 6 sources and claims, 7 size, 8 the files of other tools. A code is printed, documented and searched for: it never
//! changes, and none is used twice. The texts are in `messages/LANGUAGE/diagnostics.ftl` of `mizan-report`, by code.

use super::argument::Argument::{self, AllOf, AnyOf, AnyPath, AnyText, Example, HeaderOf, Path, Quoted, ToWrite};
use super::kinds::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, Severity, ShownState};
use super::macros::{arguments, either, problems};
use super::sample::{Sample, state, states};

problems! {
    // The file.
    /// There is nothing at this path.
    M101 Error FileMissing { path: String = "cases/siria" } says [path = Path(path)];
    /// The folder holds no `case.toml`; the `.toml` files in it are candidates.
    M102 Error FolderWithoutCase { path: String = "cases", candidates: Vec<String> = ["cases/a.toml", "cases/b.toml"] }
        says [path = Path(path), count = candidates.len(), candidates = AnyPath(candidates)];
    /// The file is no `.toml` file.
    M103 Error NotToml { path: String = "case.yaml" } says [path = Path(path)];
    /// The operating system does not let us read it.
    M104 Error Unreadable { path: String = "case.toml", reason: String = "permission denied" }
        says [path = Path(path), reason];
    /// What is there is no file: a folder, a pipe or a device.
    M109 Error NotAFile { path: String = "/dev/zero" } says [path = Path(path)];
    /// The file is larger than any that is read; the most is in MiB.
    M147 Error FileTooLarge { path: String = "case.toml", most: usize = 16 } says [path = Path(path), most];
    /// The file is not UTF-8.
    M105 Error NotUtf8 { line: usize = 3, offset: usize = 40, byte: u8 = 0xE9 }
        says [line, byte = format!("0x{byte:02X}")];
    /// There is nothing in the file but white space and comments.
    M106 Error EmptyFile;
    /// The file does not say `mizan = 1`.
    M107 Error MissingVersion;
    /// The file is of another version of the format.
    M108 Error WrongVersion { found: String = "2" };

    // TOML.
    /// A key, or a table, stands twice.
    M110 Error DuplicateKey { key: String = "name" } related "first";
    /// A line is a key without `=`.
    M111 Error KeyWithoutEquals { key: String = "logical" };
    /// Nothing follows the `=`.
    M112 Error MissingValue { key: String = "that" };
    /// A text is not in quotes.
    M113 Error UnquotedText { text: String = "bases" };
    /// A text is in quotes of another kind, such as `“…”` or `«…»`.
    M114 Error ForeignQuotes { text: String = "«القواعد»" };
    /// A text has no closing quotation mark.
    M115 Error UnclosedString { text: String = "\"bases" };
    /// A list has no `]`.
    M116 Error UnclosedList;
    /// A table in braces has no `}`.
    M117 Error UnclosedInlineTable;
    /// A header has no `]` or `]]`.
    M118 Error UnclosedHeader { header: String = "[dm.russia", closed: String = "[dm.russia]" };
    /// Two values have no comma between them.
    M119 Error MissingComma;
    /// A comma has no value before it.
    M120 Error ExtraComma;
    /// A key wants quotes, having other letters than a–z.
    M121 Error BareKey { key: String = "روسيا" };
    /// A key is empty.
    M122 Error EmptyKey;
    /// A backslash in a text stands before something it cannot stand before.
    M123 Error BadEscape { text: String = "\\q" };
    /// This is no number.
    M124 Error BadNumber { text: String = "01" };
    /// This is no date.
    M125 Error BadDate { text: String = "2016-13-45" };
    /// Something follows a value on its line.
    M126 Error TrailingText { text: String = "\"process\"" };
    /// Text holds a character that TOML does not allow there.
    M127 Error ControlCharacter { code_point: u32 = 7 } says [code = format!("U+{code_point:04X}")];
    /// A table in braces, or a value, is extended from elsewhere.
    M128 Error ExtendedValue { key: String = "name" };
    /// Lists or tables are nested too deeply.
    M129 Error TooNested;
    /// Another mistake in the TOML, in the words of the reader (English).
    M130 Error OtherToml { detail: String = "something new" };

    // The shape.
    /// No such key exists here.
    M140 Error UnknownKey {
        key: String = "prefres", place: Place = Place::DecisionMaker, suggestions: Vec<String> = ["prefers"],
        known: Vec<String> = ["name", "prefers"],
    } says [key, place, known = AllOf(known), suggested = suggestions.len(), suggestions = AnyOf(suggestions)]
        title (if *place == Place::File { "-top" } else { "" });
    /// The key exists, but higher up: TOML puts it into the table whose header stands above it.
    M141 Error MisplacedKey {
        key: String = "prefers", place: Place = Place::OptionTable, home: Place = Place::DecisionMaker,
        header: String = "dm.russia",
    } says [key, place, home, header = home.header(header)] help (if *home == Place::File { "-top" } else { "" });
    /// A key is missing.
    M142 Error MissingKey { key: String = "that", place: Place = Place::Statement }
        help (one_of(key, &["-that", "-id", "-check", "-source", "-states", "-changes", "-where", "-dm"]));
    /// The value is of the wrong kind.
    M143 Error WrongType { key: String = "logical", expected: Expected = Expected::Boolean, found: Found = Found::Text }
        says [key, expected, found, example = Example(*expected, key)];
    /// The value is none of those that the key allows.
    M144 Error NotOneOf {
        key: String = "moves", value: String = "only_on",
        choices: Vec<String> = ["reversible", "only-on", "only-off"], suggestions: Vec<String> = ["only-on"],
    } says [key, value, choices = AnyText(choices), suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// The key of a table of texts is no language tag.
    M146 Error NotALanguage { tag: String = "arabic" };

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

    // Preferences.
    /// A decision maker has no preferences: it is indifferent between all states.
    M401 Warning NoPreferences { dm: String = "turkey", graph: bool = false }
        says [dm, header = HeaderOf(dm, "")] help (if *graph { "-graph" } else { "" });
    /// A decision maker has preferences of more than one kind.
    M402 Error TwoKindsOfPreference { dm: String = "turkey" } says [dm, header = HeaderOf(dm, "")] related "first";
    /// Some statements have a weight and some have none.
    M403 Error MixedWeights { without: usize = 2, total: usize = 5 } related "weighted";
    /// This is no decimal number.
    M404 Error BadWeight { text: String = "nan" };
    /// The weight has too many digits.
    M405 Error WeightTooLong { text: String = "1".repeat(41), limit: usize = 40 };
    /// A statement `A if B` makes its owner like B to lapse, and B is another's to decide.
    M406 Warning LapsingStatement { dm: String = "russia", options: Vec<String> = ["talks_first", "seeks"] }
        says [dm, count = options.len(), options = AllOf(options)];
    /// No feasible state fits this entry.
    M407 Error RankingFitsNothing { entry: String = "\"YN-\"" };
    /// A state is covered by two entries.
    M408 Error RankingCoveredTwice {
        state: ShownState = state(3, "NYN"), first: String = "\"-YN\"", second: String = "3",
    } related "covered";
    /// Some feasible states are not covered.
    M409 Error RankingIncomplete { dm: String = "turkey", states: Vec<ShownState> = states(), count: usize = 11 };
    /// The pattern has another number of letters than there are options.
    M410 Error PatternLength { pattern: String = "YN", letters: usize = 2, options: usize = 3 };
    /// The pattern holds a letter other than Y, N and -.
    M411 Error PatternLetter { pattern: String = "YnN", letter: String = "n" };
    /// There is no state of this number.
    M412 Error StateNumber { number: String = "9", states: usize = 8 };
    /// `"rest"` stands twice.
    M413 Error RestTwice related "first";
    /// A group of a ranking is empty.
    M414 Error EmptyGroup;
    /// The text is neither a pattern nor the name of a state.
    M415 Error UnknownEntry {
        text: String = "status_qou", suggestions: Vec<String> = ["status_quo"], options: usize = 3,
    } says [text = format!("\"{text}\""), options, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];

    // Rules, states and forms.
    /// The rule says nothing.
    M501 Error RuleWithoutKind;
    /// The rule says more than one thing.
    M502 Error RuleManyKinds { found: Vec<String> = ["forbid", "require"] } says [found = AllOf(found)];
    /// The rules together leave no state.
    M503 Error NoFeasibleState { rules: usize = 3 } related "together";
    /// One rule alone leaves no state.
    M504 Error ImpossibleRule { rule: String = "require = \"bases & !bases\"" };
    /// An option stands twice in a list.
    M505 Error RepeatedOption { name: String = "bases" };
    /// A list of options is empty.
    M506 Error EmptyOptionList { key: String = "exactly_one" };
    /// The named state does not say which state it is.
    M507 Error StateWithoutKind { name: String = "announced" };
    /// The named state says in more than one way which state it is.
    M508 Error StateManyKinds { name: String = "announced", found: Vec<String> = ["on", "key"] }
        says [name, found = AllOf(found)];
    /// The key goes with `like` only.
    M509 Error OnlyWithLike { key: String = "off" };
    /// An option is both in `on` and in `off`.
    M510 Error OnAndOff { name: String = "bases" };
    /// Named states are like one another in a circle.
    M511 Error LikeCircle { names: Vec<String> = ["announced", "resumed"] }
        says [names = AllOf(names)] related "circle";
    /// The named state is forbidden by a rule.
    M512 Error InfeasibleState {
        name: String = "announced", state: String = "YNN", rule: String = "forbid = \"operations & !bases\"",
    } says [name, pattern = state, rule] related "rule";
    /// No feasible state fits the key.
    M513 Error KeyFitsNothing { name: String = "announced", key: String = "YN-" };
    /// More than one feasible state fits the key.
    M514 Error KeyNotUnique {
        name: String = "announced", key: String = "N--", count: usize = 4, first: Vec<ShownState> = states(),
    };
    /// The case has decision makers, but none has an option.
    M515 Error NoOptions { dm: String = "russia" } says [header = HeaderOf(dm, ".options.attack")];
    /// The case has no decision maker.
    M516 Error NoDecisionMakers;
    /// The key has no meaning in graph form.
    M517 Error NotInGraphForm { key: String = "prefers" } help (one_of(key, &["-where", "-merge", "-gmcr"]));
    /// The key has a meaning in graph form only.
    M518 Error OnlyInGraphForm { key: String = "moves" } help (one_of(key, &["-moves", "-states"]));
    /// The graph has no states.
    M519 Error NoGraphStates;
    /// An arc leads from a state to itself.
    M520 Error SelfArc { state: String = "s1" };
    /// An arc is not a pair of states.
    M521 Error NotAPair { found: usize = 3 };
    /// No feasible state fits what is merged or misperceived.
    M522 Warning WhereFitsNothing { text: String = "bases & !bases", place: Place = Place::Merge };
    /// A merge leaves every state by itself.
    M523 Warning MergeOfOne { text: String = "bases & operations" };
    /// Two merges have a state in common.
    M524 Error MergesOverlap { state: String = "NYN" } related "merge";
    /// A formula does not say the same of all combinations of a merged state.
    M525 Error MergeSplit { option: String = "process", states: Vec<String> = ["NYN", "NYY"] }
        says [option, states = AllOf(states)];
    /// A decision maker ranks combinations differently that are one state.
    M526 Error MergeRanksDiffer {
        dm: String = "russia", option: String = "process", states: Vec<String> = ["NYN", "NYY"],
    } says [dm, option, states = AllOf(states)];
    /// Misperception as GMCR+ has it is no hypergame.
    M527 Warning MisperceptionOnly { dm: String = "russia" };
    /// A state of the graph form is named by a number that is another state's, or nobody's.
    M528 Warning NameIsOtherNumber { named: usize = 2, number: usize = 1 }
        says [named = named.to_string(), number = number.to_string()] related "numbers";
    /// A named state is called like a pattern of this case.
    M529 Warning NameIsPattern { name: String = "N" };

    // Sources and claims.
    /// The citation names no passage.
    M601 Error CitationWithoutPlace { source: String = "noor" };
    /// The citation has both `quote` and `from` or `to`.
    M602 Error QuoteWithEnds;
    /// The citation has `to` without `from`.
    M603 Error ToWithoutFrom;
    /// The words of a passage are an empty text.
    M604 Error EmptyPassage { key: String = "from" };
    /// Paragraphs are counted from 1.
    M605 Error BadParagraph { number: String = "0" };
    /// The basis says that a source stands behind it, and there is no citation.
    M606 Error BasisWithoutCitation { basis: String = "stated" };
    /// A claim that is not formalised does not say why.
    M607 Error WhyNotMissing { claim: String = "motive" };
    /// The claim is formalised, so there is nothing to explain.
    M608 Error WhyNotNeedless { claim: String = "motive" };
    /// This is not a SHA-256 in hexadecimal.
    M609 Error BadSha256 { text: String = "abc" };

    // Claims and variants.
    /// Something else should stand here in a claim.
    M620 Error ClaimExpected { wanted: ClaimPart = ClaimPart::ColonOrHolding, found: Option<String> = Some("leads_to") }
        says [wanted, found = Quoted(found.as_deref())] title (if found.is_none() { "-end" } else { "" });
    /// The word is none of those that can stand here.
    M621 Error UnknownChoice {
        word: String = "nsh", suggestions: Vec<String> = ["nash"], choices: Vec<String> = ["nash", "best"],
    } says [word, choices = AnyOf(choices), suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// Simultaneous stability needs options.
    M622 Error NoSimInGraphForm;
    /// Simultaneous stability needs states that are not merged.
    M633 Error NoSimWithMerge;
    /// The concept is not defined for coalitions of two or more.
    M634 Error NoJointConcept { concept: String = "sim" };
    /// The quoted pattern does not fit exactly one feasible state.
    M623 Error PatternNotOneState { pattern: String = "Y-N", count: usize = 2, first: Vec<ShownState> = states() }
        title (match *count {
            0 => "-none",
            count if count == first.len() => "-all",
            _ => "",
        })
        help (if *count == 0 { "-none" } else { "" });
    /// A function word without its parentheses.
    M624 Error FunctionWithoutParentheses { function: String = "better", usage: String = "better(DM, STATE)" };
    /// Claims are joined by both `and` and `or`.
    M625 Error ClaimMixesAndOr;
    /// Claims that are joined or negated stand in no parentheses.
    M626 Error ClaimWithoutParentheses { write: String = "(at s: a) and (at t: b)" } says [write = ToWrite(write)];
    /// What should hold does not hold in the state from which the claim starts.
    M627 Error HoldingFails { state: String = "announced" };
    /// Only a formula over options can stand here.
    M628 Error OptionsOnly { key: String = "holding" };
    /// A change does not say what is done.
    M629 Error ChangeWithoutKind { text: String = "rule[1]", choices: Vec<String> = ["dropped", "negated"] }
        says [text, choices = AnyOf(choices)];
    /// There is no assumption of this name.
    M630 Error UnknownAssumption { name: String = "rusia.keep", suggestions: Vec<String> = ["russia.keep"] }
        says [name, suggested = suggestions.len(), suggestions = AnyOf(suggestions)];
    /// The assumption cannot be changed in this way.
    M631 Error ChangeDoesNotFit {
        name: String = "rule[1]", change: String = "tied", choices: Vec<String> = ["dropped"],
    } says [name, change, count = choices.len(), choices = AnyOf(choices)];
    /// The changes of a variant, one after the other, give no conflict.
    M632 Error VariantFails { variant: String = "no_shelter" };
    /// A variant refers to a statement by its place, which is another once the statement moves.
    M635 Warning ChangeByPlace { name: String = "regime.prefers[2]" };

    // Passages.
    /// The file of a source is not there; its account is shown instead, if there is one.
    M640 Warning SourceAbsent { source: String = "article", file: String = "sources/article.txt" };
    /// The file of a source cannot be read as text.
    M641 Error SourceUnreadable {
        source: String = "article", file: String = "sources/article.txt", reason: String = "permission denied",
    };
    /// The file of a source is not the text that was meant.
    M642 Warning SourceChanged { source: String = "article", file: String = "sources/article.txt" };
    /// The file with the account of a source is not there.
    M643 Warning AccountAbsent { source: String = "article", file: String = "sources/account.md" };
    /// The source has no such paragraph.
    M644 Error NoSuchParagraph { source: String = "article", paragraph: usize = 9, count: usize = 7 };
    /// The words of a passage are not found; `misplaced` where they stand elsewhere in the source.
    M645 Error PassageNotFound {
        source: String = "article", words: String = "the withdrawl", closest: Option<String> = Some("the withdrawal"),
        paragraph: Option<usize> = Some(1), misplaced: bool = false,
    } says [source, words, closest, paragraph = paragraph.unwrap_or_default()]
        title (if *misplaced { "-misplaced" } else { "" })
        help (match closest {
            _ if *misplaced => "-misplaced",
            Some(_) => "-closest",
            None => "",
        });
    /// The words of a passage are found more than once.
    M646 Error PassageNotUnique { source: String = "article", words: String = "the regime", count: usize = 4 };
    /// The words are found only where forms of letters are taken for one another.
    M647 Warning PassageLoose { source: String = "article", words: String = "الى", found: String = "إلى" };
    /// The file of a source lies outside of the folders that are read.
    M648 Error SourceOutside { source: String = "article", file: String = "../secret.txt" };
    /// What is there of a source is no file: a folder, a pipe or a device.
    M649 Error SourceNotAFile { source: String = "article", file: String = "sources" };
    /// The file of a source is larger than any that is read; the most is in MiB.
    M650 Error SourceTooLarge { source: String = "article", file: String = "sources/archive.txt", most: usize = 64 };

    // Size.
    /// There are more options than can be computed.
    M701 Error TooManyOptions { count: usize = 70, limit: usize = 64 } says [count, limit, next = limit + 1];
    /// There are more decision makers than can be computed.
    M702 Error TooManyDecisionMakers { count: usize = 70_000, limit: usize = 65_535 }
        says [count, limit, next = limit + 1];
    /// The conflict has too many feasible states.
    M703 Error TooManyStates {
        options: usize = 30, combinations: u128 = 1 << 30, at_least: u128 = 1 << 25, exact: bool = true,
        limit: usize = 1 << 24,
    } says [options, combinations, states = at_least, limit = *limit as u128, needed = at_least.to_string()]
        title (match (*exact, *at_least > *limit as u128) {
            (true, _) => "",
            (false, true) => "-counted",
            (false, false) => "-unknown",
        })
        help (if *exact && is_worth_a_try(*at_least, *limit) { "-near" } else { "" });

    // Files of GMCR+.
    /// The file is no JSON.
    M801 Error GmcrNotJson;
    /// Something is missing in an object.
    M802 Error GmcrMissing { key: String = "decisionMakers" };
    /// The value is of the wrong kind.
    M803 Error GmcrWrongValue { key: String = "options", wanted: GmcrValue = GmcrValue::List };
    /// There is no option at this place.
    M804 Error GmcrOption { option: u64 = 9, count: usize = 5 };
    /// An option is nobody's.
    M805 Error GmcrNoOwner { option: u64 = 3 };
    /// An option is more than one decision maker's.
    M811 Error GmcrTwoOwners { option: u64 = 3 } related "first";
    /// This is neither `Y` nor `N`.
    M806 Error GmcrLetter { found: String = "\"X\"" };
    /// This is no direction.
    M807 Error GmcrDirection { found: String = "\"up\"" };
    /// The rankings count, and a decision maker has none.
    M808 Error GmcrNoRanking { dm: String = "Syria" };
    /// The rankings count, and a decision maker has statements too.
    M809 Warning GmcrStatementsKept { dm: String = "Syria" };
    /// The file has coalitions.
    M810 Warning GmcrCoalitionsKept;
    /// The file has a key that GMCR+ does not write.
    M812 Warning GmcrKeyLeftOut { key: String = "colour" };
    /// The file is a pickle of Python.
    M821 Error GmcrPickle;
    /// An option stands twice in a condition.
    M820 Error GmcrOptionTwice { option: u64 = 3 };
    /// The payoffs put the states in another order than what counts.
    M813 Warning GmcrPayoffsDiffer { dm: String = "Syria" };
    /// The statements count, and a decision maker has a ranking too.
    M814 Warning GmcrRankingKept { dm: String = "Syria" };
    /// There is no decision maker at this place.
    M815 Error GmcrDecisionMaker { dm: u64 = 9, count: usize = 2 };
    /// A coalition has no member.
    M816 Error GmcrEmptyCoalition;
    /// A decision maker is in two coalitions, or twice in one.
    M817 Error GmcrTwoCoalitions { dm: String = "syria" } related "first";
    /// What is kept beside the preferences that count would count itself in the file.
    M818 Error GmcrWouldCount { dm: String = "syria", key: String = "statements" };
    /// A ranking that is kept does not hold each state once.
    M819 Warning GmcrRankingOutdated { dm: String = "syria", states: usize = 6 };
}

/// The one of `ends` that says `-KEY`; nothing where none does.
fn one_of(key: &str, ends: &[&'static str]) -> &'static str {
    ends.iter().find(|end| end.strip_prefix('-') == Some(key)).copied().unwrap_or("")
}

/// How far above the limit a conflict may be, as a multiple of it, for a higher limit to be worth a try.
const WORTH_A_TRY: u128 = 16;

fn is_worth_a_try(states: u128, limit: usize) -> bool {
    states <= WORTH_A_TRY * limit as u128 && states <= u128::from(u32::MAX)
}
