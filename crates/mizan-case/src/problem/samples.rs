//! One problem of each kind, for the tests that every kind has a code and a message. They compare the codes here with
//! those in `code.rs`, whose `match` does not compile while a kind is missing.

use super::{ClaimPart, Expected, Found, GmcrValue, NameKind, Place, Problem, ShownState};

fn text(text: &str) -> String {
    text.to_owned()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().copied().map(text).collect()
}

fn states() -> Vec<ShownState> {
    vec![ShownState { number: 3, text: text("NYN") }, ShownState { number: 5, text: text("NNY") }]
}

/// One problem of each kind.
#[must_use]
pub fn samples() -> Vec<Problem> {
    [
        of_the_file(),
        of_toml(),
        of_shape(),
        of_names(),
        of_formulas(),
        of_preferences(),
        of_states(),
        of_claims(),
        of_checks(),
        of_passages(),
        of_size(),
        of_gmcr(),
    ]
    .concat()
}

fn of_the_file() -> Vec<Problem> {
    vec![
        Problem::FileMissing { path: text("cases/siria") },
        Problem::FolderWithoutCase { path: text("cases"), candidates: texts(&["cases/a.toml", "cases/b.toml"]) },
        Problem::NotToml { path: text("case.yaml") },
        Problem::Unreadable { path: text("case.toml"), reason: text("permission denied") },
        Problem::NotAFile { path: text("/dev/zero") },
        Problem::FileTooLarge { path: text("case.toml"), most: 16 << 20 },
        Problem::NotUtf8 { line: 3, offset: 40, byte: 0xE9 },
        Problem::EmptyFile,
        Problem::MissingVersion,
        Problem::WrongVersion { found: text("2") },
    ]
}

fn of_toml() -> Vec<Problem> {
    vec![
        Problem::DuplicateKey { key: text("name") },
        Problem::KeyWithoutEquals { key: text("logical") },
        Problem::MissingValue { key: text("that") },
        Problem::UnquotedText { text: text("bases") },
        Problem::ForeignQuotes { text: text("«القواعد»") },
        Problem::UnclosedString { text: text("\"bases") },
        Problem::UnclosedList,
        Problem::UnclosedInlineTable,
        Problem::UnclosedHeader { header: text("[dm.russia"), closed: text("[dm.russia]") },
        Problem::MissingComma,
        Problem::ExtraComma,
        Problem::BareKey { key: text("روسيا") },
        Problem::EmptyKey,
        Problem::BadEscape { text: text("\\q") },
        Problem::BadNumber { text: text("01") },
        Problem::BadDate { text: text("2016-13-45") },
        Problem::TrailingText { text: text("\"process\"") },
        Problem::ControlCharacter { code_point: 7 },
        Problem::ExtendedValue { key: text("name") },
        Problem::TooNested,
        Problem::OtherToml { detail: text("something new") },
    ]
}

fn of_shape() -> Vec<Problem> {
    let (key, place) = (text("prefres"), Place::DecisionMaker);
    vec![
        Problem::UnknownKey { key, place, suggestions: texts(&["prefers"]), known: texts(&["name", "prefers"]) },
        Problem::MisplacedKey {
            key: text("prefers"),
            place: Place::OptionTable,
            home: Place::DecisionMaker,
            header: text("dm.russia"),
        },
        Problem::MissingKey { key: text("that"), place: Place::Statement },
        Problem::WrongType { key: text("logical"), expected: Expected::Boolean, found: Found::Text },
        Problem::NotOneOf {
            key: text("moves"),
            value: text("only_on"),
            choices: texts(&["reversible", "only-on", "only-off"]),
            suggestions: texts(&["only-on"]),
        },
        Problem::NotALanguage { tag: text("arabic") },
    ]
}

fn of_names() -> Vec<Problem> {
    vec![
        Problem::UnknownOption { name: text("opeartions"), suggestions: texts(&["operations"]), is_a: None },
        Problem::AmbiguousOption { name: text("talks"), candidates: texts(&["hnc.talks", "regime.talks"]) },
        Problem::WrongOwner { dm: text("regime"), option: text("bases"), candidates: texts(&["russia.bases"]) },
        Problem::UnknownDm { name: text("rusia"), suggestions: texts(&["russia"]) },
        Problem::UnknownState { name: text("before"), suggestions: Vec::new() },
        Problem::UnknownSource { name: text("noor"), suggestions: texts(&["nour"]) },
        Problem::ReservedWord { word: text("always"), kind: NameKind::OptionName },
        Problem::NotAnIdentifier {
            name: text("air campaign"),
            kind: NameKind::OptionName,
            suggestion: Some(text("air_campaign")),
        },
        Problem::DuplicateName { name: text("pressure"), kind: NameKind::Claim },
        Problem::OptionNameExpected { text: text("bases & process") },
    ]
}

