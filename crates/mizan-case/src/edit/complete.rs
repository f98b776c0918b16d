//! What may be written at a place of a case file, for editors.
//!
//! The text is in between while somebody types, so the place is understood from the lines around it alone; the names
//! come from the last text that could be read.

use mizan_core::vary::Change;
use mizan_core::{Assumption, Concept, DmId, Way};

use crate::case::{Case, DecisionMaker, Statement};
use crate::claim::change::{self, AssumptionNames};
use crate::names::continues_identifier;
use crate::problem::NameKind;
use crate::shape::{CASE_FILE, Holds, KeyShape, Kind, TableShape};

/// What may be written at a place.
#[derive(Debug, Clone)]
pub struct Choices {
    /// Where the word begins that is being written.
    pub from: usize,
    /// What it may become, what is most likely first.
    pub choices: Vec<Choice>,
}

/// One thing that may be written.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What it is.
    pub kind: ChoiceKind,
    /// The word that people look for.
    pub label: String,
    /// What is written for it, where that is more than the word.
    pub apply: Option<String>,
}

/// What something is that may be written.
#[derive(Debug, Clone, Copy)]
pub enum ChoiceKind {
    /// A key of this table.
    Key(&'static KeyShape),
    /// The option at this place.
    Option(usize),
    /// The named state at this place.
    State(usize),
    /// The decision maker at this place.
    Dm(usize),
    /// The source at this place.
    Source(usize),
    /// A form of claims.
    Function,
    /// A concept of stability or a way of acting.
    Concept,
    /// A word of the language of formulas and claims.
    Keyword,
    /// One of the words that a key wants.
    Value,
    /// An assumption that can be varied.
    Assumption(Assumption),
}

/// The forms that may stand in a claim, each with what is written for it.
const FUNCTIONS: [(&str, &str); 12] = [
    ("leads_to", "leads_to("),
    ("possible", "possible("),
    ("always", "always("),
    ("attainable", "attainable("),
    ("better", "better("),
    ("worse", "worse("),
    ("can", "can("),
    ("improves", "improves("),
    ("pays", "pays("),
    ("stable", "stable("),
    ("equilibrium", "equilibrium("),
    ("is", "is("),
];

const CLAIM_WORDS: [&str; 15] = [
    "believes",
    "at",
    "holding",
    "every",
    "some",
    "no",
    "state",
    "attractor",
    "from",
    "where",
    "is",
    "prefers",
    "over",
    "none",
    "and",
];

const FORMULA_WORDS: [&str; 5] = ["and", "or", "not", "if", "implies"];

/// What may be written at byte `at` of `text`; `None` where nothing in particular may. `known` is the last case that
/// could be read.
#[must_use]
pub fn complete(text: &str, at: usize, known: Option<&Case>) -> Option<Choices> {
    let before = text.get(..at)?;
    let line = &before[before.rfind('\n').map_or(0, |newline| newline + 1)..];
    if line.trim_start().starts_with('#') {
        return None;
    }
    let is_in_header = is_header(line) && !line.contains(']');
    let continues = |c: char| continues_identifier(c) || c == '-' || c == '.' && !is_in_header;
    let from = at - line.chars().rev().take_while(|&c| continues(c)).map(char::len_utf8).sum::<usize>();
    let mut choices = match (key_at(before), is_in_text(line)) {
        (_, false) if is_in_header => headers(line, known)?,
        (Some(key), true) => values(key_of(table_at(before)?, &key, before)?, known, &before[..from]),
        (None, false) if line.trim_start().len() == at - from => keys(table_at(before)?),
        _ => return None,
    };
    let typed = &text[from..at];
    choices.retain(|choice| choice.label.starts_with(typed) || typed.is_empty() || choice.label.contains(typed));
    choices.sort_by_key(|choice| !choice.label.starts_with(typed));
    Some(Choices { from, choices })
}

/// The table in which a place lies, as the last header before it says.
fn table_at(before: &str) -> Option<&'static TableShape> {
    let header = before.rsplit('\n').skip(1).map(str::trim).find(|line| line.starts_with('['));
    let Some(header) = header else { return Some(&CASE_FILE) };
    match end_of(&path_parts(header.trim_start_matches('[').split(']').next()?))? {
        End::Table(table) => Some(table),
        End::Names(..) => None,
    }
}

