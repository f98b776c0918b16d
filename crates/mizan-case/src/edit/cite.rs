//! One passage more for an element of a case.

use toml_edit::{Array, InlineTable, Item, TableLike, Value, value};

use super::change::{NewCitation, NoEdit, Target};
use super::document::EditedFile;
use super::element::element;
use super::refer::widened;
use super::rows::with_rows;

pub(super) fn cite(
    document: &mut EditedFile,
    target: &Target,
    against: bool,
    citation: &NewCitation,
) -> Result<(), NoEdit> {
    let key = if against { "against" } else { "cite" };
    let citation = written(citation);
    if let Target::Source(_) | Target::Variant(_) | Target::History = target {
        // These rest on nothing.
        return Err(NoEdit::NoSuchElement);
    }
    widened(element(document, target)?, |element| insert(element, key, citation))
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
fn insert(element: &mut dyn TableLike, key: &str, citation: InlineTable) -> Result<(), NoEdit> {
    match element.get_mut(key) {
        None => {
            element.insert(key, value(citation));
        }
        Some(Item::ArrayOfTables(tables)) => tables.push(citation.into_table()),
        Some(Item::Value(Value::Array(list))) => with_rows(list, |rows| rows.push(citation)),
        Some(Item::Value(passage @ Value::InlineTable(_))) => {
            let Value::InlineTable(first) = passage else { return Err(NoEdit::NoSuchElement) };
            // What is said at the end of the line is said of both.
            let decor = std::mem::take(first.decor_mut());
            let mut list: Array = [std::mem::take(first), citation].into_iter().collect();
            *list.decor_mut() = decor;
            *passage = Value::Array(list);
        }
        // `[claim.cite]`, a table with a header of its own: two of those are a list of tables.
        Some(item @ Item::Table(_)) => {
            let Item::Table(first) = std::mem::take(item) else { return Err(NoEdit::NoSuchElement) };
            *item = Item::ArrayOfTables([first, citation.into_table()].into_iter().collect());
        }
        Some(_) => return Err(NoEdit::NoSuchElement),
    }
    Ok(())
}