fn of_formulas() -> Vec<Problem> {
    vec![
        Problem::EmptyFormula,
        Problem::MissingOperand { operator: text("&") },
        Problem::UnclosedParenthesis,
        Problem::UnopenedParenthesis,
        Problem::EmptyParentheses,
        Problem::MissingOperator { left: text("bases"), right: text("process") },
        Problem::ForeignOperator { written: text("&&"), write: text("&") },
        Problem::CommaInFormula { written: text("،") },
        Problem::StrayCharacter { character: text("#") },
        Problem::InvisibleCharacter { code_point: 0x200F },
        Problem::HyphenInName { written: text("talks-first"), write: text("talks_first") },
        Problem::StrayDot,
        Problem::UnclosedQuote,
        Problem::QuotedName { text: text("bases") },
        Problem::WordOutOfPlace { word: text("state") },
        Problem::TooDeep { limit: 200 },
    ]
}

fn of_preferences() -> Vec<Problem> {
    vec![
        Problem::NoPreferences { dm: text("turkey"), graph: false },
        Problem::TwoKindsOfPreference { dm: text("turkey") },
        Problem::MixedWeights { without: 2, total: 5 },
        Problem::BadWeight { text: text("nan") },
        Problem::WeightTooLong { text: "1".repeat(41), limit: 40 },
        Problem::LapsingStatement { dm: text("russia"), options: texts(&["talks_first", "seeks"]) },
        Problem::RankingFitsNothing { entry: text("\"YN-\"") },
        Problem::RankingCoveredTwice {
            state: ShownState { number: 3, text: text("NYN") },
            first: text("\"-YN\""),
            second: text("3"),
        },
        Problem::RankingIncomplete { dm: text("turkey"), states: states(), count: 11 },
        Problem::PatternLength { pattern: text("YN"), letters: 2, options: 3 },
        Problem::PatternLetter { pattern: text("YnN"), letter: text("n") },
        Problem::StateNumber { number: text("9"), states: 8 },
        Problem::RestTwice,
        Problem::EmptyGroup,
        Problem::UnknownEntry { text: text("status_qou"), suggestions: texts(&["status_quo"]), options: 3 },
    ]
}

fn of_states() -> Vec<Problem> {
    let name = || text("announced");
    vec![
        Problem::RuleWithoutKind,
        Problem::RuleManyKinds { found: texts(&["forbid", "require"]) },
        Problem::NoFeasibleState { rules: 3 },
        Problem::ImpossibleRule { rule: text("require = \"bases & !bases\"") },
        Problem::RepeatedOption { name: text("bases") },
        Problem::EmptyOptionList { key: text("exactly_one") },
        Problem::StateWithoutKind { name: name() },
        Problem::StateManyKinds { name: name(), found: texts(&["on", "key"]) },
        Problem::OnlyWithLike { key: text("off") },
        Problem::OnAndOff { name: text("bases") },
        Problem::LikeCircle { names: texts(&["announced", "resumed"]) },
        Problem::InfeasibleState { name: name(), state: text("YNN"), rule: text("forbid = \"operations & !bases\"") },
        Problem::KeyFitsNothing { name: name(), key: text("YN-") },
        Problem::KeyNotUnique { name: name(), key: text("N--"), count: 4, first: states() },
        Problem::NoOptions { dm: text("russia") },
        Problem::NoDecisionMakers,
        Problem::NotInGraphForm { key: text("prefers") },
        Problem::OnlyInGraphForm { key: text("moves") },
        Problem::NoGraphStates,
        Problem::SelfArc { state: text("s1") },
        Problem::NotAPair { found: 3 },
        Problem::WhereFitsNothing { text: text("bases & !bases"), place: Place::Merge },
        Problem::MergeOfOne { text: text("bases & operations") },
        Problem::MergesOverlap { state: text("NYN") },
        Problem::MergeSplit { option: text("process"), states: texts(&["NYN", "NYY"]) },
        Problem::MergeRanksDiffer { dm: text("russia"), option: text("process"), states: texts(&["NYN", "NYY"]) },
        Problem::MisperceptionOnly { dm: text("russia") },
    ]
}