/// What may follow a dotted path.
enum End {
    /// The keys of this table.
    Table(&'static TableShape),
    /// Ids: this key has a table of this shape for each.
    Names(&'static KeyShape, &'static TableShape),
}

fn end_of(path: &[String]) -> Option<End> {
    path.iter().try_fold(End::Table(&CASE_FILE), |end, part| match end {
        End::Names(_, inner) => Some(End::Table(inner)),
        End::Table(table) => match table.key(part)? {
            key @ KeyShape { kind: Kind::Named(inner), .. } => Some(End::Names(key, inner)),
            key => key.kind.table().map(End::Table),
        },
    })
}

/// Whether a line begins as headers do, and not as the next of a list of texts does.
fn is_header(line: &str) -> bool {
    let plain = line.trim_start();
    plain.starts_with('[') && !plain.starts_with("[\"") && !plain.starts_with("['")
}

/// The tables that a header may name which has been begun.
fn headers(line: &str, known: Option<&Case>) -> Option<Vec<Choice>> {
    let is_list = line.trim_start().starts_with("[[");
    let mut path = path_parts(line.trim_start().trim_start_matches('['));
    path.pop();
    let fits = |key: &&'static KeyShape| match key.kind {
        Kind::Table(_) | Kind::Named(_) => !is_list || matches!(key.kind, Kind::Named(_)),
        Kind::OneOrMore(_) => true,
        Kind::Tables(_) => is_list,
        Kind::Ordered(_) => is_list && key.kind.table().is_some(),
        _ => false,
    };
    let choice =
        |key: &'static KeyShape| Choice { kind: ChoiceKind::Key(key), label: key.name.to_owned(), apply: None };
    match end_of(&path)? {
        End::Table(table) => Some(table.keys.iter().filter(fits).map(choice).collect()),
        // Ids that are declared here are new, but a decision maker's have tables of their own below.
        End::Names(key, _) => match (key.holds, known) {
            (Holds::Declares(NameKind::DecisionMaker) | Holds::Names(NameKind::DecisionMaker), Some(case)) => {
                Some(dms(case))
            }
            _ => None,
        },
    }
}

/// The key `name` of a table, or of an inline table in it: then in the value of the key that was written last.
fn key_of(table: &'static TableShape, name: &str, before: &str) -> Option<&'static KeyShape> {
    let inner = |outer: &'static KeyShape| Some((before.rfind(outer.name)?, outer.kind.key(name)?));
    table.key(name).or_else(|| table.keys.iter().filter_map(inner).max_by_key(|(place, _)| *place).map(|(_, key)| key))
}

/// The parts of a dotted key, without their quotation marks.
fn path_parts(path: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quote = None;
    for c in path.chars() {
        match (c, quote) {
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            ('.', None) => parts.push(String::new()),
            (c, None) if c.is_whitespace() => {}
            (c, _) => {
                if let Some(part) = parts.last_mut() {
                    part.push(c);
                }
            }
        }
    }
    parts
}

/// The key whose value is being written: that of this line, or of the list that it is in.
fn key_at(before: &str) -> Option<String> {
    for line in before.rsplit('\n') {
        let plain = line.trim_start();
        if is_header(plain) {
            return None;
        }
        // Inside an inline table the key is the one before the last `=`.
        if let Some((left, _)) = line.rsplit_once('=') {
            let key = left.trim_end().rsplit([' ', '{', ',', '\t']).next()?;
            return Some(key.trim_matches(['"', '\'']).to_owned()).filter(|key| !key.is_empty());
        }
        if plain.is_empty() && !line.is_empty() || plain.starts_with(['"', '\'', ']', '{']) || plain.starts_with('#') {
            continue;
        }
        return None;
    }
    None
}

/// Whether a place lies between quotation marks, as far as its line tells.
fn is_in_text(line: &str) -> bool {
    let mut open = None;
    let mut escaped = false;
    for c in line.chars() {
        match (c, open) {
            _ if escaped => escaped = false,
            ('\\', Some('"')) => escaped = true,
            ('"' | '\'', None) => open = Some(c),
            (c, Some(quote)) if c == quote => open = None,
            _ => {}
        }
    }
    open.is_some()
}

fn keys(table: &'static TableShape) -> Vec<Choice> {
    let choice = |key: &'static KeyShape| {
        let apply = match key.kind {
            Kind::Table(_) | Kind::Named(_) | Kind::Tables(_) => None,
            Kind::Ordered(_) if key.kind.table().is_some() => None,
            Kind::Text | Kind::Label | Kind::Language | Kind::Choice(_) => Some(format!("{} = \"", key.name)),
            _ => Some(format!("{} = ", key.name)),
        };
        Choice { kind: ChoiceKind::Key(key), label: key.name.to_owned(), apply }
    };
    table.keys.iter().map(choice).collect()
}

