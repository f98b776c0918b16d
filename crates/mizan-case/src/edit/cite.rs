//! One passage more for an element of a case.

use toml_edit::{Array, InlineTable, Item, TableLike, Value, value};

use super::Refused;
use super::document::{Document, Statements, child};

/// An element of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A decision maker.
    Dm(String),
    /// An option of a decision maker.
    Option(String, String),
    /// A preference statement of a decision maker, from 0.
    Statement(String, usize),
    /// A rule, from 0.
    Rule(usize),
    /// A named state.
    State(String),
    /// A claim.
    Claim(String),
    /// A source.
    Source(String),
    /// A named what-if.
    Variant(String),
}

/// A passage, as a citation names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCitation {
    /// The id of the source.
    pub source: String,
    /// The paragraph, from 1.
    pub paragraph: Option<usize>,
    /// Its first words, or the whole of a short passage.
    pub from: String,
    /// Its last words, where `from` is not the whole of it.
    pub to: Option<String>,
}

impl Target {
    /// The element that a text names: `dm:russia`, `option:russia.bases`, `statement:russia[2]`, `rule:1`, `state:eve`,
    /// `claim:pressure`; statements and rules are counted from 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, name) = text.split_once(':')?;
        let number = |text: &str| text.parse::<usize>().ok()?.checked_sub(1);
        Some(match kind {
            "dm" => Self::Dm(name.to_owned()),
            "option" => {
                let (dm, option) = name.split_once('.')?;
                Self::Option(dm.to_owned(), option.to_owned())
            }
            "statement" => {
                let (dm, place) = name.strip_suffix(']')?.rsplit_once('[')?;
                Self::Statement(dm.to_owned(), number(place)?)
            }
            "rule" => Self::Rule(number(name)?),
            "state" => Self::State(name.to_owned()),
            "claim" => Self::Claim(name.to_owned()),
            "source" => Self::Source(name.to_owned()),
            "variant" => Self::Variant(name.to_owned()),
            _ => return None,
        })
    }
}

pub(super) fn cite(
    document: &mut Document,
    target: &Target,
    against: bool,
    citation: &NewCitation,
) -> Result<(), Refused> {
    let key = if against { "against" } else { "cite" };
    let citation = written(citation);
    match target {
        Target::Dm(id) => insert(document.named("dm", id)?, key, citation),
        Target::Option(dm, id) => {
            let options = child(document.named("dm", dm)?, "options")?;
            insert(child(options, id)?, key, citation)
        }
        Target::Statement(dm, n) => match document.statements(dm)? {
            Statements::Tables(tables) => insert(tables.get_mut(*n).ok_or(Refused::NoSuchElement)?, key, citation),
            Statements::List(list) => insert(as_table(list, *n)?, key, citation),
        },
        Target::Rule(n) => insert(document.listed("rule", *n)?, key, citation),
        Target::State(id) => insert(document.named("states", id)?, key, citation),
        Target::Claim(id) => insert(document.listed_by_id("claim", id)?, key, citation),
        // These rest on nothing.
        Target::Source(_) | Target::Variant(_) => Err(Refused::NoSuchElement),
    }
}

pub(super) fn written(citation: &NewCitation) -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("source", citation.source.as_str().into());
    if let Some(paragraph) = citation.paragraph.and_then(|n| i64::try_from(n).ok()) {
        table.insert("paragraph", paragraph.into());
    }
    match &citation.to {
        Some(to) => {
            table.insert("from", citation.from.as_str().into());
            table.insert("to", to.as_str().into());
        }
        None => {
            table.insert("quote", citation.from.as_str().into());
        }
    }
    table
}

/// Adds a citation: the first stands alone, more than one in a list.
fn insert(element: &mut dyn TableLike, key: &str, citation: InlineTable) -> Result<(), Refused> {
    match element.get_mut(key) {
        None => {
            element.insert(key, value(citation));
        }
        Some(Item::ArrayOfTables(tables)) => tables.push(citation.into_table()),
        Some(Item::Value(Value::Array(list))) => list.push(citation),
        Some(Item::Value(Value::InlineTable(first))) => {
            let list: Array = [first.clone(), citation].into_iter().collect();
            element.insert(key, value(list));
        }
        // `[claim.cite]`, a table with a header of its own: two of those are a list of tables.
        Some(item @ Item::Table(_)) => {
            let Item::Table(first) = std::mem::take(item) else { return Err(Refused::NoSuchElement) };
            *item = Item::ArrayOfTables([first, citation.into_table()].into_iter().collect());
        }
        Some(_) => return Err(Refused::NoSuchElement),
    }
    Ok(())
}

/// The statement at `n` of a list, written as a table: a formula alone has no place for a citation.
fn as_table(list: &mut Array, n: usize) -> Result<&mut InlineTable, Refused> {
    let statement = list.get_mut(n).ok_or(Refused::NoSuchElement)?;
    if let Value::String(formula) = statement {
        let decor = formula.decor().clone();
        let mut table = InlineTable::new();
        table.insert("that", formula.value().as_str().into());
        *statement = Value::InlineTable(table);
        *statement.decor_mut() = decor;
    }
    statement.as_inline_table_mut().ok_or(Refused::NoSuchElement)
}