fn of_claims() -> Vec<Problem> {
    vec![
        Problem::CitationWithoutPlace { source: text("noor") },
        Problem::QuoteWithEnds,
        Problem::ToWithoutFrom,
        Problem::EmptyPassage { key: text("from") },
        Problem::BadParagraph { number: text("0") },
        Problem::BasisWithoutCitation { basis: text("stated") },
        Problem::WhyNotMissing { claim: text("motive") },
        Problem::WhyNotNeedless { claim: text("motive") },
        Problem::BadSha256 { text: text("abc") },
    ]
}

fn of_checks() -> Vec<Problem> {
    vec![
        Problem::ClaimExpected { wanted: ClaimPart::ColonOrHolding, found: Some(text("leads_to")) },
        Problem::UnknownChoice { word: text("nsh"), suggestions: texts(&["nash"]), choices: texts(&["nash", "best"]) },
        Problem::NoSimInGraphForm,
        Problem::NoSimWithMerge,
        Problem::PatternNotOneState { pattern: text("Y-N"), count: 2, first: states() },
        Problem::FunctionWithoutParentheses { function: text("better"), usage: text("better(DM, STATE)") },
        Problem::ClaimMixesAndOr,
        Problem::ClaimWithoutParentheses { write: text("(at s: a) and (at t: b)") },
        Problem::HoldingFails { state: text("announced") },
        Problem::OptionsOnly { key: text("holding") },
        Problem::ChangeWithoutKind { text: text("rule[1]"), choices: texts(&["dropped", "negated"]) },
        Problem::UnknownAssumption { name: text("rusia.keep"), suggestions: texts(&["russia.keep"]) },
        Problem::ChangeDoesNotFit { name: text("rule[1]"), change: text("tied"), choices: texts(&["dropped"]) },
        Problem::VariantFails { variant: text("no_shelter") },
        Problem::NoJointConcept { concept: text("sim") },
    ]
}

fn of_passages() -> Vec<Problem> {
    vec![
        Problem::SourceAbsent { source: text("article"), file: text("sources/article.txt") },
        Problem::SourceUnreadable {
            source: text("article"),
            file: text("sources/article.txt"),
            reason: text("permission denied"),
        },
        Problem::SourceOutside { source: text("article"), file: text("../secret.txt") },
        Problem::SourceNotAFile { source: text("article"), file: text("sources") },
        Problem::SourceTooLarge { source: text("article"), file: text("sources/archive.txt"), most: 64 << 20 },
        Problem::SourceChanged { source: text("article"), file: text("sources/article.txt") },
        Problem::AccountAbsent { source: text("article"), file: text("sources/account.md") },
        Problem::NoSuchParagraph { source: text("article"), paragraph: 9, count: 7 },
        Problem::PassageNotFound {
            source: text("article"),
            words: text("the withdrawl"),
            closest: Some(text("the withdrawal")),
            paragraph: Some(1),
            misplaced: false,
        },
        Problem::PassageNotUnique { source: text("article"), words: text("the regime"), count: 4 },
        Problem::PassageLoose { source: text("article"), words: text("الى"), found: text("إلى") },
    ]
}

fn of_size() -> Vec<Problem> {
    vec![
        Problem::TooManyOptions { count: 70, limit: 64 },
        Problem::TooManyDecisionMakers { count: 70_000, limit: 65_535 },
        Problem::TooManyStates { options: 30, combinations: 1 << 30, at_least: 1 << 25, exact: true, limit: 1 << 24 },
    ]
}

fn of_gmcr() -> Vec<Problem> {
    vec![
        Problem::GmcrNotJson,
        Problem::GmcrMissing { key: text("decisionMakers") },
        Problem::GmcrWrongValue { key: text("options"), wanted: GmcrValue::List },
        Problem::GmcrOption { option: 9, count: 5 },
        Problem::GmcrNoOwner { option: 3 },
        Problem::GmcrTwoOwners { option: 3 },
        Problem::GmcrLetter { found: text("\"X\"") },
        Problem::GmcrDirection { found: text("\"up\"") },
        Problem::GmcrNoRanking { dm: text("Syria") },
        Problem::GmcrStatementsKept { dm: text("Syria") },
        Problem::GmcrCoalitionsKept,
        Problem::GmcrKeyLeftOut { key: text("colour") },
        Problem::GmcrPayoffsDiffer { dm: text("Syria") },
        Problem::GmcrRankingKept { dm: text("Syria") },
        Problem::GmcrDecisionMaker { dm: 9, count: 2 },
        Problem::GmcrEmptyCoalition,
        Problem::GmcrTwoCoalitions { dm: text("syria") },
        Problem::GmcrWouldCount { dm: text("syria"), key: text("statements") },
        Problem::GmcrOptionTwice { option: 3 },
        Problem::GmcrRankingOutdated { dm: text("syria"), states: 6 },
    ]
}