fn values(key: &'static KeyShape, known: Option<&Case>, before: &str) -> Vec<Choice> {
    if let Kind::Choice(words) = key.kind {
        return words.iter().map(|word| plain(ChoiceKind::Value, word)).collect();
    }
    let Some(case) = known else { return Vec::new() };
    match key.holds {
        Holds::Formulas => [options(case), words(&FORMULA_WORDS)].concat(),
        Holds::Claims => claim(case),
        Holds::Changes => changes(case),
        Holds::Effects => effects(case, before),
        Holds::Entries | Holds::Names(NameKind::State) => states(case),
        Holds::Names(NameKind::OptionName) => options(case),
        Holds::Names(NameKind::DecisionMaker) => dms(case),
        Holds::Names(NameKind::Source) => sources(case),
        Holds::Names(NameKind::Statement) => ids(case),
        Holds::Names(_) | Holds::Declares(_) | Holds::Prose => Vec::new(),
    }
}

/// What an event can take up or drop; the sign is offered where none is written yet.
fn effects(case: &Case, before: &str) -> Vec<Choice> {
    let options = options(case);
    if before.ends_with(['+', '-']) {
        return options;
    }
    let signed = |sign: char| {
        let with = move |choice: &Choice| Choice { label: format!("{sign}{}", choice.label), ..choice.clone() };
        options.iter().map(with).collect::<Vec<_>>()
    };
    [signed('+'), signed('-')].concat()
}

fn plain(kind: ChoiceKind, word: &str) -> Choice {
    Choice { kind, label: word.to_owned(), apply: None }
}

fn words(words: &[&str]) -> Vec<Choice> {
    words.iter().map(|word| plain(ChoiceKind::Keyword, word)).collect()
}

fn options(case: &Case) -> Vec<Choice> {
    let ids = (0..case.options.len()).map(mizan_core::OptionId::from_index);
    ids.map(|id| plain(ChoiceKind::Option(id.index()), &case.option_text(id))).collect()
}

/// The statements that have ids.
fn ids(case: &Case) -> Vec<Choice> {
    let of_dm = |(place, dm): (usize, &DecisionMaker)| {
        let id = DmId::from_index(place);
        let statements = dm.statements.iter().enumerate();
        let choice = move |(j, statement): (usize, &Statement)| {
            Some(plain(ChoiceKind::Assumption(Assumption::Statement(id, j)), statement.id.as_deref()?))
        };
        statements.filter_map(choice).collect::<Vec<_>>()
    };
    case.decision_makers.iter().enumerate().flat_map(of_dm).collect()
}

fn states(case: &Case) -> Vec<Choice> {
    let named = case.states.iter().enumerate().map(|(place, state)| plain(ChoiceKind::State(place), &state.id));
    named.chain(case.graph_states.iter().map(|name| plain(ChoiceKind::Value, name))).collect()
}

fn dms(case: &Case) -> Vec<Choice> {
    case.decision_makers.iter().enumerate().map(|(place, dm)| plain(ChoiceKind::Dm(place), &dm.id)).collect()
}

fn sources(case: &Case) -> Vec<Choice> {
    case.sources.iter().enumerate().map(|(place, source)| plain(ChoiceKind::Source(place), &source.id)).collect()
}

fn claim(case: &Case) -> Vec<Choice> {
    let functions = FUNCTIONS.map(|(label, apply)| Choice {
        kind: ChoiceKind::Function,
        label: label.to_owned(),
        apply: Some(apply.to_owned()),
    });
    let concepts = Concept::ALL.map(Concept::id).into_iter().chain([Way::Best.id()]);
    let concepts = concepts.map(|id| plain(ChoiceKind::Concept, id)).collect();
    [options(case), states(case), dms(case), functions.to_vec(), words(&CLAIM_WORDS), concepts].concat()
}

