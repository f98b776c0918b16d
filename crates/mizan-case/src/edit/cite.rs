//! One passage more for an element of a case.

use toml_edit::{Array, InlineTable, Item, TableLike, Value, value};

use super::change::{NewCitation, Refused, Target};
use super::document::{Document, Statements, child};

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
