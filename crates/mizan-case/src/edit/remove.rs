//! An element that goes, with the comments right above it.

use toml_edit::{Item, TableLike, Value};

use super::change::{Refused, Target};
use super::document::{Document, Statements, child};

pub(super) fn remove(document: &mut Document, target: &Target) -> Result<(), Refused> {
    match target {
        Target::Dm(id) => named(document.root(), "dm", id),
        Target::State(id) => named(document.root(), "states", id),
        Target::Source(id) => named(document.root(), "sources", id),
        Target::Option(dm, id) => named(document.named("dm", dm)?, "options", id),
        Target::Rule(n) => listed(document, "rule", *n),
        Target::Claim(id) => {
            let place = document.place_by_id("claim", id)?;
            listed(document, "claim", place)
        }
        Target::Variant(id) => {
            let place = document.place_by_id("variant", id)?;
            listed(document, "variant", place)
        }
        Target::Statement(dm, n) => statement(document, dm, *n),
    }
}

fn named(parent: &mut dyn TableLike, kind: &str, id: &str) -> Result<(), Refused> {
    child(parent, kind)?.remove(id).map(|_| ()).ok_or(Refused::NoSuchElement)
}

fn listed(document: &mut Document, kind: &str, n: usize) -> Result<(), Refused> {
    match document.root().get_mut(kind) {
        Some(Item::ArrayOfTables(tables)) if n < tables.len() => {
            tables.remove(n);
            Ok(())
        }
        Some(Item::Value(Value::Array(list))) if n < list.len() => {
            list.remove(n);
            Ok(())
        }
        _ => Err(Refused::NoSuchElement),
    }
}

/// The last statement takes its list along: a decision maker without preferences is one to warn about, an empty list is
/// a mistake.
fn statement(document: &mut Document, dm: &str, n: usize) -> Result<(), Refused> {
    let is_last = match document.statements(dm)? {
        Statements::List(list) if n < list.len() => {
            list.remove(n);
            list.is_empty()
        }
        Statements::Tables(tables) if n < tables.len() => {
            tables.remove(n);
            tables.is_empty()
        }
        _ => return Err(Refused::NoSuchElement),
    };
    if is_last {
        document.named("dm", dm)?.remove("prefers");
    }
    Ok(())
}