fn changes(case: &Case) -> Vec<Choice> {
    let all = mizan_core::vary::changes(&case.conflict, &case.assumptions);
    let choice = |change: Change| Choice {
        kind: ChoiceKind::Assumption(change.assumption),
        label: change::print(change, AssumptionNames::of(case)),
        apply: None,
    };
    all.into_iter().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = r#"mizan = 1
[sources.article]
[dm.russia]
prefers = ["bases", { that = "campaign", id = "likes" }]
[dm.russia.options.bases]
[dm.russia.options.campaign]
[states.eve]
on = ["bases"]
"#;

    /// The labels of what may be written at `¦`, after a case that can be read.
    fn labels(text: &str) -> Option<Vec<String>> {
        let at = text.find('¦').unwrap();
        let loaded = crate::load(CASE, &mizan_core::Limits::default());
        let completion = complete(&text.replace('¦', ""), at, loaded.ready().map(|ready| ready.case))?;
        Some(completion.choices.into_iter().map(|choice| choice.label).collect())
    }

    #[test]
    fn keys_are_those_of_the_table() {
        assert!(labels("mizan = 1\n¦").unwrap().contains(&"claim".to_owned()));
        assert_eq!(labels("[dm.\"روسيا\".options.x]\nmo¦").unwrap(), ["moves"]);
        assert_eq!(labels("[[claim]]\nid = \"x\"\n\nche¦").unwrap(), ["check"]);
        assert!(labels("[[dm.x.prefers]]\n¦").unwrap().contains(&"that".to_owned()));
        assert_eq!(labels("[nonsense]\n¦"), None);
    }

    #[test]
    fn headers_are_those_of_the_tables() {
        assert_eq!(labels("mizan = 1\n[s¦").unwrap()[..2], ["sources", "states"]);
        assert_eq!(labels("[[cl¦").unwrap(), ["claim"]);
        assert!(!labels("[¦").unwrap().contains(&"claim".to_owned()), "a claim is one of a list");
        assert_eq!(labels("[dm.¦").unwrap(), ["russia"]);
        assert_eq!(labels("[dm.russia.o¦").unwrap()[0], "options");
        assert_eq!(labels("[[dm.russia.pr¦").unwrap(), ["prefers"]);
        assert_eq!(labels("[view.ru¦").unwrap(), ["russia"]);
        assert_eq!(labels("[dm.russia.options.n¦"), None);
        assert_eq!(labels("[dm.russia]¦"), None);
    }

    #[test]
    fn values_are_those_of_the_key() {
        assert_eq!(labels("[[claim]]\nexpect = \"h¦\"").unwrap(), ["holds"]);
        assert_eq!(labels("[[claim]]\nforce = \"a¦").unwrap(), ["asserts", "aims", "may"]);
        assert_eq!(labels("[[claim]]\nby = \"r¦").unwrap(), ["russia"]);
        assert_eq!(labels("[dm.x.options.y]\nmoves = \"only-¦").unwrap(), ["only-on", "only-off"]);
        assert_eq!(labels("[[rule]]\nforbid = \"bases & cam¦").unwrap(), ["campaign"]);
        assert_eq!(labels("[states.x]\nlike = \"¦\"").unwrap(), ["eve"]);
        assert_eq!(labels("[[claim]]\ncheck = \"at e¦").unwrap()[..2], ["eve", "equilibrium"]);
        assert_eq!(labels("[history]\nfrom = \"e¦").unwrap(), ["eve"]);
        assert_eq!(labels("[[event]]\nby = \"r¦").unwrap(), ["russia"]);
        assert_eq!(labels("[[event]]\nto = \"e¦").unwrap(), ["eve"]);
        assert_eq!(labels("[[event]]\nchanges = [\"¦").unwrap(), ["+bases", "+campaign", "-bases", "-campaign"]);
        assert_eq!(labels("[[event]]\nchanges = [\"+ca¦").unwrap(), ["campaign"]);
        assert_eq!(labels("[[event]]\nchanges = [\"-ca¦").unwrap(), ["-campaign"]);
        assert_eq!(labels("[[claim]]\noutcome = { came = \"un¦").unwrap(), ["unobservable"]);
        assert_eq!(labels("[gmcr]\ncoalitions = [[\"¦").unwrap(), ["russia"]);
        assert_eq!(labels("[[misperceived]]\ndm = \"r¦").unwrap(), ["russia"]);
        assert_eq!(labels("[[claim]]\ncite = { source = \"a¦").unwrap(), ["article"]);
        assert_eq!(labels("[dm.russia]\nprefers = [\n  \"bases\",\n  \"cam¦").unwrap(), ["campaign"]);
        assert_eq!(labels("[dm.russia]\nprefers = [{ any_order = [\"cam¦").unwrap(), ["campaign"]);
        assert_eq!(labels("[dm.russia]\nprefers = [{ one_of = [\"cam¦").unwrap(), ["campaign"]);
        assert_eq!(labels("[dm.russia]\nranking = [\"YY\", { any_order = [\"e¦").unwrap(), ["eve"]);
        assert_eq!(labels("[[dm.russia.prefers]]\nabove = [\"¦").unwrap(), ["likes"]);
        assert!(labels("[[dm.russia.prefers]]\n¦").unwrap().contains(&"perhaps".to_owned()));
        let changes = labels("[[variant]]\nchanges = [\"russia.likes ¦").unwrap();
        assert!(changes.is_empty() || changes.iter().all(|change| change.contains(' ')));
        assert!(labels("[[variant]]\nchanges = [\"¦").unwrap().contains(&"russia.likes dropped".to_owned()));
    }

    #[test]
    fn nothing_is_offered_in_comments_and_free_text() {
        assert_eq!(labels("# ba¦"), None);
        assert_eq!(labels("[[claim]]\nsays = \"ba¦").unwrap(), Vec::<String>::new());
        assert_eq!(labels("[[claim]]\nid = ¦"), None);
    }

    proptest::proptest! {
        /// Whatever is typed, there is an answer or none, and no panic.
        #[test]
        fn no_text_is_too_odd(text in "[\\[\\]\"'={}.,#\\n a-cأب]{0,40}", at in 0_usize..90) {
            let _ = complete(&text, at, None);
        }
    }
}
