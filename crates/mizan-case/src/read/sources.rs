//! The texts that the case rests on.

use crate::case::Source;
use crate::problem::Problem;
use crate::toml::{Entry, Table};

use super::context::{Context, label, label_of};
use super::declare::Declared;

pub(super) fn sources(context: &mut Context<'_>, declared: &Declared<'_>) -> Vec<Source> {
    let empty = Table::default();
    let read = |entry: &&Entry| source(context, entry, entry.value.table().unwrap_or(&empty));
    declared.sources.iter().map(read).collect()
}

fn source(context: &mut Context<'_>, entry: &Entry, table: &Table) -> Source {
    let text = |key: &str| table.text(key).map(|text| text.value.clone());
    let detail = |key: &str| table.value(key).map(|value| (key.to_owned(), label_of(value)));
    Source {
        id: entry.key.clone(),
        title: label(table, "title"),
        details: ["author", "publisher", "published", "url", "reliability"].into_iter().filter_map(detail).collect(),
        language: text("language"),
        file: text("file"),
        sha256: sha256(context, table),
        account: text("account"),
        private: table.boolean("private").unwrap_or(false),
        span: entry.key_span.clone(),
    }
}

fn sha256(context: &mut Context<'_>, table: &Table) -> Option<String> {
    let text = table.text("sha256")?;
    let fits = text.value.len() == 64 && text.value.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !fits {
        context.out.add(Problem::BadSha256 { text: text.value.clone() }, text.span.clone());
    }
    fits.then(|| text.value.to_ascii_lowercase())
}
